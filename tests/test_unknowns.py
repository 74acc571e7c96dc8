"""What a reader is told that a book does not have: a word that they wrote and it does not know, a gap that fits."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from conftest import ROOT, responder_of

from bot.answer.render import plain
from bot.answer.reply import Responder
from bot.language import LANGUAGES
from bot.language.names import whole_name

BOOKS = {"article": ROOT / "answers.yaml", "almenar": ROOT / "examples" / "almenar.yaml"}
NAMED = re.compile("[“«](.+?)[”»]")


@pytest.fixture(scope="module")
def responders() -> dict[str, Responder]:
    """Both books, ready to answer."""
    return {name: responder_of(path) for name, path in BOOKS.items()}


def named(responder, text, language):
    """The word that the reply says there is nothing about; None when it names none."""
    first = plain(responder.reply(text, language), responder.book.article).split("\n")[0]
    found = NAMED.search(first)
    return found[1] if found else None


@pytest.mark.parametrize(
    ("book", "text", "language"),
    [
        ("article", "Is China's share of models bigger than its share of companies?", "en"),
        ("article", "does the West have 40% of the models", "en"),
        ("article", "tiene Occidente el 40%", "es"),
        ("article", "China has 71 AI unicorns in robotics", "en"),
        ("almenar", "did 19 people vote against", "en"),
        ("almenar", "how many of the 1,500 homes are sold", "en"),
        ("almenar", "is the loan 3%", "en"),
    ],
)
def test_what_the_book_is_about_is_not_called_unknown(responders, book, text, language):
    """No word is named that the book has, nor one that the reader did not write."""
    assert named(responders[book], text, language) is None


@pytest.mark.parametrize(
    ("book", "text", "language", "word"),
    [
        ("article", "how many models does Goldman Sachs have", "en", "Goldman Sachs"),
        ("article", "cuántos modelos tiene Tencent", "es", "Tencent"),
        ("article", "how many unicorns does Osaka have?", "en", "Osaka"),
        ("almenar", "how many nurses work in Osaka General", "en", "Osaka General"),
    ],
)
def test_the_word_that_the_book_does_not_know_is_named_as_written(responders, book, text, language, word):
    """A name of several words is named whole."""
    assert named(responders[book], text, language) == word


def test_of_many_questions_no_known_word_is_called_unknown(responders):
    """Asked each other's questions, neither book names a word of its own as one that it does not have."""
    for own, other in (("article", "almenar"), ("almenar", "article")):
        responder = responders[own]
        texts = [text for each in responders[other].book.answers.values() for text in each.questions.get("en")[:3]]
        told = {word: text for text in texts if (word := named(responder, text, "en"))}
        assert told
        asked = " ".join(t for each in responder.book.answers.values() for t in each.questions.get("en")).lower()
        assert [word for word in told if re.search(rf"\b{re.escape(word.lower())}\b", asked)] == []
        assert [word for word, text in told.items() if word not in text] == []


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("71 companies or models?", None),
        ("how many AI models does Tencent have?", None),
        ("how many models does India have", "other-countries"),
        ("how many AI companies does 🇻🇳 have", "other-countries"),
        ("how many models did China have in 2017?", "other-years"),
        ("cuantos unicornios hay en egipto", "other-countries"),
        ("how many large models has tiwan developed", "other-countries"),
        ("how much money does China invest in AI?", "money"),
        ("does the United States have 40%", "other-countries"),
        ("will China win the race", "who-will-win"),
        ("who is the prime minister of Spain", None),
        ("how many people use it", "users"),
    ],
)
def test_a_gap_is_told_where_the_question_names_what_makes_it_one(responders, text, gap):
    """A country, a year, a word that is more the gap's than the answers': without one, the general line."""
    assert responders["article"].reply(text, "en").gap == gap


def test_a_word_that_is_not_in_the_question_is_never_named(responders):
    """What a matcher calls missing is told as it stands in the question, or not at all."""
    responder = responders["almenar"]
    match = responder.matcher.match("how many nurses work in Osaka General")
    assert match.guard
    for missing, told in (("zeppelin", None), ("Osaka", "Osaka General")):
        reply = responder.decide(replace(match, missing=missing, uncovered=()), "en")
        found = NAMED.search(plain(reply, responder.book.article))
        assert (found[1] if found else None) == told


@pytest.mark.parametrize("book", BOOKS)
def test_every_way_to_ask_for_a_gap_still_leads_to_one(responders, book):
    """Each phrasing of a gap that the matcher finds is told as that gap."""
    responder = responders[book]
    lost = [
        text
        for gap in responder.book.gaps.values()
        for code in LANGUAGES
        for text in gap.questions.get(code)
        if (match := responder.matcher.match(text)).verdict == "unknown" and match.gap
        and responder.decide(match, code).gap is None
    ]  # fmt: skip
    assert lost == []


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("does the United Kingdom have 40%", "united", "United Kingdom"),
        ("United Airlines models", "united", "United Airlines"),
        ("Does Madrid have one", "madrid", "Madrid"),
        ("el precio de Puerto Rico", "rico", "Puerto Rico"),
        ("HOW MANY IN UNITED KINGDOM", "united", "UNITED"),
        ("how many robots", "robots", "robots"),
    ],
)
def test_a_name_is_taken_whole(text, word, name):
    """The words with a capital beside each other, without the first of the sentence unless it is the one."""
    assert whole_name(text, word) == name


@pytest.mark.parametrize(
    ("book", "text", "language", "word"),
    [
        ("article", "cuántas empresas chinas quebraron", "es", None),
        ("article", "how many models did China delete", "en", None),
        ("article", "how many chinese companies were bought by plumbers", "en", "plumbers"),
        ("article", "how many chinese models does the navy fly", "en", "navy"),
        ("article", "cuántos modelos son del club deportivo", "es", "club"),
        ("article", "cuántos modelos chinos lentamente", "es", None),
        ("almenar", "cuántas enfermeras contrató Saint Brigid", "es", None),
        ("almenar", "how many beds have a curtain", "en", "curtain"),
        ("almenar", "how many nurses were promoted", "en", None),
        ("almenar", "qué porcentaje de los inquilinos tiene gato", "es", "gato"),
        ("almenar", "how many homes will the city paint", "en", None),
    ],
)
def test_a_thing_is_named_before_what_is_done_or_how(responders, book, text, language, word):
    """A noun is what there is nothing about; where only a verb, an adverb or an adjective is left, nothing is named."""
    assert named(responders[book], text, language) == word


@pytest.mark.parametrize(
    ("text", "gap"),
    [("dame la receta del plato nacional", None), ("cuánto gasta otra capital", "other-cities")],
)
def test_an_adjective_alone_makes_no_gap(responders, text, gap):
    """A gap is told for a thing that is asked about: that something else is national makes it no other city."""
    assert responders["almenar"].reply(text, "es").gap == gap


def test_a_word_of_the_title_is_not_called_unknown(responders):
    """Nobody is told that there is nothing about what the article's own title says."""
    plain_one = responders["almenar"]
    article = plain_one.book.article.model_copy(update={"title": "What Port Almenar pays for at Christmas"})
    about = Responder(plain_one.book.model_copy(update={"article": article}), plain_one.matcher)
    text = "how many nurses work at Christmas"
    assert named(plain_one, text, "en") == "Christmas"
    assert named(about, text, "en") is None
