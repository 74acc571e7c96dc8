"""The short form of a fact: what is left out of it is read out of the article, or the editor is told what to add."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot.article import ArticleText
from bot.book.figures import figure_of
from bot.book.load import files_of, read_book
from bot.book.short import read_back
from bot.book.values import Fact, schema
from bot.check import check_book
from bot.language import LANGUAGES
from bot.problems import Problem, Refused
from bot.quantity.read import quantity_of

ARTICLE = """\
The lighthouse of 312 steps

The tower has 312 steps, and about 40% of visitors climb no more than 100 of them.
The harbour office spent £83 million on it, of which a third was borrowed.
Keepers counted 1,250 sailing ships that year, up 2 percentage points. It rose by 40 in May.
Some say that it was more than at most 90 ships. The old stair had 300 steps.
The old stair had 300 steps. Keepers lived below.
They sold cards for 80p each, until rats ate a third.
"""
ESTE = "El faro\n\nFueron 1.500 en agosto.\n"
HEAD = """\
format: 2
article: {title: The lighthouse of 312 steps, publisher: The Harbour Post, language: en, text: article.txt}
topics: {tower: The tower}
facts:
"""
TAIL = """\
answers:
  steps:
    topic: tower
    questions: ["How many steps does the lighthouse have?", number of steps, is it a long climb]
    reply: "It is {fact}."
"""
STEPS = "  fact:\n    figure: 312\n    excerpt: The tower has 312 steps\n    text: steps in the lighthouse\n"


def saved(folder: Path, facts: str, article: str | None = ARTICLE, head: str = HEAD, tail: str = TAIL) -> Path:
    if article is not None:
        (folder / "article.txt").write_text(article, encoding="utf-8")
    (folder / "book.yaml").write_text(head + facts + tail, encoding="utf-8")
    return folder / "book.yaml"


def fact_of(figure: str | None, excerpt: str, *lines: str) -> str:
    written = [f"figure: {figure}"] * (figure is not None) + [f'excerpt: "{excerpt}"', "text: of it", *lines]
    return "  fact:\n" + "".join(f"    {line}\n" for line in written)


def read(folder: Path, facts: str, **given: Any) -> Fact:
    return read_book(saved(folder, facts, **given)).book.facts["fact"]


def refused(folder: Path, facts: str, **given: Any) -> list[Problem]:
    with pytest.raises(Refused) as caught:
        read_book(saved(folder, facts, **given))
    return list(caught.value.problems)


@pytest.mark.parametrize(
    ("figure", "excerpt", "expected"),
    [
        ("312", "tower has 312 steps", "312 steps exact 1"),
        ("40%", "about 40% of visitors", "40 % about 1"),
        ("40%", "40% of visitors", "40 % about 1"),  # the words beside the figure count, not those of the excerpt
        ("100", "climb no more than 100", "100 steps at most 1"),
        ("£83 million", "spent £83 million on it", "83000000 GBP exact 2"),
        ("1,250", "counted 1,250 sailing ships", "1250 ships exact 3"),  # one word, the noun
        ("2 percentage points", "up 2 percentage points", "2 percentage points exact 3"),
        ("312", "lighthouse of 312 steps", "312 steps exact headline"),
        ("300", "300 steps. Keepers", "300 steps exact 5"),
    ],
)
def test_what_is_left_out_is_read(figure: str, excerpt: str, expected: str, tmp_path: Path) -> None:
    """Value, unit, qualifier and place of a fact are read at its excerpt in the article."""
    unit = ["unit: steps"] if figure == "100" else []
    fact = read(tmp_path, fact_of(figure, excerpt, *unit))
    assert f"{fact.value} {fact.unit} {fact.qualifier} {fact.where}" == expected


def test_the_article_says_so_unless_somebody_else_does(tmp_path: Path) -> None:
    """A fact without attribution is the publisher's, in every language; a written one is kept."""
    assert read(tmp_path, STEPS).attribution.root == dict.fromkeys(LANGUAGES, "The Harbour Post")
    assert read(tmp_path, f"{STEPS}    attribution: The harbour office\n").attribution.root == {
        "en": "The harbour office"
    }


def test_a_publisher_with_a_figure_in_its_name(tmp_path: Path) -> None:
    """The publisher's name is no figure without a fact where it stands for who says so."""
    file = saved(tmp_path, STEPS, head=HEAD.replace("The Harbour Post", "20 Minutes"))
    assert [str(problem) for problem in check_book(file) if not problem.is_warning] == []


def test_a_fact_without_a_figure_is_two_lines(tmp_path: Path) -> None:
    """A statement needs its excerpt and its text."""
    fact = read(tmp_path, "  fact:\n    excerpt: Keepers lived below\n    text: Keepers lived below the stair.\n")
    assert (fact.figure, fact.value, fact.unit, fact.qualifier, fact.where) == (None, None, None, None, "5")


def test_what_is_written_narrows_what_is_read(tmp_path: Path) -> None:
    """A written value tells of two readings which is meant, and a written unit what is printed beside the figure."""
    fact = read(tmp_path, fact_of("a third", "rats ate a third", "value: 1/3"))
    assert (fact.value, fact.unit) == (Fraction(1, 3), "share")
    fact = read(tmp_path, fact_of("83 million", "spent £83 million on it", "unit: GBP"))
    assert (fact.value, fact.unit) == (83_000_000, "GBP")


def test_a_publisher_to_be_written_is_told_once(tmp_path: Path) -> None:
    """A publisher that is a TODO says nothing in the facts that it is filled into."""
    problems = check_book(saved(tmp_path, STEPS, head=HEAD.replace("The Harbour Post", "TODO")))
    assert [problem.rule for problem in problems if not problem.is_warning] == ["unfinished"]


def test_what_is_still_to_be_written_comes_first(tmp_path: Path) -> None:
    """What cannot be read is no problem as long as the fact is unfinished: its text may tell."""
    facts = STEPS + fact_of("40", "rose by 40 in").replace("of it", "TODO").replace("fact:", "other:")
    for unfinished in (facts, STEPS.replace("The tower has 312 steps", "TODO")):  # the title has that figure
        problems = check_book(saved(tmp_path, unfinished))
        assert [each.rule for each in problems if not each.is_warning] == ["unfinished"]


def test_the_first_format_may_be_named(tmp_path: Path) -> None:
    """A book that says `format: 1` is the book that says none, and neither may be short."""
    whole = "    value: 312\n    unit: steps\n    qualifier: exact\n    where: 1\n    attribution: {en: Us}\n"
    facts = STEPS.replace("steps in the lighthouse", "{en: steps}") + whole
    head, tail = (
        HEAD.replace("tower: The tower", "tower: {en: The tower}"),
        TAIL.replace("[", "{en: [").replace("]", "]}"),
    )
    tail = tail.replace('"It is {fact}."', '{en: "It is {fact}."}')
    one = read_book(saved(tmp_path, facts, head=head.replace("format: 2", "format: 1"), tail=tail)).book
    assert one == read_book(saved(tmp_path, facts, head=head.replace("format: 2\n", ""), tail=tail)).book
    assert one == read_book(saved(tmp_path, facts, head=head, tail=tail)).book
    with pytest.raises(Refused, match="should have names"):
        read_book(saved(tmp_path, STEPS + whole, head=head.replace("format: 2", "format: 1"), tail=tail))


def test_a_unit_that_only_the_text_names(tmp_path: Path) -> None:
    """Where the article counts without naming what, the noun that the editor wrote after the figure is the unit."""
    fact = read(tmp_path, fact_of("40", "It rose by 40 in May").replace("of it", "visitors more in May"))
    assert (fact.unit, fact.value) == ("visitors", 40)


def test_the_text_gives_no_sign(tmp_path: Path) -> None:
    """A figure that the article writes without a sign does not become a percentage by the editor's text."""
    (problem,) = refused(tmp_path, fact_of("40", "It rose by 40 in May").replace("of it", '"% of it"'))
    assert problem.remedy.startswith("Add unit: ")


@pytest.mark.parametrize(
    ("facts", "article", "remedies", "line"),
    [
        (fact_of("1.500", "Fueron 1.500"), ESTE, ["Add value: 1500 or value: 1.5", "Add unit:"], "value: 1500"),
        (fact_of("300", "old stair had 300 steps"), ARTICLE, ["Add where: 4 or where: 5"], "where: 5"),
        (fact_of("90", "at most 90 ships"), ARTICLE, ["Add qualifier: "], "qualifier: about"),
        (fact_of("40", "rose by 40 in"), ARTICLE, ["Add unit: "], "unit: ships"),
        (fact_of("40", "rose by 40 in").replace("of it", "million ships"), ARTICLE, ["Add unit: "], "unit: ships"),
        (fact_of("40", "rose by 40 in").replace("of it", "to 50 ships"), ARTICLE, ["Add unit: "], "unit: ships"),
        (fact_of("80p", "for 80p each", "unit: GBP"), ARTICLE, ["Add value: "], "value: 0.8"),
    ],
)
def test_what_cannot_be_read_without_doubt(
    facts: str, article: str, remedies: list[str], line: str, tmp_path: Path
) -> None:
    """Two readings, two places, words that contradict each other, no unit: the named line settles it."""
    head = HEAD
    if article is ESTE:
        head = HEAD.replace("The lighthouse of 312 steps", "El faro").replace("en,", "es,")
    found = refused(tmp_path, facts, article=article, head=head)
    assert all(problem.place.line == 5 and problem.rule == "left-out" for problem in found)
    assert len(found) == len(remedies)
    assert all(remedy in problem.remedy for problem, remedy in zip(sorted(found, key=order), remedies, strict=True))
    added = [*(["unit: personas"] if article is ESTE else []), line]
    fact = read(tmp_path, facts + "".join(f"    {each}\n" for each in added), article=article, head=head)
    key, _, value = line.partition(": ")
    assert fact.model_dump(mode="json")[key] == value


def order(problem: Problem) -> str:
    return problem.remedy.replace("Add value", "Add a")


@pytest.mark.parametrize(
    ("fact", "what"),
    [
        (fact_of("312", "The tower has 313 steps"), "no paragraph says “The tower has 313 steps”"),
        (fact_of("12", "has 312 steps"), "the excerpt does not have the figure 12, but 312"),
        (fact_of("40", "about 40% of visitors"), "the excerpt does not have the figure 40, but 40%"),
        (fact_of("40", "of visitors climb"), "the excerpt does not have the figure 40"),
        (fact_of("312", "The tower has 312 step"), "no paragraph says “The tower has 312 step”"),
        (fact_of("2 steps", "2 steps, and about"), "no paragraph says “2 steps, and about”"),  # half of 312
        (fact_of("312", "The tower has 312 steps", "where: 2"), "paragraph 2 does not say"),
        (fact_of("312", "The tower has 312 steps", "where: 9"), "there is no paragraph 9"),
    ],
)
def test_what_the_article_does_not_say(fact: str, what: str, tmp_path: Path) -> None:
    """An excerpt that the article does not have, or not there, or not with the figure, is told at its fact."""
    (problem,) = refused(tmp_path, fact)
    assert what in problem.what


def test_what_is_written_wins_and_is_checked(tmp_path: Path) -> None:
    """A written value stays in the book, and the check holds it against what the article says."""
    file = saved(tmp_path, f"{STEPS}    value: 313\n")
    assert read_book(file).book.facts["fact"].value == 313
    assert [problem.rule for problem in check_book(file) if not problem.is_warning] == ["figure-mismatch"]


def test_a_short_book_is_clean(tmp_path: Path) -> None:
    """A book in the short form and in plain texts has no problem, and no warning but that it is in one language."""
    assert {problem.rule for problem in check_book(saved(tmp_path, STEPS))} == {"language-missing"}


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("reply: \"It is {fact}.\"", "reply: It is 5 metres.", "13:18"),
        ("reply: \"It is {fact}.\"", "reply: It is {fakt}.", "13:18"),
        ("tower: The tower", "tower: The 5 towers", "3:21"),
        ("How many steps does the lighthouse have?", "How many of the 5 are steps of the lighthouse tower?", "12:34"),
        ("text: steps in", "text: 5 steps in", "8:11"),
        ("number of steps", "TODO", "12:61"),
    ],
)  # fmt: skip
def test_problems_in_plain_texts_stand_at_their_place(before: str, after: str, place: str, tmp_path: Path) -> None:
    """A problem with a text that is written without its language points at the very word."""
    file = saved(
        tmp_path, STEPS.replace(before, after), head=HEAD.replace(before, after), tail=TAIL.replace(before, after)
    )
    places = [str(problem.place).rpartition("book.yaml:")[2] for problem in check_book(file) if not problem.is_warning]
    assert place in places


def test_a_text_may_still_be_written_by_language(tmp_path: Path) -> None:
    """Plain texts and texts by language stand side by side."""
    book = read_book(saved(tmp_path, STEPS.replace("text: steps in the lighthouse", "text: {es: peldaños}"))).book
    assert book.facts["fact"].text.root == {"es": "peldaños"}
    assert book.answers["steps"].reply.root == {"en": "It is {fact}."}
    assert len(book.answers["steps"].questions.get("en")) == 3


@pytest.mark.parametrize("named", [True, False])
def test_without_the_article(named: bool, tmp_path: Path) -> None:
    """Short facts whose article is not there are one problem with a remedy; with the file it is gone."""
    head = HEAD if named else HEAD.replace(", text: article.txt", "")
    facts = STEPS + STEPS.replace("fact:", "other:")
    (problem,) = refused(tmp_path, facts, head=head, article=None)
    assert ("article.txt" if named else "names no file") in problem.what
    assert ("beside the book" if named else "Add text:") in problem.remedy
    assert len([each for each in check_book(tmp_path / "book.yaml") if each.rule == problem.rule]) == 1
    assert read(tmp_path, facts, head=HEAD).value == 312


def test_a_short_book_needs_its_format(tmp_path: Path) -> None:
    """Without its format a book is of the first one, in which facts have all their lines and texts their language."""
    with pytest.raises(Refused, match="where"):
        read_book(saved(tmp_path, STEPS, head=HEAD.replace("format: 2\n", "")))


@pytest.mark.parametrize("written", ["3", "17"])
def test_a_newer_format_is_told_alone(written: str, tmp_path: Path) -> None:
    """A book of a format that the program does not know yet has one problem: the program is too old."""
    file = saved(tmp_path, "  fact: [something, new]\n", head=HEAD.replace("format: 2", f"format: {written}"))
    with pytest.raises(Refused) as caught:
        read_book(file)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line) == ("newer-format", 1)
    assert f"format {written}" in problem.what and "Update" in problem.remedy


@pytest.mark.parametrize("written", ["two", "0", "1.5", "-1", ""])
def test_a_format_that_there_is_not(written: str, tmp_path: Path) -> None:
    """What is no version of the format is a problem that names those that there are."""
    problems = refused(tmp_path, STEPS, head=HEAD.replace("format: 2", f"format: {written}"))
    assert any(
        problem.place.line == 1 and ("1 or 2" in problem.remedy or "empty" in problem.what) for problem in problems
    )


def test_the_schema_takes_the_short_form(tmp_path: Path) -> None:
    """Editors' programs take a short book, and complain of what the format does not have."""
    book = yaml.safe_load(saved(tmp_path, STEPS).read_text(encoding="utf-8"))
    printed = json.loads(json.dumps(schema()))
    jsonschema.validate(book, printed)
    for broken in ({"facts": {"fact": {"figure": 3}}}, {"format": 3}, {"topics": {"tower": [1]}}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**book, **broken}, printed)


def test_the_files_of_a_book(tmp_path: Path) -> None:
    """A book's files are itself and the article that it names, also while it cannot be read."""
    file = saved(tmp_path, STEPS)
    assert files_of(file) == (file, tmp_path / "article.txt")
    file.write_text("article: {text: article.txt, titel: x}", encoding="utf-8")
    assert files_of(file) == (file, tmp_path / "article.txt")
    file.write_text("article: {title: x", encoding="utf-8")
    assert files_of(file) == (file,)


def test_each_doubt_of_a_book_is_told_at_once(tmp_path: Path) -> None:
    """The check tells of every fact that cannot be read, and of other slips of the same facts."""
    facts = fact_of("12", "has 312 steps", "colour: red") + fact_of("312", "nowhere").replace("fact:", "other:")
    rules = sorted(problem.rule for problem in check_book(saved(tmp_path, facts)) if not problem.is_warning)
    assert rules == ["left-out", "left-out", "unknown-key"]


WITH_ARTICLE = [
    ("fr", "Dans les années 1990, la ville a grandi.", "années 1990", "1990s", "exact"),
    ("fr", "Dans les années 1990, la ville a grandi.", "les années 1990", "1990s", "exact"),
    ("fr", "Environ la moitié des maisons sont vides.", "la moitié", "0.5", "about"),
    ("fr", "Le tiers des habitants est parti.", "le tiers", "1/3", "exact"),
    ("pt", "Na década de 1990 a cidade cresceu.", "década de 1990", "1990s", "exact"),
    ("pt", "Quase tudo mudou nos anos noventa.", "anos noventa", "1990s", "exact"),
    ("pt", "Cerca de a metade das casas.", "a metade", "0.5", "about"),
    ("es", "Creció en los años noventa.", "los años noventa", "1990s", "exact"),
    ("es", "La mitad de las casas está vacía.", "la mitad", "0.5", "exact"),
    ("en", "It grew in the 1990s.", "the 1990s", "1990s", "exact"),
]


@pytest.mark.parametrize(("language", "article", "figure", "value", "qualifier"), WITH_ARTICLE)
def test_a_share_and_a_decade_may_be_written_with_their_article(
    language: str, article: str, figure: str, value: str, qualifier: str
) -> None:
    """As the article has them, so that a reply reads on: environ la moitié, dans les années 1990."""
    fact = {"figure": figure, "excerpt": article.rstrip("."), "text": {language: "x"}}
    read = read_back(fact, ArticleText("Titre", (article,)), language)
    assert not read.doubts and (read.values["value"], read.values["qualifier"]) == (value, qualifier)


@pytest.mark.parametrize("figure", ["la 1990", "dans les années 1990", "pas la moitié", "les années"])
def test_no_other_words_are_part_of_a_figure(figure: str) -> None:
    """What stands before a figure is its article, or the word for a decade, of the excerpt itself; nothing else."""
    text = "Dans les années 1990, pas la moitié des maisons."
    read = read_back({"figure": figure, "excerpt": text, "text": {"fr": "x"}}, ArticleText("Titre", (text,)), "fr")
    assert read.doubts


@pytest.mark.parametrize(
    ("language", "article", "figure", "shown"),
    [
        ("fr", "Dans les années 1990, la ville a grandi.", "les années 1990", "les années 1990"),
        ("fr", "Environ la moitié des maisons sont vides.", "la moitié", "environ la moitié"),
        ("fr", "Le tiers des habitants est parti.", "le tiers", "le tiers"),
        ("es", "Creció en los años noventa.", "los años noventa", "los años noventa"),
        ("es", "Casi la mitad de las casas está vacía.", "la mitad", "alrededor de la mitad"),
        ("pt", "A cidade cresceu depois da década de 1990.", "década de 1990", "década de 1990"),
        ("pt", "Cerca de metade das casas.", "metade", "cerca de metade"),
        ("pt", "A metade das casas.", "a metade", "a metade"),
    ],
)
def test_a_figure_with_its_article_reads_on(
    language: str, article: str, figure: str, shown: str, tmp_path: Path
) -> None:
    """In a reply in the article's language it stands as the article has it, behind its qualifier."""
    head = HEAD.replace("language: en", f"language: {language}").replace("The lighthouse of 312 steps", "Titre")
    path = saved(tmp_path, fact_of(figure, article.rstrip(".")), f"Titre\n\n{article}\n", head)
    written = figure_of(read_book(path).book, "fact", language)
    assert written.replace("\xa0", " ") == shown


def test_only_an_article_stands_before_a_decade() -> None:
    """A word that tells something else is no part of the figure."""
    assert quantity_of("les années 1990", "fr") is not None and quantity_of("ces années 1990", "fr") is None
