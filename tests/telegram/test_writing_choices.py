"""Conversations in which an editor chooses an answer's topic and what is offered with it."""

import pytest
from newsroom_chat import FERRY, Newsroom
from talk import buttons, conversation

from bot.sandbox import NEWSROOM

pytestmark = pytest.mark.slow


@conversation(book=FERRY, editors=NEWSROOM)
async def test_related_questions(sandbox):
    """The questions that are offered with an answer are turned off and on by taps, and shown in the preview."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/edit seats")
    await newsroom.tap("Related questions", message=newsroom.said[0])
    assert newsroom.buttons[0] == "✓ How much did the boat cost?" and len(newsroom.buttons) > 1
    other = newsroom.buttons[1]
    _, preview = await newsroom.tap(other)
    assert f"Offered with it:\n• How much did the boat cost?\n• {other}" in preview
    await newsroom.tap("Publish")
    related = sandbox.context.book.answers["seats"].related
    assert related[0] == "price" and len(related) == 2
    assert other in buttons(await sandbox.ask("private", None, "how many people fit on the boat"))


@conversation(book=FERRY, editors=NEWSROOM)
async def test_the_topic_and_related_questions_of_a_new_answer(sandbox):
    """Where a new answer stands, and what is offered with it, is chosen by taps, and shown in the preview."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer Is the boat large?")
    await newsroom.reply("The boat holds 180 people.")
    await newsroom.tap("Change")
    change = newsroom.said[0]
    await newsroom.tap("Topic", message=change)
    assert newsroom.buttons == ["The ferry", "✓ The boat"]
    _, preview = await newsroom.tap("The ferry")
    assert "Topic: The ferry" in preview
    await newsroom.tap("Change")
    await newsroom.tap("Related questions", message=newsroom.said[0])
    turned_off = next(button for button in newsroom.buttons if button.startswith("✓"))
    _, preview = await newsroom.tap(turned_off)
    assert "Offered with it:" in preview and turned_off[2:] not in preview.split("Offered with it:")[1]
    await newsroom.tap("Publish")
    [answer] = [
        one for one in sandbox.context.book.answers.values() if "Is the boat large?" in one.questions.root["en"]
    ]
    assert answer.topic == "ferry"


@conversation(book=FERRY, editors=NEWSROOM)
async def test_the_topic_of_an_answer_is_changed(sandbox):
    """An answer is put under another topic, and nothing else of it changes."""
    newsroom = Newsroom(sandbox)
    before = sandbox.context.book.answers["seats"]
    await newsroom.write("/edit seats")
    await newsroom.tap("Topic", message=newsroom.said[0])
    _, preview = await newsroom.tap("The ferry")
    assert "Topic: The ferry" in preview
    await newsroom.tap("Publish")
    assert sandbox.context.book.answers["seats"] == before.model_copy(update={"topic": "ferry"})
