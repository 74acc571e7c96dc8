"""The rule about whose a figure is: it does not stand with the words of another figure alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from bot.book.ledger import amount_of
from bot.check.around.clauses import Clause, clause_in_reply, clauses_in_article
from bot.check.around.shown import Passage, Shown
from bot.check.around.wholes import is_whole
from bot.check.inspection import Inspection
from bot.language import LANGUAGES
from bot.language.stems import shared_stems
from bot.language.text import fold
from bot.language.words import words
from bot.problems import Problem
from bot.quantity.values import PERCENT, SHARE

LONG: Final = 5  # letters with which words of one family begin


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words mean that go with a fact: those of its `text`, those `before` its figure, and all.

    `lead` are the words of the article's clause before that one, as they stand: *among people under 25*.
    """

    text: set[str]
    before: set[str]
    every: set[str]
    lead: frozenset[str] = frozenset()
    is_price: bool = False  # whether the words before are of prices alone


def misplaced_figure(inspection: Inspection) -> Iterator[Problem]:
    """A figure that a reply gives to what another one of its unit is of: the *ticket* costs what the pass does.

    The words of its clause are some of those that tell what the other counts, and none of its own; or they are all that
    the other is a share of, and what makes this one of fewer is said nowhere: the rate of the young for *unemployment*.

    Passes::

        answers.models.reply.en: There are {models} models in the land, {share} of the total.

    Fails::

        answers.models.reply.en: There are {models} in the world, {share} of the total.
    """
    words_of = cache(partial(_words_of, inspection))
    for passage in inspection.passages:
        for shown in passage.figures if passage.path[0] == "answers" else ():
            name = shown.mention.fact
            if other := _whose(inspection, shown, passage, words_of):
                what = f"{{{name}}} stands with the words of {{{other}}}"
                remedy = f"Write {{{other}}} if it is meant, or word it as the article does"
                yield inspection.at_text(passage.path, "{" + name, "", what, remedy, "misplaced-figure")


def _whose(inspection: Inspection, shown: Shown, passage: Passage, words_of: Callable[[str, str], _Words]) -> str:
    """The fact with whose words alone the figure stands; nothing where it has words of its own, or is a whole."""
    name, language = shown.mention.fact, passage.language
    clause = clause_in_reply(passage, shown)
    if name not in inspection.book.facts or is_whole(clause.before, language):
        return ""
    said, own = _telling(clause.text, language), words_of(name, language)
    others = {other: words_of(other, language) for other in _of_unit(inspection, name) if own.text}
    facts, cited = inspection.book.facts, {each.mention.fact for each in passage.figures}
    near = {other for other in facts if facts[other].where == facts[name].where} - cited
    misplaced = next((other for other, every in others.items() if _is_of(said, every, own, is_near=other in near)), "")
    if misplaced:
        return misplaced
    around, amount = _around(inspection, passage), amount_of(inspection.book, name)
    if amount is None or amount.unit not in (PERCENT, SHARE) or not own.lead.isdisjoint(words(around)):
        return ""
    telling = _telling(around, language)
    return next((other for other, every in others.items() if _is_of_more(said, telling, every, own)), "")


def _around(inspection: Inspection, passage: Passage) -> str:
    """All that the reply says, and how it is asked for: whom it is about may stand there."""
    answer = inspection.book.answers[str(passage.path[1])]
    return " ".join([passage.text, *answer.questions.get(passage.language)])


def _is_of_more(said: set[str], around: set[str], others: _Words, own: _Words) -> bool:
    """Whether what is `said` is all that the other share is of, which is of more: of all, and this one of the young.

    What makes it one of fewer stands nowhere `around` it.
    """
    is_part = bool(others.text) and others.text < own.text
    return is_part and others.text <= said and not _are_alike(around, own.text - others.text)


def _is_of(said: set[str], others: _Words, own: _Words, *, is_near: bool) -> bool:
    """Whether what is `said` names what the other figure counts, or all that is said before that, and nothing else.

    By a word of prices alone no figure is known, but for one that `is_near` in the article and not in the reply: of all
    may be said *cost*.
    """
    names = _are_alike(said, others.text - own.every)
    begins = bool(others.before) and others.before <= said and others.before.isdisjoint(own.every)
    begins = begins and (is_near or not others.is_price)
    return (names or begins) and not _are_alike(said, own.every - others.every)


def _are_alike(some: set[str], others: set[str]) -> bool:
    """Whether a meaning is in both, or two begin alike: planted, plants."""
    beginnings = {one[:LONG] for one in some if len(one) >= LONG}
    return not some.isdisjoint(others) or any(other[:LONG] in beginnings for other in others)


def _telling(text: str, language: str) -> set[str]:
    """The words of `text` that tell what is counted, by their stems and by what they mean."""
    stems, senses = shared_stems().read(_telling_words(text, language), language)
    return {*stems, *senses}


def _telling_words(text: str, language: str) -> list[str]:
    """The words of `text` that are neither small ones, nor numbers, nor years, of which most figures are."""
    said = LANGUAGES[language]
    return [
        word
        for word in words(text)
        if word.isalpha() and len(word) > 1 and word not in said.fillers and said.quantities.periods.get(word) != "year"
    ]


def _of_unit(inspection: Inspection, name: str) -> Iterator[str]:
    book = inspection.book
    own = amount_of(book, name)
    for other in book.facts:
        amount = amount_of(book, other)
        if other != name and own and amount and own.unit == amount.unit and own.value != amount.value:
            yield other


def _naming(clause: Clause, language: str) -> Iterator[str]:
    """The words of an article's sentence before its first figure, and the numbers as far as that of `clause`."""
    begins = clause.paragraph.find(clause.sentence)
    yield from (word for word in words(clause.lead) if word not in LANGUAGES[language].fillers)
    yield from filter(str.isdecimal, words(clause.paragraph[begins : clause.start]))


def _words_of(inspection: Inspection, name: str, language: str) -> _Words:
    book, fact = inspection.book, inspection.book.facts[name]
    text, before, lead = _telling(fact.text.own(language), language), set[str](), set[str]()
    is_price = True
    if language != book.article.language:
        return _Words(text, before, text)
    every = text | _telling(f"{fact.unit} {fact.excerpt}", language)
    for clause in clauses_in_article(inspection, fact):
        joined = LANGUAGES[language].directions.breaks  # 38 minutes, against 55: the same goes on
        lead.update(_naming(clause, language))
        led = " ".join(word for word in clause.before.lower().split() if word not in joined)
        own = _telling(led, language)
        before |= own
        is_price = is_price and _is_price(led, language)
        every |= _telling(clause.text, language)
        if not own and not LANGUAGES[language].scope.of_those.search(fold(clause.before)):
            every |= _telling(clause.lead, language)
    return _Words(text, before, every, frozenset(lead), is_price)


def _is_price(text: str, language: str) -> bool:
    """Whether all words of `text` that tell something are of prices."""
    prices = LANGUAGES[language].quantities.prices
    return all(word.startswith(prices) for word in _telling_words(text, language))
