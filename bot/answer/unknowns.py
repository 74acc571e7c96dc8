"""What a reader is told that the book does not have: the gap that the question falls into, or the word of it.

A matcher names what it held an answer back for; a reader would find it odd to be told that the book has nothing about
its own subject, about a word that they did not write, or about other countries where they named none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from bot.answer.concepts import concepts_in
from bot.book.values import Book
from bot.language import LANGUAGES
from bot.language.grammar import grammar_in
from bot.language.names import names, whole_name
from bot.language.nouns import is_thing, is_trait
from bot.language.text import fold
from bot.language.words import words
from bot.match import Match, subjects

SEVERAL = 2  # countries or years that a gap's phrasings name and no answer's: from here on it is about any of them


class Unknowns:
    """What a book does not have, as its readers are told."""

    def __init__(self, book: Book, told: Callable[[], Iterable[str]]) -> None:
        """Of `book`; `told` gives what it tells: its title, how its answers are asked for, and what they say."""
        self._book, self._entries, self._told = book, dict(book.entries()), told
        self._concepts, self._grammar = concepts_in(tuple(book.languages)), grammar_in(tuple(book.languages))
        self._read: dict[str, tuple[dict[str, float], frozenset[tuple[str, str]]]] = {}

    def gap(self, match: Match, language: str) -> str | None:
        """The gap of `match`, if words of the question make it that gap: they are more its own than the answers'.

        The question is read as one in `language`, here and below.
        """
        name = match.gap.answer if match.gap else ""
        if match.gap is None or name not in self._book.gaps:
            return None
        if words(match.gap.phrasing.text) == words(match.question):
            return name
        taken = dict(match.repairs)
        asked = [taken.get(word, word) for word in words(match.question)]
        things = [word for at, word in enumerate(asked) if not is_trait(asked, at, language)]
        likely = [candidate.answer for candidate in match.candidates]
        return name if self._names_its_kind(name, asked, likely[:1]) or self._is_its_own(name, things, likely) else None

    def _names_its_kind(self, gap: str, asked: Sequence[str], likely: Sequence[str]) -> bool:
        """Whether a country or a year is asked about, `gap` is about any, and the likeliest answer not about that."""
        known = frozenset().union(*(self._entry(name)[1] for name in likely))
        kinds = Counter(kind for kind, _ in self._entry(gap)[1] - self._answered)
        others = (
            own for own in subjects(asked, self._grammar) if own.kind in ("country", "year") and own[:2] not in known
        )
        return any(kinds[own.kind] >= SEVERAL for own in others)

    @cached_property
    def _answered(self) -> frozenset[tuple[str, str]]:
        """The countries, years and numbers by which answers are asked for, each with its kind."""
        return frozenset().union(*(self._entry(name)[1] for name in self._book.answers))

    def _is_its_own(self, gap: str, asked: Sequence[str], likely: Sequence[str]) -> bool:
        """Whether the ways to ask for `gap` say a word that is `asked`, and those for the likely answers no oftener."""
        for word in self._concepts.telling(" ".join(asked)):
            share = self._share(word, gap)
            if share and all(share >= self._share(word, name) for name in likely):
                return True
        return False

    def _share(self, word: str, name: str) -> float:
        """The share of the phrasings of `name` that say `word` in some form; to win is more than to lead."""
        shares = self._entry(name)[0]
        return max((shares.get(stem, 0.0) for stem in self._concepts.stems(word)), default=0.0)

    def _entry(self, name: str) -> tuple[dict[str, float], frozenset[tuple[str, str]]]:
        """Of an answer or a gap: how often its phrasings say what, and the subjects in them, each with its kind."""
        if name not in self._read:
            phrasings = [words(text) for code in LANGUAGES for text in self._entries[name].questions.get(code)]
            told = ({stem for word in own for stem in self._concepts.stems(word)} for own in phrasings)
            said = Counter(stem for own in told for stem in own)
            shares = {stem: count / len(phrasings) for stem, count in said.items()}
            every = (own for phrasing in phrasings for own in subjects(phrasing, self._grammar))
            named = frozenset((own.kind, own.identity) for own in every)
            self._read[name] = shares, named
        return self._read[name]

    def word(self, match: Match, language: str) -> str:
        """The name or thing in the question that the book does not know, as its reader wrote it; "" where none is.

        Without a word for which an answer was held back, it is one that the likeliest answer says nothing of.
        """
        held = [match.missing, *match.uncovered] if match.guard else []
        unknown = [word for word in held if word and self._is_unknown(whole_name(match.question, word), match.question)]
        capitals = names(match.question)
        named = [word for word in unknown if fold(word) in capitals]
        things = (word for word in unknown if self._is_thing(word, match, language))
        return next((whole_name(match.question, word) for word in (*named, *things)), "")

    def _is_thing(self, word: str, match: Match, language: str) -> bool:
        """Whether `word` stands in the question as a thing; one that was written another way is taken for one."""
        asked, written = words(match.question), words(word)[:1]
        taken = dict(match.repairs)
        plain = [taken.get(own, own) for own in asked]
        places = [at for at, own in enumerate(asked) if [own] == written]
        return not places or any(is_thing(plain, at, language) for at in places)

    def _is_unknown(self, name: str, question: str) -> bool:
        stands = fold(name) in fold(question)
        return stands and any(self._concepts.meanings(word).isdisjoint(self._known) for word in words(name))

    @cached_property
    def _known(self) -> frozenset[str]:
        """The meanings of all words of the title, of those by which answers are asked for, and in replies and facts."""
        every = {word for text in self._told() for word in words(text)}
        return frozenset().union(*map(self._concepts.meanings, every))
