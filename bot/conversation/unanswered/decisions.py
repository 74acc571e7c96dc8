"""What editors decide about a group of questions: first what it would change is shown, then it teaches at once.

It can be taken back for a week. A tap comes from Telegram, but what it carries may be forged: the place, the person,
the group and the answer are looked up anew.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Final

from bot.conversation import passing
from bot.conversation.buttons import Press, in_place, refusal, toast
from bot.conversation.callbacks import Decision
from bot.conversation.context import Context
from bot.conversation.editing.misled import Misled, misled, with_taken_back
from bot.conversation.editing.values import editor_of
from bot.conversation.routing.keys import keys_of
from bot.conversation.unanswered.gathering import asked_lately
from bot.conversation.unanswered.offered import (
    all_answers,
    all_books,
    closed_page,
    done_page,
    open_page,
    preview,
    written_page,
)
from bot.conversation.values import Message, Outcome
from bot.match import Phrasing
from bot.newsroom.effect import Effect, effect_of
from bot.newsroom.teaching import aim, aimed, overlay, phrasings_by_book
from bot.newsroom.unanswered import key_of
from bot.store import UNDOABLE, WATCHES_KEPT, Logged, Offer, Watch
from bot.store.offers import Decided, State

TRIED: Final = 500  # different ones, at most: each is asked twice, some milliseconds in all

if TYPE_CHECKING:  # what editors write with is loaded when they do
    from bot.writing.drafts import Draft

log = logging.getLogger(__name__)


async def decided(context: Context, press: Press, decision: Decision) -> Outcome:
    """Do what an editor's tap says; nothing for anybody else."""
    if press.chat != context.editors.chat or not await context.editors.may_act(press.reader):
        return refusal(context, press, "decision")
    if decision.verdict == "noerror":
        seen_to = await passing.settled(context, press.query, press.id, decision.offer)
        return seen_to or toast(context, press, "decided-already")
    offer = await context.store.offers.read(decision.offer)
    outcome = await _carried_out(context, press, offer, decision) if offer else None
    if outcome is None:
        return toast(context, press, "decided-already")
    log.info("An editor decides on group %d: %s", decision.offer, decision.verdict)
    return outcome


async def _carried_out(context: Context, press: Press, offer: Offer, decision: Decision) -> Outcome | None:
    """Do what `decision` says; None when it is too late for that, or makes no sense."""
    if decision.verdict == "page":
        return in_place(press, await _as_it_is(context, offer))
    if decision.verdict in ("undo", "sorry"):
        return await _taken_back(context, press, offer, is_told=decision.verdict == "sorry")
    if offer.state == "closed":
        return in_place(press, closed_page(context, offer))
    if offer.state != "open":
        return None
    if decision.verdict in ("outside", "later"):
        return await _decide(context, press, offer, decision.verdict)
    return await _on_answer(context, press, offer, decision)


async def _as_it_is(context: Context, offer: Offer) -> Message:
    """The page of `offer`."""
    bound, beside = _bound(context, offer), await context.store.offers.beside(offer.id)
    if offer.state == "open":
        return open_page(bound, offer, beside)
    if offer.state == "closed":
        return closed_page(bound, offer)
    is_written = any(draft.group == offer.id for draft in await _published(context))
    return written_page(bound, offer, beside) if is_written else done_page(bound, offer, beside)


async def _published(context: Context) -> list[Draft]:
    """What editors wrote in the chat and published."""
    from bot.writing.drafts import read_draft

    return [read_draft(one.notes) for one in await context.store.edits.in_state("published", "merged")]


def _bound(context: Context, offer: Offer) -> Context:
    """The bot as it answers from the book of `offer`; as it is, where that is of none, or gone."""
    book = context.library.of_kept(offer.book)
    return context.of(book) if book else context


async def _decide(context: Context, press: Press, offer: Offer, state: State, answer: str | None = None) -> Outcome:
    """Write the decision, and show it."""
    now = replace(offer, state=state, answer=answer)
    outcome = in_place(press, await _as_it_is(context, now))
    done = Logged(state, answer or offer.answer or "", editor_of(context, press.reader), offer.book)
    return replace(outcome, writes=(Decided(offer.id, offer.state, state, answer), done), teach=True)


async def _on_answer(context: Context, press: Press, offer: Offer, decision: Decision) -> Outcome | None:
    """Show all answers, or what it would change to teach one, or teach it: unless that would mislead readers."""
    bound, choice = _bound(context, offer), decision.choice or ""
    if decision.verdict == "answers":
        return in_place(press, all_answers(bound, offer, int(choice))) if choice.isdecimal() else None
    if decision.verdict == "books":
        return in_place(press, all_books(context, offer, int(choice))) if choice.isdecimal() else None
    answer = _answer(bound, offer, choice)
    if answer is None:
        return None
    effect = await _effect(context, offer, answer)
    if effect.problems:
        beside = await context.store.offers.beside(offer.id)
        return in_place(press, open_page(bound, offer, beside, effect.problems))
    if decision.verdict == "teach":
        return await _decide(context, press, offer, "wording", answer)
    waiting = await _waiting(context, offer, answer)
    return in_place(press, preview(bound, offer, answer, choice, effect, len(waiting)))


def _answer(context: Context, offer: Offer, choice: str) -> str | None:
    """The answer that a button names by its number in `offer` or by its key; None when it is not there (any more)."""
    if not choice.isdecimal():
        return keys_of(context.book.answers).get(choice)
    name = offer.answers[int(choice)] if int(choice) < len(offer.answers) else None
    if name is None:
        return None
    kept, answer = aimed(offer.book, name)
    book = context.library.of_kept(kept)
    return name if book and context.library.has(book, answer) else None


async def _effect(context: Context, offer: Offer, name: str) -> Effect:
    """What it would do to teach the wordings of `offer` to the answer `name`."""
    kept, answer = aimed(offer.book, name)
    untaught = context.library.untaught(context.library.of_kept(kept) or context.book_id)
    taught = phrasings_by_book(await context.store.offers.decided()).get(kept, [])
    new = [Phrasing(answer, wording.language, wording.text) for wording in offer.wordings]
    tried = await _tried(context, kept)
    return await asyncio.to_thread(effect_of, untaught, overlay(untaught.book, taught), new, tried)


async def _tried(context: Context, kept: str | None) -> list[str]:
    """What readers asked lately of the book, as the store calls it, and got no answer to; the latest first."""
    asked = (one.text for one in await asked_lately(context.store, kept) if one.outcome != "answered")
    return list({key_of(text): text for text in asked}.values())[:TRIED]


async def _waiting(context: Context, offer: Offer, name: str) -> list[Watch]:
    """Who waits for an answer to one of the wordings of `offer`, and would be told."""
    books = {offer.book, aimed(offer.book, name)[0]}
    asked = {key_of(wording.text) for wording in offer.wordings}
    waiting = await context.store.watches.waiting(time.time() - WATCHES_KEPT)
    return [watch for watch in waiting if watch.book in books and key_of(watch.question) in asked]


async def _taken_back(context: Context, press: Press, offer: Offer, *, is_told: bool) -> Outcome | None:
    """Undo the decision on `offer`, if it is not too late; who was told by it is told that it was wrong, if wanted."""
    if offer.state in ("open", "closed"):
        return None
    if time.time() - offer.changed > UNDOABLE:
        return toast(context, press, "undo-late")
    outcome = await _decide(context, press, offer, "open")
    if not is_told or offer.state != "wording":
        return outcome
    return with_taken_back(context, outcome, await _misled(context, offer))


async def _misled(context: Context, offer: Offer) -> Misled:
    """Who got the answer that `offer` was taught, and asked what does not get it without that."""
    kept, answer = aim(offer)
    taught = phrasings_by_book(own for own in await context.store.offers.decided() if own.id != offer.id).get(kept, [])
    untaught = context.library.untaught(context.library.of_kept(kept) or context.book_id)
    then = untaught.taught(overlay(untaught.book, taught))
    given = set(product((offer.book, kept), (offer.answer, answer)))
    return await misled(context, given, offer.changed, lambda question: then.reply(question).answer != answer)
