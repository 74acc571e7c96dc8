"""The report's content: the facts as titled tables, in the language of the article. Pages and terminals show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from bot.book.passage import facts_in
from bot.language import LANGUAGES, say
from bot.newsroom.facts import Facts
from bot.newsroom.tally import OUTCOMES
from bot.newsroom.unanswered import Group
from bot.newsroom.wording import Speech
from bot.picture import Drawing, Look, drawing_of

MOST_ANSWERS: Final = 12
MOST_GROUPS: Final = 20
MOST_QUIZZES: Final = 20
MOST_PICTURES: Final = 3  # 15 kB each, of all articles together
REACTIONS: Final = {"suggested": ("tapped", "none", "nothing"), "answered": ("related", "wrong")}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its title, its columns and rows (all but the first column hold figures), and a sentence on it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pictured:
    """The figure of an answer as a picture, with the `question` that it answers and the `article`'s title."""

    question: str
    article: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported: `facts`, told by `speech`; where there are several articles, of the one whose `book` it is.

    It `is_of_none`, if it is about the questions for which no article was found. `look` is that of its pictures.
    """

    facts: Facts
    speech: Speech
    book: str = ""
    is_of_none: bool = False
    look: Look = field(default_factory=Look)

    @property
    def subject(self) -> str:
        """Of which article it is."""
        article = self.speech.book.article
        return self.speech.say("report-of", title=article.title, publisher=article.publisher)

    @property
    def title(self) -> str:
        """The article's title alone, as a heading among others."""
        return self.speech.say("no-article") if self.is_of_none else self.speech.book.article.title

    @property
    def period(self) -> str:
        """The first and the last day."""
        days = list(self.facts.tally.days)
        first, last = self.speech.full_day(days[0]), self.speech.full_day(days[-1])
        return self.speech.say("report-period", first=first, last=last)

    @property
    def warning(self) -> str:
        """That the questions are made up, so that nobody takes it for news; empty when they are real."""
        return made_up_warning() if self.facts.made_up else ""

    @property
    def total(self) -> str:
        """How many questions, from how many readers."""
        tally = self.facts.tally
        asked = f"{self.speech.number(tally.asked)} {self.speech.say('report-asked')}"
        return f"{asked} {self.speech.say('report-readers', readers=tally.readers)}" if tally.readers else asked

    def outcomes(self) -> Sheet:
        """How many questions had which outcome."""
        counts = [(self.speech.name("was", outcome), self.facts.tally.outcomes[outcome]) for outcome in OUTCOMES]
        return self._counts("report", "outcome", counts)

    def days(self) -> Sheet:
        """The questions of each day by outcome."""
        speech, days = self.speech, self.facts.tally.days
        names = tuple(speech.name("was", outcome) for outcome in OUTCOMES)
        columns = (speech.say("column-day"), *names, speech.say("column-asked"))
        rows: list[tuple[str | int, ...]] = [
            (speech.day(day), *(counts.get(outcome, 0) for outcome in OUTCOMES), sum(counts.values()))
            for day, counts in days.items()
        ]
        busiest = max(days, key=lambda day: sum(days[day].values()))
        note = speech.say("report-busiest", day=speech.day(busiest), count=sum(days[busiest].values()))
        return Sheet(speech.say("report-days"), columns, tuple(map(self._written, rows)), note)

    @property
    def topic_counts(self) -> dict[str, int]:
        """How often readers got an answer of each topic, by the topic's name, the largest first."""
        counts: Counter[str] = Counter()
        for answer, count in self.facts.tally.answers.items():
            counts[self.speech.topic(answer)] += count
        return dict(counts.most_common())

    def topics(self) -> Sheet:
        """The topics that readers asked about."""
        return self._counts("report-topics", "topic", list(self.topic_counts.items()))

    def answers(self) -> Sheet:
        """The answers that readers got most."""
        most = list(self.facts.tally.answers.items())[:MOST_ANSWERS]
        counts = [(self.speech.question(answer), count) for answer, count in most]
        whole = sum(self.facts.tally.answers.values())
        return self._counts("report-answers", "question", counts, whole, self.speech.say("report-answers-note"))

    def pictures(self) -> list[Pictured]:
        """The first figures of the answers that readers got most, as far as these have one."""
        asked = sorted(self._asked(), key=lambda each: -each[0])
        drawn = (report.picture(answer) for _, report, answer in asked)
        return list(islice((each for each in drawn if each), MOST_PICTURES))

    def _asked(self) -> Iterator[tuple[int, Report, str]]:
        """How often each answer was given, the report of its article, and its name."""
        for answer, count in self.facts.tally.answers.items():
            yield count, self, answer

    def picture(self, answer: str) -> Pictured | None:
        """The first figure of `answer`; None where it has none, or the book has no such answer any more."""
        book, language = self.speech.book, self.speech.book.spoken(self.speech.language)
        facts = facts_in(book.answers[answer].reply.get(language)) if answer in book.answers else []
        drawings = (drawing_of(book, fact, language, self.look, answer) for fact in facts)
        drawing = next((drawn for drawn in drawings if drawn), None)
        return Pictured(self.speech.question(answer), self.title, drawing) if drawing else None

    def places(self) -> Sheet:
        """Where readers asked."""
        return self._named("report-places", "place", self.facts.tally.places)

    def languages(self) -> Sheet:
        """In which language readers asked."""
        return self._named("report-languages", "language", self.facts.tally.languages)

    def hours(self) -> Sheet:
        """At what hour of the day readers asked."""
        hours, speech = self.facts.tally.hours, self.speech
        top = hours.index(max(hours))
        note = speech.say("report-hours-note", hour=top, next=(top + 1) % len(hours))
        columns = (speech.say("column-hour"), speech.say("column-asked"))
        rows = tuple(self._written((f"{hour}", count)) for hour, count in enumerate(hours))
        return Sheet(speech.say("report-hours"), columns, rows, note)

    def reactions(self) -> list[Sheet]:
        """What readers did after a reply, for each kind of reply."""
        signals = self.facts.tally.signals
        return [self._reactions(outcome, getattr(signals, outcome)) for outcome in REACTIONS]

    def _reactions(self, outcome: str, whole: int) -> Sheet:
        signals = self.facts.tally.signals
        counts = [(self.speech.name("then", done), getattr(signals, done)) for done in REACTIONS[outcome]]
        sheet = self._counts("report-signals", "what", counts, whole)
        return Sheet(self.speech.say(f"after-{outcome}", count=whole), sheet.columns, sheet.rows)

    def quizzes(self) -> Sheet:
        """What readers chose in quizzes."""
        speech, columns = self.speech, ("question", "chosen", "right", "believed")
        rows = [
            (one.question, one.votes, one.right, f"{one.wrong} ({speech.number(one.most)})" if one.wrong else "–")
            for one in self.facts.quizzes[:MOST_QUIZZES]
        ]
        named = tuple(speech.say(f"column-{name}") for name in columns)
        written = tuple(self._written(row) for row in rows)
        return Sheet(speech.say("report-quizzes"), named, written, speech.say("report-quizzes-note"))

    def unanswered(self) -> Sheet:
        """The groups of questions that nobody could answer."""
        names = ("wordings", "asked", "readers", "trend", "last")
        columns = tuple(self.speech.say(f"column-{name}") for name in names)
        rows = tuple(self._group(group) for group in self.facts.unsettled.groups)
        key = "report-unanswered-note" if rows else "report-all-answered"
        return Sheet(self.speech.say("report-unanswered"), columns, rows, self.speech.say(key, count=len(rows)))

    def left_out(self) -> list[str]:
        """What the groups do not have, in sentences."""
        unsettled, speech = self.facts.unsettled, self.speech
        told = {"report-noise": unsettled.noise, "report-cut": unsettled.left_out}
        return [speech.say(key, count=count) for key, count in told.items() if count]

    def gap(self, group: Group) -> str:
        """What the bot says to the questions of `group` that lead to a gap of the book; nothing if they do not."""
        return self.speech.say("report-gap", question=self.speech.question(group.gap)) if group.gap else ""

    def _group(self, group: Group) -> tuple[str, ...]:
        speech = self.speech
        wordings = " · ".join(wording.text for wording in group.wordings)
        told = (wordings, self.gap(group)) if group.gap else (wordings,)
        counts = (speech.number(group.count), speech.number(group.readers))
        return ("\n".join(told), *counts, speech.name("trend", group.trend), speech.day_of(group.last))

    def _named(self, title: str, kind: str, counts: Mapping[str, int]) -> Sheet:
        return self._counts(title, kind, [(self.speech.name(kind, value), n) for value, n in counts.items()])

    def _counts(
        self, title: str, column: str, counts: Sequence[tuple[str, int]], whole: int | None = None, note: str = ""
    ) -> Sheet:
        """A table of `counts` by name, each with its share of the `whole`: of their sum, unless that is given."""
        speech = self.speech
        whole = sum(count for _, count in counts) if whole is None else whole
        columns = tuple(speech.say(f"column-{name}") for name in (column, "asked", "share"))
        shares = speech.shares([count for _, count in counts], whole)
        rows = tuple((name, speech.number(count), share) for (name, count), share in zip(counts, shares, strict=True))
        return Sheet(speech.say(title), columns, rows, note)

    def _written(self, row: tuple[str | int, ...]) -> tuple[str, ...]:
        return tuple(cell if isinstance(cell, str) else self.speech.number(cell) for cell in row)


@dataclass(frozen=True, slots=True)
class NewsroomReport(Report):
    """The report over all articles: `facts` are those of all questions, `articles` the reports of each article.

    What is answered and what is not is told by article: two may have answers of one name.
    """

    articles: tuple[Report, ...] = ()

    @property
    def subject(self) -> str:
        """How many articles it is of."""
        return self.speech.say("report-of-all", count=sum(not one.is_of_none for one in self.articles))

    def _asked(self) -> Iterator[tuple[int, Report, str]]:
        for one in self.articles:
            yield from () if one.is_of_none else one._asked()

    def by_article(self) -> Sheet:
        """How many questions were asked of each article, and how many of them had no answer."""
        speech = self.speech
        names = [speech.name("was", outcome) for outcome in OUTCOMES]
        columns = (speech.say("column-article"), speech.say("column-asked"), *names)
        rows = tuple(self._written(_counts_of(one)) for one in self.articles)
        return Sheet(speech.say("report-articles"), columns, rows)


def _counts_of(report: Report) -> tuple[str | int, ...]:
    tally = report.facts.tally
    return (report.title, tally.asked, *(tally.outcomes[outcome] for outcome in OUTCOMES))


def made_up_warning() -> str:
    """That questions are made up, in every language."""
    return " ".join(say("made-up", language) for language in LANGUAGES)
