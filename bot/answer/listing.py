"""Every figure of a book with its source, as pages for a chat: what `/figures` shows.

Like `render`, it writes one text for Telegram and one plain, and escapes nowhere but in `Style`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answer.render import Style, article_line
from bot.book.figures import arithmetic_of, figure_of, where_of
from bot.book.values import Book, Fact
from bot.language import say

FIGURES_A_PAGE: Final = 5


def figure_names(book: Book) -> list[str]:
    """The facts that have a figure, then those computed from them, in the book's order."""
    return [name for name, fact in book.facts.items() if fact.figure] + list(book.derived)


def count_pages(book: Book) -> int:
    """How many pages the figures of `book` fill; at least one."""
    return max(1, -(-len(figure_names(book)) // FIGURES_A_PAGE))


def figures_page(book: Book, page: int, language: str, style: Style) -> str:
    """The page `page`, counted from 0, of the figures of `book` in `language`."""
    names: Sequence[str] = figure_names(book)[page * FIGURES_A_PAGE : (page + 1) * FIGURES_A_PAGE]
    if not names:
        return style.text(say("no-figures", language))
    entries = [_entry(book, name, language, style) for name in names]
    return "\n\n".join([style.bold.format(say("figures", language)), *entries, article_line(book.article, style)])


def _entry(book: Book, name: str, language: str, style: Style) -> str:
    fact = book.facts.get(name) or book.derived[name]
    figure = style.bold.format(style.text(_capital(figure_of(book, name, language))))
    return (
        f"{figure} {style.text(fact.text.get(language))}\n{style.italic.format(_source(book, name, language, style))}"
    )


def _source(book: Book, name: str, language: str, style: Style) -> str:
    fact = book.facts.get(name)
    if isinstance(fact, Fact):
        return style.text(f"{fact.attribution.get(language)}, {where_of(fact, language)}")
    return style.text(f"{_capital(say('arithmetic', language))}: {arithmetic_of(book, name, language)}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
