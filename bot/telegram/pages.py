"""What the bot's ports answer, from before it is at work until after: platforms end a bot that binds no port in time.

On PORT are the webhook, health, figures for this machine alone, and with PAGES=yes the pages of answers; on
METRICS_PORT health and figures. While the bot starts it is alive and not ready, and what Telegram posts meanwhile is
refused, so that it comes again.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeAlias
from urllib.parse import urlsplit

from aiohttp import web

from bot.conversation.context import Context
from bot.conversation.links import ASK, answer_payload, private_link
from bot.conversation.routing.newsroom import own_language
from bot.problems import StoreError
from bot.settings import USUAL_PORT, Settings
from bot.store import Lock
from bot.telegram.rate import RateLimiter
from bot.telegram.webhook import Webhook
from bot.telegram.workers import Workers
from bot.web.addresses import page_address
from bot.web.answers import AnswerPages, Found
from bot.web.health import Health, stopping
from bot.web.metrics import Books, Counts, Metrics, Share
from bot.web.server import listening

Fault: TypeAlias = Callable[[], str | None]

log = logging.getLogger(__name__)


@dataclass
class Pages:
    """The pages of one bot; `hook` is None when it polls, `metrics` as long as it is not at work.

    `answers` is None where answers have no pages.
    """

    hook: Webhook | None
    health: Health = field(default_factory=Health)
    metrics: Metrics | None = None
    answers: AnswerPages | None = None

    async def count(self, context: Context, limiter: RateLimiter, workers: Workers, lock: Lock) -> None:
        """Count from here on."""

        def books() -> Books:
            library = context.library
            return Books(len(library.library.current), library.taught, library.loads, library.first or "")

        def share() -> Share:
            return Share(lock.replicas, lock.leads.is_set(), workers.claims)

        seconds = {"handling": workers.handling, "matching": context.library.matching}
        counts = Counts(limiter.results, limiter.retries, seconds, books, share)
        self.metrics = Metrics(context.store, counts, self.health)
        await self.metrics.begin()

    def check(self, context: Context, fault: Fault) -> None:
        """The bot is at work: say what is wrong with its books, its database, and its updates, which have a `fault`."""
        checks = {"books": partial(_books, context), "database": partial(_database, context)}
        self.health.checks = {**checks, "updates": partial(_updates, fault)}

    def show_answers(self, context: Context) -> None:
        """From now on answers have pages, if they are to have any."""
        if self.answers is None:
            return
        self.answers.serve(AnswersOfBot(context))

    def end(self) -> None:
        """The bot stops: whoever chooses where to send questions shall send none here."""
        self.health.checks = {"stop": stopping}

    async def public_metrics(self, request: web.Request) -> web.StreamResponse:
        """The figures, to this machine alone."""
        return await self._figures().local_page(request)

    async def own_metrics(self, request: web.Request) -> web.StreamResponse:
        """The figures, to whoever reaches METRICS_PORT."""
        return await self._figures().page(request)

    def _figures(self) -> Metrics:
        if self.metrics is None:
            raise web.HTTPServiceUnavailable(text="The bot is starting.\n")
        return self.metrics


class AnswersOfBot:
    """The answers of the bot of `context` as pages show them, with what editors published in the chat."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def languages(self) -> Sequence[str]:
        """The languages that the newsroom speaks, its own first."""
        own = own_language(self._context)
        return (own, *(code for code in self._context.languages if code != own))

    def book(self, book: str) -> Found | None:
        """The book called `book`; None when there is none."""
        library = self._context.library.library
        entry = library.entries.get(book)
        if entry is None:
            return None
        return Found(library.responder(book), not entry.is_current(date.today()), self._context.look)

    def address(self, book: str, answer: str) -> str:
        """The whole address of the page of `answer`."""
        return page_address(self._context.pages_at or "", book, answer)

    def ask(self, language: str, book: str = "", answer: str = "") -> str:
        """The address that opens the chat, at `answer` of `book` where one is named."""
        payload = answer_payload(answer, language, self._context.library.key(book)) if answer else ASK
        return private_link(self._context.username, payload)


async def _books(context: Context) -> str | None:
    return None if context.library.library.current else "no book is answered from"


async def _database(context: Context) -> str | None:
    try:
        await context.store.touch()
    except StoreError:
        return "the database cannot be written"
    return None


async def _updates(fault: Fault) -> str | None:
    return fault()


@asynccontextmanager
async def answering(settings: Settings) -> AsyncIterator[Pages]:
    """The pages on the ports that are set, until the block ends; `Refused` when one cannot be listened on."""
    path = urlsplit(settings.webhook_url or "").path
    hook = Webhook(path, settings.secret) if settings.webhook_url else None
    pages = Pages(hook, answers=AnswerPages() if settings.pages_at else None)
    async with AsyncExitStack() as stack:
        if settings.port is not None or hook is not None:
            posts = [web.post("/{path:.*}", pages.hook.posted)] if pages.hook else []
            routes = [*posts, *pages.health.routes(), web.get("/metrics", pages.public_metrics)]
            routes += pages.answers.routes() if pages.answers else []
            port = USUAL_PORT if settings.port is None else settings.port
            port = await stack.enter_async_context(listening(settings.host, port, routes))
            log.info("Listening on port %d: %s", port, "webhook and health" if pages.hook else "health")
        if settings.metrics_port is not None:
            routes = [*pages.health.routes(), web.get("/metrics", pages.own_metrics)]
            own = listening(settings.metrics_host, settings.metrics_port, routes, "METRICS_")
            log.info("Figures are on port %d of %s", await stack.enter_async_context(own), settings.metrics_host)
        yield pages
