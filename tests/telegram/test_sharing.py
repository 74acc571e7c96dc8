"""The article sent back to the bot: its address, also amid words, and the forward of its post; captions that ask."""

from __future__ import annotations

import asyncio

import pytest
from conftest import SAMPLE
from talk import buttons, conversation, talking

from bot.conversation.sharing import is_same_page

pytestmark = pytest.mark.slow

LINK = "https://www.daily.example.org/ai/1500-models?id=7"
ABOUT = "This is the article that I know:"
CHANNEL = {"type": "channel", "chat": {"id": -1009, "type": "channel", "title": "Daily"}, "message_id": 3, "date": 1}


@pytest.fixture
def book(tmp_path):
    """The sample book with its article's address."""
    path = tmp_path / "book.yaml"
    path.write_text(SAMPLE.read_text(encoding="utf-8").replace("language: en", f"language: en\n  link: {LINK}", 1))
    return path


def asked(book, text, **fields):
    """What the bot says in private to `text`, a message with more `fields`."""

    async def act():
        async with talking(book=book) as sandbox:
            if not fields:
                return await sandbox.ask("private", None, text)
            message = await sandbox.send_text("private", None, "ok")
            await sandbox.settle()
            before = len(await sandbox.said("private"))
            await sandbox.inject({"message": {**message, "message_id": 500, "text": text, **fields}})
            await sandbox.settle()
            [said] = (await sandbox.said("private"))[before:]
            return said

    return asyncio.run(act())


@pytest.mark.parametrize(
    "text",
    [
        LINK,
        f"{LINK}&utm_source=x#top",
        f"look at this {LINK}",
        "www.daily.example.org/ai/1500-models/?id=7 what a story",
    ],
)
def test_the_articles_address_alone_or_amid_talk_tells_what_one_can_ask(book, text):
    """However it was copied, the address is answered with the article and two of its questions."""
    said = asked(book, text)
    assert said["text"].startswith(ABOUT)
    assert "How many models are there?" in buttons(said)


@pytest.mark.parametrize("text", ["{} how many models are there?", "How many models are there, by {} ?"])
def test_a_question_beside_the_address_is_answered(book, text):
    """The words ask, and the address adds none to them."""
    assert asked(book, text.format(LINK))["text"].startswith("There are more than 1,500")


def test_another_address_is_no_word_of_a_question(book):
    """What stands in an address of somebody else asks nothing."""
    said = asked(book, "https://other.example.org/india-2030-spending How many models are there?")
    assert said["text"].startswith("There are more than 1,500")


def test_a_forward_of_the_post_tells_what_one_can_ask(book):
    """A post that names the article, or links to it behind its words, is the article; any other is read as words."""
    hidden = [{"type": "text_link", "offset": 0, "length": 4, "url": LINK}]
    post = "The land of the 1,500 models: our story of the day. Who leads? Read it here."
    assert asked(book, post, forward_origin=CHANNEL)["text"].startswith(ABOUT)
    assert asked(book, "Read it here.", forward_origin=CHANNEL, entities=hidden)["text"].startswith(ABOUT)
    said = asked(book, "How many models are there?", forward_origin=CHANNEL)
    assert said["text"].startswith("There are more than 1,500")


@conversation()
async def test_a_caption_asks_as_a_text_does(sandbox):
    """A picture with a question, a command or the bot's name under it is answered like a text."""
    cases = [
        ("private", "How many models are there?", "There are more than 1,500"),
        ("private", "/ask How many models are there?", "There are more than 1,500"),
        ("private", "/figures", "Every figure"),
        ("group", "@footnote_bot How many models are there?", "There are more than 1,500"),
        ("group", "/ask@footnote_bot How many models are there?", "There are more than 1,500"),
        ("group", "/figures@footnote_bot", "Eso lo muestro en privado."),
    ]
    for chat, caption, begins in cases:
        before = len(await sandbox.said(chat))
        await sandbox.send_media(chat, "marco" if chat == "group" else None, "photo", caption)
        await sandbox.settle()
        [said] = (await sandbox.said(chat))[before:]
        assert said["text"].startswith(begins), (chat, caption, said["text"])


@conversation(reads_all=True)
async def test_a_caption_for_others_is_left_alone(sandbox):
    """A picture in a group with another bot's command, another's name or no word for the bot gets no answer."""
    for caption in ("/figures@other_bot", "@somebody how many?", "How many models are there?"):
        await sandbox.send_media("group", "marco", "photo", caption)
    await sandbox.settle()
    assert await sandbox.said("group") == []


@pytest.mark.parametrize(
    ("link", "same"),
    [
        (LINK, True), ("http://daily.example.org/ai/1500-models/?utm=1&id=7", True),
        ("daily.example.org/ai/1500-models?id=7", True), ("https://[", False),
        ("https://daily.example.org/ai/1500-models", False), ("https://daily.example.org/ai/1500-models?id=8", False),
        ("https://daily.example.org/ai?id=7", False), ("https://other.example.org/ai/1500-models?id=7", False),
    ],
)  # fmt: skip
def test_a_page_is_the_same_however_it_was_copied(link, same):
    """Scheme, www, a last slash and what is added to the query make no other page; its own query does."""
    assert is_same_page(link, LINK) is same
