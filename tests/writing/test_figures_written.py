"""What editors write: every figure has a fact behind it, or one of the article, or is refused."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE, SAMPLE_ARTICLE

from bot.answer.cite import cite
from bot.article import ArticleText
from bot.book.load import read_book
from bot.book.values import Book, Correction, Fact
from bot.check.inspection import named_article
from bot.language import say
from bot.quantity.read import quantities_in
from bot.writing.figures import resolved

FERRY = ROOT / "examples" / "newsroom" / "city" / "ferry.yaml"
ALMENAR = ROOT / "examples" / "almenar.yaml"


def read(path: Path) -> tuple[Book, ArticleText | None]:
    file = read_book(path)
    return file.book, named_article(file)


BOOK, ARTICLE = read(FERRY)
TWO_LANGUAGES = read(SAMPLE)[0]
ITS_ARTICLE = ArticleText.of(SAMPLE_ARTICLE)


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("It carried 48,000 passengers.", "It carried {passengers} passengers."),
        ("It carried forty-eight thousand passengers.", "It carried {passengers} passengers."),
        ("Of the 9 million dollars, the state paid $6 million.", "Of the {price}, the state paid {state}."),
        ("65% hold a pass.", "{pass-holders} hold a pass."),
        ("CO2 and COVID-19 played no role.", "CO2 and COVID-19 played no role."),
        ("Write {seats:figure} here.", "Write {seats:figure} here."),
    ],
)
def test_figures_of_facts(text: str, reply: str) -> None:
    """A figure that is a fact's, however it is written, is cited by it; names are no figures."""
    assert resolved(text, "en", BOOK, ARTICLE).reply == reply


@pytest.mark.parametrize(
    ("language", "text", "reply"),
    [
        ("en", "There are over 1,500 models.", "There are over {models:figure} models."),
        ("es", "Hay más de 1.500 modelos.", "Hay más de {models:figure} modelos."),
        ("es", "Es alrededor del 40 % del total.", "Es alrededor del {share:figure} del total."),
        ("en", "Fewer than 2,255 models are elsewhere.", "Fewer than {others:figure} models are elsewhere."),
    ],
)
def test_qualifiers_stay_the_editors(language: str, text: str, reply: str) -> None:
    """A figure qualified as its fact is takes the fact's number, and keeps the editor's own words before it."""
    found = resolved(text, language, TWO_LANGUAGES, ITS_ARTICLE)
    assert (found.reply, found.is_whole) == (reply, True)


def test_a_figure_of_the_article() -> None:
    """A figure that the article has and the book has not is proposed as a fact, with its sentence and paragraph."""
    found = resolved("Children under 12 travel free.", "en", BOOK, ARTICLE)
    [[proposal]] = found.choices
    assert not found.is_whole and not found.refusals
    assert (proposal.lines["figure"], proposal.lines["qualifier"], proposal.where) == ("12", "fewer than", "3")
    assert "Children under 12 travel free" in proposal.sentence and proposal.lines["excerpt"] in proposal.sentence


@pytest.mark.parametrize(
    ("text", "why", "nearest"),
    [
        ("It carried 49,000 passengers.", "unknown", "passengers"),
        ("It carried about 48,000 passengers.", "qualifier", "passengers"),
        ("It carried 48,000 cars.", "counts", "passengers"),
        ("It holds 180 boats.", "counts", "seats"),
        ("It carried 48,000 passenger cars.", "counts", "passengers"),
        ("It sails 14 times a day.", "unknown", ""),
        ("Thousands came.", "unreadable", ""),
        ("It holds {seat}.", "no-fact", "seats"),
        ("It cost €9 million.", "unknown", ""),
        ("Children up to 12 travel free.", "otherwise", ""),
    ],
)
def test_refused(text: str, why: str, nearest: str) -> None:
    """A figure in neither is refused, and the nearest fact is named."""
    [refusal] = resolved(text, "en", BOOK, ARTICLE).refusals
    assert (refusal.why, next(iter(refusal.nearest), "")) == (why, nearest)


def test_two_facts_with_one_figure() -> None:
    """Where two facts have the same figure, the words tell which; where they do not, the editor is asked."""
    seats = BOOK.facts["seats"]
    twin = seats.model_copy(update={"text": BOOK.facts["windy-days"].text, "excerpt": "180 people waited on the pier"})
    book = BOOK.model_copy(update={"facts": {**BOOK.facts, "waiting": twin}})
    assert (
        resolved("180 people waited on the pier.", "en", book, ARTICLE).reply == "{waiting} people waited on the pier."
    )
    [refusal] = resolved("There were 180.", "en", book, ARTICLE).refusals
    assert (refusal.why, refusal.nearest) == ("several", ("seats", "waiting"))


OWNERS = ArticleText.of(
    "Electric ferries of the north\n\n"
    "Bastø Electric can carry 600 passengers and 200 cars. Denmark has 13 electric ferries, "
    "Sweden has 7 and Norway 82.\n\n"
    "There are 17 yards in Denmark and 9 in Sweden."
)


@pytest.mark.parametrize(
    ("text", "is_proposed"),
    [
        ("Bastø Electric can carry 200 cars.", True),
        ("Bastø Electric can carry 200 passengers.", False),
        ("Bastø Electric can carry 600 cars.", False),
        ("Denmark has 13 electric ferries.", True),
        ("Danish companies run 13 ferries.", True),
        ("Sweden has 13 electric ferries.", False),
        ("Finland has 7 electric ferries.", False),
        ("Sweden has 7 electric ferries.", True),
        ("Norway has 82 ferries.", True),
        ("There are 82 ferries in Norway.", True),
        ("There are 82 ferries in Sweden.", False),
        ("Sweden has 9 yards.", True),
        ("Denmark has 9 yards.", False),
    ],
)
def test_a_new_fact_of_what_the_article_tells_it_of(text: str, is_proposed: bool) -> None:
    """A figure is proposed only for the thing and the country that the article counts; else its words are shown."""
    found = resolved(text, "en", BOOK, OWNERS)
    assert bool(found.choices) == is_proposed
    assert [refusal.why for refusal in found.refusals] == ([] if is_proposed else ["article"])
    assert all(refusal.said in OWNERS.whole for refusal in found.refusals)


def with_owners() -> Book:
    """The ferry's book with two facts of `OWNERS`."""
    seats = BOOK.facts["seats"]
    ways = {"where": "1", "unit": "ferries"}
    danish = {"figure": "13", "value": "13", "excerpt": "Denmark has 13 electric ferries, Sweden has"}
    norwegian = {"figure": "82", "value": "82", "excerpt": "Sweden has 7 and Norway 82"}
    facts = {
        name: Fact.model_validate({**seats.model_dump(mode="json"), **ways, **own, "text": {"en": "electric ferries"}})
        for name, own in (("danish", danish), ("norwegian", norwegian))
    }
    return BOOK.model_copy(update={"facts": facts, "answers": {}})


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("Norway has {norwegian} ferries.", True),
        ("Denmark has {norwegian} ferries.", False),
        ("Denmark has 82 ferries.", False),
        ("Norwegian companies have 82 ferries.", True),
        ("It has 82 ferries.", True),
        ("Denmark has 13 ferries and Norway 82.", True),
        ("Norway has 13 ferries and Denmark 82.", False),
        ("There are 13 ferries in Denmark and 82 in Norway.", True),
    ],
)
def test_a_fact_of_another_country(text: str, is_whole: bool) -> None:
    """A fact is not told of a country of which the article does not tell it; its sentence is shown."""
    found = resolved(text, "en", with_owners(), OWNERS)
    assert found.is_whole == is_whole
    assert is_whole or "Denmark has 13 electric ferries" in found.refusals[0].said


def test_replies_of_all_books_stay() -> None:
    """What the replies of books say of their facts may be written again, by an editor who names the same countries."""
    tried = 0
    for path in (FERRY, SAMPLE, ALMENAR, ROOT / "answers.yaml", *(ROOT / "tests" / "sets").glob("*.yaml")):
        book, article = read(path)
        for name, answer in book.answers.items():
            others = {other: entry for other, entry in book.answers.items() if other != name}
            for language, reply in answer.reply.root.items():
                found = resolved(reply, language, book.model_copy(update={"answers": others}), article)
                assert not [refusal for refusal in found.refusals if refusal.why == "article"], (path, name, language)
                tried += 1
    assert tried >= 60


NOTE = Correction.model_validate({"was": "180", "date": "2026-11-26", "until": "2026-12-26", "why": {"en": "A slip."}})


@pytest.mark.parametrize(
    ("text", "excerpt", "note"),
    [
        ("It holds 180 people.", "runs on batteries and holds 190 people", None),  # corrected twice: 180, 185, 190
        ("The boat holds 180.", "runs on batteries and holds 190 people", None),
        ("It holds 180 people.", "190 people fit on the boat now", NOTE),
    ],
)
def test_a_corrected_figure_does_not_come_back(text: str, excerpt: str, note: Correction | None) -> None:
    """What the article's file still says where a fact was corrected is no new fact: the corrected one is named."""
    seats = BOOK.facts["seats"].model_copy(
        update={"figure": "190", "value": Fraction(190), "excerpt": excerpt, "corrected": note}
    )
    found = resolved(text, "en", BOOK.model_copy(update={"facts": {**BOOK.facts, "seats": seats}}), ARTICLE)
    assert not found.choices
    assert [(refusal.why, refusal.nearest) for refusal in found.refusals] == [("corrected", ("seats",))]


def wrong_texts() -> Iterator[tuple[str, str, str]]:
    """Replies of three books, each with one figure made another one: by rule."""
    for path in (FERRY, SAMPLE, ALMENAR):
        book, _ = read(path)
        for name, answer in book.answers.items():
            for language in answer.reply.languages:
                pieces = cite(book, answer.reply.own(language), language)[0]
                text = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
                for wrong in [*_mistakes(text, book.locale(language)), *_bounds(text, language)]:
                    yield str(path), language, f"{name}: {wrong}"


def _mistakes(text: str, locale: str) -> Iterator[str]:
    for found in quantities_in(text, locale):
        digits = "".join(filter(str.isdigit, found.written))
        if not digits:
            continue
        others = [f"{digits}7", f"{digits[:-1]}{(int(digits[-1]) + 1) % 10}3"]
        others += [f"£{digits}", f"{digits}.7%"]
        for other in others:
            yield text[: found.start] + other + text[found.end :]


def _bounds(text: str, language: str) -> Iterator[str]:
    """The `text` with a figure that is exact in it made about, more than or at most what it is."""
    for found in quantities_in(text, language):
        if found.qualifier == "exact" and any(map(str.isdigit, found.written)) and found.start:
            for qualifier in ("about", "more than", "at most"):
                said = say(qualifier, language, figure=found.written)
                yield text[: found.start] + said + text[found.end :]


@pytest.mark.slow
def test_wrong_figures() -> None:
    """Of more than a hundred replies with a wrong figure none is taken, and none is proposed as a fact."""
    tried, books = 0, {str(path): read(path) for path in (FERRY, SAMPLE, ALMENAR)}
    for path, language, named in wrong_texts():
        book, article = books[path]
        text = named.partition(": ")[2]
        found = resolved(text, language, book, article or (ITS_ARTICLE if path == str(SAMPLE) else None))
        assert found.refusals and not found.choices, named
        tried += 1
    assert tried >= 500


@pytest.mark.parametrize(
    ("language", "text", "is_counted"),
    [
        ("en", "There are more than 1,500 AI models.", True),
        ("en", "There are more than 1,500 models of AI.", True),
        ("en", "There are more than 1,500 AI companies.", False),
        ("en", "There are more than 1,500 companies of models.", False),
        ("es", "Hay más de 1.500 grandes modelos.", True),
        ("es", "Hay más de 1.500 empresas.", False),
    ],
)
def test_one_word_in_common_is_not_enough(language: str, text: str, is_counted: bool) -> None:
    """What is counted is the noun: models of AI are no companies of AI."""
    assert resolved(text, language, TWO_LANGUAGES, ITS_ARTICLE).is_whole == is_counted
