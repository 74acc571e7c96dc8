"""The pages of answers, `/a/BOOK/ANSWER`: in the reader's language, written once and kept, safe to cache anywhere.

A page tells nothing of who asks, sets no cookie and runs no script. It is written again when its book is another one,
and whoever has it asks for it again after a minute: a figure that was corrected must not stay.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final, Protocol, TypeVar
from weakref import ReferenceType, ref

from aiohttp import web

from bot.answer.reply import Responder
from bot.picture import Drawing, Look, NotDrawn, drawing_of, is_drawable, png_apart
from bot.web.addresses import IMAGE, PATH, image_address
from bot.web.answer_page import AnswerShown, answer_page, missing_page, style_source

KEPT: Final = 1000  # pages, about 8 kB each
KEPT_IMAGES: Final = 100  # about 40 kB each
VERSION: Final = 8  # letters that tell a picture from the one before
FRESH: Final = 60  # seconds in which a page that was fetched is not asked for again
READ: Final = 10  # languages that are read of what a browser accepts
ENTITY_TAG: Final = 20  # letters: enough that no two versions share one

K = TypeVar("K")
V = TypeVar("V")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """The book that an address names: how it answers, whether it is searched no more, and how its pictures look."""

    responder: Responder
    is_archived: bool
    look: Look = field(default_factory=Look)


class Answers(Protocol):
    """The answers that have pages."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages that the newsroom speaks, its own first."""

    def book(self, book: str) -> Found | None:
        """The book called `book`; None when there is none."""

    def address(self, book: str, answer: str) -> str:
        """The whole address of the page of `answer`."""

    def ask(self, language: str, book: str = "", answer: str = "") -> str:
        """The address that opens the chat, at `answer` of `book` where one is named."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was written by the `responder`, with the headers that go with it."""

    responder: ReferenceType[Responder]  # books that are gone are not kept by their pages
    is_archived: bool
    look: Look
    body: bytes
    headers: Mapping[str, str]
    picture: Drawing | None

    def is_of(self, found: Found) -> bool:
        """Whether the book is still the one that the page was written from."""
        same = (self.is_archived, self.look) == (found.is_archived, found.look)
        return same and self.responder() is found.responder


class AnswerPages:
    """Serves the pages of answers, once it is told which there are."""

    def __init__(self) -> None:
        self._answers: Answers | None = None
        self._pages: dict[tuple[str, str, str], Page] = {}
        self._images: dict[str, bytes] = {}
        self._drawing = asyncio.Lock()

    def serve(self, answers: Answers) -> None:
        """From now on `answers` have pages."""
        self._answers = answers

    def routes(self) -> list[web.RouteDef]:
        """The pages, to be read only."""
        return [web.get(f"{PATH}{IMAGE}", self.image), web.get(PATH, self.page)]

    async def page(self, request: web.Request) -> web.Response:
        """The page of the answer that is named; 304 where it is known already, 404 where there is no such answer."""
        page = self._page(request)
        if page is None:
            return _missing(request, self._served)
        if is_known(request, page.headers["ETag"]):
            return web.Response(status=304, headers=page.headers)
        return web.Response(body=page.body, headers=page.headers)

    async def image(self, request: web.Request) -> web.Response:
        """The picture on that page as PNG; 404 where there is none, or what draws it is not installed."""
        page = self._page(request)
        if page is None or page.picture is None or not is_drawable(page.picture):
            raise web.HTTPNotFound
        tag = f'"{page.picture.key}"'
        headers = {**page.headers, "Content-Type": "image/png", "ETag": tag}
        if is_known(request, tag):
            return web.Response(status=304, headers=headers)
        return web.Response(body=await self._drawn(page.picture), headers=headers)

    @property
    def _served(self) -> Answers:
        if self._answers is None:
            raise web.HTTPServiceUnavailable(text="The bot is starting.\n")
        return self._answers

    def _page(self, request: web.Request) -> Page | None:
        """The page that is asked for; None where there is no such answer."""
        book, answer = request.match_info["book"], request.match_info["answer"]
        found = self._served.book(book)
        if found is None or answer not in found.responder.book.answers:
            return None
        language = language_of(request, found.responder.languages, found.responder.language)
        page = self._pages.get((book, answer, language))
        if page is None or not page.is_of(found):
            page = _written(self._served, found, book, answer, language)
            _keep(self._pages, (book, answer, language), page, KEPT)
        return page

    async def _drawn(self, picture: Drawing) -> bytes:
        """The pixels of `picture`, drawn once; one at a time, since each takes a process."""
        async with self._drawing:
            if picture.key not in self._images:
                try:
                    _keep(self._images, picture.key, await png_apart(picture), KEPT_IMAGES)
                except NotDrawn as error:
                    log.warning("A picture could not be drawn: %s", error)
                    raise web.HTTPServiceUnavailable from error
            return self._images[picture.key]


def _keep(kept: dict[K, V], name: K, value: V, most: int) -> None:
    """Keep `value` under `name`, and no more than `most`: the oldest leaves."""
    if name not in kept and len(kept) >= most:
        kept.pop(next(iter(kept)))
    kept[name] = value


def _written(answers: Answers, found: Found, book: str, answer: str, language: str) -> Page:
    reply, of_book = found.responder.answer(answer, language), found.responder.book
    address, ask = answers.address(book, answer), answers.ask(language, book, answer)
    figure = reply.first_figure
    picture = drawing_of(of_book, figure.fact, language, found.look, answer) if figure else None
    image = image_address(address, language, picture.key[:VERSION]) if picture and is_drawable(picture) else None
    body = answer_page(AnswerShown(reply, of_book, address, ask, found.is_archived, picture, image)).encode()
    tag = f'"{sha256(body).hexdigest()[:ENTITY_TAG]}"'
    fresh = {"ETag": tag, "Cache-Control": f"public, max-age={FRESH}, must-revalidate"}
    of = (ref(found.responder), found.is_archived, found.look)
    return Page(*of, body, {**_headers(reply.language), **fresh}, picture)


def _missing(request: web.Request, answers: Answers) -> web.Response:
    language = language_of(request, answers.languages, answers.languages[0])
    body = missing_page(language, answers.ask(language)).encode()
    return web.Response(status=404, body=body, headers={**_headers(language), "Cache-Control": "no-cache"})


def _headers(language: str) -> dict[str, str]:
    """What every page comes with: no script, no frame, nothing from elsewhere, and its type is not guessed."""
    policy = (
        f"default-src 'none'; style-src {style_source()}; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )
    return {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Language": language,
        "Vary": "Accept-Language",
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def is_known(request: web.Request, tag: str) -> bool:
    """Whether who asks has the version with the entity tag `tag`."""
    known = request.headers.get("If-None-Match", "")
    return known == "*" or tag in (one.strip().removeprefix("W/") for one in known.split(","))


def language_of(request: web.Request, languages: Sequence[str], own: str) -> str:
    """Which of `languages` the reader wants: as the address says, else as the browser does, else the book's `own`."""
    wanted = [request.query.get("lang", ""), *_accepted(request.headers.get("Accept-Language", ""))]
    return next((code for code in wanted if code in languages), own)


def _accepted(header: str) -> Iterator[str]:
    """The languages of an Accept-Language header without their countries, the most wanted first."""
    parts = [part.strip().partition(";") for part in header.split(",")[:READ]]
    ranked = [(_quality(quality), code.strip().lower().partition("-")[0]) for code, _, quality in parts]
    yield from (code for quality, code in sorted(ranked, key=lambda each: -each[0]) if quality > 0)


def _quality(text: str) -> float:
    """How much a language is wanted, 0 to 1: 1 where nothing says it, 0 where that cannot be read."""
    name, _, value = text.replace(" ", "").partition("=")
    try:
        return float(value) if name == "q" else 1.0
    except ValueError:
        return 0.0
