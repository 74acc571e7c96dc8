"""What the figures of an article say of each other: a share beside its part and whole, what is left, what is between.

Only what the article's own figures bear out is found: the check recomputes each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Final

from bot.book.formula import Term, evaluate, round_to
from bot.book.values import is_todo
from bot.check import arithmetic, undeclared
from bot.draft.figures import Figure
from bot.draft.origin import Origin
from bot.draft.trial import Data, refused
from bot.language import LANGUAGES
from bot.language.quantities import QuantityWords
from bot.language.text import fold
from bot.quantity.values import DOLLARS, PERCENT
from bot.quantity.write import write_figure

MOST_DERIVED: Final = 5  # of a book: an editor looks at each
_TENTH: Final = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage of the article that its part and its whole, which stand beside it, give too: names of facts."""

    share: str
    part: str
    whole: str
    percent: Fraction  # to the tenth


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure that two facts give by subtraction: what is left of a whole, or a difference."""

    first: str
    second: str
    is_rest: bool
    value: Fraction
    unit: str


def add_cross_checks(data: Data, origin: Origin, found: Mapping[str, Figure]) -> list[Share]:
    """Add a cross-check for each share of the figures `found`; gives those that the check takes."""
    shares = list(shares_in(found))
    data["cross-checks"] = [_cross_check(share, origin.locale) for share in shares]
    wrong = {path[1] for path in refused(data, ["cross-checks"], origin, (arithmetic.cross_check,))}
    kept = [place for place in range(len(shares)) if place not in wrong]
    data["cross-checks"] = [data["cross-checks"][place] for place in kept]
    return [shares[place] for place in kept]


def add_derived(data: Data, origin: Origin, found: Mapping[str, Figure], shares: Sequence[Share]) -> dict[str, Sum]:
    """Add derived figures that are worth having, as long as the check takes them; gives the sum of each."""
    derived = data["derived"]
    sums: dict[str, Sum] = {}
    for each in sums_in(found, shares, LANGUAGES[origin.language].quantities):
        texts = [data["facts"][name]["text"][origin.language] for name in (each.first, each.second)]
        template = (origin.words.rest if each.is_rest else origin.words.difference)[0]
        if template and not any(map(is_todo, texts)) and len(sums) < MOST_DERIVED:
            name = f"{each.first[:40]}-{'rest' if each.is_rest else 'more'}"
            unquoted = [without_quotes(text, origin.language) for text in texts]
            derived[name] = _derived(data, each, origin, filled(template, unquoted))
            sums[name] = each
    for _, name, *_ in refused(data, ["derived"], origin, (arithmetic.derived_mismatch, undeclared.undeclared_figure)):
        derived.pop(name, None)
    return {name: each for name, each in sums.items() if name in derived}


def without_quotes(text: str, language: str) -> str:
    """`text` without the marks of a quotation, to be quoted itself."""
    return text.translate(dict.fromkeys(map(ord, "".join(LANGUAGES[language].quotes))))


def filled(template: str, texts: Sequence[str]) -> str:
    """`template` of a sum with what its two figures count."""
    return template.format(whole=texts[0], part=texts[1], more=texts[0], less=texts[1])


def _cross_check(share: Share, locale: str) -> Data:
    gives = write_figure(share.percent, PERCENT, locale)
    return {"formula": f"{share.part} / {share.whole}", "gives": gives, "agrees-with": share.share}


def _derived(data: Data, each: Sum, origin: Origin, text: str) -> Data:
    step = Decimal(1) if each.value.denominator == 1 else Decimal("0.1")
    formula = f"{each.first} - {each.second}"
    terms = {name: _term(data["facts"][name]) for name in (each.first, each.second)}
    term = round_to(evaluate(formula, terms), step, each.unit)
    return {
        "formula": formula,
        "figure": write_figure(term.value, each.unit, origin.locale),
        "unit": each.unit,
        "qualifier": term.qualifier,
        **({"round": str(step)} if step != 1 else {}),
        "text": {origin.language: text},
    }


def _term(fact: Data) -> Term:
    return Term.of(Fraction(fact["value"]), fact["unit"], fact["qualifier"])


def shares_in(found: Mapping[str, Figure]) -> Iterator[Share]:
    """Each percentage with the nearest part and whole that give it: a part of its sentence, a whole no later."""
    places = {name: place for place, name in enumerate(found)}
    for name, figure in found.items():
        if figure.kind != "percent" or figure.quantity.qualifier not in ("exact", "about"):
            continue
        near = [other for other in found if _is_beside(found[other], figure) and _is_amount(found[other])]
        wholes = [other for other in found if _is_amount(found[other]) and _is_before(found[other], figure)]
        pairs = ((part, whole) for part in near for whole in wholes if _gives(found, part, whole, figure))
        closest = min(pairs, key=lambda pair: sum(abs(places[each] - places[name]) for each in pair), default=None)
        if closest:
            yield Share(name, *closest, _rounded(_percent(found, *closest)))


def sums_in(found: Mapping[str, Figure], shares: Sequence[Share], words: QuantityWords) -> Iterator[Sum]:
    """What is left of each whole, then differences of two figures of one sentence that count the same."""
    known: set[tuple[str, str]] = set()
    for share in shares:
        is_near = found[share.whole].where == found[share.share].where
        if is_near and (share.whole, share.part) not in known and _can_be_shown(found[share.whole]):
            known.add((share.whole, share.part))
            yield _sum(found, share.whole, share.part, is_rest=True)
    for one, other in combinations(found, 2):
        first, second = sorted((one, other), key=lambda name: found[name].number or 0, reverse=True)
        if (first, second) not in known and _are_comparable(found[first], found[second], words):
            yield _sum(found, first, second, is_rest=False)


def _sum(found: Mapping[str, Figure], first: str, second: str, *, is_rest: bool) -> Sum:
    value = (found[first].number or Fraction()) - (found[second].number or Fraction())
    reading = found[first].reading
    return Sum(first, second, is_rest, value, reading.unit if reading else "")


def _is_amount(figure: Figure) -> bool:
    return figure.number is not None and figure.number > 0 and (figure.kind in ("count", "money") or not _unit(figure))


def _is_beside(figure: Figure, other: Figure) -> bool:
    """Whether both stand in one sentence."""
    return (figure.where, figure.around.sentence) == (other.where, other.around.sentence)


def _is_before(figure: Figure, other: Figure) -> bool:
    """Whether `figure` stands in the headline, or no later than in the paragraph of `other`."""
    return not figure.where.isdigit() or not other.where.isdigit() or int(figure.where) <= int(other.where)


def _gives(found: Mapping[str, Figure], part: str, whole: str, share: Figure) -> bool:
    """Whether `part` is that share of `whole`, to the last digit of the share as it is written.

    A part that only the sentences before name (of these, 300) has its whole in the same paragraph.
    """
    units = {_unit(found[part]), _unit(found[whole])}
    is_far = found[part].where != found[whole].where
    if (
        part == whole
        or len(units - {""}) > 1
        or (is_far and "" in units)
        or (found[part].number or 0) >= (found[whole].number or 0)
    ):
        return False
    step = _TENTH if (share.number or Fraction()).denominator > 1 else Fraction(1)
    return abs(_percent(found, part, whole) - (share.number or 0)) <= step / 2


def _percent(found: Mapping[str, Figure], part: str, whole: str) -> Fraction:
    return 100 * (found[part].number or Fraction()) / (found[whole].number or Fraction(1))


def _rounded(percent: Fraction) -> Fraction:
    return Fraction((percent / _TENTH + Fraction(1, 2)).__floor__()) * _TENTH


def _unit(figure: Figure) -> str:
    return figure.reading.unit if figure.reading else ""


def _can_be_shown(figure: Figure) -> bool:
    return figure.counts or _unit(figure) == DOLLARS


def _are_comparable(first: Figure, second: Figure, words: QuantityWords) -> bool:
    """Whether both count the same things, in the same words, in one sentence: not metres long and metres deep."""
    is_same = _unit(first) == _unit(second) != PERCENT and fold(first.around.after) == fold(second.around.after)
    is_sure = None not in (first.number, second.number) and first.number != second.number
    is_measured = _unit(first) in words.continuous | words.durations
    return is_same and is_sure and not is_measured and _is_beside(first, second) and _can_be_shown(first)
