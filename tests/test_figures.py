"""What `check` says of the figures of facts, held against excerpts and an article of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import SAMPLE, SAMPLE_ARTICLE

from bot.check import check_book

FIGURE = """    figure: 1,500
    value: 1500
    unit: models
    qualifier: more than"""
EXCERPT = "excerpt: more than 1,500 models"
SENTENCE = "There are more than 1,500 models here"


def problems(tmp_path: Path, sentence: str, excerpt: str, figure: str, unit: str, qualifier: str) -> list[str]:
    """The rules that a fact breaks whose article has `sentence`."""
    value = figure.replace(",", "").strip("%$-")
    fact = f"""    figure: "{figure}"
    value: {value}
    unit: "{unit}"
    qualifier: {qualifier}"""
    book, article = SAMPLE.read_text(encoding="utf-8"), SAMPLE_ARTICLE
    for old, new in ((FIGURE, fact), (EXCERPT, f'excerpt: "{excerpt}"')):
        assert old in book
        book = book.replace(old, new)
    file = tmp_path / "book.yaml"
    file.write_text(book, encoding="utf-8")
    rules = {"figure-mismatch", "qualifier-mismatch", "figure-not-in-article", "qualifier-not-in-article"}
    found = check_book(file, article.replace(SENTENCE, sentence))
    return sorted({problem.rule for problem in found if problem.rule in rules and problem.place.line < 30})


@pytest.mark.parametrize(
    ("sentence", "excerpt", "figure", "unit", "qualifier"),
    [
        ("At least 12 died", "At least 12 died", "12", "people", "at least"),
        ("No more than 5% agree", "more than 5% agree", "5%", "%", "at most"),
        ("No fewer than 12 died", "fewer than 12 died", "12", "people", "at least"),
        ("Up to 50 may come", "Up to 50 may come", "50", "people", "at most"),
        ("The rate rose, up to 3%", "up to 3%", "3%", "%", "exact"),
        ("About 50 firms and 5 banks closed", "50 firms and 5 banks", "5", "banks", "exact"),
        ("About 50 firms and 5 banks closed", "50 firms and 5 banks", "50", "firms", "about"),
        ("About 50 firms and 50 banks closed", "50 banks closed", "50", "banks", "exact"),
        ("People of 65 or more pay", "of 65 or more", "65", "years", "at least"),
    ],
)
def test_a_fact_that_is_right_is_taken(
    tmp_path: Path, sentence: str, excerpt: str, figure: str, unit: str, qualifier: str
) -> None:
    """The qualifier is that of the article's words beside this figure, whichever part of them the excerpt has."""
    assert problems(tmp_path, sentence, excerpt, figure, unit, qualifier) == []


@pytest.mark.parametrize(
    ("sentence", "excerpt", "figure", "unit", "qualifier", "rule"),
    [
        ("It cost $966 billion", "It cost $966 billion", "$966", "USD", "exact", "figure-mismatch"),
        ("It is 46 % here", "It is 46 %", "46", "firms", "exact", "figure-mismatch"),
        ("It fell to -5.2 here", "fell to -5.2", "5.2", "degrees", "exact", "figure-mismatch"),
        ("Of those, 12 died", "Of those", "12", "people", "exact", "figure-mismatch"),
        ("At least 12 died", "At least 12 died", "12", "people", "more than", "qualifier-not-in-article"),
        ("No more than 5% agree", "more than 5% agree", "5%", "%", "more than", "qualifier-not-in-article"),
        (
            "About 50 firms and 5 banks closed",
            "50 firms and 5 banks",
            "5",
            "banks",
            "about",
            "qualifier-not-in-article",
        ),
        ("About 50 firms and 50 banks closed", "50 banks closed", "50", "banks", "about", "qualifier-not-in-article"),
    ],
)
def test_a_fact_that_is_wrong_is_found(
    tmp_path: Path, sentence: str, excerpt: str, figure: str, unit: str, qualifier: str, rule: str
) -> None:
    """A figure that does not stand whole in its excerpt is found, and so is a qualifier of another figure."""
    assert rule in problems(tmp_path, sentence, excerpt, figure, unit, qualifier)
