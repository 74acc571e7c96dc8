"""What the library knows of a book that is not open: enough to find it, to name it and to open it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.answer.reply import phrasings_of
from bot.book.passage import texts_in
from bot.book.values import Article, Book
from bot.language.names import names
from bot.language.words import words
from bot.library.retrieval import Outline


@dataclass(frozen=True, slots=True)
class Entry:
    """A book by its `id`, in the file at `path`; `key` names its content and the program that read it.

    `outline` is how it is found among others, `said` all words in it, and `names` those of them that stand as names.
    `text` is what stands in its file once the newsroom's edits are written in; None when there are none. `reads` are
    the other files that it was read from.
    """

    id: str
    path: Path
    key: str
    article: Article
    until: date | None
    is_pinned: bool
    languages: tuple[str, ...]
    outline: Outline
    said: frozenset[str]
    names: frozenset[str]
    text: str | None = None
    reads: tuple[Path, ...] = ()

    def is_current(self, day: date) -> bool:
        """Whether questions are still searched for in it on `day`, if they name no article."""
        return self.until is None or day <= self.until


def entry_of(book: Book, path: Path, key: str, own_id: str) -> Entry:
    """The entry of `book`, which is called `own_id` unless it names itself."""
    texts = list(_texts(book))
    said = frozenset(word for text in texts for word in words(text))
    named = frozenset(name for text in texts for name in names(text)) & said
    outline = Outline.of(phrasings_of(book))
    of_book = (book.id or own_id, path, key, book.article, book.until, book.pinned, tuple(book.languages))
    return Entry(*of_book, outline, said, named)


def _texts(book: Book) -> Iterator[str]:
    """All that a book says: its title, how it is asked, what it replies and what its facts are."""
    yield book.article.title
    yield from (phrasing.text for phrasing in phrasings_of(book))
    for _, entry in book.entries():
        yield from (text for reply in entry.reply.root.values() for text in texts_in(reply))
    for fact in book.facts.values():
        yield from (fact.excerpt, *fact.attribution.root.values(), *fact.text.root.values())
    for derived in book.derived.values():
        yield from derived.text.root.values()
