"""The matcher: a book's phrasings, ready to be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain
from sys import intern
from types import MappingProxyType

import numpy as np

from bot.beside import together
from bot.language.grammar import Grammar, grammar_in
from bot.language.names import names
from bot.language.stems import shared_stems
from bot.language.words import words
from bot.match.confidence import Appraiser, Calibration, Query, Sample, fit
from bot.match.coverage import AnswerVocabulary, Words, no_words
from bot.match.decision import PLAIN, Decision, Gaps, Ranking, with_first
from bot.match.grouping import Grouping
from bot.match.guard import Guard
from bot.match.index import Groups, Index, best_first
from bot.match.meaning import Meaning
from bot.match.model import Curves, Model, Parameters, Reading, Trial, softmax
from bot.match.reading import Read, Reader, Repairs
from bot.match.values import Match, Phrasing
from bot.match.vocabulary import Floats, Integers, Terms

NO_TEXT: Mapping[str, str] = MappingProxyType({})
LEARN_FROM = 200  # phrasings of a language; confidence learns no more from more
REMEMBERED = 1000  # questions, some megabytes: many readers ask the same
NO_WORD = "_"  # stands for the words of a phrasing that has none; no text reads as this


class TrainedMatcher:
    """Finds the answers that a question may want among the phrasings of a book.

    `phrasings` are those of answers and gaps; `covered` maps an answer to the text of its replies and facts,
    words that it speaks of; with `parameters`, which the very same book taught before, nothing is learned again; with
    `curves`, those of a smaller book, confidence is not. What is learned all the same, `keep` is called with, if given.
    Raises nothing: a book with no phrasing matches nothing.
    """

    def __init__(
        self,
        phrasings: Sequence[Phrasing],
        covered: Mapping[str, str] = NO_TEXT,
        parameters: Parameters | None = None,
        curves: Curves | None = None,
        meaning: Meaning | None = None,
        keep: Callable[[Parameters], None] | None = None,
    ) -> None:
        self._phrasings, self._covered, self._meaning = tuple(phrasings), covered, meaning
        self._known, self._curves_kept = parameters, parameters.curves if parameters else curves
        self._codes = [phrasing.language for phrasing in phrasings]
        self._languages = tuple(dict.fromkeys(self._codes))
        self._words = parameters.terms.words.texts() if parameters else [_words_in(own.text) for own in phrasings]
        self._stems, self._groups = shared_stems(), Groups(self._phrasings)
        self._matches: dict[str, Match] = {}
        self._keep = keep

    def prepare(self) -> TrainedMatcher:
        """The same with every part made now: no reader waits for one, and no two threads make the same."""
        made = self._decision, self._reader
        if made and not self._index.small:  # its answers have many phrasings
            self._vocabulary.count_all()
            self._guard.gather_all()
        return self

    @cached_property
    def _index(self) -> Index:
        terms = self._known.terms if self._known else None
        return Index(self._words, self._codes, self._groups.answers, self._stems, terms=terms)

    @cached_property
    def _model(self) -> Model:
        learned = (self._known.weights, self._known.lengths) if self._known else None
        return Model(self._index, self._groups, self._codes, learned, self._meaning)

    @cached_property
    def _grammar(self) -> Grammar:
        return grammar_in(self._languages)

    @cached_property
    def _appraiser(self) -> Appraiser:
        return Appraiser(self._groups, self._model, self._vocabulary)

    @cached_property
    def _places_of_gaps(self) -> Integers:
        gaps = {phrasing.answer for phrasing in self._phrasings if phrasing.gap}
        return np.flatnonzero([answer in gaps for answer in self._groups.names])

    @cached_property
    def _answers(self) -> Integers:
        is_answer = np.ones(len(self._groups.names), bool)
        is_answer[self._places_of_gaps] = False
        return np.flatnonzero(is_answer)

    @cached_property
    def _curves(self) -> Curves:
        if self._curves_kept:
            return self._curves_kept
        curves = self._calibrate()
        if self._keep:
            self._keep(self._taught(curves))
        return curves

    @cached_property
    def _ranking(self) -> Ranking:
        return Ranking(self._groups, self._answers, self._guard)

    @cached_property
    def _decision(self) -> Decision:
        gaps = Gaps(self._places_of_gaps, self._groups, self._guard)
        calibrations = map(Calibration, self._curves)
        book = (self._phrasings, self._words, self._groups, self._ranking)
        return Decision(*book, self._appraiser, self._guard, gaps, self._stems, *calibrations)

    @property
    def parameters(self) -> Parameters:
        """What this book has taught, to be kept for the next time."""
        return self._taught(self._curves)

    def _taught(self, curves: Curves) -> Parameters:
        covered = Terms.of(self._stated.values())
        return Parameters(self._model.weights, self._model.lengths, curves, self._index.terms, covered)

    def taught(self, phrasings: Sequence[Phrasing]) -> TrainedMatcher:
        """A matcher that knows `phrasings` as well, which readers wrote and editors put in their place.

        How sure it has to be stays as the book has it: a few of readers' own wordings, found in the very place where
        the book failed, would make it doubt everything else.
        """
        texts = [phrasing.text for phrasing in phrasings]
        meaning = self._meaning.beside(texts, chain.from_iterable(map(words, texts))) if self._meaning else None
        every = [*self._phrasings, *phrasings]
        return TrainedMatcher(every, self._covered, curves=self._curves, meaning=meaning).prepare()

    def match(self, question: str) -> Match:
        """What the book has for `question`, which may be anything that a reader sends; remembered."""
        found = self._matches.get(question)
        if found is None:
            if len(self._matches) >= REMEMBERED:
                self._matches.clear()
            found = self._matches[question] = self._match(question)
        return found

    def _match(self, question: str) -> Match:
        read = self._reader.read(question)
        if not read.asked or not self._phrasings:
            return Match(question, "unknown", (), None, 0.0, None, read.read_as)
        return self._decision.judge(question, read.read_as, *self._ask(read))

    def taken_for(self, phrasings: Sequence[Phrasing]) -> list[str | None]:
        """The answer that a reader who asks each of `phrasings` is taken to mean; of a gap's, the one that is given."""
        return list(map(self._taken_for, phrasings))

    def _taken_for(self, phrasing: Phrasing) -> str | None:
        read = self._reader.read(phrasing.text)
        if not read.asked or not self._phrasings:
            return None
        if not phrasing.gap:
            return self._ranking.first(*self._ask(read))
        match = self.match(phrasing.text) if self._decision.may_give(*self._ask(read)) else None
        return match.candidates[0].answer if match and match.verdict == "answer" else None

    def another_subject(self, question: str, answer: str) -> str:
        """What `question` is about, a place, a time, a quantity, of which `answer` does not speak; "" for nothing."""
        query = self._query_of(question)
        return next((held.name for held in self._guard.subjects_held(query, answer)), "") if query else ""

    def unlike(self, question: str, answer: str) -> str:
        """Why `question` may ask for something else than the figure of `answer`: any word more; "" for nothing."""
        query = self._query_of(question)
        held = self._guard.hold_from_teaching(query, answer) if query else None
        return held.reason if held else ""

    def _query_of(self, question: str) -> Query | None:
        read = self._reader.read(question)
        return self._ask(read)[0] if read.asked and self._phrasings else None

    def _ask(self, read: Read) -> tuple[Query, Floats]:
        """The question that was `read`, and its evidence for each answer."""
        reading = self._model.read(self._index.sketch(self._telling(read.asked)), read.text)
        query = self._query(read.own, self._languages, reading, names=read.names, doubts=read.doubts)
        return self._plainly(query, reading.evidence)

    def _query(
        self,
        words: Sequence[str],
        languages: Sequence[str],
        reading: Reading,
        own: str = "",
        names: frozenset[str] = frozenset(),
        doubts: tuple[tuple[str, str], ...] = (),
    ) -> Query:
        known = words, languages, reading.similarities, reading.lexical, softmax(reading.evidence)
        return Query(*known, own, names, doubts, self._grammar.shares.asked(words))

    @cached_property
    def _reader(self) -> Reader:
        has_replies = any(text.strip() for text in self._covered.values())
        known = self._index, self._grammar, self._repairs
        return Reader(*known, has_replies=has_replies, by_meaning=self._meaning is not None)

    def _plainly(self, query: Query, evidence: Floats) -> tuple[Query, Floats]:
        """The question and the evidence, with that of the answer which a bare question means made the strongest."""
        if not self._guard.is_bare(query):
            return query, evidence
        best = best_first(evidence, self._answers, PLAIN)
        answers = [self._groups.names[at] for at in best]
        plain = answers.index(self._guard.plainest(query, answers)) if answers else 0
        return with_first(query, evidence, best, plain)

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
        return [word for word in asked if word not in self._grammar.fillers or self._index.knows(word)] or asked

    @cached_property
    def _grouping(self) -> Grouping:
        return Grouping(self._words, self._codes, self._index, self._model, self._groups, self._stems)

    def leave_one_out(self) -> Iterator[tuple[Phrasing, Match]]:
        """Each phrasing, asked of the book without it (of a large book, a sample of its phrasings)."""
        for trial in self._model.trials():
            for row, reading in trial.readings() if not trial.whole else ():
                yield self._phrasings[row], self._retry(row, reading)

    def _retry(self, row: int, reading: Reading) -> Match:
        """The match of the phrasing at `row`, which the book was read without."""
        phrasing = self._phrasings[row]
        known = self._grammar.names(self._words[row], names(phrasing.text))
        query = self._query(self._words[row], (phrasing.language,), reading, phrasing.answer, known)
        return self._decision.judge(phrasing.text, (), query, reading.evidence)

    @cached_property
    def _repairs(self) -> Repairs:
        """What a misspelt word may be: a word of the phrasings, of a reply, a filler, or a country."""
        stated = list(dict.fromkeys(chain.from_iterable(self._stated.values())))
        texts = [phrasing.text for phrasing in self._phrasings]
        return Repairs(self._index, stated, self._grammar.is_spelt, texts, self._grammar.endings, self._languages)

    @cached_property
    def _stated(self) -> dict[str, list[str]]:
        """The words of what each answer speaks of beside its phrasings."""
        read = self._known.covered.texts() if self._known else map(words, self._covered.values())
        return dict(zip(self._covered, read, strict=True))

    @cached_property
    def _vocabulary(self) -> AnswerVocabulary:
        """What each answer speaks of; what a reply says stays said when a phrasing is left out."""
        near = self._meaning.near_words if self._meaning else no_words
        weights, unseen = self._index.stem_weights, self._index.unseen
        vocabulary = AnswerVocabulary(self._groups.names, self._stems, self._grammar, weights, unseen, near)
        for own, phrasing in zip(self._words, self._phrasings, strict=True):
            vocabulary.add(phrasing.answer, own, (phrasing.language,))
        for answer in self._covered.keys() & set(self._groups.names):
            vocabulary.add(answer, self._stated[answer], self._languages, times=2)
        return vocabulary

    @cached_property
    def _guard(self) -> Guard:
        """The guard, which has read every phrasing."""
        posted = Guard(self._covered, Words(self._vocabulary, self._grammar, self._languages))
        for own, phrasing in zip(self._words, self._phrasings, strict=True):
            posted.read(phrasing, own)
        return posted

    def _calibrate(self) -> Curves:
        """The curve of the answers, and that of the gaps, to which only gaps' phrasings are put."""
        apart = self._model.trials_apart(LEARN_FROM) if len(self._groups.names) > 1 else []
        every = together([partial(self._samples, trials) for trials in apart], long=self._model.is_long)
        of_answers, of_gaps = ([sample for part in every for sample in part[kind]] for kind in (0, 1))
        return fit(of_answers).weights, fit(of_gaps).weights

    def _samples(self, trials: Iterable[Trial]) -> tuple[list[Sample], list[Sample]]:
        """What phrasings in `trials` tell about the worth of signs, for answers and for gaps."""
        of_answers: list[Sample] = []
        of_gaps: list[Sample] = []
        for trial in trials:
            for row, reading in trial.readings():
                phrasing = self._phrasings[row]
                query = self._query(self._words[row], (phrasing.language,), reading, phrasing.answer)
                of_answers += self._sample(query, self._answers, trial.whole or phrasing.gap)
                of_gaps += self._sample(query, self._places_of_gaps, trial.whole) if phrasing.gap else []
        return of_answers, of_gaps

    def _sample(self, query: Query, among: Integers, stray: bool) -> list[Sample]:
        """What a phrasing tells about the worth of signs of the answers or gaps `among`, unless there is but one."""
        if len(among) < 2:
            return []
        best = int(among[query.shares[among].argmax()])
        right = self._groups.names[best] == query.own
        return [Sample(self._appraiser.appraise(query, best).signs, right, stray)]


def _words_in(text: str) -> list[str]:
    return [intern(word) for word in words(text)] or [NO_WORD]


def _unfold(places: Sequence[Sequence[int]]) -> list[int]:
    """The first of each of the wordings at `places`, then their repetitions."""
    return [own[0] for own in places] + [at for own in places for at in own[1:]]
