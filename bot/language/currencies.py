"""What currencies are called, as CLDR has it by way of Babel, which is loaded only for a name that is asked for."""

from __future__ import annotations

from functools import cache

from bot.language.base import Language


def currency_name(code: str, language: Language, *, is_one: bool) -> str:
    """The currency with the ISO 4217 `code` as `language` calls it, one of them or several: euro, libras esterlinas."""
    return _name(code, language.locale, 1 if is_one else 2)


@cache
def _name(code: str, locale: str, count: int) -> str:
    from babel.numbers import get_currency_name

    return str(get_currency_name(code, count, locale=locale))
