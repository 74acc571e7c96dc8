"""What a report and a digest tell: the journal of a period in figures, and what nobody could answer in it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from bot.newsroom.quizzes import Believed, believed
from bot.newsroom.tally import Tally, Tallying
from bot.newsroom.teaching import settled_texts
from bot.newsroom.unanswered import Answering, Unanswered, Unsettled
from bot.store import Entry, Store

MADE_UP: Final = "made-up"  # the note in a store whose questions nobody asked
STEP: Final = 1000  # entries between two calls that tell how far reading is


@dataclass(frozen=True, slots=True)
class Facts:
    """The `tally` of a period, what is `unsettled` in it, and whether all of it is made up, as a demonstration is.

    `quizzes` is what readers chose in quizzes.
    """

    tally: Tally
    unsettled: Unsettled
    made_up: bool
    quizzes: tuple[Believed, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathered:
    """The `tally` of all questions of a period, and the facts of each article: by book, as the store calls it."""

    tally: Tally
    articles: Mapping[str | None, Facts]
    made_up: bool
    quizzes: tuple[Believed, ...] = ()


async def read_facts(
    store: Store,
    responder: Answering,
    period: tuple[float, float],
    *,
    most: int | None = None,
    zone: tzinfo | None = None,
    read: Callable[[int], object] = lambda entries: None,
) -> Facts:
    """The facts of `store` from the one time of `period` to before the other (seconds since 1970).

    `most` groups are given (None: all), `zone` is the machine's unless it is given, and `read` is told how
    many entries more were read. `StoreFailed` when the database cannot give them.
    """
    gathered = await read_articles(store, {None: responder}, period, most=most, zone=zone, read=read, of=lambda _: None)
    return gathered.articles[None]


async def read_articles(
    store: Store,
    books: Mapping[str | None, Answering],
    period: tuple[float, float],
    *,
    most: int | None = None,
    zone: tzinfo | None = None,
    read: Callable[[int], object] = lambda entries: None,
    of: Callable[[Entry], str | None] = lambda entry: entry.book,
) -> Gathered:
    """As `read_facts`, of each of `books` apart, and of all entries together; `of` tells whose an entry is."""
    offers = await store.offers.decided()
    total, tallies = Tallying(zone), {book: Tallying(zone) for book in books}
    missed = {book: Unanswered(settled_texts(offers, book, period[1]), zone) for book in books}
    count = 0
    async for entry in store.journal.entries(*period):
        total.add(entry)
        if (book := of(entry)) in tallies:
            tallies[book].add(entry)
            missed[book].add(entry)
        count += 1
        if count % STEP == 0:
            read(STEP)
    made_up = await store.key_values.read(MADE_UP) is not None
    polls = await store.polls.chosen(*period)
    everywhere, is_one = believed(polls), len(books) == 1
    articles = {}
    for book, responder in books.items():
        unsettled = await asyncio.to_thread(missed[book].groups, responder, *period, most)  # seconds, for thousands
        own = everywhere if is_one else believed(poll for poll in polls if poll.book == book)
        articles[book] = Facts(tallies[book].tally(*period), unsettled, made_up, own)
    return Gathered(total.tally(*period), articles, made_up, everywhere)
