"""What the guard knows of words: which an answer says, which are harmless, and how questions ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.language import LANGUAGES
from bot.language.words import words as words_of
from bot.match.confidence import Query
from bot.match.coverage import AnswerVocabulary
from bot.match.grammar import Grammar
from bot.match.scopes import Asking, Scope

APART = 3  # places between a role and where it is held, at most
_CURRENCIES = sorted({word for language in LANGUAGES.values() for word in language.figures.currencies})
_MONEY = re.compile(rf"[$€£]|\b(?:{'|'.join(_CURRENCIES)})")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of answers and of languages, as the checks ask for them."""

    vocabulary: AnswerVocabulary
    grammar: Grammar
    fillers: frozenset[str]
    languages: Sequence[str]

    def senses(self, words: Sequence[str]) -> set[str]:
        """All senses of `words`, in any language of the book."""
        return {sense for word in words for sense in self.vocabulary.senses(word, self.languages)}

    def asking(self, phrasings: Sequence[Sequence[str]], stated: str) -> Asking:
        """How `phrasings` ask for an answer whose reply and facts have the text `stated`."""
        grammar, reply = self.grammar, words_of(stated)
        kinds = {kind for own in phrasings for kind in grammar.kinds(own)}
        return Asking(
            any(word.isdecimal() for word in reply),
            kinds.union(_stated_kinds(reply, stated)),
            2 * sum(any(map(grammar.narrows, own)) for own in phrasings) > len(phrasings),
            any(grammar.moment(own) for own in phrasings),
            self.senses([thing for own in phrasings for _, thing in grammar.denied(own) if thing]),
            self.senses([word for own in phrasings for base in grammar.bases(own, self.fillers) for word in base]),
            [*phrasings, reply],
        )

    def are_together(self, one: str, other: str, asking: Asking) -> bool:
        """Whether the two words, in any form, stand near each other in a text of the answer."""
        first, second = self.senses([one]), self.senses([other])
        return any(self._near(first, second, text) for text in asking.texts)

    def _near(self, first: set[str], second: set[str], text: Sequence[str]) -> bool:
        ones = [at for at, word in enumerate(text) if not first.isdisjoint(self.senses([word]))]
        others = [at for at, word in enumerate(text) if not second.isdisjoint(self.senses([word]))]
        return any(abs(one - other) <= APART for one in ones for other in others)

    def accounts_for(self, word: str, query: Query, scope: Scope) -> bool:
        """Whether the answer itself says `word`: a name in its phrasings, another word anywhere."""
        least = 2 if query.own == scope.answer else 1
        if word in query.written.names and scope.asking and scope.asking.figures:
            return self.vocabulary.names(word, query.languages, scope.answer, least)
        return self.vocabulary.says(word, query.languages, scope.answer, least)

    def share_of(self, some: Sequence[str], words: Sequence[str]) -> float:
        """The share of `some` in the words of a question that are no fillers."""
        telling = {word for word in words if word not in self.fillers and not self.grammar.is_harmless(word)}
        return len(some) / max(len(telling.union(some)), 1)

    def is_harmless(self, word: str, query: Query) -> bool:
        """Whether `word` asks for nothing by itself, in this question."""
        if word in query.written.asides or self.grammar.is_harmless(word):
            return True
        if word in self.grammar.wishes:
            return self.grammar.is_politeness(word, query.words)
        return word in self.fillers


def _stated_kinds(reply: Sequence[str], text: str) -> set[str]:
    """The kinds of answer that a reply states: a share by a per cent sign, money by its sign, else a count."""
    kinds = {"share"} if "%" in reply else set()
    if any(word.isdecimal() for word in reply):
        kinds.add("count")
    return kinds | ({"money"} if _MONEY.search(text.casefold()) else set())
