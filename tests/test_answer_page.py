"""The page of an answer: it says what the chat says, in each language, and is read back as a browser reads it."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from aiohttp.test_utils import make_mocked_request
from bs4 import BeautifulSoup
from conftest import ROOT

from bot.answer.render import plain
from bot.answer.reply import Responder
from bot.book.corrections import as_of
from bot.book.load import read_book
from bot.language import LANGUAGES
from bot.match import make_matcher
from bot.picture import Look, drawing_of
from bot.web import answers
from bot.web.addresses import image_address, page_address
from bot.web.answer_page import STYLE, AnswerShown, answer_page, missing_page
from bot.web.answers import AnswerPages, Found, is_known, language_of

BOOKS = ["answers.yaml", "examples/almenar.yaml", *sorted(map(str, ROOT.glob("examples/newsroom/*/*.yaml")))]
ASK = "https://t.me/paper_bot?start=en_models"
VOID = {"meta", "link"}


def speaker(file: Path) -> Responder:
    """One that has the book's answers by heart, and matches no question: pages ask none."""
    return Responder(read_book(file).book, make_matcher([]))


def shown(
    responder: Responder, answer: str, language: str, *, is_archived: bool = False, draws: bool = True
) -> AnswerShown:
    """The answer as its page shows it, with its picture where it has one and `draws`."""
    reply = responder.answer(answer, language)
    figure = reply.first_figure
    picture = drawing_of(responder.book, figure.fact, language, answer=answer) if figure and draws else None
    address = f"https://bot.example.org/a/answers/{answer}"
    return AnswerShown(reply, responder.book, address, ASK, is_archived, picture)


def words(text: str) -> str:
    """`text` with each blank as one, and marks of citations close to what they follow."""
    return re.sub(r" (?=\[\d)", "", " ".join(text.split()))


class Nesting(HTMLParser):
    """Holds every element to be closed by its own end tag, and nothing to stand outside of `html`."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value or "" for name, value in attributes if name == "id"]
        assert all(value is not None for _, value in attributes)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("file", BOOKS)
def test_a_page_says_what_the_chat_says(file: str) -> None:
    """Every line of every reply of the book, in each of its languages: the text, its sources, its arithmetic."""
    responder = speaker(ROOT / file)
    seen = 0
    for answer in responder.book.answers:
        for language in responder.languages:
            page = shown(responder, answer, language)
            text = words(BeautifulSoup(answer_page(page), "html.parser").body.get_text())
            for line in filter(None, plain(page.reply, responder.book.article).split("\n")):
                if not re.match(r"\d\. ", line) and line != "Ask next:" and responder.book.article.title not in line:
                    assert words(line) in text
                    seen += 1
    assert seen > 2 * len(responder.book.answers)


@pytest.mark.parametrize("file", BOOKS)
def test_a_page_is_valid_and_runs_nothing(file: str) -> None:
    """Elements are closed in order, ids are there once and are what marks lead to; no script, no form, no frame."""
    responder = speaker(ROOT / file)
    for answer in responder.book.answers:
        for language in responder.languages:
            html = answer_page(shown(responder, answer, language))
            nesting = Nesting()
            nesting.feed(html)
            nesting.close()
            assert nesting.open == [] and len(nesting.ids) == len(set(nesting.ids))
            assert set(re.findall(r'href="#([^"]*)"', html)) <= set(nesting.ids)
            assert not nesting.tags & {"script", "form", "iframe", "img", "object"}
            assert html.startswith("<!DOCTYPE html>") and f'<html lang="{language}">' in html


def test_the_figure_stands_large_with_what_it_counts() -> None:
    """It is the first of the reply, behind its qualifier; an answer without one has none."""
    responder = speaker(ROOT / "answers.yaml")
    page = BeautifulSoup(answer_page(shown(responder, "china-models", "es", draws=False)), "html.parser")
    assert words(page.select_one(".figure").get_text()) == "Más de 1500 grandes modelos de IA en China"
    drawn = BeautifulSoup(answer_page(shown(responder, "china-models", "es")), "html.parser")
    assert drawn.select_one(".figure") is None and "Más de 1500" in drawn.select_one(".picture").get_text()
    assert BeautifulSoup(answer_page(shown(responder, "publisher", "es")), "html.parser").select_one(".figure") is None


def test_a_link_shows_the_figure_wherever_it_is_pasted() -> None:
    """Open Graph and Twitter tags, read back; the address is that of the page's language, and names the others."""
    page = BeautifulSoup(answer_page(shown(speaker(ROOT / "answers.yaml"), "unicorns", "en")), "html.parser")
    tags = {one.get("property") or one.get("name"): one["content"] for one in page.select("meta[content]")}
    said = "China has 71 AI unicorns, companies valued at more than $1 billion."
    assert tags["og:description"].startswith(said) and tags["description"] == tags["twitter:description"]
    assert tags["og:title"] == tags["twitter:title"] == "How many AI unicorns does China have?"
    assert tags["og:url"] == "https://bot.example.org/a/answers/unicorns?lang=en"
    assert tags["og:url"] == page.select_one("link[rel=canonical]")["href"]
    assert tags["og:site_name"] == "La Verdad Yucatán" and tags["og:type"] == "article"
    assert page.select_one("link[rel=alternate]")["href"] == "https://bot.example.org/a/answers/unicorns?lang=es"


def test_what_a_book_writes_is_text(tmp_path: Path) -> None:
    """Markup in a book's words stays words, in the page, its title and its tags."""
    source = (ROOT / "tests" / "sample.yaml").read_text(encoding="utf-8")
    hostile = '</title><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    book = tmp_path / "answers.yaml"
    book.write_text(source.replace("- How many models are there?", f"- '{hostile}'", 1), encoding="utf-8")
    html = answer_page(shown(speaker(book), "models", "en"))
    page = BeautifulSoup(html, "html.parser")
    assert page.find("script") is None and page.find("img") is None
    assert page.h1.get_text() == hostile and page.select_one('meta[property="og:title"]')["content"] == hostile


def test_a_corrected_figure_and_an_archived_article_say_so(tmp_path: Path) -> None:
    """As the chat does for the figure; and that nothing later is in the answer."""
    source = (ROOT / "tests" / "sample.yaml").read_text(encoding="utf-8")
    noted = source.replace("    figure: 3,755\n", f"    figure: 3,755\n{NOTE}", 1)
    assert noted != source
    book = tmp_path / "answers.yaml"
    book.write_text(noted, encoding="utf-8")
    responder = Responder(as_of(read_book(book).book, date(2026, 11, 25)), make_matcher([]))
    page = BeautifulSoup(answer_page(shown(responder, "all-models", "en", is_archived=True)), "html.parser")
    archived, corrected = (note.get_text() for note in page.select("[role=note]"))
    assert archived.startswith("This article is in the archive.")
    assert corrected.startswith("Corrected on 24 November 2026: the figure [1] was 3,700, it is 3,755.")


NOTE = "    corrected: {was: '3,700', date: 2026-11-24, until: 2026-12-24, why: {en: We misread it., es: Mal leído.}}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_missing_says_so(language: str) -> None:
    """In each language, with the way to ask."""
    page = BeautifulSoup(missing_page(language, ASK), "html.parser")
    assert page.html["lang"] == language and page.select_one("a.button")["href"] == ASK
    assert len({missing_page(code, ASK) for code in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [
        ("", "", "en"),
        ("?lang=es", "en", "es"),
        ("?lang=xx", "es-MX,es;q=0.9,en;q=0.8", "es"),
        ("", "fr, en;q=0.5, es;q=0.7", "es"),
        ("", "de;q=1, es;q=0, *;q=0.1", "en"),
        ("", "es;q=much, ;;;, =, es-;q", "en"),
        ("", "ES_mx, es", "es"),
        ("", "es;q=nan", "en"),
    ],
)
def test_the_reader_s_language(query: str, header: str, language: str) -> None:
    """What the address says, else what the browser likes best of what there is, else the book's own."""
    request = make_mocked_request("GET", f"/a/b/c{query}", headers={"Accept-Language": header})
    assert language_of(request, ("en", "es"), "en") == language


@pytest.mark.parametrize(
    ("header", "known"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"x", "abc"', True),
        ("*", True),
        ('"abcd"', False),
        ("abc", False),
        ("", False),
    ],
)
def test_who_has_the_page_already(header: str, known: bool) -> None:
    """By any of the entity tags that are sent along."""
    request = make_mocked_request("GET", "/", headers={"If-None-Match": header})
    assert is_known(request, '"abc"') is known


class Paper:
    """A newsroom of one book, as the server of pages asks for it."""

    languages = ("en", "es")

    def __init__(self, found: Found) -> None:
        self.found = found

    def book(self, book: str) -> Found | None:
        return self.found if book == "sample" else None

    def address(self, book: str, answer: str) -> str:
        return page_address("https://bot.example.org", book, answer)

    def ask(self, language: str, book: str = "", answer: str = "") -> str:
        return ASK


def test_a_page_is_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For each answer and language as long as its book stays; and no more are kept than there is room for."""
    written: list[str] = []

    def write(page: AnswerShown) -> str:
        written.append(f"{page.reply.answer} {page.language}")
        return answer_page(page)

    async def fetch(name: str, language: str = "en") -> None:
        named = {"book": "sample", "answer": name}
        request = make_mocked_request("GET", f"/a/sample/{name}?lang={language}", match_info=named)
        assert (await pages.page(request)).status == 200

    async def fetches() -> None:
        for name in ("models", "models", "all-models", "models", "all-models"):
            await fetch(name)
        assert written == ["models en", "all-models en"]
        await fetch("models", "es")
        await fetch("models")
        assert written[2:] == ["models es", "models en"]  # the oldest had left, and made room by another
        paper.found = Found(paper.found.responder, is_archived=True)
        await fetch("models")
        paper.found = Found(speaker(ROOT / "tests" / "sample.yaml"), is_archived=True)
        await fetch("models")
        paper.found = replace(paper.found, look=Look("#7a1f12"))
        await fetch("models")
        assert written[4:] == 3 * ["models en"]

    monkeypatch.setattr(answers, "answer_page", write)
    monkeypatch.setattr(answers, "KEPT", 2)
    pages, paper = AnswerPages(), Paper(Found(speaker(ROOT / "tests" / "sample.yaml"), is_archived=False))
    pages.serve(paper)
    asyncio.run(fetches())


def test_the_address_of_a_page() -> None:
    """Whatever a book's file is called, the address is one; its picture's tells the version."""
    page = page_address("https://x.example", "año 1/2", "models")
    assert page == "https://x.example/a/a%C3%B1o%201%2F2/models"
    assert image_address(page, "es", "abc") == f"{page}.png?lang=es&v=abc"


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1])
def test_every_text_has_contrast(scheme: int) -> None:
    """4.5 to 1 at least, by day and by night: https://www.w3.org/TR/WCAG22/#contrast-minimum."""
    palettes = re.findall(r":root \{(.*?)\}", STYLE.read_text(encoding="utf-8"), re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", palettes[scheme]))
    pairs = [("ink", "paper"), ("soft", "paper"), ("link", "paper"), ("on-button", "button"), ("note", "note-paper")]
    pairs += [("ink", "note-paper"), ("link", "note-paper")]
    for over, under in pairs:
        light, dark = sorted((_luminance(colours[over]), _luminance(colours[under])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (over, under)
