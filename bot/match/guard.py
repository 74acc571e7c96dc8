"""Holding an answer back from a question about something else, however alike the rest is.

What each answer speaks of is gathered from its phrasings, its replies and its facts. Then come the checks, a small one
for each reason, in the order of the table `CHECKS`. Each takes the question, what the answer speaks of, and what is
known of words; it returns the subject for which the answer is held back, or None. A word that nothing accounts for is
the last reason but one, and the most frequent.

Where an answer's own phrasings name several of a kind ("how do I say it in French", "... in Japanese"), that kind is a
blank to be filled in and holds nothing back. A gap many of whose phrasings name one of a kind, not always the same, is
about that kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from bot.language.grammar import SHORTEST
from bot.language.words import words as words_of
from bot.match.confidence import Query
from bot.match.scopes import NAMING, Scope, Subject, Words, subjects
from bot.match.values import Phrasing

BLANK_SHARE = 0.5  # of an answer's phrasings that count: so many count different things, and the thing is a blank
BARE = 2  # telling words of a question, at most, for it to be a bare one
COUNT_SHARE = 0.2  # of an answer's phrasings; where fewer count something, the answer is no count
ABOUT_SHARE = 0.2  # mentions of a kind to a gap's phrasings; where there are fewer, the gap is not about the kind
BLANK = 2  # different ones that an answer's phrasings name, beyond its reply, for the kind to be a blank
STRANGE = 0.3  # of the telling words of a question; an answer without figures is given when fewer are strangers


Check = Callable[[Query, Scope, Words], Subject | None]


def another_subject(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A country, year or number that the answer does not speak of; or names, where the answer is a count."""
    for own in subjects(query.words):
        if own.kind == "name" and (not scope.counts or words.grammar.counted(query.words)):
            continue  # only a count is no answer to a question for names
        named = scope.named.get(own.kind, frozenset())
        if own.identity not in named | scope.stated and len(named - scope.stated) < BLANK:
            return own
    return None


def another_thing(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A thing counted of which the answer never speaks."""
    if scope.counts_anything:
        return None
    things = words.grammar.counted(query.words)
    for word in [thing for thing in things if not words.grammar.is_harmless(thing)] or things:
        if len(word) >= SHORTEST and not words.accounts_for(word, query, scope):
            return Subject("thing", word, word)
    return None


def another_kind(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A kind of answer, such as a date, that the answer's phrasings never ask for and its reply does not state."""
    if scope.asking is None:
        return None
    kinds = words.grammar.kinds(query.words)
    missing = sorted(kinds - scope.asking.kinds)
    if missing:
        return Subject("kind", missing[0], missing[0])
    asks_other = "share" not in kinds and (kinds or not words.grammar.asks_yes_or_no(query.words))
    return Subject("no share", "share", "share") if scope.asking.shares and asks_other else None


def another_moment(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Another time than the present, said without a year, of which the answer never speaks."""
    moment = words.grammar.moment(query.words) if scope.asking and not scope.asking.moments else None
    if not moment:
        return None
    return Subject("moment" if words.grammar.is_telling(moment) else "tense", moment, moment)


def denied(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Something denied that the answer does not deny, unless a yes or a no is asked for."""
    if scope.asking is None or words.grammar.asks_yes_or_no(query.words):
        return None
    for negation, thing in words.grammar.denied(query.words):
        if not thing or words.senses([thing]).isdisjoint(scope.asking.denied):
            return Subject("denied", negation, negation)
    return None


def another_base(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A share of something else than that of which the answer gives the share."""
    if scope.asking is None or not scope.asking.bases:
        return None
    for base in words.grammar.bases(query.words):
        known = [word for word in base if not words.senses([word]).isdisjoint(scope.asking.bases)]
        strange = [word for word in base if word not in known and word in query.names]
        if strange or not known:
            return Subject("base", base[0], (strange or base)[0])
        parts = [
            word for word in words.parts_of_share(query.words) if words.senses([word]).isdisjoint(scope.asking.parts)
        ]
        if parts:
            return Subject("base", base[0], parts[0])
    return None


def another_role(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Who holds a role somewhere, when the answer never speaks of that role in that place."""
    if scope.asking and scope.asking.roles and words.grammar.asks_who(query.words):
        for role, held_at in words.grammar.roles(query.words):
            if words.holds_elsewhere(role, held_at, scope.asking):
                return Subject("role", f"{role}+{held_at}", held_at)
    return None


def stranger(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A word that nothing accounts for: the answer does not say it, and it is not known to be harmless."""
    if scope.asking is None:
        return None
    strange = list(strangers(query, scope, words))
    named = [word for word in strange if word in query.names]
    if strange and (named or scope.asking.figures or words.share_of(strange, query.words) > STRANGE):
        return Subject("word", strange[0], (named or strange)[0])
    return None


def strangers(query: Query, scope: Scope, words: Words) -> Iterator[str]:
    """The words of a question that nothing accounts for, as the reader spelt them."""
    taken = {taken: asked for asked, taken in query.doubts}
    for word in dict.fromkeys(query.words):
        asked = taken.get(word, word)
        if not word.isalpha():
            continue  # numbers are looked at before
        is_small = len(asked) < SHORTEST or words.grammar.goes_without_saying(asked, query.words)
        if is_small and asked not in query.names:
            continue
        if asked != word or not words.accounts_for(word, query, scope):
            yield asked


CHECKS: tuple[Check, ...] = (
    another_subject,
    another_thing,
    another_role,
    another_base,
    denied,
    another_moment,
    stranger,
    another_kind,
)


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

    def fits_better(self, query: Query, answer: str, gap: str) -> bool:
        """Whether `answer` accounts for every word of the question, and `gap` does not."""
        left = any(strangers(query, self._scope(answer), self._words))
        return not left and any(strangers(query, self._scope(gap), self._words))

    def _is_all_of(self, word: str, gap: str) -> bool:
        """Whether a phrasing of `gap` says `word` and nothing else that tells anything."""
        return any([word] == list(filter(self._words.grammar.is_telling, own)) for _, own in self._read[gap])

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
        asking = self._scope(answers[0]).asking
        if len(telling) > BARE and not (asking and asking.leaves_out):
            return answers[0]
        fit = [own for own in answers if self._counts_all(query, own, telling)]
        if answers[0] not in fit or len(fit) == 1 or self._has_phrasing(query, answers[0]):
            return answers[0]
        return min(fit, key=lambda own: self._words.vocabulary.extra(own, telling))

    def _has_phrasing(self, query: Query, answer: str) -> bool:
        """Whether the book itself asks for `answer` in the very words of the question."""
        return any(list(words) == list(query.words) for _, words in self._read[answer])

    def _counts_all(self, query: Query, answer: str, telling: Set[str]) -> bool:
        """Whether `answer` counts something, and its phrasings speak of all that is asked."""
        scope = self._scope(answer)
        named = (self._words.vocabulary.asks(word, query.languages, answer) for word in telling)
        return bool(scope.asking and scope.counts and all(named))

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
                for kind, identity in dict.fromkeys((own.kind, own.identity) for own in subjects(words)):
                    found.setdefault(kind, {}).setdefault(gap, []).append(identity)
        return found
