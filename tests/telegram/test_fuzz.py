"""Thousands of updates that no honest Telegram would send: nothing breaks, and nothing is said in a wrong place.

`FUZZ_UPDATES` says how many (300 in a normal run; the campaign has 10,000), `FUZZ_SEED` which ones.
"""

import asyncio
import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import botapi
from mutate import chance_of, mutated
from talk import SAMPLE
from telegram.request import BaseRequest

from bot.conversation.context import Context
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.values import Delivery, read_delivery
from bot.sandbox import NEWSROOM, Sandbox
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.admins import EditorsChat
from bot.telegram.application import CONVERSATION, build, dispatch
from bot.telegram.rate import RateLimiter
from bot.telegram.sending import Sender
from bot.telegram.updates import ALLOWED, Unreadable, read_update

UPDATES, SEED = int(os.environ.get("FUZZ_UPDATES", "300")), int(os.environ.get("FUZZ_SEED", "1"))
ASK, ME = "How many models are there?", "@footnote_bot"
TOKEN = "4242:" + "x" * 35
SPEAKS_IN = ("private", "group", "supergroup")


class Record(BaseRequest):
    """Stands where the network is: notes each request, and answers as Telegram would."""

    def __init__(self):
        self.calls = []
        self.doing = None

    read_timeout = 1.0

    async def initialize(self):
        pass

    async def shutdown(self):
        pass

    async def do_request(self, url, method, request_data=None, **timeouts):
        name, params = url.rpartition("/")[2], request_data.json_parameters if request_data else {}
        self.calls.append((self.doing, name, params))
        return 200, json.dumps({"ok": True, "result": self._result(name, params)}).encode()

    def _result(self, name, params):
        if name == "getMe":
            return {"id": 4242, "is_bot": True, "first_name": "Footnote", "username": "footnote_bot"}
        if name == "getChatMember":
            user = {"id": int(params["user_id"]), "is_bot": False, "first_name": "x"}
            return {"status": "creator", "user": user, "is_anonymous": False}
        if name in ("sendMessage", "editMessageText"):
            chat = {"id": int(params["chat_id"]), "type": "private"}
            return {"message_id": 1, "date": 1, "chat": chat, "text": "x"}
        return {"inline_message_id": "x"} if name == "answerGuestQuery" else True


async def sound_updates():
    """Updates of every kind, as the sandbox makes them."""
    async with Sandbox(reads_all=True) as sandbox:
        for chat, user in (
            ("private", None),
            ("group", "marco"),
            ("group", "anonymous"),
            ("group", "channel"),
            ("forum", "marco"),
        ):
            message = await sandbox.send_text(chat, user, f"{ME} {ASK}")
            await sandbox.send_text(chat, user, f"/ask {ASK}", reply_to=message)
            await sandbox.edit_text(message, ASK)
        for kind in ("photo", "voice", "sticker"):
            await sandbox.send_media("private", None, kind)
        await sandbox.send_media("group", "marco", "photo", caption=f"{ME} {ASK}")
        await sandbox.comment(await sandbox.send_text("channel", None, f"{ME} {ASK}"), "marco", f"{ME} {ASK}")
        await sandbox.send_text("private", None, "/start es_models")
        for command in ("/digest", f"/why {ASK}", "/stats"):
            await sandbox.send_text("newsroom", "ingrid", command)
        await sandbox.migrate("small group")
        people, private = sandbox.service.world.people, sandbox.place("private").public()
        asked = {"id": "1", "from": people[101], "chat_instance": "1"}
        for data in ("a:en:models", "s:es:models", "n:es", "x:en", "w:en", "t:en:models", "f:en:0", "l:es", "e:l:1"):
            buttons = {
                "inline_keyboard": [[{"text": "x", "callback_data": data}], [{"text": "y", "callback_data": "w:en"}]]
            }
            said = {"message_id": 5, "date": 1, "chat": private, "text": "x", "reply_markup": buttons}
            await sandbox.inject({"callback_query": {**asked, "data": data, "message": said}})
        newsroom = {"message_id": 5, "date": 1, "chat": sandbox.place("newsroom").public(), "text": "x"}
        for data in ("e:w:1:0", "e:o:2", "e:l:3", "e:u:1"):
            await sandbox.inject({"callback_query": {**asked, "data": data, "message": newsroom}})
        await sandbox.inject({"inline_query": {"id": "1", "from": people[101], "query": ASK, "offset": ""}})
        chosen = {"result_id": "models", "from": people[101], "query": ASK, "inline_message_id": "1"}
        await sandbox.inject({"chosen_inline_result": chosen})
        guest = {
            "message_id": 5,
            "date": 1,
            "chat": private,
            "text": f"{ME} {ASK}",
            "from": people[102],
            "guest_query_id": "1",
        }
        await sandbox.inject({"guest_message": guest})
        options = [{"persistent_id": f"{at}", "text": f"{at}", "voter_count": at} for at in range(4)]
        poll = {"id": "1", "question": "x", "options": options, "total_voter_count": 6, "is_closed": False}
        kind = {"is_anonymous": True, "type": "quiz", "allows_multiple_answers": False, "allows_revoting": False}
        await sandbox.inject({"poll": {**poll, **kind, "members_only": False, "correct_option_ids": [1]}})
        chose = {"poll_id": "1", "user": people[101], "option_ids": [1], "option_persistent_ids": ["1"]}
        await sandbox.inject({"poll_answer": chose})
        return list(sandbox.service.updates.queue)


def places_of(raw):
    """The chats in which a raw update, however odd, may be answered: ids and the kinds that go with them."""
    kind = next(kind for kind in ALLOWED if kind in raw)
    message = raw[kind]["message"] if kind == "callback_query" else raw[kind]
    chat = message.get("chat")
    return (chat.get("id"), chat.get("type")) if isinstance(chat, dict) else (None, None)


def named(raw):
    """Whether anything in a raw update could be meant for the bot: its name, its id, a command."""
    return any(sign in json.dumps(raw, ensure_ascii=False) for sign in (ME[1:], "4242", "/"))


async def handled(application, sender, raw):
    """Have `raw` handled, if it can be read, and what comes of it sent; nobody's answers are counted."""
    try:
        update = read_update(raw, application.bot)
    except Unreadable:
        return
    if update is not None:
        outcome = await dispatch(application, update)
        for step in read_delivery(Delivery(outcome.steps).written()).steps:
            await sender.send(step)
        await application.bot_data[CONVERSATION].store.write(*outcome.writes, now=1.0)


async def answered(updates):
    """Let the bot handle each update; returns the requests, with the update that each came of."""
    record = Record()
    application = build(Settings().at("http://nowhere", TOKEN), record, RateLimiter())
    await application.bot.initialize()
    with TemporaryDirectory() as folder:
        async with open_store(Path(folder)) as store:
            editors = EditorsChat(application.bot, NEWSROOM)
            application.bot_data[CONVERSATION] = Context("footnote_bot", CurrentLibrary(SAMPLE), store, editors)
            for raw in updates:
                record.doing = raw
                await handled(application, Sender(application.bot), raw)
    await application.bot.shutdown()
    return [call for call in record.calls if call[0] is not None and call[1] != "getMe"]


def test_mutated_updates_break_nothing(caplog):
    """No error, no invalid request, and each reply goes to the chat that its update came from."""
    chance = chance_of(SEED)
    sound = asyncio.run(sound_updates())
    updates = sound + [{**mutated(chance.choice(sound), sound, chance)} for _ in range(UPDATES)]
    calls = asyncio.run(answered(updates))
    assert len(calls) > len(sound) / 2
    for raw, method, params in calls:
        if method in ("sendMessage", "editMessageText"):
            chat, kind = places_of(raw)
            message = raw.get("message")
            moved = message.get("migrate_to_chat_id") if isinstance(message, dict) else None
            chats = (str(chat), str(moved))
            assert (params["chat_id"] in chats, kind in SPEAKS_IN) == (True, True), raw
            is_told_of_move = params["chat_id"] == str(moved)  # the editors' chat has another number
            assert kind == "private" or method.startswith("edit") or named(raw) or is_told_of_move, raw
        assert botapi.problems_of(method, params) == [], raw
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []
