"""Which place an update goes to, and what of a strange one is read."""

import pytest

from bot.telegram import commands, editors, groups, inline, private
from bot.telegram.intake import Me
from bot.telegram.updates import Unreadable, read_update
from bot.telegram.wiring import route

ME = Me(4242, "footnote_bot", reads_groups=True)
PRIVATE, GROUP = {"id": 7, "type": "private"}, {"id": -7, "type": "supergroup"}
CHANNEL = {"id": -8, "type": "channel"}


def placed(raw):
    """The handler that gets the update `raw`, None when nobody does."""
    update = read_update({"update_id": 1, **raw})
    routed = route(update, ME) if update else None
    return routed[0] if routed else None


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
        (PRIVATE, "/digest", editors.commanded),
        (GROUP, "How many?", groups.heard),
        (GROUP, "/ask@footnote_bot How many?", groups.heard),
        (GROUP, "/HELP", groups.commanded),
        (GROUP, "/help@other_bot", None),
        (GROUP, "/nonsense", None),
        (GROUP, "/why@footnote_bot How many?", editors.commanded),
        (CHANNEL, "How many?", None),
    ],
)
def test_messages_go_where_their_command_and_chat_say(chat, text, place):
    """Commands count in any case, for this bot or none by name; in a group nobody hears those of others."""
    assert placed({"message": message(chat, text)}) is place


def test_a_command_counts_only_at_the_beginning():
    """What Telegram marks as a command further on is part of a question."""
    assert placed({"message": message(GROUP, "use /help", offset=4)}) is groups.heard


def test_edits_and_what_is_no_message():
    """Edits go to the place of their chat, whatever they say; inline queries and guests to theirs."""
    someone = {"id": 7, "is_bot": False}
    assert placed({"edited_message": message(PRIVATE, "/topics")}) is private.edited
    assert placed({"edited_message": message(GROUP, "/topics")}) is groups.edited
    assert placed({"inline_query": {"id": "1", "from": someone, "query": ""}}) is inline.offered
    assert placed({"guest_message": message(GROUP, "How many?", guest_query_id="1")}) is inline.called
    assert placed({"channel_post": message(CHANNEL, "How many?")}) is None


def test_what_is_nested_too_deep_is_refused():
    """A message that replies to one that replies to one, a thousand times, is set aside with a short reason."""
    deep = message(PRIVATE, "How many?")
    for _ in range(1000):
        deep = message(PRIVATE, "How many?", reply_to_message=deep)
    with pytest.raises(Unreadable, match="nested too deep"):
        read_update({"update_id": 1, "message": deep})
