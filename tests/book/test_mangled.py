"""Whatever an editor's keyboard, a spreadsheet or an attacker makes of a book: problems, never a traceback."""

from __future__ import annotations

import re
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE, SAMPLE_ARTICLE, counted_calls
from hypothesis import given, settings
from hypothesis import strategies as st
from spreadsheets import KINDS, zipped

from bot.book.draft import read_draft
from bot.book.load import read_book
from bot.book.upgrade import upgraded
from bot.book.write import draft_as_yaml
from bot.check import check_book
from bot.files import MAX_BYTES
from bot.problems import Problem, Refused

BOOKS = {path.name: path.read_text(encoding="utf-8") for path in (SAMPLE, ROOT / "answers.yaml")}
READ = re.compile(r"^    (?:value|unit|where|qualifier): .*\n", re.MULTILINE)
FACTS, REST = BOOKS[SAMPLE.name].split("derived:\n")
BOOKS["short.yaml"] = (
    "format: 2\n" + READ.sub("", FACTS.replace("en\n", "en\n  text: article.txt\n", 1)) + "derived:\n" + REST
)
SIGNS = "{ } [ ] - \t # &a *a !!int | > ' \" ? {models} {nobody} {} no 12:30 1,500 -7 1e309 ½ null 0 % 😀 ---"
LINES = "\n|  |: |- |<<: *a|---\n|formula: models / 0|formula: (((|figure: ten|where: 99|\x00|\ufeff|\u202e"
SCRAPS = st.one_of(st.sampled_from([*SIGNS.split(), *LINES.split("|")]), st.text(max_size=12))

MORE = 2.0  # times the calls: what is left out is read again, and alike phrasings are looked for other wordings

# Where in the text (0 to 1), how many characters go, what comes: None doubles the line that stands there.
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(SCRAPS, st.none())), min_size=1, max_size=5)
Edits = list[tuple[float, int, "str | None"]]


def mangled(text: str, edits: Edits) -> str:
    """`text` with each of `edits` made to it."""
    for where, cut, scrap in edits:
        at = int(where * len(text))
        line = text[text.rfind("\n", 0, at) + 1 : at]
        text = text[:at] + (f"\n{line}\n" if scrap is None else scrap) + text[at + cut :]
    return text


def problems_of(text: str, article: str | None = None) -> list[Problem]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.yaml"
        file.write_text(text, encoding="utf-8", errors="surrogatepass")
        file.with_name("article.txt").write_text(SAMPLE_ARTICLE, encoding="utf-8")
        try:
            upgraded(file, file)
        except Refused as refused:
            assert refused.problems
        try:
            return check_book(file, article)
        except Refused as refused:
            return list(refused.problems)


@pytest.mark.slow
@given(st.sampled_from(sorted(BOOKS)), EDITS)
def test_mangled_book(name: str, edits: Edits) -> None:
    """A mangled book gives problems, each with place, remedy and rule, or is still a book: nothing else escapes."""
    for problem in problems_of(mangled(BOOKS[name], edits), SAMPLE_ARTICLE):
        assert problem.place.file
        assert problem.what and problem.remedy and problem.rule


@cache
def calls_of(name: str) -> int:
    """How many calls the check of the whole book takes."""
    return counted_calls(lambda: problems_of(BOOKS[name], SAMPLE_ARTICLE))


@pytest.mark.slow
@settings(max_examples=60)
@given(st.sampled_from(sorted(BOOKS)), EDITS)
def test_mangled_book_takes_no_more_work(name: str, edits: Edits) -> None:
    """However a book is mangled, its check calls hardly more than that of the whole one, and so takes as long."""
    text = mangled(BOOKS[name], edits)
    assert counted_calls(lambda: problems_of(text, SAMPLE_ARTICLE)) < MORE * calls_of(name)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1 if n > 1 else str()}'] * 9)}]\n" for n in range(1, 20)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BOMB, "alias"),
        ("a: &a [*a]", "alias"),
        ("[" * 100_000, "nesting"),
        ("- " * 500 + "x", "nested too deep"),
        ("x" * (MAX_BYTES + 1), "MB"),
        ("article: !!python/object/apply:os.system [ls]", "sign of its own"),
        ("article:\n  title: a\n  title: b\n", "second time"),
        ("a: b: c", "quotes"),
        ("a:\n\t- b", "tab"),
        ("a: {x} y", "brace"),
        ("a: \x00", "character"),
        ("? [a]\n: b", "key"),
        ("", "no article"),
        ("just words", "keys of its own"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_hostile_book(text: str, expected: str) -> None:
    """What could make the reader blow up, hang or run something is refused with a reason that an editor understands."""
    assert expected in "\n".join(map(str, problems_of(text)))


def test_file_that_is_not_utf8(tmp_path: Path) -> None:
    """A file in another encoding is refused with the byte at which it shows, not read as other letters."""
    file = tmp_path / "book.yaml"
    file.write_bytes("article: {title: cuántos}".encode("latin-1"))
    with pytest.raises(Refused, match="UTF-8"):
        read_book(file)


@pytest.mark.parametrize("written", ["no", "12:30", "1,500", "0x1F", "~", "2025-07-30", "1e3", ".inf", "yes", "0777"])
def test_scalars_stay_as_typed(written: str, tmp_path: Path) -> None:
    """YAML's own types do not touch what an editor typed: no stays no, and 12:30 is not a number of minutes."""
    file = tmp_path / "book.yaml"
    text = BOOKS["sample.yaml"].replace("publisher: The Daily Model", f"publisher: {written}")
    file.write_text(text, encoding="utf-8")
    assert read_book(file).book.article.publisher == written


ROWS = [("answer", "question", "reply"), ("a", "How many?", "x & y"), ("b", "¿1?", "40%")]
BYTES = st.sampled_from([b'"', b"\r", b"\0", b"<", b"&", b">", b"=1+1", b'="-1"', b"9" * 11, b' r="ZZZ9"', b"\xff"])
CUTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), st.one_of(BYTES, st.binary(max_size=3))), max_size=5)


def cut(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """`content` with each of `edits` made to it."""
    for where, length, scrap in edits:
        at = int(where * len(content))
        content = content[:at] + scrap + content[at + length :]
    return content


@pytest.mark.slow
@given(st.sampled_from(sorted(KINDS)), st.floats(0, 0.99), st.booleans(), CUTS)
def test_mangled_sheet(kind: str, part: float, inside: bool, edits: list[tuple[float, int, bytes]]) -> None:
    """A mangled sheet, or a workbook with a mangled part, is read or refused: nothing else escapes."""
    ending, write = KINDS[kind]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"sheet{ending}"
        write(file, ROWS)
        if inside and zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                parts = {name: archive.read(name) for name in archive.namelist()}
            name = sorted(parts)[int(part * len(parts))]
            zipped(file, {**parts, name: cut(parts[name], edits)})
        else:
            file.write_bytes(cut(file.read_bytes(), edits))
        try:
            draft_as_yaml(read_draft(file))
        except Refused as refused:
            assert all(problem.what and problem.remedy for problem in refused.problems)
