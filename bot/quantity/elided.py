"""What a figure counts where its noun or currency stands with another one: 300 ships, of which 96; 12 of the 64 ships.

Each way is one in which the words leave no other thing to be counted; where they leave two, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bot.language import LANGUAGES
from bot.language.drafts import counted_by
from bot.language.quantities import QuantityWords
from bot.language.text import fold
from bot.quantity.clauses import STOP, Span, qualifying_words, sentence_at
from bot.quantity.money import CODES
from bot.quantity.units import is_measure, unit_sign
from bot.quantity.values import DATE, DECADE, KINDS, PERCENT, TIME, YEAR, Quantity

MOST: Final = 1000  # times one figure of the same things is as large as another: 75 million, 40 of it, may be millions
NUMBER_OF: Final = 3  # words of *the number of*, in each language
NAMED: Final = 3  # words of what the number is told: empty shops, cars carried
AUXILIARIES: Final = 2  # words before the verb that tells of them: has since fallen
PREDICATE: Final = 2  # words after a figure in which a participle is of what it counts: 5 were sold
ROUNDED: Final = Fraction(2, 100)  # of a change, as far as its percentage and its end may be rounded
_MOMENTS: Final = frozenset({YEAR, DATE, TIME, DECADE})


def elided_noun(text: str, found: Sequence[Quantity], at: int, language: str) -> str:
    """What `found[at]` counts, with a figure beside it whose words say it; nothing where that may be several things."""
    place = _Place(text, found, at, language)
    if place.unit and not place.is_participle(place.unit):
        return ""
    ways = (_likened, _gapped, *(() if place.unit else (_changed, _of_them, _of_these, _of_a_whole, _once, _numbered)))
    units = (way(place) for way in ways)
    return next((unit for unit in units if unit and place.agrees(unit)), "")


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure of a text, with the words and figures round it."""

    text: str
    found: Sequence[Quantity]
    at: int
    language: str

    @property
    def figure(self) -> Quantity:
        return self.found[self.at]

    @property
    def said(self) -> QuantityWords:
        return LANGUAGES[self.language].quantities

    @property
    def unit(self) -> str:
        return _unit(self.figure)

    @property
    def sentence(self) -> Span:
        return sentence_at(self.text, self.found, self.figure.start)

    @property
    def earlier(self) -> list[Quantity]:
        """The figures before it in its sentence, but for moments."""
        return [each for each in self.found[: self.at] if self.sentence[0] <= each.start and _is_amount(each)]

    @property
    def sentence_before(self) -> list[Quantity]:
        """The figures of the sentence before its own, but for moments."""
        start, _ = self.sentence
        first = sentence_at(self.text, self.found, start - 1)[0] if start else 0
        return [each for each in self.found if first <= each.start < start and _is_amount(each)]

    @property
    def between(self) -> list[str]:
        """The folded words of its clause that stand before it, after the figure before it."""
        start = max(self.sentence[0], self.found[self.at - 1].end if self.at else 0)
        return fold(STOP.split(self.text[start : self.figure.start])[-1]).split()

    @property
    def words_before(self) -> list[str]:
        """The words of its sentence that stand before it, without figures, as they are written."""
        earlier = [each for each in self.found[: self.at] if self.sentence[0] <= each.start]
        starts = [self.sentence[0], *(each.end for each in earlier)]
        ends = [*(each.start for each in earlier), self.figure.start]
        plain = " ".join(self.text[start:end] for start, end in zip(starts, ends, strict=True))
        return re.sub(r"(?<=\w)['’](?=\w)", "' ", plain).split()

    @property
    def small(self) -> frozenset[str]:
        """Words that may stand between a figure and what leads to it: articles, and those of qualifiers."""
        return self.said.articles | qualifying_words(self.language)

    @property
    def steps(self) -> frozenset[str]:
        """Words between a verb of change and its figure: to, from, by."""
        return self.ends | self.said.from_words | self.said.by_words

    def leads_from(self, words: Sequence[str]) -> bool:
        """Whether folded `words` are a verb of change and what leads from it to the figure: has risen to about."""
        change = next((at for at, word in enumerate(words[: AUXILIARIES + 1]) if self.said.is_change(word)), None)
        return change is not None and (self.small | self.steps).issuperset(words[change + 1 :])

    def is_told(self, word: str) -> bool:
        """Whether the folded `word` may begin what is told of a noun: a verb of change, or a small word."""
        return self.said.is_change(word) or word in LANGUAGES[self.language].fillers

    @property
    def bare_between(self) -> str:
        """The same without what qualifies the figure, as far as no phrase ends with that: up from about."""
        words, small = self.between, self.small
        known = self.said.likens | self.said.were | self.ends
        while words and " ".join(words) not in known and words[-1] in small:
            words.pop()
        return " ".join(words)

    @property
    def ends(self) -> frozenset[str]:
        """Words that say where a change ended."""
        return self.said.to_words | self.said.ends_of_change | frozenset(self.said.goals)

    @property
    def after(self) -> list[str]:
        """The folded words of its clause right after it, as far as the next figure."""
        return self.words_after(self.figure)

    def words_after(self, figure: Quantity) -> list[str]:
        start = next((each.start for each in self.found if each.start >= figure.end), len(self.text))
        end = min(start, sentence_at(self.text, self.found, figure.start)[1])
        return fold(STOP.split(self.text[figure.end : end])[0]).split() if figure.end < end else []

    def is_thing(self, unit: str) -> bool:
        """Whether `unit` is a noun of what is counted, or a currency."""
        is_sign = unit_sign(unit) or unit in KINDS or is_measure(unit)
        return unit in CODES or bool(unit and not is_sign and fold(unit) not in self.said.durations)

    def things(self, figures: Sequence[Quantity]) -> list[Quantity]:
        """Those of `figures` that count things, and are as large as `figure` may be compared with."""
        return [each for each in figures if self.is_thing(_unit(each)) and self.is_comparable(each)]

    def is_comparable(self, other: Quantity) -> bool:
        one, two = _number(self.figure), _number(other)
        return one is not None and two is not None and one <= two * MOST and two <= one * MOST

    def is_part(self, other: Quantity) -> bool:
        one, two = _number(self.figure), _number(other)
        return one is not None and two is not None and one <= two

    @property
    def is_first_of_clause(self) -> bool:
        """Whether nothing stands before it in its clause that could say of what it is: *and the other* 14."""
        words = self.between
        joined = [at for at, word in enumerate(words) if word in self.said.and_words]
        return set(words[joined[-1] + 1 :] if joined else words) <= self.small | self.said.others

    def whole(self, figures: Sequence[Quantity], words: str, agreeing: bool = True) -> str:
        """The unit of the one thing of `figures` of which it may be a part, and which *of them* in `words` may be."""
        of_one = [each for each in figures if self.is_part(each) and fold(_unit(each)) not in self._no_wholes]
        units = {_unit(each) for each in of_one if not agreeing or self._alike(words.split()[-1:], _unit(each))}
        is_sure = bool(words) and len(units) == 1 and len(self.things(of_one)) == len(of_one)
        return units.pop() if is_sure else ""

    @property
    def _no_wholes(self) -> frozenset[str]:
        return self.said.durations | self.said.continuous | {PERCENT}

    def _alike(self, words: Sequence[str], unit: str) -> bool:
        """Whether `words` may be said of `unit`, as far as gender tells."""
        drafts = LANGUAGES[self.language].drafts
        return all(counted_by(drafts, word) == counted_by(drafts, fold(unit)) for word in words)

    def are_parallel(self, words: Sequence[str], own: Sequence[str]) -> bool:
        """Whether both begin with a preposition, *of* like *of*, and that with no article: 2 *of the* guests."""
        of = self.said.of_words | LANGUAGES[self.language].drafts.of
        is_of_others = own[0] in of and set(own[1:2]) & (self.said.articles | self.said.determiners)
        return {words[0], own[0]} <= self.said.parallels and (words[0] in of) == (own[0] in of) and not is_of_others

    def is_participle(self, word: str) -> bool:
        return re.fullmatch(self.said.participle, word.lower()) is not None

    def agrees(self, unit: str) -> bool:
        """Whether the participle after the figure, if there is one, may be of `unit`: *admitidas* is of *propostas*."""
        told = [word for word in self.after[:PREDICATE] if self.is_participle(word)]
        return unit in CODES or self._alike(told, unit)


def _likened(place: _Place) -> str:
    """Of which, up from, but only: of the one thing that its sentence counts before it."""
    return _one_unit(place, place.earlier) if place.bare_between in place.said.likens else ""


def _changed(place: _Place) -> str:
    """After a percentage, *to*: of what would be as many if it had changed so."""
    *before, share = place.earlier or [place.figure]
    percentage, number = _number(share), _number(place.figure)
    if _unit(share) != PERCENT or percentage is None or number is None or place.bare_between not in place.ends:
        return ""
    start = _number(before[-1]) if before else None
    is_so = start and abs(abs(number / start - 1) - percentage / 100) <= ROUNDED
    return _one_unit(place, before[-1:]) if is_so else ""


def _gapped(place: _Place) -> str:
    """The second of two in the same words: 6 votes for and 2 against, 90 people hurt and 40 killed."""
    between, own = " ".join(place.between), place.after
    if not place.earlier or not own or not (between == "" or between.split()[-1] in place.said.and_words):
        return ""
    first = place.earlier[-1]
    words = place.words_after(first)[0 if _unit(first) in CODES else len(_unit(first).split()) :]
    is_alike = bool(words) and (
        place.are_parallel(words, own) or (place.is_participle(words[0]) and place.is_participle(own[0]))
    )
    return _one_unit(place, place.earlier) if is_alike else ""


def _of_them(place: _Place) -> str:
    """12 *of them*, 9 *more than* before: of what was counted; 12 *of the* 64 ships: of what is counted next."""
    after, said = " ".join(place.after), place.said
    following = place.found[place.at + 1] if place.at + 1 < len(place.found) else None
    if following and after in said.partitives:
        return _unit(following) if place.is_part(following) and place.things([following]) else ""
    if not place.between and first_phrase(after, said.more_than):
        return _one_unit(place, place.earlier)
    return place.whole(place.earlier, first_phrase(after, said.of_them))


def _of_these(place: _Place) -> str:
    """In a sentence that begins with *of these* or *of the total*: of the one thing that the sentence before counts."""
    start, _ = place.sentence
    opening = fold(place.text[start:])
    if not place.is_first_of_clause or any(_unit(each) for each in place.earlier):
        return ""
    these, total = first_phrase(opening, place.said.these), first_phrase(opening, place.said.totals)
    return place.whole(place.sentence_before, these or total, agreeing=bool(these))


def _of_a_whole(place: _Place) -> str:
    """In a sentence that begins with *of the 64 ships*: of these; *of the 64* are what 64 were before it."""
    start, _ = place.sentence
    own = [*place.earlier, place.figure]
    whole = own[0]
    is_opening = fold(place.text[start : whole.start]).strip() in place.said.partitives
    if not is_opening or not place.is_part(whole) or (whole is not place.figure and not place.is_first_of_clause):
        return ""
    same = [each for each in place.sentence_before if _number(each) == _number(whole)]
    units = {_unit(each) for each in own if _unit(each)} or {_unit(each) for each in place.things(same)}
    return units.pop() if len(units) == 1 and all(map(place.is_thing, units)) else ""


def _once(place: _Place) -> str:
    """In 2019 *there were* 870: of the one thing that its sentence counts, or else, after a year, the one before."""
    if place.bare_between not in place.said.were or place.after:
        return ""
    is_dated = place.at > 0 and place.found[place.at - 1].start >= place.sentence[0]
    counted = place.earlier or (place.sentence_before if is_dated else [])
    told = [each for each in counted if _unit(each) and fold(_unit(each)) not in place.said.durations]
    return _one_unit(place, told)


def _numbered(place: _Place) -> str:
    """*The number of* cars fell to 97 from 105: of the noun after these words, if nothing else is told since."""
    words = place.words_before
    folded = list(map(fold, words))
    ends = [at for at in range(NUMBER_OF, len(words)) if " ".join(folded[at - NUMBER_OF : at]) in place.said.number_of]
    start = ends[-1] if ends else len(words)
    stop = next((at for at in range(start, len(words)) if place.is_told(folded[at])), start)
    named = [word.lower() for word in words[start:stop] if place.said.is_plural(fold(word))]
    if not named or stop - start > NAMED or not place.leads_from(folded[stop:]):
        return ""
    return named[0 if LANGUAGES[place.language].guard.heads_first else -1]


def _one_unit(place: _Place, figures: Sequence[Quantity]) -> str:
    """The unit of all `figures`, where they have one, which is of things."""
    units = {_unit(each) for each in figures}
    return units.pop() if len(units) == 1 and len(place.things(figures)) == len(figures) else ""


def first_phrase(text: str, phrases: frozenset[str]) -> str:
    """That of `phrases` with which `text` begins, in whole words; empty where it begins with none."""
    return next((each for each in sorted(phrases) if re.match(rf"{re.escape(each)}\b", text)), "")


def _is_amount(quantity: Quantity) -> bool:
    return _unit(quantity) not in _MOMENTS


def _number(quantity: Quantity) -> Fraction | None:
    value = quantity.reading.value if quantity.reading else None
    return value if isinstance(value, Fraction) else None


def _unit(quantity: Quantity) -> str:
    return quantity.reading.unit if quantity.reading else ""
