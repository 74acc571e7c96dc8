"""The guard: however alike the rest is, an answer is not given to a question about something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT, responder_of

from bot.answer import evaluate
from bot.answer.evaluate import Judged, counts, read_labelled
from bot.answer.render import plain
from bot.answer.reply import Responder
from bot.language.grammar import Grammar, grammar_in
from bot.language.words import words
from bot.match import Matcher, Phrasing, explain, make_matcher
from bot.match.checks import subjects
from bot.match.reading import is_sure
from tests.test_match import BOOK, COVERED

BOTH = Grammar(["en", "es"])


@pytest.fixture(scope="module")
def almenar() -> Responder:
    """The second book, ready to answer."""
    return responder_of(ROOT / "examples" / "almenar.yaml")


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return make_matcher(BOOK, COVERED)


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("how many unicorns left China", None),
        ("how many companies have left China", None),
        ("how many models are left in China", None),
        ("¿cuántos modelos quedan en China?", None),
        ("how many unicorns are left without China", "world-unicorns"),
        ("if you take away China how many models are left", "models-outside-china"),
        ("¿cuántos modelos quedan si quitas a China?", "models-outside-china"),
    ],
)
def test_what_left_a_place_is_not_what_is_left_without_it(
    responder: Responder, question: str, given: str | None
) -> None:
    """Neither what went from a country nor what remains there is told by what there is elsewhere."""
    assert responder.reply(question).answer == given


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("how many people are there in Port Almenar", None),
        ("how many people are there", None),
        ("how many people does the city have", None),
        ("number of people", None),
        ("¿cuántas personas hay?", None),
        ("how many people are out of work", "unemployment"),
        ("how many people are there on the list", "waiting-list"),
        ("¿cuántas personas están sin trabajo?", "unemployment"),
    ],
)
def test_a_count_of_people_says_which(almenar: Responder, question: str, given: str | None) -> None:
    """Who counts people and does not say which gets no count of some of them."""
    assert almenar.reply(question).answer == given


def test_a_book_may_ask_for_people_in_so_many_words() -> None:
    """The book's own words are answered, though they do not say which people are counted."""
    book = [Phrasing("crowd", "en", text) for text in ("how many people", "size of the crowd", "was it a big crowd")]
    crowd = make_matcher(book, {"crowd": "5,000 people came."})
    assert crowd.match("how many people").verdict == "answer"
    assert crowd.match("number of people").verdict != "answer"


def test_an_answer_that_is_held_back_is_worth_half(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its confidence is half of the chance that it would be right, did the question not name something else."""
    question = "how many AI models did China have in 1999"
    held = make_matcher(BOOK, COVERED).match(question)
    monkeypatch.setattr("bot.match.decision.HELD", 1.0)
    chance = make_matcher(BOOK, COVERED).match(question)
    assert held.guard == chance.guard != ""
    assert held.confidence == pytest.approx(chance.confidence / 2, abs=1e-4)
    assert chance.confidence > 0.2


@pytest.mark.parametrize(
    "question",
    [
        "how many AI models does India have",
        "how many AI models does Indai have",
        "how many Indian AI models are there",
        "¿cuántos modelos de IA tiene la India?",
        "cuantos modelos de IA tienen los alemanes",
        "cuántos modelos de IA tiene Japón",
        "how many AI models does the US have",
        "how many AI models does the us have",
        "how many AI models does South Korea have",
        "cuantos modelos de IA tiene Estados Unidos",
    ],
)
def test_another_country_is_not_answered_with_china(matcher: Matcher, question: str) -> None:
    """A country that the answer does not speak of holds it back, in both languages, by noun, adjective or slip."""
    match = matcher.match(question)
    assert match.verdict != "answer"
    assert match.guard


@pytest.mark.parametrize("question", ["how many AI models does India have", "how many models does Kenya have"])
def test_a_gap_about_some_countries_takes_questions_about_any(matcher: Matcher, question: str) -> None:
    """A gap that names several countries is about countries: also about those that it does not name."""
    match = matcher.match(question)
    assert match.verdict == "unknown"
    assert match.gap is not None and match.gap.answer == "countries"


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("how many AI models did China have in 2019", "2019"),
        ("cuántos modelos de IA tenía China en 2019", "2019"),
        ("does China have 9,000 AI models", "9000"),
    ],
)
def test_another_year_or_number_holds_back_and_is_named(matcher: Matcher, question: str, named: str) -> None:
    """A year or number that the answer does not speak of holds it back, and the explanation says which."""
    match = matcher.match(question)
    assert match.verdict != "answer"
    assert named in match.guard
    assert any(line.startswith("held back: ") and named in line for line in explain(match))


def test_what_the_reply_says_is_no_reason_to_hold_back(matcher: Matcher) -> None:
    """A figure or year of the reply in the question is covered, though no phrasing names it."""
    assert not matcher.match("are there really 1500 AI models in China in 2025").guard


@pytest.mark.parametrize(
    "question", ["how many phone companies are there in China", "cuántas empresas de videojuegos hay en China"]
)
def test_another_thing_counted_holds_back(matcher: Matcher, question: str) -> None:
    """A question that counts something of which the answer says nothing is not answered with its figure."""
    assert matcher.match(question).verdict != "answer"


@pytest.mark.parametrize(
    "question",
    [
        "name the AI companies in China please",
        "AI companies in China, a list of them",
        "who are the AI companies in China",
        "cuáles son las empresas de IA en China",
        "las empresas de IA en China, cómo se llaman",
    ],
)
def test_a_count_is_no_answer_to_a_question_for_names(matcher: Matcher, question: str) -> None:
    """Who asks for names is not told how many there are, and the explanation says why."""
    match = matcher.match(question)
    assert match.verdict != "answer"
    assert any(line.startswith("held back: the question asks for names") for line in explain(match))


@pytest.mark.parametrize(
    "question", ["what are the total numbers of Chinese AI companies", "name the place of the forum"]
)
def test_asking_for_a_number_or_for_what_is_no_count_is_not_asking_for_names(matcher: Matcher, question: str) -> None:
    """A count is given to who asks for numbers, and an answer that is no count is never held back for names."""
    assert not matcher.match(question).guard


def test_a_blank_to_be_filled_in_holds_nothing_back() -> None:
    """Where an answer's phrasings name this country and that, another one is just another case."""
    tongues = ("French", "Japanese", "Italian", "German", "Greek", "Turkish")
    book = [Phrasing("translate", "en", f"how do I say hello in {tongue}") for tongue in tongues]
    book += [Phrasing("weather", "en", f"will it rain {day}") for day in ("today", "tomorrow", "on sunday", "tonight")]
    match = make_matcher(book).match("how do I say hello in Russian")
    assert match.candidates[0].answer == "translate"
    assert not match.guard


def test_subjects_are_countries_years_and_numbers() -> None:
    """Names of one word and of two, of countries and of their people, are told; a number that is no year is one."""
    asked = words("South Korean firms in New Zealand, in 2020 or 15")
    found = {(own.kind, own.identity) for own in subjects(asked, BOTH)}
    assert found == {("country", "kr"), ("country", "nz"), ("year", "2020"), ("number", "15")}


def test_what_is_counted_follows_the_word_that_counts() -> None:
    """After "how many" and the like come the things counted, fillers left out."""
    asked = words("please, how many of the big phone companies")
    assert Grammar(["en"]).counted(asked) == ["big", "phone", "companies"]
    assert Grammar(["es"]).counted(["cuantas", "empresas", "hay"]) == ["empresas"]
    assert Grammar(["en"]).counted(["who", "leads"]) == []


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("how many AI models does London have", "London"),
        ("how many models are there in 🇮🇳", "🇮🇳"),
        ("cuántos modelos de IA tiene Ávila", "Ávila"),
        ("how many AI models did China ban", "ban"),
        ("how many AI models did China have last summer", "last summer"),
    ],
)
def test_what_is_missing_is_named_as_the_reader_wrote_it(matcher: Matcher, question: str, missing: str) -> None:
    """Who asks about something of which the book says nothing reads that very word in the reply."""
    assert matcher.match(question).missing == missing


def test_another_kind_of_answer_names_no_word(responder: Responder) -> None:
    """Where the kind of answer is missing, no word of the question is blamed."""
    match = responder.matcher.match("when was the forum")
    assert match.verdict != "answer"
    assert (match.missing, "a date" in match.guard) == ("", True)


ACCOUNTING = Path(__file__).parent / "match" / "accounting.csv"


@pytest.fixture(scope="module")
def asked(responder: Responder) -> list[Judged]:
    return list(evaluate.asked(read_labelled(ACCOUNTING, responder.book), responder))


def test_hardly_a_stray_is_answered(asked: list[Judged]) -> None:
    """Of questions that differ from one of the book's in one word, at most one in 25 is answered."""
    strays = counts(one for one in asked if not one.labelled.answer)
    assert strays.total() >= 80
    assert strays["misled"] <= strays.total() / 25


def test_questions_of_the_same_shapes_are_answered(asked: list[Judged]) -> None:
    """Nine in ten questions that ask for what the book has, in other words, are answered, and none wrongly."""
    answerable = counts(one for one in asked if one.labelled.answer)
    assert answerable.total() >= 40
    assert answerable["right"] >= 0.9 * answerable.total()
    assert answerable["wrong"] == answerable["missed"] == 0


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many models", "china-models"),
        ("cuántas empresas", "ai-companies"),
        ("how many unicorns", "unicorns"),
        ("how many AI unicorns", "unicorns"),
        ("how many AI companies", "ai-companies"),
        ("cuántos unicornios", "unicorns"),
        ("how many models are not from China", "models-outside-china"),
        ("how many models worldwide", "world-models"),
    ],
)
def test_a_bare_question_means_the_plain_answer(responder: Responder, question: str, answer: str) -> None:
    """What leaves something out, or counts the whole world, is meant only by a question that says so."""
    assert responder.matcher.match(question).candidates[0].answer == answer


@pytest.mark.parametrize(
    "question",
    [
        "how many AI models does 🇨🇳 have",
        "could you please tell me how many AI models China has",
        "sorry to bother you, how many AI models does China have?",
        "is China NOT leading the AI race",
        "I don't know who leads the AI race",
    ],
)
def test_what_asks_for_nothing_holds_nothing_back(responder: Responder, question: str) -> None:
    """China's flag, politeness, and a negation that is the reader's own or asks for yes or no change nothing."""
    assert not responder.matcher.match(question).guard


def test_a_name_beside_the_question_counts(responder: Responder) -> None:
    """A clause about the reader is left out, unless it names something."""
    assert not responder.matcher.match("I have to write an essay, how many AI models does China have").guard
    assert responder.matcher.match("I live in Osaka, how many AI models are there").guard


@pytest.mark.parametrize("question", ["[2]", "stop", "list all figures", "numbers plz", "what time is it"])
def test_what_asks_nothing_of_the_book_gets_neither_gap_nor_answer(responder: Responder, question: str) -> None:
    """A command, a mark or a word that any question may have names no gap."""
    reply = responder.reply(question)
    assert (reply.answer, reply.gap) == (None, None)


@pytest.mark.parametrize("question", ["how many models does Osaka have", "cuántos modelos tiene Osaka"])
def test_the_reply_names_what_is_missing_in_the_language_of_the_question(responder: Responder, question: str) -> None:
    """A reader is told what the bot has nothing about, and what it has."""
    reply = responder.reply(question)
    text = plain(reply, responder.book.article)
    opening = {"en": "I have nothing about “Osaka”.", "es": "No tengo nada sobre «Osaka»."}
    assert (reply.outcome, text.startswith(opening[reply.language])) == ("suggested", True)


@pytest.mark.parametrize(
    ("asked", "taken", "sure"),
    [
        ("chnia", "china", True),
        ("chinna", "china", True),
        ("modles", "models", True),
        ("comapnies", "companies", True),
        ("suben", "sube", True),
        ("paris", "pais", False),
        ("lima", "clima", False),
        ("texas", "temas", False),
        ("chiba", "china", False),
        ("oslo", "solo", False),
    ],
)
def test_a_repair_is_sure_only_where_no_other_word_was_meant(asked: str, taken: str, sure: bool) -> None:
    """Letters that changed places, were left out or typed twice are slips; another letter in a short word is not."""
    assert is_sure(asked, taken, BOTH.endings) == sure


def test_digits_of_any_script_and_any_flag_are_read() -> None:
    """No digit raises, those of other scripts are ours, and a flag is its country."""
    assert words("٣٤ ፩ 🇮🇳")[0] == "34"
    assert {own.kind for own in subjects(words("models ፩ in 🇮🇳"), BOTH)} == {"country"}


def test_a_share_turned_round_is_another_share(almenar: Responder) -> None:
    """Which share of the new homes is rented does not tell which share of the rented homes is new."""
    assert almenar.reply("what percentage of the rented homes are new").answer is None
    assert almenar.reply("¿qué porcentaje de las viviendas alquiladas son nuevas?").answer is None
    assert almenar.reply("what percentage of the new homes will be rented cheaply").answer == "cheap-homes"


def test_what_is_going_to_be_is_not_what_is(responder: Responder) -> None:
    """Wherever the subject of the sentence stands."""
    assert responder.reply("how many models is China going to build").answer is None
    assert responder.reply("how many models is the land going to have").answer is None


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("how many people have waited longer than the law allows", "long-waits"),
        ("how many folks are waiting for surgery", "waiting-list"),
        ("how many people died waiting for surgery", None),
        ("how many people live in Port Almenar", None),
        ("how many people wait for a tram", None),
        ("how many nurses wait for surgery", None),
    ],
)
def test_people_stand_for_those_who_are_counted(almenar: Responder, question: str, given: str | None) -> None:
    """Patients are people where the rest of the question is the answer's; what else people do stays a stranger."""
    assert almenar.reply(question).answer == given


@pytest.mark.parametrize("question", ["how many AI jobs are there in China", "how many AI gigs does China have"])
def test_jobs_are_not_what_works_in_a_field(responder: Responder, question: str) -> None:
    """Companies that work in a field are no count of jobs in it."""
    assert responder.reply(question).answer is None


@pytest.mark.parametrize(
    ("asked", "taken", "sure"),
    [("quiebran", "quieren", False), ("quit", "quite", False), ("exactamnte", "exactamente", True)],
)
def test_a_verb_is_no_misspelt_filler(asked: str, taken: str, sure: bool) -> None:
    """Two letters off, what looks like a filler may be all that was asked; one letter off, it is a slip."""
    assert is_sure(asked, taken, BOTH.endings, as_filler=True) == sure


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many people have a job", None),
        ("how many people work for the city", None),
        ("¿cuánta gente trabaja en la ciudad?", None),
        ("how many people have no job", "unemployment"),
        ("how many people are out of work", "unemployment"),
        ("how many people are looking for work", "unemployment"),
        ("¿cuánta gente no tiene trabajo?", "unemployment"),
        ("¿cuánta gente busca trabajo?", "unemployment"),
    ],
)
def test_who_has_something_is_not_who_lacks_it(almenar: Responder, question: str, answer: str | None) -> None:
    """A count of people without work says nothing of those who have some."""
    assert almenar.reply(question).answer == answer


@pytest.mark.parametrize(
    ("asked", "is_held"),
    [
        ("how many patients died in this case", True),  # what half of the phrasings of another answer are about
        ("how many patients died per title", False),
        ("how many patients died in this example", False),
        ("how many patients died at all", False),
    ],
)
def test_a_word_that_another_answer_is_about_does_not_go_without_saying(asked: str, is_held: bool) -> None:
    """*In this case* says nothing in most books; in one of cases of an illness it does."""
    cases = ("how many cases", "number of cases", "how many people fell ill", "who fell ill", "title won", "first case")
    books = {"cases": cases, "deaths": ("how many patients died", "number of deaths of patients", "deaths")}
    book = [Phrasing(answer, "en", text) for answer, texts in books.items() for text in texts]
    match = make_matcher(book, {"cases": "9,000 people fell ill.", "deaths": "40 patients died."}).match(asked)
    assert match.candidates[0].answer == "deaths"
    assert match.guard.startswith("the question says") is is_held


@pytest.mark.parametrize(
    ("asked", "is_size", "is_attribute"),
    [
        ("how big is the loan", True, False),
        ("how very big is the loan", True, False),
        ("que tan grande es el prestamo", True, False),
        ("how many big loans", False, True),
        ("how much is the big loan", False, True),
        ("cuantos prestamos grandes hay", False, True),
        ("big loans", False, True),
    ],
)
def test_what_is_asked_to_be_big_is_not_called_big(asked: str, is_size: bool, is_attribute: bool) -> None:
    """*How big is the loan* asks for its amount; *the big loan* is one of several."""
    grammar, said = grammar_in(("en", "es")), asked.split()
    word = next(word for word in said if word.startswith(("big", "grande")))
    assert (grammar.is_size(word, said), grammar.is_attribute(word, said)) == (is_size, is_attribute)
    assert grammar.goes_without_saying(word, said) is is_size
    assert not grammar.is_attribute("loan", said)
    assert grammar_in(("fr",)).is_harmless("eleve")  # s'élève à: a word of one language that is both


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [("how many", "suggest"), ("how many gates", "answer"), ("and what is it all about then", "answer")],
)
def test_how_many_alone_chooses_nothing(asked: str, verdict: str) -> None:
    """A question of nothing but filler words is no question for whichever phrasing is nearest."""
    size = ("how many gates", "how many runways", "size of the airport", "what is it all about")
    books = {"size": size, "staff": ("who works at the airport", "number of employees", "staff of the airport")}
    book = [Phrasing(answer, "en", text) for answer, texts in books.items() for text in texts]
    match = make_matcher(book, {"size": "It has 3 runways and 54 gates.", "staff": "It has 610 guards."}).match(asked)
    assert (match.candidates[0].answer, match.verdict) == ("size", verdict)
