"""Figures of the journal: how many asked what, when and where, what they got, and how they judged it.

One pass over the entries, which are not kept: what a tally needs grows with the days and the readers, not with the
questions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from bot.store import Entry

OUTCOMES: Final = ("answered", "suggested", "unknown")
HOURS: Final = 24
NO_LANGUAGE: Final = ""


@dataclass(frozen=True, slots=True)
class Signals:
    """What readers did after a reply, counted in questions.

    Of those `suggested`: `tapped` one, said `none` of these, or `nothing`. Of those `answered`: asked a `related`
    question, said that it is not what they asked (`wrong`).
    """

    suggested: int = 0
    tapped: int = 0
    none: int = 0
    nothing: int = 0
    answered: int = 0
    related: int = 0
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """The journal from `since` to before `until` (seconds since 1970) in figures.

    `days` has each day of the period, `hours` 24 counts by the hour of the day; `places`, `languages` and `answers`
    (given as a reply or by a tap) are largest first; `readers` is how many different ones asked.
    """

    since: float
    until: float
    asked: int
    outcomes: Mapping[str, int]
    days: Mapping[date, Mapping[str, int]]
    hours: tuple[int, ...]
    places: Mapping[str, int]
    languages: Mapping[str, int]
    answers: Mapping[str, int]
    signals: Signals
    readers: int

    def share(self, outcome: str) -> float:
        """The share of the questions that had `outcome`, 0 to 1; 0 when nobody asked."""
        return self.outcomes.get(outcome, 0) / self.asked if self.asked else 0.0


class Tallying:
    """Makes a tally of the entries that are added; days and hours are those of `zone`, by default the machine's."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone
        self._days: dict[date, Counter[str]] = defaultdict(Counter)
        self._hours = [0] * HOURS
        self._places: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()
        self._answers: Counter[str] = Counter()
        self._signals: Counter[str] = Counter()
        self._readers: set[str] = set()

    def add(self, entry: Entry) -> None:
        """Count `entry`."""
        asked = datetime.fromtimestamp(entry.asked, self._zone)
        self._days[asked.date()][entry.outcome] += 1
        self._hours[asked.hour] += 1
        self._places[entry.place] += 1
        self._languages[entry.language or NO_LANGUAGE] += 1
        if entry.reader is not None:
            self._readers.add(entry.reader)
        self._count_answers(entry)
        self._count_signals(entry)

    def _count_answers(self, entry: Entry) -> None:
        if entry.outcome == "answered" and entry.answer:
            self._answers[entry.answer] += 1
        for event in entry.events:
            if event.kind in ("suggestion", "related") and event.answer:
                self._answers[event.answer] += 1

    def _count_signals(self, entry: Entry) -> None:
        kinds = {event.kind for event in entry.events}
        self._signals[entry.outcome] += 1
        if entry.outcome == "suggested":
            done = "tapped" if "suggestion" in kinds else "none" if "none" in kinds else "nothing"
            self._signals[done] += 1
        elif entry.outcome == "answered":
            self._signals.update(kinds & {"related", "wrong"})

    def tally(self, since: float, until: float) -> Tally:
        """The tally of what was added, as that of the period from `since` to before `until`."""
        days = {day: dict(self._days.get(day, {})) for day in days_of(since, until, self._zone)}
        outcomes: Counter[str] = Counter(dict.fromkeys(OUTCOMES, 0))
        for counts in self._days.values():
            outcomes.update(counts)
        signals = Signals(**{name: self._signals[name] for name in Signals.__slots__})
        return Tally(
            since,
            until,
            asked=sum(self._hours),
            outcomes=dict(outcomes),
            days=days,
            hours=tuple(self._hours),
            places=dict(self._places.most_common()),
            languages=dict(self._languages.most_common()),
            answers=dict(self._answers.most_common()),
            signals=signals,
            readers=len(self._readers),
        )


def days_of(since: float, until: float, zone: tzinfo | None = None) -> list[date]:
    """Each day that has a moment from `since` to before `until` (seconds since 1970), by `zone`'s calendar."""
    first = datetime.fromtimestamp(since, zone).date()
    last = datetime.fromtimestamp(max(since, until - 0.001), zone).date()
    return [first + timedelta(days) for days in range((last - first).days + 1)]
