"""What a bot has loaded that polls, has learned its one book and was asked a question: nothing else than that takes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.conversation.editing import door, starting
from bot.settings import Settings
from bot.telegram.run import opened_pages
from tests.campaigns.crowd import questions_of
from tests.campaigns.stage import BOOK, Stage, stage

pytestmark = pytest.mark.slow

NOT_NEEDED = (
    *("sqlalchemy.orm", "sqlalchemy.ext.asyncio.session"),  # an object mapper
    *("aiohttp.web", "bot.telegram.pages", "bot.web.server", "prometheus_client"),  # a server, where no port is set
    *("bot.conversation.editing.starting", "bot.writing.drafts", "bot.draft.compose"),  # what editors write with
    *("bot.check.rules", "bot.check.figures", "bot.check.quizzes"),  # what a book is held against when it is new
    *("bot.book.draft", "bot.spreadsheet.table", "openpyxl"),  # what reads spreadsheets
    *("yaml", "babel.core", "multiprocessing", "rich", "bs4", "resvg_py", "numpy.ma", "bot.sandbox"),
)


def test_an_idle_bot_has_loaded_only_what_it_needs(tmp_path: Path) -> None:
    """Each of these takes a part of a megabyte or several, in each of twenty bots on one machine."""

    async def answered(act: Stage) -> None:
        """Start the bot, which has a question to answer."""
        await act.crowd.burst(1)
        act.crowd.unexpected.clear()
        await act.bot.start()
        while act.bot.alive and not act.crowd.unexpected:  # what it answers is no matter
            await asyncio.sleep(0.05)

    async def loaded() -> set[str]:
        answers = dict.fromkeys(questions_of(BOOK)[:1], "")
        async with stage(answers, PYTHONPROFILEIMPORTTIME="yes", HOME=str(tmp_path)) as act:
            await answered(act)  # and learns the book, which it reads for that
            await act.bot.stop()
            act.bot.log.write_bytes(b"")
            await answered(act)
            lines = act.bot.log.read_text(encoding="utf-8").splitlines()
            return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}

    found = asyncio.run(loaded())
    assert {"bot.telegram.run", "bot.conversation.private", "sqlalchemy.ext.asyncio.base", "aiohttp.client"} <= found
    assert not found.intersection(NOT_NEEDED)


def test_editors_commands_are_all_known_before_the_room_is_loaded() -> None:
    """The door leads to every command that begins a draft, and to no other."""
    assert set(door.COMMANDS) == set(starting.COMMANDS)


@pytest.mark.parametrize(
    ("name", "value"), [("port", 1), ("metrics_port", 1), ("webhook_url", "https://example.com/hook"), ("book", Path())]
)
def test_a_bot_has_pages_where_a_port_or_a_webhook_is_set(
    name: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any of the three is enough, and with none there is no server. A webhook needs no PORT: there is a usual one."""

    @asynccontextmanager
    async def answering(settings: Settings) -> AsyncIterator[str]:
        yield "pages"

    async def opened() -> object:
        async with opened_pages(Settings().model_copy(update={name: value})) as found:
            return found

    monkeypatch.setattr("bot.telegram.pages.answering", answering)
    assert asyncio.run(opened()) == (None if name == "book" else "pages")
