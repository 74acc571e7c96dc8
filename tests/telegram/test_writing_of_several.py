"""Editors of several articles write in the right book, which is named; and in the topics of a forum."""

import pytest
from conftest import ROOT
from newsroom_chat import Newsroom
from talk import conversation

from bot.sandbox import FORUM, NEWSROOM

pytestmark = pytest.mark.slow

FOLDER = ROOT / "examples" / "newsroom"
FERRY = "An invented ferry carried 48,000 passengers in its first year"


@conversation(book=FOLDER, editors=NEWSROOM)
async def test_a_fact_of_one_of_several_articles(sandbox):
    """A fact that is named is found in its article, whose title is shown; the correction is of that book alone."""
    newsroom = Newsroom(sandbox)
    [asked] = await newsroom.write("/correct passengers")
    assert asked.startswith(f"{FERRY}\n\n48,000 passengers in the ferry's first year")
    reply, _ = await newsroom.reply("49,000\nThe harbor counted again.")
    assert reply.startswith(f"{FERRY}\n\n")
    await newsroom.tap("Publish")
    [own] = await newsroom.drafts("published")
    assert sandbox.context.library.of_kept(own.book) == "ferry"


@conversation(book=FOLDER, editors=NEWSROOM)
async def test_an_answer_to_a_question_of_one_article(sandbox):
    """A new answer goes to the book that its question is about; under an answer, to the book of that."""
    newsroom = Newsroom(sandbox)
    [asked] = await newsroom.write("/answer how many people fit on the ferry boat")
    assert asked.startswith(FERRY)
    await newsroom.write("/ask how many people fit on the ferry boat")
    now, _ = await newsroom.tap("Change this answer")
    assert now.startswith(FERRY) and now.endswith("The boat holds 180 people, and runs on batteries.")


@conversation(book=FOLDER, editors=NEWSROOM)
async def test_an_answer_to_a_question_of_no_article(sandbox):
    """The editor chooses the article that gets it; then it is answered, and the group is settled."""
    question = "who runs it at night"
    assert "[1]" not in (await sandbox.ask("private", None, question))["text"]
    newsroom = Newsroom(sandbox)
    await newsroom.write("/digest")
    card = newsroom.last
    assert "No article" in card["text"] and newsroom.buttons[0] == "Write an answer"
    await newsroom.tap("Write an answer")
    assert "In which article is the answer?" in sandbox.current(card)["text"]
    [ferry] = [label for label in newsroom.buttons if label.startswith(FERRY)]
    [asked] = await newsroom.tap(ferry)
    assert FERRY in asked and f"“{question}”" in asked
    await newsroom.reply("The boat runs on batteries, by day.")
    await newsroom.tap("Publish")
    [own] = await newsroom.drafts("published")
    assert sandbox.context.library.of_kept(own.book) == "ferry"
    done = sandbox.current(card)["text"]
    assert done.startswith("✓ From now on these get the answer to") and question in done
    [offer] = await sandbox.store.offers.decided()
    assert (offer.state, offer.answer.rpartition("/")[0]) == ("wording", own.book or "")
    assert "The boat runs on batteries" in (await sandbox.ask("private", None, question))["text"]
    assert "No unanswered questions wait." in (await newsroom.write("/digest"))[0]


@conversation(book=FOLDER / "city" / "ferry.yaml", editors=FORUM)
async def test_in_a_topic(sandbox):
    """In a topic of a forum the bot asks, shows and publishes there."""
    topic = (await sandbox.open_topic("Answers"))["message_id"]
    await sandbox.send_text(FORUM, "ingrid", "/answer Is the boat large?", thread=topic)
    await sandbox.settle()
    asked = (await sandbox.said(FORUM))[-1]
    await sandbox.send_text(FORUM, "ingrid", "The boat holds 180 people.", reply_to=asked, thread=topic)
    await sandbox.settle()
    preview = (await sandbox.said(FORUM))[-1]
    await sandbox.tap(preview, "Change", "ingrid")
    await sandbox.settle()
    said = await sandbox.said(FORUM)
    assert {message.get("message_thread_id") for message in said} == {topic} and len(said) == 5
