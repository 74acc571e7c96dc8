"""Posts for the newsroom's channel: drafted, looked at, posted by an editor's tap, once, as the books have it then."""

import asyncio
import shutil
import signal
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from asynchronous import inside
from folder_of_books import BRIDGE_BOOK, folder_of_books, write_book
from newsroom_chat import FERRY, Newsroom, plain
from talk import SAMPLE, allow_refusal, buttons, expect_warnings, links, talking
from test_run import started
from test_writing_killed import until

from bot.conversation.channel import starting, writing
from bot.conversation.channel.callbacks import BeginPost, OnPost, read_posting
from bot.conversation.channel.values import forget_before, read_draft, unfinished
from bot.conversation.routing.keys import key_of
from bot.sandbox import CHANNEL, NEWSROOM, Sandbox

pytestmark = pytest.mark.slow

MODELS, IN_ALL = "How many models are there?", "What is the total for the whole world?"
POST_IT, FERRY_QUESTION = "Post it", "How many passengers did the ferry carry?"


@asynccontextmanager
async def newsroom(book=None, **options):
    """The editors' chat of a bot with a channel: of a folder of two books, or of the one at `book`."""
    with TemporaryDirectory() as folder:
        books = book or folder_of_books(Path(folder) / "books")
        own = {"channel": CHANNEL, "editors": NEWSROOM, **options}
        async with talking(book=books, **own) as sandbox:
            yield Newsroom(sandbox)


def in_newsroom(**options):
    """Run an async test in that chat: `async def test(chat)`."""
    return inside(partial(newsroom, **options))


async def asks(chat, *questions):
    """Readers ask `questions` in private."""
    for question in questions:
        await chat.sandbox.ask("private", None, question)


async def posts(chat):
    """What stands in the channel once the bot has nothing left to do."""
    await until(partial(is_at_rest, chat))
    await chat.sandbox.settle(0.1)
    return list(chat.sandbox.place("channel").messages.values())


async def is_at_rest(chat):
    """Whether no draft waits to be posted, or to be told of."""
    await chat.sandbox.settle()
    return not await unfinished(chat.sandbox.store)


async def drafted(chat):
    """Readers have asked, and an editor has drafted a post of that."""
    await asks(chat, MODELS, IN_ALL, MODELS)
    return await chat.write("/post")


@in_newsroom(book=SAMPLE)
async def test_what_was_asked_most_is_posted(chat):
    """The question asked most comes first, each with its whole answer and sources; the preview shows just that."""
    [shown] = await drafted(chat)
    line, _, text = shown.partition("\n\n")
    assert line == "For the channel. Nothing is posted before you tap “Post it”."
    assert text.startswith(f"What readers asked this week\n\n{MODELS}\nThere are more than 1,500 [1] models")
    assert text.index(MODELS) < text.index(IN_ALL) and text.count("Sources") == 2
    assert chat.buttons == [POST_IT, "Change", "Drop"] and await posts(chat) == []
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert plain(post) == text
    assert buttons(post) == ["Ask me"] and links(post) == ["https://t.me/footnote_bot?start=ask"]
    assert plain(chat.last).startswith("✓ Posted to the channel by Ingrid\n\nWhat readers asked this week")
    assert buttons(chat.last) == ["See the post"]
    assert "posted to the channel" in (await chat.write("/log"))[0]


@in_newsroom(book=SAMPLE)
async def test_two_taps_post_once(chat):
    """By one editor or two, at once or later, and of a forged button."""
    await drafted(chat)
    [data] = [button["callback_data"] for row in rows(chat.last) for button in row if button["text"] == POST_IT]
    draft = chat.last
    taps = (chat.sandbox.tap(draft, POST_IT, "ingrid"), chat.sandbox.tap(draft, POST_IT, "ingrid"))
    toasts = await asyncio.gather(*taps)
    assert len(await posts(chat)) == 1
    assert sorted(str(toast) for toast in toasts) != [] and chat.buttons == ["See the post"]
    await chat.tap("See the post", message=chat.last, data=data)
    assert chat.toast["text"] == "That is no longer open." and len(await posts(chat)) == 1


def rows(message):
    return message["reply_markup"]["inline_keyboard"]


@in_newsroom(book=SAMPLE)
async def test_a_draft_is_changed_and_dropped(chat):
    """A question is taken out and put in, and the language changed; when it is dropped, nothing is left."""
    await drafted(chat)
    await chat.tap("Change")
    assert chat.buttons == [f"✓ {MODELS}", f"✓ {IN_ALL}", "Spanish", "‹ Back"]
    await chat.tap(f"✓ {MODELS}")
    assert MODELS not in plain(chat.last) and chat.buttons[0] == f"– {MODELS}"
    await chat.tap(f"✓ {IN_ALL}")
    assert chat.toast["text"] == "A post needs one question: this one stays." and IN_ALL in plain(chat.last)
    await chat.tap(f"– {MODELS}")
    assert chat.buttons[:2] == [f"✓ {MODELS}", f"✓ {IN_ALL}"] and MODELS in plain(chat.last)
    [back] = [button["callback_data"] for row in rows(chat.last) for button in row if button["text"] == "‹ Back"]
    await chat.tap("‹ Back", data=f"{back.replace('c:b:', 'c:t:')}:2")
    assert chat.toast["text"] == "A post needs one question: this one stays." and chat.buttons[-1] == "‹ Back"
    await chat.tap("Spanish")
    assert "Lo que preguntaron los lectores esta semana" in plain(chat.last) and "más de 1500" in plain(chat.last)
    await chat.tap("‹ Back")
    assert chat.buttons == [POST_IT, "Change", "Drop"]
    await chat.tap("Drop")
    assert plain(chat.last) == "✗ Dropped by Ingrid" and await posts(chat) == []


@in_newsroom()
async def test_of_several_articles_each_answer_has_its_title(chat):
    """Every figure stands under its article; the button asks the newsroom, and nothing is put under the post."""
    await asks(chat, "How long is the bridge?", "How much does the school cost?", "How long is the bridge?")
    [shown] = await chat.write("/post")
    bridge, school = "The bridge over the Tesma, 1 March 2026", "A school for Arbun, 2 May 2026"
    assert shown.index(bridge) < shown.index("It has 312") < shown.index(school) < shown.index("It costs 17")
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert buttons(post) == ["Ask me"] and await chat.sandbox.said("comments") == []


@in_newsroom()
async def test_answers_of_one_article_stand_together_under_its_title(chat):
    """The title of each article is there once, however often it was asked about and whatever was asked between."""
    questions = ("How long is the bridge?", "How much does the school cost?", "How much does the bridge cost?")
    await asks(chat, questions[0], questions[0], questions[0], questions[1], questions[1], questions[2])
    [shown] = await chat.write("/post")
    assert shown.count("The bridge over the Tesma") == shown.count("A school for Arbun") == 1
    bridge, school = shown.split("A school for Arbun")
    assert "It has 312" in bridge and bridge.count("How much does it cost?") == 1 == school.count("It costs 17")
    assert "What readers asked this week" in shown and "asked most" not in shown


@in_newsroom()
async def test_an_answer_is_posted_by_a_tap(chat):
    """Under an answer in the editors' chat; the post has the button to ask on, which goes with the book."""
    await chat.write("@footnote_bot How long is the bridge?")
    picture, draft = await chat.tap("Post to the channel")
    assert picture == "This picture goes with the post." and "It goes with the picture above." in draft
    assert chat.buttons == [POST_IT, "Change", "Drop"]
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert post["photo"]
    assert plain(post).startswith("The bridge over the Tesma, 1 March 2026\n\nHow long is the bridge?\nIt has 312")
    assert links(post) == [f"https://t.me/footnote_bot?start=b-{key_of('bridge')}"]
    assert await chat.sandbox.said("comments") == []
    (chat.sandbox.context.library.path / "bridge.yaml").unlink()
    for _ in range(2):
        await chat.sandbox.context.library.reload()
    [post] = await posts(chat)
    assert buttons(post) == []


@in_newsroom(book=SAMPLE)
async def test_the_button_speaks_the_language_of_the_post(chat):
    """It opens the article in that language, for whoever Telegram speaks English to; so does the one to ask."""
    await chat.write(f"@footnote_bot {MODELS}")
    await chat.tap("Post to the channel")
    await chat.tap("Change")
    await chat.tap("Spanish")
    await chat.tap("‹ Back")
    await chat.tap(POST_IT)
    await drafted(chat)
    await chat.tap("Change")
    await chat.tap("Spanish")
    await chat.tap("‹ Back")
    await chat.tap(POST_IT)
    first, second = await posts(chat)
    assert buttons(first) == ["Preguntar sobre este artículo"] and buttons(second) == ["Pregúntame"]
    for post in (first, second):
        [link] = links(post)
        said = await chat.sandbox.ask("private", None, f"/start {link.partition('start=')[2]}")
        assert said["text"].startswith("¡Hola! Pregúntame"), link


@in_newsroom(book=SAMPLE)
async def test_a_post_goes_with_its_picture_or_without(chat):
    """As an editor chooses; of what was asked most, only where one answer is left."""
    await drafted(chat)
    await chat.tap("Change")
    assert "Without the picture" not in chat.buttons
    await chat.tap(f"✓ {IN_ALL}")
    await chat.tap("Without the picture")
    assert "With the picture" in chat.buttons
    await chat.tap("‹ Back")
    assert "It goes with the picture above." not in plain(chat.last)
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert "photo" not in post and plain(post).startswith("What readers asked this week")


@in_newsroom(book=SAMPLE)
async def test_no_picture_is_posted_that_was_not_shown(chat):
    """A change that brings a picture, or another one, shows it right above the draft before it can be posted."""
    await drafted(chat)
    old = chat.last
    await chat.tap("Change")
    await chat.tap(f"✓ {IN_ALL}")
    await chat.tap("Spanish")
    below, picture, shown = await went_back(chat)
    assert below == "The post is shown below, with its picture." and buttons(chat.sandbox.current(old)) == []
    assert picture == "This picture goes with the post." and "It goes with the picture above." in shown
    seen = shown_picture(chat)
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert pixels(chat, post) == pixels(chat, seen)
    assert "Lo que preguntaron los lectores" in plain(post)


@in_newsroom(book=SAMPLE)
async def test_a_forged_tap_posts_no_picture_that_was_not_shown(chat):
    """The choices have no button that posts; where one is made up for them, the picture is shown first all the same."""
    await drafted(chat)
    await chat.tap("Change")
    await chat.tap(f"✓ {IN_ALL}")
    [[back]] = [row for row in rows(chat.last) if row[0]["text"] == "‹ Back"]
    await chat.tap("‹ Back", data=back["callback_data"].replace("c:b:", "c:p:"))
    assert "It goes with the picture above." in plain(chat.last) and await posts(chat) == []
    seen = shown_picture(chat)
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert pixels(chat, post) == pixels(chat, seen)


@in_newsroom(book=SAMPLE)
async def test_a_picture_in_another_language_is_shown_anew(chat):
    """One that was shown in English is not the one that goes in Spanish; without a picture nothing is shown again."""
    await chat.write(f"@footnote_bot {MODELS}")
    await chat.tap("Post to the channel")
    english = shown_picture(chat)
    await chat.tap("Change")
    await chat.tap("Spanish")
    assert len(await went_back(chat)) == 3
    spanish = shown_picture(chat)
    await chat.tap("Change")
    await chat.tap("Without the picture")
    [shown] = await went_back(chat)
    assert "It goes without the picture above." in shown
    await chat.tap("Change")
    await chat.tap("With the picture")
    [shown] = await went_back(chat)
    assert "It goes with the picture above." in shown
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert pixels(chat, post) == pixels(chat, spanish) != pixels(chat, english)


async def went_back(chat):
    """An editor goes back from the choices: what the draft's old message says, if that is another, and the new ones."""
    old = chat.last
    await chat.tap("‹ Back")
    texts = [plain(message) for message in chat.said if message["message_id"] > old["message_id"]]
    return [plain(chat.sandbox.current(old)), *texts]


def shown_picture(chat):
    """The last picture in the editors' chat."""
    return [message for message in chat._every if "photo" in message][-1]


def pixels(chat, message):
    """The bytes of the picture of a message."""
    return chat.sandbox.service.world.files[message["photo"][-1]["file_id"]].content


@in_newsroom(book=SAMPLE)
async def test_what_was_posted_lately_is_named(chat):
    """A second post of what was asked most says which of its questions the channel has already."""
    await drafted(chat)
    assert "already" not in plain(chat.last)
    await chat.tap("Change")
    await chat.tap(f"✓ {IN_ALL}")
    await went_back(chat)
    await chat.tap(POST_IT)
    await posts(chat)
    [shown] = await chat.write("/post")
    assert f"Posted in the last week already: “{MODELS}”." in shown.partition("\n\n")[0]
    await chat.tap("Change")
    await chat.tap(f"✓ {MODELS}")
    await went_back(chat)
    assert "already" not in plain(chat.last)


@in_newsroom()
async def test_a_draft_says_what_the_book_says_when_it_is_posted(chat):
    """A figure that has changed since is shown again first, in its picture too, with the word that it did."""
    await chat.write("@footnote_bot How long is the bridge?")
    await chat.tap("Post to the channel")
    draft = chat.last
    path = chat.sandbox.context.library.path / "bridge.yaml"
    corrected = "    corrected: {was: 312, date: 2026-11-20, until: 2099-01-01, why: {en: We misread it.}}\n"
    write_book(path, BRIDGE_BOOK, size=321)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    figure: 321\n", f"    figure: 321\n{corrected}"), encoding="utf-8")
    for _ in range(2):
        assert await chat.sandbox.context.library.reload() == ()
    await chat.tap(POST_IT, message=draft)
    *_, picture, now = chat.said
    assert "photo" in picture and buttons(chat.sandbox.current(draft)) == []
    assert plain(now).startswith("The book has changed since. Look once more:") and "321" in plain(now)
    assert await posts(chat) == []
    await chat.tap(POST_IT)
    [post] = await posts(chat)
    assert "321" in plain(post) and "the figure [1] was 312, it is 321. We misread it." in plain(post)


@in_newsroom(book=SAMPLE)
async def test_only_editors_post(chat):
    """A reader who taps or commands gets nothing, and the operator's log hears of it."""
    await drafted(chat)
    draft = chat.last
    await chat.tap(POST_IT, editor="stranger", message=draft)
    assert chat.toast["text"].startswith("Only administrators") and await posts(chat) == []
    expect_warnings(chat.sandbox, "no editor")
    said = await chat.sandbox.ask("private", None, "/post")
    assert said["text"].startswith("I do not know that command")
    expect_warnings(chat.sandbox, "no editor")


@in_newsroom(book=SAMPLE, channel=None)
async def test_without_a_channel_the_remedy_is_told(chat):
    """/post says which setting is missing; no button offers what cannot be done."""
    assert (await drafted(chat))[0].startswith("I do not know your channel. The operator sets CHANNEL_ID")
    await chat.write(f"@footnote_bot {MODELS}")
    assert "Post to the channel" not in chat.buttons
    await chat.write("/digest")
    assert "Post what was asked most" not in [text for one in chat._every for text in buttons(one)]


@in_newsroom(book=SAMPLE)
async def test_the_digest_offers_it(chat):
    """Its button drafts the same post; where nobody was answered there is none, and /post says so."""
    assert (await chat.write("/post"))[0].startswith("In the last week no reader was given an answer")
    await chat.write("/digest")
    assert "Post what was asked most" not in chat.buttons
    await asks(chat, MODELS)
    await chat.write("/digest")
    _, shown = await chat.tap("Post what was asked most")
    assert MODELS in shown and chat.buttons == [POST_IT, "Change", "Drop"]


@in_newsroom(book=FERRY.parents[1])
async def test_editors_are_spoken_to_in_the_newsrooms_first_language(chat):
    """Digest, counts and posts, though its newest article is in another one."""
    assert chat.sandbox.context.book.article.language == "es"
    await asks(chat, FERRY_QUESTION)
    assert "What readers asked in the last 24 hours" in (await chat.write("/digest"))[0]
    assert "What readers asked" in (await chat.write("/stats"))[0]
    assert (await chat.write("/post"))[-1].startswith("For the channel.") and POST_IT in chat.buttons


@in_newsroom(book=SAMPLE)
async def test_a_channel_that_refuses_is_told_with_the_remedy(chat):
    """The draft stays, and is posted by another tap once the bot may."""
    await drafted(chat)
    await chat.sandbox.set_standing("channel", "none")
    await chat.tap(POST_IT)
    assert await posts(chat) == []
    assert plain(chat.last).startswith("Telegram did not take the post. Make me an administrator of the channel")
    await chat.sandbox.set_standing("channel", "administrator")
    await chat.tap(POST_IT)
    assert len(await posts(chat)) == 1 and chat.buttons == ["See the post"]
    expect_warnings(chat.sandbox, "Chat not found")
    allow_refusal(chat.sandbox, "chat not found")


@in_newsroom(book=SAMPLE)
async def test_where_nobody_knows_whether_it_arrived_it_is_not_sent_again(chat):
    """Telegram has taken the post, and its answer is lost: the editors are asked to look, and decide."""
    await drafted(chat)
    await chat.sandbox.fault("sendMessage", "reset", accepted=True)
    await chat.tap(POST_IT)
    assert len(await posts(chat)) == 1
    assert plain(chat.last).startswith("I do not know whether the post arrived. Look at the channel.")
    assert chat.buttons == [POST_IT, "Change", "Drop"]
    await chat.tap("Drop")
    assert len(await posts(chat)) == 1


@in_newsroom(book=FERRY)
async def test_a_correction_is_posted_by_a_tap(chat):
    """Under what was published: what the figure was and is, and why; before there is one, there is nothing to post."""
    assert read_posting("c:k:en:passengers") == BeginPost("correction", "en", "passengers")
    await chat.write("/correct passengers")
    await chat.reply("49,000 passengers\nThe harbor counted again.")
    await chat.tap("Publish")
    published = next(one for one in reversed(chat._every) if "Post the correction to the channel" in buttons(one))
    await chat.tap("Post the correction to the channel", message=published)
    draft = next(one for one in reversed(chat._every) if POST_IT in buttons(one))
    await chat.tap(POST_IT, message=draft)
    [post] = await posts(chat)
    assert plain(post).startswith("Correction\n\nHow many passengers did the ferry carry?\n")
    assert "the figure [1] was 48,000, it is 49,000. The harbor counted again." in plain(post)
    assert buttons(post) == ["Ask about this article"]


@in_newsroom(book=FERRY)
async def test_the_post_of_a_correction_has_the_answer_that_is_most_about_the_figure(chat):
    """The one that begins with it, of these the one with the fewest others, and not the first that gives it."""
    for question, reply, figure in (
        ("How much is from the state?", "The state paid $6 million for the boat, which cost $9 million.", "$5 million"),
        ("Did the state help?", "The state paid $5 million for the boat.", "$6 million"),
    ):
        await chat.write(f"/answer {question}")
        await chat.reply(reply)
        await chat.tap("Publish")
        await chat.write("/correct state")
        first, _ = await chat.reply(f"{figure}\nThe state has written to us.")
        assert first.startswith("The state paid")  # so the preview shows it too
        await chat.tap("Publish")
        published = next(one for one in reversed(chat._every) if "Post the correction to the channel" in buttons(one))
        await chat.tap("Post the correction to the channel", message=published)
        draft = next(one for one in reversed(chat._every) if POST_IT in buttons(one))
        assert f"\n\n{question}\n" in plain(draft)


@in_newsroom(book=FERRY)
async def test_what_shows_an_old_figure_is_told_when_it_is_corrected(chat):
    """Quizzes about it end, with the way to the answer; posts and quizzes are listed with links, others are not."""
    await chat.write(f"@footnote_bot {FERRY_QUESTION}")
    await chat.tap("Post to the channel")
    await chat.tap(POST_IT)
    await chat.write("/quiz@footnote_bot")
    while "48,000" not in plain(chat.last):
        await chat.tap("Another one")
    await chat.tap(POST_IT)
    quiz = next(one for one in await posts(chat) if "poll" in one)
    await chat.write("@footnote_bot how many boats?")
    await chat.write("/quiz@footnote_bot")
    await chat.tap(POST_IT)
    await correct(chat, "49,000 passengers\nThe harbor counted again.")
    first, second, other = await posts(chat)
    said = next(plain(one) for one in chat._every if "Figures have changed" in plain(one))
    listed = said.partition("In the channel this still shows the old figure.")[2]
    assert [quiz["message_id"], other["poll"]["is_closed"]] == [second["message_id"], False]
    assert second["poll"]["is_closed"] and buttons(second) == ["More about this"]
    assert listed.count("https://t.me/c/") == 2
    assert all(f"/{one['message_id']}" in listed for one in (first, second)) and FERRY_QUESTION in listed


@in_newsroom(book=FERRY)
async def test_a_post_of_the_new_figure_is_old_only_after_the_next_correction(chat):
    """Of two corrections each lists what was posted before it, and no post twice."""
    for figure in ("49,000", "50,000"):
        await chat.write(f"@footnote_bot {FERRY_QUESTION}")
        await chat.tap("Post to the channel")
        await chat.tap(POST_IT)
        await posts(chat)
        await correct(chat, f"{figure} passengers\nThe harbor counted again.")
    told = [plain(one) for one in chat._every if "Figures have changed" in plain(one)]
    numbers = [str(one["message_id"]) for one in await posts(chat)]
    assert [one.rpartition("/")[2] for one in told] == numbers


@in_newsroom(book=FERRY)
async def test_what_shows_an_answer_that_is_taken_back_is_told(chat):
    """Posts of it are listed with their links, under the word that it was undone; other posts are not."""
    await chat.write("/answer Is the boat large?")
    await chat.reply("The boat holds 180 people.")
    await chat.tap("Publish")
    published = chat.last
    for question in ("Is the boat large?", FERRY_QUESTION):
        await chat.write(f"@footnote_bot {question}")
        await chat.tap("Post to the channel")
        await chat.tap(POST_IT)
        await posts(chat)
    await chat.tap("Undo", message=published)
    first, _ = await posts(chat)
    head, _, listed = plain(chat.last).partition("\n")
    assert head.startswith("In the channel this still shows what was taken back.")
    assert listed.startswith("• Is the boat large?\nhttps://t.me/c/") and listed.endswith(f"/{first['message_id']}")


async def correct(chat, text):
    """An editor corrects the passengers."""
    await chat.write("/correct passengers")
    await chat.reply(text)
    await chat.tap("Publish")
    await chat.sandbox.settle(0.2)


@in_newsroom(book=FERRY)
async def test_what_was_not_corrected_is_no_correction(chat):
    """A forged button makes no post that says so."""
    await chat.write(f"@footnote_bot {FERRY_QUESTION}")
    [said] = await chat.tap("Post to the channel", data="c:k:en:passengers")
    assert said == "There is nothing left in this post."


@pytest.mark.parametrize(("place", "bound", "number"), [(writing, "LONGEST", 250), (starting, "MOST", 1)])
def test_a_post_has_no_more_than_fits(monkeypatch, place, bound, number):
    """Of questions as of letters, those asked most come first; an answer is posted whole or not at all."""

    async def run():
        async with newsroom(book=SAMPLE) as chat:
            monkeypatch.setattr(place, bound, number)
            *_, shown = await drafted(chat)
            assert MODELS in shown and IN_ALL not in shown and shown.endswith("The Daily Model")

    asyncio.run(run())


def test_a_post_that_is_no_caption_goes_without_its_picture(monkeypatch):
    """Telegram takes fewer letters under a picture: the words are more than the picture."""

    async def run():
        async with newsroom(book=SAMPLE) as chat:
            monkeypatch.setattr(writing, "CAPTION", 60)
            await asks(chat, MODELS)
            [shown] = await chat.write("/post")
            assert "picture" not in shown and "1,500" in shown

    asyncio.run(run())


@in_newsroom(book=SAMPLE)
async def test_old_drafts_are_forgotten(chat):
    """Those that were begun before; the others stay."""
    await drafted(chat)
    [data] = [button["callback_data"] for row in rows(chat.last) for button in row if button["text"] == POST_IT]
    number, store = int(data.split(":")[2]), chat.sandbox.store
    await forget_before(store, number / 100_000)
    assert await read_draft(store, number) is not None
    await forget_before(store, number / 100_000 + 1)
    assert await read_draft(store, number) is None


@pytest.mark.parametrize("moment", ["getChatMember", "answerCallbackQuery", "sendMessage", "editMessageText"])
def test_killed_while_it_is_posted(tmp_path, moment):
    """Whenever the bot is killed, at most one post is in the channel, and the preview says what has become of it."""

    async def run():
        shutil.copy(SAMPLE, tmp_path / "answers.yaml")
        async with Sandbox() as sandbox:
            settings = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
            settings |= {"BOOK": str(tmp_path / "answers.yaml"), "EDITORS_CHAT_ID": str(NEWSROOM)}
            settings |= {"CHANNEL_ID": str(CHANNEL)}
            chat = Newsroom(sandbox)
            async with started(**settings) as bot:
                await bot.says("answers from")
                for question in (MODELS, IN_ALL):
                    await sandbox.ask("private", None, question, timeout=60)
                await chat.write("/post")
                await until(partial(has_button, chat, POST_IT))
                before = len(sandbox.calls_of(moment))
                with suppress(TimeoutError):
                    await sandbox.tap(chat.last, POST_IT, "ingrid", timeout=0.001)
                await until(partial(has_called, sandbox, moment, before))
                assert await bot.stops(signal.SIGKILL) == -signal.SIGKILL
            async with started(**settings) as bot:
                await bot.says("answers from")
                await until(partial(is_decided, chat))
                await sandbox.settle(1.0, 30)
                assert await bot.stops() == 0
            sent = len(sandbox.place("channel").messages)
            text = plain(chat.last)
            assert sent == 1 or (sent == 0 and text.startswith("I do not know"))
            assert text.startswith(("✓ Posted", "I do not know"))

    asyncio.run(run())


async def has_button(chat, text):
    """Whether the bot's last message in the editors' chat has that button."""
    return bool(chat._every) and text in chat.buttons


async def has_called(sandbox, method, before):
    """Whether the bot has asked that of Telegram since."""
    return len(sandbox.calls_of(method)) > before


async def is_decided(chat):
    """Whether the preview says what has become of the draft."""
    return plain(chat.last).startswith(("✓ Posted", "I do not know"))


@pytest.mark.parametrize(
    "button",
    [BeginPost(), BeginPost("answer", "es", "a" * 48, "k3f5x2"), BeginPost("correction", "pt", "x"),
     OnPost("post", 10**14, 9999), OnPost("toggle", 1, 1, "4"), OnPost("language", 1, 2, "es")],
)  # fmt: skip
def test_buttons_are_read_back(button):
    """Within Telegram's 64 bytes."""
    assert read_posting(button.data) == button and len(button.data.encode()) <= 64


@pytest.mark.parametrize(
    "data", [None, "c:", "c:x:1:1", "c:p:1", "c:a:xx:y", "c:w:1", "c:t:1:1:1234", "d:p:1:1", "c:p:-1:1"]
)
def test_other_data_is_none(data):
    """What no button of ours carries."""
    assert read_posting(data) is None
