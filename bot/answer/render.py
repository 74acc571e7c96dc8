"""A `Reply` as text: Telegram HTML for chats, plain text for the command line. The one place that escapes.

Both say the same in the same order: the answer, its corrections, its sources, the article. Questions offered with a
reply are buttons on Telegram and a list on the command line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from bot.answer.cite import Citation, Cited, Corrected, Shown
from bot.answer.reply import Reply, Suggestion
from bot.book.values import Article
from bot.language import LANGUAGES, say
from bot.language.called import name_of_language

MESSAGE_LIMIT = 4096  # characters after entities are parsed: https://core.telegram.org/bots/api#sendmessage
ONE_BOOK: Final[Mapping[str, Article]] = MappingProxyType({})
WRITTEN: Final = 1000  # texts kept, some megabytes: a book says the same to all who get the same answer
# Controls, and the marks that turn the direction of all that follows: https://www.unicode.org/reports/tr9/#Bidirectional_Character_Types
UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of text marks things up; each field is a template with `{}` for the text."""

    bold: str = "{}"
    italic: str = "{}"
    quote: str = "{}"
    folded: str = "{}"  # a quotation of which three lines show until it is tapped
    link: str = "{text}"
    before_mark: str = " "
    html: bool = False

    def text(self, text: str) -> str:
        """`text` of a reader or an editor, safe in this style."""
        return escape(text, quote=False) if self.html else text

    def linked(self, text: str, address: str | None) -> str:
        """`text` as a link to `address`, when there is one."""
        if not address:
            return self.text(text)
        return self.link.format(text=self.text(text), address=escape(address) if self.html else address)


PLAIN = Style()
TELEGRAM = Style(
    "<b>{}</b>",
    "<i>{}</i>",
    "<blockquote>{}</blockquote>",
    "<blockquote expandable>{}</blockquote>",
    '<a href="{address}">{text}</a>',
    "\u00a0",
    html=True,
)


def one_line(text: str, most: int | None = None) -> str:
    """`text` of a reader as one line that leaves its surroundings alone, cut to `most` characters if that is given."""
    line = " ".join(UNSEEN.sub(" ", text).split())
    return line if most is None or len(line) <= most else f"{line[: most - 1].rstrip()}…"


def plain(reply: Reply, article: Article, of_books: Mapping[str, Article] = ONE_BOOK) -> str:
    """`reply` as plain text, with the questions that it offers as a list; those of other books with their articles."""
    listed = reply.suggestions or reply.related
    offered = [f"{offer.question}{_of_book(offer, of_books, reply.language)}" for offer in listed]
    questions = [f"{number}. {text}" for number, text in enumerate(offered, start=1)]
    if questions and reply.outcome != "suggested":
        questions = [say("related" if reply.related else "instead", reply.language), *questions]
    return "\n\n".join(part for part in [body(reply, article, PLAIN), "\n".join(questions)] if part)


def _of_book(offer: Suggestion, of_books: Mapping[str, Article], language: str) -> str:
    """The article that an offered question is about, and its day, where it is of another book."""
    article = of_books.get(offer.book)
    if article is None:
        return ""
    return f" ({titled(article, language)})"


def titled(article: Article, language: str) -> str:
    """An article by its title and its day, where that is known."""
    if article.date is None:
        return article.title
    from bot.language.calendar import day_in_words  # CLDR's data, which few replies need

    return f"{article.title}, {day_in_words(article.date, LANGUAGES[language])}"


def html(reply: Reply, article: Article) -> str:
    """`reply` as Telegram HTML; the questions that it offers are left to buttons."""
    return body(reply, article, TELEGRAM)


def body(reply: Reply, article: Article, style: Style, *, names: bool = True) -> str:
    """The text of `reply` in `style`: what it says, its sources, and, if it `names` that, the article they are in."""
    if reply.outcome == "suggested" and not reply.pieces:
        missing = reply.match.missing if reply.match else ""
        text = style.text(say("nothing-about" if missing else "not-sure", reply.language, word=one_line(missing)))
    elif reply.quotes:
        said = [_written(reply.pieces, (), (), reply.language, article, style)] if reply.pieces else []
        quotes = [quotation(own, article, reply.language, style) for own in reply.quotes]
        text = "\n\n".join([*said, *quotes, article_line(article, style)])
    else:
        text = _written(reply.pieces, reply.citations, reply.corrections, reply.language, article, style, names)
    return f"{text}\n\n{style.text(reply.aside)}" if reply.aside else text


@lru_cache(maxsize=WRITTEN)
def _written(
    pieces: tuple[Shown, ...], citations: tuple[Citation, ...], corrections: tuple[Corrected, ...], language: str,
    article: Article, style: Style, names: bool = True,
) -> str:  # fmt: skip
    parts = ["".join(_piece(piece, style) for piece in pieces)]
    parts += [correction_line(corrected, language, style) for corrected in corrections]
    if citations:
        parts.append(style.folded.format(_sources(citations, language, article, style, names)))
    return "\n\n".join(parts)


def quotation(citation: Citation, article: Article, language: str, style: Style) -> str:
    """The article's own words behind a citation, and where they stand; for our own arithmetic, the sum.

    The words stay in the article's language and in its quotation marks; a reply in another language says so.
    """
    if citation.rests_on:
        return source_line(citation, language, style)
    figure = f"{style.bold.format(style.text(citation.figure))}: " if citation.figure else ""
    opening, closing = LANGUAGES[article.language].quotes
    words = style.quote.format(style.text(f"{opening}{citation.excerpt}{closing}"))
    origin = style.text(", ".join([citation.attribution, citation.where, *_foreign(article, language)]))
    return f"{mark(citation.number)} {figure}{origin}\n{words}"


def _foreign(article: Article, language: str) -> list[str]:
    """In which language the article is, where that is not the reply's."""
    if article.language == language:
        return []
    name = name_of_language(LANGUAGES[article.language], LANGUAGES[language])
    return [say("in-language", language, name=name)]


def _piece(piece: str | Cited, style: Style) -> str:
    if isinstance(piece, str):
        return style.text(piece)
    figure = style.bold.format(style.text(piece.text)) if piece.text else ""
    return f"{figure}{style.before_mark}{mark(piece.number)}"


def mark(number: int) -> str:
    """The mark of a citation. Not a raised digit: 71¹ can be read as a power, and copies as 711."""
    return f"[{number}]"


def correction_line(corrected: Corrected, language: str, style: Style) -> str:
    """What readers are told of a corrected figure: when, which, what it was, what it is, and why.

    One that the text does not show is told of by those that are computed from it.
    """
    facts = {"was": corrected.was, "figure": corrected.figure, "why": corrected.why, "counted": corrected.counted}
    from bot.language.calendar import day_in_words  # CLDR's data, which few replies need

    when, key = day_in_words(corrected.date, LANGUAGES[language]), f"corrected{'-behind' if corrected.behind else ''}"
    which = "".join(map(mark, corrected.behind or (corrected.number,)))
    return style.italic.format(style.text(say(key, language, date=when, mark=which, **facts).rstrip()))


def _sources(citations: Sequence[Citation], language: str, article: Article, style: Style, names: bool) -> str:
    """The sources, those with the same origin in one line, our own arithmetic after them, and perhaps the article."""
    lines = [style.bold.format(say("sources", language))]
    lines += [_origin_line(origin, own, article, style) for origin, own in origins(citations).items()]
    lines += [source_line(citation, language, style) for citation in citations if citation.rests_on]
    return "\n".join([*lines, article_line(article, style)] if names else lines)


def origins(citations: Iterable[Citation]) -> dict[str, list[Citation]]:
    """What `citations` give of the article, by who says so and where; our own arithmetic is not among it."""
    found: dict[str, list[Citation]] = {}
    for citation in citations:
        if not citation.rests_on:
            found.setdefault(f"{citation.attribution}, {citation.where}", []).append(citation)
    return found


def _origin_line(origin: str, citations: Sequence[Citation], article: Article, style: Style) -> str:
    marks = "".join(mark(citation.number) for citation in citations)
    return f"{marks} {style.linked(origin, passage_link(article, citations[0].excerpt))}"


def passage_link(article: Article, excerpt: str) -> str | None:
    """The article's address with the place of `excerpt`, which browsers scroll to; None where it is not known.

    A text fragment: https://wicg.github.io/scroll-to-text-fragment/
    """
    return f"{article.link}#:~:text={quote(excerpt, safe='')}" if article.link else None


def article_line(article: Article, style: Style) -> str:
    """The article by its title, linked where its address is known, and its publisher."""
    return f"{style.italic.format(style.linked(article.title, article.link))}, {style.text(article.publisher)}"


def source_line(citation: Citation, language: str, style: Style) -> str:
    """One line of the sources: who says so, and where; for our own arithmetic, the sum and what it gives."""
    number = mark(citation.number)
    if citation.rests_on:
        origin = say("from", language, marks=" ".join(mark(base) for base in citation.rests_on))
        return f"{number} {style.text(f'{citation.where} = {citation.figure}')}: {citation.attribution}, {origin}"
    cited = f"{citation.figure}: " if citation.figure else ""
    return f"{number} {style.text(cited)}{style.text(citation.attribution)}, {citation.where}"


def figures(citations: Iterable[Citation]) -> list[dict[str, str]]:
    """The figures among `citations` as data: fact, figure as the article writes it, qualifier, who says so, where."""
    return [
        {
            "fact": citation.fact,
            "figure": citation.as_written,
            "qualifier": citation.qualifier,
            "attribution": citation.attribution,
            "where": citation.where,
        }
        for citation in citations
        if citation.as_written
    ]


def corrections(reply: Reply) -> list[dict[str, str]]:
    """The corrections that `reply` tells of as data: fact, what it was and is, the day as 2026-11-20, and why."""
    return [
        {
            "fact": corrected.fact,
            "was": corrected.was,
            "figure": corrected.figure,
            "date": corrected.date.isoformat(),
            "why": corrected.why,
        }
        for corrected in reply.corrections
    ]
