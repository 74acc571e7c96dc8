"""A stage for one act: a Telegram of its own, a bot with a folder and a book of its own, and a crowd of readers."""

from __future__ import annotations

import asyncio
import shutil
import socket
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.campaigns.crowd import Crowd, learn, questions_of
from tests.campaigns.postgres import Postgres
from tests.campaigns.process import ROOT, Process
from tests.campaigns.telegram import Telegram

BOOK = ROOT / "answers.yaml"
SECRET = "campaign-secret_0123456789"
MODULES = {"footnote": "bot", "stock": "tests.campaigns.stock"}
WAYS = ("polling", "webhook")
START = 240.0  # seconds that a bot may take to be at work


@dataclass(slots=True)
class Stage:
    """All that an act needs. `book` is a copy which the act may spoil."""

    telegram: Telegram
    bot: Process
    folder: Path
    crowd: Crowd
    port: int
    postgres: Postgres | None = None  # where its data is, if it is there
    starts: list[float] = field(default_factory=list)  # seconds that each start took

    @property
    def book(self) -> Path:
        """The bot's book."""
        return self.folder / BOOK.name

    async def start(self) -> None:
        """Start the bot and wait until it is at work; RuntimeError with the end of its log when it is not."""
        started, before = time.monotonic(), self.telegram.greetings
        await self.bot.start()
        while self.telegram.greetings == before:
            if not self.bot.alive or time.monotonic() - started > START:
                log = self.bot.log.read_text(encoding="utf-8")[-2000:]
                raise RuntimeError(f"the bot does not start (exit code {self.bot.running.returncode}):\n{log}")
            await asyncio.sleep(0.005)
        self.starts.append(time.monotonic() - started)


@asynccontextmanager
async def stage(
    answers: Mapping[str, str], program: str = "footnote", way: str = "polling", delay: float = 0.0,
    database: Postgres | None = None, **settings: str,
) -> AsyncIterator[Stage]:  # fmt: skip
    """A stage with a bot that is not started yet; its data is in `database`, or in a file.

    `program` is one of MODULES or another module, `way` one of WAYS, `delay` (seconds) how long each message's answer
    takes; `settings` are added to the bot's environment. At the end the bot is killed.
    """
    with TemporaryDirectory(prefix="campaign-") as name:
        folder = Path(name)
        shutil.copy(BOOK, folder)
        async with Telegram(delay) as telegram:
            port = free_port()
            environment = {**_environment(telegram, folder, way, port), **settings}
            if database:
                environment["DATABASE_URL"] = database.url
            bot = Process(MODULES.get(program, program), environment, folder)
            try:
                yield Stage(telegram, bot, folder, Crowd(telegram, answers), port, database)
            finally:
                if bot.alive:
                    await bot.kill()


def _environment(telegram: Telegram, folder: Path, way: str, port: int) -> dict[str, str]:
    known = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url}
    posted = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "PORT": str(port), "WEBHOOK_SECRET": SECRET}
    return {**known, "BOOK": str(folder / BOOK.name), **(posted if way == "webhook" else {})}


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


async def answers_of(program: str) -> dict[str, str]:
    """What `program` answers to each question of the book, learnt from a run in which nothing is wrong."""
    texts = questions_of(BOOK)
    async with stage({}, program) as calm:
        await calm.start()
        return await learn(calm.telegram, texts)
