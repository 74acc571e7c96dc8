"""How figures are written in one country: a locale is a language, `es`, or one with its country, `es-MX`.

A language alone writes figures so that readers of any country take them right: 1500 and 40 %. With a country, figures
are written and read as CLDR has it: 1,500 and 40% in Mexico. One mark differs: what is written before decimals in the
country is read as that alone, so 1.500 in an article in es-MX is one and a half.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from bot.language import LANGUAGES
from bot.language.base import Figures

FORM: Final = rf"({'|'.join(LANGUAGES)})(-([A-Z]{{2}}|[0-9]{{3}}))?"


def language_in(locale: str) -> str:
    """The code of the language in `locale`."""
    return locale.partition("-")[0]


def cldr_name(locale: str) -> str:
    """The name of `locale` in CLDR: en_GB, es_MX."""
    return LANGUAGES[locale].locale if locale in LANGUAGES else locale.replace("-", "_")


def is_locale(text: str) -> bool:
    """Whether `text` is a language of the program, or one with a country in which CLDR knows it."""
    if not re.fullmatch(FORM, text):
        return False
    if text in LANGUAGES:
        return True
    from babel import Locale, UnknownLocaleError  # CLDR's data, which a language alone does not need

    try:
        return Locale.parse(text, sep="-").territory is not None
    except UnknownLocaleError:
        return False


@cache
def figures_in(locale: str) -> Figures:
    """How figures are written and read in `locale`."""
    language = LANGUAGES[language_in(locale)]
    own = language.regional.get(locale, language.figures)
    if locale in LANGUAGES:
        return own
    from babel import Locale

    known = Locale.parse(locale, sep="-")
    decimal, group = (known.number_symbols["latn"][mark] for mark in ("decimal", "group"))
    percent = re.sub(r"[#,.0]+", "{number}", known.percent_formats[None].pattern)
    groups = dict.fromkeys(f"{group}{own.groups_read}".replace(decimal, ""))
    read = replace(own, percent=percent, decimals_read=decimal, groups_read="".join(groups))
    has_own_marks = decimal == own.decimal and group == "."  # by points no thousands are marked: see `bot.language.es`
    return read if has_own_marks else replace(read, decimal=decimal, group=group, group_from=4)
