"""The conversations of tests/conversations, acted out with the whole bot over HTTP, each with readers of its own."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from dataclasses import replace
from itertools import count

import pytest
import yaml
from conftest import ROOT
from talk import buttons, talking

from bot.sandbox import GROUP

pytestmark = pytest.mark.slow

HERE = ROOT / "tests" / "conversations"
BOOKS = {"article": ROOT / "answers.yaml", "almenar": ROOT / "examples" / "almenar.yaml"}
PEOPLE = {"reader": "en", "marco": "es", "ingrid": "en"}  # with the languages of their Telegram
FILES = sorted(HERE.glob("*.yaml"))


def conversations():
    """Every conversation by the bot that it needs: (book, groups)."""
    found = defaultdict(list)
    for file in FILES:
        for talk in yaml.safe_load(file.read_text(encoding="utf-8")):
            found[talk.get("book", "article"), talk.get("groups", "asked")].append((file.stem, talk))
    return found


class Stage:
    """One conversation in a sandbox: its people, its chat, and what was said in each turn."""

    def __init__(self, sandbox, talk, number):
        self.sandbox, self.talk = sandbox, talk
        world = sandbox.service.world
        self.people = {name: number * 10 + at for at, name in enumerate(PEOPLE, start=10_000)}
        for name, person in self.people.items():
            world.add_person(person, name.title(), PEOPLE[name])
            world.private_chat(person)
        self.group = -1_000_000_100_000 - number
        members = list(self.people.values())
        fresh = {"messages": {}, "reactions": {}, "members": members, "standing": "administrator"}
        world.add_chat(replace(world.chats[GROUP], id=self.group, username="", last_id=0, **fresh))
        self.asked, self.replies = {}, {}
        self.last = None

    async def play(self):
        """Act out every turn; what is wrong, in words."""
        wrong = []
        for at, turn in enumerate(self.talk["turns"], start=1):
            reply, reactions = await self._turn(at, turn)
            said = reply.get("text", "").replace("\u00a0", " ") if reply else ""
            wrong += [f"turn {at}, {fault}\n    the bot: {said!r}" for fault in faults(turn, reply, said, reactions)]
        return wrong

    async def _turn(self, at, turn):
        if "taps" in turn:
            return await self._tap(at, turn["taps"])
        who = next(name for name in PEOPLE if name in turn)
        place = self.people[who] if self.talk.get("place", "private") == "private" else self.group
        before = len(await self.sandbox.said(place))
        where = {"reply_to": self._replied(turn["to"])} if "to" in turn else {}
        self.asked[at] = await self.sandbox.send_text(place, self.people[who], turn[who], **where)
        await self.sandbox.settle()
        said = (await self.sandbox.said(place))[before:]
        reactions = self.sandbox.service.world.chats[place].reactions.get(self.asked[at]["message_id"], [])
        return self._heard(at, said[-1] if said else None), reactions

    def _replied(self, to):
        kind, _, number = str(to).rpartition(" ")
        return (self.replies if kind else self.asked)[int(number)]

    async def _tap(self, at, label):
        chat = self.last["chat"]["id"]
        before = len(await self.sandbox.said(chat))
        await self.sandbox.tap(self.last, label, user=None if chat > 0 else self.people["reader"])
        await self.sandbox.settle()
        said = (await self.sandbox.said(chat))[before:]
        return self._heard(at, said[-1] if said else self.sandbox.current(self.last)), []

    def _heard(self, at, reply):
        if reply is not None:
            self.replies[at] = self.last = reply
        return reply


def faults(turn, reply, said, reactions):
    """What is wrong with what the bot said in a turn; the article's title is no figure that it gives."""
    own = re.split(r"\n\n(?:Sources|Fuentes)\n", said)[0]
    if turn.get("silent") and reply is not None:
        yield "should be silent"
    if turn.get("reaction") and turn["reaction"] not in reactions:
        yield f"should react with {turn['reaction']}, does with {reactions}"
    if reply is None and not turn.get("silent") and not reactions:
        yield "says nothing"
    if not said.startswith(turn.get("begins", "")):
        yield f"should begin with {turn['begins']!r}"
    yield from (f"should say {text!r}" for text in turn.get("says", ()) if str(text) not in said)
    yield from (f"should not say {text!r}" for text in turn.get("never", ()) if str(text) in own)
    labels = buttons(reply) if reply else []
    yield from (f"has no button {label!r}: {labels}" for label in turn.get("buttons", ()) if label not in labels)
    yield from (f"has the button {label!r}" for label in turn.get("without", ()) if label in labels)


def test_there_are_conversations_enough():
    """At least 150 conversations of two to five turns, or of one where nothing was said before."""
    every = [talk for own in conversations().values() for _, talk in own]
    assert len(every) >= 150
    assert all(1 <= len(talk["turns"]) <= 6 for talk in every)


@pytest.mark.parametrize("scene", conversations(), ids=str)
def test_conversations_go_as_written(scene):
    """Every turn of every conversation gets what it should."""
    book, groups = scene
    numbers = count(1)

    async def act():
        wrong = []
        async with talking(book=BOOKS[book], groups=groups) as sandbox:
            for file, talk in conversations()[scene]:
                found = await Stage(sandbox, talk, next(numbers)).play()
                wrong += [f"{file}: {talk['about']}: {fault}" for fault in found]
        return wrong

    wrong = asyncio.run(act())
    assert not wrong, "\n".join(wrong)
