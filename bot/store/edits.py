"""What editors changed in the books: revisions, each of edits that belong together; and who did what when.

| from      | to        | when                                                                                    |
|-----------|-----------|-----------------------------------------------------------------------------------------|
| (nothing) | draft     | an editor has made it; made anew under the same number, it is another draft              |
| draft     | published | readers are answered from it                                                            |
| draft     | dropped   | nobody wants it                                                                         |
| published | undone    | it was taken back                                                                       |
| published | merged    | the book's file has caught up with it                                                   |
| published | conflict  | the file has changed the same entry: its own is served, and this one waits for an editor |
| merged    | undone    | it was taken back, by a revision that takes it out of the file                          |
| conflict  | dropped   | the file's entry is the right one, or there is another revision                         |

A revision is one row, so that nobody finds half of it. Nothing is deleted but drafts that came to nothing. The names of
editors are kept as long as the journal is.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from sqlalchemy import ColumnElement, Row, Table, delete, insert, inspect, or_, select, update
from sqlalchemy.engine import Connection

from bot.book.editing import Edit
from bot.book.record import Record
from bot.store.address import FIRST, read_address
from bot.store.database import Database, run_each, storable
from bot.store.engine import look_for_pooler, make_engine, store_error
from bot.store.readers import Pseudonyms
from bot.store.schema import key_values, log, published, revisions

if TYPE_CHECKING:  # see `engine`
    from sqlalchemy.ext.asyncio import AsyncEngine

State: TypeAlias = Literal["draft", "published", "dropped", "undone", "merged", "conflict"]
MOVES: Final[frozenset[tuple[State, State]]] = frozenset(
    {
        ("draft", "published"),
        ("draft", "dropped"),
        ("published", "undone"),
        ("published", "merged"),
        ("merged", "undone"),
        ("published", "conflict"),
        ("conflict", "dropped"),
    }
)


@dataclass(frozen=True, slots=True)
class Editor:
    """Who did something: Telegram's `number`, which is stored as a pseudonym, and the `name` that others see."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Revision:
    """Edits of `book` that belong together, as they are stored.

    `name` is what others called the editor who drafted them, None once that is forgotten.
    `notes` is what whoever drafted them needs to go on, in a form of their own.
    """

    id: int
    edits: tuple[Edit, ...]
    state: State
    name: str | None
    made: float
    changed: float
    book: str | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Drafted:
    """`editor` has made the draft `id` with `edits` of `book`, in place of the draft of that number."""

    id: int
    edits: tuple[Edit, ...]
    editor: Editor
    book: str | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """`revision` goes from the state `before` to `state`, by `editor` or (None) by the bot.

    Nothing happens when it is in another state by then; ValueError when there is no such move.
    """

    revision: int
    before: State
    state: State
    editor: Editor | None = None

    def __post_init__(self) -> None:
        if (self.before, self.state) not in MOVES:
            raise ValueError(f"No revision goes from {self.before} to {self.state}")


@dataclass(frozen=True, slots=True)
class Logged:
    """`editor` did something else: `did` is one word for it, `about` what it was done to."""

    did: str
    about: str
    editor: Editor
    book: str | None = None


EditWrite: TypeAlias = Drafted | Settled | Logged


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the log: what was done `at` a time, by whom (None: the bot, or forgotten), to what of `book`."""

    at: float
    did: str
    about: str
    name: str | None
    revision: int | None
    book: str | None


class Edits:
    """The revisions and the log in `database`. Times are seconds since 1970."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    def insert(self, connection: Connection, write: EditWrite, now: float) -> None:
        """Write it in `connection`'s transaction."""
        if isinstance(write, Drafted):
            self._draft(connection, write, now)
        elif isinstance(write, Settled):
            self._settle(connection, write, now)
        else:
            self._log(connection, now, write.editor, {"did": write.did, "about": write.about, "book": write.book})

    def _draft(self, connection: Connection, write: Drafted, now: float) -> None:
        own = revisions.c.id == write.id
        values = {"edits": _as_json(write.edits), "notes": storable(write.notes), "changed": now}
        if connection.execute(update(revisions).where(own, revisions.c.state == "draft").values(values)).rowcount:
            return
        if connection.scalar(select(revisions.c.id).where(own)) is not None:
            return  # it is a draft no more
        made = {"id": write.id, "state": "draft", "made": now, "book": write.book, **self._named(write.editor)}
        connection.execute(insert(revisions).values({**values, **made}))
        self._log_revision(connection, now, write.editor, write.id, "draft")

    def _settle(self, connection: Connection, write: Settled, now: float) -> None:
        own = (revisions.c.id == write.revision, revisions.c.state == write.before)
        moved = connection.execute(update(revisions).where(*own).values(state=write.state, changed=now))
        if moved.rowcount:
            self._log_revision(connection, now, write.editor, write.revision, write.state)

    def _log_revision(self, connection: Connection, now: float, editor: Editor | None, number: int, did: str) -> None:
        row = connection.execute(select(revisions).where(revisions.c.id == number)).one()
        about = ", ".join(dict.fromkeys(".".join(edit.path[:2]) for edit in _revision(row).edits))
        self._log(connection, now, editor, {"did": did, "about": about, "book": row.book, "revision": number})

    def _log(self, connection: Connection, now: float, editor: Editor | None, row: dict[str, Any]) -> None:
        named = self._named(editor) if editor else {"editor": None, "name": None}
        connection.execute(insert(log).values({**row, "about": storable(row["about"]), "at": now, **named}))

    def _named(self, editor: Editor) -> dict[str, str]:
        return {"editor": self._pseudonyms.of("reader", editor.number), "name": storable(editor.name)}

    async def read(self, number: int) -> Revision | None:
        """The revision of that number; None when there is none (any more)."""
        rows = await self._database.read(select(revisions).where(revisions.c.id == number))
        return _revision(rows[0]) if rows else None

    async def in_state(self, *states: State) -> list[Revision]:
        """The revisions in any of `states`, as they came into them."""
        found = select(revisions).where(revisions.c.state.in_(states)).order_by(revisions.c.changed, revisions.c.id)
        return [_revision(row) for row in await self._database.read(found)]

    async def published(self) -> dict[str | None, tuple[Edit, ...]]:
        """The edits that readers are answered from, of each book, in the order in which they were published."""
        found: dict[str | None, tuple[Edit, ...]] = {}
        for revision in await self.in_state("published"):
            found[revision.book] = (*found.get(revision.book, ()), *revision.edits)
        return found

    async def log(self, most: int) -> list[Deed]:
        """What was done last, at most so many lines, the last first."""
        rows = await self._database.read(select(log).order_by(log.c.id.desc()).limit(most))
        return [Deed(row.at, row.did, row.about, row.name, row.revision, row.book) for row in rows]

    async def tidy(self, before: float) -> None:
        """Forget who did what before that time, and the drafts of then that came to nothing."""
        nobody: dict[str, None] = {"editor": None, "name": None}
        idle = revisions.c.state.in_(("draft", "dropped"))
        await self._database.write(run_each, delete(revisions).where(idle, revisions.c.changed < before))
        for table, moment in ((revisions, revisions.c.changed), (log, log.c.at)):
            named = or_(table.c.editor.is_not(None), table.c.name.is_not(None))
            await self._database.write(run_each, update(table).where(named, moment < before).values(nobody))


async def read_record(
    folder: Path, url: str | None, patience: float, book: str | None = None, within: Sequence[str] = ()
) -> Record:
    """What is on record in a store that this neither makes nor brings up to date; nothing where there is no store.

    The store is found as by `open_store`. `Refused` when `url` is no address of a database, `StoreError` when the
    database does not answer within `patience` seconds.
    """
    address = read_address(url, folder, book, within)
    if address.file and not address.file.is_file():
        return Record()
    try:
        return await _read(make_engine(await look_for_pooler(address), patience))
    except Exception as error:
        raise store_error(error) from None


async def _read(engine: AsyncEngine) -> Record:
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_record)
    finally:
        await engine.dispose()


def _record(connection: Connection) -> Record:
    """What is on record in a database that may be of an older version, and lack a table or the books' names in it."""
    figures: dict[str | None, dict[str, str]] = {}
    for row in _rows(connection, published, published.c.until.is_(None)):
        figures.setdefault(getattr(row, "book", None), {})[row.fact] = row.figure
    edits: dict[str | None, tuple[Edit, ...]] = {}
    for row in _rows(connection, revisions, revisions.c.state == "published"):
        edits[row.book] = (*edits.get(row.book, ()), *_revision(row).edits)
    first = _rows(connection, key_values, key_values.c.name == FIRST)
    return Record(figures, edits, first[0].value if first else None)


def _rows(connection: Connection, table: Table, where: ColumnElement[bool]) -> Sequence[Row[Any]]:
    found = inspect(connection)
    if not found.has_table(table.name):
        return ()
    columns = {column["name"] for column in found.get_columns(table.name)}
    order = [table.c.changed, table.c.id] if table is revisions else []
    known = (column for column in table.c if column.name in columns)
    return connection.execute(select(*known).where(where).order_by(*order)).all()


def _as_json(edits: tuple[Edit, ...]) -> str:
    return storable(json.dumps([[edit.path, edit.before, edit.after] for edit in edits], ensure_ascii=False))


def _revision(row: Row[Any]) -> Revision:
    edits = tuple(Edit(tuple(path), before, after, row.id) for path, before, after in json.loads(row.edits))
    return Revision(row.id, edits, row.state, row.name, row.made, row.changed, row.book, row.notes)
