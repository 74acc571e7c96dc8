"""What is made of a question: the answer is given, it is offered, or nothing is known; and why, for an editor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.language.stems import Stems
from bot.language.words import words
from bot.match.checks import AS_WELL, Subject
from bot.match.confidence import Appraiser, Calibration, Query
from bot.match.guard import Guard
from bot.match.index import Groups, best_first
from bot.match.model import softmax
from bot.match.values import Candidate, Match, Pair, Phrasing
from bot.match.vocabulary import Floats, Integers

ANSWER_AT = 0.6  # chance that the best answer is right; below it the answer is offered, not given
CLEAR_AT = 0.4  # the same where no other candidate accounts for every word
DRAFT_AT = 0.7  # the same of an answer without a reply: the guard cannot hold its words against what it states
STRANGE_AT = 0.8  # the same when it leaves a word of the question uncovered
SUGGEST_AT = 0.1  # the same; below it there is nothing to offer: one in ten is worth a glance
NAME_AT = 0.5  # chance that a gap is the one asked about; below it, it is likelier wrong: better to name none
HELD = 0.5  # what is left of the confidence when the guard holds an answer back
CLOSE_GAP = 1.5  # a gap that beats the best answer by less than this leaves the answer worth offering
CANDIDATES = 5
PLAIN = 3  # answers among which the one that is meant is looked for
LIKELY = 0.25  # of the share of the likeliest answer: another one that is meant instead has so much
NONE = -1  # the place of no answer
RIVAL = 0.2  # share of a runner-up that may be meant, when it alone speaks of a word asked
SAME_MEANING = 0.5  # the likeness of two words that mean much the same
SAME_WORDS = 0.7  # likeness by letters: the same words are at least so like, though small ones count for nothing
WORD_FOR_WORD = 0.95  # chance that the book's own phrasing asks for its answer: but for a slip of the editor


def pairs_of(asked: Sequence[str], found: Sequence[str], language: str, stems: Stems) -> tuple[Pair, ...]:
    """The words of a question that match words of a phrasing in `language`: the same, a form of it, or its meaning."""
    by_sense: dict[str, str] = {}
    for word in found:
        for sense in (word, *stems.senses(word, language)):
            by_sense.setdefault(sense, word)
    pairs = []
    for word in dict.fromkeys(asked):
        own, meaning = stems.senses(word, language)
        match = by_sense.get(word) or by_sense.get(own)
        if match is not None:
            pairs.append(Pair(word, match, 1.0))
        elif meaning in by_sense:
            pairs.append(Pair(word, by_sense[meaning], SAME_MEANING))
    return tuple(pairs)


def with_first(query: Query, evidence: Floats, best: Sequence[int], meant: int) -> tuple[Query, Floats]:
    """The question and its evidence, with that of the answer in place `meant` of the `best` made the strongest."""
    if not meant:
        return query, evidence
    swapped: Floats = evidence.copy()
    first, chosen = best[0], best[meant]
    swapped[first], swapped[chosen] = evidence[chosen], evidence[first]
    if evidence[first] == evidence[chosen]:  # else the book's order would put the same one first for ever
        swapped[chosen] = np.nextafter(evidence[first], np.inf)
    return replace(query, shares=softmax(swapped)), swapped


def explain(match: Match) -> list[str]:
    """Why the question was matched as it was, a line a reason."""
    lines = [_outcome(match)]
    if match.guard:
        lines.append(f"held back: {match.guard}")
    places = ("likeliest answer", "next likely")
    lines += [_nearest(place, found) for place, found in zip(places, match.candidates, strict=False)]
    if match.gap:
        lines.append(_nearest("gap", match.gap))
    if match.far_gap:
        lines.append(_nearest("gap too far off to be named", match.far_gap))
    lines += [f"repaired: {asked} read as {taken}" for asked, taken in match.repairs]
    if match.pairs:
        lines.append("matched: " + ", ".join(_pair(pair) for pair in match.pairs))
    if match.uncovered:
        lines.append("the best answer says nothing of: " + ", ".join(match.uncovered))
    return lines


def _outcome(match: Match) -> str:
    """What became of the question, and how sure that is."""
    outcome = {"answer": "answered", "suggest": "offered, not given", "unknown": "not answered"}[match.verdict]
    if match.guard:
        return outcome
    return f"{outcome}: the likeliest answer is right for about {100 * match.confidence:.0f} of 100 such questions"


def _nearest(place: str, found: Candidate) -> str:
    return f"{place}: {found.answer}, for its phrasing “{found.phrasing.text}”"


def _pair(pair: Pair) -> str:
    if pair.asked == pair.found:
        return pair.asked
    sign = "like" if pair.likeness == 1.0 else "means"
    return f"{pair.asked} ({sign} {pair.found})"


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
        if not about:
            return None
        places = np.array([at for at in self.places if self._groups.names[at] in about], np.int64)
        return best_first(query.shares, places, 1)[0]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Which answer a question is taken to mean, whatever speaks for it; `answers` are their places in the groups."""

    groups: Groups
    answers: Integers
    guard: Guard

    def first(self, query: Query, evidence: Floats) -> str | None:
        """The answer that `Decision.judge` puts first; None where nothing is similar."""
        best = best_first(evidence, self.answers, CANDIDATES)
        if not best or not query.has_similar:
            return None
        meant = self.fitting(query, best)[1] if len(self.likely(query, best)) > 1 else 0
        return self.first(*with_first(query, evidence, best, meant)) if meant else self.groups.names[best[0]]

    def fitting(self, query: Query, best: Sequence[int]) -> tuple[Subject | None, int]:
        """Why the first of the `best` is held back, if it is, and the place of the one that is meant instead."""
        held = self.guard.hold(query, self.groups.names[best[0]])
        if not held:
            return None, 0
        return held, self.guard.fitting(query, held, [self.groups.names[at] for at in self.likely(query, best)])

    def likely(self, query: Query, best: Sequence[int]) -> list[int]:
        """The places of the `best` that may be meant instead of the first one, which is among them."""
        return [at for at in best[:PLAIN] if query.shares[at] >= LIKELY * query.shares[best[0]]]


@dataclass(frozen=True, slots=True)
class Decision:
    """Decides by what a book has taught; `words` are those of each of the `phrasings`."""

    phrasings: Sequence[Phrasing]
    words: Sequence[Sequence[str]]
    groups: Groups
    ranking: Ranking
    appraiser: Appraiser
    guard: Guard
    gaps: Gaps
    stems: Stems
    calibration: Calibration
    gap_calibration: Calibration

    def judge(self, question: str, repairs: tuple[tuple[str, str], ...], query: Query, evidence: Floats) -> Match:
        """The match of a question, `query` as it was repaired."""
        best = best_first(evidence, self.ranking.answers, CANDIDATES)
        rival = self.gaps.rival(query, best[0] if best else None)
        if not best or not query.has_similar:
            gap, far = self._name(query, rival)
            return Match(question, "unknown", (), gap, 0.0, None, repairs, far_gap=far)
        phrased = self._phrased(question, query)
        if phrased not in (NONE, best[0]):
            return self.judge(question, repairs, *with_first(query, evidence, [best[0], phrased], 1))
        if phrased == best[0]:
            return self._word_for_word(question, query, best)
        held, meant = self.ranking.fitting(query, best)
        if meant:
            return self.judge(question, repairs, *with_first(query, evidence, best, meant))
        candidates = tuple(self._candidate(at, query) for at in best)
        nearest_words = self.words[self._nearest(best[0], query)]
        first, found = candidates[0], self.appraiser.appraise(query, best[0])
        uncovered = found.coverage.uncovered
        if not held and len(candidates) > 1 and candidates[1].score >= RIVAL:
            held = self.guard.rival_word(query, first.answer, candidates[1].answer)
        held = held or self._word_alone(query, candidates, nearest_words)
        held = held or self.guard.asked_otherwise(query, nearest_words)
        about = self.gaps.about(query, held, best[0])
        gap, far = self._name(query, rival, about, held, best[0])
        chance = round(self.calibration.chance(found.signs), 4)
        confidence = round(chance * HELD if held else chance, 4)
        is_clear = not held and CLEAR_AT <= chance < ANSWER_AT and self._is_clear(query, candidates)
        least = CLEAR_AT if is_clear else self._least(first, uncovered)
        verdict = _verdict(chance, least, first, gap or far, held)
        pairs = pairs_of(query.words, nearest_words, first.phrasing.language, self.stems)
        nearest = self.phrasings[int(query.lexical.argmax())]
        language = nearest.language if pairs or gap or far else None
        why, missing = (
            (held.reason, held.written_in(question, {taken: asked for asked, taken in repairs})) if held else ("", "")
        )
        known = (pairs, uncovered, why, far, missing)
        return Match(question, verdict, candidates, gap, confidence, language, repairs, *known)

    def _phrased(self, question: str, query: Query) -> int:
        """The place of the only answer that the book asks for in the very words of `question`; else `NONE`."""
        alike = np.flatnonzero(query.lexical >= SAME_WORDS).tolist()
        if query.own or not alike:  # a phrasing that is left out is none of the book's
            return NONE
        asked = words(question)
        found = {name for name in {self.phrasings[row].answer for row in alike} if self.guard.has_phrasing(asked, name)}
        places = [at for at in self.ranking.answers if self.groups.names[at] in found]
        return int(places[0]) if len(places) == len(found) == 1 else NONE

    def _word_for_word(self, question: str, query: Query, best: Sequence[int]) -> Match:
        """The match of a question that is a phrasing of the first of the `best`: its editor knows what it answers."""
        candidates = tuple(self._candidate(at, query) for at in best)
        found = self.appraiser.appraise(query, best[0])
        confidence = max(round(self.calibration.chance(found.signs), 4), WORD_FOR_WORD)
        phrasing = candidates[0].phrasing
        pairs = pairs_of(query.words, self.words[self._nearest(best[0], query)], phrasing.language, self.stems)
        return Match(question, "answer", candidates, None, confidence, phrasing.language, (), pairs)

    def may_give(self, query: Query, evidence: Floats) -> bool:
        """Whether `judge` may give an answer: False when none of those that may be meant is as likely as it takes.

        Whichever is meant has the share of the first, so that only what else speaks for it differs.
        """
        best = best_first(evidence, self.ranking.answers, CANDIDATES)
        if not best or not query.has_similar or self.calibration.at_most(query, best[0]) < CLEAR_AT:
            return False  # most questions: no word of them has to be looked at
        likely = self.ranking.likely(query, best)
        first = ((with_first(query, evidence, best, at)[0], best[at]) for at in map(best.index, likely))
        return any(self.calibration.chance(self.appraiser.appraise(*own).signs) >= CLEAR_AT for own in first)

    def _least(self, first: Candidate, uncovered: Sequence[str]) -> float:
        """The chance that it takes to give the answer of `first`."""
        if not self.guard.is_draft(first.answer):
            return ANSWER_AT
        return STRANGE_AT if uncovered else DRAFT_AT

    def _is_clear(self, query: Query, candidates: Sequence[Candidate]) -> bool:
        """Whether the first of the `candidates` has a reply, and none of the others may be meant as well."""
        first, *others = (one.answer for one in candidates)
        return not self.guard.is_draft(first) and not any(self.guard.fits(query, own) for own in others)

    def _name(
        self, query: Query, rival: int | None, about: int | None = None, held: Subject | None = None, first: int = NONE
    ) -> tuple[Candidate | None, Candidate | None]:
        """The gap to be named, if any, and else the one that is too far off."""
        if rival is not None and not self.guard.is_asked_about(query, self.groups.names[rival]):
            rival = None
        if rival is not None and self._is_likely(query, rival) and not self._fits_better(query, first, rival):
            return self._candidate(rival, query), None
        rest = query.without(held.name) if held else query
        if about is not None and (self._is_likely(rest, about) or self._is_likely(rest, first)):
            return self._candidate(about, query), None
        far = about if rival is None else rival
        return None, None if far is None else self._candidate(far, query)

    def _fits_better(self, query: Query, first: int, rival: int) -> bool:
        names = self.groups.names
        return first != NONE and self.guard.fits_better(query, names[first], names[rival])

    def _is_likely(self, query: Query, at: int) -> bool:
        """Whether the answer or gap in this place is likelier than not the one asked about."""
        calibration = self.gap_calibration if at in self.gaps.places else self.calibration
        return calibration.chance(self.appraiser.appraise(query, at).signs) >= NAME_AT

    def _word_alone(
        self, query: Query, candidates: Sequence[Candidate], nearest_words: Sequence[str]
    ) -> Subject | None:
        """The word that is all of the question, when other candidates speak of it as well: it chooses none of them."""
        word, *more = query.words
        if more or [word] == nearest_words:
            return None
        first, *others = (self.appraiser.vocabulary.share(word, query.languages, one.answer) for one in candidates)
        as_well = any(share >= AS_WELL * first for share in others)
        return Subject("word alone", word, word) if as_well else None

    def _candidate(self, at: int, query: Query) -> Candidate:
        nearest = self.phrasings[self._nearest(at, query)]
        return Candidate(self.groups.names[at], round(float(query.shares[at]), 4), nearest)

    def _nearest(self, at: int, query: Query) -> int:
        """The place of the phrasing that is nearest to the question, of the answer or gap in place `at`."""
        own = self.groups.phrasings_of[at]
        return int(own[query.lexical[own].argmax()])


def _verdict(chance: float, least: float, first: Candidate, gap: Candidate | None, held: Subject | None) -> str:
    if gap is not None and (held or gap.score >= CLOSE_GAP * first.score):
        return "unknown"
    if chance >= least and not held and gap is None:
        return "answer"
    return "suggest" if chance >= SUGGEST_AT else "unknown"
