"""What an answer speaks of, in its phrasings, replies and facts: which words of a question, and which subjects.

Filler words cost nothing; a word that carries the question and that the answer never uses is a reason to
doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from bot.language.grammar import EXCEPTION, SHORTEST, Grammar
from bot.language.shares import Share, Sides, sides_of
from bot.language.stems import Stems
from bot.language.text import fold
from bot.language.words import words as words_of

EXCEPTS = 0.25  # of an answer's texts: where so many leave something out, any word that does is its own
REMEMBERED = 10_000  # words of readers, of which more is known than their letters
BESIDE = 5  # words after the whole of a share that a text states, at most: they are of its part
SHARES = 0.75  # of an answer's phrasings; where so many ask for a share, the answer is no count

# Of the phrasings of an answer in one language: a word that so many say is what it is about. From .4 down, words that
# only count (number of) would be among them.
THEME = 0.5

_CLAUSE = re.compile(r"[.,;:!?](?=\s|$)")

_Text = tuple[Iterable[str], Sequence[str], int]  # its words, their languages, how often they count


def no_words(_: str) -> Iterable[str]:
    """No words: where nothing is known of what words mean."""
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
        grammar: Grammar,
        weights: Mapping[str, float],
        unseen: float,
        near_words: Callable[[str], Iterable[str]] = no_words,
    ) -> None:
        """Start with nothing said; `weights` are those of stems, `unseen` that of any other.

        `near_words` gives the words of the book that mean the same as any word.
        """
        self._grammar = grammar
        self._texts: dict[str, list[_Text]] = {answer: [] for answer in answers}
        self._counted: dict[str, Counter[str]] = {}
        self._asked: dict[str, Counter[str]] = {}
        self._told: dict[str, Counter[str]] = {}
        self._weighed: dict[str, list[tuple[tuple[str, ...], list[tuple[frozenset[str], float]]]]] = {}
        self._stems, self._weights, self._unseen = stems, weights, unseen
        self._near_words = near_words
        self._senses: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
        self._known: dict[tuple[str, tuple[str, ...]], tuple[float, frozenset[str], bool]] = {}

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
            self._counted[answer] = self._count(self._texts[answer])
        return self._counted[answer]

    def _count(self, texts: Iterable[_Text]) -> Counter[str]:
        said: Counter[str] = Counter()
        total = 0
        for words, languages, times in texts:
            senses = {sense for word in words for code in languages for sense in self._stems.senses(word, code)}
            senses.update(sense for word in words for sense in self._grammar.concepts(word, languages))
            said.update([*senses] * times)  # a list is counted three times as quickly as a mapping is added
            total += 1
        if said[EXCEPTION] < EXCEPTS * total:
            del said[EXCEPTION]
        return said

    def senses(self, word: str, languages: Sequence[str]) -> frozenset[str]:
        """The forms of `word` as its stems, and the classes of words that mean the same in a question; remembered."""
        key = word, tuple(languages)
        if key not in self._senses:
            if len(self._senses) >= REMEMBERED:
                self._senses.clear()
            stems = (self._stems.stem(word, code) for code in languages)
            self._senses[key] = frozenset(stems).union(self._grammar.concepts(word, languages))
        return self._senses[key]

    def says(self, word: str, languages: Sequence[str], answer: str, times: int = 1) -> bool:
        """Whether `answer` says `word`, or one that means much the same, so many `times`; fillers say nothing."""
        if answer not in self._told:
            self._told[answer] = self._count(self._without_fillers(answer))
        _, senses, _ = self._read(word, tuple(languages))
        return self._is_said(self._told[answer], word, senses, languages, times)

    def asks(self, word: str, languages: Sequence[str], answer: str, times: int = 1) -> bool:
        """Whether phrasings of `answer` say `word` itself, in some form.

        That a reply mentions something does not make it what the answer is about, and words that mean much the same
        (person and woman) do not count the same.
        """
        if answer not in self._asked:
            self._asked[answer] = self._count(text for text in self._without_fillers(answer) if text[2] == 1)
        return self._is_said(self._asked[answer], word, self.senses(word, languages), languages, times)

    def describes(self, word: str, languages: Sequence[str], answer: str, least: int) -> bool:
        """Whether `answer` says `word` of something so often, and does not ask by it how much there is."""
        senses = self.senses(word, languages)
        texts = ((list(words), times) for words, _, times in self._texts[answer])
        return least <= sum(
            times
            for words, times in texts
            for own in words
            if self._grammar.is_attribute(own, words) and not senses.isdisjoint(self.senses(own, languages))
        )

    def _is_said(self, said: Counter[str], word: str, senses: Set[str], languages: Sequence[str], times: int) -> bool:
        """Whether `word` is `said` so many `times`, in one of its `senses` or by a word whose meaning is near."""
        for sense in senses:  # most words end here, and a generator would take twice the time
            if said.get(sense, 0) >= times:
                return True
        return any(said.get(sense, 0) >= times for sense in self._near_senses(word, languages))

    def _without_fillers(self, answer: str) -> Iterator[_Text]:
        for words, languages, times in self._texts[answer]:
            yield [word for word in words if word not in self._grammar.empty], languages, times

    def extra(self, answer: str, words: Set[str]) -> float:
        """The least weight that a phrasing of `answer` adds to `words`; what leaves something out weighs most."""
        if answer not in self._weighed:
            asking = ((asked, tuple(languages)) for asked, languages, times in self._texts[answer] if times == 1)
            self._weighed[answer] = [(languages, self._weigh(asked, languages)) for asked, languages in asking]
        senses = {languages: self.senses_of(words, languages) for languages, _ in self._weighed[answer]}
        added = (
            sum(weight for own, weight in told if own.isdisjoint(senses[languages]))
            for languages, told in self._weighed[answer]
        )
        return min(added, default=0.0)

    def _weigh(self, asked: Iterable[str], languages: Sequence[str]) -> list[tuple[frozenset[str], float]]:
        """The words of a phrasing that tell something, by their senses, with what each weighs."""
        narrows = self._grammar.narrows
        told = dict.fromkeys(word for word in asked if narrows(word) or word not in self._grammar.fillers)
        return [
            (self.senses(word, languages), self._unseen if narrows(word) else self._weight(word, languages))
            for word in told
        ]

    def senses_of(self, words: Iterable[str], languages: Sequence[str]) -> set[str]:
        """All `senses` of `words`."""
        return {sense for word in words for sense in self.senses(word, languages)}

    def _weight(self, word: str, languages: Sequence[str]) -> float:
        return max(self._weights.get(self._stems.stem(word, code), self._unseen) for code in languages)

    def share(self, word: str, languages: Sequence[str], answer: str) -> float:
        """The share of the phrasings of `answer` that say `word`, or a word of its sense."""
        senses = {sense for code in languages for sense in self._stems.senses(word, code)}
        phrasings = [text for text, _, times in self._texts[answer] if times == 1]
        return max(self._said(answer)[sense] for sense in senses) / max(len(phrasings), 1)

    @cached_property
    def themes(self) -> frozenset[str]:
        """The stems that so many phrasings of one answer or gap have in one language."""
        found: set[str] = set()
        for texts in self._texts.values():
            asking: dict[str, list[set[str]]] = {}
            for words, [code, *_], times in texts:
                if times == 1:
                    asking.setdefault(code, []).append({self._stems.stem(word, code) for word in words})
            for own in asking.values():
                said = Counter(stem for stems in own for stem in stems)
                found.update(stem for stem, times in said.items() if times >= THEME * len(own))
        return frozenset(found)

    def _near_senses(self, word: str, languages: Sequence[str]) -> Iterator[str]:
        """The senses of the book's words that mean the same as `word`."""
        for near in self._near_words(word):
            yield from (sense for code in languages for sense in self._stems.senses(near, code))

    def _read(self, word: str, languages: tuple[str, ...]) -> tuple[float, frozenset[str], bool]:
        """The weight of `word`, its senses, and whether it tells something when no answer says it; remembered."""
        if (word, languages) not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            senses = [sense for code in languages for sense in self._stems.senses(word, code)]
            weight = max(self._weights.get(sense, self._unseen) for sense in senses[::2])
            tells = len(word) >= SHORTEST and not self._grammar.is_harmless(word)
            known = frozenset([*senses, *self._grammar.concepts(word, languages)])
            self._known[word, languages] = weight, known, tells
        return self._known[word, languages]

    def cover(self, words: Sequence[str], languages: Sequence[str], answer: str, left_out: bool = False) -> Coverage:
        """What `answer` covers of a question's `words`; `left_out` when the words are those of its own phrasing."""
        said, at_least = self._said(answer), 2 if left_out else 1
        total = covered = content = content_covered = 0.0
        uncovered = []
        for word in dict.fromkeys(words):
            weight, senses, tells = self._read(word, tuple(languages))
            known = self._is_said(said, word, senses, languages, at_least)
            total += weight
            covered += weight * known
            if word not in self._grammar.fillers and (known or tells):
                content += weight
                content_covered += weight * known
                if not known:
                    uncovered.append(word)
        return Coverage(
            covered / total if total else 0.0, content_covered / content if content else 0.5, tuple(uncovered)
        )


@dataclass(frozen=True, slots=True)
class Asking:
    """How an answer that has a reply is asked for, and what the reply states."""

    figures: bool  # the reply states a number
    kinds: Set[str]  # of answer that its phrasings ask for or its reply states
    asked: Set[str]  # those of them that its phrasings ask for
    shares: bool  # nearly all of its phrasings ask for a share of something
    leaves_out: bool  # most of its phrasings leave something out: not, outside, other
    moments: Set[str]  # the senses of the words by which it speaks of other times than the present
    plans: bool  # it speaks of what is to be: the future, a plan, a promise
    least: bool  # it speaks of the least of something
    denied: Set[str]  # the senses of what its phrasings deny
    lacked: Set[str]  # those of them that no phrasing has: people without work
    bases: Set[str]  # the senses of the words of which its phrasings ask a share, if any do, and its reply states one
    parts: Set[str]  # those of the other words of its phrasings: what it is a share for
    divided: Sides  # which words it has for a whole and which for its part
    roles: Sequence[tuple[str, str]]  # each role in its phrasings and its reply, with where it is held
    numbered: Set[str]  # the senses of what the numbers of its reply are numbers of
    sides: Set[tuple[str, str]]  # each number of which it means those above or below, and which


@dataclass(frozen=True, slots=True)
class Scope:
    """What an answer or gap speaks of: subjects named in phrasings (by kind) and stated in replies, and how it asks."""

    answer: str
    named: Mapping[str, Set[str]]
    stated: Set[str]
    counts: bool  # enough of its phrasings count something
    counts_anything: bool  # they count different things
    counted: Set[str]  # the senses of what its phrasings count
    counted_elsewhere: Set[str]  # the senses of what those of other answers count
    asking: Asking | None  # None without a reply: a draft or a gap states nothing that could be wrong

    def counts_not(self, senses: Set[str]) -> bool:
        """Whether a word of these `senses` is counted by other answers, and not by this one."""
        return senses.isdisjoint(self.counted) and not senses.isdisjoint(self.counted_elsewhere)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of answers and of languages, as the checks ask for them."""

    vocabulary: AnswerVocabulary
    grammar: Grammar
    languages: Sequence[str]

    def senses(self, words: Sequence[str]) -> set[str]:
        """All senses of `words`, in any language of the book."""
        return self.vocabulary.senses_of(words, self.languages)

    def asking(self, phrasings: Sequence[Sequence[str]], stated: str) -> Asking:
        """How `phrasings` ask for an answer whose reply and facts have the text `stated`."""
        grammar, reply = self.grammar, words_of(stated)
        asked = [grammar.kinds(own) for own in phrasings]
        kinds, said = frozenset().union(*asked), [*phrasings, reply]
        denied = self.senses([thing for own in phrasings for thing in grammar.left_out(own)])
        shares, asked_of = list(self._shares_in(stated)), [base for own in phrasings for base in grammar.bases(own)]
        wholes = [own.whole for own in shares]
        having = [own for own in phrasings if not grammar.lacks(own)]
        return Asking(
            any(word[0].isdecimal() for word in reply),
            kinds.union(self._stated_kinds(reply, stated)),
            kinds,
            sum("share" in own for own in asked) >= SHARES * len(asked),
            2 * sum(any(map(grammar.narrows, own)) for own in phrasings) > len(phrasings),
            self.senses([word for own in said for word in (grammar.moment(own) or "").split()]),
            any(grammar.plans(own) for own in said),
            any(grammar.least(own) for own in said),
            denied,
            denied - self.senses([word for own in having for word in own]),
            self.senses([word for base in (*asked_of, *wholes) for word in base]) if asked_of else frozenset(),
            self.senses([word for own in phrasings for word in self.parts_of_share(own)] if asked_of else ()),
            sides_of([*filter(None, map(grammar.shares.asked, phrasings)), *shares], self.senses, grammar.shares),
            [role for own in (*phrasings, reply) for role in grammar.roles(own)],
            self.senses(grammar.numbered(reply)),
            {side for own in said for side in grammar.sides(own)},
        )

    def _shares_in(self, stated: str) -> Iterator[Share]:
        """The shares that a text states, at most one in each of its clauses: 26% of all unicorns, in China."""
        clauses = [words_of(clause) for clause in _CLAUSE.split(stated)]
        for clause, after in zip(clauses, [*clauses[1:], []], strict=True):
            share = self.grammar.shares.asked(clause)
            if share:
                end = next((at for at, word in enumerate(after) if word[0].isdecimal()), BESIDE)
                yield replace(share, part=self.grammar.shares.telling(after[: min(end, BESIDE)]))

    def parts_of_share(self, asked: Sequence[str]) -> list[str]:
        """The telling words of a question for a share beside those of which it asks a share: whose it is."""
        bases = {word for base in self.grammar.bases(asked) for word in base}
        telling = self.grammar.shares.telling(asked)
        return [word for word in telling if word not in bases and not self.grammar.narrows(word)]

    def holds_elsewhere(self, role: str, place: str, asking: Asking) -> bool:
        """Whether the answer speaks of `role` as held somewhere, and never of its being held in `place`."""
        roles, places = self.senses([role]), self.senses([place])
        held = [where for own, where in asking.roles if not roles.isdisjoint(self.senses([own]))]
        return bool(held) and all(places.isdisjoint(self.senses([where])) for where in held)

    def _stated_kinds(self, reply: Sequence[str], text: str) -> set[str]:
        """The kinds of answer that a reply states: a share by a per cent sign, money by its sign, else a count."""
        kinds = {"share"} if "%" in reply else set()
        if any(word[0].isdecimal() for word in reply):
            kinds.add("count")
        return kinds | ({"money"} if self.grammar.is_money(fold(text)) else set())

    def share_of(self, some: Sequence[str], words: Sequence[str]) -> float:
        """The share of `some` in the words of a question that tell what it is about."""
        return len(some) / max(len(set(filter(self.grammar.is_telling, words)).union(some)), 1)
