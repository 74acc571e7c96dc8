"""Units: the signs and words before and after a number that say what it counts or measures."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Final

from bot.language.base import listed
from bot.quantity.money import CODES, FAMILIES, LETTERS, PREFIXED, SHORT, SIGNS, SLASHED, WORDS_TOO, of_family
from bot.quantity.tokens import Passage
from bot.quantity.values import BASIS_POINTS, KINDS, NOT_AMOUNTS, ORDINAL, PERCENT, POINTS, SHARE, TIMES, YEAR

CONTEXT: Final = 40  # tokens on each side in which words tell what a unit means: more would cost time in long sentences
MOST_NOUN_WORDS: Final = 3  # words of what is counted: data sources
MOST_POINTS: Final = 20  # points of a hundred that change: more are points of an index
_MEASURES: Final = listed(
    "km m cm mm µm nm kg g mg µg t l L ml mL cl dl ha km2 km² m2 m² m3 m³ cm3 cm² cm³ hm3 hm³ kWh KWh kwh MWh GWh "
    "TWh kW KW MW GW TW W V A Hz kHz MHz GHz dB kB KB MB GB TB hPa Pa ppm ppb mph kph rpm °C °F ºC ºF kcal cal kJ "
    "bpm ms h hr hrs min lb lbs oz ft in mi Mbps Gbps Gt Mt kt bar mmHg Km Kg kms kgs GtCO2 "
)
_WORDS_TOO: Final = frozenset(("A", "in", "V", "W", "s", "h", "bar"))  # units only right after the digits
_SPELT: Final = {
    "km2": "km²", "m2": "m²", "m3": "m³", "cm3": "cm³", "hm3": "hm³", "ºC": "°C", "ºF": "°F", "Km": "km", "Kg": "kg",
}  # fmt: skip
_DEGREES: Final = {"C": "°C", "F": "°F"}  # right after the digits
_RATES: Final = listed("h s hr hour min day kg l km m² m³ m3 m2 ml dl")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by the names that it may have, and the token after it; `kind` tells money and measures from the rest."""

    names: tuple[str, ...]
    end: int
    kind: str = ""


def money_before(passage: Passage, at: int) -> tuple[Unit, int] | None:
    """The currency that stands right before the token at `at`, and where it begins: $, C$, S/, CHF."""
    last = passage.token(at - 1)
    if last is None:
        return None
    before = passage.token(at - 2)
    if last.text in SIGNS:
        prefix = f"{before.text}{last.text}" if before and last.glued else ""
        if prefix in PREFIXED:
            return Unit((PREFIXED[prefix],), at, "money"), at - 2
        return Unit(_of_sign(passage, last.text, is_before=True), at, "money"), at - 1
    if last.text == "/" and before and before.raw in ("S", "s") and last.glued:
        return Unit((SLASHED,), at, "money"), at - 2
    is_word = last.raw in WORDS_TOO and len(passage.word(at)) <= SHORT
    code = "" if is_word else last.raw if last.raw in CODES else LETTERS.get(last.raw, "")
    if last.text == "." and before and before.raw in LETTERS:
        return Unit((LETTERS[before.raw],), at, "money"), at - 2
    is_letter = len(last.raw) == 1 and not passage.is_glued(at)
    return (Unit((code,), at, "money"), at - 1) if code and not is_letter else None


def _of_sign(passage: Passage, sign: str, *, is_before: bool) -> tuple[str, ...]:
    """The currencies of a sign before or after a figure: $ may be that of the locale's own country.

    Where that has dollars, papers say so of others (US$); where it has pesos, $ is of both. With no country known $
    before a figure is the dollar of the United States, as papers of other languages write it.
    """
    home = passage.locale.partition("-")[2].lower()
    if sign != "$":
        return (SIGNS[sign],)
    if not home:
        return passage.said.dollars[:1] if is_before else passage.said.dollars
    own = FAMILIES["Dollar"].get(home) or FAMILIES["Peso"].get(home)
    return (own, "USD") if own and home not in FAMILIES["Dollar"] else (own or "USD",)


def unit_after(passage: Passage, at: int) -> Unit | None:
    """The unit that begins at the token `at`: %, percentage points, °C, km², dollars; no noun of what is counted."""
    token = passage.token(at)
    if token is None:
        return None
    if token.text == PERCENT:
        return Unit((PERCENT,), at + 1, "percent")
    found = _points(passage, at) or _percent(passage, at) or _money_after(passage, at)
    return found or _measure(passage, at) or _of_a_point(passage, at)


def _percent(passage: Passage, at: int) -> Unit | None:
    end = passage.phrase(passage.spoken.numbers.percent, at)
    return None if end is None else Unit((PERCENT,), end, "percent")


def _points(passage: Passage, at: int) -> Unit | None:
    found = passage.said.point_phrases.at(passage.words, at)
    return Unit((found[0],), found[1], "points") if found else None


def _of_a_point(passage: Passage, at: int) -> Unit | None:
    """Points of which a figure is a part: 0.3 of a percentage point."""
    links = passage.said.of_words | passage.spoken.numbers.articles | passage.spoken.numbers.ones
    if passage.word(at) not in passage.said.of_words or passage.word(at + 1) not in links:
        return None
    return _points(passage, at + 2)


def are_percentage_points(passage: Passage, at: int, size: float) -> bool:
    """Whether *points* of a figure at `at` are of a percentage: one stands beside them, or something changes by few."""
    around = context(passage, at)
    if passage.said.no_percentages.intersection(around):
        return False
    phrases = (PERCENT, *passage.spoken.numbers.percent)
    has_percent = any(passage.phrase(phrases, place) is not None for place in places(passage, at))
    return has_percent or (size <= MOST_POINTS and passage.said.points_change and changes(passage, at))


def places(passage: Passage, at: int) -> range:
    """The tokens of the sentence around the token at `at`."""
    start, end = passage.sentence(at)
    return range(max(start, at - CONTEXT), min(end, at + CONTEXT))


def context(passage: Passage, at: int) -> list[str]:
    """The words of the sentence around the token at `at`."""
    return [passage.words[place] for place in places(passage, at)]


def changes(passage: Passage, at: int) -> bool:
    """Whether a verb of change stands before the token at `at` in its sentence."""
    start, _ = passage.sentence(at)
    return any(map(passage.said.is_change, passage.words[max(start, at - CONTEXT) : at]))


def _money_after(passage: Passage, at: int) -> Unit | None:
    """€, EUR, dollars, Canadian dollars, pesos argentinos, de dólares."""
    token = passage.tokens[at]
    if token.text in SIGNS and not passage.is_number(at + 1):
        letters = passage.raw(at + 1)
        is_named = letters.isupper() and len(letters) > 1
        code = PREFIXED.get(f"{letters}{token.text}".lower()) if is_named else None  # 250 $ US
        return (
            Unit((code,), at + 2, "money")
            if code
            else Unit(_of_sign(passage, token.text, is_before=False), at + 1, "money")
        )
    if token.raw in CODES and not (token.glued and len(token.raw) < 3):
        return Unit((token.raw,), at + 1, "money")
    start = at + (token.text in passage.said.of_words)
    linked = passage.token(start)
    if linked is not None and linked.raw in CODES and start > at:
        return Unit((linked.raw,), start + 1, "money")
    country, first = _country(passage, start), start
    if country and passage.word(start + 1) in passage.said.currencies:
        first = start + 1
    named = passage.said.currency_phrases.at(passage.words, first)
    if named is None:
        return None
    name = named[0]
    if named[1] > first + 1:
        return Unit((name,), named[1], "money")
    more = passage.said.currencies.get(passage.word(first + 1), "")
    if more in CODES:
        return Unit((more,), first + 2, "money")  # pounds sterling
    after = _country(passage, first + 1) if first == start else ""
    home = passage.locale.partition("-")[2].lower()
    code = of_family(name, country if first > start else after, home)
    names = _pounds(passage, at) if name == "Pound" and code == "GBP" and first == start and not after else (code,)
    return Unit(names, first + 1 + bool(after), "money")


def _country(passage: Passage, at: int) -> str:
    token = passage.token(at)
    if token is None or token.kind != "word":
        return ""
    return token.text if token.raw.isupper() and len(token.raw) == 2 else passage.spoken.countries.get(token.text, "")


def _pounds(passage: Passage, at: int) -> tuple[str, ...]:
    """Pounds of money, of weight, or perhaps of either."""
    around = context(passage, at)
    is_money = any(word.startswith(passage.said.prices) for word in around)
    is_weight = any(word.startswith(passage.said.weights) for word in around)
    scaled = passage.word(at - 1) in passage.spoken.numbers.scales or passage.word(at) in passage.said.of_words
    if scaled or is_money or not passage.said.weights:
        return ("GBP",)
    return ("lb",) if is_weight else ("GBP", "lb")


def _measure(passage: Passage, at: int) -> Unit | None:
    linked = at + (passage.word(at) in passage.said.of_words)  # millones *de metros cúbicos*
    if found := passage.said.measure_phrases.at(passage.words, linked):
        return Unit((found[0],), found[1], "measure")
    token = passage.tokens[at]
    end = at + 2 if token.text in ("°", "º") and at + 1 < len(passage) else at + 1
    raw = passage.text[token.start : passage.tokens[end - 1].end].replace(" ", "")
    if token.raw in _DEGREES and token.glued and not token.hyphen:
        return Unit((_DEGREES[token.raw],), at + 1, "measure")
    if raw not in _MEASURES or (raw in _WORDS_TOO and not token.glued):
        return None
    if passage.word(end) == "/" and passage.word(end + 1) in _RATES and passage.is_glued(end + 1):
        return Unit((f"{raw}/{passage.tokens[end + 1].raw}",), end + 2, "measure")
    return Unit((_SPELT.get(raw, raw),), end, "measure")


def unit_or_noun(passage: Passage, at: int) -> bool:
    """Whether the token at `at` begins what a number before it counts or measures."""
    return unit_after(passage, at) is not None or bool(noun_after(passage, at)[0])


def unit_sign(unit: str) -> str:
    """`unit` when it is %, a currency, or points; nothing for one that only says what is counted."""
    return unit if unit in CODES or unit in (PERCENT, POINTS, BASIS_POINTS) else ""


def money_or_percent(unit: str) -> str:
    """`unit` when it is % or a currency, which a figure is never written without; nothing for any other."""
    return unit if unit in CODES or unit == PERCENT else ""


def unit_within(read: Set[str], named: str) -> str:
    """The unit that a figure is written with, out of those in which it is `read`, where a book calls it `named`.

    Nothing where it is written without: what it counts follows in other words.
    """
    if named in read or named == YEAR or (named == POINTS and "points" in read):
        return named
    return next((kind for kind in (SHARE, TIMES, ORDINAL) if read == {kind}), "")


def is_relative(unit: str) -> bool:
    """Whether `unit` is of a part of something, by which it may rise: per cent, or points of them."""
    return unit in (PERCENT, POINTS, BASIS_POINTS)


def counted_in(unit: str) -> str:
    """`unit` as a book has it, in one word: of what is counted its noun, with which it ends: models of AI models."""
    return unit if unit in (POINTS, BASIS_POINTS) else unit.rpartition(" ")[2]


def same_measure(one: str, other: str) -> bool:
    """Whether two units may be the same: km is no m, but may be kilometres, or left out."""
    return one == other or not (is_measure(one) and is_measure(other))


def unit_fits(read: str, named: str) -> bool:
    """Whether a figure that is read in the unit `read` can be one in the unit that a book has `named`."""
    if read in (SHARE, TIMES, ORDINAL):
        return read == named or (named not in KINDS and named not in CODES)
    if read and named in CODES:
        return read == named  # 1,900 people are no dollars; 3 million may be
    return read == named if read in CODES or read in KINDS else named not in NOT_AMOUNTS | {PERCENT}


def is_measure(unit: str) -> bool:
    """Whether `unit` is the sign of a measure: km², °C, kWh, km/h."""
    measure, _, rate = unit.partition("/")
    return measure in _MEASURES and (not rate or rate in _RATES)


def noun_after(passage: Passage, at: int) -> tuple[str, int]:
    """What is counted by a figure before the token at `at`, in the text's words, and where that ends.

    The words as far as the first noun in the plural; nothing when none is near.
    """
    start = at + (passage.word(at) in passage.said.of_words)
    most = 1 if passage.spoken.guard.heads_first else MOST_NOUN_WORDS
    most += passage.word(start) in passage.said.before_nouns
    for end in range(start, min(start + most, len(passage))):
        token, word = passage.tokens[end], passage.words[end]
        if token.kind != "word" or word in passage.said.determiners or is_stop(passage, word):
            return "", at
        if passage.said.is_plural(word) and not (
            word in passage.said.before_nouns and passage.said.is_plural(passage.word(end + 1))
        ):
            return passage.text[passage.tokens[start].start : token.end], end + 1
    return "", at


def is_stop(passage: Passage, word: str) -> bool:
    """Whether `word` is one of grammar, which ends what is counted."""
    return word in passage.spoken.dialogue.tell and word not in passage.said.durations
