"""A bot that had one book gets a folder with it: what it kept goes on, and so do the messages that it sent."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from folder_of_books import folder_of_books
from one_book_before import write_file
from talk import Patient

from bot.cli.output import books_in
from bot.conversation.current_library import CurrentLibrary
from bot.settings import Settings
from bot.store import open_store
from bot.telegram.application import CONVERSATION
from bot.telegram.run import running

pytestmark = pytest.mark.slow

TITLE, BRIDGE = "The land of the 1,500 models, The Daily Model", "The bridge over the Tesma, 1 March 2026"
ANSWER = "There are more than 1,500"
GONE = "I no longer have that article."


@asynccontextmanager
async def bot_in(path, data, number=5000):
    """The bot on the folder or file at `path`, with the databases in `data`; updates go on from `number`."""
    async with Patient() as sandbox:
        sandbox.service.updates.restart_at(number)  # Telegram has gone on since, with updates and with messages
        sandbox.place("private").last_id += number
        settings = Settings(book=path).at(sandbox.api_url, sandbox.token)
        library = CurrentLibrary(path)
        async with (
            open_store(data, book=settings.book_name, within=books_in(path)) as store,
            running(settings, library, store) as application,
        ):
            sandbox.store, sandbox.context = store, application.bot_data[CONVERSATION]
            yield sandbox


@pytest.fixture
def data(tmp_path):
    """The database of the sample book, as the program of before left it."""
    write_file(tmp_path / "data" / "answers.db")
    return tmp_path / "data"


@pytest.fixture
def folder(tmp_path):
    """The sample book, in a folder with two others by now."""
    return folder_of_books(tmp_path / "books", first=True)


async def old_message(sandbox, *data, number=None):
    """A message as the bot sent it before, under that `number`, with buttons that carry `data`."""
    world = sandbox.service.world
    place = world.private_chat(101)
    now, place.last_id = place.last_id, number - 1 if number else place.last_id
    rows = [[{"text": one, "callback_data": one}] for one in data]
    content = {"from": world.bot_as_sender(), "text": "…", "reply_markup": {"inline_keyboard": rows}}
    message = world.post(place, content)
    place.last_id = max(now, place.last_id)
    return message


def change(book):
    """Change a figure that readers have been given, and say nothing of it."""
    text = book.read_text(encoding="utf-8").replace("3,755", "3,756").replace("3755", "3756").replace("2,255", "2,256")
    book.write_text(text, encoding="utf-8")


async def last(sandbox, chat="private"):
    await sandbox.settle()
    return (await sandbox.said(chat))[-1]


OLD = {"a:en:models": ANSWER, "s:en:models": ANSWER, "q:en:models": "“more than 1,500 models”",
       "f:en:0": "Every figure"}  # fmt: skip


@pytest.mark.parametrize("button", OLD)
def test_old_buttons_are_of_the_first_book(data, folder, button):
    """A tap of then does what it did, under the title of its article; what it shows has no other book's buttons."""

    async def run():
        async with bot_in(folder, data) as sandbox:
            assert (sandbox.context.library.first, sandbox.context.library.only) == ("answers", None)
            message = await old_message(sandbox, button)
            await sandbox.tap(message, button)
            await sandbox.settle()
            every = [one for one in await sandbox.said("private") if one["text"] != "…"]
            return (every or [sandbox.current(message)])[-1]

    said = asyncio.run(run())
    assert said["text"].startswith("The land of the 1,500 models") and OLD[button] in said["text"]
    rows = said.get("reply_markup", {}).get("inline_keyboard", [])
    assert all(row[0].get("callback_data", "a:en").count(":") < 3 for row in rows)


@pytest.mark.parametrize("link", ["en_models", "models"])
def test_old_links_are_of_the_first_book(data, folder, link):
    """An article of then still leads to its answer."""

    async def run():
        async with bot_in(folder, data) as sandbox:
            return await sandbox.ask("private", None, f"/start {link}")

    assert ANSWER in asyncio.run(run())["text"]


def test_what_was_kept_goes_on(data, folder):
    """What editors taught is known, the last answer is gone on from, figures are held to, the journal goes on."""

    async def run():
        async with bot_in(folder, data) as sandbox:
            replied = await old_message(sandbox, "m:en:models", number=2)  # the journal knows what it replied to
            on = await sandbox.ask("private", None, "And in the whole world?", reply_to=replied)
            taught = await sandbox.ask("private", None, "zorblax quux")
            change(folder / "answers.yaml")
            refused = await sandbox.context.library.reload()
            entries = [entry async for entry in sandbox.store.journal.entries(0.0, 1e12)]
            return on, taught, [problem.rule for problem in refused], entries

    on, taught, refused, entries = asyncio.run(run())
    assert "The land of the 1,500 models" in on["text"] and "3,755" in on["text"]
    assert ANSWER in taught["text"]
    assert "changed-without-note" in refused
    assert [entry.book for entry in entries] == [None] * len(entries) and len(entries) >= 4


def test_a_figure_that_changed_meanwhile_leaves_its_book_out_alone(data, folder, caplog):
    """At the start the one book is refused, and the others are served."""
    change(folder / "answers.yaml")

    async def run():
        async with bot_in(folder, data) as sandbox:
            gone = await sandbox.ask("private", None, "/start en_models")
            return (
                sorted(sandbox.context.library.library.entries),
                gone,
                await sandbox.ask("private", None, "How long is the bridge?"),
            )

    books, gone, said = asyncio.run(run())
    assert books == ["bridge", "school"]
    assert "readers were given 3,755" in caplog.text
    assert gone["text"].startswith(GONE) and said["text"].startswith(BRIDGE)


def test_with_the_first_book_gone_its_buttons_say_so(data, folder):
    """They lead to no other book's answer of the same name."""
    (folder / "answers.yaml").unlink()

    async def run():
        async with bot_in(folder, data) as sandbox:
            message = await old_message(sandbox, "a:en:cost")
            await sandbox.tap(message, "a:en:cost")
            return await last(sandbox)

    assert asyncio.run(run())["text"].startswith(GONE)


def test_one_book_again_is_as_before(data, folder):
    """Back to the one file: no titles above replies, and the buttons are as short as they were."""

    async def run():
        async with bot_in(folder, data) as sandbox:
            await sandbox.ask("private", None, "How long is the bridge?")
        async with bot_in(folder / "answers.yaml", data, 9000) as sandbox:
            assert sandbox.context.library.only == "answers"
            return await sandbox.ask("private", None, "How many models are there?")

    said = asyncio.run(run())
    assert said["text"].startswith(ANSWER)
    assert said["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "a:en:all-models"
