"""Questions grouped by what they ask, by the standard that the book itself sets.

Average linkage over how alike the questions are. Nobody says how many groups there are: the book's own phrasings are
grouped first, each read as a question whose answer is not in the book, and the likeness at which they fall back into
their answers best is where joining stops.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.match.alike import DECIMALS, Profiles, words_alike
from bot.match.cluster import best_cut, clusters
from bot.match.dictionary import counterparts
from bot.match.index import Index
from bot.match.lexicon import sound_words
from bot.match.linkage import Table, average_linkage
from bot.match.model import Model
from bot.match.rank import Groups
from bot.match.sparse import Floats, Integers
from bot.match.stems import Stems

USUAL_CUT = 0.5  # the likeness at which books of many subjects stop; for a book that has nothing to tell

Words = Sequence[str]


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
        evidence = np.array([self._model.read(self._index.sketch(words)).evidence for words in asked])
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
