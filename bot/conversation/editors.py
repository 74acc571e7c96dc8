"""The editors' chat: who may command there, and the commands.

Only administrators of that chat act here. Whoever else tries is not obeyed, and the operator hears of it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.answer.render import PLAIN
from bot.conversation import history, pages
from bot.conversation.channel import starting as channel
from bot.conversation.context import Context
from bot.conversation.editing import door
from bot.conversation.unanswered.digests import DAY, digest_of
from bot.conversation.unanswered.gathering import gathered, report_of
from bot.conversation.values import NOTHING, Attachment, Outcome, Post, Question, Spot, notice
from bot.language import say
from bot.library import Judged
from bot.match import explain
from bot.newsroom.digest import counts
from bot.newsroom.page import page
from bot.newsroom.report import MOST_GROUPS
from bot.newsroom.week import week_of
from bot.picture import is_available, is_drawable
from bot.store import Setting

PERIODS: Final = (1, 7, 30)  # days of /stats
WEEK, MOST_DAYS = 7, 366  # days of /report

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
    report = (f"/{name}", say("outsider-commanded", context.editors_language, command=f"/{name}"))
    if question.spot.private:
        unknown = pages.guide("unknown-command", context.language_for(question))
        return Outcome((Post(question.spot, unknown),), report=report)
    meant = question.addressed or question.spot.chat == context.editors.chat
    return Outcome(report=report) if meant else NOTHING


async def _digest(context: Context, question: Question, rest: str) -> Outcome:
    return await digest_of(context, question.spot)


async def _why(context: Context, question: Question, rest: str) -> Outcome:
    told = _explained(context, rest) if rest else [say("why-usage", context.editors_language)]
    return _told(question, "\n\n".join(told))


def _explained(context: Context, text: str) -> list[str]:
    """Why `text` is matched as it is: in the only book, else in each that may be meant."""
    library = context.library.library
    if library.only:
        return ["\n".join(explain(context.responder.matcher.match(text)))]
    return ["\n".join([_share_of(context, own), *explain(own.match)]) for own in library.judged(text)]


def _share_of(context: Context, judged: Judged) -> str:
    title, chance = context.library.library.entries[judged.book].article.title, round(100 * judged.chance)
    return say("why-article", context.editors_language, article=title, chance=chance)


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
    outcome, picture = _told(question, "\n\n".join(lines)), await _week(context, question)
    return replace(outcome, steps=(*outcome.steps, picture)) if picture else outcome


async def _week(context: Context, question: Question) -> Post | None:
    """The picture of the last week; None where nobody asked, or nothing can be drawn."""
    since, now = midnight_before(WEEK - 1), time.time()
    found = await gathered(context.library, context.store, (since, now), most=0)
    drawing = week_of(report_of(context.library, found), context.look) if is_available() else None
    return Post(question.spot, notice(drawing.alt), picture=drawing) if drawing and is_drawable(drawing) else None


def midnight_before(days: int) -> float:
    """The beginning of the day so many `days` ago, by the machine's clock, as seconds since 1970."""
    today = datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
    return (today - timedelta(days=days)).timestamp()


def _told(question: Question, text: str) -> Outcome:
    return Outcome((Post(question.spot, notice(text)),))


async def _period(context: Context, days: int) -> str:
    now = time.time()
    found = await gathered(context.library, context.store, (now - days * DAY, now), most=0)
    return counts(report_of(context.library, found), PLAIN)


async def _report(context: Context, question: Question, rest: str) -> Outcome:
    """The report of so many days, a week unless they are said, as a page in a file."""
    days = int(rest) if rest.isdecimal() and 0 < int(rest) <= MOST_DAYS else WEEK
    now = time.time()
    found = await gathered(context.library, context.store, (now - days * DAY, now), most=MOST_GROUPS)
    report = report_of(context.library, found)
    text = await asyncio.to_thread(page, report, datetime.now())
    attached = Attachment(f"report-{datetime.now():%Y-%m-%d}.html", text)
    return Outcome(
        (Post(question.spot, notice(f"{report.subject}\n{report.period}: {report.total}"), attachment=attached),)
    )


COMMANDS: Final[dict[str, Callable[[Context, Question, str], Awaitable[Outcome]]]] = {
    "digest": _digest,
    "why": _why,
    "reload": _reload,
    "stats": _stats,
    "report": _report,
    **dict.fromkeys(door.COMMANDS, door.commanded),
    "post": channel.post,
    "log": history.log,
    "export": history.export,
}


async def chat_moved(context: Context, old: int, new: int) -> Outcome:
    """The group `old` has become the supergroup `new`: the editors' chat keeps its editors, and they are told."""
    if context.editors.chat != old:
        return NOTHING
    message = notice(say("editors-chat-moved", context.editors_language, old=old, new=new))
    return Outcome((Post(Spot(new, 0), message),), (Setting(moved_key(old), str(new)),), editors=new)


def moved_key(chat: int) -> str:
    """Under which name the store has the number that the editors' chat `chat` has now."""
    return f"editors chat {chat}"
