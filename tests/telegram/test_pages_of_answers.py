"""PAGES=yes: the answers on the web, over real HTTP and in a real browser, from a bot at work by webhook."""

import asyncio
import shutil
from contextlib import asynccontextmanager
from datetime import date, timedelta
from functools import partial

import aiohttp
import pytest
from asynchronous import inside
from bs4 import BeautifulSoup
from conftest import ROOT
from folder_of_books import BRIDGE_BOOK, folder_of_books, write_book
from talk import SAMPLE, at_work, warnings_of
from test_edits_served import INGRID
from test_webhook import free_port, settings_for

from bot.book.editing import edit_of
from bot.conversation.overlay import serve_overlay
from bot.conversation.routing.keys import key_of
from bot.sandbox import Sandbox
from bot.store import Drafted, Settled
from bot.telegram.application import CONVERSATION
from bot.telegram.pages import answering
from bot.web.addresses import PATH

pytestmark = pytest.mark.slow

CHROMIUM = shutil.which("chromium")
MODELS = "/a/sample/models"


class Site:
    """The pages of a bot at work, fetched from outside."""

    def __init__(self, sandbox, context, session, origin):
        self.sandbox, self.context, self.session, self.origin = sandbox, context, session, origin

    async def get(self, path, method="GET", **headers):
        """The answer at `path`, with its text in `page`."""
        async with self.session.request(method, f"{self.origin}{path}", headers=headers) as answer:
            answer.page = await answer.text()
            return answer


@asynccontextmanager
async def site(book=SAMPLE, **changes):
    """A bot at work by webhook with pages."""
    port = free_port()
    async with Sandbox() as sandbox, aiohttp.ClientSession() as session:
        settings = settings_for(sandbox, port).model_copy(update={"pages": True, "book": book, **changes})
        async with at_work(settings, book) as application:
            with warnings_of(sandbox):
                context = application.bot_data[CONVERSATION]
                yield Site(sandbox, context, session, f"http://127.0.0.1:{port}")
            assert sandbox.warnings.lines == []


def over_pages(**options):
    """Run an async test with the pages of a bot: `async def test(site)`."""
    return inside(partial(site, **options))


@over_pages()
async def test_a_page_is_fetched_and_known_again(site):
    """In the reader's language, to be kept for a minute; who has it already gets nothing sent; no cookie, no script."""
    answer = await site.get(MODELS, **{"Accept-Language": "es-MX,es;q=0.9"})
    assert answer.status == 200 and answer.content_type == "text/html"
    assert answer.headers["Content-Language"] == "es" and answer.headers["Vary"] == "Accept-Language"
    assert "más de 1500" in answer.page and "¿" in answer.page
    assert answer.headers["Cache-Control"] == "public, max-age=60, must-revalidate"
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-") and "script" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff" and "Set-Cookie" not in answer.headers
    again = await site.get(f"{MODELS}?lang=es", **{"If-None-Match": answer.headers["ETag"]})
    assert (again.status, again.page, again.headers["ETag"]) == (304, "", answer.headers["ETag"])
    assert (await site.get(f"{MODELS}?lang=en", **{"If-None-Match": answer.headers["ETag"]})).status == 200
    head = await site.get(f"{MODELS}?lang=es", method="HEAD")
    assert (head.status, head.page, head.headers["ETag"]) == (200, "", answer.headers["ETag"])
    assert int(head.headers["Content-Length"]) == len(answer.page.encode())
    assert [(await site.get(MODELS, method=method)).status for method in ("POST", "PUT", "DELETE")] == [404, 405, 405]


@over_pages()
async def test_what_is_no_answer_is_not_found(site):
    """Another book, another answer, a gap, what is no name: a short page in the reader's language."""
    for path in ("/a/other/models", "/a/sample/other", "/a/%00/x", "/a/sample/models%22"):
        answer = await site.get(path, **{"Accept-Language": "es"})
        assert answer.status == 404 and answer.headers["Cache-Control"] == "no-cache"
        assert 'lang="es"' in answer.page and "Aquí no hay ninguna respuesta" in answer.page


@over_pages()
async def test_one_asks_on_from_the_page(site):
    """Its button opens the private chat with the same answer, in the page's language."""
    page = BeautifulSoup((await site.get(f"{MODELS}?lang=es")).page, "html.parser")
    link = page.select_one("a.button")["href"]
    said = await site.sandbox.ask("private", None, f"/start {link.partition('start=')[2]}")
    assert said["text"].startswith("Hay más de 1500")
    for related in page.select("nav a"):
        assert (await site.get(f"/a/sample/{related['href']}")).status == 200


@over_pages()
async def test_what_editors_publish_is_on_the_page(site):
    """The next one who asks gets the new text, and it is another version of the page."""
    before = await site.get(f"{MODELS}?lang=en")
    reply = ("answers", "models", "reply", "en")
    edit = edit_of(SAMPLE.read_text(encoding="utf-8"), reply, "The land counts {models}, no less.")
    store, library = site.context.store, site.context.library
    await store.write(Drafted(7, (edit,), INGRID), Settled(7, "draft", "published", INGRID), now=1.0)
    await serve_overlay(library, store)
    after = await site.get(f"{MODELS}?lang=en", **{"If-None-Match": before.headers["ETag"]})
    assert after.status == 200 and "The land counts" in after.page and "The land counts" not in before.page


@over_pages()
async def test_a_page_has_no_word_of_a_reader(site):
    """It is under the book's question, whatever was asked that led to the answer."""
    await site.sandbox.ask("private", None, "so how many models is it then, says Marisa?")
    answer = await site.get(f"{MODELS}?lang=en")
    assert "Marisa" not in answer.page and "<h1>How many models are there?</h1>" in answer.page


@over_pages()
async def test_an_answer_is_sent_on_with_its_page(site):
    """Behind *More…* its address can be copied, and stays; what is shared inline has the button that opens it."""
    said = await site.sandbox.ask("private", None, "How many models are there?")
    await site.sandbox.tap(said, "More…")
    await site.sandbox.settle()
    address = f"{site.origin}{MODELS}?lang=en"
    for tap in (None, "Tell me of changes"):
        if tap:
            await site.sandbox.tap(said, tap)
            await site.sandbox.settle()
        rows = site.sandbox.current(said)["reply_markup"]["inline_keyboard"]
        assert [{"text": "Copy a link to this answer", "copy_text": {"text": address}}] in rows
    shared = await site.sandbox.inline("reader", "How many models are there?")
    rows = shared["cards"][0]["message"]["reply_markup"]["inline_keyboard"]
    assert rows == [[{"text": "Open as a page", "url": address}]]
    assert (await site.get(address.removeprefix(site.origin))).status == 200


@over_pages()
async def test_a_page_has_its_picture(site):
    """Drawn in the page, with what it shows in words; as PNG it is what a pasted link shows, kept by its version."""
    page = BeautifulSoup((await site.get(f"{MODELS}?lang=es")).page, "html.parser")
    alt = page.select_one(".picture svg[role=img] title").get_text()
    assert alt.startswith("Más de 1500 modelos en el país. 3755 modelos en el mundo.")
    tags = {one["property"]: one["content"] for one in page.select("meta[property]")}
    assert tags["og:image:alt"] == alt and tags["og:image:type"] == "image/png"
    assert page.select_one('meta[name="twitter:card"]')["content"] == "summary_large_image"
    image = tags["og:image"].removeprefix(site.origin)
    assert image.startswith(f"{MODELS}.png?lang=es&v=")
    async with site.session.get(f"{site.origin}{image}") as answer:
        assert (await answer.read()).startswith(b"\x89PNG") and answer.content_type == "image/png"
    assert (await site.get(image, **{"If-None-Match": answer.headers["ETag"]})).status == 304
    assert (await site.get("/a/sample/other.png")).status == 404


def test_without_what_draws_there_is_no_image(monkeypatch):
    """The page has its picture all the same, and promises no other."""

    async def run():
        monkeypatch.setattr("bot.picture.png.is_available", lambda: False)
        async with site() as pages:
            page = (await pages.get(MODELS)).page
            assert "<svg" in page and "og:image" not in page
            assert (await pages.get(f"{MODELS}.png")).status == 404

    asyncio.run(run())


@over_pages(pages=False)
async def test_without_the_setting_there_are_no_pages(site):
    """They are off by default; the path is one to which Telegram could post."""
    assert (await site.get(MODELS)).status == 405


def test_of_several_books_each_has_its_pages(tmp_path):
    """By its own id; the button names the book; the archived one says that it is."""

    async def run():
        books = folder_of_books(tmp_path / "books")
        past = date.today() - timedelta(days=1)
        write_book(books / "bridge.yaml", BRIDGE_BOOK)
        text = (books / "bridge.yaml").read_text(encoding="utf-8")
        (books / "bridge.yaml").write_text(f"until: {past}\n{text}", encoding="utf-8")
        async with site(book=books) as pages:
            bridge, school = [(await pages.get(f"/a/{book}/cost")).page for book in ("bridge", "school")]
            assert "The bridge over the Tesma" in bridge and "41" in bridge and "A school for Arbun" in school
            assert "in the archive" in bridge and "in the archive" not in school
            links = [BeautifulSoup(page, "html.parser").select_one("a.button")["href"] for page in (bridge, school)]
            assert [link.partition("start=")[2] for link in links] == [
                f"en_{key_of(b)}_cost" for b in ("bridge", "school")
            ]
            said = await pages.sandbox.ask("private", None, f"/start {links[0].partition('start=')[2]}")
            assert "It costs 41" in said["text"].replace("\u00a0", " ")

    asyncio.run(run())


def test_while_the_bot_starts_there_is_no_page_yet():
    """A platform and a reader's browser are told to come again."""

    async def run():
        port = free_port()
        async with Sandbox() as sandbox, aiohttp.ClientSession() as session:
            settings = settings_for(sandbox, port).model_copy(update={"pages": True})
            async with answering(settings), session.get(f"http://127.0.0.1:{port}{MODELS}") as answer:
                assert answer.status == 503

    asyncio.run(run())


@pytest.mark.skipif(CHROMIUM is None, reason="no browser test: apt-get install chromium")
@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (360, "light"), (1200, "dark")])
def test_pages_in_a_browser(width, scheme):
    """Each fits its screen, the policy takes its style, nothing else is fetched, and its tree is as it was sent."""
    async_api = pytest.importorskip("playwright.async_api", reason="no browser test: pip install playwright")

    async def run():
        async with site(book=ROOT / "examples" / "almenar.yaml") as pages, async_api.async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            seen = await browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            wrong = []
            seen.on("console", lambda line: wrong.append(line.text))
            seen.on("pageerror", lambda error: wrong.append(str(error)))
            seen.on("request", lambda sent: sent.url.startswith(pages.origin) or wrong.append(sent.url))
            for answer in ("unemployment", "budget", "rest-of-budget"):
                for language in ("en", "es"):
                    await seen.goto(f"{pages.origin}/a/almenar/{answer}?lang={language}")
                    assert await seen.evaluate("document.documentElement.scrollWidth") <= width
                    assert await seen.locator("h1").count() == await seen.locator("a.button").count() == 1
                    background = await seen.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                    assert background == ("rgb(251, 250, 247)" if scheme == "light" else "rgb(23, 24, 22)")
                    sent = BeautifulSoup((await pages.get(f"/a/almenar/{answer}?lang={language}")).page, "html.parser")
                    tags = await seen.evaluate("[...document.querySelectorAll('*')].map(e => e.localName)")
                    assert [tag.lower() for tag in tags] == [tag.name for tag in sent.find_all(True)]
            await seen.goto(f"{pages.origin}/a/almenar/gone")
            assert await seen.locator("a.button").count() == 1
            await browser.close()
            assert [line for line in wrong if "404" not in line] == []

    asyncio.run(run())


def test_the_path_is_as_the_documents_have_it():
    """Links to pages are pasted where they are out of reach."""
    documents = (ROOT / "docs" / "sharing.md").read_text(encoding="utf-8")
    assert PATH == "/a/{book}/{answer}" and "/a/BOOK/ANSWER" in documents
