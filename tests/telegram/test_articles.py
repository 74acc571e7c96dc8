"""Many articles in one bot, as readers meet them: the list of them, the greeting, and what is about one of them."""

import asyncio
from pathlib import Path

import pytest
from conftest import ROOT
from folder_of_books import BRIDGE_BOOK, write_book
from talk import SAMPLE, buttons, conversation, links, talking

from bot.answer.reply import Reply
from bot.cli.sandbox import post_articles
from bot.conversation.routing.choices import other
from bot.conversation.routing.keys import key_of
from bot.sandbox import CHANNEL

pytestmark = pytest.mark.slow

NEWSROOM = ROOT / "examples" / "newsroom"
FERRY = "An invented ferry carried 48,000 passengers in its first year, 12 March 2026"
SEEDS = "Una biblioteca inventada presta 3.200 sobres de semillas, 2 April 2026"
METEORS = "An invented observatory counts 1,140 meteors in one night, 8 January 2026"
LIST = "Our articles, the newest first."
ALL, OTHER = "All articles", "Choose another article"
STRAY = "Where can I buy a violin bow?"
ASK = "Ask about this article"


async def last(sandbox, chat="private"):
    await sandbox.settle()
    return (await sandbox.said(chat))[-1]


@conversation(book=NEWSROOM)
async def test_the_list_has_each_article_under_its_section(sandbox):
    """The section of the newest article stands first; each article has its whole title, its day, and a button."""
    said = await sandbox.ask("private", None, "/articles")
    text = said["text"]
    assert text.startswith(LIST)
    assert text.splitlines()[2:] == [
        "Culture",
        f"1. {SEEDS}",
        "",
        "City",
        f"2. {FERRY}",
        "",
        "Science",
        f"3. {METEORS}",
    ]
    assert buttons(said) == ["1", "2", "3"]
    bold = [entity for entity in said["entities"] if entity["type"] == "bold"]
    assert [text[entity["offset"] :][: entity["length"]] for entity in bold] == ["Culture", "City", "Science"]


@conversation(book=NEWSROOM)
async def test_a_number_chooses_its_article(sandbox):
    """Then it is the current one: what is asked next is answered from it, and its topics and figures say its title."""
    said = await sandbox.ask("private", None, "/articles")
    await sandbox.tap(said, "2")
    chosen = await last(sandbox)
    assert chosen["text"].startswith("Now we speak of “An invented ferry")
    assert "How many passengers did the ferry carry?" in buttons(chosen) and buttons(chosen)[-1] == OTHER
    for command in ("/topics", "/figures"):
        page = await sandbox.ask("private", None, command)
        assert page["text"].startswith(FERRY) and buttons(page)[-1] == OTHER
    assert buttons(await sandbox.ask("private", None, "/articles")) == ["1", "✓ 2", "3"]
    assert (await sandbox.ask("private", None, "how many people"))["text"].startswith(FERRY)


@conversation(book=NEWSROOM)
async def test_another_article_may_be_chosen_from_topics_an_honest_no_and_the_greeting(sandbox):
    """The button under each shows the list, and what it stands under stays as it was."""
    said = await sandbox.ask("private", None, "/start b-ferry")
    assert buttons(said)[-1] == OTHER
    topics = await sandbox.ask("private", None, "/topics")
    await sandbox.tap(topics, OTHER)
    assert (await last(sandbox))["text"].startswith(LIST) and sandbox.current(topics)["text"] == topics["text"]
    greeting = await sandbox.ask("private", None, "/start")
    assert f"Right now we speak of “{FERRY[:-15]}”." in greeting["text"] and buttons(greeting)[-1] == OTHER
    none = await sandbox.ask("private", None, STRAY)
    assert none["text"].startswith("I have no answer to that") and buttons(none)[-1] == ALL
    await sandbox.tap(none, ALL)
    assert (await last(sandbox))["text"].startswith(LIST)


@conversation(book=NEWSROOM)
async def test_a_dont_know_of_the_article_that_is_replied_to_offers_another(sandbox):
    """Whoever replies to an article's answer with what it does not know may choose another article."""
    said = await sandbox.ask("private", None, "how many passengers did the ferry carry")
    await sandbox.settle()
    none = await sandbox.ask("private", None, "what is the ferry captain's favourite colour", reply_to=said)
    assert none["text"].startswith(FERRY) and buttons(none)[-1] == OTHER


@conversation(book=NEWSROOM)
async def test_the_greeting_is_the_newsrooms(sandbox):
    """Its own words in the reader's language, and the three newest articles as buttons."""
    said = await sandbox.ask("private", None, "/start")
    assert said["text"].startswith("Ask about any of our articles, which are all invented.")
    assert buttons(said) == [SEEDS, FERRY, METEORS, ALL]
    await sandbox.tap(said, FERRY)
    assert (await last(sandbox))["text"].startswith("Now we speak of “An invented ferry")
    assert (await sandbox.ask("marco", "marco", "/start"))["text"].startswith("Pregunta por cualquiera de")


@conversation(book=NEWSROOM)
async def test_a_hello_is_greeted_by_the_newsroom_and_in_an_article_by_that(sandbox):
    """Before there is an article to speak of, nothing is said of one."""
    assert (await sandbox.ask("private", None, "hello"))["text"].startswith("Ask about any of our articles")
    await sandbox.ask("private", None, "/start b-ferry")
    said = await sandbox.ask("private", None, "hello")
    assert "An invented ferry" in said["text"] and buttons(said)[-1] == OTHER


@conversation(book=NEWSROOM)
async def test_about_and_help_speak_of_the_newsroom(sandbox):
    """Who it is, how many articles there are, how to reach a human being; in the reader's language."""
    said = await sandbox.ask("private", None, "/about")
    assert "the articles of The Invented Gazette; I know 3 of them" in said["text"]
    assert "To reach a human being: Write to readers@gazette.example" in said["text"]
    assert buttons(said) == [ALL]
    assert "los artículos de The Invented Gazette" in (await sandbox.ask("marco", "marco", "/about"))["text"]
    assert "in the articles of The Invented Gazette" in (await sandbox.ask("private", None, "/help"))["text"]


SAID_OF_ALL = {
    "👍🏽👀": "Ask me a question about one of our articles",
    "/foo": "I do not know that command. Write me a question, or choose an article:",
    "you are stupid": "I am only a program, and I am sorry if I was no help. Write me your question, or choose an",
    "yes": "I am here. Ask me a question about one of our articles",
    "give me the link": "Ask me a question about one of our articles",
    "bye": "All right. Write to me again whenever you have a question about our articles.",
}


@conversation(book=NEWSROOM)
async def test_before_an_article_is_meant_nothing_is_said_of_one(sandbox):
    """What asks nothing is answered for all articles, with recent ones to choose; in an article, for that."""
    for text, begins in SAID_OF_ALL.items():
        said = await sandbox.ask("private", None, text)
        assert said["text"].startswith(begins), said["text"]
        assert text == "bye" or buttons(said) == [SEEDS, FERRY, METEORS, ALL]
    assert (await sandbox.ask("group", "marco", "@footnote_bot"))["text"].startswith("Pregúntame sobre nuestros")
    assert (await sandbox.ask("group", "ingrid", "/help@footnote_bot"))["text"].startswith("Ask me about our articles:")
    assert (await sandbox.guest("ingrid", "@footnote_bot"))["text"].startswith("Ask me about our articles:")
    await sandbox.ask("private", None, "/start b-ferry")
    said = await sandbox.ask("private", None, "yes")
    assert said["text"].startswith("I am here. Ask me a question about the article") and "Topics" in buttons(said)


@conversation(book=NEWSROOM)
async def test_who_wants_a_human_being_is_told_how_to_reach_one(sandbox):
    """With no editors' chat, by what the newsroom says of itself."""
    said = await sandbox.ask("private", None, "can I talk to a human")
    assert "Write to readers@gazette.example" in said["text"]


@conversation(book=NEWSROOM)
async def test_in_a_group_the_list_is_for_the_private_chat(sandbox):
    """One line and one button, which opens the list there."""
    said = await sandbox.ask("group", "marco", "/articles@footnote_bot")
    [link] = links(said)
    assert link == "https://t.me/footnote_bot?start=articles"
    assert (await sandbox.ask("private", None, "/start articles"))["text"].startswith(LIST)


@conversation(book=NEWSROOM)
async def test_the_languages_of_all_articles_may_be_chosen(sandbox):
    """Though the newest is in Spanish alone; whoever speaks none of them is spoken to in the newsroom's own."""
    said = await sandbox.ask("private", None, "/language")
    assert buttons(said) == ["English", "Español", "✓ Automatic"]
    await sandbox.tap(said, "English")
    await sandbox.settle()
    assert buttons(sandbox.current(said)) == ["✓ English", "Español", "Automatic"]
    person = (await sandbox.add_person("Jan", "de"))["id"]
    for text, begins in (
        ("/start", "Ask about any"),
        ("/foo", "I do not know that command"),
        ("?", "Ask me a question"),
    ):
        assert (await sandbox.ask(person, person, text))["text"].startswith(begins)


@conversation(book=NEWSROOM)
async def test_in_french_and_portuguese_too(sandbox):
    """What readers see of many articles exists in every language of the program."""
    for code, greets, lists in (("fr", "Bonjour", "Nos articles"), ("pt", "Olá", "Nossos artigos")):
        person = (await sandbox.add_person("Camille", code))["id"]
        said = await sandbox.ask(person, person, "/start")
        assert said["text"].startswith(greets) and "The Invented Gazette" in said["text"]
        assert (await sandbox.ask(person, person, "/articles"))["text"].startswith(lists)


def test_the_sandbox_shows_a_channel_with_the_articles(tmp_path):
    """Each has a post with the button, and a comment under it that is answered from that article."""

    async def act():
        async with talking(book=NEWSROOM, channel=CHANNEL) as sandbox:
            await post_articles(sandbox, sandbox.context.library)
            await sandbox.settle(0.2)
            posts = [post for post in sandbox.place("channel").messages.values() if "text" in post]
            assert [buttons(post) for post in posts] == [[ASK], [ASK], ["Preguntar sobre este artículo"]]
            answers = {said["text"].splitlines()[0] for said in await sandbox.said("comments")}
            assert answers == {METEORS, FERRY, SEEDS.replace("2 April", "2 de abril de")}

    asyncio.run(act())


@conversation(book=SAMPLE)
async def test_the_sandbox_of_one_book_has_no_posts(sandbox):
    """As before there were several."""
    await post_articles(sandbox, sandbox.context.library)
    assert sandbox.place("channel").messages == {}


TOWERS = ["Alba", "Brena", "Corda", "Delva", "Erina", "Fosca", "Garda", "Hesta"]


METEORS_POST = "New today: https://gazette.example/science/meteors"
STONEBAR = "how many minutes is the trip to Stonebar"  # a name that the ferry's article alone has
OFFERS = "Another article may say that. Is it the one that you mean?"
CROSSING = f"{FERRY}: How long does the crossing take?"


@conversation(book=NEWSROOM)
async def test_under_a_post_another_articles_figure_is_offered_and_not_said(sandbox):
    """Whoever reads the post may mean another thing by the name; one tap, and it is answered under its title."""
    post = await sandbox.send_text("channel", None, METEORS_POST)
    await sandbox.settle()
    await sandbox.comment(post, "marco", f"@footnote_bot {STONEBAR}")
    said = await last(sandbox, "comments")
    assert said["text"] == OFFERS and buttons(said) == [CROSSING]
    await sandbox.tap(said, CROSSING, "marco")
    await sandbox.settle()
    answer = sandbox.current(said)["text"]
    assert answer.startswith(FERRY) and "The crossing takes 25" in answer
    [entry] = [entry async for entry in sandbox.store.journal.entries(0.0, 1e12)]
    assert (entry.outcome, entry.answer, entry.book) == ("suggested", None, "")


@conversation(book=NEWSROOM)
async def test_a_reply_that_names_another_article_is_offered_that(sandbox):
    """To an answer of the bot's as under a post; what is no question of the other one leads to the article."""
    said = await sandbox.ask("private", None, "how many meteors were there in one night")
    await sandbox.settle()
    offered = await sandbox.ask("private", None, STONEBAR, reply_to=said)
    assert offered["text"] == OFFERS and buttons(offered) == [CROSSING]
    await sandbox.tap(offered, CROSSING)
    assert (await last(sandbox))["text"].startswith(FERRY)
    of_no_question = Reply(STONEBAR, "answered", "en")
    message = other(sandbox.context, of_no_question, "ferry", private=False)
    assert [button.link for row in message.rows for button in row] == [
        f"https://t.me/footnote_bot?start=b-{key_of('ferry')}"
    ]


@conversation(book=NEWSROOM, groups="confident", reads_all=True)
async def test_under_a_post_nobody_is_offered_what_they_did_not_ask(sandbox):
    """A question to everybody that names another article's city gets nothing, though the bot may answer unasked."""
    post = await sandbox.send_text("channel", None, METEORS_POST)
    await sandbox.settle()
    await sandbox.comment(post, "marco", f"{STONEBAR}?")
    await sandbox.settle()
    assert await sandbox.said("comments") == []


def many(folder: Path) -> Path:
    """A folder of eight articles of two sections, each a day older than the one before."""
    for at, name in enumerate(TOWERS):
        values = {"title": f"The tower of {name}", "thing": name, "size_asked": f"How long is {name}?"}
        values |= {"link": f"https://daily.example.org/{name}", "date": f"2026-03-{28 - at}"}
        write_book(folder / ("north" if at % 2 else "south") / f"{name}.yaml", {**BRIDGE_BOOK, **values})
    return folder


def test_pages_are_turned_in_place(tmp_path):
    """A section that goes on is named again; no page turn makes a message; a page that is gone shows the last."""

    async def act():
        async with talking(book=many(tmp_path)) as sandbox:
            said = await sandbox.ask("private", None, "/articles")
            assert said["text"].splitlines()[2:4] == ["South", "1. The tower of Alba, 28 March 2026"]
            assert buttons(said) == ["1", "2", "3", "4", "5", "6", "2/2 ›"]
            await sandbox.tap(said, "2/2 ›")
            await sandbox.settle()
            turned = sandbox.current(said)
            rest = ["North", "7. The tower of Fosca, 23 March 2026", "8. The tower of Hesta, 21 March 2026"]
            assert turned["text"].splitlines()[2:] == rest and buttons(turned) == ["7", "8", "‹ 1/2"]
            await sandbox.tap(turned, "‹ 1/2")
            await sandbox.settle()
            assert sandbox.current(said)["text"] == said["text"]
            for at, name in enumerate(TOWERS[:3]):
                (tmp_path / ("north" if at % 2 else "south") / f"{name}.yaml").unlink()
            for _ in range(2):
                await sandbox.context.library.reload()
            await sandbox.tap(sandbox.current(said), "2/2 ›")
            await sandbox.settle()
            left = sandbox.current(said)
            assert "1. The tower of Delva" in left["text"] and buttons(left) == ["1", "2", "3", "4", "5"]
            assert len(await sandbox.said("private")) == 1

    asyncio.run(act())


@conversation(book=NEWSROOM)
@pytest.mark.parametrize("page", ["/topics", "/figures", "/start topics"])
async def test_while_no_article_is_spoken_of_one_has_to_be_chosen_for_its_pages(sandbox, page):
    """No figure of the newest article is shown to whoever has not asked about it; once one is chosen, its own are."""
    said = await sandbox.ask("private", None, page)
    assert said["text"].startswith(LIST)
    await sandbox.tap(said, "2")
    await sandbox.settle()
    assert (await sandbox.ask("private", None, page))["text"].startswith(FERRY)


@conversation(book=NEWSROOM)
async def test_a_title_above_is_not_said_again_below(sandbox):
    """All figures and the article's own words stand under the title, which is linked there."""
    said = await sandbox.ask("private", None, "how long does the crossing to Stonebar take")
    await sandbox.settle()
    await sandbox.tap(said, "Sources")
    await sandbox.settle()
    for shown in ((await sandbox.said("private"))[-1], await sandbox.ask("private", None, "/figures")):
        assert shown["text"].startswith(FERRY) and "25" in shown["text"]
        assert shown["text"].count("An invented ferry carried") == 1
        assert any(entity.get("url") == "https://gazette.example/city/ferry" for entity in shown["entities"])


def test_of_many_articles_the_newest_are_shown(tmp_path):
    """Three in the greeting; in the sandbox's channel five, the newest of them last."""

    async def act():
        async with talking(book=many(tmp_path), channel=CHANNEL) as sandbox:
            shown = buttons(await sandbox.ask("private", None, "/start"))
            assert [text.partition(",")[0] for text in shown] == [*(f"The tower of {name}" for name in TOWERS[:3]), ALL]
            await post_articles(sandbox, sandbox.context.library)
            await sandbox.settle(0.2)
            posts = [post["text"].splitlines()[0] for post in sandbox.place("channel").messages.values()]
            assert posts == [f"The tower of {name}" for name in reversed(TOWERS[:5])]

    asyncio.run(act())


@conversation(book=SAMPLE)
async def test_a_single_book_knows_no_list(sandbox):
    """Its greeting, topics and menus have no way to another article, and /articles is no command of it."""
    for text in ("/start", "/topics", "/figures", STRAY):
        said = await sandbox.ask("private", None, text)
        assert not {ALL, OTHER} & set(buttons(said)) and not said["text"].startswith("The land")
    assert (await sandbox.ask("private", None, "/articles"))["text"].startswith("I do not know that command.")
    assert "articles" not in [command["command"] for command in (await sandbox.menu("private"))["commands"]]
    await sandbox.send_text("group", "marco", "/articles@footnote_bot")
    await sandbox.settle()
    assert await sandbox.said("group") == []
