"""The digest in the editors' chat: a summary, and the groups of what nobody could answer, one at a time to turn to.

A page is an offer in the store: what it shows and offers is kept, so that a tap of next week finds it as it was. Each
new digest closes what is still open of those before.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM
from bot.conversation.channel.callbacks import BeginPost, begin_rows
from bot.conversation.context import Context
from bot.conversation.passing import open_words
from bot.conversation.quiz.offering import show_rows
from bot.conversation.routing.clues import NO_ARTICLE
from bot.conversation.unanswered.gathering import gathered, report_of
from bot.conversation.unanswered.offered import open_page
from bot.conversation.values import Message, Outcome, Post, Spot
from bot.library import ask
from bot.newsroom.digest import Missed, heading, likely_answers, missed_in, summary
from bot.newsroom.effect import problems_of_teaching, tells_fact
from bot.newsroom.report import Report
from bot.newsroom.teaching import named_elsewhere
from bot.newsroom.unanswered import Group, key_of
from bot.store import WATCHES_KEPT, Offer, Offered, Watch, Wording
from bot.store.offers import TOGETHER

DAY: Final = 24 * 3600.0  # seconds
LATELY: Final = 7 * DAY  # for which what nobody could answer is gathered
PAGES: Final = 50  # groups that one can turn to; the summary tells how many there are
ELSEWHERE: Final = 2  # answers of other articles that are offered


async def digest_of(context: Context, spot: Spot) -> Outcome:
    """What readers asked in the last day, and each group of what nobody could answer in the last week, at `spot`."""
    now = time.time()
    day = report_of(context.library, await gathered(context.library, context.store, (now - DAY, now), most=0))
    week = report_of(context.library, await gathered(context.library, context.store, (now - LATELY, now)))
    missed = missed_in(week)
    waiting = await context.store.watches.waiting(now - WATCHES_KEPT)
    offers = await asyncio.to_thread(_offers, context, missed[:PAGES], waiting)
    words = [one.text for one in await open_words(context)]
    html, plain = (summary(day, missed, style, words) for style in (TELEGRAM, PLAIN))
    rows = (*(begin_rows(context, BeginPost()) if _is_any_answered(week) else ()), *show_rows(context))
    posts = [Post(spot, Message(html, plain, rows))]
    if offers:
        first = Offer(**asdict(offers[0]) | {"wordings": offers[0].wordings}, state="open", answer=None, changed=now)
        posts.append(Post(spot, open_page(context, first, [offer.id for offer in offers])))
    return Outcome(tuple(posts), tuple(offers))


def _is_any_answered(report: Report) -> bool:
    return bool(report.facts.tally.answers) and not report.facts.made_up


def _offers(context: Context, missed: Sequence[Missed], waiting: Sequence[Watch]) -> list[Offered]:
    """The groups as they are put before the editors, recorded so that a tap finds their wordings again.

    Their ids are the time in hundredths of a millisecond, plus a number: larger than those before, and at most 15
    digits, as a button has room for.
    """
    first = int(time.time() * 1000) * TOGETHER
    return [_offer(context, one, first + number, waiting) for number, one in enumerate(missed)]


def _offer(context: Context, missed: Missed, number: int, waiting: Sequence[Watch]) -> Offered:
    group, library, is_of_none = missed.group, context.library, missed.report.is_of_none
    language = missed.report.speech.language
    wordings = tuple(Wording(wording.language or language, wording.text) for wording in group.wordings)
    book = None if is_of_none else missed.report.book
    own = likely_answers(group, library.untaught(book)) if book else []
    others = list(dict.fromkeys(_elsewhere(context, group, book)))[:ELSEWHERE] if library.only is None else []
    kept = library.kept_as(book) if book else NO_ARTICLE
    asked = {key_of(text.text) for text in group.texts}
    wait = len({watch.chat for watch in waiting if watch.book == kept and key_of(watch.question) in asked})
    return Offered(number, wordings, (*own, *others), kept, heading(missed, titled=library.only is None, waiting=wait))


def _elsewhere(context: Context, group: Group, book: str | None) -> Iterator[str]:
    """The answers of other articles than `book` that `group` may be asking for, the likeliest first."""
    for wording in group.wordings:
        for other, answer in _found(context, wording):
            untaught = context.library.untaught(other)
            is_told = other != book and tells_fact(untaught.book, answer)
            if is_told and not problems_of_teaching(group.wordings, answer, untaught):
                yield named_elsewhere(context.library.kept_as(other), answer)


def _found(context: Context, wording: Wording) -> Iterator[tuple[str, str]]:
    found = ask(context.library.library, wording.text, wording.language or None)
    if found.book and found.reply.answer:
        yield found.book, found.reply.answer
    for offer in found.reply.suggestions:
        if found.reply.outcome == "suggested" and (book := offer.book or found.book):
            yield book, offer.answer
