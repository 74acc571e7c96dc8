"""How people text: short forms, slang and diminutives are read as plain words, and names and the book's own are not."""

from __future__ import annotations

import pytest
from conftest import ROOT, responder_of

from bot.answer.reply import Responder
from bot.language import LANGUAGES
from bot.language.colloquial import Colloquial
from bot.language.words import words

ENTRIES = [
    (code, written, plain) for code, language in LANGUAGES.items() for written, plain in language.colloquial.items()
]


def read(text: str, book: str = "", names: str = "") -> str:
    """`text` read as plain words, beside a book of these words."""
    colloquial = Colloquial(tuple(LANGUAGES), lambda own: f" {' '.join(own)} " in f" {book} ")
    return " ".join(colloquial.read(words(text), set(names.split()))[0])


def test_the_lists_are_folded_words() -> None:
    """Each entry reads as the very words that it is written with, and so do the plain words that it stands for."""
    assert len(ENTRIES) > 200
    assert [
        written for _, written, plain in ENTRIES if words(f"{written} {plain}") != f"{written} {plain}".split()
    ] == []


def test_no_entry_is_a_plain_word_of_a_language() -> None:
    """A single word that is read as another is none that a language lists as an ordinary word of its own."""
    plain = {code: {*language._text("common").split(), *language.countries} for code, language in LANGUAGES.items()}
    ordinary = [(code, written) for code, written, _ in ENTRIES for known in plain.values() if written in known]
    assert ordinary == []


def test_no_entry_is_a_filler_of_another_language() -> None:
    """What one language writes short is no small word of another, or is left alone in a book of both: dis, n."""
    clashes = [
        written
        for code, written, _ in ENTRIES
        for other, language in LANGUAGES.items()
        if other != code and written in language.fillers and written not in language.dialogue.tell
    ]
    assert clashes == ["u"]  # the Spanish "or" before an o: a reader of either language means nothing by it
    assert Colloquial(("en", "fr"), lambda _: False).read(["n"], set())[0] == ["n"]
    assert Colloquial(("en", "es"), lambda _: False).read(["n"], set())[0] == ["and"]
    assert Colloquial(("es", "pt"), lambda _: False).read(["onde"], set())[0] == ["onde"]
    assert Colloquial(("es",), lambda _: False).read(["onde"], set())[0] == ["donde"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("hw many ppl r waiting", "how many people are waiting"),
        ("govt money b4 the vote", "government money before the vote"),
        ("xq kieren + casas", "por que kieren casas"),
        ("cuanto sale una depa x mes", "cuanto cuesta una departamento por mes"),
        ("more or less how many", "roughly how many"),
        ("mas o menos cuantas hay", "aproximadamente cuantas hay"),
        ("at the end of the day who won", "who won"),
        ("de cada cien casas cuantas", "que porcentaje de casas cuantas"),
    ],
)
def test_short_forms_are_read_as_plain_words(text: str, plain: str) -> None:
    """A short form, slang of one word or of several: each as what it stands for, nothing where that asks nothing."""
    assert read(text) == plain


def test_what_the_book_says_and_names_are_left_alone() -> None:
    """A word of the book is what the book means by it, a name is a name, and a country is one by any epithet."""
    assert read("a gig in the dough factory", book="gig dough") == "a gig in the dough factory"
    assert read("the firm Dosh", names="dosh") == "the firm dosh"
    assert read("who calls the shots", book="who calls the shots") == "who calls the shots"
    assert read("who calls the shots", book="shots and calls") == "who runs"
    assert read("rules of Uncle Sam", book="uncle sam", names="uncle sam") == "rules of usa"


def test_diminutives_of_the_books_words() -> None:
    """A diminutive of a word of the book is that word; one that only looks so is left alone."""
    assert read("cuantos numeritos y casitas", book="numeros casas") == "cuantos numeros y casas"
    assert read("cuantos distritos", book="casas") == "cuantos distritos"
    assert read("cuantos distritos", book="distritos distros") == "cuantos distritos"


def test_every_change_is_told() -> None:
    """Beside the plain words there is each change: as it was written, and as it was read."""
    colloquial = Colloquial(("en",), lambda _: False)
    assert colloquial.read(["how", "many", "ppl", "in", "the", "end"], set()) == (
        ["how", "many", "people"],
        [("ppl", "people"), ("in the end", "")],
    )


@pytest.fixture(scope="module")
def article() -> Responder:
    """The article's book, ready to answer."""
    return responder_of(ROOT / "answers.yaml")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("cuantos modelos grandes an hecho en el imperio del centro", "china-models"),
        ("does uncle sam want fewer AI rules", "us-course"),
        ("quién es el ministro chino de pesca", None),
        ("quién es el primer ministro chino", "li-qiang"),
        ("how many chinese ai firms were there back in the dinosaurs day", None),
        ("how many chinese unicorns b4 breakfast", None),
        ("cuántos unicornios había en China en tiempos de los abuelos", None),
        ("xq tiene china 1500 modelos", None),
    ],
)
def test_what_is_read_is_held_to_the_same_guard(article: Responder, text: str, answer: str | None) -> None:
    """An epithet is its country; a role with another office, another time and a reason hold the answer back."""
    assert article.reply(text).answer == answer
