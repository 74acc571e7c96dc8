"""What is said where no one book is meant: questions of several to choose from, or articles, recent ones or all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, Style, one_line, titled
from bot.answer.reply import Reply, Suggestion
from bot.conversation import pages
from bot.conversation.callbacks import Tap
from bot.conversation.context import Context
from bot.conversation.links import book_payload, private_link
from bot.conversation.routing.keys import NO_BOOK, key_of
from bot.conversation.values import Button, Message, Row, Rows, notice
from bot.language import say
from bot.library import Entry

RECENT: Final = 3  # articles under a no: what a phone shows without scrolling
PAGE: Final = 6  # articles in a list: numbers that fit one row, and titles that fit a phone


def several(context: Context, reply: Reply) -> Message:
    """The questions of several books that `reply` offers, or of another one alone, each with its article and day."""
    language = reply.language
    is_one = len({offer.book for offer in reply.suggestions}) == 1
    missing = reply.match.missing if reply.match else ""
    key = "nothing-about" if missing else "other-article-says" if is_one else "which-article"
    rows = [_offer(context, offer, language) for offer in reply.suggestions]
    none: Row = (Button(say("none-of-these", language), Tap("none", language, book=NO_BOOK).data),)
    return notice(say(key, language, word=one_line(missing)), *rows, none)


def other(context: Context, reply: Reply, book: str, *, private: bool) -> Message:
    """The question of another article, `book`, that `reply` answers; that article where it is none of its questions."""
    language, answers = reply.language, [reply.answer] if reply.answer else []
    offered = context.library.responder(book).questions(answers, language)
    label = titled(context.library.library.entries[book].article, language)
    row = _to_choose if private else _to_open
    rows = [_offer(context, replace(offer, book=book), language) for offer in offered]
    return notice(say("other-article-says", language), *(rows or [row(context, book, label, language)]))


def _offer(context: Context, offer: Suggestion, language: str) -> Row:
    article = context.library.library.entries[offer.book].article
    tap = Tap("suggestion", language, offer.answer, context.library.key(offer.book))
    return (Button(f"{titled(article, language)}: {offer.question}", tap.data),)


def recent(context: Context, language: str, key: str, *, private: bool) -> Message:
    """The message `key` with the articles that are read now: buttons in private, links to there in a group."""
    rows = recent_rows(context, language, private=private)
    return notice(f"{say(key, language)} {say('recent-articles', language)}", *rows)


def unanswered(context: Context, language: str, *, private: bool) -> Message:
    """That no article has an answer, with recent articles; in private the reader may wait for one."""
    message = recent(context, language, "no-article-answers", private=private)
    waiting: Row = (Button(say("tell-me", language), Tap("watch", language, book=NO_BOOK).data),)
    return replace(message, rows=(*message.rows[:-1], waiting, message.rows[-1])) if private else message


def guide(context: Context, key: str, language: str) -> Message:
    """The message `key`, with the ways to everything in the book; where none is meant, to books."""
    if not context.stands_for_all:
        return pages.guide(key, language)
    return notice(say(context.worded(key), language), *recent_rows(context, language, private=True))


def recent_rows(context: Context, language: str, *, private: bool, key: str = "all-articles") -> Rows:
    """The articles that are read now; in private buttons, the last of which (`key`) leads to all."""
    entries = context.library.library.current[:RECENT]
    row = _to_choose if private else _to_open
    rows = [row(context, entry.id, titled(entry.article, language), language) for entry in entries]
    return (*rows, to_articles(key, language)) if private else tuple(rows)


def to_articles(key: str, language: str) -> Row:
    """The row of the button, with the message `key` on it, that shows all articles."""
    return (Button(say(key, language), Tap("articles", language).data),)


def articles(context: Context, page: int, language: str, spoken_of: str | None) -> Message:
    """A page of all articles by their sections, the last page where there is none so far on.

    A number chooses its article. A mark stands at the one that is `spoken_of`.
    """
    every, last = _by_section(context), (len(context.library.library.current) - 1) // PAGE
    page = min(page, last)
    shown = list(enumerate(every, start=1))[page * PAGE : (page + 1) * PAGE]
    html, plain = (
        f"{style.text(say('articles', language))}\n{_list(context, shown, language, style)}"
        for style in (TELEGRAM, PLAIN)
    )
    numbers = tuple(
        Button(f"{'✓ ' if entry.id == spoken_of else ''}{number}", _choosing(context, entry.id, language))
        for number, entry in shown
    )
    turns = tuple(_turns(page, last, language))
    return Message(html, plain, (numbers, turns) if turns else (numbers,))


def _by_section(context: Context) -> list[Entry]:
    """The articles that are searched, those of one section together, in the order of the newest of each."""
    library = context.library.library
    sections: dict[str, list[Entry]] = {"": []}  # of no section: under a heading they would seem to be of it
    for entry in library.current:
        sections.setdefault(library.section(entry.id), []).append(entry)
    return [entry for section in sections.values() for entry in section]


def _list(context: Context, shown: Sequence[tuple[int, Entry]], language: str, style: Style) -> str:
    """The numbered articles under the names of their sections."""
    library, lines = context.library.library, []
    for section, own in groupby(shown, key=lambda one: library.section(one[1].id)):
        heading = [style.bold.format(style.text(section[:1].upper() + section[1:]))] if section else []
        lines += ["", *heading, *(style.text(f"{number}. {titled(entry.article, language)}") for number, entry in own)]
    return "\n".join(lines)


def _turns(page: int, last: int, language: str) -> Iterator[Button]:
    if page > 0:
        yield Button(f"‹ {page}/{last + 1}", Tap("articles page", language, str(page - 1)).data)
    if page < last:
        yield Button(f"{page + 2}/{last + 1} ›", Tap("articles page", language, str(page + 1)).data)


def _to_choose(context: Context, book: str, label: str, language: str) -> Row:
    return (Button(label, _choosing(context, book, language)),)


def _choosing(context: Context, book: str, language: str) -> str:
    return Tap("book", language, book=context.library.key(book)).data


def _to_open(context: Context, book: str, label: str, language: str) -> Row:
    return (Button(label, link=private_link(context.username, book_payload(key_of(book)))),)
