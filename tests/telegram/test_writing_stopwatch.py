"""How much an editor has to do: each text and tap is counted, from the question to readers who get the answer."""

import pytest
from newsroom_chat import FERRY, Newsroom
from talk import conversation
from test_writing_answers import asks

from bot.sandbox import NEWSROOM

pytestmark = pytest.mark.slow


class Counted(Newsroom):
    """The newsroom's chat, with what an editor did there in the order of it."""

    def __init__(self, sandbox):
        super().__init__(sandbox)
        self.done = []

    async def write(self, text, editor=None, **where):
        self.done.append("text")
        return await super().write(text, editor, **where)

    async def tap(self, button, editor=None, message=None, data=None):
        self.done.append("tap")
        return await super().tap(button, editor, message, data)


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_new_answer_with_a_new_fact_takes_three_texts_and_two_taps(sandbox):
    """The question, the answer, and what its figure counts; the figure is taken, and the answer published."""
    newsroom = Counted(sandbox)
    await newsroom.write("/answer Do children pay?")
    await newsroom.reply("Children under 12 travel free.")
    await newsroom.tap("Take fewer than 12")
    await newsroom.reply("years of age, up to which the ferry is free")
    await newsroom.tap("Publish")
    assert (await asks(sandbox, "do children pay")).startswith("Children under 12 [1] travel free.")
    assert newsroom.done == ["text", "text", "tap", "text", "tap"]


@conversation(editors=NEWSROOM)
async def test_a_correction_with_computed_figures_takes_three_texts_and_a_tap(sandbox):
    """Which figure, the right one and why, and why in the other language; the others follow by themselves."""
    newsroom = Counted(sandbox)
    await newsroom.write("/correct all-models")
    await newsroom.reply("3,760\nThe Academy counted again.")
    await newsroom.reply("La Academia volvió a contar.")
    assert "• fewer than 2,255 → fewer than 2,260" in newsroom.last["text"].replace("\xa0", " ")
    await newsroom.tap("Publish")
    assert "3,760" in await asks(sandbox, "What is the total for the whole world?")
    assert newsroom.done == ["text", "text", "text", "tap"]


@conversation(editors=NEWSROOM)
async def test_a_readers_complaint_takes_two_texts_and_three_taps(sandbox):
    """From a reader's words to the corrected figure: which one, the right one and why, twice, and it is published."""
    await sandbox.ask("private", None, "What is the total for the whole world?")
    said = await sandbox.ask("private", None, "there is an error in your article: the figure is old")
    await sandbox.tap(said, "Pass it on to the editors")
    newsroom = Counted(sandbox)
    await sandbox.settle()
    await newsroom.tap("Correct the figure")
    await newsroom.tap("3,755 models in the world")
    await newsroom.reply("3,760\nThe Academy counted again.")
    await newsroom.reply("La Academia volvió a contar.")
    await newsroom.tap("Publish")
    assert "3,760" in await asks(sandbox, "What is the total for the whole world?")
    assert newsroom.done == ["tap", "tap", "text", "text", "tap"]
