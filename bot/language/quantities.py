"""The words with which a language says figures, beside its number words: what a new language fills in to be read.

Words are folded, phrases have one space between their words and no hyphens (three-quarters is *three quarters*).
A *beginning* is the first letters of a word, for verbs in every form. A language that leaves all this empty is read all
the same, as far as digits, signs and its number words go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property


class Phrases:
    """Words in a row, each phrase with what it stands for; looking one up costs no more than its longest phrase."""

    def __init__(self, meanings: Mapping[str, str] | Iterable[str]) -> None:
        """Each phrase with its meaning; without meanings, each is its own."""
        given = meanings if isinstance(meanings, Mapping) else {phrase: phrase for phrase in meanings}
        self._meanings = {tuple(phrase.split()): meaning for phrase, meaning in given.items()}
        self._lengths = sorted({len(phrase) for phrase in self._meanings}, reverse=True)

    def at(self, words: Sequence[str], start: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase that begins at `start`, and the place after it."""
        for length in self._lengths:
            phrase = tuple(words[start : start + length])
            if phrase in self._meanings:
                return self._meanings[phrase], start + len(phrase)
        return None

    def before(self, words: Sequence[str], end: int) -> tuple[str, int] | None:
        """The meaning of the longest phrase that ends before `end`, and where it begins."""
        for length in self._lengths:
            found = self._meanings.get(tuple(words[end - length : end])) if length <= end else None
            if found is not None:
                return found, end - length
        return None


@dataclass(frozen=True, eq=False, repr=False)
class QuantityWords:
    """How one language says qualifiers, shares, multiples, units and all that is no plain number."""

    # Qualifiers: a phrase, and its word in the book.
    qualified_before: Mapping[str, str] = field(default_factory=dict)  # more than
    qualified_after: Mapping[str, str] = field(default_factory=dict)  # or more
    qualified_denied: Mapping[str, str] = field(default_factory=dict)  # what verbs say only when denied: (not) reach
    per: frozenset[str] = (
        frozenset()
    )  # before that for each of which a figure is, between it and a bound: 5 *a* day at most
    articles: frozenset[str] = frozenset()  # stand between a qualifier and its figure: the, just
    negators: frozenset[str] = frozenset()  # not
    noun_negators: frozenset[str] = frozenset()  # those that stand before a noun: no doubt
    merely: frozenset[str] = frozenset()  # after these nothing is denied: not only
    goals: tuple[str, ...] = ()  # qualifiers that say where a change ended, after a verb of change: up to, hasta
    changes: tuple[str, ...] = ()  # beginnings of verbs of change
    change_words: frozenset[str] = frozenset()  # ... and those that are such verbs only as they stand: cai, no caixa
    transitive: tuple[str, ...] = ()  # those whose object a bound may be: to cut *up to 50 jobs*
    possible: frozenset[str] = frozenset()  # say that a change is not sure: may
    during: tuple[str, ...] = ()  # qualifiers that may say how long something went on: over three years

    # What a figure counts, where its noun stands with another one.
    likens: frozenset[str] = frozenset()  # before a figure that counts what the one before it does: of which
    number_of: frozenset[str] = frozenset()  # before a noun that is counted further on: *the number of* cars fell to 97
    partitives: frozenset[str] = frozenset()  # before the whole: 12 *of the* 64
    others: frozenset[str] = frozenset()  # before what is left of it: 12 are new, and the *other* 52 are not
    these: frozenset[str] = frozenset()  # a sentence that begins so counts what the one before counts last: of these
    totals: frozenset[str] = frozenset()  # ... or the one thing that it counts: of the total
    of_them: frozenset[str] = frozenset()  # after a figure that counts what the one before it does: 12 *of them*
    more_than: frozenset[str] = frozenset()  # the same after a comma: 9 *more than* before
    were: frozenset[str] = frozenset()  # before a figure at the end of its clause: in 2019 they *were* 870
    parallels: frozenset[str] = frozenset()  # after two nouns, of which the second may be left out: 8 *in* York
    participle: str = "(?!)"  # how participles in the plural end, with their accents or folded

    # Two figures.
    openings: frozenset[str] = frozenset()  # of ranges: between
    and_words: frozenset[str] = frozenset()  # join a range that has an opening
    from_words: frozenset[str] = frozenset()
    or_words: frozenset[str] = frozenset()  # join two numbers of which the second is one step higher: 20 or 30
    by_words: frozenset[str] = frozenset()  # say by how much something changes, so that *to* says where it ends
    ends_of_change: frozenset[str] = frozenset()  # say where one ends, so that *to* joins a range: de 3% *para* 5%
    to_words: frozenset[str] = frozenset()  # join a range, and the two sides of a vote
    vote_words: tuple[str, ...] = ()  # stand after the votes of the first side: votes to
    contests: tuple[str, ...] = ()  # beginnings of words by which two figures are a score: won
    share_words: tuple[str, ...] = ()  # one *in* ten
    nouns_in_shares: bool = False  # whether the noun stands before these: un élève *sur* dix
    bare_share_words: tuple[str, ...] = ()  # those that say other things too, where a noun follows: um *em* dez

    # Shares, multiples, ordinals.
    parts: Mapping[str, Fraction] = field(default_factory=dict)  # half, third, thirds
    several_parts: frozenset[str] = frozenset()  # those that are several: thirds
    same_parts: frozenset[str] = frozenset()  # those of them that are one as well: tiers
    own_parts: frozenset[str] = frozenset()  # those that are no ordinals too: half, quarter
    bare_parts: frozenset[str] = frozenset()  # those that need no *a* before them: half; a quarter is three months too
    bare_parts_of: frozenset[str] = frozenset()  # those that need none before what they are of: (le) quart des
    part_nouns: frozenset[str] = frozenset()  # make an ordinal a share: tercera *parte*
    shares_after: frozenset[str] = frozenset()  # after an ordinal they make it a share: a fifth *of*
    shares_before: frozenset[str] = frozenset()  # before it: *by* a fifth
    no_parts_after: frozenset[str] = frozenset()  # after these, half is a half of a game: second half
    halved: frozenset[str] = frozenset()  # nouns of which a language says half without *of*: medio kilo
    half_words: frozenset[str] = frozenset()  # those that are half only before such a noun: medio
    and_half: tuple[str, ...] = ()  # after a noun: a year *and a half*
    multiples: Mapping[str, Fraction] = field(default_factory=dict)  # twice, doubled
    multiple_verbs: Mapping[str, Fraction] = field(default_factory=dict)  # by their beginnings: duplic
    times_before: tuple[str, ...] = ()  # the figure after these is a multiple: multiplié par
    divided_before: tuple[str, ...] = ()  # ... and after these a part: divisé par
    folds: str = ""  # the ending that makes a number a multiple: fold
    times: frozenset[str] = frozenset()  # three *times*
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_homonyms: frozenset[str] = frozenset()  # other words too unless a noun follows: quarta is Wednesday too
    ordinal_endings: frozenset[str] = frozenset()  # after digits: th
    ordinal_before: frozenset[str] = frozenset()  # what ordinals in words stand after: the
    rank_words: tuple[str, ...] = ()  # No. 1
    collectives: Mapping[str, Fraction] = field(default_factory=dict)  # dozen
    collectives_of: frozenset[str] = frozenset()  # those that count only before *of*: a couple of firms
    about_collectives: frozenset[str] = frozenset()  # those that are no exact number: couple
    open_collectives: frozenset[str] = frozenset()  # those that may be exact or not: une vingtaine
    vague: frozenset[str] = frozenset()  # amounts that cannot be read: dozens
    numeral_before: frozenset[str] = frozenset()  # words after which Roman digits number something: century
    roman_endings: frozenset[str] = frozenset()  # after Roman digits, as they stand: XIXe

    # Units.
    short_scales: Mapping[str, int] = field(default_factory=dict)  # right after digits: k, bn
    spaced_scales: Mapping[str, int] = field(default_factory=dict)  # the same after a space: R$ 20 *mi*
    scales_of_signs: Mapping[str, int] = field(default_factory=dict)  # before the sign of a currency: 20 M€
    points: Mapping[str, str] = field(default_factory=dict)  # percentage points, basis points, points
    point_parts: Mapping[str, Fraction] = field(default_factory=dict)  # décima: a tenth of a percentage point
    points_change: bool = False  # few points by which something changes are percentage points, with no % beside them
    no_percentages: frozenset[str] = frozenset()  # where points are no percentage points: index, league
    measures: Mapping[str, str] = field(default_factory=dict)  # units that are written in another way: degrees celsius
    continuous: frozenset[str] = frozenset()  # nouns that need not be whole: metres
    durations: frozenset[str] = frozenset()  # years, hours
    measure_names: Mapping[str, str] = field(default_factory=dict)  # both, in the plural, with a sign: hectares, ha
    currencies: Mapping[str, str] = field(default_factory=dict)  # dollar: a code, or a family; in one word or several
    money_scales: Mapping[str, int] = field(default_factory=dict)  # words for a currency in millions: mdp
    cents: frozenset[str] = frozenset()  # hundredths of a currency, after it: 4 reais e 80 *centavos*
    weights: tuple[str, ...] = ()  # beginnings of words by which a pound is a weight
    prices: tuple[str, ...] = ()  # ... and by which it is money
    below_zero: tuple[str, ...] = ()
    minus: frozenset[str] = frozenset()
    minus_before: frozenset[str] = frozenset()  # if there are any, minus is one before these alone: menos 3 *graus*
    not_minus_after: frozenset[str] = frozenset()  # at *al menos* the same word is none
    ages_before: tuple[str, ...] = ()  # aged, age of
    ages_after_names: bool = False  # whether an age stands with no word after a name: Ann Reed, *61*, who
    years: frozenset[str] = frozenset()  # the noun for years of age
    plural: str = "(?!)"  # how nouns in the plural end, a regular expression over one word
    plurals: frozenset[str] = frozenset()  # and those that end otherwise: people
    before_nouns: frozenset[str] = frozenset()  # plural words that a noun follows: nuevos
    of_words: frozenset[str] = frozenset()  # link a figure to its noun: millones *de*
    wholes: re.Pattern[str] = re.compile("(?!)")  # how words begin that name the whole of a percentage: of the
    no_wholes: frozenset[str] = frozenset()  # words of what is no whole, whatever stands before: level, price, normal
    periods: Mapping[str, str] = field(default_factory=dict)  # words that say how often, with their time: daily, day
    degrees: frozenset[str] = frozenset()  # of temperatures or angles
    determiners: frozenset[str] = frozenset()  # end a noun phrase before it begins: *los*
    dollars: tuple[str, ...] = ("USD",)  # which $ after a figure may be, where no country is known
    adds_figures: bool = False  # whether a number goes on after its scale in digits: 383 mil 300

    # Moments.
    months: Mapping[str, int] = field(default_factory=dict)
    capital_months: bool = False  # months have a capital, for some are other words without it: may
    day_first: bool = True  # 6/12/2021 is in December; where it is not sure, either may be meant
    without_day: frozenset[str] = frozenset()  # before a month they say that no day follows: in May 30 shops closed
    date_links: frozenset[str] = frozenset()  # 6 *de* diciembre
    before_years: frozenset[str] = frozenset()  # in, since
    year_nouns: frozenset[str] = frozenset()  # (en el) año
    definite: frozenset[str] = frozenset()  # may be written with a share or a decade: la moitié, the nineties
    decades: Mapping[str, int] = field(default_factory=dict)  # nineties
    decade_before: tuple[str, ...] = ()  # the figure after these is a decade: los años 90
    decade_figures: tuple[str, ...] = ()  # ... in digits too
    decade_years: tuple[str, ...] = ()  # a whole year after these is one: década de 1990
    decade_perhaps: tuple[str, ...] = ()  # ... or perhaps is one: los 90
    decade_or_year: tuple[str, ...] = ()  # ... or perhaps is one: anos 1970
    forenoon: tuple[str, ...] = ()
    afternoon: tuple[str, ...] = ()
    forenoon_of_minutes: tuple[str, ...] = ()  # these only after minutes, or an hour's own word: 6.45 in the morning
    afternoon_of_minutes: tuple[str, ...] = ()
    clock_parts: tuple[str, ...] = ()  # parts of an hour before it: half past (six)
    clock_parts_after: tuple[str, ...] = ()  # ... and after it: (las tres) y media
    hour_words: tuple[str, ...] = ()  # make a number an hour, of either half of the day: (six) o'clock
    lasting_verbs: frozenset[str] = frozenset()  # some words before hours and minutes these say the same: dura 1h45
    hour_phrases: tuple[str, ...] = ()  # phrases after which a number with *horas* is a time: a las
    clock_before: tuple[str, ...] = ()  # 9.30 after these is a time: a las
    clock_perhaps: tuple[str, ...] = ()  # ... or perhaps is one: by 9.30
    lasting: frozenset[str] = frozenset()  # 2:12 after these is how long something took: in, during
    hours: frozenset[str] = frozenset()  # 10:30 *horas*
    hours_after: frozenset[str] = frozenset()  # an hour alone with that word is a time after these: à 18 h
    hour_written_after: str = "(?!)"  # ... and after a word as this regular expression has it, accents heeded: às 19h

    # Names.
    names: tuple[str, ...] = ()  # that look like figures: net zero, 24/7
    numbered: frozenset[str] = frozenset()  # whose number is part of a name: type 2, Boeing 737
    capital_numbered: frozenset[str] = frozenset()  # the same, when they have a capital: Article 5
    laws: frozenset[str] = frozenset()  # whose number has a year: Ley 3/2024
    hyphen_names: bool = False  # whether a number word, a hyphen and a capital are a name: Deux-Sèvres
    proper: frozenset[str] = frozenset()  # number words that are names in capitals: ONCE

    def is_change(self, word: str) -> bool:
        """Whether `word` is a verb of change, or a noun of one."""
        return word in self.change_words or word.startswith(self.changes)

    def is_plural(self, word: str) -> bool:
        """Whether `word` looks like a noun in the plural."""
        return word in self.plurals or re.fullmatch(self.plural, word) is not None

    @cached_property
    def phrases_before(self) -> Phrases:
        """Qualifiers that stand before a figure."""
        return Phrases(self.qualified_before)

    @cached_property
    def phrases_denied(self) -> Phrases:
        """What verbs say of a figure after them when they are denied."""
        return Phrases(self.qualified_denied)

    @cached_property
    def phrases_after(self) -> Phrases:
        """Qualifiers that stand after a figure."""
        return Phrases(self.qualified_after)

    @cached_property
    def point_phrases(self) -> Phrases:
        """Points of every kind, with what each is."""
        return Phrases(self.points)

    @cached_property
    def currency_phrases(self) -> Phrases:
        """Currencies in words."""
        return Phrases(self.currencies)

    @cached_property
    def measure_phrases(self) -> Phrases:
        """Units in words, with their signs."""
        return Phrases(self.measures)
