"""Which book answers: the right one, the newer one, several to choose from, or none; and never the wrong figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT

from bot.answer.interpret import answer_to
from bot.answer.reply import NOTHING_SAID
from bot.library import Library, ask
from bot.match import Matcher
from tests.library.books import BRIDGE, DAY, HARVEST, asked, book, opened, outcome, save

NEWSROOM = ROOT / "examples" / "newsroom"
POPULATION = ["How many people live there?", "number of inhabitants", "population of the city", "how many inhabitants"]


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Library:
    from bot.library import open_library
    from bot.match import ModelCache

    library, problems = open_library(NEWSROOM, DAY, ModelCache(tmp_path_factory.mktemp("cache"), 100))
    assert (sorted(library.entries), problems) == (["ferry", "meteors", "semillas"], [])
    return library


@pytest.mark.parametrize(
    ("text", "book", "answer"),
    [
        ("how many passengers took the ferry", "ferry", "passengers"),
        ("whats the price of a ticket", "ferry", "ticket"),
        ("how long is the trip to stonebar", "ferry", "crossing"),
        ("how many metoers were there", "meteors", "meteors"),
        ("cuántas cámaras tiene el observatorio", "meteors", "cameras"),
        ("quien hizo las camaras", "meteors", "cameras"),
        ("cuantos sobres presto la biblioteca", "semillas", "sobres"),
        ("cuánto dinero le da el ayuntamiento", "semillas", "ayuda"),
    ],
)
def test_the_right_book_answers(newsroom: Library, text: str, book: str, answer: str) -> None:
    """Out of the blue, misspelt and in either language, the question goes to the book that answers it."""
    assert outcome(ask(newsroom, text)) == (book, "answered", answer)


@pytest.mark.parametrize(
    "text",
    [
        "how many unicorns are there",
        "how many passengers took the train",
        "how many cameras has the ferry",
        "price of a ticket to the observatory",
        "how many meteors fell on the ferry",
        "cuántos voluntarios tiene el observatorio",
        "cuántos pasajeros llevó la biblioteca",
        "who won the election",
        "cuánto mide la torre",
    ],
)
def test_a_stray_gets_no_figure_of_any_book(newsroom: Library, text: str) -> None:
    """What no book answers, or one book about another's subject, is answered by none."""
    reply = ask(newsroom, text).reply
    assert reply.outcome != "answered" and reply.citations == ()


@pytest.mark.parametrize("text", ["is another ferry coming", "cuándo abre la otra sala", "did a meteor hit the ground"])
def test_a_gap_of_the_right_book_is_named(newsroom: Library, text: str) -> None:
    """What a book says is missing in its article is said by that book."""
    found = ask(newsroom, text)
    assert (found.reply.outcome, bool(found.reply.gap), bool(found.book)) == ("unknown", True, True)


@pytest.mark.parametrize("text", ["hello", "gracias", "which languages do you speak", "..."])
def test_small_talk_is_answered_once(newsroom: Library, text: str) -> None:
    """A greeting and the like get what one book would say, and no question of an article."""
    found = ask(newsroom, text)
    assert found.reply.is_talk and found.reply.answer is None


@pytest.mark.parametrize(("lang", "book"), [("en", "ferry"), ("es", "semillas"), ("fr", "semillas")])
def test_small_talk_is_of_the_newest_book_in_the_readers_language(newsroom: Library, lang: str, book: str) -> None:
    """It knows that language's; where no book is in it, the newest of all talks."""
    assert ask(newsroom, "thanks", lang).book == book


def test_what_no_book_has_is_said_so(newsroom: Library) -> None:
    """The answer to a question about nothing that is known names no article, in the reader's language."""
    found = ask(newsroom, "qué opina el ministro del Brexit")
    assert (found.book, found.reply.outcome, found.reply.language) == (None, "unknown", "es")
    assert "ninguno de mis artículos" in str(found.reply.pieces[0])


def test_one_book_is_asked_as_ever(tmp_path: Path) -> None:
    """A library of one book replies what the book replies, with nothing in between."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    library, _ = opened(tmp_path)
    for text in ("length of the bridge", "hello", "how wide is the bridge", ""):
        assert ask(library, text).reply == answer_to(library.responder("bridge"), text)
        assert ask(library, text).book == "bridge"


def test_the_conversation_goes_on_in_its_book(newsroom: Library) -> None:
    """What the article of the conversation answers or offers comes from it, and other articles come after."""
    first = ask(newsroom, "how many cameras does the observatory have")
    last = NOTHING_SAID.after(first.reply)
    again = ask(newsroom, "what about Spain", last=last, book="meteors")
    assert again.book in ("meteors", None) and again.reply.outcome != "answered"
    assert outcome(ask(newsroom, "how many people watched", last=last, book="meteors"))[0] == "meteors"


def test_a_name_leads_out_of_the_conversation(tmp_path: Path) -> None:
    """A name that another book alone says is stronger than the article of the conversation; a plain word is not."""
    save(tmp_path, "lugo", book("In Lugo", {"people": (98000, "people", [*POPULATION, "population of old Lugo"])}))
    save(tmp_path, "soria", book("In Soria", {"people": (40000, "people", [*POPULATION, "population of old Soria"])}))
    for text, current, expected in (
        ("population of the city", "lugo", "lugo"),
        ("population of the city", "soria", "soria"),
        ("population of Soria", "lugo", "soria"),
        ("population of soria", "lugo", "soria"),
        ("population of Lugo", "soria", "lugo"),
        ("population of Lugo", None, "lugo"),
    ):
        assert outcome(asked(tmp_path, text, book=current)) == (expected, "answered", "people"), text


def test_a_gap_of_the_conversation_gives_way_to_a_name(tmp_path: Path) -> None:
    """What the article of the conversation says is missing in it is answered by the one that its name tells."""
    lugo = book("In Lugo", {"people": (98000, "people", POPULATION)})
    missing = ["population of other cities", "how many people live in Vigo", "inhabitants of another city"]
    lugo["gaps"] = {"elsewhere": {"questions": {"en": missing}, "reply": {"en": "Nothing is said of others."}}}
    save(tmp_path, "lugo", lugo)
    save(tmp_path, "soria", book("In Soria", {"people": (40000, "people", [*POPULATION, "population of old Soria"])}))
    assert asked(tmp_path, "how many people live in Vigo", book="lugo").reply.gap == "elsewhere"
    assert outcome(asked(tmp_path, "how many people live in Soria", book="lugo")) == ("soria", "answered", "people")


def test_two_books_that_may_be_meant_are_offered(tmp_path: Path) -> None:
    """A question that two books of one day answer equally well gets no figure, but both questions with their books."""
    for name, people in (("lugo", 98000), ("soria", 40000)):
        save(tmp_path, name, book(f"In {name.title()}", {"people": (people, "people", POPULATION)}, date="2026-01-01"))
    found = asked(tmp_path, "number of inhabitants")
    assert outcome(found) == (None, "suggested", None) and found.reply.citations == ()
    assert {(offer.book, offer.answer) for offer in found.reply.suggestions} == {
        ("lugo", "people"),
        ("soria", "people"),
    }


def test_at_most_three_books_are_offered(tmp_path: Path) -> None:
    """Of four books that answer alike, three are offered."""
    for name in ("alba", "brea", "cora", "dena"):
        save(tmp_path, name, book(f"In {name.title()}", {"people": (98000, "people", POPULATION)}))
    assert len(asked(tmp_path, "number of inhabitants").reply.suggestions) == 3


@pytest.mark.parametrize("newer", ["a", "b"])
def test_of_two_books_about_one_subject_the_newer_answers(tmp_path: Path, newer: str) -> None:
    """Where two articles of different days answer the same question, the newer does, whatever they are called."""
    for name, length in (("a", 840), ("b", 860)):
        day = "2026-02-01" if name == newer else "2025-02-01"
        save(tmp_path, name, book("The bridge", {"length": (length, *BRIDGE["length"][1:])}, date=day))
    save(tmp_path, "harvest", book("The harvest", HARVEST, date="2026-03-01"))
    assert outcome(asked(tmp_path, "length of the bridge")) == (newer, "answered", "length")
    other = "b" if newer == "a" else "a"
    assert outcome(asked(tmp_path, "length of the bridge", book=other)) == (other, "answered", "length")


def test_a_newer_article_about_another_subject_does_not_answer(tmp_path: Path) -> None:
    """The day chooses between books that take each other's question for their own, and no others."""
    save(tmp_path, "old", book("The bridge", BRIDGE, date="2020-01-01"))
    wall = {"length": (12, "meters", ["How long is the wall?", "length of the wall", "how many meters of wall"])}
    save(tmp_path, "new", book("The wall", wall, date="2026-01-01"))
    assert outcome(asked(tmp_path, "how many meters is the bridge")) == ("old", "answered", "length")


def test_a_newer_article_about_another_place_does_not_answer(tmp_path: Path) -> None:
    """Books whose questions are the same, word for word, are of one subject only if their titles share a word."""
    for name, people, day in (("lugo", 98000, "2025-01-01"), ("soria", 40000, "2026-01-01")):
        save(tmp_path, name, book(f"In {name.title()}", {"people": (people, "people", POPULATION)}, date=day))
    found = asked(tmp_path, "number of inhabitants")
    assert outcome(found) == (None, "suggested", None) and found.reply.citations == ()


@pytest.mark.parametrize("newer", ["Denmark", "Portugal"])
@pytest.mark.parametrize("named", [["Denmark", "Portugal"], ["Denmark"], ["Portugal"]])
def test_a_newer_article_about_another_country_does_not_answer(tmp_path: Path, newer: str, named: list[str]) -> None:
    """Both titles are about wind, and one at least names a country of which the other article says nothing."""
    for name, jobs in (("Denmark", 33000), ("Portugal", 9000)):
        asks = ["How many jobs are there in wind power?", "how many jobs", f"jobs in the wind power of {name}"]
        day = "2026-02-01" if name == newer else "2025-02-01"
        title = f"Wind power in {name}" if name in named else "Wind power"
        save(tmp_path, name.lower(), book(title, {"jobs": (jobs, "jobs", asks)}, date=day))
    found = asked(tmp_path, "how many jobs")
    assert outcome(found) == (None, "suggested", None) and found.reply.citations == ()
    assert outcome(asked(tmp_path, "how many jobs in Denmark")) == ("denmark", "answered", "jobs")


@pytest.mark.parametrize("newer", ["bridge", "school"])
def test_a_bare_question_is_not_answered_by_the_newer(tmp_path: Path, newer: str) -> None:
    """*How many stones does it take?* names nothing; each book has it so, and neither means the other's."""
    for name in ("bridge", "school"):
        asks = [f"How many stones does the {name} take?", "how many stones does it take", f"stones of the {name}"]
        day = "2026-02-01" if name == newer else "2025-02-01"
        save(tmp_path, name, book(f"The town and its {name}", {"cost": (7, "stones", asks)}, date=day))
    found = asked(tmp_path, "how many stones does it take")
    assert outcome(found) == (None, "suggested", None) and found.reply.citations == ()


def test_a_year_that_the_newer_does_not_say_is_the_olders(tmp_path: Path) -> None:
    """A reader who asks for the older year gets the older article's figure, never the newer one."""
    for year, tons in ((2024, 310), (2025, 290)):
        years = [f"how many tons of olives in {year}", f"olive harvest of {year}", f"olives picked in {year}"]
        phrasings = ["How many tons of olives?", *years]
        save(tmp_path, f"y{year}", book("The harvest", {"olives": (tons, "tons", phrasings)}, date=f"{year}-12-01"))
    found = asked(tmp_path, "how many tons of olives in 2024")
    assert outcome(found) == ("y2024", "answered", "olives")


@pytest.mark.parametrize("text", ["", "?", "a" * 5000, "\x00", "🚢" * 50, "{length}", "<b>", "ship " * 300])
def test_nothing_that_readers_send_is_an_error(newsroom: Library, text: str) -> None:
    """Whatever is asked gets some reply, and no figure for nothing."""
    assert ask(newsroom, text).reply.citations == ()
    assert ask(newsroom, text, book="no-such-book").reply.citations == ()


def test_a_slip_makes_a_book_no_less_likely(tmp_path: Path) -> None:
    """A misspelt question is held against a book as that book reads it: it is as sure as the well spelt one."""
    wall = {"length": (12, "meters", ["How long is the wall?", "length of the wall", "how many meters of wall"])}
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    save(tmp_path, "wall", book("The wall", wall))
    library, _ = opened(tmp_path)
    well, ill = (ask(library, text) for text in ("how long is the bridge", "how long is the brdige"))
    assert outcome(ill) == outcome(well) == ("bridge", "answered", "length")
    assert ill.reply.confidence == pytest.approx(well.reply.confidence, abs=0.02)


def test_the_confidence_is_that_of_the_right_book_and_answer(tmp_path: Path) -> None:
    """How sure the reply is counts how sure it is of the book: two equal ones leave half to each."""
    save(tmp_path, "lugo", book("In Lugo", {"people": (98000, "people", POPULATION)}))
    alone = asked(tmp_path, "number of inhabitants").reply.confidence
    save(tmp_path, "soria", book("In Soria", {"people": (40000, "people", POPULATION)}))
    found = asked(tmp_path, "number of inhabitants")
    assert [name for name, _ in found.ranked] == ["lugo", "soria"]
    assert found.ranked[0][1].score == pytest.approx(alone / 2, abs=0.02)


def test_likely_books_alone_are_asked(tmp_path: Path) -> None:
    """The likeliest first, and five at most, however many have the same: the others stay closed."""
    for name in "abcdefg":
        save(tmp_path, name, book(f"The {name} bridge", BRIDGE))
    save(tmp_path, "olives", book("The harvest", HARVEST))
    library, _ = opened(tmp_path)
    heard: list[str] = []

    def matcher_of(name: str) -> Matcher:
        heard.append(name)
        return library.responder(name).matcher

    library.search.judged("How many tons of olives?", matcher_of)
    assert heard == ["olives"]
    library.search.judged("How long is the bridge?", matcher_of)
    assert heard == ["olives", *"abcde"]
