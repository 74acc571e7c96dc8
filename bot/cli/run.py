"""`run`: the bot on Telegram; without a token, a Telegram of one's own in the browser with the same bot in it."""

from __future__ import annotations

import asyncio
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bot.cli.responder import serving_responder_of
from bot.conversation.current_book import CurrentBook
from bot.sandbox import NEWSROOM, Sandbox
from bot.settings import Settings, has_screen, read_settings
from bot.store import open_store
from bot.telegram.logs import start_logging
from bot.telegram.run import handle_signals, running, spare_the_collector
from bot.telegram.webhook import port_taken


@click.command("run")
def command() -> None:
    """Run the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in a sandbox with a chat page in the browser."""
    settings = read_settings()
    shelf = CurrentBook(settings.book, serving_responder_of)  # before any browser opens on a bot that has no book
    asyncio.run(_run(settings, settings.data, shelf) if settings.token else _in_sandbox(settings, shelf))


async def _run(settings: Settings, data: Path, shelf: CurrentBook) -> None:
    start_logging(settings.log_level, [settings.token, settings.secret, settings.database or ""])
    handle_signals(shelf)
    with suppress(asyncio.CancelledError):  # a signal's way to say that it is time to stop
        async with open_store(data, settings.database) as store, running(settings, shelf, store):
            spare_the_collector()
            await asyncio.Event().wait()


async def _in_sandbox(settings: Settings, shelf: CurrentBook) -> None:
    """The sandbox with the bot in it; what the bot keeps is thrown away at the end."""
    async with _sandbox(settings) as sandbox:
        _show(sandbox.url)
        with TemporaryDirectory(prefix="footnote-") as folder:
            await _run(settings.at(sandbox.api_url, sandbox.token, NEWSROOM), Path(folder), shelf)


@asynccontextmanager
async def _sandbox(settings: Settings) -> AsyncIterator[Sandbox]:
    """The sandbox on the port that is set; on any free one when none is set and the usual one is taken."""
    sandbox = Sandbox(port=settings.port)
    try:
        await sandbox.__aenter__()
    except OSError as error:
        if "port" in settings.model_fields_set:
            raise port_taken(settings.port) from error
        sandbox = Sandbox(port=0)
        await sandbox.__aenter__()
    try:
        yield sandbox
    finally:
        await sandbox.__aexit__(*sys.exc_info())


def _show(address: str) -> None:
    click.echo(f"The sandbox: {click.style(address, bold=True)} (no token is set; stop with Ctrl+C)")
    if has_screen() and sys.stdout.isatty():
        webbrowser.open(address)
