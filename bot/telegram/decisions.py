"""What editors decide about a group of questions, with one tap: it teaches at once, and can be taken back.

A tap comes from Telegram, but what it carries may be forged: the place, the person, the group and the answer are
looked up anew.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, one_line
from bot.answer.reply import Responder
from bot.book.values import Book
from bot.check import check_taught
from bot.conversation.callbacks import Decision
from bot.conversation.message import Button, Message
from bot.language import say
from bot.match import Phrasing
from bot.newsroom.digest import wordings_text
from bot.newsroom.teaching import overlay, phrasings_in
from bot.problems import Problem
from bot.store import Offer
from bot.telegram.desk import Desk
from bot.telegram.shapes import CallbackQuery

PROBLEM: Final = 300  # characters of a problem, which quotes a reader
DONE: Final = {"wording": "decided-wording", "outside": "decided-outside", "later": "decided-later"}

log = logging.getLogger(__name__)


def choices(offer: int, answers: Sequence[str], book: Book) -> tuple[tuple[Button, ...], ...]:
    """The buttons under a group: another wording of each answer, outside the article, later."""
    language = book.article.language
    rows = [
        (Button(f"= {book.answers[name].questions.label(language)}", Decision("wording", offer, number)),)
        for number, name in enumerate(answers)
        if name in book.answers
    ]
    outside = Button(say("outside", language), Decision("outside", offer))
    return (*rows, (outside,), (Button(say("later", language), Decision("later", offer)),))


async def decided(desk: Desk, query: CallbackQuery, decision: Decision) -> None:
    """Do what an editor's tap says; nothing for anybody else."""
    if not await _may(desk, query):
        desk.operator.report("decision", "Somebody who is no editor tapped an editors' button; nothing was done")
        await desk.outbox.toast(query.id, say("editors-only", desk.editors_language))
        return
    offer = await desk.store.offers.read(decision.offer)
    said = await _carried_out(desk, offer, decision) if offer else None
    if said is None or query.message is None:
        await desk.outbox.toast(query.id, say("decided-already", desk.editors_language))
        return
    log.info("An editor decides on group %d: %s", decision.offer, decision.verdict)
    await asyncio.gather(
        desk.outbox.toast(query.id), desk.outbox.edit(query.message.chat.id, query.message.message_id, said)
    )


async def _may(desk: Desk, query: CallbackQuery) -> bool:
    message = query.message
    return message is not None and message.chat.id == desk.admins.chat and await desk.admins.may_act(query.from_user.id)


async def _carried_out(desk: Desk, offer: Offer, decision: Decision) -> Message | None:
    """Do what `decision` says, and what the message says then; None when it is too late for that, or makes no sense."""
    if decision.verdict == "undo":
        return await _undone(desk, offer)
    if decision.verdict == "wording":
        return await _joined(desk, offer, decision.choice)
    if not await desk.store.offers.decide(offer.id, decision.verdict, time.time()):
        return None
    await _teach(desk)
    return _done(desk, offer, decision.verdict)


async def _undone(desk: Desk, offer: Offer) -> Message | None:
    if not await desk.store.offers.undo(offer.id, time.time()):
        return None
    await _teach(desk)
    return _open(desk, offer, ())


async def _joined(desk: Desk, offer: Offer, choice: int | None) -> Message | None:
    """Let the wordings join an answer, unless the check finds that they would mislead readers."""
    known = choice is not None and choice < len(offer.answers) and offer.answers[choice] in desk.book.answers
    if not known or choice is None or offer.state != "open":
        return None
    answer = offer.answers[choice]
    problems = await _problems(desk, offer, answer)
    if problems:
        return _open(desk, offer, problems)
    await desk.store.offers.decide(offer.id, "wording", time.time(), answer)
    await _teach(desk)
    return _done(desk, offer, "wording", answer)


async def _problems(desk: Desk, offer: Offer, answer: str) -> list[Problem]:
    """What the check says to the wordings of `offer` as those of `answer`."""
    tried = Offer(offer.id, offer.wordings, offer.answers, "wording", answer, offer.changed)
    taught = phrasings_in(await desk.store.offers.decided())
    return await asyncio.to_thread(_checked, desk.shelf.untaught, taught, tried)


async def _teach(desk: Desk) -> None:
    await desk.shelf.teach(phrasings_in(await desk.store.offers.decided()))


def _checked(book: Responder, taught: Sequence[Phrasing], tried: Offer) -> list[Problem]:
    old, new = overlay(book.book, taught), phrasings_in([tried])
    return check_taught(book.taught(old), book.taught([*old, *new]), new)


def _open(desk: Desk, offer: Offer, problems: Sequence[Problem]) -> Message:
    """The group to decide on; with the `problems` that kept its wordings out of an answer."""
    texts = []
    for style in (TELEGRAM, PLAIN):
        refused = [
            style.text(say("would-mislead", desk.editors_language)),
            *(style.text(f"✗ {one_line(str(each), PROBLEM)}") for each in problems),
        ]
        texts.append("\n".join([*wordings_text(offer.wordings, style), *(refused if problems else [])]))
    return Message(texts[0], texts[1], choices(offer.id, offer.answers, desk.book))


def _done(desk: Desk, offer: Offer, verdict: str, answer: str | None = None) -> Message:
    """What was decided, with the way to take it back."""
    language = desk.editors_language
    question = desk.book.answers[answer].questions.label(language) if answer else ""
    line = say(DONE[verdict], language, question=question)
    texts = [
        "\n".join([style.bold.format(style.text(line)), *wordings_text(offer.wordings, style)])
        for style in (TELEGRAM, PLAIN)
    ]
    return Message(texts[0], texts[1], ((Button(say("undo", language), Decision("undo", offer.id)),),))
