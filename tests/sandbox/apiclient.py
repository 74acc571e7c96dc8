"""How these tests speak with a sandbox: as a bot's program does, over HTTP."""

import json
from contextlib import asynccontextmanager
from functools import partial

import aiohttp
from asynchronous import inside

from bot.sandbox import Sandbox


@asynccontextmanager
async def speaking(**options):
    """A sandbox, and a bot that speaks to it."""
    async with Sandbox(**options) as sandbox, aiohttp.ClientSession() as session:
        yield sandbox, PlainBot(sandbox, session)


def with_sandbox(**options):
    """Run an async test with a sandbox and a bot that speaks to it: `async def test(sandbox, bot)`."""
    return inside(partial(speaking, **options), makes=2)


class PlainBot:
    """A bot without a library: it names methods, and gets what the server answered."""

    def __init__(self, sandbox, session):
        self.sandbox = sandbox
        self.session = session

    def address(self, method):
        return f"{self.sandbox.api_url}/bot{self.sandbox.token}/{method}"

    async def ask(self, method, **params):
        """Call a method with form parameters; return the whole answer."""
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        async with self.session.post(self.address(method), data=form) as response:
            answer = await response.json()
        assert response.status == answer.get("error_code", 200)
        return answer

    async def result(self, method, **params):
        """Call a method that must succeed; return its result."""
        answer = await self.ask(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method, **params):
        """Call a method that must fail; return Telegram's text."""
        answer = await self.ask(method, **params)
        assert not answer["ok"], answer
        return answer["description"]

    async def updates(self, offset=0, timeout=0, **params):
        return await self.result("getUpdates", offset=offset, timeout=timeout, **params)

    async def next_update(self):
        """Return the oldest update, confirmed."""
        update = (await self.updates(timeout=5, limit=1))[0]
        await self.updates(offset=update["update_id"] + 1)
        return update
