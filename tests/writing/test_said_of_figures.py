"""What editors write round the figures of the tests' books, in four languages: true texts pass, wrong ones do not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from conftest import ROOT

from bot.article import ArticleText
from bot.book.load import BookFile, read_book
from bot.book.values import Answer
from bot.check.inspection import Inspection
from bot.check.rules import EDITING_RULES, SAFETY_RULES
from bot.problems import Problem
from bot.writing.drafts import book_with
from bot.writing.figures import resolved

CASES: Final = yaml.safe_load((Path(__file__).parent / "said.yaml").read_text(encoding="utf-8"))
WARNED: Final = "left-out"  # a kind of which the check only warns
ROUND: Final = [rule for rule in (*SAFETY_RULES, *EDITING_RULES) if rule.__module__.startswith("bot.check.around.")]


@cache
def opened(name: str) -> tuple[BookFile, ArticleText]:
    """A book of the tests, and the article beside it."""
    path = ROOT / name
    return read_book(path), ArticleText.of(path.with_suffix(".txt").read_text(encoding="utf-8"))


def found(name: str, language: str, text: str, question: str = "?") -> list[str | Problem]:
    """What keeps `text` from being the reply of a new answer, and what the check says of it."""
    file, article = opened(name)
    taken = resolved(text, language, file.book, article)
    facts = {choice[0].name: choice[0].lines for choice in taken.choices}
    book = book_with(file.book, facts)
    taken = resolved(text, language, book, article) if facts else taken
    if taken.refusals:
        return [refusal.why for refusal in taken.refusals]
    answer = Answer.model_validate(
        {"topic": "t", "questions": {language: [question]}, "reply": {language: taken.reply}}
    )
    inspection = Inspection(
        replace(file, book=book.model_copy(update={"answers": {"new": answer}, "gaps": {}})), article
    )
    return [problem for rule in ROUND for problem in rule(inspection)]


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{Path(case['book']).stem}-{case['language']}")
def test_true_texts_pass(case: dict[str, Any]) -> None:
    """Nothing is said against what the article says in other words."""
    told = {text: found(case["book"], case["language"], text) for text in case["right"]}
    assert {text: every for text, every in told.items() if every} == {}


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{Path(case['book']).stem}-{case['language']}")
def test_wrong_texts_do_not(case: dict[str, Any]) -> None:
    """Another owner, rate, extent or whole than the article's is refused."""
    passed = [
        (kind, text)
        for kind, texts in case["wrong"].items()
        for text in texts
        if not _is_told(found(case["book"], case["language"], text), is_enough=kind == WARNED)
    ]
    assert passed == []


def test_of_whom_a_figure_is_may_stand_in_the_question() -> None:
    """The rate of the young is no *unemployment* but where the young are asked about."""
    text, asked = "Unemployment is at 16%.", ("How high is unemployment?", "How high is it among the young?")
    of_all, of_the_young = (found("examples/almenar.yaml", "en", text, question) for question in asked)
    assert [each.rule for each in of_all if isinstance(each, Problem)] == ["misplaced-figure"]
    assert of_the_young == []
    assert found("examples/almenar.yaml", "en", "The rate reaches 16%.") == []  # of whom is not said, of all neither


def _is_told(told: list[str | Problem], *, is_enough: bool) -> bool:
    """Whether one of what is `told` is a refusal or an error; or a warning, where that `is_enough`."""
    return any(isinstance(each, str) or is_enough or not each.is_warning for each in told)


def test_there_are_enough() -> None:
    """The lists hold what they are to hold, in every language."""
    assert {case["language"] for case in CASES} == {"en", "es", "fr", "pt"}
    assert sum(len(case["right"]) for case in CASES) >= 60
