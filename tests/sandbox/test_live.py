"""The whole of it: an editor writes in the book's file, and sees beside the chat what is wrong, and the new answers."""

import asyncio
import os
import re
import sys
from contextlib import asynccontextmanager

import aiohttp
from conftest import ROOT, SAMPLE
from test_page import CHROMIUM, OPTIONS, Reader, async_api, pytestmark  # noqa: F401  # the same browser, or none

from bot.language import LANGUAGES

ASK = "How many models are there?"


@asynccontextmanager
async def program(book):
    """`python -m bot` with no token, and the address of its page."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TELEGRAM")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot"), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL, cwd=ROOT,
        env={**kept, "BOOK": str(book), "PORT": "0", "SANDBOX": "yes", "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
        yield re.search(r"http://[0-9.:]+/", line)[0]
    finally:
        process.terminate()
        await process.communicate()


@asynccontextmanager
async def page_at(address):
    """The page in a browser that is wide enough for notices."""
    async with async_api.async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        page = await (await browser.new_context(locale="en-US", viewport={"width": 1280, "height": 800})).new_page()
        page.set_default_timeout(30_000)
        await page.goto(address)
        yield Reader(page)
        await browser.close()


def rewrite(book, old, new):
    text = book.read_text(encoding="utf-8")
    assert old in text
    book.write_text(text.replace(old, new, 1), encoding="utf-8")


async def asked(session, address, text):
    """What the bot says to `text`."""
    question = {"chat": "private", "user": None, "text": text}
    async with session.post(f"{address}control/ask", json=question) as answer:
        return (await answer.json())["result"]["text"]


def test_a_figure_that_was_given_may_be_another_one(tmp_path):
    """The editor is the only reader: a figure that the bot has given is changed without a note, and given as it is."""
    book = tmp_path / "book.yaml"
    book.write_text(LANGUAGES["en"].first_book, encoding="utf-8")

    async def run():
        async with program(book) as address, aiohttp.ClientSession() as session:
            assert "312\u00a0[1]" in (said := await asked(session, address, "number of steps"))
            book.write_text(LANGUAGES["en"].first_book.replace("312", "314"), encoding="utf-8")
            for _ in range(100):
                if "314\u00a0[1]" in (said := await asked(session, address, "number of steps")):
                    return said
                await asyncio.sleep(0.1)
            return said

    assert "314\u00a0[1]" in asyncio.run(run())


def test_an_editor_sees_problems_come_and_go_while_talking(tmp_path):
    """A problem stands beside the chat as soon as the file has it, and the bot answers from the book before; mended,
    the problem is gone and the bot answers from the new book."""
    book = tmp_path / "book.yaml"
    book.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")

    async def run():
        async with program(book) as address, page_at(address) as reader:
            await reader.page.wait_for_selector("#notices-status.well")
            await reader.page.click("#start")
            await reader.write(ASK)
            await reader.sees("There are more than 1,500 [1] models")
            rewrite(book, "There are {models} models", "There are 1,600 models")
            await reader.page.wait_for_selector('#notices .errors li:has-text("1,600 is a figure without a fact")')
            assert "what they got before" in await reader.page.inner_text("#notices-status")
            await reader.write("number of models in the land")
            await reader.page.wait_for_selector('.theirs:last-child:has-text("There are more than 1,500")')
            rewrite(book, "There are 1,600 models", "We count {models} models")
            await reader.page.wait_for_selector("#notices-status.well")
            await reader.write("number of models in the land")
            await reader.sees("We count more than 1,500 [1] models")

    asyncio.run(run())
