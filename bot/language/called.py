"""What languages are called, and which one is meant: es, es-MX, Español, Spanish."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from bot.language import LANGUAGES
from bot.language.base import Language
from bot.language.locales import is_locale, language_in
from bot.language.text import fold


def language_called(written: str) -> str | None:
    """The language of ours that `written` names: by its code, in itself or in another of ours; None for any other."""
    if is_locale(written):
        return language_in(written)
    called = fold(written.strip())
    by_itself = {fold(language.name): code for code, language in LANGUAGES.items()}
    return by_itself.get(called) or (_in_others().get(called) if called.isalpha() else None)


@cache
def _in_others() -> dict[str, str]:
    every = LANGUAGES.values()
    return {fold(name_of_language(one, other)): one.code for one in every for other in every}


def name_of_language(named: Language, language: Language) -> str:
    """What `named` is called in `language`; what it calls itself, where nobody knows it."""
    return language.names.get(named.code) or names_in(language.locale, [named])[0]


def names_in(locale: str, languages: Iterable[Language]) -> list[str]:
    """What each of `languages` is called in the CLDR `locale`, which need be of none of ours."""
    from babel import Locale  # its data takes time to load, and few readers need it

    known = Locale.parse(locale).languages
    return [str(known.get(each.code) or each.name) for each in languages]


def languages_in_words(languages: Iterable[Language], language: Language) -> str:
    """`languages` as `language` lists them, itself first: English or Spanish."""
    own_first = sorted(languages, key=lambda each: each.code != language.code)
    *most, last = (name_of_language(each, language) for each in own_first)
    return language.messages["or"].format(first=", ".join(most), last=last) if most else last
