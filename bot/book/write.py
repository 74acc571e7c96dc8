"""A draft as YAML, in the order of the spreadsheet, for an editor to complete: `check` says what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from textwrap import indent
from typing import TYPE_CHECKING, Any, Final

from bot.book.values import TODO, Localized
from bot.files import MAX_BYTES

if TYPE_CHECKING:
    from bot.book.draft import Draft  # with it comes what reads spreadsheets

_TAG: Final = "tag:yaml.org,2002:"
_HEAD: Final = """\
# yaml-language-server: $schema=./answers.schema.json
# A draft made from a spreadsheet. Next: the article's headline and publisher, a fact for every figure, and the replies
# that are missing. `python -m bot check` lists what is left to do.
"""


def draft_as_yaml(draft: Draft) -> str:
    """The `draft` as the text of a YAML book: names become such as links can carry, the sheet's notes are comments."""
    book = draft.book
    start = {
        "article": {"title": TODO, "publisher": TODO, "language": book.article.locale},
        "topics": {name: _localized(topic) for name, topic in book.topics.items()},
        "facts": {},
    }
    above = "".join(f"# {one_line(line)}\n" for line in draft.above)
    answers = (_answer_as_yaml(draft, old, new) for old, new in draft.names.items())
    return f"{_HEAD}{above}{as_yaml(start)}answers:\n{''.join(answers)}"


def _answer_as_yaml(draft: Draft, old: str, new: str) -> str:
    answer = draft.book.answers[old]
    data = {
        "topic": answer.topic,
        "questions": {code: list(answer.questions.get(code)) for code in answer.questions.languages},
        "reply": _localized(answer.reply),
    }
    called = [] if new == old or draft.are_texts else [f"In the sheet: {old}"]
    notes = "".join(f"# {one_line(note)}\n" for note in [*called, *draft.notes[old]])
    return indent(f"{notes}{as_yaml({new: data})}", "  ")


def one_line(text: str) -> str:
    """`text` as a comment can hold it: on one line, without signs that nobody sees."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


class OneLine(list[str]):
    """A list of names, which stands on one line."""


@cache
def _dumper(*, typed: bool) -> Any:
    """Who writes plain data, and a list on one line where that is wanted.

    With `typed`, as `source` reads it: scalars are texts as typed, and need no quotes to be no numbers.
    """
    import yaml  # see `source`

    class Dumper(yaml.SafeDumper):
        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
            """Typed lists stand further to the right than their key."""
            super().increase_indent(flow, indentless and not typed)

    Dumper.add_representer(OneLine, lambda to, names: to.represent_sequence(f"{_TAG}seq", names, flow_style=True))
    if typed:
        Dumper.yaml_implicit_resolvers = {}
        Dumper.add_representer(
            str, lambda to, text: to.represent_scalar(f"{_TAG}str", text, "|" if "\n" in text else None)
        )
    return Dumper


def _dumped(data: Any, width: int, *, typed: bool, **options: Any) -> str:
    import yaml

    own: dict[str, Any] = {"sort_keys": False, "allow_unicode": True, "width": width}
    return str(yaml.dump(data, Dumper=_dumper(typed=typed), **own, **options))


def as_typed(data: Any) -> str:
    """`data` as YAML in its order, each text on one line, with quotes where YAML needs them."""
    return _dumped(data, MAX_BYTES, typed=True).removesuffix("...\n")


def in_flow(data: Any) -> str:
    """`data` as it stands between the brackets of a YAML list in one line."""
    return _dumped([data], MAX_BYTES, typed=True, default_flow_style=True).strip()[1:-1]


def as_yaml(data: Mapping[str, Any]) -> str:
    """`data` as YAML in its order."""
    return _dumped(data, 120, typed=False)


def questions_as_yaml(questions: Mapping[str, Mapping[str, Sequence[str]]], section: str = "answers") -> str:
    """Phrasings by the name of their answer and by language, as that part of a book's `section`."""
    data = {
        section: {
            name: {"questions": {code: list(texts) for code, texts in by.items()}} for name, by in questions.items()
        }
    }
    return as_yaml(data)


def _localized(texts: Localized) -> dict[str, str]:
    return {code: texts.own(code) for code in texts.languages}
