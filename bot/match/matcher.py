"""The matcher: a book's phrasings, ready to be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from bot.match import calibrate, guard
from bot.match.features import piece_features, word_features
from bot.match.index import Floats, Index, Sides
from bot.match.lexicon import Stems, common_words
from bot.match.rank import Groups, best_first
from bot.match.repair import Repairs
from bot.match.text import words
from bot.match.values import Candidate, Match, Pair, Phrasing

NO_TEXT: Mapping[str, str] = MappingProxyType({})
ANSWER_AT = 0.55  # confidence; below it the answer is offered, not given
SUGGEST_AT = 0.12  # score of the best candidate; below it there is nothing to offer
CANDIDATES = 5
LEARN_FROM = 3000  # phrasings; a larger book learns as well from a part


class Matcher:
    """Finds the answers that a question may want among the phrasings of a book.
     `phrasings` are those of answers and gaps; `covered` maps an answer to the text of its replies and facts,
    words that it speaks of. Raises nothing: a book with no phrasing matches nothing.
    """

    def __init__(self, phrasings: Sequence[Phrasing], covered: Mapping[str, str] = NO_TEXT) -> None:
        self._phrasings = tuple(phrasings)
        self._languages = tuple(dict.fromkeys(p.language for p in phrasings))
        self._stems = Stems()
        self._words = [words(p.text) for p in phrasings]
        self._common = frozenset().union(*(common_words(code) for code in self._languages))
        self._groups = Groups(self._phrasings)
        gaps = {p.answer for p in phrasings if p.gap}
        is_gap = np.array([answer in gaps for answer in self._groups.answers], bool)
        self._answers, self._gaps = np.flatnonzero(~is_gap), np.flatnonzero(is_gap)
        self._index = Index(
            [self._sides(own, (p.language,)) for own, p in zip(self._words, phrasings, strict=True)]
        )
        self._said = {answer: Counter[str]() for answer in self._groups.answers}
        self._speaks_of = self._spoken(covered)
        known = {word for own in self._words for word in own} | {
            w for text in covered.values() for w in words(text)
        }
        self._repairs = Repairs(known, self._common)
        self._lengths = self._centre_lengths()
        self._calibration = self._calibrate()

    def match(self, question: str) -> Match:
        """What the book has for `question`, which may be anything that a reader sends."""
        asked, repairs = self._repairs.repair(words(question))
        similarities = self._index.similarities(self._sides(asked, self._languages))
        scores = self._groups.pool(similarities, self._lengths)
        return self._judge(question, asked, repairs, similarities, scores, self._speaks_of)

    def leave_one_out(self) -> Iterator[tuple[Phrasing, Match]]:
        """Each phrasing, asked of the book without it."""
        for at, phrasing in enumerate(self._phrasings):
            similarities, scores = self._without(at)
            spoken = self._spoken_without(at)
            yield phrasing, self._judge(phrasing.text, self._words[at], [], similarities, scores, spoken)

    def _judge(
        self,
        question: str,
        asked: list[str],
        repairs: list[tuple[str, str]],
        similarities: Floats,
        scores: Floats,
        speaks_of: Mapping[str, frozenset[str]],
    ) -> Match:
        best = [at for at in best_first(scores, self._answers, CANDIDATES) if scores[at] > 0]
        if not best:
            return Match(
                question, "unknown", (), self._gap(similarities, scores, 0.0), 0.0, None, tuple(repairs)
            )
        candidates = tuple(self._candidate(at, similarities, scores) for at in best)
        first = candidates[0]
        gap = self._gap(similarities, scores, first.score)
        uncovered = self._uncovered(asked, speaks_of[first.answer])
        reason = guard.hold(uncovered, speaks_of[first.answer])
        confidence = self._calibration.chance(self._signs(asked, scores, best[0], len(uncovered)))
        if gap or reason:
            confidence = round(confidence / 2, 4)
        verdict = self._verdict(confidence, first.score, gap, reason)
        pairs = self._pairs(asked, first.phrasing)
        language = first.phrasing.language if pairs else None
        return Match(
            question,
            verdict,
            candidates,
            gap,
            confidence,
            language,
            tuple(repairs),
            pairs,
            tuple(uncovered),
            reason,
        )

    def _verdict(self, confidence: float, score: float, gap: Candidate | None, reason: str) -> str:
        if gap is not None:
            return "suggest" if gap.score - score < 0.1 else "unknown"
        if confidence >= ANSWER_AT and not reason:
            return "answer"
        return "suggest" if score >= SUGGEST_AT else "unknown"

    def _candidate(self, answer: int, similarities: Floats, scores: Floats) -> Candidate:
        own = np.flatnonzero(self._groups.answer_of == answer)
        nearest = int(own[np.argmax(np.round(similarities[own], 9))])
        score = round(min(float(scores[answer]), 1.0), 4)
        return Candidate(self._groups.answers[answer], score, self._phrasings[nearest])

    def _gap(self, similarities: Floats, scores: Floats, than: float) -> Candidate | None:
        best = best_first(scores, self._gaps, 1)
        found = self._candidate(best[0], similarities, scores) if best else None
        return found if found and found.score > than else None

    def _signs(self, asked: list[str], scores: Floats, first: int, uncovered: int) -> list[float]:
        others = np.delete(scores, first)
        second = float(others.max()) if len(others) else 0.0
        content = sum(word not in self._common for word in asked)
        return calibrate.signs(float(scores[first]), second, 1 - uncovered / max(content, 1))

    def _uncovered(self, asked: list[str], spoken: frozenset[str]) -> list[str]:
        content = [word for word in dict.fromkeys(asked) if word not in self._common]
        return [
            w for w in content if not any(self._stems.stem(w, code) in spoken for code in self._languages)
        ]

    def _pairs(self, asked: list[str], phrasing: Phrasing) -> tuple[Pair, ...]:
        code = phrasing.language
        found = {self._stems.stem(word, code): word for word in words(phrasing.text)}
        stems = ((word, self._stems.stem(word, code)) for word in dict.fromkeys(asked))
        return tuple(Pair(word, found[stem], 1.0) for word, stem in stems if stem in found)

    def _sides(self, own: list[str], languages: Sequence[str]) -> Sides:
        return word_features(own, languages, self._stems), piece_features(own)

    def _spoken_without(self, row: int) -> dict[str, frozenset[str]]:
        """What each answer speaks of when the phrasing at `row` is left out."""
        phrasing = self._phrasings[row]
        own = {self._stems.stem(word, phrasing.language) for word in self._words[row]}
        only_here = {stem for stem in own if self._said[phrasing.answer][stem] == 1}
        return self._speaks_of | {phrasing.answer: self._speaks_of[phrasing.answer] - only_here}

    def _spoken(self, covered: Mapping[str, str]) -> dict[str, frozenset[str]]:
        """The stems that each answer speaks of, in its phrasings, replies and facts."""
        for own, phrasing in zip(self._words, self._phrasings, strict=True):
            self._said[phrasing.answer].update({self._stems.stem(word, phrasing.language) for word in own})
        for answer in self._said.keys() & covered.keys():
            own = words(covered[answer])
            stems = {self._stems.stem(word, code) for word in own for code in self._languages}
            self._said[answer].update(dict.fromkeys(stems, 2))
        return {answer: frozenset(said) for answer, said in self._said.items()}

    def _without(self, row: int) -> tuple[Floats, Floats]:
        similarities = self._index.row_similarities(row)
        scores = self._groups.pool(similarities, self._lengths, without=row)
        similarities[row] = 0.0
        return similarities, scores

    def _centre_lengths(self) -> Floats:
        group = self._groups.of_phrasing
        to_own = [self._index.row_similarities(row)[group == group[row]].sum() for row in range(len(group))]
        return self._groups.centre_lengths(np.array(to_own))

    def _calibrate(self) -> calibrate.Calibration:
        seen, right, stray = [], [], []
        step = max(len(self._phrasings) // LEARN_FROM, 1)
        for row in range(0, len(self._phrasings), step):
            phrasing = self._phrasings[row]
            _, scores = self._without(row)
            spoken = self._spoken_without(row)
            for hidden in (False, True)[phrasing.gap :]:
                if hidden:
                    scores[self._groups.answer_of[row]] = 0.0
                best = best_first(scores, self._answers, 1)
                if not best:
                    continue
                answer = self._groups.answers[best[0]]
                left = len(self._uncovered(self._words[row], spoken[answer]))
                seen.append(self._signs(self._words[row], scores, best[0], left))
                right.append(answer == phrasing.answer)
                stray.append(hidden)
        return calibrate.fit(seen, right, stray)
