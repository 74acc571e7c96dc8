"""The one way out: sends the steps of an outcome. When they go, and go again, is the rate limiter's to say (`rate`).

A message that is sent twice shows. So one is in flight from the moment when it is posted until the inbox knows its
number, and there are only so many slots: those in flight are the ones that may come twice when the process is killed.
Edits, reactions, answers to taps, to inline queries and to guests change nothing a second time, or come too late.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final, TypeAlias

from telegram import (
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResult,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputFile,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram import Message as SentMessage
from telegram.constants import ParseMode, PollType
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.conversation.links import ASK
from bot.conversation.values import (
    OF_PICTURE,
    Attachment,
    Card,
    Cards,
    Delete,
    Edit,
    EndPoll,
    GuestReply,
    Keyboard,
    Message,
    Poll,
    Post,
    Reaction,
    Rows,
    Spot,
    Step,
    TapAnswer,
)
from bot.language import say
from bot.picture import Drawing, NotDrawn, png_apart
from bot.problems import StoreError
from bot.store import Pictures
from bot.telegram.errors import Unsure, describe, perhaps_had_effect
from bot.telegram.rate import Slot

IN_FLIGHT: Final = 16  # slots: messages that may come twice after a kill
QUEUE: Final = 16  # messages that wait for a slot; when there are as many, no more updates are taken
CACHED: Final = 30  # seconds that Telegram may give the same cards to the same reader
KEPT: Final = 1000  # keyboards, some kilobytes each: a book offers the same to all who get the same answer
MOST_RESULTS: Final = 50  # https://core.telegram.org/bots/api#answerinlinequery
NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)

log = logging.getLogger(__name__)

Send: TypeAlias = Callable[..., Awaitable[SentMessage]]


class Slots:
    """So many slots for messages in flight, and whether only a few messages wait for one.

    `sure` waits until it is known that no other process sends the same; None where there is no other.
    """

    def __init__(
        self, number: int = IN_FLIGHT, queue: int = QUEUE, sure: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self.sure = sure
        self._free = asyncio.Semaphore(number)
        self._queue = queue
        self._waiting = 0
        self.queue_is_short = asyncio.Event()  # fewer messages than `queue` wait for a slot
        self.queue_is_short.set()

    async def acquire(self) -> None:
        """Wait for a slot and take it."""
        self._waiting += 1
        if self._waiting >= self._queue:
            self.queue_is_short.clear()
        try:
            await self._free.acquire()
        finally:
            self._waiting -= 1
            if self._waiting < self._queue:
                self.queue_is_short.set()

    def release(self) -> None:
        """Give a slot back."""
        self._free.release()


@dataclass(eq=False, slots=True)
class MessageSlot:
    """The slot of one update's messages, in `slots`: taken when the first is posted (`rate.Slot`)."""

    slots: Slots
    is_held: bool = False

    async def take(self) -> None:
        """Take it, if it is not held."""
        if not self.is_held:
            await self.slots.acquire()
            self.is_held = True
        if self.slots.sure is not None:
            await self.slots.sure()

    def release(self) -> None:
        """Give it back, if it is held: nothing is in flight any more."""
        if self.is_held:
            self.slots.release()
            self.is_held = False


@dataclass(frozen=True)
class Sender:
    """Sends through `bot`; `moved` hears of each chat that has become another one (old, new).

    `polled` hears of each quiz that is sent: what Telegram calls it, and the number of its message. `pictures` knows
    which Telegram keeps; without it each is drawn anew. One at a time is: readers of text come first.
    """

    bot: ExtBot[Slot]
    slots: Slots = field(default_factory=Slots)
    moved: Callable[[int, int], Awaitable[None]] | None = None
    polled: Callable[[Poll, str, int], Awaitable[None]] | None = None
    pictures: Pictures | None = None
    drawing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    async def send(self, step: Step, slot: Slot | None = None) -> int | None:
        """Send `step`; the number of the message that this makes, None when it makes none.

        The message is in flight until `slot` is released. `Unsure` when nobody knows whether a message was sent,
        `TelegramError` when it cannot be.
        """
        own = slot or MessageSlot(self.slots)
        try:
            return await self._send(step, own)
        finally:
            if slot is None:
                own.release()

    async def _send(self, step: Step, slot: Slot) -> int | None:
        if isinstance(step, Post | Poll):
            return await self._post(step, slot)
        if isinstance(step, Edit):
            return await self._edit(step, slot)
        if isinstance(step, GuestReply):
            card = _card(Card(ASK, step.title, "", step.message.html, rows=step.message.rows))
            await self.bot.answer_guest_query(step.query, card)
        else:
            await self._briefly(step)
        return None

    async def _post(self, post: Post | Poll, slot: Slot) -> int | None:
        """Send a message; None when the reader blocked the bot."""
        try:
            return await self._marked_up(post, slot)
        except ChatMigrated as moved:
            if self.moved:
                await self.moved(post.spot.chat, moved.new_chat_id)
            return await self._marked_up(replace(post, spot=replace(post.spot, chat=moved.new_chat_id)), slot)
        except Forbidden:
            if isinstance(post, Poll) and post.place == "channel":
                raise  # an editor waits for it
            log.info("A reader or group no longer takes messages of the bot")
            return None

    async def _marked_up(self, post: Post | Poll, slot: Slot) -> int | None:
        if isinstance(post, Poll):
            return await self._poll(post, slot)
        message = post.message
        if post.picture is not None and (number := await self._pictured(post, post.picture, slot)):
            return number
        if not message.fits:
            return (await self._sent(post, {"text": message.cut}, slot)).message_id
        try:
            return (await self._sent(post, _written(message), slot)).message_id
        except BadRequest as error:
            log.warning("Telegram refused a message, it goes again as plain text: %s", describe(error))
            return (await self._sent(post, {"text": message.cut}, slot)).message_id

    async def _sent(self, post: Post, written: dict[str, Any], slot: Slot) -> SentMessage:
        """Send what is `written`: a text, what stands under a file, or a photo."""
        where = {**_place(post.spot), "disable_notification": post.quiet or None}
        send: Send = self.bot.send_photo if "photo" in written else self.bot.send_message
        if post.attachment is not None:
            send, written = self.bot.send_document, _under_file(post.attachment, written)
        try:
            return await send(post.spot.chat, **written, **where, rate_limit_args=slot)
        except TelegramError as error:
            if perhaps_had_effect(error):
                raise Unsure(describe(error)) from error
            raise

    async def _pictured(self, post: Post, picture: Drawing, slot: Slot) -> int | None:
        """Send the picture with the message under it; None where it cannot be drawn or is refused: then go the words.

        A picture that Telegram keeps is sent by its name there; where that is no longer known, it is drawn anew.
        """
        name = f"{self.bot.id}:{picture.key}"
        kept = (await self._kept([name])).get(name)
        for photo in (kept, None) if kept else (None,):
            try:
                sent = await self._sent(post, await self._photo(post, picture, photo), slot)
            except (BadRequest, NotDrawn) as error:
                log.warning("A picture could not be sent: %s", error)
                continue
            if photo is None:
                await self._keep(name, sent)
            return sent.message_id
        return None

    async def _results(self, cards: Sequence[Card]) -> Sequence[InlineQueryResult]:
        """The cards, and after each its picture where Telegram keeps that: nothing is drawn while somebody types."""
        named = {f"{self.bot.id}:{card.picture.key}": card.id for card in cards if card.picture}
        kept = await self._kept(list(named))
        files = {named[name]: file for name, file in kept.items()}
        pairs = ((_card(card), _photo_card(card, files.get(card.id))) for card in cards)
        return [result for pair in pairs for result in pair if result is not None][:MOST_RESULTS]

    async def _kept(self, names: Sequence[str]) -> dict[str, str]:
        """What Telegram calls those of the pictures `names` that it keeps; where that is not to be read, none."""
        try:
            return await self.pictures.read(names) if self.pictures else {}
        except StoreError as error:
            log.warning("What Telegram calls pictures could not be read: %s", error)
            return {}

    async def _keep(self, name: str, sent: SentMessage) -> None:
        """Keep what Telegram calls the picture; where that fails it is drawn once more, and no message sent twice."""
        if self.pictures and sent.photo:
            try:
                await self.pictures.keep(name, sent.photo[-1].file_id, time.time())
            except StoreError as error:
                log.warning("What Telegram calls a picture could not be kept: %s", error)

    async def _photo(self, post: Post, picture: Drawing, kept: str | None) -> dict[str, Any]:
        """The photo, as Telegram keeps it or as it is drawn now, and what stands under it."""
        if kept is None:
            async with self.drawing:
                png = await png_apart(picture)
            return _under("photo", InputFile(png, f"{picture.key}.png"), _written(post.message))
        return _under("photo", kept, _written(post.message))

    async def _poll(self, poll: Poll, slot: Slot) -> int | None:
        """Send a quiz; None where a group takes none."""
        quiz = poll.quiz
        below, where = keyboard_of(poll.rows), _place(poll.spot)
        shown: dict[str, Any] = {"explanation": quiz.explanation, "reply_markup": below, **where}
        who: dict[str, Any] = {
            "type": PollType.QUIZ,
            "correct_option_ids": [quiz.correct],
            "is_anonymous": poll.place != "private",
        }
        try:
            message = await self.bot.send_poll(
                poll.spot.chat, poll.asked, quiz.options, **who, **shown, rate_limit_args=slot
            )
        except BadRequest as error:
            if poll.place != "group":
                raise
            log.warning("A group takes no quiz: %s", describe(error))
            return None
        except TelegramError as error:
            if perhaps_had_effect(error):
                raise Unsure(describe(error)) from error
            raise
        if self.polled and message.poll:
            await self.polled(poll, message.poll.id, message.message_id)
        return message.message_id

    async def _edit(self, edit: Edit, slot: Slot) -> int | None:
        """Edit a message; where that cannot be (any more), send another one if it must be said."""
        try:
            await self.bot.edit_message_text(chat_id=edit.chat, message_id=edit.id, **_written(edit.message))
        except (BadRequest, Forbidden) as error:
            if edit.must and "not modified" not in str(error):
                return await self._post(Post(Spot(edit.chat, edit.id), edit.message), slot)
        return None

    async def _briefly(self, step: EndPoll | Delete | Keyboard | Reaction | TapAnswer | Cards) -> None:
        """Do `step` if possible; it is worth nothing when it comes late, so a failure is only logged."""
        try:
            await self._try(step)
        except TelegramError as error:
            log.info("A step of kind %s was not taken: %s", step.kind, describe(error))

    async def _try(self, step: EndPoll | Delete | Keyboard | Reaction | TapAnswer | Cards) -> None:
        if isinstance(step, TapAnswer):
            await self.bot.answer_callback_query(step.query, text=step.text, url=step.link)
        elif isinstance(step, EndPoll):
            await self.bot.stop_poll(step.chat, step.id, reply_markup=keyboard_of(step.rows))
        elif isinstance(step, Delete):
            await self.bot.delete_message(step.chat, step.id)
        elif isinstance(step, Reaction):
            await self.bot.set_message_reaction(step.chat, step.id, step.emoji)
        elif isinstance(step, Cards):
            button = InlineQueryResultsButton(step.text, start_parameter=ASK)
            results = await self._results(step.cards)
            await self.bot.answer_inline_query(step.query, results, cache_time=CACHED, is_personal=True, button=button)
        else:
            await self.bot.edit_message_reply_markup(step.chat, step.id, reply_markup=keyboard_of(step.rows))


def _written(message: Message) -> dict[str, Any]:
    """`message` with its markup and its buttons, as the library takes it."""
    below = ForceReply(selective=True) if message.asks else keyboard_of(message.rows)
    return {"text": message.html, "parse_mode": ParseMode.HTML, "reply_markup": below}


def _under_file(attachment: Attachment, written: dict[str, Any]) -> dict[str, Any]:
    """The message that is `written`, as what stands under a file."""
    return _under("document", InputFile(attachment.text.encode(), attachment.name), written)


def _under(kind: str, file: InputFile | str, written: dict[str, Any]) -> dict[str, Any]:
    """The message that is `written`, as what stands under the `file` of that `kind`."""
    return {kind: file, **{("caption" if name == "text" else name): value for name, value in written.items()}}


def _place(spot: Spot) -> dict[str, Any]:
    """Where a message goes; in a group as a reply."""
    replied = None if spot.private else ReplyParameters(spot.message, allow_sending_without_reply=True)
    return {"message_thread_id": spot.topic, "reply_parameters": replied}


class _Keyboard(InlineKeyboardMarkup):
    """Buttons that are written once: for each message, the library would go through all that a button may have."""

    __slots__ = ("_written",)

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:
        """The buttons as JSON has them."""
        if not hasattr(self, "_written"):
            self._written = super().to_dict(recursive)
        return self._written


@lru_cache(maxsize=KEPT)
def keyboard_of(rows: Rows) -> InlineKeyboardMarkup | None:
    """`rows` of buttons as the library takes them; None where there are none."""
    keyboard: list[list[InlineKeyboardButton]] = []
    for row in rows:
        keyboard.append([])
        for own in row:
            sends: dict[str, Any] = {"callback_data": own.data, "url": own.link, "switch_inline_query": own.share}
            sends["copy_text"] = CopyTextButton(own.copied) if own.copied else None
            keyboard[-1].append(InlineKeyboardButton(own.text, **sends))
    return _Keyboard(keyboard) if keyboard else None


def _photo_card(card: Card, file: str | None) -> InlineQueryResultCachedPhoto | None:
    """The card that sends the photo that Telegram keeps as `file`, with the message of `card` under it."""
    if file is None or card.picture is None or card.caption is None:
        return None
    figure = f"{card.picture.figure} {card.picture.words}"
    shown: dict[str, Any] = {"description": figure, "reply_markup": keyboard_of(card.rows)}
    name, title = f"{card.id}{OF_PICTURE}", say("picture-card", card.language, question=card.title)
    return InlineQueryResultCachedPhoto(
        name, file, title, caption=card.caption.html, parse_mode=ParseMode.HTML, **shown
    )


def _card(card: Card) -> InlineQueryResultArticle:
    content = InputTextMessageContent(card.html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW)
    shown: dict[str, Any] = {"description": card.description or None, "reply_markup": keyboard_of(card.rows)}
    return InlineQueryResultArticle(card.id, card.title, content, **shown)
