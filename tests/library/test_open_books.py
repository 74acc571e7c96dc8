"""Books that are open: which of them stay so when others are asked, change and go."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answer.reply import Responder
from bot.library import Entry, OpenBooks, cache_of_library
from bot.library.entry_cache import EntryCache
from tests.library.books import BRIDGE, book, save


class Opened:
    """Books of three files, of which two may be open, and the ids of those that were opened."""

    def __init__(self, folder: Path) -> None:
        self.cache, self.folder, self.opened = EntryCache(cache_of_library(folder / "cache")), folder, list[str]()
        self.books = OpenBooks(self._open, 2)
        self.entries = [self.entry(name, "first") for name in "abc"]

    def _open(self, entry: Entry) -> Responder:
        self.opened.append(entry.id)
        return Responder(self.cache.book(entry))

    def entry(self, name: str, version: str) -> Entry:
        return self.cache.make(save(self.folder, name, book(f"The {version} of {name}", BRIDGE)))

    def ask(self, *entries: Entry) -> list[str]:
        """Ask for the books of `entries`, and tell which had to be opened."""
        self.opened.clear()
        for entry in entries:
            assert self.books.responder(entry.key).book.article.title == entry.article.title
        return self.opened


@pytest.fixture
def own(tmp_path: Path) -> Opened:
    return Opened(tmp_path)


def test_those_that_were_asked_last_stay_open(own: Opened) -> None:
    """A book is opened once; when there are too many, the one that was not asked for longest is closed."""
    a, b, c = own.entries
    own.books.serve(own.entries, ())
    assert own.ask(a, b, a, c) == ["a", "b", "c"]
    assert [own.books.is_open(each.key) for each in (a, b, c)] == [True, False, True]
    assert own.ask(a, c, b) == ["b"] and len(own.books) == 2


def test_a_book_that_changed_closes_no_other(own: Opened) -> None:
    """Both its versions are open at first: who is being answered has the old one, which goes with the next change."""
    a, b, _ = own.entries
    newer, newest = own.entry("b", "second"), own.entry("b", "third")
    own.books.serve([a, b], ())
    own.ask(a, b)
    own.books.serve([a, newer], [a, b])
    assert own.ask(b, newer, b, a) == ["b"] and len(own.books) == 3
    own.books.serve([a, newest], [a, newer])
    assert not own.books.is_open(b.key) and len(own.books) == 2
    assert own.ask(a, newer, newest) == ["b"]
    with pytest.raises(KeyError):
        own.books.responder(b.key)


def test_a_book_is_opened_again_when_it_was_read_again(own: Opened) -> None:
    """Its article has changed, and its own file, which its key names, has not."""
    a, b, _ = own.entries
    again = own.cache.entry(a.path)
    assert again is not None and again.key == a.key
    own.books.serve([a, b], ())
    own.ask(a, b)
    own.books.serve([again, b], [a, b])
    assert not own.books.is_open(a.key)
    assert own.ask(again, b) == ["a"]


def test_what_is_replaced_while_it_is_opened_does_not_stay(own: Opened) -> None:
    """Whoever asked for it is answered from it, and nobody else is."""
    a, b, _ = own.entries
    newer = own.entry("a", "second")
    own.books.serve([a, b], ())
    books, open_ = own.books, own._open

    def replaced(entry: Entry) -> Responder:
        books.serve([newer, b], ())
        return open_(entry)

    own.books._open = replaced
    assert own.ask(a) == ["a"] and len(own.books) == 0
