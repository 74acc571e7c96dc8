"""Which words of a question an answer speaks of, in its phrasings, replies and facts.

Filler words cost nothing; a word that carries the question and that the answer never uses is a reason to
doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.match.stems import Stems

_Text = tuple[Iterable[str], Sequence[str], int]  # its words, their languages, how often they count

SHORTEST = 3  # characters: a stranger of fewer is a slip of the finger


def _no_words(_: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """The share of a question that an answer speaks of (by weight, all words and content words), and the rest."""

    all_words: float
    content: float
    uncovered: tuple[str, ...]


class AnswerVocabulary:
    """The stems that each answer speaks of."""

    def __init__(
        self,
        answers: Sequence[str],
        stems: Stems,
        weights: Mapping[str, float],
        unseen: float,
        fillers: frozenset[str],
        near_words: Callable[[str], Iterable[str]] = _no_words,
    ) -> None:
        """Start with nothing said; `weights` are those of stems, `unseen` that of any other.

        `near_words` gives the words of the book that mean the same as any word.
        """
        self._texts: dict[str, list[_Text]] = {answer: [] for answer in answers}
        self._counted: dict[str, Counter[str]] = {}
        self._stems, self._weights, self._unseen, self._fillers = stems, weights, unseen, fillers
        self._near_words = near_words

    def add(self, answer: str, words: Iterable[str], languages: Sequence[str], times: int = 1) -> None:
        """Count `words` among what `answer` speaks of; words said only `times=1` may be left out again."""
        self._texts[answer].append((words, languages, times))

    def count_all(self) -> None:
        """Count what every answer says, for questions that must not wait for it."""
        for answer in self._texts:
            self._said(answer)

    def _said(self, answer: str) -> Counter[str]:
        """How often `answer` says each stem, counted when it is first asked for: a question concerns few answers."""
        if answer not in self._counted:
            said: Counter[str] = Counter()
            for words, languages, times in self._texts[answer]:
                senses = {sense for word in words for code in languages for sense in self._stems.senses(word, code)}
                said.update(dict.fromkeys(senses, times))
            self._counted[answer] = said
        return self._counted[answer]

    def share(self, word: str, languages: Sequence[str], answer: str) -> float:
        """The share of the phrasings of `answer` that say `word`, or a word of its sense."""
        senses = {sense for code in languages for sense in self._stems.senses(word, code)}
        phrasings = [text for text, _, times in self._texts[answer] if times == 1]
        return max(self._said(answer)[sense] for sense in senses) / max(len(phrasings), 1)

    def _near_senses(self, word: str, languages: Sequence[str]) -> Iterator[str]:
        """The senses of the book's words that mean the same as `word`."""
        for near in self._near_words(word):
            yield from (sense for code in languages for sense in self._stems.senses(near, code))

    def cover(self, words: Sequence[str], languages: Sequence[str], answer: str, left_out: bool = False) -> Coverage:
        """What `answer` covers of a question's `words`; `left_out` when the words are those of its own phrasing."""
        said, at_least = self._said(answer), 2 if left_out else 1
        total = covered = content = content_covered = 0.0
        uncovered = []
        for word in dict.fromkeys(words):
            senses = [sense for code in languages for sense in self._stems.senses(word, code)]
            weight = max(self._weights.get(sense, self._unseen) for sense in senses[::2])
            known = any(said[sense] >= at_least for sense in senses)
            known = known or any(said[sense] >= at_least for sense in self._near_senses(word, languages))
            total += weight
            covered += weight * known
            if word not in self._fillers and (known or len(word) >= SHORTEST):
                content += weight
                content_covered += weight * known
                if not known:
                    uncovered.append(word)
        return Coverage(
            covered / total if total else 0.0, content_covered / content if content else 0.5, tuple(uncovered)
        )
