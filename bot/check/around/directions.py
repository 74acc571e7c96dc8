"""The rule about directions: what rose in the article did not fall in a text of the book."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.article import squeezed
from bot.book.values import Fact
from bot.check.around.shown import Passage, Shown
from bot.check.inspection import Inspection, figures_of, standing_of
from bot.problems import Problem
from bot.quantity.direction import Direction, denied_at, direction_at
from bot.quantity.units import is_relative
from bot.quantity.values import DATE, DECADE, ORDINAL, SCORE, TIME, YEAR

_UNMOVED: Final = frozenset((DATE, DECADE, ORDINAL, SCORE, TIME, YEAR))  # no figure by which something rises or falls


def contrary_direction(inspection: Inspection) -> Iterator[Problem]:
    """A text that says *fell* of a figure of which the article says *rose*, or that it *did not rise*.

    The words are those beside the figure, in its sentence of the article when that is at hand, else in the excerpt. A
    warning tells of comparisons (*5 % more*, *5 % less*), which may be made from either side.

    Passes::

        facts.models.excerpt: rose to more than 1,500 models
        answers.models.reply.en: They rose to {models} models, {share} of the total.

    Fails::

        facts.models.excerpt: rose to more than 1,500 models
        answers.models.reply.en: They fell to {models} models, {share} of the total.
    """
    facts = inspection.book.facts
    known = {name: direction_of(inspection, fact) for name, fact in facts.items() if fact.unit not in _UNMOVED}
    for passage in inspection.passages:
        for shown in passage.figures:
            own = known.get(shown.mention.fact)
            contrary = _contrary(own, shown, facts[shown.mention.fact].unit or "") if own else None
            if own and contrary:
                yield _problem(inspection, passage, shown, own, *contrary)


def direction_of(inspection: Inspection, fact: Fact) -> Direction | None:
    """The direction that the article gives the fact's figure; None where it is open, or differs from place to place."""
    text, locale = squeezed(fact.excerpt), inspection.book.article.locale
    found = figures_of(inspection.book, fact, text)
    paragraph = inspection.article.at(fact.where) if inspection.article else None
    if paragraph is not None and text in squeezed(paragraph):
        text, found = squeezed(paragraph), standing_of(inspection.book, fact, paragraph)
    directions = {direction_at(text, each.start, each.end, locale) for each in found}
    return directions.pop() if len(directions) == 1 else None


def _contrary(own: Direction, shown: Shown, unit: str) -> tuple[Direction, str] | None:
    """What the text says of the figure against the article's `own` direction, and in which words; None if nothing.

    One says up and the other down of the same: 71 jobs may be lost, and the losses rise to 71.
    """
    where = (shown.text, shown.start, shown.end, shown.locale)
    said, denied = direction_at(*where), denied_at(*where)
    if said and own.way != said.way and _are_of_one_kind(own, said, unit):
        return said, f"“{said.word}”"
    if denied and own.way == denied.way and _are_of_one_kind(own, denied, unit):
        return denied, f"not “{denied.word}”"
    return None


def _are_of_one_kind(own: Direction, said: Direction, unit: str) -> bool:
    return own.kind == said.kind or "comparison" in (own.kind, said.kind) or is_relative(unit)


def _problem(
    inspection: Inspection, passage: Passage, shown: Shown, own: Direction, said: Direction, words: str
) -> Problem:
    name, source = shown.mention.fact, "article" if inspection.article else "excerpt"
    remedy = f"Say it as the {source} does, or cite the figure that is meant"
    if passage.path[0] in ("facts", "derived"):
        what = f"the text says {words} of the figure, the {source} “{own.word}”"
        problem = inspection.at(passage.path, what, remedy, "contrary-direction")
    else:
        what = f"the text says {words} of {{{name}}}, the {source} “{own.word}”"
        problem = inspection.at_text(passage.path, "{" + name, "", what, remedy, "contrary-direction")
    return replace(problem, is_warning="comparison" in (own.kind, said.kind))
