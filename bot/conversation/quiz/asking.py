"""Which quiz comes next, and how it is sent: with the way to the answer once somebody has chosen."""

from __future__ import annotations

from collections.abc import Iterable

from bot.book.values import Book
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context
from bot.conversation.links import answer_payload, private_link
from bot.conversation.values import Button, Row, linking
from bot.language import say
from bot.quiz.make import quiz_of
from bot.quiz.values import Quiz


def meant(context: Context) -> Context:
    """The bot with the book that quizzes are of: the one that is spoken of, else the newest."""
    return context.of(context.book_id) if context.stands_for_all else context


def first_quiz(book: Book, facts: Iterable[str], language: str) -> Quiz | None:
    """The quiz of the first of `facts` of which there is one."""
    made = (quiz_of(book, fact, language) for fact in facts if _is_there(book, fact))
    return next((quiz for quiz in made if quiz), None)


def _is_there(book: Book, fact: str) -> bool:
    return fact in book.facts or fact in book.derived


def more_in_private(context: Context, answer: str, language: str) -> Row:
    """The row that opens `answer` in the private chat."""
    link = private_link(context.username, answer_payload(answer, language))
    return (linking("quiz-more", language, link),)


def more_here(answer: str, language: str) -> Row:
    """The row that gives `answer` in the private chat where it stands."""
    return (Button(say("quiz-more", language), Tap("answer", language, answer).data),)
