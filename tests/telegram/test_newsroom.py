"""Conversations between readers, the bot and the newsroom: what nobody could answer is answered with one tap."""

import asyncio
import re

import pytest
from folder_of_books import folder_of_books
from talk import allow_refusal, buttons, conversation, expect_warnings, talking, tap_behind_more

from bot.sandbox import GROUP, INGRID, MARCO, NEWSROOM

pytestmark = pytest.mark.slow

IN_ALL = ("land total", "land total number", "¿número total?")
TELL, TELL_ES = "Tell me when you know", "Avísame cuando lo sepas"
MODELS, TOTAL = "= How many models are there?", "= What is the total for the whole world?"


async def newcomer(sandbox, name, language="en"):
    """Another reader."""
    return (await sandbox.add_person(name, language))["id"]


async def in_newsroom(sandbox, text="/digest", user="ingrid"):
    """An editor writes `text`; everything that the bot says in the newsroom from then on."""
    before = len(await sandbox.said("newsroom"))
    await sandbox.ask("newsroom", user, text)
    await sandbox.settle()
    return (await sandbox.said("newsroom"))[before:]


async def tap_as_editor(sandbox, message, button):
    """An editor taps a button; what the message is then."""
    await sandbox.tap(sandbox.current(message), button, "ingrid")
    await sandbox.settle()
    return sandbox.current(message)


async def teach(sandbox, group, button):
    """An editor taps an answer of all, sees what it would change, and teaches it; what the message was before that."""
    if button not in buttons(sandbox.current(group)):
        await tap_as_editor(sandbox, group, "Another answer…")
    seen = await tap_as_editor(sandbox, group, button)
    await tap_as_editor(sandbox, group, "Teach")
    return seen


async def asks_in_vain_for_all(sandbox):
    """Three readers ask the same new thing in their own words; the first and the third want to be told."""
    readers = []
    for question, language in zip(IN_ALL, ("en", "en", "es"), strict=True):
        readers.append(await newcomer(sandbox, "Reader", language))
        said = await in_vain(sandbox, readers[-1], question)
        if question is not IN_ALL[1]:
            assert (await sandbox.tap(said, TELL_ES if language == "es" else TELL))["text"]
    return readers


async def in_vain(sandbox, reader, question):
    """A reader asks what the book cannot answer, and says so to suggestions; what they can tap then."""
    said = await sandbox.ask(reader, None, question)
    assert "1,500" not in said["text"] and "1500" not in said["text"]
    for none in {"None of these", "Ninguna de estas"} & set(buttons(said)):
        await sandbox.tap(said, none)
        await sandbox.settle()
    return sandbox.current(said)


@conversation(editors=NEWSROOM)
async def test_the_whole_loop(sandbox):
    """Readers ask in vain, the digest groups it, a tap teaches it, the next is answered, those who waited are told."""
    first, second, third = await asks_in_vain_for_all(sandbox)
    summary, group = await in_newsroom(sandbox)
    assert "Questions: 3 (readers: 3)" in summary["text"] and "that have no answer yet: 1" in summary["text"]
    assert group["text"].startswith("Asked: 3 (readers: 3)\nReaders who wait for the answer: 2\n")
    assert all(wording in group["text"] for wording in IN_ALL)
    await teach(sandbox, group, MODELS)
    assert "From now on these get the answer" in sandbox.current(group)["text"]
    fourth = await newcomer(sandbox, "Reader")
    assert (await sandbox.ask(fourth, None, "total for the land"))["text"].startswith("There are more than 1,500")
    told, silent, told_es = [(await sandbox.said(reader))[1:] for reader in (first, second, third)]
    assert [message["text"].split("\n")[0] for message in told] == [f"You asked: “{IN_ALL[0]}”. Now I have an answer."]
    assert "There are more than 1,500" in told[0]["text"]
    assert [message["text"].split("\n")[0] for message in told_es] == [
        f"Preguntaste: «{IN_ALL[2]}». Ya tengo respuesta."
    ]
    assert silent == [] and await sandbox.context.store.watches.waiting() == []
    [summary] = await in_newsroom(sandbox)
    assert "Questions: 4 (readers: 4)" in summary["text"] and "No unanswered questions wait." in summary["text"]


@conversation(editors=NEWSROOM)
async def test_a_decision_is_taken_back(sandbox):
    """Undo makes the bot forget what it was taught, and the group can be decided on again."""
    await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    await teach(sandbox, group, MODELS)
    await sandbox.tap(sandbox.current(group), "Undo", "ingrid")
    await sandbox.settle()
    assert buttons(sandbox.current(group)) == buttons(group)
    reader = await newcomer(sandbox, "Reader")
    assert "1,500" not in (await sandbox.ask(reader, None, IN_ALL[0]))["text"]


@conversation(editors=NEWSROOM)
async def test_outside_the_article(sandbox):
    """What an editor puts outside the article stays unanswered, and is not put before the editors again."""
    await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    await sandbox.tap(group, "Outside the article", "ingrid")
    await sandbox.settle()
    assert len(await in_newsroom(sandbox)) == 1
    reader = await newcomer(sandbox, "Reader")
    assert TELL in buttons(await in_vain(sandbox, reader, IN_ALL[0]))


@conversation(editors=NEWSROOM)
async def test_later(sandbox):
    """What is put off is not in the next digest."""
    await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    await sandbox.tap(group, "Later", "ingrid")
    await sandbox.settle()
    assert len(await in_newsroom(sandbox)) == 1


@conversation(editors=NEWSROOM)
async def test_what_would_mislead_is_not_taught(sandbox):
    """The check runs before anything is taught: a wording that draws readers of another answer is refused."""
    reader = await newcomer(sandbox, "Reader")
    said = await sandbox.ask(reader, None, "worldwide total")
    await tap_behind_more(sandbox, said, "Not what I asked")
    await sandbox.settle()
    _, group = await in_newsroom(sandbox)
    assert MODELS not in buttons(group)
    await tap_as_editor(sandbox, group, "Another answer…")
    changed = await tap_as_editor(sandbox, group, MODELS)
    assert "Not taught, because it would mislead readers" in changed["text"] and "worldwide total" in changed["text"]
    assert buttons(changed) == buttons(group)
    assert await sandbox.context.store.offers.decided() == []


@conversation(editors=NEWSROOM)
async def test_not_what_i_asked(sandbox):
    """A reader who was misread is offered what else may be meant and may wait; the editors see the question."""
    said = await sandbox.ask("private", None, "worldwide total")
    await tap_behind_more(sandbox, said, "Not what I asked")
    await sandbox.settle()
    sorry = (await sandbox.said("private"))[-1]
    assert sorry["text"].startswith("Sorry, then I misread you")
    assert "What is the total for the whole world?" not in buttons(sorry)
    await sandbox.tap(sorry, TELL)
    await sandbox.settle()
    assert [watch.question for watch in await sandbox.context.store.watches.waiting()] == ["worldwide total"]
    summary, group = await in_newsroom(sandbox)
    assert "Not what they asked: 1" in summary["text"] and "worldwide total" in group["text"]


@conversation(editors=NEWSROOM)
async def test_a_second_tap_ends_the_waiting(sandbox):
    """The button says that the reader waits, and a tap on it ends that; after /forget nobody waits either."""
    said = await in_vain(sandbox, "private", IN_ALL[0])
    await sandbox.tap(said, TELL)
    await sandbox.settle()
    assert "not tell you" in (await sandbox.tap(said, "✓ I will tell you"))["text"]
    await sandbox.settle()
    assert await sandbox.context.store.watches.waiting() == []
    await sandbox.tap(said, TELL)
    await sandbox.settle()
    await sandbox.send_text("private", None, "/forget")
    await sandbox.settle()
    assert await sandbox.context.store.watches.waiting() == []
    assert "too long ago" in (await sandbox.tap(said, "✓ I will tell you"))["text"]


@conversation(editors=NEWSROOM)
async def test_the_journal_has_what_readers_did(sandbox):
    """A tapped suggestion, a related question, none of these, not what I asked: each is an event of its question."""
    unknown = await sandbox.ask("private", None, IN_ALL[0])
    await sandbox.tap(unknown, 0)
    await sandbox.settle()
    answered = await sandbox.ask("private", None, "worldwide total")
    await sandbox.tap(answered, "How many models are there?")
    await tap_behind_more(sandbox, answered, "Not what I asked")
    await sandbox.tap(answered, data="n:en")
    await sandbox.settle()
    entries = [entry async for entry in sandbox.context.store.journal.entries(0, 2e10)]
    assert [[event.kind for event in entry.events] for entry in entries] == [
        ["suggestion"],
        ["related", "wrong", "none"],
    ]


def test_why_asks_every_article_that_may_be_meant(tmp_path):
    """Of several articles `/why` says how likely each is meant, and what its book makes of the question."""

    async def run():
        async with talking(book=folder_of_books(tmp_path / "books"), editors=NEWSROOM) as sandbox:
            [one] = await in_newsroom(sandbox, "/why how many pupils will the school take")
            assert re.match(
                "“A school for Arbun”: meant in about (9[5-9]|100) of 100 such questions\nanswered:", one["text"]
            )
            [both] = await in_newsroom(sandbox, "/why how much does it cost")
            assert both["text"].count("likeliest answer: cost") == 2 == both["text"].count("”: meant in about ")

    asyncio.run(run())


@conversation(editors=NEWSROOM)
async def test_editors_commands(sandbox):
    """Editors ask why, for figures, and for the book to be loaded again."""
    [why] = await in_newsroom(sandbox, "/why worldwide total")
    assert why["text"].startswith("answered:") and "likeliest answer: all-models" in why["text"]
    [usage] = await in_newsroom(sandbox, "/why")
    assert usage["text"] == "Write the question after /why."
    [stats] = await in_newsroom(sandbox, "/stats")
    assert stats["text"].count("Nobody asked anything.") == 3 and "set aside: 0" in stats["text"]
    [done] = await in_newsroom(sandbox, "/reload")
    assert done["text"] == "The book was loaded again. Answers: 2"


@conversation(editors=NEWSROOM)
async def test_stats_have_a_picture_of_the_week(sandbox):
    """Under the figures stands how many questions came on each of the last seven days, as a picture and in words."""
    await sandbox.ask("private", None, "worldwide total")
    _, week = await in_newsroom(sandbox, "/stats")
    assert week["photo"][-1]["width"] == 1080
    assert week["caption"].startswith("1 in seven days (questions).") and week["caption"].count(". ") >= 8


@conversation(editors=NEWSROOM)
async def test_what_editors_try_is_no_readers_question(sandbox):
    """/ask works in the newsroom, and leaves no trace in the journal."""
    [said] = await in_newsroom(sandbox, "/ask worldwide total")
    assert said["text"].startswith("The world has 3,755")
    assert [entry async for entry in sandbox.context.store.journal.entries(0, 2e10)] == []


@conversation(editors=NEWSROOM)
async def test_an_anonymous_administrator_may_act(sandbox):
    """An administrator who writes as the chat itself is obeyed."""
    [stats] = await in_newsroom(sandbox, "/stats", "anonymous")
    assert "Nobody asked anything." in stats["text"]


@conversation(editors=NEWSROOM)
async def test_an_outsider_in_the_newsroom(sandbox):
    """A member who is no administrator can neither command nor decide; the operator is told."""
    await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    warned = await in_newsroom(sandbox, "/digest", MARCO)
    assert [message["text"] for message in warned] == ["⚠ Somebody who is no editor tried /digest; nothing was done"]
    toast = await sandbox.tap(group, "Outside the article", MARCO)
    assert toast["text"] == "Only administrators of the editors' chat decide that."
    await sandbox.settle()
    assert await sandbox.context.store.offers.decided() == [] and buttons(sandbox.current(group)) == buttons(group)
    assert (await sandbox.said("newsroom"))[-1]["text"].startswith("⚠ Somebody who is no editor tapped")
    expect_warnings(sandbox, "Somebody who is no editor")


@conversation(editors=NEWSROOM)
async def test_a_forged_decision(sandbox):
    """A decision from a reader's chat, or on a group or an answer that was never offered, decides nothing."""
    await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    said = await sandbox.ask("private", None, IN_ALL[0])
    await sandbox.tap(said, data="e:w:1:0")
    for data in ("e:w:1:9", "e:w:99:0", "e:u:1", "e:o:99999999999"):
        assert (await sandbox.tap(group, data=data, user="ingrid"))["text"] == "That is no longer open."
    assert await sandbox.context.store.offers.decided() == []
    await sandbox.settle()
    expect_warnings(sandbox, "Somebody who is no editor tapped an editors' button")


@conversation(editors=NEWSROOM)
async def test_a_readers_reload(sandbox):
    """A reader's /reload is a command that there is not; the operator is told; in a group nothing is said to it."""
    before = sandbox.context.responder
    said = await sandbox.ask("private", None, "/reload")
    assert said["text"].startswith("I do not know that command")
    await sandbox.send_text("group", "marco", "/reload@footnote_bot")
    await sandbox.send_text("group", "marco", "/stats")
    await sandbox.settle()
    assert await sandbox.said(GROUP) == [] and sandbox.context.responder is before
    assert [message["text"] for message in await sandbox.said("newsroom")] == [
        "⚠ Somebody who is no editor tried /reload; nothing was done"
    ]
    expect_warnings(sandbox, "Somebody who is no editor tried /reload")


@conversation(editors=NEWSROOM)
async def test_when_telegram_does_not_say_who_is_an_editor(sandbox):
    """Without Telegram's word nobody is an editor."""
    nobody = {"id": 999, "is_bot": False, "first_name": "Nobody"}  # the sandbox knows no such person
    command = {"text": "/stats", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}
    newsroom = sandbox.place("newsroom").public()
    await sandbox.inject({"message": {"message_id": 900, "date": 1, "chat": newsroom, "from": nobody, **command}})
    await sandbox.settle()
    assert [message["text"] for message in await sandbox.said("newsroom")] == [
        "⚠ Somebody who is no editor tried /stats; nothing was done"
    ]
    allow_refusal(sandbox, "PARTICIPANT_ID_INVALID")
    assert any("who is an administrator" in line for line in sandbox.warnings.lines)
    sandbox.warnings.lines.clear()


@conversation(editors=NEWSROOM)
async def test_a_word_that_begins_as_a_command(sandbox):
    """Where Telegram marks only a part of a word as a command, nothing happens and nothing is set aside."""
    mark = {"entities": [{"type": "bot_command", "offset": 0, "length": 4}]}
    editor, newsroom = sandbox.service.world.people[INGRID], sandbox.place("newsroom").public()
    message = {"message_id": 900, "date": 1, "chat": newsroom, "from": editor, "text": "/whyask", **mark}
    await sandbox.inject({"message": message})
    await sandbox.settle()
    assert await sandbox.said("newsroom") == [] and await sandbox.context.store.inbox.kept() == []
