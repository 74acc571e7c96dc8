"""Which place an update goes to, and what of a strange one is read."""

import asyncio

import pytest
from test_fuzz import TOKEN, Record

from bot.conversation import commands, groups, private
from bot.conversation.quiz import game, group
from bot.settings import Settings
from bot.telegram import application as page
from bot.telegram.application import build
from bot.telegram.rate import RateLimiter
from bot.telegram.updates import Unreadable, read_update

PRIVATE, GROUP = {"id": 7, "type": "private"}, {"id": -7, "type": "supergroup"}
CHANNEL = {"id": -8, "type": "channel"}


@pytest.fixture(name="application", scope="module")
def the_application():
    """The application with a bot that knows its name."""
    application = build(Settings().at("http://nowhere", TOKEN), Record(), RateLimiter())
    asyncio.run(application.bot.initialize())
    return application


def handled_by(application, raw):
    """What gets the update `raw`: the conversation's function, or the page's own; None when nobody does."""
    update = read_update({"update_id": 1, **raw}, application.bot)
    for handler in application.handlers[0] if update else ():
        if handler.check_update(update) not in (None, False):
            return getattr(handler.callback, "__wrapped__", handler.callback)
    return None


def message(chat, text, offset=0, **more):
    """A message with its first word marked as a command, if it looks like one."""
    length = len(text.split()[0])
    marked = [{"type": "bot_command", "offset": offset, "length": length}] if "/" in text else []
    return {"message_id": 1, "date": 1, "chat": chat, "text": text, "entities": marked, **more}


@pytest.mark.parametrize(
    ("chat", "text", "place"),
    [
        (PRIVATE, "How many?", private.asked),
        (PRIVATE, "/ask How many?", private.asked),
        (PRIVATE, "/topics", commands.sent),
        (PRIVATE, "/Topics@Footnote_Bot", commands.sent),
        (PRIVATE, "/topics@other_bot", commands.sent),
        (PRIVATE, "/nonsense", commands.sent),
        (PRIVATE, "/digest", page.command_of_editors),
        (GROUP, "How many?", groups.asked),
        (GROUP, "/ask@footnote_bot How many?", groups.asked),
        (GROUP, "/HELP", groups.commanded),
        (GROUP, "/help@other_bot", None),
        (GROUP, "/nonsense", None),
        (GROUP, "/why@footnote_bot How many?", page.command_of_editors),
        (CHANNEL, "How many?", None),
    ],
)
def test_messages_go_where_their_command_and_chat_say(application, chat, text, place):
    """Commands count in any case, for this bot or none by name; in a group nobody hears those of others."""
    assert handled_by(application, {"message": message(chat, text)}) is place


def test_a_command_counts_only_at_the_beginning(application):
    """What Telegram marks as a command further on is part of a question."""
    assert handled_by(application, {"message": message(GROUP, "use /help", offset=4)}) is groups.asked


def test_edits_and_what_is_no_message(application):
    """Edits go to the place of their chat, whatever they say; inline queries, guests and channels' posts to theirs."""
    someone = {"id": 7, "is_bot": False}
    assert handled_by(application, {"edited_message": message(PRIVATE, "/topics")}) is private.edited
    assert handled_by(application, {"edited_message": message(GROUP, "/topics")}) is groups.edited
    assert handled_by(application, {"inline_query": {"id": "1", "from": someone, "query": ""}}) is page.offer
    assert handled_by(application, {"guest_message": message(GROUP, "How many?", guest_query_id="1")}) is page.call
    chosen = {"poll_id": "1", "user": someone, "option_ids": [0]}
    assert handled_by(application, {"poll_answer": chosen}) is page.vote
    assert handled_by(application, {"poll": {"id": "1", "options": [{"voter_count": 1}]}}) is page.count
    assert handled_by(application, {"message": message(PRIVATE, "/quiz")}) is game.asked
    assert handled_by(application, {"message": message(GROUP, "/quiz@footnote_bot")}) is group.asked
    for kind in ("channel_post", "edited_channel_post"):
        assert handled_by(application, {kind: message(CHANNEL, "How many?")}) is page.announce


def test_a_group_that_becomes_a_supergroup(application):
    """Telegram's note of it goes to its own handler, though it asks nothing."""
    for way in ("migrate_to_chat_id", "migrate_from_chat_id"):
        note = {"message_id": 1, "date": 1, "chat": GROUP, way: -100}
        assert handled_by(application, {"message": note}) is page.migrate


def test_what_nobody_reads_is_left_out(application):
    """A message that replies to one that replies to one, a thousand times, is read as far as the first of these."""
    deep = message(PRIVATE, "How many?", poll=[], chat_shared="x", invented=7)
    for _ in range(1000):
        deep = message(PRIVATE, "How many?", reply_to_message=deep)
    read = read_update({"update_id": 1, "message": deep}, application.bot).message
    assert read.text == read.reply_to_message.text == "How many?" and read.reply_to_message.reply_to_message is None


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"text": 7}, "message.text"),
        ({"chat": {"id": 1e30, "type": "private"}}, "message.chat.id"),
        ({"chat": {"id": True, "type": "private"}}, "message.chat.id"),
        ({"entities": {}}, "message.entities"),
        ({"entities": [{"type": "mention", "offset": -1, "length": 1}]}, "message.entities.0.offset"),
        ({"forward_origin": "x"}, "message.forward_origin"),
        ({"reply_to_message": {"message_id": 2}}, "message.reply_to_message.chat"),
    ],
)
def test_what_is_read_has_its_type(application, changed, named):
    """The library checks no types; a field of another one is refused by its name."""
    with pytest.raises(Unreadable, match=f"^{named}$"):
        read_update({"update_id": 1, "message": {**message(PRIVATE, "How many?"), **changed}}, application.bot)


def test_buttons_that_telegram_would_not_take_are_left_out(application):
    """A row with a button whose data is empty or too long for Telegram is not sent back with those that stay."""
    data = {"none": "", "one": "a", "most": "a" * 64, "too many": "a" * 65}
    rows = [[{"text": text, "callback_data": sent}] for text, sent in data.items()]
    rows += [[{"text": "", "callback_data": "nameless"}], [{"text": "does nothing"}]]
    said = {"message_id": 5, "date": 1, "chat": PRIVATE, "text": "x", "reply_markup": {"inline_keyboard": rows}}
    person = {"id": 7, "is_bot": False, "first_name": "Ana"}
    tap = {"id": "1", "from": person, "chat_instance": "1", "data": "x:en", "message": said}
    update = read_update({"update_id": 1, "callback_query": tap}, application.bot)
    assert [[button.text for button in row] for row in page._press(update.callback_query).rows] == [["one"], ["most"]]
