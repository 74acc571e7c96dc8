"""Is a message the article itself: its address, or the post of it that was forwarded?"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from bot.book.values import Article
from bot.conversation.values import Question
from bot.language.dialogue import plainly


def is_article(article: Article, question: Question) -> bool:
    """Whether `question` has the article's address in it, or is a forward that names its title."""
    if article.link and any(is_same_page(link, article.link) for link in question.links):
        return True
    return question.forwarded and f" {plainly(article.title)} " in f" {plainly(question.text)} "


def is_same_page(link: str, known: str) -> bool:
    """Whether `link`, however it was copied, leads to the page `known`: what it has more in its query tells nothing."""
    (place, asked), (known_place, needed) = _parts(link), _parts(known)
    return place == known_place and needed <= asked


def _parts(link: str) -> tuple[tuple[str, str], set[tuple[str, str]]]:
    """The host and the path of a link, and what its query says."""
    try:
        parts = urlsplit(link if "//" in link else f"//{link}")
        host = parts.hostname or ""
    except ValueError:
        return ("", ""), set()
    return (host.removeprefix("www."), parts.path.rstrip("/")), set(parse_qsl(parts.query))
