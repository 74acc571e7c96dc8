"""Commands and descriptions: per language and kind of chat, set only where they differ."""

import asyncio
import shutil

import pytest
from conftest import ROOT
from talk import allow_refusal, conversation, expect_warnings, talking

from bot.conversation.commands import PAGES
from bot.language import LANGUAGES, say
from bot.library.newsroom_file import LONGEST_NAME
from bot.sandbox import ELSEWHERE, NEWSROOM
from bot.telegram.menus import menus_of, set_menus

pytestmark = pytest.mark.slow

NEWSROOM_OF_BOOKS = ROOT / "examples" / "newsroom"


@conversation()
async def test_menus_are_there_for_each_language_and_kind_of_chat(sandbox):
    """A private chat shows every command, a group the few that make sense there."""
    await sandbox.settle()
    spanish, english = await sandbox.menu("private", "es"), await sandbox.menu("group", "de")
    assert [command["command"] for command in english["commands"]] == ["ask", "quiz", "help"]
    assert spanish["commands"][0] == {"command": "topics", "description": "Todas las preguntas, por tema"}
    assert spanish["description"].startswith("Pregúntame sobre el artículo")
    assert {command["command"] for command in spanish["commands"]} < {*PAGES, "chart", "quiz"}


@conversation(editors=NEWSROOM)
async def test_editors_have_commands_of_their_own(sandbox):
    """In the newsroom administrators are shown what only they may command, and nobody is elsewhere."""
    await sandbox.settle()
    assert (await sandbox.menu("newsroom"))["commands"][0]["command"] == "digest"
    scopes = [call.params["scope"] for call in sandbox.calls_of("setMyCommands") if "digest" in str(call.params)]
    assert scopes == [{"type": "chat_administrators", "chat_id": NEWSROOM}]


@conversation(editors=NEWSROOM)
async def test_help_in_the_newsroom(sandbox):
    """Editors who ask for help are told their own commands."""
    said = await sandbox.ask("newsroom", "ingrid", "/help")
    assert said["text"].startswith("This is the editors' chat") and "\n/digest: " in said["text"]


@conversation(editors=ELSEWHERE)
async def test_a_newsroom_where_the_bot_is_not(sandbox, caplog):
    """A wrong EDITORS_CHAT_ID is told at the start by its name, and costs readers none of their menus."""
    await sandbox.settle()
    assert f"EDITORS_CHAT_ID {ELSEWHERE}: Telegram does not take its commands" in caplog.text
    sandbox.warnings.lines.clear()
    assert [command["command"] for command in (await sandbox.menu("group"))["commands"]] == ["ask", "quiz", "help"]
    allow_refusal(sandbox, "hat not found")


@conversation()
async def test_a_second_start_sets_nothing(sandbox):
    """What is set already is left alone."""
    await sandbox.settle()
    before = [call.method for call in sandbox.calls if call.method.startswith("setMy")]
    assert await set_menus(sandbox.application.bot, menus_of(sandbox.context))
    assert [call.method for call in sandbox.calls if call.method.startswith("setMy")] == before != []


def test_a_changed_book_asks_telegram_for_menus_only_if_they_change(tmp_path):
    """Readers are being answered meanwhile, and twenty requests take their time."""

    async def act():
        shutil.copytree(NEWSROOM_OF_BOOKS, tmp_path / "books")
        ferry, name = tmp_path / "books" / "city" / "ferry.yaml", tmp_path / "books" / "newsroom.yaml"
        async with talking(book=tmp_path / "books") as sandbox:
            await sandbox.settle()
            before = len(sandbox.calls_of("getMyCommands"))
            ferry.write_text(ferry.read_text(encoding="utf-8").replace("trips does it make", "departures"), "utf-8")
            assert not await sandbox.context.library.reload()
            await sandbox.settle(0.3)
            assert len(sandbox.calls_of("getMyCommands")) == before > 0
            name.write_text(name.read_text(encoding="utf-8").replace("Invented Gazette", "Other Post"), "utf-8")
            assert not await sandbox.context.library.reload()
            await sandbox.happens(lambda event, what: event == "profile")
            await sandbox.settle(0.2)
            assert len(sandbox.calls_of("getMyCommands")) > before

    asyncio.run(act())


@conversation(book=NEWSROOM_OF_BOOKS)
async def test_of_several_books_the_menus_and_the_profile_are_the_newsrooms(sandbox):
    """In each language its name stands in what Telegram shows before anyone asks, and /articles comes first."""
    await sandbox.settle()
    profile = sandbox.service.profile
    for code in ("", "en", "es", "fr", "pt"):
        menu = await sandbox.menu("private", code)
        assert menu["commands"][0]["command"] == "articles" and "The Invented Gazette" in menu["description"]
        assert "The Invented Gazette" in profile.short_descriptions.get(code, profile.short_descriptions[""])
    assert (await sandbox.menu("private", "es"))["commands"][0]["description"].startswith("Todos los artículos")
    assert [command["command"] for command in (await sandbox.menu("group"))["commands"]] == ["ask", "quiz", "help"]


def test_the_longest_name_fits_the_profile_in_each_language():
    """Telegram takes 512 characters of description and 120 of the short one, and would refuse more."""
    for language in LANGUAGES:
        for key, most in (("newsroom-description", 512), ("newsroom-short-description", 120)):
            assert len(say(key, language, newsroom="x" * LONGEST_NAME)) <= most


def test_a_wrong_newsroom_file_leaves_the_old_one(tmp_path):
    """Its problem is told with its line; when it is mended, what Telegram shows of the bot follows by itself."""

    async def act():
        shutil.copytree(NEWSROOM_OF_BOOKS, tmp_path / "books")
        file = tmp_path / "books" / "newsroom.yaml"
        async with talking(book=tmp_path / "books") as sandbox:
            await sandbox.settle()
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("name:", "nmae:"), encoding="utf-8")
            problems = await sandbox.context.library.reload()
            assert [problem.place.line for problem in problems] == [2, 2] and "nmae" in str(problems)
            expect_warnings(sandbox, "")
            assert "The Invented Gazette" in (await sandbox.ask("private", None, "/about"))["text"]
            file.write_text(text.replace("The Invented Gazette", "The New Gazette"), encoding="utf-8")
            assert not await sandbox.context.library.reload()
            await sandbox.happens(lambda event, what: event == "profile")
            await sandbox.settle(0.2)
            assert "The New Gazette" in (await sandbox.menu("private", "fr"))["description"]

    asyncio.run(act())
