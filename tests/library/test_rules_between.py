"""The rules between books do what their manual pages say: the samples in them are run on two books."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import SAMPLE, SAMPLE_ARTICLE

from bot.library import check_folder, manual_between
from tests.library.books import cache_of
from tests.test_rules import change


def samples() -> Iterator[Any]:
    for rule, page in manual_between():
        for heading in ("Passes", "Fails"):
            [block] = re.findall(rf"{heading}::\n\n((?:    .*\n?)+)", page)
            changes = [line.strip().partition(": ")[::2] for line in block.splitlines() if line.strip()]
            yield pytest.param(rule, changes, heading == "Fails", id=f"{rule}-{heading}")


@pytest.mark.parametrize(("rule", "changes", "fails"), list(samples()))
def test_manual_page(rule: str, changes: list[tuple[str, str]], fails: bool, tmp_path: Path) -> None:
    """A rule finds the sample that fails, and nothing in the one that passes."""
    (tmp_path / "article.txt").write_text(SAMPLE_ARTICLE, encoding="utf-8")
    books = {name: yaml.load(SAMPLE.read_text(encoding="utf-8"), yaml.BaseLoader) for name in ("bridge", "school")}
    for path, text in changes:
        change(books, path, text, set())
    for name, data in books.items():
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    found = {problem.rule for problem in check_folder(tmp_path, cache_of(tmp_path))}
    assert (rule in found) == fails, f"{changes} gives {found or 'no problem'}"
