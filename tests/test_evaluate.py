"""What `eval` tells an editor beyond right and wrong: how careful to be, which kinds fail, which bare questions do."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT, responder_of

from bot.answer.bare import bare_questions
from bot.answer.evaluate import asked, by_kind, choices, read_labelled
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.book.values import Book
from bot.cli import footnote
from bot.match import Match, make_matcher


@pytest.mark.parametrize(
    ("careful", "given"),
    [("less", [False, True, True, True]), ("usual", [False, False, True, True]), ("more", [False, False, False, True])],
)
def test_a_book_that_is_more_careful_answers_when_it_is_surer(
    sample: Responder, careful: str, given: list[bool]
) -> None:
    """The confidence from which on an answer is given moves with the word in the book."""
    book = sample.book.model_copy(update={"careful": careful})
    like = sample.matcher.match("How many models are there?")
    sure = [("suggest", 0.3), ("suggest", 0.5), ("answer", 0.7), ("answer", 0.9)]
    replies = [_decided(book, like, verdict, confidence) for verdict, confidence in sure]
    assert replies == given


def _decided(book: Book, like: Match, verdict: str, confidence: float, guard: str = "") -> bool:
    match = replace(like, verdict=verdict, confidence=confidence, guard=guard)
    return Responder(book, make_matcher([])).decide(match).outcome == "answered"


def test_what_is_held_back_stays_held_back(sample: Responder) -> None:
    """However little careful a book is, an answer about something else is not given."""
    book = sample.book.model_copy(update={"careful": "less"})
    like = sample.matcher.match("How many models are there?")
    assert not _decided(book, like, "suggest", 0.5, guard="the question says London, of which this answer says nothing")


def test_eval_counts_what_each_choice_gives_and_each_kind(responder: Responder, tmp_path: Path) -> None:
    """The cost of being careful is counted on the editor's own questions, and so is each kind of them."""
    rows = [
        ("how many AI models does China have", "china-models", "plain"),
        ("how many AI models does Lagos have", "", "place"),
        ("how many AI models are in Oslo", "", "place"),
    ]
    file = tmp_path / "questions.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([("question", "answer", "kind"), *rows])
    judged = list(asked(read_labelled(file, responder.book), responder))
    assert {kind: dict(found) for kind, found in by_kind(judged).items()} == {
        "plain": {"right": 1},
        "place": {"quiet": 2},
    }
    assert [(one.careful, one.wrong, one.strays) for one in choices(judged)] == [
        ("less", 0, 0),
        ("usual", 0, 0),
        ("more", 0, 0),
    ]
    done = CliRunner().invoke(footnote, ["eval", str(file), "--book", str(ROOT / "answers.yaml"), "--json"])
    assert json.loads(done.output)["kinds"]["place"] == {"quiet": 2}


PATIENTS = ("        - how many patients\n", "        - cuántos pacientes\n")  # in the example, in each language


def test_a_bare_question_that_no_answer_gets_is_listed(responder: Responder, tmp_path: Path) -> None:
    """What several answers count, and neither one nor a gap gets, is named with them; an amount is no such thing."""
    text = (ROOT / "examples" / "almenar.yaml").read_text(encoding="utf-8")
    without = tmp_path / "without.yaml"
    without.write_text(text.replace(PATIENTS[0], "").replace(PATIENTS[1], ""), encoding="utf-8")
    listed = {one.question: one.answers for one in bare_questions(Responder(read_book(without).book))}
    assert listed == {"cuantos pacientes": ("waiting-list", "long-waits")}
    assert not list(bare_questions(responder))
    assert responder.reply("how many work").gap == "jobs-people"


@pytest.mark.slow
def test_a_bare_question_is_a_warning_of_the_check(tmp_path: Path) -> None:
    """`check` names it in one line with what to add and refuses nothing, exit code 0; a problem beside it is code 1."""
    text = (ROOT / "examples" / "almenar.yaml").read_text(encoding="utf-8")
    book = tmp_path / "book.yaml"
    book.write_text(text.replace(PATIENTS[0], "").replace(PATIENTS[1], ""), encoding="utf-8")
    done = CliRunner().invoke(footnote, ["check", str(book)])
    assert done.exit_code == 0
    [line, last] = done.output.splitlines()
    assert " warning: “cuantos pacientes” gets no answer, though waiting-list, long-waits count that. Add " in line
    assert line.endswith("(bare-question)") and last.endswith("no errors, 1 warning")
    book.write_text(book.read_text(encoding="utf-8").replace("lista de espera\n", "lista de espera # de hoy\n", 1))
    assert CliRunner().invoke(footnote, ["check", str(book)]).exit_code == 1


def test_what_the_book_asks_word_for_word_means_its_own_answer() -> None:
    """A phrasing of few words keeps its answer, though another one counts the same and adds less."""
    city = responder_of(ROOT / "examples" / "almenar.yaml")
    assert city.reply("how many wait too long for surgery").answer == "long-waits"
    assert city.reply("how many patients").answer == "waiting-list"
