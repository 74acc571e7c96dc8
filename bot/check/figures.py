"""Rules about figures: none without a fact behind it, none that its own writing, formula or sister contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from bot.book.figures import PERCENT, readings, spans_of_figures, write_figure
from bot.book.formula import FormulaError, Term, evaluate, round_to
from bot.book.ledger import compute, term_of, terms_for
from bot.book.passage import facts_in, texts_in
from bot.book.values import CrossCheck, Derived, Fact
from bot.check.inspection import Inspection, Path, localized
from bot.problems import Problem, did_you_mean

MAX_EXCERPT_WORDS = 8


def undeclared_figure(inspection: Inspection) -> Iterator[Problem]:
    """A figure in something that readers see, with no fact behind it.

    Digits, percentages, money, years and number words (forty, a third, half a million) count, in replies, in the
    texts of facts, in topics and in the first phrasing of a language, which buttons show. In the article's title
    only figures that a fact states may stand.

    Passes::

        answers.models.reply.en: There are {models} models.

    Fails::

        answers.models.reply.en: There are 1,500 models.
    """
    for path, language, text in _shown(inspection):
        for before, found in _figures_in(text, language):
            what = f"{found} is a figure without a fact"
            remedy = "Write it as a fact and name it here: {fact-name}"
            yield inspection.at_text(path, found, before, what, remedy, "undeclared-figure")
    stated = {fact.figure for fact in inspection.book.facts.values()}
    title = inspection.book.article.title
    for before, found in _figures_in(title, inspection.book.article.language):
        if found not in stated:
            what, remedy = f"{found} in the title is no fact's figure", "Correct the title, or add the fact"
            yield inspection.at_text(("article", "title"), found, before, what, remedy, "undeclared-figure")


def _shown(inspection: Inspection) -> Iterator[tuple[Path, str, str]]:
    book = inspection.book
    yield from inspection.replies()
    for name, topic in book.topics.items():
        yield from localized(("topics", name), topic)
    for name, fact in book.facts.items():
        yield from localized(("facts", name, "text"), fact.text)
        yield from localized(("facts", name, "attribution"), fact.attribution)
    for name, derived in book.derived.items():
        yield from localized(("derived", name, "text"), derived.text)
    if not inspection.file.draft:
        for path, _, text in inspection.phrasings():
            if path[-1] == 0:
                yield path, str(path[-2]), text


def _figures_in(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Each figure in `text` outside its placeholders, with the text before it."""
    before = ""
    for part in texts_in(text):
        for start, end in spans_of_figures(part, language):
            yield before + part[:start], part[start:end].strip()
        before += part


def incomplete_figure(inspection: Inspection) -> Iterator[Problem]:
    """A fact that has some of figure, value, unit and qualifier, but not all four.

    Passes::

        facts.models.qualifier: more than

    Fails::

        facts.models.qualifier:
    """
    for name, fact in inspection.book.facts.items():
        parts = {key: getattr(fact, key) for key in ("figure", "value", "unit", "qualifier")}
        missing = [key for key, value in parts.items() if value is None]
        if 0 < len(missing) < len(parts):
            what = f"the fact {name} has a figure but no {' and no '.join(missing)}"
            yield inspection.at_key(("facts", name), what, f"Add {missing[0]}:", "incomplete-figure")


def figure_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A fact whose value or unit is not what its figure says, or whose excerpt states another figure.

    Passes::

        facts.models.value: 1500

    Fails::

        facts.models.value: 1600
    """
    language = inspection.book.article.language
    for name, fact in inspection.book.facts.items():
        if fact.figure is not None and fact.quantity is not None and fact.unit is not None:
            yield from _held_against_writing(inspection, name, fact, language)
        yield from _held_against_excerpt(inspection, name, fact, language)


def _held_against_writing(inspection: Inspection, name: str, fact: Fact, language: str) -> Iterator[Problem]:
    possible = readings(fact.figure or "", language)
    values = {value for value, _ in possible}
    if not possible:
        what, remedy = f"the figure {fact.figure} cannot be read as a number", "Write it in digits, as 1,500 or 40%"
        yield inspection.at(("facts", name, "figure"), what, remedy, "figure-mismatch")
    elif fact.quantity not in values:
        what = f"the figure {fact.figure} is not worth {fact.value}"
        readable = " or ".join(sorted(str(float(value)).removesuffix(".0") for value in values))
        yield inspection.at(
            ("facts", name, "value"), what, f"Write the value {readable}, or correct the figure", "figure-mismatch"
        )
    elif not any(_unit_fits(unit, fact.unit or "") for _, unit in possible):
        what = f"the figure {fact.figure} is not in {fact.unit}"
        yield inspection.at(
            ("facts", name, "unit"), what, "Use % for percentages and USD for dollars", "figure-mismatch"
        )


def _unit_fits(written: str, unit: str) -> bool:
    return written == unit if written else unit != PERCENT


def _held_against_excerpt(inspection: Inspection, name: str, fact: Fact, language: str) -> Iterator[Problem]:
    for before, found in _figures_in(fact.excerpt, language):
        if found != fact.figure:
            what = f"the excerpt says {found}, the fact {fact.figure or 'has no figure'}"
            remedy = "Correct the one that is wrong, or shorten the excerpt"
            yield inspection.at_text(("facts", name, "excerpt"), found, before, what, remedy, "figure-mismatch")


def excerpt_too_long(inspection: Inspection) -> Iterator[Problem]:
    """An excerpt of more than eight words: it is a proof, not a copy.

    Passes::

        facts.models.excerpt: 1,500 models

    Fails::

        facts.models.excerpt: there are 1,500 models in the land of the models
    """
    for name, fact in inspection.book.facts.items():
        count = len(fact.excerpt.split())
        if count > MAX_EXCERPT_WORDS:
            what = f"the excerpt has {count} words"
            yield inspection.at(
                ("facts", name, "excerpt"), what, "Keep the eight that prove the fact", "excerpt-too-long"
            )


def derived_mismatch(inspection: Inspection) -> Iterator[Problem]:
    """A derived fact whose formula does not give the figure or the qualifier that is shown.

    Passes::

        derived.others.formula: all-models - models

    Fails::

        derived.others.formula: all-models + models
    """
    for name, derived in inspection.book.derived.items():
        path: Path = ("derived", name)
        try:
            term = round_to(compute(inspection.book, derived, (name,)), derived.round, derived.unit)
        except FormulaError as error:
            yield inspection.at((*path, "formula"), error.what, error.remedy, "derived-mismatch")
            continue
        yield from _held_against_formula(inspection, path, derived, term)


def _held_against_formula(inspection: Inspection, path: Path, derived: Derived, term: Term) -> Iterator[Problem]:
    value = term.in_unit(derived.unit)
    if all(value != possible for possible, _ in readings(derived.figure, inspection.book.article.language)):
        written = write_figure(value, derived.unit, inspection.book.article.language)
        what = f"the formula gives {written}, not {derived.figure}"
        yield inspection.at((*path, "figure"), what, f"Write {written}, or correct the formula", "derived-mismatch")
    if (derived.unit == PERCENT) != any(
        unit == PERCENT for _, unit in readings(derived.figure, inspection.book.article.language)
    ):
        what = f"the figure {derived.figure} is not in {derived.unit}"
        yield inspection.at((*path, "unit"), what, "Use % for percentages, and only for them", "derived-mismatch")
    if term.qualifier != derived.qualifier:
        what = f"from these facts follows {term.qualifier}, not {derived.qualifier}"
        yield inspection.at((*path, "qualifier"), what, f"Write {term.qualifier}", "derived-mismatch")


def cross_check(inspection: Inspection) -> Iterator[Problem]:
    """Two figures of the article that contradict each other, or a cross-check whose sum is wrong.

    A result agrees with a fact when it rounds to it; with a fact that is *about*, when it is off by no more than one
    in its last digit that is not a zero.

    Passes::

        cross-checks.0.gives: 40%

    Fails::

        cross-checks.0.gives: 41%
    """
    for index, check in enumerate(inspection.book.cross_checks):
        try:
            result = evaluate(check.formula, terms_for(inspection.book, check.formula))
            yield from _compared(inspection, ("cross-checks", index), check, result)
        except FormulaError as error:
            yield inspection.at(("cross-checks", index, "formula"), error.what, error.remedy, "cross-check")


def _compared(inspection: Inspection, path: Path, check: CrossCheck, result: Term) -> Iterator[Problem]:
    fact = inspection.book.facts.get(check.agrees_with)
    term = term_of(fact) if fact else None
    if fact is None or term is None or fact.unit is None:
        what = f"the cross-check names {check.agrees_with}, which has no figure"
        remedy = did_you_mean(check.agrees_with, [name for name, fact in inspection.book.facts.items() if fact.figure])
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")
        return
    language = inspection.book.article.language
    step = _last_digit(check.gives)
    value = result.in_unit(fact.unit)
    rounded = Fraction((value / step + Fraction(1, 2)).__floor__()) * step
    shown = write_figure(rounded, fact.unit, language)
    if all(rounded != given for given, _ in readings(check.gives, language)):
        what, remedy = f"{check.formula} is {shown}, not {check.gives}", f"Write {shown}, or correct the facts"
        yield inspection.at((*path, "gives"), what, remedy, "cross-check")
    if abs(value - (fact.quantity or 0)) > _tolerance(fact):
        what = f"{check.formula} is {shown}, but {check.agrees_with} says {fact.qualifier} {fact.figure}"
        remedy = "The article contradicts itself, or a fact is wrong: compare both with the article"
        yield inspection.at((*path, "agrees-with"), what, remedy, "cross-check")


def _last_digit(written: str) -> Fraction:
    """The worth of the last decimal place of a figure as written: 39.9% is written to the tenth."""
    tenths = written.rstrip("% ").replace(",", ".").rpartition(".")
    return Fraction(1, 10 ** len(tenths[2])) if tenths[1] and len(tenths[2]) < 3 else Fraction(1)


def _tolerance(fact: Fact) -> Fraction:
    digits = "".join(char for char in str(fact.value) if char.isdigit())
    if fact.qualifier != "about":
        return _last_digit(str(fact.value)) / 2
    zeros = len(digits) - len(digits.rstrip("0")) if "." not in str(fact.value) else 0
    return Fraction(10) ** max(0, min(zeros, len(digits) - 2))


def never_cited(inspection: Inspection) -> Iterator[Problem]:
    """A fact that no reply cites: readers cannot get at it.

    A derived fact cites the facts that it rests on.

    Passes::

        answers.models.reply.en: There are {models} models of {all-models:figure}.

    Fails::

        answers.models.reply.en: There are some models.
        answers.models.reply.es: Hay algunos modelos.
    """
    book = inspection.book
    cited = {name for _, _, text in inspection.replies() for name in facts_in(text)}
    for section, names in (("facts", book.facts), ("derived", book.derived)):
        for name in names:
            if name not in cited:
                what = f"no reply cites {name}"
                remedy = f"Name {{{name}}} in a reply, or delete it"
                yield inspection.at_key((section, name), what, remedy, "never-cited")
