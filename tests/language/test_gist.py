"""What is said around a question is left out, and nothing that asks."""

from __future__ import annotations

import pytest

from bot.language.gist import Gist
from bot.language.grammar import Grammar

BOTH = ["en", "es"]
KNOWN = frozenset(["models", "unicorns", "modelos", "unicornios", "china", "paper"])


@pytest.fixture(scope="module")
def gist() -> Gist:
    return Gist(Grammar(BOTH), BOTH)


@pytest.mark.parametrize(
    "said",
    [
        "Good morning, how many models",
        "Hey there, quick question: how many models",
        "Dear editors, could you be so kind as to tell me how many models? Kind regards",
        "my old boss wants to know how many models",
        "I was just wondering how many models",
        "how many models, for my school project, thanks in advance",
        "according to the report how many models",
        "so, please, do you know how many models or what",
    ],
)
def test_courtesy_and_who_wants_to_know_are_left_out(gist: Gist, said: str) -> None:
    """Greetings, addresses, thanks, purposes and whoever asks do not count as words of the question."""
    assert gist.read(said, KNOWN.__contains__) == ["how", "many", "models"]


@pytest.mark.parametrize(
    "said",
    [
        "Buenos días, cuántos modelos",
        "Estimados señores, me podrían decir cuántos modelos? Gracias de antemano, un saludo",
        "oye tío, una pregunta: cuántos modelos",
        "mi jefa quiere saber cuántos modelos",
        "según el informe cuántos modelos",
        "cuántos modelos, es para un trabajo, cuando puedas",
    ],
)
def test_courtesy_is_left_out_in_spanish(gist: Gist, said: str) -> None:
    """The same in Spanish."""
    assert gist.read(said, KNOWN.__contains__) == ["cuantos", "modelos"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("my boss in Oslo has how many models", "oslo"),
        ("according to Huawei how many models", "huawei"),
        ("I live in Osaka, how many models", "osaka"),
        ("how many models for the army", "army"),
        ("in my company, how many models", "company"),
        ("who knows the army", "army"),
    ],
)
def test_what_may_change_the_question_is_kept(gist: Gist, said: str, kept: str) -> None:
    """A name, a place and whatever is no courtesy stays in the question, however politely it is said."""
    assert kept in gist.read(said, KNOWN.__contains__)


def test_a_clause_full_of_known_words_is_part_of_the_question(gist: Gist) -> None:
    """Where readers speak of themselves in words of the book, more than half of them known, the clause is kept."""
    assert "paper" in gist.read("my paper on unicorns, how many models", KNOWN.__contains__)
    assert "essay" not in gist.read("my essay is due, how many models", KNOWN.__contains__)


def test_nothing_but_courtesy_is_read_as_it_is(gist: Gist) -> None:
    """Of a message that only greets, every word is kept: there is no other question in it."""
    assert gist.read("hello there", KNOWN.__contains__) == ["hello", "there"]
