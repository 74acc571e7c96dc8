"""Figures written in the reader's language, as a newspaper there writes them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from bot.language import LANGUAGES
from bot.language.base import Figures
from bot.language.currencies import currency_name
from bot.language.locales import cldr_name, figures_in, language_in
from bot.language.text import fold
from bot.quantity.money import CODES, PREFIXED, SIGNS, SLASHED
from bot.quantity.units import is_measure
from bot.quantity.values import (
    BASIS_POINTS,
    DOLLARS,
    ORDINAL,
    PERCENT,
    POINTS,
    SHARE,
    TIMES,
    YEAR,
    Date,
    Decade,
    Range,
    Score,
    Time,
    Value,
    spelled,
)

_KNOWN: Final = [*SIGNS.items(), *PREFIXED.items()]  # the first sign of a currency is the one that is written
_SIGNS: Final = {SLASHED: "S/", **{code: sign.upper() for sign, code in reversed(_KNOWN)}}


def write_figure(value: Value, unit: str, locale: str) -> str:
    """`value` as a newspaper in `locale` writes it: `1,500`, `1500`, `40%`, `$4.80`, `$1 billion`, `€3.2 million`.

    A share is written in words or as so many in so many, a year with no marks; the noun of what is counted is left out.
    """
    match value:
        case Range():
            return _range(value, unit, locale)
        case Date():
            return _date(value, locale)
        case Time():
            from bot.language.calendar import time_in_words  # CLDR's data, which numbers do not need

            return time_in_words(value.hour, value.minute, cldr_name(locale))
        case Score():
            return spelled(value)
        case Decade():
            return figures_in(locale).decade.format(year=value.year)
    return _amount(value, unit, locale)


def has_scale(figure: str, locale: str) -> bool:
    """Whether a word such as million is in `figure`, which stands in an article of `locale`."""
    scales = {word for _, *words in figures_in(locale).scales for word in words}
    return any(fold(word) in fold(figure).split() for scale in scales for word in scale.split()[-1:])


def write_scaled(value: Fraction, unit: str, locale: str) -> str:
    """`value` with the word of the largest power of ten that it reaches: `3 million`, `2,5 millones`."""
    figures = figures_in(locale)
    for power, scale_for_one, scale_for_several in figures.scales:
        if value >= 10**power:
            number = value / 10**power
            scale = scale_for_one if figures.is_one(number) else scale_for_several
            written = f"{_number(number, figures)}\u00a0{scale}"
            return _with_unit(written, unit, figures, is_one=False)
    return write_figure(value, unit, locale)


def _amount(value: Fraction, unit: str, locale: str) -> str:
    figures = figures_in(locale)
    if unit in CODES:
        return f"-{_money(-value, unit, figures, locale)}" if value < 0 else _money(value, unit, figures, locale)
    if unit == YEAR and value.denominator == 1:
        return str(value)
    if unit == SHARE:
        return _share(value, figures)
    if unit == ORDINAL and value.denominator == 1:
        return figures.ordinal(int(value))
    return _with_unit(_number(value, figures), unit, figures, is_one=figures.is_one(value))


def _with_unit(number: str, unit: str, figures: Figures, *, is_one: bool) -> str:
    """`number` in its unit, as far as that has a sign, or is one of those that every language names."""
    templates = {PERCENT: (figures.percent, figures.percent), TIMES: (figures.times, figures.times)}
    templates |= {POINTS: figures.points, BASIS_POINTS: figures.basis_points}
    if unit in templates:
        return templates[unit][0 if is_one else 1].format(number=number)
    return f"{number}\u00a0{unit}" if is_measure(unit) else number


def _number(value: Fraction, figures: Figures) -> str:
    written = spelled(value)
    if "/" in written:
        return written
    whole, _, tenths = written.partition(".")
    is_grouped = len(whole.lstrip("-")) >= figures.group_from
    whole = f"{int(whole):,}".replace(",", figures.group) if is_grouped else whole
    return f"{whole}{figures.decimal}{tenths}" if tenths else whole


def _share(value: Fraction, figures: Figures) -> str:
    """A share in words where the language has them, else as so many in so many."""
    if value in figures.fractions:
        return figures.fractions[value]
    if not 0 < value < 1:
        return _number(value, figures)
    part, whole = (_number(Fraction(number), figures) for number in (value.numerator, value.denominator))
    return figures.ratio.format(part=part, whole=whole)


def _range(value: Range, unit: str, locale: str) -> str:
    """Both ends, and the unit once where it stands after the number."""
    figures = figures_in(locale)
    if unit in CODES:
        low, high = (_amount(end, unit, locale) for end in (value.low, value.high))
        return _shared_end(figures, low, high)
    if unit == YEAR:
        return figures.range.format(low=value.low, high=value.high)
    low, high = (_number(end, figures) for end in (value.low, value.high))
    if unit == PERCENT and figures.percent_range:
        return figures.percent_range.format(low=low, high=high)
    return _with_unit(figures.range.format(low=low, high=high), unit, figures, is_one=False)


def _shared_end(figures: Figures, low: str, high: str) -> str:
    """Two amounts of one currency; its name, and the scale before it, stand once where both have the same."""
    number, space, end = high.partition(" ")
    if "{dollars}" in figures.money and low.partition(" ")[2] == end:
        return figures.range.format(low=low.partition(" ")[0], high=number) + space + end
    return figures.range.format(low=low, high=high)


def _date(value: Date, locale: str) -> str:
    from bot.language.calendar import date_in_words  # CLDR's data, which numbers do not need

    return date_in_words(value.year, value.month, value.day, cldr_name(locale), LANGUAGES[language_in(locale)])


def _money(value: Fraction, code: str, figures: Figures, locale: str) -> str:
    """An amount of the currency `code`, with a scale from the smallest on that the language has for money."""
    for power, scale_for_one, scale_for_several in figures.scales:
        if value >= 10**power:
            number = value / 10**power
            scale = scale_for_one if figures.is_one(number) else scale_for_several
            template, name = _signed(figures.scaled_money, code, figures), _name(code, figures, locale, is_one=False)
            written = template.format(number=_number(number, figures), scale=scale, dollars=name)
            return LANGUAGES[language_in(locale)].elided(written)
    name = _name(code, figures, locale, is_one=figures.is_one(value))
    number = _with_cents(_number(value, figures), figures)
    return _signed(figures.money, code, figures).format(number=number, dollars=name)


def _with_cents(number: str, figures: Figures) -> str:
    """`number`, of an amount of money, with two decimals where it has one: 4.80."""
    return f"{number}0" if number[-2:-1] == figures.decimal else number


def _signed(template: str, code: str, figures: Figures) -> str:
    """`template` with the sign of the currency in the place of the dollar's, where it has one: £, C$, CHF, US$."""
    sign = figures.signs.get(code) or _SIGNS.get(code, f"{code}\u00a0")
    return template.replace("$", sign).replace("\u00a0\u00a0", "\u00a0")


def _name(code: str, figures: Figures, locale: str, *, is_one: bool) -> str:
    """What the currency is called in the locale's language, where that writes its name."""
    if code == DOLLARS:
        return figures.dollars[0 if is_one else 1]
    if "{dollars}" not in figures.money:
        return ""
    name = currency_name(code, LANGUAGES[language_in(locale)], is_one=is_one)
    return name.lower() if figures.dollars[0].islower() else name  # CLDR has Euros; papers write it as they do dólares
