"""INVITE=yes: under a channel's post, in its comments, one quiet invitation to ask."""

from __future__ import annotations

import asyncio

import pytest
from conftest import ROOT
from talk import SAMPLE, Patient, buttons, conversation, links

from bot.conversation.current_library import CurrentLibrary
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.run import running

pytestmark = pytest.mark.slow

INVITES = {"invite": True, "reads_all": True}


async def invitations(sandbox):
    """What the bot said in the comments, once it has nothing left to do."""
    await sandbox.settle()
    return await sandbox.said("comments")


@conversation(**INVITES)
async def test_a_post_gets_one_quiet_invitation_with_two_questions(sandbox):
    """It hangs under the post, makes no sound, and each button opens the private chat with its answer."""
    post = await sandbox.send_text("channel", None, "Our story of the day")
    [said] = await invitations(sandbox)
    assert said["message_thread_id"] == (await sandbox.forward_of(post))["message_id"]
    assert "The land of the 1,500 models" in said["text"] and "@footnote_bot" in said["text"]
    assert buttons(said) == ["How many models are there?", "What is the total for the whole world?"]
    assert links(said)[0] == "https://t.me/footnote_bot?start=en_models"
    [call] = [call for call in sandbox.calls if call.method == "sendMessage"]
    assert call.params["disable_notification"] is True


@conversation(book=ROOT / "answers.yaml", **INVITES)
async def test_of_many_answers_two_are_offered(sandbox):
    """Under a post, as in any group, two questions are enough, however many the book has."""
    await sandbox.send_text("channel", None, "Our story of the day")
    [said] = await invitations(sandbox)
    assert len(buttons(said)) == 2


@conversation(**INVITES)
async def test_every_post_gets_its_own_and_a_comment_none(sandbox):
    """Two posts get two invitations; what people write under them, and edits of a post, get none."""
    posts = [await sandbox.send_text("channel", None, text) for text in ("One", "How many models are there?")]
    await sandbox.comment(posts[0], "marco", "What a story")
    await sandbox.edit_text(await sandbox.forward_of(posts[0]), "One, corrected")
    assert len(await invitations(sandbox)) == 2


@conversation(**INVITES)
async def test_an_album_is_one_post(sandbox):
    """The pictures of an album come as posts of their own, and are invited to once."""
    forward = {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}, "is_automatic_forward": True}
    channel = sandbox.place("channel").public()
    chat = sandbox.place("comments").public()
    for number in (901, 902):
        picture = {"message_id": number, "date": 1, "chat": chat, "sender_chat": channel, "media_group_id": "7"}
        photo = [{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}]
        await sandbox.inject({"message": {**picture, **forward, "photo": photo}})
    assert len(await invitations(sandbox)) == 1


@conversation(reads_all=True)
async def test_without_the_setting_the_bot_is_silent(sandbox):
    """A post alone is no reason to speak."""
    await sandbox.send_text("channel", None, "How many models are there?")
    assert await invitations(sandbox) == []


@conversation(**INVITES)
async def test_the_reader_who_taps_is_answered_in_private(sandbox):
    """What a button opens is the answer that it names."""
    await sandbox.send_text("channel", None, "Our story of the day")
    [said] = await invitations(sandbox)
    payload = links(said)[1].partition("start=")[2]
    assert (await sandbox.ask("private", None, f"/start {payload}"))["text"].startswith("The world has 3,755")


def test_a_restart_invites_nobody_a_second_time(tmp_path):
    """A bot that starts again on its store, and Telegram that gives the same update again, make one invitation."""

    async def act():
        async with Patient(reads_all=True) as sandbox:
            settings = Settings(book=SAMPLE, invite=True).at(sandbox.api_url, sandbox.token)
            seen = []
            for again in (False, True, True):
                async with open_store(tmp_path) as store, running(settings, CurrentLibrary(SAMPLE), store):
                    sandbox.store = store
                    if again:
                        await sandbox.inject(seen[0])
                    else:
                        await sandbox.send_text("channel", None, "One")
                        seen += [update for update in sandbox.service.updates.queue if "message" in update]
                    await sandbox.settle()
                sandbox.store = None
            return len(await sandbox.said("comments"))

    assert asyncio.run(act()) == 1
