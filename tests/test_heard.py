"""What the editors' chat hears of the books: short, in its language, with the line and what to do."""

from __future__ import annotations

import pytest
from conftest import SAMPLE

from bot.book.editing import CONFLICT
from bot.book.load import read_book
from bot.conversation.heard import corrected, loaded, refused
from bot.language import LANGUAGES
from bot.newsroom.deeds import in_words, moved_in_words
from bot.problems import Place, Problem

PROBLEMS = [Problem(Place("answers.yaml", line, 1), "a figure", "Write it", "rule") for line in range(1, 8)]


def test_the_first_problems_are_told() -> None:
    """Five are named with line and remedy, of the others how many there are."""
    lines = refused(PROBLEMS, "en").splitlines()
    assert lines[0] == "A book was refused. Nothing changes for readers:"
    assert lines[1:6] == [f"• answers.yaml:{line}:1 a figure. Write it. (rule)" for line in range(1, 6)]
    assert lines[6:] == ["• and 2 more; the log has all"]
    assert len(refused(PROBLEMS[:5], "en").splitlines()) == 6


def test_a_conflict_is_no_refusal() -> None:
    """Where the file and the chat changed the same entry, the file is served, and that is what is said."""
    problem = Problem(Place("answers.yaml", 3, 1), "both changed", "Make it again", CONFLICT)
    assert refused([problem], "es").startswith("El archivo y el chat cambiaron la misma entrada. Vale el archivo:\n")
    assert refused([problem, PROBLEMS[0]], "es").startswith("Se rechazó un libro")


def test_books_are_named() -> None:
    """Of one book how many answers it has; of many the first five."""
    assert loaded(["The bridge"], 4, "en") == "The book was loaded again. Answers: 4\n• The bridge"
    assert loaded([f"Book {number}" for number in range(7)], 4, "en").splitlines() == [
        "Books loaded again:", *[f"• Book {number}" for number in range(5)], "• …",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_it(language: str) -> None:
    """Nothing is told in another language than the newsroom's, and every number is said."""
    told = corrected(["71 → 72 models"] * 6, 3, language)
    assert "• 71 → 72 models" in told and "3" in told.splitlines()[-1]
    assert len(told.splitlines()) == 8


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("answers.all-models, facts.models", "What is the total for the whole world?, models in the land"),
        ("models", "How many models are there?"),
        ("article.title, cross-checks, facts.gone", "the headline, cross-checks, gone"),
    ],
)
def test_what_was_done_is_told_in_words(about: str, told: str) -> None:
    """Answers are called by their questions and facts by what they count; what the book has no longer, by its name."""
    assert in_words(about, read_book(SAMPLE).book, "en") == told


@pytest.mark.parametrize(
    ("fact", "old", "new", "language", "told"),
    [
        ("share", "about 40%", "about 48%", "en", "about 40% → about 48% of the models in the world, in the land"),
        ("share", "about 40%", "about 48%", "es", "alrededor del 40 % → alrededor del 48 % "),
        ("share", "about 40%", "about 48%", "fr", "about 40% → about 48% of the models in the world, in the land"),
        ("models", "about 40%", "more than 1,510", "es", "about 40% → más de 1510 modelos en el país"),
        ("gone", "40", "41", "es", "40 → 41 gone"),
    ],
)
def test_a_change_is_told_in_words(fact: str, old: str, new: str, language: str, told: str) -> None:
    """The figures before what they count, as a language of the book writes them; else as it is kept."""
    assert moved_in_words(fact, old, new, read_book(SAMPLE).book, language).replace("\u00a0", " ").startswith(told)


def test_what_the_channel_still_says_is_listed() -> None:
    """Each post with an old figure on a line of its own under what changed; where there is none, nothing is said."""
    change = "71 → 72 models"
    told = corrected([change], 0, "en", [f"• Post {number}" for number in range(12)]).splitlines()
    assert told[4].startswith("In the channel this still shows the old figure.")
    assert told[5:] == [*[f"• Post {number}" for number in range(10)], "• and 2 more; the log has all"]
    assert "channel" not in corrected([change], 0, "en")
