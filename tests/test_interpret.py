"""What a message in a conversation is taken for: its language, how many questions, what it goes on from."""

from __future__ import annotations

import csv

import pytest
from conftest import ROOT, responder_of
from hypothesis import given
from hypothesis import strategies as st

from bot.answer.interpret import interpret
from bot.answer.parts import INNER_MARK, joiners, several
from bot.answer.reply import NOTHING_SAID, Last, Reply, Responder, Turn
from bot.book.load import read_book
from bot.language.dialogue import plainly
from bot.language.tongue import choose_language, foreign_language, language_of

HERE = ROOT / "tests" / "conversations"
BOOKS = {"article": ROOT / "answers.yaml", "almenar": ROOT / "examples" / "almenar.yaml"}

BOTH = ("en", "es")  # the languages of the books


def rows(name: str) -> list[dict[str, str]]:
    """The lines of a table in tests/conversations."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def responders() -> dict[str, Responder]:
    """Both books, ready to answer."""
    return {name: responder_of(path) for name, path in BOOKS.items()}


def test_short_questions_are_in_the_language_of_their_grammar() -> None:
    """Of 110 short questions in two languages at least 95 % are known by their words, and none is taken for foreign."""
    told = [row for row in rows("short_questions.csv") if row["language"]]
    right = [row for row in told if language_of(row["question"]) == row["language"]]
    assert len(told) >= 105
    assert len(right) >= 0.95 * len(told)
    assert [row["question"] for row in told if foreign_language(row["question"], BOTH)] == []


def test_names_and_figures_are_of_no_language() -> None:
    """Names, countries, numbers and words that travel leave the language to what else is known of the reader."""
    mute = [row["question"] for row in rows("short_questions.csv") if not row["language"]]
    assert len(mute) >= 8
    assert [text for text in mute if language_of(text)] == []


@pytest.mark.parametrize(
    ("text", "others", "language"),
    [
        ("CAICT?", ("es", "en", "en"), "es"),
        ("CAICT?", (None, "es", "en"), "es"),
        ("CAICT?", (None, "fr", "en"), "en"),
        ("CAICT?", (None, None, "es"), "es"),
        ("what about India?", ("es", "es", "es"), "en"),
        ("¿71?", ("en", "en", "en"), "es"),
    ],
)
def test_the_language_falls_back_in_order(text, others, language) -> None:
    """Words, then the last question, then Telegram, then the article: the first that tells decides."""
    assert choose_language(text, *others, among=BOTH)[0] == language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Combien de modèles d'IA la Chine a-t-elle ?", "fr"), ("Qui est Li Qiang ?", "fr"), ("merci", "fr"),
        ("Quantos modelos de IA tem a China?", "pt"), ("quem é Li Qiang", "pt"),
        ("Wie viele KI-Modelle hat China?", "de"), ("Was ist CAICT?", "de"),
        ("Quanti modelli ha la Cina?", "it"), ("Chi è Li Qiang?", "it"),
        ("中国有多少个模型？", "zh"), ("كم عدد النماذج في الصين؟", "ar"),
        ("Сколько моделей у Китая?", "ru"), ("चीन के पास कितने मॉडल हैं?", "hi"),
        ("how many models in 中国", None), ("¿cuántos modelos tiene 中国?", None), ("71", None), ("Li Qiang", None),
    ],
)  # fmt: skip
def test_a_foreign_language_is_known(text, code) -> None:
    """Eight languages that no book speaks are told by their script or their grammar, and ours never for one of them."""
    foreign = foreign_language(text, BOTH)
    assert (foreign.code if foreign else None) == code


@pytest.mark.parametrize("book", BOOKS)
def test_no_phrasing_of_a_book_is_foreign(book) -> None:
    """No phrasing of both books is taken for another language than its own, but for one word in a thousand."""
    phrasings = [
        (language, text)
        for _, entry in read_book(BOOKS[book]).book.entries()
        for language in ("en", "es")
        for text in entry.questions.get(language)
    ]
    wrong = [
        text
        for language, text in phrasings
        if language_of(text, among=BOTH) not in (language, None) or foreign_language(text, BOTH)
    ]
    assert len(phrasings) > 500
    assert len(wrong) <= len(phrasings) / 500


def test_two_questions_at_once_are_both_answered(responders) -> None:
    """Of 40 messages with two questions both are answered in at least 85 %, and nothing that was not asked."""
    both, other = 0, []
    for row in rows("pairs.csv"):
        language, _ = choose_language(row["question"], None, None, "en", among=BOTH)
        reply = interpret(responders[row["book"]], row["question"], language)
        given, wanted = {reply.answer, *reply.others} - {None}, {row["first"], row["second"]}
        both += given == wanted
        other += [row["question"]] if given - wanted else []
    assert len(rows("pairs.csv")) == 40
    assert both >= 34
    assert other == []


@given(st.lists(st.sampled_from([*"1a.?!;:)(-•*\n ", "how many", "2. ", " and "]), max_size=9).map("".join))
def test_only_inner_marks_and_joiners_cut_a_message(responders, text: str) -> None:
    """Where a message has neither, none of its parts is asked for, so that one need not look for them."""
    if INNER_MARK.search(text) is None and joiners(BOTH).isdisjoint(plainly(text).split()):
        responder = responders["article"]
        whole = responder.offered([], "en", text)
        assert several(responder, Turn(text, "en"), whole, lambda part: pytest.fail(part.text)) is whole


def test_several_answers_share_one_list_of_sources(responders) -> None:
    """Each fact of several answers has one number, and each mark in the text leads to its own fact."""
    text = "How many large AI models are there in the world? How many large AI models has China developed?"
    reply = interpret(responders["article"], text, "en")
    facts = [citation.fact for citation in reply.citations]
    assert len(facts) == len(set(facts)) > 2
    assert [citation.number for citation in reply.citations] == list(range(1, len(facts) + 1))
    shown = {piece.number: piece.text for piece in reply.pieces if not isinstance(piece, str) and piece.text}
    for citation in reply.citations:
        if citation.number in shown:
            assert citation.as_written in shown[citation.number]


def test_what_has_no_answer_is_named(responders) -> None:
    """Of two questions the one without an answer is told back in the reader's words."""
    reply = interpret(responders["article"], "What is CAICT? When does the bakery on the corner open?", "en")
    assert reply.answer == "caict"
    assert "When does the bakery on the corner open?" in reply.pieces[-1]


def after(responder: Responder, *texts: str, language: str = "en") -> tuple[Reply, Last]:
    """The reply to the last of `texts`, said one after the other, and what it leaves to go on from."""
    last, reply = NOTHING_SAID, None
    for text in texts:
        reply = interpret(responder, text, language, last)
        last = last.after(reply)
    assert reply is not None
    return reply, last


GOING_ON = [
    # the book, what is said, and the facts whose figures the last reply begins with ("" for none)
    ("article", ("how many models does China have?", "and unicorns?"), "unicorns"),
    ("article", ("how many models does China have?", "and worldwide?"), "world-models"),
    ("article", ("how many AI unicorns does China have?", "and worldwide?"), "world-unicorns"),
    ("article", ("how many AI unicorns does China have?", "what percentage is that?"), "unicorns-share"),
    ("article", ("How many AI companies are there in China?", "as a percentage?"), "companies-share"),
    ("article", ("What share of the world's AI unicorns is Chinese?", "in numbers?"), "unicorns"),
    ("article", ("How many large AI models are there in the world?", "what percentage is that?"), ""),
    ("article", ("How many large AI models are there in the world?", "and China?"), "china-models"),
    ("article", ("how many models does China have?", "and India?"), ""),
    ("article", ("how many models does China have?", "and the US?"), ""),
    ("article", ("how many models does China have?", "what about robots?"), ""),
    ("article", ("how many models does China have?", "and India?", "and the world?"), "world-models"),
    ("almenar", ("How much goes to health care?", "and housing?"), "housing-money"),
    ("almenar", ("How much goes to health care?", "what percentage is that?"), "health-share"),
    ("almenar", ("How much will the city spend in total?", "what percentage is that?"), ""),
    ("almenar", ("How many new homes does the city promise?", "what percentage is that?"), ""),
    ("almenar", ("How many patients have waited longer than the law allows?", "in percent?"), "waiting-long-share"),
    ("almenar", ("How many patients are waiting for surgery?", "in percent?"), ""),
    ("almenar", ("How much goes to health care?", "and schools?"), ""),
    ("almenar", ("what percentage is spent on health care", "how much is that in dollars?"), "health-money"),
]


@pytest.mark.parametrize(("book", "said", "fact"), GOING_ON)
def test_a_follow_up_never_takes_a_figure_of_another_subject(responders, book, said, fact) -> None:
    """What leans on the last answer gets the figure of the same kind and subject, or none."""
    reply, _ = after(responders[book], *said)
    assert (reply.citations[0].fact if reply.citations else "") == fact


def test_a_message_of_its_own_is_no_follow_up(responders) -> None:
    """A whole question is answered as ever, whatever was said before."""
    responder = responders["article"]
    for text in ("What is CAICT?", "How many AI companies exist worldwide?", "Who is Yu Xiaohui and what did Yu say?"):
        reply, _ = after(responder, "how many AI unicorns does China have?", text)
        assert (reply.answer, reply.pieces) == (responder.reply(text, "en").answer, responder.reply(text, "en").pieces)
