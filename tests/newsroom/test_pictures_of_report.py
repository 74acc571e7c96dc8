"""The report's page shows the figures that were given most as the pictures that readers get."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from html import escape
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from conftest import ROOT

from bot.book.load import read_book
from bot.language import say
from bot.newsroom.facts import Facts
from bot.newsroom.page import page
from bot.newsroom.report import MOST_PICTURES, NewsroomReport, Report
from bot.newsroom.tally import Tallying
from bot.newsroom.unanswered import Unsettled
from bot.newsroom.wording import Speech
from bot.picture import Look, drawing_of, svg_of
from bot.store import Entry

SVG = "{http://www.w3.org/2000/svg}"
LOOK = Look("#8a1538", "The Gazette")
MADE = datetime(2026, 11, 24, 12)
BOOK = read_book(ROOT / "answers.yaml").book
FERRY = read_book(ROOT / "examples" / "newsroom" / "city" / "ferry.yaml").book
SPEECH = Speech(BOOK, "en")
SHARE_AND_PART = ("china-share", "china-models")


def facts(**answers: int) -> Facts:
    """Each of `answers` was given so often."""
    tallying = Tallying()
    for answer in Counter(answers).elements():
        name = answer.replace("_", "-")
        tallying.add(Entry(1, "reader", "how many", "answered", name, 0.9, "en", "private", 1.0, ()))
    return Facts(tallying.tally(0.0, 2.0), Unsettled((), 0, 0), made_up=False)


def figures(report: Report) -> list[tuple[str, Element]]:
    """The pictures of the page of `report`: what stands over each, and its SVG read back."""
    html = page(report, MADE)
    found = [fromstring(figure) for figure in re.findall("<figure>.*?</figure>", html, re.DOTALL)]
    return [("|".join(figure[0].itertext()), figure[1]) for figure in found]


def widths(svg: Element) -> list[float]:
    """How long the whole part of each bar is."""
    bars = [group for group in svg.iter(f"{SVG}g") if (group.get("class") or "").startswith("bar")]
    return [float(bar[0].get("width", 0)) for bar in bars]


def test_the_figures_given_most_are_drawn() -> None:
    """At most three, the most given first; an answer without a figure, or that is gone, makes place for the next."""
    report = Report(facts(gone=9, publisher=8, unicorns=7, china_share=6, china_models=5, world_models=4), SPEECH)
    shown = figures(report)
    assert [question for question, _ in shown] == [SPEECH.question(name) for name in ("unicorns", *SHARE_AND_PART)]
    assert len(shown) == MOST_PICTURES == 3
    assert figures(Report(facts(publisher=8), SPEECH)) == []


def test_they_are_the_pictures_that_readers_get() -> None:
    """The very drawing of the chat, in the newsroom's colour, with its alternative text; read back it is to scale."""
    report = Report(facts(china_models=2, china_share=1), SPEECH, look=LOOK)
    (_, part), (_, share) = figures(report)
    for svg, fact in zip((part, share), ("china-models", "china-share"), strict=True):
        drawing = drawing_of(BOOK, fact, "en", LOOK, fact)
        assert drawing is not None and tostring(svg) == tostring(fromstring(svg_of(drawing)))
        assert svg.findtext(f"{SVG}title") == drawing.alt and svg.get("role") == "img"
    whole, own = widths(part)
    assert own / whole == pytest.approx(1500 / 3755, rel=0.01)
    dots = [dot for dot in share.iter(f"{SVG}circle") if dot.get("fill") == LOOK.colour]
    assert sum(float(dot.get("fill-opacity", 1)) for dot in dots) == pytest.approx(40)  # about 40%: some are half full


@pytest.mark.parametrize("language", ["es", "fr", "pt"])
def test_they_speak_the_language_of_the_report(language: str) -> None:
    """As far as the book speaks it, else the article's; the heading is always the report's."""
    report = Report(facts(china_models=1), Speech(BOOK, language))
    assert escape(say("report-pictures", language)) in page(report, MADE)
    [(_, svg)] = figures(report)
    assert svg.get("lang") == BOOK.spoken(language)


def test_of_several_articles_three_stand_under_their_titles() -> None:
    """Three of all together, the most given first; of questions about none, no answer is looked for."""
    first = Report(facts(china_models=9, china_share=2, unicorns=1), SPEECH, "answers")
    second = Report(facts(price=5, pass_holders=3), Speech(FERRY, "en"), "ferry")
    none = Report(facts(unicorns=99), SPEECH, "(none)", is_of_none=True)
    report = NewsroomReport(facts(china_models=1), SPEECH, articles=(first, second, none))
    given = [(first, "china-models"), (second, "price"), (second, "pass-holders")]
    shown = [question for question, _ in figures(report)]
    assert shown == [f"{one.speech.question(name)}|{one.title}" for one, name in given]
