"""How the languages of a book ask, taken together: what kind of answer a question wants, and which words are harmless.

A reader may ask in any language of the book, so the lists of all of them are read at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.language import LANGUAGES
from bot.language.lexicon import countries, fillers, named_countries, sound_words
from bot.language.names import clauses, names
from bot.language.questions import QuestionWords
from bot.language.words import words
from bot.match.scopes import HEADS_FIRST, LINKS, noun_phrase
from bot.match.stems import Stems

SHORTEST = 3  # letters: a shorter word that is no name is a slip of the finger


@dataclass(frozen=True, slots=True)
class Written:
    """What a question's plain words no longer tell: which of them stand as names, and which only tell of the reader."""

    names: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    doubts: tuple[tuple[str, str], ...] = ()  # words taken for others without being sure: (as asked, as taken)


NOTHING_WRITTEN = Written()


class Grammar:
    """The question words of several languages, as one."""

    def __init__(self, languages: Sequence[str], stems: Stems) -> None:
        """Know how `languages` ask; forms of a word meet in its stem."""
        self._languages, self._stems = languages, stems
        known = [LANGUAGES[code].questions if code in LANGUAGES else QuestionWords() for code in languages]
        self._own = dict(zip(languages, known, strict=True))
        self._harmless = {code: self._stemmed(own.harmless, code) for code, own in self._own.items()}
        self._classes = {code: self._by_stem(own, code) for code, own in self._own.items()}
        self._fillers = frozenset().union(*map(fillers, languages))
        self._sound = frozenset().union(*map(sound_words, languages))
        self.negations, self.unsaid, self.linking, self.exceptions, self.talkers, self.wishes, self.titles = (
            frozenset().union(*(getattr(own, name) for own in known))
            for name in ("negations", "unsaid", "linking", "exceptions", "talkers", "wishes", "titles")
        )
        self.known, self.before_names, self.firsts, self.asking, self.roles_of, self.shares = (
            frozenset().union(*(getattr(own, name) for own in known))
            for name in ("known", "before_names", "firsts", "asking", "roles_of", "shares")
        )

    def _stemmed(self, listed: frozenset[str], code: str) -> frozenset[str]:
        """The stems of the `listed` words; a short stem is that of too many words, and the word stands for itself."""
        stems = ((word, self._stems.stem(word, code)) for word in listed)
        return frozenset(stem if len(stem) > SHORTEST else word for word, stem in stems)

    def _by_stem(self, own: QuestionWords, code: str) -> dict[str, tuple[str, ...]]:
        """The classes of words that mean the same, by the stem of each word."""
        found: dict[str, tuple[str, ...]] = {}
        for at, alike in enumerate(own.alike):
            for stem in alike.union(self._stems.stem(word, code) for word in alike):
                found[stem] = (*found.get(stem, ()), f"~{code}{at}")
        return found

    def classes(self, word: str, languages: Sequence[str]) -> Iterator[str]:
        """The names of the classes of words that mean what `word` means when they ask for a figure."""
        for code in languages:
            if code in self._classes:
                known = self._classes[code]
                yield from known.get(word) or known.get(self._stems.stem(word, code), ())

    def is_harmless(self, word: str) -> bool:
        """Whether `word` asks for nothing by itself: it is, exists, counts, or speaks of the article."""
        return any(
            word in self._harmless[code] or self._stems.stem(word, code) in self._harmless[code]
            for code in self._languages
        )

    @property
    def sound(self) -> frozenset[str]:
        """Words that the lists of the languages hold as they stand, which are no misspelling of another."""
        listed = (own.harmless.union(own.asking, *own.alike) for own in self._own.values())
        return self._sound.union(*listed)

    def gist(self, text: str) -> list[str]:
        """The words of `text` without what leads up to its question: courtesies, and clauses about the reader."""
        every = words(text)
        told = [clause for clause in clauses(text) if not self._is_aside(clause)]
        rest = self._without_courtesy([word for clause in told for word in words(clause)])
        rest = self._without_titles(rest)
        asks = not self.asking.isdisjoint(rest) and not self._fillers.issuperset(rest)
        return rest if asks else every

    def _without_courtesy(self, asked: list[str]) -> list[str]:
        joined = " ".join(asked)
        found = (own.courtesy.match(joined) for own in self._own.values() if own.courtesy)
        return joined[max((one.end() for one in found if one), default=0) :].split()

    def _without_titles(self, asked: list[str]) -> list[str]:
        """The words `asked` with the title of a state left out before its name: the People's Republic of China."""
        kept: list[str] = []
        for word in asked:
            title = list(takewhile(self.titles.__contains__, reversed(kept))) if word in countries() else []
            if any(len(own) > SHORTEST for own in title):
                del kept[-len(title) :]
            kept.append(word)
        return kept

    def _is_aside(self, clause: str) -> bool:
        """Whether in `clause` readers speak of themselves, and neither ask nor name anything."""
        own = words(clause)
        is_first = not self.firsts.isdisjoint(own) and self.asking.isdisjoint(own)
        return is_first and not self._named(clause, own)

    def _named(self, text: str, asked: Sequence[str]) -> frozenset[str]:
        """The words of `text` that are names: by a capital, by their place, or of countries."""
        found = frozenset(word for name, _ in named_countries(asked) for word in name.split())
        return (names(text) | found | self._in_place_of_names(asked)) - self._fillers

    def read(self, text: str, repairs: Sequence[tuple[str, str]] = ()) -> Written:
        """What `text` tells beyond its plain words; `repairs` are those of which one is not sure."""
        asides = frozenset(word for clause in clauses(text) if self._is_aside(clause) for word in words(clause))
        return Written(self._named(text, words(text)), asides, tuple(repairs))

    def _in_place_of_names(self, asked: Sequence[str]) -> frozenset[str]:
        """Words that stand where a name stands and are no word that the languages are known to have."""
        found = (word for before, word in pairwise(asked) if before in self.before_names and word.isalpha())
        return frozenset(word for word in found if word not in self._sound and not self.is_harmless(word))

    def kinds(self, asked: Sequence[str]) -> frozenset[str]:
        """The kinds of answer that the words `asked` ask for: a date, a person, money."""
        joined = " ".join(asked)
        return frozenset(kind for own in self._own.values() for kind, sign in own.kinds if sign.search(joined))

    def moment(self, asked: Sequence[str]) -> str | None:
        """The words of `asked` that speak of another time than the present."""
        joined = " ".join(asked)
        found = (own.moments.search(joined) for own in self._own.values() if own.moments)
        return next((one[0] for one in found if one), None)

    def denied(self, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Each negation in `asked` that is not the reader's own, with the word that it denies ("" for none)."""
        for at, word in enumerate(asked):
            after = [own for own in asked[at + 1 :] if own not in self.linking]
            if word in self.negations and not self._is_unsaid(asked[at + 1 : at + 4]):
                yield word, after[0] if after else ""

    def _is_unsaid(self, after: Sequence[str]) -> bool:
        """Whether what follows a negation is the reader's own: don't know, no idea."""
        knows = not self.known.isdisjoint(after[:1]) and not self.asking.isdisjoint(after[1:2])
        return knows or not self.unsaid.isdisjoint(after)

    def asks_yes_or_no(self, asked: Sequence[str]) -> bool:
        """Whether `asked` wants a yes or a no."""
        return self.asking.isdisjoint(asked)

    def is_politeness(self, word: str, asked: Sequence[str]) -> bool:
        """Whether the wish `word` stands beside the reader or the bot: give me, I want, can you show."""
        places = (at for at, own in enumerate(asked) if own == word)
        return all(at == 0 or not self.talkers.isdisjoint(asked[at - 1 : at + 2]) for at in places)

    def narrows(self, word: str) -> bool:
        """Whether `word` leaves something out: not, outside, other."""
        return word in self.negations or word in self.exceptions

    def bases(self, asked: Sequence[str], fillers: Set[str]) -> Iterator[list[str]]:
        """The words for that of which `asked` wants a share: of Chinese companies."""
        for at, (word, link) in enumerate(pairwise(asked)):
            if word in self.shares and link in LINKS:
                base = noun_phrase(asked[at + 1 :], fillers, heads_first=False)
                if base:
                    yield base

    def roles(self, asked: Sequence[str], fillers: Set[str]) -> Iterator[tuple[str, str]]:
        """Each role in `asked` with the place or body where it is held: president, China."""
        for at, link in enumerate(asked[1:-1], 1):
            held_at = noun_phrase(asked[at:], fillers, heads_first=link in HEADS_FIRST)
            if link in self.roles_of and held_at and asked[at - 1] not in fillers:
                yield asked[at - 1], held_at[0] if link in HEADS_FIRST else held_at[-1]
        for before, word in pairwise(asked):
            for country, role in ((before, word), (word, before)):
                if country in countries() and role not in fillers and role not in countries():
                    yield role, country
