"""A picture of the figure under an answer: asked for by a tap, sent with the answer and its sources, drawn once."""

from __future__ import annotations

from typing import Any

import pytest
from talk import allow_refusal, buttons, conversation, expect_warnings

from bot.conversation.pictures import CAPTION
from bot.telegram import sending

ASKED = "How many models are there?"


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
    assert buttons(message) == ["Next picture (2/2)"]
    await sandbox.tap(message, "Next picture (2/2)")
    await sandbox.settle()
    following = (await sandbox.said("private"))[-1]
    assert following["photo"] != message["photo"] and buttons(following) == ["Next picture (1/2)"]


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
    assert len(message["caption"]) <= 40 and message["caption"].startswith("more than 1,500")
    assert CAPTION == 1024


@conversation()
async def test_without_the_extra_there_is_no_button(sandbox: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be drawn nothing is offered."""
    monkeypatch.setattr("bot.conversation.presentation.is_available", lambda: False)
    said = await sandbox.ask("private", None, ASKED)
    assert buttons(said) == ["What is the total for the whole world?", "Sources", "Share", "More…"]


def test_pixels_are_drawn_one_at_a_time() -> None:
    """A hundred pictures wait for each other, and not readers of text for them."""
    assert sending.Sender(bot=None).drawing._value == 1  # type: ignore[arg-type]
