"""Conversations in groups, topics and comments."""

from dataclasses import replace
from itertools import product
from types import SimpleNamespace

from conftest import ROOT
from talk import allow_refusal, buttons, conversation, links

from bot.answer.reply import Responder
from bot.sandbox import GROUP, NEWSROOM
from bot.store import Choice

ME = "@footnote_bot"


@conversation()
async def test_an_answer_is_a_reply_with_one_button(sandbox):
    """It replies to the message asked, and leads on in private."""
    question = await sandbox.send_text("group", "marco", f"{ME} How many models are there?")
    said = await sandbox.reply(question)
    assert said["reply_to_message"]["message_id"] == question["message_id"]
    assert buttons(said) == ["Ask more in private"]
    assert links(said) == ["https://t.me/footnote_bot?start=en_models"]


@conversation()
async def test_a_mention_answers_the_message_that_it_replies_to(sandbox):
    """The reply goes to the one who asked, not to the one who called the bot."""
    question = await sandbox.send_text("group", "ingrid", "How many models are there?")
    said = await sandbox.ask("group", "marco", f"{ME} do you know?", reply_to=question)
    assert said["reply_to_message"]["message_id"] == question["message_id"]
    assert said["text"].startswith("There are more than 1,500")


@conversation()
async def test_own_words_count_when_the_other_message_asks_nothing(sandbox):
    """A question in reply to small talk is answered for itself."""
    chat = await sandbox.send_text("group", "ingrid", "And Japan, I wonder")
    said = await sandbox.ask("group", "marco", f"{ME} How many models are there?", reply_to=chat)
    assert said["reply_to_message"]["text"].startswith(ME)
    assert said["text"].startswith("There are more than 1,500")


@conversation()
async def test_an_edit_of_either_message_edits_the_reply(sandbox):
    """Whether the question or the call is edited, the one reply follows."""
    question = await sandbox.send_text("group", "ingrid", "How many does India have?")
    await sandbox.ask("group", "marco", ME, reply_to=question)
    await sandbox.set_standing("group", "administrator")
    await sandbox.edit_text(question, "How many models are there?")
    await sandbox.settle()
    [said] = await sandbox.said("group")
    assert said["text"].startswith("There are more than 1,500")


@conversation()
async def test_what_is_unclear_is_asked_back_and_answered_in_place(sandbox):
    """In a group at most two questions are offered; a tap on one puts the answer in the place of the offer."""
    said = await sandbox.ask("group", "ingrid", f"{ME} {unclear(sandbox)}")
    assert said["text"] == "I am not sure which question you mean."
    assert 1 <= len(buttons(said)) <= 2 and links(said) == []
    await sandbox.tap(said, buttons(said)[0], user="marco")
    await sandbox.settle()
    assert "Sources" in sandbox.current(said)["text"]


def unclear(sandbox):
    """A question to which the sample book has only suggestions: two of its words that lead two ways."""
    responder = sandbox.context.responder
    words = sorted(
        {word for entry in responder.book.answers.values() for word in " ".join(entry.questions.get("en")).split()}
    )
    pairs = (f"{first} {second}" for first, second in product(words, words))
    return next(pair for pair in pairs if responder.reply(pair).outcome == "suggested")


@conversation()
async def test_a_topic_is_answered_in_the_topic(sandbox):
    """In a forum the reply stands in the topic of the question, even when the question was deleted."""
    topic = (await sandbox.open_topic("Figures"))["message_id"]
    await sandbox.fault("sendMessage", "delay", seconds=0.2)
    question = await sandbox.send_text("forum", "marco", f"{ME} How many models are there?", thread=topic)
    await sandbox.delete(question)
    await sandbox.settle(quiet=0.3)
    [said] = await sandbox.said("forum")
    assert said["message_thread_id"] == topic


@conversation(editors=NEWSROOM)
async def test_a_topic_that_was_closed_is_told_once(sandbox):
    """What was asked there cannot be answered there: each is set aside, editors hear of it once, others go on."""
    topic = await sandbox.open_topic("Figures")
    await sandbox.close_topic(topic)
    for _ in range(2):
        await sandbox.send_text("forum", "ingrid", f"{ME} How many models are there?", thread=topic["message_id"])
    await sandbox.settle()
    assert [kept.state for kept in await sandbox.store.inbox.kept()] == ["aside", "aside"]
    assert ["Topic_closed" in said["text"] for said in await sandbox.said(NEWSROOM)] == [True]
    sandbox.warnings.lines.clear()
    allow_refusal(sandbox, "TOPIC_CLOSED")
    assert (await sandbox.ask("private", None, "How many models are there?"))["text"].startswith("There are more")


@conversation()
async def test_a_comment_is_answered_under_its_post(sandbox):
    """In the comments the reply stands in the post's thread and replies to the comment, never to the post."""
    post = await sandbox.send_text("channel", None, "How many models are there?")
    comment = await sandbox.comment(post, "marco", f"{ME} what is the worldwide total")
    said = await sandbox.reply(comment)
    assert said["reply_to_message"]["message_id"] == comment["message_id"]
    assert said["message_thread_id"] == (await sandbox.forward_of(post))["message_id"]
    assert said["text"].startswith("The world has 3,755")


@conversation()
async def test_who_hides_is_no_person(sandbox):
    """An anonymous administrator has no language of their own: the account that stands in for them is nobody's."""
    await sandbox.context.store.write(Choice(1087968824, "es"), now=0.0)  # as if somebody had chosen for that account
    said = await sandbox.ask("group", "anonymous", "/help")
    assert said["text"].startswith("Ask me about the article")


@conversation(groups="confident", reads_all=True)
async def test_a_confident_bot_answers_in_reply(sandbox):
    """Unasked, it replies to the question itself."""
    question = await sandbox.send_text("group", "marco", "How many models are there?")
    assert (await sandbox.reply(question))["reply_to_message"]["message_id"] == question["message_id"]
    assert question["chat"]["id"] == GROUP


@conversation(groups="confident", reads_all=True)
async def test_an_answer_comes_unasked_from_four_chances_in_five_on(sandbox):
    """Below that a confident bot is silent, though it would give the answer to whoever asks it."""
    current = sandbox.context.library
    sure_one = current.responder(current.newest)
    matched = sure_one.matcher.match
    for confidence, answers in ((0.79, 0), (0.8, 1)):
        doubtful = SimpleNamespace(match=lambda asked, sure=confidence: replace(matched(asked), confidence=sure))
        current.responder = {current.newest: Responder(sure_one.book, doubtful)}.__getitem__
        await sandbox.send_text("group", "marco", "How many models are there?")
        await sandbox.settle()
        assert len(await sandbox.said("group")) == answers


@conversation()
async def test_a_tap_in_a_channel_changes_nothing_there(sandbox):
    """The bot says nothing in a channel: a button of its own that was brought there leads to the private chat."""
    chat = {"id": -1009, "type": "channel", "title": "Channel"}
    query = {
        "id": "1",
        "from": {"id": 7, "is_bot": False, "first_name": "Ana"},
        "chat_instance": "1",
        "message": {"message_id": 5, "date": 1, "chat": chat, "text": "Did you mean one of these?"},
        "data": "s:en:models",
    }
    await sandbox.inject({"callback_query": query})
    await sandbox.settle()
    assert sandbox.calls_of("editMessageText") == []
    assert sandbox.calls_of("answerCallbackQuery")
    allow_refusal(sandbox, "query")


SMALL_TALK = {
    "stop": "I only write when you write to me",
    "Unsubscribe": "I only write when you write to me",
    "bye!": "All right. Write to me again",
    "can I talk to a human?": "I cannot reach the editors from here.",
    "asdfgh": "Ask me about the article",
}


@conversation()
async def test_small_talk_is_known_in_groups_and_no_question(sandbox):
    """What the private chat takes for no question is none in a group: it is answered in a line, and not counted."""
    for text, start in SMALL_TALK.items():
        said = await sandbox.ask("group", "ingrid", f"{ME} {text}")
        assert said["text"].startswith(start), text
    assert await counted(sandbox) == []


@conversation(book=ROOT / "examples" / "newsroom")
async def test_stop_is_known_in_groups_of_a_newsroom(sandbox):
    """Whatever a book of several says of stopping, in whichever language the word is, also after an answer."""
    await sandbox.ask("group", "marco", f"{ME} How many passengers did the ferry carry?")
    before = await counted(sandbox)
    for text in ("stop", "STOP", "para", "unsubscribe", "arrête", "pare"):
        said = await sandbox.ask("group", "ingrid", f"{ME} {text}")
        assert "/forget" in said["text"], (text, said["text"])
    assert await counted(sandbox) == before


async def counted(sandbox):
    """What the journal has of questions."""
    return [entry.text async for entry in sandbox.store.journal.entries(0, 10**11)]
