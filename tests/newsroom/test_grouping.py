"""Unanswered questions in groups: one group for each thing asked, in whatever words and in whichever language."""

from __future__ import annotations

import random
import subprocess
import sys
from functools import cache

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer.reply import covered_by, phrasings_of
from bot.book.load import read_book
from bot.match import Matcher, Phrasing, make_matcher
from bot.newsroom.groups import grouped

pytestmark = pytest.mark.slow

ROBOTS = ["How many robots does China have?", "number of robots in China", "¿cuántos robots tiene China?"]
PATENTS = ["who holds the most AI patents", "¿quién tiene más patentes de IA?"]
ENGINEERS = ["Who trains the engineers in China", "¿quién forma a los ingenieros en China?"]
WATER = ["How much water do the data centers use?", "¿cuánta agua consumen los centros de datos?"]
LAWS = ["does Mexico have a law on AI", "¿México tiene una ley de IA?"]
UNIVERSE = ["how old is the universe"]


@cache
def matcher() -> Matcher:
    """The matcher of the project's own book, in two languages."""
    book = read_book(ROOT / "answers.yaml").book
    return make_matcher(phrasings_of(book), covered_by(book))


def together(questions: list[str], own: Matcher | None = None) -> set[frozenset[str]]:
    """The groups as sets of questions."""
    return {frozenset(questions[at] for at in group) for group in grouped(questions, own or matcher())}


@pytest.mark.parametrize("asked", [ROBOTS, PATENTS, ENGINEERS, WATER, LAWS], ids=lambda asked: asked[0])
def test_one_thing_asked_in_two_languages_is_one_group(asked: list[str]) -> None:
    """Readers who ask the same new thing, one of them in Spanish, are one group, even where they are alone."""
    assert together(asked) == {frozenset(asked)}


def test_different_things_stay_apart() -> None:
    """Groups of several subjects asked at once are those subjects, though most name China or AI."""
    subjects = [ROBOTS, PATENTS, WATER, LAWS, UNIVERSE]
    assert together([question for own in subjects for question in own]) == set(map(frozenset, subjects))


def test_common_words_join_nothing() -> None:
    """Questions that share only the words that every question about the article has are no group."""
    things = ["robots", "airports", "hospitals"]
    asked = [
        f"{ask} {thing} {there}"
        for thing in things
        for ask, there in (("how many", "does China have"), ("number of", "in China"))
    ]
    assert together(asked) == {frozenset(asked[at : at + 2]) for at in (0, 2, 4)}
    asked = ["how much water do AI models in China need", "do AI models in China write poetry", "China AI models music"]
    assert len(together(asked)) == 3


def test_typos_tear_no_group_apart() -> None:
    """A word that the book does not have, misspelt by some, is read as the others spell it."""
    asked = [
        "how many robots does China have",
        "number of robots in China",
        "how many robtos does china have",
        "robosts",
    ]
    assert together(asked) == {frozenset(asked)}


def test_the_largest_group_comes_first_and_wordings_before_repetitions() -> None:
    """An editor reads what most asked first, and within it different wordings before the same once more."""
    asked = [WATER[0], ROBOTS[0], ROBOTS[0].upper(), ROBOTS[1], ROBOTS[0], UNIVERSE[0]]
    groups = grouped(asked, matcher())
    assert [set(group) for group in groups] == [{1, 2, 3, 4}, {0}, {5}]
    assert {asked[at] for at in groups[0][:2]} == {ROBOTS[0], ROBOTS[1]}


def test_the_most_typical_wording_comes_first() -> None:
    """A group is named by the wording that is likest to the rest, not by the first or the oddest."""
    asked = ["pls the robots number, I need it", *ROBOTS[:2], "how many robots does China have now", "how many robots"]
    (group,) = grouped(asked, matcher())
    assert "how many robots" in asked[group[0]].lower()


def test_order_of_asking_changes_no_group() -> None:
    """Whoever asks first, the groups are the same."""
    asked = [*ROBOTS, *PATENTS, *WATER, *LAWS, *UNIVERSE]
    shuffled = asked.copy()
    random.Random(1).shuffle(shuffled)
    assert together(shuffled) == together(asked)


def test_the_same_in_another_process() -> None:
    """Nothing depends on the hash seed: another process finds the same groups in the same order."""
    code = """
import sys
from pathlib import Path
from bot.book.load import read_book
from bot.match import Matcher, make_matcher
from bot.newsroom.groups import grouped
from bot.answer.reply import covered_by, phrasings_of
book = read_book(Path("answers.yaml")).book
print(grouped(sys.argv[1:], make_matcher(phrasings_of(book), covered_by(book))))
"""
    asked = [*ROBOTS, *PATENTS, *WATER, *LAWS, *UNIVERSE]
    command = [sys.executable, "-c", code, *asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "7"})
    assert done.stdout.strip() == str(grouped(asked, matcher()))


@pytest.mark.parametrize(
    "phrasings",
    [
        [],
        [Phrasing("models", "en", "how many models")],
        [Phrasing("models", "en", "how many models"), Phrasing("models", "es", "cuántos modelos")],
        [Phrasing("models", "en", "!"), Phrasing("firms", "fr", "?")],
    ],
    ids=["empty", "one", "two languages", "no words"],
)
def test_a_book_that_teaches_nothing_still_groups(phrasings: list[Phrasing]) -> None:
    """With hardly a book, or none, what is asked in the same words is still one group."""
    asked = ["how many robots?", "How many ROBOTS", "", "!!!", "the weather"]
    groups = grouped(asked, make_matcher(phrasings))
    assert (0, 1) in [tuple(sorted(group)) for group in groups]
    assert sorted(at for group in groups for at in group) == list(range(len(asked)))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=12))
def test_every_question_is_in_one_group(asked: list[str]) -> None:
    """Whatever readers send, each index is in one group, and groups come by size."""
    groups = grouped(asked, matcher())
    assert sorted(at for group in groups for at in group) == list(range(len(asked)))
    assert [len(group) for group in groups] == sorted(map(len, groups), reverse=True)


def test_five_thousand_questions() -> None:
    """Five thousand questions with more words than a book has are grouped, and the popular ones are found."""
    chance = random.Random(3)
    letters = "abcdefghijklmnopqrstuvwxyz"
    strange = ["".join(chance.choices(letters, k=chance.randint(4, 10))) for _ in range(7000)]
    asked = ROBOTS * 100 + [" ".join(chance.choices(strange, k=4)) for _ in range(1700)] + WATER * 1500
    groups = grouped(asked, matcher())
    assert len(groups[0]) == 3000 and {asked[at] for at in groups[0]} == set(WATER)
    assert len(groups[1]) == 300 and {asked[at] for at in groups[1]} == set(ROBOTS)
