"""Where readers meet the bot, what they do there, and what it does: one table, for an editor to read.

Each row: the place, what happens, what the bot's last message says (or SILENCE), and the one who acts it out.
"""

import asyncio
from dataclasses import dataclass, field

import pytest
from talk import spoken, talking

from bot.sandbox import CHANNEL, COMMENTS, GROUP, MARCO, READER

pytestmark = pytest.mark.slow

ASK = "How many models are there?"  # the sample book has an answer to this
STRAY = "How many does India have?"  # ... and none to this
ANSWER, ANSWER_ES = "There are more than 1,500", "Hay más de 1500"
NO_ANSWER = "The article does not say what other countries have."
ONLY_TEXT = "I can only read text"
HOW_IN_GROUPS = "name me in your question, or write it after /ask"
SILENCE = None
ME = "@footnote_bot"


@dataclass(frozen=True)
class Situation:
    """One row of the table."""

    place: str
    happens: str
    says: str | None
    act: object
    options: dict = field(default_factory=dict)

    def __str__(self):
        return f"{self.place}: {self.happens}"


def writes(text, chat="private", user=None, **where):
    """Someone writes `text`."""

    async def act(sandbox):
        await sandbox.send_text(chat, user, text, **where)

    return act


def in_group(text, user="marco", **where):
    """Marco writes `text` in the group."""
    return writes(text, "group", user, **where)


def sends(kind, caption="", chat="private", user="reader"):
    """Someone sends a photo, a voice message, a sticker."""

    async def act(sandbox):
        await sandbox.send_media(chat, user, kind, caption=caption)

    return act


def happens(chat="group", user="ingrid", **fields):
    """Telegram itself notes something in a chat."""

    async def act(sandbox):
        await sandbox.service_message(chat, user, fields)

    return act


def update(kind, **fields):
    """A raw update arrives, with a message that has `fields`."""

    async def act(sandbox):
        people = sandbox.service.world.people
        message = {
            "message_id": 900,
            "date": 1,
            "chat": sandbox.place("private").public(),
            "from": people[READER],
            "text": ASK,
        }
        await sandbox.inject({kind: {**message, **fields}})

    return act


def edits(before, after, chat="private", user=None):
    """Someone writes `before`, waits, and edits it to `after`."""

    async def act(sandbox):
        message = await sandbox.send_text(chat, user, before)
        await sandbox.settle()
        await sandbox.edit_text(message, after)

    return act


def answers_to(other, text, user="marco", kind="text"):
    """Ingrid writes `other` in the group; someone replies to her with `text`."""

    async def act(sandbox):
        message = await sandbox.send_text("group", "ingrid", other)
        await sandbox.settle()
        await sandbox.send_text("group", user, text, reply_to=message)

    return act


def replies_to_bot(text, media=None):
    """Someone replies to what the bot said in the group."""

    async def act(sandbox):
        said = await sandbox.ask("group", "marco", f"{ME} {STRAY}")
        if media:
            await sandbox.send_media("group", "marco", media, reply_to=said)
        else:
            await sandbox.send_text("group", "marco", text, reply_to=said)

    return act


def posts(post, comment=None, after=None):
    """The channel posts, and someone comments."""

    async def act(sandbox):
        posted = await sandbox.send_text("channel", None, post)
        if comment:
            await sandbox.comment(posted, "marco", comment)
        if after:
            await sandbox.settle()
            await sandbox.edit_text(posted, after)

    return act


def taps(data, chat="private"):
    """Someone taps a button with `data` that they made up."""

    async def act(sandbox):
        said = await sandbox.ask(chat, "reader", f"{ME} {ASK}")
        await sandbox.tap(said, data=data, user="reader")

    return act


async def sends_a_card(sandbox):
    """Someone chooses an inline card and sends it into the private chat."""
    cards = (await sandbox.inline("reader", ASK))["cards"]
    await sandbox.choose("private", "reader", cards[0])


async def asks_in_a_topic(sandbox):
    topic = (await sandbox.open_topic("Figures"))["message_id"]
    await sandbox.send_text("forum", "marco", f"{ME} {ASK}", thread=topic)


async def asks_after_the_group_moved(sandbox):
    moved = await sandbox.migrate("small group")
    await sandbox.send_text(moved["id"], "marco", f"{ME} {ASK}")


async def blocks_the_bot(sandbox):
    message = await sandbox.send_text("private", None, ASK)
    await sandbox.settle()
    await sandbox.block("reader")
    await sandbox.edit_text(message, STRAY)


async def taps_in_a_group(sandbox):
    said = await sandbox.ask("group", "marco", f"{ME} {ASK}")
    assert (await sandbox.tap(said, data="a:en:models", user="marco"))[
        "url"
    ] == "https://t.me/footnote_bot?start=en_models"


FORWARDED = {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Someone"}}
A_BOT = {"id": 77, "is_bot": True, "first_name": "Other", "username": "other_bot"}
MENTION = [{"type": "mention", "offset": 0, "length": len(ME)}]
GROUP_CHAT = {"id": GROUP, "type": "supergroup", "title": "Readers' table"}
CONFIDENT = {"groups": "confident", "reads_all": True}
ALL = {"reads_all": True}  # privacy mode off: the bot sees everything, and still keeps silent

SITUATIONS = [
    Situation("private", "a question", ANSWER, writes(ASK)),
    Situation("private", "a question in Spanish", ANSWER_ES, writes("¿Cuántos modelos hay?")),
    Situation("private", "a Spanish reader writes Spanish", ANSWER_ES, writes("cuantos modelos hay", "marco")),
    Situation("private", "a question that the book cannot answer", NO_ANSWER, writes(STRAY)),
    Situation("private", "a question with markup in it", ANSWER,
        writes("how many <b>models</b> are there & <a href='x'>")),
    Situation("private", "a photo", ONLY_TEXT, sends("photo")),
    Situation("private", "a photo with a question under it", ANSWER, sends("photo", ASK)),
    Situation("private", "a voice message", ONLY_TEXT, sends("voice")),
    Situation("private", "a sticker", ONLY_TEXT, sends("sticker")),
    Situation("private", "a checklist", ONLY_TEXT, update("message", text="", checklist={"title": "x", "tasks": []})),
    Situation("private", "a document", ONLY_TEXT, sends("document")),
    Situation("private", "a Spanish reader's video", "Solo puedo leer texto",
        sends("video", chat="marco", user="marco")),
    Situation("private", "/ask with nothing else", "in your own words", writes("/ask")),
    Situation("private", "a message without a word", "in your own words", writes("?! 🤷")),
    Situation("private", "a greeting", "¡Hola! Pregúntame", writes("¡Hola!", "marco")),
    Situation("group", "the bot is greeted", HOW_IN_GROUPS, in_group(f"hello {ME}", "ingrid")),
    Situation("private", "thanks", SILENCE, writes("Thank you!")),
    Situation("group", "thanks in reply to the bot", NO_ANSWER, replies_to_bot("¡Gracias!")),
    Situation("private", "/start", "Hello! Ask me about the article", writes("/start")),
    Situation("private", "/start with an answer's id, from a link", ANSWER, writes("/start models")),
    Situation("private", "/start from a button in a Spanish group", ANSWER_ES, writes("/start es_models")),
    Situation("private", "/start with an answer that is gone", "This answer has changed", writes("/start gone")),
    Situation("private", "/START in capitals, and two spaces", ANSWER, writes("/START  models")),
    Situation("private", "/start with a hostile payload", "This answer has changed", writes("/start m_en_" + "A" * 59)),
    Situation("private", "/help", "For example:", writes("/help")),
    Situation("private", "/topics", "What would you like to know about?", writes("/topics")),
    Situation("private", "/figures", "Every figure, with its source", writes("/figures")),
    Situation("private", "/about", "Editors wrote the 2 answers", writes("/about")),
    Situation("private", "/language", "Which language shall I speak?", writes("/language")),
    Situation("private", "/privacy", "without your name or number", writes("/privacy")),
    Situation("private", "/ask with a question", ANSWER, writes(f"/ask {ASK}")),
    Situation("private", "a command with the bot's name", "For example:", writes(f"/help{ME}")),
    Situation("private", "a command that there is not", "I do not know that command", writes("/weather")),
    Situation("private", "a command that is not there", "I do not know that command", update(
        "message", text=" ", entities=[{"type": "bot_command", "offset": 0, "length": 1}])),
    Situation("private", "a question is edited into another", NO_ANSWER, edits(ASK, STRAY)),
    Situation("private", "a sticker's successor: an edit of what was never answered", ANSWER, update("edited_message")),
    Situation("private", "an edit of an old command", SILENCE, update("edited_message", text="/start")),
    Situation("private", "a forwarded question", ANSWER, update("message", **FORWARDED)),
    Situation("private", "a card of the bot is sent to the bot", SILENCE, sends_a_card),
    Situation("private", "a message is pinned", SILENCE, happens("private", "reader", pinned_message={
        "message_id": 1, "date": 1, "chat": {"id": READER, "type": "private"}})),
    Situation("private", "a button that nobody drew", "This answer has changed", taps("drop table")),
    Situation("private", "a button whose answer is gone", "This answer has changed", taps("a:en:gone")),
    Situation("private", "a button with page 999 of the figures", "This answer has changed", taps("f:en:999")),
    Situation("private", "the reader has blocked the bot, and edits", ANSWER, blocks_the_bot),
    Situation("business", "a message to a business account", SILENCE,
        update("business_message", business_connection_id="b")),
    Situation("business", "an edited one", SILENCE, update("edited_business_message", business_connection_id="b")),
    Situation("group", "a question to everybody", SILENCE, in_group(ASK), ALL),
    Situation("group", "the bot is named", ANSWER, in_group(f"{ME} {ASK}")),
    Situation("group", "the bot is named in capitals", ANSWER, in_group(f"{ME.upper()}: {ASK}")),
    Situation("group", "an address that holds the bot's name", SILENCE, in_group(f"write to x{ME}.example {ASK}"), ALL),
    Situation("group", "another bot with a longer name is named", SILENCE, in_group(f"{ME}s {ASK}"), ALL),
    Situation("group", "the bot is named with nothing else", HOW_IN_GROUPS, in_group(ME, "ingrid")),
    Situation("group", "the bot is named under a photo", ANSWER, sends("photo", f"{ME} {ASK}", "group", "ingrid")),
    Situation("group", "the bot is asked what the book cannot answer", NO_ANSWER, in_group(f"{ME} {STRAY}")),
    Situation("group", "/ask with a question", ANSWER, in_group(f"/ask {ASK}")),
    Situation("group", "/ask with the bot's name", ANSWER, in_group(f"/ask{ME} {ASK}")),
    Situation("group", "/ask to another bot", SILENCE, in_group(f"/ask@other_bot {ASK}"), ALL),
    Situation("group", "/ask with nothing else", HOW_IN_GROUPS, in_group("/ask", "ingrid")),
    Situation("group", "/help", HOW_IN_GROUPS, in_group("/help", "ingrid")),
    Situation("group", "/topics, which would be a long list", "I show that in private.", in_group("/topics", "ingrid")),
    Situation("group", "a command of another bot", SILENCE, in_group("/weather"), ALL),
    Situation("group", "a reply to the bot", ANSWER, replies_to_bot(ASK)),
    Situation("group", "a sticker in reply to the bot", NO_ANSWER, replies_to_bot("", "sticker")),
    Situation("group", "people reply to each other", SILENCE, answers_to(ASK, "good question"), ALL),
    Situation("group", "the bot is named in reply to a question", ANSWER, answers_to(ASK, ME)),
    Situation("group", "the bot is named with words in reply to a question", ANSWER, answers_to(ASK, f"{ME} can you?")),
    Situation("group", "/ask in reply to a question", ANSWER, answers_to(ASK, "/ask")),
    Situation("group", "a question is edited into another", NO_ANSWER,
        edits(f"{ME} {ASK}", f"{ME} {STRAY}", "group", "marco")),
    Situation("group", "an edit names the bot", ANSWER, edits(ASK, f"{ME} {ASK}", "group", "marco"), ALL),
    Situation("group", "an edit does not name the bot", SILENCE, edits("hi", ASK, "group", "marco"), ALL),
    Situation("group", "a card of the bot is sent into it", SILENCE, update("message", chat=GROUP_CHAT, via_bot={
        **A_BOT, "id": 4242, "username": "footnote_bot"}, text=f"{ME} {ASK}", entities=MENTION)),
    Situation("group", "a forwarded message names the bot", SILENCE, update(
        "message", chat=GROUP_CHAT, text=f"{ME} {ASK}", entities=MENTION, **FORWARDED)),
    Situation("group", "another bot names the bot", SILENCE, update("message", chat=GROUP_CHAT, text=f"{ME} {ASK}",
        entities=MENTION, **{"from": A_BOT})),
    Situation("group", "the bot's own message comes back", SILENCE,
        update("message", chat=GROUP_CHAT, text=f"{ME} {ASK}",
        entities=MENTION, **{"from": {**A_BOT, "id": 4242}})),
    Situation("group", "an anonymous administrator names the bot", ANSWER, in_group(f"{ME} {ASK}", "anonymous")),
    Situation("group", "a person who writes as a channel names the bot", ANSWER, in_group(f"{ME} {ASK}", "channel")),
    Situation("group", "an anonymous administrator says something", SILENCE, in_group(ASK, "anonymous"), ALL),
    Situation("group", "someone joins", SILENCE,
        happens(new_chat_members=[{"id": MARCO, "is_bot": False, "first_name": "M"}])),
    Situation("group", "the group gets a new name", SILENCE, happens(new_chat_title=ASK)),
    Situation("group", "a button of the bot is tapped there", ANSWER, taps_in_a_group),
    Situation("small group", "it became a supergroup", ANSWER, asks_after_the_group_moved),
    Situation("confident group", "a question to everybody", ANSWER, in_group(ASK), CONFIDENT),
    Situation("confident group", "a question that the book cannot answer", SILENCE, in_group(STRAY), CONFIDENT),
    Situation("confident group", "a message without a word", SILENCE, in_group("??"), CONFIDENT),
    Situation("confident group", "a command of another bot", SILENCE, in_group("/models how many"), CONFIDENT),
    Situation("confident group", "an edit that does not name the bot", SILENCE,
        edits("hi", ASK, "group", "marco"), CONFIDENT),
    Situation("topic of a forum", "the bot is named", ANSWER, asks_in_a_topic),
    Situation("channel", "a post", SILENCE, posts(ASK)),
    Situation("channel", "a post that names the bot", SILENCE, posts(f"{ME} {ASK}")),
    Situation("channel", "a post is edited", SILENCE, posts("Hello", after=f"{ME} {ASK}")),
    Situation("comments", "a comment", SILENCE, posts("Our story", ASK)),
    Situation("comments", "a comment names the bot", ANSWER, posts("Our story", f"{ME} {ASK}")),
    Situation("comments", "a comment names the bot and nothing else: the post is not answered",
              "nómbrame en tu pregunta", posts(ASK, ME)),
    Situation("anywhere", "a reaction", SILENCE, update("message_reaction")),
    Situation("anywhere", "a kind of update that does not exist yet", SILENCE, update("telepathy")),
]  # fmt: skip


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_situation(situation):
    """In each situation the bot does what the table says, in the chat where it happened and in no other."""

    async def run():
        async with talking(**situation.options) as sandbox:
            await situation.act(sandbox)
            said = await spoken(sandbox, 0.05)
            return said if fits(situation, said) else await spoken(sandbox, 1)  # a busy machine is slower

    said = asyncio.run(run())
    assert fits(situation, said), [message["text"] for message in said]
    assert len({message["chat"]["id"] for message in said}) <= 1


def fits(situation, said):
    """Whether the bot's messages are what the table says."""
    if situation.says is SILENCE:
        return said == []
    return bool(said) and situation.says in said[-1]["text"]


def test_the_table_is_long():
    """There are at least forty situations, each told once."""
    assert len({str(situation) for situation in SITUATIONS}) == len(SITUATIONS) >= 40
    assert CHANNEL and COMMENTS
