"""Whether a question asks for a share with its whole and its part on the sides on which an answer has them.

26% of all unicorns are Chinese, which says nothing of how many of the Chinese companies are unicorns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass

from bot.language.shares import Share

HEAD = 0.2  # of the wholes of an answer: the noun of so many is what its share is a share of

Senses = Callable[[Sequence[str]], Set[str]]


@dataclass(frozen=True, slots=True)
class Sides:
    """The senses of the words that an answer has on the side of the whole, and those on the side of the part.

    A word belongs to the side on which phrasings have it more often. `heads` are the nouns of wholes: companies.
    """

    whole: Set[str]
    part: Set[str]
    heads: Set[str]

    def turned(self, share: Share, senses: Senses, names_all: Callable[[Sequence[str]], bool]) -> str:
        """The word of `share` that is on the other side than here, in whichever way it is read; "" for none.

        Where a whole only `names_all` there is, it need not say of what.
        """
        if share.verbal and not share.either:
            head = share.whole[: -len(share.verbal)]
            if head and all(self._is_of(self.part, word, senses) for word in head):
                return head[0]
        found = [self._turned(reading, senses, names_all) for reading in share.readings]
        return found[0] if all(found) else ""

    def has(self, share: Share, senses: Senses) -> bool:
        """Whether every word of `share` is on its side here."""
        on_whole = (self._is_of(self.whole, word, senses) for word in share.whole)
        return all(on_whole) and all(self._is_of(self.part, word, senses) for word in share.part)

    def _turned(self, share: Share, senses: Senses, names_all: Callable[[Sequence[str]], bool]) -> str:
        whole = senses(share.whole)
        part = share.part if share.is_said else [word for word in share.part if word not in share.places]
        parts = [word for word in share.part if self._is_of(self.part, word, senses)]
        moved = [word for word in share.whole if self._is_of(self.part, word, senses)]
        if moved and part:  # of the Chinese companies are
            return moved[0]
        added = [word for word in part if whole.isdisjoint(senses([word]))]
        side = self.whole if not parts else frozenset() if names_all(share.whole) else self.heads
        return next((word for word in added if self._is_of(side, word, senses)), "")

    def _is_of(self, side: Set[str], word: str, senses: Senses) -> bool:
        """Whether `word` is on this side, and in no sense on the other one."""
        other = self.whole if side is self.part else self.part
        own = senses([word])
        return not own.isdisjoint(side) and own.isdisjoint(other)


def sides_of(shares: Iterable[Share], senses: Senses) -> Sides:
    """On which side the `shares` of an answer have their words; one that may have changed them tells nothing."""
    told = [(senses(own.whole), senses(own.part), senses([own.noun])) for own in shares if not own.either]
    of_whole, of_part, of_noun = (Counter(sense for own in told for sense in own[at]) for at in range(3))
    whole = {sense for sense, times in of_whole.items() if times > of_part[sense]}
    heads = {sense for sense in whole if of_noun[sense] >= HEAD * len(told)}
    return Sides(whole, {sense for sense, times in of_part.items() if times > of_whole[sense]}, heads)
