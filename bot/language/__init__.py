"""All that depends on a language: one folder each, and what is the same for all of them.

`base` says what a language is; each folder here is one, found by itself: to add one, add its folder. `text` folds,
`words` and `number_words` read, `stemming` cuts endings, `lexicon` and `small_talk` know words; `say` is what the
program says, `calendar` how days and languages are called.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

from bot.language.base import Language

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "Language", "has_message", "say"]

DEFAULT_LANGUAGE: Final = "en"  # where nothing says another, and the one in which figures are kept in the store


def _found() -> dict[str, Language]:
    """The languages in the folders beside this module, by their codes."""
    names = sorted(path.parent.name for path in Path(__file__).parent.glob("*/__init__.py"))
    found = (import_module(f"{__name__}.{name}").LANGUAGE for name in names)
    return {language.code: language for language in found}


LANGUAGES: Final[Mapping[str, Language]] = _found()


def say(key: str, language: str, **blanks: object) -> str:
    """The message `key` in `language` with its blanks filled; `KeyError` when there is none."""
    text = LANGUAGES[language].messages[key]
    if "{languages}" in text:
        from bot.language.calendar import languages_in_words  # it loads CLDR's data, which few messages need

        blanks = {"languages": languages_in_words(LANGUAGES.values(), LANGUAGES[language]), **blanks}
    return text.format(**blanks)


def has_message(key: str, language: str) -> bool:
    """Whether there is a message `key` in `language`."""
    return key in LANGUAGES[language].messages
