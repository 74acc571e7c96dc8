"""Holding an answer back from a question about something else, however alike the rest is.

What each answer speaks of is gathered from its phrasings, its replies and its facts. Then come the `checks`, a small
one for each reason.

Where an answer's own phrasings name several of a kind ("how do I say it in French", "... in Japanese"), that kind is a
blank to be filled in and holds nothing back. A gap many of whose phrasings name one of a kind, not always the same, is
about that kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from bot.language.words import words as words_of
from bot.match.checks import AS_WELL, BLANK, CHECKS, OF_WHOM, Subject, strangers, subjects
from bot.match.confidence import Query
from bot.match.coverage import Scope, Words
from bot.match.values import Phrasing

BLANK_SHARE = 0.5  # of an answer's phrasings that count: so many count different things, and the thing is a blank
BARE = 2  # telling words of a question, at most, for it to be a bare one
COUNT_SHARE = 0.2  # of an answer's phrasings; where fewer count something, the answer is no count
FITTING = frozenset(["kind", "no money", "no share", "denied", "count"])  # another answer may be meant instead
LACKING = frozenset(
    ["word", "thing", "kind", "no money", "no share"]
)  # what readers of the answer may say in words of their own
SUMMED = frozenset(["count", "money", "size"])  # kinds of answer that have a sum
ABOUT_SHARE = 0.2  # mentions of a kind to a gap's phrasings; where there are fewer, the gap is not about the kind


class Guard:
    """What each answer and gap of a book speaks of: its countries, years, numbers and things counted."""

    def __init__(self, covered: Mapping[str, str], words: Words) -> None:
        """Start from the texts `covered`, by answer; `words` is what is known of words."""
        self._covered, self._words = covered, words
        self._read: dict[str, list[tuple[Phrasing, Sequence[str]]]] = {}
        self._scopes: dict[str, Scope] = {}

    def read(self, phrasing: Phrasing, words: Sequence[str]) -> None:
        """Keep a phrasing, of which `words` are the words, to know its answer by."""
        self._read.setdefault(phrasing.answer, []).append((phrasing, words))

    def gather_all(self) -> None:
        """Gather what every answer and gap speaks of, for questions that must not wait for it."""
        for answer in self._read:
            self._scope(answer)

    def _scope(self, answer: str) -> Scope:
        """What `answer` speaks of, gathered when it is first asked for: a question concerns few answers."""
        if answer not in self._scopes:
            self._scopes[answer] = self._gather(answer)
        return self._scopes[answer]

    def _gather(self, answer: str) -> Scope:
        read = self._read.get(answer, ())
        phrasings = [words for _, words in read]
        named: dict[str, set[str]] = {}
        for own in (own for words in phrasings for own in subjects(words, self._words.grammar)):
            named.setdefault(own.kind, set()).add(own.identity)
        stated = words_of(self._covered.get(answer, ""))
        counting, counting_else = self._count(answer)
        asking = self._words.asking(phrasings, self._covered[answer]) if not self.is_draft(answer) else None
        return Scope(
            answer,
            named,
            {own.identity for own in subjects(stated, self._words.grammar)},
            counting > COUNT_SHARE * len(read),
            counting_else >= BLANK and counting_else > BLANK_SHARE * counting,
            self._counted[answer] if asking else frozenset(),
            self._counted_anywhere if asking else frozenset(),
            asking,
        )

    def _count(self, answer: str) -> tuple[int, int]:
        """How many phrasings of `answer` count something, and how many count what no other one speaks of."""
        counting = counting_else = 0
        for phrasing, words in self._read.get(answer, ()):
            things = self._words.grammar.counted(words)
            if not self._words.grammar.amounts.issuperset(things):  # how many millions counts nothing
                uncovered = self._words.vocabulary.cover(words, (phrasing.language,), answer, True).uncovered
                counting += 1
                counting_else += not set(things).isdisjoint(uncovered)
        return counting, counting_else

    @cached_property
    def _counted_anywhere(self) -> set[str]:
        """The senses of what the phrasings of answers count."""
        return set().union(*(counted for own, counted in self._counted.items() if own in self._covered))

    @cached_property
    def _counted(self) -> dict[str, set[str]]:
        """The senses of what each answer's phrasings count."""
        counted = self._words.grammar.counted
        return {
            own: self._words.senses([thing for _, words in read for thing in counted(words)])
            for own, read in self._read.items()
        }

    def has_phrasing(self, words: Sequence[str], answer: str) -> bool:
        """Whether the book itself asks for `answer`, which may be a gap, in these very `words`."""
        return any(list(own) == list(words) for _, own in self._read[answer])

    def is_draft(self, answer: str) -> bool:
        """Whether `answer` has no reply yet, so that nothing but its phrasings tells what it speaks of."""
        return not self._covered.get(answer, "").strip()

    def hold(self, query: Query, answer: str) -> Subject | None:
        """The subject of the question for which `answer` is held back, if any; none where the book itself asks so."""
        scope = self._scope(answer)
        for check in CHECKS:
            if held := check(query, scope, self._words):
                return None if query.own != answer and self.has_phrasing(query.words, answer) else held
        return None

    def subjects_held(self, query: Query, answer: str) -> Iterator[Subject]:
        """Each subject for which `answer` is held back and that is no word alone which it may only lack yet."""
        for check in CHECKS:
            held = check(query, self._scope(answer), self._words)
            if held and (held.kind not in LACKING or not query.names.isdisjoint(held.name.split())):
                yield held

    def hold_from_teaching(self, query: Query, answer: str) -> Subject | None:
        """The subject of the question for which it must not be taught to `answer`, which gives a figure.

        Beside what holds an answer back: a figure that the reply states and no phrasing asks for, a country of
        which neither the reply nor its facts speak, though the answer compares their own with it, a sum of what the
        answer gives for each, and one word alone that the answer shares with others.
        """
        scope, named = self._scope(answer), list(subjects(query.words, self._words.grammar))
        unasked = (own for own in named if own.kind == "number" and own.identity not in scope.named.get("number", ()))
        places = [own for own in named if own.kind == "country"]
        is_elsewhere = places and scope.stated.isdisjoint(own.identity for own in places)
        held = self.hold(query, answer) or next(unasked, None) or (places[0] if is_elsewhere else None)
        return held or self._unasked_sum(query, answer) or self._shared_word(query, answer)

    def _unasked_sum(self, query: Query, answer: str) -> Subject | None:
        """The word by which a question asks what several come to, where the answer is no count and not asked for it."""
        if SUMMED.isdisjoint(self._words.grammar.kinds(query.words)):
            return None
        asked = set().union(*(words for _, words in self._read[answer]))
        sums = [word for word in query.words if word in self._words.grammar.sums and word not in asked]
        return Subject("sum", sums[0], sums[0]) if sums and not self._scope(answer).counts else None

    def _shared_word(self, query: Query, answer: str) -> Subject | None:
        """The one telling word of a question, if it is not what the answer is about and another answer says it."""
        telling = list(filter(self._words.grammar.is_telling, query.words))
        if len(telling) != 1:
            return None
        [word], vocabulary = telling, self._words.vocabulary
        share = vocabulary.share(word, query.languages, answer)
        others = (vocabulary.share(word, query.languages, own) for own in self._covered if own != answer)
        is_shared = share < OF_WHOM and any(other >= AS_WELL * share for other in others)
        return Subject("word alone", word, word) if is_shared else None

    def is_asked_about(self, query: Query, gap: str) -> bool:
        """Whether the question says something by which `gap` is known; one word alone has to be the gap's own."""
        grammar, vocabulary = self._words.grammar, self._words.vocabulary
        telling = {word for word in query.words if word.isalpha() and grammar.is_telling(word)} - grammar.naming
        least = 2 if query.own == gap else 1
        said = [word for word in telling if vocabulary.says(word, query.languages, gap, least)]
        if len(telling) > 1:
            return bool(said)
        return any(
            vocabulary.asks(word, query.languages, gap, least + 1) or self._is_all_of(word, gap) for word in said
        )

    def fits_better(self, query: Query, answer: str, gap: str) -> bool:
        """Whether `answer` accounts for every word of the question, and `gap` does not."""
        left = any(strangers(query, self._scope(answer), self._words))
        return not left and any(strangers(query, self._scope(gap), self._words))

    def _is_all_of(self, word: str, gap: str) -> bool:
        """Whether a phrasing of `gap` says `word` and nothing else that tells anything."""
        return any([word] == list(filter(self._words.grammar.is_telling, own)) for _, own in self._read[gap])

    def asked_otherwise(self, query: Query, nearest: Sequence[str]) -> Subject | None:
        """The first word, where none tells what it is about, and the `nearest` phrasing says more, or asks if."""
        grammar = self._words.grammar
        if any(map(grammar.is_telling, query.words)) or grammar.asks_yes_or_no(query.words):
            return None
        is_empty = grammar.fillers.issuperset(query.words) and any(map(grammar.is_telling, nearest))  # how many?
        is_otherwise = is_empty or grammar.asks_yes_or_no(nearest)
        return Subject("way", query.words[0], query.words[0]) if is_otherwise else None

    def rival_word(self, query: Query, first: str, second: str) -> Subject | None:
        """A word of the question that the answer `second` speaks of and `first` does not."""
        strange = strangers(query, self._scope(first), self._words)
        told = (word for word in strange if self._words.vocabulary.says(word, query.languages, second))
        return next((Subject("word", word, word) for word in told), None)

    def is_bare(self, query: Query) -> bool:
        """Whether a question counts, in so few words that `plainest` may find another answer for it."""
        grammar = self._words.grammar
        telling = set(filter(grammar.is_telling, query.words))
        if not 0 < len(telling) <= BARE + 1 or any(map(grammar.narrows, query.words)):
            return False
        return bool(grammar.counted(query.words))

    def plainest(self, query: Query, answers: Sequence[str]) -> str:
        """The answer that a bare question means, of `answers`, the likeliest first.

        A question of few words that several answers speak of is nearest to whichever phrasing is shortest; it means
        the answer that adds least to it, and none that leaves something out ("how many models are not from China").
        """
        telling = set(filter(self._words.grammar.is_telling, query.words))
        if len(telling) > BARE:
            asking = self._scope(answers[0]).asking
            if not asking or not asking.leaves_out:
                return answers[0]
        fit = [own for own in answers if self._counts_all(query, own, telling)]
        if answers[0] not in fit or len(fit) == 1 or self.has_phrasing(query.words, answers[0]):
            return answers[0]
        return min(fit, key=lambda own: self._words.vocabulary.extra(own, telling))

    def fitting(self, query: Query, held: Subject, answers: Sequence[str]) -> int:
        """The place of the first of `answers` that fits how the question asks; 0 where the first is `held` for more."""
        grammar = self._words.grammar
        if held.kind not in FITTING and not grammar.narrows(held.name):
            return 0
        is_amount = bool(grammar.kinds(query.words))
        fit = (
            at
            for at, own in enumerate(answers)
            if at and (is_amount or not self._scope(own).counts) and self.fits(query, own)
        )
        return next(fit, 0)

    def fits(self, query: Query, answer: str) -> bool:
        """Whether `answer` has a reply, accounts for every word of the question, and nothing else holds it back."""
        scope = self._scope(answer)
        if scope.asking is None or self.hold(query, answer):
            return False
        if scope.asking.leaves_out and not any(map(self._words.grammar.narrows, query.words)):
            return False
        return not any(strangers(query, scope, self._words))

    def _counts_all(self, query: Query, answer: str, telling: Set[str]) -> bool:
        """Whether `answer` counts something, and its phrasings speak of all that is asked."""
        if not all(self._words.vocabulary.asks(word, query.languages, answer) for word in telling):
            return False
        scope = self._scope(answer)  # the dearer part
        return scope.asking is not None and scope.counts

    def gaps_about(self, kind: str, answer: str) -> list[str]:
        """The gaps that are about subjects of this kind, whichever they name, beyond those that `answer` speaks of."""
        scope = self._scope(answer)
        but = scope.stated | scope.named.get(kind, frozenset())
        naming = self._naming.get(kind, {})
        return [gap for gap, named in naming.items() if self._is_about(gap, [own for own in named if own not in but])]

    def _is_about(self, gap: str, named: Sequence[str]) -> bool:
        """Whether `gap` is about a kind of which its phrasings name these: often enough, and different ones."""
        return len(set(named)) >= BLANK and len(named) > ABOUT_SHARE * len(self._read[gap])

    @cached_property
    def _naming(self) -> dict[str, dict[str, list[str]]]:
        """By kind of subject, the gaps whose phrasings name some, and which ones, each once a phrasing."""
        found: dict[str, dict[str, list[str]]] = {}
        for gap in sorted(name for name, read in self._read.items() if read[0][0].gap):
            for _, words in self._read[gap]:
                named = subjects(words, self._words.grammar)
                for kind, identity in dict.fromkeys((own.kind, own.identity) for own in named):
                    found.setdefault(kind, {}).setdefault(gap, []).append(identity)
        return found
