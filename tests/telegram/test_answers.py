"""Telegram's answers with wrong shapes: every method that the bot calls gets thousands, and none ends in a traceback.

`FUZZ_ANSWERS` says how many.
"""

import asyncio
import copy
import json
import os
from collections import Counter
from contextlib import suppress
from itertools import pairwise

import pytest
from mutate import MONSTERS, chance_of, mutated, places
from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.request import BaseRequest
from test_polling import poll

from bot.telegram.errors import Misshapen, Throttled
from bot.telegram.polling import queue_of, update_number
from bot.telegram.request import LONGEST, check_answer

ANSWERS = int(os.environ.get("FUZZ_ANSWERS", "1000"))
SEED = 11
CHAT = {"id": 7, "type": "private", "first_name": "Lucía", "xyzzy": [1]}
MESSAGE = {
    "message_id": 5, "date": 1_700_000_000, "chat": CHAT, "from": {"id": 4242, "is_bot": True, "first_name": "x"},
    "text": "xyzzy", "entities": [{"type": "bold", "offset": 0, "length": 5}],
    "reply_markup": {"inline_keyboard": [[{"text": "xyzzy", "callback_data": "a"}]]},
}  # fmt: skip
USER = {"id": 4242, "is_bot": True, "first_name": "Footnote", "username": "footnote_bot", "language_code": "en"}
INFO = {
    "url": "https://x.example/", "has_custom_certificate": False, "pending_update_count": 0, "last_error_date": 1,
    "last_error_message": "x", "allowed_updates": ["message"], "max_connections": 40,
}  # fmt: skip
ADMINISTRATOR = {
    "status": "administrator", "user": USER, "can_be_edited": False, "is_anonymous": False, "can_manage_chat": True,
    "can_delete_messages": True, "can_manage_video_chats": True, "can_restrict_members": True,
    "can_promote_members": True, "can_change_info": True, "can_invite_users": True, "can_post_stories": True,
    "can_edit_stories": True, "can_delete_stories": True,
}  # fmt: skip
# A sound result of each method that the bot calls, and the call.
CALLS = {
    "getMe": (USER, lambda bot: bot.get_me()),
    "sendMessage": (MESSAGE, lambda bot: bot.send_message(7, "x")),
    "editMessageText": (MESSAGE, lambda bot: bot.edit_message_text("x", 7, 5)),
    "editMessageReplyMarkup": (True, lambda bot: bot.edit_message_reply_markup(7, 5)),
    "setMessageReaction": (True, lambda bot: bot.set_message_reaction(7, 5, "👍")),
    "answerCallbackQuery": (True, lambda bot: bot.answer_callback_query("1")),
    "answerInlineQuery": (True, lambda bot: bot.answer_inline_query("1", [])),
    "getMyCommands": ([{"command": "ask", "description": "x"}], lambda bot: bot.get_my_commands()),
    "setMyCommands": (True, lambda bot: bot.set_my_commands([("ask", "x")])),
    "getMyDescription": ({"description": "x"}, lambda bot: bot.get_my_description()),
    "setMyDescription": (True, lambda bot: bot.set_my_description("x")),
    "getMyShortDescription": ({"short_description": "x"}, lambda bot: bot.get_my_short_description()),
    "setMyShortDescription": (True, lambda bot: bot.set_my_short_description("x")),
    "getChatMember": (ADMINISTRATOR, lambda bot: bot.get_chat_member(7, 8)),
    "getWebhookInfo": (INFO, lambda bot: bot.get_webhook_info()),
    "setWebhook": (True, lambda bot: bot.set_webhook("https://x.example/")),
    "deleteWebhook": (True, lambda bot: bot.delete_webhook()),
}
STATUSES = [200] * 12 + [201, 302, 400, 401, 403, 404, 409, 413, 429, 429, 500, 502, 599]
BROKEN = [b"", b"<html>xyzzy", b"null", b"[]", b"7", b'"xyzzy"', b"\xff\xfe", b"[" * 50_000, b'{"ok":true', b"NaN"]


class Strange(BaseRequest):
    """A way to a Telegram whose next answer is `answer`: a status and a body."""

    answer = (200, b"")
    read_timeout = 1.0

    async def initialize(self):
        """Nothing is to be opened."""

    async def shutdown(self):
        """Nothing is to be closed."""

    async def do_request(self, url, method, request_data=None, **timeouts):
        """Answer, as far as the program's own check lets it."""
        return self.answer[0], check_answer(url.rpartition("/")[2], *self.answer)


REFUSAL = {
    "ok": False, "error_code": 400, "description": "Bad: xyzzy",
    "parameters": {"retry_after": 3, "migrate_to_chat_id": -5},
}  # fmt: skip


def each_wrong(result):
    """Every status and body with one thing in it that is another one; `result` is a sound one."""
    answers = [(200, {"ok": True, "result": result}), *((status, REFUSAL) for status in (400, 429, 500))]
    for status, sound in answers:
        for broken in BROKEN:
            yield status, broken
        for number in range(len(list(places(sound)))):
            for monster in MONSTERS:
                body = copy.deepcopy(sound)
                holder, key = list(places(body))[number]
                holder[key] = monster
                yield status, json.dumps(body).encode()


def wrong(result, chance):
    """A status and a body in which several things go wrong; `result` is a sound one."""
    status = chance.choice(STATUSES)
    sound = {"ok": True, "result": result} if status < 300 else {**REFUSAL, "error_code": status}
    if chance.random() < 0.1:
        return status, chance.choice(BROKEN)
    body = json.dumps(mutated(sound, [sound, {"result": MESSAGE}], chance)).encode()
    return status, body[: chance.randrange(len(body))] if chance.random() < 0.1 else body


def test_sound_answers_are_taken():
    """Else the rest would prove nothing: the library makes its object of each."""

    async def run(request):
        bot = Bot("4242:x", request=request, get_updates_request=request)
        for result, call in CALLS.values():
            request.answer = (200, json.dumps({"ok": True, "result": result}).encode())
            await call(bot)

    asyncio.run(run(Strange()))


def ends_of(answers):
    """How each of `answers` (a method, a status and a body) ends: taken, or an error that callers expect."""
    ends = Counter()

    async def run(request):
        bot = Bot("4242:x", request=request, get_updates_request=request)
        for method, answer in answers:
            request.answer = answer
            try:
                await CALLS[method][1](bot)
                ends["taken"] += 1
            except TelegramError as error:
                ends[type(error).__name__] += 1
                assert "HTTP implementation" not in str(error), error.__cause__  # the library hides a defect of ours so
                if isinstance(error, Misshapen):
                    assert str(error).startswith(f"Telegram's answer to {method} is ") and "xyzzy" not in str(error)
                if isinstance(error, Throttled):
                    assert 0 <= error.seconds <= LONGEST

    asyncio.run(run(Strange()))
    return ends


def test_one_thing_wrong_is_an_error_of_telegrams():
    """Every field of every answer, missing its type in every way; no error that names a shape quotes the answer."""
    ends = ends_of((method, answer) for method, (result, _) in CALLS.items() for answer in each_wrong(result))
    assert ends["taken"] > 1000 and min(ends[name] for name in ("Misshapen", "Throttled", "Faltered")) > 1000, ends


def test_several_things_wrong_are_an_error_of_telegrams():
    """At random, with half answers among them."""
    chance, methods = chance_of(SEED), list(CALLS)
    chosen = (methods[number % len(methods)] for number in range(ANSWERS))
    ends = ends_of((method, wrong(CALLS[method][0], chance)) for method in chosen)
    assert min(ends[name] for name in ("taken", "Misshapen", "Throttled", "Faltered")) > ANSWERS / 50, ends


def test_wrong_answers_to_polling_make_no_loop_without_progress():
    """Whatever getUpdates answers, what brings nothing new is followed by a pause, and the sound update is taken."""
    chance, batches = chance_of(SEED), ANSWERS // 5
    script = []
    for number in range(batches):
        status, body = wrong([{"update_id": 2 * number, "message": MESSAGE}, {"update_id": 2 * number + 1}], chance)
        script.append((status, body.decode("latin-1")))
    last = {"update_id": 10**6}
    taken, pauses, offsets, _ = poll([*script, {"ok": True, "result": [last]}])
    assert last in taken and len(offsets) == batches + 2
    moved = sum(before != after for before, after in pairwise(offsets))
    assert len(pauses) + moved >= batches
    for raw in taken:
        assert update_number(raw) is None or isinstance(queue_of(raw), str)
        with suppress(Exception):  # what the worker sets aside
            Update.de_json(raw, None)


@pytest.mark.parametrize("method", CALLS)
def test_a_method_is_in_the_table_or_answers_true(method):
    """A method that is called and answers something else must be in the table of shapes."""
    result = CALLS[method][0]
    assert check_answer(method, 200, json.dumps({"ok": True, "result": result}).encode())
    with pytest.raises(Misshapen):
        check_answer(method, 200, b'{"ok":true,"result":"xyzzy"}')
