"""What the guard knows of words: which an answer says, which are harmless, and how questions ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.language import LANGUAGES
from bot.language.grammar import Grammar
from bot.language.text import fold
from bot.language.words import words as words_of
from bot.match.confidence import Query
from bot.match.coverage import AnswerVocabulary
from bot.match.scopes import Asking, Scope

_CURRENCIES = sorted({word for language in LANGUAGES.values() for word in language.figures.currencies})
_MONEY = re.compile(rf"[$€£]|\b(?:{'|'.join(_CURRENCIES)})")

SHARES = 0.75  # of an answer's phrasings; where so many ask for a share, the answer is no count


@dataclass(frozen=True, slots=True)
class Words:
    """The words of answers and of languages, as the checks ask for them."""

    vocabulary: AnswerVocabulary
    grammar: Grammar
    languages: Sequence[str]

    def senses(self, words: Sequence[str]) -> set[str]:
        """All senses of `words`, in any language of the book."""
        return {sense for word in words for sense in self.vocabulary.senses(word, self.languages)}

    def asking(self, phrasings: Sequence[Sequence[str]], stated: str) -> Asking:
        """How `phrasings` ask for an answer whose reply and facts have the text `stated`."""
        grammar, reply = self.grammar, words_of(stated)
        asked = [grammar.kinds(own) for own in phrasings]
        kinds = frozenset().union(*asked)
        return Asking(
            any(word.isdecimal() for word in reply),
            kinds.union(_stated_kinds(reply, stated)),
            sum("share" in own for own in asked) >= SHARES * len(asked),
            2 * sum(any(map(grammar.narrows, own)) for own in phrasings) > len(phrasings),
            any(grammar.moment(own) for own in phrasings),
            self.senses([thing for own in phrasings for _, thing in grammar.denied(own) if thing]),
            self.senses([word for own in phrasings for base in grammar.bases(own) for word in base]),
            [role for own in (*phrasings, reply) for role in grammar.roles(own)],
        )

    def holds_elsewhere(self, role: str, place: str, asking: Asking) -> bool:
        """Whether the answer speaks of `role` as held somewhere, and never of its being held in `place`."""
        roles, places = self.senses([role]), self.senses([place])
        held = [where for own, where in asking.roles if not roles.isdisjoint(self.senses([own]))]
        return bool(held) and all(places.isdisjoint(self.senses([where])) for where in held)

    def accounts_for(self, word: str, query: Query, scope: Scope) -> bool:
        """Whether the answer speaks of `word`: one that gives a figure is about what its phrasings say, no more."""
        least = 2 if query.own == scope.answer else 1
        is_strict = scope.asking is not None and scope.asking.figures
        says = self.vocabulary.asks if is_strict else self.vocabulary.says
        return says(word, query.languages, scope.answer, least)

    def share_of(self, some: Sequence[str], words: Sequence[str]) -> float:
        """The share of `some` in the words of a question that tell what it is about."""
        return len(some) / max(len(set(filter(self.grammar.is_telling, words)).union(some)), 1)


def _stated_kinds(reply: Sequence[str], text: str) -> set[str]:
    """The kinds of answer that a reply states: a share by a per cent sign, money by its sign, else a count."""
    kinds = {"share"} if "%" in reply else set()
    if any(word.isdecimal() for word in reply):
        kinds.add("count")
    return kinds | ({"money"} if _MONEY.search(fold(text)) else set())
