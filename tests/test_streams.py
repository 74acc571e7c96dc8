"""Standard input and output in the encodings that terminals, pipes and old systems have."""

from __future__ import annotations

import codecs
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

pytestmark = pytest.mark.slow

ASK = "¿Cuántos unicornios de IA tiene China?"
C_LOCALE = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
OLD = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "iso8859-2": {"PYTHONIOENCODING": "iso8859-2"},
    "utf-8": C_LOCALE,  # ASCII alone means that nobody has said what the terminal speaks
}
old_systems = pytest.mark.parametrize(("encoding", "environment"), OLD.items(), ids=OLD)


def run(*arguments: str | bytes | Path, text: bytes = b"", code: int = 0, **environment: str) -> tuple[bytes, str]:
    """Run `python -m bot`; the bytes of its output, and its errors."""
    command: list[str | bytes | Path] = [sys.executable, "-m", "bot", *arguments]
    settings = {**os.environ, **environment}
    done = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, env=settings, timeout=60)
    errors = done.stderr.decode("utf-8", "replace")
    assert done.returncode == code, errors
    assert "Traceback" not in errors
    return done.stdout, errors


@old_systems
def test_a_reply_can_be_read_on_old_systems(encoding: str, environment: dict[str, str]) -> None:
    """What the output cannot hold is written as the letters that come nearest, and no figure is touched."""
    written, _ = run("ask", "How many AI unicorns does China have? → 😀", **environment)
    shown = written.decode(encoding)
    assert "71 [1]" in shown and "Sources" in shown and "\\u" not in shown


def test_letters_keep_their_shape_and_figures_theirs() -> None:
    """Accents go, quotes and dashes become plain ones; what has no likeness is a question mark, a figure above all."""
    question = "“čeština” – ¿sí?… 10² ½ ٣ ① 😀 → €5 中"
    shown, _ = run("ask", text=f"{question}\n".encode(), PYTHONIOENCODING="iso8859-5")
    assert shown.startswith(b'> "cestina" - ?si?... 10? ? ? ? ? -> EUR5 ?')


@old_systems
def test_json_loses_nothing(encoding: str, environment: dict[str, str]) -> None:
    """JSON for other programs is whole in every encoding: what the output cannot hold is escaped."""
    written, _ = run("ask", "--json", "--lang", "es", "cuantos unicornios tiene china", **environment)
    expected, _ = run("ask", "--json", "--lang", "es", "cuantos unicornios tiene china", PYTHONUTF8="1")
    assert json.loads(written.decode(encoding)) == json.loads(expected)


def test_a_book_that_is_written_is_utf8(tmp_path: Path) -> None:
    """`import` and `schema` write what will be read as UTF-8, whatever the terminal speaks."""
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("answer,question,reply\na,¿Cuántos?,“71” – 😀\n", encoding="utf-8")
    written, _ = run("import", "--lang", "es", sheet, PYTHONIOENCODING="cp1252")
    assert yaml.safe_load(written.decode("utf-8"))["answers"]["a"]["reply"]["es"] == "“71” – 😀"
    assert json.loads(run("schema", PYTHONIOENCODING="ascii")[0])


@pytest.mark.parametrize(
    "text",
    [
        ASK.encode(),
        ASK.encode("utf-8-sig"),
        ASK.encode("utf-16"),
        codecs.BOM_UTF16_BE + f"{ASK}\r\n".encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian"],
)
def test_questions_come_in_the_encodings_that_say_what_they_are(text: bytes) -> None:
    """Questions on standard input, as the shells of every system pipe them."""
    written, _ = run("ask", "--json", text=text)
    assert json.loads(written)["question"] == ASK and json.loads(written)["answer"] == "unicorns"


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16-le"])
def test_questions_in_another_encoding_are_refused_at_their_line(encoding: str) -> None:
    """What came before is answered; the line is named with the remedy."""
    text = "What is CAICT?\n".encode(encoding if encoding == "utf-16-le" else "utf-8") + f"{ASK}\n".encode(encoding)
    _, errors = run("ask", "--json", text=text, code=1)
    line = 1 if encoding == "utf-16-le" else 2
    assert errors.startswith(f"standard input:{line}:") and "Save it as UTF-8" in errors


@pytest.mark.skipif(os.name != "posix", reason="only here are arguments bytes")
def test_an_argument_that_is_no_text() -> None:
    """A question on the command line in another encoding is answered or not, and never ends in a traceback."""
    written, _ = run("ask", "cuántos unicornios tiene China".encode("latin-1"))
    assert written


def test_a_question_is_answered_before_the_next_is_written() -> None:
    """Another program can hold a conversation: each line is answered when it comes, not at the end of the input."""
    command = [sys.executable, "-m", "bot", "ask", "--json"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin and program.stdout
        for question in ("What is CAICT?", "How many AI unicorns does China have?"):
            program.stdin.write(f"{question}\n".encode())
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["question"] == question


def test_who_reads_only_the_beginning() -> None:
    """`ask ... | head -1` ends quietly."""
    command = f"{sys.executable} -m bot ask --json | head -1"
    text = "What is CAICT?\n" * 2000
    done = subprocess.run(command, shell=True, cwd=ROOT, input=text, capture_output=True, text=True, timeout=60)
    assert len(done.stdout.splitlines()) == 1 and done.stderr == ""


def test_a_chat_with_any_input() -> None:
    """In the terminal, bytes that are no text and numbers without end are questions without an answer."""
    written, _ = run("chat", text=b"caf\xe9\n" + b"9" * 5000 + "\n፩\n".encode() + b"\n")
    assert written.count(b"> ") >= 3


def test_digits_of_every_script() -> None:
    """A digit that is no decimal one, or a number without end, is a word like another."""
    signs = ["፩", "𐩀", "²", "፲፪", "𝟙", "Ⅷ", "一", "¾", "9" * 5000, "\u0001"]
    written, _ = run("ask", "--json", text="".join(f"how many models {sign}\n" for sign in signs).encode())
    outcomes = [json.loads(line)["outcome"] for line in written.splitlines()]
    assert len(outcomes) == len(signs) and set(outcomes) <= {"answered", "suggested", "unknown"}


def test_digits_of_every_script_in_eval(tmp_path: Path) -> None:
    """The same in a file of labelled questions."""
    questions = tmp_path / "questions.csv"
    questions.write_text("question,answer\nhow many models ፩,\n𐩀 models ² ³,\n", encoding="utf-8")
    assert json.loads(run("eval", "--json", questions)[0])["questions"] == 2


def test_only_the_beginning_of_a_question_is_read() -> None:
    """As in a chat, what stands after the first 1,000 characters changes nothing, in text or in JSON."""
    question = "How many AI unicorns does China have? "
    beginnings = [question + (filler * 1000)[: 1000 - len(question)] for filler in (" ", "x", "é", "😀 ")]
    text = "".join(f"{beginning}\n{beginning} in India\n" for beginning in beginnings)
    replies = [json.loads(line) for line in run("ask", "--json", text=text.encode())[0].splitlines()]
    assert len(replies) == 2 * len(beginnings) and {len(one) for one in beginnings} == {1000}
    assert replies[::2] == replies[1::2]
