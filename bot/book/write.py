"""A draft as YAML, in the order of the spreadsheet, for an editor to complete: `check` says what is missing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import yaml

from bot.book.values import Book, Localized

_HEAD: Final = """\
# yaml-language-server: $schema=./answers.schema.json
# A draft made from a spreadsheet. Next: the article's headline and publisher, facts for every figure,
# replies in both languages. `python -m bot check` lists what is missing.
"""


def draft_as_yaml(book: Book) -> str:
    """The draft `book` as the text of a YAML book; names become such as links can carry."""
    data = {
        "article": {"title": book.article.title, "publisher": "?", "language": book.article.locale},
        "topics": {name: _localized(topic) for name, topic in book.topics.items()},
        "facts": {},
        "answers": {
            _name(name): {
                "topic": answer.topic,
                "questions": {code: list(answer.questions.get(code)) for code in answer.questions.languages},
                "reply": _localized(answer.reply),
            }
            for name, answer in book.answers.items()
        },
    }
    return _HEAD + str(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120))


def questions_as_yaml(questions: Mapping[str, Mapping[str, Sequence[str]]], section: str = "answers") -> str:
    """Phrasings by the name of their answer and by language, as that part of a book's `section`."""
    data = {
        section: {
            name: {"questions": {code: list(texts) for code, texts in by.items()}} for name, by in questions.items()
        }
    }
    return str(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120))


def _localized(texts: Localized) -> dict[str, str]:
    return {code: texts.own(code) for code in texts.languages}


def _name(name: str) -> str:
    """`name` as a link can carry it: letters, digits, hyphens and underscores, a letter first, 48 at most."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")[:48]
    return plain if plain[:1].isalpha() else f"a-{plain}"[:48]
