"""What people do, and what of it reaches the bot."""

import asyncio

import pytest
from apiclient import with_sandbox

from bot.sandbox import CHANNEL, COMMENTS, FORUM, GROUP, READER
from bot.sandbox.world import CHANNEL_BOT, GROUP_ANONYMOUS_BOT

SEEN = [
    ("hello", False),
    ("/ask models", True),
    ("/ask@footnote_bot models", True),
    ("/ask@other_bot models", False),
    ("hey @footnote_bot", True),
    ("hey @Footnote_Bot", True),
    ("hey @footnote_bots", False),
    ("mail me@footnote_bot.org", False),
]


@pytest.mark.parametrize(("text", "seen"), SEEN)
@with_sandbox()
async def test_privacy_mode(sandbox, bot, text, seen):
    """In a group the bot gets commands meant for it and mentions, and nothing else."""
    await sandbox.send_text("group", "marco", text)
    assert bool(await bot.updates()) is seen


@with_sandbox(reads_all=True)
async def test_without_privacy_mode_the_bot_reads_all(sandbox, bot):
    """Its owner may let the bot read everything, and getMe says so."""
    await sandbox.send_text("group", "marco", "hello")
    assert (await bot.next_update())["message"]["text"] == "hello"
    assert (await bot.result("getMe"))["can_read_all_group_messages"] is True


@with_sandbox()
async def test_a_reply_to_the_bot_and_a_service_message_reach_it(sandbox, bot):
    """Both do in privacy mode; a photo without a mention does not."""
    sent = await bot.result("sendMessage", chat_id=GROUP, text="x")
    await sandbox.send_text("group", "marco", "and?", reply_to=sent["message_id"])
    update = await bot.next_update()
    assert update["message"]["reply_to_message"]["text"] == "x"
    await sandbox.send_media("group", "marco", "photo")
    await sandbox.service_message("group", "marco", {"new_chat_title": "T"})
    assert (await bot.next_update())["message"]["new_chat_title"] == "T"


@with_sandbox()
async def test_a_channel_post_goes_on_into_its_discussion(sandbox, bot):
    """The bot gets the post and its automatic forward; a comment carries the forward's thread."""
    post = await sandbox.send_text("channel", None, "News")
    assert (await bot.next_update())["channel_post"]["chat"]["id"] == CHANNEL
    forward = (await bot.next_update())["message"]
    assert (forward["is_automatic_forward"], forward["sender_chat"]["id"]) == (True, CHANNEL)
    await sandbox.comment(post, "marco", "how many?")
    comment = (await bot.next_update())["message"]
    assert (comment["chat"]["id"], comment["message_thread_id"]) == (COMMENTS, forward["message_id"])
    assert comment["reply_to_message"]["message_id"] == forward["message_id"]


@with_sandbox()
async def test_people_who_are_not_named(sandbox, bot):
    """An anonymous administrator and one who writes as a channel have Telegram's stand-ins as authors."""
    await sandbox.send_text("group", "anonymous", "/ask")
    message = (await bot.next_update())["message"]
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (GROUP_ANONYMOUS_BOT, GROUP)
    await sandbox.send_text("group", "channel", "/ask")
    message = (await bot.next_update())["message"]
    assert (message["from"]["id"], message["sender_chat"]["type"]) == (CHANNEL_BOT, "channel")


@with_sandbox()
async def test_a_forum_topic(sandbox, bot):
    """A message in a topic carries its thread, and says that it does."""
    topic = await sandbox.open_topic("Economy")
    assert (await bot.next_update())["message"]["forum_topic_created"]["name"] == "Economy"
    await sandbox.send_text("forum", "marco", "/ask", thread=topic["message_id"])
    message = (await bot.next_update())["message"]
    assert (message["chat"]["id"], message["is_topic_message"]) == (FORUM, True)
    sent = await bot.result("sendMessage", chat_id=FORUM, text="x", message_thread_id=message["message_thread_id"])
    assert sent["message_thread_id"] == topic["message_id"]


@with_sandbox()
async def test_an_edit_reaches_the_bot_and_a_deletion_does_not(sandbox, bot):
    """An edited message comes as such, with its new text; a deleted one is just gone."""
    message = await sandbox.send_text("private", None, "one")
    await sandbox.edit_text(message, "two")
    assert (await bot.next_update())["message"]["text"] == "one"
    edited = (await bot.next_update())["edited_message"]
    assert (edited["text"], "edit_date" in edited) == ("two", True)
    await sandbox.delete(message)
    assert await bot.updates() == []


@with_sandbox()
async def test_a_tap_waits_for_its_answer(sandbox, bot):
    """The bot gets the button's data and its message; the one who tapped gets what the bot says."""
    keyboard = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}, {"text": "Go", "url": "https://a.org"}]]}
    sent = await bot.result("sendMessage", chat_id=READER, text="x", reply_markup=keyboard)
    tapped = asyncio.create_task(sandbox.tap(sent, "More"))
    query = (await bot.next_update())["callback_query"]
    assert (query["data"], query["message"]["text"], query["from"]["id"]) == ("m", "x", READER)
    await bot.result("answerCallbackQuery", callback_query_id=query["id"], text="Yes", show_alert=True)
    assert await tapped == {"text": "Yes", "show_alert": True}
    assert "query is too old" in await bot.refusal("answerCallbackQuery", callback_query_id=query["id"])
    assert (await sandbox.tap(sent, "Go"))["url"] == "https://a.org"
    with pytest.raises(LookupError, match="there are: 'More', 'Go'"):
        await sandbox.tap(sent, "Less")
    with pytest.raises(TimeoutError, match="did not answer"):
        await sandbox.tap(sent, data="hostile", timeout=0.01)
    assert (await bot.next_update())["callback_query"]["data"] == "hostile"


def card(number, text="<b>hi</b>", **more):
    content = {"message_text": text, "parse_mode": "HTML"}
    return {"type": "article", "id": number, "title": "T", "input_message_content": content, **more}


@with_sandbox()
async def test_inline_mode(sandbox, bot):
    """A query gets checked cards; the chosen one is sent via the bot, which hears of it and may edit it."""
    typed = asyncio.create_task(sandbox.inline("marco", "models", chat_type="supergroup"))
    query = (await bot.next_update())["inline_query"]
    assert (query["query"], query["chat_type"], query["offset"]) == ("models", "supergroup", "")
    answer = {"inline_query_id": query["id"]}
    assert (
        await bot.refusal("answerInlineQuery", **answer, results=[card("1"), card("1")])
        == "Bad Request: RESULT_ID_DUPLICATE"
    )
    assert (
        await bot.refusal("answerInlineQuery", **answer, results=[card("ñ" * 33)]) == "Bad Request: RESULT_ID_INVALID"
    )
    many = [card(str(number)) for number in range(51)]
    assert await bot.refusal("answerInlineQuery", **answer, results=many) == "Bad Request: RESULTS_TOO_MUCH"
    assert "can't parse entities" in await bot.refusal("answerInlineQuery", **answer, results=[card("1", "<b>")])
    keyboard = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
    await bot.result("answerInlineQuery", **answer, results=[card("1", reply_markup=keyboard)])
    shown = (await typed)["cards"]
    message = await sandbox.choose("group", "marco", shown[0], "models")
    assert (message["text"], message["via_bot"]["username"]) == ("hi", "footnote_bot")
    chosen = (await bot.next_update())["chosen_inline_result"]
    assert (chosen["result_id"], chosen["query"]) == ("1", "models")
    assert (await bot.next_update())["message"]["via_bot"]
    assert await bot.result("editMessageText", inline_message_id=chosen["inline_message_id"], text="new") is True
    assert sandbox.current(message)["text"] == "new"


@with_sandbox()
async def test_a_guest_query(sandbox, bot):
    """Called by name where it is not, the bot gets a guest message and answers with one message."""
    called = asyncio.create_task(sandbox.guest("marco", "@footnote_bot models?"))
    update = await bot.next_update()
    query = update["guest_message"]["guest_query_id"]
    problem = await bot.refusal("sendMessage", chat_id=update["guest_message"]["chat"]["id"], text="x")
    assert problem == "Bad Request: chat not found"
    sent = await bot.result("answerGuestQuery", guest_query_id=query, result=card("1"))
    message = await called
    assert (message["text"], message["guest_bot_caller_user"]["first_name"]) == ("hi", "Marco")
    assert await bot.result("editMessageText", inline_message_id=sent["inline_message_id"], text="new") is True


@with_sandbox()
async def test_a_test_waits_for_the_bots_reply(sandbox, bot):
    """`ask` returns the bot's next message, `said` all of them, and a silent bot is a TimeoutError."""
    asked = asyncio.create_task(sandbox.ask("private", None, "hello"))
    await bot.next_update()
    await bot.result("sendMessage", chat_id=READER, text="hi")
    assert (await asked)["text"] == "hi"
    assert [message["text"] for message in await sandbox.said("private")] == ["hi"]
    with pytest.raises(TimeoutError):
        await sandbox.ask("group", "marco", "hello", timeout=0.01)
    await sandbox.settle()


@with_sandbox()
async def test_unknown_names_are_told_with_what_there_is(sandbox, bot):
    """A misspelt place or person names those that exist."""
    with pytest.raises(LookupError, match="no chat 'gruop': use an id or one of private, group"):
        await sandbox.send_text("gruop", "marco", "x")
    with pytest.raises(LookupError, match="no person 'mario'"):
        await sandbox.send_text("group", "mario", "x")


@with_sandbox()
async def test_the_same_controls_over_http(sandbox, bot):
    """A test in another process posts the control's arguments as JSON."""

    async def control(name, **arguments):
        async with bot.session.post(f"{sandbox.api_url}/control/{name}", json=arguments) as response:
            return response.status, await response.json()

    status, answer = await control("send_text", chat="private", user=None, text="hello")
    assert (status, answer["result"]["text"]) == (200, "hello")
    assert (await bot.next_update())["message"]["text"] == "hello"
    assert (await control("add_person", first_name="Eva"))[1]["result"]["first_name"] == "Eva"
    status, answer = await control("said", chat="nowhere")
    assert (status, answer["error"][:18]) == (400, "no chat 'nowhere':")
    assert (await control("settel"))[0] == 404
    assert "unexpected keyword" in (await control("said", chta="private"))[1]["error"]
    async with bot.session.get(f"{sandbox.api_url}/control/calls") as response:
        assert {call["method"] for call in await response.json()} == {"getUpdates"}


@with_sandbox()
async def test_settling_waits_for_slow_calls(sandbox, bot):
    """A bot that is slow to be answered is not taken for one that is done."""
    await sandbox.fault("sendMessage", "delay", seconds=0.3)
    sending = asyncio.create_task(bot.result("sendMessage", chat_id=READER, text="x"))
    await asyncio.sleep(0.05)
    await sandbox.settle()
    assert len(await sandbox.said("private")) == 1
    await sending
