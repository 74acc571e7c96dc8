"""How often each option of a quiz was chosen; after the first choice in a group or channel, the way to the answer."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.context import Context
from bot.conversation.quiz.asking import more_in_private
from bot.conversation.routing.naming import named
from bot.conversation.values import NOTHING, Keyboard, Outcome, Poll
from bot.quiz.order import answer_about
from bot.store import Counted, Polled


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each option was chosen of what Telegram calls `poll`."""

    poll: str
    votes: tuple[int, ...]


def polled(step: Poll, poll: str, message: int) -> Polled:
    """What is kept of a quiz that was sent: nothing that tells of a reader."""
    quiz, chat = step.quiz, None if step.place == "private" else step.spot.chat
    facts = (quiz.fact, quiz.language, quiz.question, quiz.options, quiz.correct)
    return Polled(poll, *facts, step.place, message, chat, step.mark, step.book)


async def counted(context: Context, counts: Counts) -> Outcome:
    """Keep the counts of a quiz of ours."""
    known = await context.store.polls.read(counts.poll)
    if known is None or len(counts.votes) != len(known.options) or not sum(counts.votes):
        return NOTHING
    write = Counted(counts.poll, counts.votes)
    book = context.library.of_kept(known.book)
    is_first = not any(known.votes)
    if known.chat is None or not is_first or book is None:
        return Outcome(writes=(write,))
    bound = context.of(book)
    answer = answer_about(bound.book, known.fact)
    rows = (more_in_private(bound, answer, known.language),) if answer else ()
    return named(bound, Outcome((Keyboard(known.chat, known.message, rows),), (write,)))
