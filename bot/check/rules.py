"""All rules in the order of their manual, and two ways to run them: the whole check, and what every start needs."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bot.article import ArticleText
from bot.book import shape, source
from bot.book.load import BookFile, read_book, salvage_book
from bot.check import (
    arithmetic,
    article,
    asking,
    corrections,
    figures,
    phrasings,
    quizzes,
    references,
    translations,
    undeclared,
)
from bot.check.around import (
    altered,
    bounds,
    directions,
    extents,
    misplaced,
    months,
    rates,
    speakers,
    statements,
    swapped,
    wholes,
)
from bot.check.inspection import Inspection, Rule, named_article
from bot.check.remembered import Remembered
from bot.match import ModelCache
from bot.problems import Problem, Refused

SAFETY_RULES: Final[tuple[Rule, ...]] = (  # cheap, and what stands between a reader and a wrong figure
    phrasings.unfinished,
    references.unknown_fact,
    references.unknown_answer,
    references.unknown_topic,
    references.same_name,
    references.gap_with_figure,
    undeclared.undeclared_figure,
    altered.altered_figure,
    undeclared.title_figure,
    figures.incomplete_figure,
    figures.figure_mismatch,
    figures.qualifier_mismatch,
    arithmetic.derived_mismatch,
    arithmetic.cross_check,
    corrections.correction_mismatch,
    corrections.correction_dates,
    corrections.figure_in_note,
    corrections.changed_without_note,
)
EDITING_RULES: Final[tuple[Rule, ...]] = (
    bounds.altered_qualifier,
    directions.contrary_direction,
    statements.contrary_statement,
    months.other_month,
    rates.altered_rate,
    rates.further_figure,
    extents.unborne_extent,
    wholes.part_above_whole,
    misplaced.misplaced_figure,
    speakers.other_speaker,
    swapped.swapped_figures,
    translations.language_mismatch,
    figures.doubled_words,
    references.article_not_found,
    figures.excerpt_too_long,
    figures.never_cited,
    phrasings.language_missing,
    phrasings.label_too_long,
    phrasings.cut_text,
    quizzes.no_quiz,
    quizzes.quiz_figure,
    quizzes.quiz_question,
)
COMPARING_RULES: Final[tuple[Rule, ...]] = (phrasings.same_phrasing,)  # holds every phrasing against every other
ANSWERING_RULES: Final[tuple[Rule, ...]] = (  # these ask the bot itself, so the names in the book have to be right
    asking.reply_too_long,
    asking.bare_question,
    phrasings.too_few_phrasings,
    phrasings.alike_phrasings,
    asking.misleading_phrasing,  # the last: part of it is done beside the others
)
ARTICLE_RULES: Final[tuple[Rule, ...]] = (
    article.title_not_in_article,
    article.excerpt_not_in_article,
    article.figure_not_in_article,
    article.currency_not_in_article,
    article.qualifier_not_in_article,
)
RULES: Final = SAFETY_RULES + EDITING_RULES + COMPARING_RULES + ANSWERING_RULES + ARTICLE_RULES


_FOR_FACTS: Final[tuple[Rule, ...]] = (undeclared.undeclared_figure,)  # what these find, a draft has not got yet

# What these find follows from a part that was left out, as long as that part is not mended.
_FOLLOWS: Final[tuple[Rule, ...]] = (
    undeclared.title_figure,
    arithmetic.derived_mismatch,
    arithmetic.cross_check,
    figures.never_cited,
    article.title_not_in_article,
    *ANSWERING_RULES,
)


def check_book(
    path: Path,
    article_text: ArticleText | str | None = None,
    published: Mapping[str, str] | None = None,
    cache: ModelCache | None = None,
    text: str | None = None,
) -> list[Problem]:
    """Every problem of the book at `path`, what is still to be written first, then by place.

    With `text`, as if that stood in the file. With `article_text`, else the article that the book names, also what the
    article does not bear out. With `published`, the figures that readers have been given, also those that have changed
    without a note. With a `cache`, a book that was learned before is not learned again. `Refused` when nothing of the
    file can be read.
    """
    file, problems = salvage_book(path, text)
    if file is None:
        return sorted(problems)
    problems += file.warnings
    article = ArticleText.of(article_text) if isinstance(article_text, str) else article_text or named_article(file)
    inspection = Inspection(file, article, published, cache)
    facts = file.book.facts
    has_no_value = len(file.source.names_in("facts")) > len(facts) or any(
        fact.figure and fact.value is None for fact in facts.values()
    )
    is_cut = has_no_value or any(not problem.is_warning for problem in problems)
    rules = SAFETY_RULES + EDITING_RULES + (ARTICLE_RULES if article is not None else ())
    told = {problem.rule for problem in problems}  # that the article is not there, for short facts
    cheap = [rule for rule in rules if not (is_cut and rule in _FOLLOWS) and rule_name(rule) not in told]
    if is_cut or told & _NEEDED_TO_ANSWER:
        problems += _run([*cheap, *COMPARING_RULES], inspection)
    else:
        problems += _with_answers(cheap, inspection, cache)
    return sorted(problems, key=lambda problem: (problem.rule != rule_name(phrasings.unfinished), problem))


def open_book(
    path: Path, published: Mapping[str, str] | None = None, *, for_trial: bool = False, text: str | None = None
) -> BookFile:
    """The book at `path`, safe to answer from; `Refused` with what would put a wrong figure before readers.

    With `text`, as if that stood in the file. With `published`, the figures that readers have been given, none may have
    changed without a note. `for_trial`, when no reader is answered, the figures of a draft need no facts, for it has
    none yet.
    """
    file = read_book(path, text)
    allowed = _FOR_FACTS if for_trial and file.draft else ()
    problems = _run([rule for rule in SAFETY_RULES if rule not in allowed], Inspection(file, published=published))
    if problems:
        raise Refused(problems)
    return file


def manual() -> Iterator[tuple[str, str]]:
    """Each rule's name with its manual page, first those of the file's shape."""
    rules: tuple[Any, ...] = (*source.RULES, *shape.RULES, *RULES)
    for rule in rules:
        yield rule_name(rule), inspect.cleandoc(rule.__doc__ or "")


def rule_name(rule: Any) -> str:
    """A rule is named after its function."""
    return str(rule.__name__).replace("_", "-")


def _with_answers(cheap: Iterable[Rule], inspection: Inspection, cache: ModelCache | None) -> list[Problem]:
    """What `cheap` rules find and, if the book can answer, what asking it finds; what takes long is begun first."""
    slow = Remembered(inspection, cache, lambda: _run(COMPARING_RULES + ANSWERING_RULES, inspection))
    problems = _run(cheap, inspection)
    if {problem.rule for problem in problems} & _NEEDED_TO_ANSWER:
        slow.drop()
        return problems + _run(COMPARING_RULES, inspection)
    return problems + slow.problems()


def _run(rules: Iterable[Rule], inspection: Inspection) -> list[Problem]:
    finding = [rule(inspection) for rule in rules]
    return [problem for found in finding for problem in found]


# A book with one of these cannot answer at all.
_NEEDED_TO_ANSWER: Final = {rule_name(rule) for rule in (*source.RULES, *shape.RULES, *SAFETY_RULES)}
