"""The matcher: a book's phrasings, ready to be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from sys import intern
from types import MappingProxyType

import numpy as np

from bot.language.lexicon import countries, fillers
from bot.language.names import names
from bot.language.words import words
from bot.match.confidence import Appraiser, Calibration, Query, Sample, fit
from bot.match.coverage import AnswerVocabulary, no_words
from bot.match.explain import pairs_of
from bot.match.gaps import Gaps
from bot.match.grammar import NOTHING_WRITTEN, Grammar, Written
from bot.match.grouping import Grouping
from bot.match.guard import Guard
from bot.match.index import Index
from bot.match.meaning import Meaning
from bot.match.model import Curves, Model, Parameters, Reading, softmax
from bot.match.rank import Groups, best_first
from bot.match.repair import Repairs, is_sure
from bot.match.scopes import NAMING, Subject
from bot.match.sparse import Floats, Integers
from bot.match.stems import Stems
from bot.match.values import Candidate, Match, Phrasing
from bot.match.word_knowledge import Words

NO_TEXT: Mapping[str, str] = MappingProxyType({})
ANSWER_AT = 0.6  # chance that the best answer is right; below it the answer is offered, not given
SUGGEST_AT = 0.1  # the same; below it there is nothing to offer: one in ten is worth a glance
NAME_AT = 0.5  # chance that a gap is the one asked about; below it, it is likelier wrong: better to name none
HELD = 0.5  # what is left of the confidence when the guard holds an answer back
CLOSE_GAP = 1.5  # a gap that beats the best answer by less than this leaves the answer worth offering
CANDIDATES = 5
PLAIN = 3  # answers among which the plain one is looked for
RIVAL = 0.2  # share of a runner-up that may be meant, when it alone speaks of a word asked
AS_WELL = (
    0.5  # of the share of phrasings in which one answer says a word: another that says it so often says it as well
)
LEARN_FROM = 200  # phrasings of a language; confidence learns no more from more
SHORTEST_NAME = 4  # letters of a country that a misspelt word may be, or fewer than it has
FOREIGN = 0.5  # share of a question's words that the book knows; with fewer, it is in another language
NO_WORD = "_"  # stands for the words of a phrasing that has none; no text reads as this


class TrainedMatcher:
    """Finds the answers that a question may want among the phrasings of a book.

    `phrasings` are those of answers and gaps; `covered` maps an answer to the text of its replies and facts,
    words that it speaks of; with `parameters`, which the very same book taught before, nothing is learned again; with
    `curves`, those of a smaller book, confidence is not.
    Raises nothing: a book with no phrasing matches nothing.
    """

    def __init__(
        self,
        phrasings: Sequence[Phrasing],
        covered: Mapping[str, str] = NO_TEXT,
        parameters: Parameters | None = None,
        curves: Curves | None = None,
        meaning: Meaning | None = None,
    ) -> None:
        self._phrasings, self._covered, self._meaning = tuple(phrasings), covered, meaning
        codes = [p.language for p in phrasings]
        self._languages = tuple(dict.fromkeys(codes))
        self._words = [[intern(word) for word in words(p.text)] or [NO_WORD] for p in phrasings]
        self._stems = Stems()
        self._groups = Groups(self._phrasings)
        gaps = {p.answer for p in phrasings if p.gap}
        is_gap = np.array([answer in gaps for answer in self._groups.names], bool)
        self._answers = np.flatnonzero(~is_gap)
        self._index = Index(self._words, codes, self._groups.answers, self._stems)
        self._model = Model(
            self._index, self._groups, codes, (parameters.weights, parameters.lengths) if parameters else None, meaning
        )
        self._fillers = frozenset().union(*map(fillers, self._languages))
        self._grammar = Grammar(self._languages, self._stems)
        self._vocabulary = self._read_vocabulary(covered)
        self._guard = self._post_guard(covered)
        self._appraiser = Appraiser(self._groups, self._model, self._vocabulary)
        self._gaps = Gaps(np.flatnonzero(is_gap), self._groups, self._guard)
        if not self._index.small:  # its answers have many phrasings: read now, not while a reader waits
            self._vocabulary.count_all()
            self._guard.gather_all()
        self._repairs = self._prepare_repairs(covered)
        known = parameters.curves if parameters else curves
        self._calibration, self._gap_calibration = map(Calibration, known or self._calibrate())

    @property
    def parameters(self) -> Parameters:
        """What this book has taught, to be kept for the next time."""
        return Parameters(self._model.weights, self._model.lengths, self._curves)

    @property
    def _curves(self) -> Curves:
        return self._calibration.weights, self._gap_calibration.weights

    def taught(self, phrasings: Sequence[Phrasing]) -> TrainedMatcher:
        """A matcher that knows `phrasings` as well, which readers wrote and editors put in their place.

        How sure it has to be stays as the book has it: a few of readers' own wordings, found in the very place where
        the book failed, would make it doubt everything else.
        """
        texts = [phrasing.text for phrasing in phrasings]
        meaning = self._meaning.beside(texts, chain.from_iterable(map(words, texts))) if self._meaning else None
        return TrainedMatcher([*self._phrasings, *phrasings], self._covered, curves=self._curves, meaning=meaning)

    def match(self, question: str) -> Match:
        """What the book has for `question`, which may be anything that a reader sends."""
        plain = self._grammar.gist(question)
        asked, repairs = self._repairs.repair(plain, names(question))
        if not asked or not self._phrasings:
            return Match(question, "unknown", (), None, 0.0, None, tuple(repairs))
        foreign = self._is_foreign(plain)
        text = " ".join(asked) if repairs and not foreign else question
        reading = self._model.read(self._index.sketch(self._telling(asked)), text)
        doubts = [] if foreign else [own for own in repairs if not is_sure(*own)]
        written = self._grammar.read(question, doubts)
        query = _query(plain if foreign else asked, self._languages, reading, written=written)
        evidence = self._plainly(query, reading.evidence)
        return self._judge(question, tuple(repairs), replace(query, shares=softmax(evidence)), evidence)

    def _is_foreign(self, plain: Sequence[str]) -> bool:
        """Whether a question has so many unknown words that it is in another language and not misspelt."""
        known = sum(map(self._repairs.is_sound, plain)) if self._meaning else len(plain)
        return known < FOREIGN * len(plain)

    def _plainly(self, query: Query, evidence: Floats) -> Floats:
        """The `evidence` with that of the answer which a bare question means changed for the strongest."""
        best = best_first(evidence, self._answers, PLAIN)
        if len(best) < 2:
            return evidence
        names = [self._groups.names[at] for at in best]
        plain = best[names.index(self._guard.plainest(query, names))]
        swapped: Floats = evidence.copy()
        swapped[best[0]], swapped[plain] = evidence[plain], evidence[best[0]]
        return swapped

    def group(self, questions: Sequence[str]) -> list[list[int]]:
        """The places in `questions` grouped by what they ask, whether the book answers it or not.

        In each group different wordings come first, the most typical before all, and then their repetitions.
        """
        folded = self._fold(questions)
        if not folded or not self._phrasings:
            return list(folded.values())
        wordings, places = list(folded), list(folded.values())
        return [_unfold([places[at] for at in own]) for own in self._grouping.group(wordings, list(map(len, places)))]

    def _fold(self, questions: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
        """The places of the questions that come down to the same words, misspelt words read as they were meant."""
        asked = [words(question) for question in questions]
        often = Counter(word for own in dict.fromkeys(map(tuple, asked)) for word in dict.fromkeys(own))
        repairs = self._repairs.beside([word for word, count in often.most_common() if count > 1])
        folded: dict[tuple[str, ...], list[int]] = {}
        for place, own in enumerate(asked):
            folded.setdefault(tuple(self._telling(repairs.repair(own)[0] or [NO_WORD])), []).append(place)
        return folded

    def _telling(self, asked: list[str]) -> list[str]:
        """The words `asked` without fillers that the book does not use; all of them, if there are no others."""
        return [word for word in asked if word not in self._fillers or self._index.knows(word)] or asked

    @cached_property
    def _grouping(self) -> Grouping:
        codes = [phrasing.language for phrasing in self._phrasings]
        return Grouping(self._words, codes, self._index, self._model, self._groups, self._stems)

    def leave_one_out(self) -> Iterator[tuple[Phrasing, Match]]:
        """Each phrasing, asked of the book without it (of a large book, a sample of its phrasings)."""
        for trial in self._model.trials():
            for row, reading in trial.readings() if not trial.whole else ():
                yield self._phrasings[row], self._retry(row, reading)

    def _retry(self, row: int, reading: Reading) -> Match:
        """The match of the phrasing at `row`, which the book was read without."""
        phrasing = self._phrasings[row]
        written = self._grammar.read(phrasing.text)
        query = _query(self._words[row], (phrasing.language,), reading, phrasing.answer, written)
        return self._judge(phrasing.text, (), query, reading.evidence)

    def _judge(self, question: str, repairs: tuple[tuple[str, str], ...], query: Query, evidence: Floats) -> Match:
        """The match of a question, `query` as it was repaired."""
        best = best_first(evidence, self._answers, CANDIDATES)
        rival = self._gaps.rival(query, best[0] if best else None)
        if not best or not query.has_similar:
            gap, far = self._name(query, rival)
            return Match(question, "unknown", (), gap, 0.0, None, repairs, far_gap=far)
        candidates = tuple(self._candidate(at, query) for at in best)
        first, found = candidates[0], self._appraiser.appraise(query, best[0])
        uncovered = found.coverage.uncovered
        held = self._guard.hold(query, first.answer)
        if not held and len(candidates) > 1 and candidates[1].score >= RIVAL:
            held = self._guard.rival_word(query, first.answer, candidates[1].answer)
        held = held or self._word_alone(query, candidates)
        about = self._gaps.about(query, held, best[0])
        gap, far = self._name(query, rival, about, held, best[0])
        chance = round(self._calibration.chance(found.signs), 4)
        confidence = round(chance * HELD if held else chance, 4)
        verdict = _verdict(chance, first, gap or far, held)
        pairs = pairs_of(query.words, words(first.phrasing.text), first.phrasing.language, self._stems)
        nearest = self._phrasings[query.lexical.argmax()]
        language = nearest.language if pairs or gap or far else None
        why = held.reason if held else ""
        return Match(question, verdict, candidates, gap, confidence, language, repairs, pairs, uncovered, why, far)

    def _name(
        self, query: Query, rival: int | None, about: int | None = None, held: Subject | None = None, first: int = 0
    ) -> tuple[Candidate | None, Candidate | None]:
        """The gap to be named, if any, and else the one that is too far off."""
        if rival is not None and self._is_likely(query, rival):
            return self._candidate(rival, query), None
        rest = query.without(held.name) if held else query
        if about is not None and (self._is_likely(rest, about) or self._is_likely(rest, first)):
            return self._candidate(about, query), None
        far = about if rival is None else rival
        return None, None if far is None else self._candidate(far, query)

    def _is_likely(self, query: Query, at: int) -> bool:
        """Whether the answer or gap in this place is likelier than not the one asked about."""
        calibration = self._gap_calibration if at in self._gaps.places else self._calibration
        return calibration.chance(self._appraiser.appraise(query, at).signs) >= NAME_AT

    def _word_alone(self, query: Query, candidates: Sequence[Candidate]) -> Subject | None:
        """The word that is all of the question, when other candidates speak of it as well: it chooses none of them."""
        word, *more = query.words
        if more or [word] == words(candidates[0].phrasing.text):
            return None
        first, *others = (self._vocabulary.share(word, query.languages, one.answer) for one in candidates)
        as_well = any(share >= AS_WELL * first for share in others)
        return Subject("word alone", word, word) if as_well else None

    def _candidate(self, at: int, query: Query) -> Candidate:
        own = self._groups.phrasings_of[at]
        nearest = own[query.lexical[own].argmax()]
        return Candidate(self._groups.names[at], round(float(query.shares[at]), 4), self._phrasings[nearest])

    def _prepare_repairs(self, covered: Mapping[str, str]) -> Repairs:
        """What a misspelt word may be: a word of the phrasings, of a reply, a filler, or a country."""
        stated = (word for text in covered.values() for word in words(text))
        common = (word for code in self._languages for word in sorted(fillers(code)))
        named = (name for name in countries() if len(name) > SHORTEST_NAME)
        sound = NAMING | self._grammar.sound
        known = frozenset(name for own in self._phrasings for name in names(own.text)).union(countries())
        return Repairs(self._index, chain(stated, common, named), sound, known)

    def _read_vocabulary(self, covered: Mapping[str, str]) -> AnswerVocabulary:
        """What each answer speaks of; what a reply says stays said when a phrasing is left out."""
        near = self._meaning.near_words if self._meaning else no_words
        weights, unseen = self._index.stem_weights, self._index.unseen
        vocabulary = AnswerVocabulary(
            self._groups.names, self._stems, self._grammar, weights, unseen, self._fillers, near
        )
        for own, phrasing in zip(self._words, self._phrasings, strict=True):
            vocabulary.add(phrasing.answer, own, (phrasing.language,))
        for answer in covered.keys() & set(self._groups.names):
            vocabulary.add(answer, words(covered[answer]), self._languages, times=2)
        return vocabulary

    def _post_guard(self, covered: Mapping[str, str]) -> Guard:
        """The guard, which has read every phrasing."""
        posted = Guard(covered, Words(self._vocabulary, self._grammar, self._fillers, self._languages))
        for own, phrasing in zip(self._words, self._phrasings, strict=True):
            posted.read(phrasing, own)
        return posted

    def _calibrate(self) -> Curves:
        """The curve of the answers, and that of the gaps, to which only gaps' phrasings are put."""
        seen: list[list[Sample]] = [[], []]
        for trial in self._model.trials(LEARN_FROM) if len(self._groups.names) > 1 else ():
            for row, reading in trial.readings():
                phrasing = self._phrasings[row]
                query = _query(self._words[row], (phrasing.language,), reading, phrasing.answer)
                seen[0] += self._sample(query, self._answers, trial.whole or phrasing.gap)
                seen[1] += self._sample(query, self._gaps.places, trial.whole) if phrasing.gap else []
        return fit(seen[0]).weights, fit(seen[1]).weights

    def _sample(self, query: Query, among: Integers, stray: bool) -> list[Sample]:
        """What a phrasing tells about the worth of signs of the answers or gaps `among`, unless there is but one."""
        if len(among) < 2:
            return []
        best = int(among[query.shares[among].argmax()])
        right = self._groups.names[best] == query.own
        return [Sample(self._appraiser.appraise(query, best).signs, right, stray)]


def _query(
    words: Sequence[str], languages: Sequence[str], reading: Reading, own: str = "", written: Written = NOTHING_WRITTEN
) -> Query:
    shares = softmax(reading.evidence)
    return Query(words, languages, reading.similarities, reading.lexical, shares, own, written)


def _unfold(places: Sequence[Sequence[int]]) -> list[int]:
    """The first of each of the wordings at `places`, then their repetitions."""
    return [own[0] for own in places] + [at for own in places for at in own[1:]]


def _verdict(chance: float, first: Candidate, gap: Candidate | None, held: Subject | None) -> str:
    if gap is not None and (held or gap.score >= CLOSE_GAP * first.score):
        return "unknown"
    if chance >= ANSWER_AT and not held and gap is None:
        return "answer"
    return "suggest" if chance >= SUGGEST_AT else "unknown"
