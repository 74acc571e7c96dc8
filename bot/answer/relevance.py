"""Whether a fact is what a claim is about: it counts the same thing, of the same whole, with the same change.

That the words agree is not enough: 640 nurses are no 640 beds, 40% of Chinese models no 40% of the world's, and a rent
that falls by 8% is none that rises by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer.claim import Claim
from bot.answer.concepts import Concepts
from bot.answer.subject import Account, Profile, Subjects, sort_of
from bot.language import LANGUAGES
from bot.language.words import words
from bot.quantity.money import CODES
from bot.quantity.units import unit_fits
from bot.quantity.values import KINDS, PERCENT, POINTS, POINTS_OF_ANY, TIMES, YEAR

FAR_BELOW = 1000  # times: a number of so much less than an amount is not held against it


def is_meant(claim: Claim, asked: Sequence[str], fact: Account, subjects: Subjects) -> bool:
    """Whether `fact` says how much it is of what `claim` speaks of; `asked` are the words of the claim that tell."""
    return (
        fits(claim, fact)
        and claim.direction in fact.directions
        and weighs_the_same(asked, fact, subjects.concepts)
        and subjects.concepts.covers(fact.words, _spans_of(claim, subjects.concepts))
        and (
            _is_of_the_same_whole(claim, asked, fact, subjects.concepts)
            if claim.unit == PERCENT
            else _counts(asked, fact, subjects)
        )
    )


def fits(claim: Claim, fact: Account) -> bool:
    """Whether the claim's figure may be of the fact's unit: a share is held against shares only.

    A plain number that is far below an amount of money counts something else, or leaves out its millions.
    """
    unit, least = fact.amount.unit, fact.amount.least
    if sort_of(unit) == "money" and not claim.unit and claim.value * FAR_BELOW < least:
        return False
    return may_be_of(claim.unit, unit)


def may_be_of(claimed: str, stated: str) -> bool:
    """Whether a figure claimed in the unit `claimed`, as far as one is said, may be one that is `stated` in another."""
    if claimed == TIMES:
        return stated == TIMES
    if claimed == POINTS_OF_ANY:
        return stated == POINTS or (stated not in KINDS and stated not in CODES)
    return unit_fits(claimed, stated) if claimed else stated not in KINDS and stated != YEAR


def weighs_the_same(asked: Sequence[str], fact: Account, concepts: Concepts) -> bool:
    """Whether `asked` and the fact have the same words that make another figure of one: outside, against."""
    weight = [word for word in asked if word in concepts.weighty]
    return concepts.covers(fact.words, weight) and any(concepts.covers(asked, own.weight) for own in fact.profiles)


def _spans_of(claim: Claim, concepts: Concepts) -> list[str]:
    """The spans of time in which `claim` puts its figure: a rise in a month is none in a year."""
    return [word for word in words(" ".join(claim.rest)) if word in concepts.spans]


def _counts(asked: Sequence[str], fact: Account, subjects: Subjects) -> bool:
    """Whether the fact counts one of the things `asked`, and none of them is what only another fact counts."""
    is_same = subjects.concepts.is_same
    things = [word for word in asked if any(is_same(word, thing) for thing in subjects.things)]
    counted = any(is_same(word, own) for word in asked for own in fact.counted)
    return not fact.counted or (counted and subjects.concepts.covers(fact.words, things))


def _is_of_the_same_whole(claim: Claim, asked: Sequence[str], fact: Account, concepts: Concepts) -> bool:
    """Whether the claim names no other whole than the fact does."""
    named = [word for word in claim.whole if word in asked]
    is_first = LANGUAGES[claim.language].guard.heads_first
    return not named or any(_has_whole(own, named, asked, is_first, concepts) for own in fact.profiles)


def _has_whole(own: Profile, named: Sequence[str], asked: Sequence[str], heads_first: bool, concepts: Concepts) -> bool:
    """Whether what is `named` is the fact's whole, and no other word of the whole is said to have the share.

    Where adjectives stand before their noun, what follows on the noun has the share: 15% of AI companies Chinese. A
    fact that names no whole is a rate, which only its own words name: unemployment, but not the unemployed.
    """
    if not own.whole:
        return all(word in own.words for word in named)
    covers, is_world = concepts.covers, concepts.is_world
    taken = list(named) if heads_first else _in_order(named, own.whole, concepts)
    others = [word for word in asked if word not in taken and covers(own.whole, [word]) and not is_world(word)]
    is_named = not all(map(is_world, taken))  # of the world alone says nothing of what there is in it
    return is_named and covers(own.whole, taken) and covers(own.part, others)


def _in_order(named: Sequence[str], whole: Sequence[str], concepts: Concepts) -> list[str]:
    """The first words of `named` that `whole` has in the same order; the world may stand anywhere."""
    taken: list[str] = []
    after = 0
    for word in named:
        at = next((at for at, own in enumerate(whole) if at >= after and concepts.is_same(word, own)), None)
        if at is None and not concepts.is_world(word):
            break
        taken.append(word)
        after = after if at is None or concepts.is_world(word) else at + 1
    return taken
