"""Which book each post is about: a channel's post, and its copy in the group where people comment on it.

Telegram tells what a post is about when it arrives, and later only its number, in the comments under it. Posts are
stored as pseudonyms, with nothing of what they say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import delete, select, text
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each
from bot.store.readers import Pseudonyms
from bot.store.schema import posts


@dataclass(frozen=True, slots=True)
class About:
    """The post `message` of `chat` is about `book`; Telegram's ids."""

    chat: int
    message: int
    book: str | None


class Posts:
    """The posts in `database`, stored as `pseudonyms`."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    async def read(self, chat: int, message: int) -> About | None:
        """What the post `message` of `chat` is about; None when that is not known."""
        mine = posts.c.post == self._pseudonyms.of("message", chat, message)
        rows = await self._database.read(select(posts.c.book).where(mine))
        return About(chat, message, rows[0].book) if rows else None

    def insert(self, connection: Connection, about: About, now: float) -> None:
        """Keep `about` in `connection`'s transaction, in place of what was kept of the post before."""
        connection.execute(_KEEP, self._row(about, now))

    def _row(self, about: About, now: float) -> dict[str, Any]:
        return {"post": self._pseudonyms.of("message", about.chat, about.message), "book": about.book, "seen": now}

    async def tidy(self, before: float) -> None:
        """Remove the posts that were seen before that time."""
        await self._database.write(run_each, delete(posts).where(posts.c.seen < before))


_KEEP: Final = text("""
    INSERT INTO posts (post, book, seen) VALUES (:post, :book, :seen)
    ON CONFLICT (post) DO UPDATE SET book = excluded.book, seen = excluded.seen""")
