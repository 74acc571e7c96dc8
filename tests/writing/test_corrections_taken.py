"""What is taken for the corrected figure of a fact, and what is not: another thing's, words, or what may be misread."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.writing.counting import may_count
from bot.writing.drafts import Draft
from bot.writing.manuscript import Manuscript
from bot.writing.preview import preview
from bot.writing.replacing import Correction, NotTaken, read_correction

ARTICLE = """Orchards of Vell lose trees
The orchards of Vell lost 4.8 million trees to frost in 2025, the Growers' Union says.
The union made a loss of $52 million last year. Two years ago it had made a gain of $17 million.
It planted 730 trees because of drought, and fewer than 90 because of fire.
In a poll of 1,400 growers, 58% were content with prices; the price of a ton rose by 7%, to $640.
The union borrows $95 million from a bank, at a rate of 3%.
"""
BOOK = """format: 2
article: {title: Orchards of Vell lose trees, publisher: The Vell Post, language: en, text: vell.txt}
topics: {all: Orchards}
facts:
  trees: {figure: 4.8 million, excerpt: lost 4.8 million trees to frost in 2025, text: trees lost to frost}
  loss: {figure: $52 million, excerpt: a loss of $52 million last year, text: the union's loss}
  drought: {figure: '730', excerpt: planted 730 trees because of drought, text: trees planted because of drought}
  content: {figure: 58%, excerpt: 58% were content with prices, text: growers who were content with prices}
  rise: {figure: 7%, excerpt: the price of a ton rose by 7%, text: rise of the price}
  loan: {figure: $95 million, excerpt: borrows $95 million from a bank, text: the loan of the union}
answers:
  loss:
    topic: all
    questions: [How much did the union lose?, what is the loss of the union, deficit of the union]
    reply: The union made a loss of {loss}.
  trees:
    topic: all
    questions: [How many trees did frost kill?, trees lost to frost, dead trees]
    reply: Frost killed {trees} trees.
"""


@pytest.fixture(scope="module")
def vell(tmp_path_factory: pytest.TempPathFactory) -> Manuscript:
    return _written(tmp_path_factory.mktemp("vell"), ARTICLE)


def _written(folder: Path, article: str) -> Manuscript:
    (folder / "vell.txt").write_text(article, "utf-8")
    where = "loss: {value: 52000000, unit: USD, qualifier: exact, where: '2', "
    return Manuscript(BOOK.replace("loss: {", where, 1), folder / "vell.yaml", date(2026, 11, 26))


@pytest.mark.parametrize(
    ("fact", "text", "why"),
    [
        ("loss", "$53 million", ""),
        ("loss", "$17 million", "elsewhere"),  # the gain
        ("loss", "a loss of $17 million", "elsewhere"),
        ("trees", "4.9 million", ""),
        ("trees", "more than 4.9 million trees", ""),
        ("trees", "not 4.9 million", "words"),
        ("trees", "4.9 million more", "words"),
        ("trees", "4.9 million in 2024", "words"),
        ("trees", "lost 4.9 million trees to frost in 2025", ""),
        ("trees", "The northern orchards lost 4.9 million trees", "words"),
        ("drought", "740 because of fire", "words"),
        ("drought", "740 trees because of drought", ""),
        ("content", "7%", "elsewhere"),
        ("content", "59%", ""),
        ("content", "159%", "over-whole"),
        ("rise", "107%", ""),
        ("loan", "$1.150", "unclear"),
        ("loan", "$96.5 million", ""),
        ("loan", "95 apples", "no-one-figure"),
    ],
)
def test_what_is_taken(vell: Manuscript, fact: str, text: str, why: str) -> None:
    """A correction is the figure alone, or in the fact's own words, and not what the article says of another thing."""
    found = read_correction(f"{text}\nA slip.", fact, vell)
    assert (found.why if isinstance(found, NotTaken) else "") == why


def test_another_things_figure_is_told_with_its_sentence(vell: Manuscript) -> None:
    """The article's sentence with the figure shows of what that is true."""
    found = read_correction("$17 million", "loss", vell)
    assert isinstance(found, NotTaken) and found.said == "Two years ago it had made a gain of $17 million."


def test_a_figure_that_a_corrected_article_has(tmp_path: Path) -> None:
    """Once the article itself is corrected, its figure is taken, though another thing has the same one."""
    corrected = _written(tmp_path, ARTICLE.replace("$52 million", "$17 million"))
    assert isinstance(read_correction("$17 million", "loss", corrected), Correction)
    assert isinstance(read_correction("$640", "loss", corrected), NotTaken)


def test_what_a_figure_was_is_told_as_readers_had_read_it(vell: Manuscript) -> None:
    """The note has the old figure in the writing of the article."""
    [reply] = preview(Draft("correction", "trees", {"en": "A slip."}, figure="5.1 million"), 1, vell).replies
    assert [note.was.replace("\xa0", " ") for note in reply.corrections] == ["4.8 million"]


@pytest.mark.parametrize(
    ("text", "is_counted"),
    [
        ("trees because of fire", True),
        ("trees", True),
        ("growers", False),
        ("growers because of fire", False),
        ("tractors", False),
        ("plants because of fire", True),
    ],
)
def test_what_a_new_figure_counts(vell: Manuscript, text: str, is_counted: bool) -> None:
    """What a figure counts stands in the article's sentence of it; what other figures count there it does not."""
    sentence = "It planted 730 trees because of drought, and fewer than 90 because of fire."
    assert may_count(text, sentence, vell.book, vell.article) == is_counted


@pytest.mark.parametrize(
    ("figure", "times"), [("$95 billion", 1000), ("$9 million", 95 / 9), ("$10 million", None), ("$950 million", None)]
)
def test_a_figure_many_times_as_large(vell: Manuscript, figure: str, times: float | None) -> None:
    """A figure more than ten times larger or smaller than before is to be confirmed."""
    [*leaps] = preview(Draft("correction", "loan", {"en": "A slip."}, figure=figure), 1, vell).leaps
    assert [float(leap.times or 0) for leap in leaps] == ([times] if times else [])
