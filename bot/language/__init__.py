"""Everything that the program itself says, in each language; what an editor says stands in the book.

Short sentences, no jargon. A test holds the languages against each other: the same keys, the same blanks.
"""

from __future__ import annotations

from typing import Final

from bot.language.editors import EDITORS
from bot.language.readers import READERS
from bot.language.report import REPORT

__all__ = ["CATALOGUE", "say"]

CATALOGUE: Final = {**READERS, **EDITORS, **REPORT}


def say(key: str, language: str, **blanks: object) -> str:
    """The message `key` in `language` with its blanks filled; `KeyError` when there is none."""
    return CATALOGUE[key][language].format(**blanks)
