"""Standard input and output in the encodings that terminals, pipes and old systems have.

What the output cannot hold is written as the letters that come nearest, and a figure never as another: only letters
lose their accents. What is for programs, JSON and books, loses nothing.
"""

from __future__ import annotations

import codecs
import io
import json
import sys
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

import click

from bot.files import decoded, encoding_of

INPUT: Final = "standard input"
NEAREST: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-"}
    | {"…": "...", "•": "*", "→": "->", "€": "EUR", "\u00a0": " ", "\u202f": " "}
)


def prepare_streams() -> None:
    """Let no character end the program; a stream of ASCII alone is taken for UTF-8, as Python itself does for `C`."""
    codecs.register_error("nearest", _nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_ascii = codecs.lookup(stream.encoding).name == "ascii"
            stream.reconfigure(encoding="utf-8" if is_ascii else stream.encoding, errors="nearest")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_likeness, error.object[error.start : error.end])), error.end


def _likeness(sign: str) -> str:
    """ASCII that reads like `sign`, else a question mark."""
    plain = sign.translate(NEAREST)
    base = unicodedata.normalize("NFD", plain)[0] if plain and sign.isalpha() else plain
    return base if base.isascii() else "?"


def lines_of_input() -> Iterator[str]:
    """The lines of standard input, each as soon as it is written; `Refused`, with its place, when one is no UTF-8."""
    if sys.stdin.isatty() or not hasattr(sys.stdin, "buffer"):
        yield from sys.stdin
    else:
        yield from _lines_of(sys.stdin.buffer)


def _lines_of(source: Any) -> Iterator[str]:
    if encoding_of(source.peek(4)[:4]) in ("UTF-16", "UTF-32"):  # they have no lines of bytes
        yield from decoded(source.read(), INPUT).splitlines()
        return
    for number, line in enumerate(source, start=1):
        yield decoded(line, INPUT, number)


def print_json(data: Any, indent: int | None = None) -> None:
    """Print `data` as JSON, which is escaped where the output could not hold it."""
    unicode = codecs.lookup(sys.stdout.encoding or "ascii").name.startswith("utf")
    click.echo(json.dumps(data, ensure_ascii=not unicode, indent=indent))


def print_file(text: str) -> None:
    """Print the content of a file: as UTF-8, so that it can be redirected into one, but as text on a terminal."""
    click.echo(text if sys.stdout.isatty() else text.encode(), nl=False)
