"""The words by which a language says that something went up or down, in small letters and with their accents.

They are whole words: *bajó* is one, *bajo* is none. A language that leaves this empty is not read for directions.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False, repr=False)
class DirectionWords:
    """Words of change, and those that part them from a figure or make them unsure."""

    rises: frozenset[str] = frozenset()  # something is more than it was: rose, increase
    falls: frozenset[str] = frozenset()
    gains: frozenset[str] = frozenset()  # someone has more than before: gained, which counts what was gained
    losses: frozenset[str] = frozenset()
    more: frozenset[str] = frozenset()  # right after a figure: 5 % more, higher
    less: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()  # rises and falls only right before or after a figure: up, down
    verbs_of_particles: frozenset[str] = frozenset()  # with which a particle says something else: set up
    idioms: frozenset[str] = frozenset()  # before these a word of change says something else: fell short
    unsure: frozenset[str] = frozenset()  # things whose fall may be told as a rise: inflation, losses
    denials: frozenset[str] = frozenset()  # beside those of quantities: without, instead
    delays: frozenset[str] = frozenset()  # what did not happen until then did: until
    breaks: frozenset[str] = frozenset()  # begin another clause: while, and
    verbs: frozenset[str] = frozenset()  # begin another clause unless the word of change is right before: is, costs
    origins: frozenset[str] = frozenset()  # before a figure from which something rose or fell: from
