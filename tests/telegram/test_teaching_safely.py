"""Editors teach in two taps: what it would change is shown first, what would do harm is refused, and it is undone."""

import time

import pytest
from talk import buttons, conversation, expect_warnings, tap_behind_more
from test_newsroom import IN_ALL, MODELS, asks_in_vain_for_all, in_newsroom, in_vain, newcomer, tap_as_editor, teach

from bot.sandbox import NEWSROOM
from bot.store import Decided, Offered, Wording

pytestmark = pytest.mark.slow

ABROAD = ("how many models does Norway have", "how many models does Norway have now")


async def shown(sandbox, offer, data):
    """A message of the bot's in the newsroom with a button that carries `data`, over what is stored as `offer`."""
    await sandbox.store.write(offer, now=time.time())
    keyboard = {"inline_keyboard": [[{"text": "=", "callback_data": data}]]}
    world = sandbox.service.world
    sender = world.bot_as_sender()
    return world.post(sandbox.place(NEWSROOM), {"from": sender, "text": "x", "reply_markup": keyboard})


@conversation(editors=NEWSROOM)
async def test_what_it_would_change_is_shown_before_it_counts(sandbox):
    """The question whose answer they would get, others that change, how many are told; *Back* leaves all as it was."""
    await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    assert MODELS not in buttons(group)  # it gives a figure, and nothing says that the book has the answer at all
    await tap_as_editor(sandbox, group, "Another answer…")
    seen = await tap_as_editor(sandbox, group, MODELS)
    assert seen["text"].startswith("These would get the answer to “How many models are there?”")
    assert "Readers who wait and will be told: 2" in seen["text"] and buttons(seen) == ["Teach", "‹ Back"]
    assert await sandbox.store.offers.decided() == []
    back = await tap_as_editor(sandbox, group, "‹ Back")
    assert buttons(back) == buttons(group) and back["text"] == group["text"]


@conversation(editors=NEWSROOM)
async def test_no_figure_is_offered_for_another_country(sandbox):
    """Nor taught by a forged tap, nor by way of all answers: the reason is shown."""
    for question in ABROAD:
        await in_vain(sandbox, "private", question)
    _, group = await in_newsroom(sandbox)
    assert not [label for label in buttons(group) if label.startswith("=")]
    forged = await shown(sandbox, Offered(7, (Wording("en", ABROAD[0]),), ("models",)), "e:t:7:0")
    refused = await tap_as_editor(sandbox, forged, "=")
    assert "the article does not tell that: “How many does India have?”" in refused["text"]
    assert await sandbox.store.offers.decided() == []
    assert "1,500" not in (await sandbox.ask("private", None, ABROAD[0]))["text"]


@conversation(editors=NEWSROOM)
async def test_another_answer_is_chosen_from_all(sandbox):
    """*Another answer* lists every answer of the article, and a tap shows first what it would change."""
    await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    listed = await tap_as_editor(sandbox, group, "Another answer…")
    assert set(buttons(listed)) == {MODELS, "= What is the total for the whole world?", "‹ Back"}
    await teach(sandbox, group, MODELS)
    [offer] = await sandbox.store.offers.decided()
    assert (offer.state, offer.answer) == ("wording", "models")


@conversation(editors=NEWSROOM)
async def test_a_word_more_is_no_slip_of_the_finger(sandbox):
    """A tap teaches no figure to a question that says a word which the answer does not; the remedy is told."""
    await in_vain(sandbox, "private", "how many models did the land ban")
    _, group = await in_newsroom(sandbox)
    await tap_as_editor(sandbox, group, "Another answer…")
    refused = await tap_as_editor(sandbox, group, MODELS)
    assert "the question says ban, of which this answer says nothing" in refused["text"]
    assert "add it to the questions of that answer with /edit" in refused["text"]
    assert await sandbox.store.offers.decided() == []


@conversation(editors=NEWSROOM)
async def test_who_was_told_something_wrong_hears_that(sandbox):
    """*Undo, and say so* takes it back and tells those who were told by it, once; nobody else."""
    first, silent, third = await asks_in_vain_for_all(sandbox)
    _, group = await in_newsroom(sandbox)
    await teach(sandbox, group, MODELS)
    await sandbox.settle()
    before = {reader: len(await sandbox.said(reader)) for reader in (first, silent, third)}
    await tap_as_editor(sandbox, group, "Undo, and say so")
    new = {reader: (await sandbox.said(reader))[count:] for reader, count in before.items()}
    assert [len(said) for said in new.values()] == [1, 0, 1]
    assert new[first][0]["text"].startswith(f"You asked: “{IN_ALL[0]}”. The answer that I sent you later does not fit")
    assert new[third][0]["text"].startswith(f"Preguntaste: «{IN_ALL[2]}».")
    assert await sandbox.store.offers.decided() == [] and await sandbox.store.watches.told(0.0) == []
    await teach(sandbox, group, MODELS)
    after = [len(await sandbox.said(reader)) for reader in before]
    assert after == [before[first] + 1, before[silent], before[third] + 1]


@conversation(editors=NEWSROOM)
async def test_who_asked_after_the_teaching_hears_too(sandbox):
    """Who got the taught answer and wants to know of changes is told; of others no chat is kept: they are counted."""
    await in_vain(sandbox, "private", IN_ALL[0])
    _, group = await in_newsroom(sandbox)
    await teach(sandbox, group, MODELS)
    said = await sandbox.ask("private", None, IN_ALL[0])
    assert "1,500" in said["text"]
    await tap_behind_more(sandbox, said, "Tell me of changes")
    await sandbox.settle()
    silent = await newcomer(sandbox, "Silent")
    await sandbox.ask(silent, None, IN_ALL[0])
    before = len(await sandbox.said(silent))
    toast = await sandbox.tap(sandbox.current(group), "Undo, and say so", "ingrid")
    await sandbox.settle()
    assert "told that it was wrong: 1. Others who got it, whose chat I do not keep: 1" in toast["text"]
    assert "answer that I gave you was taken back" in (await sandbox.said("private"))[-1]["text"]
    assert len(await sandbox.said(silent)) == before


@conversation(editors=NEWSROOM)
async def test_a_decision_of_more_than_a_week_ago_stays(sandbox):
    """Its button says why."""
    offer = Offered(7, (Wording("en", IN_ALL[0]),), ("models",))
    message = await shown(sandbox, offer, "e:u:7")
    await sandbox.store.write(Decided(7, "open", "wording", "models"), now=time.time() - 8 * 24 * 3600)
    assert "more than a week ago" in (await sandbox.tap(message, "=", "ingrid"))["text"]
    assert len(await sandbox.store.offers.decided()) == 1


@conversation(editors=NEWSROOM)
async def test_one_page_a_group(sandbox):
    """The summary says how many there are; ‹ and › turn to each in turn, and what was decided on one stays on it."""
    for question in ("who sells violin bows", "will it rain in Arbun on Sunday", "recipe for lentil soup"):
        await in_vain(sandbox, "private", question)
    summary, page = await in_newsroom(sandbox)
    assert "that have no answer yet: 3" in summary["text"]
    seen = [page["text"]]
    for _ in range(2):
        seen.append((await tap_as_editor(sandbox, page, "›"))["text"])
    assert len(set(seen)) == 3 and buttons(sandbox.current(page))[-3:] == ["‹", "3 / 3", "›"]
    done = await tap_as_editor(sandbox, page, "Outside the article")
    await tap_as_editor(sandbox, page, "›")
    assert (await tap_as_editor(sandbox, page, "‹"))["text"] == done["text"] and "Undo" in buttons(done)


@conversation(editors=NEWSROOM)
async def test_what_the_book_says_is_not_told_is_apart(sandbox):
    """It is counted apart and comes last, and nobody is asked to say it again."""
    for question in (*ABROAD, "who sells violin bows"):
        await in_vain(sandbox, "private", question)
    summary, page = await in_newsroom(sandbox)
    assert "Different questions that have no answer yet: 1\n" in summary["text"]
    assert "the book says that the article does not tell it: 1\n" in summary["text"]
    assert "violin bows" in page["text"] and "Say that the article does not tell" in buttons(page)
    told = await tap_as_editor(sandbox, page, "›")
    assert ABROAD[0] in told["text"] and "Write an answer" in buttons(told)
    assert "Say that the article does not tell" not in buttons(told)


@conversation(editors=NEWSROOM)
async def test_a_new_digest_closes_the_one_before(sandbox):
    """On its pages nothing is decided any more; they say so."""
    await asks_in_vain_for_all(sandbox)
    _, old = await in_newsroom(sandbox)
    _, new = await in_newsroom(sandbox)
    closed = await tap_as_editor(sandbox, old, "Outside the article")
    assert "There is a newer digest." in closed["text"] and buttons(closed) == []
    assert await sandbox.store.offers.decided() == []
    await tap_as_editor(sandbox, new, "Outside the article")
    assert [offer.state for offer in await sandbox.store.offers.decided()] == ["outside"]


@conversation(editors=NEWSROOM)
async def test_the_report_comes_as_a_file(sandbox):
    """/report sends the page, of a week or of as many days as are said; to nobody else."""
    await sandbox.ask("private", None, "worldwide total")
    for text in ("/report", "/report 2", "/report x"):
        [said] = await in_newsroom(sandbox, text)
        assert said["document"]["file_name"].startswith("report-") and "1 questions from 1 readers" in said["caption"]
    reader = await newcomer(sandbox, "Reader")
    assert (await sandbox.ask(reader, None, "/report"))["text"].startswith("I do not know that command")
    await sandbox.settle()
    expect_warnings(sandbox, "Somebody who is no editor tried /report")
