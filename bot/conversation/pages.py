"""What a reader looks through: greeting, topics, figures, languages, and what the bot says about itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.answer.listing import count_pages, figure_names, figures_page
from bot.answer.render import PLAIN, TELEGRAM, article_line
from bot.book.values import Book
from bot.conversation.callbacks import Tap
from bot.conversation.values import Button, Message, Row, notice
from bot.language import LANGUAGES, say
from bot.language.tongue import languages_named

GREETINGS: Final = 4  # questions under the greeting: what fits a phone without scrolling
ROWS: Final = 90  # Telegram shows at most 100 buttons under a message


def top_answers(book: Book) -> list[str]:
    """The book's answers as an editor ranks them: the first of each topic, then the rest."""
    first = {entry.topic: name for name, entry in reversed(book.answers.items())}
    leading = [first[topic] for topic in book.topics if topic in first]
    return leading + [name for name in book.answers if name not in leading]


def question_row(book: Book, answer: str, language: str) -> Row:
    """The row of the button that asks for `answer`."""
    return (Button(book.answers[answer].questions.label(language), Tap("answer", language, answer).data),)


def doors(language: str) -> Row:
    """The row of the two ways to look through everything: topics and figures."""
    topics = Button(say("to-topics", language), Tap("topics", language).data)
    return topics, Button(say("to-figures", language), Tap("figures", language, "0").data)


def welcome(book: Book, language: str, key: str = "start") -> Message:
    """The message `key` (such as `start` or `help`) with the editor's first questions and the ways to the rest."""
    rows = [question_row(book, answer, language) for answer in top_answers(book)[:GREETINGS]]
    named = languages_named(tuple(book.languages), language)
    said = notice(say(key, language, title=book.article.title, languages=named), *rows, doors(language))
    return replace(said, language=language, leads_on=True)


def guide(key: str, language: str) -> Message:
    """The message `key`, with the ways to everything that there is."""
    return notice(say(key, language), doors(language))


def topics(book: Book, language: str, key: str = "topics", *last: Row) -> Message:
    """The topics as buttons, under the message `key`; the rows `last` come after them."""
    used = {answer.topic for answer in book.answers.values()}
    rows = [
        (Button(name.get(language), Tap("topic", language, topic).data),)
        for topic, name in book.topics.items()
        if topic in used
    ]
    said = notice(say(key, language), *rows[:ROWS], *last)
    return replace(said, says="article", language=language, leads_on=True)


def topic(book: Book, name: str, language: str) -> Message | None:
    """The questions of the topic `name` as buttons, with the way back; None when there is no such topic."""
    if name not in book.topics:
        return None
    rows = [question_row(book, answer, language) for answer, entry in book.answers.items() if entry.topic == name]
    back: Row = (Button(say("all-topics", language), Tap("topics", language).data),)
    title, line = book.topics[name].get(language), say("topic", language)
    html = f"{TELEGRAM.bold.format(TELEGRAM.text(title))}\n{TELEGRAM.text(line)}"
    return Message(html, f"{title}\n{line}", (*rows[:ROWS], back), "article", language)


def figures(book: Book, page: int, language: str) -> Message | None:
    """A page of the figures with their sources, and the ways to its neighbours; None when there is no such page."""
    if not 0 <= page < count_pages(book):
        return None
    html, plain = (figures_page(book, page, language, style) for style in (TELEGRAM, PLAIN))
    row = tuple(_turns(book, page, language))
    return Message(html, plain, (row,) if row else (), "article", language, leads_on=True)


def _turns(book: Book, page: int, language: str) -> Iterator[Button]:
    last = count_pages(book) - 1
    if page > 0:
        yield Button(f"‹ {page}/{last + 1}", Tap("figures", language, str(page - 1)).data)
    if page < last:
        yield Button(f"{page + 2}/{last + 1} ›", Tap("figures", language, str(page + 1)).data)


def about(book: Book, language: str) -> Message:
    """What the bot is, and the article that it speaks of."""
    counts = {"answers": len(book.answers), "figures": len(figure_names(book))}
    text = say("about-me", language, **counts)
    html, plain = (f"{style.text(text)}\n\n{article_line(book.article, style)}" for style in (TELEGRAM, PLAIN))
    return Message(html, plain, (doors(language),))


def languages(spoken: Sequence[str], language: str, chosen: str | None, lead: str = "") -> Message:
    """The choice among the languages that are `spoken`, with a mark at the one that is `chosen` (None: automatic).

    It is put in `language`; `lead` is said instead of the question which language it shall be.
    """
    names = {**{code: LANGUAGES[code].name for code in spoken}, "auto": say("automatic", language)}
    row = tuple(
        Button(f"{'✓ ' if code == (chosen or 'auto') else ''}{name}", Tap("language", code).data)
        for code, name in names.items()
    )
    return notice(f"{lead or say('language', language)}\n{say('language-kept', language)}", row)
