"""A reader's words go to the newsroom's chat with the reader's consent, and an editor's answer comes back."""

import pytest
from conftest import ROOT
from talk import buttons, conversation, expect_warnings
from test_newsroom import in_newsroom

from bot.sandbox import MARCO, NEWSROOM

pytestmark = pytest.mark.slow

WORDS = "there is an error in your article: the figure is old"


async def offered(sandbox, text=WORDS):
    """A reader says something that is for the editors, and is asked whether to pass it on."""
    said = await sandbox.ask("private", None, text)
    assert "Shall I pass your words on" in said["text"]
    assert buttons(said) == ["Pass it on to the editors", "No"]
    return said


@conversation(editors=NEWSROOM)
async def test_words_are_passed_on_and_answered(sandbox):
    """Nothing goes before the tap; then the editors have the words without a name, and their reply comes back."""
    said = await offered(sandbox)
    assert await sandbox.said("newsroom") == []
    await sandbox.tap(said, "Pass it on to the editors")
    await sandbox.settle()
    assert sandbox.current(said)["text"].startswith("✓")
    [passed] = await sandbox.said("newsroom")
    assert WORDS in passed["text"] and "Lucía" not in passed["text"]
    await sandbox.send_text("newsroom", "ingrid", "Thank you, we will look at it.", reply_to=passed)
    await sandbox.settle()
    answer = (await sandbox.said("private"))[-1]["text"]
    assert WORDS in answer and "Thank you, we will look at it." in answer
    assert await sandbox.store.watches.waiting() == []


@conversation(editors=NEWSROOM)
async def test_a_long_letter_leaves_room_for_what_is_said_to_it(sandbox):
    """Of what a reader wrote the beginning is passed on, and quoted with the answer."""
    letter = f"{WORDS}, as {'page after page ' * 50}shows"
    said = await offered(sandbox, letter)
    await sandbox.tap(said, "Pass it on to the editors")
    await sandbox.settle()
    [passed] = await sandbox.said("newsroom")
    await sandbox.send_text("newsroom", "ingrid", "Thank you.", reply_to=passed)
    await sandbox.settle()
    for text in (passed["text"], (await sandbox.said("private"))[-1]["text"]):
        assert letter[:500] in text and letter[:650] not in text


@conversation(editors=NEWSROOM)
async def test_without_consent_nothing_is_passed_on(sandbox):
    """A reader who says no is left alone, and nobody waits."""
    said = await offered(sandbox, "can I talk to a human?")
    await sandbox.tap(said, "No")
    await sandbox.settle()
    assert await sandbox.said("newsroom") == [] and await sandbox.store.watches.waiting() == []
    assert "I pass nothing on" in sandbox.current(said)["text"]


@conversation(editors=NEWSROOM)
async def test_only_an_editors_reply_is_brought(sandbox):
    """Whoever is no administrator of the newsroom's chat answers no reader."""
    said = await offered(sandbox)
    await sandbox.tap(said, "Pass it on to the editors")
    await sandbox.settle()
    [passed] = await sandbox.said("newsroom")
    before = len(await sandbox.said("private"))
    await sandbox.send_text("newsroom", "marco", "Nonsense", reply_to=passed)
    await sandbox.settle()
    assert len(await sandbox.said("private")) == before


@conversation()
async def test_without_a_newsroom_readers_are_told_where_to_write(sandbox):
    """A bot that no editor listens to names the paper."""
    said = await sandbox.ask("private", None, WORDS)
    assert "The Daily Model" in said["text"] and buttons(said) == []


@conversation(editors=NEWSROOM)
async def test_what_is_no_error_is_settled_with_a_tap(sandbox):
    """The digest lists what readers wrote until then; the reader hears it, and a second tap does nothing."""
    said = await offered(sandbox)
    await sandbox.tap(said, "Pass it on to the editors")
    await sandbox.settle()
    [passed] = await sandbox.said("newsroom")
    assert WORDS in (await in_newsroom(sandbox))[0]["text"].split("wait for an answer: 1")[1]
    await sandbox.tap(passed, "Not an error", "ingrid")
    await sandbox.settle()
    assert "Settled" in sandbox.current(passed)["text"] and buttons(sandbox.current(passed)) == []
    assert "found no error" in (await sandbox.said("private"))[-1]["text"]
    assert await sandbox.store.watches.waiting() == []
    assert "wait for an answer" not in (await in_newsroom(sandbox))[0]["text"]
    before = len(await sandbox.said("private"))
    again = passed["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
    assert (await sandbox.tap(passed, data=again, user="ingrid"))["text"] == "That is no longer open."
    assert len(await sandbox.said("private")) == before


@conversation(editors=NEWSROOM)
async def test_what_was_answered_is_settled(sandbox):
    """An editor's reply settles it too; nobody but an editor can."""
    said = await offered(sandbox)
    await sandbox.tap(said, "Pass it on to the editors")
    await sandbox.settle()
    [passed] = await sandbox.said("newsroom")
    assert (await sandbox.tap(passed, "Not an error", MARCO))["text"].startswith("Only administrators")
    await sandbox.send_text("newsroom", "ingrid", "Thank you.", reply_to=passed)
    await sandbox.settle()
    assert "wait for an answer" not in (await in_newsroom(sandbox))[0]["text"]
    expect_warnings(sandbox, "Somebody who is no editor tapped")


@conversation(editors=NEWSROOM)
async def test_the_figure_is_corrected_from_what_a_reader_wrote(sandbox):
    """Under a reader's words stand the figures of the answer that they got; a tap on one asks for the right figure."""
    await sandbox.ask("private", None, "How many models are there?")
    await sandbox.tap(await offered(sandbox), "Pass it on to the editors")
    await sandbox.settle()
    [passed] = await sandbox.said("newsroom")
    assert buttons(passed) == ["Correct the figure", "Not an error"]
    await sandbox.tap(passed, "Correct the figure", "ingrid")
    await sandbox.settle()
    which = (await sandbox.said("newsroom"))[-1]
    assert which["text"] == "Which figure is wrong?" and "1,500" in buttons(which)[0].replace("\xa0", " ")
    assert len(buttons(which)) < 3
    await sandbox.tap(which, buttons(which)[0], "ingrid")
    await sandbox.settle()
    assert "on the first line the right figure" in (await sandbox.said("newsroom"))[-1]["text"]


@conversation(editors=NEWSROOM)
async def test_of_a_reader_who_got_nothing_any_figure_may_be_meant(sandbox):
    """Where no answer came before, all figures of the book are offered."""
    await sandbox.tap(await offered(sandbox), "Pass it on to the editors")
    await sandbox.settle()
    await sandbox.tap((await sandbox.said("newsroom"))[0], "Correct the figure", "ingrid")
    await sandbox.settle()
    assert len(buttons((await sandbox.said("newsroom"))[-1])) == 3


@conversation(book=ROOT / "examples" / "almenar.yaml", editors=NEWSROOM)
async def test_of_a_large_book_the_first_figures_are_offered(sandbox):
    """Twenty buttons stand under the question; the other figures are corrected by their names."""
    await sandbox.tap(await offered(sandbox), "Pass it on to the editors")
    await sandbox.settle()
    await sandbox.tap((await sandbox.said("newsroom"))[0], "Correct the figure", "ingrid")
    await sandbox.settle()
    assert len(buttons((await sandbox.said("newsroom"))[-1])) == 20
