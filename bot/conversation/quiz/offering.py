"""A quiz for the newsroom's channel: editors see it first, take another one, and post it; never by itself.

y:pQ3x_:models   post the quiz about that fact, if it is what was shown     y:n:models   show another one
y:pQ3x_:k3f9x2:models   the same of the book with that key, where there are several

What the book says may change between the offer and the tap: then the quiz is shown again, and not posted.
"""

from __future__ import annotations

import asyncio
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from bot.book.values import ID, Book
from bot.conversation.buttons import Press, in_place, refusal, toast
from bot.conversation.context import Context
from bot.conversation.editing.values import editor_of
from bot.conversation.links import post_link
from bot.conversation.routing import announcing
from bot.conversation.routing.keys import KEY
from bot.conversation.values import (
    NOTHING,
    Button,
    Message,
    Outcome,
    Poll,
    Post,
    Question,
    Rows,
    Spot,
    TapAnswer,
    notice,
)
from bot.language import say
from bot.language.text import units
from bot.quiz.make import quiz_of
from bot.quiz.order import facts_asked
from bot.quiz.questions import gives_away
from bot.quiz.values import LONGEST_QUESTION, Quiz
from bot.store import Logged, Setting

LAST: Final = "last quiz offered"  # under which the store has what its button carried
POSTED: Final = "quiz posted from"  # under which the store has the message whose quiz was posted last
SHOW: Final = "y:s"
_MARK: Final = 4  # letters, 24 bits: what a button carries has no more room
_FORM: Final = re.compile(rf"y:([pn])([A-Za-z0-9_-]{{{_MARK}}})?:(?:({KEY}):)?({ID})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Choice:
    """What an editor's tap says of the quiz about `fact` in the book of that key; no fact: to show one.

    `shown` is the mark of the quiz that the editor saw.
    """

    posts: bool
    key: str
    fact: str
    shown: str = ""

    @property
    def data(self) -> str:
        """The button's callback data: at most 63 bytes."""
        verb = f"p{self.shown}" if self.posts else "n"
        return ":".join(part for part in ("y", verb, self.key, self.fact) if part)


def read_choice(data: object) -> Choice | None:
    """The choice in `data` of a callback query; None when no such button carries it."""
    match = _FORM.fullmatch(data) if isinstance(data, str) else None
    if data == SHOW:
        return Choice(False, "", "")
    return Choice(match[1] == "p", match[3] or "", match[4], match[2] or "") if match else None


def show_rows(context: Context) -> Rows:
    """The row with the button that shows editors a quiz, where there is a channel for it."""
    shown = Button(say("quiz-for-channel", context.editors_language), SHOW)
    return ((shown,),) if context.channel is not None else ()


async def asked(context: Context, question: Question) -> Outcome:
    """Show editors a quiz that they may post; nothing to anybody else in their chat: what is right is marked in it."""
    author = question.spot.chat if question.reader is None else question.reader
    if not await context.editors.may_act(author):
        command = "/quiz"
        return Outcome(report=(command, say("outsider-commanded", context.editors_language, command=command)))
    return await _first_shown(context, question.spot)


async def _first_shown(context: Context, spot: Spot) -> Outcome:
    message = await _next_page(context, None)
    return Outcome((Post(spot, message or _none(context)),))


async def due(context: Context, spot: Spot) -> Outcome:
    """The quiz of the day or week at `spot`, another than the last; nothing where all were posted."""
    message = await _next_page(context, read_choice(await context.store.key_values.read(LAST)))
    if message is None:
        return NOTHING
    return Outcome((Post(spot, message),), (Setting(LAST, message.rows[0][0].data or ""),))


async def tapped(context: Context, press: Press, choice: Choice) -> Outcome:
    """Do what an editor's tap says; nothing for anybody else."""
    if press.chat != context.editors.chat or not await context.editors.may_act(press.reader, now=choice.posts):
        return refusal(context, press, "quiz")
    if not choice.fact:
        shown = await _first_shown(context, Spot(press.chat or 0, 0))
        return replace(shown, steps=(TapAnswer(press.query), *shown.steps))
    if not choice.posts:
        message = await _next_page(context, choice)
        return in_place(press, message or _none(context))
    return await _posted(context, press, choice)


async def _posted(context: Context, press: Press, choice: Choice) -> Outcome:
    """Post the quiz, if it is what the editor saw: once, whichever of its offers is tapped."""
    book, offer = context.library.of_key(choice.key), f"{press.chat}:{press.id}"
    quiz = _quiz(context.of(book), choice.fact) if book else None
    if context.channel is None or book is None or quiz is None:
        return in_place(press, _none(context))
    bound = context.of(book)
    is_posted = (bound.kept_as, quiz.fact) in await _known(context)
    if is_posted or await context.store.key_values.read(POSTED) == offer:
        return toast(context, press, "decided-already")
    if choice.shown != _mark(bound, quiz):
        return in_place(press, _offer(bound, choice, quiz, "draft-changed"))
    editor = editor_of(context, press.reader)
    writes = (Setting(POSTED, offer), Logged("quiz", quiz.question, editor, bound.kept_as))
    shown = in_place(press, notice(_preview(bound, quiz, "quiz-offer")))
    return replace(shown, steps=(*shown.steps, _to_post(bound, quiz, editor.name)), writes=writes)


def _to_post(context: Context, quiz: Quiz, editor: str) -> Poll:
    rows, title = (announcing.button(context, context.book_id),), title_above(context.book, quiz)
    spot = Spot(context.channel or 0, 0)
    return Poll(spot, quiz, "channel", rows, book=context.kept_as, title=title, editor=editor)


def title_above(book: Book, quiz: Quiz) -> str:
    """The article's title, where it gives no figure away and has room above the question; else nothing."""
    title = book.article.title
    has_room = units(title) + 1 + units(quiz.question) <= LONGEST_QUESTION
    return title if has_room and not gives_away(book, quiz.fact, title, book.article.language) else ""


def told(context: Context, poll: Poll, number: int | None) -> Post:
    """What editors are told of a quiz that is the post `number` of the channel; None: nobody knows if it is there."""
    language, link = context.editors_language, post_link(poll.spot.chat, number)
    rows = ((Button(say("post-see", language), link=link),),) if link else ()
    text = say("post-posted", language, name=poll.editor) if number else say("quiz-unsure", language)
    return Post(Spot(context.editors.chat or 0, 0), notice(text, *rows), quiet=number is not None)


async def _next_page(context: Context, after: Choice | None) -> Message | None:
    """The page of the next quiz that was not posted in the channel, after the one of `after` in turn."""
    return await asyncio.to_thread(_page_after, context, after, await _known(context))


async def _known(context: Context) -> set[tuple[str | None, str]]:
    """The facts of which a quiz was posted in the channel, each with the store's name of its book."""
    posted = await context.store.polls.within(context.channel) if context.channel is not None else []
    return {(polled.book, polled.fact) for polled in posted}


def _page_after(context: Context, after: Choice | None, done: set[tuple[str | None, str]]) -> Message | None:
    every = [(bound, choice) for bound, choice in _choices(context) if (bound.kept_as, choice.fact) not in done]
    places = [
        at for at, (_, choice) in enumerate(every) if after and (choice.key, choice.fact) == (after.key, after.fact)
    ]
    start = places[0] + 1 if places else 0
    for bound, choice in [*every[start:], *every[:start]]:
        if quiz := _quiz(bound, choice.fact):
            return _offer(bound, choice, quiz, "quiz-offer")
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


def _offer(context: Context, choice: Choice, quiz: Quiz, head: str) -> Message:
    """The quiz under the words of `head`, with the buttons that decide on it."""
    language = context.editors_language
    post, other = replace(choice, shown=_mark(context, quiz)), replace(choice, posts=False)
    row = (Button(say("quiz-post", language), post.data), Button(say("quiz-another", language), other.data))
    return notice(_preview(context, quiz, head), row)


def _preview(context: Context, quiz: Quiz, head: str) -> str:
    """What readers will see, with the right option marked, and what comes after they have chosen."""
    options = [f"{'✅' if at == quiz.correct else '▫️'} {option}" for at, option in enumerate(quiz.options)]
    title, language = title_above(context.book, quiz), context.editors_language
    untitled = "" if title else say("quiz-untitled", language, title=context.book.article.title)
    asked = f"{title}\n{quiz.question}" if title else quiz.question
    parts = [say(head, language), asked, "\n".join(options), quiz.explanation, untitled]
    return "\n\n".join(part for part in parts if part)


def _mark(context: Context, quiz: Quiz) -> str:
    """By which it is known that a quiz is the one that was shown."""
    digest = sha256(_preview(context, quiz, "quiz-offer").encode()).digest()
    return urlsafe_b64encode(digest).decode()[:_MARK]


def _none(context: Context) -> Message:
    return notice(say("quiz-none-left", context.editors_language))
