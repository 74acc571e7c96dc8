"""Portuguese beside Spanish, which it is so like: each is known from the other, no book is read in the wrong one."""

from __future__ import annotations

import csv

import pytest
from conftest import ROOT

from bot.answer.interpret import answer_to
from bot.answer.reply import Responder, phrasings_of
from bot.book.load import read_book
from bot.language import LANGUAGES
from bot.language.tongue import language_of

SETS = ROOT / "tests" / "sets"
BOOKS = (ROOT / "answers.yaml", ROOT / "examples" / "almenar.yaml", SETS / "serena.yaml")
BOTH = ("es", "pt")


def texts(language: str) -> list[str]:
    """Every way to ask that the books have in `language`, and the Portuguese questions of readers."""
    own = [each.text for book in BOOKS for each in phrasings_of(read_book(book).book) if each.language == language]
    files = SETS.glob("serena_*.csv") if language == "pt" else ()
    return own + [
        row["question"] for file in files for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    ]


@pytest.mark.parametrize("language", BOTH)
def test_neither_is_taken_for_the_other(language: str) -> None:
    """In a book of both, most questions are told by grammar alone, and none goes to the other language."""
    told = [language_of(text, among=BOTH) for text in texts(language)]
    other = next(code for code in BOTH if code != language)
    assert told.count(other) == 0
    assert told.count(language) >= len(told) * 0.75 and len(told) > 200  # of the rest, words of the book tell


@pytest.fixture(scope="module")
def article() -> Responder:
    """The article's book, which is in English and Spanish."""
    return Responder(read_book(ROOT / "answers.yaml").book)


@pytest.mark.parametrize(
    "text",
    [
        "quantos modelos tem o Brasil",
        "quantas empresas de ia há em Portugal",
        "quantos modelos a China destruiu",
        "quantos modelos a China não tem",
        "quantos unicórnios tem o meu tio",
        "quantos modelos havia em 1999",
        "quem é o ministro da saúde da China",
        "a China tem 2.000 unicórnios?",
        "a China tem um bilhão de modelos?",
        "que porcentagem dos unicórnios é rosa",
    ],
)
def test_a_book_without_portuguese_answers_no_stray_in_it(article: Responder, text: str) -> None:
    """A question one word away gets no figure in whatever language it is asked."""
    reply = answer_to(article, text, "pt")
    assert reply.outcome != "answered" or reply.pieces[0].startswith("No")


@pytest.mark.parametrize(
    ("full", "written"),
    [
        ("parte de os alunos", "parte dos alunos"),
        ("De a frota e em as ruas", "Da frota e nas ruas"),
        ("de oito, em oito, sede o", "de oito, em oito, sede o"),
    ],
)
def test_prepositions_and_articles_are_one_word(full: str, written: str) -> None:
    """What templates put together reads as Portuguese writes it."""
    assert LANGUAGES["pt"].elided(full) == written


@pytest.mark.parametrize(
    ("claim", "begins"),
    [
        ("morreram mais de 40 pessoas no trânsito?", "Sim"),
        ("a frota tem mil duzentos e quarenta ônibus?", "Sim"),
        ("22% dos motoristas são mulheres?", "Sim"),
        ("não são 3.100 motoristas?", "Sim"),
        ("o plano custa no máximo R$ 500 milhões?", "Sim"),
        ("o plano custa 420 bilhões?", "Não"),
        ("o governo federal paga R$ 420 milhões?", "Não"),
        ("metade dos motoristas são mulheres?", "Não"),
        ("a cidade tem 96 milhões de km de ciclovias?", "Não"),
        ("a empresa tem 3 mil motoristas?", "Mais ou menos"),
        ("22% dos passageiros são mulheres?", ""),
        ("morreram 47 motoristas?", ""),
        ("47 pessoas morreram em acidentes de trânsito em 2020?", ""),
        ("a tarifa vai subir para R$ 5?", ""),
    ],
)
def test_claims_are_decided_where_the_book_decides_them(claim: str, begins: str) -> None:
    """A figure that is put to the bot in Portuguese is right, wrong, near, or not judged: of others, another year."""
    reply = answer_to(Responder(read_book(SETS / "serena.yaml").book), claim, "pt")
    assert (reply.pieces[0].startswith(f"{begins}:")) if begins else reply.outcome != "answered"
