"""Files as people have them: in the encodings of their programs, and not always files."""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE
from test_cli import run

from bot.files import read_text
from bot.problems import Refused

TEXT = "¿Cuántos? “71” 😀\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "utf-32"],
)
def test_an_encoding_that_says_what_it_is_is_read(content: bytes, tmp_path: Path) -> None:
    """UTF-8, and whatever begins with a byte-order mark, is read; the mark is no part of the text."""
    file = tmp_path / "text"
    file.write_bytes(content)
    assert read_text(file) == TEXT


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a\nb\ncuántos".encode("latin-1"), "text:3:3 the byte E1 is not UTF-8. Save it as UTF-8."),
        ("a\n“b”".encode("cp1252"), "text:2:1 the byte 93 is not UTF-8"),
        ("key: x".encode("utf-16-le"), "text:1:2 the byte 00 is no character of a text"),
        ("key: x".encode("utf-16-be"), "text:1:1 the byte 00 is no character of a text"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", "is not UTF-16, as its first bytes say"),
        (b"x" * 5_000_001, "Keep it under 5 MB"),
    ],
    ids=["latin-1", "cp1252", "utf-16-le", "utf-16-be", "broken utf-16", "large"],
)
def test_what_is_not_sure_is_refused(content: bytes, told: str, tmp_path: Path) -> None:
    """No encoding is guessed: the byte at which it shows is named with its line, and what to do."""
    file = tmp_path / "text"
    file.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_text(file)
    assert told in str(refused.value)


def unreadable_places(folder: Path) -> dict[str, Path]:
    pipe, loop = folder / "pipe.yaml", folder / "loop.yaml"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    return {"pipe": pipe, "folder": folder, "device": Path("/dev/zero"), "loop": loop, "missing": folder / "none.yaml"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("pipe", "is a pipe, not a file"),
        ("folder", "is a folder, not a file"),
        ("device", "is a device, not a file"),
        ("loop", "cannot be read: Too many levels of symbolic links"),
        ("missing", "cannot be read: No such file"),
    ],
)
def test_what_is_no_file_is_told_at_once(kind: str, told: str, tmp_path: Path) -> None:
    """A pipe that nobody writes into, a device without end or a folder holds up nothing: one line says what it is."""
    with pytest.raises(Refused, match=told):
        read_text(unreadable_places(tmp_path)[kind])


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("arguments", [["ask", "--book"], ["check"], ["eval"], ["import"]], ids=str)
def test_no_command_waits_for_a_pipe(arguments: list[str], tmp_path: Path) -> None:
    """Every command that reads a file ends at once when it is a pipe."""
    command = [sys.executable, "-m", "bot", *arguments, str(unreadable_places(tmp_path)["pipe"])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, input="", encoding="utf-8", timeout=20)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "pipe.yaml: this is a pipe, not a file. Name a file. (unreadable)" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_book_and_questions_as_a_spreadsheet_saves_them(encoding: str, tmp_path: Path) -> None:
    """Unicode text as Excel and Notepad save it is a book, a sheet of questions, an article like others."""
    book, questions = tmp_path / "book.yaml", tmp_path / "questions.csv"
    book.write_text(SAMPLE.read_text(encoding="utf-8"), encoding=encoding)
    questions.write_text("question\tanswer\n¿Cuántos modelos hay?\tmodels\n", encoding=encoding)
    assert '"right": 1' in run("eval", questions, "--book", book, "--json")


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["eval"], ["import"]])
def test_questions_in_windows_1252_are_read_and_told(arguments: list[str], tmp_path: Path) -> None:
    """Questions saved by an old spreadsheet are read, and one line shows a word by which to judge the encoding."""
    questions = tmp_path / "questions.csv"
    questions.write_bytes("question,answer\nwhat,models\ncuántos,models\n".encode("cp1252"))
    told = run(*arguments, questions, *(["--book", SAMPLE] if arguments == ["eval"] else []))
    assert f"{questions}: warning: the file is read as Windows-1252, for it is not UTF-8: cuántos. Look" in told


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["eval"], ["import"]])
def test_questions_in_another_encoding_are_refused_at_their_line(arguments: list[str], tmp_path: Path) -> None:
    """Questions in an encoding that cannot be told give one line with the place and the remedy."""
    questions = tmp_path / "questions.csv"
    questions.write_bytes("question,answer\nwhat,models\ncuántos,models\n".encode("mac_roman"))
    told = run(*arguments, questions, code=1)
    assert f"{questions}:3:3 the byte 87 is not UTF-8. Save it as UTF-8" in told and len(told.splitlines()) == 1
