"""What was published is corrected or taken back: which posts and quizzes of the channel show it, and their end."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from bot.answer.render import one_line
from bot.conversation.channel.values import DraftPost, Item, posted_ones
from bot.conversation.context import Context
from bot.conversation.links import post_link
from bot.conversation.quiz.asking import more_in_private
from bot.conversation.values import EndPoll
from bot.language import say
from bot.quiz.order import answer_about
from bot.store import Change, Polled

Given: TypeAlias = tuple[str | None, str]  # the book, as the store calls it, and what of it
log = logging.getLogger(__name__)

LISTED: Final = 200  # characters of a question in a list


@dataclass(frozen=True, slots=True)
class Outdated:
    """What shows an old figure: a line for each post and quiz of the channel, and the `ends` of the quizzes."""

    lines: tuple[str, ...] = ()
    ends: tuple[EndPoll, ...] = ()


async def outdated(context: Context, changes: Sequence[Change]) -> Outdated:
    """What shows a figure that `changes` replace: posts of the channel, quizzes there and in groups."""
    posts = await posted_ones(context.store) if changes and context.channel is not None else []
    quizzes = [quiz for change in changes for quiz in await _quizzes(context, change)]
    lines = tuple(dict.fromkeys([*_posts(context, posts, changes), *_in_channel(context, quizzes)]))
    for line in lines:
        log.info("In the channel this shows an old figure: %s", line)
    return Outdated(lines, tuple(_end(context, quiz) for quiz in quizzes))


async def taken_back(context: Context, given: Collection[Given], facts: Collection[Given], since: float) -> Outdated:
    """What shows answers `given`, or asks for `facts`, that were taken back and published at the time `since`."""
    posts = await posted_ones(context.store) if context.channel is not None else []
    lines = [
        _line(context, _question(context, post, item), post.post)
        for post in posts
        for item in post.chosen
        if post.sent >= since and (context.library.kept_as(item.book), item.answer) in given
    ]
    every = [quiz for book, fact in facts for quiz in await context.store.polls.about(fact, book)]
    quizzes = [quiz for quiz in every if quiz.sent >= since]
    lines += _in_channel(context, quizzes)
    return Outdated(tuple(dict.fromkeys(lines)), tuple(_end(context, quiz) for quiz in quizzes))


async def _quizzes(context: Context, change: Change) -> list[Polled]:
    every = await context.store.polls.about(change.fact, change.book)
    return [quiz for quiz in every if change.stood(quiz.sent)]


def _posts(context: Context, posts: Sequence[DraftPost], changes: Sequence[Change]) -> Iterator[str]:
    for post in posts:
        for item in post.chosen:
            kept = context.library.kept_as(item.book)
            if any(change.concerns(item.answer, post.sent, kept) for change in changes):
                yield _line(context, _question(context, post, item), post.post)


def _question(context: Context, post: DraftPost, item: Item) -> str:
    """The question of `item` in `post`; its name when the book has it no longer."""
    if not context.library.has(item.book, item.answer):
        return item.answer
    return context.library.responder(item.book).book.answers[item.answer].questions.label(post.language)


def _in_channel(context: Context, quizzes: Sequence[Polled]) -> Iterator[str]:
    for quiz in quizzes:
        if quiz.chat == context.channel:
            ended = say("channel-quiz-ended", context.editors_language, question=quiz.question)
            yield _line(context, ended, quiz.message)


def _line(context: Context, said: str, message: int | None) -> str:
    link = post_link(context.channel, message)
    return "\n".join(part for part in (f"• {one_line(said, LISTED)}", link) if part)


def _end(context: Context, quiz: Polled) -> EndPoll:
    """The end of `quiz`, with the way to the answer as it is now."""
    book = context.library.of_kept(quiz.book)
    bound = context.of(book) if book else context
    answer = answer_about(bound.book, quiz.fact) if book else None
    rows = (more_in_private(bound, answer, quiz.language),) if answer else ()
    return EndPoll(quiz.chat or 0, quiz.message, rows)
