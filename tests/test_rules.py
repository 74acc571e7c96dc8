"""Every rule of `check` does what its manual page says: the samples in it are run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import SAMPLE, SAMPLE_ARTICLE

from bot.book.corrections import figures_of
from bot.book.load import read_book
from bot.check import check_book, manual
from bot.problems import Refused

Raw = dict[str, Any]
PUBLISHED = figures_of(read_book(SAMPLE).book)


def samples() -> Iterator[Any]:
    for rule, page in manual():
        for heading in ("Passes", "Fails"):
            blocks = re.findall(rf"{heading}::\n\n((?:    .*\n?)+)", page)
            assert len(blocks) == 1, f"the manual page of {rule} has no sample that {heading.lower()}"
            changes = [tuple(line.strip().partition(":")[::2]) for line in blocks[0].splitlines() if line.strip()]
            yield pytest.param(rule, changes, heading == "Fails", id=f"{rule}-{heading}")


def written(value: Any, indent: str = "") -> str:
    """A mapping as YAML whose strings are written as they are, so that a sample can be wrong YAML too."""
    if isinstance(value, list):
        return "".join(f"\n{indent}- {written(item, indent + '  ').lstrip()}" for item in value)
    if isinstance(value, dict):
        return "".join(f"\n{indent}{key.rstrip('*')}: {written(item, indent + '  ')}" for key, item in value.items())
    return str(value)


def quoted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: quoted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [quoted(item) for item in value]
    return json.dumps(value, ensure_ascii=False)


def change(book: Any, path: str, text: str, earlier: set[str]) -> None:
    *parents, last = path.split(".")
    for part in parents:
        book = book[int(part)] if isinstance(book, list) else book.setdefault(part, {})
    value = "x" * 5000 if text.strip().startswith("(a text of 5,000") else text
    if isinstance(book, list):
        book[int(last)] = value
    else:
        book[last + "*" if path in earlier else last] = value  # a path given twice is a key written twice
    earlier.add(path)


@pytest.mark.slow
@pytest.mark.parametrize(("rule", "changes", "fails"), list(samples()))
def test_manual_page(rule: str, changes: list[tuple[str, str]], fails: bool, tmp_path: Path) -> None:
    """A rule finds the sample that fails, and nothing in the one that passes."""
    book = quoted(yaml.load(SAMPLE.read_text(encoding="utf-8"), yaml.BaseLoader))
    earlier: set[str] = set()
    for path, text in changes:
        change(book, path, text, earlier)
    (tmp_path / "article.txt").write_text(SAMPLE_ARTICLE, encoding="utf-8")
    file = tmp_path / "book.yaml"
    file.write_text(written(book).lstrip(), encoding="utf-8")
    found = {problem.rule for problem in problems_of(file)}
    assert (rule in found) == fails, f"{changes} gives {found or 'no problem'}"


def problems_of(file: Path) -> list[Any]:
    try:
        return check_book(file, SAMPLE_ARTICLE, PUBLISHED)
    except Refused as refused:
        return list(refused.problems)


def test_sample_book_has_no_problem() -> None:
    """The book that the samples change is without a problem itself, so that what a sample shows is its own doing."""
    assert check_book(SAMPLE, SAMPLE_ARTICLE, PUBLISHED) == []


def test_one_slip_does_not_hide_the_others(tmp_path: Path) -> None:
    """Wrong shapes, wrong names and wrong figures are all told at once, and none that follows from another."""
    text = SAMPLE.read_text(encoding="utf-8")
    for old, new in (
        ("language: en", "langauge: en"),
        ("qualifier: about", "qualifier: roughly"),
        ("related: [all-models]", "related: [al-models]"),
        ("{models} models, {share}", "{models} models, 1,600 {shar}"),
        ("topic: models", "topic: model"),
    ):
        text = text.replace(old, new, 1)
    file = tmp_path / "book.yaml"
    file.write_text(text, encoding="utf-8")
    assert sorted(problem.rule for problem in check_book(file)) == [
        *("bad-value", "missing-key", "undeclared-figure"),
        *("unknown-answer", "unknown-fact", "unknown-key", "unknown-topic"),
    ]
