"""The chat page in a real browser, with a tiny bot that echoes behind it."""

import asyncio
import contextlib
import json
import shutil
from functools import partial

import aiohttp
import pytest
from apiclient import PlainBot
from asynchronous import inside
from conftest import ROOT

from bot.book.load import read_book
from bot.language import LANGUAGES
from bot.picture import drawing_of, png_of
from bot.sandbox import READER, Sandbox

CHROMIUM = shutil.which("chromium")
OPTIONS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
HTML = '<b>{}</b> <a href="https://example.org/">[1]</a>'
KEYS = {
    "inline_keyboard": [
        [{"text": "More", "callback_data": "m"}],
        [{"text": "Start", "url": "https://t.me/footnote_bot?start=x"}],
    ]
}

async_api = pytest.importorskip("playwright.async_api", reason="no browser test: pip install playwright")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no browser test: apt-get install chromium"),
    pytest.mark.slow,
]


class Echo:
    """A bot that repeats what it is asked, with a button; silent in groups unless it is named."""

    def __init__(self, bot):
        self.bot = bot

    async def run(self):
        offset = 0
        while True:
            for update in await self.bot.updates(offset=offset, timeout=30):
                offset = update["update_id"] + 1
                await self.handle(update)

    async def handle(self, update):
        for kind in ("message", "callback_query", "inline_query", "guest_message"):
            if kind in update:
                await getattr(self, kind)(update[kind])

    async def message(self, message):
        if message.get("is_automatic_forward") or "via_bot" in message:
            return
        if message["chat"]["type"] != "private" and "@footnote_bot" not in message["text"]:
            return
        await self.bot.result("sendChatAction", chat_id=message["chat"]["id"], action="typing")
        text = HTML.format(message.get("text", "a thing").replace("&", "&amp;").replace("<", "&lt;"))
        await self.bot.result(
            "sendMessage", chat_id=message["chat"]["id"], text=text, parse_mode="HTML", reply_markup=KEYS,
            reply_parameters={"message_id": message["message_id"]},
        )  # fmt: skip

    async def callback_query(self, query):
        await self.bot.result("answerCallbackQuery", callback_query_id=query["id"], text="Well tapped")
        where = {"chat_id": query["message"]["chat"]["id"], "message_id": query["message"]["message_id"]}
        await self.bot.ask("editMessageText", **where, text="Changed", reply_markup=KEYS)

    async def inline_query(self, query):
        card = {"type": "article", "id": "1", "title": f"Card {query['query']}", "description": "d"}
        results = [{**card, "input_message_content": {"message_text": "From a card"}}]
        button = {"text": "Ask in private", "start_parameter": "inline"}
        await self.bot.result("answerInlineQuery", inline_query_id=query["id"], results=results, button=button)

    async def guest_message(self, message):
        result = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "A guest"}}
        await self.bot.result("answerGuestQuery", guest_query_id=message["guest_query_id"], result=result)


class Reader:
    """One who reads and writes in the page."""

    def __init__(self, page, wrong=()):
        self.page, self.wrong = page, wrong

    async def write(self, text):
        await self.page.fill("#text", text)
        await self.page.press("#text", "Enter")

    async def sees(self, text):
        await self.page.wait_for_selector(f"#messages .bubble:has-text({json.dumps(text)})")

    async def opens(self, place):
        await self.page.click(f"#place-list button:has-text({json.dumps(place)})")

    async def bubbles(self):
        return await self.page.locator("#messages .bubble .words").all_inner_texts()


@contextlib.asynccontextmanager
async def conversation(**context):
    """Open the page in a browser, with the echo behind it; fails when the page logs an error or asks elsewhere."""
    wrong = []
    async with Sandbox() as sandbox, aiohttp.ClientSession() as session, async_api.async_playwright() as playwright:
        bot = PlainBot(sandbox, session)
        await bot.result("setMyCommands", commands=[{"command": "help", "description": "Help me"}])
        await bot.result("setMyDescription", description="I repeat.")
        echo = asyncio.create_task(Echo(bot).run())
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        page = await (await browser.new_context(**{"locale": "en-US", **context})).new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
        page.on("request", lambda sent: None if sent.url.startswith(sandbox.url) else wrong.append(sent.url))
        await page.goto(sandbox.url)
        await page.wait_for_selector("body[data-ready]")
        yield sandbox, Reader(page, wrong)
        await browser.close()
        echo.cancel()
        await asyncio.gather(echo, return_exceptions=True)
    assert wrong == []


def in_browser(**context):
    """Run `async def test(sandbox, reader)` with a conversation."""
    return inside(partial(conversation, **context), makes=2)


@in_browser()
async def test_a_reader_starts_asks_and_taps(sandbox, reader):
    """The description and the start button, an answer with its link, a tap with its toast and an edit in place."""
    assert await reader.page.inner_text("#welcome-text") == "I repeat."
    await reader.page.click("#start")
    await reader.sees("/start")
    await reader.write("How many?")
    await reader.page.wait_for_selector('.theirs:last-child strong:has-text("How many?")')
    assert await reader.page.get_attribute(".theirs:last-child .words a", "href") == "https://example.org/"
    assert await reader.page.inner_text(".theirs:last-child .quote span") == "How many?"
    await reader.page.click('.theirs:last-child .keyboard button:has-text("More")')
    await reader.sees("Changed")
    assert await reader.page.inner_text("#toast") == "Well tapped"
    assert "edited" in await reader.page.inner_text(".theirs:last-child footer")
    await reader.page.click('.theirs:last-child .keyboard button:has-text("Start")')
    await reader.sees("/start x")


@in_browser()
async def test_in_a_group_the_bot_is_silent_until_it_is_named(sandbox, reader):
    """A question among people stays theirs; a mention by another member gets an answer that quotes it."""
    await reader.opens("Readers' table")
    await reader.write("How many?")
    await reader.sees("How many?")
    await sandbox.settle()
    assert len(await reader.bubbles()) == 1
    await reader.page.select_option("#sender select", label="Marco Canul")
    await reader.write("@footnote_bot how many?")
    await reader.page.wait_for_selector(".theirs:last-child .keyboard")
    assert await reader.page.inner_text(".theirs:last-child .quote strong") == "Marco Canul"
    assert [message["from"]["first_name"] for message in sandbox.place("group").messages.values()] == [
        "Lucía", "Marco", "Footnote",
    ]  # fmt: skip


@in_browser()
async def test_a_message_cannot_bring_markup(sandbox, reader):
    """What people and bots write is text, whatever it looks like."""
    await reader.page.click("#start")
    await reader.write("<img src=x onerror=alert(1)><b>bold</b>")
    await reader.page.wait_for_selector(".theirs:last-child .words strong")
    assert await reader.page.locator("#messages img, #messages .own b").count() == 0
    assert "<img src=x onerror=alert(1)><b>bold</b>" in (await reader.bubbles())[-1]


@in_browser()
async def test_a_link_that_runs_a_script_is_no_link(sandbox, reader):
    """Only web, mail and telephone addresses become links."""
    world = sandbox.service.world
    entity = {"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}
    world.post(sandbox.place("private"), {"from": world.bot_as_sender(), "text": "x", "entities": [entity]})
    await reader.sees("x")
    assert await reader.page.locator("#messages a").count() == 0


@in_browser()
async def test_comments_under_a_channel_post(sandbox, reader):
    """A post shows how many comments it has; they open beneath it, and the bot answers there."""
    await reader.opens("The Daily")
    await reader.write("Our story")
    await reader.page.click('.comments:has-text("Leave a comment")')
    await reader.sees("Our story")
    await reader.write("@footnote_bot how many?")
    await reader.page.wait_for_selector(".theirs:last-child .keyboard")
    await reader.page.click("#back")
    await reader.page.wait_for_selector('.comments:has-text("2 comments")')


@in_browser()
async def test_inline_cards_and_the_button_above_them(sandbox, reader):
    """Typing the bot's name shows its cards; one is sent via the bot, the button opens the private chat."""
    await reader.opens("Readers' table")
    await reader.page.fill("#text", "@footnote_bot models")
    await reader.page.click('.card:has-text("Card models")')
    await reader.sees("From a card")
    assert await reader.page.inner_text(".via") == "via @footnote_bot"
    await reader.page.fill("#text", "@footnote_bot models")
    await reader.page.click("#panel .above")
    await reader.sees("/start inline")
    assert await reader.page.inner_text("#chat-title") == "Footnote"


@in_browser()
async def test_own_messages_are_edited_replied_to_and_deleted(sandbox, reader):
    """The menu of a message does to it what it says."""
    await reader.page.click("#start")
    await reader.write("first")
    await reader.sees("first")

    async def choose(item):
        await reader.page.locator(".own:has(.words)").last.locator(".bubble").click(button="right")
        await reader.page.click(f'#popup button:has-text("{item}")')

    await choose("Edit")
    await reader.write("second")
    await reader.page.wait_for_selector('.own footer:has-text("edited")')
    await choose("Reply")
    await reader.write("third")
    await reader.page.wait_for_selector('.own .quote:has-text("second")')
    await choose("Delete")
    await reader.page.wait_for_selector('.own:has-text("third")', state="detached")


@in_browser()
async def test_the_command_menu(sandbox, reader):
    """The menu button and a slash list the commands; choosing one sends it."""
    await reader.page.click("#start")
    await reader.page.click("#menu-button")
    assert await reader.page.inner_text("#panel") == "/help\nHelp me"
    await reader.page.keyboard.press("Escape")
    await reader.page.fill("#text", "/he")
    await reader.page.click("#panel .command")
    await reader.sees("/help")


@in_browser()
async def test_a_guest_is_called_where_the_bot_is_not(sandbox, reader):
    """A mention in a chat without the bot brings its one answer."""
    await reader.opens("Somewhere else")
    await reader.write("@footnote_bot hello")
    await reader.sees("A guest")


@in_browser(viewport={"width": 360, "height": 640}, locale="es-MX")
async def test_on_a_phone_and_in_spanish(sandbox, reader):
    """A narrow screen shows the list or the chat, never wider than itself; the page speaks the browser's language."""
    assert await reader.page.is_visible("#place-list")
    assert not await reader.page.is_visible("#chat")
    await reader.opens("Footnote")
    assert not await reader.page.is_visible("#place-list")
    assert (await reader.page.inner_text("#start")).lower() == "iniciar"
    await reader.page.click("#start")
    await reader.write("una palabra " + "larguísima" * 12)
    await reader.page.wait_for_selector(".theirs:last-child .keyboard")
    assert await reader.page.evaluate("document.documentElement.scrollWidth") <= 360
    await reader.page.click("#back")
    assert await reader.page.is_visible("#place-list")


@in_browser()
async def test_every_control_has_a_name(sandbox, reader):
    """A screen reader can name every button and field that shows."""
    await reader.page.click("#start")
    await reader.write("x")
    await reader.page.wait_for_selector(".theirs .keyboard")
    nameless = await reader.page.evaluate(
        """() => [...document.querySelectorAll("button, textarea, select")].filter((one) => one.offsetParent &&
        !(one.innerText || "").trim() && !one.getAttribute("aria-label")).map((one) => one.outerHTML)"""
    )
    assert nameless == []


@pytest.mark.parametrize(
    ("locale", "own"),
    [
        ("fr-CA", ("fr", "Démarrer", "Message", "1 abonné", "3 abonnés")),
        ("pt-BR", ("pt", "Iniciar", "Mensagem", "1 inscrito", "3 inscritos")),
        ("de-DE", ("en", "Start", "Message", "1 subscriber", "3 subscribers")),
    ],
)
def test_the_page_speaks_the_browsers_language(locale, own):
    """What the page says is in the browser's language, singular apart, or in English where the page lacks it."""

    async def see():
        async with conversation(locale=locale) as (_, reader):
            lang, start = await reader.page.evaluate("document.documentElement.lang"), reader.page.locator("#start")
            hint = await reader.page.get_attribute("#text", "placeholder")
            said = await reader.page.evaluate(
                """async () => { const { say } = await import("/page/texts.js");
                return [1, 3].map((count) => say("subscribers", count)); }"""
            )
            assert (lang, await start.text_content(), hint, *said) == own

    asyncio.run(see())


def test_every_text_of_the_page_is_in_every_language():
    """The page has the same texts in each language of the program, those with a value with one in each."""

    async def see():
        async with conversation() as (_, reader):
            return await reader.page.evaluate(
                """async () => { const { TEXTS } = await import("/page/texts.js"); return Object.fromEntries(
                Object.entries(TEXTS).map(([code, own]) => [code, Object.entries(own).map(
                ([key, text]) => [key, typeof text === "function" ? text.length : 0])])); }"""
            )

    told = asyncio.run(see())
    assert set(told) == set(LANGUAGES)
    assert all(texts == told["en"] and len(texts) > 40 for texts in told.values())


@in_browser(viewport={"width": 195, "height": 422})
async def test_on_a_phone_at_twice_its_size(sandbox, reader):
    """At 200 % the field for messages keeps one line, and the first sentence of an answer has room above it."""
    await reader.opens("Footnote")
    await reader.page.click("#start")
    await reader.write("A sentence that is as long as the longest one with which an answer may begin. " + "More. " * 40)
    await reader.page.wait_for_selector(".theirs:last-child .keyboard")
    field = await reader.page.locator("#text").bounding_box()
    first = await reader.page.locator(".theirs:last-child .bubble").bounding_box()
    assert field["height"] <= 40
    assert 56 <= first["y"] <= 80  # under the bar at the top
    assert await reader.page.evaluate("document.documentElement.scrollWidth") <= 195


@in_browser()
async def test_a_reader_votes_in_a_quiz(sandbox, reader):
    """A quiz shows its options to choose from; the choice shows which is right, why, and how many voted."""
    await sandbox.send_text("private", None, "hello")
    bot = PlainBot(sandbox, None)
    async with aiohttp.ClientSession() as bot.session:
        options = [{"text": text} for text in ("about 600", "about 900", "more than 1,500")]
        quiz = {"type": "quiz", "correct_option_ids": [2], "explanation": "More than 1,500 models\nSource: paragraph 3"}
        await bot.result("sendPoll", chat_id=READER, question="How many models?", options=options, **quiz)
    await reader.page.wait_for_selector(".poll button")
    assert await reader.page.locator(".poll .why").count() == 0
    await reader.page.click('.poll button:has-text("about 900")')
    await reader.page.wait_for_selector(".poll .right")
    assert "more than 1,500" in await reader.page.inner_text(".poll .right")
    assert "Source: paragraph 3" in await reader.page.inner_text(".poll .why")
    assert await reader.page.inner_text(".poll .total") == "1 vote"
    assert await reader.page.locator(".poll .result:has-text('about 900') .sign").inner_text() == "✗"
    colours = "(kind) => getComputedStyle(document.querySelector(`.${kind} meter`)).getPropertyValue('--bar')"
    red, green = [await reader.page.evaluate(colours, kind) for kind in ("wrong", "right")]
    assert (red, green) == ("#b3261e", "#2a7d36")


PHONE = {"viewport": {"width": 390, "height": 664}}
BELOW = "document.getElementById('scroller').scrollHeight - scroller.scrollTop - scroller.clientHeight"


@contextlib.asynccontextmanager
async def bot_of(sandbox):
    """The sandbox's bot, to say something of itself."""
    bot = PlainBot(sandbox, None)
    async with aiohttp.ClientSession() as bot.session:
        yield bot


@in_browser(**PHONE)
async def test_the_bar_of_a_reply_goes_with_its_message(sandbox, reader):
    """It stands below the whole message it is about; when that is deleted, what is typed stays, and is sent."""
    await reader.page.click('#place-list button:has-text("Footnote")')
    await reader.page.click("#start")
    await reader.page.wait_for_selector(".theirs .keyboard")
    async with bot_of(sandbox) as bot:
        asks = {"force_reply": True, "selective": False}
        asked = await bot.result("sendMessage", chat_id=READER, text="Now in Spanish. " * 30, reply_markup=asks)
        await reader.page.wait_for_selector("#context:not([hidden])")
        bar, last = [
            await reader.page.locator(one).bounding_box() for one in ("#context", ".theirs:last-child .bubble")
        ]
        assert last["y"] + last["height"] <= bar["y"]
        await reader.page.fill("#text", "typed already")
        await bot.result("deleteMessage", chat_id=READER, message_id=asked["message_id"])
    await reader.page.wait_for_selector("#context", state="hidden")
    await reader.page.press("#text", "Enter")
    await reader.page.wait_for_selector('.own:has-text("typed already")')


@in_browser()
async def test_a_text_that_is_refused_stays_in_the_field(sandbox, reader):
    """The toast says why: here the message that it replies to is gone, of which the page did not hear."""
    await reader.page.click("#start")
    await reader.page.wait_for_selector(".theirs .keyboard")
    await reader.page.locator(".theirs .bubble").last.click(button="right")
    await reader.page.click('#popup button:has-text("Reply")')
    number = max(sandbox.place("private").messages)
    kept = sandbox.place("private").messages.pop(number)
    await reader.write("long and dear")
    await reader.page.wait_for_selector('#toast:has-text("it was deleted")')
    assert await reader.page.input_value("#text") == "long and dear"
    sandbox.place("private").messages[number] = kept
    await reader.page.press("#text", "Enter")
    await reader.page.wait_for_selector('.own:has-text("long and dear")')
    assert "400" in reader.wrong.pop()


@in_browser(**PHONE)
async def test_what_comes_below_the_screen_is_counted(sandbox, reader):
    """A button tells how many messages came there and leads down; what is at the end already needs none."""
    await reader.page.click('#place-list button:has-text("Footnote")')
    await reader.page.click("#start")
    for number in range(3):
        await reader.write(f"question {number} " * 20)
        await reader.page.wait_for_selector(f'.theirs:last-child:has-text("question {number}")')
    assert not await reader.page.is_visible("#down")
    await reader.page.evaluate("scroller.scrollTop = 0")
    await reader.page.wait_for_selector("#down")
    assert not await reader.page.is_visible("#down .badge")
    async with bot_of(sandbox) as bot:
        for text in ("one", "two"):
            await bot.result("sendMessage", chat_id=READER, text=text)
    await reader.page.wait_for_selector('#down .badge:has-text("2")')
    assert await reader.page.get_attribute("#down", "aria-label") == "To the newest message, 2 new"
    await reader.page.click("#down")
    await reader.page.wait_for_selector("#down", state="hidden")
    assert await reader.page.evaluate(BELOW) < 2


@in_browser()
async def test_three_lines_of_a_folded_quotation_show(sandbox, reader):
    """And nothing of the fourth, until it is tapped."""
    lines = "<blockquote expandable>" + "\n".join(["A line of a source"] * 6) + "</blockquote>"
    await sandbox.send_text("private", None, "hello")
    async with bot_of(sandbox) as bot:
        await bot.result("sendMessage", chat_id=READER, text=lines, parse_mode="HTML")
    await reader.page.wait_for_selector("blockquote.folded")
    size = """() => { const one = document.querySelector("blockquote[aria-expanded]"), style = getComputedStyle(one);
        return one.clientHeight / parseFloat(style.lineHeight); }"""
    assert 2.9 < await reader.page.evaluate(size) < 3.05
    await reader.page.click("blockquote.folded")
    assert await reader.page.evaluate(size) > 6


@in_browser()
async def test_a_toast_goes_with_its_chat(sandbox, reader):
    """In the next chat it would stand over buttons that it is not about."""
    await reader.page.click("#start")
    await reader.page.click('.theirs:last-child .keyboard button:has-text("More")')
    await reader.page.wait_for_selector('#toast:has-text("Well tapped")')
    await reader.opens("Readers' table")
    assert not await reader.page.is_visible("#toast")


@in_browser()
async def test_photos_and_albums_are_drawn(sandbox, reader):
    """A photo is drawn with its caption as its alternative text; those of an album stand close together."""
    await sandbox.send_text("private", None, "hello")
    png = png_of(drawing_of(read_book(ROOT / "answers.yaml").book, "china-share", "en"))
    bot = PlainBot(sandbox, None)
    async with aiohttp.ClientSession() as bot.session:
        form = aiohttp.FormData({"chat_id": str(READER), "caption": "About 40%"})
        form.add_field("photo", png, filename="a.png", content_type="image/png")
        async with bot.session.post(bot.address("sendPhoto"), data=form) as response:
            photo = (await response.json())["result"]["photo"][0]["file_id"]
        await bot.result("sendMediaGroup", chat_id=READER, media=[{"type": "photo", "media": photo}] * 2)
    await reader.page.wait_for_function("document.querySelectorAll('img.photo').length === 3")
    sizes = "[...document.querySelectorAll('img.photo')].map((image) => image.naturalWidth)"
    await reader.page.wait_for_function(f"{sizes}.every((width) => width === 1080)")
    assert await reader.page.locator("img.photo").first.get_attribute("alt") == "About 40%"
    assert await reader.page.locator(".row.joined").count() == 1
