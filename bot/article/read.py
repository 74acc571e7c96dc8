"""An article from its file, plain text or a saved page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.article.page import SUFFIXES, read_page
from bot.article.text import ArticleText
from bot.files import read_text
from bot.language.locales import is_locale, language_in
from bot.problems import Place, Problem, Refused


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article with what its file says of it; empty where it says nothing."""

    text: ArticleText
    publisher: str = ""
    locale: str = ""
    link: str = ""
    date: str = ""  # as 2025-07-30


def read_article(path: Path) -> ArticleFile:
    """The article in the file at `path`; `Refused` when it cannot be read, or holds none."""
    if path.suffix.lower() in SUFFIXES:
        page = read_page(path)
        return ArticleFile(page.text, page.publisher, _known(page.locale), page.link, page.date)
    text = ArticleText.of(read_text(path))
    if not text.headline:
        raise Refused([Problem(Place(str(path)), "the file is empty", "Save the article's text in it", "article")])
    return ArticleFile(text)


def _known(locale: str) -> str:
    """`locale` as far as the program has it: with its country, else its language alone, else nothing."""
    written = locale.replace("_", "-")
    return next((each for each in (written, language_in(written)) if is_locale(each)), "")
