"""What readers asked of each article that is answered from, and of none: the journal of a period, and the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from bot.conversation.current_library import CurrentLibrary
from bot.conversation.routing.clues import NO_ARTICLE
from bot.library import AllBooks
from bot.newsroom.facts import Facts, Gathered, read_articles
from bot.newsroom.report import NewsroomReport, Report
from bot.newsroom.unanswered import Answering, Unsettled
from bot.newsroom.wording import Speech
from bot.store import Entry, Store

OF_NONE: Final = "(none)"  # in place of a book, in sheets
LATELY: Final = 7 * 24 * 3600.0  # seconds whose questions editors' changes are tried on


async def asked_lately(store: Store, book: str | None) -> list[Entry]:
    """What readers asked of `book`, as the store calls it, in the last week; the latest first."""
    now = time.time()
    return [entry async for entry in store.journal.entries(now - LATELY, now) if entry.book == book][::-1]


async def gathered(
    library: CurrentLibrary,
    store: Store,
    period: tuple[float, float],
    *,
    most: int | None = None,
    read: Callable[[int], object] = lambda entries: None,
) -> Gathered:
    """The facts of each book of `library`, as the store calls it, and of what was asked of none (`NO_ARTICLE`).

    `period`, `most` and `read` are those of `read_facts`. Of a library of one book, all is that book's.
    """
    if library.only:
        one: Mapping[str | None, Answering] = {None: library.responder(library.only)}
        return await read_articles(store, one, period, most=most, read=read, of=lambda _: None)
    return await read_articles(store, _books(library), period, most=most, read=read)


def report_of(library: CurrentLibrary, found: Gathered) -> Report:
    """The report of what was `found` in the journal of `library`: of its one book, or by article."""
    newest = library.responder(library.newest).book
    speech, look = Speech(newest, library.language), library.library.look
    if library.only:
        return Report(found.articles[None], speech, library.only, look=look)
    total = Facts(found.tally, Unsettled((), 0, 0), found.made_up, found.quizzes)
    return NewsroomReport(total, speech, look=look, articles=tuple(_reports(library, found, speech)))


def _reports(library: CurrentLibrary, found: Gathered, speech: Speech) -> Iterator[Report]:
    """The reports of the articles that were asked about, the one of none last."""
    for kept, facts in found.articles.items():
        book = library.of_kept(kept)
        if facts.tally.asked and book:
            yield Report(facts, replace(speech, book=library.responder(book).book), book, look=library.library.look)
        elif facts.tally.asked:
            yield Report(facts, speech, OF_NONE, is_of_none=True)


def _books(library: CurrentLibrary) -> Mapping[str | None, Answering]:
    own = {library.kept_as(book): AllBooks(library.library, book) for book in library.library.entries}
    return {**own, NO_ARTICLE: AllBooks(library.library, None)}
