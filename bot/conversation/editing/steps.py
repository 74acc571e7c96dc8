"""What comes next of a draft: the message that asks for what is wanted, or the preview; the draft is stored with it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answer.render import TELEGRAM
from bot.conversation.context import Context
from bot.conversation.editing.asking import asked_for
from bot.conversation.editing.previewing import as_readers_see, shown
from bot.conversation.editing.values import Editing
from bot.conversation.notifications import count_waiting
from bot.conversation.unanswered.gathering import asked_lately
from bot.conversation.values import Message, Outcome, Post, Step
from bot.store import Drafted
from bot.writing.drafts import Wanted, wanted
from bot.writing.manuscript import Manuscript
from bot.writing.preview import Preview, preview

TRIED: Final = 300  # questions of readers that a preview is tried on, each asked twice: half a second


async def manuscript_of(context: Context) -> Manuscript:
    """The book that `context` answers from, as it is served, with the figures that readers have been given."""
    published = (await context.store.published.figures()).get(context.kept_as)
    entry = context.library.library.entries[context.book_id]
    text, cache = context.library.text(context.book_id), context.library.models
    return Manuscript(text, entry.path, date.today(), published, cache)


async def next_step(editing: Editing, *before: Step) -> Outcome:
    """The outcome that stores the draft and asks for what is wanted of it, or shows it; `before` is done first."""
    manuscript = await manuscript_of(editing.context)
    first, made = await look(editing, manuscript)
    messages = asked_for(editing, first, manuscript) if first else []
    messages += await _shown(editing, made, manuscript) if made else []
    return Outcome((*before, *_posts(editing, messages)), (_drafted(editing, made),))


async def _shown(editing: Editing, made: Preview, manuscript: Manuscript) -> list[Message]:
    waiting = 0 if made.problems else await count_waiting(editing.context, made.after.responder, made.answers)
    return [*as_readers_see(made), shown(editing, made, waiting, manuscript.book)]


async def look(editing: Editing, manuscript: Manuscript) -> tuple[Wanted | None, Preview | None]:
    """What is wanted of the draft; where nothing is, what it makes of `manuscript`."""
    asked = await _asked_lately(editing)
    return await asyncio.to_thread(_looked, editing, manuscript, asked)


async def lacking(editing: Editing, manuscript: Manuscript) -> Wanted | None:
    """What is wanted of the draft next."""
    return await asyncio.to_thread(wanted, editing.draft, manuscript)


def _looked(editing: Editing, manuscript: Manuscript, asked: Sequence[str]) -> tuple[Wanted | None, Preview | None]:
    first = wanted(editing.draft, manuscript)
    return (first, None) if first else (None, preview(editing.draft, editing.number, manuscript, asked))


async def _asked_lately(editing: Editing) -> list[str]:
    """What readers asked this book lately, the last first, each text once."""
    entries = await asked_lately(editing.context.store, editing.context.kept_as)
    return list(dict.fromkeys(entry.text for entry in entries))[:TRIED]


def _drafted(editing: Editing, made: Preview | None) -> Drafted:
    """The draft as the store keeps it, with the edits that its preview shows."""
    edits = made.edits if made else ()
    return Drafted(editing.number, edits, editing.editor, editing.context.kept_as, editing.draft.written())


def _posts(editing: Editing, messages: Sequence[Message]) -> list[Post]:
    """`messages`, of which the last can be replied to: the draft is found by it."""
    *first, last = _titled(editing, messages)
    last = _called(editing, last) if last.asks and editing.has_tapped else last
    return [*(Post(editing.spot, message) for message in first), linked(editing, last)]


def _titled(editing: Editing, messages: Sequence[Message]) -> list[Message]:
    """`messages`, the first under the title of the article that they are about, where there are several."""
    first, *others = messages
    if editing.context.library.only is not None:
        return [first, *others]
    title = editing.context.book.article.title
    html = f"{TELEGRAM.italic.format(TELEGRAM.text(title))}\n\n{first.html}"
    return [replace(first, html=html, plain=f"{title}\n\n{first.plain}"), *others]


def linked(editing: Editing, message: Message) -> Post:
    """`message`, a reply to which is one to the draft."""
    return Post(editing.spot, message, (mark_of(editing),), entry=-editing.number)


def _called(editing: Editing, message: Message) -> Message:
    """`message` with the name of the editor before it, for whom Telegram then opens the reply."""
    name, number = editing.editor.name, editing.editor.number
    linked = TELEGRAM.linked(name, f"tg://user?id={number}")
    return replace(message, html=f"{linked}: {message.html}", plain=f"{name}: {message.plain}")


def mark_of(editing: Editing) -> int:
    """The number, such as no message has, under which the store knows the last message of a version of a draft."""
    return -(editing.number * 10_000 + editing.draft.version)
