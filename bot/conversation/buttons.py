"""Taps on buttons: every one is answered, what a button names is looked up anew, and lists change in place.

What a tap says of a reply (it was what I meant, it was not, none of these) goes into the journal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.conversation import pages, passing
from bot.conversation.callbacks import Kind, Tap, read_tap
from bot.conversation.context import Context, left
from bot.conversation.links import ASK, answer_payload, private_link
from bot.conversation.pictures import pictured
from bot.conversation.presentation import all_rows, in_group, in_private, suggestions, watch_button
from bot.conversation.quiz import game
from bot.conversation.values import Edit, Keyboard, Message, Outcome, Post, Rows, Spot, Step, TapAnswer, notice
from bot.language import say
from bot.store import Choice, Entry, Happened, Watching, Write
from bot.store.journal import Kind as Said

SAYS: Final[dict[Kind, Said]] = {
    "suggestion": "suggestion", "answer": "related", "none": "none", "wrong": "wrong",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Press:
    """A tap of `reader` on a button that carries `data`, under the bot's message `id` of `chat`.

    `chat` is None when the message is too old to be told, or stands where the bot says nothing.
    `rows` are the buttons that the message has now; `private` tells whether the chat is the reader's own.
    """

    query: str
    data: str | None
    reader: int
    language: str | None
    chat: int | None
    id: int
    private: bool
    rows: Rows = ()

    @property
    def spot(self) -> Spot:
        """Where a message in answer to the tap goes, in a private chat."""
        return Spot(self.reader, self.id)


def toast(context: Context, press: Press, key: str) -> Outcome:
    """Answer an editor's tap by a few words that vanish."""
    return Outcome((TapAnswer(press.query, say(key, context.editors_language)),))


def refusal(context: Context, press: Press, what: str) -> Outcome:
    """Answer the tap of somebody who is no editor, and report it as the cause `what`."""
    report = (what, say("outsider-tapped", context.editors_language))
    return replace(toast(context, press, "editors-only"), report=report)


def in_place(press: Press, message: Message) -> Outcome:
    """Show `message` in place of the one that was tapped."""
    return Outcome((TapAnswer(press.query), Edit(press.chat or 0, press.id, message)))


async def tapped(context: Context, press: Press) -> Outcome:
    """Do what a reader's button asks for. Outside the reader's own chat no button of ours asks for anything."""
    tap = read_tap(press.data)
    if not press.private:
        return _in_group(context, press, tap)
    entry = await entry_under(context, tap, press)
    if tap is not None and tap.kind == "watch":
        return await watched(context, press, tap, entry, context.kept_as)
    if tap is not None and tap.kind == "pass":
        return passing.passed(context, press.query, press.reader, press.id, tap, entry)
    if tap is not None and tap.kind in ("quiz", "next quiz"):
        started = await game.started(context, press.spot, tap.language, game.read_series(tap.name))
        return replace(started, steps=(TapAnswer(press.query), *started.steps))
    answered = TapAnswer(press.query)
    return Outcome((answered, *_shown(context, press, tap, entry)), tuple(_writes(context, press, tap, entry)))


def _in_group(context: Context, press: Press, tap: Tap | None) -> Outcome:
    """A question that was offered in a group is answered in its place; anything else is for the private chat."""
    known = tap is not None and tap.name in context.book.answers
    if tap is not None and tap.kind == "suggestion" and known and press.chat is not None:
        message = in_group(context.responder.answer(tap.name, tap.language), context.book, context.username)
        return Outcome((TapAnswer(press.query), Edit(press.chat, press.id, message)))
    return _point_to_private(context, press, tap)


def _point_to_private(context: Context, press: Press, tap: Tap | None) -> Outcome:
    known = tap is not None and tap.kind == "answer" and tap.name in context.book.answers
    payload = answer_payload(tap.name, tap.language) if tap and known else ASK
    return Outcome((TapAnswer(press.query, link=private_link(context.username, payload)),))


async def entry_under(context: Context, tap: Tap | None, press: Press) -> Entry | None:
    """The question under whose reply was tapped; None when it is gone, or the tap says nothing of it."""
    if tap is None or tap.kind not in {"watch", "pass", *SAYS}:
        return None
    number = await context.store.replies.entry_of(press.reader, press.id)
    return None if number is None else await context.store.journal.entry(number)


def _writes(context: Context, press: Press, tap: Tap | None, entry: Entry | None) -> list[Write]:
    """What `tap` says of the reply to `entry`, or which language the reader chooses."""
    if tap is not None and tap.kind == "language":
        return [Choice(press.reader, _chosen(tap))]
    if tap is not None and entry is not None and tap.kind in SAYS:
        return [Happened(entry.id, SAYS[tap.kind], tap.name or None), *_left(context, press, tap)]
    return _left(context, press, tap)


def _left(context: Context, press: Press, tap: Tap | None) -> list[Write]:
    """The answer that was tapped is what the reader goes on from."""
    if tap is None or tap.kind not in ("answer", "suggestion") or tap.name not in context.book.answers:
        return []
    return [left(press.reader, press.reader, context.responder.answer(tap.name, tap.language))]


async def watched(context: Context, press: Press, tap: Tap, entry: Entry | None, book: str | None) -> Outcome:
    """Let the reader wait for news on `entry`, which is of `book` as the store calls it, or no longer."""
    if entry is None:
        return Outcome((TapAnswer(press.query, say("watch-too-old", tap.language)),))
    waits = not await context.store.watches.is_waiting(press.reader, entry.text, book)
    watching = Watching(press.reader, entry.language or tap.language, entry.text, entry.answer, waits, book)
    text = say("watching" if waits else "not-watching", tap.language)
    label = say("will-tell" if waits else _watch_key(entry), tap.language)
    return Outcome((TapAnswer(press.query, text), _relabelled(press, tap, label)), (watching,))


def _watch_key(entry: Entry) -> str:
    return "tell-me-changes" if entry.answer else "tell-me"


def _relabelled(press: Press, tap: Tap, label: str) -> Keyboard:
    """The buttons as they are, with `label` on the one that was tapped."""
    rows = (tuple(replace(own, text=label) if own.data == tap.data else own for own in row) for row in press.rows)
    return Keyboard(press.reader, press.id, tuple(rows))


def _chosen(tap: Tap) -> str | None:
    return None if tap.language == "auto" else tap.language


def _shown(context: Context, press: Press, tap: Tap | None, entry: Entry | None) -> list[Step]:
    chosen = context.store.readers.language(press.reader)
    if tap is not None and tap.kind == "language":
        chosen = _chosen(tap)
        language = chosen or press.language or context.responder.language
    else:
        language = tap.language if tap else context.language(press.reader, press.language)
    if tap is not None and tap.kind == "wrong":
        return [_asking_back(context, press, entry, language), *_without_feedback(press)]
    if tap is not None and tap.kind == "more" and tap.name in context.book.answers:
        page = context.page(tap.name, language)
        return [Keyboard(press.reader, press.id, all_rows(context.book, tap.name, language, page))]
    if tap is not None and tap.kind == "picture" and (post := pictured(context, press.spot, tap.name, language)):
        return [post]
    message = _said(context, tap, language, chosen)
    if message is None:
        return [Post(press.spot, pages.topics(context.book, language, "changed"))]
    if tap is None or tap.kind in ("answer", "suggestion", "sources"):
        return [Post(press.spot, message)]
    return [Edit(press.reader, press.id, message, must=True)]


def _said(context: Context, tap: Tap | None, language: str, chosen: str | None) -> Message | None:
    """What the bot says to `tap`; None when there is no such answer, topic or page (any more)."""
    if tap is None or tap.kind == "picture":
        return None
    if tap.kind in ("answer", "suggestion"):
        known = tap.name in context.book.answers
        return in_private(context.responder.answer(tap.name, language), context.book) if known else None
    if tap.kind == "sources":
        return _quoted(context, tap.name, language)
    if tap.kind == "topic":
        return pages.topic(context.book, tap.name, language)
    if tap.kind == "figures":
        return pages.figures(context.book, int(tap.name), language)
    if tap.kind == "language":
        return pages.languages(context.languages, language, chosen)
    if tap.kind == "none":
        return pages.topics(context.book, language, "none-chosen", (watch_button("tell-me", language),))
    return pages.topics(context.book, language)


def _quoted(context: Context, answer: str, language: str) -> Message | None:
    """The article's own words behind `answer`."""
    if answer not in context.book.answers:
        return None
    reply = context.responder.answer(answer, language)
    return in_private(replace(reply, pieces=(), quotes=reply.citations, is_talk=True, related=()), context.book)


def _asking_back(context: Context, press: Press, entry: Entry | None, language: str) -> Post:
    """Say sorry for a reply that missed the question, and offer what else may have been meant."""
    if entry is None:
        return Post(press.spot, pages.topics(context.book, language, "none-chosen"))
    others = context.responder.instead(entry.text, entry.answer, language)
    message = notice(say("sorry", language), *suggestions(others, language), (watch_button("tell-me", language),))
    return Post(press.spot, message, (press.id,), press.reader, entry.id)  # a tap there speaks of the same question


def _without_feedback(press: Press) -> list[Step]:
    """Take from a reply that missed the question the button that says so, and leave the rest."""
    kept = (tuple(button for button in row if not _is_wrong(button.data)) for row in press.rows)
    rows = tuple(row for row in kept if row)
    return [Keyboard(press.reader, press.id, rows)] if rows != press.rows else []


def _is_wrong(data: str | None) -> bool:
    tap = read_tap(data)
    return tap is not None and tap.kind == "wrong"
