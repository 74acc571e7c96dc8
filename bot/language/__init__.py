"""All that depends on a language: one folder each, and what is the same for all of them.

`base` and `questions` say what a language is; each folder here is one, found by itself: to add one, add its folder.
`text` folds, `words`, `number_words`, `names` and `flags` read, `stemming` cuts endings, `small_talk` knows words over
all languages, `lexicon` and `grammar` those of a book's; `tongue` tells which language a reader writes, among a book's
or foreign to it. `say` is what the program says, `calendar` how days and languages are called.

What libraries hold well is taken from them: days and the names of languages from CLDR, and a test holds the names of
countries and the marks in figures against it too. They stand in the folders all the same, for Babel takes a tenth of a
second to load, a quarter of what `ask` takes, and CLDR has no names of peoples (Chinese, chinos). Ours were kept where
theirs measured worse, on the 680 labelled questions of `tests/`: answered right 318 with our stems and fillers, 315
with Snowball's stems, 311 with the words of stopwordsiso; strays left unanswered 295, 294 and 293.
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
    """The languages in the folders beside this module, by their codes; the default one first."""
    folders = (path.parent.name for path in Path(__file__).parent.glob("*/__init__.py"))
    names = sorted(folders, key=lambda name: (name != DEFAULT_LANGUAGE, name))
    found = (import_module(f"{__name__}.{name}").LANGUAGE for name in names)
    return {language.code: language for language in found}


LANGUAGES: Final[Mapping[str, Language]] = _found()


def say(key: str, language: str, **blanks: object) -> str:
    """The message `key` in `language` with its blanks filled; `KeyError` when there is none."""
    return LANGUAGES[language].messages[key].format(**blanks)


def has_message(key: str, language: str) -> bool:
    """Whether there is a message `key` in `language`."""
    return key in LANGUAGES[language].messages
