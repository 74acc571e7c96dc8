"""Asked from any chat: inline, and as a guest."""

import pytest
from conftest import ROOT
from talk import conversation, links

from bot.answer.reply import Responder
from bot.conversation.inline import replies_to

pytestmark = pytest.mark.slow

BOOKS = {"article": ROOT / "answers.yaml", "almenar": ROOT / "examples" / "almenar.yaml"}
SHARED = [  # what was said, and what of it is sent on: figures, and where they stand
    ("article", ["how many AI unicorns does China have"], ["71", "26%", "Data from the Shanghai forum, paragraph 7"]),
    ("article", ["how many AI unicorns does China have", "and companies?"], ["more than 5,100", "15%", "paragraph 6"]),
    ("article", ["how many AI unicorns does China have", "what percentage is that?"], ["26%", "paragraph 7"]),
    ("article", ["did you say 1,700 models?"], ["more than 1,500", "CAICT report, paragraph 3"]),
    (
        "article",
        ["¿cuántos modelos de IA tiene China?", "¿qué porcentaje es eso?"],
        ["alrededor del 40\u00a0%", "párrafo"],
    ),
    ("article", ["How many AI models were made outside China?"], ["2,255", "3,755 − more than 1,500"]),
    ("article", ["What is CAICT? How many unicorns does China have?"], ["CAICT", "Sources"]),
    ("almenar", ["how much goes to health care"], ["$294 million", "35%", "Sources"]),
    ("almenar", ["¿cuántos pacientes esperan una operación?"], ["9200", "Oficina de Salud"]),
]


@conversation()
async def test_cards_are_ranked_answers_that_send_the_whole_reply(sandbox):
    """A card shows question and first sentence; chosen, it sends the reply with its sources."""
    cards = (await sandbox.inline("reader", "how many models are there"))["cards"]
    assert cards[0]["title"] == "How many models are there?"
    assert cards[0]["description"] == "There are more than 1,500 models, about 40% of the total."
    sent = await sandbox.choose("group", "reader", cards[0])
    assert "[1] The Academy, paragraph 1" in sent["text"]


@conversation()
async def test_a_chosen_card_is_in_the_journal(sandbox):
    """A question that came to a card is noted, with the answer that was sent; what was only typed is not."""
    cards = (await sandbox.inline("reader", "how many models are there"))["cards"]
    await sandbox.choose("group", "reader", cards[0], "how many models are there")
    await sandbox.settle()
    [entry] = [entry async for entry in sandbox.context.store.journal.entries(0, 2e10)]
    assert (entry.text, entry.outcome, entry.answer) == ("how many models are there", "answered", "models")
    assert entry.place == "inline"


@conversation()
async def test_nothing_typed_offers_the_editors_first_questions(sandbox):
    """An empty query shows what can be asked, in the reader's language."""
    cards = (await sandbox.inline("marco", ""))["cards"]
    assert [card["title"] for card in cards] == ["¿Cuántos modelos hay?", "¿Cuál es el total mundial?"]


@conversation()
async def test_no_match_offers_to_ask_in_private(sandbox):
    """Where the book has no answer there is no card, only the way to the private chat."""
    answer = await sandbox.inline("reader", "How many does India have?")
    assert answer["cards"] == []
    assert answer["button"] == {"text": "Ask me in private", "start_parameter": "ask"}


@conversation()
async def test_a_long_or_odd_query_is_harmless(sandbox):
    """A query longer than Telegram allows, and one of control characters, get an answer like any other."""
    for query in ("models " * 100, "\x00\u202e\ud83d", "<b>", "🦄" * 256):
        assert "cards" in await sandbox.inline("reader", query)


@conversation()
async def test_cards_are_the_readers_own_and_soon_forgotten(sandbox):
    """Telegram may not show one reader's cards to another, nor old ones after the book has changed."""
    await sandbox.inline("reader", "models")
    [call] = sandbox.calls_of("answerInlineQuery")
    assert call.params["is_personal"] is True
    assert int(call.params["cache_time"]) <= 60


@conversation()
async def test_a_guest_is_answered_in_one_message(sandbox):
    """Called by its name where it is not, the bot answers there, and leads on in private."""
    said = await sandbox.guest("marco", "@footnote_bot ¿Cuántos modelos hay?")
    assert said["text"].startswith("Hay más de 1500")
    assert links(said) == ["https://t.me/footnote_bot?start=es_models"]


@conversation()
async def test_a_guest_who_asks_nothing_is_told_how(sandbox):
    """A bare name gets one line; a name in reply to a question answers that question."""
    assert (await sandbox.guest("ingrid", "@footnote_bot"))["text"].startswith("Ask me about the article")
    question = await sandbox.send_text("elsewhere", "marco", "How many models are there?")
    said = await sandbox.guest("ingrid", "@footnote_bot", reply_to=question)
    assert said["text"].startswith("There are more than 1,500")


def test_no_more_cards_are_offered_than_telegram_takes(sample):
    """Of a book with more answers than that, the editor's first fifty are offered."""
    many = {f"models-{at}": sample.book.answers["models"] for at in range(60)}
    book = sample.book.model_copy(update={"answers": many, "topics": {}})
    offered = [reply.answer for reply in replies_to(Responder(book, sample.matcher), "", "en")]
    assert offered == list(many)[:50]


@pytest.mark.parametrize(("book", "turns", "sent"), SHARED)
def test_what_is_shared_holds_the_figures_and_their_sources(book, turns, sent):
    """The button puts a question where the reader sends it, whose first card has the answer, figures and sources."""

    @conversation(book=BOOKS[book])
    async def act(sandbox):
        for turn in turns:
            said = await sandbox.ask("private", None, turn)
        rows = said["reply_markup"]["inline_keyboard"]
        [query] = [button["switch_inline_query"] for row in rows for button in row if "switch_inline_query" in button]
        message = await sandbox.choose("group", "reader", (await sandbox.inline("reader", query))["cards"][0], query)
        assert [text for text in sent if text not in message["text"]] == []

    act()
