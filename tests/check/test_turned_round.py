"""A reply that turns round what the article says of a figure is found, and one that says it in other words is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import GOOD, problems, reply

from bot.check import check_book
from bot.quantity.clauses import clause_at
from bot.quantity.read import quantities_in

ARTICLE = """The land of the 1,500 models

{}
{}
The Daily Model"""
PLAIN = "There are more than 1,500 models, of 3,755 in the world, the Academy says."
SHARE = "That is about 40% of them."
VOTED = "More than 1,500 models voted against it, of 3,755 in the world."
IN_MAY = "In May there were more than 1,500 models, of 3,755 in the world."
LAND = "text: {en: models in the land, es: modelos en el país}"
PUBLIC = "text: {en: public models in the land, es: modelos públicos del país}"
CITED = "There are {models} models, {share} of the total."
assert CITED in GOOD

CASES = [  # the article's first sentence, the fact's text, the reply, its language; the rule, "warning", or nothing
    (PLAIN, PUBLIC, "There are {models} private models, {share}.", "en", "contrary-statement"),
    (PLAIN, PUBLIC, "Hay {models} modelos privados, {share}.", "es", "contrary-statement"),
    (VOTED, LAND, "{models} voted in favor of it, {share}.", "en", "contrary-statement"),
    (PLAIN, LAND, "The land never had {models} models, {share}.", "en", "warning"),
    (PLAIN, LAND, "El país nunca tuvo {models} modelos, {share}.", "es", "warning"),
    (IN_MAY, LAND, "In March there were {models} models, {share}.", "en", "other-month"),
    (IN_MAY, LAND, "En marzo había {models} modelos, {share}.", "es", "other-month"),
    (f"{IN_MAY} The report is of June.", LAND, "The report of June has {models} models, {share}.", "en", "warning"),
    (PLAIN, LAND, "There are {all-models} models in the land and {models} in the world, {share}.", "en",
     "swapped-figures"),
    (PLAIN, LAND, "Hay {all-models} modelos en el país y {models} en el mundo, {share}.", "es", "swapped-figures"),
    (PLAIN, PUBLIC, "There are {models} public models, {share}.", "en", ""),
    (PLAIN, PUBLIC, "Hay {models} modelos públicos, no privados, {share}.", "es", ""),
    (PLAIN, PUBLIC, "There are {models} public models and some private ones, {share}.", "en", ""),
    (VOTED, LAND, "{models} voted against it, {share}.", "en", ""),
    (VOTED, LAND, "There were {models} against, and others in favor, {share}.", "en", ""),
    (VOTED.replace("voted", "never voted"), LAND, "{models} did not vote against it, {share}.", "en", ""),
    (PLAIN, LAND, "Not only the land has {models} models, {share}.", "en", ""),
    (PLAIN, LAND, "The land has no more than it says: {models} models, {share}.", "en", ""),
    (IN_MAY, LAND, "In May there were {models} models, {share}.", "en", ""),
    (IN_MAY, LAND, "En mayo había {models} modelos, {share}.", "es", ""),
    (IN_MAY, LAND, "There may be {models} models, {share}.", "en", ""),
    (IN_MAY, LAND, "Como dice Marzo, había {models} modelos, {share}.", "es", ""),
    (IN_MAY, LAND, "En el mar hay {models} modelos, {share}.", "es", ""),
    (PLAIN, LAND, "In March there were {models} models, {share}.", "en", "warning"),
    (f"{PLAIN} The report is of March.", LAND, "In March there were {models} models, {share}.", "en", ""),
    (f"{PLAIN} The report is of June.", LAND, "In March there were {models} models, {share}.", "en", "other-month"),
    (PLAIN, LAND, "There are {models} models in the land and {all-models} in the world, {share}.", "en", ""),
    (PLAIN, LAND, "In the world there are {all-models} models, {models} of them in the land, {share}.", "en", ""),
]  # fmt: skip
RULES = {"contrary-statement", "other-month", "other-speaker", "swapped-figures"}


@pytest.mark.parametrize(("said", "text", "own", "language", "expected"), CASES)
def test_what_is_said_of_a_figure(said: str, text: str, own: str, language: str, expected: str, tmp_path: Path) -> None:
    """The opposite, a denial, another month and swapped facts are told; other words and other figures' are not."""
    changes = [(LAND, text), reply(own, language)]
    if "all-models" in own:
        other = {"en": "Hay {all-models} modelos, {models} y {share}.", "es": "It is {all-models}, {models}, {share}."}
        changes.append(reply(other[language], "es" if language == "en" else "en"))
    found = problems(tmp_path, *changes, article=ARTICLE.format(said, SHARE))
    told = ["warning" if each.is_warning else each.rule for each in found if each.rule in RULES]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(("own", "expected"), [("There never were {models} models", 0), ("{models} private models", 1)])
def test_without_the_article_only_the_book_tells(own: str, expected: int, tmp_path: Path) -> None:
    """Nothing is denied against an excerpt, which may be short; the fact's own words hold all the same."""
    file = tmp_path / "alone.yaml"
    problems(tmp_path, (LAND, PUBLIC), reply(f"{own}, {{share}}."))
    file.write_text((tmp_path / "book.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert sum(each.rule == "contrary-statement" for each in check_book(file)) == expected


def test_the_word_before_the_next_figure_is_said_of_that() -> None:
    """A clause ends before the word that leads to the next figure, and keeps what leads to its own."""
    text = "They have 37 buses beside 12 trams, and 5 boats."
    found = quantities_in(text, "en")
    clauses = [clause_at(text, found, at, "en").split() for at in range(len(found))]
    assert clauses == [["They", "have", "buses"], ["buses", "beside", "trams"], ["boats"]]


BUREAU = ("attribution: {en: The Academy, es: La Academia}", "attribution: {en: UNB Bureau, es: La Oficina}")
SAID = [
    ("The Academy counts {models} models. They are {share}.", True),
    ("UNB counts {models} models. They are {share}.", False),
    ("Of UNB, and not of the Academy, are {models} models. They are {share}.", False),
    ("There are {models} models. The Academy says that they are {share}.", False),
    ("There are {models} models, the article says. They are {share}.", False),
]


@pytest.mark.parametrize(("own", "is_told"), SAID)
def test_another_source_beside_a_figure(own: str, is_told: bool, tmp_path: Path) -> None:
    """A sentence that names the source of another fact, and not the figure's own, gets a warning."""
    article = ARTICLE.format("There are more than 1,500 models, of 3,755 in the world.", SHARE)
    found = problems(tmp_path, BUREAU, reply(own), article=article)
    told = [each.is_warning for each in found if each.rule == "other-speaker"]
    assert told == [True] * is_told


def test_a_paragraph_may_name_both_sources(tmp_path: Path) -> None:
    """What the figure's own paragraph of the article names is no other source's."""
    own = reply("The Academy counts {models} models. They are {share}.")
    found = problems(tmp_path, BUREAU, own, article=ARTICLE.format(PLAIN, SHARE))
    assert "other-speaker" not in {each.rule for each in found}


MEASURED = [  # the fact's unit and text, what stands after its figure, and whether that is another measure
    ("hectares", "hectares of forest", "acres", True), ("hectares", "of forest", "acres of forest", True),
    ("days", "days of rain", "weeks of rain", True), ("hours", "hours", "minutes", True),
    ("hectares", "hectares of forest", "hectares", False), ("hectares", "hectares a day", "days", True),
    ("kilometres", "kilometers of road", "kilometers of road", False), ("models", "models", "hours", False),
    ("metres", "metres of pipe", "meters of pipe", False), ("days", "days of rain", "of rain", False),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "text", "after", "is_wrong"), MEASURED)
def test_another_measure_after_a_figure(unit: str, text: str, after: str, is_wrong: bool, tmp_path: Path) -> None:
    """The word of a measure right after a figure is the fact's own, however it is spelt."""
    start = GOOD.index("  all-models:\n    figure")
    fact = GOOD[start : GOOD.index("  share:\n")]
    changed = fact.replace("unit: models", f"unit: {unit}").replace("{en: models in the world", f"{{en: {text}")
    changes = ((fact, changed), ("formula: all-models - models", "formula: all-models - 1500"))
    found = problems(tmp_path, *changes, reply(f"There are {{all-models:figure}} {after}, {{models}}, {{share}}."))
    assert any(each.rule == "altered-figure" for each in found) is is_wrong
