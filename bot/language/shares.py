"""How a question asks for a share: what it takes for the whole, and what for the part of it.

*What share of the homes are new* takes the homes for the whole and the new ones for the part, and so do *of the homes,
what share is new*, *the new ones' share of the homes* and *new ones as a share of the homes*.

An answer has both on sides too, by its phrasings. A question that has them changed asks for something else: 26% of all
unicorns are Chinese, which says nothing of how many of the Chinese companies are unicorns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.language.base import Language

WORLD = "world"  # what its names mean among the synonyms of a language
HEAD = 0.2  # of the wholes of an answer: the noun of so many is what its share is a share of
FRONT = 2  # small words with which a whole begins, at most: out of the homes, of all the 300 homes

Senses: TypeAlias = "Callable[[Sequence[str]], Set[str]]"


@dataclass(frozen=True, slots=True)
class Share:
    """The telling words of a whole and of its part; `places` are those of the part that only say where: in the world.

    `noun` is what the whole consists of, AI *companies*. `is_said` when the part is said of the whole (are, is).
    `verbal` are the last words of the whole that may be a verb and what follows it: de la lista espera. `either` when
    the two may have changed their sides: the share of China in the models.
    """

    whole: tuple[str, ...]
    part: tuple[str, ...]
    noun: str = ""
    places: tuple[str, ...] = ()
    verbal: tuple[str, ...] = ()
    is_said: bool = False
    either: bool = False

    @property
    def swapped(self) -> Share:
        """The same with the sides changed."""
        return replace(self, whole=self.part, part=self.whole, places=())

    @property
    def readings(self) -> Iterator[Share]:
        """What it may mean."""
        yield self
        if self.either:
            yield self.swapped
        if self.verbal:
            yield replace(self, whole=self.whole[: -len(self.verbal)], part=self.verbal + self.part)


@dataclass(frozen=True)
class ShareWords:
    """The words of a book's languages by which a share is told, and which words tell something."""

    shares: Set[str]
    parts: Set[str]  # shares only where they are asked for: what part of
    bulks: Set[str]  # shares only before one of these: most of, how much of
    of: Set[str]  # between a share and the whole
    before_heads: Set[str]  # those of a language whose nouns come before what belongs to them
    among: Set[str]  # before a whole with which a question begins
    copulas: Set[str]  # between a whole and what its share is
    inside: Set[str]  # before a place
    links: Set[str]  # within a noun phrase
    sums: Set[str]  # all of several together, but for what stands within a noun phrase: the total
    worlds: Set[str]  # the words for the world
    totals: Set[str]  # both
    asking: Set[str]
    fillers: Set[str]
    is_telling: Callable[[str], bool]

    def is_share(self, before: str, word: str) -> bool:
        """Whether `word` is a share: a part is one only where it is asked for, and not in "is part of"."""
        is_asked = not before or before in self.asking or before in self.links
        return word in self.shares and (is_asked or word not in self.parts)

    def asked(self, asked: Sequence[str]) -> Share | None:
        """The share for which `asked` asks, if it says of what."""
        if self.shares.isdisjoint(asked) and self.bulks.isdisjoint(asked):
            return None
        for at, (before, word) in enumerate(zip(["", *asked], asked, strict=False)):
            of = "".join(asked[at + 1 : at + 2])
            is_share = self.is_share(before, word)
            if of in self.of and (is_share or word in self.bulks):
                return self._of(asked[:at], asked[at + 2 :], of in self.before_heads)
            if is_share:
                return self._fronted(asked[:at], asked[at + 1 :])
        return None

    def _of(self, before: Sequence[str], after: Sequence[str], heads_first: bool) -> Share | None:
        """The share of a whole with which `after` begins; whose share it is may be said `before`."""
        end = next((at for at, word in enumerate(after) if self._is_end(word, at)), len(after))
        rest, owner = after[end:], self.telling(before)
        noun = self._noun(after[:end], heads_first)
        said = next((at for at, word in enumerate(rest) if word in self.copulas), None)
        if said is not None:
            whole, part = self._content(after[: end + said]), self._content(rest[said + 1 :])
            return Share(whole, owner + part, noun, is_said=True) if whole else None
        whole, part = self._content(after[:end]), owner + self.telling(rest)
        either = not owner and (not self.sums.isdisjoint(rest) or not (self.inside | self.among).isdisjoint(rest[:1]))
        verbal = self._verbal(after[:end]) if heads_first else ()
        return Share(whole, part, noun, self._places(rest), verbal, either=either) if whole else None

    def _noun(self, phrase: Sequence[str], heads_first: bool) -> str:
        """The noun of a noun phrase: its last word, or its first one."""
        words = self._content(phrase)
        return words[0 if heads_first else -1] if words else ""

    def _verbal(self, phrase: Sequence[str]) -> tuple[str, ...]:
        """The words of a noun phrase from the first that nothing links to its noun, and may be a verb."""
        linked = (at for at in range(1, len(phrase)) if self.links.isdisjoint(phrase[at - 1 : at + 1]))
        return self._content(phrase[next(linked, len(phrase)) :])

    def names_all(self, whole: Sequence[str]) -> bool:
        """Whether a `whole` is only said to be all that there is: of the world total."""
        return all(word in self.totals for word in whole)

    def told(self, whole: Sequence[str]) -> tuple[str, ...]:
        """The words of a `whole` that tell more than that it is all there is."""
        return tuple(word for word in whole if word not in self.totals and self.is_telling(word))

    def is_worldwide(self, whole: Sequence[str]) -> bool:
        """Whether a `whole` is said to be the world's."""
        return not self.worlds.isdisjoint(whole)

    def _is_end(self, word: str, at: int) -> bool:
        """Whether `word`, the one in place `at` after a share, is none of the whole: a second number is another's."""
        return (word in self.fillers and word not in self.links) or (word[0].isdecimal() and at > FRONT)

    def _fronted(self, before: Sequence[str], after: Sequence[str]) -> Share | None:
        """The share of a whole with which the question begins: of the homes, what share is new."""
        start = next((at + 1 for at, word in enumerate(before[:FRONT]) if word in self.of | self.among), 0)
        end = next((at for at, word in enumerate(before) if at > start and word in self.asking), 0)
        whole, part = self._content(before[start:end]), self._content(after)
        noun = self._noun(before[start:end], not self.before_heads.isdisjoint(before[:start]))
        return Share(whole, part, noun, is_said=True) if start and whole and part else None

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
        empty = self.fillers | self.links | self.shares | self.bulks | self.asking
        return tuple(word for word in words if word.isalpha() and word not in empty)


def share_words(languages: Sequence[Language], fillers: Set[str], is_telling: Callable[[str], bool]) -> ShareWords:
    """The words of `languages` by which a share is told, all together."""
    own = [language.questions for language in languages]
    links = _all(each.guard.links for each in languages)
    sums = _all(each.sums for each in own) - links
    worlds = frozenset(word for each in languages for word, meaning in each.synonyms.items() if meaning == WORLD)
    return ShareWords(
        shares=_all(each.shares for each in own),
        parts=_all(each.parts for each in own),
        bulks=_all(each.bulks for each in own),
        of=_all(each.of for each in own),
        before_heads=_all(each.questions.of for each in languages if each.guard.heads_first),
        among=_all(each.among for each in own),
        copulas=_all(each.copulas for each in own),
        inside=_all(each.dialogue.inside for each in languages),
        links=links,
        sums=sums,
        worlds=worlds,
        totals=sums | worlds,
        asking=_all(each.asking for each in own),
        fillers=fillers,
        is_telling=is_telling,
    )


def _all(sets: Iterable[Set[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


@dataclass(frozen=True, slots=True)
class Sides:
    """The senses of the words that an answer has on the side of the whole, and those on the side of the part.

    A word belongs to the side on which phrasings have it more often. `nouns` are those of wholes, and
    `heads` the more frequent ones of them: companies.
    """

    whole: Set[str]
    part: Set[str]
    heads: Set[str]
    nouns: Set[str]
    worldwide: Sequence[Sequence[Set[str]]]  # of each whole that is one of the world: the senses of what it tells

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

    def other_whole(self, share: Share, senses: Senses, words: ShareWords) -> str:
        """The first word of the whole of `share`, if that is another one than those of here; "" if not.

        It is no more than what narrows these (of AI, not of AI companies), or the world's and wider than they are.
        """
        whole = words.told(share.whole)
        is_wider = words.is_worldwide(share.whole) and self._narrows(whole, senses)
        is_narrowing = all(
            self._is_of(self.whole, word, senses) and senses([word]).isdisjoint(self.nouns) for word in whole
        )
        return whole[0] if whole and (is_wider or is_narrowing) else ""

    def _narrows(self, whole: Sequence[str], senses: Senses) -> bool:
        """Whether what is here a share of the world's has more words for it than `whole`: the world's AI companies."""
        said = senses(whole)
        return bool(self.worldwide) and all(any(map(said.isdisjoint, known)) for known in self.worldwide)

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


def sides_of(shares: Sequence[Share], senses: Senses, words: ShareWords) -> Sides:
    """On which side the `shares` of an answer have their words; one that may have changed them tells nothing."""
    told = [(senses(own.whole), senses(own.part), senses([own.noun])) for own in shares if not own.either]
    of_whole, of_part, of_noun = (Counter(sense for own in told for sense in own[at]) for at in range(3))
    whole = {sense for sense, times in of_whole.items() if times > of_part[sense]}
    heads = {sense for sense in whole if of_noun[sense] >= HEAD * len(told)}
    every = [words.told(own.whole) for own in shares if words.is_worldwide(own.whole)]
    worldwide = [[senses([word]) for word in whole] for whole in every if whole]
    parts = {sense for sense, times in of_part.items() if times > of_whole[sense]}
    return Sides(whole, parts, heads, of_noun.keys(), worldwide)
