"""The rule about extents: *most*, *all* and *nobody* are said only where the article, or a figure, says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import permutations
from typing import Final

from bot.book.ledger import amount_of
from bot.book.values import Book, Fact
from bot.check.around.clauses import clauses_in_article, facts_behind
from bot.check.around.shown import Passage, every_sentence
from bot.check.inspection import Inspection
from bot.language import LANGUAGES
from bot.language.scope import ALL, MOST, NONE
from bot.language.stems import shared_stems
from bot.language.text import fold
from bot.language.words import words
from bot.problems import FormulaError, Problem
from bot.quantity.clauses import sentences
from bot.quantity.read import quantities_in
from bot.quantity.values import PERCENT, SHARE

_HALF: Final = {PERCENT: Fraction(50), SHARE: Fraction(1, 2)}
_WHOLE: Final = {PERCENT: Fraction(100), SHARE: Fraction(1)}
THING: Final = 5  # words from *most* on that say of what: most of the monthly passes
ALIKE: Final = 2  # words that two texts about the same have in common, at least


@dataclass(frozen=True, slots=True)
class _Claim:
    """How much of a whole a `sentence` says that something is true of; `thing` begins with that, `facts` it cites."""

    extent: str
    sentence: str
    thing: str
    facts: tuple[str, ...]
    language: str


def unborne_extent(inspection: Inspection) -> Iterator[Problem]:
    """A reply that says *most*, *all* or *nobody*, where neither the article nor a figure bears it.

    The article says it in a sentence about the same; *most* is also a share over a half, *all* one of 100 %, and
    *nobody* what the article denies.

    Passes::

        facts.models.text.en: models, most of those in the land
        answers.models.reply.en: Most of the models in the land are these {models}, {share} of the total.

    Fails::

        answers.models.reply.en: Most of the models in the land are these {models}, {share} of the total.
    """
    for passage in inspection.passages if inspection.article else ():
        if passage.path[0] == "answers":
            for sentence, figures in every_sentence(passage, inspection.book):
                yield from _of_sentence(inspection, passage, sentence, tuple(shown.mention.fact for shown in figures))


def _of_sentence(inspection: Inspection, passage: Passage, sentence: str, facts: tuple[str, ...]) -> Iterator[Problem]:
    for extent, (word, thing) in extents_in(sentence, passage.language).items():
        claim = _Claim(extent, sentence, " ".join(thing.split()[:THING]), facts, passage.language)
        if not _is_borne(inspection, claim):
            what = f"the text says “{word}”, which neither the article nor a figure bears out"
            remedy = "Say it as the article does, or give the figure alone"
            yield inspection.at(passage.path, what, remedy, "unborne-extent")


def extents_in(sentence: str, language: str) -> dict[str, tuple[str, str]]:
    """How much of a whole `sentence` speaks of: the words for it, and those after them, which say of what.

    *All* right before a figure counts; *every* day is a rate.
    """
    folded, periods = fold(sentence), LANGUAGES[language].quantities.periods
    found = {}
    for extent, pattern in LANGUAGES[language].scope.extents.items():
        for match in pattern.finditer(folded):
            beside = [words(match[0])[-1], *words(folded[match.end() :])[:1]]
            counts = folded[match.end() :].lstrip()[:1].isdecimal()
            if not (extent == ALL and (counts or not periods.keys().isdisjoint(beside))):
                found[extent] = (sentence[slice(*match.span())], sentence[match.start() :])
    return found


def _is_borne(inspection: Inspection, claim: _Claim) -> bool:
    """Whether the article, the words of the facts or a figure bear out the `claim`."""
    language, thing = claim.language, _telling(claim.thing, claim.language)
    for text, code in _told(inspection, claim):
        common = thing if code != language else thing & _telling(text, code)
        if (claim.extent in extents_in(text, code) and common) or _denies(claim, text, code):
            return True
    if claim.extent == NONE and _is_denied(inspection, claim):
        return True
    return _is_counted(inspection.book, claim) or (claim.extent == MOST and _are_sides(claim))


def _denies(claim: _Claim, text: str, language: str) -> bool:
    """Whether a `text` of the article denies that which the claim says of nobody, in words of its own."""
    if claim.extent != NONE or language != claim.language:
        return False
    said = _telling(claim.sentence, language) & _telling(text, language)
    return len(said) >= ALIKE and not LANGUAGES[language].quantities.negators.isdisjoint(words(text))


def _is_denied(inspection: Inspection, claim: _Claim) -> bool:
    """Whether an article in another language denies something in the sentence of one of the figures."""
    article = inspection.book.article
    bases = (fact for name in claim.facts for fact in facts_behind(inspection, name))
    said = (clause.sentence for fact in bases for clause in clauses_in_article(inspection, fact))
    negators = LANGUAGES[article.language].quantities.negators
    return claim.language != article.language and any(not negators.isdisjoint(words(each)) for each in said)


def _are_sides(claim: _Claim) -> bool:
    """Whether the sentence has the figures of two sides: 19 in favor and 12 against."""
    said = {*words(claim.sentence)}
    sides = LANGUAGES[claim.language].opposites
    return len(claim.facts) > 1 and any(not (one.isdisjoint(said) or other.isdisjoint(said)) for one, other in sides)


def _told(inspection: Inspection, claim: _Claim) -> Iterator[tuple[str, str]]:
    """What tells how much is so, each text with its language: the facts' words, and the article's sentences.

    Of an article in another language only those of the facts' paragraphs, for its words cannot be held against the
    reply's; all, where the reply has no figure.
    """
    book, article = inspection.book, inspection.article
    yield from ((book.fact(name).text.own(claim.language), claim.language) for name in claim.facts)
    bases = [fact for name in claim.facts for fact in facts_behind(inspection, name)]
    places = {fact.where for fact in bases} if bases and claim.language != book.article.language else None
    for where, paragraph in article.places.items() if article else ():
        if places is None or where in places:
            yield from ((sentence, book.article.language) for sentence in _sentences(paragraph, book.article.locale))


@cache
def _sentences(text: str, locale: str) -> tuple[str, ...]:
    return tuple(text[slice(*span)] for span in sentences(text, quantities_in(text, locale)))


def _is_counted(book: Book, claim: _Claim) -> bool:
    """Whether a share is large enough: one of the sentence's, else one of the book's that tells of the same."""
    least = {MOST: _HALF, ALL: _WHOLE}.get(claim.extent)
    if least is None:
        return False
    shares = [name for name in (*book.facts, *book.derived) if _unit(book, name) in least]
    said = _telling(claim.sentence, claim.language)
    near = [name for name in shares if name in claim.facts]
    near = near or [
        name for name in shares if len(said & _telling(_words_of(book, name, claim), claim.language)) >= ALIKE
    ]
    is_over = any(_is_over(book, name, least, claim.extent) for name in near)
    return is_over or (claim.extent == MOST and _has_most(book, claim.facts))


def _words_of(book: Book, name: str, claim: _Claim) -> str:
    entry = book.fact(name)
    excerpt = entry.excerpt if isinstance(entry, Fact) and claim.language == book.article.language else ""
    return f"{entry.text.own(claim.language)} {excerpt}"


def _is_over(book: Book, name: str, least: dict[str, Fraction], extent: str) -> bool:
    amount = amount_of(book, name)
    number, bound = (amount.number if amount else None) or Fraction(), least[_unit(book, name)]
    return number > bound or (extent == ALL and number == bound)


def _unit(book: Book, name: str) -> str:
    try:
        amount = amount_of(book, name)
    except FormulaError:
        return ""
    return amount.unit if amount else ""


def _has_most(book: Book, names: Iterable[str]) -> bool:
    """Whether one of the counts is more than half of another one."""
    amounts = [amount for name in names if _unit(book, name) and (amount := amount_of(book, name))]
    counts = [(each.unit, each.number) for each in amounts if each.number and each.unit not in _HALF]
    return any(unit == other and part < whole < 2 * part for (unit, part), (other, whole) in permutations(counts, 2))


def _telling(text: str, language: str) -> set[str]:
    """What the words of `text` mean that are neither small words nor numbers."""
    own = [word for word in words(text) if word.isalpha() and len(word) > 1 and word not in LANGUAGES[language].fillers]
    return set(shared_stems().read(own, language)[1])
