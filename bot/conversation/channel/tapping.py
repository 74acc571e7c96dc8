"""Taps under drafts of posts: change, post, drop.

A tap comes from Telegram, but what it carries may be forged or replayed: the place, the person, the draft and its
version are looked up anew.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.conversation.buttons import Press, refusal, toast
from bot.conversation.channel.callbacks import BeginPost, OnPost
from bot.conversation.channel.previewing import choices, languages_of, preview, shown_anew, told
from bot.conversation.channel.starting import started
from bot.conversation.channel.values import DraftPost, read_draft
from bot.conversation.channel.writing import is_seen, mark_of
from bot.conversation.context import Context
from bot.conversation.editing.values import editor_of
from bot.conversation.values import Edit, Message, Outcome, Spot, TapAnswer, notice
from bot.language import say
from bot.store import Logged

log = logging.getLogger(__name__)


async def tapped(context: Context, press: Press, button: OnPost | BeginPost, topic: int | None) -> Outcome:
    """Do what an editor's tap says; nothing for anybody else."""
    posts = isinstance(button, OnPost) and button.verb == "post"
    if press.chat != context.editors.chat or not await context.editors.may_act(press.reader, now=posts):
        return refusal(context, press, "posting")
    spot = Spot(press.chat or 0, press.id, topic, private=press.private)
    if isinstance(button, BeginPost):
        return await started(context, press, button, spot)
    draft = await read_draft(context.store, button.draft)
    if draft is None or draft.state != "draft" or draft.version != button.version:
        return toast(context, press, "draft-gone")
    return _on_draft(context, press, draft, button, spot)


def _on_draft(context: Context, press: Press, draft: DraftPost, button: OnPost, spot: Spot) -> Outcome:
    if button.verb == "post":
        return _wanted(context, press, draft, spot)
    if button.verb == "drop":
        dropped = replace(draft.next, state="dropped", editor=editor_of(context, press.reader).name)
        return _kept(press, replace(dropped, editor=""), told(context, dropped))
    if button.verb == "back":
        return _previewed(context, press, draft, spot)
    if button.verb == "change":
        return Outcome((TapAnswer(press.query), _edit(press, choices(context, draft))))
    changed = _changed(context, draft, button)
    mark = mark_of(context, changed) if changed else ""
    if changed is None or not mark:
        return toast(context, press, "post-last" if button.verb == "toggle" else "post-empty")
    changed = replace(changed, shown=mark)
    return _kept(press, changed, choices(context, changed))


def _changed(context: Context, draft: DraftPost, button: OnPost) -> DraftPost | None:
    """The draft after a tap that changes it; None when the tap makes no sense."""
    if button.verb == "language":
        known = button.choice in languages_of(context, draft)
        return replace(draft.next, language=button.choice) if known else None
    if button.verb == "picture":
        return replace(draft.next, is_bare=not draft.is_bare)
    number = int(button.choice) if button.choice.isdecimal() else len(draft.items)
    if number >= len(draft.items):
        return None
    out = set(draft.left_out) ^ {number}
    return replace(draft.next, left_out=tuple(sorted(out)))


def _previewed(context: Context, press: Press, draft: DraftPost, spot: Spot) -> Outcome:
    """The preview of `draft`: in place, or below with the picture with which it goes, if that was not shown yet."""
    if is_seen(context, draft):
        return _kept(press, draft, preview(context, draft))
    kept, shown = shown_anew(context, replace(draft.next, why=draft.why), spot)
    below = _edit(press, notice(say("post-below", context.editors_language)))
    return Outcome((TapAnswer(press.query), below, *shown), (kept.kept,))


def _wanted(context: Context, press: Press, draft: DraftPost, spot: Spot) -> Outcome:
    """The draft is to be posted, if it is what the editor sees; else it is shown as it is now."""
    now, here = mark_of(context, draft), (press.chat or 0, press.id)
    if not now:
        return toast(context, press, "post-empty")
    if now != draft.shown or not is_seen(context, draft):
        return _previewed(context, press, replace(draft.next, shown=now, why="draft-changed"), spot)
    editor = editor_of(context, press.reader)
    wanted = replace(draft.next, state="wanted", editor=editor.name, preview=here, is_told=False)
    about = ", ".join(item.answer for item in draft.chosen)
    log.info("An editor posts draft %d to the channel", draft.number)
    answered = TapAnswer(press.query, say("post-on-its-way", context.editors_language))
    return Outcome((answered,), (wanted.kept, Logged("posted", about, editor)), announces=True)


def _kept(press: Press, draft: DraftPost, shown: Message) -> Outcome:
    return Outcome((TapAnswer(press.query), _edit(press, shown)), (draft.kept,))


def _edit(press: Press, shown: Message) -> Edit:
    return Edit(press.chat or 0, press.id, shown)
