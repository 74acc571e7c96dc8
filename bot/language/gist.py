"""What a reader's message asks, without what is said around the question.

Readers greet, say who they are, who wants to know and what for, and thank. None of it asks for anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from bot.language import LANGUAGES
from bot.language.base import Codes
from bot.language.grammar import SHORTEST, Grammar, grammar_in
from bot.language.lexicon import countries, fillers
from bot.language.names import clauses, names
from bot.language.questions import QuestionWords
from bot.language.words import words

KNOWN = 0.5  # of a clause's words; where the book knows more, the clause is part of the question


class Gist:
    """Leaves out of messages what asks nothing, in several languages at once."""

    def __init__(self, grammar: Grammar, languages: Sequence[str]) -> None:
        """Know how readers of `languages` lead up to a question, which `grammar` reads."""
        self._grammar = grammar
        self._own: list[QuestionWords] = [LANGUAGES[code].questions for code in languages if code in LANGUAGES]
        self._fillers = frozenset().union(*map(fillers, languages))
        self._titles = frozenset().union(*(own.titles for own in self._own))
        self._countries = countries(languages)
        self._long_titles = frozenset(word for word in self._titles if len(word) > SHORTEST)

    def read(self, text: str, is_known: Callable[[str], bool]) -> list[str]:
        """The words of `text` that ask; a clause full of words that the book knows (`is_known`) is one that asks."""
        every = clauses(text)
        told = [clause for clause in every if not self._is_aside(clause, is_known)] if len(every) > 1 else [text]
        asked = [word for clause in told for word in words(clause)]
        rest = self._without_titles(self._without_courtesy(asked))
        return words(text) if self._fillers.issuperset(rest) else rest

    def _is_aside(self, clause: str, is_known: Callable[[str], bool]) -> bool:
        """Whether `clause` is a courtesy, or speaks of the reader and names nothing that the book knows."""
        own = words(clause)
        if self._grammar.asks(own):
            return False
        if not self._without_courtesy(own):
            return True
        is_place = any(own[0] in each.before_names for each in self._own)  # in my city, at our school
        is_own = not is_place and any(not each.firsts.isdisjoint(own) for each in self._own)
        telling = list(filter(self._grammar.is_telling, own))
        is_strange = sum(map(is_known, telling)) <= KNOWN * len(telling)
        return is_own and is_strange and not self._grammar.names(own, names(clause))

    def _without_courtesy(self, asked: list[str]) -> list[str]:
        """The words `asked` without what leads up to them and what closes them."""
        rest = asked
        while rest and (taken := max(self._leading(rest), default=0)):
            rest = rest[taken:]
        while rest and (taken := max(self._closing(rest), default=0)):
            rest = rest[:-taken]
        return rest

    def _leading(self, asked: Sequence[str]) -> Iterator[int]:
        """How many words each language takes at the beginning of `asked` for a courtesy."""
        text = " ".join(asked)
        return (len(text[: own.opening.end(asked)].split()) for own in self._own if own.opening)

    def _closing(self, asked: Sequence[str]) -> Iterator[int]:
        """How many words each language takes at the end of `asked` for a courtesy."""
        return (len((own.closing.find(asked) or "").split()) for own in self._own if own.closing)

    def _without_titles(self, asked: list[str]) -> list[str]:
        """The words `asked` with the title of a state left out before its name: the People's Republic of China."""
        if self._long_titles.isdisjoint(asked):
            return asked
        kept: list[str] = []
        for word in asked:
            title = list(takewhile(self._titles.__contains__, reversed(kept))) if word in self._countries else []
            if not self._long_titles.isdisjoint(title):
                del kept[-len(title) :]
            kept.append(word)
        return kept


@cache
def gist_in(languages: Codes) -> Gist:
    """What leaves out what asks nothing in `languages`, made once for all books."""
    return Gist(grammar_in(languages), languages)
