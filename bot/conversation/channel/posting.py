"""What becomes of a draft that an editor wants posted: what is kept of it, before it goes and after."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.conversation.channel.values import DraftPost, Kind
from bot.conversation.channel.writing import is_about, mark_of, post_of, sent_with
from bot.conversation.context import Context
from bot.conversation.routing.keys import key_of
from bot.conversation.values import Post, Spot
from bot.store import Announced, Write
from bot.store.published import Way

NO_BUTTONS: Final = "[]"
WAYS: Final[dict[Kind, Way]] = {"asked": "nothing", "answer": "button", "correction": "button"}


def to_send(context: Context, draft: DraftPost) -> Post | None:
    """What `draft` posts; None when that is not what the editor saw."""
    post = post_of(context, draft)
    if post is None or mark_of(context, draft) != draft.shown:
        return None
    return Post(Spot(context.channel or 0, 0), post, picture=sent_with(context, draft))


def kept_back(context: Context, draft: DraftPost, why: str) -> DraftPost:
    """The draft that was not posted, or perhaps it was: the message `why` tells; it can be posted again."""
    shown = mark_of(context, draft)
    return replace(draft.next, state="draft", shown=shown, why=why, is_told=False)


def posted(context: Context, draft: DraftPost, number: int) -> tuple[Write, ...]:
    """What is kept of the draft that is the message `number` of the channel.

    Of one article the button to ask is there already, and goes with its book; nothing more is put under the post.
    """
    kept = replace(draft, state="posted", post=number).kept
    book = is_about(draft)
    if book is None or context.channel is None:
        return (kept,)
    about, way = (context.channel, number, context.library.kept_as(book)), WAYS[draft.kind]
    return kept, Announced(*about, NO_BUTTONS, offered=key_of(book), way=way)
