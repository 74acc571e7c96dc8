"""Which language a reader writes, by the words of grammar alone.

Names, countries, numbers and words that travel say nothing: "CAICT?" and "1,500?" are of every language, and of none.
A word that several languages have counts for each of them by its share, so that what they do not share decides. Where
there is no word of grammar, a word that the book has in one language alone decides: "unicornios".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from bot.language import DEFAULT_LANGUAGE, LANGUAGES, Language, say
from bot.language.base import Codes
from bot.language.called import languages_in_words, names_in
from bot.language.dialogue import plainly
from bot.language.foreign import FOREIGN, Foreign
from bot.language.lexicon import countries, fillers, sound_words
from bot.language.names import names

TRAVELLING = ("al", "or", "ar", "ble", "sion")  # endings of words that languages spell alike: editor, global
SHORTEST = 4  # letters of a word that tells a language by itself: shorter ones are abbreviations in any
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")  # it is no word: MIT is not German
Own: TypeAlias = Callable[[], Mapping[str, str]]  # called only where other words do not tell: it reads all of a book
EVERY = tuple(LANGUAGES)
LEAD = 1.0  # words by which a foreign language has to lead ours: twice, or once where ours say nothing


Tongue: TypeAlias = tuple[str, Foreign | None]  # the language to answer in, and one that the bot does not speak


def language_of(text: str, own: Own = dict, among: Codes = EVERY) -> str | None:
    """The language `among` ours that the words of `text` are of; None where they do not tell.

    `own` gives the words of one language alone in what the reader talks about (`words_of_one`).
    """
    said = plainly(text).split()
    scores = _scores(said)
    for code in among:
        if any(mark in text for mark in LANGUAGES[code].dialogue.marks):
            scores[code] += 1
    by_book = _leader(scores, 0, among) or _leader(Counter(filter(None, map(own().get, said))), 0, among)
    return by_book or _leader(_known(said, among), 1, among)


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
    among = frozenset().union(*found.values())
    return {word: code for word, code in only.items() if _tells(word, code, among)}


def _tells(word: str, code: str, among: Collection[str]) -> bool:
    """Whether `word`, found in the language `code` alone, is one that no other one `among` them is likely to have."""
    others = (other for other in among if other != code)
    is_shared = word in countries(among) or word.endswith(TRAVELLING) or any(word in sound_words(own) for own in others)
    return word.isalpha() and len(word) >= SHORTEST and not is_shared


def _leader(scores: Mapping[str, float], over: float, among: Codes) -> str | None:
    """The language that leads the others `among` them, and has more than `over`."""
    ranked = sorted(((scores.get(code, 0), code) for code in among), reverse=True)
    others = ranked[1][0] if len(ranked) > 1 else 0
    return ranked[0][1] if ranked and ranked[0][0] > max(over, others) else None


def _known(words: Sequence[str], among: Codes) -> dict[str, float]:
    """How many of `words` are words of one language `among` these alone, and no names of countries."""
    named = countries(among)
    owners = ([code for code in among if word in sound_words(code)] for word in words if word not in named)
    only = [own[0] for own in owners if len(own) == 1]
    return {code: float(only.count(code)) for code in among}


def choose_language(text: str, *others: str | None, own: Own = dict, among: Codes = EVERY) -> Tongue:
    """The language `among` those of a book in which to answer `text`, and the foreign one that it is in, if it is.

    That of its words, of which `own` gives those known to be of one language; else the first of `others` that is one
    of the book's: the language of the reader's last question, of their Telegram, of the article.
    """
    foreign = foreign_language(text, among)
    near = foreign.near if foreign else language_of(text, own, among)
    known = (code for code in (near, *others) if code is not None and code in among)
    return next(known, among[0] if among else DEFAULT_LANGUAGE), foreign


def foreign_language(text: str, among: Codes = EVERY) -> Foreign | None:
    """The language of `text`, where it is surely none `among` those of a book."""
    return _by_script(text, among) or _by_phrase(among).get(plainly(text)) or _by_words(text, among)


@cache
def strangers(among: Codes) -> tuple[Foreign, ...]:
    """The languages that readers may write in and that are none `among` those of a book."""
    ours = (LANGUAGES[code] for code in LANGUAGES if code not in among)
    return (*map(_stranger, ours), *(each for each in FOREIGN if each.code not in LANGUAGES))


def _stranger(language: Language) -> Foreign:
    """A language of the program to a book that is not in it."""
    talk = language.small_talk
    greetings, thanks = (frozenset(map(plainly, phrases)) for phrases in (talk.greetings, talk.thanks))
    speaks = language.messages["speaks"]
    return Foreign(language.code, speaks, "", tell=language.dialogue.tell, greetings=greetings, thanks=thanks)


def _by_script(text: str, among: Codes) -> Foreign | None:
    """The language whose script `text` has, beside names in ours: CAICT是什么."""
    if text.isascii():
        return None
    written = {unicodedata.name(char, "").split(" ")[0] for char in text if char.isalpha() and not char.isascii()}
    found = next((each for each in FOREIGN if each.script in written), None)
    return found if found and language_of(text, among=among) is None else None


@cache
def _by_phrase(among: Codes) -> dict[str, Foreign]:
    """Greetings and the like that are all of a message, with their language; of several that share one, the first."""
    return {
        phrase: each
        for each in reversed(strangers(among))
        for phrase in each.greetings | each.thanks | each.partings | each.leave
        if not _is_ours(phrase, among)
    }


def _is_ours(phrase: str, among: Codes) -> bool:
    """Whether a greeting or thanks is one in a language `among` those of a book too: ok, ciao."""
    own = (LANGUAGES[code].small_talk for code in among)
    return any(phrase in map(plainly, (*talk.greetings, *talk.thanks, *talk.courtesies)) for talk in own)


def _by_words(text: str, among: Codes) -> Foreign | None:
    """The language that leads the book's and the other foreign ones, or the one that has what no other has."""
    every = plainly(text if text.isupper() else _ACRONYM.sub(" ", text)).split()
    said = [word for word in every if not _is_plain(word, among)]
    scores, foreign = _scores(said), strangers(among)
    best = max(foreign, key=lambda each: scores[each.code])
    if scores[best.code] <= max((scores[each.code] for each in foreign if each is not best), default=0.0):
        return None
    ours = max((scores[code] for code in among), default=0.0)
    return best if scores[best.code] >= ours + LEAD or _is_only(best, said, among) else None


def _is_plain(word: str, among: Codes) -> bool:
    """Whether `word` is an ordinary one `among` the book's languages, and none of grammar: mes, which is a month."""
    is_grammar = any(code in among for code in _owners().get(word, ()))
    return not is_grammar and any(word in sound_words(code) and word not in fillers(code) for code in among)


def _is_only(foreign: Foreign, said: Sequence[str], among: Codes) -> bool:
    """Whether `said` has a word of grammar that is not the book's, and none that is not of `foreign`."""
    owners = [_owners()[word] for word in said if word in _owners() and len(word) > 1]
    return any(set(among).isdisjoint(own) for own in owners) and all(foreign.code in own for own in owners)


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


def in_their_language(foreign: Foreign, among: Codes) -> str:
    """Which languages `among` ours the bot speaks, told to one who writes in another."""
    if foreign.code in LANGUAGES:
        return spoken(among, foreign.code)
    return foreign.speaks.format(languages=", ".join(names_in(foreign.code, map(LANGUAGES.__getitem__, among))))


def spoken(among: Codes, language: str) -> str:
    """Which languages the bot speaks, `among` ours, and where there are several, how to choose one; in `language`."""
    told = say("speaks", language, languages=languages_named(among, language))
    return f"{told} {say('choose-language', language)}" if len(among) > 1 else told


def languages_named(codes: Codes, language: str) -> str:
    """The languages `codes` as `language` lists them, itself first."""
    return languages_in_words(map(LANGUAGES.__getitem__, codes), LANGUAGES[language])
