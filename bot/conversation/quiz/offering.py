"""A quiz for the newsroom's channel: editors see it first, take another one, and post it; never by itself.

y:p:models   post the quiz about that fact     y:n:models   show another one
y:p:k3f9x2:models   the same of the book with that key, where there are several
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.conversation.buttons import Press
from bot.conversation.context import Context
from bot.conversation.editing.values import editor_of
from bot.conversation.routing.keys import KEY
from bot.conversation.values import (
    NOTHING,
    Button,
    Edit,
    Message,
    Outcome,
    Poll,
    Post,
    Row,
    Rows,
    Spot,
    TapAnswer,
    notice,
)
from bot.language import say
from bot.quiz.make import quiz_of
from bot.quiz.order import facts_asked
from bot.quiz.values import Quiz
from bot.store import Logged, Setting

LAST: Final = "last quiz offered"  # under which the store has what its button carried
POSTED: Final = "quiz posted from"  # under which the store has the message whose quiz was posted last
SHOW: Final = "y:s"
_FORM: Final = re.compile(rf"y:([pn]):(?:({KEY}):)?([A-Za-z][A-Za-z0-9_-]{{0,47}})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Choice:
    """What an editor's tap says of the quiz about `fact` in the book of that key; no fact: to show one."""

    posts: bool
    key: str
    fact: str

    @property
    def data(self) -> str:
        """The button's callback data: at most 59 bytes."""
        return ":".join(part for part in ("y", "p" if self.posts else "n", self.key, self.fact) if part)


def read_choice(data: object) -> Choice | None:
    """The choice in `data` of a callback query; None when no such button carries it."""
    match = _FORM.fullmatch(data) if isinstance(data, str) else None
    if data == SHOW:
        return Choice(False, "", "")
    return Choice(match[1] == "p", match[2] or "", match[3]) if match else None


def show_rows(context: Context) -> Rows:
    """The row with the button that shows editors a quiz, where there is a channel for it."""
    shown = Button(say("quiz-for-channel", context.editors_language), SHOW)
    return ((shown,),) if context.channel is not None else ()


async def asked(context: Context, spot: Spot) -> Outcome:
    """Show editors a quiz that they may post."""
    message = await _next_page(context, None)
    return Outcome((Post(spot, message or _none(context)),))


async def due(context: Context) -> Outcome:
    """The quiz of the day or week for the editors' chat, another than the last; nothing where all were posted."""
    message = await _next_page(context, read_choice(await context.store.key_values.read(LAST)))
    chat = context.editors.chat
    if message is None or chat is None:
        return NOTHING
    return Outcome((Post(Spot(chat, 0), message),), (Setting(LAST, message.rows[0][0].data or ""),))


async def tapped(context: Context, press: Press, choice: Choice) -> Outcome:
    """Do what an editor's tap says; nothing for anybody else."""
    if press.chat != context.editors.chat or not await context.editors.may_act(press.reader, now=choice.posts):
        report = ("quiz", say("outsider-tapped", context.editors_language))
        return replace(_toast(press, say("editors-only", context.editors_language)), report=report)
    if not choice.fact:
        shown = await asked(context, Spot(press.chat or 0, 0))
        return replace(shown, steps=(TapAnswer(press.query), *shown.steps))
    if not choice.posts:
        message = await _next_page(context, choice)
        return _shown(press, message or _none(context))
    return await _posted(context, press, choice)


async def _posted(context: Context, press: Press, choice: Choice) -> Outcome:
    """Post the quiz, once for each message that offers it."""
    book, offer = context.library.of_key(choice.key), f"{press.chat}:{press.id}"
    quiz = _quiz(context.of(book), choice.fact) if book else None
    if context.channel is None or book is None or quiz is None:
        return _shown(press, _none(context))
    if await context.store.key_values.read(POSTED) == offer:
        return _toast(press, say("decided-already", context.editors_language))
    bound, editor = context.of(book), editor_of(context, press.reader)
    poll = Poll(Spot(context.channel, 0), quiz, "channel", book=bound.kept_as)
    said = notice(say("quiz-posted", context.editors_language, name=editor.name))
    done = Post(Spot(press.chat or 0, 0), said, quiet=True)  # it is sent after the quiz, if that can be
    writes = (Setting(POSTED, offer), Logged("quiz", quiz.question, editor, bound.kept_as))
    outcome = _shown(press, notice(_preview(bound, quiz)))
    return replace(outcome, steps=(*outcome.steps, poll, done), writes=writes)


async def _next_page(context: Context, after: Choice | None) -> Message | None:
    """The page of the next quiz that was not posted in the channel, after the one of `after` in turn."""
    known = await context.store.polls.within(context.channel) if context.channel is not None else []
    done = {(polled.book, polled.fact) for polled in known}
    return await asyncio.to_thread(_page_after, context, after, done)


def _page_after(context: Context, after: Choice | None, done: set[tuple[str | None, str]]) -> Message | None:
    every = [(bound, choice) for bound, choice in _choices(context) if (bound.kept_as, choice.fact) not in done]
    places = [
        at for at, (_, choice) in enumerate(every) if after and (choice.key, choice.fact) == (after.key, after.fact)
    ]
    start = places[0] + 1 if places else 0
    for bound, choice in [*every[start:], *every[:start]]:
        if quiz := _quiz(bound, choice.fact):
            return notice(_preview(bound, quiz), _buttons(bound, choice))
    return None


def _choices(context: Context) -> Iterator[tuple[Context, Choice]]:
    """Every fact that may be asked about, of the books that are current, the newest first."""
    library = context.library
    for book in [library.only] if library.only else [entry.id for entry in library.library.current]:
        bound = context.of(book)
        for fact in facts_asked(bound.book):
            yield bound, Choice(True, library.key(book), fact)


def _quiz(context: Context, fact: str) -> Quiz | None:
    """The quiz about `fact` in the language of the article, which is that of the channel."""
    book = context.book
    return quiz_of(book, fact, book.spoken(None)) if fact in facts_asked(book) else None


def _preview(context: Context, quiz: Quiz) -> str:
    """What readers will see, with the right option marked, and what comes after they have chosen."""
    options = [f"{'✅' if at == quiz.correct else '▫️'} {option}" for at, option in enumerate(quiz.options)]
    head = say("quiz-offer", context.editors_language)
    return "\n\n".join([head, quiz.question, "\n".join(options), quiz.explanation])


def _buttons(context: Context, choice: Choice) -> Row:
    language, other = context.editors_language, replace(choice, posts=False)
    return (Button(say("quiz-post", language), choice.data), Button(say("quiz-another", language), other.data))


def _none(context: Context) -> Message:
    return notice(say("quiz-none-left", context.editors_language))


def _toast(press: Press, text: str) -> Outcome:
    return Outcome((TapAnswer(press.query, text),))


def _shown(press: Press, message: Message) -> Outcome:
    return Outcome((TapAnswer(press.query), Edit(press.chat or 0, press.id, message)))
