"""Every figure of an article, with its place, its proof and the words that it stands among."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bot.article import ArticleText
from bot.draft.speakers import speaker_of
from bot.draft.surroundings import Surroundings, surroundings_of, without_bullet
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.quantity.elided import elided_noun, first_phrase
from bot.quantity.read import mark_in, quantities_in
from bot.quantity.units import is_measure, unit_sign
from bot.quantity.values import DATE, DECADE, KINDS, PERCENT, TIME, YEAR, Quantity, Reading, spelled

HEADLINE: Final = "headline"
_SENTENCE: Final = re.compile(r"\.[\"'”’»)\]]*$")
_MOMENTS: Final = frozenset({YEAR, DATE, TIME, DECADE})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the article; `speaker` is empty where the sentence names nobody who says so.

    `like` is the noun or currency of another figure, where words say that it counts the same: ships, of which 96.
    """

    quantity: Quantity
    where: str
    paragraph: str
    around: Surroundings
    speaker: str
    like: str = ""

    @property
    def reading(self) -> Reading | None:
        """How it is read, when it can be read in one way."""
        return self.quantity.reading

    @property
    def sentence(self) -> str:
        """The sentence in which it stands."""
        start, end = self.around.sentence
        return without_bullet(self.paragraph[start:end])

    @property
    def unit(self) -> str:
        """What it counts or measures, told right beside it or with another figure; empty where that is not sure."""
        return self.like or (self.reading.unit if self.reading else "")

    @property
    def kind(self) -> str:
        """What kind of question asks for it: count, percent, money, moment or other."""
        unit = self.unit
        if unit in _MOMENTS:
            return "moment"
        if len(unit) == 3 and unit.isupper():
            return "money"
        if unit == PERCENT:
            return "percent"
        return "count" if self.counts or (self.is_whole and self.around.after) else "other"

    @property
    def counts(self) -> bool:
        """Whether its unit is a noun of the article's own, right after it."""
        unit = self.reading.unit if self.reading else ""
        return bool(unit) and self.paragraph[self.quantity.end :].lstrip().lower().startswith(unit.lower())

    @property
    def noun(self) -> str:
        """Its unit where that is a word of the article's, which may stand further off: from 31 to 19 hours."""
        unit = self.unit
        return "" if unit_sign(unit) or unit in KINDS | {YEAR} or (is_measure(unit) and not self.counts) else unit

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole number of what its sentence does not name right after it."""
        values = [each.value for each in self.quantity.readings if not each.unit]
        return any(isinstance(value, Fraction) and value.denominator == 1 for value in values)

    @property
    def number(self) -> Fraction | None:
        """Its value, when that is one number and sure."""
        value = self.reading.value if self.reading else None
        return value if isinstance(value, Fraction) else None


def figures_of(article: ArticleText, locale: str, language: str) -> list[Figure]:
    """The figures of `article` in its order, first those of the headline that the text does not repeat.

    Headings are no part of the text, nor are lines that the page has added to it.
    """
    mark = mark_in(article.whole, locale)
    body = [
        figure
        for number, paragraph in enumerate(article.paragraphs, start=1)
        if number not in article.headings and not _is_of_page(paragraph, language)
        for figure in _in_paragraph(quantities_in(paragraph, locale, mark=mark), paragraph, str(number), language)
    ]
    found = quantities_in(article.headline, locale, mark=mark)
    headline = _in_paragraph(found, article.headline, HEADLINE, language)
    return [*(figure for figure in headline if not _is_among(figure, body)), *body]


def _is_of_page(paragraph: str, language: str) -> bool:
    """Whether `paragraph` is no sentence, but says who wrote the article, when, or what stands around it."""
    words = LANGUAGES[language].drafts
    first, _, rest = paragraph.partition(" ")
    is_signed = fold(first) in words.by and rest[:1].isupper()
    return not _SENTENCE.search(paragraph) and (is_signed or words.page.match(fold(paragraph)) is not None)


def _in_paragraph(found: list[Quantity], paragraph: str, where: str, language: str) -> Iterator[Figure]:
    for at, quantity in enumerate(found):
        around = surroundings_of(paragraph, found, at, language)
        start, end = around.sentence
        like = elided_noun(paragraph, found, at, language)
        yield Figure(quantity, where, paragraph, around, speaker_of(paragraph[start:end], language), like)


def _is_among(figure: Figure, others: Iterable[Figure]) -> bool:
    """Whether one of `others` says the same: the same value, and the same unit where both have one."""
    known = [reading for other in others for reading in other.quantity.readings]
    return any(_same(one, other) for one in figure.quantity.readings for other in known)


def _same(one: Reading, other: Reading) -> bool:
    return one.value == other.value and (one.unit == other.unit or not one.unit or not other.unit)


def thing_of(figure: Figure, language: str) -> str:
    """What `figure` counts in the article's words, its noun first where that stands with another figure."""
    after, told = figure.around.after, figure.like and figure.noun
    if not told or not after:
        return after
    of_them = first_phrase(fold(after), LANGUAGES[language].quantities.of_them).split()
    return " ".join([told, *after.split()[len(of_them) :]])


def written_value(figure: Figure) -> str:
    """Its value as a book writes it; empty when it cannot be read in one way."""
    return spelled(figure.reading.value) if figure.reading else ""
