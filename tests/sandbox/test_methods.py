"""The Bot API's methods over HTTP: what they do, and how they refuse."""

import json

import aiohttp
import pytest
from apiclient import with_sandbox

from bot.sandbox import CHANNEL, COMMENTS, GROUP, READER, STRANGER, refusal
from bot.sandbox.methods import HANDLERS
from bot.sandbox.schema import METHODS

TEXT = {"chat_id": READER, "text": "x"}


def keys(*buttons):
    return {"inline_keyboard": [[button] for button in buttons]}


REFUSED = [
    ("sendMessage", {"text": "x"}, "Bad Request: chat_id is empty"),
    ("sendMessage", {"chat_id": READER}, "Bad Request: message text is empty"),
    ("sendMessage", {"chat_id": 5, "text": "x"}, "Bad Request: chat not found"),
    ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "Bad Request: chat not found"),
    ("sendMessage", {"chat_id": STRANGER, "text": "x"}, "Bad Request: chat not found"),
    ("sendMessage", {**TEXT, "text": "<x>", "parse_mode": "HTML"},
     "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0"),
    ("sendMessage", {**TEXT, "parse_mode": "nonsense"}, "Bad Request: unsupported parse_mode"),
    ("sendMessage", {**TEXT, "text": "x" * 4097}, "Bad Request: message is too long"),
    ("sendMessage", {**TEXT, "reply_markup": keys({"text": "a", "callback_data": "ñ" * 33})},
     "Bad Request: BUTTON_DATA_INVALID"),
    ("sendMessage", {**TEXT, "reply_markup": keys({"text": "a"})},
     "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {**TEXT, "reply_markup": keys({"text": "a", "url": "nonsense"})},
     "Bad Request: inline keyboard button URL 'nonsense' is invalid: Wrong HTTP URL"),
    ("sendMessage", {**TEXT, "reply_markup": "{"}, "Bad Request: can't parse reply_markup JSON object"),
    ("sendMessage", {**TEXT, "reply_parameters": {"message_id": 99}}, "Bad Request: message to be replied not found"),
    ("sendMessage", {**TEXT, "reply_parameters": {"message_id": 1, "quote": "nothing"}},
     "Bad Request: QUOTE_TEXT_INVALID"),
    ("sendMessage", {**TEXT, "chat_id": GROUP, "message_thread_id": 99}, "Bad Request: message thread not found"),
    ("editMessageText", {**TEXT, "message_id": 99}, "Bad Request: message to edit not found"),
    ("editMessageText", {**TEXT, "message_id": 1}, "Bad Request: message can't be edited"),
    ("editMessageText", TEXT, "Bad Request: message identifier is not specified"),
    ("deleteMessage", {"chat_id": READER, "message_id": 99}, "Bad Request: message to delete not found"),
    ("answerCallbackQuery", {"callback_query_id": "1"},
     "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    ("answerInlineQuery", {"inline_query_id": "1", "results": []},
     "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    ("sendChatAction", {"chat_id": READER, "action": "dance"}, "Bad Request: wrong parameter action in request"),
    ("sendPhoto", {"chat_id": READER}, "Bad Request: there is no photo in the request"),
    ("sendPhoto", {"chat_id": READER, "photo": "nothing"},
     "Bad Request: wrong file identifier/HTTP URL specified"),
    ("sendMediaGroup", {"chat_id": READER}, "Bad Request: expected an Array of InputMedia"),
    ("sendMediaGroup", {"chat_id": READER, "media": [{"type": "photo", "media": "nothing"}]},
     "Bad Request: an album has 2 to 10 items, not 1"),
    ("sendMediaGroup", {"chat_id": READER, "media": [{"type": "photo", "media": "nothing"}] * 2},
     "Bad Request: wrong file identifier/HTTP URL specified"),
    ("sendMediaGroup", {"chat_id": READER, "media": [{"type": "photo", "media": "attach://x"}] * 2},
     'Bad Request: there is no part "x" for media in the request'),
    ("sendMediaGroup", {"chat_id": READER, "media": [{"type": "video", "media": "x"}] * 2},
     'Bad Request: unsupported type "video" of InputMedia in media[0]: use one of photo'),
    ("editMessageMedia", {"chat_id": READER, "message_id": 1, "media": {"type": "photo", "media": "x"}},
     "Bad Request: message can't be edited"),
    ("getFile", {"file_id": "nothing"}, "Bad Request: invalid file_id"),
    ("setMessageReaction", {"chat_id": READER, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "x"}]},
     "Bad Request: REACTION_INVALID"),
    ("setMyCommands", {"commands": [{"command": "A", "description": "x"}]}, "Bad Request: BOT_COMMAND_INVALID"),
    ("setWebhook", {"url": "http://example.org"},
     "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://example.org", "secret_token": "é"},
     "Bad Request: secret token contains unallowed characters"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "problem"), REFUSED)
@with_sandbox()
async def test_a_bad_request_is_refused_in_telegrams_words(sandbox, bot, method, params, problem):
    """Each mistake gets the text that Telegram gives."""
    await sandbox.send_text("private", None, "hello")
    assert await bot.refusal(method, **params) == problem


@with_sandbox()
async def test_a_wrong_token_and_an_unknown_method(sandbox, bot):
    """A stranger is unauthorized, and a method that there is not is not found."""
    async with bot.session.get(f"{sandbox.api_url}/bot1:x/getMe") as response:
        assert (response.status, (await response.json())["description"]) == (401, "Unauthorized")
    answer = await bot.ask("sendMesage")
    assert (answer["error_code"], answer["description"]) == (404, "Not Found")


@with_sandbox()
async def test_an_unknown_parameter_is_named(sandbox, bot):
    """A misspelt parameter, which Telegram would ignore, is an error that names it and the nearest one."""
    problem = await bot.refusal("sendMessage", **TEXT, reply_markpu="{}")
    assert 'unknown parameter "reply_markpu" of sendMessage' in problem
    assert "Write reply_markup" in problem
    nested = {"is_disbled": True}
    assert 'unknown field "is_disbled"' in await bot.refusal("sendMessage", **TEXT, link_preview_options=nested)


@with_sandbox(strict=False)
async def test_a_lenient_sandbox_ignores_it(sandbox, bot):
    """Without strictness an unknown parameter does nothing, as on Telegram."""
    assert (await bot.result("sendMessage", **TEXT, reply_markpu="{}"))["text"] == "x"


@with_sandbox()
async def test_every_way_to_send_parameters(sandbox, bot):
    """Query string, form, JSON and multipart all work, and a method's case does not matter."""
    address, session = bot.address("sendmessage"), bot.session
    texts = []
    for request in (
        session.get(address, params={"chat_id": READER, "text": "query"}),
        session.post(address, data={"chat_id": READER, "text": "form"}),
        session.post(address, json={"chat_id": READER, "text": "json", "disable_notification": True}),
    ):
        async with request as response:
            texts.append((await response.json())["result"]["text"])
    assert texts == ["query", "form", "json"]


@with_sandbox()
async def test_a_photo_is_uploaded_once_and_sent_again_by_its_id(sandbox, bot):
    """A multipart upload gives a file id that sends the same file, and that a bot can fetch."""
    form = aiohttp.FormData({"chat_id": str(READER), "caption": "<b>c</b>", "parse_mode": "HTML"})
    form.add_field("photo", "attach://one")
    form.add_field("one", b"\x89PNG...", filename="chart.png", content_type="image/png")
    async with bot.session.post(bot.address("sendPhoto"), data=form) as response:
        sent = (await response.json())["result"]
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("c", "bold")
    again = await bot.result("sendPhoto", chat_id=READER, photo=sent["photo"][0]["file_id"])
    assert again["photo"] == sent["photo"]
    path = (await bot.result("getFile", file_id=sent["photo"][0]["file_id"]))["file_path"]
    async with bot.session.get(f"{sandbox.api_url}/file/bot{sandbox.token}/{path}") as response:
        assert await response.read() == b"\x89PNG..."


@with_sandbox()
async def test_an_album_is_photos_that_belong_together(sandbox, bot):
    """Uploaded or known by their ids, with a caption each; of one that is refused nothing is posted."""
    form = aiohttp.FormData({"chat_id": str(READER)})
    media = [{"type": "photo", "media": f"attach://{name}", "caption": name} for name in "ab"]
    form.add_field("media", json.dumps(media))
    for name in "ab":
        form.add_field(name, name.encode(), filename=f"{name}.png", content_type="image/png")
    async with bot.session.post(bot.address("sendMediaGroup"), data=form) as response:
        album = (await response.json())["result"]
    assert len({message["media_group_id"] for message in album}) == 1
    assert [message["caption"] for message in album] == ["a", "b"]
    ids = [message["photo"][0]["file_id"] for message in album]
    assert ids[0] != ids[1]
    half = [{"type": "photo", "media": ids[0]}, {"type": "photo", "media": "nothing"}]
    assert not (await bot.ask("sendMediaGroup", chat_id=READER, media=half))["ok"]
    assert len(await sandbox.said("private")) == 2


@with_sandbox()
async def test_a_photo_is_put_into_a_message(sandbox, bot):
    """A text becomes a photo; an edit must change it."""
    form = aiohttp.FormData({"chat_id": str(READER)})
    form.add_field("photo", b"a", filename="a.png", content_type="image/png")
    async with bot.session.post(bot.address("sendPhoto"), data=form) as response:
        photo = (await response.json())["result"]["photo"][0]["file_id"]
    text = await bot.result("sendMessage", **TEXT)
    media = {"type": "photo", "media": photo, "caption": "c"}
    into = {"chat_id": READER, "message_id": text["message_id"], "media": media}
    edited = await bot.result("editMessageMedia", **into)
    assert edited["photo"][0]["file_id"] == photo and edited["caption"] == "c" and "text" not in edited
    assert "message is not modified" in (await bot.ask("editMessageMedia", **into))["description"]


@with_sandbox()
async def test_a_message_is_edited_and_an_edit_must_change_it(sandbox, bot):
    """A new text shows in place; the same text and buttons again are refused."""
    sent = await bot.result("sendMessage", **TEXT, reply_markup=keys({"text": "a", "callback_data": "1"}))
    where = {"chat_id": READER, "message_id": sent["message_id"]}
    edited = await bot.result("editMessageText", **where, text="y")
    assert (edited["text"], "edit_date" in edited, "reply_markup" in edited) == ("y", True, False)
    assert "message is not modified" in await bot.refusal("editMessageText", **where, text="y")
    assert "message is not modified" in await bot.refusal("editMessageReplyMarkup", **where)
    assert await bot.result("deleteMessage", **where) is True
    assert await bot.refusal("editMessageText", **where, text="z") == "Bad Request: message to edit not found"


@with_sandbox()
async def test_a_reply_stays_in_its_thread_or_goes_without_one(sandbox, bot):
    """A reply lands in its comment thread with its quote; to a deleted message it goes if allowed to."""
    post = await sandbox.send_text("channel", None, "News")
    asked = await sandbox.comment(post, "marco", "how many, please?")
    reply = {"message_id": asked["message_id"], "quote": "how many"}
    sent = await bot.result("sendMessage", chat_id=COMMENTS, text="x", reply_parameters=reply)
    assert sent["message_thread_id"] == (await sandbox.forward_of(post))["message_id"]
    assert (sent["reply_to_message"]["text"], sent["quote"]["position"]) == ("how many, please?", 0)
    await sandbox.delete(asked)
    gone = {"message_id": asked["message_id"], "allow_sending_without_reply": True}
    assert "reply_to_message" not in await bot.result("sendMessage", chat_id=COMMENTS, text="x", reply_parameters=gone)


@with_sandbox()
async def test_commands_and_texts_are_kept_by_scope_and_language(sandbox, bot):
    """What is set for a scope and a language is told for exactly that; the menu takes the nearest."""
    commands = [{"command": "help", "description": "Help"}]
    private = {"type": "all_private_chats"}
    await bot.result("setMyCommands", commands=commands)
    spanish = [{"command": "ayuda", "description": "Ayuda"}]
    await bot.result("setMyCommands", commands=spanish, scope=private, language_code="es")
    assert await bot.result("getMyCommands") == commands
    assert await bot.result("getMyCommands", scope=private) == []
    assert (await sandbox.menu("private", "es"))["commands"] == spanish
    assert (await sandbox.menu("group", "es"))["commands"] == commands
    await bot.result("deleteMyCommands")
    assert await bot.result("getMyCommands") == []
    for what in ("Name", "Description", "ShortDescription"):
        field = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[what]
        await bot.result(f"setMy{what}", **{field: "Hola", "language_code": "es"})
        assert await bot.result(f"getMy{what}", language_code="es") == {field: "Hola"}
        assert (await bot.result(f"getMy{what}"))[field] in ("", "Footnote")
        assert "is too long" in await bot.refusal(f"setMy{what}", **{field: "x" * 513})


@with_sandbox()
async def test_chats_and_members(sandbox, bot):
    """A chat tells what it is and who stands how in it; a bot that left is told so."""
    assert (await bot.result("getChat", chat_id=CHANNEL))["linked_chat_id"] == COMMENTS
    assert (await bot.result("getChat", chat_id="@readers_table"))["id"] == GROUP
    me = (await bot.result("getMe"))["id"]
    assert (await bot.result("getChatMember", chat_id=GROUP, user_id=me))["status"] == "member"
    assert (await bot.result("getChatMember", chat_id=CHANNEL, user_id=me))["status"] == "administrator"
    assert (await bot.result("getChatAdministrators", chat_id=GROUP))[0]["status"] == "creator"
    assert await bot.result("getChatMemberCount", chat_id=GROUP) == 4
    await bot.result("leaveChat", chat_id=GROUP)
    problem = await bot.refusal("sendMessage", chat_id=GROUP, text="x")
    assert problem == "Forbidden: bot is not a member of the supergroup chat"


@with_sandbox()
async def test_a_reader_who_blocked_the_bot(sandbox, bot):
    """The bot is told once, and may not write until it is unblocked."""
    await sandbox.block("reader")
    assert (await bot.next_update())["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    answer = await bot.ask("sendMessage", **TEXT)
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    await sandbox.block("reader", blocked=False)
    assert (await bot.result("sendMessage", **TEXT))["text"] == "x"


@with_sandbox()
async def test_a_group_that_became_a_supergroup(sandbox, bot):
    """The old id is refused and names the new one, as both service messages do."""
    new = await sandbox.migrate("small group")
    moved = (await bot.next_update())["message"]
    assert moved["migrate_to_chat_id"] == new["id"]
    assert (await bot.next_update())["message"]["migrate_from_chat_id"] == moved["chat"]["id"]
    answer = await bot.ask("sendMessage", chat_id=moved["chat"]["id"], text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new["id"]}


@with_sandbox()
async def test_calls_are_kept_as_they_came(sandbox, bot):
    """What a test reads in `calls` is what the bot sent, refused or not."""
    await bot.ask("sendMessage", chat_id=5, text="x")
    call = sandbox.calls_of("sendMessage")[-1]
    assert (call.params, call.answer["ok"]) == ({"chat_id": "5", "text": "x"}, False)
    assert json.dumps(call.answer)


def test_every_method_of_the_table_is_handled():
    """The table of parameters and the table of handlers name the same methods."""
    assert METHODS.keys() == HANDLERS.keys()


@pytest.mark.parametrize(
    ("method", "params", "problem"),
    [
        ("sendMessage", {"chat_id": "1", "text": "Hi"}, None),
        ("sendMesage", {}, "there is no method sendMesage"),
        ("sendMessage", {"chat_id": "1"}, "message text is empty"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_to": "5"}, 'unknown parameter "reply_to"'),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": '{"inline_keyboard": [[{}]]}'}, '"text"'),
        ("sendPhoto", {"chat_id": "1", "photo": "attach://a"}, 'no part "a"'),
    ],
)
def test_the_shape_of_a_request_is_judged_without_a_server(method, params, problem):
    """Another program can ask what the sandbox would refuse by a request's shape alone."""
    refused = refusal(method, params, {})
    assert refused is None if problem is None else problem in refused
