"""Taps on buttons: every one is answered, what a button names is looked up anew, and lists change in place.

What a tap says of a reply (it was what I meant, it was not, none of these) goes into the journal.
"""

from __future__ import annotations

import asyncio
import time
from typing import Final

from telegram.constants import ChatType

from bot.conversation import pages
from bot.conversation.callbacks import Decision, Kind, Tap, read_decision, read_tap
from bot.conversation.links import ASK, answer_payload, private_link
from bot.conversation.message import Button, Message, notice
from bot.conversation.presentation import in_private, suggestions, watch_button
from bot.language import say
from bot.store import Entry, Replied
from bot.store.journal import Kind as Happened
from bot.telegram import decisions
from bot.telegram.desk import Desk
from bot.telegram.intake import Spot, language_of
from bot.telegram.shapes import CallbackQuery, Tapped

SAYS: Final[dict[Kind, Happened]] = {
    "suggestion": "suggestion", "answer": "related", "none": "none", "wrong": "wrong",
}  # fmt: skip


async def tapped(desk: Desk, query: CallbackQuery) -> None:
    """Do what a button asks for."""
    decision = read_decision(query.data)
    if decision is not None:
        await decisions.decided(desk, query, decision)
        return
    tap, spot = read_tap(query.data), _spot(query)
    if spot is None:
        await _point_to_private(desk, query, tap)
    else:
        await _heed(desk, query, tap, spot)


def _spot(query: CallbackQuery) -> Spot | None:
    """The private chat in which a button was tapped; None elsewhere, where no button of ours asks for anything."""
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE or message.chat.id != query.from_user.id:
        return None
    return Spot(message.chat.id, message.message_id, None, private=True)


async def _point_to_private(desk: Desk, query: CallbackQuery, tap: Tap | None) -> None:
    known = tap is not None and tap.kind == "answer" and tap.name in desk.book.answers
    payload = answer_payload(tap.name, tap.language) if tap and known else ASK
    await desk.outbox.toast(query.id, link=private_link(desk.me.username, payload))


async def _heed(desk: Desk, query: CallbackQuery, tap: Tap | None, spot: Spot) -> None:
    entry = await _entry(desk, tap, spot)
    if tap is not None and tap.kind == "watch":
        await desk.outbox.toast(query.id, await _watch(desk, tap, spot, entry))
        return
    if tap is not None and tap.kind == "language":
        await desk.choose(query.from_user.id, None if tap.language == "auto" else tap.language)
    await asyncio.gather(desk.outbox.toast(query.id), _show(desk, query, tap, spot, entry))


async def _entry(desk: Desk, tap: Tap | None, spot: Spot) -> Entry | None:
    """The question under whose reply was tapped, which hears what the tap says of the reply; None when it is gone."""
    if tap is None or (tap.kind != "watch" and tap.kind not in SAYS):
        return None
    number = await desk.store.replies.entry_of(spot.chat, spot.message)
    if number is not None and tap.kind in SAYS:
        await desk.store.journal.happened(number, SAYS[tap.kind], time.time(), tap.name or None)
    return None if number is None else await desk.store.journal.entry(number)


async def _watch(desk: Desk, tap: Tap, spot: Spot, entry: Entry | None) -> str:
    """Let the reader wait for news on `entry`, or no longer; what is said to that."""
    if entry is None:
        return say("watch-too-old", tap.language)
    language = entry.language or tap.language
    waits = await desk.store.watches.toggle(spot.chat, language, entry.text, entry.answer, time.time())
    return say("watching" if waits else "not-watching", tap.language)


async def _show(desk: Desk, query: CallbackQuery, tap: Tap | None, spot: Spot, entry: Entry | None) -> None:
    language = tap.language if tap and tap.kind != "language" else await _own_language(desk, query)
    if tap is not None and tap.kind == "wrong":
        await _ask_back(desk, spot, entry, language)
        await _no_more_feedback(desk, query.message)
        return
    said = _said(desk, tap, language, await desk.chosen(query.from_user.id))
    if said is None:
        await desk.outbox.send(spot, pages.topics(desk.book, language, "changed"))
    elif tap is None or tap.kind in ("answer", "suggestion") or not await _edited(desk, spot, said):
        await desk.outbox.send(spot, said)


async def _edited(desk: Desk, spot: Spot, said: Message) -> bool:
    return await desk.outbox.edit(spot.chat, spot.message, said)


def _said(desk: Desk, tap: Tap | None, language: str, chosen: str | None) -> Message | None:
    """What the bot says to `tap`; None when there is no such answer, topic or page (any more)."""
    if tap is None:
        return None
    if tap.kind in ("answer", "suggestion"):
        known = tap.name in desk.book.answers
        return in_private(desk.responder.answer(tap.name, language), desk.book) if known else None
    if tap.kind == "topic":
        return pages.topic(desk.book, tap.name, language)
    if tap.kind == "figures":
        return pages.figures(desk.book, int(tap.name), language)
    if tap.kind == "language":
        return pages.languages(language, chosen)
    if tap.kind == "none":
        return pages.topics(desk.book, language, "none-chosen", (watch_button("tell-me", language),))
    return pages.topics(desk.book, language)


async def _ask_back(desk: Desk, spot: Spot, entry: Entry | None, language: str) -> None:
    """Say sorry for a reply that missed the question, and offer what else may have been meant."""
    if entry is None:
        await desk.outbox.send(spot, pages.topics(desk.book, language, "none-chosen"))
        return
    others = desk.responder.instead(entry.text, entry.answer, language)
    said = notice(say("sorry", language), *suggestions(others, language), (watch_button("tell-me", language),))
    sent = await desk.outbox.send(spot, said)
    if sent is not None:  # what is tapped there belongs to the same question
        await desk.store.replies.keep(spot.chat, spot.message, Replied(sent, entry.id), time.time(), spot.chat)


async def _no_more_feedback(desk: Desk, message: Tapped | None) -> None:
    """Take from a reply that missed the question what a reader may say to it: the next message asks that anew."""
    if message is not None and message.reply_markup:
        rows = [
            [Button(shown.text, read_tap(shown.callback_data)) for shown in row]
            for row in message.reply_markup.inline_keyboard
        ]
        kept = [row for row in rows if all(_stays(button.tap) for button in row)]
        await desk.outbox.leave_buttons(message.chat.id, message.message_id, kept)


def _stays(aim: Tap | Decision | None) -> bool:
    return isinstance(aim, Tap) and aim.kind not in ("wrong", "watch")


async def _own_language(desk: Desk, query: CallbackQuery) -> str:
    return await desk.language(query.from_user.id, language_of(query.from_user))
