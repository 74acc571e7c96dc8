"""What was put before people, and what they made of it: groups of questions before editors, quizzes before readers.

Of a group of questions, what the editors said is an overlay over the book:

| state   | what the editor said                                              |
|---------|-------------------------------------------------------------------|
| open    | nothing yet                                                       |
| wording | these are other wordings of `answer`                              |
| outside | the article does not say that                                     |
| later   | not now: the same wordings are not offered for a while            |
| closed  | nothing, and there is a newer digest                              |

The offers of one digest have ids that differ in their last two digits alone.

Of a quiz it is kept how often each option was chosen, never by whom. While a reader's quiz in the private chat is under
way, its state is kept under the reader's pseudonym: until its end, or for an hour.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from sqlalchemy import Row, delete, insert, select, text, update
from sqlalchemy.engine import Connection

from bot.store.database import Database, run_each, storable
from bot.store.readers import Pseudonyms
from bot.store.schema import games, offers, polls

State: TypeAlias = Literal["open", "wording", "outside", "later", "closed"]
TOGETHER: Final = 100  # ids of one digest


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which readers put a question."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A group of wordings, the `answers` that they may belong to, and how the editors decided, when last.

    `shown` is what stands above them: how often they were asked, where, and what may be the reason.
    """

    id: int
    wordings: tuple[Wording, ...]
    answers: tuple[str, ...]
    state: State
    answer: str | None
    changed: float
    book: str | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """`wordings` are put before the editors as offer `id`, with the `answers` of `book` that they may belong to.

    `shown` stands above them. What was put before them in an earlier digest and is still open is closed.
    """

    id: int
    wordings: tuple[Wording, ...]
    answers: tuple[str, ...]
    book: str | None = None
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What an editor says to `offer`: from the state `before` to `state`; nothing happens when it is in another one."""

    offer: int
    before: State
    state: State
    answer: str | None = None


class Offers:
    """The offers in `database`. Times are seconds since 1970."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def insert(self, connection: Connection, write: Offered | Decided, now: float) -> None:
        """Write it in `connection`'s transaction."""
        if isinstance(write, Offered):
            connection.execute(_CLOSE, {"first": write.id - write.id % TOGETHER, "now": now})
            connection.execute(insert(offers).values(_row(write, now)))
        else:
            decided = {"state": write.state, "answer": write.answer, "now": now}
            connection.execute(_DECIDE, {**decided, "offer": write.offer, "before": write.before})

    async def read(self, offer: int) -> Offer | None:
        """The offer of that number; None when there is none (any more)."""
        rows = await self._database.read(select(offers).where(offers.c.id == offer))
        return _offer(rows[0]) if rows else None

    async def beside(self, offer: int) -> list[int]:
        """The numbers of the offers in the digest of `offer`, in their order."""
        first = offer - offer % TOGETHER
        own = select(offers.c.id).where(offers.c.id >= first, offers.c.id < first + TOGETHER).order_by(offers.c.id)
        return [row.id for row in await self._database.read(own)]

    async def decided(self) -> list[Offer]:
        """Every offer on which editors have decided, the oldest first."""
        decided = select(offers).where(offers.c.state.not_in(("open", "closed"))).order_by(offers.c.id)
        return [_offer(row) for row in await self._database.read(decided)]

    async def tidy(self, before: float) -> None:
        """Remove what was offered before that time and not taught to an answer: it holds readers' words."""
        not_taught = offers.c.state != "wording"
        await self._database.write(run_each, delete(offers).where(not_taught, offers.c.changed < before))


_DECIDE: Final = text("""
    UPDATE offers SET state = :state, answer = :answer, changed = :now WHERE id = :offer AND state = :before""")


_CLOSE: Final = text("UPDATE offers SET state = 'closed', changed = :now WHERE state = 'open' AND id < :first")


def _row(offered: Offered, now: float) -> dict[str, Any]:
    texts = [[wording.language, storable(wording.text)] for wording in offered.wordings]
    values = {"texts": json.dumps(texts), "answers": json.dumps(list(offered.answers)), "state": "open"}
    return {**values, "id": offered.id, "made": now, "changed": now, "book": offered.book, "shown": offered.shown}


def _offer(row: Row[Any]) -> Offer:
    wordings = tuple(Wording(*each) for each in json.loads(row.texts))
    return Offer(
        row.id, wordings, tuple(json.loads(row.answers)), row.state, row.answer, row.changed, row.book, row.shown or ""
    )


Place: TypeAlias = Literal["private", "group", "channel"]


@dataclass(frozen=True, slots=True)
class Polled:
    """A quiz that is out: Telegram's `poll`, in the bot's `message`, about `fact` of `book`.

    `chat` is that of a group or channel; a reader's is not kept. `mark` tells to which step of a quiz it belongs.
    `votes` is how often each of `options` was chosen, as far as that is known.
    """

    poll: str
    fact: str
    language: str
    question: str
    options: tuple[str, ...]
    correct: int
    place: Place
    message: int
    chat: int | None = None
    mark: str = ""
    book: str | None = None
    votes: tuple[int, ...] = ()
    sent: float = 0.0

    @property
    def right(self) -> int:
        """How many chose the right option."""
        return self.votes[self.correct] if self.votes else 0


@dataclass(frozen=True, slots=True)
class Counted:
    """The options of `poll` were chosen as often as `votes` says."""

    poll: str
    votes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Game:
    """The quiz of `reader` is under way, as `state` says in a form of the caller's; None: it is over."""

    reader: int
    state: str | None


PollWrite: TypeAlias = Polled | Counted | Game


class Polls:
    """The quizzes in `database`; readers are stored as `pseudonyms`. Times are seconds since 1970."""

    def __init__(self, database: Database, pseudonyms: Pseudonyms) -> None:
        self._database = database
        self._pseudonyms = pseudonyms

    def insert(self, connection: Connection, write: PollWrite, now: float) -> None:
        """Write it in `connection`'s transaction."""
        if isinstance(write, Polled):
            connection.execute(insert(polls).values(_poll_row(write, now)))
        elif isinstance(write, Counted):
            counted = update(polls).where(polls.c.poll == write.poll)
            connection.execute(counted.values(votes=json.dumps(write.votes), changed=now))
        elif write.state is None:
            connection.execute(delete(games).where(games.c.reader == self._name(write.reader)))
        else:
            connection.execute(_PLAY, {"reader": self._name(write.reader), "state": write.state, "at": now})

    def _name(self, reader: int) -> str:
        return self._pseudonyms.of("reader", reader)

    async def read(self, poll: str) -> Polled | None:
        """The quiz that Telegram calls `poll`; None when it is none of ours, or too old."""
        rows = await self._database.read(select(polls).where(polls.c.poll == poll))
        return _polled(rows[0]) if rows else None

    async def game(self, reader: int) -> str | None:
        """The state of the quiz of `reader` that is under way; None when there is none."""
        rows = await self._database.read(select(games.c.state).where(games.c.reader == self._name(reader)))
        return str(rows[0].state) if rows else None

    async def within(self, chat: int) -> list[Polled]:
        """The quizzes that were sent to the group or channel `chat`, the latest first."""
        found = select(polls).where(polls.c.chat == chat).order_by(polls.c.sent.desc())
        return [_polled(row) for row in await self._database.read(found)]

    async def about(self, fact: str, book: str | None) -> list[Polled]:
        """The quizzes about `fact` of `book` that were sent to groups and channels, the latest first."""
        of_fact = (polls.c.fact == fact, polls.c.book.is_not_distinct_from(book), polls.c.chat.is_not(None))
        found = select(polls).where(*of_fact).order_by(polls.c.sent.desc())
        return [_polled(row) for row in await self._database.read(found)]

    async def chosen(self, since: float, until: float) -> list[Polled]:
        """The quizzes in which somebody chose from the one time to before the other, for the last time."""
        voted = polls.c.changed > polls.c.sent
        found = select(polls).where(polls.c.changed >= since, polls.c.changed < until, voted).order_by(polls.c.sent)
        return [_polled(row) for row in await self._database.read(found)]

    async def tidy(self, before: float, games_before: float) -> None:
        """Remove the quizzes that were sent before the one time, and those under way since before the other."""
        await self._database.write(run_each, delete(polls).where(polls.c.sent < before))
        await self._database.write(run_each, delete(games).where(games.c.at < games_before))


_PLAY: Final = text("""
    INSERT INTO games (reader, state, at) VALUES (:reader, :state, :at)
    ON CONFLICT (reader) DO UPDATE SET state = excluded.state, at = excluded.at""")


def _poll_row(polled: Polled, now: float) -> dict[str, Any]:
    same = ("poll", "book", "fact", "language", "correct", "place", "chat", "message", "mark")
    told = {"question": storable(polled.question), "options": json.dumps(polled.options)}
    return {**{name: getattr(polled, name) for name in same}, **told, "votes": "[]", "sent": now, "changed": now}


def _polled(row: Row[Any]) -> Polled:
    same = (row.poll, row.fact, row.language, row.question, tuple(json.loads(row.options)), row.correct, row.place)
    where = (row.message, row.chat, row.mark, row.book)
    return Polled(*same, *where, tuple(json.loads(row.votes)), row.sent)
