"""Names for answers that a spreadsheet calls otherwise: such as links and buttons can carry, and no two the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final
from unicodedata import combining, normalize

from bot.language import LANGUAGES
from bot.language.words import words

LONGEST_NAME: Final = 48  # characters, as `Id` allows
_WORDS: Final = 4  # of a question, for an answer that has no name


def name_like(text: str) -> str:
    """`text` as a name: letters without accents, digits, hyphens and underscores, a letter first."""
    plain = "".join(sign for sign in normalize("NFD", text) if not combining(sign))
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", plain).strip("-")[:LONGEST_NAME]
    return plain if plain[:1].isalpha() else f"a-{plain}".rstrip("-")[:LONGEST_NAME]


def name_of_question(question: str, language: str) -> str:
    """A name from the first words of `question` that carry it."""
    every = [word for word in words(question) if word.isalnum()]
    telling = [word for word in every if word not in LANGUAGES[language].fillers]
    return name_like("-".join((telling or every)[:_WORDS]))


def told_apart(names: Iterable[str]) -> list[str]:
    """`names` in their order, those that were there before with a number behind; capitals make no difference."""
    found: list[str] = []
    taken: set[str] = set()
    for name in names:
        new = next(free for free in _numbered(name) if free.lower() not in taken)
        taken.add(new.lower())
        found.append(new)
    return found


def _numbered(name: str) -> Iterator[str]:
    yield name
    for number in count(2):
        ending = f"-{number}"
        yield f"{name[: LONGEST_NAME - len(ending)]}{ending}"
