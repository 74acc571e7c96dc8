"""Commands in the private chat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from telegram import Update

from bot.messages import say
from bot.reply import Suggestion
from bot.telegram import browse
from bot.telegram.desk import Desk
from bot.telegram.intake import Question, command_in, question_of
from bot.telegram.links import ASK, Start, read_start
from bot.telegram.manners import in_private, questions
from bot.telegram.said import Said, notice

Page = Callable[[Desk, Question, str], Said]


def _start(desk: Desk, question: Question, language: str) -> Said:
    """The greeting; or what the link that was followed asks for."""
    _, payload = command_in(question.text)
    start = read_start(payload, desk.book)
    if start is not None:
        return _linked(desk, start, start.language or language)
    if payload in ("", "start", ASK):
        return browse.welcome(desk.book, language)
    page = PAGES.get(payload)
    return page(desk, question, language) if page else browse.topics(desk.book, language, "changed")


def _linked(desk: Desk, start: Start, language: str) -> Said:
    if start.meant:
        return in_private(desk.responder.answer(start.answers[0], language), desk.book)
    offered = tuple(Suggestion(name, desk.book.answers[name].questions.label(language)) for name in start.answers)
    return notice(say("not-sure", language), *questions(offered, language), browse.doors(language))


def _figures(desk: Desk, question: Question, language: str) -> Said:
    first = browse.figures(desk.book, 0, language)
    assert first is not None  # there is always a first page
    return first


def _languages(desk: Desk, question: Question, language: str) -> Said:
    return browse.languages(language, desk.choices.get(question.spot.chat))


PAGES: Final[dict[str, Page]] = {
    "start": _start,
    "topics": lambda desk, _, language: browse.topics(desk.book, language),
    "figures": _figures,
    "language": _languages,
    "about": lambda desk, _, language: browse.about(desk.book, language),
    "privacy": lambda desk, _, language: notice(say("privacy", language)),
    "help": lambda desk, _, language: browse.welcome(desk.book, language, "help"),
}


async def sent(desk: Desk, update: Update) -> None:
    """Answer a command; one that is not known gets a kind line."""
    question = question_of(update.message, desk.me) if update.message else None
    if question is None:
        return
    language = desk.language_for(question)
    name, _ = command_in(question.text)
    said = PAGES[name](desk, question, language) if name in PAGES else browse.guide("unknown-command", language)
    await desk.outbox.send(question.spot, said)
