"""Which gap a question falls into: what readers ask and the book knows that it does not answer."""

from __future__ import annotations

import numpy as np

from bot.match.confidence import Query
from bot.match.guard import Guard
from bot.match.rank import Groups, best_first
from bot.match.scopes import Subject
from bot.match.sparse import Integers


class Gaps:
    """The gaps of a book.

    One that beats the answers is a rival to them, however little speaks for it; it is named only when it is likelier
    than not the one asked about. Where the guard holds an answer back, the gap about that kind of subject is named
    only when one of the two is likelier than not right about everything else that is asked.
    """

    def __init__(self, places: Integers, groups: Groups, guard: Guard) -> None:
        """The gaps are those in `places` of the groups."""
        self.places, self._groups, self._guard = places, groups, guard

    def rival(self, query: Query, first: int | None) -> int | None:
        """The likeliest gap, if it is likelier than the answer `first`."""
        found = best_first(query.shares, self.places, 1)
        if not found or (first is not None and query.shares[found[0]] <= query.shares[first]):
            return None
        return found[0] if query.has_similar else None

    def about(self, query: Query, held: Subject | None, first: int) -> int | None:
        """The gap about the kind of subject for which the answer `first` is held back, the likeliest of several."""
        about = self._guard.gaps_about(held.kind, self._groups.names[first]) if held else []
        places = np.array([at for at in self.places if self._groups.names[at] in about], np.int64)
        return best_first(query.shares, places, 1)[0] if len(places) else None
