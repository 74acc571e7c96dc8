"""The ways of a language to ask of something else than what is: of those who left, of what is owed, of what is wanted.

An answer that fits the other words of such a question does not give it its figure, unless it speaks of that itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from bot.language.questions import Sign

NOTHING: Final = Sign("(?!)")


@dataclass(frozen=True, eq=False, repr=False)
class SenseWords:
    """What a question is about by its verb, over folded words; a language that leaves this empty is not read for it."""

    gone: Sign = NOTHING  # who or what left: got off, resigned
    hired: Sign = NOTHING  # who was taken on or what was added, and not who works there
    owed: Sign = NOTHING  # what is to be paid back; a verb for must counts only without another verb
    wished: Sign = NOTHING  # what somebody else than the reader wants
    unspent: Sign = NOTHING  # what was left in the end, and not what is left for something
    paid: Sign = NOTHING  # what was paid until now
    payments: Sign = NOTHING  # verbs by which a reply tells of what was paid
    giving: frozenset[str] = field(default_factory=frozenset)  # verbs of who gives money: pays, lends
    taking: frozenset[str] = field(default_factory=frozenset)  # verbs of who gets money, or has to give it back
    participles: frozenset[str] = field(default_factory=frozenset)  # those of these verbs that are passive after *is*
    to: frozenset[str] = field(default_factory=frozenset)  # what follows gets it
    by: frozenset[str] = field(default_factory=frozenset)  # what follows what is given gave it: paid by
    giver: frozenset[str] = field(default_factory=frozenset)  # what follows a verb of taking gave it: from
    above: Sign = NOTHING  # more than something: above the price
    below: Sign = NOTHING
    totals: Sign = NOTHING  # all of it together: in total
    amounting: Sign = NOTHING  # a verb for a rise says here how much something is: s'élève à
    now: Sign = NOTHING  # in this year and the like
    last: Sign = NOTHING  # in the last one, with which nothing is compared
    differing: Sign = NOTHING  # how much more or less something is than another
    lasting: Sign = NOTHING  # how long something took
    times: frozenset[str] = field(default_factory=frozenset)  # units of time beside those that others have
    without: frozenset[str] = field(default_factory=frozenset)  # what follows is left out: without
    much: frozenset[str] = field(default_factory=frozenset)  # ask how much or how high something is
    averages: frozenset[str] = field(default_factory=frozenset)  # the figure is of one already: average
