"""The rule about two figures of one reply that stand in each other's place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

from bot.article import squeezed
from bot.book.ledger import amount_of
from bot.book.values import Fact
from bot.check.around.shown import Passage
from bot.check.around.statements import clause_of
from bot.check.inspection import Inspection, figures_of
from bot.language import LANGUAGES
from bot.language.stems import shared_stems
from bot.language.text import fold
from bot.language.words import words
from bot.problems import Problem
from bot.quantity.clauses import Span
from bot.quantity.signs import is_sign
from bot.quantity.values import KINDS

REMEDY: Final = "Put each in the place of the other, or word it as the article does"
LONGEST: Final = 4  # words between the two figures of a change: from 5 hours a day to 7


def swapped_figures(inspection: Inspection) -> Iterator[Problem]:
    """Two facts in a reply, each with the words of the other one beside it, or a change told from its end.

    The words are those of each figure's clause, and of each fact's text, unit and excerpt. Both are of one unit, or
    count things.

    Passes::

        answers.models.reply.en: There are {models} models in the land and {all-models} in the world.

    Fails::

        answers.models.reply.en: There are {all-models} models in the land and {models} in the world.
    """
    for passage in inspection.passages:
        if passage.path[0] in ("answers", "gaps"):
            yield from _in_reply(inspection, passage)
            yield from _reversed(inspection, passage)


def _in_reply(inspection: Inspection, passage: Passage) -> Iterator[Problem]:
    language = passage.language
    told = [(each.mention.fact, _meanings(clause_of(passage, each), language)) for each in passage.figures]
    for (one, of_one), (other, of_other) in combinations(told, 2):
        if one != other and _may_be_swapped(_unit(inspection, one), _unit(inspection, other)):
            own, others = _words_of(inspection, one, language), _words_of(inspection, other, language)
            if _is_of(of_one, others - own, own - others) and _is_of(of_other, own - others, others - own):
                what = f"{{{one}}} stands with the words of {{{other}}}, and {{{other}}} with those of {{{one}}}"
                yield inspection.at_text(passage.path, "{" + one, "", what, REMEDY, "swapped-figures")


def _may_be_swapped(one: str | None, other: str | None) -> bool:
    """Whether figures of two units are taken for each other: of one unit, or both of nouns: 46 doctors, 120 nurses."""
    return one == other or not any(unit is None or unit in KINDS or is_sign(unit) for unit in (one, other))


def _is_of(clause: set[str], words: set[str], others: set[str]) -> bool:
    return not clause.isdisjoint(words) and clause.isdisjoint(others)


def _reversed(inspection: Inspection, passage: Passage) -> Iterator[Problem]:
    """Changes that the reply tells the other way round than the article."""
    for one, other in pairwise(passage.figures):
        name, last = one.mention.fact, other.mention.fact
        is_change = _is_change(passage.text, (one.start, one.end), (other.start, other.end), passage.language)
        if is_change and _goes(inspection, last, name) and not _goes(inspection, name, last):
            what = f"the text goes from {{{name}}} to {{{last}}}, the article from {{{last}}} to {{{name}}}"
            yield inspection.at_text(passage.path, "{" + name, "", what, REMEDY, "swapped-figures")


def _goes(inspection: Inspection, name: str, last: str) -> bool:
    """Whether the article goes from the figure of the fact `name` to that of the fact `last`."""
    facts = (inspection.book.facts.get(name), inspection.book.facts.get(last))
    first, second = facts
    if first is None or second is None or first.where != second.where or inspection.article is None:
        return False
    text = squeezed(inspection.article.at(first.where) or "")
    ends = [[(each.start, each.end) for each in figures_of(inspection.book, fact, text)] for fact in (first, second)]
    language = inspection.book.article.language
    return any(_is_change(text, start, end, language) for start in ends[0] for end in ends[1])


def _is_change(text: str, start: Span, end: Span, language: str) -> bool:
    """Whether `text` goes from the figure at `start` to the one at `end`: from 5 *to* 7, de 5 horas *para* 7."""
    said = LANGUAGES[language].quantities
    if end[0] <= start[1]:
        return False
    before, between = fold(text[: start[0]]).split()[-1:], fold(text[start[1] : end[0]]).split()
    links = [word for word in between if word not in said.articles]
    is_joined = links[-1:] and links[-1] in said.to_words | said.ends_of_change
    return bool(is_joined) and len(between) <= LONGEST and not said.from_words.isdisjoint(before)


def _unit(inspection: Inspection, name: str) -> str | None:
    amount = amount_of(inspection.book, name)
    return amount.unit if amount else None


def _words_of(inspection: Inspection, name: str, language: str) -> set[str]:
    """What the words mean by which the book tells of the fact in `language`."""
    entry = inspection.book.fact(name)
    told = [entry.text.own(language)]
    if language == inspection.book.article.language:
        told += [entry.unit or "", entry.excerpt if isinstance(entry, Fact) else ""]
    return _meanings(words(" ".join(told)), language)


def _meanings(own: list[str], language: str) -> set[str]:
    """What the telling words among `own` mean; numbers are left out."""
    fillers = LANGUAGES[language].fillers
    telling = [word for word in own if word.isalpha() and word not in fillers]
    return set(shared_stems().read(telling, language)[1])
