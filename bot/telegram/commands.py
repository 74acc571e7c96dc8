"""Commands in the private chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from bot.answer.reply import Suggestion
from bot.conversation import pages
from bot.conversation.links import ASK, Start, read_start
from bot.conversation.message import Message, notice
from bot.conversation.presentation import in_private, questions
from bot.language import say
from bot.telegram.desk import Desk
from bot.telegram.intake import Question, command_in, question_of
from bot.telegram.limit import is_too_much
from bot.telegram.shapes import Message as Received

Page = Callable[[Desk, Question, str], Awaitable[Message]]


async def _start(desk: Desk, question: Question, language: str) -> Message:
    """The greeting; or what the link that was followed asks for."""
    _, payload = command_in(question.text)
    start = read_start(payload, desk.book)
    if start is not None:
        return _linked(desk, start, start.language or language)
    if payload in ("", "start", ASK):
        return pages.welcome(desk.book, language)
    # A link must not be able to have a reader forgotten: it leads to the page that tells how.
    page = PAGES.get("privacy" if payload == "forget" else payload)
    return await page(desk, question, language) if page else pages.topics(desk.book, language, "changed")


def _linked(desk: Desk, start: Start, language: str) -> Message:
    if start.meant:
        return in_private(desk.responder.answer(start.answers[0], language), desk.book)
    offered = tuple(Suggestion(name, desk.book.answers[name].questions.label(language)) for name in start.answers)
    return notice(say("not-sure", language), *questions(offered, language), pages.doors(language))


async def _topics(desk: Desk, question: Question, language: str) -> Message:
    return pages.topics(desk.book, language)


async def _figures(desk: Desk, question: Question, language: str) -> Message:
    first = pages.figures(desk.book, 0, language)
    assert first is not None  # there is always a first page
    return first


async def _languages(desk: Desk, question: Question, language: str) -> Message:
    return pages.languages(language, await desk.chosen(question.spot.chat))


async def _about(desk: Desk, question: Question, language: str) -> Message:
    return pages.about(desk.book, language)


async def _privacy(desk: Desk, question: Question, language: str) -> Message:
    return notice(say("privacy", language, days=desk.journal_days))


async def _forget(desk: Desk, question: Question, language: str) -> Message:
    await desk.forget(question.spot.chat)
    return notice(say("forgotten", language))


async def _help(desk: Desk, question: Question, language: str) -> Message:
    return pages.welcome(desk.book, language, "help")


PAGES: Final[dict[str, Page]] = {
    "start": _start,
    "topics": _topics,
    "figures": _figures,
    "language": _languages,
    "about": _about,
    "privacy": _privacy,
    "forget": _forget,
    "help": _help,
}


async def sent(desk: Desk, message: Received) -> None:
    """Answer a command; one that is not known gets a kind line."""
    question = question_of(message, desk.me)
    if question is None or await is_too_much(desk, question):
        return
    language = await desk.language_for(question)
    name, _ = command_in(question.text)
    page = PAGES.get(name)
    said = await page(desk, question, language) if page else pages.guide("unknown-command", language)
    await desk.outbox.send(question.spot, said)
