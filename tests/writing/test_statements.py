"""What an editor says of a figure, held against the article: turned round, it is refused with the article's words."""

from __future__ import annotations

import pytest
from conftest import ROOT
from test_figures_written import BOOK, read

from bot.article import ArticleText
from bot.book.values import Book, Fact
from bot.writing.figures import resolved

ARTICLE = ArticleText.of(
    "The harbor counts\n\n"
    "Traffic fell by 35% in a year. The council voted: 12 in favor and 8 against.\n\n"
    "Bergen runs 40 electric ferries and Stavanger 55 of them. The line was never sold for $9 million."
)
FACTS = {
    "fall": ("35%", "35", "%", "1", "Traffic fell by 35% in a year", "less traffic"),
    "yes": ("12", "12", "votes", "1", "voted: 12 in favor", "votes in favor"),
    "noes": ("8", "8", "votes", "1", "and 8 against", "votes against"),
    "bergen": ("40", "40", "ferries", "2", "Bergen runs 40 electric ferries", "ferries of one city"),
    "stavanger": ("55", "55", "ferries", "2", "Stavanger 55 of them", "ferries of another"),
}


def of_harbor() -> Book:
    """The ferry's book with the facts of `ARTICLE`, and no answers."""
    seats = BOOK.facts["seats"].model_dump(mode="json")
    made = {
        name: Fact.model_validate(
            {
                **seats,
                "figure": figure,
                "value": value,
                "unit": unit,
                "where": where,
                "excerpt": excerpt,
                "text": {"en": text},
            }
        )
        for name, (figure, value, unit, where, excerpt, text) in FACTS.items()
    }
    return BOOK.model_copy(update={"facts": made, "answers": {}, "derived": {}})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Traffic did not fall by {fall}.", "not"),
        ("Traffic didn't fall by {fall}.", "didn't"),
        ("Traffic never fell by {fall}.", "never"),
        ("Traffic fell by {fall}.", ""),
        ("It did not grow, it fell by {fall}.", ""),
        ("It fell not only in summer by {fall}.", ""),
        ("Against or for it {noes:figure} were counted.", ""),
        ("{yes:figure} voted against.", "against"),
        ("{yes:figure} were in favor and {noes:figure} against.", ""),
        ("Against were {noes:figure}, in favor {yes:figure}.", ""),
        ("In favor were {noes:figure}, against {yes:figure}.", "favor"),
        ("Bergen runs {bergen:figure} diesel ferries.", "diesel"),
        ("Bergen runs {bergen:figure} ferries.", ""),
        ("The city of Stavanger runs {bergen:figure} ferries.", "Stavanger"),
        ("Bergen runs {bergen:figure} ferries and Stavanger {stavanger:figure}.", ""),
        ("Stavanger runs {bergen:figure} ferries and Bergen {stavanger:figure}.", "Stavanger"),
    ],
)
def test_turned_round(text: str, word: str) -> None:
    """What denies a figure, says the opposite of it, or gives it to another is refused, and named."""
    found = resolved(text, "en", of_harbor(), ARTICLE)
    assert next((refusal.word for refusal in found.refusals), "") == word
    assert all(refusal.said in ARTICLE.whole for refusal in found.refusals)


def test_a_name_in_the_figures_own_clause_is_no_other_owner() -> None:
    """What the article says of the figure itself may be said, though another figure is of that name."""
    article = ArticleText.of("The harbor counts\n\nIt is so.\n\nNorsk counts 40 NRK ferries and NRK 55 boats.")
    assert resolved("It has {bergen:figure} NRK ferries.", "en", of_harbor(), article).refusals == ()


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("es", "El tráfico no bajó un {fall}.", "no"),
        ("fr", "Le trafic n'a pas baissé de {fall}.", "pas"),
        ("fr", "Le trafic n'a baissé que de {fall}.", ""),
        ("pt", "O tráfego não caiu {fall}.", "não"),
    ],
)
def test_denied_in_every_language(language: str, text: str, word: str) -> None:
    """A reply in another language than the article's does not deny a figure either."""
    found = resolved(text, language, of_harbor(), ARTICLE)
    assert next((refusal.word for refusal in found.refusals), "") == word


@pytest.mark.slow
def test_replies_of_all_books_are_not_turned_round() -> None:
    """No reply of a book is refused for a word, though its answer is left out of what is known."""
    tried = 0
    books = [*(ROOT / "tests" / "sets").glob("*.yaml"), *(ROOT / "examples").rglob("*.yaml"), ROOT / "answers.yaml"]
    for path in (each for each in books if each.name != "newsroom.yaml"):
        book, article = read(path)
        for name, answer in book.answers.items():
            others = {other: entry for other, entry in book.answers.items() if other != name}
            for language, reply in answer.reply.root.items():
                found = resolved(reply, language, book.model_copy(update={"answers": others}), article)
                assert not [each for each in found.refusals if each.why == "contrary"], (path, name, found.refusals)
                tried += 1
    assert tried >= 100
