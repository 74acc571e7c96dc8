"""`check` of a folder: every problem of every book, and those that no book has by itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from bot.library import check_folder
from bot.problems import Problem, Refused
from tests.library.books import BRIDGE, HARVEST, book, cache_of, save

BETWEEN = {"same-id", "same-address", "books-disagree"}


def between(folder: Path, **given: object) -> list[Problem]:
    """The problems between books, without the warnings of these small books themselves."""
    found = check_folder(folder, cache_of(folder), **given)  # type: ignore[arg-type]
    return [problem for problem in found if problem.rule in BETWEEN]


def length(meters: int, text: str = "meters of bridge") -> dict[str, object]:
    data = book("The bridge", {"length": (meters, *BRIDGE["length"][1:])})
    facts = data["facts"]
    assert isinstance(facts, dict)
    facts["length"]["text"] = {"en": text}
    return data


def test_each_book_is_checked(tmp_path: Path) -> None:
    """The problems of all books are told, each with its own path, in the order of their places."""
    for name in ("b", "a/c"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        data = book("The bridge", BRIDGE)
        data["topics"] = {}
        save(tmp_path, name, data)
    save(tmp_path, "fine", book("The harvest", HARVEST))
    found = [problem for problem in check_folder(tmp_path, cache_of(tmp_path)) if not problem.is_warning]
    assert {problem.rule for problem in found} == {"unknown-topic"}
    assert [problem.place.file for problem in found] == [str(tmp_path / "a/c.yaml"), str(tmp_path / "b.yaml")]


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """A folder without a book is no folder without a problem."""
    with pytest.raises(Refused, match="no-book"):
        check_folder(tmp_path, cache_of(tmp_path))


def test_books_that_disagree_are_named_at_both_places(tmp_path: Path) -> None:
    """Two figures for the same unit in the same words are a warning at each of them, which names the other."""
    one, other = save(tmp_path, "a", length(840)), save(tmp_path, "b", length(860, "The meters of the bridge"))
    found = between(tmp_path)
    assert [(problem.place.file, problem.place.line > 1, problem.is_warning) for problem in found] == [
        (str(one), True, True),
        (str(other), True, True),
    ]
    assert f"is 840 here and 860 at {other}:{found[1].place.line}:" in found[0].what
    assert f"is 860 here and 840 at {one}:" in found[1].what


@pytest.mark.parametrize(
    ("meters", "text", "unit"),
    [
        (840, "meters of bridge", "meters"),
        (860, "meters of the old bridge", "meters"),
        (860, "meters of bridge", "steps"),
    ],
)
def test_books_that_say_the_same_or_of_something_else_agree(tmp_path: Path, meters: int, text: str, unit: str) -> None:
    """The same figure, other words or another unit are no disagreement."""
    save(tmp_path, "a", length(840))
    data = length(meters, text)
    data["facts"]["length"]["unit"] = unit  # type: ignore[index]
    save(tmp_path, "b", data)
    assert between(tmp_path) == []


def test_a_book_does_not_disagree_with_itself(tmp_path: Path) -> None:
    """Two figures of one book in the same words are that book's own matter."""
    data = length(840)
    data["facts"]["other"] = {**data["facts"]["length"], "figure": 860, "value": 860}  # type: ignore[index]
    save(tmp_path, "a", data)
    save(tmp_path, "b", book("The harvest", HARVEST))
    assert between(tmp_path) == []


def test_shared_phrasings_are_no_problem(tmp_path: Path) -> None:
    """Two books may be asked in the same words."""
    save(tmp_path, "a", length(840))
    save(tmp_path, "b", length(860, "meters of the new bridge"))
    assert between(tmp_path) == []


def test_what_two_books_claim_is_told(tmp_path: Path) -> None:
    """One id or one address of two books is a problem of both, as it is when they are served."""
    for name in ("a", "b"):
        save(tmp_path, name, book("The bridge", BRIDGE, link="https://post.example/b"), id="bridge")
    found = {(Path(problem.place.file).stem, problem.rule) for problem in between(tmp_path)}
    assert found == {(name, rule) for name in ("a", "b") for rule in ("same-address", "same-id")}


def test_a_wrong_newsroom_file_is_told(tmp_path: Path) -> None:
    """The newsroom's own file is checked with the books."""
    save(tmp_path, "a", book("The bridge", BRIDGE))
    (tmp_path / "newsroom.yaml").write_text("title: x\n", encoding="utf-8")
    problems = check_folder(tmp_path, cache_of(tmp_path))
    assert {problem.rule for problem in problems if not problem.is_warning} == {"missing-key", "unknown-key"}
    file = (tmp_path / "newsroom.yaml").resolve()
    assert {problem.rule for problem in check_folder(tmp_path, cache_of(tmp_path), frozenset([file]))} == {
        "missing-key", "unknown-key",
    }  # fmt: skip
    assert check_folder(tmp_path, cache_of(tmp_path), frozenset()) == []


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@x.example")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_only_what_changed_is_checked(tmp_path: Path) -> None:
    """With the files that changed, only books that are read from them are told of; of two that disagree, that one."""
    one, other = save(tmp_path, "a", length(840)), save(tmp_path, "b", length(860))
    assert [problem.place.file for problem in between(tmp_path, changed=frozenset([other]))] == [str(other)]
    assert {problem.place.file for problem in check_folder(tmp_path, cache_of(tmp_path), frozenset([one]))} == {
        str(one)
    }
    assert check_folder(tmp_path, cache_of(tmp_path), frozenset([tmp_path / "c.txt"])) == []


def test_a_changed_article_is_a_changed_book(tmp_path: Path) -> None:
    """A book is checked when the article that it names has changed."""
    (tmp_path / "a.txt").write_text("The bridge\n\nIt has 840 meters.\n", encoding="utf-8")
    data = length(841)
    data["article"]["text"] = "a.txt"  # type: ignore[index]
    file = save(tmp_path, "a", data)
    found = check_folder(tmp_path, cache_of(tmp_path), frozenset([tmp_path / "a.txt"]))
    assert {problem.place.file for problem in found} == {str(file)}


def test_git_tells_what_changed(tmp_path: Path) -> None:
    """Changed, added and new files of the folder are told, those outside it and unchanged ones are not."""
    from bot.cli.changed import changed_in

    books = tmp_path / "the books"
    books.mkdir()
    git(tmp_path, "init", "-q")
    with pytest.raises(Refused, match="Name a folder of a git repository that has a commit"):
        changed_in(books)
    for name in ("same", "edited", "staged", "ñandú"):
        (books / f"{name}.yaml").write_text("a", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "x")
    assert changed_in(books) == frozenset()
    for name in ("edited", "staged", "ñandú", "new"):
        (books / f"{name}.yaml").write_text("b", encoding="utf-8")
    (tmp_path / "outside.yaml").write_text("b", encoding="utf-8")
    git(tmp_path, "add", "the books/staged.yaml")
    assert {path.stem for path in changed_in(books)} == {"edited", "staged", "ñandú", "new"}
    with pytest.raises(Refused, match="what has changed is not known"):
        changed_in(Path("/"))
