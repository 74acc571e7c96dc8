"""A book in full: what its format lets an editor leave out is filled in before the book is validated.

The version stands in the file, as `format: 2`, as OpenAPI, Dependabot and CircleCI have theirs: a book means the same
whichever program reads it, and a program that is too old for it says so instead of finding fault with its lines. A book
without a version is of the first one, which leaves out nothing and loads as it always did: in it a forgotten
`attribution` is a mistake.

Format 2 reads what short facts leave out (`short`), takes the article's publisher for who says what nobody else is
named for, and a text without its language for one in the article's. What is filled in stands, for whoever looks for its
place, where it was read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from bot.article import ArticleText, read_article
from bot.book.shape import article_not_read, inside, left_out, newer_format, no_article
from bot.book.short import ReadBack, is_short, read_back
from bot.book.source import Path_, Source
from bot.book.values import FORMAT, Book, Localized, Phrasings, is_todo
from bot.language import DEFAULT_LANGUAGE, LANGUAGES
from bot.language.locales import is_locale, language_in
from bot.problems import Problem, Refused

_STAND_INS: Final = {"where": "1"}  # for what cannot be read, so that other slips are told too


@dataclass(frozen=True, slots=True)
class Full:
    """A book's source in full, the problems of what could not be filled in, and the facts which that concerns."""

    source: Source
    problems: tuple[Problem, ...] = ()
    unread: tuple[Path_, ...] = ()


def in_full(source: Source) -> Full:
    """`source` with what its format leaves out; `Refused` when its format is newer than the program."""
    data = source.data
    if not isinstance(data, dict) or "format" not in data or not isinstance(data["format"], str):
        return Full(source)
    written = data["format"]
    if written.isdecimal() and int(written) > FORMAT:
        raise Refused([newer_format(source, int(written))])
    if written not in map(str, range(1, FORMAT + 1)):
        return Full(source)
    newest = replace(source, data={**data, "format": str(FORMAT)})
    return _with_facts(_with_languages(newest)) if written == str(FORMAT) else Full(newest)


def article_file(source: Source) -> Path | None:
    """The file that a book names for its article, beside the book."""
    named = _article(source).get("text")
    is_named = isinstance(named, str) and named.strip() and not is_todo(named)
    return Path(source.file).parent / str(named).strip() if is_named else None


def _article(source: Source) -> Mapping[str, Any]:
    article = source.data.get("article") if isinstance(source.data, dict) else None
    return article if isinstance(article, dict) else {}


def locale_of(source: Source) -> str:
    """The article's locale; the program's own language where it is wrong, which is a problem of its own."""
    written = str(_article(source).get("language", ""))
    return written if is_locale(written) else DEFAULT_LANGUAGE


def _with_languages(source: Source) -> Source:
    """`source` with the article's language at each text that is written without one."""
    language = language_in(locale_of(source))
    plain = set(_plain_texts(source.data, Book, ()))
    spans = {new: span for path, span in source.spans.items() for new in _moved(path, plain, language)}
    keys = {(*path, language): source.key_place(*path) for path in plain}
    data = _told(source.data, plain, (), language)
    return replace(source, data=data, keys=source.keys | keys, spans=source.spans | spans)


def _plain_texts(data: Any, model: Any, path: Path_) -> Iterator[Path_]:
    """Where in `data` a text, or a list of questions, stands without its language."""
    if isinstance(data, dict):
        for name, part in data.items():
            yield from _plain_texts(part, inside(model, name), (*path, name))
    elif (model is Localized and isinstance(data, str) and data) or (model is Phrasings and isinstance(data, list)):
        yield path


def _moved(path: Path_, plain: Set[Path_], language: str) -> Iterator[Path_]:
    """Where the value at `path` stands when the `plain` texts have their language."""
    for end in range(1, len(path) + 1):
        if path[:end] in plain:
            yield (*path[:end], language, *path[end:])


def _told(data: Any, plain: Set[Path_], path: Path_, language: str) -> Any:
    if path in plain:
        return {language: data}
    if isinstance(data, dict):
        return {name: _told(part, plain, (*path, name), language) for name, part in data.items()}
    return data


def _with_facts(source: Source) -> Full:
    """`source` with what its short facts leave out, where it can be read."""
    facts = source.data.get("facts")
    if not isinstance(facts, dict):
        return Full(source)
    facts = {name: _attributed(fact, source) for name, fact in facts.items()}
    short = [name for name, fact in facts.items() if is_short(fact)]
    article, problems = _article_text(source) if short else (None, [])
    unread: list[Path_] = []
    for name in short:
        fact = facts[name]
        read = read_back(fact, article, locale_of(source), names_in(source)) if article else ReadBack()
        facts[name] = {**_STAND_INS, **fact, **read.values}
        unread += [("facts", name)] if read.doubts or not article else []
        told = () if _is_unfinished(fact) else read.doubts  # once it is written, it may be read
        problems += [left_out(source, ("facts", name), doubt.what, doubt.remedy) for doubt in told]
    return Full(_placed(source, facts), tuple(problems), tuple(unread))


def _is_unfinished(fact: Any) -> bool:
    """Whether something of `fact` is still to be written."""
    return any(map(_is_unfinished, fact.values())) if isinstance(fact, dict) else is_todo(fact)


def _placed(source: Source, facts: Mapping[str, Any]) -> Source:
    """`source` with `facts` in full; what was filled in stands where it was read."""
    places = dict(_places(source, facts))
    keys = {path: source.key_place(*place) for path, place in places.items()}
    spans = {path: source.spans[place] for path, place in places.items() if place in source.spans}
    data = {**source.data, "facts": facts}
    return replace(source, data=data, keys=source.keys | keys, spans=source.spans | spans)


def names_in(source: Source) -> list[str]:
    """The names that look like figures, as far as they are texts."""
    names = source.data.get("names")
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _attributed(fact: Any, source: Source) -> Any:
    """`fact` as said by the article's publisher, whose name is the same in each language, unless it names another."""
    publisher = _article(source).get("publisher")
    if not isinstance(fact, dict) or "attribution" in fact:
        return fact
    is_named = isinstance(publisher, str) and publisher.strip() and not is_todo(publisher)
    return {**fact, "attribution": dict.fromkeys(LANGUAGES, publisher if is_named else "?")}


def _article_text(source: Source) -> tuple[ArticleText | None, list[Problem]]:
    """The text of the article that the book names, or why there is none."""
    file = article_file(source)
    if file is None:
        return None, [no_article(source)]
    try:
        return read_article(file).text, []
    except Refused as refused:
        return None, [article_not_read(source, problem) for problem in refused.problems]


def _places(source: Source, facts: Mapping[str, Any]) -> Iterator[tuple[Path_, Path_]]:
    """What was filled into `facts`, each path with that of the excerpt, where it was read."""
    for name, fact in facts.items():
        for key in fact if isinstance(fact, dict) else ():
            if ("facts", name, key) not in source.keys:
                yield ("facts", name, key), ("facts", name, "excerpt")
