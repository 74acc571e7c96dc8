"""Commands and descriptions: per language and kind of chat, set only where they differ."""

import pytest
from talk import SAMPLE, allow_refusal, conversation

from bot.book.load import read_book
from bot.conversation.commands import PAGES
from bot.sandbox import ELSEWHERE, NEWSROOM
from bot.telegram.menus import set_menus

pytestmark = pytest.mark.slow

BOOK = read_book(SAMPLE).book


@conversation()
async def test_menus_are_there_for_each_language_and_kind_of_chat(sandbox):
    """A private chat shows every command, a group the two that make sense there."""
    await sandbox.settle()
    spanish, english = await sandbox.menu("private", "es"), await sandbox.menu("group", "de")
    assert [command["command"] for command in english["commands"]] == ["ask", "help"]
    assert spanish["commands"][0] == {"command": "topics", "description": "Todas las preguntas, por tema"}
    assert spanish["description"].startswith("Pregúntame sobre el artículo")
    assert {command["command"] for command in spanish["commands"]} < set(PAGES)


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
    assert [command["command"] for command in (await sandbox.menu("group"))["commands"]] == ["ask", "help"]
    allow_refusal(sandbox, "hat not found")


@conversation()
async def test_a_second_start_sets_nothing(sandbox):
    """What is set already is left alone."""
    await sandbox.settle()
    before = [call.method for call in sandbox.calls if call.method.startswith("setMy")]
    await set_menus(sandbox.application.bot, BOOK)
    assert [call.method for call in sandbox.calls if call.method.startswith("setMy")] == before != []
