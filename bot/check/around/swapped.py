"""The rule about two figures of one reply that stand in each other's place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from bot.book.ledger import amount_of
from bot.book.values import Fact
from bot.check.around.shown import Passage
from bot.check.around.statements import clause_of
from bot.check.inspection import Inspection
from bot.language import LANGUAGES
from bot.language.stems import shared_stems
from bot.language.words import words
from bot.problems import Problem


def swapped_figures(inspection: Inspection) -> Iterator[Problem]:
    """Two facts of one unit in a reply, each with the words of the other one beside it.

    The words are those of each figure's clause, and of each fact's text, unit and excerpt.

    Passes::

        answers.models.reply.en: There are {models} models in the land and {all-models} in the world.

    Fails::

        answers.models.reply.en: There are {all-models} models in the land and {models} in the world.
    """
    for passage in inspection.passages:
        if passage.path[0] in ("answers", "gaps"):
            yield from _in_reply(inspection, passage)


def _in_reply(inspection: Inspection, passage: Passage) -> Iterator[Problem]:
    language = passage.language
    told = [(each.mention.fact, _meanings(clause_of(passage, each), language)) for each in passage.figures]
    for (one, of_one), (other, of_other) in combinations(told, 2):
        if one != other and _unit(inspection, one) == _unit(inspection, other):
            own, others = _words_of(inspection, one, language), _words_of(inspection, other, language)
            if _is_of(of_one, others - own, own - others) and _is_of(of_other, own - others, others - own):
                what = f"{{{one}}} stands with the words of {{{other}}}, and {{{other}}} with those of {{{one}}}"
                remedy = "Put each in the place of the other, or word it as the article does"
                yield inspection.at_text(passage.path, "{" + one, "", what, remedy, "swapped-figures")


def _is_of(clause: set[str], words: set[str], others: set[str]) -> bool:
    return not clause.isdisjoint(words) and clause.isdisjoint(others)


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
