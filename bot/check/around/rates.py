"""The rule about rates and additions: what is said once is not said of every day, nor as one more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from bot.check.around.clauses import Clause, clause_in_reply, clauses_in_article, facts_behind
from bot.check.around.shown import Passage, Shown, sentences_of
from bot.check.inspection import Inspection
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.language.words import words
from bot.problems import Problem
from bot.quantity.clauses import qualifying_words

ARTICLE: Final = ""  # whose rates are no language's of the book
BESIDE: Final = 2  # words after a figure among which one is a rate by itself: 9 daily trains, 9 euros monthly


def altered_rate(inspection: Inspection) -> Iterator[Problem]:
    """A reply that says of a figure how often it is so, otherwise than the article: *14 a week*, where it has *a day*.

    A warning tells of a rate that the article has, and neither the reply nor its first question.

    Passes::

        answers.models.reply.en: There are {models} models, {share} of the total.

    Fails::

        answers.models.reply.en: There are {models} models a week, {share} of the total.
    """
    for passage in inspection.passages:
        for _, figures in sentences_of(passage) if passage.path[0] == "answers" else ():
            for shown in figures:
                clause = clause_in_reply(passage, shown)
                said = _said(clause, passage.language, is_alone=len(figures) == 1)
                yield from _of_figure(inspection, passage, shown, said)


def _of_figure(inspection: Inspection, passage: Passage, shown: Shown, said: set[str]) -> Iterator[Problem]:
    own, near = _rates_of(inspection, shown.mention.fact)
    every = {period for rates in own.values() for period in rates}
    known, here = every or near, own[passage.language] | own[ARTICLE]
    other = sorted(said - known)
    if other and (inspection.article or known):
        what = f"the text says “{other[0]}” as the rate of {{{shown.mention.fact}}}, the article {_named(known)}"
        yield _problem(inspection, passage, shown, what)
    elif here and here.isdisjoint(_periods_beside(inspection, passage, shown)):
        what = f"the article has {{{shown.mention.fact}}} per {min(here)}, which the text leaves out"
        yield replace(_problem(inspection, passage, shown, what), is_warning=True)


def _named(periods: set[str]) -> str:
    return f"“{', '.join(sorted(periods))}”" if periods else "none"


def _problem(inspection: Inspection, passage: Passage, shown: Shown, what: str) -> Problem:
    remedy = "Say how often as the article does"
    return inspection.at_text(passage.path, "{" + shown.mention.fact, "", what, remedy, "altered-rate")


def _said(clause: Clause, language: str, *, is_alone: bool) -> set[str]:
    """The rates that are said of the figure: in its sentence when it stands alone in that, else in its clause."""
    beside = [*words(clause.before)[-1:], *words(clause.after)[:BESIDE]]
    return rates_in(clause.sentence if is_alone else clause.text, language) | _periods(beside, language, alone=True)


def rates_in(text: str, language: str) -> set[str]:
    """The times of which `text` says *every* or *a*: day, week."""
    found = (match["period"] for match in LANGUAGES[language].scope.rates.finditer(fold(text)))
    return _periods(found, language)


def _periods(own: Iterable[str], language: str, *, alone: bool = False) -> set[str]:
    """The times that words are of; `alone`, of those that make a rate by themselves."""
    known, rates = LANGUAGES[language].quantities.periods, LANGUAGES[language].scope.rate_words
    return {known[word] for word in own if word in known and (not alone or word in rates)}


def _rates_of(inspection: Inspection, name: str) -> tuple[dict[str, set[str]], set[str]]:
    """The rates of the fact `name`, by the language of its words and by the article; and those that stand near it."""
    book, language = inspection.book, inspection.book.article.language
    own, near = defaultdict[str, set[str]](set), set[str]()
    bases = facts_behind(inspection, name)
    for code, text in (pair for entry in (book.fact(name), *bases) for pair in entry.text.root.items()):
        own[code] |= rates_in(text, code) | _periods(words(text), code, alone=True)
    for fact in bases:
        own[ARTICLE] |= rates_in(f"{fact.excerpt} {fact.unit}", language)
        for clause in clauses_in_article(inspection, fact):
            own[ARTICLE] |= _said(clause, language, is_alone=False)
            near |= rates_in(clause.sentence, language) | _periods(words(clause.sentence), language, alone=True)
    return own, near


def _periods_beside(inspection: Inspection, passage: Passage, shown: Shown) -> set[str]:
    """The times that the reply and its first question speak of."""
    label = inspection.book.answers[str(passage.path[1])].questions.label(passage.language)
    return _periods(words(f"{shown.text} {label}"), passage.language)


def further_figure(inspection: Inspection) -> Iterator[Problem]:
    """A reply that gives a figure as one more, *another 14*, where the article speaks of nothing more beside it.

    Passes::

        facts.models.text.en: other models
        answers.models.reply.en: There are {models} models, {share} of the total.

    Fails::

        answers.models.reply.en: There are another {models} models, {share} of the total.
    """
    for passage in inspection.passages if inspection.article else ():
        for shown in passage.figures if passage.path[0] == "answers" else ():
            facts = facts_behind(inspection, shown.mention.fact) if shown.mention.fact in inspection.book.facts else []
            clauses = [each for fact in facts for each in clauses_in_article(inspection, fact)]
            word = _more(shown.text, shown.start, shown.end, passage.language)
            if word and clauses and not any(_speaks_of_more(each, inspection) for each in clauses):
                what = f"the text says “{word}” of {{{shown.mention.fact}}}, which the article does not"
                remedy = "Say it as the article does"
                yield inspection.at_text(passage.path, "{" + shown.mention.fact, "", what, remedy, "further-figure")


def _more(text: str, start: int, end: int, language: str) -> str:
    """The words by which the figure from `start` to `end` of `text` is one more; nothing where it is not."""
    said = LANGUAGES[language].scope
    found = said.more_before.search(fold(text[:start])) or said.more_after.search(fold(text[end:]))
    return found[0].strip() if found else ""


def _speaks_of_more(clause: Clause, inspection: Inspection) -> bool:
    """Whether the article has the figure as one more, or says beside it that something grew."""
    language = inspection.book.article.language
    said = LANGUAGES[language].directions
    own = {*clause.text.lower().split()} - qualifying_words(language)
    is_more = _more(clause.paragraph, clause.start, clause.end, language)
    return bool(is_more) or not own.isdisjoint(said.more | said.rises | said.gains)
