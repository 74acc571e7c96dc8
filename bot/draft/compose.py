"""A book's draft, part by part. Each is tried on the check, and what that would refuse is left out or to the editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.article import ArticleFile, ArticleText
from bot.book.values import TODO
from bot.draft.answers import (
    add_answers,
    add_gaps,
    add_related,
    choose_questions,
    choose_replies,
    leave_out_untold,
)
from bot.draft.facts import add_facts, has_value, names_for
from bot.draft.figures import Figure, figures_of
from bot.draft.origin import Origin
from bot.draft.sums import add_cross_checks, add_derived
from bot.draft.trial import Data


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft of a book: its `data` in the order of the format, and the figure behind each fact.

    `left_out` are figures of the `article` that were read, and that no fact can state.
    """

    data: Data
    article: ArticleText
    locale: str
    figures: Mapping[str, Figure]
    left_out: tuple[Figure, ...]


def draft_of(source: ArticleFile, locale: str, file: str) -> Draft:
    """The draft of a book for the article `source` in `locale`, which the book names as its `file`."""
    origin = Origin(source.text, locale)
    read = figures_of(origin.text, locale, origin.language)
    found = dict(zip(names_for(read, origin), read, strict=True))
    data = _opened(source, locale, file)
    add_facts(data, origin, found)
    sure = {name: figure for name, figure in found.items() if has_value(data, name)}
    sums = add_derived(data, origin, sure, add_cross_checks(data, origin, sure))
    add_answers(data, origin, found, sums)
    add_gaps(data, origin)
    choose_replies(data, origin, found)
    choose_questions(data, origin)
    leave_out_untold(data, origin, found)
    add_related(data, found, sums)
    kept = {name: figure for name, figure in found.items() if name in data["facts"]}
    return Draft(data, origin.text, locale, kept, tuple(figure for name, figure in found.items() if name not in kept))


def _opened(source: ArticleFile, locale: str, file: str) -> Data:
    """A book with its article alone."""
    article = {"title": source.text.headline, "publisher": source.publisher or TODO, "language": locale, "text": file}
    article |= {key: value for key, value in (("link", source.link), ("date", source.date)) if value}
    return {
        "article": article, "topics": {}, "facts": {}, "derived": {}, "cross-checks": [], "answers": {}, "gaps": {}
    }  # fmt: skip
