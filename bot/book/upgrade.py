"""A book of an earlier format in the newest one, which says the same in fewer lines.

The text is edited where something is left out, so that comments, order and everything else stay as they are: lines of
facts that are read back out of the article go, and in a book of one language the languages of its texts. A line with a
comment of its own stays. The new text is read before it is given out, and has to make the very same book.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.article import ArticleText, read_article
from bot.book.full import article_file, locale_of, names_in
from bot.book.load import SHEETS, read_book
from bot.book.rewriting import Splice, key_index, spliced
from bot.book.shape import inside
from bot.book.short import READ, shortened
from bot.book.source import Path_, Source, read_source
from bot.book.values import FORMAT, Book, Localized, Phrasings, is_todo
from bot.problems import Place, Problem, Refused

_COMMENTS: Final = re.compile(r"(?:^[^\S\n]*#[^\n]*\n)+\Z", re.MULTILINE)  # the lines right above a place


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The `text` of a book in the newest form, and what was changed, each with its place in the book as it was."""

    text: str
    changes: tuple[str, ...]
    has_article: bool  # else facts keep all their lines


def upgraded(path: Path, out: Path) -> Upgrade:
    """The book at `path` in the newest form, to stand in `out`; `Refused` when it would not be the same book there."""
    if path.suffix.lower() in SHEETS:
        what, remedy = "a spreadsheet is in no format of books", f"Make a book of it: python -m bot import {path}"
        raise Refused([Problem(Place(str(path)), what, remedy, "upgrade")])
    book, source = read_book(path).book, read_source(path)[0]
    article = _article(source)
    edits, changes = _format(source)
    for name, cuts in _short_facts(source, article):
        edits += cuts.values()
        changes.append(_told(source, name, list(cuts)))
    plain = list(_plain_texts(source, book))
    changes += [f"{path}: {len(plain)} texts stand without their language, {book.article.language}"] if plain else []
    text = spliced(source.text, [*edits, *(edit for each in plain for edit in each)])
    _prove(text, out, book)
    return Upgrade(text, tuple(changes), article is not None)


def _prove(text: str, out: Path, book: Book) -> None:
    """`Refused` unless `text` makes `book`, there where it is to stand."""
    if read_book(out, text).book != book:
        what, remedy = (
            "the book would not say the same as before",
            "Leave it as it is: books of its format load for ever",
        )
        raise Refused([Problem(Place(str(out)), what, remedy, "upgrade")])


def _article(source: Source) -> ArticleText | None:
    """The article that facts are read in, when the book names one that can be read."""
    file = article_file(source)
    try:
        return read_article(file).text if file else None
    except Refused:
        return None


def _format(source: Source) -> tuple[list[Splice], list[str]]:
    """The line that says the format, above the first key and its comments, or under them where they begin the file."""
    change = [f"{source.file}: format: {FORMAT}"]
    if "format" in source.data:
        at, is_newest = source.spans[("format",)], source.data["format"] == str(FORMAT)
        return ([], []) if is_newest else ([Splice(at[0], at[1], str(FORMAT))], change)
    first = key_index(source, (next(iter(source.data)),))
    if source.text[:first].rstrip().endswith("{"):
        return [Splice(first, first, f"format: {FORMAT}, ")], change
    comments = _COMMENTS.search(source.text[:first])
    is_own = comments is not None and bool(source.text[: comments.start()].strip())
    start, end = comments.start() if comments and is_own else first, "\r\n" if "\r\n" in source.text else "\n"
    return [Splice(start, start, f"format: {FORMAT}{end * (2 if is_own else 1)}")], change


def _short_facts(source: Source, article: ArticleText | None) -> Iterator[tuple[str, dict[str, Splice]]]:
    """Each fact of which something is read back out of `article`: how these lines go."""
    facts = source.data["facts"]
    if article is None or not isinstance(facts, dict):
        return
    for name, fact in facts.items():
        if not isinstance(fact, dict) or any(map(is_todo, fact.values())):
            continue  # what is still to be written may be anything
        kept = shortened(fact, article, locale_of(source), names_in(source))
        gone = (key for key in fact if key in READ and key not in kept)
        cuts = {key: cut for key in gone if (cut := _cut(source, ("facts", name, key)))}
        if cuts:
            yield name, cuts


def _told(source: Source, name: str, gone: Sequence[str]) -> str:
    *first, last = gone
    listed = f"{', '.join(first)} and {last} are" if first else f"{last} is"
    return f"{source.key_place('facts', name)} {name}: {listed} read in the article"


def _cut(source: Source, path: Path_) -> Splice | None:
    """How the key at `path` goes: with its line, or with its comma; None beside a comment."""
    start, end = key_index(source, path), source.spans[path][1]
    line = source.text.rfind("\n", 0, start) + 1
    if rest := re.compile(r"[^\S\n]*(?:\n|\Z)").match(source.text, end):
        return None if source.text[line:start].strip() else Splice(line, rest.end())
    comma = re.compile(r"[^\S\n]*,\s*").match(source.text, end)
    return Splice(start, comma.end()) if comma else None


def _plain_texts(source: Source, book: Book) -> Iterator[list[Splice]]:
    """How the language of each text goes, if the book is in the article's alone; not amid comments."""
    own = book.article.language
    for path in _told_texts(source.data, Book, (), own) if book.languages == [own] else ():
        start, end = source.spans[path]
        inner, outer = source.spans[path + (own,)]  # noqa: RUF005 - unpacking in a subscript needs Python 3.11
        key, before = source.text[key_index(source, path) : start], source.text[start:inner]
        if re.fullmatch(rf"\{{\s*{own}:\s+", before) and re.fullmatch(r"\s*\}", source.text[outer:end]):
            yield [Splice(start, inner), Splice(outer, end)]
        elif before == f"{own}: " and re.fullmatch(r"[\w-]+:\s+", key) and "\n" not in source.text[inner:outer]:
            yield [Splice(start - len(key) + len(key.rstrip()), inner, " ")]
        elif re.fullmatch(rf"{own}:\s+", before) and source.text[inner] == "-":
            yield [Splice(source.text.rfind("\n", 0, start) + 1, source.text.index("\n", start) + 1)]


def _told_texts(data: Any, model: Any, path: Path_, language: str) -> Iterator[Path_]:
    """Where in `data` a text, or a list of questions, stands in `language` and in no other."""
    if model in (Localized, Phrasings) and isinstance(data, dict) and data.keys() == {language}:
        yield path
    elif isinstance(data, dict):
        for name, part in data.items():
            yield from _told_texts(part, inside(model, name), (*path, name), language)
