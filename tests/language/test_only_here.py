"""A language stands in one place: nothing outside `bot/language` names one, or looks for its words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

from bot.language import LANGUAGES

# The sandbox stands in for Telegram, knows nothing of the program, and gives its made-up people a language each.
ELSEWHERE = ("language", "sandbox")
FILES = [
    file for file in sorted((ROOT / "bot").rglob("*.py")) if file.relative_to(ROOT / "bot").parts[0] not in ELSEWHERE
]
SEARCHES = {"compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer"}
PLACEHOLDERS = {"figure", "ask"}  # {fact:figure} of the book's format, and the command /ask
KNOWN = frozenset().union(*(language.sound_words for language in LANGUAGES.values()))


def constants(tree: ast.AST) -> Iterator[ast.Constant]:
    """The texts in `tree` that are no docstrings."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


def patterns(tree: ast.AST) -> Iterator[str]:
    """The regular expressions in `tree`, as far as they stand there as texts."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in SEARCHES and ast.unparse(called.value) == "re":
            yield "".join(text.value for text in constants(node.args[0]))


def tree_of(file: Path) -> ast.AST:
    return ast.parse(file.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_no_code_of_a_language() -> None:
    """No module outside says "en" or "es"; docstrings, which show samples of books, may."""
    assert len(FILES) > 100
    among = re.compile(rf"(?:\(|\|)(?:{'|'.join(LANGUAGES)})(?:\||\))")  # in a regular expression: (en|es)
    said = [(file, node) for file in FILES for node in constants(tree_of(file))]
    assert [(file, node.lineno) for file, node in said if node.value in LANGUAGES or among.search(node.value)] == []


@pytest.mark.slow
def test_no_words_of_a_language_in_regular_expressions() -> None:
    """No regular expression outside looks for the words of a language."""
    found = [(file, pattern) for file in FILES for pattern in patterns(tree_of(file))]
    assert len(found) > 15
    plain = [(file, re.sub(r"\(\?P<\w+>|\\.|https?|www", " ", pattern)) for file, pattern in found]
    assert [
        (file, word)
        for file, pattern in plain
        for word in re.findall(r"[a-z]{3,}", pattern)
        if word in KNOWN - PLACEHOLDERS
    ] == []


@pytest.mark.slow
def test_no_list_of_words_of_a_language() -> None:
    """No file outside holds words that only Spanish has; English is also what the program tells its operator."""
    other = {word for word in LANGUAGES["es"].sound_words - LANGUAGES["en"].sound_words if len(word) > 3} - {"meta"}
    words = {(word, file) for file in FILES for node in constants(tree_of(file)) for word in node.value.split()}
    assert len(words) > 500
    assert [(word, file) for word, file in words if word in other] == []
    lists = [file for file in (ROOT / "bot").rglob("*.txt") if "language" not in file.parts[-3:]]
    assert lists == []
