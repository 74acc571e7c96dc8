"""A book is read in its own languages: what words mean in another of ours changes nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT, responder_of

from bot.answer.concepts import concepts_in
from bot.answer.interpret import answer_to
from bot.answer.parts import asking_words, joiners
from bot.answer.render import plain
from bot.answer.reply import Responder
from bot.check import check_book
from bot.language import LANGUAGES
from bot.language.grammar import Grammar
from bot.language.lexicon import countries
from bot.language.tongue import choose_language

BOTH = ("en", "es")
LANDE = Path(__file__).parent.parent / "sets" / "lande.yaml"


@pytest.fixture(scope="module")
def article() -> Responder:
    """The book of the article, in English and Spanish."""
    return responder_of(ROOT / "answers.yaml")


@pytest.fixture(scope="module")
def lande() -> Responder:
    """A book in French alone."""
    return responder_of(LANDE)


def test_a_word_has_the_sense_of_the_books_languages() -> None:
    """The French for a number is a name in Spanish, "part" makes another figure in French alone, "mais" joins there."""
    asked = ["nombre", "de", "las", "empresas"]
    assert list(Grammar(["es"]).names_asked(asked)) == [("name", "nombre")]
    assert list(Grammar(["fr"]).names_asked(asked)) == []
    assert Grammar(["fr"]).counted(["nombre", "de", "gares"]) == ["gares"] and Grammar(["es"]).counted(asked) == []
    assert "part" in concepts_in(("fr",)).weighty and "part" not in concepts_in(BOTH).weighty
    assert "inde" in countries(("fr",)) and "inde" not in countries(BOTH)
    assert "mais" in joiners(("fr",)) and "mais" not in joiners(BOTH)
    assert "nombre" in asking_words(("fr",)) and "nombre" not in asking_words(BOTH)


def test_countries_are_known_by_their_english_names_in_every_book() -> None:
    """A flag is read as the English name of its country, so that a book in any language knows it."""
    assert Grammar(["fr"]).names(["trams", "germany"], set()) == {"germany"}


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ("Combien de modèles d'IA la Chine a-t-elle ?", "suggested"),
        ("Combien de licornes en France ?", "unknown"),
        ("merci beaucoup", "unknown"),
    ],
)
def test_who_writes_in_a_language_that_the_book_lacks_is_told_so_in_it(
    article: Responder, asked: str, outcome: str
) -> None:
    """The program's own words are French, no figure is given, and the languages named are those of the book."""
    reply = answer_to(article, asked)
    assert (reply.outcome, reply.language) == (outcome, "fr")
    assert reply.aside == "Je réponds en anglais ou espagnol. Pour choisir une langue, envoyez /language."
    assert "Combien »" not in plain(reply, article.book.article) and not reply.citations


def test_a_reader_is_answered_in_a_language_of_the_book(article: Responder, lande: Responder) -> None:
    """Neither the words nor Telegram make the bot speak what the book does not; a book's own language is spoken."""
    assert choose_language("CAICT?", "fr", "es", among=BOTH) == ("es", None)
    assert answer_to(article, "1,500?", "fr").language == "en"
    assert answer_to(lande, "Combien de stations compte la ligne ?", "es").language == "fr"
    english = answer_to(lande, "how many stations are there?")
    assert (english.outcome, english.language, english.match and english.match.missing) == ("suggested", "en", "")


@pytest.mark.parametrize(
    ("asked", "begins", "answer"),
    [
        ("Est-ce vrai qu'il y a 23 stations ?", "Oui : l’article indique 23", "stations"),
        ("il y a 25 stations, non ?", "Non : l’article indique 23", "stations"),
        ("Le billet coûte 2 euros ?", "Non : l’article indique 1,70 euro", "billet"),
        ("exactement 48 000 voyageurs par jour ?", "Non : l’article indique plus de 48 000", "voyageurs"),
        ("plus de quarante mille voyageurs par jour ?", "Oui : l’article indique plus de 48 000", "voyageurs"),
        ("moins de 300 arbres coupés ?", "Non : l’article indique 340", "arbres"),
    ],
)
def test_claims_in_french_are_judged(lande: Responder, asked: str, begins: str, answer: str) -> None:
    """What readers claim in French is held against the fact, with its bound, in digits and in words."""
    reply = answer_to(lande, asked)
    text = plain(reply, lande.book.article).replace("\u00a0", " ")
    assert (text[: len(begins)], reply.answer) == (begins, answer)


@pytest.mark.parametrize("asked", ["qui es-tu ?", "Qui êtes-vous ?", "t'es qui", "t ki"])
def test_who_asks_who_the_bot_is_gets_no_person_of_the_article(lande: Responder, asked: str) -> None:
    """The book has one question that asks who; one about the bot itself is none of it."""
    reply = answer_to(lande, asked)
    assert (reply.outcome, reply.answer, reply.is_talk) == ("unknown", None, True)
    assert answer_to(lande, "qui est Yann Abgrall ?").answer == "riverains"


@pytest.mark.parametrize(
    ("full", "written"),
    [
        ("plus de un tiers", "plus d’un tiers"),
        ("3 milliards de euros", "3 milliards d’euros"),
        ("nombre de habitants", "nombre d’habitants"),
        ("le État que il aide", "l’État qu’il aide"),
        ("de onze à douze halles, le oui de yens", "de onze à douze halles, le oui de yens"),
    ],
)
def test_french_leaves_out_vowels_before_others(full: str, written: str) -> None:
    """What templates put together reads as French writes it, before a silent h too, and not before onze."""
    assert LANGUAGES["fr"].elided(full) == written


def problems_of(text: str, path: Path) -> set[str]:
    """The rules that the book `text` in French breaks beside its article."""
    path.write_text(text, encoding="utf-8")
    found = check_book(path, LANDE.with_suffix(".txt").read_text(encoding="utf-8"))
    return {problem.rule for problem in found if not problem.is_warning}


@pytest.mark.parametrize(
    ("instead", "rules"),
    [
        ("La ligne passe par {stations} stations.", set()),
        ("La ligne passe par plus de {stations} stations.", {"altered-qualifier"}),
        ("La ligne passe par {stations} % des stations.", {"altered-figure"}),
        ("La ligne passe par {stations} stations, une vingtaine.", {"undeclared-figure"}),
        ("La ligne passe par {stations} stations, le double d’avant.", {"undeclared-figure"}),
        ("La ligne passe par {stations} stations, soit quatre-vingt-dix.", {"undeclared-figure"}),
        ("La ligne passe par {stations} stations, loin du tiers-monde.", set()),
    ],
)
def test_check_sees_what_french_says_of_a_figure(tmp_path: Path, instead: str, rules: set[str]) -> None:
    """Words round a fact that change it, and figures of every kind without one, are problems in French too."""
    text = LANDE.read_text(encoding="utf-8")
    plain_reply = "La ligne passe par {stations} stations."
    assert text.count(plain_reply) == 1
    assert problems_of(text.replace(plain_reply, instead), tmp_path / "lande.yaml") == rules
