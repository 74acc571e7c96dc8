"""The journal in figures: counted by day, hour, place and language, and what readers did with their replies."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from conftest import SAMPLE
from hypothesis import given
from hypothesis import strategies as st

from bot.book.load import read_book
from bot.newsroom.tally import Signals, Tally, Tallying
from bot.newsroom.wording import Speech
from bot.store import Entry, Event

MERIDA = timezone(timedelta(hours=-6))


def at(day: int, hour: int) -> float:
    """A moment of November 2026 in Mérida, in seconds since 1970."""
    return datetime(2026, 11, day, hour, 30, tzinfo=MERIDA).timestamp()


def entry(outcome: str, asked: float, *events: str, answer: str | None = None, **more: str | None) -> Entry:
    known = {"reader": "r1", "language": "en", "place": "private", **more}
    later = tuple(Event(kind, "tapped", asked + 9) for kind in events)  # type: ignore[arg-type]
    said = ("text", outcome, answer, 0.5, known["language"], str(known["place"]), asked)
    return Entry(1, known["reader"], *said, events=later)


def tally(*entries: Entry, days: int = 3) -> Tally:
    """The tally of `entries` from the first to the third of the month."""
    tallying = Tallying(MERIDA)
    for one in entries:
        tallying.add(one)
    return tallying.tally(at(1, 0), at(days, 23))


def test_days_and_hours_are_those_of_the_place() -> None:
    """A question late in the evening belongs to that day where the newsroom is, and days without any are there."""
    found = tally(entry("answered", at(1, 23)), entry("unknown", at(1, 23)), entry("answered", at(3, 8)))
    assert list(found.days) == [date(2026, 11, day) for day in (1, 2, 3)]
    assert list(found.days.values()) == [{"answered": 1, "unknown": 1}, {}, {"answered": 1}]
    assert (found.hours[23], found.hours[8], sum(found.hours), found.asked) == (2, 1, 3, 3)
    assert found.outcomes == {"answered": 2, "suggested": 0, "unknown": 1}


def test_the_largest_first() -> None:
    """Places, languages and answers come with the largest first; an answer counts when it was tapped too."""
    found = tally(
        entry("answered", at(1, 1), answer="models", place="group", language="es"),
        entry("answered", at(1, 2), "related", answer="models", place="comment", language="es"),
        entry("suggested", at(1, 3), "suggestion", place="group", language=None),
    )
    assert list(found.places.items()) == [("group", 2), ("comment", 1)]
    assert list(found.languages.items()) == [("es", 2), ("", 1)]
    assert found.answers == {"models": 2, "tapped": 2}


def test_what_readers_did() -> None:
    """A suggested question is tapped, refused or left; who taps twice, or taps after a refusal, counts once."""
    found = tally(
        entry("suggested", at(1, 1), "none", "suggestion", "suggestion"),
        entry("suggested", at(1, 1), "none"),
        entry("suggested", at(1, 1)),
        entry("answered", at(1, 1), "related", "related", answer="a"),
        entry("answered", at(1, 1), "wrong", answer="a"),
        entry("answered", at(1, 1), answer="a"),
        entry("unknown", at(1, 1), "suggestion"),
    )
    assert found.signals == Signals(suggested=3, tapped=1, none=1, nothing=1, answered=3, related=1, wrong=1)


def test_readers_are_told_apart() -> None:
    """The same reader counts once, who is no person not at all; shares are of all that was asked."""
    asked = [entry("answered", at(1, 1), reader=reader) for reader in ("a", "b", "a", None)]
    assert (tally(*asked).readers, tally(*asked).share("answered"), tally().share("answered")) == (2, 1.0, 0.0)


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=12).filter(any))
def test_percentages_add_up(parts: list[int]) -> None:
    """To 100, none of them further than one from what it is; of a part of the whole to that part's share."""
    speech = Speech(read_book(SAMPLE).book, "en")
    whole = sum(parts)
    shares = [int(share.rstrip("%")) for share in speech.shares(parts, whole)]
    assert sum(shares) == 100
    assert all(abs(share - 100 * part / whole) < 1 for share, part in zip(shares, parts, strict=True))
