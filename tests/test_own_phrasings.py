"""What a book says readers ask is answered when somebody types it, whatever else would be against it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from conftest import ROOT, responder_of

from bot.answer.interpret import answer_to
from bot.answer.reply import Responder, phrasings_of
from bot.book.load import read_book
from bot.book.values import Book
from bot.language.words import words
from bot.match import Phrasing
from bot.problems import Refused

FOLDERS = ("examples", "tests")


def books() -> dict[str, Path]:
    """Every book of the repository that can be read as it stands; one is in a language made up for a test."""
    found = {}
    for path in (ROOT / "answers.yaml", *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.yaml"))):
        try:
            read_book(path)
        except Refused:
            continue
        found[str(path.relative_to(ROOT))] = path
    return found


BOOKS = books()


def own(book: Book) -> list[Phrasing]:
    """The phrasings of answers that no other answer or gap has in the same words."""
    asked: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for phrasing in phrasings_of(book):
        asked[tuple(words(phrasing.text))].add(phrasing.answer)
    return [one for one in phrasings_of(book) if not one.gap and len(asked[tuple(words(one.text))]) == 1]


def test_every_book_of_the_repository_is_asked() -> None:
    """The list is not empty because a folder has moved."""
    assert len(BOOKS) >= 11
    assert {"answers.yaml", "examples/almenar.yaml", "examples/newsroom/city/ferry.yaml"} <= BOOKS.keys()


@pytest.mark.parametrize("name", BOOKS)
def test_a_phrasing_word_for_word_is_answered_by_its_answer(name: str) -> None:
    """With its question marks and without them."""
    responder = responder_of(BOOKS[name])
    asked = [(one, text) for one in own(responder.book) for text in {one.text, one.text.strip("¿? ")}]
    replies = [(one, text, answer_to(responder, text, one.language)) for one, text in asked]
    lost = [(text, one.answer, reply.answer) for one, text, reply in replies if reply.answer != one.answer]
    assert asked and not lost


def test_a_word_more_or_less_is_read_as_any_other_question() -> None:
    """The book asks so for a share; who asks for fewer words asks for a count, which the reply is not."""
    responder = responder_of(BOOKS["examples/newsroom/city/ferry.yaml"])
    assert responder.reply("How many passengers have a monthly pass?").outcome == "answered"
    assert responder.reply("How many of all passengers have a monthly pass by now?").outcome != "answered"


def test_a_careful_book_gives_its_own_phrasings() -> None:
    """However sure it wants to be of what readers ask in their own words."""
    book = read_book(BOOKS["examples/newsroom/city/ferry.yaml"]).book
    careful = Responder(book.model_copy(update={"careful": "more"}))
    assert all(careful.reply(one.text).answer == one.answer for one in own(book))


@pytest.mark.parametrize(
    ("name", "asked", "answer"),
    [
        ("answers.yaml", "How many arge AI models has China developed?", "china-models"),
        ("answers.yaml", "china ai models umber", "china-models"),
        ("examples/newsroom/culture/semillas.yaml", "cunátas clases de semillas hay", "variedades"),
    ],
)
def test_a_phrasing_with_a_slip_is_answered_by_its_answer(name: str, asked: str, answer: str) -> None:
    """Read as the book's own, it is held back by nothing, and no plainer answer is preferred to it."""
    assert responder_of(BOOKS[name]).reply(asked).answer == answer


def test_a_phrasing_left_out_is_none_of_the_books_own() -> None:
    """What would hold a reader's question back holds it back as well, or a book would be thought too good."""
    left_out = responder_of(BOOKS["answers.yaml"]).matcher.leave_one_out()
    phrasing = "quantity of foundation models launched by China"
    assert "foundation" in next(match.guard for own, match in left_out if own.text == phrasing)
