"""A saved web page: its article by the elements of HTML that hold one, read by Beautiful Soup (the extra `pages`).

What stands around the article (menus, notes, pictures, forms) is left out by what HTML calls it; see HTML Living
Standard, 4.3 *Sections* and 4.4 *Grouping content*. What HTML has no name for (comments, bylines, links to other
articles) is told by the classes that pages give it, and by being a link alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.article.text import ArticleText, squeezed
from bot.files import read_bytes
from bot.language.base import listed
from bot.problems import Place, Problem, Refused

INSTALL: Final = "pip install 'footnote[pages]'"
SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml"})
_AROUND: Final = (
    "nav", "aside", "footer", "form", "figure", "script", "style", "noscript", "template", "button", "iframe", "svg",
    "select", "dialog",
)  # fmt: skip
_NAMED: Final = listed(  # words of classes, ids and properties: how pages call such parts
    "comment comments commentcount byline author authors date datepublished datemodified dateline timestamp caption "
    "credit credits share sharing social newsletter subscribe promo related recommended recirculation tags breadcrumb "
    "breadcrumbs meta metadata advert advertisement"
)
_WORD: Final = re.compile(r"[a-z]+")
_SENTENCE: Final = re.compile(r"[.!?…][\"'”’»)\]]*$")
_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")
_BLOCKS: Final = ("p", "li", "blockquote", "dd", "dt", "td", *_HEADINGS)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Page:
    """An article found in a page, with what the page says of it; empty where it says nothing."""

    text: ArticleText
    publisher: str
    locale: str
    link: str
    date: str


def read_page(path: Path) -> Page:
    """The article of the page at `path`; `Refused` when there is none in it, or Beautiful Soup is missing."""
    soup = _soup(path)
    for element in soup.find_all(_AROUND):
        element.decompose()
    root = soup.find("article") or soup.find("main") or soup.body or soup
    title = root.find("h1") or soup.find("h1")
    _leave_out_named(root)
    blocks = list(_blocks(root))
    headline = _text(title) if title else _said(soup, "og:title")
    if not headline or not blocks:
        what, remedy = "no article is found in this page", "Save the article's text in a file that ends with .txt"
        raise Refused([Problem(Place(str(path)), what, remedy, "article")])
    headings = frozenset(number for number, (name, _) in enumerate(blocks, start=1) if name in _HEADINGS)
    text = ArticleText(headline, tuple(block for _, block in blocks), headings)
    return Page(text, _said(soup, "og:site_name"), _locale(soup), _link(soup), _date(soup))


def _leave_out_named(root: Any) -> None:
    """Leave out what is named as no part of the article, but for what holds most of its text or its headline."""
    most = len(root.get_text()) / 2
    for element in root.find_all(_is_named):
        if not element.decomposed and element.find("h1") is None and len(element.get_text()) < most:
            element.decompose()


def _is_named(element: Any) -> bool:
    named = (*element.get_attribute_list("class"), element.get("id"), element.get("itemprop"), element.get("rel"))
    words = _WORD.findall(" ".join(filter(None, map(str, named))).lower())
    return not _NAMED.isdisjoint(words)


def _soup(path: Path) -> Any:
    try:
        from bs4 import BeautifulSoup
    except ImportError as error:
        what, remedy = "a saved page is read by Beautiful Soup, which is not installed", f"Run: {INSTALL}"
        raise Refused([Problem(Place(str(path)), what, remedy, "article")]) from error
    return BeautifulSoup(read_bytes(path), "html.parser")


def _blocks(root: Any) -> Iterator[tuple[str, str]]:
    """Each paragraph, item and heading of `root` with its element's name; what holds others is not one itself."""
    for element in root.find_all(_BLOCKS):
        text = _text(element)
        if text and element.find(_BLOCKS) is None and not _is_link(element, text):
            yield element.name, text


def _is_link(element: Any, text: str) -> bool:
    """Whether all of `text` is a link, and no sentence: the headline of another article."""
    link = element.find("a")
    is_alone = element.name not in _HEADINGS and link is not None and _text(link) == text
    return is_alone and _SENTENCE.search(text) is None


def _text(element: Any) -> str:
    for end in element.find_all("br"):
        end.replace_with(" ")
    return squeezed(element.get_text())


def _said(soup: Any, name: str) -> str:
    found = soup.find("meta", property=name) or soup.find("meta", attrs={"name": name})
    return squeezed(str(found.get("content") or "")) if found else ""


def _locale(soup: Any) -> str:
    return str(soup.html.get("lang") or "") if soup.html else ""


def _link(soup: Any) -> str:
    found = soup.find("link", rel="canonical")
    link = str(found.get("href") or "") if found else _said(soup, "og:url")
    return link if re.fullmatch(r"https?://\S+", link) else ""


def _date(soup: Any) -> str:
    moment = soup.find("time", datetime=True)
    written = _said(soup, "article:published_time") or (str(moment["datetime"]) if moment else "")
    day = _DAY.match(written)
    return day[0] if day else ""
