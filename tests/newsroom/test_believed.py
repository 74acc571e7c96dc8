"""What readers believe, out of the counts of quizzes: added up, told in the digest, listed in the report."""

from __future__ import annotations

from dataclasses import replace

from conftest import SAMPLE

from bot.book.load import read_book
from bot.newsroom.facts import Facts
from bot.newsroom.quizzes import Believed, believed, told
from bot.newsroom.report import MOST_QUIZZES, Report
from bot.newsroom.tally import Tallying
from bot.newsroom.unanswered import Unsettled
from bot.newsroom.wording import Speech
from bot.store import Polled

OPTIONS = ("600", "900", "1,200", "1,500")
QUIZ = Polled("a", "models", "en", "How many?", OPTIONS, 3, "channel", 5, -100, votes=(1, 4, 0, 2))
SPEECH = Speech(read_book(SAMPLE).book, "en")


def test_counts_of_one_question_are_added_up() -> None:
    """The same question in channel, group and private chat is one; with other options it is another."""
    private = replace(QUIZ, poll="b", place="private", votes=(0, 0, 0, 1))
    other = replace(QUIZ, poll="c", options=("700", "900", "1,200", "1,500"), votes=(0, 0, 0, 9))
    assert believed([QUIZ, private, other]) == (
        Believed("How many?", 9, 9, "", 0),
        Believed("How many?", 8, 3, "900", 4),
    )


def test_the_digest_names_what_more_believe_than_know() -> None:
    """All choices are counted, and three quizzes named, the most chosen in which more chose a wrong figure first."""
    several = [Believed(f"Question {at}?", 9 - at, 2, "900", 3) for at in range(4)]
    text = told([Believed("Known?", 10, 9, "900", 1), Believed("Few?", 2, 0, "900", 2), *several], SPEECH)
    assert text.splitlines() == [
        "Quizzes. Answers: 42, right: 17",
        "• Question 0? More chose “900” (3) than what is right (2).",
        "• Question 1? More chose “900” (3) than what is right (2).",
        "• Question 2? More chose “900” (3) than what is right (2).",
    ]
    right = [Believed("Known?", 5, 1, "900", 4), Believed("Other?", 3, 2, "900", 1)]
    assert told(right[::-1], SPEECH).splitlines() == [
        "Quizzes. Answers: 8, right: 3",
        "• Known? More chose “900” (4) than what is right (1).",
        "• Other? Right: 2 of 3",
    ]
    assert told([], SPEECH) == ""


def test_the_report_lists_the_quizzes() -> None:
    """A row for each: how often chosen, how often right, and the wrong figure chosen most; at most twenty."""
    quizzes = believed([QUIZ, replace(QUIZ, question="Known?", votes=(0, 0, 0, 1))])
    facts = Facts(Tallying(None).tally(0.0, 86400.0), Unsettled((), 0, 0), made_up=False, quizzes=quizzes)
    assert Report(facts, SPEECH).quizzes().rows == (("How many?", "7", "2", "900 (4)"), ("Known?", "1", "1", "–"))
    many = replace(facts, quizzes=tuple(Believed(f"{at}", 1, 1, "", 0) for at in range(30)))
    assert len(Report(many, SPEECH).quizzes().rows) == MOST_QUIZZES == 20
