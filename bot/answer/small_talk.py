"""What is said to a message that asks nothing of the book: which languages the bot speaks, how sure it is, a joke.

A book that has the very words as a way to ask comes before this.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answer.quoting import FOOTNOTE
from bot.answer.reply import Reply, Responder, Turn
from bot.language import LANGUAGES, say
from bot.language.dialogue import plainly
from bot.language.foreign import FOREIGN
from bot.language.small_talk import is_greeting, is_laughter, is_noise, is_parting, is_thanks, saying, wants_to_be_left
from bot.language.tongue import in_their_language
from bot.language.wishes import wished_language

MOST: Final = 10  # words of small talk; what is longer asks something
OFFERING: Final = ("unknown", "empty", "here-i-am")  # the messages after which readers are told what they may ask


def language_wish(responder: Responder, turn: Turn) -> Reply | None:
    """Which languages the bot speaks, in the one that `turn` asks for; None when it asks for none."""
    wished = wished_language(turn.text)
    if wished is None or responder.is_phrasing(turn.text):
        return None
    language = wished if wished in LANGUAGES else turn.language
    foreign = next((each for each in FOREIGN if each.code == wished and wished not in LANGUAGES), None)
    return _told(turn, say("speaks", language), language, in_their_language(foreign) if foreign else "")


def small_talk(responder: Responder, turn: Turn) -> Reply | None:
    """The reply to small talk, after what goes on from the last answer was looked for; None when it is none."""
    if len(plainly(turn.text).split()) > MOST or responder.is_phrasing(turn.text):
        return None
    key = _key(turn.text)
    if key is None:
        return None
    offered = responder.questions(list(responder.book.answers), turn.language) if key in OFFERING else ()
    return replace(_told(turn, say(key, turn.language)), suggestions=offered)


def _key(text: str) -> str | None:
    """The message for `text`."""
    said = plainly(text)
    if saying("chat", "doubt").search(said):
        return "unknown" if saying("chat").search(said) else "sure"
    if wants_to_be_left(text):
        return "leave-me"
    if is_thanks(text) or is_parting(text):
        return "goodbye"
    if is_greeting(text) or FOOTNOTE.fullmatch(text):
        return "empty"
    return "here-i-am" if is_laughter(text) or is_noise(text) else None


def _told(turn: Turn, text: str, language: str = "", aside: str = "") -> Reply:
    return Reply(turn.text, "unknown", language or turn.language, pieces=(text,), aside=aside, is_talk=True)
