"""What readers see of a fact amid a text: its figure written out, and how the figure reads there and by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.book.figures import figure_of
from bot.book.passage import Mention, Piece
from bot.book.values import Book
from bot.problems import FormulaError
from bot.quantity.clauses import Span, sentence_at, sentences
from bot.quantity.read import quantities_in
from bot.quantity.values import Quantity


@dataclass(frozen=True)
class Shown:
    """A fact's figure in `text`, which it takes up from `start` to `end`; `before` is what is written before it.

    `names` look like figures in it, and are none.
    """

    mention: Mention
    text: str
    start: int
    end: int
    locale: str
    before: str
    names: tuple[str, ...] = ()

    @property
    def alone(self) -> Quantity | None:
        """How the figure reads by itself; None where it cannot be read as one."""
        found = quantities_in(self.text[self.start : self.end], self.locale)
        return found[0] if len(found) == 1 else None

    @property
    def amid(self) -> list[Quantity]:
        """The figures of the whole text that it is, or is a part of."""
        return [each for each in quantities_in(self.text, self.locale, self.names) if self.meets(each)]

    def meets(self, found: Quantity) -> bool:
        """Whether `found`, a figure of the text, has a letter or sign in common with it."""
        return found.start < self.end and self.start < found.end


@dataclass(frozen=True)
class Passage:
    """A text with facts as readers see it: where it stands in the book, its language, and the figures in it."""

    path: tuple[str | int, ...]
    language: str
    text: str
    figures: tuple[Shown, ...]


def passage_of(book: Book, path: tuple[str | int, ...], language: str, pieces: tuple[Piece, ...]) -> Passage:
    """The text of `pieces` at `path` as readers of `language` see it."""
    written = [piece if isinstance(piece, str) else _written(book, piece, language) for piece in pieces]
    text, locale, found, start, before = "".join(written), book.locale(language), [], 0, ""
    for piece, part in zip(pieces, written, strict=True):
        if isinstance(piece, Mention) and any(map(str.isalnum, part)):
            found.append(Shown(piece, text, start, start + len(part), locale, before, book.names))
        start, before = start + len(part), before + part
    return Passage(path, language, text, tuple(found))


def _written(book: Book, mention: Mention, language: str) -> str:
    """The figure of `mention`; nothing where it has none, or where other rules tell why it cannot be written."""
    try:
        return figure_of(book, mention.fact, language, bare=mention.bare)
    except (KeyError, FormulaError):
        return ""


def sentences_of(passage: Passage) -> Iterator[tuple[Span, list[Shown]]]:
    """The figures of each sentence that has some, and where it stands."""
    spans: dict[Span, list[Shown]] = {}
    for shown in passage.figures:
        found = quantities_in(shown.text, shown.locale, shown.names)
        spans.setdefault(sentence_at(shown.text, found, shown.start), []).append(shown)
    yield from spans.items()


def every_sentence(passage: Passage, book: Book) -> Iterator[tuple[str, list[Shown]]]:
    """Each sentence of the text, those without a figure too, with its figures."""
    found = quantities_in(passage.text, book.locale(passage.language), book.names)
    for start, end in sentences(passage.text, found):
        yield passage.text[start:end], [shown for shown in passage.figures if start <= shown.start < end]
