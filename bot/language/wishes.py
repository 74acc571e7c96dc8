"""A wish to be spoken to in some language: do you speak French, responde en inglés, auf Deutsch bitte."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from bot.language import LANGUAGES
from bot.language.dialogue import Dialogue, plainly
from bot.language.foreign import FOREIGN
from bot.language.tongue import foreign_language

ANY = ""  # no language by its name: which languages do you speak
MOST = 6  # words of such a wish in a language that is none of ours


def wished_language(text: str) -> str | None:
    """The code of the language that `text` asks for, `ANY` where it names none; None where it asks for no language.

    All of it has to ask for that: "models in Chinese" is a question about models.
    """
    said = plainly(text).split()
    named = [_names()[word] for word in said if word in _names()]
    if not named or not set(said) <= _names().keys() | _speaking() | _beside():
        return _by_itself(text) if len(said) <= MOST else None
    if _speaking().isdisjoint(said) and not (len(said) == 1 and _is_known(named[0])):
        return None
    is_denied = not _negations().isdisjoint(said)  # I don't speak Spanish: in whatever else they write
    return ANY if is_denied else named[-1]


def _by_itself(text: str) -> str | None:
    """The foreign language of `text`, if that names it; in some scripts no space sets its name apart."""
    named = [each for each in FOREIGN if any(name in plainly(text) for name in each.itself)]
    foreign = foreign_language(text) if named else None
    return foreign.code if foreign in named and foreign else None


def _is_known(code: str) -> bool:
    """Whether a language's name alone is a wish: Spanish, but not Chinese, which an article may be about."""
    return code in LANGUAGES or code == ANY


@cache
def _names() -> Mapping[str, str]:
    """The names of languages in every language, with their codes."""
    itself = {name: each.code for each in FOREIGN for name in each.itself}
    return itself | {name: code for each in LANGUAGES.values() for name, code in each.dialogue.languages.items()}


@cache
def _speaking() -> frozenset[str]:
    return _joined(lambda dialogue: dialogue.speaking)


@cache
def _beside() -> frozenset[str]:
    return _joined(lambda dialogue: dialogue.beside_speaking)


@cache
def _negations() -> frozenset[str]:
    return frozenset().union(*(language.questions.negations for language in LANGUAGES.values()))


def _joined(own: Callable[[Dialogue], frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(own(language.dialogue) for language in LANGUAGES.values()))
