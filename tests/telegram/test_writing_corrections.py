"""Conversations in which an editor corrects figures in the newsroom's chat."""

import pytest
from newsroom_chat import FERRY, Newsroom, plain
from talk import conversation
from test_writing_answers import COUNTED, asks, published

from bot.sandbox import NEWSROOM

pytestmark = pytest.mark.slow


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_correction(sandbox):
    """A corrected figure is shown with all that it changes, and readers are told what it was and why."""
    newsroom = Newsroom(sandbox)
    [asked] = await newsroom.write("/correct passengers")
    assert asked.startswith("48,000 passengers in the ferry's first year (paragraph 2:")
    again, _ = await newsroom.reply("The harbor counted again.")
    assert again.startswith("“The harbor counted again.” is not taken. The first line has one figure")
    reply, preview = await newsroom.reply(COUNTED)
    assert "carried 49,000 [1] passengers" in reply
    assert "the figure [1] was 48,000, it is 49,000. The harbor counted again." in reply
    assert "• 48,000 → 49,000 passengers in the ferry's first year" in preview
    assert "Answers that show them: 1\n• How many passengers did the ferry carry?" in preview
    assert "The headline becomes: An invented ferry carried 49,000 passengers in its first year" in preview
    assert "The article’s file has to be corrected too: paragraph 2 does not say “49,000 passengers" in preview
    await newsroom.tap("Publish")
    assert "49,000" in await asks(sandbox, "how many passengers did the ferry carry")


@conversation(editors=NEWSROOM)
async def test_a_correction_of_several_figures(sandbox):
    """A figure that no longer agrees with another is refused alone; both are corrected and published together."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/correct models")
    await newsroom.reply("more than 1,900\nThey counted again.")
    await newsroom.reply("Volvieron a contar.")
    refused = newsroom.last
    assert refused["text"].startswith("This cannot be published:")
    all_models, share, *_ = newsroom.buttons
    assert all_models == "Correct too: 3,755 models in the world"
    assert share == "Correct too: about 40% of the models in the world"
    [asked] = await newsroom.tap(share)
    assert asked.startswith("Ingrid: about 40% of the models in the world (paragraph")
    await newsroom.reply("about 30%")
    assert newsroom.last["text"].startswith("This cannot be published:")  # the sum is 50.6 %
    await newsroom.tap(share)
    await newsroom.reply("about 51%")
    preview = plain(newsroom.last)
    assert "• more than 1,500 → more than 1,900 models in the land" in preview
    assert "• about 40% → about 51% of the models in the world" in preview
    await newsroom.tap("Publish")
    assert "1,900" in await asks(sandbox, "How many models are there?")
    assert len(await newsroom.drafts("published")) == 1


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_correction_of_something_else(sandbox):
    """A sign or another unit is no part of a correction: the bot says so, and asks once more."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/correct seats")
    for wrong in ("-84 people", "84 buses"):
        refused, asked = await newsroom.reply(f"{wrong}\nWe counted again.")
        assert refused.startswith(f"“{wrong}” is not taken.") and "sign of 180 people on the boat." in refused
        assert asked.startswith("180 people on the boat (paragraph 4")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_figure_many_times_as_large_is_confirmed(sandbox):
    """A figure more than ten times as large is published by a second tap only, and another one is asked about anew."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/correct seats")
    *_, preview = await newsroom.reply("18,000\nWe counted again.")
    assert "From 180 to 18,000: 100 times as much. Is it so?" in preview
    assert newsroom.buttons == ["Yes, it is so", "Change", "Drop"]
    sure = newsroom.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await newsroom.tap(None, data=sure.replace("d:y:", "d:p:"))  # forged
    assert await newsroom.drafts("published") == []
    await newsroom.tap("Yes, it is so")
    assert newsroom.buttons == ["Publish", "Change", "Drop"]
    await newsroom.reply("1,900\nWe counted again.")
    assert newsroom.buttons[0] == "Yes, it is so"
    await newsroom.tap("Yes, it is so")
    await newsroom.tap("Publish")
    assert "1,900" in await asks(sandbox, "how many people does the boat hold")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_corrected_figure_does_not_come_back(sandbox):
    """What the article's file still says after a correction is refused in a new answer, with the figure that holds."""
    newsroom = Newsroom(sandbox)
    await published(newsroom, "/correct seats", "190\nWe counted again.")
    await newsroom.write("/answer Is the boat large?")
    [refused] = await newsroom.reply("The boat holds 180 people.")
    assert "“180” was corrected. It is now 190 people on the boat." in refused


@conversation(editors=NEWSROOM)
async def test_a_correction_with_computed_figures(sandbox):
    """Figures that are computed from a corrected one follow it, with cross-checks; why is asked in Spanish too."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/correct models")
    _, asked = await newsroom.reply("more than 1,510\nThe Academy had left some out.")
    assert asked.startswith("And why, in Spanish?")
    *_, preview = await newsroom.reply("La Academia había omitido algunos.")
    assert "• more than 1,500 → more than 1,510 models in the land" in preview
    assert "• fewer than 2,255 → fewer than 2,245 models elsewhere" in preview
    await newsroom.tap("Publish")
    assert "2,245" in await asks(sandbox, "what is the total for the whole world")


@conversation(editors=NEWSROOM)
async def test_a_figure_that_is_computed(sandbox):
    """A computed figure is corrected by those that it is computed from."""
    newsroom = Newsroom(sandbox)
    [asked] = await newsroom.write("/correct others")
    assert "that is computed, 3,755 − more than 1,500" in asked
    assert newsroom.buttons == ["3,755 models in the world", "more than 1,500 models in the land"]
    [asked] = await newsroom.tap("more than 1,500 models in the land")
    assert asked.startswith("Ingrid: more than 1,500 models in the land (paragraph 1")
