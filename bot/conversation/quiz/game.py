"""A reader's quiz in the private chat: five questions one after the other, the score, and what to ask next.

Its state is in the store under the reader's pseudonym until the last question is answered, for an hour at most. Which
question an answer belongs to is told by its mark, so that one of an earlier quiz changes nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from random import Random
from secrets import token_hex
from typing import Final

from pydantic import TypeAdapter

from bot.book.values import Book
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context
from bot.conversation.pages import question_row, top_answers
from bot.conversation.quiz.asking import first_quiz, meant, more_here
from bot.conversation.routing.naming import named
from bot.conversation.values import (
    NOTHING,
    Button,
    Keyboard,
    Message,
    Outcome,
    Poll,
    Post,
    Question,
    Rows,
    Spot,
    Step,
    notice,
)
from bot.language import say
from bot.quiz.make import quiz_of
from bot.quiz.order import answer_about, facts_asked, told_in
from bot.quiz.values import Quiz
from bot.store import Game, Polled

LENGTH: Final = 5  # questions
NEXT: Final = 3  # questions that are offered at the end


@dataclass(frozen=True, slots=True)
class Series:
    """Games one after the other that share an order by chance, which is that of `seed`, so that none asks again what
    another has asked before all is; `number` counts them from 0.
    """

    seed: str
    number: int = 0

    @property
    def name(self) -> str:
        """What the button has that begins the game after this one."""
        return f"{self.seed}.{(self.number + 1) % 100}"


def read_series(name: str) -> Series:
    """The series that a button names; a new one where it names none."""
    seed, _, number = name.partition(".")
    return Series(seed, int(number)) if number else Series(token_hex(4))


@dataclass(frozen=True, slots=True)
class State:
    """What is still to be asked and what was: `facts` in order, and whether each answer so far was right."""

    token: str
    language: str
    facts: tuple[str, ...]
    right: tuple[bool, ...] = ()
    series: str = ""  # of the next game: none where an older version has begun this one

    @property
    def mark(self) -> str:
        """What the question has that is open now."""
        return f"{self.token}-{len(self.right)}"

    @property
    def rest(self) -> tuple[str, ...]:
        """The facts that are still to be asked about."""
        return self.facts[len(self.right) :]


_STATE: Final = TypeAdapter(State)


@dataclass(frozen=True, slots=True)
class Vote:
    """`reader` chose `option` in what Telegram calls `poll`."""

    poll: str
    reader: int
    option: int


async def asked(context: Context, question: Question) -> Outcome:
    """Begin a quiz for who asks for one in the private chat."""
    return await started(context, question.spot, context.language_for(question))


async def started(context: Context, spot: Spot, language: str, series: Series | None = None) -> Outcome:
    """Begin a quiz at `spot`, a reader's private chat, in place of one that is under way."""
    series = series or read_series("")
    context = meant(context)
    language = context.book.spoken(language)
    quizzes = await asyncio.to_thread(
        chosen, context.book, language, series, is_titled=context.library.library.only is None
    )
    if not quizzes:
        return Outcome((Post(spot, notice(say("quiz-none", language))),))
    state = State(token_hex(4), language, tuple(quiz.fact for quiz in quizzes), series=series.name)
    begin = notice(say("quiz-begin", language, questions=len(quizzes)))
    said = Post(spot, replace(begin, says="article", language=language))
    return Outcome((said, _poll(context, spot, quizzes[0], state)), (_kept(spot.chat, state),))


def chosen(book: Book, language: str, series: Series, *, is_titled: bool) -> list[Quiz]:
    """The quizzes of one game of `series`: those that were not asked in the ones before, as far as there are any.

    `is_titled`: the article's title stands above them.
    """
    first = series.number * LENGTH
    made = [*islice(_made(book, _order(book, series.seed, is_titled=is_titled), language), first + LENGTH)]
    if len(made) < first + LENGTH:  # all there are: it begins again
        made = [made[at % len(made)] for at in range(first, first + min(LENGTH, len(made)))]
    return made[-LENGTH:]


def _made(book: Book, facts: Sequence[str], language: str) -> Iterator[Quiz]:
    return (quiz for fact in facts if (quiz := quiz_of(book, fact, language)))


def _order(book: Book, seed: str, *, is_titled: bool) -> list[str]:
    """The facts in the order of asking: those that an editor lists first, then others by chance.

    What the title tells comes last, or is left out where it stands above the quiz. Late come computed figures too,
    since their sums tell the figures of others.
    """
    facts = facts_asked(book)
    told = told_in(book, book.article.title)
    others = [fact for fact in facts if fact not in book.quiz]
    Random(seed).shuffle(others)
    others.sort(key=lambda fact: (fact in told, fact in book.derived))
    order = [*(fact for fact in facts if fact in book.quiz), *others]
    return [fact for fact in order if fact not in told] if is_titled and told < {*facts} else order


async def stopped(context: Context, spot: Spot) -> Outcome | None:
    """End the quiz that is under way in a private chat, with the score so far; None where there is none."""
    kept = await context.store.polls.game(spot.chat)
    if kept is None:
        return None
    state, over = _STATE.validate_json(kept), Game(spot.chat, None)
    if not state.right:
        return Outcome((Post(spot, notice(say("quiz-over", state.language))),), (over,))
    return Outcome((Post(spot, _score(meant(context), state)),), (over,))


def _poll(context: Context, spot: Spot, quiz: Quiz, state: State) -> Poll:
    return Poll(spot, quiz, "private", mark=state.mark, book=context.kept_as)


def _kept(reader: int, state: State) -> Game:
    return Game(reader, _STATE.dump_json(state).decode())


async def voted(context: Context, vote: Vote) -> Outcome:
    """Go on after a reader's answer: the way to more about it, and the next question or the score."""
    polled, kept = await context.store.polls.read(vote.poll), await context.store.polls.game(vote.reader)
    state = _STATE.validate_json(kept) if kept else None
    if polled is None or state is None or polled.mark != state.mark:
        return NOTHING
    book = context.library.of_kept(polled.book)
    if book is None:
        gone = Post(Spot(vote.reader, 0), notice(say("article-gone", state.language)))
        return Outcome((gone,), (Game(vote.reader, None),))
    bound = context.of(book)
    state = replace(state, right=(*state.right, vote.option == polled.correct))
    return named(bound, _gone_on(bound, Spot(vote.reader, 0), polled, state))


def _gone_on(context: Context, spot: Spot, polled: Polled, state: State) -> Outcome:
    answer = answer_about(context.book, polled.fact)
    more = [Keyboard(spot.chat, polled.message, (more_here(answer, state.language),))] if answer else []
    quiz = first_quiz(context.book, state.rest[:1], state.language)
    if quiz is None:
        return Outcome((*more, Post(spot, _score(context, state))), (Game(spot.chat, None),))
    steps: tuple[Step, ...] = (*more, _poll(context, spot, quiz, state))
    return Outcome(steps, (_kept(spot.chat, state),))


def _score(context: Context, state: State) -> Message:
    """How many were right, and what to ask next: first about what was not."""
    right, language = sum(state.right), state.language
    text = f"{say('quiz-score', language, right=right, questions=len(state.right))}\n\n{say('related', language)}"
    tap = Tap("next quiz", language, state.series) if state.series else Tap("quiz", language)
    again = (Button(say("quiz-again", language), tap.data),)
    return notice(text, *_next(context, state), again)


def _next(context: Context, state: State) -> Rows:
    wrong = [fact for fact, right in zip(state.facts, state.right, strict=False) if not right]
    about = (answer_about(context.book, fact) for fact in wrong if fact in facts_asked(context.book))
    answers = dict.fromkeys([*(answer for answer in about if answer), *top_answers(context.book)])
    return tuple(question_row(context.book, answer, state.language) for answer in [*answers][:NEXT])
