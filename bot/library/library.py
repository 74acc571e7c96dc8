"""All books of a newsroom, of which each is opened when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Final

from bot.answer.reply import Responder
from bot.book.corrections import as_of
from bot.library.address import page_of
from bot.library.entry import Entry
from bot.library.folder import section_of
from bot.library.newsroom_file import Newsroom
from bot.library.search import Judged, Search
from bot.match import make_matcher
from bot.picture import Look

OPEN: Final = 1000  # books at once, about 1 MB each when many have asked: those asked last

Open = Callable[[Entry], Responder]


class Library:
    """The books of a newsroom; it never changes, and a change of a file makes another one."""

    def __init__(
        self,
        entries: Sequence[Entry],
        day: date,
        respond_from: Open,
        newsroom: Newsroom | None,
        folder: Path,
        search: Search | None = None,
    ) -> None:
        """Hold `entries`, as they stand on `day`; `respond_from` opens the book of one.

        With the `search` over those of before, only what is another is made anew.
        """
        latest_first = sorted(entries, key=lambda own: own.id)
        latest_first.sort(key=lambda own: (own.is_pinned, own.article.date or date.min), reverse=True)
        self.entries: Mapping[str, Entry] = {own.id: own for own in latest_first}
        self._day, self.newsroom, self._folder = day, newsroom, folder
        # Neither knows this library: it leaves memory at once when another one takes its place.
        self.responder = lru_cache(OPEN)(partial(_responder, self.entries, day, respond_from))
        self.speaker = lru_cache(OPEN)(partial(_speaker, self.responder))
        self._search_before = search

    @cached_property
    def current(self) -> tuple[Entry, ...]:
        """The books that are searched together, pinned ones first and then the newest; archive ones where all are."""
        own = tuple(entry for entry in self.entries.values() if entry.is_current(self._day))
        return own or tuple(self.entries.values())

    @property
    def language(self) -> str | None:
        """The newsroom's own language: the first that its file names; None where it names none."""
        return self.newsroom.languages[0] if self.newsroom and self.newsroom.languages else None

    def newest_in(self, language: str | None) -> str:
        """The newest current book in `language`, which may be None; the newest of all where none is."""
        return next((own.id for own in self.current if language in own.languages), self.current[0].id)

    def section(self, book: str) -> str:
        """The section that `book` is of, by the folders that it is in; "" where it is in none."""
        return section_of(self.entries[book].path, self._folder)

    @property
    def look(self) -> Look:
        """How pictures look: as the newsroom says."""
        return self.newsroom.look if self.newsroom else Look()

    @property
    def only(self) -> str | None:
        """The one book, where there is no other."""
        return next(iter(self.entries)) if len(self.entries) == 1 else None

    @cached_property
    def search(self) -> Search:
        """The search over the current books."""
        before, self._search_before = self._search_before, None
        return before if before and before.is_over(self.current) else Search(self.current, before)

    def judged(self, question: str) -> list[Judged]:
        """What the likeliest of the current books make of `question`, the best first."""
        return self.search.judged(question, lambda book: self.responder(book).matcher)

    def at(self, address: str) -> str | None:
        """The book whose article stands at `address`, in whichever of its forms; None when none does."""
        page, query = page_of(address)
        found = [(len(needed), book) for needed, book in self._by_page.get(page, ()) if needed <= set(query)]
        return max(found)[1] if found else None

    @cached_property
    def _by_page(self) -> Mapping[str, Sequence[tuple[frozenset[tuple[str, str]], str]]]:
        """The books by the host and the path of their articles, with what the query has to say."""
        found: dict[str, list[tuple[frozenset[tuple[str, str]], str]]] = {}
        for own in self.entries.values():
            for page, query in map(page_of, own.article.addresses):
                found.setdefault(page, []).append((frozenset(query), own.id))
        return found


def _responder(entries: Mapping[str, Entry], day: date, respond_from: Open, book: str) -> Responder:
    """The responder of `book` on `day`; `KeyError` when there is none such."""
    responder = respond_from(entries[book])
    current = as_of(responder.book, day)
    return responder if current is responder.book else Responder(current, responder.matcher)


def _speaker(responder: Callable[[str], Responder], book: str) -> Responder:
    """One that speaks as `book` does and answers nothing from it, for what is about no one book."""
    return Responder(responder(book).book, make_matcher([]))
