"""Takes updates from the inbox in turn, has them handled, commits what comes of that, and sends it.

A handler that reads the store runs again when the store fails; one that has returned does not. From then on only the
storing and the sending are repeated. There is no queue in memory: as many chats as fit are worked on, and the rest
waits in the inbox. When the bot stops, what is in flight arrives, and everything else is found at the next start.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import deque
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final, Literal

from telegram import Update, User
from telegram.error import TelegramError

from bot.conversation import notifications
from bot.conversation.context import Context
from bot.conversation.limit import Limit
from bot.conversation.overlay import serve_overlay
from bot.conversation.own_updates import outcome_of
from bot.conversation.quiz import offering
from bot.conversation.values import Delivery, Outcome, Poll, Post, read_delivery
from bot.language import say
from bot.maintenance.logs import UPDATE
from bot.store import Answered, Link, Work, retry
from bot.telegram.admins import EditorsChat
from bot.telegram.application import CONVERSATION, BotApplication, dispatch
from bot.telegram.errors import Unsure, describe
from bot.telegram.operator import Operator
from bot.telegram.rate import RateLimiter
from bot.telegram.sending import MessageSlot, Sender
from bot.telegram.updates import Unreadable, language_of, read_update

CHATS: Final = 256  # worked on at once: those that wait for their turn at Telegram too
LOOK_AGAIN: Final = 1.0  # seconds: Telegram may have asked some of those chats to wait
HANDLED: Final = 10_000  # updates whose seconds are kept until somebody reads them: a minute at the highest load
STEP: Final = 16  # taken in one commit, and answered before anything else is heard

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an update is not answered: it is set `aside`, or nobody knows whether its answer arrived."""

    state: Literal["aside", "unsure"]
    reason: str


class Workers:
    """Answers what is in the inbox by the handlers of `application`, through `sender`."""

    def __init__(
        self, application: BotApplication, limiter: RateLimiter, sender: Sender, operator: Operator,
        editors: EditorsChat,
    ) -> None:  # fmt: skip
        self._application = application
        self._limiter = limiter
        self._context: Context = application.bot_data[CONVERSATION]
        self._store = self._context.store
        self._sender = sender
        self._operator = operator
        self._editors = editors
        self._limit = Limit()
        self._running: dict[asyncio.Task[None], tuple[int, MessageSlot]] = {}  # each with its update
        self.handling: deque[float] = deque(maxlen=HANDLED)  # seconds, of each update; who reads them takes them out

    @property
    def claims(self) -> int:
        """How many updates are worked on."""
        return len(self._running)

    async def run(self) -> None:
        """Take and answer until cancelled."""
        await retry(self._operator.report, self._take)

    async def _take(self) -> None:
        in_hand = frozenset(update for update, _ in self._running.values())
        await self._store.inbox.reclaim(in_hand, time.time())  # what was taken without our being told
        while True:
            waiting = self._limiter.brake.waiting  # a chat that has to wait keeps no other out
            free = CHATS + waiting - len(self._running)
            if free <= 0:
                await asyncio.wait(self._running, timeout=LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED)
                continue
            most = min(free, STEP)
            works = await self._store.inbox.take(most, time.time())
            for work in works:
                self._start(work)
            if len(works) < most:
                await self._store.inbox.wait()
            await self._sender.slots.queue_is_short.wait()

    def _start(self, work: Work) -> None:
        slot = MessageSlot(self._sender.slots)
        task = asyncio.create_task(self._work(work, slot))
        self._running[task] = work.update, slot
        task.add_done_callback(self._running.pop)

    async def _work(self, work: Work, slot: MessageSlot) -> None:
        UPDATE.set(work.update)  # in this task and those that it makes
        try:
            answered = await self._answer(work, slot)
            if isinstance(answered, Failure):
                await retry(self._operator.report, lambda: self._set_aside(work.update, answered))
            elif answered:
                await retry(self._operator.report, partial(self._store.inbox.done, answered, time.time()), once=True)
        except Exception as error:  # a defect of ours must not stop the others
            log.error("How update %d ended could not be recorded", work.update, exc_info=error)
        finally:
            slot.release()

    async def _answer(self, work: Work, slot: MessageSlot) -> Answered | Failure | None:
        """Handle `work`, unless that is done, and send what comes of it; None when nothing had to be sent."""
        try:
            delivery = read_delivery(work.delivery) if work.delivery else await self._handled(work)
            return await self._delivered(work.update, delivery, slot) if delivery else None
        except Unsure as error:
            return Failure("unsure", f"its answer was perhaps sent ({error})")
        except Unreadable as error:
            return Failure("aside", f"it cannot be parsed ({error})")
        except TelegramError as error:
            return Failure("aside", f"Telegram does not take the answer ({describe(error)})")
        except Exception as error:  # a defect of ours must not stop the others
            log.error("Update %d could not be answered", work.update, exc_info=error)
            return Failure("aside", f"the program failed on it ({describe(error)})")

    async def _handled(self, work: Work) -> Delivery | None:
        """Handle `work` and commit what comes of it; None when there is nothing to send, so that it is done."""
        if work.update >= notifications.OWN:
            outcome = await retry(self._operator.report, lambda: outcome_of(self._context, work.update))
        elif update := self._parsed(work.raw):
            started = time.perf_counter()
            outcome = await retry(self._operator.report, partial(dispatch, self._application, update))
            self.handling.append(time.perf_counter() - started)
            outcome = self._limited(outcome, update, work.update)
        else:
            outcome = Outcome()
        delivery = await self._committed(work.update, outcome)
        await self._followed(outcome)
        return delivery

    def _parsed(self, raw: str) -> Update | None:
        try:
            return read_update(json.loads(raw), self._application.bot)
        except RecursionError:
            raise Unreadable("it is nested too deep") from None

    def _limited(self, outcome: Outcome, update: Update, number: int) -> Outcome:
        """What is left of `outcome` when its reader has asked too much; whoever writes in the editors' chat has not."""
        person, chat = update.effective_user, update.effective_chat
        message = update.effective_message
        inline = update.inline_query or update.chosen_inline_result
        if person is None or inline or (chat and chat.id == self._context.editors.chat):
            return self._limit.limited(outcome, number, None, str)
        stands_in = not update.callback_query and message and message.sender_chat
        reader = chat.id if stands_in and chat else person.id
        known = None if stands_in else person.id
        too_much = partial(self._too_much, known, person)
        return self._limit.limited(outcome, number, reader, too_much)

    def _too_much(self, reader: int | None, person: User) -> str:
        return say("too-much", self._context.language(reader, language_of(person)))

    async def _committed(self, update: int, outcome: Outcome) -> Delivery | None:
        """Write what `outcome` changes in one transaction; what is then to be sent, None when the update is done."""
        if outcome.forget is not None:
            reader = outcome.forget
            await retry(self._operator.report, lambda: self._store.forget(reader))
        inbox, now = self._store.inbox, time.time()
        delivery = Delivery(outcome.steps, forgotten=outcome.forget is not None)
        if delivery.steps:
            commit = partial(inbox.commit, update, outcome.writes, delivery.written(), now)
            await retry(self._operator.report, commit, once=True)
            return delivery
        answered = Answered(update, vanishes=update >= notifications.OWN)
        await retry(self._operator.report, partial(inbox.done, answered, now, outcome.writes), once=True)
        return None

    async def _followed(self, outcome: Outcome) -> None:
        """Do what follows from a committed `outcome` in memory."""
        if outcome.teach:
            library, store = self._context.library, self._store
            await retry(self._operator.report, lambda: serve_overlay(library, store))
        if outcome.editors is not None:
            self._editors.adopt(outcome.editors)
            self._operator.chat = outcome.editors
        if outcome.announces:
            self._context.announced.set()
        if outcome.report:
            self._operator.report(*outcome.report)

    async def _delivered(self, update: int, delivery: Delivery, slot: MessageSlot) -> Answered:
        posts: list[Post | Poll] = []
        others: list[Coroutine[Any, Any, int | None]] = []
        for step in delivery.steps:
            if isinstance(step, Post | Poll):
                posts.append(step)
            else:
                others.append(self._sender.send(step, slot))
        ended = Answered(update, None, (), delivery.forgotten, update >= notifications.OWN)
        try:
            ended, *_ = await asyncio.gather(self._posted(ended, posts, slot), *others)
        except (TelegramError, Unsure):
            if not delivery.forgotten:
                raise  # else it is not set aside: nothing may stay that tells of the reader
        return ended

    async def _posted(self, ended: Answered, posts: Sequence[Post | Poll], slot: MessageSlot) -> Answered:
        """Send `posts` one after the other, and add to `ended` what was sent."""
        waiting = deque(posts)
        while waiting:
            post = waiting.popleft()
            is_quiz = isinstance(post, Poll) and post.place == "channel"
            try:
                number = await self._sender.send(post, slot)
            except Unsure:
                if not is_quiz:
                    raise
                number = None  # it is not sent again, and the editors are asked to look
            if number is not None:
                ended = replace(ended, message=number, links=(*ended.links, *_links(ended.update, post, number)))
            elif post.spot.chat == self._context.editors.chat:
                log.warning("The editors' chat takes no messages of the bot")
            if isinstance(post, Poll) and is_quiz:
                waiting.appendleft(offering.told(self._context, post, number))
            if waiting:
                await self._record_rest(ended.update, Delivery(tuple(waiting), ended.forgotten))
        return ended

    async def _record_rest(self, update: int, rest: Delivery) -> None:
        """The inbox knows what is still to be sent."""
        written = rest.written()
        await retry(self._operator.report, lambda: self._store.inbox.sending(update, written, time.time()))

    async def _set_aside(self, update: int, failure: Failure) -> None:
        inbox = self._store.inbox
        move = inbox.unsure if failure.state == "unsure" else inbox.put_aside
        await move(update, failure.reason, time.time())
        text = f"Update {update} was set aside: {failure.reason}. See `python -m bot inbox`"
        self._operator.report(failure.reason, text)

    async def stop(self, patience: float) -> None:
        """Let what is in flight arrive, for `patience` seconds; leave everything else in the inbox."""
        for task, (_, slot) in self._running.items():
            if not slot.is_held:
                task.cancel()
        if self._running:
            await asyncio.wait(self._running, timeout=patience)
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


def _links(update: int, post: Post | Poll, number: int) -> Iterator[Link]:
    """Which messages of a reader the message `number` replies to."""
    if isinstance(post, Poll):
        return
    for question in post.answers:
        yield Link(post.spot.chat, question, number, time.time(), post.reader, post.entry, update)
