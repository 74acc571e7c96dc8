"""Figures for Prometheus, in a registry of their own.

A question's way counts nothing. The store knows of each question what came of it and when, so each scrape reads the
questions since the last one; what only the running bot knows, it keeps in `Counts`. Labels are the program's own words,
languages and articles: never a reader's.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.problems import StoreError
from bot.store import Progress, Store
from bot.web.health import OK, Health

PATIENCE: Final = 3.0  # seconds that the store may take; Prometheus gives up after ten
STAGES: Final = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 1800.0)  # seconds
MATCHING: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)  # seconds
STATES: Final = ("new", "taken", "sending", "done", "aside", "unsure")  # each has a figure before it has an update
FORWARDED: Final = ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")  # a proxy's: the request is not from here
LOOPBACK: Final = ("127.0.0.1", "::1", "::ffff:127.0.0.1")


@dataclass(frozen=True)
class Books:
    """What is answered from: how many books, how many phrasings that editors `taught`.

    `loads` is how many books were taken in and refused since the start, `first` the one that the store has no name for.
    """

    number: int
    taught: int
    loads: Mapping[str, int]
    first: str


@dataclass(frozen=True)
class Share:
    """This process among those that share a database: how many have a lease, whether it leads, what it works on."""

    replicas: int
    leads: bool
    claims: int


@dataclass(frozen=True)
class Counts:
    """What the running bot counts by itself: each is alive, and read at every scrape.

    `requests` to Telegram by method and result, `retries` by method; `seconds` since the last scrape: `handling`, of
    each update, and `matching`, of each question; `library` and `share` give what there is now.
    """

    requests: Mapping[tuple[str, str], int]
    retries: Mapping[str, int]
    seconds: Mapping[str, deque[float]]
    library: Callable[[], Books]
    share: Callable[[], Share]


class Metrics:
    """The figures of the bot with `store`, `counts` and `health`; `clock` gives seconds since 1970."""

    def __init__(self, store: Store, counts: Counts, health: Health, clock: Callable[[], float] = time.time) -> None:
        self._store, self._counts, self._health, self._clock = store, counts, health, clock
        self._scraping = asyncio.Lock()
        self._after: int | None = None  # the last entry that is counted
        self._unfinished: list[int] = []
        self._inbox: Mapping[str, int] = {}
        self._oldest = 0.0
        self._checks: Mapping[str, str] = {}
        self.registry = CollectorRegistry()
        for kind in (ProcessCollector, PlatformCollector, GCCollector):
            kind(registry=self.registry)
        what, labels = "Questions by what came of them.", ("outcome", "place", "language", "article")
        self._questions = Counter("footnote_questions", what, labels, registry=self.registry)
        what = "Seconds from Telegram's date of a question to its receipt, to its answer decided, to that sent; in all."
        self._seconds = Histogram("footnote_answer_seconds", what, ["stage"], buckets=STAGES, registry=self.registry)
        what = "Seconds in which an update is handled: matched, and its answer written."
        handling = Histogram("footnote_handling_seconds", what, buckets=MATCHING, registry=self.registry)
        what = "Seconds in which a question is matched with a book."
        matching = Histogram("footnote_matching_seconds", what, buckets=MATCHING, registry=self.registry)
        self._timed = {"handling": handling, "matching": matching}
        self.registry.register(_Now(self._now))

    async def begin(self) -> None:
        """Count from here on."""
        for seconds in self._counts.seconds.values():
            seconds.clear()  # of books that were opened
        self._after = await self._store.last_entry()

    async def page(self, request: web.Request) -> web.Response:
        """All figures, in Prometheus's text format; those of a store that does not answer are the last known."""
        async with self._scraping:
            self._checks = await self._health.look()
            await asyncio.wait([asyncio.ensure_future(self._read())], timeout=PATIENCE)
            for stage, seconds in self._counts.seconds.items():
                while seconds:
                    self._timed[stage].observe(seconds.popleft())
            return web.Response(body=generate_latest(self.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def local_page(self, request: web.Request) -> web.Response:
        """The same, to who asks from this machine itself; 404 to everyone else."""
        if request.remote not in LOOPBACK or any(name in request.headers for name in FORWARDED):
            raise web.HTTPNotFound
        return await self.page(request)

    async def _read(self) -> None:
        try:
            self._inbox, oldest = await self._store.inbox.counts(), await self._store.oldest()
            self._oldest = 0.0 if oldest is None else max(0.0, self._clock() - oldest)
            if self._after is None:
                await self.begin()
            self._count(await self._store.progress(self._after or 0, self._unfinished))
        except StoreError:
            return  # `footnote_ready` tells

    def _count(self, questions: Iterable[Progress]) -> None:
        after, self._unfinished, first = self._after or 0, [], self._counts.library().first
        for question in questions:
            if question.id > after:
                self._after = question.id
                labels = (question.outcome, question.place, question.language or "", question.book or first)
                self._questions.labels(*labels).inc()
            if not question.is_finished:
                self._unfinished.append(question.id)
            elif question.answered is not None:
                self._observe(question)

    def _observe(self, question: Progress) -> None:
        times = {"receive": (question.sent, question.received), "decide": (question.received, question.asked),
                 "send": (question.asked, question.answered), "all": (question.sent, question.answered)}  # fmt: skip
        for stage, (since, until) in times.items():
            if since is not None and until is not None:
                self._seconds.labels(stage).observe(max(0.0, until - since))

    def _now(self) -> Iterator[Metric]:
        counts = self._counts
        asked = CounterMetricFamily(
            "footnote_telegram_requests", "Requests to Telegram by result.", labels=("method", "result")
        )
        for (method, result), number in sorted(counts.requests.items()):
            asked.add_metric((method, result), number)
        yield asked
        again = CounterMetricFamily(
            "footnote_telegram_retries", "Requests to Telegram that were made again.", labels=("method",)
        )
        for method in sorted({method for method, _ in counts.requests}):
            again.add_metric((method,), counts.retries.get(method, 0))
        yield again
        yield from _of_share(counts.share())
        yield from self._of_books(counts.library())
        yield from self._of_health()

    def _of_books(self, books: Books) -> Iterator[Metric]:
        loads = CounterMetricFamily("footnote_loads", "Times that books were read again.", labels=("result",))
        for result in ("taken", "refused"):
            loads.add_metric((result,), books.loads.get(result, 0))
        yield loads
        yield GaugeMetricFamily("footnote_books", "Books that are answered from.", books.number)
        yield GaugeMetricFamily("footnote_taught_phrasings", "Phrasings that editors taught.", books.taught)

    def _of_health(self) -> Iterator[Metric]:
        states = {state: self._inbox.get(state, 0) for state in STATES}
        yield _gauge("footnote_inbox_updates", "Updates in the inbox by state.", "state", states)
        repeats = self._inbox.get("repeated", 0)
        yield GaugeMetricFamily("footnote_inbox_repeats", "Answers of the last day that were sent again.", repeats)
        yield GaugeMetricFamily("footnote_inbox_oldest_seconds", "Age of the oldest one without answer.", self._oldest)
        ready = {name: float(said == OK) for name, said in self._checks.items()}
        yield _gauge("footnote_ready", "Whether each check of /readyz passes.", "check", ready)


class _Now(Collector):
    """What is read at the scrape itself."""

    def __init__(self, read: Callable[[], Iterator[Metric]]) -> None:
        self._read = read

    def collect(self) -> Iterator[Metric]:
        """As the library has it."""
        return self._read()


def _of_share(share: Share) -> Iterator[Metric]:
    yield GaugeMetricFamily("footnote_replicas", "Processes with a lease on the database.", share.replicas)
    yield GaugeMetricFamily("footnote_leads", "Whether this one does what is done once.", float(share.leads))
    yield GaugeMetricFamily("footnote_claims", "Updates that this one works on.", share.claims)


def _gauge(name: str, what: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    gauge = GaugeMetricFamily(name, what, labels=(label,))
    for key, value in values.items():
        gauge.add_metric((key,), value)
    return gauge
