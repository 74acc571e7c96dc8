"""Which language people mean by what they call it: es, es-MX, Español, Spanish."""

from __future__ import annotations

from functools import cache

from bot.language import LANGUAGES
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
    from bot.language.calendar import name_of_language  # CLDR's data, which takes time to load

    every = LANGUAGES.values()
    return {fold(name_of_language(one, other)): one.code for one in every for other in every}
