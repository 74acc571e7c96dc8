"""A draft as the text of a YAML book, with the article's sentence beside each fact, for an editor to complete."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Any

from bot.book.write import as_yaml, one_line
from bot.draft.compose import Draft
from bot.draft.figures import Figure
from bot.quantity.values import spelled

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_HEAD = """\
# yaml-language-server: $schema=./answers.schema.json
# A draft made from an article. Every figure was read from its sentence, which stands above it: compare them, write what
# says TODO, reword questions and replies as you like, and delete what nobody will ask, with its answer.
# `python -m bot check` lists what is left to do.
"""


def as_text(draft: Draft) -> str:
    """The text of the book that `draft` makes."""
    data = draft.data
    parts = [as_yaml({key: data[key]}) for key in ("article", "topics")]
    parts += ["facts:\n" if data["facts"] else "facts: {}\n", *_facts(draft), *_left_out(draft)]
    parts += [
        as_yaml({key: data[key]})
        for key in ("derived", "cross-checks", "answers", "gaps")
        if data[key] or key == "answers"
    ]
    return _HEAD + "".join(parts)


def _facts(draft: Draft) -> Iterator[str]:
    sentence = ""
    for name, fact in draft.data["facts"].items():
        figure = draft.figures[name]
        if figure.sentence != sentence:
            sentence = figure.sentence
            yield f"  # {figure.where}: {one_line(sentence)}\n"
        yield indent(as_yaml({name: _plain(fact)}), "  ")


def _plain(fact: Mapping[str, Any]) -> dict[str, Any]:
    """`fact` with its numbers as numbers, which need no quotes."""
    return {key: _number(value) for key, value in fact.items()}


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
