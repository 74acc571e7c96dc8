"""No wrong figure can be published: what a book says is changed in thousands of ways, and the check finds every one.

The books are the project's own and two on articles of invention, with figures of every kind. What no check can know is
not among the mutants: the noun of what is counted (1,900 people or ships), and a fact that is cited in every language
in the place of another one of the same unit.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT
from mutations import Book, Edit, missed, mutants, reworded

INVENTED = ROOT / "tests" / "check" / "invented"
TURNED = {"denial", "measure", "opposite", "month"}
KINDS = {"value", "scale", "unit", "qualifier", "direction", "language", "neighbour", "sign"} | TURNED
EVERY = 7  # of the mutants of the large book, whose check takes long: one in so many
SAMPLE = 23  # ... and of all, in the quick suite


def invented(name: str) -> Book:
    return Book(INVENTED / f"{name}.yaml", (INVENTED / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["harbour", "molino"])
def book(request: pytest.FixtureRequest) -> Book:
    return invented(request.param)


@pytest.mark.slow
def test_every_mutant_is_found(book: Book, tmp_path: Path) -> None:
    """A wrong value, scale, unit, qualifier, direction, sign or fact is found at its entry, in more than 1,400 ways."""
    made = list(mutants(book))
    assert [str(mutant) for mutant in missed(book, tmp_path, made)] == []
    assert len(made) > 1400
    assert {mutant.kind for mutant in made} | {"measure"} == KINDS  # one of the books has no measures in words


def test_mutants_of_all_kinds_are_found(book: Book, tmp_path: Path) -> None:
    """Some mutants of each kind are found: those of the slow test are the same and more."""
    made = list(mutants(book))[::SAMPLE]
    assert [str(mutant) for mutant in missed(book, tmp_path, made)] == []
    assert len(made) > 60


@pytest.mark.slow
def test_every_mutant_of_the_large_book_is_found(tmp_path: Path) -> None:
    """In the project's own book, with its article if that is at hand, mutants are found as in the small ones.

    With the book alone nobody can know of a fact that it is *about*, or of another paragraph: an excerpt may be short.
    """
    article = ROOT.parent / "shared" / "article.txt"
    book = Book(ROOT / "answers.yaml", article.read_text(encoding="utf-8") if article.exists() else None)
    known = KINDS if article.exists() else KINDS - {"unit", "qualifier", "neighbour"}
    every = list(mutants(book))
    made = [mutant for mutant in every if mutant.path[0] not in ("answers", "gaps") and mutant.kind in known]
    made += [mutant for mutant in every if mutant.path[0] in ("answers", "gaps")][::EVERY]
    assert [str(mutant) for mutant in missed(book, tmp_path, made)] == []
    assert len(made) > 300


@pytest.mark.slow
def test_what_is_true_is_taken(book: Book, tmp_path: Path) -> None:
    """Replies that say the same in other words, more than two hundred to a book, get no problem and no warning."""
    edits = list(reworded(book))
    assert refused_of(book, tmp_path, edits) == []
    assert len(edits) > 200


def test_some_of_what_is_true_is_taken(book: Book, tmp_path: Path) -> None:
    """Some of the true replies: those of the slow test are the same and more. The books have no problem themselves."""
    assert refused_of(book, tmp_path, list(reworded(book))[::SAMPLE]) == []
    assert book.problems(tmp_path, []) == []


def refused_of(book: Book, folder: Path, edits: list[Edit]) -> list[tuple[str, str]]:
    return [(edit.text, str(problem)) for edit in edits for problem in book.problems(folder, [edit])]
