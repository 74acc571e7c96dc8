"""Who gives and who takes: what a city borrows from a bank is neither lent by the city nor owed by the bank.

A verb of giving (pays, lends) has the giver for its subject, and the taker after *to*; a verb of taking (borrows,
receives, owes) has the taker for its subject, and the giver after *from*. What is paid *by* somebody, they give. A
question in which somebody has the other part than in the reply and in all phrasings is about another transfer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import takewhile
from typing import Final

from bot.answer.holding.reply_words import Asked, ReplyWords
from bot.language import LANGUAGES, Language

BEFORE: Final = 2  # words before a verb, at most, of which its subject is the last one that tells something
NOUN: Final = 3  # words in the name of somebody, at most: Northern Cooperative Bank, are the farmers


def turned(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether somebody gives in the question of whom the answer tells only that they take, or the other way round."""
    givers, takers = _parties(asked.words, asked.language)
    if not givers and not takers:
        return False
    told = [_parties(own, reply.language) for reply in replies for own in reply.texts]
    giving, taking = (set().union(*own) for own in zip(*told, strict=True))
    return not givers.isdisjoint(taking - giving) or not takers.isdisjoint(giving - taking)


def _parties(said: Sequence[str], language: Language) -> tuple[Set[str], Set[str]]:
    """The stems of those who give in `said`, and of those who take."""
    own = language.senses
    must = frozenset() if own.owed.is_in(said) else own.owed.words  # debe pagar: no verb for a debt
    verbs = [at for at, word in enumerate(said) if word in (own.giving | own.taking) - must]
    givers, takers = set[str](), set[str]()
    for at in verbs:
        is_taking = said[at] in own.taking
        subjects = takers if is_taking is not _is_passive(said, at, language) else givers
        subjects.update(map(language.stem, _subject(said, at, language)))
        (givers if is_taking else takers).update(map(language.stem, _others(said, at, language)))
    paid = (at for at, word in enumerate(said) if language.stem(word) in _given(language.code))
    by = (place for at in paid for place in range(at + 1, len(said)) if said[place] in own.by)
    givers.update(language.stem(one) for place in by for one in _noun(said[place + 1 :], language))
    if own.taking.isdisjoint(said):  # what goes to somebody, whoever gives it
        reached = (one for at, word in enumerate(said, 1) if word in own.to for one in _noun(said[at:], language))
        takers.update(map(language.stem, reached))
    return givers, takers


@cache
def _given(code: str) -> frozenset[str]:
    """The stems of the verbs of giving of a language, and so of their participles: pagados."""
    return frozenset(map(LANGUAGES[code].stem, LANGUAGES[code].senses.giving))


def _is_passive(said: Sequence[str], at: int, language: Language) -> bool:
    """Whether the subject of the verb at `at` is who it is done to: farmers are paid, are farmers paid."""
    before = said[max(at - NOUN, 0) : at]
    return said[at] in language.senses.participles and not language.questions.copulas.isdisjoint(before)


def _subject(said: Sequence[str], at: int, language: Language) -> Iterator[str]:
    """Who does what the verb at `at` says; it may stand after the verb where nouns come first."""
    fillers, own = language.fillers, language.senses
    marks, after = own.to | own.giver, said[at + 1 : at + 2]
    if said[at] not in own.participles or marks.isdisjoint(after):  # else: paid to farmers, borrowed from the bank
        yield from [one for one in said[max(at - BEFORE, 0) : at] if one not in fillers][-1:]
    if language.guard.heads_first and marks.isdisjoint(after):
        yield from _noun(said[at + 1 :], language)


def _others(said: Sequence[str], at: int, language: Language) -> Iterator[str]:
    """To whom, or from whom, what the verb at `at` says is done; in English also right after it: owes the city."""
    own = language.senses
    marks = own.to | own.giver if said[at] in own.taking else own.to
    for place in range(at + 1, len(said)):
        if said[place] in marks:
            yield from _noun(said[place + 1 :], language)
    if not language.guard.heads_first and _is_named(said[at + 1 : at + 2], language):
        yield from _noun(said[at + 1 :], language)


def _is_named(after: Sequence[str], language: Language) -> bool:
    """Whether `after` begins with what one knows: the city, but not paid a litre."""
    known = language.questions.determiners - language.dialogue.one - language.senses.by
    return not known.isdisjoint(after)


def _noun(after: Sequence[str], language: Language) -> Iterator[str]:
    """The words of the noun with which `after` begins, without its articles."""
    fillers, articles = language.fillers, language.questions.determiners
    start = next((at for at, word in enumerate(after) if word not in articles), len(after))
    yield from takewhile(lambda word: word not in fillers, after[start : start + NOUN])
