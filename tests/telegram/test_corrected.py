"""A figure changes under a running bot: not without a note; with one, readers are told, and it is on record."""

import asyncio
import json
import os
import subprocess
import sys
import time
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from folder_of_books import SCHOOL_BOOK, folder_of_books, write_book
from talk import SAMPLE, expect_warnings, talking
from test_run import ROOT, program

from bot.book.corrections import standing
from bot.cli.corrections import command as corrections
from bot.cli.output import with_store
from bot.conversation import notifications
from bot.conversation.current_library import CurrentLibrary
from bot.match import ModelCache, Phrasing
from bot.problems import Refused
from bot.sandbox import Sandbox
from bot.settings import Settings, read_settings
from bot.store import open_store
from bot.telegram.run import running

pytestmark = pytest.mark.slow

ASK = "What is the total for the whole world?"
CHANGED = (
    ("figure: 3,755\n    value: 3755", "figure: 3,760\n    value: 3760"),
    ("excerpt: of 3,755", "excerpt: of 3,760"),
    ("figure: 2,255", "figure: 2,260"),
)
TEXT = "text: {en: models in the world"
NOTE = f"""corrected:
      was: 3,755
      date: {date.today()}
      until: {date.today() + timedelta(days=30)}
      why: {{en: Some were missing., es: Faltaban algunos.}}
    {TEXT}"""


@pytest.fixture
def book(tmp_path):
    """A copy of the sample book that may be changed."""
    return written(tmp_path / "answers.yaml")


def written(book, *changes):
    """Write the sample book with `changes` made to it."""
    text = SAMPLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    book.write_text(text, encoding="utf-8")
    return book


async def recorded(store, figure):
    """Wait until the store has `figure` as the world's."""

    async def look():
        while (await store.published.figures()).get(None, {}).get("all-models") != figure:
            await asyncio.sleep(0.01)

    await asyncio.wait_for(look(), 10)


async def said(sandbox, question):
    """What the bot answers, with common spaces."""
    return (await sandbox.ask("private", None, question))["text"].replace("\u00a0", " ")


def test_a_figure_changes_only_with_a_note(book, caplog):
    """Without one the old book stays, and the log says what to write; with one readers are told what it was."""

    async def run():
        async with talking(book=book) as sandbox:
            current_book = sandbox.context.library
            await recorded(sandbox.store, "3,755")
            before = await said(sandbox, ASK)
            written(book, *CHANGED)
            assert await current_book.reload()
            same = await said(sandbox, ASK)
            expect_warnings(sandbox, "answers.yaml")
            written(book, *CHANGED, (TEXT, NOTE))
            assert not await current_book.reload()
            after = await said(sandbox, ASK)
            spanish = await said(sandbox, "¿Cuál es el total mundial?")
            await recorded(sandbox.store, "3,760")
            written(book)
            assert await current_book.reload()  # back to the old figure: that would be a change again
            expect_warnings(sandbox, "answers.yaml")
            return before, same, after, spanish, await sandbox.context.store.published.history()

    before, same, after, spanish, changes = asyncio.run(run())
    assert before == same and before.startswith("The world has 3,755 [1]") and "Corrected" not in before
    assert "readers were given 3,755 for all-models, and now it is 3,760" in caplog.text
    assert after.startswith("The world has 3,760 [1]")
    assert "the figure [1] was 3,755, it is 3,760. Some were missing." in after
    assert "la cifra [1] era 3755, es 3760. Faltaban algunos." in spanish
    assert {(change.fact, change.old, change.new) for change in changes} == {
        ("all-models", "3,755", "3,760"),
        ("others", "fewer than 2,255", "fewer than 2,260"),
    }


def test_a_start_with_a_figure_changed_without_a_note_is_refused(book, tmp_path):
    """What happened while the bot was down counts as well."""

    async def start(sandbox):
        settings = Settings(book=book).at(sandbox.api_url, sandbox.token)
        async with open_store(tmp_path / "data") as store, running(settings, CurrentLibrary(book), store):
            await recorded(store, "3,760" if "corrected" in book.read_text(encoding="utf-8") else "3,755")

    async def run():
        async with Sandbox() as sandbox:
            await start(sandbox)
            written(book, *CHANGED)
            with pytest.raises(Refused, match="changed-without-note"):
                await start(sandbox)
            written(book, *CHANGED, (TEXT, NOTE))
            await start(sandbox)

    asyncio.run(run())


def test_when_the_day_comes_the_note_goes(book):
    """The bot need not be reloaded for that, nor learn its book again."""
    current_book = CurrentLibrary(written(book, *CHANGED, (TEXT, NOTE)))
    matcher = current_book.responder(current_book.newest).matcher
    asyncio.run(current_book.turn_to(date.today() + timedelta(days=30)))
    assert len(current_book.responder(current_book.newest).answer("all-models", "en").corrections) == 1
    asyncio.run(current_book.turn_to(date.today() + timedelta(days=31)))
    assert current_book.responder(current_book.newest).answer("all-models", "en").corrections == ()
    assert current_book.responder(current_book.newest).matcher is matcher


@pytest.mark.parametrize("first", ["teaching", "midnight"])
def test_midnight_and_a_teaching_undo_nothing_of_each_other(book, first):
    """While the one is under way the other begins: at the end the wording is taught and the note is gone."""
    current_book = CurrentLibrary(written(book, *CHANGED, (TEXT, NOTE)))
    taught = [Phrasing("all-models", "en", "zorblax quux")]

    async def run():
        parts = [current_book.teach({None: taught}), current_book.turn_to(date.today() + timedelta(days=31))]
        await asyncio.gather(*(parts if first == "teaching" else reversed(parts)))

    asyncio.run(run())
    assert current_book.responder(current_book.newest).reply("zorblax quux").answer == "all-models"
    for responder in (current_book.responder(current_book.newest), current_book.untaught(current_book.newest)):
        assert responder.answer("all-models", "en").corrections == ()


def command(book, *arguments, code=0):
    """Run `python -m bot` with `arguments` beside a bot's store; what it prints."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "BOOK": str(book), "COLUMNS": "200"}
    call = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(call, cwd=book.parent, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_editors_commands_know_what_readers_were_given(book, tmp_path):
    """Beside a bot's store `check` demands the note, and `corrections` counts the replies with the old figure."""
    written(book, *CHANGED)
    assert "no problems" in command(book, "check") and [file.name for file in tmp_path.iterdir()] == ["answers.yaml"]
    written(book)

    async def serve(sandbox, *questions):
        api = {"TELEGRAM_API_URL": sandbox.api_url, "TELEGRAM_BOT_TOKEN": sandbox.token}
        async with program(BOOK=str(book), **api) as bot:
            await bot.says("answers from")
            for question in questions:
                await sandbox.ask("private", None, question)
            await bot.stops()

    async def run():
        async with Sandbox() as sandbox:
            await serve(sandbox, ASK, ASK, "¿Cuál es el total mundial?", "How many models are there?")
            assert command(book, "corrections") == "No figure has changed.\n"
            written(book, *CHANGED)
            assert "changed-without-note" in command(book, "check", code=1)
            written(book, *CHANGED, (TEXT, NOTE))
            command(book, "check")
            await serve(sandbox, ASK)

    asyncio.run(run())
    found = {change["fact"]: change for change in json.loads(command(book, "corrections", "--json"))}
    told = {name: found["all-models"][name] for name in ("was", "figure", "answers", "follows", "replies")}
    assert told == {"was": "3,755", "figure": "3,760", "answers": ["all-models"], "follows": [], "replies": 3}
    assert found["all-models"]["why"] == {"en": "Some were missing.", "es": "Faltaban algunos."}
    assert (found["others"]["follows"], found["others"]["why"]) == (["all-models"], None)
    assert "Some were missing." in command(book, "corrections")


def test_corrections_of_a_folder_say_whose_they_are(tmp_path, monkeypatch):
    """Each figure that changed in one of several books is told with that book: in JSON by its id, else by its title."""
    folder = folder_of_books(tmp_path / "books")
    monkeypatch.setenv("BOOK", str(folder))

    async def publish(store):
        library = CurrentLibrary(folder)
        for name in library.library.entries:
            book = library.book(library.library.entries[name])
            await store.published.publish(standing(book), time.time(), library.kept_as(name))

    with_store(read_settings(), "test", publish)
    assert CliRunner().invoke(corrections, []).output == "No figure has changed.\n"
    write_book(folder / "schools" / "school.yaml", SCHOOL_BOOK, cost=88)
    with_store(read_settings(), "test", publish)
    found = json.loads(CliRunner().invoke(corrections, ["--json"]).output)
    assert [(one["book"], one["fact"], one["figure"]) for one in found] == [("school", "cost", "88")]
    assert SCHOOL_BOOK["title"] in CliRunner().invoke(corrections, []).output


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_book_that_goes_while_figures_are_put_on_record_stops_nothing(tmp_path, monkeypatch, is_kept):
    """The figures of the others are on record all the same, whether what it said is kept anywhere or not."""
    folder = folder_of_books(tmp_path / "books", first=True)

    async def act():
        async with talking(book=folder) as sandbox:
            await sandbox.settle()
            context, library = sandbox.context, sandbox.context.library
            library.files.as_published.clear()
            publish, (first, *_) = context.store.published.publish, library.library.entries.values()

            async def lose_the_others(*given):
                for file in (folder / "bridge.yaml", folder / "answers.yaml"):
                    file.unlink(missing_ok=True)
                for _ in range(2):  # once it may be an editor's program that saves
                    await library.reload()
                if not is_kept:
                    monkeypatch.setattr(ModelCache, "load", lambda *_: None)
                return await publish(*given)

            monkeypatch.setattr(context.store.published, "publish", lose_the_others)
            assert await notifications.publish(context) == []
            assert first.id == "school" == library.library.only
            assert library.files.as_published["school"] == first.key

    asyncio.run(act())
