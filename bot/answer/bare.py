"""Bare questions, such as "how many models", which readers ask where the book has several answers that count that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answer.reply import Responder, phrasings_of
from bot.language.grammar import grammar_in
from bot.language.words import words


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare question, and the answers that count what it counts; none of them is given."""

    question: str
    answers: tuple[str, ...]


def bare_questions(responder: Responder) -> Iterator[Bare]:
    """The bare forms of what several answers count, which get none of them and no gap: each wants a phrasing."""
    grammar, counted_by = grammar_in(tuple(responder.book.languages)), dict[str, dict[str, None]]()
    for phrasing in phrasings_of(responder.book):
        for bare in grammar.bare(words(phrasing.text)) if not phrasing.gap else ():
            counted_by.setdefault(bare, {})[phrasing.answer] = None
    for bare, answers in counted_by.items():
        if len(answers) > 1 and grammar.is_telling(bare.split()[-1]):
            match = responder.matcher.match(bare)
            is_offered = match.verdict != "unknown" or not responder.decide(match).gap
            if is_offered and not responder.is_sure(match):
                yield Bare(bare, tuple(answers))
