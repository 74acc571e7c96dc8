"""A draft as YAML, in the order of the spreadsheet, for an editor to complete: `check` says what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from textwrap import indent
from typing import Any, Final
from unicodedata import combining, normalize

import yaml

from bot.book.draft import Draft
from bot.book.values import TODO, Localized
from bot.language import LANGUAGES
from bot.language.words import words

_HEAD: Final = """\
# yaml-language-server: $schema=./answers.schema.json
# A draft made from a spreadsheet. Next: the article's headline and publisher, a fact for every figure, and the replies
# that are missing. `python -m bot check` lists what is left to do.
"""
_LONGEST_NAME: Final = 48
_WORDS_OF_NAME: Final = 4  # of a question, for an answer that has no name


def draft_as_yaml(draft: Draft) -> str:
    """The `draft` as the text of a YAML book: names become such as links can carry, the sheet's notes are comments."""
    book = draft.book
    start = {
        "article": {"title": TODO, "publisher": TODO, "language": book.article.locale},
        "topics": {name: _localized(topic) for name, topic in book.topics.items()},
        "facts": {},
    }
    above = "".join(f"# {one_line(line)}\n" for line in draft.above)
    answers = (_answer_as_yaml(draft, old, new) for old, new in names_for(draft).items())
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


def names_for(draft: Draft) -> dict[str, str]:
    """A name in a book for each answer of `draft`, by its name in the sheet; no two have the same."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    language = draft.book.article.language
    for old, answer in draft.book.answers.items():
        name = plain_name(_subject(answer.questions.label(language), language) if draft.are_texts else old)
        new = next(free for free in numbered(name) if free.lower() not in taken)
        taken.add(new.lower())
        found[old] = new
    return found


def _subject(question: str, language: str) -> str:
    """The first words of `question` that carry it, joined."""
    every = [word for word in words(question) if word.isalnum()]
    telling = [word for word in every if word not in LANGUAGES[language].fillers]
    return "-".join((telling or every)[:_WORDS_OF_NAME])


def numbered(name: str) -> Iterator[str]:
    """`name`, and then with a number behind it, as often as is needed."""
    yield name
    for number in count(2):
        ending = f"-{number}"
        yield f"{name[: _LONGEST_NAME - len(ending)]}{ending}"


def one_line(text: str) -> str:
    """`text` as a comment can hold it: on one line, without signs that nobody sees."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def as_yaml(data: Mapping[str, Any]) -> str:
    """`data` as YAML in its order."""
    return str(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120))


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


def plain_name(name: str) -> str:
    """`name` as a link can carry it: letters, digits, hyphens and underscores, a letter first, 48 at most."""
    plain = "".join(sign for sign in normalize("NFD", name) if not combining(sign))
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", plain).strip("-")[:_LONGEST_NAME]
    return plain if plain[:1].isalpha() else f"a-{plain}".rstrip("-")[:_LONGEST_NAME]
