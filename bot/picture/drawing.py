"""From a fact to the data of its picture: the form that is true of it, its marks to scale, and its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Final

from bot.book.figures import arithmetic_of, figure_of, where_of
from bot.book.ledger import Amount, amount_of
from bot.book.values import Book, Fact
from bot.language import say
from bot.picture.comparable import has_length, is_of_whole
from bot.picture.relations import MOST, before_and_after, beside, part_of_whole, parts
from bot.picture.values import Drawing, Edge, Form, Look, Mark
from bot.quantity.values import PERCENT, Qualifier, Range
from bot.quantity.write import write_figure

ROOM: Final = Fraction(108, 100)  # of the longest bar: beyond it there is place for an open end
ROUGH: Final = Fraction(1, 10)  # by how much *about* may be off, when what is larger is told: editors round to that
EDGES: Final[dict[Qualifier, Edge]] = {
    "exact": "sharp", "between": "sharp", "about": "soft", "more than": "beyond", "at least": "beyond",
    "fewer than": "within", "at most": "within",
}  # fmt: skip


def drawing_of(
    book: Book, fact: str, language: str, look: Look | None = None, answer: str | None = None
) -> Drawing | None:
    """The picture of `fact` (or derived fact) for a reader of `language`; None when the fact has no figure.

    Counts stand beside those that the reply of `answer` names with it, or the first reply that does. `KeyError` when
    the book has no such fact, `FormulaError` when it cannot be computed: the check rules both out.
    """
    amount = amount_of(book, fact)
    if amount is None:
        return None
    plain = _plain(book, fact, language, look or Look())
    drawn = (draw(book, fact, answer, plain) for draw in (_span, _change, _share, _part, _counts))
    return next((found for found in drawn if found), plain)


def _plain(book: Book, fact: str, language: str, look: Look) -> Drawing:
    """The figure alone."""
    entry, spoken = book.fact(fact), book.article
    title = say("picture-title", language, title=spoken.title, publisher=spoken.publisher)
    source = _sources(book, [fact], language)
    figure, words = figure_of(book, fact, language), entry.text.get(language)
    return Drawing("figure", figure, words, (), "", (), source, title, language, look, (fact,))


def sources_beside(book: Book, drawing: Drawing, cited: Iterable[str]) -> str:
    """Where those figures of `drawing` are from whose source is none of the facts `cited`; nothing where all are."""
    told = {_source(book, name, drawing.language) for name in cited}
    others = [name for name in drawing.facts if _source(book, name, drawing.language) not in told]
    source = "; ".join(_by_source(book, others, drawing.language).values())
    return say("picture-source", drawing.language, source=source) if others else ""


def _sources(book: Book, names: Sequence[str], language: str) -> str:
    """Where the figures of `names` are from: each source with its figures where there are several."""
    figures = _by_source(book, names, language)
    return say(
        "picture-source", language, source="; ".join(figures.values()) if len(figures) > 1 else next(iter(figures))
    )


def _by_source(book: Book, names: Sequence[str], language: str) -> dict[str, str]:
    """Each source of `names`, and it with its figures."""
    figures: dict[str, list[str]] = {}
    for name in names:
        figures.setdefault(_source(book, name, language), []).append(figure_of(book, name, language))
    return {source: f"{', '.join(own)} ({source})" for source, own in figures.items()}


def _source(book: Book, fact: str, language: str) -> str:
    """Who says so, and where; of a derived figure, that it is ours, and the sum."""
    entry = book.fact(fact)
    if isinstance(entry, Fact):
        return f"{entry.attribution.get(language)}, {where_of(entry, language)}"
    return f"{say('arithmetic', language)}, {arithmetic_of(book, fact, language)}"


def _span(book: Book, fact: str, answer: str | None, plain: Drawing) -> Drawing | None:
    """A range on an axis from zero."""
    amount = amount_of(book, fact)
    if amount is None or not isinstance(amount.value, Range) or amount.value.low < 0 or not has_length(amount.unit):
        return None
    low, high = amount.value.low, amount.value.high
    is_part = amount.unit == PERCENT and high <= 100 and is_of_whole(book.fact(fact))
    axis = Fraction(100) if is_part else high * ROOM
    mark = Mark(plain.figure, plain.words, float(low / axis), float(high / axis), "sharp", is_own=True)
    return replace(plain, form="span", marks=(mark,), whole=_hundred(book, plain) if is_part else "")


def _change(book: Book, fact: str, answer: str | None, plain: Drawing) -> Drawing | None:
    """Before and after, the earlier first."""
    pair = before_and_after(book, fact)
    return _bars(book, "change", pair, fact, plain) if pair else None


def _share(book: Book, fact: str, answer: str | None, plain: Drawing) -> Drawing | None:
    """A share of a whole."""
    part, amount = part_of_whole(book, fact), amount_of(book, fact)
    if part is None or amount is None:
        return None
    mark = Mark(plain.figure, plain.words, 0.0, float(part), EDGES[amount.qualifier], is_own=True)
    whole = _hundred(book, plain)
    return replace(plain, form="share", marks=(mark,), whole=whole, notes=_notes([amount], plain.language))


def _part(book: Book, fact: str, answer: str | None, plain: Drawing) -> Drawing | None:
    """A part beside its whole, or a whole beside its parts."""
    told = list(parts(book))
    whole = next((each.whole for each in told if each.part == fact), fact)
    own = [each.part for each in told if each.whole == whole and fact in (each.part, each.whole)]
    shown = [part for part in own if fact in (part, whole)]
    return _bars(book, "part", (whole, *shown[: MOST - 1]), fact, plain) if shown else None


def _counts(book: Book, fact: str, answer: str | None, plain: Drawing) -> Drawing | None:
    """Counts of one unit side by side; from three on the largest first, where it is known which that is."""
    names = beside(book, fact, answer)
    if len(names) < 2:
        return None
    ranked = sorted(names, key=lambda name: -_known(book, name).least)
    is_ranked = len(names) > 2 and all(_is_more(_known(book, one), _known(book, two)) for one, two in pairwise(ranked))
    return _bars(book, "ranking", ranked, fact, plain) if is_ranked else _bars(book, "counts", names, fact, plain)


def _is_more(one: Amount, other: Amount) -> bool:
    """Whether `one` is more than `other`, or as much, whatever the two may be exactly."""
    return _bounds(one)[0] >= _bounds(other)[1]


def _bounds(amount: Amount) -> tuple[Fraction, Fraction]:
    """Between what the figure surely is; an open end may be anything."""
    value, edge = amount.least, EDGES[amount.qualifier]
    if edge == "soft":
        return value * (1 - ROUGH), value * (1 + ROUGH)
    return (Fraction() if edge == "within" else value), (value * 10**9 if edge == "beyond" else value)


def _bars(book: Book, form: Form, names: Sequence[str], own: str, plain: Drawing) -> Drawing:
    """One bar for each of `names`, all to the scale of the longest."""
    amounts = {name: _known(book, name) for name in names}
    axis = max(amount.least for amount in amounts.values()) * ROOM
    marks = tuple(
        Mark(
            figure_of(book, name, plain.language), book.fact(name).text.get(plain.language), 0.0,
            float(amount.least / axis), EDGES[amount.qualifier], name == own,
        )
        for name, amount in amounts.items()
    )  # fmt: skip
    notes, source = _notes(list(amounts.values()), plain.language), _sources(book, names, plain.language)
    return replace(plain, form=form, marks=marks, notes=notes, source=source, facts=tuple(names))


def _known(book: Book, name: str) -> Amount:
    """The figure of a fact that has one."""
    amount = amount_of(book, name)
    assert amount is not None  # `relations` names none without
    return amount


def _notes(amounts: Sequence[Amount], language: str) -> tuple[str, ...]:
    """What the open and soft ends of the marks mean, each once."""
    qualifiers = dict.fromkeys(amount.qualifier for amount in amounts if EDGES[amount.qualifier] != "sharp")
    return tuple(say(f"edge-{qualifier}", language) for qualifier in qualifiers)


def _hundred(book: Book, plain: Drawing) -> str:
    """A whole, as the reader writes 100%."""
    return write_figure(Fraction(100), PERCENT, book.locale(plain.language))
