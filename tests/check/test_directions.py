"""What rose in the article did not fall in a reply; what is not clear is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import SPANISH, problems, reply

from bot.check import check_book
from bot.language import LANGUAGES

ARTICLE = """The land of the 1,500 models

{models}, of 3,755 in the world, the Academy says.
{share}.
The Daily Model"""
ROSE = "The number rose to more than 1,500 models here"
PLAIN = "There are more than 1,500 models here"
SHARE = "That is about 40% of them"
CASES = [  # what the article says, what the reply says, in which language, and whether that is a problem
    (ROSE, SHARE, "It fell to {models}, {share}.", "en", True),
    (ROSE, SHARE, "It was a fall to {models}, {share}.", "en", True),
    (ROSE, SHARE, "Bajó a {models}, {share}.", "es", True),
    (ROSE, SHARE, "Un descenso a {models}, {share}.", "es", True),
    (ROSE, SHARE, "It rose to {models}, {share}.", "en", False),
    (ROSE, SHARE, "It is {models} now, {share}.", "en", False),
    (ROSE, SHARE, "It did not fall to {models}, {share}.", "en", False),
    (ROSE, SHARE, "They lost {models}, {share}.", "en", False),
    (ROSE, SHARE, "Subió a {models}, {share}.", "es", False),
    (PLAIN, SHARE, "It fell to {models}, {share}.", "en", False),
    ("It did not rise to more than 1,500 models here", SHARE, "It fell to {models}, {share}.", "en", False),
    ("They gained more than 1,500 models here", SHARE, "They lost {models}, {share}.", "en", True),
    ("They cut more than 1,500 models here", SHARE, "The gap rose by {models}, {share}.", "en", False),
    ("They gained more than 1,500 models here", SHARE, "They reduced it to {models}, {share}.", "en", False),
    (PLAIN, "They gained about 40% in a year", "There are {models}. It fell {share}.", "en", True),
    (PLAIN, "A drop of about 40% in a year", "There are {models}, an increase of {share}.", "en", True),
    (PLAIN, "A drop of about 40% in a year", "Hay {models}, y un aumento de {share}.", "es", True),
    (PLAIN, "A drop of about 40% in a year", "Hay {models}, y una caída de {share}.", "es", False),
    (PLAIN, "Inflation fell to about 40%", "There are {models}. Prices rose {share}.", "en", False),
]


def found(folder: Path, article: tuple[str, str], text: str, language: str) -> list[bool]:
    changes = [reply(text, language)]
    if article[0] != PLAIN:
        changes += [("excerpt: more than 1,500 models", "excerpt: more than 1,500 models here")]
    told = problems(folder, *changes, article=ARTICLE.format(models=article[0], share=article[1]))
    return [each.is_warning for each in told if each.rule == "contrary-direction"]


@pytest.mark.parametrize(("models", "share", "text", "language", "is_wrong"), CASES)
def test_what_rose_did_not_fall(
    models: str, share: str, text: str, language: str, is_wrong: bool, tmp_path: Path
) -> None:
    """The contrary of what the article's sentence says of the figure is a problem, in every language."""
    assert found(tmp_path, (models, share), text, language) == ([False] if is_wrong else [])


def test_a_comparison_is_a_warning(tmp_path: Path) -> None:
    """Of *more* and *less* after a figure only a warning is given: the same may be said from either side."""
    article = (PLAIN, "That is about 40% more than there were")
    assert found(tmp_path, article, "There are {models}, {share} less than before.", "en") == [True]
    assert found(tmp_path, article, "There are {models}, {share} more than before.", "en") == []


def test_the_excerpt_tells_when_no_article_is_at_hand(tmp_path: Path) -> None:
    """With the book alone, the words of the excerpt are what a reply, and the text of the fact, are held against."""
    file = tmp_path / "alone.yaml"
    problems(
        tmp_path,
        ("excerpt: more than 1,500 models", "excerpt: rose to more than 1,500 models"),
        ("{en: models in the land", "{en: less than before"),
        reply("It fell to {models}, {share}."),
        reply(SPANISH, "es"),
    )
    file.write_text((tmp_path / "book.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    told = [each for each in check_book(file) if each.rule == "contrary-direction"]
    assert [(each.place.line, each.is_warning) for each in told] == [(17, True), (74, False)]
    assert "excerpt" in told[0].what


def test_two_directions_are_none(tmp_path: Path) -> None:
    """Where the excerpt says both of the figure, neither is the article's."""
    both = "it rose about 40%, then fell about 40%"
    article = ARTICLE.format(models=PLAIN, share=f"There {both}")
    for text in ("It fell {share}, of {models}.", "It rose {share}, of {models}."):
        told = problems(tmp_path, ("excerpt: about 40%", f"excerpt: {both}"), reply(text), article=article)
        assert "contrary-direction" not in {each.rule for each in told}


def test_a_year_has_no_direction(tmp_path: Path) -> None:
    """The fall of a year is no fall."""
    article = ("There are more than 1,500 models in the fall of 2020", SHARE)
    fact = (
        "  share:\n",
        "  when:\n    figure: 2020\n    value: 2020\n    unit: year\n    qualifier: exact\n"
        "    attribution: {en: We, es: Nos}\n    where: 1\n    excerpt: in the fall of 2020\n"
        "    text: {en: the year, es: el año}\n  share:\n",
    )
    text = ARTICLE.format(models=article[0], share=article[1])
    told = problems(tmp_path, fact, reply("It was a rise in {when}, {models}, {share}."), article=text)
    assert "contrary-direction" not in {each.rule for each in told}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words_of_change(language: str) -> None:
    """A language has words for both directions, and none for both at once."""
    said = LANGUAGES[language].directions
    assert said.rises and said.falls and said.gains and said.losses and said.more and said.less and said.breaks
    assert said.rises.isdisjoint(said.falls) and said.more.isdisjoint(said.less)
