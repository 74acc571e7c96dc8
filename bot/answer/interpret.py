"""From a message in a conversation to a reply: what it goes on from, which figure it asks about, how much it asks.

Each way of reading a message is tried where the message has its sign, and says nothing unless it is that kind of
message. What is left is a question, and goes to the matcher as it is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from bot.answer.checking import checked
from bot.answer.comparing import compared
from bot.answer.followup import LEANING, followed
from bot.answer.parts import INNER_MARK, joiners, several
from bot.answer.quoting import FOOTNOTE
from bot.answer.reply import Last, Reply, Responder, Turn
from bot.answer.small_talk import idle, language_wish
from bot.language import LANGUAGES, say
from bot.language.dialogue import plainly
from bot.language.number_words import states_number
from bot.language.small_talk import is_greeting, saying
from bot.language.tongue import Tongue, choose_language, in_their_language
from bot.language.wishes import wished_language

BARE: Final = 5  # words of a question that may leave out what it is of: how many does China have
GREETING: Final = 4  # words: no greeting of our languages has more


def answer_to(responder: Responder, text: str, lang: str | None = None, last: Last | None = None) -> Reply:
    """The reply to `text` as the bot gives it to a reader whose own language is `lang`, after `last`."""
    before = last.language if last else None
    others = (before, lang, responder.language)
    tongue = choose_language(text, *others, own=responder.words_of_one, among=responder.languages)
    return answer(responder, text, tongue, last)


def answer(responder: Responder, text: str, tongue: Tongue, last: Last | None = None) -> Reply:
    """The reply to `text`, which may go on from `last`, in the language of `tongue` and beside the one it is in."""
    asked = text, tongue, last
    if responder.latest and responder.latest[0] == asked:
        return responder.latest[1]
    language, foreign = tongue
    reply = interpret(responder, text, language, last)
    if foreign is not None:
        told = _in_their_words(responder, text, reply, foreign.code) if foreign.code in LANGUAGES else reply
        reply = replace(told, aside=in_their_language(foreign, responder.languages))
    responder.latest = asked, reply
    return reply


def _in_their_words(responder: Responder, text: str, reply: Reply, language: str) -> Reply:
    """`reply` with what the program itself says in the reader's `language`, which the book does not have.

    What an editor wrote stays as it is, and no word of the question is said to be unknown: most of them are.
    """
    talk = idle(responder, Turn(text, language)) if reply.is_talk else None
    is_wish = reply.is_talk and wished_language(text) is not None
    if talk is not None or is_wish or reply.outcome == "answered" or reply.gap is not None:
        return talk or reply
    pieces = (say("unknown", language),) if reply.outcome == "unknown" else reply.pieces
    match = replace(reply.match, missing="") if reply.match else None
    return replace(reply, language=language, pieces=pieces, match=match)


def interpret(responder: Responder, text: str, language: str, last: Last | None = None) -> Reply:
    """The reply in `language` to `text`, which may go on from `last`."""
    answer_part = partial(_part, responder)
    turn, said, spoken = Turn(text, language, last), plainly(text), responder.languages
    leaves_out = last and (last.offered or (last.facts and len(said.split()) <= BARE))
    leans = leaves_out or saying(spoken, *LEANING).search(said) or FOOTNOTE.fullmatch(text)
    wish = language_wish(responder, turn) if wished_language(text) is not None else None
    reply = wish or (followed(responder, turn) if leans else None)
    if reply is not None:
        return reply if joiners(spoken).isdisjoint(said.split()[1:]) else several(responder, turn, reply, answer_part)
    claim = checked(responder, turn) if states_number(text) else None
    if claim is not None and claim.outcome == "answered":
        return claim  # what joins its number words, joins no questions
    comparison = compared(responder, turn) if saying(spoken, "comparing", "difference").search(said) else None
    whole = claim or comparison
    if whole is None or (whole.outcome != "answered" and responder.is_phrasing(text)):
        whole = responder.reply(text, language)
    has_parts = INNER_MARK.search(text) or not joiners(spoken).isdisjoint(said.split())
    reply = several(responder, turn, whole, answer_part) if has_parts else whole
    is_talk = reply.outcome != "answered" or _only_greets(responder, text)
    return (idle(responder, turn) if is_talk else None) or reply


def _only_greets(responder: Responder, text: str) -> bool:
    """Whether `text` is a greeting whose words the book has too, and no way to ask: bom dia, of so many *por dia*."""
    return len(text.split()) <= GREETING and is_greeting(text) and not responder.is_phrasing(text)


def _part(responder: Responder, turn: Turn) -> Reply:
    """The reply to a part of a message, which asks one thing."""
    reply = followed(responder, turn) or checked(responder, turn) or compared(responder, turn)
    return reply or responder.reply(turn.text, turn.language)
