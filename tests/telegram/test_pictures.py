"""A picture of the figure under an answer: asked for by a tap, sent with the answer and its sources, drawn once."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, SAMPLE
from talk import allow_refusal, buttons, conversation, expect_warnings, talking

from bot.book.load import read_book
from bot.conversation.pictures import CAPTION
from bot.conversation.routing.answering import _instead
from bot.conversation.values import Delivery, Outcome, Post, Spot, notice, read_delivery
from bot.language.text import cut, units
from bot.picture import drawing_of
from bot.sandbox import MARCO
from bot.telegram import sending

ASKED = "How many models are there?"
ME = "@footnote_bot"


async def shown(sandbox: Any, question: str = ASKED, button: str = "Show me") -> dict[str, Any]:
    """The message that comes of a tap on `button` under the answer to `question`."""
    said = await sandbox.ask("private", None, question)
    await sandbox.tap(said, button)
    await sandbox.settle()
    message: dict[str, Any] = (await sandbox.said("private"))[-1]
    return message


def photos(sandbox: Any) -> list[Any]:
    return [call.params.get("photo") for call in sandbox.calls if call.method == "sendPhoto"]


@conversation()
async def test_a_tap_brings_the_picture_with_the_answer_under_it(sandbox: Any) -> None:
    """Under the photo stands the answer with its sources, and the way to the next picture."""
    message = await shown(sandbox)
    assert message["photo"][-1]["width"] == 1080
    assert (
        message["caption"].startswith("There are more than 1,500") and "The Academy, paragraph 1" in message["caption"]
    )
    assert "Source:" not in message["caption"]  # all bars are from there
    assert buttons(message) == ["1 of 2 · Next picture", "Share"]
    await sandbox.tap(message, "1 of 2 · Next picture")
    await sandbox.settle()
    following = (await sandbox.said("private"))[-1]
    assert following["photo"] != message["photo"] and buttons(following) == ["2 of 2 · First picture", "Share"]


@conversation()
async def test_a_picture_is_drawn_once(sandbox: Any) -> None:
    """Asked for again, by anyone, it goes by the name that Telegram gave it; in another language it is another one."""
    first, second = await shown(sandbox), await shown(sandbox)
    assert second["photo"][-1]["file_id"] == first["photo"][-1]["file_id"]
    spanish = await shown(sandbox, "¿Cuántos modelos hay?", "Muéstrame")
    assert spanish["caption"].startswith("Hay más de 1500")
    assert [isinstance(photo, str) for photo in photos(sandbox)] == [False, True, False]


@pytest.mark.slow
@conversation()
async def test_a_picture_that_telegram_no_longer_knows_is_drawn_anew(sandbox: Any) -> None:
    """A name that is refused costs the reader nothing."""
    first = await shown(sandbox)
    await sandbox.store.pictures.keep((await names(sandbox))[0], "gone", 1.0)
    second = await shown(sandbox)
    assert second["photo"][-1]["width"] == first["photo"][-1]["width"] and second["caption"] == first["caption"]
    assert (await sandbox.store.pictures.read(await names(sandbox))).popitem()[1] == second["photo"][-1]["file_id"]
    allow_refusal(sandbox, "file")
    expect_warnings(sandbox, "A picture could not be sent")


async def names(sandbox: Any) -> list[str]:
    from sqlalchemy import select

    from bot.store.schema import pictures

    return [str(row.picture) for row in await sandbox.store.database.read(select(pictures))]


@pytest.mark.slow
@conversation()
async def test_a_picture_that_cannot_be_drawn_costs_no_answer(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process can be started, the words come alone."""
    monkeypatch.setattr("bot.picture.png.sys.executable", "/nowhere/python")
    message = await shown(sandbox)
    assert message["text"].startswith("There are more than 1,500") and "photo" not in message
    expect_warnings(sandbox, "A picture could not be sent: no process for it could be started")


@pytest.mark.slow
@conversation()
async def test_a_program_that_fails_says_why(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the drawing process says last stands in the log, and the words come alone."""
    monkeypatch.setattr("bot.picture.png.svg_of", lambda drawing: "<no svg>")
    message = await shown(sandbox)
    assert "photo" not in message and message["text"]
    expect_warnings(sandbox, "A picture could not be sent")


@pytest.mark.slow
@conversation()
async def test_a_button_of_what_is_gone_leads_to_the_topics(sandbox: Any) -> None:
    """An old button's answer or picture may be gone: the reader is shown what there is."""
    said = await sandbox.ask("private", None, ASKED)
    for data in ("v:en:no-such-answer", "v:en:models.7"):
        await sandbox.tap(said, data=data)
        await sandbox.settle()
        assert "Models" in buttons((await sandbox.said("private"))[-1]), data


@pytest.mark.slow
@conversation()
async def test_a_caption_is_no_longer_than_telegram_takes(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the answer is too long for a caption, what the picture shows stands there in words."""
    monkeypatch.setattr("bot.conversation.pictures.CAPTION", 40)
    message = await shown(sandbox)
    assert message["caption"] == "More than 1,500 models in the land.…"
    assert CAPTION == 1024


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("one two", 7, "one two"),
        ("one two", 6, "one…"),
        ("😀 two", 5, "😀…"),
        ("😀😀😀", 5, "😀😀…"),
        ("😀😀😀", 6, "😀😀😀"),
    ],
)
def test_what_is_cut_ends_with_a_whole_word(text: str, most: int, shown: str) -> None:
    """Counted as Telegram counts, an emoji for two; what is one long word is cut between letters."""
    assert (cut(text, most), units(shown) <= most) == (shown, True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "words", "says"),
    [
        (ASKED, "chart", "There are more than 1,500"),
        (ASKED, "Show me a picture of it, please!", "There are more than 1,500"),
        (ASKED, "show me", "There are more than 1,500"),
        ("¿Cuántos modelos hay?", "gráfico", "Hay más de 1500"),
        ("¿Cuántos modelos hay?", "muéstramelo en un gráfico", "Hay más de 1500"),
        ("¿Cuántos modelos hay?", "/chart", "Hay más de 1500"),
        ("hello", "/chart how many models are there", "There are more than 1,500"),
    ],
)
def test_a_picture_is_asked_for_in_words(question: str, words: str, says: str) -> None:
    """After an answer a word is enough; /chart draws the last figure, or that of the question behind it."""

    @conversation()
    async def scene(sandbox: Any) -> None:
        await sandbox.ask("private", None, question)
        message = await sandbox.ask("private", None, words)
        assert message["photo"] and message["caption"].startswith(says)

    scene()


@conversation()
async def test_a_picture_is_shared_from_any_chat(sandbox: Any) -> None:
    """Once it was sent, it stands beside its answer among the cards, and goes with that and its sources under it."""
    before = await sandbox.inline(MARCO, ASKED)
    message = await shown(sandbox)
    after = await sandbox.inline(MARCO, ASKED)
    assert {card["type"] for card in before["cards"]} == {"article"}
    assert [card["type"] for card in after["cards"][:2]] == ["article", "photo"]
    own, picture = after["cards"][:2]
    assert picture["title"] == f"Picture: {own['title']}" and picture["description"].startswith("more than 1,500 ")
    photo = after["cards"][1]
    assert photo["message"]["photo"][0]["file_id"] == message["photo"][0]["file_id"]
    assert photo["message"]["caption"] == message["caption"]
    await sandbox.choose("group", MARCO, photo, ASKED)
    await sandbox.settle()
    assert [entry.answer async for entry in sandbox.store.journal.entries(0, 9e9)][-1] == "models"


@pytest.mark.slow
@conversation()
async def test_in_a_group_a_picture_is_a_reply_without_buttons(sandbox: Any) -> None:
    """/chart with a question is answered there; without one it says how to ask."""
    assert "/chart cuántos hay" in (await sandbox.ask("group", MARCO, "/chart"))["text"]
    for asked in (f"/chart {ASKED}", "/chart"):
        message = await sandbox.ask("group", MARCO, asked)
        assert message["photo"] and "reply_to_message" in message and buttons(message) == []


@conversation()
async def test_without_the_extra_there_is_no_button(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be drawn nothing is offered."""
    monkeypatch.setattr("bot.conversation.presentation.is_available", lambda: False)
    said = await sandbox.ask("private", None, ASKED)
    assert buttons(said) == ["What is the total for the whole world?", "Sources", "Share", "More…"]


def test_what_would_be_boxes_is_not_drawn(tmp_path: Path) -> None:
    """The font has no Chinese and no Arabic letters: an article with these in its title has texts and no pictures."""

    async def run(title: str) -> tuple[list[str], Any, list[str]]:
        book = tmp_path / "book.yaml"
        book.write_text(SAMPLE.read_text(encoding="utf-8").replace("The land of the", title), encoding="utf-8")
        async with talking(book=book) as sandbox:
            said = await sandbox.ask("private", None, ASKED)
            charted = await sandbox.ask("private", None, f"/chart {ASKED}")
            cards = (await sandbox.inline(MARCO, ASKED))["cards"]
            return buttons(said), charted, [card["type"] for card in cards]

    for title in ("大地", "أرض"):
        shown, charted, cards = asyncio.run(run(title))
        assert "Show me" not in shown
        assert "photo" not in charted and "There is no picture of that." in charted["text"]
        assert "photo" not in cards
    shown, charted, _ = asyncio.run(run("Η γη, земля"))
    assert "Show me" in shown and charted["photo"]


def test_a_picture_outlives_a_restart() -> None:
    """What is to be drawn is kept as data until it is sent: read back, it is the same picture."""
    drawing = drawing_of(read_book(SAMPLE).book, "share", "en")
    delivery = Delivery((Post(Spot(1, 2), notice("x"), picture=drawing),))
    [post] = read_delivery(delivery.written()).steps
    assert isinstance(post, Post) and drawing and post.picture == drawing and post.picture.key == drawing.key


def test_pixels_are_drawn_one_at_a_time() -> None:
    """A hundred pictures wait for each other, and not readers of text for them."""
    assert sending.Sender(bot=None).drawing._value == 1  # type: ignore[arg-type]


UNICORNS = "How many AI unicorns does China have?"
FOLDER = ROOT / "examples" / "newsroom"
TICKET = "how much is a ticket"


@pytest.mark.slow
@conversation(book=FOLDER)
async def test_a_caption_under_its_article_is_no_longer_either(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several books the article's title above it counts, in the chat and in the card."""
    whole = await sandbox.ask("private", None, f"/chart {TICKET}")
    for most, begins in ((len(whole["caption"]), "An invented"), (len(whole["caption"]) - 1, "$4 for a ferry ticket.")):
        monkeypatch.setattr("bot.conversation.pictures.CAPTION", most)
        message = await sandbox.ask("private", None, f"/chart {TICKET}")
        assert message["caption"].startswith(begins)
        card = next(card for card in (await sandbox.inline(MARCO, TICKET))["cards"] if card["type"] == "photo")
        assert card["message"]["caption"] == message["caption"]


@pytest.mark.slow
@conversation(book=FOLDER)
async def test_of_several_books_a_picture_has_its_own_caption(sandbox: Any) -> None:
    """Asked for in one word after an answer, the picture has that answer under it, in private and in a group."""
    for words in ("chart", "/chart", "picture", "graph"):
        said = await sandbox.ask("private", None, TICKET)
        message = await sandbox.ask("private", None, words)
        assert message["photo"] and "$4" in message["caption"] and "paragraph" in message["caption"], words
        assert message["caption"].partition("[1]")[0] == said["text"].partition("[1]")[0]
    await sandbox.ask("group", MARCO, f"{ME} {TICKET}")
    for words in (f"/chart{ME}", f"{ME} chart"):
        message = await sandbox.ask("group", MARCO, words)
        assert message["photo"] and "$4" in message["caption"], words


@pytest.mark.slow
@conversation(book=FOLDER)
async def test_what_no_book_answers_has_no_picture(sandbox: Any) -> None:
    """Words that replace those of one book stand alone; with nothing said before there is a way on."""
    for asked in ("/chart", "chart", "/chart who sells violin bows"):
        message = await sandbox.ask("private", None, asked)
        assert "photo" not in message and buttons(message), asked


def test_other_words_take_no_picture_with_them() -> None:
    """What several books say stands under no picture of one."""
    drawing = drawing_of(read_book(SAMPLE).book, "share", "en")
    outcome = Outcome((Post(Spot(1, 2), notice("x"), picture=drawing),))
    [post] = _instead(outcome, notice("y"), "unknown", 0.0).steps
    assert isinstance(post, Post) and post.message == notice("y") and post.picture is None


@conversation()
async def test_where_nothing_was_said_there_are_pictures_to_tap(sandbox: Any) -> None:
    """Who asks for a picture of nothing is told how, with questions whose pictures a tap brings."""
    for words in ("chart", "/chart"):
        message = await sandbox.ask("private", None, words)
        assert "/chart how many are there" in message["text"] and len(buttons(message)) > 1
    await sandbox.tap(message, buttons(message)[0])
    await sandbox.settle()
    assert (await sandbox.said("private"))[-1]["photo"]


@pytest.mark.slow
@conversation()
async def test_what_has_no_figure_has_no_picture(sandbox: Any) -> None:
    """Words that are answered without a figure say so; so do those that are not answered."""
    for asked in ("/chart who is the mayor", "/chart how many models does India have"):
        message = await sandbox.ask("private", None, asked)
        assert "photo" not in message and "There is no picture of that." in message["text"]


@pytest.mark.slow
@conversation(book=ROOT / "answers.yaml")
async def test_under_a_picture_stand_the_sources_of_all_bars(sandbox: Any) -> None:
    """A bar that the answer does not speak of has its source in the caption, there and in the card of it."""
    message = await shown(sandbox, UNICORNS)
    assert "our own arithmetic" in message["caption"] and "273 (" in message["caption"]
    assert message["caption"].count("Data from the Shanghai forum, paragraph 7") == 1  # what the answer cites
    card = next(card for card in (await sandbox.inline(MARCO, UNICORNS))["cards"] if card["type"] == "photo")
    assert card["message"]["caption"] == message["caption"]
