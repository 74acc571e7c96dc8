"""`run`: the bot on Telegram; without a token, a Telegram of one's own in the browser with the same bot in it."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import click

from bot.cli import print_problems
from bot.cli.output import books_in
from bot.cli.responder import serving_responder_of
from bot.conversation.current_library import CurrentLibrary
from bot.library import cache_of_library
from bot.maintenance.logs import start_logging
from bot.maintenance.memory import settle_memory, shorten_turns
from bot.maintenance.supervisor import keep_alive, tell
from bot.problems import GivenUp, Place, Problem, Refused
from bot.settings import Settings, Supervisor, misspelt_settings, proxy_for, read_settings, read_supervisor
from bot.store import open_store
from bot.telegram.run import handle_signals, running

TOKEN: Final = "TELEGRAM_BOT_TOKEN"
WRONG_SETTING: Final = 78  # EX_CONFIG of sysexits.h: whoever starts programs again need not start this one

log = logging.getLogger(__name__)


@click.command("run")
def command() -> None:
    """Run the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in a sandbox with a chat page in the browser."""
    log_format = "text"
    try:
        settings = read_settings()
        log_format = settings.log_format
        start_logging(settings.log_level, settings.secrets, log_format)
        _start(settings)
    except Refused as refused:
        _tell(refused.problems, log_format)
        sys.exit(WRONG_SETTING if any(problem.rule == "setting" for problem in refused.problems) else 1)
    _end()


def _tell(problems: tuple[Problem, ...], log_format: str) -> None:
    if log_format == "text":
        print_problems(problems)
        return
    for problem in problems:
        log.critical("%s", problem)


def _end() -> None:
    """End without waiting for work that nobody waits for: a check beside the chat, a matcher that gets better.

    A thread in the middle of it, in a library of C++, would abort the process as Python ends (glibc: "exception not
    rethrown"). What has to be kept or said is kept and said by now.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        logging.shutdown()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


def _start(settings: Settings) -> None:
    misspelt = misspelt_settings()
    if not settings.token and not settings.sandbox:
        _refuse_unless_meant(settings, misspelt)
    for problem in misspelt:
        log.warning("%s", problem)
    # Before any browser opens on a bot that has no book.
    library = serving_library(settings.book, is_trial=not settings.token)
    if settings.token:
        asyncio.run(serve(settings, settings.data, library))
        return
    from bot.cli.sandbox import in_sandbox  # it brings a Telegram and the whole check, which a bot does not load

    asyncio.run(in_sandbox(settings, library, serve))


def _refuse_unless_meant(settings: Settings, misspelt: Sequence[Problem]) -> None:
    """`Refused` where a bot with no token is hardly meant to be a sandbox: in production it would be deaf unseen."""
    is_watched = any(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    meant = [problem for problem in misspelt if TOKEN in problem.remedy]
    reasons = [f"{name} is set" for name in settings.of_production]
    reasons += [] if is_watched else ["it runs without a terminal, as on a server"]
    if reasons or meant:
        what = ", and ".join(["there is no token", *reasons])
        remedy = "Set it to the token from @BotFather, or SANDBOX=yes to run the sandbox"
        raise Refused([Problem(Place(TOKEN), what, remedy, "setting"), *misspelt])


def serving_library(path: Path, *, is_trial: bool) -> CurrentLibrary:
    """The books at `path`, as the bot serves them."""
    cache = cache_of_library()
    return CurrentLibrary(path, partial(serving_responder_of, cache=cache), cache, is_trial=is_trial)


async def serve(settings: Settings, data: Path, library: CurrentLibrary) -> None:
    """Run the bot with what it keeps in the folder `data`, until a signal stops it."""
    supervisor, address = read_supervisor(), urlsplit(settings.telegram_api_url)
    proxy_for(address.scheme, address.hostname or "")  # refused now, and not at every request
    handle_signals(library)
    with suppress(asyncio.CancelledError):  # a signal's way to say that it is time to stop
        while True:
            try:
                await _serve(settings, data, library, supervisor)
            except GivenUp as error:
                log.warning("%s", error)


async def _serve(settings: Settings, data: Path, library: CurrentLibrary, supervisor: Supervisor) -> None:
    within = books_in(settings.book)
    async with (
        open_store(data, settings.database, book=settings.book_name, within=within) as store,
        running(settings, library, store),
    ):
        settle_memory()
        shorten_turns()
        tell(supervisor, "READY=1")
        try:
            await keep_alive(supervisor)
        finally:
            tell(supervisor, "STOPPING=1")
