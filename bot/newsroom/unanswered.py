"""The questions that nobody could answer, gathered from the journal and grouped by what they ask.

Three kinds: the book had nothing (`unknown`), none of what was offered was meant (`none`), or the answer was not what
the reader asked (`wrong`). Noise is counted and left out, and so is what is settled by now: by an editor, or by the
book itself, which answers it today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from itertools import islice
from math import sqrt
from typing import Final, Literal, Protocol, TypeAlias

from bot.answer.render import one_line
from bot.answer.reply import Reply
from bot.language import LANGUAGES
from bot.language.lexicon import named_countries
from bot.language.small_talk import is_laughter, is_noise, is_parting, wants_to_be_left
from bot.language.words import words
from bot.match import Matcher, are_near_duplicates
from bot.newsroom.groups import grouped
from bot.newsroom.tally import days_of
from bot.newsroom.teaching import OUTSIDE
from bot.store import Entry, Wording

MOST_GROUPED: Final = 5000  # different texts: the work grows faster than their number
TYPICAL: Final = 3  # wordings shown of a group
_EVERY: Final = tuple(LANGUAGES)
CLEAR: Final = 2.0  # standard deviations that two halves of a period differ by when a trend is told

Trend: TypeAlias = Literal["up", "down", "level"]
Reason: TypeAlias = Literal["gap", "refused", "subject", "wording", "fact"]


class Answering(Protocol):
    """What answers questions by now: the responder of a book, or of all books together."""

    @property
    def matcher(self) -> Matcher:
        """What tells how similar two questions are."""

    def reply(self, question: str, language: str | None = None) -> Reply:
        """The reply to `question` in `language`; None: in the one that its words are of."""


def key_of(question: str) -> str:
    """What makes two texts the same question word for word: its words, whatever their case, accents and signs."""
    return " ".join(words(question)) or question.strip()


@dataclass(frozen=True, slots=True)
class CountedWording(Wording):
    """A wording with how often it was asked, and by how many `readers`; its language is empty if that is not known."""

    count: int
    readers: int


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that ask the same, and that nobody could answer.

    `wordings` are up to three typical texts, `texts` all, the most frequent first. `days` counts them for each day of
    the period, `trend` says whether the second half has clearly more than the first; `first` and `last` are seconds
    since 1970. `gap` names the book's gap that they lead to, if an editor foresaw them. `places` and `languages` are
    those that they were asked in, the most frequent first. `reason` is the likeliest one for which they have no answer:
    a `gap`; readers `refused` the answer that they got; it is about another `subject` (a place, a time) than the answer
    that is nearest; the book asks in another `wording`; or no `fact` tells it.
    """

    wordings: tuple[CountedWording, ...]
    texts: tuple[CountedWording, ...]
    count: int
    readers: int
    days: tuple[int, ...]
    trend: Trend
    first: float
    last: float
    gap: str | None = None
    places: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    reason: Reason = "fact"


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The groups, those asked most first, at most as many as were wanted.

    `noise` is how many questions were none; `left_out` how many different texts were too many to group.
    """

    groups: tuple[Group, ...]
    noise: int
    left_out: int


@dataclass(slots=True)
class _Text:
    """A text as it was first written, each time that it was asked and by whom, and the answers that were refused."""

    text: str
    language: str | None
    asked: list[tuple[float, str | None]] = field(default_factory=list)
    places: Counter[str] = field(default_factory=Counter)
    refused: set[str] = field(default_factory=set)

    def wording(self) -> CountedWording:
        return CountedWording(self.language or "", self.text, len(self.asked), _readers(self.asked))


class Unanswered:
    """Gathers what nobody could answer from the entries that are added; `settled` are texts that an editor settled."""

    def __init__(self, settled: Collection[str] = (), zone: tzinfo | None = None) -> None:
        self._settled = {key_of(text) for text in settled}
        self._zone = zone
        self._texts: dict[str, _Text] = {}
        self._noise: Counter[str] = Counter()

    def add(self, entry: Entry) -> None:
        """Keep the question of `entry`, when nobody could answer it."""
        refused = {event.answer or entry.answer for event in entry.events if event.kind == "wrong"}
        said_none = any(event.kind == "none" for event in entry.events)
        if entry.outcome != "unknown" and not refused and not said_none:
            return
        key = key_of(entry.text)
        if key in self._noise or (key not in self._texts and asks_nothing(entry.text)):
            self._noise[key] += 1
        elif key not in self._settled:
            text = self._texts.setdefault(key, _Text(one_line(entry.text), entry.language))
            text.asked.append((entry.asked, entry.reader))
            text.places[entry.place] += 1
            text.refused.update(answer for answer in refused if answer)

    def groups(self, responder: Answering, since: float, until: float, most: int | None = None) -> Unsettled:
        """Group what was gathered, by the period from `since` to before `until`; the `most` that were asked most.

        Whether `responder` answers a group by now is asked for those groups only; when none is wanted, none is made.
        """
        texts = sorted(self._texts.values(), key=lambda text: (-len(text.asked), -text.asked[-1][0]))
        kept = texts[:MOST_GROUPED]
        alike = [] if most == 0 or not kept else self._alike(kept, responder)
        groups = _unsettled(alike, responder, _Period(since, until, self._zone), most)
        return Unsettled(tuple(groups), self._noise.total(), len(texts) - len(kept))

    def _alike(self, texts: Sequence[_Text], responder: Answering) -> list[list[_Text]]:
        """The `texts` in groups, those asked most first, and in each the most typical text first."""
        indices = grouped([text.text for text in texts], responder.matcher)
        alike = [apart for group in indices for apart in _apart([texts[index] for index in group])]
        return sorted(alike, key=lambda group: -sum(len(text.asked) for text in group))


def asks_nothing(text: str) -> bool:
    """Whether `text` is noise, laughter, no word at all (a number, a mark), a goodbye or a wish to be left alone."""
    is_talk = is_laughter(text) or wants_to_be_left(text) or is_parting(text)
    return is_noise(text) or is_talk or not any(map(str.isalpha, text))


class _Period:
    """The days of a period, and its middle."""

    def __init__(self, since: float, until: float, zone: tzinfo | None) -> None:
        self._zone = zone
        self._middle = (since + until) / 2
        self._days = days_of(since, until, zone)

    def days(self, times: Iterable[float]) -> tuple[int, ...]:
        """How many of `times` are on each day."""
        counts = Counter(datetime.fromtimestamp(time, self._zone).date() for time in times)
        return tuple(counts[day] for day in self._days)

    def trend(self, times: Sequence[float]) -> Trend:
        """Where the second half differs from the first by more than chance: counts of chance vary by their root."""
        later = sum(time >= self._middle for time in times)
        earlier = len(times) - later
        if abs(later - earlier) <= CLEAR * sqrt(len(times)):
            return "level"
        return "up" if later > earlier else "down"


def _unsettled(alike: Iterable[list[_Text]], responder: Answering, period: _Period, most: int | None) -> list[Group]:
    """The groups without an answer, at most so many; one that leads to the gap of another, of the same places and
    years, is a part of it.
    """
    found: dict[object, tuple[str | None, list[_Text]]] = {}
    for number, texts in enumerate(alike):
        fates = {_fate(text, responder) for text in _typical(texts)}
        if fates <= {_ANSWERED, OUTSIDE}:
            continue
        gap = fates.pop() if len(fates) == 1 else None
        key = (gap, _named(texts[0])) if gap else number
        if key not in found and len(found) == most:
            break
        found.setdefault(key, (gap, []))[1].extend(texts)
    groups = [_group(texts, _typical(texts), gap, period, responder) for gap, texts in found.values()]
    return sorted(groups, key=lambda group: -group.count)


_ANSWERED: Final = ""


def _fate(text: _Text, responder: Answering) -> str | None:
    """What `responder` has for `text` by now: an answer that no reader refused, the name of a gap, or None.

    `OUTSIDE` when it is most like what an editor put outside the article.
    """
    reply = responder.reply(text.text, text.language)
    if reply.outcome == "answered" and reply.answer not in text.refused:
        return _ANSWERED
    nearest = reply.match.gap or reply.match.far_gap if reply.match and reply.outcome == "unknown" else None
    return OUTSIDE if nearest and nearest.answer == OUTSIDE else reply.gap


def _reason(text: _Text, gap: str | None, responder: Answering) -> Reason:
    """The likeliest reason for which a group with the typical `text` has no answer."""
    if gap or text.refused:
        return "gap" if gap else "refused"
    match = responder.reply(text.text, text.language).match
    if match is None or not match.candidates:
        return "fact"
    if responder.matcher.another_subject(text.text, match.candidates[0].answer):
        return "subject"
    return "wording" if match.verdict == "suggest" else "fact"


def _apart(texts: Sequence[_Text]) -> Iterator[list[_Text]]:
    """The `texts` of a group by the places and years that they name: what is true of one is not of another."""
    by_named: dict[frozenset[str], list[_Text]] = {}
    for text in texts:
        by_named.setdefault(_named(text), []).append(text)
    yield from by_named.values()


def _named(text: _Text) -> frozenset[str]:
    """The countries that `text` names, and its numbers, years among them."""
    asked = words(text.text)
    countries = (country for _, country in named_countries(asked, (text.language,) if text.language else _EVERY))
    return frozenset([*countries, *(word for word in asked if word.isdecimal())])


def _typical(texts: Sequence[_Text]) -> list[_Text]:
    """The most typical of `texts`, the most frequent first: slips of the pen are rare.

    If all are in one language and there is another, the last gives way to it.
    """
    typical = list(islice(_differing(texts), TYPICAL))
    languages = {text.language for text in typical}
    other = next((text for text in texts[TYPICAL:] if text.language and text.language not in languages), None)
    shown = [*typical[:-1], other] if other and len(languages) == 1 else typical
    return sorted(shown, key=lambda text: -len(text.asked))


def _differing(texts: Sequence[_Text]) -> Iterator[_Text]:
    """Those of `texts` that are no misspelling of one before them."""
    seen: list[str] = []
    for text in texts:
        if not any(are_near_duplicates(text.text, other) for other in seen):
            seen.append(text.text)
            yield text


def _group(
    texts: Sequence[_Text], typical: Sequence[_Text], gap: str | None, period: _Period, responder: Answering
) -> Group:
    asked = sorted((asking for text in texts for asking in text.asked), key=lambda asking: asking[0])
    times = [time for time, _ in asked]
    every = sorted((text.wording() for text in texts), key=lambda wording: -wording.count)
    shown = tuple(text.wording() for text in typical)
    known = (len(asked), _readers(asked), period.days(times), period.trend(times), times[0], times[-1], gap)
    places: Counter[str] = sum((text.places for text in texts), Counter())
    languages = Counter(text.language for text in texts for _ in text.asked if text.language)
    reason = _reason(typical[0], gap, responder)
    return Group(shown, tuple(every), *known, _most(places), _most(languages), reason)


def _most(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in counts.most_common())


def _readers(asked: Iterable[tuple[float, str | None]]) -> int:
    return len({reader for _, reader in asked if reader is not None})
