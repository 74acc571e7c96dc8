"""Citing: the facts in a reply become figures in the reader's language, each with the number of its citation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.book.corrections import amount_before
from bot.book.figures import amount_as_of, arithmetic_of, figure_of, where_of
from bot.book.ledger import rests_on
from bot.book.passage import Mention, facts_in, pieces_of
from bot.book.values import Book
from bot.language import say


@dataclass(frozen=True, slots=True)
class Citation:
    """Where one thing in a reply comes from, in the reader's language."""

    number: int
    fact: str
    figure: str  # with its qualifier, empty when the fact has none
    as_written: str  # as the article writes it, without its qualifier
    qualifier: str
    attribution: str
    where: str  # of a derived figure: the sum that gives it
    excerpt: str
    rests_on: tuple[int, ...] = ()  # the numbers of the citations that it is computed from


@dataclass(frozen=True, slots=True)
class Corrected:
    """What readers are told of a figure that was published wrong; figures with their qualifiers."""

    number: int  # of its citation
    fact: str
    was: str
    figure: str
    date: datetime.date
    why: str  # empty where the book does not tell it in the reader's language
    behind: tuple[int, ...] = ()  # the citations computed from it, where the text does not show the figure itself
    counted: str = ""  # what the figure counts


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure in a reply with the number of its citation; no text where only the mark stands."""

    text: str
    number: int


Shown: TypeAlias = str | Cited


def cite(book: Book, text: str, language: str) -> tuple[tuple[Shown, ...], tuple[Citation, ...]]:
    """Resolve the facts in `text`: its pieces with numbered figures, and a citation for each fact that it rests on.

    A derived figure brings the facts of the article that it is computed from. `KeyError` when the book has no such
    fact, which the check rules out.
    """
    named = facts_in(text)
    bases = [base for name in named if name in book.derived for base in rests_on(book, name)]
    numbers = {name: number for number, name in enumerate(dict.fromkeys([*named, *bases]), start=1)}
    pieces: list[Shown] = []
    for piece in pieces_of(text):
        if isinstance(piece, Mention):
            figure = figure_of(book, piece.fact, language, bare=piece.bare)
            pieces.append(Cited(_capital(figure) if _starts_sentence(pieces) else figure, numbers[piece.fact]))
        else:
            pieces.append(piece)
    return tuple(pieces), tuple(_citation(book, name, numbers, language) for name in numbers)


def citations_of(book: Book, facts: Iterable[str], language: str) -> tuple[Citation, ...]:
    """A citation for each of `facts`, numbered in their order; one that the book no longer has is left out."""
    known = [name for name in facts if name in book.facts or name in book.derived]
    numbers = {name: number for number, name in enumerate(known, start=1)}
    bases = {base for name in known if name in book.derived for base in rests_on(book, name)}
    numbers |= {base: len(numbers) + number for number, base in enumerate(sorted(bases - numbers.keys()), start=1)}
    return tuple(_citation(book, name, numbers, language) for name in known)


def _starts_sentence(before: list[Shown]) -> bool:
    return not before or (isinstance(before[-1], str) and before[-1].rstrip().endswith((".", "!", "?")))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def corrections(
    book: Book, pieces: Sequence[Shown], citations: Sequence[Citation], language: str
) -> tuple[Corrected, ...]:
    """The notes of the book on the figures that the `citations` of a text in `pieces` name, in `language`."""
    found, shown = [], {piece.number for piece in pieces if isinstance(piece, Cited)}
    for citation in citations:
        entry = book.fact(citation.fact)
        before = amount_before(book, citation.fact)
        if entry.corrected is not None and before is not None:
            was, why = amount_as_of(book, citation.fact, before, language), entry.corrected.why.own(language)
            note = Corrected(citation.number, citation.fact, was, citation.figure, entry.corrected.date, why)
            behind = tuple(each.number for each in citations if each.number in shown and note.number in each.rests_on)
            is_shown = note.number in shown or not behind
            found.append(note if is_shown else replace(note, behind=behind, counted=entry.text.get(language)))
    return tuple(found)


def _citation(book: Book, name: str, numbers: Mapping[str, int], language: str) -> Citation:
    figure = figure_of(book, name, language)
    if name in book.facts:
        fact = book.facts[name]
        return Citation(
            number=numbers[name], fact=name, figure=figure, as_written=fact.figure or "",
            qualifier=fact.qualifier or "exact", attribution=fact.attribution.get(language),
            where=where_of(fact, language), excerpt=fact.excerpt,
        )  # fmt: skip
    derived = book.derived[name]
    return Citation(
        number=numbers[name], fact=name, figure=figure, as_written=derived.figure, qualifier=derived.qualifier,
        attribution=say("arithmetic", language), where=arithmetic_of(book, name, language), excerpt="",
        rests_on=tuple(numbers[base] for base in rests_on(book, name)),
    )  # fmt: skip
