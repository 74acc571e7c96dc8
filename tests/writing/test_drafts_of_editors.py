"""From what an editor writes to edits of the book: what is wanted, what changes, what the check has against it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLE, SAMPLE_ARTICLE

from bot.book.corrections import figures_of
from bot.writing.drafts import Draft, read_draft, wanted, with_counted, with_text, without
from bot.writing.edits import edits_of
from bot.writing.manuscript import Manuscript
from bot.writing.preview import preview
from bot.writing.replacing import Correction, NotTaken, read_correction

FERRY = ROOT / "examples" / "newsroom" / "city" / "ferry.yaml"
DAY = date(2026, 11, 26)
CHILDREN = "Do children pay?\nChildren under 12 travel free."


def manuscript(path: Path = FERRY, *, is_published: bool = False) -> Manuscript:
    own = Manuscript(path.read_text(encoding="utf-8"), path, DAY)
    return Manuscript(own.text, path, DAY, figures_of(own.book)) if is_published else own


def correction(text: str, fact: str, of: Manuscript) -> Draft:
    said = read_correction(text, fact, of)
    assert isinstance(said, Correction)
    return Draft("correction", fact, {of.book.article.language: said.why}, figure=said.figure, excerpt=said.excerpt)


def test_questions_stand_above_the_answer() -> None:
    """Lines at the top that ask are ways to ask; the rest is the answer, with its lines."""
    draft = with_text(Draft("answer"), "en", "Is it big?\n  how big is it?\n\nIt is.\nVery.")
    assert draft.asked == {"en": ("Is it big?", "how big is it?")} and draft.texts == {"en": "It is.\nVery."}
    assert with_text(draft, "en", "It is big.").asked == draft.asked


def test_a_draft_is_kept_as_text() -> None:
    """A draft that is read again is the same."""
    draft = with_text(Draft("answer", group=7, hands=("a",)), "en", CHILDREN)
    assert read_draft(draft.written()) == draft


def test_what_is_wanted_in_turn() -> None:
    """First the text, then the fact, then what it counts, then nothing; without a question, that."""
    book = manuscript()
    draft = Draft("answer")
    first = wanted(draft, book)
    assert first is not None and (first.what, first.language) == ("text", "en")
    draft = with_text(draft, "en", CHILDREN)
    choice = wanted(draft, book)
    assert choice is not None and choice.what == "choice" and choice.resolved is not None
    [[proposal]] = choice.resolved.choices
    draft = draft.changed(facts={proposal.name: proposal.lines})
    counts = wanted(draft, book)
    assert counts is not None and (counts.what, counts.fact) == ("counts", proposal.name)
    draft = with_counted(draft, proposal.name, "en", "years of age", "en")
    assert wanted(draft, book) is None and draft.facts[proposal.name]["unit"] == "years"
    unasked = wanted(with_text(Draft("answer"), "en", "The boat holds 180 people."), book)
    assert unasked is not None and unasked.what == "question"


def test_a_language_that_is_left_out() -> None:
    """In a book of two languages the second is wanted, until it is written or left out."""
    book = manuscript(SAMPLE)
    draft = with_text(Draft("answer"), "en", "Is that many?\nThere are more than 1,500 models.")
    second = wanted(draft, book)
    assert second is not None and (second.what, second.language) == ("text", "es")
    whole = without(draft, second, "es")
    assert wanted(whole, book) is None
    assert not any(problem.rule == "language-missing" for problem in preview(whole, 1, book).warnings)


def test_an_answer_as_edits() -> None:
    """A new answer is an entry with its fact, and the book that comes of them has no new problem."""
    book = manuscript(is_published=True)
    draft = with_text(Draft("answer"), "en", CHILDREN)
    choice = wanted(draft, book)
    assert choice is not None and choice.resolved is not None
    [[proposal]] = choice.resolved.choices
    draft = with_counted(
        draft.changed(facts={proposal.name: proposal.lines}), proposal.name, "en", "years of age", "en"
    )
    made = preview(draft, 7, book, ["do kids pay anything", "do children pay", "Do kids pay anything?"])
    assert [edit.path for edit in made.edits] == [("facts", "travel-free"), ("answers", "children-pay")]
    assert {edit.revision for edit in made.edits} == {7}
    assert made.problems == () and made.questions == ("Do children pay?", "do kids pay anything")
    assert made.after.book.answers["children-pay"].reply.own("en") == "Children under {travel-free:figure} travel free."


def test_only_what_changes_is_edited() -> None:
    """A new wording is an edit of that language's reply, a new question one of its own: others may edit the rest."""
    draft = with_text(Draft("answer", "seats"), "en", "is it a big ferry?\nIt holds 180 people.")
    paths = [edit.path for edit in edits_of(draft, manuscript(), 1)]
    assert paths == [("answers", "seats", "reply", "en"), ("answers", "seats", "questions", "en", "is it a big ferry?")]
    same = with_text(Draft("answer", "seats"), "en", "The boat holds 180 people, and runs on batteries.")
    assert edits_of(same, manuscript(), 1) == ()


@pytest.mark.parametrize(
    ("text", "figure", "excerpt", "why"),
    [
        ("49,000\nThe harbor counted again.", "49,000", "", "The harbor counted again."),
        ("more than 49,000", "more than 49,000", "", ""),
        ("carried 49,000 passengers in its first year\nA slip.", "carried 49,000 passengers in its first year",
         "carried 49,000 passengers in its first year", "A slip."),
    ],
)  # fmt: skip
def test_corrections_are_read(text: str, figure: str, excerpt: str, why: str) -> None:
    """The first line has the figure, alone or in words of the article; the rest is why."""
    said = read_correction(text, "passengers", manuscript())
    assert isinstance(said, Correction) and (said.figure, said.excerpt, said.why) == (figure, excerpt, why)


@pytest.mark.parametrize("text", ["A slip.", "49%", "$49,000", "49,000 passengers, not 50,000", ""])
def test_corrections_that_cannot_be_read(text: str) -> None:
    """A first line with no figure of the fact's kind, or with two, is no correction."""
    assert isinstance(read_correction(text, "passengers", manuscript()), NotTaken)


@pytest.mark.parametrize(
    ("fact", "text", "is_taken"),
    [
        ("seats", "190", True),
        ("seats", "190 people", True),
        ("seats", "190 people on the boat", True),
        ("seats", "more than 190 people", True),
        ("seats", "-190 people", False),
        ("seats", "−190", False),
        ("seats", "minus 190", False),
        ("seats", "190 buses", False),
        ("seats", "190 bus", False),
        ("seats", "The boat can now hold 190 buses", False),
        ("crossing", "27 minutes", True),
        ("crossing", "27 km", False),
        ("ticket", "$5", True),
        ("ticket", "-$5", False),
    ],
)
def test_a_correction_has_the_sign_and_the_unit_of_its_fact(fact: str, text: str, is_taken: bool) -> None:
    """A figure below zero, or of another thing than the fact counts, corrects nothing."""
    assert isinstance(read_correction(text, fact, manuscript()), Correction) == is_taken


def test_a_correction_as_edits() -> None:
    """A correction changes the fact, with a note, computed figures, the headline and cross-checks, in one revision."""
    book = manuscript(SAMPLE, is_published=True)
    made = preview(correction("more than 1,510\nA slip.", "models", book), 3, book)
    assert [edit.path for edit in made.edits] == [
        ("facts", "models"), ("derived", "others", "figure"), ("article", "title"), ("cross-checks",)
    ]  # fmt: skip
    note = made.after.book.facts["models"].corrected
    assert note is not None and (note.was, note.date, note.until) == ("more than 1,500", DAY, date(2026, 12, 26))
    assert [(each.fact, each.new) for each in made.moved] == [
        ("models", "more than 1,510"), ("others", "fewer than 2,245")
    ]  # fmt: skip
    assert made.problems == () and set(made.answers) == {"models", "all-models"}


def test_a_correction_that_contradicts_the_article() -> None:
    """A correction that no longer agrees with another figure of the article is not to be published."""
    book = manuscript(SAMPLE, is_published=True)
    made = preview(correction("more than 1,900\nA slip.", "models", book), 3, book)
    assert [problem.rule for problem in made.problems] == ["cross-check"] and made.replies == ()


def test_an_article_without_the_correction() -> None:
    """That the article's file still has the old figure is said, and keeps nothing from being published."""
    book = manuscript(is_published=True)
    made = preview(correction("49,000\nA slip.", "passengers", book), 3, book)
    assert made.problems == ()
    assert {problem.rule for problem in made.remarks} == {
        "title-not-in-article", "figure-not-in-article", "excerpt-not-in-article"
    }  # fmt: skip


def test_an_article_with_the_correction(tmp_path: Path) -> None:
    """Where the article's file has been corrected, the new words and their place are read in it."""
    (tmp_path / "article.txt").write_text(SAMPLE_ARTICLE.replace("1,500 models here", "1,510 models now"), "utf-8")
    text = SAMPLE.read_text(encoding="utf-8").replace("  language: en\n", "  language: en\n  text: article.txt\n", 1)
    book = Manuscript(text, tmp_path / "book.yaml", DAY)
    fact = book.with_edits(edits_of(correction("more than 1,510\nA slip.", "models", book), book, 1)).book.facts[
        "models"
    ]
    assert (fact.figure, fact.where) == ("1,510", "1") and "more than 1,510 models now" in fact.excerpt


def test_a_gap_with_a_figure() -> None:
    """A gap gets no figure for an answer."""
    draft = with_text(Draft("gap"), "en", "Can I take my dog?\nA ticket costs $4.")
    assert [problem.rule for problem in preview(draft, 1, manuscript()).problems] == ["gap-with-figure"]


@pytest.mark.slow
@pytest.mark.parametrize("question", ["how many models does Norway have?", "how many models does Germany have?"])
def test_another_countrys_question(question: str) -> None:
    """A question about another country becomes no way to ask for an answer with a figure."""
    draft = with_text(Draft("answer", "china-models"), "en", question)
    [problem] = preview(draft, 1, manuscript(ROOT / "answers.yaml")).problems
    assert problem.rule in ("gap-question", "another-subject")
