"""The matcher, asked as readers ask: right answers first, honest doubt, and the same bytes every time."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from bot.match import Match, Matcher, Phrasing, explain, make_matcher
from bot.match.decision import with_first
from bot.match.index import best_first

QUESTIONS = {
    "models": (
        "How many AI models does China have?", "number of Chinese models", "how many large models has China developed",
        "total of AI models made in China", "China's count of language models", "models built by Chinese labs",
    ),
    "companies": (
        "How many AI companies are there in China?", "number of Chinese firms working on AI", "how many businesses",
        "AI firms in China in total", "count of Chinese AI companies", "companies that work on AI in China",
    ),
    "forum": (
        "Where were the figures presented?", "which event showed the data", "at what forum was the report presented",
        "conference in Shanghai", "where did the presentation take place", "place of the forum",
    ),
    "help": (
        "What can I ask you?", "help", "what questions can you answer", "how does this bot work", "give me ideas",
        "what do you know about",
    ),
}  # fmt: skip
PREGUNTAS = {
    "models": (
        "¿Cuántos modelos de IA tiene China?", "número de modelos chinos", "cuántos modelos ha desarrollado China",
        "total de modelos de IA en China", "modelos creados por laboratorios chinos", "cantidad de modelos chinos",
    ),
    "companies": (
        "¿Cuántas empresas de IA hay en China?", "número de compañías chinas", "total de empresas chinas de IA",
        "cuántas firmas trabajan en IA", "empresas dedicadas a la IA en China", "cantidad de empresas",
    ),
}  # fmt: skip
GAPS = {
    "countries": (
        "How many models does Japan have?",
        "AI models in Russia",
        "and what about France",
        "models of Brazil",
    ),
    "patents": ("How many patents does China have?", "number of AI patents", "who files the most patents"),
}


def phrasings(by_answer: dict[str, tuple[str, ...]], language: str = "en", gap: bool = False) -> list[Phrasing]:
    return [Phrasing(answer, language, text, gap) for answer, texts in by_answer.items() for text in texts]


BOOK = phrasings(QUESTIONS) + phrasings(PREGUNTAS, "es") + phrasings(GAPS, gap=True)
COVERED = {"models": "China has developed 1,500 large AI models, in 2025", "companies": "China has 5,100 AI companies"}


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return make_matcher(BOOK, COVERED)


def best(match: Match) -> str | None:
    return match.candidates[0].answer if match.candidates else None


def test_a_phrasing_finds_its_own_answer(matcher: Matcher) -> None:
    """Every phrasing of an answer, asked as it stands, ranks that answer first."""
    asked = [phrasing for phrasing in BOOK if not phrasing.gap]
    assert len(asked) == 36
    assert [best(matcher.match(p.text)) for p in asked] == [p.answer for p in asked]


@pytest.mark.parametrize(
    ("question", "answer", "language"),
    [
        ("so how many models has china made by now", "models", "en"),
        ("firms doing ai in china, how many", "companies", "en"),
        ("cuantos modelos lleva ya china", "models", "es"),
        ("QUE CANTIDAD DE EMPRESAS DE IA TIENE CHINA", "companies", "es"),
        ("where was this presented", "forum", "en"),
    ],
)
def test_other_words_find_the_answer_and_the_language(
    matcher: Matcher, question: str, answer: str, language: str
) -> None:
    """A question in words of its own finds its answer, in the language that it is asked in."""
    match = matcher.match(question)
    assert (best(match), match.language) == (answer, language)


def test_a_plain_question_is_answered(matcher: Matcher) -> None:
    """A question close to a phrasing is answered outright, with a confidence that says so."""
    match = matcher.match("how many AI models does China have")
    assert match.verdict == "answer"
    assert match.confidence > 0.6


@pytest.mark.parametrize("question", ["good morning to you", "what is the recipe for lasagna", "asdfgh qwerty"])
def test_a_far_stray_is_never_answered(matcher: Matcher, question: str) -> None:
    """A greeting, another subject or noise gets no answer."""
    assert matcher.match(question).verdict != "answer"


def test_candidates_are_five_distinct_answers_and_never_a_gap(matcher: Matcher) -> None:
    """Candidates are answers, each once, best first; a gap is told apart."""
    match = matcher.match("how many patents")
    names = [candidate.answer for candidate in match.candidates]
    scores = [candidate.score for candidate in match.candidates]
    assert len(set(names)) == len(names) <= 5
    assert set(names).isdisjoint(GAPS)
    assert scores == sorted(scores, reverse=True)
    assert match.gap is not None and match.gap.answer == "patents"


def test_numbers_are_rounded_and_within_bounds(matcher: Matcher) -> None:
    """Scores and confidence lie between 0 and 1 and have four decimals."""
    for phrasing in BOOK:
        match = matcher.match(phrasing.text)
        for number in (match.confidence, *(candidate.score for candidate in match.candidates)):
            assert 0 <= number <= 1
            assert round(number, 4) == number


def test_filler_words_cost_nothing(matcher: Matcher) -> None:
    """Politeness and emphasis leave the answer as sure as it was."""
    plain = matcher.match("how many AI companies are there in China")
    polite = matcher.match("hello, please tell me exactly how many AI companies are there in China right now")
    assert best(polite) == "companies"
    assert polite.verdict == plain.verdict == "answer"
    assert not polite.uncovered


@pytest.mark.parametrize(
    "question",
    ["", " \n\t", "x" * 10_000, "how many " * 2_000, "🤖🔥", "שלום עולם", "\u202eabc", "\0", "\ud800 china", "%",
     "9" * 5_000, "1,2.3,4", "²³", "½ models", "a" * 39 + " %", "forty per", "one hundred and"],
)  # fmt: skip
def test_whatever_a_reader_sends_is_matched(matcher: Matcher, question: str) -> None:
    """Hostile input gives a verdict and an explanation, never an exception."""
    match = matcher.match(question)
    assert match.verdict in ("answer", "suggest", "unknown")
    assert match.question == question
    assert explain(match)


@pytest.mark.parametrize(
    "book",
    [
        [],
        [Phrasing("a", "en", "")],
        [Phrasing("a", "en", "How many?")],
        [Phrasing("a", "en", "How many?"), Phrasing("a", "en", "How many?")],
        [Phrasing("g", "xx", "🤖", gap=True)],
        [Phrasing("a", "en", "one"), Phrasing("b", "es", "dos"), Phrasing("g", "fr", "trois", gap=True)],
    ],
)
def test_the_smallest_books_match_without_an_exception(book: list[Phrasing]) -> None:
    """An empty book, a phrasing without words, a copy or an unknown language is no reason to fail."""
    matcher = make_matcher(book, {"nobody": "1,500"})
    assert matcher.match("how many models").verdict in ("answer", "suggest", "unknown")
    assert len(list(matcher.leave_one_out())) == len(book)


def test_leaving_one_out_asks_each_phrasing_of_the_rest(matcher: Matcher) -> None:
    """Each phrasing is asked once, of the book without it: its nearest phrasing is another one."""
    left_out = list(matcher.leave_one_out())
    assert sorted(p.text for p, _ in left_out) == sorted(p.text for p in BOOK)
    for phrasing, match in left_out:
        assert all(candidate.phrasing is not phrasing for candidate in match.candidates)


def test_a_book_that_is_clear_is_surer_than_one_that_is_not() -> None:
    """Confidence is learned from the book: where answers cannot be told apart, none is given."""
    texts = QUESTIONS["models"]
    muddled = [Phrasing(f"copy {at % 3}", "en", f"{text} {at}") for at in range(3) for text in texts]
    assert make_matcher(muddled).match(texts[0]).confidence < make_matcher(BOOK).match(texts[0]).confidence


def test_an_explanation_names_words_repairs_and_the_runner_up(matcher: Matcher) -> None:
    """An editor reads which words matched, what was repaired, what is not covered and what came second."""
    lines = explain(matcher.match("how many compnies of china make robots"))
    assert any(line.startswith("likeliest answer: companies") for line in lines)
    assert any(line.startswith("next likely: ") for line in lines)
    assert "repaired: compnies read as companies" in lines
    assert any(line.startswith("matched: how, many, companies") for line in lines)
    assert any(line.startswith("the best answer says nothing of:") and "robots" in line for line in lines)


def test_the_same_book_and_question_give_the_same_match() -> None:
    """Two processes with different hash seeds give the same bytes."""
    program = (
        "from tests.test_match import BOOK, COVERED\nfrom bot.match import explain, make_matcher\n"
        "m = make_matcher(BOOK, COVERED)\n"
        "for p in BOOK: print(m.match(p.text + ' modles'), explain(m.match(p.text)))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


def test_a_question_is_matched_once_and_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question asked again gets the match that it got; of more questions than are kept, none is kept for good."""
    monkeypatch.setattr("bot.match.matcher.REMEMBERED", 2)
    matcher = make_matcher(phrasings(QUESTIONS, "en"))
    asked = "how many AI companies does China have"
    first = matcher.match(asked)
    assert matcher.match("which conference was it") != first
    assert matcher.match(asked) is first
    matcher.match("what can you tell me")
    assert matcher.match(asked) is not first
    assert matcher.match(asked) == first


def test_what_is_taught_holds_for_a_question_that_was_asked_before() -> None:
    """A matcher that was taught a wording looks at it anew, and the one before it is as it was."""
    matcher = make_matcher(phrasings(QUESTIONS, "en"))
    before = matcher.match("what is the tally of the dragon")
    after = matcher.taught([Phrasing("models", "en", "what is the tally of the dragon")])
    assert after.match("what is the tally of the dragon").candidates[0].answer == "models"
    assert matcher.match("what is the tally of the dragon") is before


@dataclass(frozen=True)
class Asked:
    """As much of a question as is changed when another answer is meant."""

    shares: Any = None


@pytest.mark.parametrize("evidence", [[0.5, 0.5, 0.1], [0.7, 0.5, 0.1]])
def test_the_answer_that_is_meant_comes_first(evidence: list[float]) -> None:
    """An answer that fits better is put first, also where the one before it has just the same evidence."""
    places = np.arange(3)
    _, swapped = with_first(Asked(), np.array(evidence), best_first(np.array(evidence), places, 3), 1)  # type: ignore[arg-type]
    assert best_first(swapped, places, 3) == [1, 0, 2]
