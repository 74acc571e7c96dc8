"""A text cut into tokens, once: numbers, words, codes such as CO2, and signs, each with its place.

Every part of the pattern takes what it matches with no second try, so that time grows with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from string import ascii_letters
from typing import Any, Final, Literal, NamedTuple

from bot.language import LANGUAGES, Language
from bot.language.base import Figures
from bot.language.locales import figures_in, language_in
from bot.language.quantities import Phrases, QuantityWords
from bot.language.text import ELIDED, fold
from bot.quantity.money import is_currency_prefix

Kind = Literal["number", "word", "code", "sign"]
MINUS: Final = frozenset("-−–")
DASHES: Final = frozenset("-−–‐‑")
H_MINUTES: Final = re.compile(r"h([0-5]\d)(?:min)?")  # of a time, right after its hour: 10h30
_PARAGRAPH: Final = re.compile(r"\n\s*\n")
_ENDS: Final = frozenset(".!?;…")
_CODE: Final = r"[^\W\d_]+\d[^\W_]*(?:[.,]\d+)*"
_WORD: Final = rf"{ELIDED}|[^\W\d_]+(?:['’][^\W\d_]+)*"
_DIGITS: Final = r"\d+(?:[.,'’٬٫]\d+)*"


class Token(NamedTuple):
    """A piece of text: folded as `text`, as it stands as `raw`; `glued` where no space is before it."""

    start: int
    end: int
    kind: Kind
    text: str
    raw: str
    glued: bool
    hyphen: bool = False  # a hyphen stands between it and the word or number before it


@cache
def _pattern(spaces: str) -> re.Pattern[str]:
    """The pattern of tokens; `spaces` are the blanks that stand between thousands."""
    grouped = rf"(?<![.,\d])\d{{1,3}}(?:[{re.escape(spaces)}]\d{{3}})+(?!\d)(?:[.,]\d+)?|" if spaces else ""
    return re.compile(
        rf"(?P<number>{grouped}{_DIGITS})|(?P<code>{_CODE})|(?P<word>{_WORD})|(?P<break>\n\s*\n)|(?P<sign>\S)"
    )


class Passage:
    """A text in one locale, cut into tokens, with the words of its language."""

    def __init__(self, text: str, locale: str, names: Iterable[str] = ()) -> None:
        """Cut `text`; `names` are those that look like figures in it and are none."""
        self.text, self.locale = text, locale
        self.spoken: Language = LANGUAGES[language_in(locale)]
        self.said: QuantityWords = self.spoken.quantities
        self.figures: Figures = figures_in(locale)
        self.names = tuple(names)
        self.tokens = _cut(text, "".join(re.findall(r"\s", self.figures.groups_read)))
        self.words: Sequence[str] = [token.text for token in self.tokens]
        self.numerals: dict[tuple[int, str], Any] = {}  # those that `numeral_at` has read: each reader asks for them

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """The folded text of the token at `at`, nothing where there is none."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def raw(self, at: int) -> str:
        """The token at `at` as it stands, nothing where there is none."""
        return self.tokens[at].raw if 0 <= at < len(self.tokens) else ""

    def token(self, at: int) -> Token | None:
        """The token at `at`, None where there is none."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def is_number(self, at: int) -> bool:
        """Whether the token at `at` is one of digits."""
        return 0 <= at < len(self.tokens) and self.tokens[at].kind == "number"

    def is_glued(self, at: int) -> bool:
        """Whether there is a token at `at` with no space before it."""
        return 0 < at < len(self.tokens) and self.tokens[at].glued

    def phrase(self, phrases: Sequence[str], at: int) -> int | None:
        """Where the longest of `phrases` ends that begins at `at`."""
        found = _phrases(tuple(phrases)).at(self.words, at)
        return found[1] if found else None

    def phrase_before(self, phrases: Sequence[str], at: int) -> int | None:
        """Where the longest of `phrases` begins that ends before `at`."""
        found = _phrases(tuple(phrases)).before(self.words, at)
        return found[1] if found else None

    @cached_property
    def sentences(self) -> Sequence[int]:
        """For each token, the place of the first token of its sentence."""
        starts, start = [], 0
        for at, token in enumerate(self.tokens):
            if at and _ends_sentence(self.tokens[at - 1], token, self.text):
                start = at
            starts.append(start)
        return starts

    @cached_property
    def _ends(self) -> dict[int, int]:
        return {start: at + 1 for at, start in enumerate(self.sentences)}

    def sentence(self, at: int) -> tuple[int, int]:
        """The places of the first token of the sentence of the token at `at`, and after its last one."""
        start = self.sentences[at]
        return start, self._ends[start]


def _ends_sentence(before: Token, token: Token, text: str) -> bool:
    """Whether a sentence ends between two tokens: after a full stop and its like, or with a paragraph."""
    has_stop = before.kind == "sign" and before.text in _ENDS and not token.glued
    return has_stop or _PARAGRAPH.search(text, before.end, token.start) is not None


@cache
def _phrases(phrases: tuple[str, ...]) -> Phrases:
    return Phrases(phrases)


def _cut(text: str, spaces: str) -> list[Token]:
    found: list[Token] = []
    folded, end, hyphen = fold(text), 0, False
    for match in _pattern(spaces).finditer(text):
        kind, (start, stop) = match.lastgroup, match.span()
        if kind == "break":
            continue
        glued = start == end and start > 0
        if kind == "sign" and glued and match[0] in DASHES and _joins(found, text, start):
            hyphen, end = True, stop
            continue
        found += _split(text, folded, start, stop, kind, glued, hyphen)
        end, hyphen = stop, False
    return found


def _joins(found: Sequence[Token], text: str, at: int) -> bool:
    """Whether the dash at `at` joins words or a number and a word; one between two numbers stays."""
    after = text[at + 1 : at + 2]
    if not after.isalnum() or not found or found[-1].kind == "sign":
        return False
    return not (found[-1].kind == "number" and after.isdigit())


def _split(
    text: str, folded: str, start: int, stop: int, kind: str | None, glued: bool, hyphen: bool
) -> Iterable[Token]:
    """One token, or more where a code is a currency or an hour and a number: CHF250, CHF120m, 23h15."""
    raw = text[start:stop]
    if kind == "code":
        letters = next(at for at, char in enumerate(raw) if char.isdigit())
        is_hour = raw[:letters] == "h" and glued and text[start - 1].isdigit()
        if is_hour or is_currency_prefix(raw[:letters], raw[letters:]):
            middle = start + letters
            scale = middle + len(raw[letters:].rstrip(ascii_letters))
            yield Token(start, middle, "word", folded[start:middle], text[start:middle], glued, hyphen)
            yield Token(middle, scale, "number", folded[middle:scale], text[middle:scale], True)
            if scale < stop:
                yield Token(scale, stop, "word", folded[scale:stop], text[scale:stop], True)
            return
    yield Token(start, stop, kind, folded[start:stop], raw, glued, hyphen)  # type: ignore[arg-type]  # a group's name
