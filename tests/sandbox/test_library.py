"""python-telegram-bot as the client: what it sends is taken, what it gets is what the Bot API documents."""

import asyncio

import botapi
import pytest
import telegram
from apiclient import with_sandbox

from bot.sandbox import CHANNEL, COMMENTS, GROUP, READER, Sandbox

BUTTONS = telegram.InlineKeyboardMarkup(
    [
        [telegram.InlineKeyboardButton("More", callback_data="m")],
        [telegram.InlineKeyboardButton("Site", url="https://example.org/")],
        [telegram.InlineKeyboardButton("Here", switch_inline_query_current_chat="x")],
    ]
)


def library(sandbox):
    """The library's own client, pointed at the sandbox."""
    return telegram.Bot(sandbox.token, base_url=f"{sandbox.api_url}/bot", base_file_url=f"{sandbox.api_url}/file/bot")


async def talk(bot):
    """Use every method that a bot for readers needs."""
    await bot.set_my_commands([("help", "Help")], scope=telegram.BotCommandScopeAllGroupChats(), language_code="es")
    await bot.set_my_description("What I do", language_code="es")
    await bot.set_my_short_description("Short")
    await bot.set_my_name("Footnote")
    sent = await bot.send_message(
        READER,
        "<b>Hi</b> <a href='https://example.org'>1</a>",
        parse_mode="HTML",
        reply_markup=BUTTONS,
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
    )
    await bot.send_message(READER, "x", reply_parameters=telegram.ReplyParameters(sent.message_id, quote="Hi"))
    await bot.edit_message_text("new", READER, sent.message_id, reply_markup=BUTTONS)
    await bot.edit_message_reply_markup(READER, sent.message_id)
    await bot.set_message_reaction(READER, sent.message_id, "👍")
    await bot.send_chat_action(GROUP, "typing")
    photo = await bot.send_photo(READER, b"\x89PNG..", caption="c", filename="a.png")
    await bot.send_document(READER, b"text", filename="a.txt", reply_markup=BUTTONS)
    assert bytes(await (await photo.photo[-1].get_file()).download_as_bytearray()) == b"\x89PNG.."
    await bot.delete_message(READER, photo.message_id)
    for chat in (READER, GROUP, CHANNEL, COMMENTS):
        await bot.get_chat(chat)
    await bot.get_chat_member(GROUP, bot.id)
    await bot.get_chat_administrators(CHANNEL)
    await bot.get_webhook_info()
    return await bot.get_my_commands(scope=telegram.BotCommandScopeAllGroupChats(), language_code="es")


def test_what_the_library_sends_is_taken_and_valid():
    """Every call of a whole bot succeeds, and the Bot API's own data finds nothing wrong with any."""

    async def run():
        async with Sandbox() as sandbox, library(sandbox) as bot:
            assert [command.command for command in await talk(bot)] == ["help"]
            return list(sandbox.calls)

    calls = asyncio.run(run())
    assert len(calls) > 20
    assert [call.answer for call in calls if not call.answer["ok"]] == []
    assert botapi.problems_of_calls(calls) == []
    for call in calls:
        assert botapi.problems_of_result(call.method, call.answer["result"]) == []


async def everything(sandbox):
    """Let people do everything that they can do."""
    await sandbox.send_text("private", None, "/start caict")
    message = await sandbox.send_text("private", None, "hello @footnote_bot #x https://a.org a@b.org")
    await sandbox.edit_text(message, "edited")
    for kind in ("photo", "voice", "sticker", "document", "video"):
        await sandbox.send_media("private", None, kind, caption="" if kind == "sticker" else "/c")
    await sandbox.send_text("group", "anonymous", "/ask")
    await sandbox.send_text("group", "channel", "/ask", reply_to=1)
    post = await sandbox.send_text("channel", None, "News")
    await sandbox.edit_text(post, "Newer")
    await sandbox.comment(post, "marco", "Hm")
    topic = await sandbox.open_topic("Economy")
    await sandbox.send_text("forum", "ingrid", "/ask", thread=topic["message_id"])
    await sandbox.service_message("group", "marco", {"new_chat_title": "T"})
    await sandbox.migrate()
    await sandbox.block("reader")
    await sandbox.block("reader", blocked=False)
    await sandbox.set_standing("group", "administrator")
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    sent = {"text": "x", "from": sandbox.service.world.bot_as_sender(), "reply_markup": keyboard}
    sandbox.service.world.post(sandbox.place("private"), sent)
    card = {"id": "1", "message": {"text": "x", "reply_markup": keyboard}}
    chosen = await sandbox.choose("group", "marco", card, "x")
    for waiting in (
        sandbox.tap((await sandbox.said("private"))[-1], "a", timeout=0.01),
        sandbox.tap(chosen, "a", user="marco", timeout=0.01),
        sandbox.inline("marco", "x", timeout=0.01),
        sandbox.guest("marco", "@footnote_bot x", timeout=0.01),
    ):
        with pytest.raises(TimeoutError):
            await waiting


@with_sandbox(reads_all=True)
async def test_every_update_is_as_documented_and_read_by_the_library(sandbox, bot):
    """The Bot API's data finds nothing wrong with any update, and the library reads each."""
    await everything(sandbox)
    updates = await bot.updates()
    kinds = {kind for update in updates for kind in update if kind != "update_id"}
    assert kinds == {
        "message", "edited_message", "channel_post", "edited_channel_post", "my_chat_member", "chosen_inline_result",
        "callback_query", "inline_query", "guest_message",
    }  # fmt: skip
    async with library(sandbox) as reader:
        for update in updates:
            assert botapi.problems_of_value("Update", update) == []
            assert telegram.Update.de_json(update, reader).update_id == update["update_id"]
            assert not telegram.Update.de_json(update, reader).api_kwargs
