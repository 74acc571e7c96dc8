"""`run`: the bot on Telegram; without a token, a Telegram of one's own in the browser with the same bot in it."""

from __future__ import annotations

import asyncio
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import click

from bot.cli.notices import keep_notices
from bot.cli.responder import serving_responder_of
from bot.conversation.current_book import CurrentBook
from bot.problems import Place, Problem, Refused
from bot.sandbox import NEWSROOM, Sandbox
from bot.settings import USUAL_PORT, Settings, has_screen, proxy_for, read_settings
from bot.store import open_store
from bot.telegram.logs import start_logging
from bot.telegram.run import handle_signals, running, spare_the_collector
from bot.telegram.sources import cancel_task, start_task


@click.command("run")
def command() -> None:
    """Run the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in a sandbox with a chat page in the browser."""
    settings = _with_one_book(read_settings())
    # Before any browser opens on a bot that has no book.
    book = CurrentBook(settings.book, serving_responder_of, is_trial=not settings.token)
    asyncio.run(_run(settings, settings.data, book) if settings.token else _in_sandbox(settings, book))


def _with_one_book(settings: Settings) -> Settings:
    """The settings with the one book in its folder for the book; `Refused` when there are several, or none."""
    folder = settings.book
    if not folder.is_dir():
        return settings
    from bot.library import files_in, no_book  # so that one book waits for nothing that it does not need

    files = files_in(folder)
    if len(files) > 1:
        what = f"the folder {folder} holds {len(files)} books, and the bot serves one for now"
        remedy = f"Name one of them: BOOK={files[0]}; python -m bot chat --book {folder} answers from all"
        raise Refused([Problem(Place("BOOK"), what, remedy, "setting")])
    if not files:
        raise Refused([no_book(folder)])
    return settings.model_copy(update={"book": files[0]})


async def _run(settings: Settings, data: Path, book: CurrentBook) -> None:
    start_logging(settings.log_level, settings.secrets)
    address = urlsplit(settings.telegram_api_url)
    proxy_for(address.scheme, address.hostname or "")  # refused now, and not at every request
    handle_signals(book)
    with suppress(asyncio.CancelledError):  # a signal's way to say that it is time to stop
        async with (
            open_store(data, settings.database, book=settings.book_name) as store,
            running(settings, book, store),
        ):
            spare_the_collector()
            await asyncio.Event().wait()


async def _in_sandbox(settings: Settings, book: CurrentBook) -> None:
    """The sandbox with the bot in it; what the bot keeps is thrown away at the end."""
    async with _sandbox(settings) as sandbox:
        _show(sandbox.url)
        with TemporaryDirectory(prefix="footnote-") as folder:
            checking = start_task(keep_notices(sandbox, book))
            try:
                await _run(settings.at(sandbox.api_url, sandbox.token, NEWSROOM), Path(folder), book)
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
