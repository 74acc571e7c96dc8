"""Figures that two books state differently for the same unit and in the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answer.concepts import Concepts
from bot.book.corrections import figures_of
from bot.book.load import BookFile
from bot.book.source import Path_
from bot.language import LANGUAGES
from bot.problems import Problem

Claim = tuple[BookFile, Path_, str]  # a book, where it states a figure, and the figure
Words = tuple[str, str, frozenset[str]]  # a language, a unit, and the stems of what is counted


def books_disagree(files: Sequence[BookFile]) -> Iterator[Problem]:
    """A figure that two books state differently for the same unit and in the same words: a warning at both places.

    A reader who asks both gets two answers. It may be right: of two years, of two surveys. Then the words tell it.

    Passes::

        bridge.facts.share.figure: 41%
        bridge.facts.share.value: 41
        bridge.facts.share.value: 41
        bridge.facts.share.text.en: of the models in the world in 2025
        bridge.facts.share.text.es: de los modelos del mundo en 2025

    Fails::

        bridge.facts.share.figure: 41%
        bridge.facts.share.value: 41
    """
    stated: dict[Words, list[Claim]] = {}
    for file in files:
        for words, claim in _claims(file):
            stated.setdefault(words, []).append(claim)
    problems = (
        problem
        for claims in stated.values()
        for one, other in pairwise(sorted(claims, key=lambda claim: claim[2]))
        if one[2] != other[2] and one[0] is not other[0]
        for problem in (_problem(one, other), _problem(other, one))
    )
    yield from dict.fromkeys(problems)  # each once, in however many languages it is said


def _claims(file: BookFile) -> Iterator[tuple[Words, Claim]]:
    """The figures of a book by what they count, in each language in which it says so."""
    figures = figures_of(file.book)
    concepts = {language: Concepts((language,)) for language in LANGUAGES}
    for section, entries in (("facts", file.book.facts), ("derived", file.book.derived)):
        for name, entry in entries.items():
            if name in figures and entry.unit:
                for language in entry.text.languages:
                    stem, telling = LANGUAGES[language].stem, concepts[language].telling
                    stems = frozenset(map(stem, telling(entry.text.own(language))))
                    yield (language, stem(entry.unit.lower()), stems), (file, (section, name), figures[name])


def _problem(one: Claim, other: Claim) -> Problem:
    (file, path, figure), (rival, elsewhere, rival_figure) = one, other
    what = f"{path[-1]} is {figure} here and {rival_figure} at {rival.source.key_place(*elsewhere)}, in the same words"
    remedy = "Correct one of them, or let the words of each tell what differs: the year, the place, the survey"
    return Problem(file.source.key_place(*path), what, remedy, "books-disagree", is_warning=True)
