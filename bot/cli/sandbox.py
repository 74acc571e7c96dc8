"""The sandbox that `run` opens without a token: a Telegram in the browser, with the bot in it."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import click

from bot.cli.notices import keep_notices
from bot.conversation.current_library import CurrentLibrary
from bot.problems import Refused
from bot.sandbox import NEWSROOM, Sandbox
from bot.settings import USUAL_PORT, Settings, has_screen
from bot.telegram.sources import cancel_task, start_task

Serve: TypeAlias = Callable[[Settings, Path, CurrentLibrary], Awaitable[None]]


async def in_sandbox(settings: Settings, library: CurrentLibrary, serve: Serve) -> None:
    """The sandbox, with the bot in it that `serve` runs; what the bot keeps is thrown away at the end."""
    async with _sandbox(settings) as sandbox:
        _show(sandbox.url)
        with TemporaryDirectory(prefix="footnote-") as folder:
            checking = start_task(keep_notices(sandbox, library))
            try:
                await serve(settings.at(sandbox.api_url, sandbox.token, NEWSROOM), Path(folder), library)
            finally:
                await cancel_task(checking)


@asynccontextmanager
async def _sandbox(settings: Settings) -> AsyncIterator[Sandbox]:
    """The sandbox on the port that is set; on any free one when none is set and the usual one is taken."""
    async with AsyncExitStack() as stack:
        if settings.port is not None:
            yield await stack.enter_async_context(Sandbox(settings.port))
            return
        try:
            sandbox = await stack.enter_async_context(Sandbox(USUAL_PORT))
        except Refused:
            sandbox = await stack.enter_async_context(Sandbox(0))
            click.echo(f"Port {USUAL_PORT} is used by another program: the sandbox takes {sandbox.port}.")
        yield sandbox


def _show(address: str) -> None:
    click.echo(f"The sandbox: {click.style(address, bold=True)} (no token is set; stop with Ctrl+C)")
    if has_screen() and sys.stdout.isatty():
        webbrowser.open(address)
