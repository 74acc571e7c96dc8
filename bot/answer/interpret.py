"""From a message in a conversation to a reply: what it goes on from, which figure it asks about, how much it asks.

Each way of reading a message says nothing unless it is that kind of message. What is left is a question, and goes to
the matcher as it is.
"""

from __future__ import annotations

from bot.answer.checking import checked
from bot.answer.comparing import compared
from bot.answer.followup import followed
from bot.answer.parts import several
from bot.answer.reply import Last, Reply, Responder, Turn


def interpret(responder: Responder, text: str, language: str, last: Last | None = None) -> Reply:
    """The reply in `language` to `text`, which may go on from `last`."""
    turn = Turn(text, language, last)
    reply = followed(responder, turn) or _figure_checked(responder, turn)
    return reply or several(responder, turn, lambda part: _one(responder, part))


def _figure_checked(responder: Responder, turn: Turn) -> Reply | None:
    """The reply to a message that is one claim: what joins its number words, joins no questions."""
    reply = checked(responder, turn)
    return reply if reply and reply.outcome == "answered" else None


def _one(responder: Responder, turn: Turn) -> Reply:
    """The reply to a message, or a part of one, that asks one thing."""
    reply = followed(responder, turn) or checked(responder, turn) or compared(responder, turn)
    return reply or responder.reply(turn.text, turn.language)
