"""Portuguese beside Spanish, which it is so like: each is known from the other, no book is read in the wrong one."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from conftest import ROOT, responder_of

from bot.answer.interpret import answer_to
from bot.answer.reply import Last, Responder, phrasings_of
from bot.book.load import read_book
from bot.language import LANGUAGES, say
from bot.language.text import fold
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
    return responder_of(ROOT / "answers.yaml")


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
    reply = answer_to(responder_of(SETS / "serena.yaml"), claim, "pt")
    assert (reply.pieces[0].startswith(f"{begins}:")) if begins else reply.outcome != "answered"


@pytest.fixture(scope="module")
def serena() -> Responder:
    """A book in Portuguese alone."""
    return responder_of(SETS / "serena.yaml")


@pytest.mark.parametrize("country", ["o Irã", "o irã", "o Irão", "o irão", "Gana", "a Sérvia"])
def test_countries_that_are_verbs_too_get_no_figure_of_here(serena: Responder, country: str) -> None:
    """Another country's buses are not the city's, whether its name has its accent or its capital letter."""
    assert answer_to(serena, f"quantos ônibus elétricos {country} comprou", "pt").outcome != "answered"


@pytest.mark.parametrize("question", ["a tarifa irá subir?", "as tarifas irão subir?", "irão subir as tarifas?"])
def test_verbs_that_are_countries_too_are_verbs(serena: Responder, question: str) -> None:
    """Who asks what will happen asks about no other country."""
    assert answer_to(serena, question, "pt").answer == "tarifa"


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("é verdade que são 300 ônibus elétricos?", "Não: "),
        ("é verdade que são 186 ônibus elétricos?", "Sim: "),
        ("e a frota?", "Sobre frota"),
    ],
)
def test_what_follows_an_answer(serena: Responder, said: str, begins: str) -> None:
    """*É* asks whether a figure is true, after an answer too; *e* goes on to something else."""
    asked = "quantos ônibus elétricos?"
    last = Last(asked, "pt").after(answer_to(serena, asked, "pt"))
    assert answer_to(serena, said, "pt", last).pieces[0].startswith(begins)


@pytest.mark.parametrize(
    ("said", "key"),
    [("bom dia", "empty"), ("Bom dia!", "empty"), ("td bem?", "empty"), ("kkkkkk", "here-i-am"), ("rs", "here-i-am"),
     ("vai se foder", "here-i-am"), ("brigadão", "goodbye"), ("quem é você?", "unknown")],
)  # fmt: skip
def test_small_talk_is_answered_as_such(serena: Responder, said: str, key: str) -> None:
    """Good day asks for nothing by the day, and who the bot is asks for no person of the article."""
    assert answer_to(serena, said, "pt").pieces == (say(key, "pt"),)


def test_a_greeting_that_the_book_asks_by_is_asked(tmp_path: Path) -> None:
    """Where editors have a greeting word for word as a way to ask, it has its answer."""
    text = (SETS / "serena.yaml").read_text(encoding="utf-8")
    path = tmp_path / "greeted.yaml"
    path.write_text(text.replace("número de passageiros", "bom dia"), encoding="utf-8")
    assert answer_to(Responder(read_book(path).book), "bom dia", "pt").answer == "passageiros"


@pytest.mark.parametrize(
    ("counted", "asks"),
    [
        ("mulheres", "Quantas"), ("mortes", "Quantas"), ("pessoas", "Quantas"), ("ações", "Quantas"),
        ("regiões", "Quantas"), ("cidades", "Quantas"), ("revistas", "Quantas"), ("listas", "Quantas"),
        ("aviões", "Quantos"), ("caminhões", "Quantos"), ("furacões", "Quantos"), ("programas", "Quantos"),
        ("problemas", "Quantos"), ("dias", "Quantos"), ("motoristas", "Quantos"), ("ônibus", "Quantos"),
    ],
)  # fmt: skip
def test_a_draft_asks_in_the_gender_of_what_is_counted(counted: str, asks: str) -> None:
    """How many women and how many days are asked with the word of each."""
    many = LANGUAGES["pt"].drafts.many
    assert next(word for pattern, word in many if re.fullmatch(pattern, fold(counted))) == asks
