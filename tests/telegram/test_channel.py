"""CHANNEL_ID: *Ask about this article* under the channel's posts that link to a book, once, and gone with the book."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from folder_of_books import BRIDGE, BRIDGE_BOOK, SCHOOL, SITE, folder_of_books, over_books, write_book
from talk import Patient, allow_refusal, buttons, expect_warnings, links, talking

from bot.conversation.current_library import CurrentLibrary
from bot.conversation.routing.keys import key_of
from bot.sandbox import CHANNEL
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.application import CONVERSATION
from bot.telegram.run import running

pytestmark = pytest.mark.slow

ASK = "Ask about this article"
ON_BRIDGE = f"https://t.me/footnote_bot?start=b-{key_of('bridge')}"
ON_SCHOOL = f"https://t.me/footnote_bot?start=b-{key_of('school')}"
READ = {"text": "Read it", "url": BRIDGE}
QUIET = 0.1  # seconds: what stands under posts follows once the inbox is empty


def over_channel(**options):
    """Run an async test in a sandbox with the bot on a folder of two books, and the channel as the newsroom's own."""
    return over_books(**{"channel": CHANNEL, **options})


async def under(sandbox, post):
    """The buttons under a post, and where they lead, once the bot has nothing left to do."""
    await sandbox.settle(QUIET)
    message = sandbox.current(post)
    return list(zip(buttons(message), links(message), strict=True))


async def comments(sandbox):
    await sandbox.settle(QUIET)
    return await sandbox.said("comments")


async def without(sandbox, name):
    """Take a book away."""
    (sandbox.context.library.path / name).unlink()
    for _ in range(2):  # once it may be an editor's program that saves
        await sandbox.context.library.reload()


def edits(sandbox):
    return [call.params for call in sandbox.calls_of("editMessageReplyMarkup")]


@over_channel()
async def test_a_post_that_links_to_a_book_gets_the_button(sandbox):
    """It opens the private chat with that article; nothing is said in the comments."""
    post = await sandbox.send_text("channel", None, f"Out now: {BRIDGE}")
    assert await under(sandbox, post) == [(ASK, ON_BRIDGE)]
    assert await comments(sandbox) == []
    said = await sandbox.ask("private", None, f"/start {ON_BRIDGE.partition('start=')[2]}")
    assert "The bridge over the Tesma" in said["text"]


@over_channel()
async def test_buttons_that_are_there_stay(sandbox):
    """The post's own come first, and are as they were when the book has gone."""
    post = await sandbox.publish({"text": "New", "reply_markup": {"inline_keyboard": [[READ]]}})
    assert await under(sandbox, post) == [("Read it", BRIDGE), (ASK, ON_BRIDGE)]
    await without(sandbox, "bridge.yaml")
    assert await under(sandbox, post) == [("Read it", BRIDGE)]


@over_channel()
async def test_buttons_that_could_not_be_put_back_are_left_alone(sandbox):
    """A button of another kind would lose what it does: the bot comments instead."""
    own = {"text": "Vote", "callback_data": "vote:1"}
    post = await sandbox.publish({"text": "New", "reply_markup": {"inline_keyboard": [[own], [READ]]}})
    assert buttons(sandbox.current(post)) == ["Vote", "Read it"]
    [said] = await comments(sandbox)
    assert links(said) == [ON_BRIDGE] and edits(sandbox) == []


@over_channel()
async def test_a_post_about_none_or_two_gets_nothing(sandbox):
    """Neither does one that has a title in its text and no link, nor one that was sent on from elsewhere."""
    origin = {"type": "channel", "chat": {"id": -1009, "type": "channel", "title": "X"}, "message_id": 3, "date": 1}
    texts = (f"{SITE}/tower", f"{BRIDGE} and {SCHOOL}", "The bridge over the Tesma", "Good morning")
    posts = [await sandbox.send_text("channel", None, text) for text in texts]
    link = {"type": "url", "offset": 0, "length": len(BRIDGE)}
    posts.append(await sandbox.publish({"text": BRIDGE, "entities": [link], "forward_origin": origin}))
    assert [await under(sandbox, post) for post in posts] == [[]] * 5
    assert await comments(sandbox) == [] and edits(sandbox) == []


@over_channel()
async def test_posts_of_other_channels_do_nothing(sandbox):
    """Whoever makes the bot an administrator of a channel of theirs, or forges a forward, gets nothing of it."""
    place, text = sandbox.place("comments").public(), {"text": BRIDGE, "date": 1}
    text["entities"] = [{"type": "url", "offset": 0, "length": len(BRIDGE)}]
    other = {"id": -1009, "type": "channel", "title": "X"}
    telegram = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    own = sandbox.place("channel").public()
    for number, (channel, sender) in enumerate(((other, other), (own, other), (other, own)), start=900):
        text["message_id"] = number  # one message that comes twice would be known
        await sandbox.inject({"channel_post": {**text, "chat": other, "sender_chat": sender}})
        origin = {"type": "channel", "chat": channel, "message_id": 4, "date": 1}
        forward = {"from": telegram, "is_automatic_forward": True, "forward_origin": origin, "sender_chat": sender}
        await sandbox.inject({"message": {**text, "chat": place, **forward}})
    assert await comments(sandbox) == [] and edits(sandbox) == []
    assert await sandbox.store.posts.announced() == []


@over_channel(channel=None)
async def test_without_the_setting_posts_are_left_alone(sandbox):
    """As they were before there was one."""
    post = await sandbox.send_text("channel", None, BRIDGE)
    assert await under(sandbox, post) == [] and await comments(sandbox) == []


@over_channel()
async def test_an_edited_post_is_followed(sandbox):
    """To another article, to none, and back; who takes the button away gets it again, once."""
    post = await sandbox.send_text("channel", None, BRIDGE)
    assert await under(sandbox, post) == [(ASK, ON_BRIDGE)]
    await sandbox.edit_text(post, SCHOOL)
    assert await under(sandbox, post) == [(ASK, ON_SCHOOL)]
    await sandbox.edit_text(post, "Nothing")
    assert await under(sandbox, post) == []
    await sandbox.edit_text(post, BRIDGE)
    assert await under(sandbox, post) == [(ASK, ON_BRIDGE)]
    sandbox.service.world.change(sandbox.current(post), {"reply_markup": {"inline_keyboard": [[READ]]}})
    sandbox.service.deliver("edited_channel_post", sandbox.current(post))
    assert await under(sandbox, post) == [("Read it", BRIDGE), (ASK, ON_BRIDGE)]
    before = len(edits(sandbox))
    sandbox.service.deliver("edited_channel_post", sandbox.current(post))
    assert await under(sandbox, post) == [("Read it", BRIDGE), (ASK, ON_BRIDGE)] and len(edits(sandbox)) == before


@over_channel()
async def test_the_button_comes_and_goes_with_the_book(sandbox):
    """A book that is written after the post brings it."""
    post = await sandbox.send_text("channel", None, f"{SITE}/tower")
    assert await under(sandbox, post) == []
    await without(sandbox, "bridge.yaml")
    other = await sandbox.send_text("channel", None, BRIDGE)
    assert await under(sandbox, other) == []
    path = sandbox.context.library.path
    first = await sandbox.send_text("channel", None, SCHOOL)
    assert await under(sandbox, first) == [(ASK, ON_SCHOOL)]
    (path / "schools" / "school.yaml").rename(path / "away.txt")
    write_book(path / "bridge.yaml", BRIDGE_BOOK)
    for _ in range(2):
        await sandbox.context.library.reload()
    assert await under(sandbox, first) == []
    (path / "away.txt").rename(path / "schools" / "school.yaml")
    await sandbox.context.library.reload()
    assert await under(sandbox, first) == [(ASK, ON_SCHOOL)]


async def not_editing(sandbox, act):
    """Do `act` with the bot in a channel where it may not edit any more; what is refused is expected."""
    await sandbox.settle(QUIET)
    await sandbox.let_edit(False)
    result = await act()
    await sandbox.settle(QUIET)
    allow_refusal(sandbox, "message can't be edited")
    return result


@over_channel()
async def test_where_the_bot_may_not_edit_it_comments_once(sandbox):
    """Quietly, under the post, with the button; and the comment goes with the book."""
    post = await not_editing(sandbox, lambda: sandbox.send_text("channel", None, f"Out now: {BRIDGE}"))
    [said] = await comments(sandbox)
    assert said["text"].startswith("Do you have questions about “The bridge over the Tesma”?") and links(said) == [
        ON_BRIDGE
    ]
    assert said["message_thread_id"] == (await sandbox.forward_of(post))["message_id"]
    [call] = sandbox.calls_of("sendMessage")
    assert call.params["disable_notification"] is True
    sandbox.service.deliver("edited_channel_post", sandbox.current(post))
    forward = await sandbox.forward_of(post)
    await sandbox.inject({"message": forward})
    assert len(await comments(sandbox)) == 1
    await without(sandbox, "bridge.yaml")
    assert await comments(sandbox) == []


@over_channel()
async def test_a_comment_that_cannot_be_deleted_any_more_says_that_the_article_is_gone(sandbox):
    """After two days Telegram deletes no message for a bot: its words and its button go."""
    await not_editing(sandbox, lambda: sandbox.send_text("channel", None, BRIDGE))
    [said] = await comments(sandbox)
    sandbox.current(said)["date"] -= 3 * 24 * 3600
    await without(sandbox, "bridge.yaml")
    [said] = await comments(sandbox)
    assert said["text"] == "I no longer have that article." and buttons(said) == []
    allow_refusal(sandbox, "message can't be deleted")


@over_channel()
async def test_a_button_that_stands_there_already_is_no_refusal(sandbox):
    """The program died between putting it there and noting that: it is noted now, and nothing is commented."""
    post = await sandbox.send_text("channel", None, BRIDGE)
    assert await under(sandbox, post) == [(ASK, ON_BRIDGE)]
    [known] = await sandbox.store.posts.announced()
    await sandbox.store.posts.offer(replace(known, offered="", way="nothing"))
    sandbox.context.announced.set()
    assert await under(sandbox, post) == [(ASK, ON_BRIDGE)] and await comments(sandbox) == []
    assert await sandbox.store.posts.announced() == [known]
    allow_refusal(sandbox, "message is not modified")


@over_channel()
async def test_a_comment_that_has_perhaps_arrived_is_not_sent_again(sandbox):
    """Where no answer of Telegram's came nobody knows; two comments would be worse than one that stays."""
    await sandbox.settle(QUIET)
    await sandbox.fault("sendMessage", "reset", accepted=True)
    await not_editing(sandbox, lambda: sandbox.send_text("channel", None, BRIDGE))
    for _ in range(3):
        sandbox.context.announced.set()
        await sandbox.settle(QUIET)
    assert len(await comments(sandbox)) == 1
    await without(sandbox, "bridge.yaml")
    assert len(await comments(sandbox)) == 1


@over_channel(invite=True)
async def test_people_who_are_invited_anyway_get_no_second_comment(sandbox):
    """With INVITE=yes the invitation is the first comment."""
    await not_editing(sandbox, lambda: sandbox.send_text("channel", None, BRIDGE))
    [said] = await comments(sandbox)
    assert said["text"].startswith("Questions about")


def test_with_one_book_it_opens_that(tmp_path):
    """The link is the same as with several, so that it leads there when others come, and when they have gone."""

    async def act():
        book = write_book(tmp_path / "bridge.yaml", BRIDGE_BOOK)
        async with talking(book=book, channel=CHANNEL) as sandbox:
            post = await sandbox.send_text("channel", None, BRIDGE)
            assert await under(sandbox, post) == [(ASK, ON_BRIDGE)]
            said = await sandbox.ask("private", None, f"/start {ON_BRIDGE.partition('start=')[2]}")
            assert said["text"].startswith("Hello! Ask me about the article “The bridge over the Tesma”")

    asyncio.run(act())


@asynccontextmanager
async def bot_in(sandbox, books, data):
    """The bot at work in `sandbox` on a store that stays."""
    settings = Settings(book=books).at(sandbox.api_url, sandbox.token, None, CHANNEL)
    library = CurrentLibrary(books)
    async with open_store(data) as store, running(settings, library, store) as application:
        sandbox.store, sandbox.context = store, application.bot_data[CONVERSATION]
        yield
    sandbox.store = None


def test_a_restart_does_nothing_twice_and_catches_up(tmp_path):
    """What stands there is left alone; a book that has gone meanwhile takes its button and its comment along."""

    async def act():
        books = folder_of_books(tmp_path / "books")
        async with Patient() as sandbox:
            async with bot_in(sandbox, books, tmp_path / "data"):
                post = await sandbox.send_text("channel", None, BRIDGE)
                assert await under(sandbox, post) == [(ASK, ON_BRIDGE)]
                await not_editing(sandbox, lambda: sandbox.send_text("channel", None, BRIDGE))
                assert len(await comments(sandbox)) == 1
                await sandbox.let_edit()
            asked = len(edits(sandbox))
            async with bot_in(sandbox, books, tmp_path / "data"):
                assert await under(sandbox, post) == [(ASK, ON_BRIDGE)] and len(await comments(sandbox)) == 1
                assert len(edits(sandbox)) == asked
            (books / "bridge.yaml").unlink()
            async with bot_in(sandbox, books, tmp_path / "data"):
                assert await under(sandbox, post) == [] and await comments(sandbox) == []

    asyncio.run(act())


def test_a_channel_where_the_bot_is_not_is_told_and_comments_all_the_same(tmp_path, caplog):
    """The comment needs the group alone; what is wrong with the number, or with the right, stands in the log."""

    async def act():
        books = folder_of_books(tmp_path / "books")
        async with Patient() as sandbox:
            await sandbox.set_standing("channel", "none")
            async with bot_in(sandbox, books, tmp_path / "data"):
                await sandbox.send_text("channel", None, BRIDGE)
                [said] = await comments(sandbox)
                assert links(said) == [ON_BRIDGE]

    asyncio.run(act())
    assert f"CHANNEL_ID {CHANNEL}: the bot may not edit posts there, so it comments. Make it" in caplog.text


@over_channel()
async def test_telegram_out_of_reach_is_tried_again(sandbox):
    """By itself; nothing is lost, and nothing is taken for a refusal."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.telegram.channel.TRY_AGAIN", 0.05)
        await sandbox.fault("editMessageReplyMarkup", "reset", times=3)
        post = await sandbox.send_text("channel", None, BRIDGE)
        for _ in range(200):
            if await under(sandbox, post):
                break
    assert await under(sandbox, post) == [(ASK, ON_BRIDGE)] and await comments(sandbox) == []
    expect_warnings(sandbox, "The channel's posts could not be brought up to date")
