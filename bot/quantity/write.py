"""Figures written in the reader's language, as a newspaper there writes them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from bot.language.base import Figures
from bot.language.locales import figures_in
from bot.quantity.values import DOLLARS, PERCENT


def write_figure(value: Fraction, unit: str, locale: str) -> str:
    """`value` as a newspaper in `locale` writes it: `1,500` and `1500`, `40%` and `40 %`, `$1 billion`."""
    figures = figures_in(locale)
    if unit == PERCENT:
        return figures.percent.format(number=_number(value, figures))
    if unit == DOLLARS:
        return _dollars(value, figures)
    return _number(value, figures)


def _number(value: Fraction, figures: Figures) -> str:
    decimal = (Decimal(value.numerator) / Decimal(value.denominator)).normalize()
    whole, _, tenths = f"{decimal:,f}".partition(".")
    is_grouped = abs(decimal) >= 10 ** (figures.group_from - 1)
    whole = whole.replace(",", figures.group if is_grouped else "")
    return f"{whole}{figures.decimal}{tenths}" if tenths else whole


def _dollars(value: Fraction, figures: Figures) -> str:
    one, several = figures.dollars
    for power, scale_for_one, scale_for_several in figures.scales:
        if value >= 10**power:
            number = value / 10**power
            scale = scale_for_one if figures.is_one(number) else scale_for_several
            return figures.scaled_money.format(number=_number(number, figures), scale=scale, dollars=several)
    dollars = one if figures.is_one(value) else several
    return figures.money.format(number=_number(value, figures), dollars=dollars)
