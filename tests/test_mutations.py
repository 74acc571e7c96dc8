"""No wrong figure can be published: each figure of the book is changed in turn, and the check finds every one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from conftest import ROOT

from bot.book.load import read_book
from bot.book.source import Source
from bot.check import check_book
from bot.problems import Refused

BOOK = ROOT / "answers.yaml"


class Mutant(NamedTuple):
    name: str
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
        yield Mutant(f"{path} {match.start()}", at, at + 1, str((int(match[0]) + 1) % 10))


def whole(source: Source, text: str, *path: str | int) -> Mutant:
    return Mutant(f"{path} {text}", *source.spans[path], text)


def inside(source: Source, planted: str, *path: str | int) -> Mutant:
    """`planted` in the place of the first space of the reply at `path`."""
    start, end = source.spans[path]
    at = source.text.index(" ", start + 3, end)
    return Mutant(f"{path} {planted}", at, at + 1, planted)


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
    file = tmp_path / "answers.yaml"
    tried, missed = 0, []
    for mutant in mutants(source):
        file.write_text(source.text[: mutant.start] + mutant.text + source.text[mutant.end :], encoding="utf-8")
        line = source.text.count("\n", 0, mutant.start) + 1
        tried += 1
        if line not in lines_found(file):
            missed.append(f"{mutant.name} in line {line}")
    assert not missed
    assert tried > 200
    print(f"{tried} changed figures, all found")
