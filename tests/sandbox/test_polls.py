"""Polls in the sandbox: what a bot may send, how people vote, and what the bot then hears."""

import botapi
import pytest
from apiclient import with_sandbox

from bot.sandbox import CHANNEL, GROUP, READER

OPTIONS = [{"text": "600"}, {"text": "900"}, {"text": "1,500"}]
QUIZ = {
    "chat_id": READER, "question": "How many?", "options": OPTIONS, "type": "quiz", "correct_option_ids": [2],
    "explanation": "1,500 models",
}  # fmt: skip
REFUSED = [
    ({"question": "x" * 301}, "poll question length must not exceed 300"),
    ({"question": " "}, "poll question must be non-empty"),
    ({"options": OPTIONS[:1]}, "poll must have at least 2 options"),
    ({"options": OPTIONS * 5}, "poll can't have more than 12 options"),
    ({"options": [{"text": "x" * 101}, {"text": "y"}]}, "poll options length must not exceed 100"),
    ({"correct_option_ids": []}, "wrong correct option ID specified"),
    ({"correct_option_ids": [3]}, "wrong correct option ID specified"),
    ({"correct_option_ids": [0, 1]}, "wrong correct option ID specified"),
    ({"explanation": "x" * 201}, "poll explanation is too long"),
    ({"explanation": "a\nb\nc\nd"}, "poll explanation is too long"),
    ({"type": "survey"}, "unsupported poll type specified"),
    ({"chat_id": CHANNEL, "is_anonymous": False}, "non-anonymous polls can't be sent to channel chats"),
]


@pytest.mark.parametrize(("change", "problem"), REFUSED)
@with_sandbox()
async def test_a_poll_is_held_to_telegrams_limits(sandbox, bot, change, problem):
    """Each limit of sendPoll is enforced, and the longest that fits is taken."""
    await sandbox.send_text("private", None, "hello")
    assert await bot.refusal("sendPoll", **{**QUIZ, **change}) == f"Bad Request: {problem}"


@with_sandbox()
async def test_the_longest_that_fits_is_taken(sandbox, bot):
    """A poll at each limit is sent, and its message is as the Bot API has it."""
    await sandbox.send_text("private", None, "hello")
    options = [{"text": f"{at}".ljust(100, "x")} for at in range(12)]
    poll = {"question": "x" * 300, "options": options, "explanation": "a\nb\n" + "c" * 196, "correct_option_ids": [11]}
    message = await bot.result("sendPoll", **{**QUIZ, **poll})
    assert botapi.problems_of_result("sendPoll", message) == []
    assert message["poll"]["total_voter_count"] == 0


@with_sandbox()
async def test_a_vote_is_counted_and_told(sandbox, bot):
    """A vote in a poll that is not anonymous is told with who voted; in an anonymous one only the counts are."""
    await sandbox.send_text("private", None, "hello")
    await bot.next_update()
    message = await bot.result("sendPoll", **{**QUIZ, "is_anonymous": False})
    await sandbox.vote(message, 1)
    counts, answer = await bot.next_update(), await bot.next_update()
    assert [option["voter_count"] for option in counts["poll"]["options"]] == [0, 1, 0]
    assert (answer["poll_answer"]["user"]["id"], answer["poll_answer"]["option_ids"]) == (READER, [1])
    assert botapi.problems_of_value("Update", counts) == botapi.problems_of_value("Update", answer) == []
    post = await bot.result("sendPoll", **{**QUIZ, "chat_id": CHANNEL})
    await sandbox.vote(post, 2, "marco")
    await sandbox.vote(post, 2, "ingrid")
    assert (await bot.next_update())["poll"]["total_voter_count"] == 1
    assert (await bot.next_update())["poll"]["total_voter_count"] == 2
    assert await bot.updates() == []


@with_sandbox()
async def test_nobody_votes_twice_or_too_late(sandbox, bot):
    """In a quiz a vote stands, and in a closed poll there is none; who stops it gets the counts."""
    message = await bot.result("sendPoll", **{**QUIZ, "chat_id": GROUP})
    await sandbox.vote(message, 0, "marco")
    with pytest.raises(ValueError, match="voted already"):
        await sandbox.vote(message, 1, "marco")
    closed = await bot.result("stopPoll", chat_id=GROUP, message_id=message["message_id"])
    assert (closed["is_closed"], closed["total_voter_count"]) == (True, 1)
    with pytest.raises(ValueError, match="closed"):
        await sandbox.vote(message, 1, "ingrid")
    again = await bot.refusal("stopPoll", chat_id=GROUP, message_id=message["message_id"])
    assert again == "Bad Request: poll has already been closed"
