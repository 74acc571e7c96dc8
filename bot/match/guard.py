"""What a question is about, held against what an answer speaks of.

However alike the rest is, a question about India, 2020 or patents is not answered with China's models. A country, a
year, a number or a thing counted ("how many patents ...") of which the answer never speaks holds the answer back,
and so does a question for names where the answer is a count. Where an answer's own phrasings name several of a kind
("how do I say it in French", "... in Japanese"), that kind is a blank to be filled in and holds nothing back. A gap
many of whose phrasings name one of a kind, not always the same, is about that kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from bot.language import LANGUAGES
from bot.language.lexicon import named_countries
from bot.language.words import words as words_of
from bot.match.coverage import AnswerVocabulary
from bot.match.values import Phrasing

BLANK = 2  # different ones that an answer's phrasings name, beyond its reply, for the kind to be a blank
BLANK_SHARE = 0.5  # of an answer's phrasings that count: so many count different things, and the thing is a blank
COUNT_SHARE = 0.2  # of an answer's phrasings; where fewer count something, the answer is no count
ABOUT_SHARE = 0.2  # mentions of a kind to a gap's phrasings; where there are fewer, the gap is not about the kind
COUNTED = 3  # content words that say what is counted, at most
_YEARS = range(1900, 2100)
_WORDS = [language.guard for language in LANGUAGES.values()]
_COUNTS = frozenset(phrase for each in _WORDS for phrase in each.counts)
_AMOUNTS = frozenset().union(*(each.amounts for each in _WORDS))  # the names of a number are no answer
_ASKS_NAMES = {phrase: ask for each in _WORDS for ask, phrases in each.names.items() for phrase in phrases}
NAMING = frozenset(phrase.split()[-1] for phrase in _ASKS_NAMES)  # the words that ask for names
_HEADS_FIRST = frozenset(phrase.split()[-1] for each in _WORDS if each.heads_first for phrase in each.counts)
_LINKS = frozenset().union(*(each.links for each in _WORDS))


class Subject(NamedTuple):
    """Something named in a question: its kind, what it is, and the word that names it."""

    kind: str
    identity: str
    name: str

    @property
    def reason(self) -> str:
        """Why an answer is held back from a question about this."""
        if self.kind == "name":
            return f"the question asks for names ({self.name}), and this answer is a count"
        if self.kind == "word alone":
            return f"the question is {self.name} alone, of which other answers say as much"
        return f"the question is about {self.name}, of which this answer says nothing"


def subjects(words: Sequence[str]) -> Iterator[Subject]:
    """The countries, years and numbers in `words`, and the ways in which they ask for things by name."""
    for name, country in named_countries(words):
        yield Subject("country", country, name)
    for word in words:
        if word[0].isdecimal():
            is_year = word.isdecimal() and int(word[:6]) in _YEARS
            yield Subject("year" if is_year else "number", word, word)
    if not NAMING.isdisjoint(words) and _AMOUNTS.isdisjoint(words):
        for before, word in zip(["", *words], words, strict=False):
            ask = _ASKS_NAMES.get(word) or _ASKS_NAMES.get(f"{before} {word}")
            if ask:
                yield Subject("name", ask, word)


def counted(words: Sequence[str], fillers: Set[str]) -> list[str]:
    """The words that a question counts: the noun and what belongs to it, after "how many", "cuántas" and the like."""
    found: list[str] = []
    for before, word, at in zip(["", *words], words, range(1, len(words) + 1), strict=False):
        if word in _COUNTS or f"{before} {word}" in _COUNTS:
            found += _noun_phrase(words[at:], fillers, heads_first=word in _HEADS_FIRST)
    return found


def _noun_phrase(words: Sequence[str], fillers: Set[str], heads_first: bool) -> list[str]:
    """The content words at the start of `words`, up to a filler that links nothing.

    Where the noun comes first (Spanish), a second word belongs to it only after "de": what follows is the verb.
    """
    found: list[str] = []
    linked = True
    for word in words:
        if word in _LINKS:
            linked = True
        elif word in fillers or (heads_first and not linked):
            break
        else:
            found.append(word)
            linked = False
    return found[:COUNTED]


@dataclass(frozen=True, slots=True)
class Scope:
    """What an answer or gap speaks of: subjects named in phrasings (by kind) and stated in replies."""

    named: Mapping[str, Set[str]]
    stated: Set[str]
    counts: bool  # enough of its phrasings count something
    counts_anything: bool  # they count different things


class Guard:
    """What each answer and gap of a book speaks of: its countries, years, numbers and things counted."""

    def __init__(self, covered: Mapping[str, str], vocabulary: AnswerVocabulary, fillers: Set[str]) -> None:
        """Start from the texts `covered`, by answer; `vocabulary` knows the words that answers use."""
        self._covered, self._vocabulary, self._fillers = covered, vocabulary, fillers
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
            named: dict[str, set[str]] = {}
            for own in (own for _, words in self._read.get(answer, ()) for own in subjects(words)):
                named.setdefault(own.kind, set()).add(own.identity)
            stated = {own.identity for own in subjects(words_of(self._covered.get(answer, "")))}
            counting, counting_else = self._count(answer)
            self._scopes[answer] = Scope(
                named,
                stated,
                counting > COUNT_SHARE * len(self._read.get(answer, ())),
                counting_else > BLANK_SHARE * counting,
            )
        return self._scopes[answer]

    def _count(self, answer: str) -> tuple[int, int]:
        """How many phrasings of `answer` count something, and how many count what no other one speaks of."""
        counting = counting_else = 0
        for phrasing, words in self._read.get(answer, ()):
            things = counted(words, self._fillers)
            if things:
                uncovered = self._vocabulary.cover(words, (phrasing.language,), answer, True).uncovered
                counting += 1
                counting_else += not set(things).isdisjoint(uncovered)
        return counting, counting_else

    def hold(self, words: Sequence[str], answer: str, uncovered: Sequence[str]) -> Subject | None:
        """The subject of the question in `words` for which `answer` is held back, if any.

        `uncovered` are the words of the question that the answer does not use.
        """
        scope = self._scope(answer)
        things = counted(words, self._fillers)
        for own in subjects(words):
            if own.kind == "name" and (things or not scope.counts):
                continue  # only a count is no answer to a question for names
            named = scope.named.get(own.kind, frozenset())
            if own.identity not in named | scope.stated and len(named - scope.stated) < BLANK:
                return own
        other = [word for word in things if word in uncovered]
        return Subject("thing", other[0], other[0]) if other and not scope.counts_anything else None

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
