"""What the newsroom has on record: figures that readers have been given, the book of each post, values under names.

A row of figures is a figure of a fact, and the answers that showed it, as long as both stayed the same. Rows are never
rewritten: when the figure or its answers change, the row gets its end and another begins.

A post is a channel's, or its copy in the group where people comment on it. Telegram tells what it is about when it
arrives, and later only its number, in the comments under it. Posts are stored as pseudonyms, with nothing of what they
say; one of the newsroom's own channel with its number too, so that what the bot put under it can be taken away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, Final, Literal, TypeAlias
from uuid import uuid4

from sqlalchemy import BindParameter, ColumnElement, Row, bindparam, delete, func, insert, select, text, update
from sqlalchemy.engine import Connection

from bot.book.corrections import Standing
from bot.store.database import Database, run_each
from bot.store.readers import Pseudonyms
from bot.store.schema import OF_CHANNEL, events, journal, key_values, pictures, posts, published

CHANGED: Final = "changed"  # under which another value stands after each change of what replicas hold in memory
SHOWN_LATER: Final = ("suggestion", "related")  # what readers do after a reply that gets them another one


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when readers were given a figure, in seconds since 1970, and by which answers."""

    since: float
    until: float
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that was replaced by another at a time; `periods` are those of the old one."""

    fact: str
    old: str
    new: str
    when: float
    periods: tuple[Period, ...]
    book: str | None = None

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers that showed the old figure, each once."""
        return tuple(dict.fromkeys(answer for period in self.periods for answer in period.answers))

    def stood(self, when: float) -> bool:
        """Whether readers were given the old figure at that time."""
        return any(period.since <= when < period.until for period in self.periods)

    def concerns(self, answer: str, given: float, book: str | None = None) -> bool:
        """Whether a reader to whom `answer` of `book` was given at the time `given` has the old figure."""
        return book == self.book and any(
            answer in period.answers and period.since <= given < period.until for period in self.periods
        )


@dataclass(frozen=True, slots=True)
class _Publishing:
    standing: Mapping[str, Standing]
    now: float
    book: str | None


class Published:
    """The figures in `database`. Times are seconds since 1970."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def publish(self, standing: Mapping[str, Standing], now: float, book: str | None = None) -> list[Change]:
        """From now on readers are given `standing` of `book`, and nothing else of it; the figures that this changes."""
        return await self._database.write(_publish, _Publishing(standing, now, book))

    async def figures(self) -> dict[str | None, dict[str, str]]:
        """The figures that readers are given now: of each book, by fact."""
        found: dict[str | None, dict[str, str]] = {}
        for row in await self._database.read(_CURRENT):
            found.setdefault(row.book, {})[row.fact] = row.figure
        return found

    async def facts(self, book: str | None) -> list[str]:
        """The facts of `book` that readers were ever given: a new one of the same name would pass for their change."""
        own = select(published.c.fact).where(published.c.book.is_not_distinct_from(book)).distinct()
        return [str(row.fact) for row in await self._database.read(own.order_by(published.c.fact))]

    async def history(self) -> list[Change]:
        """Every change of a figure, the latest first."""
        rows = await self._database.read(_ALL.where(published.c.fact.in_(_ENDED)))
        return sorted(_changes(rows), key=lambda change: change.when, reverse=True)

    async def replies(self, change: Change) -> int:
        """How many replies in the journal gave the old figure of `change`."""
        return sum([await self._replies(period, change.book) for period in change.periods if period.answers])

    async def _replies(self, period: Period, book: str | None) -> int:
        within = {"since": period.since, "until": period.until, "answers": period.answers}
        own = [counted.where(table.c.book.is_not_distinct_from(book)) for counted, table in _COUNTS]
        return sum([int((await self._database.read(counted, within))[0][0]) for counted in own])


@dataclass(frozen=True, slots=True)
class Setting:
    """`value` is to be kept under `name`, in place of what was kept before."""

    name: str
    value: str


class KeyValues:
    """Texts under names in `database`: when the last digest went out, drafts of posts for the channel."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, name: str) -> str | None:
        """The value of `name`; None when there is none."""
        rows = await self._database.read(select(key_values.c.value).where(key_values.c.name == name))
        return str(rows[0].value) if rows else None

    async def under(self, prefix: str) -> list[str]:
        """The values under names that begin with `prefix`, in the order of the names."""
        own = select(key_values.c.value).where(key_values.c.name.startswith(prefix, autoescape=True))
        return [str(row.value) for row in await self._database.read(own.order_by(key_values.c.name))]

    async def tidy(self, prefix: str, before: str) -> None:
        """Remove the names that begin with `prefix` and come before the name `before`."""
        old = key_values.c.name.startswith(prefix, autoescape=True) & (key_values.c.name < before)
        await self._database.write(run_each, delete(key_values).where(old))

    def note_change(self, connection: Connection) -> None:
        """Let other replicas know that what they hold in memory has changed."""
        connection.execute(_KEEP, {"name": CHANGED, "value": uuid4().hex})

    def insert(self, connection: Connection, setting: Setting) -> None:
        """Keep `setting` in `connection`'s transaction."""
        connection.execute(_KEEP, {"name": setting.name, "value": setting.value})


@dataclass(frozen=True, slots=True)
class About:
    """The post `message` of `chat` is about `book`; Telegram's ids."""

    chat: int
    message: int
    book: str | None


Way: TypeAlias = Literal["button", "refused", "comment", "nothing"]


@dataclass(frozen=True, slots=True)
class Announced(About):
    """A post of the newsroom's own channel, and how readers are offered to ask about its book.

    `keyboard` are its own buttons, as whoever writes this has them; "" where they could not be put back. `thread` is it
    in the group where people comment. `offered` is the key of the book that is offered, "" for none, and `way` how: by
    a `button`, or by the `comment` of that number where the button is `refused`. None leaves what is known.
    """

    keyboard: str | None = None
    thread: tuple[int, int] | None = None
    offered: str | None = None
    way: Way | None = None
    comment: int | None = None


class Posts:
    """The posts in `database`, stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def read(self, chat: int, message: int) -> About | None:
        """What is known of the post `message` of `chat`; None when nothing is."""
        rows = await self._database.read(select(posts).where(self._is(chat, message)))
        if rows and rows[0].channel is not None:
            return _announced(rows[0])
        return About(chat, message, rows[0].book) if rows else None

    def _is(self, chat: int, message: int) -> ColumnElement[bool]:
        return posts.c.post == self._pseudonyms.of("message", chat, message)

    def insert(self, connection: Connection, about: About, now: float) -> None:
        """Keep `about` in `connection`'s transaction, in place of what was kept of the post before."""
        connection.execute(_KEEP_POST, self._row(about, now))

    def _row(self, about: About, now: float) -> dict[str, Any]:
        row = {"post": self._pseudonyms.of("message", about.chat, about.message), "book": about.book, "seen": now}
        if not isinstance(about, Announced):
            return {**dict.fromkeys(OF_CHANNEL), **row}
        place, thread = about.thread or (None, None)
        known = (about.chat, about.message, place, thread, about.comment, about.keyboard, about.offered, about.way)
        return {**dict(zip(OF_CHANNEL, known, strict=True)), **row}

    async def announced(self) -> Sequence[Announced]:
        """Every post of the newsroom's own channel that is known."""
        rows = await self._database.read(select(posts).where(posts.c.channel.is_not(None)).order_by(posts.c.number))
        return [_announced(row) for row in rows]

    async def offer(self, post: Announced) -> None:
        """Keep what is offered under `post` now."""
        change = update(posts).where(self._is(post.chat, post.message))
        await self._database.write(run_each, change.values(offered=post.offered, way=post.way, comment=post.comment))

    async def tidy(self, before: float) -> None:
        """Remove the posts that were seen before that time, but those from which something has to be taken away yet."""
        bare = func.coalesce(posts.c.offered, "") == ""
        await self._database.write(run_each, delete(posts).where(posts.c.seen < before, bare))


def _announced(row: Row[Any]) -> Announced:
    thread = None if row.place is None else (row.place, row.thread)
    return Announced(row.channel, row.number, row.book, row.keyboard, thread, row.offered, row.way, row.comment)


class Pictures:
    """The pictures in `database` that Telegram keeps, by what is seen in them and the bot that sent them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, names: Sequence[str]) -> dict[str, str]:
        """What Telegram calls those of the pictures `names` that it keeps."""
        rows = await self._database.read(select(pictures).where(pictures.c.picture.in_(names))) if names else ()
        return {str(row.picture): str(row.file) for row in rows}

    async def keep(self, name: str, file: str, now: float) -> None:
        """Telegram keeps the picture `name` as `file`, in place of what was kept before."""
        await self._database.write(run_each, _KEEP_PICTURE.bindparams(name=name, file=file, now=now))

    async def tidy(self, before: float) -> None:
        """Remove the pictures that were first sent before that time: one that is still wanted is drawn once more."""
        await self._database.write(run_each, delete(pictures).where(pictures.c.sent < before))


_CURRENT = select(published).where(published.c.until.is_(None))
_ALL = select(published).order_by(published.c.book, published.c.fact, published.c.id)
_ENDED = select(published.c.fact).where(published.c.until.is_not(None))  # few: what never ended has not changed
_END = update(published).where(published.c.id == bindparam("row")).values(until=bindparam("now"))
_AMONG: Final[BindParameter[Any]] = bindparam("answers", expanding=True)
_ANSWERED = select(func.count()).where(
    journal.c.outcome == "answered",
    journal.c.answer.in_(_AMONG),
    journal.c.asked >= bindparam("since"),
    journal.c.asked < bindparam("until"),
)
_LATER = select(func.count()).where(
    events.c.kind.in_(SHOWN_LATER),
    events.c.answer.in_(_AMONG),
    events.c.happened >= bindparam("since"),
    events.c.happened < bindparam("until"),
)
_COUNTS: Final = ((_ANSWERED, journal), (_LATER, events))


def _publish(connection: Connection, items: Sequence[_Publishing]) -> list[list[Change]]:
    return [_publish_one(connection, item) for item in items]


def _publish_one(connection: Connection, item: _Publishing) -> list[Change]:
    standing, of_book = item.standing, published.c.book.is_not_distinct_from(item.book)
    before = {row.fact: row for row in connection.execute(_CURRENT.where(of_book))}
    stays = {fact for fact, row in before.items() if standing.get(fact) == _standing(row)}
    if ended := [{"row": row.id, "now": item.now} for fact, row in before.items() if fact not in stays]:
        connection.execute(_END, ended)
    if started := [_row(fact, standing[fact], item) for fact in standing if fact not in stays]:
        connection.execute(insert(published), started)
    rows = connection.execute(_ALL.where(of_book)).all()
    return [change for change in _changes(rows) if change.when == item.now]


def _standing(row: Row[Any]) -> Standing:
    return Standing(row.figure, tuple(json.loads(row.answers)))


def _row(fact: str, standing: Standing, item: _Publishing) -> dict[str, Any]:
    row = {"fact": fact, "figure": standing.figure, "answers": json.dumps(standing.answers)}
    return {**row, "since": item.now, "until": None, "book": item.book}


def _changes(rows: Sequence[Row[Any]]) -> Iterator[Change]:
    """The changes in `rows`, which are in the order of books, of facts and, of a fact, of time."""
    for (book, fact), periods in groupby(rows, key=lambda row: (row.book, str(row.fact))):
        figures = [(figure, list(same)) for figure, same in groupby(periods, key=lambda row: str(row.figure))]
        for (old, old_rows), (new, new_rows) in pairwise(figures):
            yield Change(fact, old, new, new_rows[0].since, tuple(_period(row) for row in old_rows), book)


def _period(row: Row[Any]) -> Period:
    return Period(row.since, row.until, tuple(json.loads(row.answers)))


_KEEP = text("""
    INSERT INTO key_values (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value""")

_KEEP_PICTURE: Final = text("""
    INSERT INTO pictures (picture, file, sent) VALUES (:name, :file, :now)
    ON CONFLICT (picture) DO UPDATE SET file = excluded.file, sent = excluded.sent""")

_KEEP_POST: Final = text(f"""
    INSERT INTO posts (post, book, seen, {", ".join(OF_CHANNEL)})
    VALUES (:post, :book, :seen, {", ".join(f":{name}" for name in OF_CHANNEL)})
    ON CONFLICT (post) DO UPDATE SET book = excluded.book, seen = excluded.seen,
    {", ".join(f"{name} = COALESCE(excluded.{name}, posts.{name})" for name in OF_CHANNEL)}""")
