"""Which language a reader writes, by the words of grammar alone.

Names, countries, numbers and words that travel say nothing: "CAICT?" and "1,500?" are of every language, and of none.
A word that several languages have counts for each of them by its share, so that what they do not share decides.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from bot.language import LANGUAGES
from bot.language.dialogue import plainly
from bot.language.foreign import FOREIGN, Foreign

MOST = 0.5  # of the letters that are of a foreign script make the text foreign; names of any script may be in it
LEAD = 1.0  # words by which a foreign language has to lead ours: what is said twice in it, or once where ours say nothing


def language_of(text: str) -> str | None:
    """The language of ours that the words of `text` are of; None where they do not tell."""
    scores = _scores(plainly(text).split())
    for code, language in LANGUAGES.items():
        if any(mark in text for mark in language.dialogue.marks):
            scores[code] += 1
    ours = sorted(((scores[code], code) for code in LANGUAGES), reverse=True)
    if not ours or ours[0][0] == 0 or (len(ours) > 1 and ours[0][0] == ours[1][0]):
        return None
    return ours[0][1]


def foreign_language(text: str) -> Foreign | None:
    """The language of `text`, where it is surely none of ours."""
    return _by_script(text) or _by_greeting(text) or _by_words(text)


def _by_script(text: str) -> Foreign | None:
    letters = [char for char in text if char.isalpha()]
    for foreign in FOREIGN:
        own = sum(unicodedata.name(char, "").startswith(foreign.script) for char in letters) if foreign.script else 0
        if own > MOST * len(letters):
            return foreign
    return None


def _by_greeting(text: str) -> Foreign | None:
    said = plainly(text)
    return next((each for each in FOREIGN if said in each.greetings | each.thanks | each.partings | each.leave), None)


def _by_words(text: str) -> Foreign | None:
    scores = _scores(plainly(text).split())
    best = max(FOREIGN, key=lambda foreign: scores[foreign.code])
    ours = max((scores[code] for code in LANGUAGES), default=0.0)
    others = max((scores[each.code] for each in FOREIGN if each is not best), default=0.0)
    return best if scores[best.code] >= ours + LEAD and scores[best.code] > others else None


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
