"""The editors' chat: the digest, each group of unanswered questions with what to do about it, and a few commands.

Only administrators of that chat act here. Whoever else tries is not obeyed, and the operator hears of it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Final

from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.answer.render import PLAIN, TELEGRAM
from bot.conversation import pages
from bot.conversation.message import Message, notice
from bot.language import say
from bot.match import explain
from bot.newsroom.digest import GROUPS, counts, group_text, likely_answers, summary
from bot.newsroom.facts import Facts, read_facts
from bot.newsroom.unanswered import Group
from bot.store import Wording
from bot.telegram.decisions import choices
from bot.telegram.desk import Desk
from bot.telegram.errors import Unsure, describe
from bot.telegram.intake import Question, Spot, command_in, question_of
from bot.telegram.shapes import Message as Received

DAY: Final = 24 * 3600.0  # seconds
LATELY: Final = 7 * DAY  # for which what nobody could answer is gathered
PERIODS: Final = (1, 7, 30)  # days of /stats
LOOK_EVERY: Final = 60.0  # seconds
SENT: Final = "digest"  # the note of the day on which the last one was sent

log = logging.getLogger(__name__)


async def commanded(desk: Desk, message: Received) -> None:
    """Obey an editor's command; nobody else's."""
    question = question_of(message, desk.me)
    name, rest = command_in(message.text or "")
    if question is None or name not in COMMANDS:
        return  # Telegram's mark of a command may cover less than the word: /whyask is none of ours
    if message.chat.id == desk.admins.chat and await desk.admins.may_act(_author(message, question)):
        log.info("An editor commands: /%s", name)
        await COMMANDS[name](desk, question, rest)
    else:
        await _not_obeyed(desk, message, question, name)


def _author(message: Received, question: Question) -> int | None:
    """The person who writes; the chat itself when that is an anonymous administrator of it."""
    return message.sender_chat.id if message.sender_chat else question.reader


async def _not_obeyed(desk: Desk, message: Received, question: Question, name: str) -> None:
    """To a reader the command does not exist; in a group it may be meant for another bot."""
    meant = message.chat.id == desk.admins.chat or f"@{desk.me.username}".lower() in (message.text or "").lower()
    if message.chat.type == ChatType.PRIVATE:
        await desk.outbox.send(question.spot, pages.guide("unknown-command", await desk.language_for(question)))
    elif not meant:
        return
    desk.operator.report(f"/{name}", f"Somebody who is no editor tried /{name}; nothing was done")


async def _digest(desk: Desk, question: Question, rest: str) -> None:
    for said in await digest_of(desk):
        await desk.outbox.send(question.spot, said)


async def _why(desk: Desk, question: Question, rest: str) -> None:
    lines = explain(desk.responder.matcher.match(rest)) if rest else [say("why-usage", desk.editors_language)]
    await desk.outbox.send(question.spot, notice("\n".join(lines)))


async def _reload(desk: Desk, question: Question, rest: str) -> None:
    problems = await desk.shelf.reload()
    language, count = desk.editors_language, len(desk.book.answers)
    done = say("reloaded", language, answers=count) if not problems else say("reload-refused", language)
    await desk.outbox.send(question.spot, notice("\n".join([done, *map(str, problems)])))


async def _stats(desk: Desk, question: Question, rest: str) -> None:
    lines = [await _period(desk, days) for days in PERIODS]
    states = await desk.store.inbox.counts()
    aside = states.get("aside", 0) + states.get("unsure", 0)
    lines.append(say("stats-inbox", desk.editors_language, waiting=states.get("new", 0), aside=aside))
    await desk.outbox.send(question.spot, notice("\n\n".join(lines)))


async def _period(desk: Desk, days: int) -> str:
    now = time.time()
    facts = await read_facts(desk.store, desk.responder, (now - days * DAY, now), most=0)
    return counts(facts, desk.editors_language, PLAIN)


COMMANDS: Final[dict[str, Callable[[Desk, Question, str], Awaitable[None]]]] = {
    "digest": _digest,
    "why": _why,
    "reload": _reload,
    "stats": _stats,
}


async def digest_of(desk: Desk) -> list[Message]:
    """What readers asked in the last day, and each group of what nobody could answer in the last week."""
    day, week = await _gathered(desk)
    groups = week.unsettled.groups
    html, plain = (summary(day, len(groups), desk.book, style) for style in (TELEGRAM, PLAIN))
    return [Message(html, plain), *[await _offered(desk, group) for group in groups]]


async def _gathered(desk: Desk) -> tuple[Facts, Facts]:
    now = time.time()
    day = await read_facts(desk.store, desk.responder, (now - DAY, now), most=0)
    return day, await read_facts(desk.store, desk.responder, (now - LATELY, now), most=GROUPS)


async def _offered(desk: Desk, group: Group) -> Message:
    """A group with its buttons, recorded so that a tap finds its wordings again."""
    language = desk.editors_language
    answers = likely_answers(group, desk.responder)
    wordings = [Wording(wording.language or language, wording.text) for wording in group.wordings]
    offer = await desk.store.offers.make(wordings, answers, time.time())
    html, plain = (group_text(group, desk.book, style) for style in (TELEGRAM, PLAIN))
    return Message(html, plain, choices(offer, answers, desk.book))


async def keep_digests(
    desk: Desk, hour: int, clock: Callable[[], datetime] = datetime.now, every: float = LOOK_EVERY
) -> None:
    """Send a digest each day at `hour` by the `clock`, or as soon after it as the bot runs; never ends.

    It looks at the clock each `every` seconds.
    """
    while True:
        await desk.operator.retry(lambda: _send_if_due(desk, hour, clock()))
        await asyncio.sleep(every)


async def _send_if_due(desk: Desk, hour: int, now: datetime) -> None:
    """Send the digest of the day, once: what Telegram does not take is not tried again before tomorrow."""
    if desk.admins.chat is None or not await _is_due(desk, hour, now):
        return
    digest = await digest_of(desk)  # before the note: when the store fails on it, it is still due
    await desk.store.key_values.write(SENT, now.date().isoformat())
    why = await _why_not_sent(desk, Spot(desk.admins.chat, 0, None, private=True), digest)
    if why:
        desk.operator.report("digest", f"The digest could not be sent: {why}")


async def _why_not_sent(desk: Desk, spot: Spot, digest: Sequence[Message]) -> str | None:
    """Send `digest` to `spot`; what Telegram had against it, None when it was sent."""
    try:
        for said in digest:
            if await desk.outbox.send(spot, said) is None:
                return "the editors' chat takes no messages of the bot"
    except (TelegramError, Unsure) as error:
        return describe(error)
    return None


async def _is_due(desk: Desk, hour: int, now: datetime) -> bool:
    """Whether today's digest is to be sent `now`; a store that begins today has nothing to tell yet."""
    last, today = await desk.store.key_values.read(SENT), now.date().isoformat()
    if last is None:
        await desk.store.key_values.write(SENT, today)
    return last not in (None, today) and now.hour >= hour
