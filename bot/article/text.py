"""An article's text: a headline and paragraphs, counted from 1, however its lines are broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

WIDEST: Final = 100  # characters of a line in a text that a program has wrapped; longer lines are paragraphs
LONGEST_HEADING: Final = 60  # characters
_ITEM: Final = re.compile(r"[-–—•*·]\s|\d{1,2}[.)]\s")
_SENTENCE: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_NO_HEADING: Final = re.compile(r"[.!?…:;,][\"'”’»)\]]*$|[\"'”’»]$")


def squeezed(text: str) -> str:
    """`text` with each run of white space as one space, so that line breaks do not matter."""
    return re.sub(r"\s+", " ", text).strip()


@dataclass(frozen=True)
class ArticleText:
    """The article as it was published: headline, paragraphs counted from 1, and byline (the last of them).

    `headings` are the numbers of the paragraphs that are headings of those after them.
    """

    headline: str
    paragraphs: tuple[str, ...]
    headings: frozenset[int] = frozenset()

    @classmethod
    def of(cls, text: str) -> ArticleText:
        """Cut `text` at its lines; the first that is not empty is the headline. Lines that were wrapped are joined."""
        blocks = [_lines(block) for block in re.split(r"\n[^\S\n]*\n", "\n".join(text.splitlines()))]
        width = _width([block for block in blocks if block])
        paragraphs = [paragraph for block in blocks for paragraph in _joined(block, width)]
        headline, *rest = paragraphs or [""]
        return cls(headline, tuple(rest), frozenset(_headings(rest)))

    @cached_property
    def places(self) -> dict[str, str]:
        """The squeezed text of each place by its name: the headline, and each paragraph by its number."""
        paragraphs = enumerate(self.paragraphs, start=1)
        return {"headline": squeezed(self.headline)} | {str(number): squeezed(text) for number, text in paragraphs}

    @cached_property
    def whole(self) -> str:
        """All of it, a line for each place."""
        return "\n".join(self.places.values())

    def at(self, where: str) -> str | None:
        """The text that `where` names (`headline`, `byline` or a paragraph's number), None when there is none."""
        if where == "headline":
            return self.headline
        if where == "byline":
            return self.paragraphs[-1] if self.paragraphs else None
        return self.paragraphs[int(where) - 1] if int(where) <= len(self.paragraphs) else None


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.splitlines() if line.strip()]


def _width(blocks: Sequence[Sequence[str]]) -> int:
    """The width at which the lines of `blocks` were wrapped; 0 when they were not, but are paragraphs each."""
    width = max((len(line) for block in blocks for line in block), default=0)
    broken = [line for block in blocks for line, after in pairwise(block) if _is_broken(line, after, width)]
    open_ends = [line for line in broken if not _SENTENCE.search(line)]
    return width if len(blocks) > 1 and width <= WIDEST and len(open_ends) * 2 > len(broken) else 0


def _is_broken(line: str, after: str, width: int) -> bool:
    """Whether `line` ends only because the first word of the line after it had no place in `width`."""
    return len(line) + 1 + len(after.split()[0]) > width and not _ITEM.match(after)


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    whole = ""
    for line, after in pairwise([*lines, ""]):
        whole = f"{whole} {line}".strip()
        if not after or not width or not _is_broken(line, after, width):
            yield whole
            whole = ""


def _headings(paragraphs: Sequence[str]) -> Iterator[int]:
    """The numbers of those that are short and no sentence, before a paragraph that is one; the last is the byline."""
    for number, (text, after) in enumerate(pairwise(paragraphs), start=1):
        is_short = len(text) <= LONGEST_HEADING and not _NO_HEADING.search(text) and not _ITEM.match(text)
        if is_short and text[0].isupper() and _SENTENCE.search(after):
            yield number
