"""The report's page in a real browser, opened as a file: as on a large screen, on a phone, in the dark and on paper."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timezone
from pathlib import Path

import pytest
from paper import HOSTILE

from bot.answer.reply import Responder
from bot.newsroom.facts import Facts
from bot.newsroom.page import page
from bot.newsroom.report import Report
from bot.newsroom.tally import Tallying
from bot.newsroom.unanswered import Unanswered
from bot.newsroom.wording import Speech
from bot.store import Entry, Event

CHROMIUM = shutil.which("chromium")
OPTIONS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
DAY = 24 * 3600.0
NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc).timestamp()
UNBROKEN = "https://example.org/" + "larguísima" * 20

async_api = pytest.importorskip("playwright.async_api", reason="no browser test: pip install playwright")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no browser test: apt-get install chromium"),
    pytest.mark.slow,
]


def journal() -> list[Entry]:
    """Many questions of four weeks, hostile and endless ones among them."""
    texts = [
        ("How many models?", "answered", "china-models"),
        ("models", "suggested", None),
        (HOSTILE, "unknown", None),
    ]
    texts += [(UNBROKEN, "unknown", None), ("<b>qué tiempo hace en Mérida</b>", "unknown", None)]
    entries = []
    for number in range(12_000):
        text, outcome, answer = texts[number % len(texts)]
        events = (Event("none", None, NOW),) if outcome == "suggested" else ()
        place = ("private", "group", "comment", "somewhere-else-that-has-a-long-name")[number % 4]
        known = (answer, 0.5, ("en", "es", None)[number % 3], place, NOW - number * 28 * DAY / 12_000, events)
        entries.append(Entry(number, f"reader {number % 97}", text, outcome, *known))
    return entries


def written(folder: Path, responder: Responder, language: str = "en", made_up: bool = False) -> Path:
    """The page of that journal in `folder`."""
    period = (NOW - 27.4 * DAY, NOW + 1)
    tallying, unanswered = Tallying(timezone.utc), Unanswered((), timezone.utc)
    for entry in journal():
        tallying.add(entry)
        unanswered.add(entry)
    facts = Facts(tallying.tally(*period), unanswered.groups(responder, *period), made_up)
    file = folder / "page.html"
    report = Report(facts, Speech(responder.book, language, timezone.utc))
    file.write_text(page(report, datetime.fromtimestamp(NOW)), encoding="utf-8")
    return file


@asynccontextmanager
async def opened(file: Path, **context: object) -> AsyncIterator[async_api.Page]:
    """`file` in a browser; fails when the page logs anything or asks for anything but itself."""
    wrong: list[str] = []
    async with async_api.async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        seen = await (await browser.new_context(**context)).new_page()
        seen.set_default_timeout(8000)
        seen.on("pageerror", lambda error: wrong.append(str(error)))
        seen.on("console", lambda line: wrong.append(line.text))
        seen.on("request", lambda sent: None if sent.url == file.as_uri() else wrong.append(sent.url))
        await seen.goto(file.as_uri())
        yield seen
        await browser.close()
    assert wrong == []


WIDTH = "document.documentElement.scrollWidth"
BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"


def test_on_a_large_screen(tmp_path: Path, responder: Responder) -> None:
    """Everything is there and named, what readers wrote is text, and a chart's figures unfold as a table."""

    async def scene() -> None:
        async with opened(written(tmp_path, responder), java_script_enabled=True) as seen:
            assert await seen.locator("html").get_attribute("lang") == "en"
            assert await seen.locator("main section").count() >= 5
            assert await seen.locator("svg.columns").count() == 2
            assert await seen.locator("script, img, iframe, q b").count() == 0
            assert HOSTILE in await seen.locator(".groups").inner_text()
            await seen.locator("summary").first.click()
            assert await seen.locator("details table tbody tr").first.is_visible()
            nameless = """() => [...document.querySelectorAll("svg[role=img], table")].filter(
                (one) => !one.querySelector("title, caption")?.textContent.trim()).length"""
            assert await seen.evaluate(nameless) == 0

    asyncio.run(scene())


@pytest.mark.parametrize("language", ["en", "es"])
def test_on_a_phone(language: str, tmp_path: Path, responder: Responder) -> None:
    """A screen of 360 px is enough in each language: nothing is wider than it, and the warning is seen at once."""

    async def scene() -> None:
        file = written(tmp_path, responder, language, made_up=True)
        async with opened(file, viewport={"width": 360, "height": 640}) as seen:
            assert await seen.evaluate(WIDTH) <= 360
            beyond = "() => [...document.querySelectorAll('body *')].filter(o => o.getBoundingClientRect().right > 361)"
            assert await seen.evaluate(f"({beyond})().map(o => o.outerHTML.slice(0, 80))") == []
            box = await seen.locator(".warning").first.bounding_box()
            assert box is not None and box["y"] + box["height"] < 640
            assert await seen.locator("html").get_attribute("lang") == language

    asyncio.run(scene())


@pytest.mark.parametrize("font", ["inherit", "monospace"])
@pytest.mark.parametrize(("width", "media"), [(360, "screen"), (1200, "screen"), (680, "print")])
def test_pictures_are_read_anywhere(width: int, media: str, font: str, tmp_path: Path, responder: Responder) -> None:
    """A picture stays as it is drawn in any font: letters of 12 px at least, dark on white, all of them inside."""
    smallest = """(svg) => Math.min(...[...svg.querySelectorAll("text")].map((one) =>
        parseFloat(getComputedStyle(one).fontSize))) * svg.clientWidth / svg.viewBox.baseVal.width"""
    figure = "(svg) => getComputedStyle(svg.querySelector('text')).fill"
    outside = """(svg) => [...svg.querySelectorAll("text")].filter((one) =>
        one.getBoundingClientRect().right > svg.getBoundingClientRect().right).length"""

    async def scene() -> None:
        file = written(tmp_path, responder)
        async with opened(file, viewport={"width": width, "height": 900}, color_scheme="dark") as seen:
            await seen.emulate_media(media=media)
            await seen.add_style_tag(content=f"svg {{ font-family: {font} }}")
            picture = seen.locator(".pictures svg")
            assert await picture.count() == 1
            assert await picture.evaluate(smallest) >= 12
            assert await picture.evaluate(outside) == 0
            assert await picture.evaluate(figure) == "rgb(31, 95, 168)"  # that of a newsroom without a colour
            assert await picture.locator("rect").first.get_attribute("fill") == "#ffffff"

    asyncio.run(scene())


def test_in_the_dark_and_on_paper(tmp_path: Path, responder: Responder) -> None:
    """Who likes it dark gets it dark; paper is white even then, fits its width, and has no folded tables."""

    async def scene() -> None:
        async with opened(written(tmp_path, responder), color_scheme="dark") as seen:
            assert await seen.evaluate(BACKGROUND) == "rgb(23, 24, 22)"
            await seen.emulate_media(media="print")
            await seen.set_viewport_size({"width": 680, "height": 960})
            assert await seen.evaluate(BACKGROUND) == "rgb(255, 255, 255)"
            assert await seen.evaluate(WIDTH) <= 680
            assert not await seen.locator("summary").first.is_visible()
            assert len(await seen.pdf(format="A4")) > 10_000

    asyncio.run(scene())
