"""Brings *Ask about this article* under the posts of the newsroom's channel, and posts what editors want posted there.

Where the bot may edit posts it is a button under the post, beside those that are there; else a quiet comment, the first
one in the group of the channel. The store knows what stands where, so nothing is put there twice, and whatever a
restart found undone is done then. It is taken away with the book.

| known of a post                                   | done                                              |
|---------------------------------------------------|---------------------------------------------------|
| its book is offered already                       | nothing                                           |
| another one is, or its own is gone                | what is there is taken away                       |
| its buttons, and they could be put back           | the button; `refused` where Telegram takes none   |
| only that it came into the group                  | nothing yet if the bot may edit posts: they come  |
| `refused`, and where people comment on it         | the comment                                       |

A draft that an editor wants posted goes once: the store knows that it is on its way before it goes. Where nobody knows
whether it arrived (no answer, or a kill), it is not sent again, and the editors are asked to look.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable
from dataclasses import replace
from typing import Any, Final

from telegram import ChatMemberAdministrator
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.conversation.channel import posting, previewing
from bot.conversation.channel.values import DraftPost, read_draft, unfinished
from bot.conversation.context import Context
from bot.conversation.routing import announcing
from bot.conversation.routing.keys import key_of
from bot.conversation.values import Edit, Post, Rows, Spot
from bot.language import say
from bot.store import Announced, Write, retry
from bot.telegram.errors import Unsure, describe
from bot.telegram.operator import Operator
from bot.telegram.sending import Sender, keyboard_of

TRY_AGAIN: Final = 60.0  # seconds, when Telegram could not be reached
UNCHANGED: Final = "not modified"  # Telegram's words where a post has those buttons already

log = logging.getLogger(__name__)


async def keep_channel(context: Context, sender: Sender, operator: Operator) -> None:
    """Keep the channel's posts in step with the books: now, and whenever a post or a book has changed."""
    channel = Channel(context, sender)
    if not await channel.may_edit():
        remedy = "Make it an administrator who may edit messages, or correct the number"
        log.warning("CHANNEL_ID %d: the bot may not edit posts there, so it comments. %s", context.channel, remedy)
    await asyncio.gather(_follow_books(context), _keep(channel, context, operator))


async def _follow_books(context: Context) -> None:
    async for _ in context.library.changes():
        context.announced.set()


async def _keep(channel: Channel, context: Context, operator: Operator) -> None:
    while True:
        await context.announced.wait()
        context.announced.clear()
        await retry(operator.report, channel.bring_up_to_date)


class Channel:
    """The newsroom's channel, as the bot `sender` of `context` may change it."""

    def __init__(self, context: Context, sender: Sender) -> None:
        self._context, self._sender, self._bot = context, sender, sender.bot

    async def bring_up_to_date(self) -> None:
        """Post what editors want posted; put under each post what should stand there, and take away what should not."""
        try:
            for draft in await unfinished(self._context.store):
                await self._finish(draft)
            for post in await self._context.store.posts.announced():
                if changed := await self._brought_up_to_date(post):
                    await self._context.store.posts.offer(changed)
        except TelegramError as error:
            log.warning("The channel's posts could not be brought up to date: %s", describe(error))
            asyncio.get_running_loop().call_later(TRY_AGAIN, self._context.announced.set)

    async def _finish(self, draft: DraftPost) -> None:
        """Post `draft` if that is wanted, and let its preview say what has become of it."""
        if draft.state == "sending":  # whoever sent it was stopped
            await self._keep(posting.kept_back(self._context, draft, "post-unsure").kept)
        elif draft.state == "wanted":
            await self._post(draft)
        now = await read_draft(self._context.store, draft.number)
        if now and now.preview:
            await self._sender.send(Edit(*now.preview, previewing.told(self._context, now)))
            await self._keep(replace(now, is_told=True, editor="").kept)

    async def _keep(self, *writes: Write) -> None:
        await self._context.store.write(*writes, now=time.time())

    async def _post(self, draft: DraftPost) -> None:
        context, post = self._context, posting.to_send(self._context, draft)
        if post is None:
            await self._keep(posting.kept_back(context, draft, "draft-changed").kept)
            return
        sending = replace(draft, state="sending", sent=time.time())
        await self._keep(sending.kept)
        try:
            number = await self._sender.send(post)
        except (BadRequest, Forbidden) as error:
            log.warning("Telegram does not take a post for the channel: %s", describe(error))
            number = None
        except Unsure:
            await self._keep(posting.kept_back(context, draft, "post-unsure").kept)
            return
        except TelegramError:
            await self._keep(draft.kept)
            raise
        settled = (posting.kept_back(context, draft, "post-refused").kept,)
        await self._keep(*(posting.posted(context, sending, number) if number else settled))

    async def _brought_up_to_date(self, post: Announced) -> Announced | None:
        """How `post` stands now; None where nothing was done."""
        book = announcing.book_of(self._context, post)
        key, offered = key_of(book) if book else "", post.offered or ""
        if offered not in ("", key):
            await self._take_away(post)
        if book is None:
            return replace(post, offered="", way="nothing", comment=None) if offered else None
        if offered != key:
            return await self._offer(replace(post, offered=key), book)
        return await self._comment(post, book) if post.way == "refused" and post.thread else None

    async def _offer(self, post: Announced, book: str) -> Announced | None:
        if post.keyboard is None and await self.may_edit():
            return None  # the post itself is still to come, with its buttons
        rows = (*announcing.own_buttons(post), announcing.button(self._context, book))
        if post.keyboard and await self._edited(post, rows):
            return replace(post, way="button", comment=None)
        return await self._comment(post, book) if post.thread else replace(post, way="refused", comment=None)

    async def _comment(self, post: Announced, book: str) -> Announced:
        """Comment on `post`, unless people are invited there anyway."""
        assert post.thread is not None
        if self._context.invites:
            return replace(post, way="nothing")
        said = Post(Spot(*post.thread, private=False), announcing.comment(self._context, book), quiet=True)
        try:
            number = await self._sender.send(said)
        except Unsure:  # perhaps it is there, and it must not be there twice
            return replace(post, way="comment", comment=None)
        except (BadRequest, Forbidden) as error:
            log.info("A post of the channel can have neither button nor comment: %s", describe(error))
            number = None
        return replace(post, way="comment" if number else "nothing", comment=number)

    async def _take_away(self, post: Announced) -> None:
        if post.way == "button" and post.keyboard:
            await self._edited(post, announcing.own_buttons(post))
        elif post.way == "comment" and post.comment and post.thread:
            chat, number = post.thread[0], post.comment
            if not await _taken(self._bot.delete_message(chat, number)):  # Telegram lets it be deleted for two days
                gone = say("article-gone", self._context.editors_language)
                await _taken(self._bot.edit_message_text(gone, chat, number))

    async def _edited(self, post: Announced, rows: Rows) -> bool:
        change = self._bot.edit_message_reply_markup(post.chat, post.message, reply_markup=keyboard_of(rows))
        return await _taken(change)

    async def may_edit(self) -> bool:
        """Whether the bot may edit the posts of others there."""
        try:
            member = await self._bot.get_chat_member(self._context.channel or 0, self._bot.id)
        except (BadRequest, Forbidden):
            return False
        return isinstance(member, ChatMemberAdministrator) and bool(member.can_edit_messages)


async def _taken(request: Awaitable[Any]) -> bool:
    """Whether Telegram takes `request`, or what it asks for is so already."""
    try:
        await request
    except (BadRequest, Forbidden) as error:
        if UNCHANGED not in str(error).lower():
            log.info("A post of the channel stays as it is: %s", describe(error))
            return False
    return True
