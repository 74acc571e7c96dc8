"""The article's own words behind the last answer: source, [2], are you sure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answer.cite import citations_of
from bot.answer.reply import Last, Reply, Responder, Turn
from bot.answer.small_talk import told
from bot.language import say

FOOTNOTE: Final = re.compile(r"\s*\[(\d{1,2})\]\s*\.?")


def footnote(responder: Responder, turn: Turn, last: Last, number: int) -> Reply:
    """The words behind the footnote `number` of the last answer."""
    if not last.cited:
        return told(responder, turn, "empty")
    if not 0 < number <= len(last.cited):
        text = say("no-footnote", turn.language, number=number)
        return Reply(turn.text, "answered", turn.language, pieces=(text,), is_talk=True)
    return _quoting(responder, turn, last, (number,))


def sources(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    """The words behind all that the last answer cites."""
    numbers = tuple(range(1, len(last.cited) + 1))
    return _quoting(responder, turn, last, numbers) if numbers else None


def sure(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    """Who wrote the answer, and the article's own words behind it."""
    if responder.is_phrasing(turn.text):
        return None
    reply = sources(responder, turn, last)
    return replace(reply, pieces=(say("sure", turn.language),)) if reply else told(responder, turn, "sure")


def _quoting(responder: Responder, turn: Turn, last: Last, numbers: Sequence[int]) -> Reply:
    """The article's own words behind what was cited under `numbers`."""
    every = citations_of(responder.book, last.cited, turn.language)
    quotes = tuple(citation for citation in every if citation.number in numbers)
    answer = last.answers[0] if last.answers else None
    return Reply(turn.text, "answered", turn.language, answer, citations=every, quotes=quotes, is_talk=True)
