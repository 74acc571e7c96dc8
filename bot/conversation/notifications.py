"""Telling those who asked: a reader who waits for news hears once, and then nothing is kept of their chat.

But for a week it is, where editors taught what was told: so long they can take it back, and say so. So it is of who was
told of a correction: they hear of the next one.

News is an answer to what had none, or another figure in the answer that they got: the figures that readers are given
are on record. Each telling is an update of the bot's own in the inbox, so it outlives a crash as a reader's question
does. Its number lies above all that Telegram's may be, so no update from outside can pass for one.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.answer.render import one_line
from bot.answer.reply import Reply, Responder
from bot.book.corrections import Standing, standing
from bot.conversation.context import Context
from bot.conversation.presentation import in_private
from bot.conversation.routing.clues import NO_ARTICLE
from bot.conversation.routing.naming import named
from bot.conversation.values import NOTHING, Message, Outcome, Post, Spot, notice
from bot.language import say
from bot.library import Entry as BookEntry
from bot.library import ask
from bot.newsroom.teaching import aim, named_elsewhere
from bot.newsroom.unanswered import key_of
from bot.problems import Refused
from bot.store import UNDOABLE, WATCHES_KEPT, Arrival, Change, Setting, Store, Told, Watch

QUOTED: Final = 200  # characters of the question: the answer must have room
OWN: Final = 2**53  # the bot's own updates are numbered from here; Telegram's numbers are smaller, as JSON's must be

CORRECTED: Final = "news-corrected"  # the message above an answer that was corrected
PUBLISHED: Final = "published books"  # under which the store has the contents whose figures are on record

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """What is told: the `reply`, under the message `key` that says why, from the book that `context` answers from.

    `taught` is the answer, if readers get it because editors have taught or written it, and may take it back, or if it
    is told because it was corrected.
    """

    key: str
    reply: Reply
    context: Context
    taught: str | None = None

    @property
    def same(self) -> tuple[str, str, str | None]:
        """What two pieces of news have in common that say the same: why, and the answer of its book."""
        return self.key, self.context.book_id, self.reply.answer


@dataclass(frozen=True, slots=True)
class Known:
    """What news is made of: every change of a figure, and what editors said is answered `elsewhere`.

    That is the book and the answer, by the book that was asked, as the store calls both, and the question's words.
    `written` are the answers, each with its book, that editors wrote in the chat and may still take back.
    """

    changes: Sequence[Change]
    elsewhere: Mapping[tuple[str | None, str], tuple[str | None, str | None]]
    written: frozenset[tuple[str | None, str]] = frozenset()


async def publish(context: Context) -> list[Change]:
    """Put the figures of each book that is another one now on record; the next version is held to them.

    What is given are the figures that this changes.
    """
    files, changes = context.library.files, list[Change]()
    for entry in context.library.library.entries.values():
        if files.as_published.get(entry.id) != entry.key:
            changes += await _publish(context, entry)
    published = Setting(PUBLISHED, json.dumps(files.as_published))
    await context.store.write(published, now=time.time())
    return changes


async def _publish(context: Context, entry: BookEntry) -> list[Change]:
    try:
        figures = await asyncio.to_thread(_figures, context, entry)
    except Refused:  # it was taken away meanwhile, and is kept nowhere
        return []
    kept = context.library.kept_as(entry.id)
    changes = await context.store.published.publish(figures, time.time(), kept)
    for one in changes:
        log.info("%s was %s, it is %s: %s", one.fact, one.old, one.new, ", ".join(one.answers) or "in no answer")
    context.library.publish(entry, {fact: stands.figure for fact, stands in figures.items()})
    return changes


def _figures(context: Context, entry: BookEntry) -> Mapping[str, Standing]:
    """How the figures of the book of `entry` stand; worked out in a thread, for all books it takes seconds."""
    return standing(context.library.book(entry))


async def as_published(store: Store) -> dict[str, str]:
    """The keys of the books' contents whose figures are on record as they are."""
    return dict(json.loads(await store.key_values.read(PUBLISHED) or "{}"))


async def queue(context: Context) -> int:
    """Put an update into the inbox for each reader for whom there is news; one that is there already stays alone.

    Who has asked for the same twice is told once. What is given is how many are told of a correction.
    """
    known, hearing = await _known(context), await _hearing(context)
    every = [(watch, own) async for watch in _in_turn(hearing) if (own := _news(context, watch, known))]
    news = list({(watch.chat, own.same): (watch, own) for watch, own in reversed(every)}.values())
    updates = [Arrival(OWN + watch.id, json.dumps({"watch": watch.id}), f"watch {watch.id}") for watch, _ in news]
    if updates:
        await context.store.inbox.receive(updates, time.time())
    return sum(own.key == CORRECTED for _, own in news)


async def _in_turn(hearing: Sequence[Watch]) -> AsyncIterator[Watch]:
    """Each of those who wait; readers who ask meanwhile come between."""
    for watch in hearing:
        yield watch
        await asyncio.sleep(0)


async def _hearing(context: Context) -> list[Watch]:
    """Who waits, and who was told within the week: those hear when what they were told is corrected."""
    watches, now = context.store.watches, time.time()
    return [*await watches.waiting(now - WATCHES_KEPT), *await watches.told(now - UNDOABLE)]


async def _known(context: Context) -> Known:
    changes, decided = await context.store.published.history(), await context.store.offers.decided()
    taught = (offer for offer in decided if offer.state == "wording" and aim(offer)[0] != offer.book)
    elsewhere = {(own.book, key_of(each.text)): aim(own) for own in taught for each in own.wordings}
    return Known(changes, elsewhere, await _written_lately(context))


async def _written_lately(context: Context) -> frozenset[tuple[str | None, str]]:
    """Those of `Known.written`."""
    published, since = await context.store.edits.in_state("published"), time.time() - UNDOABLE
    own = ((one.book, edit.path) for one in published if one.changed > since for edit in one.edits)
    return frozenset((book, path[1]) for book, path in own if path[0] == "answers")


def _news(context: Context, watch: Watch, known: Known) -> News | None:
    """What is news to who waits with `watch`; nothing where their book is not there (any more)."""
    if watch.book == NO_ARTICLE:
        return _news_of_any(context, watch, known) if watch.told is None else None
    book = context.library.of_kept(watch.book)
    if book is None:
        return None
    corrected = _corrected(context.of(book), watch, known)
    if corrected or watch.told is not None:
        return corrected
    return _own_news(context.of(book), watch, known) or _news_elsewhere(context, watch, known)


def _corrected(context: Context, watch: Watch, known: Known) -> News | None:
    """The answer that they got, when they asked or were told last, if a figure of it was corrected since."""
    had, given = watch.answer, watch.since if watch.told is None else watch.told
    if had not in context.book.answers or not any(one.concerns(had, given, watch.book) for one in known.changes):
        return None
    return News(CORRECTED, context.responder.answer(had, watch.language), context, had)


def _own_news(context: Context, watch: Watch, known: Known) -> News | None:
    """An answer other than the one that they got."""
    reply = context.responder.reply(watch.question, watch.language)
    if reply.answer is None or reply.answer == watch.answer:
        return None
    answer = context.responder.answer(reply.answer, reply.language)  # nobody asked it now: no feedback
    plain = context.library.untaught(context.book_id).reply(watch.question, watch.language)
    may_be_taken_back = plain.answer != reply.answer or (watch.book, reply.answer) in known.written
    return News("news", answer, context, reply.answer if may_be_taken_back else None)


def _news_elsewhere(context: Context, watch: Watch, known: Known) -> News | None:
    """The answer of another article that editors said the question is about."""
    kept, answer = known.elsewhere.get((watch.book, key_of(watch.question)), (None, None))
    book = context.library.of_kept(kept) if answer else None
    if book is None or answer is None or not context.library.has(book, answer):
        return None
    bound = context.of(book)
    return News("news", bound.responder.answer(answer, watch.language), bound, named_elsewhere(kept, answer))


def _news_of_any(context: Context, watch: Watch, known: Known) -> News | None:
    """The answer to a question that no article had one to."""
    found = ask(context.library.library, watch.question, watch.language)
    if found.book is None or found.reply.answer is None:
        return _news_elsewhere(context, watch, known)
    bound, answer = context.of(found.book), found.reply.answer
    taught = named_elsewhere(bound.kept_as, answer)
    return News("news", bound.responder.answer(answer, found.reply.language), bound, taught)


async def count_waiting(context: Context, responder: Responder, corrected: Collection[str]) -> int:
    """How many would have news by `responder`, of this book, with other figures in the answers `corrected`."""
    own = [watch for watch in await _hearing(context) if watch.book == context.kept_as]
    return len(await asyncio.to_thread(lambda: {one.chat for one in own if _would_be_told(responder, one, corrected)}))


def _would_be_told(responder: Responder, watch: Watch, corrected: Collection[str]) -> bool:
    if watch.answer in corrected or watch.told is not None:
        return watch.answer in corrected
    return responder.reply(watch.question, watch.language).answer not in (None, watch.answer)


async def told(context: Context, number: int) -> Outcome:
    """Tell the reader of update `number`, who then waits no longer; one whose news is gone waits on."""
    hearing, known = await _hearing(context), await _known(context)
    watch = next((one for one in hearing if one.id == number - OWN), None)
    news = _news(context, watch, known) if watch else None
    if watch is None or news is None:
        return NOTHING
    others = ((other, _news(context, other, known)) for other in hearing if other.chat == watch.chat)
    same = [Told(other.id, None) for other, own in others if other.id != watch.id and own and own.same == news.same]
    post = Post(Spot(watch.chat, 0), _said(news.context, watch, news))
    outcome = Outcome((post,), (Told(watch.id, news.taught), *same))
    return outcome if context.library.only else named(news.context, outcome)


def _said(context: Context, watch: Watch, news: News) -> Message:
    answer = in_private(news.reply, context.book)
    head = notice(say(news.key, news.reply.language, question=one_line(watch.question, QUOTED)))
    return replace(answer, html=f"{head.html}\n\n{answer.html}", plain=f"{head.plain}\n\n{answer.plain}")
