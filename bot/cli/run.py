"""`run`: the bot on Telegram; without a token, a Telegram of one's own in the browser with the same bot in it."""

from __future__ import annotations

import asyncio
import logging
import sys
import webbrowser
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import urlsplit

import click

from bot.cli.notices import keep_notices
from bot.cli.output import books_in
from bot.cli.responder import serving_responder_of
from bot.conversation.current_library import CurrentLibrary
from bot.library import cache_of_library
from bot.maintenance.supervisor import keep_alive, tell
from bot.problems import Place, Problem, Refused
from bot.sandbox import CHANNEL, MARCO, NEWSROOM, Sandbox
from bot.settings import USUAL_PORT, Settings, has_screen, misspelt_settings, proxy_for, read_settings, read_supervisor
from bot.store import open_store
from bot.telegram.logs import start_logging
from bot.telegram.run import handle_signals, running, spare_the_collector
from bot.telegram.sources import cancel_task, start_task

TOKEN: Final = "TELEGRAM_BOT_TOKEN"
POSTS: Final = 5  # articles in the sandbox's channel: what can be seen at once

log = logging.getLogger(__name__)


@click.command("run")
def command() -> None:
    """Run the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in a sandbox with a chat page in the browser."""
    settings = read_settings()
    start_logging(settings.log_level, settings.secrets, settings.log_format)
    try:
        _start(settings)
    except Refused as refused:
        if settings.log_format == "text":
            raise
        for problem in refused.problems:
            log.critical("%s", problem)
        sys.exit(1)


def _start(settings: Settings) -> None:
    misspelt = misspelt_settings()
    if not settings.token and not settings.sandbox:
        _refuse_unless_meant(settings, misspelt)
    for problem in misspelt:
        log.warning("%s", problem)
    # Before any browser opens on a bot that has no book.
    library = serving_library(settings.book, is_trial=not settings.token)
    asyncio.run(_run(settings, settings.data, library) if settings.token else _in_sandbox(settings, library))


def _refuse_unless_meant(settings: Settings, misspelt: Sequence[Problem]) -> None:
    """`Refused` where a bot with no token is hardly meant to be a sandbox: in production it would be deaf unseen."""
    is_watched = any(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    meant = [problem for problem in misspelt if TOKEN in problem.remedy]
    reasons = [f"{name} is set" for name in settings.of_production]
    reasons += [] if is_watched else ["nobody watches: this is no terminal"]
    if reasons or meant:
        what = ", and ".join(["there is no token", *reasons])
        remedy = "Set it to the token from @BotFather, or SANDBOX=yes to run the sandbox"
        raise Refused([Problem(Place(TOKEN), what, remedy, "setting"), *misspelt])


def serving_library(path: Path, *, is_trial: bool) -> CurrentLibrary:
    """The books at `path`, as the bot serves them."""
    cache = cache_of_library()
    return CurrentLibrary(path, partial(serving_responder_of, cache=cache), cache, is_trial=is_trial)


async def _run(settings: Settings, data: Path, library: CurrentLibrary) -> None:
    supervisor, address = read_supervisor(), urlsplit(settings.telegram_api_url)
    proxy_for(address.scheme, address.hostname or "")  # refused now, and not at every request
    handle_signals(library)
    with suppress(asyncio.CancelledError):  # a signal's way to say that it is time to stop
        async with (
            open_store(data, settings.database, book=settings.book_name, within=books_in(settings.book)) as store,
            running(settings, library, store),
        ):
            spare_the_collector()
            tell(supervisor, "READY=1")
            try:
                await keep_alive(supervisor)
            finally:
                tell(supervisor, "STOPPING=1")


async def _in_sandbox(settings: Settings, library: CurrentLibrary) -> None:
    """The sandbox with the bot in it; what the bot keeps is thrown away at the end."""
    async with _sandbox(settings) as sandbox:
        _show(sandbox.url)
        with TemporaryDirectory(prefix="footnote-") as folder:
            checking = start_task(keep_notices(sandbox, library))
            try:
                await post_articles(sandbox, library)
                await _run(settings.at(sandbox.api_url, sandbox.token, NEWSROOM, CHANNEL), Path(folder), library)
            finally:
                await cancel_task(checking)


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
    click.echo("What is asked and changed there is thrown away when it stops, and is in no `report`.")
    if has_screen() and sys.stdout.isatty():
        webbrowser.open(address)
