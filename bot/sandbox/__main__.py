"""The sandbox alone, for any bot: `python -m bot.sandbox`. What it refuses is told on standard error."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import sys

from bot.problems import Refused
from bot.sandbox.server import Sandbox


def main() -> None:
    """Run a sandbox until Ctrl+C; exit code 1, with a line, when its port is taken."""
    logging.basicConfig(level=logging.INFO, format="refused: %(message)s")
    try:
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_run(_arguments()))
    except Refused as refused:
        sys.exit(str(refused))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description="A local Telegram for a bot.")
    parser.add_argument("--port", type=int, default=8081, help="where it listens, 0: anywhere (default: %(default)s)")
    parser.add_argument("--token", default="", help="the bot's token (default: a new one)")
    parser.add_argument("--reads-all", action="store_true", help="privacy mode off: the bot reads all of its groups")
    parser.add_argument("--rates", action="store_true", help="apply Telegram's limits on messages a second")
    parser.add_argument("--lenient", action="store_true", help="overlook unknown parameters, as Telegram does")
    return parser.parse_args()


async def _run(wanted: argparse.Namespace) -> None:
    strict = not wanted.lenient
    sandbox = Sandbox(wanted.port, wanted.token, strict=strict, reads_all=wanted.reads_all, rates=wanted.rates)
    async with sandbox:
        print(f"TELEGRAM_API_URL={sandbox.api_url}\nTELEGRAM_BOT_TOKEN={sandbox.token}\n# The page: {sandbox.url}")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
