"""Taps on buttons: every one is answered, what a button names is looked up anew, and lists change in place."""

from __future__ import annotations

import asyncio

from telegram import CallbackQuery, Update
from telegram.constants import ChatType

from bot.telegram import browse
from bot.telegram.callbacks import Tap, read_tap
from bot.telegram.desk import Desk
from bot.telegram.intake import Spot, language_of
from bot.telegram.links import ASK, answer_payload, private_link
from bot.telegram.manners import in_private
from bot.telegram.said import Said


async def tapped(desk: Desk, update: Update) -> None:
    """Do what a button asks for."""
    query = update.callback_query
    if query is None:
        return
    tap, spot = read_tap(query.data), _spot(query)
    if spot is None:
        await _point_to_private(desk, query, tap)
        return
    if tap is not None and tap.kind == "language":
        await desk.choose(query.from_user.id, None if tap.language == "auto" else tap.language)
    await asyncio.gather(desk.outbox.toast(query.id), _show(desk, query, tap, spot))


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


async def _show(desk: Desk, query: CallbackQuery, tap: Tap | None, spot: Spot) -> None:
    language = tap.language if tap and tap.kind != "language" else await _own_language(desk, query)
    said = await _said(desk, query, tap, language)
    if said is None:
        await desk.outbox.send(spot, browse.topics(desk.book, language, "changed"))
    elif tap is None or tap.kind == "answer" or not await desk.outbox.edit(spot.chat, spot.message, said):
        await desk.outbox.send(spot, said)


async def _said(desk: Desk, query: CallbackQuery, tap: Tap | None, language: str) -> Said | None:
    """What the bot says to `tap`; None when there is no such answer, topic or page (any more)."""
    if tap is None:
        return None
    if tap.kind == "answer":
        known = tap.name in desk.book.answers
        return in_private(desk.responder.answer(tap.name, language), desk.book) if known else None
    if tap.kind == "topic":
        return browse.topic(desk.book, tap.name, language)
    if tap.kind == "figures":
        return browse.figures(desk.book, int(tap.name), language)
    if tap.kind == "language":
        return browse.languages(language, await desk.chosen(query.from_user.id))
    return browse.topics(desk.book, language, "none-chosen" if tap.kind == "none" else "topics")


async def _own_language(desk: Desk, query: CallbackQuery) -> str:
    return await desk.language(query.from_user.id, language_of(query.from_user))
