"""The sandbox that `run` opens without a token: a Telegram in the browser, with the bot in it."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

import click

from bot.cli.notices import keep_notices
from bot.cli.output import kept_of_sandbox
from bot.conversation.current_library import CurrentLibrary
from bot.problems import Refused
from bot.sandbox import CHANNEL, MARCO, NEWSROOM, Sandbox
from bot.settings import USUAL_PORT, Settings, has_screen
from bot.telegram.sources import cancel_task, start_task

POSTS: Final = 5  # articles in the sandbox's channel: what can be seen at once

Serve: TypeAlias = Callable[[Settings, Path, CurrentLibrary], Awaitable[None]]


async def in_sandbox(settings: Settings, library: CurrentLibrary, serve: Serve) -> None:
    """The sandbox, with the bot in it that `serve` runs; what was asked is kept until the next one."""
    async with _sandbox(settings) as sandbox:
        _show(sandbox.url)
        with TemporaryDirectory(prefix="footnote-") as folder:
            checking = start_task(keep_notices(sandbox, library))
            try:
                await post_articles(sandbox, library)
                await serve(settings.at(sandbox.api_url, sandbox.token, NEWSROOM, CHANNEL), Path(folder), library)
            finally:
                await cancel_task(checking)
                _keep(Path(folder), kept_of_sandbox(settings))


def _keep(folder: Path, kept: Path) -> None:
    """Put what the bot kept in `folder` in place of what an earlier sandbox left in `kept`."""
    try:
        rmtree(kept, ignore_errors=True)
        copytree(folder, kept)
    except OSError as error:
        click.echo(f"{kept}: what was asked cannot be kept for a report: {error.strerror}", err=True)


async def post_articles(sandbox: Sandbox, library: CurrentLibrary) -> None:
    """Of several articles, let the channel post the newest that have an address, and somebody ask under each."""
    if library.library.only:
        return
    username = (await sandbox.state())["bot"]["username"]
    for entry in reversed(library.library.current[:POSTS]):
        if entry.article.link:
            post = await sandbox.send_text(CHANNEL, None, f"{entry.article.title}\n{entry.article.link}")
            book = library.responder(entry.id).book
            asked = next(iter(book.answers.values())).questions.label(entry.article.language)
            await sandbox.comment(post, MARCO, f"@{username} {asked}")


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
    click.echo("What is asked there is in `python -m bot report --sandbox` once it has stopped. The book stays.")
    if has_screen() and sys.stdout.isatty():
        webbrowser.open(address)
