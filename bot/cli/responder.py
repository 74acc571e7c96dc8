"""The responders of commands and of the bot, as the operator wants questions matched."""

from __future__ import annotations

from bot.answer.reply import Responder, matcher_at_once, matcher_of
from bot.book.values import Book
from bot.match import ModelCache, load_encoder, require_encoder
from bot.settings import read_matching


def responder_of(book: Book) -> Responder:
    """Answers from `book`, which is learned only when no command has learned it before.

    `Refused` when questions are to be matched by meaning and the extra for it is not installed.
    """
    if not read_matching().meaning:
        return Responder(book, matcher_of(book, ModelCache()))
    require_encoder()
    return Responder(book, matcher_of(book, ModelCache(), load_encoder()))


def serving_responder_of(book: Book) -> Responder:
    """Answers from `book` at once; by meaning, if that is wanted, when what it takes is loaded."""
    if not read_matching().meaning:
        return Responder(book)
    require_encoder()
    return Responder(book, matcher_at_once(book, ModelCache(), load_encoder))
