"""The editors' chat: the digest, each group of unanswered questions with what to do about it, and a few commands.

Only administrators of that chat act here. Whoever else tries is not obeyed, and the operator hears of it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM
from bot.conversation import history, pages
from bot.conversation.context import Context
from bot.conversation.decisions import choices
from bot.conversation.editing import starting
from bot.conversation.routing.naming import named
from bot.conversation.values import NOTHING, Message, Outcome, Post, Question, Spot, notice
from bot.language import say
from bot.match import explain
from bot.newsroom.digest import GROUPS, counts, group_text, likely_answers, summary
from bot.newsroom.facts import Facts, read_facts
from bot.newsroom.unanswered import Group
from bot.store import Offered, Setting, Wording

DAY: Final = 24 * 3600.0  # seconds
LATELY: Final = 7 * DAY  # for which what nobody could answer is gathered
PERIODS: Final = (1, 7, 30)  # days of /stats

log = logging.getLogger(__name__)


async def commanded(context: Context, question: Question, author: int | None) -> Outcome:
    """Obey a command of `author`, if that is an editor; nobody else's."""
    name, rest = question.command
    if name not in COMMANDS:
        return NOTHING  # Telegram's mark of a command may cover less than the word: /whyask is none of ours
    if question.spot.chat == context.editors.chat and await context.editors.may_act(author):
        log.info("An editor commands: /%s", name)
        return await COMMANDS[name](context, question, rest)
    return _not_obeyed(context, question, name)


def _not_obeyed(context: Context, question: Question, name: str) -> Outcome:
    """To a reader the command does not exist; in a group it may be meant for another bot."""
    report = (f"/{name}", f"Somebody who is no editor tried /{name}; nothing was done")
    if question.spot.private:
        unknown = pages.guide("unknown-command", context.language_for(question))
        return Outcome((Post(question.spot, unknown),), report=report)
    meant = question.addressed or question.spot.chat == context.editors.chat
    return Outcome(report=report) if meant else NOTHING


async def _digest(context: Context, question: Question, rest: str) -> Outcome:
    return await digest_of(context, question.spot)


async def _why(context: Context, question: Question, rest: str) -> Outcome:
    lines = explain(context.responder.matcher.match(rest)) if rest else [say("why-usage", context.editors_language)]
    return _told(question, "\n".join(lines))


async def _reload(context: Context, question: Question, rest: str) -> Outcome:
    """The one command that does something at once: the book is no part of the store, and a second time does no harm."""
    problems = await context.library.reload(is_shown=True)
    language, count = context.editors_language, len(context.book.answers)
    done = say("reloaded", language, answers=count) if not problems else say("reload-refused", language)
    return _told(question, "\n".join([done, *map(str, problems)]))


async def _stats(context: Context, question: Question, rest: str) -> Outcome:
    lines = [await _period(context, days) for days in PERIODS]
    states = await context.store.inbox.counts()
    aside = states.get("aside", 0) + states.get("unsure", 0)
    lines.append(say("stats-inbox", context.editors_language, waiting=states.get("new", 0), aside=aside))
    return _told(question, "\n\n".join(lines))


def _told(question: Question, text: str) -> Outcome:
    return Outcome((Post(question.spot, notice(text)),))


async def _period(context: Context, days: int) -> str:
    now = time.time()
    facts = await read_facts(context.store, context.responder, (now - days * DAY, now), most=0)
    return counts(facts, context.book, PLAIN)


COMMANDS: Final[dict[str, Callable[[Context, Question, str], Awaitable[Outcome]]]] = {
    "digest": _digest,
    "why": _why,
    "reload": _reload,
    "stats": _stats,
    **starting.COMMANDS,
    "log": history.log,
}


async def digest_of(context: Context, spot: Spot) -> Outcome:
    """What readers asked in the last day, and each group of what nobody could answer in the last week, at `spot`.

    Of several books, for each that was asked about.
    """
    if context.library.only is not None:
        return await _digest_of_book(context, spot, 0)
    outcomes: list[Outcome] = []
    for book in await _asked_about(context) or [context.library.newest]:
        bound, before = context.of(book), sum(len(outcome.writes) for outcome in outcomes)
        outcomes.append(named(bound, await _digest_of_book(bound, spot, before)))
    steps = tuple(step for outcome in outcomes for step in outcome.steps)
    return Outcome(steps, tuple(write for outcome in outcomes for write in outcome.writes))


async def _asked_about(context: Context) -> list[str]:
    """The books that were asked about lately, as the library has them in order."""
    now = time.time()
    kept = {entry.book async for entry in context.store.journal.entries(now - LATELY, now)}
    return [book for book in context.library.library.entries if context.library.kept_as(book) in kept]


async def _digest_of_book(context: Context, spot: Spot, before: int) -> Outcome:
    day, week = await _gathered(context)
    groups = week.unsettled.groups
    html, plain = (summary(day, len(groups), context.book, style) for style in (TELEGRAM, PLAIN))
    offers = [_offer(context, group, number) for number, group in enumerate(groups, before)]
    posts = [Post(spot, Message(html, plain, (), "article", context.editors_language))]
    posts += [Post(spot, _shown(context, group, offer)) for group, offer in zip(groups, offers, strict=True)]
    return Outcome(tuple(posts), tuple(offers))


async def _gathered(context: Context) -> tuple[Facts, Facts]:
    """The facts of the last day and of the last week; of the book that is answered from, where there are several."""
    now, kept = time.time(), context.kept_as
    read = partial(read_facts, context.store, context.responder, of=lambda entry: entry.book == kept)
    return await read((now - DAY, now), most=0), await read((now - LATELY, now), most=GROUPS)


def _offer(context: Context, group: Group, number: int) -> Offered:
    """`group` as it is put before the editors, recorded so that a tap finds its wordings again.

    Its id is the time in hundredths of a millisecond, plus `number`: larger than those before, and at
    most 15 digits, as a button has room for.
    """
    wordings = tuple(Wording(wording.language or context.editors_language, wording.text) for wording in group.wordings)
    identifier = int(time.time() * 1000) * 100 + number
    return Offered(identifier, wordings, tuple(likely_answers(group, context.responder)))


def _shown(context: Context, group: Group, offer: Offered) -> Message:
    """A group with its buttons."""
    html, plain = (group_text(group, context.book, style) for style in (TELEGRAM, PLAIN))
    return Message(html, plain, choices(offer.id, offer.answers, context.book))


def is_due(last: str | None, hour: int, now: datetime) -> bool:
    """Whether today's digest is to be sent `now`, when the one before was sent on the day `last`."""
    return last not in (None, now.date().isoformat()) and now.hour >= hour


async def chat_moved(context: Context, old: int, new: int) -> Outcome:
    """The group `old` has become the supergroup `new`: the editors' chat keeps its editors, and they are told."""
    if context.editors.chat != old:
        return NOTHING
    message = notice(say("editors-chat-moved", context.editors_language, old=old, new=new))
    return Outcome((Post(Spot(new, 0), message),), (Setting(moved_key(old), str(new)),), editors=new)


def moved_key(chat: int) -> str:
    """Under which name the store has the number that the editors' chat `chat` has now."""
    return f"editors chat {chat}"
