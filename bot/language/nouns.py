"""Which words of a question name a thing, as far as their places and endings tell.

No dictionary is asked: after an article or a number word stands a thing, after a pronoun or *to* what is done, and
where the noun comes first (Spanish), what follows it without a link is its verb or its adjective.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.language import LANGUAGES
from bot.language.base import Language


def is_thing(asked: Sequence[str], at: int, language: str) -> bool:
    """Whether the word at `at` of the words `asked` in `language` may name a thing, and not what is done or how."""
    own = LANGUAGES[language].questions
    before = asked[at - 1] if at else ""
    if before in own.determiners or not asked[at].isalpha():
        return True
    if before in own.before_verbs or asked[at].endswith(own.verbal):
        return False
    is_split = own.heads_first or not own.auxiliaries.isdisjoint(asked[:at])  # did China build: the verb comes after
    return not (is_split and _is_content(before, LANGUAGES[language]))


def is_trait(asked: Sequence[str], at: int, language: str) -> bool:
    """Whether the word at `at` only describes the noun beside it: the national anthem, el himno nacional."""
    own = LANGUAGES[language].questions
    beside = asked[at - 1 : at] if own.heads_first else asked[at + 1 : at + 2]
    return asked[at].endswith(own.adjectival) and any(_is_content(word, LANGUAGES[language]) for word in beside)


def _is_content(word: str, language: Language) -> bool:
    return word.isalpha() and word not in language.fillers
