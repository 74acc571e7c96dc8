"""The short form of a fact: what its lines leave out is read out of the article, at the place of its excerpt.

A fact says `figure`, `excerpt` and `text`. Its place is the paragraph that has the excerpt; value, unit and qualifier
are those of the figure there. Nothing is guessed: what can be read in two ways, or not at all, is a `Doubt`, which
names the line to add. What is written is kept, and narrows what can be read: with `value: 1500`, a figure that may be
1500 or 1.5 has the unit of the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from pydantic import ValidationError

from bot.article import ArticleText, squeezed
from bot.book.values import TODO, WHERE_FORM, Fact, is_todo
from bot.language.locales import language_in
from bot.quantity.elided import elided_noun
from bot.quantity.read import mark_in, quantities_in, standing_in
from bot.quantity.units import counted_in, unit_sign
from bot.quantity.values import Qualifier, Quantity, Reading, spelled

OF_A_FIGURE: Final = ("value", "unit", "qualifier")
READ: Final = ("where", *OF_A_FIGURE)
Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a fact leaves out and that cannot be read, with the line to add."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a fact leaves out, as it was read, and what could not be."""

    values: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()


def is_short(fact: Any) -> bool:
    """Whether `fact` leaves out something that has to be read; its excerpt is always written."""
    if not isinstance(fact, dict) or not isinstance(fact.get("excerpt"), str) or not fact["excerpt"].strip():
        return False
    return any(key not in fact for key in (READ if "figure" in fact else ("where",)))


def read_back(fact: Data, article: ArticleText, locale: str, names: Sequence[str] = ()) -> ReadBack:
    """What `fact` leaves out, read out of `article`, which is written as in `locale`; `names` in it are no figures."""
    excerpt = squeezed(fact["excerpt"])
    places = _places(excerpt, article) if "where" not in fact else [str(fact["where"])]
    if len(places) != 1:
        return ReadBack(doubts=(_not_one_place(excerpt, places),))
    where = {} if "where" in fact else {"where": places[0]}
    if not isinstance(fact.get("figure"), str) or all(key in fact for key in OF_A_FIGURE):
        return ReadBack(where)
    paragraph = squeezed(article.at(places[0]) or "") if re.match(WHERE_FORM, places[0]) else ""
    mark, spans = mark_in(article.whole, locale), list(_spans(excerpt, paragraph))
    if not spans:
        return ReadBack(doubts=(_not_there(excerpt, paragraph, article, places[0]),))
    every = list(quantities_in(paragraph, locale, names, mark))
    there = [
        quantity for quantity in every if any(start <= quantity.start and quantity.end <= end for start, end in spans)
    ]
    own = standing_in(paragraph, fact["figure"], locale, str(fact.get("unit", "")), names, mark)
    found = [quantity for quantity in there if quantity in own]
    elided = elided_noun(paragraph, every, every.index(found[0]), language_in(locale)) if len(found) == 1 else ""
    return _of_figure(fact, found, locale, where, elided) if found else ReadBack(doubts=(_other_figure(fact, there),))


def _of_figure(fact: Data, found: Sequence[Quantity], locale: str, where: dict[str, str], elided: str = "") -> ReadBack:
    """What `fact` leaves out of its figure, which is read as in `found`; `elided` is its noun with the one before."""
    every = [way for quantity in found for way in quantity.readings]
    ways = [way for way in every if _agrees(fact, way)] or every  # what contradicts them all, the check finds
    options: dict[str, list[str | None]] = {
        "value": [spelled(way.value) for way in ways],
        "unit": _units(ways, elided) or [_unit_of_text(fact, ways, locale) or counted_in(elided)],
        "qualifier": [quantity.qualifier for quantity in found],
    }
    values, doubts = dict(where), []
    for key in (key for key in OF_A_FIGURE if key not in fact):
        first, *others = dict.fromkeys(options[key]) or [None]
        if first and not others:
            values[key] = first
        else:
            doubts.append(_doubt(key, fact["figure"], [each for each in (first, *others) if each]))
    return ReadBack(values, tuple(doubts))


def _units(ways: Sequence[Reading], elided: str) -> list[str | None]:
    """What the words beside a figure say that it counts, of which a participle is of the noun that is `elided`."""
    units: list[str | None] = [counted_in(way.unit) for way in ways] if any(way.unit for way in ways) else []
    return [counted_in(elided)] if units and elided else units


def _agrees(fact: Data, way: Reading) -> bool:
    """Whether the value that `fact` has, if it has one, may be this way to read its figure."""
    value = fact.get("value", TODO)
    return is_todo(value) or is_same({"value": value}, {"value": spelled(way.value)})


def _unit_of_text(fact: Data, ways: Sequence[Reading], locale: str) -> str | None:
    """The noun right after the figure in the text that readers see; no sign, which the article would have."""
    text = fact.get("text")
    said = text.get(language_in(locale)) if isinstance(text, dict) else text
    if not isinstance(said, str):
        return None
    first = next(iter(quantities_in(f"{fact['figure']} {squeezed(said)}", locale)), None)
    read = first.reading if first else None
    if read is None or read.value not in {way.value for way in ways} or unit_sign(read.unit):
        return None
    return counted_in(read.unit)


def _places(excerpt: str, article: ArticleText) -> list[str]:
    """Where in `article` the whole words of `excerpt` stand."""
    return [where for where, text in article.places.items() if excerpt in text and any(_spans(excerpt, text))]


def _spans(excerpt: str, text: str) -> Iterator[tuple[int, int]]:
    """Where `excerpt` stands in `text` and cuts no word."""
    return (match.span() for match in re.finditer(rf"(?<!\w){re.escape(excerpt)}(?!\w)", text))


def _not_one_place(excerpt: str, places: Sequence[str]) -> Doubt:
    if not places:
        return Doubt(
            f"no paragraph says “{excerpt}”", "Copy the excerpt letter by letter, whole words of one paragraph"
        )
    what = f"“{excerpt}” stands in {_listed((_named(place) for place in places), 'and')}"
    return Doubt(what, f"Add {_lines('where', places)}, or copy more words with it")


def _not_there(excerpt: str, paragraph: str, article: ArticleText, where: str) -> Doubt:
    """That the place which the fact names does not have the excerpt."""
    remedy = "Delete where:, which is read, or correct the excerpt"
    if not paragraph:
        return Doubt(f"there is no {_named(where)}; the article has {len(article.paragraphs)}", remedy)
    return Doubt(f"{_named(where)} does not say “{excerpt}”", remedy)


def _other_figure(fact: Data, there: Sequence[Quantity]) -> Doubt:
    """That the excerpt has another figure than the fact, such as one with its unit, or none."""
    what, remedy = f"the excerpt does not have the figure {fact['figure']}", "opy the words round the figure with it"
    if not there:
        return Doubt(what, f"C{remedy}")
    written = [quantity.written for quantity in there]
    return Doubt(f"{what}, but {_listed(written, 'and')}", f"Write {_lines('figure', written)}, or c{remedy}")


def _doubt(key: str, figure: str, options: Sequence[str]) -> Doubt:
    """That `key` of `figure` can be read in several ways, `options`, or in none."""
    if options:
        what = f"the {key} of {figure} can be read as {_listed(options, 'or')}"
        return Doubt(what, f"Add {_lines(key, options)}, whichever the article means")
    what = f"the {key} of {figure} cannot be read for sure"
    meant = {
        "value": "value: with its value in digits, such as 1500",
        "unit": "unit: with what is counted, in one word",
        "qualifier": f"qualifier: with one of {', '.join(get_args(Qualifier))}",
    }
    return Doubt(what, f"Add {meant[key]}")


def _lines(key: str, options: Iterable[str]) -> str:
    return _listed((f"{key}: {option}" for option in options), "or")


def _listed(parts: Iterable[str], word: str) -> str:
    *first, last = parts
    return f"{', '.join(first)} {word} {last}" if first else last


def _named(where: str) -> str:
    return f"paragraph {where}" if where.isdigit() else f"the {where}"


def is_same(one: Data, other: Data) -> bool:
    """Whether the lines `one` and `other` of a fact say the same to the format: 10.0 is 10."""
    rest = {"where": "1", "excerpt": "?", "text": {}, "attribution": {}}
    try:
        return Fact.model_validate({**rest, **one}) == Fact.model_validate({**rest, **other})
    except ValidationError:
        return one == other


def shortened(fact: Data, article: ArticleText, locale: str, names: Sequence[str] = ()) -> dict[str, Any]:
    """`fact` without the lines that would be read back the same."""
    kept = dict(fact)
    whole = {**read_back(fact, article, locale, names).values, **fact} if is_short(fact) else fact
    for key in reversed(READ):
        rest = {name: value for name, value in kept.items() if name != key}
        if key in kept and is_short(rest):
            read = read_back(rest, article, locale, names).values
            kept = rest if fact.keys() - rest.keys() <= read.keys() and _agree(read, whole) else kept
    return kept


def _agree(read: Mapping[str, str], whole: Data) -> bool:
    """Whether all that was `read` is in `whole`; what is still to be written there may be anything."""
    return all(is_todo(whole[key]) or is_same({key: read[key]}, {key: whole[key]}) for key in read if key in whole)
