"""The rules about a book's shape: what pydantic finds wrong with single values, told as an editor reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, get_args

from pydantic import BaseModel

from bot.book.source import Path_, Source
from bot.book.values import FORMAT, Book, Localized, Phrasings
from bot.language import LANGUAGES
from bot.problems import Problem, did_you_mean


def problem_of(source: Source, found: Any, model: type[BaseModel] = Book) -> Problem:
    """What pydantic found wrong with a `model`, as an editor reads it: at its place, in plain words, with a remedy."""
    error = {**found, "model": model}
    rule = _RULE_OF.get(error["type"], bad_value)
    path = tuple(error["loc"])
    if error["type"] == "unknown_language" and path[-1] == "[key]":
        return unknown_key(source, path[:-1], error)
    if error.get("input") == "" and error["type"] in _OF_TEXTS | _OF_ENTRIES and path[-1] != "[key]":
        rule = empty
    elif rule is bad_name and path[-1] != "[key]":
        rule = bad_value
    return rule(source, path, error)


def missing_key(source: Source, path: Path_, _: Any) -> Problem:
    """A part of the book that lacks something it needs.

    Passes::

        facts.models.where: 1

    Fails::

        facts.new.figure: 7
    """
    what, remedy = f"{_name(path[:-1])} has no {path[-1]}", f"Add {path[-1]}:"
    if _is_older(source) and path[0] == "facts" and path[-1] in ("where", "attribution"):
        remedy += f", or format: {FORMAT} above article:, in which the article's file tells it"
    return Problem(source.key_place(*path[:-1]), what, remedy, "missing-key")


def unknown_key(source: Source, path: Path_, error: Any) -> Problem:
    """A key that the format does not have, mostly a slip of the keyboard.

    Passes::

        article.language: en

    Fails::

        article.langauge: en
    """
    known = _known_keys(path, error["model"])
    what, remedy = f"the key {path[-1]} is not known here", did_you_mean(str(path[-1]), known)
    remedy += "" if remedy.endswith("remove it") else ", or remove it"
    if str(path[-1]).isdecimal():
        remedy = 'Put quotes around a number with a comma inside braces: "1,500"'
    return Problem(source.key_place(*path), what, remedy, "unknown-key")


def bad_name(source: Source, path: Path_, _: Any) -> Problem:
    """A name of a fact, a topic, an answer or a gap that links and formulas could not carry.

    Passes::

        topics.world.en: World

    Fails::

        topics.the world.en: World
    """
    remedy = "Use a letter first, then letters, digits and hyphens, 48 at most"
    return Problem(source.key_place(*path[:-1]), f"{path[-2]!r} cannot be a name", remedy, "bad-name")


def empty(source: Source, path: Path_, error: Any) -> Problem:
    """Nothing after the colon.

    Passes::

        article.publisher: The Daily Model

    Fails::

        article.publisher:
    """
    below = "below it" if error["type"] in _OF_ENTRIES else "after the colon"
    remedy = f"Write something {below}, or remove the line"
    return Problem(source.place(*path), f"{_name(path)} is empty", remedy, "empty")


def bad_value(source: Source, path: Path_, error: Any) -> Problem:
    """A value of the wrong kind: a list where a text should be, a date that is none, an unknown qualifier.

    Passes::

        facts.models.qualifier: more than

    Fails::

        facts.models.qualifier: roughly
    """
    value = error.get("input")
    shown = f" {value!r}" if isinstance(value, str) and len(value) <= 60 else ""
    what, remedy = _SHAPES.get(error["type"], ("is not right", str(error["msg"])))
    if error["type"] == "value_error":
        what = str(error["ctx"]["error"])
    elif error["type"] == "value_of_figure":
        what = str(error["msg"])
    elif error["type"] == "dict_type" and error["model"] is Book and _may_stand_alone(source, path):
        remedy += f", or add format: {FORMAT} above article:, in which a text may stand alone"
    elif error["type"] == "unknown_language":
        remedy = f"Use {' or '.join(LANGUAGES)}, or one of them with a country where it is spoken, as es-MX"
    elif error["type"] == "literal_error":
        remedy = f"Use {error['ctx']['expected']}".replace("'", "")
    elif error["type"] == "string_pattern_mismatch":
        remedy = f"Needed: {_described(path, error['model'])}"
    return Problem(source.place(*path), f"{_name(path)}{shown} {what}", remedy, "bad-value")


def newer_format(source: Source, written: int) -> Problem:
    """A book in a version of the format that this program does not know: a newer program wrote it.

    Passes::

        format: 2

    Fails::

        format: 3
    """
    what = f"the book is of format {written}, this program knows the formats up to {FORMAT}"
    remedy = f"Update the program, or write format: {FORMAT} if nothing in the book is newer"
    return Problem(source.place("format"), what, remedy, "newer-format")


def left_out(source: Source, path: Path_, what: str, remedy: str) -> Problem:
    """A line that a fact of format 2 leaves out, and that cannot be read out of the article without doubt.

    A fact needs `figure`, `excerpt` and `text` where `article:` names the article's file; the rest is read where the
    excerpt stands. What is written wins.

    Passes::

        format: 2
        article.text: article.txt
        facts.new: {figure: "3,755", excerpt: "of 3,755 in the world", text: models}

    Fails::

        format: 2
        article.text: article.txt
        facts.new: {figure: "3,755", excerpt: "of 3,756 in the world", text: models}
    """
    return Problem(source.key_place(*path), what, remedy, "left-out")


def no_article(source: Source) -> Problem:
    """That facts leave lines out, and the book names no article."""
    what = "facts leave out what is read in the article, and article: names no file with it"
    return left_out(
        source, ("article",), what, "Add text: with the name of the article's file, which stands beside the book"
    )


def article_not_read(source: Source, reason: Problem) -> Problem:
    """That facts leave lines out, and the article that the book names cannot be read for a `reason`."""
    what = f"{reason.place}: {reason.what}, and facts leave out what is read in the article"
    return Problem(source.place("article", "text"), what, f"{reason.remedy}, beside the book", "article-not-found")


RULES: Final = (missing_key, unknown_key, bad_name, empty, bad_value, newer_format, left_out)
_RULE_OF: Final[dict[str, Callable[[Source, Path_, Any], Problem]]] = {
    "missing": missing_key,
    "extra_forbidden": unknown_key,
    "string_too_short": empty,
    "string_pattern_mismatch": bad_name,
}
_BY_LANGUAGE: Final = (Localized, Phrasings)
_OF_TEXTS: Final = {"string_pattern_mismatch", "literal_error", "value_error", "value_of_figure"}
_OF_ENTRIES: Final = {"model_type", "dict_type", "tuple_type"}
_SHAPES: Final = {
    "model_type": ("should have keys of its own", "Indent them below it, one a line"),
    "dict_type": ("should have names of its own", "Indent them below it, one a line"),
    "tuple_type": ("should be a list", "Start each line with a hyphen"),
    "string_type": ("should be a text", "Write it on one line, in quotes if it has a colon"),
    "string_pattern_mismatch": ("is not of the form that is needed here", ""),
    "string_too_long": ("is too long", "Shorten it"),
    "unknown_language": ("is no language of the program", ""),
    "literal_error": ("is not one of those known", ""),
    "value_of_figure": ("", "Write it as 1500, 39.9, 2/3, 40 to 45, 2-0, 2019-03-03, 10:30 or 1990s"),
    "value_error": ("", "Write it in digits: 1500, 39.9, 2025-07-30"),
    "date_from_datetime_parsing": ("is no day of the calendar", "Write a day that there is, as 2025-07-30"),
    "date_parsing": ("is no day of the calendar", "Write a day that there is, as 2025-07-30"),
    "bool_parsing": ("is neither yes nor no", "Write yes or no"),
    "greater_than": ("is not above zero", "Write a number such as 1 or 100"),
}


def _may_stand_alone(source: Source, path: Path_) -> bool:
    """Whether a newer format takes the text at `path` without its language."""
    return _is_older(source) and inside(_around(path, Book), path[-1]) in _BY_LANGUAGE


def _is_older(source: Source) -> bool:
    """Whether the book is of an earlier format, which leaves out less."""
    return bool(source.data.get("format", "1") != str(FORMAT))


def _name(path: Path_) -> str:
    parts = [f"item {part + 1}" if isinstance(part, int) else part for part in path]
    return " › ".join(parts[-3:]) if parts else "the book"


def _known_keys(path: Path_, model: Any) -> list[str]:
    """The keys that may stand beside the unknown one at `path`, from the models themselves."""
    around = _around(path, model)
    if around in _BY_LANGUAGE:
        return list(LANGUAGES)
    return [field.alias or name for name, field in getattr(around, "model_fields", {}).items()]


def _described(path: Path_, model: Any) -> str:
    """What the format says of the value at `path`."""
    field = getattr(_around(path, model), "model_fields", {}).get(path[-1])
    description = str(field.description if field else "see the book's comments").removesuffix(".")
    return description[:1].lower() + description[1:]


def _around(path: Path_, model: Any) -> Any:
    for part in path[:-1]:
        model = inside(model, part)
    return model


def inside(model: Any, part: str | int) -> Any:
    """The model of what stands under `part`: a field's own, or that of the values of a mapping or a list."""
    for name, field in getattr(model, "model_fields", {}).items():
        if part in (name, field.alias):
            given = [kind for kind in get_args(field.annotation) if kind is not type(None)]
            return given[0] if type(None) in get_args(field.annotation) else field.annotation
    arguments = getattr(model, "__args__", ())
    return next((argument for argument in reversed(arguments) if argument is not Ellipsis), None)
