"""Whether the first question of an answer asks for one fact of the book, and for no other.

The figure is the first that the reply gives, and is of the kind that the question asks for: a date for *when*. Every
word of the question that tells something is said of this figure. No other fact fits the question as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.book.ledger import amount_of
from bot.book.passage import facts_in
from bot.book.values import Answer, Book, Fact
from bot.language import LANGUAGES
from bot.language.grammar import Grammar, grammar_in
from bot.language.text import fold
from bot.language.words import words
from bot.quantity.money import CODES
from bot.quantity.units import is_measure
from bot.quantity.values import DATE, KINDS, PERCENT, SHARE, TIME, YEAR

STEM: Final = 4  # letters by which forms of a word are known: carry, carried
ASKED: Final = {  # the kinds of questions that a figure answers, by its own kind
    "share": frozenset(("share", "count", "size")),
    "date": frozenset(("date",)),
    "money": frozenset(("money", "size")),
    "measure": frozenset(("count", "duration", "size")),
    "count": frozenset(("count",)),
}
_NAMED: Final = re.compile(r"\{[^}]*\}")
_CLAUSE_END: Final = re.compile(r"[.,;:]\s")


def asking_for(book: Book, name: str, language: str) -> Iterator[Answer]:
    """The answers whose first question asks for the figure of the fact `name`, in the book's order.

    The first questions of an answer are translations of one another: what one of them is about, all are.
    """
    for answer in book.answers.values():
        if not answer.quiz or not _has_words(book, answer, name, language):
            continue
        about = {code: _about(book, answer, name, code) for code in book.languages}
        of_it = [code for code, its in about.items() if its is not None and _is_of(book, answer, name, its, code)]
        if of_it and (about[language] is not None or _asks_openly(answer, language)):
            yield answer


def _has_words(book: Book, answer: Answer, name: str, language: str) -> bool:
    """Whether `answer` has a question and a reply in `language`, and the figure is the first of the reply."""
    reply = answer.reply.own(language)
    return bool(answer.questions.get(language) and figures_in_reply(book, reply)[:1] == [name])


def _about(book: Book, answer: Answer, name: str, language: str) -> frozenset[str] | None:
    """What the first question of `answer` asks about, but for the words by which it asks; None where it does not ask
    for the kind of figure that the fact has.
    """
    kind = kind_of(book, name, language)
    is_asked = kind in ASKED and _has_words(book, answer, name, language)
    return _asked_about(answer.questions.label(language), kind, language) if is_asked else None


def _asks_openly(answer: Answer, language: str) -> bool:
    """Whether the first question of `answer` asks, and not for another kind of answer: at what height."""
    grammar, asked = grammar_in((language,)), words(answer.questions.label(language))
    return grammar.asks(asked) and not grammar.kinds(asked)


def _is_of(book: Book, answer: Answer, name: str, about: frozenset[str], language: str) -> bool:
    """Whether all that is asked `about` is said of the fact, and no other fact fits as well."""
    said = _said(book, answer, name, language)
    concepts = _concepts(said, language)
    unsaid = (word for word in about if not _stems([word]) <= _stems(said))
    is_said = all(_concepts([word], language) & concepts for word in unsaid)
    return is_said and not any(
        _fits_as_well(book, _stems(about), name, other, language) for other in _alike(book, name)
    )


def _alike(book: Book, name: str) -> list[str]:
    """The other facts that count the same."""
    unit = book.fact(name).unit
    others = [other for other in [*book.facts, *book.derived] if other != name and book.fact(other).unit == unit]
    return [] if unit is None or unit in KINDS | CODES else others


def figures_in_reply(book: Book, reply: str) -> list[str]:
    """The facts with a figure that `reply` states."""
    known = (name for name in facts_in(reply) if name in book.facts or name in book.derived)
    return [name for name in known if amount_of(book, name) is not None]


def kind_of(book: Book, name: str, language: str) -> str:
    """What kind of figure the fact has, as questions ask for it; nothing where that is not told for sure."""
    amount = amount_of(book, name)
    unit = amount.unit if amount else ""
    if unit in (PERCENT, SHARE):
        return "share"
    if unit in (DATE, YEAR, TIME):
        return "date"
    if unit in CODES:
        return "money"
    if not unit or unit in KINDS:
        return ""
    return "measure" if measure_word(book, name, language) or is_measure(unit) else "count"


def measure_word(book: Book, name: str, language: str) -> str:
    """The word for a measure with which the words of a fact begin: minutes, in *minutes for the crossing*."""
    first = book.fact(name).text.own(language).partition(" ")[0]
    known = LANGUAGES[language].quantities
    return first if fold(first) in known.durations | known.continuous else ""


def telling_words(text: str, language: str) -> frozenset[str]:
    """The words of `text` that tell something, each as far as its forms have it in common."""
    grammar = grammar_in((language,))
    return _stems(word for word in words(text) if grammar.is_telling(word) or grammar.narrows(word))


def _stems(found: Iterable[str]) -> frozenset[str]:
    """The beginnings of words, with the vowel that changes in the verbs of some languages: devuelven, devolvió."""
    return frozenset(word.replace("ue", "o").replace("ie", "e")[:STEM] for word in found)


def _concepts(found: Iterable[str], language: str) -> frozenset[str]:
    grammar = grammar_in((language,))
    return frozenset(concept for word in found for concept in grammar.concepts(word, (language,)))


def _asked_about(question: str, kind: str, language: str) -> frozenset[str] | None:
    """The telling words of `question`, but for those by which it asks; None where it asks for no answer of `kind`."""
    grammar, asked = grammar_in((language,)), words(question)
    kinds = grammar.kinds(asked) - {"rate"}
    is_asked = bool(kinds) and kinds <= ASKED[kind]
    if not is_asked and (kinds or kind == "date" or not grammar.asks_how_much(asked)):
        return None
    by = grammar.words_of_kinds(asked, kinds)
    return frozenset(word for word in asked if not _goes_without(grammar, word, asked) and word not in by)


def _goes_without(grammar: Grammar, word: str, asked: list[str]) -> bool:
    """Whether `word` tells nothing of what is asked about: how high, is, there; but *without* does."""
    is_empty = not grammar.is_telling(word) or grammar.is_size(word, asked)
    return is_empty and not grammar.narrows(word)


def _said(book: Book, answer: Answer, name: str, language: str) -> list[str]:
    """The words that are said of the figure: in its clause of the reply, by its own words, as topic, in the title."""
    entry, topic = book.fact(name), book.topics.get(answer.topic)
    texts = [_clause(book, answer.reply.own(language)), entry.text.own(language), topic.own(language) if topic else ""]
    if isinstance(entry, Fact) and language == book.article.language:
        texts += [entry.excerpt, book.article.title]
    return words(" ".join(texts))


def _clause(book: Book, reply: str) -> str:
    """What `reply` says of its first figure: as far as a mark before the second one, without the names of facts."""
    figures = [match for match in _NAMED.finditer(reply) if figures_in_reply(book, match[0])]
    until = figures[1].start() if len(figures) > 1 else len(reply)
    ends = [match.start() for match in _CLAUSE_END.finditer(reply, figures[0].end(), until)] if figures[1:] else []
    return _NAMED.sub(" ", reply[: ends[-1] if ends else until])


def _fits_as_well(book: Book, asked: frozenset[str], name: str, other: str, language: str) -> bool:
    """Whether what is `asked` says no more of the fact `name` than of `other`: *models*, in the land or the world."""
    own, its = (telling_words(book.fact(each).text.own(language), language) for each in (name, other))
    return asked <= its and len(its - asked) <= len(own - asked)
