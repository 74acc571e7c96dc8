"""Small talk: greetings, thanks, and what is near-certainly no question at all.

A message is noise only when all of it is: one word that is neither a courtesy, nor an insult, nor mashed keys, and
it counts as a question. "Hello, how many robots?" is a question; so is a language that is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import filterfalse, pairwise
from typing import Final

from bot.language import LANGUAGES
from bot.language.base import Codes
from bot.language.dialogue import plainly
from bot.language.foreign import FOREIGN
from bot.language.lexicon import sound_words
from bot.language.words import words

EVERY: Final = tuple(LANGUAGES)
THUMB: Final = "👍"
WAVE: Final = "👋"
_THANKING: Final = frozenset({THUMB, "🙏", "❤", "👏"})
_AROUND: Final = " .,;:!¡?¿\ufe0f"  # \ufe0f asks for a sign in colour

_LINK = re.compile(r"(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
_LAUGH = re.compile(r"(?:[jh][aeiou])+[jh]?|[jh]+|lo+l|lmao|xd+|kk+|(?:rs)+|x?(?:m+d+r+|p+t+d+r+)")
_LAUGHING: Final = frozenset(["哈哈", "哈哈哈", "хаха", "ахаха", "ههه", "هههه"])
_REPEATED = re.compile(r"(.{1,3}?)\1{2,}.?.?")
_LETTER = re.compile(r"[\x00-/:-\x7f]")  # or sign of ASCII, and no digit
_NAME = re.compile(r"\(\?P<\w+>")  # of a group: a pattern has each name once
_RUN = re.compile(r"(.)\1+")
_KEYS: Final = "qwertyuiop asdfghjklñ zxcvbnm poiuytrewq ñlkjhgfdsa mnbvcxz"
_SHORTEST: Final = 4  # letters of mashed keys: shorter ones may be an abbreviation
_UNHEARD: Final = 0.5  # share of a word's pairs of letters that no word of a known language has


def is_thanks(text: str) -> bool:
    """Whether `text` only thanks or agrees."""
    is_sign = text.strip(_AROUND) in _THANKING
    return is_sign or tuple(words(text)) in _thanks() or plainly(text) in _foreign("thanks")


def is_greeting(text: str) -> bool:
    """Whether `text` only greets."""
    is_wave = text.strip(_AROUND) == WAVE
    return is_wave or tuple(words(text)) in _greetings() or plainly(text) in _foreign("greetings")


def greeted_in(text: str) -> str | None:
    """The language of a greeting in words; None when `text` is none."""
    return _greetings().get(tuple(words(text)))


def is_parting(text: str) -> bool:
    """Whether `text` only says goodbye, or sorry."""
    said = plainly(text)
    return said in _foreign("partings") or saying(EVERY, "parting").search(said) is not None


def parted_in(text: str, among: Codes) -> str | None:
    """The language of ours in which `text` says goodbye, if it is none `among` those of a book."""
    said = plainly(text)
    if saying(among, "parting").search(said):
        return None
    return next((code for code in LANGUAGES if LANGUAGES[code].dialogue.parting.search(said)), None)


def wants_to_be_left(text: str) -> bool:
    """Whether `text` asks for no more messages: stop, unsubscribe."""
    said = plainly(text)
    return said in _foreign("leave") or saying(EVERY, "leave").search(said) is not None


def is_laughter(text: str) -> bool:
    """Whether `text` only laughs."""
    said = plainly(text).split()
    other = filterfalse(_LAUGH.fullmatch, said)
    return bool(said) and _LAUGHING.issuperset(other)


def is_insult(text: str) -> bool:
    """Whether `text` is nothing but an insult."""
    return not _insults().isdisjoint(plainly(text).split()) and is_noise(text)


@cache
def saying(languages: Codes, *kinds: str) -> re.Pattern[str]:
    """What finds in words (`plainly`) any of the patterns `kinds` of a `Dialogue`, in any of `languages`."""
    patterns = (getattr(LANGUAGES[code].dialogue, kind).pattern for code in languages for kind in kinds)
    return re.compile("|".join(f"(?:{_NAME.sub('(', pattern)})" for pattern in patterns))


@cache
def _insults() -> frozenset[str]:
    return frozenset().union(*(each.small_talk.insults for each in LANGUAGES.values()))


@cache
def _foreign(kind: str) -> frozenset[str]:
    """What people say in the languages that no book speaks: thanks, greetings, partings, leave."""
    return frozenset(plainly(phrase) for each in FOREIGN for phrase in getattr(each, kind))


@cache
def _thanks() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words(phrase)) for each in LANGUAGES.values() for phrase in each.small_talk.thanks)


@cache
def _greetings() -> dict[tuple[str, ...], str]:
    """Each greeting with its language; of two that share it, the first."""
    every = reversed(list(LANGUAGES.values()))
    return {tuple(words(phrase)): each.code for each in every for phrase in each.small_talk.greetings}


def is_noise(question: str) -> bool:
    """Whether it is near-certain noise: a greeting, thanks, an insult, single letters, keyboard mashing, a lone emoji,
    a link alone, in any language that the program knows."""
    said = words(_LINK.sub(" ", question))
    if all(map(_LETTER.fullmatch, said)):
        return True
    return _is_courtesy(said) or all(map(_is_mashed, said))


def _is_courtesy(said: list[str]) -> bool:
    """Whether there is a courtesy or an insult, and nothing else but what goes with one."""
    text = " ".join(said)
    rest = _phrases().sub(" ", text).split()
    is_core = False
    for word, squeezed in zip(rest, _RUN.sub(r"\1", " ".join(rest)).split(), strict=True):
        if _LAUGH.fullmatch(word) or squeezed in _courtesies():
            is_core = True
        elif squeezed not in _beside():
            return False
    return is_core or rest != text.split()


def _is_mashed(word: str) -> bool:
    """Whether nobody means `word`: keys side by side, letters again and again, or pairs that no word has."""
    if not word.isascii() or not word.isalpha():
        return False
    for code in LANGUAGES:
        if word in sound_words(code):
            return False
    if _REPEATED.fullmatch(word):
        return True
    pairs = list(pairwise(word))
    unheard = sum(pair not in _pairs() for pair in pairs)
    return len(word) >= _SHORTEST and (word in _KEYS or unheard >= _UNHEARD * len(pairs))


@cache
def _courtesies() -> frozenset[str]:
    return _all_squeezed(
        word for each in LANGUAGES.values() for word in each.small_talk.courtesies | each.small_talk.insults
    )


@cache
def _beside() -> frozenset[str]:
    return _all_squeezed(word for each in LANGUAGES.values() for word in each.small_talk.beside)


def _all_squeezed(known: Iterable[str]) -> frozenset[str]:
    """`known`, each run of a letter as one: holaaaa and hola are the same."""
    return frozenset(_RUN.sub(r"\1", word) for word in known)


@cache
def _phrases() -> re.Pattern[str]:
    every = (re.escape(phrase) for each in LANGUAGES.values() for phrase in each.small_talk.phrases)
    return re.compile(rf"\b(?:{'|'.join(every)})\b")


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Pairs of letters that stand side by side in a word of a known language."""
    return frozenset(pair for code in LANGUAGES for word in sound_words(code) for pair in pairwise(word))
