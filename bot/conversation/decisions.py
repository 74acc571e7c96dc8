"""What editors decide about a group of questions, with one tap: it teaches at once, and can be taken back.

A tap comes from Telegram, but what it carries may be forged: the place, the person, the group and the answer are
looked up anew.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, one_line
from bot.answer.reply import Responder
from bot.book.values import Book
from bot.check import check_taught
from bot.conversation.buttons import Press
from bot.conversation.callbacks import Decision
from bot.conversation.context import Context
from bot.conversation.values import Button, Edit, Message, Outcome, TapAnswer
from bot.language import say
from bot.match import Phrasing
from bot.newsroom.digest import wordings_text
from bot.newsroom.teaching import overlay, phrasings_by_book, phrasings_in
from bot.problems import Problem
from bot.store import Offer
from bot.store.offers import Decided, State

PROBLEM: Final = 300  # characters of a problem, which quotes a reader
DONE: Final = {"wording": "decided-wording", "outside": "decided-outside", "later": "decided-later"}

log = logging.getLogger(__name__)


def choices(offer: int, answers: Sequence[str], book: Book) -> tuple[tuple[Button, ...], ...]:
    """The buttons under a group: another wording of each answer, outside the article, later."""
    language = book.article.language
    rows = [
        (Button(f"= {book.answers[name].questions.label(language)}", Decision("wording", offer, number).data),)
        for number, name in enumerate(answers)
        if name in book.answers
    ]
    outside = Button(say("outside", language), Decision("outside", offer).data)
    return (*rows, (outside,), (Button(say("later", language), Decision("later", offer).data),))


async def decided(context: Context, press: Press, decision: Decision) -> Outcome:
    """Do what an editor's tap says; nothing for anybody else."""
    if press.chat != context.editors.chat or not await context.editors.may_act(press.reader):
        report = ("decision", "Somebody who is no editor tapped an editors' button; nothing was done")
        return replace(_toast(press, say("editors-only", context.editors_language)), report=report)
    offer = await context.store.offers.read(decision.offer)
    book = context.library.of_kept(offer.book) if offer else None
    outcome = await _carried_out(context.of(book), press, offer, decision) if offer and book else None
    if outcome is None:
        return _toast(press, say("decided-already", context.editors_language))
    log.info("An editor decides on group %d: %s", decision.offer, decision.verdict)
    return outcome


def _toast(press: Press, text: str) -> Outcome:
    return Outcome((TapAnswer(press.query, text),))


async def _carried_out(context: Context, press: Press, offer: Offer, decision: Decision) -> Outcome | None:
    """Do what `decision` says; None when it is too late for that, or makes no sense."""
    if decision.verdict == "undo":
        return None if offer.state == "open" else _decide(context, press, offer, "open")
    if offer.state != "open":
        return None
    if decision.verdict == "wording":
        return await _joined(context, press, offer, decision.choice)
    return _decide(context, press, offer, decision.verdict)


async def _joined(context: Context, press: Press, offer: Offer, choice: int | None) -> Outcome | None:
    """Let the wordings join an answer, unless the check finds that they would mislead readers."""
    if choice is None or choice >= len(offer.answers) or offer.answers[choice] not in context.book.answers:
        return None
    answer = offer.answers[choice]
    problems = await _problems(context, offer, answer)
    if problems:
        return _shown(press, _open(context, offer, problems))
    return _decide(context, press, offer, "wording", answer)


def _decide(context: Context, press: Press, offer: Offer, state: State, answer: str | None = None) -> Outcome:
    message = _open(context, offer, ()) if state == "open" else _done(context, offer, state, answer)
    writes = (Decided(offer.id, offer.state, state, answer),)
    return replace(_shown(press, message), writes=writes, teach=True)


def _shown(press: Press, message: Message) -> Outcome:
    return Outcome((TapAnswer(press.query), Edit(press.chat or 0, press.id, message)))


async def _problems(context: Context, offer: Offer, answer: str) -> list[Problem]:
    """What the check says to the wordings of `offer` as those of `answer`."""
    tried = Offer(offer.id, offer.wordings, offer.answers, "wording", answer, offer.changed)
    taught = phrasings_by_book(await context.store.offers.decided()).get(offer.book, [])
    return await asyncio.to_thread(_checked, context.library.untaught(context.book_id), taught, tried)


def _checked(book: Responder, taught: Sequence[Phrasing], tried: Offer) -> list[Problem]:
    old, new = overlay(book.book, taught), phrasings_in([tried])
    return check_taught(book.taught(old), book.taught([*old, *new]), new)


def _open(context: Context, offer: Offer, problems: Sequence[Problem]) -> Message:
    """The group to decide on; with the `problems` that kept its wordings out of an answer."""
    texts = []
    for style in (TELEGRAM, PLAIN):
        refused = [
            style.text(say("would-mislead", context.editors_language)),
            *(style.text(f"✗ {one_line(str(each), PROBLEM)}") for each in problems),
        ]
        texts.append("\n".join([*wordings_text(offer.wordings, style), *(refused if problems else [])]))
    return Message(texts[0], texts[1], choices(offer.id, offer.answers, context.book))


def _done(context: Context, offer: Offer, verdict: str, answer: str | None = None) -> Message:
    """What was decided, with the way to take it back."""
    language = context.editors_language
    question = context.book.answers[answer].questions.label(language) if answer else ""
    line = say(DONE[verdict], language, question=question)
    texts = [
        "\n".join([style.bold.format(style.text(line)), *wordings_text(offer.wordings, style)])
        for style in (TELEGRAM, PLAIN)
    ]
    return Message(texts[0], texts[1], ((Button(say("undo", language), Decision("undo", offer.id).data),),))
