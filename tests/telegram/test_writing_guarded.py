"""Who may write and publish in the newsroom's chat, and what becomes of two who do it at once."""

import asyncio
import time

import pytest
from conftest import SAMPLE
from newsroom_chat import FERRY, Newsroom
from talk import conversation, expect_warnings, talking

from bot.sandbox import GROUP, INGRID, MARCO, NEWSROOM, NORA
from bot.store import Drafted, Editor

pytestmark = pytest.mark.slow

LARGE = ("/answer Is the boat large?", "The boat holds 180 people.")
OUTSIDER = "Somebody who is no editor"


async def drafted(newsroom, *texts):
    """An editor drafts an answer, up to its preview."""
    for text in texts or LARGE:
        await (newsroom.write(text) if text.startswith("/") else newsroom.reply(text))
    assert newsroom.buttons[0] == "Publish"


async def states(newsroom):
    """In which states there are revisions."""
    every = await newsroom.drafts("draft", "published", "dropped", "undone", "merged", "conflict")
    return [revision.state for revision in every]


@conversation(book=FERRY, editors=NEWSROOM)
async def test_an_outsider(sandbox):
    """A member who is no administrator cannot begin, write, take, publish or drop; the operator is told each time."""
    newsroom = Newsroom(sandbox)
    assert await newsroom.write("/answer", MARCO) == [f"⚠ {OUTSIDER} tried /answer; nothing was done"]
    await newsroom.write(LARGE[0])
    asked = newsroom.last
    assert await newsroom.reply("It is large.", MARCO) == [f"⚠ {OUTSIDER} replied to a draft; nothing was done"]
    await newsroom.reply(LARGE[1], to=asked)
    for button in ("Publish", "Change", "Drop"):
        await newsroom.tap(button, MARCO, message=await preview_of(sandbox))
        assert newsroom.toast["text"] == "Only administrators of the editors' chat decide that."
    assert await states(newsroom) == ["draft"]
    expect_warnings(sandbox, OUTSIDER)


def test_an_outsider_in_a_spanish_newsroom(tmp_path):
    """The editors hear in their own language of who tried what."""
    book = tmp_path / "answers.yaml"
    book.write_text(SAMPLE.read_text(encoding="utf-8").replace("language: en", "language: es"), encoding="utf-8")

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            [told] = await Newsroom(sandbox).write("/answer", MARCO)
            assert told == "⚠ Alguien que no es de la redacción ha probado /answer; no se ha hecho nada"
            expect_warnings(sandbox, "Alguien que no es de la redacción")

    asyncio.run(run())


async def preview_of(sandbox):
    """The last message of the bot's that can be published."""
    every = await sandbox.said("newsroom")
    return next(message for message in reversed(every) if "This is what readers will get" in message["text"])


@conversation(book=FERRY, editors=NEWSROOM)
async def test_an_editor_who_is_none_any_more(sandbox):
    """An editor who was one when writing, and is none at *Publish*, publishes nothing, though a minute is not over."""
    newsroom = Newsroom(sandbox)
    await drafted(newsroom)
    sandbox.place("newsroom").owner = MARCO
    await newsroom.tap("Publish")
    assert newsroom.toast["text"] == "Only administrators of the editors' chat decide that."
    assert await states(newsroom) == ["draft"]
    expect_warnings(sandbox, OUTSIDER)


@conversation(book=FERRY, editors=NEWSROOM)
async def test_the_administrator_of_another_chat(sandbox):
    """A tap or a reply from another chat, though its administrator's, does nothing to a draft of the newsroom's."""
    newsroom = Newsroom(sandbox)
    await drafted(newsroom)
    [draft] = await newsroom.drafts()
    said = await sandbox.ask(GROUP, INGRID, "/ask how much is a ticket")
    await sandbox.tap(said, data=f"d:p:{draft.id}:2", user=INGRID)
    await sandbox.send_text(GROUP, INGRID, "It holds 190 people.", reply_to=said)
    reader = await sandbox.ask("private", None, "how much is a ticket")
    await sandbox.tap(reader, data=f"d:p:{draft.id}:2")
    await sandbox.settle()
    assert await states(newsroom) == ["draft"]
    expect_warnings(sandbox, OUTSIDER)


@conversation(book=FERRY, editors=NEWSROOM)
async def test_forged_and_replayed(sandbox):
    """Buttons of another version, of no draft, with choices that there are not, or once tapped, do nothing."""
    newsroom = Newsroom(sandbox)
    await drafted(newsroom)
    [draft] = await newsroom.drafts()
    preview = newsroom.last
    for data in (f"d:p:{draft.id}:0", "d:p:1:1", f"d:t:{draft.id}:1:0", f"d:w:{draft.id}:1:xx", f"d:r:{draft.id}:1:9",
                 f"d:u:{draft.id}:1", "d:e:nobody", "d:k:nobody", "d:n:12345", f"d:l:{draft.id}:1:es"):  # fmt: skip
        await newsroom.tap(None, data=data, message=preview)
        assert newsroom.toast["text"] in ("That is no longer open.",), data
    assert await states(newsroom) == ["draft"]
    await newsroom.tap("Publish")
    for data in (f"d:p:{draft.id}:1", f"d:d:{draft.id}:1", f"d:c:{draft.id}:1"):
        await newsroom.tap(None, data=data, message=preview)
        assert newsroom.toast["text"] == "That is no longer open."
    assert await states(newsroom) == ["published"]


@conversation(book=FERRY, editors=NEWSROOM, review=True)
async def test_two_pairs_of_eyes(sandbox):
    """With REVIEW=yes an editor does not publish their own draft, another one does; nobody writes anonymously.

    The sandbox has both.
    """
    newsroom = Newsroom(sandbox)
    [refused] = await newsroom.write("/answer", "anonymous")
    assert "not anonymously" in refused and await states(newsroom) == []
    await drafted(newsroom)
    assert "Another editor publishes it." in newsroom.last["text"]
    await newsroom.tap("Publish")
    assert newsroom.toast["text"] == "You wrote this. Another editor has to publish it."
    await newsroom.tap("Publish", NORA)
    assert newsroom.last["text"] == "✓ Published by Nora"
    assert await states(newsroom) == ["published"]


@conversation(book=FERRY, editors=NEWSROOM, review=True)
async def test_a_draft_that_a_second_editor_changed(sandbox):
    """Who changes another's draft has written it too, and does not publish it."""
    sandbox.place("newsroom").administrators.append(MARCO)
    newsroom = Newsroom(sandbox)
    await drafted(newsroom)
    await newsroom.reply("It is large: the boat holds 180 people.", MARCO)
    await newsroom.tap("Publish", MARCO)
    assert newsroom.toast["text"] == "You wrote this. Another editor has to publish it."
    assert await states(newsroom) == ["draft"]


@conversation(book=FERRY, editors=NEWSROOM)
async def test_two_editors_at_once(sandbox):
    """Each has a draft; who publishes second over the same entry is shown the first one's, and what comes of theirs."""
    sandbox.place("newsroom").administrators.append(MARCO)
    newsroom = Newsroom(sandbox)
    await drafted(newsroom, "/edit seats", "The boat holds 180 people.")
    first = newsroom.last
    await newsroom.write("/edit seats", MARCO)
    await newsroom.reply("There is room for 180 people.", MARCO)
    second = newsroom.last
    await newsroom.tap("Publish", message=first)
    changed, *_, preview = await newsroom.tap("Publish", MARCO, message=second)
    assert "The book has changed since." in changed and "Ingrid has published:" in changed
    assert "The boat holds {seats} people." in changed and "This is what readers will get." in preview
    assert sorted(await states(newsroom)) == ["draft", "published"]
    await newsroom.tap("Publish", MARCO)
    assert await states(newsroom) == ["published", "published"]
    said = await sandbox.ask("private", None, "how many people fit on the boat")
    assert said["text"].startswith("There is room for 180")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_the_same_new_answer_twice(sandbox):
    """The second of two new answers to one question is refused by the check, since readers would get one of them."""
    sandbox.place("newsroom").administrators.append(MARCO)
    newsroom = Newsroom(sandbox)
    await drafted(newsroom)
    first = newsroom.last
    await newsroom.write(LARGE[0], MARCO)
    await newsroom.reply(LARGE[1], MARCO)
    second = newsroom.last
    await newsroom.tap("Publish", message=first)
    await newsroom.tap("Publish", MARCO, message=second)
    assert newsroom.last["text"].startswith("This cannot be published:")
    assert sorted(await states(newsroom)) == ["draft", "published"]


@conversation(book=FERRY, editors=NEWSROOM)
async def test_a_reply_to_an_earlier_message(sandbox):
    """A reply to a message that a draft has left behind changes nothing: the draft is shown where it stands."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer")
    earlier = newsroom.last
    await newsroom.reply("Is the boat large?\nThe boat holds 180 people.")
    first, *_ = await newsroom.reply("Is it?\nThe boat holds 11 people.", to=earlier)
    assert first == "That message is no longer open. The draft stands here:"
    [draft] = await newsroom.drafts()
    assert "180 people" in draft.notes and "11 people" not in draft.notes


@conversation(book=FERRY, editors=NEWSROOM)
async def test_what_is_no_text(sandbox):
    """A picture is no text; a text that is too long to be read whole is not taken."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/answer")
    assert await newsroom.reply("?" * 5) == ["I can only read text."]
    asked = newsroom.last
    assert "too long" in (await newsroom.reply("The boat is large. " * 60, to=asked))[0]


@conversation(book=FERRY, editors=INGRID)
async def test_alone_with_the_bot(sandbox):
    """The editors' chat may be the private chat of one editor: replies go into the draft there too."""
    await sandbox.ask(INGRID, None, "/answer Is the boat large?")
    await sandbox.settle()
    asked = (await sandbox.said(INGRID))[-1]
    await sandbox.send_text(INGRID, None, "The boat holds 180 people.", reply_to=asked)
    await sandbox.settle()
    preview = (await sandbox.said(INGRID))[-1]
    await sandbox.tap(preview, "Publish")
    await sandbox.settle()
    assert sandbox.current(preview)["text"].startswith("✓ Published by")


@conversation(book=FERRY, editors=NEWSROOM)
async def test_an_entry_that_is_gone(sandbox):
    """A draft of an answer that the book no longer has is closed: nothing is published, and nothing fails."""
    newsroom = Newsroom(sandbox)
    await newsroom.write("/edit seats")
    asked = newsroom.last
    [draft] = await newsroom.drafts()
    gone = draft.notes.replace('"name":"seats"', '"name":"nobody"')
    await sandbox.context.store.write(Drafted(draft.id, (), Editor(INGRID, "Ingrid"), notes=gone), now=time.time())
    assert await newsroom.reply("The boat holds 180 people.", to=asked) == ["That is no longer open."]
    await newsroom.tap("Drop", message=await first(sandbox))
    assert newsroom.toast["text"] == "That is no longer open."
    assert await states(newsroom) == ["draft"]


async def first(sandbox):
    """The first message of the bot's in the newsroom."""
    return (await sandbox.said("newsroom"))[0]
