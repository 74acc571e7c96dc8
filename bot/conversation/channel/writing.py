"""What a draft posts: each question with its whole answer and its sources, as the books have them now.

Answers of one article stand together; its title stands once: above them, below them where there is one article.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from bot.answer.render import MESSAGE_LIMIT, PLAIN, TELEGRAM, Style, article_line, body, titled
from bot.answer.reply import Reply
from bot.conversation.channel.values import DraftPost, Item
from bot.conversation.context import Context
from bot.conversation.links import ASK, greeting_payload, private_link
from bot.conversation.pictures import CAPTION
from bot.conversation.routing.announcing import button
from bot.conversation.routing.newsroom import own_language
from bot.conversation.values import Message, Row, linking
from bot.language import say
from bot.language.text import units
from bot.picture import Drawing, drawing_of, is_drawable

HEADINGS: Final = {"asked": "channel-asked", "correction": "channel-correction"}
SPARE: Final = 400  # characters that the preview may add to the post
LONGEST: Final = MESSAGE_LIMIT - SPARE
MARK: Final = 12  # letters that stand for a text: enough that no two share them


def post_of(context: Context, draft: DraftPost) -> Message | None:
    """What `draft` posts, with as many of its answers as fit; None when the books have none of them any more."""
    items = [item for item in draft.chosen if context.library.has(item.book, item.answer)]
    replies = [(item, _reply(context, item, draft.language)) for item in items]
    if draft.kind == "correction":
        replies = [(item, reply) for item, reply in replies if reply.corrections]
    while replies and units(_written(context, draft, replies, PLAIN)) > LONGEST:
        replies.pop()
    if not replies:
        return None
    html, plain = (_written(context, draft, replies, style) for style in (TELEGRAM, PLAIN))
    return Message(html, plain, (_ask(context, draft, items),))


def picture_of(context: Context, draft: DraftPost) -> Drawing | None:
    """The picture of the one answer that `draft` posts, where it has one and the post fits under it."""
    post, one = post_of(context, draft), draft.chosen
    if post is None or len(one) != 1 or units(post.plain) > CAPTION:
        return None
    reply, book = _reply(context, one[0], draft.language), context.library.responder(one[0].book).book
    figure = reply.first_figure
    drawing = drawing_of(book, figure.fact, reply.language, context.look, reply.answer) if figure else None
    return drawing if drawing and is_drawable(drawing) else None


def sent_with(context: Context, draft: DraftPost) -> Drawing | None:
    """The picture with which `draft` is posted."""
    return None if draft.is_bare else picture_of(context, draft)


def is_seen(context: Context, draft: DraftPost) -> bool:
    """Whether the picture with which `draft` is posted is the one above its preview, or there is none."""
    picture = sent_with(context, draft)
    return picture is None or picture.key == draft.pictured


def mark_of(context: Context, draft: DraftPost) -> str:
    """What stands for what `draft` posts: another one as soon as a letter or a pixel of it is; "" for nothing."""
    post, picture = post_of(context, draft), sent_with(context, draft)
    shown = f"{post.html}{picture.key if picture else ''}" if post else ""
    return sha256(shown.encode()).hexdigest()[:MARK] if shown else ""


def is_about(draft: DraftPost) -> str | None:
    """The one book of which all of `draft` is; None when there are several."""
    books = {item.book for item in draft.chosen}
    return books.pop() if len(books) == 1 else None


def _reply(context: Context, item: Item, language: str) -> Reply:
    responder = context.library.responder(item.book)
    return responder.answer(item.answer, responder.book.spoken(language))


def _written(context: Context, draft: DraftPost, replies: Sequence[tuple[Item, Reply]], style: Style) -> str:
    heading = HEADINGS.get(draft.kind)
    head = [style.bold.format(style.text(say(heading, draft.language)))] if heading else []
    by_book: dict[str, list[Reply]] = {}
    for item, reply in replies:
        by_book.setdefault(item.book, []).append(reply)
    return "\n\n".join([*head, *(_of_article(context, book, own, style) for book, own in by_book.items())])


def _of_article(context: Context, book: str, replies: Sequence[Reply], style: Style) -> str:
    """Each question with its answer, and their article."""
    article = context.library.library.entries[book].article
    entries = [
        f"{style.bold.format(style.text(reply.question))}\n{body(reply, article, style, names=False)}"
        for reply in replies
    ]
    if context.library.only:
        return "\n\n".join([*entries, article_line(article, style)])
    title = style.italic.format(style.linked(titled(article, replies[0].language), article.link))
    return "\n\n".join([title, *entries])


def _ask(context: Context, draft: DraftPost, items: Sequence[Item]) -> Row:
    """Under what is of one article, to ask about that; under what readers asked most, to ask."""
    if draft.kind != "asked":
        return button(context, items[0].book, draft.language)
    payload = ASK if draft.language == own_language(context) else greeting_payload(draft.language)
    return (linking("channel-ask-me", draft.language, private_link(context.username, payload)),)
