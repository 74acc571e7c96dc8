"""*more*, again and again: every other answer of the book once, a few at a time, and then a line that says so."""

from __future__ import annotations

import pytest
from conftest import ROOT, responder_of

from bot.answer.followup import AT_ONCE
from bot.answer.interpret import interpret
from bot.answer.reply import NOTHING_SAID
from bot.language import say


@pytest.mark.parametrize("book", ["answers.yaml", "examples/almenar.yaml"])
def test_more_shows_every_other_answer_once_and_ends(book):
    """First what is related, then the topic, then the rest; the answer that was given is not among them."""
    responder = responder_of(ROOT / book)
    answers = list(responder.book.answers)
    last = NOTHING_SAID.after(responder.answer(answers[0], "en"))
    shown: list[str] = []
    for _ in answers:
        reply = interpret(responder, "more", "en", last)
        assert len(reply.related) <= AT_ONCE
        shown += [offer.answer for offer in reply.related]
        last = last.after(reply)
    assert sorted(shown) == sorted(answers[1:])
    assert shown[: AT_ONCE - 1] == list(responder.book.answers[answers[0]].related)[: AT_ONCE - 1]
    assert reply.pieces == (say("no-more", "en"),)


def test_a_new_answer_begins_anew():
    """What *more* showed after one answer may be shown after the next."""
    responder = responder_of(ROOT / "answers.yaml")
    first, second = list(responder.book.answers)[:2]
    last = NOTHING_SAID.after(responder.answer(first, "en"))
    last = last.after(interpret(responder, "more", "en", last))
    assert last.seen
    assert last.offered == last.seen
    assert last.after(responder.answer(second, "en")).seen == ()
