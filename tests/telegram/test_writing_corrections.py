"""Conversations in which an editor corrects figures in the newsroom's chat."""

import pytest
import yaml
from conftest import SAMPLE
from newsroom_chat import FERRY, Newsroom, plain
from talk import buttons, conversation
from test_corrected import recorded
from test_told import CHANGES, told, watching
from test_writing_answers import COUNTED, asks, published

from bot.cli.log import listed
from bot.sandbox import NEWSROOM, READER

pytestmark = pytest.mark.slow

WORLD = "What is the total for the whole world?"
AGAIN = ("They counted again.", "Volvieron a contar.")


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
    assert share == "Correct too: about 40% of the models in the world, in the land"
    [asked] = await newsroom.tap(share)
    assert asked.startswith("Ingrid: about 40% of the models in the world, in the land (paragraph")
    await newsroom.reply("about 30%")
    assert newsroom.last["text"].startswith("This cannot be published:")  # the sum is 50.6 %
    await newsroom.tap(share)
    await newsroom.reply("about 51%")
    preview = plain(newsroom.last)
    assert "• more than 1,500 → more than 1,900 models in the land" in preview
    assert "• about 40% → about 51% of the models in the world, in the land" in preview
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


@conversation(editors=NEWSROOM)
async def test_a_count_that_could_be_a_year(sandbox):
    """A computed count of four digits, which Spanish writes without a mark, is no year: its correction is published."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/correct models")
    await newsroom.reply("more than 1,800\nThey counted again.")
    await newsroom.reply("Volvieron a contar.")
    assert "fewer than" not in newsroom.last["text"]
    await newsroom.tap("Correct too: about 40% of the models in the world, in the land")
    *_, preview = await newsroom.reply("about 48%")
    assert "• fewer than 2,255 → fewer than 1,955 models elsewhere" in preview
    await newsroom.tap("Publish")
    assert "menos de 1955" in await asks(sandbox, "¿Cuál es el total mundial?")


@conversation(editors=NEWSROOM)
async def test_what_was_said_before_a_correction(sandbox):
    """Who asks for a figure that was given until it was corrected hears that it was, computed figures among them."""
    newsroom = Newsroom(sandbox)
    await published(newsroom, "/correct models", f"more than 1,510\n{AGAIN[0]}", AGAIN[1])
    said = await asks(sandbox, "did you say 1,500 models?")
    assert said.startswith("It was more than 1,500 until it was corrected. Now the article says more than 1,510 [1]")
    said = await asks(sandbox, "did you say 2,255 models elsewhere?")
    assert said.startswith("It was fewer than 2,255 until it was corrected. Now by our own arithmetic, fewer than 2,24")
    assert (await asks(sandbox, "did you say 1,400 models in the land?")).startswith("No: the article says")


@conversation(editors=NEWSROOM)
async def test_every_figure_that_was_given_is_known(sandbox):
    """After two corrections who asks for the first figure, or one computed from it, hears that it was; after a third
    that brings it back it is no old one."""
    newsroom = Newsroom(sandbox)
    for figure in ("1,510", "1,520"):
        await published(newsroom, "/correct models", f"more than {figure}\n{AGAIN[0]}", AGAIN[1])
    for old in ("1,500", "1,510"):
        said = await asks(sandbox, f"did you say {old} models in the land?")
        assert said.startswith(f"It was more than {old} until it was corrected. Now the article says more than 1,520")
    for old in ("2,255", "2,245"):
        said = await asks(sandbox, f"did you say {old} models elsewhere?")
        assert said.startswith(f"It was fewer than {old} until it was corrected. Now by our own arithmetic, fewer than")
    await published(newsroom, "/correct models", f"more than 1,500\n{AGAIN[0]}", AGAIN[1])
    revision = (await newsroom.drafts("published"))[-1]
    [fact] = [yaml.safe_load(edit.after) for edit in revision.edits if edit.path == ("facts", "models")]
    assert (fact["corrected"]["was"], fact["corrected"]["earlier"]) == ("more than 1,520", ["more than 1,510"])
    assert (await asks(sandbox, "did you say 1,510 models in the land?")).startswith("It was more than 1,510 until")


@conversation(editors=NEWSROOM)
async def test_an_answer_that_qualifies_the_old_figure_in_its_own_words(sandbox):
    """It is named with what to do first; done so, it follows the correction, which then needs nothing more."""
    newsroom = Newsroom(sandbox)

    async def edit(text):
        await newsroom.write("/edit all-models")
        await newsroom.reply(text)
        await newsroom.tap("Publish")

    async def correct():
        await newsroom.write("/correct all-models")
        await newsroom.reply("more than 3,755\nThey counted again.")
        await newsroom.reply("Volvieron a contar.")
        return plain(newsroom.last)

    await edit("The world has exactly {all-models:figure} models, and {others} are elsewhere.")
    told = (await correct()).splitlines()[2:]
    assert told == [
        "✗ “What is the total for the whole world?”: the text says exact of “more than 3,755 models in the world”, "
        "the fact says more than. Change that answer first, with /edit all-models: write “3,755” there in these words, "
        "then it follows."
    ]
    await edit("The world has 3,755 models, and {others} are elsewhere.")
    assert (await correct()).startswith("This is what readers will get.")


@conversation(editors=NEWSROOM)
async def test_the_way_back_is_told_too(sandbox):
    """Who was told of a correction within the week hears of the next one, and is counted before it."""
    newsroom = Newsroom(sandbox)
    await watching(sandbox, READER, WORLD, CHANGES)
    await published(newsroom, "/correct all-models", f"3,760\n{AGAIN[0]}", AGAIN[1])
    await recorded(sandbox.store, "3,760")
    await sandbox.settle()
    assert len(await told(sandbox, READER)) == 1
    await newsroom.write("/correct all-models")
    await newsroom.reply("3,755\nThe first one was right.")
    *_, preview = await newsroom.reply("El primero era el bueno.")
    assert "Readers who wait and will be told: 1" in preview
    await newsroom.tap("Publish")
    await recorded(sandbox.store, "3,755")
    await sandbox.settle()
    there, back = await told(sandbox, READER)
    assert "was 3,755, it is 3,760" in there and "was 3,760, it is 3,755" in back


@conversation(editors=NEWSROOM)
async def test_a_reason_in_one_language(sandbox):
    """A correction whose reason was left out in Spanish is told in Spanish without it, and the preview shows that."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/correct models")
    await newsroom.reply(f"more than 1,510\n{AGAIN[0]}")
    said = newsroom.said[0]
    english, spanish, _ = await newsroom.tap("Leave out Spanish", message=said)
    assert "it is more than 1,510. They counted again." in english
    assert "era más de 1500, es más de 1510.\n" in spanish and "They" not in spanish
    await newsroom.tap("Publish")
    said = await asks(sandbox, "¿Cuántos modelos hay?")
    assert "es más de 1510.\n" in said and "They" not in said


@conversation(editors=NEWSROOM)
async def test_a_corrected_figure_that_the_answer_does_not_show(sandbox):
    """A note on a figure that only stands behind a computed one names that one, and what the figure counts."""
    newsroom = Newsroom(sandbox)
    await published(newsroom, "/correct models", f"more than 1,510\n{AGAIN[0]}", AGAIN[1])
    behind = "[2] is computed from a figure that was more than 1,500, and is more than 1,510 models in the land. They"
    assert behind in await asks(sandbox, WORLD)
    behind = "[2] se calcula con una cifra que era más de 1500 y es más de 1510 modelos en el país. Volvieron"
    assert behind in await asks(sandbox, "¿Cuál es el total mundial?")


@conversation(editors=NEWSROOM)
async def test_the_log_of_a_correction(sandbox):
    """The log tells a correction by what its figures count, each with the old and the new one, and an answer by its
    question, also when that is dropped."""
    newsroom = Newsroom(sandbox)
    await published(newsroom, "/correct models", f"more than 1,510\n{AGAIN[0]}", AGAIN[1])
    [told] = await newsroom.write("/log")
    assert told.splitlines()[0].partition("published · ")[2] == (
        "more than 1,500 → more than 1,510 models in the land; fewer than 2,255 → fewer than 2,245 models elsewhere; "
        "the headline"
    )
    await newsroom.write("/answer Who built them?")
    await newsroom.reply("The Academy built them.")
    await newsroom.tap("Leave out Spanish", message=newsroom.said[0])
    await newsroom.tap("Drop")
    [told] = await newsroom.write("/log")
    assert told.splitlines()[0].partition("dropped · ")[2] == "Who built them?"
    store = sandbox.context.store
    assert await listed(store, SAMPLE, 2) == told.splitlines()[:2]  # `python -m bot log`
    names = await listed(store, SAMPLE.with_name("nowhere.yaml"), 20)
    assert names[0].endswith("dropped · answers.built")


@conversation(editors=NEWSROOM)
async def test_a_fact_is_found(sandbox):
    """A fact to be corrected is found by its figure or by words, or chosen among the book's; so from *Change*."""
    newsroom = Newsroom(sandbox)
    [which] = await newsroom.write("/correct")
    assert which == "Which figure is wrong?" and newsroom.buttons[0] == "more than 1,500 models in the land"
    for words in ("3,755", "models in the world", "modelos en el mundo"):
        [asked] = await newsroom.write(f"/correct {words}")
        assert asked.startswith("3,755 models in the world (paragraph 1")
    await newsroom.write("/correct the models")
    assert len(newsroom.buttons) == 4
    [none] = await newsroom.write("/correct zebras")
    assert none.startswith("There is no zebras.\n\nWhich figure is wrong?") and len(newsroom.buttons) == 3
    await newsroom.write("/edit models")
    assert "Correct the figure" in buttons(newsroom.said[0])
    [refused] = await newsroom.reply("There are more than 1,900 models.")
    assert "Correct it with /correct" in refused
    assert "neither the book nor the article" not in refused and "the book does not say that" in refused


@conversation(editors=NEWSROOM)
async def test_the_nearest_by_what_is_counted(sandbox):
    """The nearest of a figure that nobody says are those of the same things, the nearest value first."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer Is it so in the whole world?")
    [refused] = await newsroom.reply("In the land there is a share of the world, and in all 3,700 models.")
    assert "Nearest: 3,755 models in the world; fewer than 2,255 models elsewhere;" in refused


@conversation(editors=NEWSROOM)
async def test_words_of_refusal(sandbox):
    """What is refused is told by what figures count and by questions; a question with a figure at once."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/correct models")
    await newsroom.reply("more than 1,900\nThe first count was too low.")
    [refused] = await newsroom.reply("El primer recuento se quedó corto.")
    odds = "“more than 1,900 models in the land” ÷ “3,755 models in the world” is 50.6%, but “about 40% of the models"
    assert odds in refused and "stands in why" not in refused
    await newsroom.write("/answer how many MODELS are there?")
    await newsroom.reply("Nobody knows.")
    await newsroom.tap("Leave out Spanish", message=newsroom.said[0])
    said = plain(newsroom.last)
    assert (
        "who asks “How many models are there?” would be taken to mean models-2 (“how many MODELS are there?”)" in said
    )
    await newsroom.write("/answer Was it 900 million dollars?")
    [asked] = await newsroom.reply("Nobody knows.")
    assert "“Was it 900 million dollars?” has the figure 900 million dollars, and buttons show the first" in asked
    beside, _ = await newsroom.reply("What did it cost?")
    assert beside.startswith("There is nothing in Spanish yet.")
