"""A figure that was published wrong: the book says so, the check demands it, readers are told as long as it says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import SAMPLE

from bot.answer.render import corrections, html, plain
from bot.answer.reply import Responder
from bot.book.corrections import amounts_before, amounts_then, as_of, figures_of, spelled, standing
from bot.book.load import read_book
from bot.book.values import Book
from bot.check import check_book, open_book
from bot.problems import Refused
from bot.quiz.make import other_figures

PUBLISHED = figures_of(read_book(SAMPLE).book)
FIGURE = ("figure: 1,500\n    value: 1500", "figure: 1,600\n    value: 1600")
TITLE = ("title: The land of the 1,500 models", "title: The land of the 1,600 models")
PROOF = ("excerpt: more than 1,500 models", "excerpt: more than 1,600 models")
OTHERS = ("figure: 2,255", "figure: 2,155")
CHECK = ("gives: 39.9%", "gives: 42.6%")
SHARE = ("figure: 40%\n    value: 40", "figure: 43%\n    value: 43")
SHARE_PROOF = ("excerpt: about 40%", "excerpt: about 43%")
CHANGED = (FIGURE, TITLE, PROOF, OTHERS, CHECK, SHARE, SHARE_PROOF)
NOTE = """{indent}corrected:
{indent}  was: {was}
{indent}  date: 2026-11-20
{indent}  until: 2026-12-20
{indent}  why: {{en: The Academy had <left out> some., es: La Academia había omitido algunos.}}
"""


def note(was: str) -> str:
    """A note as it stands in a fact."""
    return NOTE.format(indent="    ", was=was)


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """The sample book with `changes` made to its text."""
    text = SAMPLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    file = folder / "answers.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def noted(was: str = "more than 1,500", share: str = "about 40%") -> tuple[tuple[str, str], ...]:
    """The changes that correct two figures, each with its note."""
    models = ("text: {en: models in the land", note(was).lstrip() + "    text: {en: models in the land")
    part = ('text: {en: "of the models', note(share).lstrip() + '    text: {en: "of the models')
    return (*CHANGED, models, part)


@pytest.fixture
def corrected(tmp_path: Path) -> Book:
    return open_book(changed(tmp_path, *noted()), PUBLISHED).book


def rules(file: Path) -> list[tuple[int, str]]:
    return [(problem.place.line, problem.rule) for problem in check_book(file, published=PUBLISHED)]


def test_a_changed_figure_needs_a_note_and_what_follows_from_it_none(tmp_path: Path) -> None:
    """Each fact whose figure changed is found at its figure, with what to write; the derived figure is not."""
    problems = check_book(changed(tmp_path, *CHANGED), published=PUBLISHED)
    assert [problem.rule for problem in problems] == ["changed-without-note"] * 2
    assert "readers were given more than 1,500 for models, and now it is more than 1,600" in problems[0].what
    assert "with date:, until:, why: and was: more than 1,500; if" in problems[0].remedy
    with pytest.raises(Refused, match="changed-without-note"):
        open_book(tmp_path / "answers.yaml", PUBLISHED)


def test_with_notes_a_changed_book_is_right(tmp_path: Path) -> None:
    """Figures that changed, each with a note that tells what readers were given, are no problem."""
    assert rules(changed(tmp_path, *noted())) == []


@pytest.mark.parametrize("was", ["1,500", "about 1,500", "more than 1,400", "exact 1,500"])
def test_a_note_tells_what_readers_were_given(was: str, tmp_path: Path) -> None:
    """A note with another figure or qualifier than the published one is found, and the right one named."""
    [problem] = check_book(changed(tmp_path, *noted(was)), published=PUBLISHED)
    assert (problem.rule, problem.remedy) == ("changed-without-note", "Write was: more than 1,500")


@pytest.mark.parametrize("was", ["many", "more than 12%", "over 1,500", "1,50", "more than", "$1,500"])
def test_a_note_that_cannot_be_read(was: str, tmp_path: Path) -> None:
    """An old figure that cannot be read in the fact's unit is found at its place, and is never shown."""
    [(_, rule)] = rules(changed(tmp_path, *noted(was)))
    assert rule == "correction-mismatch"


def test_figures_before_the_last_one(tmp_path: Path) -> None:
    """What a figure was before that is known, the last first; one that cannot be read is found at its place."""
    earlier = ("\n      was: more than 1,500\n", "\n      was: more than 1,500\n      earlier: [1400, many]\n")
    file = changed(tmp_path, *noted(), earlier)
    [problem] = check_book(file, published=PUBLISHED)
    assert (problem.rule, problem.what) == ("correction-mismatch", "many cannot be read as a figure in models")
    assert file.read_text(encoding="utf-8").splitlines()[problem.place.line - 1].strip() == "earlier: [1400, many]"
    book = read_book(file).book
    figures = ["more than 1,500", "1,400"]
    assert [spelled(amount) for amount in amounts_before(book, "models")] == figures
    assert {*figures} <= {spelled(amount) for amount in other_figures(book, "models")}  # nor are they wrong in a quiz


def test_what_was_computed_before_each_correction(tmp_path: Path) -> None:
    """From the figures that stood then: of a fact that was corrected once, the only old one, as often as another."""
    earlier = ("\n      was: more than 1,500\n", "\n      was: more than 1,500\n      earlier: [more than 1400]\n")
    whole = ("text: {en: models in the world", note("3,800").lstrip() + "    text: {en: models in the world")
    book = read_book(changed(tmp_path, *noted(), earlier, whole)).book
    assert [spelled(each) for each in amounts_then(book, "others")] == ["fewer than 2,300", "fewer than 2,400"]


def test_another_way_of_writing_is_no_change(tmp_path: Path) -> None:
    """1500 for 1,500 is the same figure; more than for about is not."""
    same = figures_of(read_book(changed(tmp_path, ("figure: 1,500\n", "figure: 1500\n"))).book)
    assert same == PUBLISHED
    other = figures_of(read_book(changed(tmp_path, ("qualifier: more than", "qualifier: about"))).book)
    assert other["models"] == "about 1,500"


def test_a_derived_figure_that_changes_by_itself_needs_a_note(tmp_path: Path) -> None:
    """When the sum was wrong, and no fact has changed, the derived figure has to say so, and may."""
    sum_ = ("formula: all-models - models\n    figure: 2,255", "formula: all-models - models - 1\n    figure: 2,254")
    [problem] = check_book(changed(tmp_path, sum_), published=PUBLISHED)
    assert problem.rule == "changed-without-note" and "was: fewer than 2,255" in problem.remedy
    told = ("text: {en: models elsewhere", note("fewer than 2,255").lstrip() + "    text: {en: models elsewhere")
    file = changed(tmp_path, sum_, told)
    assert rules(file) == []
    [told_of] = Responder(read_book(file).book).answer("all-models", "en").corrections
    assert (told_of.fact, told_of.was, told_of.figure) == ("others", "fewer than 2,255", "fewer than 2,254")


def test_a_spanish_figure_that_reads_two_ways(tmp_path: Path) -> None:
    """In Spanish 1.500 is fifteen hundred or one and a half; the note has to be plain, and the remedy is."""
    spanish = ("language: en", "language: es")
    file = changed(tmp_path, spanish, *noted("more than 1.500"))
    found = [problem for problem in check_book(file, published=PUBLISHED) if problem.rule == "correction-mismatch"]
    assert "can be read in two ways" in found[0].what
    missing = check_book(changed(tmp_path, spanish, *CHANGED), published=PUBLISHED)
    assert any("was: more than 1500; " in problem.remedy for problem in missing)


def test_keys_of_a_note_are_checked_like_others(tmp_path: Path) -> None:
    """A slip in a note's key or date is told with its remedy."""
    text = note("more than 1,400").replace("until:", "untill:").replace("2026-11-20", "20 November")
    file = changed(tmp_path, ("text: {en: models in the land", text.lstrip() + "    text: {en: models in the land"))
    found = {problem.rule: problem for problem in check_book(file)}
    assert "Write until" in found["unknown-key"].remedy
    assert "is not a date" in found["bad-value"].what and "has no until" in found["missing-key"].what


def test_answers_are_concerned_through_derived_figures() -> None:
    """A figure stands in the answers that name it, and in those that name what is computed from it."""
    stands = standing(read_book(SAMPLE).book)
    assert stands["models"].answers == ("models", "all-models")
    assert stands["share"].answers == ("models",)
    assert stands["others"].answers == ("all-models",)


def test_readers_are_told_in_their_language(corrected: Book) -> None:
    """Each corrected figure has a line between the reply and its sources: when, what it was, what it is, why."""
    responder = Responder(corrected)
    english = plain(responder.answer("models", "en"), corrected.article).split("\n\n")
    assert english[1:3] == [
        "Corrected on 20 November 2026: the figure [1] was more than 1,500, it is more than 1,600. "
        "The Academy had <left out> some.",
        "Corrected on 20 November 2026: the figure [2] was about 40%, it is about 43%. "
        "The Academy had <left out> some.",
    ]
    spanish = plain(responder.answer("models", "es"), corrected.article).replace("\u00a0", " ").split("\n\n")
    assert spanish[1:3] == [
        "Corregido el 20 de noviembre de 2026: la cifra [1] era más de 1500, es más de 1600. "
        "La Academia había omitido algunos.",
        "Corregido el 20 de noviembre de 2026: la cifra [2] era alrededor del 40 %, es alrededor del 43 %. "
        "La Academia había omitido algunos.",
    ]
    assert "had &lt;left out&gt; some.</i>" in html(responder.answer("models", "en"), corrected.article)


def test_a_derived_figure_tells_of_the_fact_that_changed(corrected: Book) -> None:
    """A reply that reckons with a corrected fact tells of it, by the number of what is computed from it."""
    reply = Responder(corrected).answer("all-models", "en")
    assert corrections(reply) == [
        {
            "fact": "models",
            "was": "more than 1,500",
            "figure": "more than 1,600",
            "date": "2026-11-20",
            "why": "The Academy had <left out> some.",
        }
    ]
    assert "[2] is computed from a figure that was more than 1,500, and is" in plain(reply, corrected.article)


def test_notes_end_when_they_say(corrected: Book) -> None:
    """On its last day a note is told, on the next it is not, and nothing else of the book has changed."""
    assert as_of(corrected, date(2026, 12, 20)) == corrected
    later = as_of(corrected, date(2026, 12, 21))
    assert Responder(later).answer("models", "en").corrections == ()
    assert figures_of(later) == figures_of(corrected)
