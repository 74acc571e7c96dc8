"""What is said to a message that asks nothing of the book: which languages the bot speaks, a joke, thanks.

A book that has the very words as a way to ask comes before this.
"""

from __future__ import annotations

from typing import Final

from bot.answer.reply import Last, Reply, Responder, Turn
from bot.language import say
from bot.language.small_talk import is_greeting, is_noise, is_parting, is_thanks, wants_to_be_left
from bot.language.tongue import in_their_language, spoken, strangers
from bot.language.wishes import wished_language

OFFERING: Final = ("unknown", "empty", "here-i-am")  # the messages after which readers are told what they may ask


def language_wish(responder: Responder, turn: Turn) -> Reply | None:
    """Which languages the bot speaks, in the one that `turn` asks for; None when it asks for none."""
    wished = wished_language(turn.text)
    if wished is None or responder.is_phrasing(turn.text):
        return None
    language = wished if wished in responder.languages else turn.language
    foreign = next((each for each in strangers(responder.languages) if each.code == wished), None)
    aside = in_their_language(foreign, responder.languages) if foreign else ""
    text = spoken(responder.languages, language)
    return Reply(turn.text, "unknown", language, pieces=(text,), aside=aside, is_talk=True)


def chatted(responder: Responder, turn: Turn, _: Last) -> Reply | None:
    """What is said to who wants to be entertained, or to know the bot in person."""
    return None if responder.is_phrasing(turn.text) else told(responder, turn, "unknown")


def idle(responder: Responder, turn: Turn) -> Reply | None:
    """What is said to thanks, a greeting, a goodbye or noise; None to what may mean something."""
    text = turn.text
    if wants_to_be_left(text):
        return told(responder, turn, "leave-me")
    if is_thanks(text) or is_parting(text):
        return told(responder, turn, "goodbye")
    if is_greeting(text) or is_noise(text):
        return told(responder, turn, "empty" if is_greeting(text) else "here-i-am")
    return None


def told(responder: Responder, turn: Turn, key: str) -> Reply:
    """The message `key`, which answers nothing and leaves the newsroom nothing to count."""
    offered = responder.questions(list(responder.book.answers), turn.language) if key in OFFERING else ()
    pieces = (say(key, turn.language),)
    return Reply(turn.text, "unknown", turn.language, pieces=pieces, suggestions=offered, is_talk=True)
