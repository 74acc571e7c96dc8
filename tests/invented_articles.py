"""Articles of invention, in which every figure is marked with how it is to be read."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

FOLDER = Path(__file__).parent / "draft" / "invented"
WRAPPED = {"harvest"}  # those whose lines are wrapped, as some programs save them
_MARK = re.compile(r"\[\[(?P<written>[^|\]]+)\|(?P<value>[^|\]]+)\|(?P<unit>[^|\]]*)(?:\|(?P<qualifier>[^|\]]*))?\]\]")


@dataclass(frozen=True)
class Marked:
    """An article as a reader has it, and its figures: as written, value, unit (empty where it says none), qualifier."""

    name: str
    text: str
    figures: tuple[tuple[str, str, str, str], ...]


def marked(name: str) -> Marked:
    raw = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    figures = tuple(
        (each["written"], as_number(each["value"]), each["unit"], each["qualifier"] or "exact")
        for each in _MARK.finditer(raw)
    )
    text = _MARK.sub(lambda found: found["written"], raw)
    if name in WRAPPED:
        text = "\n\n".join(textwrap.fill(block, 72) for block in text.split("\n\n"))
    return Marked(name, text, figures)


def as_number(value: str) -> str:
    """`value`, where it is a number, in one spelling of all that are worth the same: 1/5 for 0.2."""
    return str(Fraction(value)) if re.fullmatch(r"-?\d+(?:\.\d+|/\d+)?", value) else value


ARTICLES = tuple(marked(path.stem) for path in sorted(FOLDER.glob("*.txt")))
