"""Questions grouped by what they ask, by the standard that the book itself sets.

Groups are joined by average linkage: the similarity of two groups is the mean over all their pairs, so that no chain
of small steps joins what is not alike. The nearest-neighbour chain (Benzécri 1982, Juan 1982; described in Murtagh and
Contreras, "Algorithms for hierarchical clustering", 2012) follows each group to its nearest until two are each
other's nearest, and joins these. It finds the same tree as joining the nearest two of all, in the square of the number
of things instead of its cube.

Nobody says how many groups there are. The book's own phrasings are grouped first, each read as a question whose answer
is not in the book; the similarity at which they fall back into their answers best is where joining stops.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from bot.language.lexicon import sound_words
from bot.language.stems import Stems
from bot.match.index import Groups, Index
from bot.match.model import Model
from bot.match.similarity import DECIMALS, Profiles, Table, counterparts, words_alike
from bot.match.vocabulary import Floats, Integers

NOTHING = np.float32(-1.0)  # the likeness of what takes part no more
USUAL_CUT = 0.5  # the likeness at which books of many subjects stop; for a book that has nothing to tell
PRECISION = 0.5  # the beta of F: to join what differs is twice as bad as to leave apart what belongs together

Words = Sequence[str]


class Join(NamedTuple):
    """Two groups, each named by one of its members, and how alike they are."""

    one: int
    other: int
    likeness: float


def average_linkage(alike: Table, sizes: Iterable[int], least: float = 0.0) -> list[Join]:
    """The joins of things `alike` (a square table, used up), the likest first, down to the likeness `least`.

    `sizes` says how many times each thing counts. Of equal likenesses the first in order is taken.
    """
    chains = _Chains(alike, list(sizes), least)
    return sorted(chains.run(), key=lambda join: -join.likeness)


class _Chains:
    """The walk over the table, which shrinks as groups join."""

    def __init__(self, alike: Table, sizes: list[int], least: float) -> None:
        self._alike, self._sizes, self._least = alike, sizes, least
        self._joined_at = [float("inf")] * len(sizes)
        np.fill_diagonal(alike, NOTHING)

    def run(self) -> list[Join]:
        """Every join, each before those of the group that it makes."""
        joins: list[Join] = []
        active = dict.fromkeys(range(len(self._sizes)))
        chain: list[int] = []
        while active:
            chain = chain or [next(iter(active))]
            nearest, likeness = self._nearest(chain)
            if likeness < self._least or likeness == NOTHING:
                del active[chain.pop()]
            elif nearest in chain[-2:-1]:
                del active[chain[-1]]
                joins.append(self._join(nearest, chain[-1]))
                chain = chain[:-2]
            else:
                chain.append(nearest)
        return joins

    def _nearest(self, chain: list[int]) -> tuple[int, float]:
        """The nearest to the end of `chain`: the one before it, if no other is nearer."""
        row = self._alike[chain[-1]]
        nearest = int(row.argmax())
        if len(chain) > 1 and row[chain[-2]] >= row[nearest]:
            nearest = chain[-2]
        return nearest, float(row[nearest])

    def _join(self, kept: int, gone: int) -> Join:
        """Give `kept` the mean of both (the update of Lance and Williams), and take `gone` out."""
        likeness = min(float(self._alike[kept, gone]), self._joined_at[kept], self._joined_at[gone])
        self._joined_at[kept] = likeness
        one, other = np.float32(self._sizes[kept]), np.float32(self._sizes[gone])
        mean = (self._alike[kept] * one + self._alike[gone] * other) / (one + other)
        mean[[kept, gone]] = NOTHING
        mean[self._alike[kept] == NOTHING] = NOTHING
        self._alike[kept], self._alike[:, kept] = mean, mean
        self._alike[gone], self._alike[:, gone] = NOTHING, NOTHING
        self._sizes[kept] += self._sizes[gone]
        return Join(kept, gone, likeness)


def best_cut(joins: Sequence[Join], owners: Sequence[Hashable], default: float) -> float:
    """The likeness down to which `joins` bring things of one owner together best, by the pairs that they make.

    Halfway between the last join that helps and the next; `default` where no two things have the same owner.
    """
    scores = list(_scores(joins, owners))
    if not any(scores):
        return default
    best = max(range(len(scores)), key=scores.__getitem__)
    following = joins[best + 1].likeness if best + 1 < len(joins) else 0.0
    return (joins[best].likeness + following) / 2


def _scores(joins: Sequence[Join], owners: Sequence[Hashable]) -> Iterator[float]:
    """The F of the pairs after each join."""
    held = {at: Counter([owner]) for at, owner in enumerate(owners)}
    wanted = sum(size * (size - 1) // 2 for size in Counter(owners).values())
    made = right = 0
    for one, other, _ in joins:
        kept, gone = held[one], held.pop(other)
        made += kept.total() * gone.total()
        right += sum(kept[owner] * count for owner, count in gone.items())
        kept.update(gone)
        yield (1 + PRECISION**2) * right / (PRECISION**2 * wanted + made) if right else 0.0


def clusters(joins: Sequence[Join], size: int, cut: float) -> list[list[int]]:
    """The numbers below `size` in the groups that `joins` make down to the likeness `cut`, in order of their first."""
    members = {at: [at] for at in range(size)}
    for one, other, likeness in joins:
        if likeness >= cut:
            members[one] += members.pop(other)
    return sorted(sorted(own) for own in members.values())


class Grouping:
    """How questions are grouped where the answers of this book are known."""

    def __init__(
        self, texts: Sequence[Words], languages: Sequence[str], index: Index, model: Model, groups: Groups, stems: Stems
    ) -> None:
        """Learn from the book's `texts` (the words of each phrasing) in their `languages`."""
        self._languages = list(languages)
        self._index, self._model, self._groups, self._stems = index, model, groups, stems
        self._dictionary = counterparts(texts, languages, groups.answers, stems)
        self._texts = [self._in_one_language(own, code) for own, code in zip(texts, languages, strict=True)]
        tried, evidence = self._left_out()
        self._profiles = Profiles(evidence, groups.answers[tried])
        self.cut = self._learn_cut(tried)

    def group(self, asked: Sequence[Words], counts: Sequence[int]) -> list[list[int]]:
        """The places in `asked`, of which each was asked so many times as `counts` says, in groups.

        In each group the most typical comes first: what is likest to all the others.
        """
        alike = self._alike(asked)
        joins = average_linkage(alike.copy(), counts, self.cut)
        found = clusters(joins, len(asked), self.cut)
        return [_typical_first(group, alike, np.array(counts, np.float64)) for group in found]

    def _alike(self, asked: Sequence[Words]) -> Table:
        """How alike the questions `asked` are, two by two."""
        codes = [self._language_of(words) for words in asked]
        owners = np.concatenate([self._groups.answers, len(self._groups.names) + np.arange(len(asked))])
        read = [self._in_one_language(words, code) for words, code in zip(asked, codes, strict=True)]
        evidence = np.array([self._model.read(self._index.sketch(words), " ".join(words)).evidence for words in asked])
        texts, languages = [*self._texts, *read], [*self._languages, *codes]
        alike = words_alike(texts, languages, owners, self._stems, len(self._texts))
        self._profiles.blend(alike, evidence, np.array([self._index.share_known(words) for words in asked]))
        return alike

    def _in_one_language(self, words: Words, code: str) -> Words:
        """The `words`, each as the word of the book's first language that stands for it, if there is one."""
        return [self._dictionary.get((code, self._stems.stem(word, code)), word) for word in words]

    def _language_of(self, words: Words) -> str:
        """The language of the book that knows most of `words`."""
        codes = dict.fromkeys(self._languages)
        return max(codes, key=lambda code: len(sound_words(code).intersection(words)))

    def _left_out(self) -> tuple[Integers, Floats]:
        """Phrasings, and the evidence that each gives when all of its answer is left out of the book."""
        trials = [trial for trial in self._model.trials() if trial.whole]
        tried = np.concatenate([np.zeros(0, np.int64), *(trial.phrasings for trial in trials)])
        return tried, np.concatenate([np.zeros((0, len(self._groups.names))), *(trial.evidence for trial in trials)])

    def _learn_cut(self, tried: Integers) -> float:
        """The likeness at which joining stops, learned from the phrasings `tried`."""
        owners = self._groups.answers[tried]
        texts, codes = [self._texts[at] for at in tried], [self._languages[at] for at in tried]
        alike = words_alike(texts, codes, owners, self._stems)
        self._profiles.blend(alike, self._profiles.left_out, np.ones(len(tried)))
        return best_cut(average_linkage(alike, [1] * len(tried)), owners.tolist(), USUAL_CUT)


def _typical_first(group: list[int], alike: Table, counts: Floats) -> list[int]:
    typical = (alike[np.ix_(group, group)].astype(np.float64) @ counts[group]).round(DECIMALS)
    return [group[at] for at in np.argsort(-typical, kind="stable")]
