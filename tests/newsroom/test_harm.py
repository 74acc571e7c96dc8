"""No figure by a slip of the finger: what a tap may not teach, and what an honest editor still can."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest
from conftest import ROOT

from bot.answer.reply import Responder
from bot.newsroom.effect import effect_of, gives_figure, problems_of_subject, problems_of_teaching, tells_fact
from bot.store import Wording
from bot.writing.manuscript import Manuscript
from bot.writing.places import problems_of_places
from tests.campaigns.harm import (
    LABELLED,
    Tap,
    any_answer,
    demonstrated,
    gap_phrasings,
    harm,
    honest,
    offered,
    strays_in,
    written,
)

BOOK = ROOT / "answers.yaml"


def rules(text: str, answer: str, responder: Responder) -> list[str | None]:
    return [problem.rule for problem in problems_of_teaching([Wording("en", text)], answer, responder)]


@pytest.mark.parametrize(
    ("text", "answer", "rule", "why"),
    [
        ("how many models did China ban", "china-models", "another-figure", "says ban, of which"),
        ("are 26% of Chinese companies unicorns?", "unicorns", "another-figure", "is about 26, of which"),
        ("🇺🇸 AI models", "who-leads", "another-figure", "the question is about"),
        ("[2]", "summary", "asks-nothing", "it asks nothing, and “"),
        ("how many models does Norway have", "china-models", "gap-question", "the article does not tell that: “"),
        ("cuánto valen en total los unicornios", "unicorn-meaning", "another-figure", "a sum (total)"),
        ("how much are all the unicorns worth together", "unicorn-meaning", "another-figure", "a sum (all)"),
        ("can you call me", "unicorn-meaning", "another-figure", "the question is call alone"),
        ("can you call me", "who-leads", "another-figure", "the question is call alone"),
    ],
)
def test_what_a_tap_does_not_teach(responder: Responder, text: str, answer: str, rule: str, why: str) -> None:
    """A word, a figure or a country that the answer does not give, a mark that asks nothing: each is told."""
    [problem] = problems_of_teaching([Wording("en", text)], answer, responder)
    assert (problem.rule, why in problem.what) == (rule, True), problem


def test_what_is_written_by_hand_may_say_another_word(responder: Responder) -> None:
    """The remedy works: an editor who writes the question may say what the answer does not, but for a country."""
    crowd, norway = Wording("en", "the AI crowd of China: how many firms"), Wording("en", "AI shops in Norway")
    assert problems_of_teaching([crowd], "ai-companies", responder)
    assert not problems_of_subject([crowd], "ai-companies", responder)
    assert problems_of_subject([norway], "ai-companies", responder)


def test_an_answer_without_a_figure_may_be_taught_more(responder: Responder) -> None:
    """Its facts are no figures: only another place, another time and a gap are refused."""
    assert tells_fact(responder.book, "us-course") and not gives_figure(responder.book, "us-course")
    assert rules("is the us getting rid of ai regulation", "us-course", responder) == []
    assert rules("is Norway cutting rules", "us-course", responder) != []


def test_an_honest_editor_is_not_stopped(responder: Responder) -> None:
    """Nine in ten labelled questions, and more, may be taught to their own answer."""
    count, refused = honest(responder)
    assert count >= 150 and len(refused) <= count / 20


def test_hardly_a_stray_may_be_taught_to_a_figure(responder: Responder) -> None:
    """Of every fifth stray, asked of every answer with a figure, none is accepted."""
    taps = list(any_answer(((Wording("en", text),) for text in strays_in(LABELLED)[::5]), responder))
    assert len(taps) >= 200
    assert [tap for tap in taps if not problems_of_teaching(tap.wordings, tap.answer, responder)] == []


def test_what_is_refused_is_known_at_once(responder: Responder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is learned for a teaching that its own words forbid: an editor's tap is answered at once."""
    monkeypatch.setattr(responder, "taught", None)
    [tap] = [Tap((Wording("en", "how many models did China ban"),), "china-models")]
    assert effect_of(responder, [], tap.phrasings, ["how many"]).problems


def test_a_new_answer_gives_no_figure_of_another_place() -> None:
    """The gaps' questions that name a country are refused above a new answer with China's figures."""
    manuscript = Manuscript(BOOK.read_text(encoding="utf-8"), BOOK, date(2026, 1, 1))
    asked = ["how many models does Norway have", "¿Cuántos unicornios tiene Brasil?"]
    assert written(asked, manuscript) == (2 * 13, [])
    assert list(problems_of_places(["how many did China have in 1999"], "china-models", manuscript))


@pytest.mark.parametrize("name", ["answers.yaml", "tests/sets/serena.yaml", "examples/newsroom/city/ferry.yaml"])
def test_a_book_may_be_written_in_the_chat(name: str) -> None:
    """Hardly a phrasing of its own answers names a place or a year for which it would be refused as a new one."""
    path = ROOT / name
    manuscript = Manuscript(path.read_text(encoding="utf-8"), path, date(2026, 1, 1))
    own = {each: sum(entry.questions.root.values(), ()) for each, entry in manuscript.book.answers.items()}
    refused = [each for answer, texts in own.items() for each in problems_of_places(texts, answer, manuscript)]
    assert len(refused) <= sum(map(len, own.values())) / 100


@pytest.mark.slow
def test_an_editor_who_errs_does_no_harm(responder: Responder) -> None:
    """Buttons under the groups of a small journal, and strays to every answer: nobody gets a figure by it."""
    groups, strays = asyncio.run(demonstrated(responder, 200)), strays_in(LABELLED)
    taps = [
        *list(offered(groups, responder))[::4],
        *any_answer(((Wording("en", text),) for text in strays[::40]), responder),
    ]
    found = harm(taps, responder, [*strays, *gap_phrasings(responder)[::10]])
    assert found.tried >= 30 and found.gained == ()
