"""What leaves the program names its book: buttons and links by its key, replies by its article's title, rows by its id.

It is done here for all that a handler returns, whatever it is. The first book has no key (`bot.store`), as when it was
the only one; a title it needs as others do.
"""

from __future__ import annotations

from dataclasses import replace

from bot.answer.render import PLAIN, TELEGRAM, Style, article_line, titled
from bot.book.values import Article
from bot.conversation.callbacks import OF_NO_BOOK, read_tap
from bot.conversation.context import Context
from bot.conversation.links import answer_payload, private_link, read_start
from bot.conversation.pictures import under
from bot.conversation.routing.choices import to_articles
from bot.conversation.values import (
    Button,
    Card,
    Cards,
    Edit,
    EndPoll,
    GuestReply,
    Keyboard,
    Message,
    Outcome,
    Poll,
    Post,
    Rows,
    Step,
    TapAnswer,
)
from bot.store import Asked, Happened, Offered, Thread, Watching, Write


def named(context: Context, outcome: Outcome) -> Outcome:
    """`outcome` of the book that `context` is about, with its name on all that is sent and stored."""
    steps = tuple(_step(context, step) for step in outcome.steps)
    writes = tuple(_write(write, context.kept_as) for write in outcome.writes)
    return replace(outcome, steps=steps, writes=writes)


def _write(write: Write, book: str | None) -> Write:
    return replace(write, book=book) if isinstance(write, Asked | Thread | Watching | Offered | Happened) else write


def _step(context: Context, step: Step) -> Step:
    if isinstance(step, Post) and step.picture:
        return replace(step, message=under(step.picture, _message(context, step.message)))
    if isinstance(step, Post | Edit | GuestReply):
        return replace(step, message=_message(context, step.message))
    if isinstance(step, Keyboard | Poll | EndPoll):
        return replace(step, rows=_rows(context, step.rows))
    if isinstance(step, TapAnswer):
        return replace(step, link=_link(context, step.link))
    if isinstance(step, Cards):
        return replace(step, cards=tuple(_card(context, card) for card in step.cards))
    return step


def _message(context: Context, message: Message) -> Message:
    leads_on = message.leads_on and context.library.library.only is None
    others = (to_articles("other-articles", message.language),) if leads_on else ()
    rows = (*_rows(context, message.rows), *others)
    if message.says == "own":
        return replace(message, rows=rows)
    texts = ((TELEGRAM, message.html), (PLAIN, message.plain))
    html, plain = (_headed(context.book.article, message.language, style, text) for style, text in texts)
    return replace(message, html=html, plain=plain, rows=rows)


def _headed(article: Article, language: str, style: Style, text: str) -> str:
    """`text` under the title of its article, which is linked where its address is known, and its day.

    The line of the article at its end would say the title again.
    """
    own = text.removesuffix(f"\n\n{article_line(article, style)}")
    return f"{style.italic.format(style.linked(titled(article, language), article.link))}\n\n{own}"


def _rows(context: Context, rows: Rows) -> Rows:
    key = context.library.key(context.book_id)
    return tuple(tuple(_button(context, button, key) for button in row) for row in rows) if key else rows


def _button(context: Context, button: Button, key: str) -> Button:
    tap = read_tap(button.data)
    if tap and not tap.book and tap.kind not in OF_NO_BOOK:
        return replace(button, data=replace(tap, book=key).data)
    return replace(button, link=_link(context, button.link)) if button.link else button


def _link(context: Context, link: str | None) -> str | None:
    """`link` with the book's key in it, if it opens one of its answers in the private chat."""
    key, begin = context.library.key(context.book_id), private_link(context.username, "")
    if not link or not key or not link.startswith(begin):
        return link
    start = read_start(link.removeprefix(begin), context.book)
    payload = answer_payload(start.answer, start.language, key) if start and start.language else None
    return f"{begin}{payload}" if payload else link


def _card(context: Context, card: Card) -> Card:
    key, article, language = context.library.key(context.book_id), context.book.article, card.language
    shown = f"{titled(article, language)}: {card.description}"
    html = _headed(article, language, TELEGRAM, card.html)
    caption = under(card.picture, _message(context, card.caption)) if card.picture and card.caption else None
    return replace(card, id=f"{key}:{card.id}" if key else card.id, description=shown, html=html, caption=caption)
