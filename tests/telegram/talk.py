"""How these tests talk with the bot: the whole application polls a sandbox over HTTP, and people write in it.

Whatever a test makes the bot send is judged afterwards (see `botapi`), and none of it may be refused.
"""

import asyncio
import logging
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import botapi
from asynchronous import inside

from bot.conversation.current_library import CurrentLibrary
from bot.sandbox import Sandbox
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.application import CONVERSATION
from bot.telegram.run import running

SAMPLE = Path(__file__).parents[1] / "sample.yaml"
AT_REST = ("done", "aside", "unsure", "repeated")  # what the inbox counts and the bot has not to work on
SETTINGS = ("groups", "invite", "review", "write_book")
ROUNDS = 4  # ways to the database and back: as many as one thing that the bot does beside the inbox needs


class Patient(Sandbox):
    """A sandbox that knows the `store` of the bot in it, and takes the bot for busy while its inbox is not empty.

    So a test waits as long as the bot works, and no longer, however slow the machine is. What the bot does beside the
    inbox (a report to the editors, a reload) is short, and given time by going to the database and back.
    """

    store = None

    async def settle(self, quiet=0.02, timeout=20.0):
        """Wait until every update is answered, and the bot then asks nothing of Telegram for `quiet` seconds."""
        deadline = asyncio.get_running_loop().time() + timeout
        seen = -1
        while seen != self.busy():
            seen = self.busy()
            await super().settle(quiet, deadline - asyncio.get_running_loop().time())
            await self._inbox_is_empty(deadline)

    async def _inbox_is_empty(self, deadline):
        for _ in range(ROUNDS if self.store else 0):
            while busy := await self._at_work():
                assert asyncio.get_running_loop().time() < deadline, f"the bot was still busy: {busy}"
                await asyncio.sleep(0.005)

    async def _at_work(self):
        """How many updates are in each state in which the bot has something to do."""
        await self.store.inbox.tidy(0.0, 0.0)  # removes nothing, and comes after all that was to be written before
        counts = await self.store.inbox.counts()
        return {state: number for state, number in counts.items() if number and state not in AT_REST}


@asynccontextmanager
async def at_work(settings, book=SAMPLE):
    """The bot at work, on a store that is thrown away."""
    with TemporaryDirectory() as folder:
        async with open_store(Path(folder)) as store, running(settings, CurrentLibrary(book), store) as application:
            yield application


@asynccontextmanager
async def talking(book=SAMPLE, faults=(), editors=None, channel=None, **options):
    """A sandbox with the bot at work in it; `options` are settings, and the sandbox's own.

    `faults` are what the bot meets at the start, `editors` is the chat of the editors, `channel` the newsroom's own.
    """
    own = {name: options.pop(name) for name in SETTINGS if name in options}
    async with Patient(**options) as sandbox:
        for method, kind in faults:
            await sandbox.fault(method, kind)
        settings = Settings(book=book, **own).at(sandbox.api_url, sandbox.token, editors, channel)
        async with at_work(settings, book) as application:
            context = application.bot_data[CONVERSATION]
            sandbox.application, sandbox.context, sandbox.store = application, context, context.store
            with warnings_of(sandbox):
                yield sandbox
        judge(sandbox)


class Warnings(logging.Handler):
    """Keeps the lines that warn."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


@contextmanager
def warnings_of(sandbox):
    """Keep what the log warns of in `sandbox.warnings`."""
    sandbox.warnings = handler = Warnings()
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)


def expect_warnings(sandbox, text):
    """The log must have warned, and of nothing but `text`; it is then forgotten."""
    assert sandbox.warnings.lines
    assert [line for line in sandbox.warnings.lines if text not in line] == []
    sandbox.warnings.lines.clear()


def judge(sandbox):
    """The log warns of nothing, and nothing that the bot sent was refused, or is wrong."""
    assert sandbox.warnings.lines == []
    assert [(call.method, call.answer) for call in sandbox.calls if call.answer and not call.answer["ok"]] == []
    assert botapi.problems_of_calls(sandbox.calls) == []


def allow_refusal(sandbox, text):
    """Forget the refusals that say `text`: the test has made them on purpose."""
    for call in [call for call in sandbox.calls if text in str(call.answer.get("description"))]:
        sandbox.calls.remove(call)


def conversation(**options):
    """Run an async test in a sandbox with the bot at work: `async def test(sandbox, ...)`."""

    return inside(partial(talking, **options))


async def spoken(sandbox, quiet):
    """Every message of the bot in any chat, oldest first, once it has been quiet for `quiet` seconds."""
    await sandbox.settle(quiet)
    return [message for chat in sandbox.service.world.chats for message in await sandbox.said(chat)]


def buttons(message):
    """The texts of the buttons under a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


async def tap_behind_more(sandbox, message, button):
    """Tap a button of those that "More" shows; the bot's answer."""
    await sandbox.tap(message, "More…")
    await sandbox.settle()
    return await sandbox.tap(message, button)


def links(message):
    """The addresses that buttons under a message open."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["url"] for row in rows for button in row if "url" in button]
