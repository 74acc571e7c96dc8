"""Holding an answer back from a question about something else, however alike the rest is.

What each answer speaks of is gathered from its phrasings, its replies and its facts; `checks` are the reasons. Where an
answer's own phrasings name several of a kind ("how do I say it in French", "... in Japanese"), that kind is a blank to
be filled in and holds nothing back. A gap many of whose phrasings name one of a kind, not always the same, is about
that kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from bot.language.words import words as words_of
from bot.match.checks import BLANK, CHECKS, strangers
from bot.match.confidence import Query
from bot.match.scopes import NAMING, Scope, Subject, Words, subjects
from bot.match.values import Phrasing

BLANK_SHARE = 0.5  # of an answer's phrasings that count: so many count different things, and the thing is a blank
BARE = 2  # telling words of a question, at most, for it to be a bare one
COUNT_SHARE = 0.2  # of an answer's phrasings; where fewer count something, the answer is no count
ABOUT_SHARE = 0.2  # mentions of a kind to a gap's phrasings; where there are fewer, the gap is not about the kind


class Guard:
    """What each answer and gap of a book speaks of: its countries, years, numbers and things counted."""

    def __init__(self, covered: Mapping[str, str], words: Words) -> None:
        """Start from the texts `covered`, by answer; `words` is what is known of words."""
        self._covered, self._words = covered, words
        self._read: dict[str, list[tuple[Phrasing, Sequence[str]]]] = {}
        self._scopes: dict[str, Scope] = {}
        self._mentioned: dict[str, list[tuple[str, str]]] = {}

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
        for own in (own for words in phrasings for own in subjects(words)):
            named.setdefault(own.kind, set()).add(own.identity)
        stated = words_of(self._covered.get(answer, ""))
        counting, counting_else = self._count(answer)
        asking = self._words.asking(phrasings, self._covered[answer]) if not self.is_draft(answer) else None
        return Scope(
            answer,
            named,
            {own.identity for own in subjects(stated)},
            counting > COUNT_SHARE * len(read),
            counting_else > BLANK_SHARE * counting,
            asking,
        )

    def _count(self, answer: str) -> tuple[int, int]:
        """How many phrasings of `answer` count something, and how many count what no other one speaks of."""
        counting = counting_else = 0
        for phrasing, words in self._read.get(answer, ()):
            things = self._words.grammar.counted(words)
            if things:
                uncovered = self._words.vocabulary.cover(words, (phrasing.language,), answer, True).uncovered
                counting += 1
                counting_else += not set(things).isdisjoint(uncovered)
        return counting, counting_else

    def is_draft(self, answer: str) -> bool:
        """Whether `answer` has no reply yet, so that nothing but its phrasings tells what it speaks of."""
        return not self._covered.get(answer, "").strip()

    def hold(self, query: Query, answer: str) -> Subject | None:
        """The subject of the question for which `answer` is held back, if any."""
        scope = self._scope(answer)
        held = (check(query, scope, self._words) for check in CHECKS)
        return next((own for own in held if own), None)

    def is_asked_about(self, query: Query, gap: str) -> bool:
        """Whether the question says something by which `gap` is known; one word alone has to be the gap's own."""
        grammar, vocabulary = self._words.grammar, self._words.vocabulary
        telling = {word for word in query.words if word.isalpha() and grammar.is_telling(word)} - NAMING
        least = 2 if query.own == gap else 1
        said = [word for word in telling if vocabulary.says(word, query.languages, gap, least)]
        if len(telling) > 1:
            return bool(said)
        return any(
            vocabulary.asks(word, query.languages, gap, least + 1) or self._is_all_of(word, gap) for word in said
        )

    def _is_all_of(self, word: str, gap: str) -> bool:
        """Whether a phrasing of `gap` says `word` and nothing else that tells anything."""
        return any([word] == list(filter(self._words.grammar.is_telling, own)) for _, own in self._read[gap])

    def rival_word(self, query: Query, first: str, second: str) -> Subject | None:
        """A word of the question that the answer `second` speaks of and `first` does not."""
        strange = strangers(query, self._scope(first), self._words)
        told = (word for word in strange if self._words.vocabulary.says(word, query.languages, second))
        return next((Subject("word", word, word) for word in told), None)

    def plainest(self, query: Query, answers: Sequence[str]) -> str:
        """The answer that a bare question means, of `answers`, the likeliest first.

        A question of few words that several answers speak of is nearest to whichever phrasing is shortest; it means
        the answer that adds least to it, and none that leaves something out ("how many models are not from China").
        """
        telling = set(filter(self._words.grammar.is_telling, query.words))
        first = self._scope(answers[0])
        most = BARE + (first.asking is not None and first.asking.leaves_out)
        if not 0 < len(telling) <= most or any(map(self._words.grammar.narrows, query.words)):
            return answers[0]
        fit = [own for own in answers if self._counts_all(query, own, telling)]
        if answers[0] not in fit:
            return answers[0]
        return min(fit, key=lambda own: self._words.vocabulary.extra(own, telling))

    def _counts_all(self, query: Query, answer: str, telling: Set[str]) -> bool:
        """Whether the question counts, and so does `answer`, whose phrasings speak of all that is asked."""
        scope = self._scope(answer)
        named = (self._words.vocabulary.asks(word, query.languages, answer) for word in telling)
        return bool(scope.asking and scope.counts and self._words.grammar.counted(query.words) and all(named))

    def gaps_about(self, kind: str, answer: str) -> list[str]:
        """The gaps that are about subjects of this kind, whichever they name, beyond those that `answer` speaks of."""
        scope = self._scope(answer)
        own = scope.stated | scope.named.get(kind, frozenset())
        gaps = sorted(name for name, read in self._read.items() if read[0][0].gap)
        return [gap for gap in gaps if self._is_about(gap, kind, own)]

    def _is_about(self, gap: str, kind: str, but: Set[str]) -> bool:
        """Whether phrasings of `gap` name subjects of this kind often, and different ones, those in `but` apart."""
        named = [identity for own, identity in self._mentions(gap) if own == kind and identity not in but]
        return len(set(named)) >= BLANK and len(named) > ABOUT_SHARE * len(self._read[gap])

    def _mentions(self, gap: str) -> list[tuple[str, str]]:
        """The kinds and identities of the subjects that the phrasings of `gap` name, each once a phrasing."""
        if gap not in self._mentioned:
            named = ({(own.kind, own.identity) for own in subjects(words)} for _, words in self._read[gap])
            self._mentioned[gap] = [mention for own in named for mention in sorted(own)]
        return self._mentioned[gap]
