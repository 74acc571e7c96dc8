"""How a question asks for a share: what it takes for the whole, and what for the part of it.

*What share of the homes are new* takes the homes for the whole and the new ones for the part, and so do *of the homes,
what share is new*, *the new ones' share of the homes* and *new ones as a share of the homes*.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace

FRONT = 2  # the place of the first word of a whole that a question begins with, at most: out of


@dataclass(frozen=True, slots=True)
class Share:
    """The telling words of a whole and of its part; `places` are those of the part that only say where: in the world.

    `is_said` when the part is said of the whole (are, is); `either` when the two may have changed their sides: the
    share of China in the models.
    """

    whole: tuple[str, ...]
    part: tuple[str, ...]
    places: tuple[str, ...] = ()
    is_said: bool = False
    either: bool = False
    is_total: bool = False  # the whole is said to be all that there is: of the world total

    @property
    def readings(self) -> tuple[Share, ...]:
        """What it may mean."""
        return (self, replace(self, whole=self.part, part=self.whole, places=())) if self.either else (self,)


@dataclass(frozen=True)
class ShareWords:
    """The words of a book's languages by which a share is told, and which words tell something."""

    shares: Set[str]
    parts: Set[str]  # shares only where they are asked for: what part of
    of: Set[str]  # between a share and the whole
    among: Set[str]  # before a whole with which a question begins
    copulas: Set[str]  # between a whole and what its share is
    inside: Set[str]  # before a place
    links: Set[str]  # within a noun phrase
    sums: Set[str]  # all of several together
    asking: Set[str]
    fillers: Set[str]
    is_telling: Callable[[str], bool]

    def is_share(self, before: str, word: str) -> bool:
        """Whether `word` is a share: a part is one only where it is asked for, and not in "is part of"."""
        is_asked = not before or before in self.asking or before in self.links
        return word in self.shares and (is_asked or word not in self.parts)

    def asked(self, asked: Sequence[str]) -> Share | None:
        """The share for which `asked` asks, if it says of what."""
        if self.shares.isdisjoint(asked):
            return None
        for at, (before, word) in enumerate(zip(["", *asked], asked, strict=False)):
            if self.is_share(before, word):
                is_of = at + 1 < len(asked) and asked[at + 1] in self.of
                return self._of(asked[:at], asked[at + 2 :]) if is_of else self._fronted(asked[:at], asked[at + 1 :])
        return None

    def _of(self, before: Sequence[str], after: Sequence[str]) -> Share | None:
        """The share of a whole with which `after` begins; whose share it is may be said `before`."""
        end = next((at for at, word in enumerate(after) if self._is_end(word, at)), len(after))
        rest, owner = after[end:], self.telling(before)
        said = next((at for at, word in enumerate(rest) if word in self.copulas), None)
        whole = self.telling(after[:end] if said is None else after[: end + said])
        part = self.telling(rest) if said is None else self._content(rest[said + 1 :])
        either = said is None and not owner and bool(rest) and rest[0] in self.inside
        if not whole:
            return None
        is_total = not self.sums.isdisjoint(after[:end])
        return Share(whole, owner + part, self._places(rest), said is not None, either, is_total)

    def _is_end(self, word: str, at: int) -> bool:
        """Whether `word`, the one in place `at` after a share, is none of the whole: a second number is another's."""
        return (word in self.fillers and word not in self.links) or (word[0].isdecimal() and at > FRONT)

    def _fronted(self, before: Sequence[str], after: Sequence[str]) -> Share | None:
        """The share of a whole with which the question begins: of the homes, what share is new."""
        start = next((at + 1 for at, word in enumerate(before[:FRONT]) if word in self.of | self.among), 0)
        end = next((at for at, word in enumerate(before) if at > start and word in self.asking), 0)
        whole, part = self.telling(before[start:end]), self._content(after)
        return Share(whole, part, (), is_said=True) if start and whole and part else None

    def _places(self, part: Sequence[str]) -> tuple[str, ...]:
        """The telling words of `part` that follow a word for being inside."""
        found: list[str] = []
        is_place = False
        for word in part:
            is_place = word in self.inside or (is_place and (word in self.links or word not in self.fillers))
            found += [word] if is_place else []
        return self.telling(found)

    def telling(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words of `words` that tell what is meant, without those for a share."""
        return tuple(filter(self.is_telling, self._content(words)))

    def _content(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words of `words` that are no words of grammar, and do not ask."""
        empty = self.fillers | self.links | self.shares | self.asking
        return tuple(word for word in words if word.isalpha() and word not in empty)
