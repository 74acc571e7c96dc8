"""When a bot that listens unasked speaks: never to people who talk with each other, and to whole questions."""

from __future__ import annotations

import csv

import pytest
from conftest import ROOT, responder_of

from bot.answer.reply import Reply, Responder
from bot.conversation.groups import CONFIDENT, is_whole
from bot.conversation.values import Question, Spot

HERE = ROOT / "tests" / "conversations"


@pytest.fixture(scope="module")
def responder() -> Responder:
    """The article's book, ready to answer."""
    return responder_of(ROOT / "answers.yaml")


def overheard(responder: Responder, text: str) -> Reply | None:
    """What the bot says unasked to `text` in a group; None when it is silent."""
    question = Question(text, Spot(-1, 1, private=False), 1, "en", addressed=False)
    reply = responder.reply(text, "en") if is_whole(responder, question) else None
    return reply if reply and reply.outcome == "answered" and reply.confidence >= CONFIDENT else None


def test_people_who_talk_are_left_alone(responder: Responder) -> None:
    """Of more than 200 lines that people write to each other at most one is answered."""
    lines = (HERE / "chatter.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 200
    assert len([line for line in lines if overheard(responder, line)]) <= 1


def test_whole_questions_in_between_are_answered(responder: Responder) -> None:
    """Of 60 whole questions at least 85 % are answered, none of them wrong."""
    with (HERE / "plain.csv").open(encoding="utf-8", newline="") as file:
        asked = [(row, overheard(responder, row["question"])) for row in csv.DictReader(file)]
    given = [(row["answer"], reply.answer) for row, reply in asked if reply]
    assert len(asked) == 60
    assert len(given) >= 51
    assert [pair for pair in given if pair[0] != pair[1]] == []
