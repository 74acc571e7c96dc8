"""What editors published is served beside the book's file, and makes way for it: the bot at work over real HTTP."""

import asyncio
import subprocess

import pytest
from talk import SAMPLE, expect_warnings, talking
from test_corrected import command
from test_newsroom import IN_ALL, MODELS, asks_in_vain_for_all, in_newsroom, teach
from test_told import CHANGES, told, watching

from bot.book.editing import edit_of, edited
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.overlay import serve_overlay
from bot.sandbox import NEWSROOM, READER, Sandbox
from bot.settings import Settings
from bot.store import Drafted, Editor, Logged, Settled, open_store
from bot.telegram.application import CONVERSATION
from bot.telegram.run import running

pytestmark = pytest.mark.slow

INGRID = Editor(7, "Ingrid")
ASK, ASK_NEW = "What is the total for the whole world?", "who counted the models of the world"
REPLY = ("answers", "all-models", "reply", "en")
NEW = {
    "topic": "models",
    "questions": {"en": [ASK_NEW, "who did the counting of all", "which body counted"], "es": ["¿Quién contó?"]},
    "reply": {"en": "The Academy counted {all-models}.", "es": "La Academia contó {all-models}."},
}
COUNT = ("answers", "counted")


@pytest.fixture
def book(tmp_path):
    """A copy of the sample book that may be changed."""
    file = tmp_path / "answers.yaml"
    file.write_bytes(SAMPLE.read_bytes())
    return file


async def published(sandbox, number, *edits):
    """Publish `edits` as revision `number`, as an editor's tap does."""
    await sandbox.store.write(Drafted(number, edits, INGRID), Settled(number, "draft", "published", INGRID), now=1.0)
    await serve_overlay(sandbox.context.library, sandbox.store)
    await sandbox.settle()


async def state_of(sandbox, number):
    return (await sandbox.store.edits.read(number)).state


async def says(sandbox, question=ASK):
    return (await sandbox.ask("private", None, question))["text"].replace("\u00a0", " ").split("\n")[0]


def change(book, old, new):
    text = book.read_text(encoding="utf-8")
    assert old in text
    book.write_text(text.replace(old, new), encoding="utf-8")


def edit(book, path, after):
    return edit_of(book.read_text(encoding="utf-8"), path, after)


def test_what_is_published_is_served_at_once_and_undone_at_once(book):
    """A new answer and a new wording are given as soon as they are published; undone, they are given no more."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            before = book.read_bytes()
            await published(sandbox, 1, edit(book, COUNT, NEW), edit(book, REPLY, "In all {all-models}."))
            assert (await says(sandbox, ASK_NEW), await says(sandbox)) == (
                "The Academy counted 3,755 [1].", "In all 3,755 [1].",
            )  # fmt: skip
            await sandbox.store.write(Settled(1, "published", "undone", INGRID), now=2.0)
            await serve_overlay(sandbox.context.library, sandbox.store)
            assert "counted" not in await says(sandbox, ASK_NEW)
            assert (await says(sandbox)).startswith("The world has 3,755 [1]")
            assert book.read_bytes() == before

    asyncio.run(run())


def test_a_file_that_changes_elsewhere_keeps_the_edits(book):
    """Who edits the file meanwhile, in other entries, loses nothing, and neither does who edited in the chat."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            await published(sandbox, 1, edit(book, REPLY, "In all {all-models}."))
            change(book, "en: There are {models} models", "en: We count {models} models")
            assert not await sandbox.context.library.reload()
            assert (await says(sandbox), (await says(sandbox, "How many models are there?"))[:8]) == (
                "In all 3,755 [1].", "We count",
            )  # fmt: skip
            assert await state_of(sandbox, 1) == "published"

    asyncio.run(run())


def test_what_the_file_has_caught_up_with_leaves_the_overlay(book):
    """Once the file says the same, the revision is merged, and the file alone is served."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            await published(sandbox, 1, edit(book, REPLY, "In all {all-models}."))
            change(book, "en: The world has {all-models}, and {others} are elsewhere.", "en: In all {all-models}.")
            assert not await sandbox.context.library.reload()
            await sandbox.settle()
            assert (await says(sandbox), await state_of(sandbox, 1)) == ("In all 3,755 [1].", "merged")
            assert await sandbox.store.edits.published() == {}

    asyncio.run(run())


def test_a_file_that_changed_the_same_entry_is_served_and_editors_hear(book):
    """Both wrote: the file's text is given, the other is kept as a conflict, and the editors' chat shows both, once."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            await published(sandbox, 1, edit(book, REPLY, "In all {all-models}."), edit(book, COUNT, NEW))
            change(book, "en: The world has {all-models}, and {others} are elsewhere.", "en: All of {all-models}.")
            assert await sandbox.context.library.reload()
            await sandbox.settle()
            expect_warnings(sandbox, "answers.yaml")
            assert (await says(sandbox), await state_of(sandbox, 1)) == ("All of 3,755 [1].", "conflict")
            assert "counted" not in await says(sandbox, ASK_NEW)
            torn, loaded = (message["text"] for message in await sandbox.said("newsroom"))
            assert torn.startswith("⚠ The file and the chat have changed the same entry. The file is served:\n")
            assert f"{book}:103:7 answers.all-models.reply.en was changed" in torn
            assert "“In all {all-models}.”" in torn and "“All of {all-models}.”" in torn
            assert loaded == "✓ The book was loaded again. Answers: 2\n• The land of the 1,500 models"

    asyncio.run(run())


def test_an_edited_book_that_the_check_refuses_is_not_served(book):
    """A reply with a figure of no fact is not given, the old one stays, and the editors' chat hears where and why."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            await published(sandbox, 1, edit(book, REPLY, "In all 4,000 models."))
            expect_warnings(sandbox, "answers.yaml")
            assert (await says(sandbox)).startswith("The world has 3,755 [1]")
            [heard] = await sandbox.said("newsroom")
            assert heard["text"].startswith("⚠ A book was refused. Nothing changes for readers:\n")
            assert "answers.yaml (with the edits):103:" in heard["text"]
            assert "4,000 is a figure without a fact. Write it as a fact" in heard["text"]

    asyncio.run(run())


def correction(book):
    """Edits that correct a figure, with the note and what is computed from it."""
    note = {"was": "3,755", "date": "2026-01-01", "until": "2099-01-01", "why": {"en": "Some were missing."}}
    return [
        edit(book, ("facts", "all-models", "figure"), "3,760"),
        edit(book, ("facts", "all-models", "value"), "3760"),
        edit(book, ("facts", "all-models", "excerpt"), "of 3,760 in the world"),
        edit(book, ("facts", "all-models", "corrected"), note),
        edit(book, ("derived", "others", "figure"), "2,260"),
    ]


def test_a_correction_is_told_to_who_waits_and_the_editors_hear_how_many(book):
    """Who asked to be told of changes is told once; the editors' chat hears the figures and the number of readers."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            await watching(sandbox, READER, ASK, CHANGES)
            await published(sandbox, 1, *correction(book))
            while len(await sandbox.said("newsroom")) < 1:
                await asyncio.sleep(0.02)
            await sandbox.settle()
            [heard] = [message["text"] for message in await sandbox.said("newsroom")]
            assert heard.splitlines() == [
                "✓ Figures have changed:",
                "• 3,755 → 3,760 models in the world",
                "• fewer than 2,255 → fewer than 2,260 models elsewhere",
                "Readers who asked to be told: 1",
            ]
            [news] = await told(sandbox, READER)
            assert "The world has 3,760" in news

    asyncio.run(run())


def test_a_corrected_figure_survives_a_restart(book, tmp_path):
    """A figure corrected in the chat is what the next start is held to, though the file has the old one still."""
    text, edits = book.read_text(encoding="utf-8"), correction(book)

    async def start(sandbox, publish):
        settings = Settings(book=book).at(sandbox.api_url, sandbox.token)
        async with (
            open_store(tmp_path / "data") as store,
            running(settings, CurrentLibrary(book), store) as application,
        ):
            if publish:
                await store.write(Drafted(1, tuple(edits), INGRID), Settled(1, "draft", "published"), now=1.0)
                await serve_overlay(application.bot_data[CONVERSATION].library, store)
            while (await store.published.figures()).get(None, {}).get("all-models") != "3,760":
                await asyncio.sleep(0.01)
            return await says(sandbox)

    async def run():
        async with Sandbox() as sandbox:
            first = await asyncio.wait_for(start(sandbox, publish=True), 20)
            assert first.startswith("The world has 3,760 [1]")
            assert await asyncio.wait_for(start(sandbox, publish=False), 20) == first
            book.write_text(edited(text, "answers.yaml", edits).text, encoding="utf-8")
            assert await asyncio.wait_for(start(sandbox, publish=False), 20) == first

    asyncio.run(run())


def test_the_log_tells_who_did_what(book):
    """Editors read in their chat, the last first, who drafted and published what; an outsider reads nothing."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            [empty] = await asked_in_newsroom(sandbox, "/log")
            await published(sandbox, 1, edit(book, REPLY, "In all {all-models}."), edit(book, COUNT, NEW))
            [told] = await asked_in_newsroom(sandbox, "/log")
            assert empty == "Nobody has changed anything yet."
            assert [line.split(" · ")[1:] for line in told.splitlines()] == [
                ["Ingrid", "published", f"{ASK}; {ASK_NEW}"],
                ["Ingrid", "drafted", f"{ASK}; {ASK_NEW}"],
            ]
            for number in range(25):
                await sandbox.store.write(Logged("wording", f"answer {number}", INGRID), now=1.0)
            [told] = await asked_in_newsroom(sandbox, "/log")
            assert [line.split(" ")[-1] for line in told.splitlines()] == [str(number) for number in range(24, 4, -1)]
            await asked_in_newsroom(sandbox, "/log", "marco")
            expect_warnings(sandbox, "no editor tried /log")

    asyncio.run(run())


@pytest.mark.parametrize("has_git", [True, False])
def test_what_is_published_is_written_into_the_file(book, has_git):
    """With WRITE_BOOK the file says it, the rest and its rights stay, git has a commit of it, and it is merged."""
    book.chmod(0o640)
    before = book.read_text(encoding="utf-8")
    if has_git:
        git(book, "init", "--quiet")
        git(book, "config", "user.email", "newsroom@example.org")
        git(book, "config", "user.name", "Newsroom")
        git(book, "add", book.name)
        git(book, "commit", "--quiet", "--message", "The book")
        (book.parent / "other.txt").write_text("not to be committed", encoding="utf-8")
        git(book, "add", "other.txt")

    async def run():
        async with talking(book=book, editors=NEWSROOM, write_book=True) as sandbox:
            await published(sandbox, 1, edit(book, REPLY, "In all {all-models}."))
            while await state_of(sandbox, 1) != "merged":
                await asyncio.sleep(0.02)
            await sandbox.settle()
            assert await says(sandbox) == "In all 3,755 [1]."
            assert await sandbox.said("newsroom") == []  # that a book was loaded is no news: it was served so before

    asyncio.run(asyncio.wait_for(run(), 20))
    old = "en: The world has {all-models}, and {others} are elsewhere."
    assert book.read_text(encoding="utf-8") == before.replace(old, "en: In all {all-models}.")
    assert book.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in book.parent.iterdir() if file.name.startswith(".answers")] == []
    if has_git:
        assert git(book, "log", "--format=%s").splitlines() == ["What the newsroom changed in its chat", "The book"]
        assert git(book, "show", "--stat", "--format=").strip().startswith("answers.yaml | 2 +-")


def test_a_file_that_cannot_be_written_is_told(book):
    """What is in the way of writing the file is told with its remedy; readers get what was published all the same."""

    async def run():
        async with talking(book=book, editors=NEWSROOM, write_book=True) as sandbox:
            (book.parent / ".answers.yaml.new").mkdir()
            await published(sandbox, 1, edit(book, REPLY, "In all {all-models}."))
            assert await says(sandbox) == "In all 3,755 [1]."
            while not await sandbox.said("newsroom"):
                await asyncio.sleep(0.02)
            expect_warnings(sandbox, "the file cannot be written: Is a directory. ")
            assert await state_of(sandbox, 1) == "published"

    asyncio.run(asyncio.wait_for(run(), 20))


def git(book, *arguments):
    call = ["git", "-C", str(book.parent), *arguments]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def test_what_is_taught_is_in_the_log_and_in_the_export(book):
    """A tap under a group of questions is told with its editor, and the export has the wordings with the edits."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            await asks_in_vain_for_all(sandbox)
            _, group = await in_newsroom(sandbox)
            await teach(sandbox, group, MODELS)
            await published(sandbox, 1, edit(book, REPLY, "In all {all-models}."))
            [told] = await asked_in_newsroom(sandbox, "/log")
            assert [line.split(" · ")[1:] for line in told.splitlines()][-1] == [
                "Ingrid", "taught new wordings", "How many models are there?",
            ]  # fmt: skip
            text = await exported(sandbox)
            assert f"- {IN_ALL[1]}\n" in text and "en: In all {all-models}.\n" in text

    asyncio.run(run())


async def exported(sandbox):
    """What stands in the file that /export sends."""
    await sandbox.ask("newsroom", "ingrid", "/export")
    await sandbox.settle()
    sent = (await sandbox.said("newsroom"))[-1]
    assert sent["caption"].endswith("Put it in the place of answers.yaml.")
    assert sent["document"]["file_name"] == "answers.yaml"
    return sandbox.service.world.files[sent["document"]["file_id"]].content.decode()


def test_the_book_is_exported_to_the_chat(book):
    """/export sends the book with all that was changed, as its file would be; before, that there is nothing."""

    async def run():
        async with talking(book=book, editors=NEWSROOM) as sandbox:
            [nothing] = await asked_in_newsroom(sandbox, "/export")
            assert nothing == "The book’s file says all that was changed in this chat."
            edits = edit(book, REPLY, "In all {all-models}."), edit(book, COUNT, NEW)
            await published(sandbox, 1, *edits)
            assert await exported(sandbox) == edited(book.read_text(encoding="utf-8"), "answers.yaml", edits).text

    asyncio.run(run())


async def asked_in_newsroom(sandbox, text, user="ingrid"):
    before = len(await sandbox.said("newsroom"))
    await sandbox.ask("newsroom", user, text)
    await sandbox.settle()
    return [message["text"] for message in (await sandbox.said("newsroom"))[before:]]


def test_check_looks_at_the_book_as_it_is_served(book, tmp_path):
    """Beside a bot's store `check` takes the published edits in, with the lines that the file has."""

    async def publish(*edits):
        async with open_store(tmp_path / "data", book="answers") as store:
            await store.write(Drafted(1, edits, INGRID), Settled(1, "draft", "published"), now=1.0)

    asyncio.run(publish(edit(book, REPLY, "In all 4,000 models."), edit(book, COUNT, NEW)))
    told = command(book, "check", code=1)
    assert f"{book} (with the edits):103:18 4,000 is a figure without a fact" in told
    change(book, "related: [models]\ngaps", "related: [moddels]\ngaps")
    line = book.read_text(encoding="utf-8").split("moddels")[0].count("\n") + 1
    assert f"{book}:{line}:" in command(book, "check", code=1)
    change(book, "moddels", "models")
    change(book, "en: The world has {all-models}, and {others} are elsewhere.", "en: All of {all-models}.")
    told = command(book, "check", code=1)
    assert "edit-conflict" in told and "4,000 is a figure" not in told
