"""Several books beyond a chat's questions: inline and guests, editors and those who wait, what the journal says."""

import asyncio
import time
from dataclasses import replace

import pytest
from folder_of_books import BRIDGE, BRIDGE_BOOK, SITE, over_books, write_book
from talk import buttons, links, spoken, tap_behind_more

from bot.answer.reply import Reply
from bot.conversation import notifications
from bot.conversation.routing.choices import several
from bot.conversation.routing.keys import key_of
from bot.sandbox import NEWSROOM
from bot.store import Asked, Decided, Offered, Watching, Wording

pytestmark = pytest.mark.slow

ON_BRIDGE, ON_SCHOOL = "The bridge over the Tesma, 1 March 2026", "A school for Arbun, 2 May 2026"
LENGTH, PUPILS, ITS_COST = "How long is the bridge?", "How many pupils will the school take?", "How much does it cost?"
STRAY = "Where can I buy a violin bow?"


async def journal(sandbox):
    return [entry async for entry in sandbox.store.journal.entries(0.0, 1e12)]


@over_books()
async def test_inline_searches_all_books(sandbox):
    """Each card has its article on it and in what it sends; two answers of one name are two cards."""
    cards = (await sandbox.inline("reader", ITS_COST))["cards"]
    assert {card["description"].split(":")[0] for card in cards} == {ON_BRIDGE, ON_SCHOOL}
    assert len({card["id"] for card in cards}) == len(cards)
    for card in cards:
        assert card["message"]["text"].startswith(card["description"].split(":")[0])


@over_books()
async def test_inline_begins_with_the_article_of_the_conversation(sandbox):
    """Its cards come before others'; with nothing typed it is the one that is looked through."""
    await sandbox.ask("private", None, LENGTH)
    await sandbox.settle()
    cards = (await sandbox.inline("reader", ITS_COST))["cards"]
    assert cards[0]["description"].startswith(ON_BRIDGE)
    assert {card["description"].split(":")[0] for card in cards} == {ON_BRIDGE, ON_SCHOOL}
    assert len({card["id"] for card in cards}) == len(cards)
    assert {card["description"].split(":")[0] for card in (await sandbox.inline("reader", ""))["cards"]} == {ON_BRIDGE}
    assert {card["description"].split(":")[0] for card in (await sandbox.inline("marco", ""))["cards"]} == {ON_SCHOOL}


@over_books()
async def test_a_stray_has_no_cards(sandbox):
    """What no book says offers nothing to send."""
    assert (await sandbox.inline("reader", STRAY))["cards"] == []


@over_books()
async def test_the_journal_has_the_book_of_a_card_that_was_sent(sandbox):
    """As Telegram tells it by the card's name."""
    [card, *_] = (await sandbox.inline("reader", LENGTH))["cards"]
    await sandbox.choose("private", "reader", card, LENGTH)
    await sandbox.settle()
    [entry] = await journal(sandbox)
    assert (entry.book, entry.answer, entry.text, entry.place) == ("bridge", "size", LENGTH, "inline")


@over_books()
async def test_a_guest_is_answered_from_the_right_book(sandbox):
    """Under its title; and a stray gets an honest no."""
    said = await sandbox.guest("marco", f"@footnote_bot {LENGTH}")
    assert said["text"].startswith(ON_BRIDGE) and "312" in said["text"]
    said = await sandbox.guest("ingrid", f"@footnote_bot {STRAY}")
    assert said["text"].startswith("I have no answer to that in any of my articles.")
    await sandbox.settle()
    assert [(entry.book, entry.outcome) for entry in await journal(sandbox)] == [
        ("bridge", "answered"),
        ("", "unknown"),
    ]


@over_books()
async def test_the_journal_says_whose_answer_it_was_and_whose_none_is(sandbox):
    """A question that no book answers is of none; what is tapped is of its button's book."""
    said = await sandbox.ask("private", None, LENGTH)
    await sandbox.ask("private", None, PUPILS)
    await sandbox.ask("private", None, STRAY)
    await sandbox.tap(said, ITS_COST)
    await sandbox.settle()
    entries = await journal(sandbox)
    assert [(entry.book, entry.outcome) for entry in entries] == [
        ("bridge", "answered"), ("school", "answered"), ("", "unknown"),
    ]  # fmt: skip
    assert [(event.kind, event.answer, event.book) for event in entries[0].events] == [("related", "cost", "bridge")]


@over_books()
async def test_buttons_that_change_in_place_keep_their_book(sandbox):
    """All that is behind More under the answer of one book is of that one, while another is spoken of."""
    said = await sandbox.ask("private", None, LENGTH)
    await sandbox.ask("private", None, PUPILS)
    await sandbox.settle()
    await tap_behind_more(sandbox, said, "Tell me of changes")
    await sandbox.settle()
    rows = sandbox.current(said)["reply_markup"]["inline_keyboard"]
    assert all(button["callback_data"].endswith(f":{key_of('bridge')}") for row in rows for button in row)
    [watch] = await sandbox.store.watches.waiting()
    assert (watch.book, watch.question, watch.answer) == ("bridge", LENGTH, "size")
    await sandbox.tap(sandbox.current(said), "Not what I asked")
    await sandbox.settle()
    assert "How much does it cost?" in buttons((await sandbox.said("private"))[-1])
    assert [event.book for entry in await journal(sandbox) for event in entry.events] == ["bridge"]


@over_books()
async def test_who_waits_is_told_of_their_book(sandbox):
    """A correction of another book's figure of the same name is no news to them."""
    said = await sandbox.ask("private", None, "How much does the bridge cost?")
    await sandbox.settle()
    await tap_behind_more(sandbox, said, "Tell me of changes")
    await sandbox.settle()
    folder = sandbox.context.library.path
    note = "    corrected: {was: 17, date: 2026-05-03, until: 2099-01-01, why: {en: A slip.}}\n    text: {en: coins for"
    before = len(await sandbox.said("private"))
    for file, was, new, told in (("schools/school.yaml", 17, 18, 0), ("bridge.yaml", 41, 42, 1)):
        text = (folder / file).read_text(encoding="utf-8").replace(str(was), str(new))
        text = text.replace("    text: {en: coins for", note.replace("17", str(was)), 1)
        (folder / file).write_text(text, encoding="utf-8")
        assert not await sandbox.context.library.reload()
        for _ in range(100):
            await asyncio.sleep(0.02)
            await sandbox.settle()
        news = (await sandbox.said("private"))[before:]
        assert len(news) == told
    assert news[0]["text"].startswith(ON_BRIDGE) and "42" in news[0]["text"]


@over_books(editors=NEWSROOM)
async def test_what_editors_teach_goes_to_the_book_of_the_group(sandbox):
    """The same words are learned by the one book and not by the other."""
    await sandbox.store.write(Offered(1, (Wording("en", "bridge price"),), ("cost",), "bridge"), now=time.time())
    message = {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "=", "callback_data": "e:w:1:0"}]]}}
    world = sandbox.service.world
    shown = world.post(sandbox.place(NEWSROOM), {"from": world.bot_as_sender(), **message})
    await sandbox.tap(shown, "=", "ingrid")
    await sandbox.settle()
    assert (await sandbox.store.offers.read(1)).state == "open"
    await sandbox.tap(sandbox.current(shown), "Teach", "ingrid")
    await sandbox.settle()
    assert (await sandbox.store.offers.read(1)).state == "wording"
    library = sandbox.context.library
    answers = {book: library.responder(book).reply("bridge price").answer for book in ("bridge", "school")}
    assert answers == {"bridge": "cost", "school": None}
    assert (await sandbox.ask("private", None, "bridge price"))["text"].startswith(ON_BRIDGE)


@over_books(editors=NEWSROOM)
async def test_the_digest_is_of_all_books_and_of_each_that_was_asked_about(sandbox):
    """How many asked in all, and of each article how many."""
    await sandbox.ask("private", None, LENGTH)
    await sandbox.ask("private", None, PUPILS)
    await sandbox.ask("private", None, "How many pupils are there in it?")
    await sandbox.settle()
    await sandbox.send_text(NEWSROOM, "ingrid", "/digest")
    await sandbox.settle()
    [digest] = [message["text"] for message in await sandbox.said(NEWSROOM)]
    assert "Questions: 3 (readers: 1)" in digest
    assert "• A school for Arbun. Questions: 2, unanswered: 0\n• The bridge over the Tesma. Questions: 1" in digest


@over_books(editors=NEWSROOM)
async def test_the_editors_hear_of_a_broken_book_once(sandbox):
    """The others are served, and it is told where the problem is."""
    folder = sandbox.context.library.path
    write_book(folder / "bridge.yaml", BRIDGE_BOOK, size="311 metres")
    for _ in range(200):
        await asyncio.sleep(0.05)
        if told := await sandbox.said(NEWSROOM):
            break
    sandbox.warnings.lines.clear()
    await asyncio.sleep(1.5)
    assert len(await sandbox.said(NEWSROOM)) == 1 and "bridge.yaml" in told[0]["text"]
    assert (await sandbox.ask("private", None, PUPILS))["text"].startswith(ON_SCHOOL)
    assert (await sandbox.ask("private", None, LENGTH))["text"].startswith(ON_BRIDGE)


@over_books(invite=True, reads_all=True)
async def test_people_are_invited_under_the_posts_that_are_about_an_article(sandbox):
    """With its own questions, once a post; a post about none invites to nothing."""
    for text in (f"Read {BRIDGE}", "Good morning"):
        await sandbox.send_text("channel", None, text)
        await sandbox.settle()
    [invitation] = await sandbox.said("comments")
    assert "The bridge over the Tesma" in invitation["text"]
    assert all(f"_{key_of('bridge')}_" in link for link in links(invitation)) and len(links(invitation)) == 2


@over_books()
async def test_where_several_may_be_meant_there_is_a_choice(sandbox):
    """Questions with article and day; a tap is answered from that article, and *none* leads to recent ones."""
    found = sandbox.context.library.library
    [first, second] = [found.responder(book).questions(["cost"], "en")[0] for book in ("bridge", "school")]
    offers = (replace(first, book="bridge"), replace(second, book="school"))
    message = several(sandbox.context, Reply(ITS_COST, "suggested", "en", suggestions=offers))
    assert [row[0].text for row in message.rows] == [
        f"{ON_BRIDGE}: {ITS_COST}",
        f"{ON_SCHOOL}: {ITS_COST}",
        "None of these",
    ]
    keyboard = [[{"text": row[0].text, "callback_data": row[0].data}] for row in message.rows]
    world = sandbox.service.world
    shown = world.post(
        world.private_chat(101),
        {"from": world.bot_as_sender(), "text": "?", "reply_markup": {"inline_keyboard": keyboard}},
    )
    await sandbox.tap(shown, f"{ON_BRIDGE}: {ITS_COST}")
    await sandbox.settle()
    assert (await sandbox.said("private"))[-1]["text"].startswith(ON_BRIDGE)
    await sandbox.tap(shown, "None of these")
    await sandbox.settle()
    assert buttons((await sandbox.said("private"))[-1]) == [ON_SCHOOL, ON_BRIDGE, "All articles"]


@over_books(editors=NEWSROOM)
async def test_a_question_of_one_article_that_another_answers(sandbox):
    """It is one of the offers under the group; a tap teaches it to that other one's book, and who waits is told."""
    await sandbox.ask("private", None, PUPILS)
    asked = Asked("bridge total", "unknown", None, 0.1, "en", "private", 101, "school")
    await sandbox.store.journal.record(7_000_000, asked, time.time())
    await sandbox.store.write(Watching(101, "en", asked.text, None, book="school"), now=time.time())
    await sandbox.send_text(NEWSROOM, "ingrid", "/digest")
    await sandbox.settle()
    page = (await sandbox.said(NEWSROOM))[-1]
    assert "A school for Arbun" in page["text"] and "bridge total" in page["text"]
    [label] = [label for label in buttons(page) if label.startswith("→ The bridge over the Tesma") and "long" in label]
    await sandbox.tap(page, label, "ingrid")
    await sandbox.settle()
    assert "Readers who wait and will be told: 1" in sandbox.current(page)["text"]
    await sandbox.tap(sandbox.current(page), "Teach", "ingrid")
    await sandbox.settle()
    [offer] = await sandbox.store.offers.decided()
    assert (offer.book, offer.answer) == ("school", "bridge/size")
    library = sandbox.context.library
    assert library.responder("bridge").reply(asked.text).answer == "size"
    assert library.responder("school").reply(asked.text).answer is None
    await sandbox.settle(0.3)
    told = (await sandbox.said("private"))[-1]["text"]
    assert ON_BRIDGE in told and "312" in told and asked.text in told
    assert (await sandbox.ask("marco", None, asked.text))["text"].startswith(ON_BRIDGE)


@over_books()
async def test_who_asked_what_no_article_had_is_told_by_the_one_that_has_it(sandbox):
    """They wait by a tap under the no, and no longer by another; the article that comes answers, once."""
    said = await sandbox.ask("private", None, STRAY)
    assert said["text"].startswith("I have no answer to that in any of my articles.")
    await sandbox.settle()
    for button, waiting in (("Tell me when you know", 1), ("✓ I will tell you", 0), ("Tell me when you know", 1)):
        await sandbox.tap(said, button)
        await sandbox.settle()
        said = sandbox.current(said)
        assert len(await sandbox.store.watches.waiting(0.0)) == waiting
    [watch] = await sandbox.store.watches.waiting(0.0)
    assert (watch.question, watch.book) == (STRAY, "")
    tower = {"thing": "tower", "title": "The tower", "link": f"{SITE}/tower", "size": 77, "size_asked": STRAY}
    write_book(sandbox.context.library.path / "tower.yaml", BRIDGE_BOOK, **tower)
    assert not await sandbox.context.library.reload()
    told = (await spoken(sandbox, 0.3))[-1]["text"]
    assert told.startswith("The tower, 1 March 2026") and "77" in told and STRAY in told
    write_book(sandbox.context.library.path / "tower.yaml", BRIDGE_BOOK, **{**tower, "title": "The old tower"})
    assert not await sandbox.context.library.reload()
    assert (await spoken(sandbox, 0.3))[-1]["text"] == told
    assert await sandbox.store.watches.waiting(0.0) == []


@over_books()
async def test_in_a_group_nobody_waits_for_an_answer(sandbox):
    """What no article has is said there with links to recent ones, and no button that is a reader's own."""
    said = await sandbox.ask("group", "marco", f"@footnote_bot {STRAY}")
    assert buttons(said) == [ON_SCHOOL, ON_BRIDGE]


@over_books()
async def test_what_editors_say_answers_a_question_of_no_article_is_told(sandbox):
    """Also where its words are found in no article: the answer that they chose is what its reader hears."""
    await sandbox.store.write(
        Offered(1, (Wording("en", STRAY),), ("bridge/size",), ""),
        Decided(1, "open", "wording", "bridge/size"),
        Watching(101, "en", STRAY, None, book=""),
        now=time.time(),
    )
    assert await notifications.queue(sandbox.context) == 0  # of corrections
    told = (await spoken(sandbox, 0.3))[-1]["text"]
    assert told.startswith(ON_BRIDGE) and "312" in told and STRAY in told
