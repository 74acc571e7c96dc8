"""A draft as the text of a YAML book in its short form, with the article's sentence beside each fact, for an editor.

What the check reads back out of the article is left out. Texts stand without their language: it is the article's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Any

from bot.book.short import shortened
from bot.book.values import FORMAT
from bot.book.write import as_yaml, one_line
from bot.draft.compose import Draft
from bot.draft.figures import Figure
from bot.language.locales import language_in
from bot.quantity.values import spelled

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_HEAD = """\
# yaml-language-server: $schema=./answers.schema.json
# A draft made from an article. Every figure was read from its sentence, which stands above it: compare them, write what
# says TODO, reword questions and replies as you like, and delete what nobody will ask, with its answer.
# Value, unit, qualifier and paragraph of a fact are read where its excerpt stands; a line of your own wins.
# `python -m bot check` lists what is left to do, `python -m bot preview` shows what readers get.
"""


def as_text(draft: Draft) -> str:
    """The text of the book that `draft` makes."""
    data = _plain(draft.data, language_in(draft.locale))
    parts = [as_yaml({"format": FORMAT, **{key: data[key] for key in ("article", "topics")}})]
    parts += ["facts:\n" if data["facts"] else "facts: {}\n", *_facts(draft, data["facts"]), *_left_out(draft)]
    parts += [
        as_yaml({key: data[key]})
        for key in ("derived", "cross-checks", "answers", "gaps")
        if data[key] or key == "answers"
    ]
    return _HEAD + "".join(parts)


def _plain(data: Any, language: str) -> Any:
    """`data` with its texts and lists of questions in `language` without it."""
    if not isinstance(data, dict):
        return data
    if data.keys() == {language} and isinstance(data[language], str | list):
        return data[language]
    return {key: _plain(value, language) for key, value in data.items()}


def _facts(draft: Draft, facts: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    sentence = ""
    for name, fact in facts.items():
        figure = draft.figures[name]
        if figure.sentence != sentence:
            sentence = figure.sentence
            yield f"  # {figure.where}: {one_line(sentence)}\n"
        short = shortened(fact, draft.article, draft.locale)
        yield indent(as_yaml({name: {key: _number(value) for key, value in short.items()}}), "  ")


def _number(value: Any) -> Any:
    """`value` as a number where that is written as it is."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        number = float(value) if "." in value else int(value)
        return number if str(number) == value else value
    return value


def _left_out(draft: Draft) -> Iterator[str]:
    if draft.left_out:
        yield "  # Read too, but no fact can state such figures so that readers see them right:\n"
    for figure in draft.left_out:
        yield f"  #   {figure.where}: {one_line(figure.quantity.written)} ({_read(figure)})\n"


def _read(figure: Figure) -> str:
    ways = " or ".join(f"{spelled(each.value)} {each.unit}".strip() for each in figure.quantity.readings)
    return ways or "which cannot be read"
