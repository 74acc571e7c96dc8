"""The group of unanswered questions that a draft settles: what the store keeps of it, and what its card shows then."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeAlias

from bot.conversation.editing.values import Editing
from bot.conversation.unanswered.offered import open_page, written_page
from bot.conversation.values import Edit, Step
from bot.newsroom.teaching import named_elsewhere
from bot.store import Decided, Offer, Write
from bot.store.offers import State
from bot.writing.preview import Preview

Ends: TypeAlias = tuple[tuple[Write, ...], tuple[Step, ...]]
NONE: Final[Ends] = ((), ())


async def settled(editing: Editing, made: Preview) -> Ends:
    """The group is settled by the entry that is `made`, unless some of its wordings had to be left out."""
    offer = await _offer(editing)
    if offer is None or made.left_out:
        return NONE
    state, kept = _state_of(editing), editing.context.kept_as
    answer = made.name if offer.book == kept else named_elsewhere(kept, made.name)
    now = replace(offer, state=state, answer=answer if state == "wording" else None)
    question = made.questions[0] if made.questions else made.name
    return (Decided(offer.id, "open", state, now.answer),), await _card(editing, offer, now, "open", question)


async def opened_again(editing: Editing) -> Ends:
    """The group is to be decided on again."""
    offer = await _offer(editing)
    if offer is None:
        return NONE
    was = _state_of(editing)
    now = replace(offer, state="open", answer=None)
    return (Decided(offer.id, was, "open"),), await _card(editing, offer, now, was)


def _state_of(editing: Editing) -> State:
    """What the group becomes when the draft is published."""
    return "outside" if editing.draft.kind == "gap" else "wording"


async def _offer(editing: Editing) -> Offer | None:
    group = editing.draft.group
    return await editing.context.store.offers.read(group) if group is not None else None


async def _card(editing: Editing, before: Offer, now: Offer, was: State, question: str = "") -> tuple[Step, ...]:
    """The card shows how its group is `now`, if that is what the button brought about."""
    if editing.draft.card is None or before.state != was:
        return ()
    context, beside = editing.context, await editing.context.store.offers.beside(now.id)
    is_open = now.state == "open"
    page = open_page(context, now, beside) if is_open else written_page(context, now, beside, question)
    return (Edit(editing.spot.chat, editing.draft.card, page),)
