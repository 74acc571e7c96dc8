"""The sandbox: one server on this machine that is Telegram for the bot, and a chat page for people."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections import deque
from types import TracebackType

from aiohttp import web

from bot.problems import Place, Problem, Refused
from bot.sandbox.botapi import LARGEST_BODY, BotApi, Call
from bot.sandbox.control import Controls, guard
from bot.sandbox.faults import Faults
from bot.sandbox.service import Service
from bot.sandbox.staging import Staging

HOST = "127.0.0.1"
TELEGRAM_API_ROUTES = "/bot{token}/{method}"
CONTROLS = frozenset(
    {
        "send_text", "send_media", "service_message", "open_topic", "close_topic", "edit_text", "delete", "forward_of",
        "comment", "tap", "vote", "inline", "choose", "guest", "ask", "reply", "said",
        "add_person", "block", "set_standing", "let_edit", "set_privacy", "migrate", "inject", "fault", "no_faults",
        "settle", "state", "menu", "gone", "show_notices",
    }
)  # fmt: skip


class Sandbox(Staging):
    """A local Telegram with people in it; use it as `async with Sandbox(port=0) as sandbox:`.

    Parameters: `port`, 0 for any free one; `token` of the bot, by default a new one; `name` and `username` of
    the bot; `strict`, whether unknown parameters are refused; `reads_all`, whether privacy mode is off;
    `rates`, whether Telegram's limits on messages a second are applied. Refused when the port is taken.
    """

    def __init__(
        self, port: int = 0, token: str = "", name: str = "Footnote", username: str = "footnote_bot",
        strict: bool = True, reads_all: bool = False, rates: bool = False,
    ) -> None:  # fmt: skip
        self.port = port
        self.token = token or f"4242:{secrets.token_urlsafe(24)}"
        self.service = Service(self.token, name, username, reads_all)
        self.faults = Faults()
        self.bot_api = BotApi(self.service, self.faults, strict, rates)
        controls = {name: getattr(self, name) for name in CONTROLS}
        self._control = Controls(controls, self.service.world, self.calls)
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None
        self._absence: asyncio.Task[None] | None = None

    @property
    def api_url(self) -> str:
        """The address for the bot's `TELEGRAM_API_URL`: requests go to `<this>/bot<token>/<method>`."""
        return f"http://{HOST}:{self.port}"

    @property
    def url(self) -> str:
        """The address of the chat page."""
        return f"{self.api_url}/"

    @property
    def calls(self) -> deque[Call]:
        """What the bot asked of Telegram, oldest first."""
        return self.bot_api.calls

    def calls_of(self, method: str) -> list[Call]:
        """Return the calls of one method, oldest first."""
        return [call for call in self.calls if call.method == method]

    @property
    def refused(self) -> list[Call]:
        """The calls that were refused, oldest first."""
        return [call for call in self.calls if call.answer and not call.answer["ok"]]

    def busy(self) -> int:
        """Return how many calls other than getUpdates the bot has made."""
        return self.bot_api.sent

    def under_way(self) -> int:
        """Return how many calls other than getUpdates are not answered yet."""
        return self.bot_api.under_way

    async def __aenter__(self) -> Sandbox:
        application = web.Application(middlewares=[guard], client_max_size=LARGEST_BODY)
        application.add_routes([
            web.route("*", TELEGRAM_API_ROUTES, self.bot_api.answer),
            web.get("/file/bot{token}/{path:.+}", self.bot_api.file),
            *self._control.routes(),
        ])  # fmt: skip
        self._runner = web.AppRunner(application, access_log=None, handler_cancellation=True, shutdown_timeout=0.2)
        await self._runner.setup()
        await self._listen()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._absence:
            self._absence.cancel()
        self.service.webhook.stop()
        self._control.close()
        self.service.updates.release()
        if self._runner:
            await self._runner.cleanup()

    async def _listen(self) -> None:
        assert self._runner is not None  # called by __aenter__ and after it
        self._site = web.TCPSite(self._runner, HOST, self.port)
        try:
            await self._site.start()
        except OSError as error:
            raise Refused([_taken(self.port, error)]) from error
        if not self.port:
            self.port = int(self._runner.addresses[0][1])

    async def gone(self, seconds: float) -> None:
        """Be out of reach for `seconds`, from now on: connections are broken off, new ones refused."""
        self._absence = asyncio.get_running_loop().create_task(self._be_gone(seconds))

    async def _be_gone(self, seconds: float) -> None:
        assert self._runner is not None and self._site is not None  # there is a server to be gone
        await asyncio.sleep(0.01)  # so that the answer to the one who asked for it still leaves
        await self._site.stop()
        if self._runner.server:
            for connection in self._runner.server.connections:
                with contextlib.suppress(Exception):
                    connection.force_close()
        await asyncio.sleep(seconds)
        await self._listen()


def _taken(port: int, error: OSError) -> Problem:
    what = f"the sandbox cannot listen on port {port} ({error.strerror})"
    return Problem(Place("PORT"), what, "Stop what listens there, or set PORT to another one (0: any)", "port")
