"""Which of several books a question is about: one table of conversations, for an editor to read.

Each row: the place, what happens, the article that the bot's last message there is about, and the one who acts it out.
Two articles share a question (how much does it cost?), so that only the way tells which is meant.
"""

import asyncio
from dataclasses import dataclass, field

import pytest
from folder_of_books import BRIDGE, BRIDGE_BOOK, SCHOOL, SITE, folder_of_books, write_book
from talk import buttons, talking

from bot.conversation.routing.keys import key_of

pytestmark = pytest.mark.slow

ON_BRIDGE, ON_SCHOOL = "The bridge over the Tesma, 1 March 2026", "A school for Arbun, 2 May 2026"
NONE, GONE, SILENCE = "I have no answer to that in any of my articles.", "I no longer have that article.", None
PAGE = "I have no answers about that page."
NOTHING = "I have nothing about “volcano”."
OTHER = "Another article may say that."
SEVERAL = "Several articles may say that."
ITS_COST = "How much does it cost?"
COST_OF = {ON_BRIDGE: "41", ON_SCHOOL: "17"}
LENGTH, PUPILS = "How long is the bridge?", "How many pupils will the school take?"
STRAY = "Where can I buy a violin bow?"
BRIDGE_COST = "How much does the bridge cost?"
ME = "@footnote_bot"
KEY = key_of("bridge")
SHORT, TELEGRAM = "https://dai.ly/b1", "https://t.me/the_daily/3"


@dataclass(frozen=True)
class Situation:
    """One row of the table."""

    place: str
    happens: str
    about: str | None
    act: object
    chat: str = "private"
    options: dict = field(default_factory=dict)

    def __str__(self):
        return f"{self.place}: {self.happens}"


def asks(*texts, chat="private", user=None):
    """Someone writes `texts`, each after the answer to the one before."""

    async def act(sandbox):
        for text in texts:
            await sandbox.send_text(chat, user, text)
            await sandbox.settle()

    return act


def in_group(*texts, user="marco"):
    return asks(*(f"{ME} {text}" for text in texts), chat="group", user=user)


def replies(first, between, text):
    """The reader asks `first`, then `between`, and then replies with `text` to the answer to the first."""

    async def act(sandbox):
        said = await sandbox.ask("private", None, first)
        await sandbox.settle()
        await asks(between)(sandbox)
        await sandbox.send_text("private", None, text, reply_to=said)

    return act


def taps(first, between, button, then=()):
    """The reader asks `first`, then `between`, then taps `button` under the answer to the first; and asks on."""

    async def act(sandbox):
        said = await sandbox.ask("private", None, first)
        await sandbox.settle()
        await asks(*between)(sandbox)
        await sandbox.tap(said, button)
        await sandbox.settle()
        await asks(*then)(sandbox)

    return act


def edits(first, text, between=()):
    """The reader asks `first`, then `between`, and edits the first to `text`: the bot's first message follows."""

    async def act(sandbox):
        question = await sandbox.send_text("private", None, first)
        said = await sandbox.reply(question)
        await sandbox.settle()
        await asks(*between)(sandbox)
        await sandbox.edit_text(question, text)
        await sandbox.settle()
        return sandbox.current(said)

    return act


def writes(*contents, chat="private", user="reader", then=()):
    """Someone sends messages with these fields, and asks on."""

    async def act(sandbox):
        for content in contents:
            await sandbox.write(chat, user, content)
            await sandbox.settle()
        await asks(*then, chat=chat, user=user)(sandbox)

    return act


def behind_words(text, address):
    """A text of which the first word leads to `address`."""
    link = {"type": "text_link", "offset": 0, "length": len(text.split()[0]), "url": address}
    return {"text": text, "entities": [link]}


def captioned(content):
    """A picture with the same words under it."""
    picture = {"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}
    caption = {"caption": content["text"], "caption_entities": content.get("entities", [])}
    return {"photo": [picture], **caption}


def linked(text, address):
    """A text with `address` at its end."""
    whole = f"{text} {address}"
    return {"text": whole, "entities": [{"type": "url", "offset": len(text) + 1, "length": len(address)}]}


def forwarded(content, origin=None):
    """The same, forwarded from a channel's post or from somebody who hides."""
    hidden = {"type": "hidden_user", "sender_user_name": "X", "date": 1}
    return {**content, "forward_origin": origin or hidden}


def comments(post, text=f"{ME} {ITS_COST}", user="marco"):
    """The channel posts `post`, and someone comments on it."""

    async def act(sandbox):
        published = await sandbox.publish(post)
        await sandbox.settle()
        await sandbox.comment(published, user, text)

    return act


def comments_by_number(post, text=f"{ME} {ITS_COST}"):
    """As `comments`, and Telegram tells nothing of the post but the number of its thread."""

    async def act(sandbox):
        published = await sandbox.publish(post)
        await sandbox.settle()
        forward = await sandbox.forward_of(published)
        mention = [{"type": "mention", "offset": 0, "length": len(ME)}]
        thread = forward["message_id"]
        await sandbox.write("comments", "marco", {"text": text, "entities": mention, "message_thread_id": thread})

    return act


def comments_on_two(text=f"{ME} {ITS_COST}", then=0):
    """Two posts, and the same question under each; the last one under that of number `then`."""

    async def act(sandbox):
        posts = [await sandbox.publish(linked("Read", address)) for address in (BRIDGE, SCHOOL)]
        await sandbox.settle()
        for post in (posts[1 - then], posts[then]):
            await sandbox.comment(post, "marco", text)
            await sandbox.settle()

    return act


def removed(act_before, act_after, file="bridge.yaml"):
    """A book is taken away in the middle of it; `act_after` gets what `act_before` returns."""

    async def act(sandbox):
        known = await act_before(sandbox)
        (sandbox.context.library.path / file).unlink()
        for _ in range(2):  # once it may be an editor's program that saves
            await sandbox.context.library.reload()
        assert "bridge" not in sandbox.context.library.library.entries
        await sandbox.settle()
        return await act_after(sandbox, known)

    return act


async def asked_of_bridge(sandbox):
    said = await sandbox.ask("private", None, LENGTH)
    await sandbox.settle()
    return said


async def posted_on_bridge(sandbox):
    post = await sandbox.publish(linked("Read", BRIDGE))
    await sandbox.settle()
    return post


def ask_on(*texts):
    """The reader asks `texts`, whatever is known."""

    async def act(sandbox, known):
        await asks(*texts)(sandbox)

    return act


async def reply_to_it(sandbox, known):
    await sandbox.send_text("private", None, ITS_COST, reply_to=known)


async def tap_it(sandbox, known):
    await sandbox.tap(known, ITS_COST)


async def comment_on_it(sandbox, known):
    await sandbox.comment(known, "marco", f"{ME} {ITS_COST}")


async def reply_to_comment(sandbox):
    post = await posted_on_bridge(sandbox)
    other = await sandbox.comment(post, "ingrid", "Is that so?")
    await sandbox.settle()
    thread = (await sandbox.forward_of(post))["message_id"]
    await sandbox.send_text("comments", "marco", f"{ME} {ITS_COST}", reply_to=other, thread=thread)


def points_to(content, text=f"{ME} {ITS_COST}"):
    """Ingrid sends a message with these fields to the group; Marco replies to it and names the bot."""

    async def act(sandbox):
        other = await sandbox.write("group", "ingrid", content)
        await sandbox.settle()
        await sandbox.send_text("group", "marco", text, reply_to=other)

    return act


async def another_replies_in_group(sandbox):
    await in_group(PUPILS)(sandbox)
    said = await sandbox.ask("group", "marco", f"{ME} {LENGTH}")
    await sandbox.settle()
    await in_group(PUPILS)(sandbox)
    await sandbox.send_text("group", "ingrid", ITS_COST, reply_to=said)


async def each_has_their_own(sandbox):
    await in_group(LENGTH, user="marco")(sandbox)
    await in_group(PUPILS, user="ingrid")(sandbox)
    await in_group(ITS_COST, user="marco")(sandbox)


async def more_in_private(sandbox):
    said = await sandbox.ask("group", "reader", f"{ME} {LENGTH}")
    await sandbox.settle()
    [[button]] = said["reply_markup"]["inline_keyboard"]
    await sandbox.send_text("private", None, f"/start {button['url'].partition('start=')[2]}")


async def an_hour_later(sandbox):
    await asked_of_bridge(sandbox)
    threads = sandbox.context.store.threads
    [(name, kept)] = threads._last.items()
    threads._last[name] = type(kept)(kept.reader, kept.said, kept.at - 3600, kept.book)
    await sandbox.send_text("private", None, ITS_COST)


async def nearly_an_hour_later(sandbox):
    await asked_of_bridge(sandbox)
    threads = sandbox.context.store.threads
    [(name, kept)] = threads._last.items()
    threads._last[name] = type(kept)(kept.reader, kept.said, kept.at - 3500, kept.book)
    await sandbox.send_text("private", None, ITS_COST)


async def chooses_a_recent_one(sandbox):
    said = await sandbox.ask("private", None, STRAY)
    await sandbox.settle()
    await sandbox.tap(said, ON_BRIDGE)
    await sandbox.settle()
    await sandbox.send_text("private", None, ITS_COST)


async def on_second_post(sandbox):
    for text in ("Good morning", "Good day"):
        await sandbox.publish({"text": text})
    await comments({"text": "New today"})(sandbox)


async def comes_later(sandbox):
    post = await sandbox.publish(linked("Read", f"{SITE}/tower"))
    await sandbox.settle()
    write_book(
        sandbox.context.library.path / "tower.yaml", BRIDGE_BOOK, title="The tower", link=f"{SITE}/tower", cost=88
    )
    assert not await sandbox.context.library.reload()
    await sandbox.comment(post, "marco", f"{ME} {ITS_COST}")


async def forwards_a_known_post(sandbox):
    post = await sandbox.publish(linked("Read", BRIDGE))
    await sandbox.settle()
    origin = {"type": "channel", "chat": post["chat"], "message_id": post["message_id"], "date": 1}
    await writes(forwarded({"text": "Read this"}, origin), then=[ITS_COST])(sandbox)


ADDRESSES = f"  links: [{SHORT}, {TELEGRAM}]\n"
PRIVATE = [
    Situation("private", "a name that one book has", ON_BRIDGE, asks("What did they pay over the Tesma?")),
    Situation("private", "a thing that one book has", ON_SCHOOL, asks("How many pupils are there?")),
    Situation("private", "what no book says", NONE, asks(STRAY)),
    Situation("private", "it goes on within the article", ON_BRIDGE, asks(LENGTH, ITS_COST)),
    Situation("private", "... the other one too", ON_SCHOOL, asks(PUPILS, ITS_COST)),
    Situation("private", "a bare follow-up goes on", ON_BRIDGE, asks(LENGTH, "and what is the price of it?")),
    Situation("private", "a name turns to another article", ON_SCHOOL, asks(LENGTH, "What did Arbun's school cost?")),
    Situation("private", "... and it goes on there", ON_SCHOOL, asks(LENGTH, PUPILS, ITS_COST)),
    Situation("private", "small talk changes nothing", ON_BRIDGE, asks(LENGTH, "hello", ITS_COST)),
    Situation("private", "thanks change nothing", ON_BRIDGE, asks(LENGTH, "thanks", ITS_COST)),
    Situation("private", "a reply to what was said before", ON_BRIDGE, replies(LENGTH, PUPILS, ITS_COST)),
    Situation("private", "... of the other one", ON_SCHOOL, replies(PUPILS, LENGTH, ITS_COST)),
    Situation("private", "after a reply, it goes on there", ON_BRIDGE,
              lambda sandbox: both(sandbox, replies(LENGTH, PUPILS, ITS_COST), asks(ITS_COST))),
    Situation("private", "what another has by chance is offered", OTHER, asks(LENGTH, "How many pupils are there?")),
    Situation("private", "... and what goes on with it", OTHER, asks(LENGTH, "and the school?")),
    Situation("private", "... where no article has a word of it, that is named", NOTHING,
              asks(LENGTH, "How many pupils are on the volcano?")),
    Situation("private", "within the hour", ON_BRIDGE, nearly_an_hour_later),
    Situation("private", "an hour later any may be meant", SEVERAL, an_hour_later),
    Situation("private", "a stray, then choosing an article", ON_BRIDGE, chooses_a_recent_one),
    Situation("private", "an edited question stays", ON_BRIDGE, edits(LENGTH, ITS_COST, [PUPILS])),
    Situation("private", "... unless it tells another", ON_SCHOOL, edits(LENGTH, PUPILS)),
]  # fmt: skip
LINKS = [
    Situation("deep link", "to an article", ON_BRIDGE, asks("/start b-bridge", ITS_COST)),
    Situation("deep link", "... by its key", ON_BRIDGE, asks(f"/start b-{KEY}", ITS_COST)),
    Situation("deep link", "away from the conversation", ON_BRIDGE, asks(PUPILS, "/start b-bridge", ITS_COST)),
    Situation("deep link", "to an answer, by key", ON_BRIDGE, asks(f"/start en_{KEY}_cost")),
    Situation("deep link", "to an answer, by the book's id", ON_BRIDGE, asks("/start bridge_cost")),
    Situation("deep link", "... in a language", ON_BRIDGE, asks("/start en_bridge_cost")),
    Situation("deep link", "after it, it goes on there", ON_BRIDGE, asks("/start bridge_size", ITS_COST)),
    Situation("deep link", "to an article that is not here", GONE, asks("/start b-tower")),
    Situation("deep link", "to an answer of none", GONE, asks("/start en_abcdef_cost")),
    Situation("deep link", "of a bot with one book, which is not here", GONE, asks(PUPILS, "/start en_cost")),
    Situation("shared", "an address, then a question", ON_BRIDGE, writes(linked("Look", BRIDGE), then=[ITS_COST])),
    Situation("shared", "... alone", ON_BRIDGE, writes(linked("", BRIDGE), then=[ITS_COST])),
    Situation("shared", "... in the question", ON_BRIDGE, writes(linked(ITS_COST, BRIDGE))),
    Situation("shared", "... as phones copy it", ON_BRIDGE,
              writes(linked(ITS_COST, "http://m.daily.example.org/bridge/?utm_source=x#top"))),
    Situation("shared", "... by another address", ON_BRIDGE, writes(linked(ITS_COST, SHORT))),
    Situation("shared", "... behind words", ON_BRIDGE, writes(behind_words("Look at it", BRIDGE), then=[ITS_COST])),
    Situation("shared", "... against the conversation", ON_BRIDGE,
              lambda sandbox: both(sandbox, asks(PUPILS), writes(linked(ITS_COST, BRIDGE)))),
    Situation("shared", "a page of the newsroom with no book", PAGE, writes(linked(ITS_COST, f"{SITE}/tower"))),
    Situation("shared", "a page of others says nothing", ON_SCHOOL,
              lambda sandbox: both(sandbox, asks(PUPILS), writes(linked(ITS_COST, "https://other.example/x")))),
    Situation("shared", "what is no address stops nothing", ON_SCHOOL,
              lambda sandbox: both(sandbox, asks(PUPILS), writes(linked(ITS_COST, "https://[")))),
    Situation("shared", "a forward with the address", ON_BRIDGE,
              writes(forwarded(linked("Read", BRIDGE)), then=[ITS_COST])),
    Situation("shared", "... with the title", ON_BRIDGE,
              writes(forwarded({"text": "Out now: the bridge over the Tesma!"}), then=[ITS_COST])),
    Situation("shared", "... of a post that is known", ON_BRIDGE, forwards_a_known_post),
    Situation("button", "a related question", ON_BRIDGE, taps(LENGTH, [], ITS_COST)),
    Situation("button", "... of what was said before", ON_BRIDGE, taps(LENGTH, [PUPILS], ITS_COST)),
    Situation("button", "... turns the conversation", ON_BRIDGE, taps(LENGTH, [PUPILS], ITS_COST, [ITS_COST])),
    Situation("button", "... and its sources", ON_BRIDGE, taps(LENGTH, [PUPILS], "Sources")),
]  # fmt: skip
GROUPS = [
    Situation("group", "a name that one book has", ON_BRIDGE, in_group("What did they pay over the Tesma?"), "group"),
    Situation("group", "it goes on within the article", ON_BRIDGE, in_group(LENGTH, ITS_COST), "group"),
    Situation("group", "each has a conversation of their own", ON_BRIDGE, each_has_their_own, "group"),
    Situation("group", "somebody else replies to an answer", ON_BRIDGE, another_replies_in_group, "group"),
    Situation("group", "what no book says", NONE, in_group(STRAY), "group"),
    Situation("group", "nobody asks", SILENCE, asks(LENGTH, chat="group", user="marco"), "group"),
    Situation("group", "pointing to an address", ON_BRIDGE, points_to(linked("Look", BRIDGE)), "group"),
    Situation("group", "pointing to a forward", ON_BRIDGE, points_to(forwarded(behind_words("Read", BRIDGE))), "group"),
    Situation("group", "going on in private", ON_BRIDGE, more_in_private),
    Situation("confident group", "a question to all", ON_BRIDGE, asks(BRIDGE_COST, chat="group", user="marco"), "group",
              {"groups": "confident", "reads_all": True}),
    Situation("confident group", "... of the other", ON_SCHOOL, asks(PUPILS, chat="group", user="marco"), "group",
              {"groups": "confident", "reads_all": True}),
    Situation("confident group", "... of none", SILENCE, asks(STRAY, chat="group", user="marco"), "group",
              {"groups": "confident", "reads_all": True}),
]  # fmt: skip
POSTS = [
    ("the address in it", ON_BRIDGE, linked("Read", BRIDGE)),
    ("... behind words", ON_BRIDGE, behind_words("Read it now", BRIDGE)),
    ("... of its preview alone", ON_BRIDGE, {"text": "Read it now", "link_preview_options": {"url": BRIDGE}}),
    ("... under a picture", ON_BRIDGE, captioned(linked("Read", BRIDGE))),
    ("... behind words under a picture", ON_BRIDGE, captioned(behind_words("Read it", BRIDGE))),
    ("... on a button", ON_BRIDGE,
     {"text": "New", "reply_markup": {"inline_keyboard": [[{"text": "Read", "url": BRIDGE}]]}}),
    ("... a short one", ON_BRIDGE, linked("Read", SHORT)),
    ("the title in it", ON_BRIDGE, {"text": "New: The bridge over the Tesma, and what it cost"}),
    ("the other one", ON_SCHOOL, linked("Read", SCHOOL)),
    ("a page of the newsroom with no book", PAGE, linked("Read", f"{SITE}/tower")),
]  # fmt: skip
COMMENTS = [
    *(Situation("comment", post[0], post[1], comments(post[2]), "comments") for post in POSTS),
    Situation("comment", "... the address of the post itself", ON_BRIDGE, on_second_post, "comments"),
    *(Situation("comment by its number", post[0], post[1], comments_by_number(post[2]), "comments") for post in POSTS),
    Situation("comment", "the same question under two posts", ON_BRIDGE, comments_on_two(then=0), "comments"),
    Situation("comment", "... the other way round", ON_SCHOOL, comments_on_two(then=1), "comments"),
    Situation("comment", "a reply to another comment", ON_BRIDGE, reply_to_comment, "comments"),
    Situation("comment", "a name tells another article", ON_SCHOOL,
              comments(linked("Read", BRIDGE), f"{ME} And what did the school in Arbun cost?"), "comments"),
    Situation("comment", "what another article has is offered", OTHER,
              comments(linked("Read", BRIDGE), f"{ME} How many pupils will the school take?"), "comments"),
    Situation("comment", "what no article has", ON_BRIDGE,
              comments(linked("Read", BRIDGE), f"{ME} {STRAY}"), "comments"),
    Situation("comment", "nobody asks", SILENCE, comments(linked("Read", BRIDGE), ITS_COST), "comments"),
    Situation("comment", "a book that came after the post", "The tower, 1 March 2026", comes_later, "comments"),
]  # fmt: skip
REMOVED = [
    Situation("removed", "it is said once", GONE, removed(asked_of_bridge, ask_on(ITS_COST))),
    Situation("removed", "... also to what goes on", GONE, removed(asked_of_bridge, ask_on("and the price?"))),
    Situation(
        "removed",
        "... then the conversation may be about others",
        ON_SCHOOL,
        removed(asked_of_bridge, ask_on(ITS_COST, ITS_COST)),
    ),
    Situation(
        "removed",
        "... and at once about what is named",
        ON_SCHOOL,
        removed(asked_of_bridge, ask_on("How much does the school cost?")),
    ),
    Situation("removed", "a reply to its answer", GONE, removed(asked_of_bridge, reply_to_it)),
    Situation("removed", "its button", GONE, removed(asked_of_bridge, tap_it)),
    Situation("removed", "its post", GONE, removed(posted_on_bridge, comment_on_it), "comments"),
]


async def both(sandbox, *acts):
    for act in acts:
        await act(sandbox)
        await sandbox.settle()


SITUATIONS = [*PRIVATE, *LINKS, *GROUPS, *COMMENTS, *REMOVED]


async def last_message(situation, folder):
    """What the bot says last in the situation's chat; None when it says nothing."""
    async with talking(book=folder, **situation.options) as sandbox:
        said = await situation.act(sandbox)
        await sandbox.settle()
        every = await sandbox.said(situation.chat)
        return said or (every[-1] if every else None)


@pytest.fixture
def folder(tmp_path):
    """The bridge, with more addresses, and the school."""
    books = folder_of_books(tmp_path / "books")
    write_book(books / "bridge.yaml", BRIDGE_BOOK, ADDRESSES)
    return books


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_situation(situation, folder):
    """The bot's last message begins with the title of the right article, and has no figure of another one."""
    said = asyncio.run(last_message(situation, folder))
    assert (said and said["text"].splitlines()[0]) == situation.about or (
        situation.about in (NONE, NOTHING, GONE, OTHER, SEVERAL, PAGE) and said["text"].startswith(situation.about)
    )
    others = {cost for title, cost in COST_OF.items() if title != situation.about}
    assert said is None or not any(f" {cost} " in said["text"].partition("Sources")[0] for cost in others)


def test_the_table_is_as_long_as_it_should_be():
    """Sixty situations and more, and no two of one name."""
    assert len(SITUATIONS) >= 60 and len({str(situation) for situation in SITUATIONS}) == len(SITUATIONS)


def test_what_is_said_of_none_leads_to_recent_articles(folder):
    """The newest first, by title and day."""
    situation = Situation("", "", NONE, asks(STRAY))
    assert buttons(asyncio.run(last_message(situation, folder))) == [
        ON_SCHOOL,
        ON_BRIDGE,
        "Tell me when you know",
        "All articles",
    ]
