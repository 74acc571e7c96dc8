"""The log of the newsroom: who did what when, a line each; what was edited in words, with old and new figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.book.corrections import SPELLING, amounts_in
from bot.book.editing import Edit
from bot.book.figures import amount_as_of
from bot.book.source import source_of
from bot.book.values import Book
from bot.language import has_message, say
from bot.store import Deed


def in_words(about: str, book: Book, language: str, edits: Sequence[Edit] = ()) -> str:
    """What a deed was `about`, as editors of `book` call it: answers by their questions, facts by what they count.

    Of `edits`, if there are some, facts are told with the figure before and after; what follows from them is left out.
    """
    told = list(_edited(edits, book, language))
    return "; ".join(told) or ", ".join(_in_words(part, book, language) for part in about.split(", "))


def _edited(edits: Sequence[Edit], book: Book, language: str) -> Iterator[str]:
    """A line of words for each entry that `edits` change; cross-checks follow, and are no words of an editor's."""
    for path in dict.fromkeys(edit.path[:2] for edit in edits):
        before, after = (_lines(edits, path, side) for side in ("before", "after"))
        section, name = path[0], path[-1]
        if section in ("facts", "derived"):
            yield _moved(name, before, after, book, language)
        elif section in ("answers", "gaps"):
            label = _in_words(".".join(path), book, language)
            yield (
                label if label != ".".join(path) else _first(after.get("questions") or before.get("questions")) or name
            )
        elif path == ("article", "title"):
            yield say("log-title", language)


def _lines(edits: Sequence[Edit], path: tuple[str, ...], side: str) -> dict[str, Any]:
    """The lines of the entry at `path` on one side of `edits`, as far as these have them."""
    found: dict[str, Any] = {}
    for edit in edits:
        text = getattr(edit, side)
        if edit.path[:2] == path and text is not None:
            data = source_of(text, "")[0].data
            found |= data if isinstance(data, dict) else {edit.path[-1]: data}
    return found


def _moved(name: str, before: Mapping[str, Any], after: Mapping[str, Any], book: Book, language: str) -> str:
    """A fact with its figure before and after."""
    counted = fact_in_words(name, book, language)
    counted = counted if counted != name else _first(after.get("text") or before.get("text")) or name
    qualifier = str(book.fact(name).qualifier or "") if name in (*book.facts, *book.derived) else ""
    old, new = (_figure(lines, qualifier, language) for lines in (before, after))
    return f"{f'{old} → {new}' if old and new and old != new else new or old} {counted}".strip()


def _figure(lines: Mapping[str, Any], qualifier: str, language: str) -> str:
    """The figure of a fact's `lines`, behind their qualifier, or the one that it has anyway."""
    figure, own = str(lines.get("figure", "")), str(lines.get("qualifier", qualifier))
    return say(own, language, figure=figure) if figure and own not in ("", "exact", "between") else figure


def _first(texts: Any) -> str:
    """The first text of what may be in several languages, and of each several texts."""
    while isinstance(texts, dict | list) and texts:
        texts = next(iter(texts.values())) if isinstance(texts, dict) else texts[0]
    return texts if isinstance(texts, str) else ""


def _in_words(name: str, book: Book, language: str) -> str:
    section, _, own = name.rpartition(".")
    answer = book.answers.get(own) or book.gaps.get(own)
    if answer and section in ("", "answers", "gaps"):
        return answer.questions.label(language) or own
    if section in ("facts", "derived"):
        return fact_in_words(own, book, language)
    return say("log-title", language) if name == "article.title" else name


def moved_in_words(name: str, old: str, new: str, book: Book, language: str) -> str:
    """A figure of `book` that was `old` and is `new`, as the store keeps them: in words of `language`, then what it
    counts.
    """
    spoken = book.spoken(language)
    before, after = (_kept_in_words(name, figure, book, spoken) for figure in (old, new))
    return f"{before} → {after} {fact_in_words(name, book, spoken)}"


def _kept_in_words(name: str, figure: str, book: Book, language: str) -> str:
    """A `figure` that is kept, as `language` writes it; as it is kept where it is none of the fact by now."""
    unit = book.fact(name).unit if name in (*book.facts, *book.derived) else None
    found = amounts_in(figure, unit, SPELLING) if unit else []
    return amount_as_of(book, name, found[0], language) if len(found) == 1 else figure


def fact_in_words(name: str, book: Book, language: str) -> str:
    """What the fact `name` counts; its name where the book has it no longer."""
    known = name in book.facts or name in book.derived
    return (book.fact(name).text.get(language) if known else "") or name


def line(deed: Deed, language: str) -> str:
    """`deed` on one line: when, by the machine's clock, who, what and to what; of several books, of which."""
    when = datetime.fromtimestamp(deed.at).isoformat(" ", "minutes")
    key = f"did-{deed.did}"
    did = say(key, language) if has_message(key, language) else deed.did
    about = f"{deed.book}: {deed.about}" if deed.book else deed.about
    return " · ".join(part for part in (when, deed.name or say("did-nobody", language), did, about) if part)
