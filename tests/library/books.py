"""Small books for a library: each states the figures it is given, in the words that it is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import yaml

from bot.library import Found, Library, ask, open_library
from bot.match import ModelCache
from bot.problems import Problem

DAY = date(2026, 5, 1)
BRIDGE = {"length": (840, "meters", ["How long is the bridge?", "length of the bridge", "how many meters of bridge"])}
HARVEST = {"olives": (310, "tons", ["How many tons of olives?", "weight of the olive harvest", "olives picked"])}

Answers = Mapping[str, tuple[int, str, Sequence[str]]]


def book(title: str, answers: Answers, **article: object) -> dict[str, object]:
    """A book whose answers each have a figure with its unit, and phrasings."""
    facts = {name: _fact(figure, unit) for name, (figure, unit, _) in answers.items()}
    of_answers = {
        name: {"topic": "all", "questions": {"en": list(asked)}, "reply": {"en": f"It is {{{name}}} {unit}."}}
        for name, (_, unit, asked) in answers.items()
    }
    about = {"title": title, "publisher": "The Test Post", "language": "en", **article}
    return {"article": about, "topics": {"all": {"en": "All"}}, "facts": facts, "answers": of_answers}


def _fact(figure: int, unit: str) -> dict[str, object]:
    return {
        "figure": figure,
        "value": figure,
        "unit": unit,
        "qualifier": "exact",
        "attribution": {"en": "The article"},
        "where": 1,
        "excerpt": f"{figure} {unit}",
        "text": {"en": unit},
    }


def save(folder: Path, name: str, data: Mapping[str, object], **more: object) -> Path:
    """Write a book to `folder`, with `more` keys of its own."""
    file = folder / f"{name}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump({**more, **data}, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file


def opened(folder: Path, day: date = DAY) -> tuple[Library, list[Problem]]:
    """The library in `folder`, with a cache of its own beside it."""
    return open_library(folder, day, cache_of(folder))


def cache_of(folder: Path) -> ModelCache:
    return ModelCache(folder / ".cache", 1000)


def outcome(found: Found) -> tuple[str | None, str, str | None]:
    """The book, what became of the question, and the answer."""
    return found.book, found.reply.outcome, found.reply.answer


def asked(folder: Path, text: str, **given: object) -> Found:
    """What the books in `folder` have for `text`."""
    return ask(opened(folder)[0], text, **given)  # type: ignore[arg-type]
