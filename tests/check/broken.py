"""The sample book with other replies, and the rules that find something in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conftest import SAMPLE, SAMPLE_ARTICLE

from bot.check import check_book
from bot.problems import Problem, Refused

GOOD = SAMPLE.read_text(encoding="utf-8")
ENGLISH = "There are {models} models, {share} of the total."
SPANISH = "Hay {models} modelos, {share} del total."


def problems(folder: Path, *changes: tuple[str, str], article: str | None = None, **given: Any) -> list[Problem]:
    """What the check says of the sample book with `changes`, each an old text and a new one."""
    text = GOOD
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    file = folder / "book.yaml"
    file.write_text(text, encoding="utf-8")
    try:
        return check_book(file, article or SAMPLE_ARTICLE, **given)
    except Refused as refused:
        return list(refused.problems)


def rules_for(folder: Path, *changes: tuple[str, str], article: str | None = None) -> set[str]:
    """The rules that find something in the sample book with `changes`."""
    return {problem.rule for problem in problems(folder, *changes, article=article)}


def reply(text: str, language: str = "en") -> tuple[str, str]:
    """The change that gives the answer `models` the reply `text`."""
    own = {"en": ENGLISH, "es": SPANISH}[language]
    return f"      {language}: {own}", f"      {language}: {text!r}" if ": " in text else f'      {language}: "{text}"'


def lines(text: str) -> list[str]:
    """The lines of a list of cases."""
    return text.strip().splitlines()
