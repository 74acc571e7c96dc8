"""How editors work in the newsroom's chat, for tests: they write, reply and tap, and read what the bot says."""

from conftest import ROOT
from talk import buttons

FERRY = ROOT / "examples" / "newsroom" / "city" / "ferry.yaml"


def plain(message):
    """The text of a message, or what stands under its picture, with plain spaces."""
    return message.get("text", message.get("caption", "")).replace("\xa0", " ")


class Newsroom:
    """The newsroom's chat in `sandbox`; `said` is what the bot said there since it was asked last."""

    def __init__(self, sandbox, editor="ingrid"):
        self.sandbox, self.editor, self.said, self._seen = sandbox, editor, [], 0

    async def _hear(self):
        await self.sandbox.settle()
        every = await self.sandbox.said("newsroom")
        self.said = [message for message in every if message["message_id"] > self._seen]
        self._seen = max([self._seen, *(message["message_id"] for message in every)])
        return [plain(message) for message in self.said]

    async def write(self, text, editor=None, **where):
        """An editor writes `text`; what the bot says then."""
        await self.sandbox.send_text("newsroom", editor or self.editor, text, **where)
        return await self._hear()

    async def reply(self, text, editor=None, to=None):
        """An editor replies to the bot's last message, or to the message `to`; what the bot says then."""
        return await self.write(text, editor, reply_to=to or self.last)

    async def tap(self, button, editor=None, message=None, data=None):
        """An editor taps a button under the bot's last message, or `message`; what the bot says then."""
        under = message or self.last
        self.toast = await self.sandbox.tap(under, button, editor or self.editor, data=data)
        return await self._hear()

    @property
    def last(self):
        """The bot's last message, as it is now."""
        return self.sandbox.current(self._every[-1])

    @property
    def _every(self):
        messages = self.sandbox.place("newsroom").messages.values()
        return [message for message in messages if message["from"]["id"] == self.sandbox.service.world.bot["id"]]

    @property
    def buttons(self):
        """The buttons under the bot's last message."""
        return buttons(self.last)

    async def drafts(self, *states):
        """The revisions in those states."""
        return await self.sandbox.context.store.edits.in_state(*(states or ("draft",)))
