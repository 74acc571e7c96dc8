"""Make the dump of a database by the program of a checkout: what `tests/store/test_dumps.py` migrates.

That program runs against the sandbox of this one. A reader asks, in private and in a group, what the book has and what
it has not, and taps what is offered; editors look at what nobody could answer, and tap too. Then the program is killed
while it sends an answer. To keep the dump of today's schema: `python -m tests.campaigns.dump . FILE`.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from bot.sandbox import NEWSROOM
from tests.campaigns.process import Process
from tests.campaigns.telegram import Telegram

ASK: Final = "How many models are there?"
STRAY: Final = "How many models did India build?"
SOON: Final = 8.0  # seconds for an answer; some taps have none


async def play(checkout: Path, folder: Path) -> None:
    """Let readers and editors talk to the program of `checkout`, whose database is then in `folder`."""
    shutil.copy(checkout / "answers.yaml", folder)
    async with Telegram() as telegram:
        settings = {"TELEGRAM_BOT_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.api_url}
        settings |= {"BOOK": str(folder / "answers.yaml"), "EDITORS_CHAT_ID": str(NEWSROOM)}
        bot = Process("bot", {**settings, "PYTHONPATH": str(checkout), "HOME": str(folder)}, folder)
        await bot.start()
        await telegram.ask("private", None, ASK, timeout=120)
        await telegram.ask("group", "marco", f"/ask@footnote_bot {ASK}", timeout=SOON)
        for reader in ("private", *telegram.add_readers(2)):  # what several ask, editors are shown
            await tap_all(telegram, await telegram.ask(reader, None, STRAY, timeout=SOON))
        choice = await telegram.ask(reader, None, "/language", timeout=SOON)
        await telegram.tap(choice, 1, timeout=SOON)
        with suppress(asyncio.TimeoutError):  # the first programs had no editors
            await tap_all(telegram, await telegram.ask("newsroom", "ingrid", "/unanswered", timeout=SOON))
        await telegram.settle(1.0)
        await telegram.fault("sendMessage", "hang")
        tries = telegram.tries
        await telegram.send_text("private", None, ASK)
        while telegram.tries == tries:
            await asyncio.sleep(0.05)
        await bot.kill()


async def tap_all(telegram: Telegram, message: dict[str, Any]) -> None:
    """Tap every button under `message`, as long as it is there."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    for button in [button for row in rows for button in row if "callback_data" in button]:
        with suppress(Exception):  # the tap before may have changed the message
            await telegram.tap(message, button["text"], timeout=SOON)


def dump(folder: Path) -> str:
    """The database in `folder` as statements, without the tables that SQLite itself keeps."""
    [file] = [*folder.glob("data/*.db"), *folder.glob("data/*.sqlite")]
    with closing(sqlite3.connect(file)) as database:
        lines = [line for line in database.iterdump() if "sqlite_sequence" not in line]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Read the command line and write the dump."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout", type=Path, help="where the program is")
    parser.add_argument("file", type=Path, help="where the dump is written")
    options = parser.parse_args()
    with TemporaryDirectory(prefix="dump-") as name:
        asyncio.run(play(options.checkout.resolve(), Path(name)))
        options.file.write_text(dump(Path(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
