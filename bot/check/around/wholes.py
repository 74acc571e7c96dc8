"""The rule about parts and wholes: no part is larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from bot.book.ledger import Amount, amount_of
from bot.check.around.shown import Passage, Shown, sentences_of
from bot.check.inspection import Inspection
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.problems import Problem
from bot.quantity.clauses import STOP
from bot.quantity.direction import direction_at
from bot.quantity.units import is_measure
from bot.quantity.values import KINDS, PERCENT, SHARE

ALL_OF: Final = {PERCENT: Fraction(100), SHARE: Fraction(1)}
MOST_BETWEEN: Final = 4  # words between a part and the word *of* before its whole: of which it is said


def part_above_whole(inspection: Inspection) -> Iterator[Problem]:
    """A part that is larger than its whole: *3,500 nurses of the staff of 2,900*, or 140 % *of the* passengers.

    Passes::

        answers.models.reply.en: Of the {all-models} models, {models} are here, {share} of the total.

    Fails::

        answers.models.reply.en: Of the {models} models, {all-models} are here, {share} of the total.
    """
    for passage in inspection.passages:
        for _, figures in sentences_of(passage):
            yield from _over_all(inspection, passage, figures)
            for one, other in pairwise(figures):
                whole = _whole_of(one, other, passage.language)
                part = one if whole is other else other
                if whole and _is_larger(_amount(inspection, part), _amount(inspection, whole)):
                    what = f"{{{part.mention.fact}}} is said to be a part of {{{whole.mention.fact}}}, which is less"
                    yield _problem(inspection, passage, part, what)


def _problem(inspection: Inspection, passage: Passage, shown: Shown, what: str) -> Problem:
    remedy = "Cite the figures that are meant, each in its place"
    return inspection.at_text(passage.path, "{" + shown.mention.fact, "", what, remedy, "part-above-whole")


def _over_all(inspection: Inspection, passage: Passage, figures: list[Shown]) -> Iterator[Problem]:
    """Shares of more than all; a change may be as large as it likes."""
    said = LANGUAGES[passage.language].quantities
    for shown in figures:
        amount = _amount(inspection, shown)
        after = fold(shown.text[shown.end :]).lstrip()
        is_part = amount and said.wholes.match(after) and said.no_wholes.isdisjoint(re.findall(r"\w+", after)[:4])
        is_change = direction_at(shown.text, shown.start, shown.end, shown.locale) is not None
        number = (amount.number if amount else None) or Fraction()
        if amount and is_part and not is_change and number > ALL_OF.get(amount.unit, number):
            yield _problem(inspection, passage, shown, f"{{{shown.mention.fact}}} is said to be a part of a whole")


def _amount(inspection: Inspection, shown: Shown) -> Amount | None:
    return amount_of(inspection.book, shown.mention.fact)


def _whole_of(one: Shown, other: Shown, language: str) -> Shown | None:
    """Which of two figures that follow each other is said to be the whole of the other one, if any."""
    said, links = LANGUAGES[language], LANGUAGES[language].quantities.wholes
    before, between = fold(one.text[: one.start]), fold(one.text[one.end : other.start])
    opening = re.search(r"(?:^|[.,;:(]\s*|\s)(\S+ (?:\S+ )?)$", before)
    if said.scope.of_those.search(between):
        return one
    if opening and links.match(opening[1]) and _begins(before, opening.start(1)) and "," in between:
        return one
    return other if _is_part_of(between, language) else None


def is_whole(before: str, language: str) -> bool:
    """Whether a figure with the words `before` it in its clause is said to be a whole: of the 9,200."""
    folded, wholes = fold(before), LANGUAGES[language].quantities.wholes
    return any(wholes.fullmatch(folded[match.start() :]) for match in re.finditer(r"\S+", folded))


def _begins(before: str, at: int) -> bool:
    """Whether a clause begins at `at`."""
    return not before[:at].strip() or STOP.search(before[:at].rstrip()[-1:]) is not None


def _is_part_of(between: str, language: str) -> bool:
    """Whether what stands between two figures is *nurses of the*: a whole follows."""
    if STOP.search(between):
        return False
    places = [match.start() for match in re.finditer(r"\S+", between)][: MOST_BETWEEN + 1]
    return any(_opens_whole(between[at:], language) for at in places)


def _opens_whole(text: str, language: str) -> bool:
    """Whether `text` is *of the*, or *of the city's*, after which a whole follows."""
    opening = LANGUAGES[language].quantities.wholes.match(text)
    return opening is not None and re.fullmatch(r"(?:\S+(?:'s|s') )?", text[opening.end() :]) is not None


def _is_larger(part: Amount | None, whole: Amount | None) -> bool:
    """Whether both count things, or are sums of one currency, and the part is larger."""
    if not (part and whole and part.number is not None and whole.number is not None):
        return False
    is_alike = part.unit == whole.unit or not any(map(_is_of_kind, (part.unit, whole.unit)))
    return is_alike and part.unit not in KINDS and part.number > whole.number


def _is_of_kind(unit: str) -> bool:
    """Whether `unit` is no noun of what is counted."""
    return unit in KINDS or is_measure(unit) or (len(unit) == 3 and unit.isupper())
