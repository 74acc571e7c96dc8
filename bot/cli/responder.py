"""The responders of commands and of the bot, as the operator wants questions matched."""

from __future__ import annotations

from bot.answer.reply import Responder, matcher_at_once, matcher_of
from bot.book.values import Book
from bot.match import ModelCache, load_encoder, require_encoder
from bot.settings import read_matching


def responder_of(book: Book, cache: ModelCache | None = None) -> Responder:
    """Answers from `book`, which is learned only when no command has learned it before, by what is kept in `cache`.

    `Refused` when questions are to be matched by meaning and the extra for it is not installed.
    """
    kept = cache or ModelCache()
    if not read_matching().meaning:
        return Responder(book, matcher_of(book, kept))
    require_encoder()
    return Responder(book, matcher_of(book, kept, load_encoder()))


def serving_responder_of(book: Book, cache: ModelCache) -> Responder:
    """Answers from `book` at once, by what is kept in `cache`; by meaning, if wanted, when what it takes is loaded."""
    if not read_matching().meaning:
        return Responder(book, matcher_of(book, cache))
    require_encoder()
    return Responder(book, matcher_at_once(book, cache, load_encoder))
