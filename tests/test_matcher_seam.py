"""The seam of matching: any `Matcher` serves the rest of the program, and it knows nothing else of matching."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

import pytest
from click.testing import CliRunner
from conftest import ROOT, SAMPLE
from rapidfuzz import fuzz, process

from bot.answer.evaluate import counts, left_out
from bot.answer.reply import Responder, phrasings_of
from bot.check.taught import check_taught
from bot.cli import footnote
from bot.match import Candidate, Match, Matcher, Phrasing
from bot.newsroom.groups import grouped

GOOD = 80.0  # per cent of `token_sort_ratio`


class NearestPhrasing:
    """Another matcher: the phrasing whose letters are nearest, by rapidfuzz."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        self._phrasings = [phrasing for phrasing in phrasings if not phrasing.gap]

    def match(self, question: str) -> Match:
        texts = [phrasing.text for phrasing in self._phrasings]
        found = process.extract(question, texts, scorer=fuzz.token_sort_ratio, limit=5)
        candidates = [Candidate(self._phrasings[at].answer, score / 100, self._phrasings[at]) for _, score, at in found]
        best = max((score for _, score, _ in found), default=0.0)
        verdict = "answer" if best >= GOOD else "suggest"
        language = candidates[0].phrasing.language if candidates else None
        return Match(question, verdict, tuple(candidates), None, best / 100, language)

    def taken_for(self, phrasings: Sequence[Phrasing]) -> list[str | None]:
        return [self._taken_for(phrasing, self.match(phrasing.text)) for phrasing in phrasings]

    def _taken_for(self, phrasing: Phrasing, match: Match) -> str | None:
        return match.candidates[0].answer if not phrasing.gap or match.verdict == "answer" else None

    def taught(self, phrasings: Sequence[Phrasing]) -> NearestPhrasing:
        return NearestPhrasing([*self._phrasings, *phrasings])

    def another_subject(self, question: str, answer: str) -> str:
        return ""

    def unlike(self, question: str, answer: str) -> str:
        return ""

    def group(self, questions: Sequence[str]) -> list[list[int]]:
        places: dict[str, list[int]] = {}
        for place, question in enumerate(questions):
            places.setdefault(question.lower(), []).append(place)
        return list(places.values())

    def leave_one_out(self) -> Iterator[tuple[Phrasing, Match]]:
        for phrasing in self._phrasings:
            rest = [other for other in self._phrasings if other != phrasing]
            yield phrasing, NearestPhrasing(rest).match(phrasing.text)


@pytest.fixture
def other(sample: Responder) -> Responder:
    matcher: Matcher = NearestPhrasing(phrasings_of(sample.book))
    return Responder(sample.book, matcher)


def test_another_matcher_answers(other: Responder) -> None:
    """A responder with another matcher replies with figures and sources, suggests, and learns what it is taught."""
    reply = other.reply("How many models are there")
    assert (reply.outcome, reply.answer) == ("answered", "models")
    assert reply.citations
    assert other.reply("xyzzy").outcome == "suggested"
    taught = Phrasing("models", "en", "tally of the great neural networks")
    assert other.reply(taught.text).outcome == "suggested"
    assert other.taught([taught]).reply(taught.text).answer == "models"


def test_another_matcher_serves_newsroom_check_and_evaluation(other: Responder) -> None:
    """Grouping, the check of what is taught, and leaving one out ask the matcher and nothing behind it."""
    assert grouped(["What about India?", "energy", "what about india?"], other.matcher) == [(0, 2), (1,)]
    taught = [Phrasing("models", "en", "tally of the great neural networks")]
    assert check_taught(other, other.taught(taught), taught) == []
    assert counts(list(left_out(other)))["reached"] > 0


def test_another_matcher_serves_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line answers with whatever matcher the factory makes."""

    def make(phrasings: Sequence[Phrasing], *rest: object, prepared: bool) -> Matcher:
        return NearestPhrasing(phrasings)

    monkeypatch.setattr("bot.answer.reply.make_matcher", make)
    done = CliRunner().invoke(footnote, ["ask", "--book", str(SAMPLE), "--why", "How many models are there"])
    assert done.exit_code == 0, done.output
    assert "next likely: models" in done.output  # the trained matcher names no answer twice


def test_only_its_own_room_knows_the_trained_matcher() -> None:
    """Outside `match`, matching is imported from the package itself, and never the class behind the seam."""
    seen = 0
    for file in (ROOT / "bot").rglob("*.py"):
        if file.parent.name != "match":
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.match"):
                    seen += 1
                    assert node.module == "bot.match", f"{file}: {node.module}"
                    assert "TrainedMatcher" not in {name.name for name in node.names}, file
    assert seen > 5
