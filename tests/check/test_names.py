"""Names that look like figures are free wherever a book has text, and no headline makes a book impossible."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import SAMPLE

from bot.check import check_book
from bot.problems import Problem

FIGURES = (
    *("undeclared-figure", "title-figure", "figure-mismatch", "qualifier-mismatch", "figure-in-note"),
    "altered-figure",
)


def problems(tmp_path: Path, change: dict[str, Any]) -> list[Problem]:
    """What is wrong with the figures of the sample book with `change` merged into it."""
    data = yaml.load(SAMPLE.read_text(encoding="utf-8"), yaml.BaseLoader)
    merge(data, change)
    path = tmp_path / "book.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return [problem for problem in check_book(path) if problem.rule in FIGURES]


def merge(data: dict[str, Any], change: dict[str, Any]) -> None:
    for key, value in change.items():
        if isinstance(value, dict) and isinstance(data.get(key), dict):
            merge(data[key], value)
        else:
            data[key] = value


TEXTS: list[dict[str, Any]] = [
    {"article": {"title": "Pier 39 to the land of the 1,500 models"}},
    {"answers": {"models": {"reply": {"en": "By Pier 39 there are {models} models, {share} of the total."}}}},
    {"answers": {"models": {"reply": {"es": "Por la Muelle 39 hay {models} modelos, {share} del total."}}}},
    {"answers": {"models": {"questions": {"en": ["How many does Pier 39 have?", "of Pier 39", "Pier 39 total"]}}}},
    {"answers": {"models": {"reply": {"en": "Pier 39 to {all-models:figure} models, {models} of them, {share}."}}}},
    {"gaps": {"elsewhere": {"reply": {"en": "It does not say what Pier 39 has."}}}},
    {"topics": {"models": {"en": "Pier 39"}}},
    {"facts": {"models": {"text": {"en": "models of Pier 39"}}}},
    {"facts": {"models": {"attribution": {"en": "The board of Pier 39"}}}},
    {"facts": {"models": {"excerpt": "Pier 39 has more than 1,500 models"}}},
    {
        "facts": {
            "models": {
                "corrected": {
                    "was": "1400",
                    "date": "2026-11-20",
                    "until": "2026-12-20",
                    "why": {"en": "Pier 39 erred."},
                }
            }
        }
    },
]


@pytest.mark.parametrize("change", TEXTS, ids=str)
def test_a_name_is_free_in_every_text(change: dict[str, Any], tmp_path: Path) -> None:
    """A number in a name is a figure until the name stands under names: and then it is none in any text."""
    has_own_figure = "excerpt" in str(change)
    assert has_own_figure or problems(tmp_path, change) != []
    assert problems(tmp_path, {**change, "names": ["Pier 39", "Muelle 39"]}) == []


def test_a_figure_is_none_of_a_name(tmp_path: Path) -> None:
    """An excerpt that has the figure's digits in a name alone does not have the figure."""
    fact = {"figure": "39", "value": "39", "qualifier": "exact", "excerpt": "models of Pier 39"}
    (problem,) = problems(tmp_path, {"facts": {"models": fact}, "names": ["Pier 39"], "article": {"title": "Models"}})
    assert problem.what == "the excerpt does not have the figure 39"


HEADLINES: list[tuple[str, dict[str, str]]] = [
    ("A third of the models are gone", {"figure": "A third", "value": "1/3", "unit": "share"}),
    ("Models open on 3 March 2019", {"figure": "3 March 2019", "value": "2019-03-03", "unit": "date"}),
    ("Why 40 to 45 models are left", {"figure": "40 to 45", "value": "40 to 45", "unit": "models"}),
    ("Between 40 and 45 models left", {"figure": "40 to 45", "value": "40 to 45", "unit": "models"}),
    ("The tenth model", {"figure": "tenth", "value": "10", "unit": "ordinal"}),
    ("The 10th model", {"figure": "tenth", "value": "10", "unit": "ordinal"}),
    ("Models doubled", {"figure": "doubled", "value": "2", "unit": "times"}),
    ("Models win 2-0", {"figure": "2-0", "value": "2-0", "unit": "score"}),
    ("Models of the 1990s", {"figure": "1990s", "value": "1990s", "unit": "decade"}),
    ("What 2024 brings", {"figure": "2024", "value": "2024", "unit": "year"}),
    ("Models up 4 percentage points", {"figure": "4 percentage points", "value": "4", "unit": "percentage points"}),
    ("He ran 100m", {"figure": "100m", "value": "100", "unit": "m"}),
    ("Models at 10:30", {"figure": "10:30", "value": "10:30", "unit": "time"}),
]  # the headline, and the fact that states its figure


@pytest.mark.parametrize(("title", "fact"), HEADLINES)
def test_a_headline_with_any_figure_can_have_its_fact(title: str, fact: dict[str, str], tmp_path: Path) -> None:
    """Whatever figure a headline has, the problem is gone once a fact of the headline states it."""
    said = {"where": "headline", "excerpt": title, "text": {"en": "of it", "es": "de ello"}}
    whole = {**fact, **said, "qualifier": "between" if " to " in fact["value"] else "exact"}
    change = {"article": {"title": title}, "facts": {"new": {**whole, "attribution": {"en": "We", "es": "Nos"}}}}
    assert [problem.rule for problem in problems(tmp_path, {"article": {"title": title}})] == ["title-figure"]
    assert [problem for problem in problems(tmp_path, change) if problem.rule != "undeclared-figure"] == []


@pytest.mark.parametrize(
    "title", ["Dozens of models are gone", "Models for 80p", "CO2 and the G7", "Model makes first"]
)
def test_a_headline_with_what_no_fact_can_state_needs_none(title: str, tmp_path: Path) -> None:
    """A headline whose figure cannot be read, or is a known name, is taken as it is."""
    assert problems(tmp_path, {"article": {"title": title}}) == []
