"""An answer is held back when its reply tells its figure of something else than is asked, however alike the words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from conftest import ROOT, responder_of

from bot.answer.holding import Holding
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.match import Phrasing

BOOKS = {
    "answers": ROOT / "answers.yaml",
    "almenar": ROOT / "examples" / "almenar.yaml",
    "ferry": ROOT / "examples" / "newsroom" / "city" / "ferry.yaml",
    "meteors": ROOT / "examples" / "newsroom" / "science" / "meteors.yaml",
    "semillas": ROOT / "examples" / "newsroom" / "culture" / "semillas.yaml",
    "lande": ROOT / "tests" / "sets" / "lande.yaml",
    "serena": ROOT / "tests" / "sets" / "serena.yaml",
}
CASES = [
    case
    for name in ("held_by_reply", "shares")
    for case in csv.DictReader((ROOT / "tests" / "match" / f"{name}.csv").read_text("utf-8").splitlines())
]
PLANNED = """
format: 2
article: {title: A ponte de Vila Nova, publisher: O Diário, language: pt, text: ponte.txt}
topics: {ponte: {pt: A ponte}}
facts:
  custo:
    figure: 30 milhões de reais
    text: {pt: para a ponte}
    attribution: {pt: A prefeitura}
    where: 1
    excerpt: por 30 milhões de reais
answers:
  custo:
    topic: ponte
    questions: {pt: [Quanto custa a ponte?, preço da ponte, custo da obra]}
    reply: {pt: "A ponte REPLY {custo}."}
    related: [custo]
"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['book']}: {case['question']}")
def test_a_figure_of_something_else_is_not_given(case: dict[str, str]) -> None:
    """What is asked otherwise gets no figure, and what is asked in the answer's sense gets it."""
    reply = responder_of(BOOKS[case["book"]]).reply(case["question"])
    if case["answer"]:
        assert (reply.outcome, reply.answer) == ("answered", case["answer"])
    else:
        assert not (reply.outcome == "answered" and any(citation.figure for citation in reply.citations))


@pytest.mark.parametrize("name", BOOKS)
def test_how_a_book_asks_holds_nothing_back(name: str) -> None:
    """Not even if its phrasings were those of readers: no reason stands against any of them."""
    book = read_book(BOOKS[name]).book
    holding = Holding(book)
    asked = [(own, code, key) for key, entry in book.answers.items() for code in book.languages
             for own in entry.questions.get(code)]  # fmt: skip
    assert asked and not [(own, reason) for own, code, key in asked if (reason := holding.reason(own, code, key))]


def test_a_phrasing_of_the_book_is_never_held_back() -> None:
    """The editor knows what the reply answers."""
    book, asked = read_book(BOOKS["almenar"]).book, "How many homes were sold?"
    matcher = responder_of(BOOKS["almenar"]).matcher.taught([Phrasing("new-homes", "en", asked)])
    questions = book.answers["new-homes"].questions.root
    questions["en"] = (*questions["en"], asked)
    assert Responder(book, matcher).reply("how many homes were sold", "en").answer == "new-homes"


def test_a_phrasing_that_was_taught_may_be_held_back() -> None:
    """Its editor chose the answer from a list, and did not write what the reply is to answer."""
    asked = "How many homes were sold?"
    reply = responder_of(BOOKS["almenar"]).taught([Phrasing("new-homes", "en", asked)]).reply(asked, "en")
    reason = Holding(read_book(BOOKS["almenar"]).book).reason(asked, "en", "new-homes")
    assert reason and reply.match and (reply.outcome, reply.match.guard) == ("suggested", reason)


@pytest.mark.parametrize(
    ("tells", "asked", "is_held"),
    [
        ("custará", "Quanto custou a ponte?", True),
        ("vai custar", "quanto a prefeitura já pagou pela ponte", True),
        ("custará", "Quanto vai custar a ponte?", False),
        ("custará", "Quando foi aberta a ponte?", False),
        ("custou", "Quanto custou a ponte?", False),
        ("custa", "Quanto custou a ponte?", False),
        ("pede", "Quanto recebeu a ponte?", True),
        ("quer receber", "Quanto recebeu a ponte?", True),
        ("quer receber", "Quanto quer receber a ponte?", False),
    ],
)
def test_what_is_planned_in_portuguese_is_not_done(tmp_path: Path, tells: str, asked: str, is_held: bool) -> None:
    """By the verbs around the figure; a question for a date is none for a figure."""
    path = tmp_path / "ponte.yaml"
    article = "A ponte de Vila Nova\n\nA prefeitura fará a ponte por 30 milhões de reais.\n"
    (tmp_path / "ponte.txt").write_text(article, encoding="utf-8")
    path.write_text(PLANNED.replace("REPLY", tells), encoding="utf-8")
    assert bool(Holding(read_book(path).book).reason(asked, "pt", "custo")) is is_held


@pytest.mark.parametrize(
    ("language", "text", "asked", "is_early"),
    [
        ("en", "homes, the target of the council", "were 2000 homes built?", True),
        ("en", "homes, the target of the council", "was the target of the council 2000 homes?", False),
        ("en", "homes in the city", "were 2000 homes built?", False),
        ("es", "viviendas, según la propuesta", "¿ya se construyeron 2000 viviendas?", True),
        ("fr", "logements, selon les prévisions", "a-t-on construit 2000 logements ?", True),
        ("pt", "moradias, a meta da prefeitura", "já foram feitas 2000 moradias?", True),
    ],
)
def test_a_fact_that_is_planned_is_not_done(language: str, text: str, asked: str, is_early: bool) -> None:
    """A reader's figure is held against the same words as a reply: targets, proposals and forecasts are yet to be."""
    book = read_book(BOOKS["almenar"]).book
    book.facts["homes"].text.root[language] = text
    for code in {*book.facts["homes"].text.languages} - {language}:
        del book.facts["homes"].text.root[code]
    assert Holding(book).is_early(asked, language, "homes") is is_early


@pytest.mark.parametrize(
    ("book", "question", "answer"),
    [
        ("answers", "How many AI unicorns does China have these days?", "unicorns"),
        ("answers", "How many AI companies are there abroad, without those in China?", "world-companies"),
        ("answers", "How many AI companies are foreign and not in China?", "world-companies"),
        ("almenar", "How many people fit in a new home?", "new-homes"),
    ],
)
def test_other_checks_are_left_to_matching(book: str, question: str, answer: str) -> None:
    """A reply that tells of no span of time, no country and no count of each is against no question about them."""
    assert not Holding(read_book(BOOKS[book]).book).reason(question, "en", answer)


def test_why_says_what_held_an_answer_back() -> None:
    """The reason stands in the match, so that editors see it with `ask --why`."""
    match = responder_of(BOOKS["almenar"]).reply("How many homes were sold?").match
    assert match and match.verdict == "suggest" and "what is done" in match.guard


CUT = """
format: 2
article: {title: The airport, publisher: The Bay, language: en, text: airport.txt}
topics: {air: {en: Air}}
facts:
  night:
    figure: 30%
    text: {en: fewer night flights}
    attribution: {en: The paper}
    where: 1
    excerpt: were cut by 30%
answers:
  night:
    topic: air
    questions: {en: [By how much were night flights cut?, night flights, PHRASING]}
    reply: {en: "Night flights were cut by {night}."}
    related: [night]
"""


@pytest.mark.parametrize(
    ("phrasing", "told", "asked", "is_held"),
    [
        ("cut at night", "fewer night flights", "how many night flights are there", True),
        ("cut at night", "fewer night flights", "by how much were night flights cut", False),
        ("cut at night", "of the night flights", "how many night flights are there", False),
        ("how many fewer night flights", "fewer night flights", "how many night flights are there", False),
    ],
)
def test_a_change_is_no_count(tmp_path: Path, phrasing: str, told: str, asked: str, is_held: bool) -> None:
    """How many there are is not by how much they changed, unless the book itself asks so."""
    (tmp_path / "airport.txt").write_text("The airport\n\nNight flights were cut by 30%.\n", encoding="utf-8")
    path = tmp_path / "airport.yaml"
    text = CUT.replace("PHRASING", phrasing).replace("fewer night flights}", f"{told}}}")
    path.write_text(text, encoding="utf-8")
    reason = Holding(read_book(path).book).reason(asked, "en", "night")
    assert ("gives money or a change" in reason) is is_held
