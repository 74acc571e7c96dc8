"""Which language a reader writes, by the words of grammar alone.

Names, countries, numbers and words that travel say nothing: "CAICT?" and "1,500?" are of every language, and of none.
A word that several languages have counts for each of them by its share, so that what they do not share decides. Where
there is no word of grammar, a word that the book has in one language alone decides: "unicornios".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from bot.language import DEFAULT_LANGUAGE, LANGUAGES
from bot.language.dialogue import plainly
from bot.language.foreign import FOREIGN, Foreign
from bot.language.lexicon import countries, sound_words
from bot.language.names import names

TRAVELLING = ("al", "or", "ar", "ble", "sion")  # endings of words that languages spell alike: editor, global
SHORTEST = 4  # letters of a word that tells a language by itself: shorter ones are abbreviations in any
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")  # it is no word: MIT is not German
NOTHING_OWN: Mapping[str, str] = MappingProxyType({})
LEAD = 1.0  # words by which a foreign language has to lead ours: twice, or once where ours say nothing


Tongue: TypeAlias = tuple[str, Foreign | None]  # the language to answer in, and one that the bot does not speak


def language_of(text: str, own: Mapping[str, str] = NOTHING_OWN) -> str | None:
    """The language of ours that the words of `text` are of; None where they do not tell.

    `own` are words of one language alone in what the reader talks about (`words_of_one`).
    """
    said = plainly(text).split()
    scores = _scores(said)
    for code, language in LANGUAGES.items():
        if any(mark in text for mark in language.dialogue.marks):
            scores[code] += 1
    by_book = Counter(own[word] for word in said if word in own)
    return _leader(scores, 0) or _leader(by_book, 0) or _leader(_known(said), 1)


def words_of_one(phrasings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The words that stand in one language alone of `phrasings`, each a language and a text, with that language.

    Names, countries, numbers and words that travel are left out.
    """
    found: dict[str, set[str]] = {}
    named: set[str] = set()
    for code, text in phrasings:
        named |= names(text)
        for word in plainly(text).split():
            found.setdefault(word, set()).add(code)
    only = {word: next(iter(codes)) for word, codes in found.items() if len(codes) == 1 and word not in named}
    return {word: code for word, code in only.items() if _tells(word, code)}


def _tells(word: str, code: str) -> bool:
    """Whether `word`, found in the language `code` alone, is one that no other language of ours is likely to have."""
    others = (other for other in LANGUAGES if other != code)
    is_shared = word in countries() or word.endswith(TRAVELLING) or any(word in sound_words(own) for own in others)
    return word.isalpha() and len(word) >= SHORTEST and not is_shared


def _leader(scores: Mapping[str, float], over: float) -> str | None:
    """The language of ours that leads the others, and has more than `over`."""
    ranked = sorted(((scores.get(code, 0), code) for code in LANGUAGES), reverse=True)
    others = ranked[1][0] if len(ranked) > 1 else 0
    return ranked[0][1] if ranked and ranked[0][0] > max(over, others) else None


def _known(words: Sequence[str]) -> dict[str, float]:
    """How many of `words` are words of one language of ours alone, and no names of countries."""
    owners = ([code for code in LANGUAGES if word in sound_words(code)] for word in words if word not in countries())
    only = [own[0] for own in owners if len(own) == 1]
    return {code: float(only.count(code)) for code in LANGUAGES}


def choose_language(text: str, *others: str | None, own: Mapping[str, str] = NOTHING_OWN) -> Tongue:
    """The language in which to answer `text`, and the foreign one that it is in, if it is.

    That of its words, of which `own` are known to be of one language; else the first of `others` that is one of ours:
    the language of the reader's last question, of their Telegram, of the article.
    """
    foreign = foreign_language(text)
    near = foreign.near if foreign else language_of(text, own)
    known = (code for code in (near, *others) if code is not None and code in LANGUAGES)
    return next(known, DEFAULT_LANGUAGE), foreign


def foreign_language(text: str) -> Foreign | None:
    """The language of `text`, where it is surely none of ours."""
    return _by_script(text) or _by_phrase().get(plainly(text)) or _by_words(text)


def _by_script(text: str) -> Foreign | None:
    """The language whose script `text` has, beside names in ours: CAICT是什么."""
    if text.isascii():
        return None
    written = {unicodedata.name(char, "").split(" ")[0] for char in text if char.isalpha() and not char.isascii()}
    found = next((each for each in FOREIGN if each.script in written), None)
    return found if found and language_of(text) is None else None


@cache
def _by_phrase() -> dict[str, Foreign]:
    """Greetings and the like that are all of a message, with their language; of several that share one, the first."""
    return {
        phrase: each
        for each in reversed(FOREIGN)
        for phrase in each.greetings | each.thanks | each.partings | each.leave
    }


def _by_words(text: str) -> Foreign | None:
    """The language that leads ours and the other foreign ones, or the one that has what no other has."""
    said = plainly(text if text.isupper() else _ACRONYM.sub(" ", text)).split()
    scores = _scores(said)
    best = max(FOREIGN, key=lambda foreign: scores[foreign.code])
    if scores[best.code] <= max((scores[each.code] for each in FOREIGN if each is not best), default=0.0):
        return None
    ours = max((scores[code] for code in LANGUAGES), default=0.0)
    return best if scores[best.code] >= ours + LEAD or _is_only(best, said) else None


def _is_only(foreign: Foreign, said: Sequence[str]) -> bool:
    """Whether `said` has a word of grammar that is not ours, and none that is not of `foreign`."""
    owners = [_owners()[word] for word in said if word in _owners() and len(word) > 1]
    return any(LANGUAGES.keys().isdisjoint(own) for own in owners) and all(foreign.code in own for own in owners)


def _scores(words: Sequence[str]) -> Counter[str]:
    """How many of `words` each language has, a shared word in shares."""
    scores: Counter[str] = Counter()
    for word in words:
        for code in (owners := _owners().get(word, ())):
            scores[code] += 1 / len(owners)  # type: ignore[assignment]  # a Counter of shares
    return scores


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """The languages that have each word of grammar."""
    known = {code: language.dialogue.tell for code, language in LANGUAGES.items()}
    known |= {foreign.code: foreign.tell for foreign in FOREIGN if foreign.code not in LANGUAGES}
    found: dict[str, tuple[str, ...]] = {}
    for code, own in known.items():
        for word in own:
            found[word] = (*found.get(word, ()), code)
    return found


def in_their_language(foreign: Foreign) -> str:
    """Which languages the bot speaks, told to one who writes in another."""
    from bot.language.calendar import names_in  # it loads CLDR's data, which few readers need

    return foreign.speaks.format(languages=", ".join(names_in(foreign.code, LANGUAGES.values())))
