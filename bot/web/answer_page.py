"""The page of one answer: its question, its figure large, its reply with numbered sources, and the way to ask on.

What the reply says and what its sources are is decided where chats have it from (`bot.answer`); here it gets the form
of a page: its style within, no script, and nothing fetched from elsewhere.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from bot.answer.cite import Citation, Shown
from bot.answer.render import PLAIN, correction_line, mark, origins, passage_link, source_line, titled
from bot.answer.reply import Reply
from bot.book.values import Book
from bot.language import LANGUAGES, say
from bot.markup import Node, document, head, tag
from bot.picture import Drawing
from bot.picture.svg import element_of
from bot.web.addresses import in_language

STYLE: Final = Path(__file__).with_name("answer_page.css")
RELATED: Final = 4  # questions that lead on


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """The `reply` of an answer of `book` as a page shows it, at `address`; `ask` opens the chat where one asks on.

    `picture` is of its first figure, and `image` where its pixels are, as far as there are any. `is_archived`: the book
    is not searched any more.
    """

    reply: Reply
    book: Book
    address: str
    ask: str
    is_archived: bool = False
    picture: Drawing | None = None
    image: str | None = None

    @property
    def language(self) -> str:
        """What the page speaks."""
        return self.reply.language

    def say(self, key: str, **blanks: object) -> str:
        """The message `key` in the page's language."""
        return say(key, self.language, **blanks)


def answer_page(shown: AnswerShown) -> str:
    """The page of an answer, as HTML."""
    reply = shown.reply
    archived = [tag("p", shown.say("page-archived"), class_="note", role="note")] if shown.is_archived else []
    header = tag("header", tag("p", shown.book.article.publisher, class_="publisher"), _article(shown))
    said = tag("p", *_pieces(reply.pieces), class_="reply")
    main = tag("main", *archived, tag("h1", reply.question), *_figure(shown), said, *_corrections(shown), _ask(shown))
    rest = [*_sources(shown), *_related(shown)]
    body = tag("body", header, main, *rest, _footer(shown))
    return document(tag("html", _head(shown), body, lang=shown.language))


def _article(shown: AnswerShown) -> Element:
    article, title = shown.book.article, titled(shown.book.article, shown.language)
    return tag("p", tag("a", title, href=article.link) if article.link else title, class_="article")


def missing_page(language: str, ask: str) -> str:
    """The page of an answer that is not there (any more), as HTML; `ask` opens the chat."""
    title = say("page-missing", language)
    link = tag("p", tag("a", say("page-ask", language), href=ask, class_="button"), class_="ask")
    main = tag("main", tag("h1", title), tag("p", say("page-missing-why", language), class_="reply"), link)
    return document(tag("html", head(title, style()), tag("body", main), lang=language))


@cache
def style() -> str:
    """The pages' style."""
    return STYLE.read_text(encoding="utf-8")


@cache
def style_source() -> str:
    """The pages' style as a Content-Security-Policy names it."""
    return f"'sha256-{b64encode(sha256(style().encode()).digest()).decode()}'"


def _head(shown: AnswerShown) -> Element:
    title = f"{shown.reply.question} · {shown.book.article.publisher}"
    others = [code for code in shown.book.languages if code != shown.language]
    alternates = [tag("link", rel="alternate", hreflang=code, href=in_language(shown.address, code)) for code in others]
    canonical = tag("link", rel="canonical", href=in_language(shown.address, shown.language))
    return head(title, style(), canonical, *alternates, *_preview(shown))


def _preview(shown: AnswerShown) -> Iterator[Element]:
    """What a messenger or a network shows of a link to the page: https://ogp.me/."""
    summary = "".join(piece if isinstance(piece, str) else piece.text for piece in shown.reply.pieces)
    summary = " ".join(summary.split())
    yield tag("meta", name="description", content=summary)
    graph = {
        "type": "article", "title": shown.reply.question, "description": summary,
        "url": in_language(shown.address, shown.language), "site_name": shown.book.article.publisher,
    }  # fmt: skip
    if shown.picture and shown.image:
        graph |= {"image": shown.image, "image:type": "image/png", "image:alt": shown.picture.alt}
    for name, content in graph.items():
        yield tag("meta", property=f"og:{name}", content=content)
    card = "summary_large_image" if shown.image else "summary"
    for name, content in {"card": card, "title": shown.reply.question, "description": summary}.items():
        yield tag("meta", name=f"twitter:{name}", content=content)


def _figure(shown: AnswerShown) -> Iterator[Element]:
    """The first figure, as a picture or with the words that say what it counts: alone it could be taken for another."""
    if shown.picture and shown.picture.marks:
        yield tag("div", element_of(shown.picture), class_="picture")
        return
    first = shown.reply.first_figure
    counted = shown.book.fact(first.fact).text.own(shown.language) if first else ""
    if first and counted:
        figure = f"{first.figure[:1].upper()}{first.figure[1:]}"
        yield tag("p", tag("strong", figure), " ", tag("span", counted), class_="figure")


def _pieces(pieces: tuple[Shown, ...]) -> Iterator[Node]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        else:
            yield from [tag("b", piece.text)] if piece.text else []
            yield tag("sup", tag("a", mark(piece.number), href=f"#source-{piece.number}"))


def _corrections(shown: AnswerShown) -> Iterator[Element]:
    for corrected in shown.reply.corrections:
        yield tag("p", correction_line(corrected, shown.language, PLAIN), class_="note", role="note")


def _ask(shown: AnswerShown) -> Element:
    return tag("p", tag("a", shown.say("page-ask"), href=shown.ask, class_="button"), class_="ask")


def _sources(shown: AnswerShown) -> Iterator[Element]:
    """Each source once, with the marks of what comes from it; our own arithmetic after them."""
    citations = shown.reply.citations
    own = [tag("li", *_marks(same), _origin(shown, origin, same)) for origin, same in origins(citations).items()]
    own += [_sum(shown, citation) for citation in citations if citation.rests_on]
    if own:
        yield tag("section", tag("h2", shown.say("sources")), tag("ul", *own), class_="sources")


def _marks(citations: list[Citation]) -> Iterator[Node]:
    for citation in citations:
        yield tag("b", mark(citation.number), id=f"source-{citation.number}")
    yield " "


def _origin(shown: AnswerShown, origin: str, citations: list[Citation]) -> Node:
    link = passage_link(shown.book.article, citations[0].excerpt)
    return tag("a", origin, href=link) if link else origin


def _sum(shown: AnswerShown, citation: Citation) -> Element:
    number = mark(citation.number)
    line = source_line(citation, shown.language, PLAIN).removeprefix(number)
    return tag("li", tag("b", number, id=f"source-{citation.number}"), line)


def _related(shown: AnswerShown) -> Iterator[Element]:
    """The questions that lead on, each to its page beside this one."""
    offered = shown.reply.related[:RELATED]
    links = [tag("a", offer.question, href=in_language(offer.answer, shown.language)) for offer in offered]
    if links:
        items = [tag("li", link) for link in links]
        yield tag("nav", tag("h2", shown.say("related")), tag("ul", *items), class_="related")


def _footer(shown: AnswerShown) -> Element:
    """Who made the figures sure, and the page in other languages."""
    others = [code for code in shown.book.languages if code != shown.language]
    links = [tag("a", LANGUAGES[code].name, href=f"?lang={code}", hreflang=code, lang=code) for code in others]
    ways = [tag("p", *(node for link in links for node in (link, " ")), class_="languages")] if links else []
    return tag("footer", tag("p", shown.say("page-about")), *ways)
