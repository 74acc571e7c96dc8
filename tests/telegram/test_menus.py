"""Commands and descriptions: per language and kind of chat, set only where they differ."""

from talk import SAMPLE, conversation

from bot.book.load import read_book
from bot.sandbox.places import NEWSROOM
from bot.telegram.menus import set_menus
from bot.telegram.wiring import OURS

BOOK = read_book(SAMPLE).book


@conversation()
async def test_menus_are_there_for_each_language_and_kind_of_chat(sandbox):
    """A private chat shows every command, a group the two that make sense there."""
    await sandbox.settle()
    spanish, english = await sandbox.menu("private", "es"), await sandbox.menu("group", "fr")
    assert [command["command"] for command in english["commands"]] == ["ask", "help"]
    assert spanish["commands"][0] == {"command": "topics", "description": "Todas las preguntas, por tema"}
    assert spanish["description"].startswith("Pregúntame sobre el artículo")
    assert {command["command"] for command in spanish["commands"]} < set(OURS)


@conversation(editors=NEWSROOM)
async def test_editors_have_commands_of_their_own(sandbox):
    """In the newsroom administrators are shown what only they may command, and nobody is elsewhere."""
    await sandbox.settle()
    assert (await sandbox.menu("newsroom"))["commands"][0]["command"] == "digest"
    scopes = [call.params["scope"] for call in sandbox.calls_of("setMyCommands") if "digest" in str(call.params)]
    assert scopes == [{"type": "chat_administrators", "chat_id": NEWSROOM}]


@conversation()
async def test_a_second_start_sets_nothing(sandbox):
    """What is set already is left alone."""
    await sandbox.settle()
    before = [call.method for call in sandbox.calls if call.method.startswith("setMy")]
    await set_menus(sandbox.desk.outbox.bot, BOOK.article)
    assert [call.method for call in sandbox.calls if call.method.startswith("setMy")] == before != []
