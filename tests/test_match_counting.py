"""What a question counts, and on which side of a number: an answer that speaks of a thing need not count it."""

from __future__ import annotations

import pytest

from bot.answer.reply import Responder
from bot.check import open_book

BOOK = """
format: 2
article: {title: An invented swimming pool opens, publisher: The Invented Gazette, language: en}
topics: {pool: The pool}
facts:
  lifeguards: {figure: "12", value: 12, unit: people, REST, excerpt: "12", text: lifeguards}
  price: {figure: £4.50, value: 4.5, unit: GBP, REST, excerpt: £4.50, text: for a ticket}
  young: {figure: 61%, value: 61, unit: "%", REST, excerpt: 61%, text: of the swimmers}
  age: {figure: "30", value: 30, unit: years, REST, excerpt: "30", text: years}
answers:
  lifeguards:
    topic: pool
    questions: [How many lifeguards work the new shifts?, number of lifeguards, lifeguards for the shifts]
    reply: "The pool has {lifeguards:figure} lifeguards for new shifts."
  price:
    topic: pool
    questions: [What does a ticket for the slides cost?, price of a ticket for the slides, ticket price]
    reply: "A ticket costs {price:figure}; children bring a towel."
  young:
    topic: pool
    questions:
    - How many swimmers are young?
    - how many swimmers are under 30
    - what share of swimmers are younger than 30
    reply: "{young:figure} of the swimmers are younger than {age:figure}."
""".replace("REST", "qualifier: exact, where: 1, attribution: the town")


@pytest.fixture(scope="module")
def pool(tmp_path_factory: pytest.TempPathFactory) -> Responder:
    file = tmp_path_factory.mktemp("pool") / "pool.yaml"
    file.write_text(BOOK, encoding="utf-8")
    return Responder(open_book(file, for_trial=True).book)


@pytest.mark.parametrize(
    "question",
    [
        "how many shifts",  # the answer counts who works them
        "how many shifts are there",
        "how many slides",  # the answer gives a price
        "how many tickets",
        "how many swimmers are over 30",
        "what share of swimmers are older than 30",
        "what does a towel cost",  # the reply alone says it, beside a figure with decimals
    ],
)
def test_no_figure_for_what_is_not_counted(pool: Responder, question: str) -> None:
    """A figure is no answer to how many there are of something else, nor to who is on its other side."""
    assert pool.reply(question, "en").outcome != "answered"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many lifeguards", "lifeguards"),
        ("how many lifeguards work the shifts", "lifeguards"),
        ("ticket price", "price"),
        ("how many swimmers are under 30", "young"),
        ("what share of swimmers are below 30", "young"),
        ("how many swimmers are younger than 30", "young"),
    ],
)
def test_what_is_counted_is_answered(pool: Responder, question: str, answer: str) -> None:
    """What phrasings or the reply count is answered, whichever word says on which side of a number."""
    assert pool.reply(question, "en").answer == answer
