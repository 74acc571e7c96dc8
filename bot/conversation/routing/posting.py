"""A channel's post has come into its group: which book it is about is kept, for those who comment on it later.

What is offered under the posts of the newsroom's own channel is in `announcing`.
"""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import groups
from bot.conversation.context import Context
from bot.conversation.routing.announcing import commented
from bot.conversation.routing.clues import NO_ARTICLE, clue_of_post
from bot.conversation.routing.naming import named
from bot.conversation.values import NOTHING, ChannelPost, Outcome, Spot
from bot.store import About


async def posted(context: Context, post: ChannelPost, album: str | None) -> Outcome:
    """Invite those who comment on `post`, if it is about an article, and keep which one that is."""
    outcome = await _posted(context, post, album)
    writes = commented(context, post)
    return replace(outcome, writes=(*outcome.writes, *writes), announces=True) if writes else outcome


async def _posted(context: Context, post: ChannelPost, album: str | None) -> Outcome:
    spot = Spot(post.chat, post.id, private=False)
    if context.library.only is not None:
        return groups.invited(context, spot, album)
    clue = await clue_of_post(context, post)
    if clue is None:
        return NOTHING
    if clue.book is None:
        return Outcome(writes=_about(post, NO_ARTICLE))
    bound = context.of(clue.book)
    invited = named(bound, groups.invited(bound, spot, album))
    return replace(invited, writes=(*invited.writes, *_about(post, bound.kept_as)))


def _about(post: ChannelPost, book: str | None) -> tuple[About, ...]:
    here = About(post.chat, post.id, book)
    return (here, About(*post.origin, book)) if post.origin else (here,)
