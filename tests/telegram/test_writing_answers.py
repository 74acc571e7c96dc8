"""Conversations in which an editor writes, changes and corrects answers in the newsroom's chat."""

import asyncio
import time
from dataclasses import replace

import pytest
from newsroom_chat import FERRY, Newsroom, plain
from talk import buttons, conversation, talking

from bot.book.editing import edit_of
from bot.sandbox import INGRID, NEWSROOM, READER
from bot.store import Drafted, Editor, Settled, Watching
from bot.writing.drafts import Draft

pytestmark = pytest.mark.slow

SEEDS = FERRY.parent.parent / "culture" / "semillas.yaml"
CHILDREN = "Do children pay?\nuntil what age is the ferry free?\nChildren under 12 travel free."
COUNTED = "49,000\nThe harbor counted again."


async def published(newsroom, *texts):
    """An editor writes what the bot asks for, and publishes it."""
    for text in texts:
        await (newsroom.write(text) if text.startswith("/") else newsroom.reply(text))
    await newsroom.tap("Publish")


async def asks(sandbox, question):
    """A reader asks; what the bot says."""
    return plain(await sandbox.ask("private", None, question))


@conversation(book=FERRY, editors=NEWSROOM)
async def test_an_answer_with_a_new_fact(sandbox):
    """A figure that the article has and the book has not becomes a fact by a tap; readers get the answer at once."""
    newsroom = Newsroom(sandbox)
    [asked] = await newsroom.write("/answer")
    assert asked.startswith("Reply to this message with the answer in English.")
    assert sandbox.calls_of("sendMessage")[-1].params["reply_markup"] == {"force_reply": True, "selective": True}
    [choice] = await newsroom.reply(CHILDREN)
    assert "fewer than 12, paragraph 3:" in choice and "Children under 12 travel free" in choice
    [counts] = await newsroom.tap("Take fewer than 12")
    assert counts.startswith("Ingrid: What does 12 count?")
    reply, preview = await newsroom.reply("years of age, up to which the ferry is free")
    assert reply.startswith("Children under 12 [1] travel free.") and "[1] The Invented Gazette, paragraph 3" in reply
    assert "• Do children pay?\n• until what age is the ferry free?" in preview
    assert newsroom.buttons == ["Publish", "Change", "Drop"]
    await newsroom.tap("Publish")
    assert (newsroom.last["text"], newsroom.buttons) == ("✓ Published by Ingrid", ["Undo", "Undo, and say so"])
    assert (await asks(sandbox, "do children pay")).startswith("Children under 12 [1]")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_figure_that_the_article_does_not_have(sandbox):
    """A wrong figure is refused with the nearest; the text as it should be is published without it."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer Is the boat large?")
    [refused] = await newsroom.reply("The boat holds 190 people.")
    assert "“190”: neither the book nor the article says that. Nearest: 180 people on the boat" in refused
    assert "Publish" not in newsroom.buttons
    [refused] = await newsroom.reply("The boat holds about 180 people.")
    assert "“180”: the article says 180 people on the boat. Write it so." in refused
    reply, preview = await newsroom.reply("The boat holds 180 people.")
    assert reply.startswith("The boat holds 180 [1] people.") and "• Is the boat large?" in preview


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_word_that_the_article_does_not_say(sandbox):
    """A word beside a figure that neither article nor book says is named in the preview, with the article's own."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer Is the boat large?")
    _, preview = await newsroom.reply("The diesel boat holds 180 people.")
    assert "Is it so?\n• 180: “diesel”. The article: “The boat runs on batteries and holds 180 people." in preview
    await newsroom.tap("Change")
    _, preview = await newsroom.reply("The boat holds 180 people.")
    assert "Is it so?" not in preview and "Worth another look" not in preview


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_question_is_missing(sandbox):
    """Without a question nobody would get the answer: the bot asks for it, and keeps the answer."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer")
    [asked] = await newsroom.reply("The boat holds 180 people.")
    assert asked.startswith("One line is missing: the question.")
    reply, preview = await newsroom.reply("Is the boat large?")
    assert reply.startswith("The boat holds 180 [1] people.") and "• Is the boat large?" in preview


@conversation(editors=NEWSROOM)
async def test_two_languages(sandbox):
    """Of a book in two languages the second is asked for, or left out by a tap; each preview is as readers see it."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer")
    missing, asked = await newsroom.reply("Is that many?\nThere are more than 1,500 models.")
    assert missing.startswith("There is nothing in Spanish yet.") and asked.startswith("Now the same in Spanish")
    english, spanish, _ = await newsroom.reply("¿Son muchos?\nHay más de 1.500 modelos.")
    assert english.startswith("There are more than 1,500 [1] models.") and "Sources" in english
    assert spanish.startswith("Hay más de 1500 [1] modelos.") and "Fuentes" in spanish
    await newsroom.tap("Drop")
    await newsroom.write("/answer")
    await newsroom.reply("Is that many?\nThere are more than 1,500 models.")
    english, preview = await newsroom.tap("Leave out Spanish", message=newsroom.said[0])
    assert "Left out: Spanish" in preview
    every = [plain(message) for message in await sandbox.said("newsroom")]
    assert "Left out: Spanish" in every and not any("Now the same in Spanish" in said for said in every[-4:])


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_gap(sandbox):
    """An editor says that the article does not tell; readers are told so, and a figure in it is refused."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/gap Can I take my dog on the ferry?")
    [refused] = await newsroom.reply("The article only says that a ticket costs $4.")
    assert refused.startswith("This cannot be published:") and newsroom.buttons == ["Change", "Drop"]
    await newsroom.tap("Change")
    reply, preview = await newsroom.reply("The article says nothing of dogs.")
    assert reply == "The article says nothing of dogs." and "• Can I take my dog on the ferry?" in preview
    await newsroom.tap("Publish")
    said = await asks(sandbox, "can I take my dog on the ferry")
    assert said.startswith("The article says nothing of dogs.")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_gap_that_is_none(sandbox):
    """What a fact of the book tells is no gap: the fact is named, and nothing can be published."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/gap what is the price of a ticket")
    [refused] = await newsroom.reply("The article does not say what a ticket costs.")
    assert "the article does tell “what is the price of a ticket”: “$4 for a ferry ticket”" in refused
    assert newsroom.buttons == ["Change", "Drop"]


@conversation(book=SEEDS, editors=NEWSROOM)
async def test_problems_in_the_editors_language(sandbox):
    """What the check finds is told in the chat's language first, with what the figure counts after it."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer")
    [refused] = await newsroom.reply("¿Qué da el ayuntamiento?\nEl ayuntamiento le da 1.800 euros al mes.")
    assert "✗ El artículo no da a esta cifra esa frecuencia (al día, al mes), o le da otra.\n" in refused
    assert "“1.800 euros al año del ayuntamiento de Valdeoria”" in refused


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_link_in_an_answer(sandbox):
    """A link is not left out in silence: the bot says that it takes none."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer Is the boat large?")
    [refused] = await newsroom.reply("The boat is large, see https://gazette.example/boat for more.")
    assert refused.startswith("A link is not taken")
    _, preview = await newsroom.reply("The boat is large.")
    assert preview.startswith("This is what readers will get")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_changed_answer(sandbox):
    """Under an answer in their chat editors find how to change it: the wording, more questions, fewer questions."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/ask how many people fit on the boat")
    assert newsroom.buttons[-1] == "Change this answer"
    now, asked = await newsroom.tap("Change this answer")
    assert now.endswith("The boat holds 180 people, and runs on batteries.") and "with the new text" in asked
    reply, preview = await newsroom.reply("is it a big ferry?\nIt holds 180 people.")
    assert reply.startswith("It holds 180 [1] people.") and "• is it a big ferry?" in preview
    await newsroom.tap("Publish")
    assert (await asks(sandbox, "is it a big ferry")).startswith("It holds 180 [1] people.")
    await newsroom.write("/edit seats")
    await newsroom.tap("Remove a question", message=newsroom.said[0])
    _, preview = await newsroom.tap("✗ capacity of the ferry")
    assert "No longer a way to ask:\n• capacity of the ferry" in preview
    await newsroom.tap("Publish")
    assert "capacity of the ferry" not in sandbox.context.book.answers["seats"].questions.get("en")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_undo(sandbox):
    """What was published is taken back by a tap, and the bot has no such answer again."""
    newsroom = Newsroom(sandbox)
    await published(newsroom, "/answer Who paid the most?", "The state paid $6 million.")
    await newsroom.tap("Undo")
    assert newsroom.last["text"] == "✗ Taken back by Ingrid"
    assert [own.state for own in await newsroom.drafts("undone")] == ["undone"]
    assert not (await asks(sandbox, "who paid the most?")).startswith("The state paid")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_new_fact_is_no_change_of_one_that_was_taken_back(sandbox):
    """A fact that was taken back leaves its name to no other: else readers would hear of a correction."""
    newsroom, store = Newsroom(sandbox), sandbox.context.store
    before, names = set(sandbox.context.book.facts), []
    for _ in range(2):
        await newsroom.write("/answer")
        await newsroom.reply(CHILDREN)
        await newsroom.tap("Take fewer than 12")
        await newsroom.reply("years of age, up to which the ferry is free")
        await newsroom.tap("Publish")
        names += set(sandbox.context.book.facts) - before
        while not set(names) <= set(await store.published.facts(None)):
            await asyncio.sleep(0.02)
        await newsroom.tap("Undo")
    assert len(set(names)) == 2
    assert await store.published.history() == []


@pytest.mark.parametrize(("days", "state"), [(6.9, "undone"), (7.1, "published")])
@conversation(book=FERRY, editors=NEWSROOM)
async def test_undo_for_a_week(sandbox, days, state):
    """What was published is taken back for seven days, and no longer."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer")
    edit = edit_of(FERRY.read_text(encoding="utf-8"), ("answers", "seats", "reply", "en"), "It holds {seats} people.")
    editor, number = Editor(INGRID, "Ingrid"), 12345
    drafted = Drafted(number, (replace(edit, revision=number),), editor, notes=Draft("answer", "seats").written())
    writes = (drafted, Settled(number, "draft", "published", editor))
    await sandbox.context.store.write(*writes, now=time.time() - days * 24 * 3600)
    await newsroom.tap(None, data=f"d:u:{number}:0")
    assert [own.state for own in await newsroom.drafts("published", "undone")] == [state]


@conversation(book=FERRY, editors=NEWSROOM)
async def test_drafts_survive(sandbox):
    """A draft is in the store at every step, with what the editor wrote, and published it is no draft."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer Is the boat large?")
    assert len(await newsroom.drafts()) == 1
    await newsroom.reply("The boat holds 190 people.")
    [draft] = await newsroom.drafts()
    assert "190 people" in draft.notes and draft.edits == () and draft.name == "Ingrid"
    await newsroom.reply("The boat holds 180 people.")
    await newsroom.tap("Publish")
    assert await newsroom.drafts() == [] and len(await newsroom.drafts("published")) == 1


@conversation(book=FERRY, editors=NEWSROOM)
async def test_readers_who_wait_are_told_once(sandbox):
    """Readers who wait are counted in the preview, told once when it is published, and told if it is taken back so."""
    newsroom = Newsroom(sandbox)
    said = await sandbox.ask("private", None, "do children travel free of charge")
    await sandbox.tap(said, next(text for text in buttons(said) if text.startswith("Tell me")))
    await newsroom.write("/answer do children travel free of charge")
    await newsroom.reply("Children travel free.")
    assert "Readers who wait and will be told: 1" in newsroom.last["text"]
    await newsroom.tap("Publish")
    told = [message["text"] for message in await sandbox.said("private") if "Now I have an answer" in message["text"]]
    assert len(told) == 1 and "Children travel free." in told[0]
    await newsroom.tap("Undo, and say so")
    assert len([one for one in await sandbox.said("private") if "I have an answer" in one["text"]]) == 1
    assert "does not fit your question" in (await sandbox.said("private"))[-1]["text"]
    assert await newsroom.drafts("published") == []


@conversation(book=FERRY, editors=NEWSROOM)
async def test_who_asked_the_same_twice_is_told_once(sandbox):
    """A reader who waits with two questions is one reader in the preview, and hears of their one answer once."""
    newsroom, asked = Newsroom(sandbox), ("do children travel free of charge", "free of charge for children to travel")
    sandbox.service.world.private_chat(READER)
    for question in asked:
        await sandbox.context.store.write(Watching(READER, "en", question, None), now=time.time())
    await newsroom.write("/answer")
    await newsroom.reply("\n".join([*(f"{question}?" for question in asked), "Children travel free."]))
    assert "Readers who wait and will be told: 1" in newsroom.last["text"]
    await newsroom.tap("Publish")
    told = [one for one in await sandbox.said("private") if "Now I have an answer" in one["text"]]
    assert len(told) == 1 and await sandbox.context.store.watches.waiting() == []
    await newsroom.tap("Undo, and say so")
    assert sum("does not fit your question" in one["text"] for one in await sandbox.said("private")) == 1


@conversation(book=FERRY, editors=NEWSROOM)
async def test_one_new_fact_of_two_drafts(sandbox):
    """What two editors take as the same new fact becomes one, published once; the second draft is shown anew."""
    newsroom = Newsroom(sandbox)
    drafts = []
    for question in ("Do children pay?", "Until what age is it free?"):
        await newsroom.write("/answer")
        await newsroom.reply(f"{question}\nChildren under 12 travel free.")
        await newsroom.tap("Take fewer than 12")
        await newsroom.reply("years of age, up to which the ferry is free")
        drafts.append(newsroom.last)
    before = set(sandbox.context.book.facts)
    await newsroom.tap("Publish", message=drafts[0])
    await newsroom.tap("Publish", message=drafts[1])
    await newsroom.tap("Publish")
    assert len(await newsroom.drafts("published")) == 2
    assert len(set(sandbox.context.book.facts) - before) == 1


async def waits(sandbox, question):
    """A reader asks in vain, and wants to be told."""
    said = await sandbox.ask("private", None, question)
    await sandbox.tap(said, next(text for text in buttons(said) if text.startswith("Tell me")))
    await sandbox.settle()


@conversation(book=FERRY, editors=NEWSROOM)
async def test_an_answer_to_what_nobody_could_answer(sandbox):
    """Under a group of unanswered questions an editor answers it; who asked is told, and the group is settled."""
    await waits(sandbox, "can bicycles travel with the ferry")
    newsroom = Newsroom(sandbox)
    await newsroom.write("/digest")
    card = newsroom.last
    assert {"Write an answer", "Say that the article does not tell"} < set(newsroom.buttons)
    [asked] = await newsroom.tap("Write an answer")
    assert asked.startswith("Ingrid: Reply to this message") and "“can bicycles travel with the ferry”" in asked
    _, preview = await newsroom.reply("Bicycles are not named: a ticket costs $4.")
    assert "• can bicycles travel with the ferry" in preview and "will be told: 1" in preview
    await newsroom.tap("Publish")
    assert "Bicycles are not named: a ticket costs $4 [1]." in plain((await sandbox.said("private"))[-1])
    done = plain(sandbox.current(card))
    assert done.startswith("✓ From now on these get the answer to “can bicycles travel with the ferry”")
    assert buttons(sandbox.current(card)) == [] and buttons(newsroom.last)[0] == "Undo"
    assert "No unanswered questions wait." in (await newsroom.write("/digest"))[0]


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_gap_for_what_nobody_could_answer(sandbox):
    """Under a group an editor says that the article does not tell: it is answered so from then on."""
    await waits(sandbox, "can bicycles travel with the ferry")
    newsroom = Newsroom(sandbox)
    await newsroom.write("/digest")
    card = newsroom.last
    [asked] = await newsroom.tap("Say that the article does not tell")
    assert "say that the article does not tell, and name no figure" in asked
    await newsroom.reply("The article says nothing of bicycles.")
    await newsroom.tap("Publish")
    assert (await asks(sandbox, "can bicycles travel with the ferry")).startswith(
        "The article says nothing of bicycles."
    )
    assert plain(sandbox.current(card)).startswith("✓ Outside the article") and buttons(sandbox.current(card)) == []
    await newsroom.tap("Undo")
    assert sandbox.current(card)["text"] == card["text"]
    assert buttons(sandbox.current(card)) == buttons(card)


def test_undo_of_what_the_file_has(tmp_path):
    """Where it was written into the book's file already, taking it back takes it out of the file, to the byte."""
    for file in (FERRY, FERRY.with_suffix(".txt")):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    book = tmp_path / FERRY.name

    async def run():
        async with talking(book=book, editors=NEWSROOM, write_book=True) as sandbox:
            newsroom = Newsroom(sandbox)
            await published(newsroom, "/answer Who paid the most?", "The state paid $6 million.")
            while not await newsroom.drafts("merged"):
                await asyncio.sleep(0.02)
            assert "Who paid the most?" in book.read_text(encoding="utf-8")
            await newsroom.tap("Undo")
            while len(await newsroom.drafts("merged")) + len(await newsroom.drafts("undone")) < 2:
                await asyncio.sleep(0.02)
            assert book.read_bytes() == FERRY.read_bytes()
            assert not (await asks(sandbox, "who paid the most?")).startswith("The state paid")

    asyncio.run(asyncio.wait_for(run(), 40))
