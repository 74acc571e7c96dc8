"""A book that is checked again is not asked again: what the slow rules found is kept, and for this book alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import SAMPLE

from bot.book.load import read_book
from bot.check import check_book
from bot.check.inspection import Inspection
from bot.check.remembered import Remembered
from bot.match import ModelCache
from bot.problems import Place, Problem

GOOD = SAMPLE.read_text(encoding="utf-8")
WRONG = GOOD.replace("        - number of models in the land\n", "        - how many MODELS are there\n", 1)
EDITS = [
    ("# The smallest book", "#\n# The smallest book"),  # every line is another one
    ("        - count of the land's models\n", "        - tally of the world\n"),
    (
        "      en: There are {models} models, {share} of the total.",
        "      en: Just {models} models, {share} of it all.",
    ),
    ("topics:\n", "careful: more\ntopics:\n"),
]


@pytest.fixture
def cache(tmp_path: Path) -> ModelCache:
    return ModelCache(tmp_path / "kept")


def written(folder: Path, text: str) -> Path:
    file = folder / "book.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_was_found_is_found_again_without_asking(
    tmp_path: Path, cache: ModelCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second check of a book finds the same, place for place, and makes no matcher."""
    file = written(tmp_path, WRONG)
    found = check_book(file, cache=cache)
    assert [problem.rule for problem in found] == ["alike-phrasings"]
    monkeypatch.setattr("bot.check.inspection.matcher_of", None)
    assert check_book(file, cache=cache) == found == check_book(file, cache=cache)


@pytest.mark.parametrize("edit", EDITS, ids=[new.strip()[:20] for _, new in EDITS])
def test_a_changed_book_is_asked_again(tmp_path: Path, cache: ModelCache, edit: tuple[str, str]) -> None:
    """After any edit of the book, the check finds what one finds that keeps nothing."""
    check_book(written(tmp_path, WRONG), cache=cache)
    file = written(tmp_path, WRONG.replace(*edit, 1))
    assert check_book(file, cache=cache) == check_book(file)


def test_another_file_has_its_own_places(tmp_path: Path, cache: ModelCache) -> None:
    """The same text in another file has its problems there."""
    check_book(written(tmp_path, WRONG), cache=cache)
    (tmp_path / "other").mkdir()
    file = written(tmp_path / "other", WRONG)
    assert [problem.place.file for problem in check_book(file, cache=cache)] == [str(file)]


@pytest.mark.parametrize("changed", ["bot.check.remembered.program_digest", "bot.check.remembered.model_name"])
def test_another_program_asks_again(
    changed: str, tmp_path: Path, cache: ModelCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another release of the program found is not given."""
    file = written(tmp_path, WRONG)
    check_book(file, cache=cache)
    monkeypatch.setattr(changed, lambda *_: "another")
    monkeypatch.setattr("bot.check.rules._run", lambda *_: [])
    assert check_book(file, cache=cache) == []


def test_what_is_damaged_is_found_again(tmp_path: Path, cache: ModelCache) -> None:
    """A file that was cut short is not read."""
    file = written(tmp_path, WRONG)
    found = check_book(file, cache=cache)
    for kept in (tmp_path / "kept").iterdir():
        kept.write_bytes(kept.read_bytes()[:-1])
    assert check_book(file, cache=cache) == found


def test_what_the_articles_file_says_counts(tmp_path: Path, cache: ModelCache) -> None:
    """A book that is read otherwise though its own file is the same is asked again: an article fills in short facts."""
    file = read_book(written(tmp_path, GOOD))
    article = file.book.article.model_copy(update={"publisher": "Another Paper"})
    other = replace(file, book=file.book.model_copy(update={"article": article}))
    problem = Problem(Place("book.yaml"), "a slip", "Mend it", "slip")
    assert Remembered(Inspection(file), cache, lambda: [problem]).problems() == [problem]
    assert Remembered(Inspection(file), cache, list).problems() == [problem]
    assert Remembered(Inspection(other), cache, list).problems() == []
