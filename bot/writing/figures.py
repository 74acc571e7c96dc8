"""Each figure that an editor writes: a fact of the book, a figure that the article states, or neither: then refused.

A figure is a fact's when value, unit and qualifier are the fact's, and when what it counts is what the fact counts, as
far as the words tell. A text that reads 1,500 where the fact says *more than 1,500* is refused: it says something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from bot.answer.cite import cite
from bot.article import ArticleText
from bot.book.ledger import Amount, amount_of
from bot.book.passage import Mention, pieces_of
from bot.book.values import Book
from bot.check.undeclared import is_mere_order
from bot.language.names import as_written
from bot.problems import FormulaError, nearest_name
from bot.quantity.clauses import sentence_at
from bot.quantity.read import quantities_in
from bot.quantity.units import money_or_percent, same_measure, unit_fits
from bot.quantity.values import KINDS, YEAR, Qualifier, Quantity, is_rounded_from
from bot.writing.counting import counts, words_of
from bot.writing.countries import place_at, places_of, sentence_of
from bot.writing.meanings import meanings
from bot.writing.proposals import (
    Proposal,
    corrected_in,
    proposals_for,
    qualified_otherwise,
    sign_of,
    unknown_figures,
    words_round,
)
from bot.writing.statements import contrary, statements_in

Why: TypeAlias = Literal[
    "qualifier", "counts", "several", "unreadable", "unknown", "no-fact", "reads-otherwise", "corrected", "article",
    "contrary", "otherwise",
]  # fmt: skip
NEAREST: Final = 3  # facts named beside a figure that is refused: what a phone shows on one line


@dataclass(frozen=True, slots=True)
class Refusal:
    """A figure that is not published: as it is `written`, `why`, and the facts that come nearest.

    `said` is the article's sentence with that figure, which tells it of something else; `word` says the contrary of it.
    """

    written: str
    why: Why
    nearest: tuple[str, ...] = ()
    said: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """An editor's text as the `reply` of a book, its figures by their facts; with what keeps it from being one.

    Of each of `choices` an editor takes one proposal: each is another place where the article has the figure.
    """

    reply: str
    choices: tuple[tuple[Proposal, ...], ...] = ()
    refusals: tuple[Refusal, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether a fact stands behind every figure."""
        return not self.choices and not self.refusals


def resolved(text: str, language: str, book: Book, article: ArticleText | None) -> Resolved:
    """`text`, written in `language`, with each figure by its fact of `book`; what is none may be in `article`."""
    parts: list[str] = []
    choices: list[tuple[Proposal, ...]] = []
    refusals: list[Refusal] = []
    for piece in _pieces(text, language, book):
        found = _known(book, piece) if isinstance(piece, Mention) else _resolve(piece, language, book, article)
        if isinstance(found, Refusal):
            refusals.append(found)
        elif isinstance(found, str):
            parts.append(found)
        else:
            choices.append(found)
    whole = Resolved("".join(parts), _each_once(choices), tuple(dict.fromkeys(refusals)))
    if whole.is_whole:
        whole = replace(whole, refusals=tuple(_misstated(whole.reply, language, book, article)))
    return whole if not whole.is_whole or _reads_the_same(text, whole.reply, language, book) else _altered(text, whole)


def _misstated(reply: str, language: str, book: Book, article: ArticleText | None) -> Iterator[Refusal]:
    """The figures of `reply` of which it says otherwise than the article: of another country, or turned round."""
    for each in statements_in(reply, language, book):
        place = place_at(each.text, each.found, each.at, language)
        is_elsewhere = place and place not in places_of(each.fact, book, article)
        word = "" if is_elsewhere else contrary(each, book, article)
        if is_elsewhere or word:
            said = sentence_of(each.fact, book, article)
            why: Why = "contrary" if word else "article"
            yield Refusal(each.written, why, (each.fact,), said, as_written(each.text, word) if word else "")


def _each_once(choices: Sequence[tuple[Proposal, ...]]) -> tuple[tuple[Proposal, ...], ...]:
    """`choices` without those that were there before: a figure may stand in a text twice."""
    return tuple({tuple(each.name for each in choice): choice for choice in choices}.values())


@dataclass(frozen=True, slots=True)
class _Stated:
    """A figure with its sentence."""

    quantity: Quantity
    sentence: str
    place: str  # the country that it is told of, if any


_Piece: TypeAlias = "str | Mention | _Stated"


def _pieces(text: str, language: str, book: Book) -> Iterator[_Piece]:
    """`text` cut at its figures and at the facts that the editor has named in braces."""
    for piece in pieces_of(text):
        if isinstance(piece, Mention):
            yield piece
            continue
        found = quantities_in(piece, book.locale(language), book.names)
        end = 0
        for quantity in (each for each in found if not is_mere_order(each)):
            start, stop = sentence_at(piece, found, quantity.start)
            yield piece[end : quantity.start]
            place = place_at(piece, found, found.index(quantity), language)
            yield _Stated(quantity, piece[start:stop], place)
            end = quantity.end
        yield piece[end:]


def _known(book: Book, mention: Mention) -> str | Refusal:
    names = [*book.facts, *book.derived]
    if mention.fact in names:
        return f"{{{mention.fact}{':figure' if mention.bare else ''}}}"
    near = nearest_name(mention.fact, names)
    return Refusal(f"{{{mention.fact}}}", "no-fact", (near,) if near else ())


def _resolve(
    piece: str | _Stated, language: str, book: Book, article: ArticleText | None
) -> str | Refusal | tuple[Proposal, ...]:
    if isinstance(piece, str):
        return piece
    quantity = piece.quantity
    if not quantity.readings:
        return Refusal(quantity.written, "unreadable")
    worth = [name for name in figures_in(book) if is_worth(book, name, quantity)]
    alike = [name for name in worth if counts(book, name, quantity, language, words_round(name, book, article))]
    own = [name for name in alike if _qualifier(book, name) == quantity.qualifier]
    if own:
        return _cited(book, _best(book, own, piece.sentence, language), quantity)
    if article and (proposals := proposals_for(quantity, piece.sentence, piece.place, language, book, article)):
        return proposals
    if alike or worth:
        return Refusal(quantity.written, "qualifier" if alike else "counts", tuple((alike or worth)[:NEAREST]))
    return _refused(piece, language, book, article)


def _refused(stated: _Stated, language: str, book: Book, article: ArticleText | None) -> Refusal:
    """Why no fact is behind a figure: it was corrected, the article tells it of something else, or not at all."""
    quantity = stated.quantity
    before = corrected_in(quantity, book, article) if article else []
    if alike := [name for name in before if counts(book, name, quantity, language)]:
        return Refusal(quantity.written, "corrected", tuple(alike[:NEAREST]))
    if article and (others := unknown_figures(quantity, book, article)):
        return Refusal(quantity.written, "article", said=others[0].sentence)
    if article and (others := qualified_otherwise(quantity, book, article)):
        return Refusal(quantity.written, "otherwise", said=others[0].sentence)
    return Refusal(quantity.written, "unknown", _nearest(book, stated, language))


def figures_in(book: Book) -> list[str]:
    """The facts of `book` that have a figure, derived ones too."""
    return [name for name in (*book.facts, *book.derived) if amount_in(book, name) is not None]


def amount_in(book: Book, name: str) -> Amount | None:
    """The figure of `name`; None where it has none, or none that can be computed."""
    with suppress(FormulaError):
        return amount_of(book, name)
    return None


def _qualifier(book: Book, name: str) -> Qualifier | None:
    amount = amount_in(book, name)
    return amount.qualifier if amount else None


def is_worth(book: Book, name: str, quantity: Quantity) -> bool:
    """Whether `quantity` is in one of its readings the value of the fact `name`, in a unit that may be the fact's."""
    amount = amount_in(book, name)
    return amount is not None and any(
        (each.value == amount.value or is_rounded_from(each.value, amount.value)) and is_unit(each.unit, amount.unit)
        for each in quantity.readings
    )


def is_unit(read: str, named: str) -> bool:
    """Whether a figure that is read in the unit `read` says the same as one in the unit `named`."""
    is_kind = {read, named} & (KINDS | {YEAR}) or money_or_percent(named)
    return read == named if is_kind else unit_fits(read, named) and same_measure(read, named)


def _best(book: Book, names: Sequence[str], sentence: str, language: str) -> tuple[str, ...]:
    """Those of `names` that have most words in common with `sentence`."""
    said = meanings(sentence, language)
    shared = {name: len(said & words_of(book, name, language)) for name in names}
    return tuple(name for name in names if shared[name] == max(shared.values()))


def _cited(book: Book, names: tuple[str, ...], quantity: Quantity) -> str | Refusal:
    """The one fact of `names` in braces; in words of the editor's own where they qualify the figure."""
    if len(names) > 1:
        return Refusal(quantity.written, "several", names[:NEAREST])
    [name] = names
    return f"{{{name}}}" if _qualifier(book, name) in ("exact", "between") else f"{{{name}:figure}}"


def _nearest(book: Book, stated: _Stated, language: str) -> tuple[str, ...]:
    """The facts that count the same things, those with the nearest figure first; by all words where none is counted."""
    known = [name for name in figures_in(book) if _is_of_kind(book, name, stated.quantity)]
    nouns = (each.unit for each in stated.quantity.readings if not sign_of(each.unit))
    said = meanings(" ".join(nouns), language) or meanings(stated.sentence, language)
    ranked = sorted(known, key=lambda name: (-len(said & words_of(book, name, language)), _gap(book, name, stated)))
    return tuple(ranked[:NEAREST])


def _is_of_kind(book: Book, name: str, quantity: Quantity) -> bool:
    amount = amount_in(book, name)
    return amount is not None and any(is_unit(each.unit, amount.unit) for each in quantity.readings)


def _gap(book: Book, name: str, stated: _Stated) -> Fraction:
    """How far the figure of `name` is from the one that is stated; the largest of all where they are no numbers."""
    amount, own = amount_in(book, name), next((each.number for each in stated.quantity.readings if each.number), None)
    number = amount.number if amount else None
    return abs(number - own) if number is not None and own is not None else Fraction(10**30)


def _reads_the_same(text: str, reply: str, language: str, book: Book) -> bool:
    """Whether readers of `reply` read the figures that `text` has, in its order; in braces the editor names any."""
    if any(isinstance(piece, Mention) for piece in pieces_of(text)):
        return True  # the check holds what stands round a fact against it
    shown = written_out(reply, language, book)
    before, after = (quantities_in(each, book.locale(language), book.names) for each in (text, shown))
    return len(before) == len(after) and all(map(_are_same, before, after))


def written_out(reply: str, language: str, book: Book) -> str:
    """The `reply` of a book as readers read it, without the marks of its sources."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in cite(book, reply, language)[0])


def _are_same(one: Quantity, other: Quantity) -> bool:
    ways, others = ({(each.value, sign_of(each.unit)) for each in quantity.readings} for quantity in (one, other))
    return one.qualifier == other.qualifier and (ways == others or not ways.isdisjoint(others))


def _altered(text: str, whole: Resolved) -> Resolved:
    return Resolved(whole.reply, refusals=(Refusal(text, "reads-otherwise"),))
