"""Commands in the private chat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.conversation import pages
from bot.conversation.context import Context
from bot.conversation.links import ASK, greeting_language, read_link, read_start
from bot.conversation.presentation import in_private
from bot.conversation.routing.choices import guide
from bot.conversation.values import Message, Outcome, Post, Question, notice
from bot.language import say

Page = Callable[[Context, Question, str], Message]


def _start(context: Context, question: Question, language: str) -> Message:
    """The greeting; or what the link that was followed asks for."""
    _, payload = question.command
    start = read_start(payload, context.book)
    if start is not None:
        return in_private(context.responder.answer(start.answer, start.language or language), context.book)
    linked = read_link(payload, context.library)
    if is_start(opens := linked.payload if linked else payload):
        return pages.welcome(context.book, greeting_language(opens) or language)
    # A link must not be able to have a reader forgotten: it leads to the page that tells how.
    page = PAGES.get("privacy" if payload == "forget" else payload)
    return page(context, question, language) if page else pages.topics(context.book, language, "changed")


def _topics(context: Context, question: Question, language: str) -> Message:
    return pages.topics(context.book, language)


def _figures(context: Context, question: Question, language: str) -> Message:
    first = pages.figures(context.book, 0, language)
    assert first is not None  # there is always a first page
    return first


def _languages(context: Context, question: Question, language: str) -> Message:
    return pages.languages(context.languages, language, context.store.readers.language(question.spot.chat))


def _about(context: Context, question: Question, language: str) -> Message:
    return pages.about(context.book, language)


def _privacy(context: Context, question: Question, language: str) -> Message:
    return notice(say("privacy", language, days=context.journal_days))


def _forgotten(context: Context, question: Question, language: str) -> Message:
    return notice(say("forgotten", language))


def _help(context: Context, question: Question, language: str) -> Message:
    return pages.welcome(context.book, language, "help")


PAGES: Final[dict[str, Page]] = {
    "start": _start,
    "topics": _topics,
    "figures": _figures,
    "language": _languages,
    "about": _about,
    "privacy": _privacy,
    "forget": _forgotten,
    "help": _help,
}


def is_start(payload: str) -> bool:
    """Whether a link with `payload` does no more than open the private chat."""
    return payload in ("", "start", ASK) or greeting_language(payload) is not None


def is_page_link(payload: str) -> bool:
    """Whether the link `payload` leads to a page, and to no answer and no book."""
    return is_start(payload) or payload in PAGES


def is_page(question: Question) -> bool:
    """Whether the question is a command of these, for no other bot."""
    return question.text.split(maxsplit=1)[:1] == [f"/{question.command[0]}"] and question.command[0] in PAGES


async def sent(context: Context, question: Question) -> Outcome:
    """Answer a command; one that is not known gets a kind line."""
    language = context.language_for(question)
    name, _ = question.command
    page = PAGES.get(name)
    message = page(context, question, language) if page else guide(context, "unknown-command", language)
    return Outcome((Post(question.spot, message),), forget=question.spot.chat if name == "forget" else None)
