"""Two replicas of the whole bot on one PostgreSQL: what an editor teaches at the one, readers get of the other."""

import asyncio
import time

from talk import SAMPLE, Patient

from bot.conversation.current_library import CurrentLibrary
from bot.settings import Settings
from bot.store import Decided, Offered, Wording
from bot.telegram.application import CONVERSATION
from bot.telegram.run import running
from tests.store.shop import Shop, needs_postgres, remote_shop  # noqa: F401  # the fixture

TAUGHT = "what about the gizmos"
AGREED = 5.0  # seconds


@needs_postgres
def test_what_is_taught_is_known_everywhere(remote: Shop):
    """Within five seconds another replica answers what was taught, and no longer once it is taken back."""

    async def answers(context, expected):
        began = time.monotonic()
        while context.responder.reply(TAUGHT, "en").answer != expected:
            assert time.monotonic() - began < AGREED
            await asyncio.sleep(0.05)

    async def run():
        async with Patient() as sandbox, remote.open() as store, remote.open() as other:
            settings = Settings(book=SAMPLE).at(sandbox.api_url, sandbox.token)
            library = CurrentLibrary(SAMPLE)
            async with (
                running(settings, CurrentLibrary(SAMPLE), store),
                running(settings, library, other) as application,
            ):
                context = application.bot_data[CONVERSATION]
                await answers(context, None)
                await store.write(Offered(7, (Wording("en", TAUGHT),), ("models",)), now=time.time())
                await store.write(Decided(7, "open", "wording", "models"), now=time.time())
                await answers(context, "models")
                await store.write(Decided(7, "wording", "open"), now=time.time())
                await answers(context, None)

    asyncio.run(run())
