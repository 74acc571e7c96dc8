"""The responder of a command: what the book teaches is kept for the next one."""

from __future__ import annotations

from bot.answer.reply import Responder, matcher_of
from bot.book.values import Book
from bot.match import ModelCache


def responder_of(book: Book) -> Responder:
    """Answers from `book`, which is learned only when no command has learned it before."""
    return Responder(book, matcher_of(book, ModelCache()))
