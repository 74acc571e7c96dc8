"""Figures written in the reader's language, as a newspaper there writes them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from bot.language import LANGUAGES
from bot.language.base import Figures
from bot.language.currencies import currency_name
from bot.language.locales import figures_in, language_in
from bot.quantity.money import CODES, PREFIXED, SIGNS, SLASHED
from bot.quantity.values import DOLLARS, PERCENT, spelled

_KNOWN: Final = [*SIGNS.items(), *PREFIXED.items()]  # the first sign of a currency is the one that is written
_SIGNS: Final = {SLASHED: "S/", **{code: sign.upper() for sign, code in reversed(_KNOWN)}}


def write_figure(value: Fraction, unit: str, locale: str) -> str:
    """`value` as a newspaper in `locale` writes it: `1,500` and `1500`, `40%` and `40 %`, `$1 billion`, `€3.2 million`.

    A share that no decimals end is written as a fraction: 2/3.
    """
    figures = figures_in(locale)
    if unit == PERCENT:
        return figures.percent.format(number=_number(value, figures))
    if unit in CODES:
        return f"-{_money(-value, unit, figures, locale)}" if value < 0 else _money(value, unit, figures, locale)
    return _number(value, figures)


def _number(value: Fraction, figures: Figures) -> str:
    written = spelled(value)
    if "/" in written:
        return written
    whole, _, tenths = written.partition(".")
    is_grouped = len(whole.lstrip("-")) >= figures.group_from
    whole = f"{int(whole):,}".replace(",", figures.group) if is_grouped else whole
    return f"{whole}{figures.decimal}{tenths}" if tenths else whole


def _money(value: Fraction, code: str, figures: Figures, locale: str) -> str:
    """An amount of the currency `code`, with a scale from the smallest on that the language has for money."""
    for power, scale_for_one, scale_for_several in figures.scales:
        if value >= 10**power:
            number = value / 10**power
            scale = scale_for_one if figures.is_one(number) else scale_for_several
            template, name = figures.scaled_money, _name(code, figures, locale, is_one=False)
            return _signed(template, code, figures).format(number=_number(number, figures), scale=scale, dollars=name)
    name = _name(code, figures, locale, is_one=figures.is_one(value))
    return _signed(figures.money, code, figures).format(number=_number(value, figures), dollars=name)


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
    return currency_name(code, LANGUAGES[language_in(locale)], is_one=is_one)
