"""What a `Reply` looks like in a private chat, in a group, and to a guest.

In private, questions to tap; in a group, one short message and one button that opens the private chat.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, takewhile
from operator import attrgetter
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, body
from bot.answer.reply import Reply, Suggestion
from bot.book.values import Article, Book
from bot.conversation import pages
from bot.conversation.callbacks import Tap
from bot.conversation.links import answer_payload, private_link
from bot.conversation.values import Button, Message, Rows, linking, notice
from bot.language import say
from bot.picture import has_letters, is_available

LONGEST_SHARED: Final = 200  # letters of a question; an inline query may have 256
LONGEST_COPIED: Final = 256  # characters: https://core.telegram.org/bots/api#copytextbutton
RELATED: Final = 2  # questions under an answer; the rest is behind "More"
IN_GROUP: Final = 2  # questions offered in a group
KEPT: Final = 1000  # rows of buttons, a kilobyte each: a book offers the same to all who get the same answer
SHOWN: Final = 30  # letters of a button that a phone shows for sure


def in_private(reply: Reply, book: Book) -> Message:
    """`reply` with the questions that it offers as buttons, and with what a reader may do with it."""
    html_text, plain_text = _texts(reply, book.article)
    rows = (*_offered(reply), *actions(reply, book))
    if reply.outcome == "unknown" and reply.suggestions:
        line = say("instead", reply.language)
        html_text, plain_text = f"{html_text}\n\n{TELEGRAM.text(line)}", f"{plain_text}\n\n{line}"
    return Message(html_text, plain_text, rows, "reply", reply.language, leads_on=reply.outcome == "unknown")


def _offered(reply: Reply) -> Rows:
    if reply.outcome == "suggested":
        none = Button(say("none-of-these", reply.language), Tap("none", reply.language).data)
        return (*suggestions(reply.suggestions, reply.language), (none,))
    related = reply.related if reply.is_talk else reply.related[:RELATED]
    return questions(related, reply.language) or suggestions(reply.suggestions, reply.language)


def actions(reply: Reply, book: Book) -> Rows:
    """What a reader may do with a reply: see its sources and its picture, send it on, and more."""
    language = reply.language
    if reply.outcome == "unknown" and reply.match is not None:
        return ((watch_button("tell-me", language),),)
    if reply.outcome != "answered" or reply.answer is None or reply.is_talk:
        return ()
    has_figure = any(map(attrgetter("figure"), reply.citations))
    sources = tuple(map(attrgetter("figure", "attribution"), reply.citations))
    is_pictured = has_figure and is_available() and _are_drawn(book.article.title, book.article.publisher, sources)
    *above, row = _actions_on(reply.answer, language, bool(reply.citations), is_pictured)
    *own, share, more = row
    return (*above, (*own, replace(share, share=_shared(reply, reply.answer, book)), more))


@lru_cache(maxsize=KEPT)
def _are_drawn(title: str, publisher: str, sources: tuple[tuple[str, str], ...]) -> bool:
    """Whether pictures have the letters of what stands in them: the article's names, each figure, and who says so."""
    return has_letters("".join((title, publisher, *chain.from_iterable(sources))))


def _shared(reply: Reply, answer: str, book: Book) -> str:
    """The question that is put where `answer` is sent: the reader's own where it led there, else the book's."""
    led = reply.match is not None and reply.match.question == reply.question and not reply.others
    own = reply.question if led and len(reply.question) <= LONGEST_SHARED else ""
    return own or book.answers[answer].questions.label(reply.language)[:LONGEST_SHARED]


@lru_cache(maxsize=KEPT)
def _actions_on(answer: str, language: str, is_cited: bool, is_pictured: bool) -> Rows:
    """See the sources of `answer` and its picture, send it to another chat (by the question that is put there), more.

    Four buttons are too many for one row of a phone.
    """
    sources = Button(say("to-sources", language), Tap("sources", language, answer).data)
    picture = Button(say("show-me", language), Tap("picture", language, answer).data)
    rest = (Button(say("share", language)), Button(say("more", language), Tap("more", language, answer).data))
    if is_pictured:
        return (sources, picture), rest
    return ((sources, *rest),) if is_cited else (rest,)


def all_rows(book: Book, answer: str, language: str, page: str | None = None) -> Rows:
    """All that goes on from `answer`: every related question, what a reader may say to it, and the ways to the rest.

    With the address of its `page`, that can be copied.
    """
    related = (name for name in book.answers[answer].related if name in book.answers)
    offered = tuple(Suggestion(name, book.answers[name].questions.label(language)) for name in related)
    wrong = Button(say("not-asked", language), Tap("wrong", language).data)
    copy = [(Button(say("page-copy", language), copied=page),)] if page and len(page) <= LONGEST_COPIED else []
    said = (wrong, watch_button("tell-me-changes", language))
    return (*questions(offered, language), said, *copy, pages.doors(language))


def watch_button(key: str, language: str) -> Button:
    """The button with the message `key` by which a reader waits for news."""
    return Button(say(key, language), Tap("watch", language).data)


def _texts(reply: Reply, article: Article) -> tuple[str, str]:
    return body(reply, article, TELEGRAM), body(reply, article, PLAIN)


@lru_cache(maxsize=KEPT)
def questions(offered: tuple[Suggestion, ...], language: str) -> tuple[tuple[Button, ...], ...]:
    """Each offered question as a button of its own row: readers tap what they can read whole."""
    labels = distinct([offer.question for offer in offered])
    taps = (Tap("answer", language, offer.answer).data for offer in offered)
    return tuple((Button(label, data),) for label, data in zip(labels, taps, strict=True))


@lru_cache(maxsize=KEPT)
def suggestions(offered: tuple[Suggestion, ...], language: str) -> tuple[tuple[Button, ...], ...]:
    """As `questions`; a tap says besides that this is what was meant."""
    labels = distinct([offer.question for offer in offered])
    taps = (Tap("suggestion", language, offer.answer).data for offer in offered)
    return tuple((Button(label, data),) for label, data in zip(labels, taps, strict=True))


def distinct(labels: Sequence[str]) -> list[str]:
    """`labels`, of which those that begin alike for as long as a phone shows begin where they differ."""
    return [_from_difference(label, [other for other in labels if other != label]) for label in labels]


def _shared_start(label: str, other: str) -> int:
    """How many letters two labels begin with alike."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(label, other, strict=False))
    return sum(1 for _ in pairs)


def _from_difference(label: str, others: Sequence[str]) -> str:
    shared = max((_shared_start(label, other) for other in others), default=0)
    if shared < SHOWN:
        return label
    start = label.rfind(" ", 0, shared) + 1
    return f"…{label[start:]}"


def in_group(reply: Reply, book: Book, username: str) -> Message:
    """`reply` as one short message, with one button that goes on in private."""
    language = reply.language
    if reply.outcome == "answered" and reply.answer:
        link = private_link(username, answer_payload(reply.answer, language))
        rows: Rows = ((linking("more-in-private", language, link),),)
        return Message(*_texts(reply, book.article), rows, "reply", language)
    if reply.outcome == "suggested":
        offered = notice(say("group-not-sure", language), *suggestions(reply.suggestions[:IN_GROUP], language))
        return replace(offered, says="reply", language=language)
    return Message(*_texts(reply, book.article), (to_private(language, username),), "reply", language)


def to_private(language: str, username: str) -> tuple[Button, ...]:
    """A row with the button that opens the private chat."""
    return (linking("ask-in-private", language, private_link(username)),)
