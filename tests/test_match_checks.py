"""Each check of the guard holds back what it is for, and nothing beside it."""

from __future__ import annotations

import pytest
from conftest import ROOT, responder_of

from bot.answer.interpret import answer_to
from bot.answer.reply import Responder
from bot.language.grammar import Grammar
from bot.match import Phrasing, make_matcher


@pytest.fixture(scope="module")
def city() -> Responder:
    return responder_of(ROOT / "examples" / "almenar.yaml")


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("how many people have diabetes in the city", "counts people"),
        ("how many people were out of work before", "another time"),
        ("how high will the average rent be", "another time (will)"),
        ("which party cast the fewest votes", "least"),
        ("how many female nurses does the hospital have", "female"),
        ("how many gentlemen are out of work", "gentlemen"),
        ("what share of workers is not unemployed", "denies"),
        ("what is the unemployment rate for nobody", "denies something (nobody)"),
    ],
)
def test_what_another_question_asks_is_held_back(city: Responder, question: str, reason: str) -> None:
    """Another thing counted, another time, the least, a group of people and the opposite get no figure."""
    match = city.matcher.match(question)
    assert match.verdict != "answer"
    assert reason in match.guard


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("what will the diabetes program pay for", "diabetes"),
        ("how much will be spent on housing", "housing-spending"),
        ("how many young people dont have a job", "youth-unemployment"),
        ("how many people are waiting for surgery", "waiting-list"),
    ],
)
def test_what_the_answer_says_in_other_words_is_answered(city: Responder, question: str, answer: str) -> None:
    """A plan has a future, a lack is a negation, and people are patients."""
    reply = answer_to(city, question)
    assert reply.answer == answer


@pytest.mark.parametrize(
    "question", ["who is this Wren guy", "how much more is the rent than a year ago", "qué dice la señora Okafor"]
)
def test_a_noun_for_anybody_and_a_time_of_its_own_hold_nothing_back(city: Responder, question: str) -> None:
    """A guy is whoever is named, and an answer may be about the very time that is asked about."""
    assert not city.matcher.match(question).guard


@pytest.mark.parametrize(
    "question",
    [
        "who is the foreign minister of China",
        "who was president of CAICT before Yu Xiaohui",
        "what is the title of the report",
        "qué país tiene menos modelos",
        "which countries have no AI models",
        "how many one-man AI companies are there in China",
        "in which fields do the Chinese unicorns not work",
        "does China have more AI unicorns than the United States",
    ],
)
def test_near_strays_of_the_article_are_not_answered(responder: Responder, question: str) -> None:
    """A narrower role, a holder before, a title, the least and what is denied are not what the answers say."""
    assert answer_to(responder, question).outcome != "answered"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many AI companies are not in China", "world-companies"),
        ("why has China made so many AI models", "china-strategy"),
        ("what do the Chinese unicorns do", "unicorn-fields"),
        ("how many large models does the rest of the world have", "models-outside-china"),
        ("how many AI companies are abroad", "world-companies"),
    ],
)
def test_the_answer_that_fits_is_taken_for_the_likeliest(responder: Responder, question: str, answer: str) -> None:
    """Where the likeliest answer is not what the question asks for, another likely one that fits it is given."""
    assert answer_to(responder, question).answer == answer


def test_why_nobody_did_is_answered_by_what_is_about_just_that(responder: Responder) -> None:
    """A negation in a question for a reason is what the answer explains, if the book asks it with one."""
    assert answer_to(responder, "why did nobody notice the rise of China").answer == "unnoticed"


@pytest.mark.parametrize(
    ("asked", "thing"),
    [
        ("many don't have a job", "job"),
        ("no tiene China", "tiene"),
        ("they are not in China", "china"),
        ("those that do not come from China", "china"),
    ],
)
def test_what_is_denied_is_told_from_who_does_not(asked: str, thing: str) -> None:
    """A negated verb denies its object, but not its subject."""
    words = asked.lower().replace("'", "").split()
    assert [denied for _, denied in Grammar(["en", "es"]).denied(words)] == [thing]


def test_a_part_of_the_government_is_no_share() -> None:
    """What is part of something is asked for no share; the part of something is."""
    grammar = Grammar(["en", "es"])
    assert list(grammar.bases(["is", "caict", "part", "of", "the", "government"])) == []
    assert list(grammar.bases(["what", "part", "of", "the", "models"])) == [["models"]]


def test_two_answers_that_fit_are_offered_sooner_than_given() -> None:
    """A chance that is enough where one answer accounts for the question is not where two do."""
    book = [Phrasing("cats", "en", text) for text in ("cats in the house", "house cats", "where do cats sleep")]
    book += [Phrasing("dogs", "en", text) for text in ("dogs in the garden", "garden dogs", "where do dogs sleep")]
    covered = {"cats": "Cats sleep in the house.", "dogs": "Dogs sleep in the garden."}
    matcher = make_matcher(book, covered)
    assert matcher.match("sleep").verdict != "answer"
    assert matcher.match("where do cats sleep").verdict == "answer"
