"""The rule about months: a reply does not move a figure to another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.article import squeezed
from bot.book.values import Fact
from bot.check.around.shown import Passage, Shown, sentences_of
from bot.check.inspection import Inspection, standing_of
from bot.problems import Problem
from bot.quantity.clauses import Span, sentence_at
from bot.quantity.read import quantities_in
from bot.quantity.tokens import Passage as Words

SHORTEST: Final = 4  # letters: shorter ones are other words too (mar, set), but where months have a capital


def other_month(inspection: Inspection) -> Iterator[Problem]:
    """A sentence of a reply that names a month beside a figure, where the article's sentence has another one.

    Or where the whole article does not name it. It is a warning where the article names it elsewhere, or no month at
    all: of when something was published, perhaps.

    Passes::

        facts.models.text.en: models in May
        answers.models.reply.en: In May there were {models} models, {share} of the total.

    Fails::

        facts.models.text.en: models in May
        answers.models.reply.en: In March there were {models} models, {share} of the total.
    """
    for passage in inspection.passages:
        for span, figures in sentences_of(passage) if passage.path[0] in ("answers", "gaps") else ():
            said = _said(figures[0], span)
            other = _other(inspection, figures, said) if said else ""
            if other:
                yield _problem(inspection, passage, figures[0], other, said[other])


def _other(inspection: Inspection, figures: Sequence[Shown], said: Mapping[str, int]) -> str:
    """The month that is `said` beside the figures and told with none of their facts.

    If months are told with none of them, it is one that the article does not name either.
    """
    facts = [inspection.book.facts.get(shown.mention.fact) for shown in figures]
    own = {month for fact in facts for month in (months_of(inspection, fact) if fact else ())}
    is_known = bool(own) or inspection.article is not None
    known = own or _in_article(inspection)
    return next((name for name, month in said.items() if is_known and all(facts) and month not in known), "")


def _in_article(inspection: Inspection) -> set[int]:
    """The months that the article names, and that of its day; none where it is not at hand."""
    article, about = inspection.article, inspection.book.article
    told = _months_in(article.whole, about.locale).values() if article else ()
    return {*told, *([about.date.month] if about.date else [])}


def _said(shown: Shown, span: Span) -> dict[str, int]:
    """The months that the sentence names."""
    return _months_in(shown.text[slice(*span)], shown.locale)


def months_of(inspection: Inspection, fact: Fact) -> set[int]:
    """The months of which the article's sentence and the book speak with the fact."""
    book, locale = inspection.book, inspection.book.article.locale
    told = [(fact.text.own(code), book.locale(code)) for code in fact.text.languages]
    told += [(text, locale) for text in (fact.excerpt, fact.figure or "", *_sentences(inspection, fact))]
    return {month for text, own in told for month in _months_in(text, own).values()}


def _sentences(inspection: Inspection, fact: Fact) -> Sequence[str]:
    paragraph = squeezed((inspection.article.at(fact.where) if inspection.article else None) or "")
    found = quantities_in(paragraph, inspection.book.article.locale, inspection.book.names)
    spans = [sentence_at(paragraph, found, each.start) for each in standing_of(inspection.book, fact, paragraph)]
    return [paragraph[slice(*span)] for span in spans]


def _months_in(text: str, locale: str) -> dict[str, int]:
    """The months that `text` names, each by its number; a name with a capital, where they have none, is a person's."""
    words = Words(text, locale)
    has_capital, months = words.said.capital_months, words.said.months
    named = [token for token in words.tokens if token.text in months and token.raw.islower() is not has_capital]
    return {token.raw: months[token.text] for token in named if has_capital or len(token.raw) >= SHORTEST}


def _problem(inspection: Inspection, passage: Passage, shown: Shown, name: str, month: int) -> Problem:
    what = f"the text says {name} of {{{shown.mention.fact}}}, the article does not"
    remedy = "Name the month that the article has, or cite the figure that is meant"
    problem = inspection.at_text(passage.path, "{" + shown.mention.fact, "", what, remedy, "other-month")
    known = _in_article(inspection)
    return replace(problem, is_warning=not known or month in known)
