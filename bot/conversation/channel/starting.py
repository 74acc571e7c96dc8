"""A post is drafted: by /post or a button under the digest what readers asked most, else one answer."""

from __future__ import annotations

from typing import Final

from bot.book.corrections import answers_about
from bot.conversation.buttons import Press, toast
from bot.conversation.channel.callbacks import BeginPost, answer_rows
from bot.conversation.channel.previewing import shown_anew
from bot.conversation.channel.values import DraftPost, Item, posted_ones
from bot.conversation.channel.writing import mark_of
from bot.conversation.context import Context
from bot.conversation.editing.values import new_number
from bot.conversation.routing.newsroom import own_language
from bot.conversation.unanswered.gathering import LATELY, gathered, report_of
from bot.conversation.values import Outcome, Post, Question, Rows, Spot, Step, TapAnswer, notice
from bot.language import say
from bot.newsroom.report import NewsroomReport, Report

MOST: Final = 5  # questions of a post: more is a list that nobody reads to its end


async def post(context: Context, question: Question, rest: str) -> Outcome:
    """/post: draft a post of what readers asked most in the last week."""
    return await _most_asked(context, question.spot)


async def started(context: Context, press: Press, begin: BeginPost, spot: Spot) -> Outcome:
    """What the button `begin` drafts, if what it names is still there."""
    answered = TapAnswer(press.query)
    if begin.kind is None:
        return await _most_asked(context, spot, answered)
    book = context.library.of_key(begin.book)
    if book is None or not context.library.has(book, begin.answer):
        return toast(context, press, "draft-gone")
    draft = DraftPost(new_number(), begin.kind, (Item(book, begin.answer),), begin.language)
    return _drafted(context, draft, spot, answered)


async def _most_asked(context: Context, spot: Spot, *before: Step) -> Outcome:
    now = new_number() / 100_000
    report = report_of(context.library, await gathered(context.library, context.store, (now - LATELY, now), most=0))
    if report.facts.made_up:
        return _said(context, spot, "post-made-up", *before)
    items = tuple(most_asked(context, report))
    lately = {item for post in await posted_ones(context.store) if post.sent > now - LATELY for item in post.chosen}
    again = tuple(number for number, item in enumerate(items) if item in lately)
    draft = DraftPost(new_number(), "asked", items, own_language(context), again=again)
    return _drafted(context, draft, spot, *before) if items else _said(context, spot, "post-nothing", *before)


def most_asked(context: Context, report: Report) -> list[Item]:
    """The answers that readers were given most, the first first."""
    articles = report.articles if isinstance(report, NewsroomReport) else (report,)
    counted = [
        (count, Item(one.book, answer))
        for one in articles
        for answer, count in one.facts.tally.answers.items()
        if context.library.has(one.book, answer)
    ]
    return [item for _, item in sorted(counted, key=lambda each: -each[0])[:MOST]]


def _drafted(context: Context, draft: DraftPost, spot: Spot, *before: Step) -> Outcome:
    """The preview of `draft`, which the store keeps."""
    if context.channel is None:
        return _said(context, spot, "post-no-channel", *before)
    if not mark_of(context, draft):
        return _said(context, spot, "post-empty", *before)
    kept, shown = shown_anew(context, draft, spot)
    return Outcome((*before, *shown), (kept.kept,))


def _said(context: Context, spot: Spot, key: str, *before: Step) -> Outcome:
    return Outcome((*before, Post(spot, notice(say(key, context.editors_language)))))


def correction_rows(context: Context, fact: str) -> Rows:
    """The row with the button that drafts a post of the correction of `fact`, with the answer that is most about it."""
    language = context.book.spoken(context.editors_language)
    best = next(iter(answers_about(context.book, fact, language)), None)
    return answer_rows(context, "correction", best, language) if best else ()
