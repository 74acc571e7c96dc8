"""Which language a reader writes, by the words of grammar alone.

Names, countries, numbers and words that travel say nothing: "CAICT?" and "1,500?" are of every language, and of none.
A word that several languages have counts for each of them by its share, so that what they do not share decides.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from bot.language import DEFAULT_LANGUAGE, LANGUAGES
from bot.language.dialogue import plainly
from bot.language.foreign import FOREIGN, Foreign
from bot.language.lexicon import countries, sound_words

MOST = 0.5  # of the letters that are of a foreign script make the text foreign; names of any script may be in it
LEAD = 1.0  # words by which a foreign language has to lead ours: twice, or once where ours say nothing


def language_of(text: str) -> str | None:
    """The language of ours that the words of `text` are of; None where they do not tell."""
    said = plainly(text).split()
    scores = _scores(said)
    for code, language in LANGUAGES.items():
        if any(mark in text for mark in language.dialogue.marks):
            scores[code] += 1
    return _leader(scores, 0) or _leader(_known(said), 1)


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


def choose_language(text: str, *others: str | None) -> tuple[str, Foreign | None]:
    """The language in which to answer `text`, and the foreign one that it is in, if it is.

    That of its words; else the first of `others` that is one of ours: the language of the reader's last question, of
    their Telegram, of the article.
    """
    foreign = foreign_language(text)
    near = foreign.near if foreign else language_of(text)
    known = (code for code in (near, *others) if code is not None and code in LANGUAGES)
    return next(known, DEFAULT_LANGUAGE), foreign


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


def in_their_language(foreign: Foreign) -> str:
    """Which languages the bot speaks, told to one who writes in another."""
    from bot.language.calendar import names_in  # it loads CLDR's data, which few readers need

    return foreign.speaks.format(languages=", ".join(names_in(foreign.code, LANGUAGES.values())))
