"""Asked from any chat: inline, where the cards of several books stand together, and as a guest."""

from __future__ import annotations

from dataclasses import replace

from bot.answer.reply import Reply
from bot.conversation import inline
from bot.conversation.context import Context
from bot.conversation.routing.choices import recent
from bot.conversation.routing.clues import NO_ARTICLE, conversation
from bot.conversation.routing.naming import named
from bot.conversation.values import NOTHING, Card, Cards, GuestReply, Outcome, Typed
from bot.language import say
from bot.library import Found, ask
from bot.store import Asked


async def offered(context: Context, typed: Typed) -> Outcome:
    """Offer the cards of every book that may be meant, the best first, those of the reader's article before others."""
    if context.library.only is not None:
        return await inline.offered(context, typed)
    current = _current(context, typed)
    found = None if typed.is_wordless else _asked(context, typed, current)
    if found is None:
        bound = context.of(current or context.library.newest)
        return named(bound, await inline.offered(bound, typed))
    others = _ranked(_asked(context, typed)) if current and found.book == current else []
    best = list(dict.fromkeys([*_ranked(found), *others]))[: inline.MOST]
    cards = [_card(context, *one, found.reply.language, place) for place, one in enumerate(best)]
    return Outcome((Cards(typed.query, tuple(cards), say("ask-in-private", found.reply.language)),))


def _current(context: Context, typed: Typed) -> str | None:
    clue = conversation(context, typed.reader, typed.reader) if typed.reader is not None else None
    return clue.book if clue else None


def _asked(context: Context, typed: Typed, current: str | None = None) -> Found:
    language = context.language(typed.reader, typed.language)
    return ask(context.library.library, typed.text, language, None, current)


def _ranked(found: Found) -> list[tuple[str, str]]:
    """The books and answers that may be meant; none when there is no answer to the question."""
    if found.reply.outcome == "unknown" or found.reply.match is None:
        return []
    own = found.book
    best = [(own, one.answer) for one in found.reply.match.candidates] if own else []
    others = [(book, candidate.answer) for book, candidate in found.ranked]
    return [*best, *others]


def _card(context: Context, book: str, answer: str, language: str, place: int) -> Card:
    bound = context.of(book)
    reply = bound.responder.answer(answer, language)
    [step] = named(bound, Outcome((Cards("", (inline.card(reply, bound, place),), ""),))).steps
    assert isinstance(step, Cards)
    return step.cards[0]


async def chosen(context: Context, typed: Typed) -> Outcome:
    """Note what was asked by one who sent a card, whose name says the book."""
    key, _, answer = typed.query.rpartition(":")
    book = context.library.of_key(key)
    if book is None:
        return NOTHING
    bound = context.of(book)
    return named(bound, await inline.chosen(bound, replace(typed, query=answer)))


async def called(context: Context, typed: Typed) -> Outcome:
    """Answer one who calls the bot by its name in a chat where it is not."""
    if context.library.only is not None:
        return await inline.called(context, typed)
    found = None if typed.is_wordless else _asked(context, typed)
    if found is not None and found.book is None:
        return _of_none(context, typed, found.reply)
    newest = context.of(context.library.newest, stands_for_all=True)
    bound = context.of(found.book) if found and found.book else newest
    return named(bound, await inline.called(bound, typed))


def _of_none(context: Context, typed: Typed, reply: Reply) -> Outcome:
    """Several books may be meant, or none: a guest has no buttons to choose by, but links to the private chat."""
    key = "which-article" if reply.outcome == "suggested" else "no-article-answers"
    message = recent(context, reply.language, key, private=False)
    asked = Asked(
        reply.question, reply.outcome, None, reply.confidence, reply.language, "guest", typed.reader, NO_ARTICLE
    )
    return Outcome((GuestReply(typed.query, say("recent-articles", reply.language), message),), (asked,))
