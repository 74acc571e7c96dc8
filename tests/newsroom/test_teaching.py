"""The overlay over the book, what need not be offered again, and what the check says to what is taught."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answer.reply import Responder, phrasings_of
from bot.book.source import source_of
from bot.check import check_taught, sound
from bot.match import Phrasing
from bot.newsroom.patch import with_wordings
from bot.newsroom.teaching import (
    OUTSIDE,
    POSTPONED,
    gap_as_comment,
    lost,
    overlay,
    phrasings_by_book,
    phrasings_in,
    settled_texts,
    worth_pasting,
)
from bot.store import Offer, Wording
from bot.store.offers import State

ROBOTS = Wording("en", "when do schools teach robots")
DRAWS = ("everything everywhere", "everywhere added up", "everything added")  # to models, from all-models
LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\x85")  # YAML takes that for a line's end
TEXTS = st.text(LETTERS | st.sampled_from("\n\t#:-'\"{}[]"), min_size=1)
TAUGHT = st.builds(Phrasing, st.sampled_from(["models", "all-models"]), st.sampled_from(["en", "es"]), TEXTS)


def offer(state: State, *texts: str, answer: str | None = None, changed: float = 0.0) -> Offer:
    """An offer on which an editor decided at the time `changed`."""
    wordings = tuple(Wording("en", text) for text in texts) or (ROBOTS,)
    return Offer(1, wordings, ("models", "all-models"), state, answer, changed)


def models(*texts: str) -> list[Phrasing]:
    """`texts` as wordings of the sample's answer on its models."""
    return [Phrasing("models", "en", text) for text in texts]


@given(st.lists(TAUGHT, max_size=8, unique_by=lambda phrasing: phrasing.text))
@example([Phrasing("models", "en", "no"), Phrasing("models", "es", "2024"), Phrasing("models", "en", "a: b # c")])
def test_a_book_has_every_text_as_it_was(taught: list[Phrasing]) -> None:
    """Whatever readers write, the book with it says the same texts, each under its answer and language."""
    text = with_wordings("article: {language: en}\nanswers: {}\n", "answers.yaml", taught)
    read = [
        Phrasing(name, language, text)
        for name, entry in source_of(text, "")[0].data["answers"].items()
        for language, texts in entry["questions"].items()
        for text in texts
    ]
    assert sorted(read, key=str) == sorted(taught, key=str)


@given(st.lists(st.builds(Phrasing, st.just(OUTSIDE), st.just("en"), TEXTS, st.just(True)), min_size=1, max_size=8))
def test_a_comment_stays_a_comment(outside: list[Phrasing]) -> None:
    """No text of a reader outside the article can break out of its comment into the book."""
    assert yaml.safe_load(gap_as_comment(outside)) is None


@given(st.lists(TAUGHT, max_size=8))
def test_an_overlay_adds_each_text_once(sample: Responder, taught: list[Phrasing]) -> None:
    """And what it has added, or the book has, it does not add again; the last decision on a text counts."""
    added = overlay(sample.book, [*taught, *phrasings_of(sample.book)])
    assert overlay(sample.book, [*added, *added]) == added
    assert {phrasing.text for phrasing in added} <= {phrasing.text for phrasing in taught}
    last = {phrasing.text: phrasing for phrasing in taught}
    assert all(last[phrasing.text] == phrasing for phrasing in added)


def test_only_decisions_that_teach_are_taught(sample: Responder) -> None:
    """A wording joins its answer, what is outside none; what is open, put off or in the book adds nothing."""
    offers = [
        offer("wording", "teach me robots", "How MANY models are there", answer="models"),
        offer("outside", "who is the king"),
        offer("wording", "gone", answer="no-answer"),
        offer("later", "later"),
        offer("open", "open"),
    ]
    assert overlay(sample.book, phrasings_in(offers)) == [
        Phrasing("models", "en", "teach me robots"),
        Phrasing(OUTSIDE, "en", "who is the king", gap=True),
    ]
    assert lost(sample.book, phrasings_in(offers)) == [Phrasing("no-answer", "en", "gone")]


def test_what_has_another_place_by_now_is_not_lost(sample: Responder) -> None:
    """A wording of an answer that is gone is no problem once another answer has it, by the book or by a tap."""
    gone = [Phrasing("no-answer", "en", text) for text in ("number of MODELS in the land", "teach me robots")]
    assert lost(sample.book, [*gone, *models("teach me robots")]) == []


def test_what_another_article_answers(sample: Responder) -> None:
    """It is taught to that article's book, and settled for the one of which it was asked; for no other."""
    elsewhere = replace(offer("wording", answer="bridge/size"), book="school")
    of_the_first = replace(offer("wording", "how long", answer="/size"), book="school")
    assert phrasings_by_book([elsewhere, of_the_first]) == {
        "bridge": [Phrasing("size", "en", ROBOTS.text)],
        None: [Phrasing("size", "en", "how long")],
    }
    assert settled_texts([elsewhere], "school", 0.0) == {ROBOTS.text} and settled_texts([elsewhere], None, 0.0) == set()
    assert settled_texts([replace(elsewhere, answer="size")], "school", 0.0) == set()


def test_what_is_not_worth_pasting(sample: Responder) -> None:
    """What differs by a letter from what its answer has, or another taught one; not what is in another language."""
    taught = models(
        "tell me how many models the land has builtt", "when do schools teach robots", "when do schools teach robotz"
    )
    spanish = Phrasing("models", "es", "worldwide totals")
    assert worth_pasting(sample.book, [*taught, spanish]) == [taught[1], spanish]


@pytest.mark.parametrize(
    ("state", "age", "settled"),
    [
        ("open", 0.0, False),
        ("wording", 0.0, False),
        ("outside", 0.0, True),
        ("outside", 100 * POSTPONED, True),
        ("later", 0.0, True),
        ("later", POSTPONED - 1, True),
        ("later", POSTPONED, False),
    ],
)
def test_what_need_not_be_offered_again(state: State, age: float, settled: bool) -> None:
    """What is outside the article never, what was put off not for a week; what was taught is answered anyway."""
    now = 1e9
    assert settled_texts([offer(state, changed=now - age)], None, now) == ({ROBOTS.text} if settled else set())


@pytest.mark.parametrize(
    ("texts", "rules", "what"),
    [
        (("when do schools teach robots",), [], ""),
        (("tell me how many models the land has builtt",), [], ""),
        (("total in the whole world for models, what is",), [], ""),
        (("Worldwide TOTALS",), ["same-phrasing", "misleading-phrasing"], "nearly “worldwide total” of all-models"),
        (
            ("the global count",),
            ["misleading-phrasing"],
            "asks this would be taken to mean all-models (“What is the total",
        ),
        (DRAWS, ["misleading-phrasing"], "asks “everything everywhere added up” would be taken to mean models"),
    ],
)
def test_what_the_check_says(sample: Responder, texts: tuple[str, ...], rules: list[str], what: str) -> None:
    """A near copy of another answer's phrasing, one taken for another, one that draws another's readers are found."""
    taught = models(*texts)
    problems = check_taught(sample, sample.taught(taught), taught)
    assert [problem.rule for problem in problems] == rules
    assert what in " ".join(map(str, problems))


def test_outside_must_not_draw_either(sample: Responder) -> None:
    """What is put outside the article may not be nearly a phrasing of an answer."""
    taught = [Phrasing(OUTSIDE, "en", "worldwide totals", gap=True)]
    problems = check_taught(sample, sample.taught(taught), taught)
    assert "same-phrasing" in {problem.rule for problem in problems}


def test_two_taught_alike_for_different_answers(sample: Responder) -> None:
    """Of two wordings that are nearly the same the later one is found."""
    taught = [*models("when do schools teach robots"), Phrasing("all-models", "en", "when do schools teach robotz")]
    problems = check_taught(sample, sample.taught(taught), taught)
    assert {problem.place.file for problem in problems} == {"“when do schools teach robotz”"}


def test_the_one_that_draws_is_left_out(sample: Responder) -> None:
    """Not the one that was taught last; what is left passes the check."""
    harmless = models("when do schools teach robots")
    kept, problems = sound(sample, [*models(*DRAWS), *harmless])
    assert harmless[0] in kept and {problem.place.file[1:-1] for problem in problems} <= set(DRAWS)
    assert check_taught(sample, sample.taught(kept), kept) == []
    assert sound(sample, kept) == (kept, [])
