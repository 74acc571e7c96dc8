"""No wrong figure can be published: each figure of the book is changed in turn, and the check finds every one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import ROOT

from bot.book.load import read_book
from bot.book.source import Source
from bot.check import check_book
from bot.problems import Refused

pytestmark = pytest.mark.slow

BOOK = ROOT / "answers.yaml"


class Mutant(NamedTuple):
    """A change of the book's text: `text` from `start` to `end`, inside the entry at `path`."""

    path: tuple[str | int, ...]
    start: int
    end: int
    text: str


def mutants(source: Source) -> Iterator[Mutant]:
    data = source.data
    yield from digits(source, "article", "title")
    for name, fact in data["facts"].items():
        for key in ("figure", "value", "excerpt"):
            if key in fact:
                yield from digits(source, "facts", name, key)
        if "qualifier" in fact and fact["figure"] in ("1,500", "5,100", "40%"):  # those that a formula rests on
            yield whole(source, "fewer than", "facts", name, "qualifier")
    for name in data["derived"]:
        yield from digits(source, "derived", name, "figure")
        yield whole(source, "exact", "derived", name, "qualifier")
    for index in range(len(data["cross-checks"])):
        yield from digits(source, "cross-checks", index, "gives")
    for section in ("answers", "gaps"):
        for name in data[section]:
            for language, planted in (("en", " 7 "), ("en", " forty "), ("es", " 2020 "), ("es", " cuarenta ")):
                yield inside(source, planted, section, name, "reply", language)


def digits(source: Source, *path: str | int) -> Iterator[Mutant]:
    """Each digit of the value at `path` raised by one."""
    start, end = source.spans[path]
    for match in re.finditer(r"\d", source.text[start:end]):
        at = start + match.start()
        yield Mutant(path, at, at + 1, str((int(match[0]) + 1) % 10))


def whole(source: Source, text: str, *path: str | int) -> Mutant:
    return Mutant(path, *source.spans[path], text)


def inside(source: Source, planted: str, *path: str | int) -> Mutant:
    """`planted` in the place of the first space of the reply at `path`."""
    start, end = source.spans[path]
    at = source.text.index(" ", start + 3, end)
    return Mutant(path, at, at + 1, planted)


def groups(found: Iterable[Mutant]) -> Iterator[list[Mutant]]:
    """`found` in groups that one check can tell apart: of one section each, and of each entry one at most.

    What is wrong with one entry of a section is told at that entry, whatever is wrong with the others.
    """
    by_entry: dict[str | int, dict[str | int, list[Mutant]]] = {}
    for mutant in found:
        by_entry.setdefault(mutant.path[0], {}).setdefault(mutant.path[1], []).append(mutant)
    for entries in by_entry.values():
        for group in zip_longest(*entries.values()):
            yield [mutant for mutant in group if mutant]


def missed_in(source: Source, file: Path, group: list[Mutant]) -> list[Mutant]:
    """Those of `group`, put into the book together, at whose lines the check finds nothing."""
    text = source.text
    for mutant in sorted(group, key=lambda one: one.start, reverse=True):
        text = text[: mutant.start] + mutant.text + text[mutant.end :]
    file.write_text(text, encoding="utf-8")
    lines = lines_found(file)
    return [mutant for mutant in group if line_of(source, mutant) not in lines]


def line_of(source: Source, mutant: Mutant) -> int:
    return source.text.count("\n", 0, mutant.start) + 1


def lines_found(path: Path) -> set[int]:
    try:
        return {problem.place.line for problem in check_book(path)}
    except Refused as refused:
        return {problem.place.line for problem in refused.problems}


def test_every_changed_figure_is_found_at_its_line(tmp_path: Path) -> None:
    """A digit changed in a fact, a derived fact, a cross-check or the title, a qualifier, a number put into a reply:

    the check reports each at the line where it stands, with the book alone, without the article.
    """
    source = read_book(BOOK).source
    grouped = list(groups(mutants(source)))
    file = tmp_path / "answers.yaml"
    together = [mutant for group in grouped for mutant in missed_in(source, file, group)]
    missed = [mutant for mutant in together if missed_in(source, file, [mutant])]  # one may hide another
    assert [f"{mutant.path} {mutant.text} in line {line_of(source, mutant)}" for mutant in missed] == []
    assert sum(map(len, grouped)) > 200 and len(grouped) < 60
