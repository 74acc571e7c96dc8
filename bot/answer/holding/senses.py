"""Questions that are about something else than the answer which their words fit: who left, what is owed or wanted.

Each check is one reason to hold an answer back; a reply or a phrasing that says what is asked holds nothing back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import permutations
from operator import attrgetter
from typing import TypeAlias

from bot.answer.holding.reply_words import NOT_AMOUNTS, Asked, Check, Checks, ReplyWords
from bot.answer.holding.transfers import turned
from bot.language import LANGUAGES
from bot.language.grammar import Grammar
from bot.language.questions import Sign
from bot.language.senses import SenseWords
from bot.language.text import fold
from bot.language.words import words

SignOf: TypeAlias = Callable[[SenseWords], Sign]


def _unsaid(sign_of: SignOf, asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether a sign is in the question, and neither in a reply nor in a phrasing."""
    return sign_of(asked.language.senses).is_in(asked.words) and not any(
        sign_of(reply.language.senses).is_in(own) for reply in replies for own in reply.texts
    )


def moved(sign_of: SignOf) -> Check:
    """The check whether those are counted who came or went, and a reply counts those who are there."""

    def check(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
        return "count" in asked.grammar.kinds(asked.words) and _unsaid(sign_of, asked, replies)

    return check


def owed(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether something is asked about as owed, of which the answer says nothing."""
    return _unsaid(attrgetter("owed"), asked, replies)


def unspent(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how much was left in the end, of which the answer says nothing."""
    is_amount = "count" in asked.grammar.kinds(asked.words) or not asked.language.senses.much.isdisjoint(asked.words)
    return is_amount and _unsaid(attrgetter("unspent"), asked, replies)


def wished(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked what somebody else than the reader wants, and replies tell of no wish and no plan."""
    if not asked.language.questions.firsts.isdisjoint(asked.words) or not _unsaid(attrgetter("wished"), asked, replies):
        return False
    return not any(
        reply.language.dialogue.pending.search(reply.first.lower()) or asked.grammar.plans(words(reply.first))
        for reply in replies
    )


def paid(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked what was paid until now, and replies tell of what is given or planned."""
    return asked.language.senses.paid.is_in(asked.words) and not any(
        reply.language.dialogue.done.search(fold(reply.first))
        or reply.language.senses.payments.is_in(words(reply.first))
        for reply in replies
    )


def left_out(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how much it were without something, and the answer leaves nothing out."""
    if not NOT_AMOUNTS.isdisjoint(asked.grammar.kinds(asked.words)) or not asked.grammar.asks(asked.words):
        return False
    return not any(map(_leaves_out, replies))


def _leaves_out(reply: ReplyWords) -> bool:
    """Whether `reply` or a phrasing that gets it says of something that it is left out, or is not there."""
    own = reply.language.questions
    leaving = own.excluding | own.negations
    if not leaving.isdisjoint(reply.said):
        return True
    return any(own.lacking is not None and own.lacking.is_in(each) for each in reply.texts)


def abroad(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether something of a country is asked about as being outside it; unless a reply says both."""
    return _is_of_and_outside(asked.words, asked.grammar) and not any(
        _is_of_and_outside(own, asked.grammar) for reply in replies for own in reply.texts
    )


def _is_of_and_outside(said: Sequence[str], grammar: Grammar) -> bool:
    """Whether `said` names a country twice, once as left out: Chinese companies outside China."""
    out = set(grammar.left_out(said))
    named = [(country, name.split()[0] in out) for name, country in grammar.named_countries(said)]
    return any((country, False) in named for country, is_out in named if is_out)


def opposite(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether the question says something of which the answer says only the opposite: employed, unemployed."""
    words_asked = set(asked.words).difference(asked.grammar.fillers, asked.language.senses.much)
    said = set().union(*(reply.said for reply in replies))
    return any(
        not one.isdisjoint(words_asked)
        and other.isdisjoint(words_asked)
        and one.isdisjoint(said)
        and not other.isdisjoint(said)
        for pair in asked.language.opposites
        for one, other in permutations(pair)
    )


@cache
def _words_of_opposites(code: str) -> frozenset[str]:
    """All words of a language that have an opposite, but for those that ask how much something is."""
    pairs = LANGUAGES[code].opposites
    return frozenset(word for pair in pairs for side in pair for word in side) - LANGUAGES[code].senses.much


@cache
def checks_of_senses(code: str) -> Checks:
    """Each reason with its check, and the words of a language one of which a question has that it is about."""
    own, asking = LANGUAGES[code].senses, LANGUAGES[code].questions
    return (
        ("the question is about those who left, and this answer is not", moved(attrgetter("gone")), own.gone.words),
        ("the question is about those taken on, and this answer is not", moved(attrgetter("hired")), own.hired.words),
        ("the question is about what is owed, and this answer is not", owed, own.owed.words),
        ("the question is about what somebody wants, and this answer is not", wished, own.wished.words),
        ("the question asks what was left in the end, of which this answer says nothing", unspent, own.unspent.words),
        ("the question asks what was paid until now, of which this answer says nothing", paid, own.paid.words),
        ("the question leaves something out, and this answer does not", left_out, own.without),
        (
            "the question has somebody give who takes in this answer, or the other way round",
            turned,
            own.giving | own.taking,
        ),
        ("the question is about a country's own outside it, and this answer is not", abroad, asking.excluding),
        ("the question says the opposite of this answer", opposite, _words_of_opposites(code)),
    )
