"""A demonstration: four weeks of made-up questions put to the real bot, so that a newcomer sees what a report tells.

The store says that they are made up, and so does everything that is written from it. The same seed gives the same
questions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final, TypeVar

from bot.answer.reply import Reply
from bot.book.values import Book
from bot.language import LANGUAGES
from bot.newsroom.facts import MADE_UP
from bot.newsroom.report import made_up_warning
from bot.store import Asked, Happened, Setting, Store
from bot.store.journal import Kind

T = TypeVar("T")
Ask = Callable[[str], tuple[Reply, str | None]]

QUESTIONS: Final = 5000
DAYS: Final = 28
READERS: Final = 1900
AT_ONCE: Final = 250  # questions recorded together

# All figures below are made up as well: they only have to look like a newsroom's month.
_KINDS: Final = {"answers": 66, "gaps": 12, "subjects": 22}
_PLACES: Final = {"private": 46, "comment": 26, "group": 19, "inline": 6, "guest": 3}
_HOURS: Final = (2, 1, 1, 1, 1, 3, 8, 14, 18, 16, 14, 14, 17, 20, 17, 13, 12, 13, 16, 20, 23, 20, 12, 6)
_WEEK: Final = (11, 10, 10, 10, 9, 6, 6)  # Monday to Sunday
_BUSY_DAY: Final = 18  # a day on which the article was passed around
_BUSY: Final = 5.0  # times as much as on others
_TYPOS: Final = 0.3  # of the questions
_DOES: Final[dict[str, dict[Kind | None, int]]] = {  # what readers do after a reply
    "answered": {"related": 14, "wrong": 3, None: 83},
    "suggested": {"suggestion": 46, "none": 21, None: 33},
    "unknown": {"suggestion": 7, None: 93},
}


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A question that nobody asked: when (seconds since 1970), by which of the readers, and where."""

    text: str
    asked: float
    reader: int
    place: str


@dataclass(frozen=True, slots=True)
class _Subject:
    weights: tuple[int, int]  # in the first half of the time, and in the second
    texts: tuple[str, ...]


async def fill(
    store: Store,
    books: Sequence[Book],
    ask: Ask,
    now: float,
    count: int = QUESTIONS,
    asked: Callable[[int], object] = lambda questions: None,
) -> None:
    """Put `count` made-up questions of the four weeks before `now` about `books`, and what came of them, into `store`.

    `ask` gives the reply to one, and the book that the store is to name; `asked` is told how many questions more were.
    """
    await store.write(Setting(MADE_UP, made_up_warning()), now=now)
    chance = Random("Footnote")
    questions = list(enumerate(make_up(books, now, count, chance), start=1))
    for start in range(0, len(questions), AT_ONCE):
        batch = questions[start : start + AT_ONCE]
        await asyncio.gather(*(_ask(store, ask, number, question, chance) for number, question in batch))
        asked(len(batch))


async def _ask(store: Store, ask: Ask, number: int, question: MadeUp, chance: Random) -> None:
    reply, book = ask(question.text)
    kind = _drawn(chance, _DOES[reply.outcome])
    tapped = _tapped(reply, kind, chance)
    facts = (reply.outcome, reply.answer, reply.confidence, reply.language, question.place, question.reader, book)
    entry = await store.journal.record(number, Asked(question.text, *facts), question.asked)
    if kind in ("none", "wrong") or tapped:
        await store.write(Happened(entry, kind or "none", tapped, book), now=question.asked + 20)


def _tapped(reply: Reply, kind: Kind | None, chance: Random) -> str | None:
    offered = {"suggestion": reply.suggestions, "related": reply.related}.get(kind or "", ())
    return chance.choice(offered).answer if offered else None


def make_up(books: Sequence[Book], now: float, count: int, chance: Random) -> Iterator[MadeUp]:
    """`count` questions in the order of time: phrasings of `books` with typos, their gaps, and subjects they lack."""
    weights = {_Asked(book, _subjects(book.languages), chance): 1 / (place + 2) for place, book in enumerate(books)}
    for late, moment in _moments(now, count, chance):
        asked = _drawn(chance, weights) if len(weights) > 1 else next(iter(weights))
        text = asked.draw(late)
        reader = int(READERS * chance.random() ** 1.6) + 1  # some ask often, most once
        yield MadeUp(_mistyped(text, chance), moment, reader, _drawn(chance, _PLACES))


class _Asked:
    """Draws what is asked: some answers far more than others."""

    def __init__(self, book: Book, subjects: Sequence[_Subject], chance: Random) -> None:
        self._book, self._subjects, self._chance = book, subjects, chance
        self._answers = {name: 1 / (place + 2) for place, name in enumerate(book.answers)}
        self._gaps = {name: 1 / (place + 2) for place, name in enumerate(book.gaps)}

    def draw(self, late: bool) -> str:
        """A text, as in the first or the `late` half of the time."""
        kind = _drawn(self._chance, _KINDS)
        if kind == "subjects" or not self._gaps:
            weights = {subject: subject.weights[late] for subject in self._subjects}
            return self._chance.choice(_drawn(self._chance, weights).texts)
        named = self._book.answers if kind == "answers" else self._book.gaps
        questions = named[_drawn(self._chance, self._answers if kind == "answers" else self._gaps)].questions
        return self._chance.choice(questions.any(self._chance.choice(self._book.languages)))


def _moments(now: float, count: int, chance: Random) -> list[tuple[bool, float]]:
    """When the questions are asked, in order, and whether that is in the second half."""
    last = datetime.fromtimestamp(now).replace(hour=0, minute=0, second=0, microsecond=0)
    days = [last - timedelta(days=DAYS - 1 - number) for number in range(DAYS)]
    busy = {day: _WEEK[day.weekday()] * (_BUSY if number == _BUSY_DAY else 1) for number, day in enumerate(days)}
    hours = dict(enumerate(_HOURS))
    moments: list[float] = []
    while len(moments) < count:
        moment = _drawn(chance, busy).timestamp() + 3600 * (_drawn(chance, hours) + chance.random())
        if moment < now - 60:
            moments.append(moment)
    return [(moment >= days[DAYS // 2].timestamp(), moment) for moment in sorted(moments)]


def _mistyped(text: str, chance: Random) -> str:
    """`text`, or sometimes with two letters exchanged, one missing, or all small."""
    at = chance.randrange(max(1, len(text) - 2))
    slips = (text[:at] + text[at + 1 :], text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :])
    return chance.choice((*slips, text.lower())) if chance.random() < _TYPOS else text


def _drawn(chance: Random, weights: Mapping[T, float]) -> T:
    return chance.choices(list(weights), list(weights.values()))[0]


def _subjects(languages: Sequence[str]) -> list[_Subject]:
    """The subjects of `languages`, each with its texts in all of them."""
    texts: dict[str, list[str]] = {}
    for language in map(LANGUAGES.__getitem__, languages):
        for block in language.demo_questions:
            texts.setdefault(block[0], []).extend(block[1:])
    return [_subject(heading, own) for heading, own in texts.items()]


def _subject(heading: str, texts: Sequence[str]) -> _Subject:
    _, first, second = heading.split()
    return _Subject((int(first), int(second)), tuple(texts))
