"""What is near-certainly no question: told apart so that editors need not read it.

A message is noise only when all of it is: one word that is neither a courtesy, nor an insult, nor mashed keys, and
it counts as a question. "Hello, how many robots?" is a question; so is a language that is not known here.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from bot.match.lexicon import sound_words
from bot.match.text import words

_LANGUAGES: Final = ("en", "es")
_LINK = re.compile(r"(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
_LAUGH = re.compile(r"(?:[jh][aeiou])+[jh]?|[jh]+|lo+l|lmao|xd+")
_REPEATED = re.compile(r"(.{1,3}?)\1{2,}.?.?")
_RUN = re.compile(r"(.)\1+")
_KEYS: Final = "qwertyuiop asdfghjklñ zxcvbnm poiuytrewq ñlkjhgfdsa mnbvcxz"
_SHORTEST: Final = 4  # letters of mashed keys: shorter ones may be an abbreviation
_UNHEARD: Final = 0.5  # share of a word's pairs of letters that no word of English or Spanish has

_PHRASES: Final = """
how are you|how is it going|hows it going|how do you do|whats up|what is up|nice to meet you|good morning|
good afternoon|good evening|good night|good day|good bye|see you later|see you|have a nice day|well done|good job|
good bot|bad bot|shut up|screw you|go to hell|
que tal|como estas|como esta|como te va|como andas|buenos dias|buen dia|buenas tardes|buenas noches|buena noche|
mucho gusto|hasta luego|hasta pronto|hasta manana|nos vemos|de nada|por favor|bien hecho|buen trabajo|buen bot|
callate|vete al diablo|a la mierda|hijo de puta|tu madre
""".replace("\n", "")
_COURTESIES: Final = """
hi hello hey hiya howdy greetings yo sup bye goodbye cheers thanks thank thx ty tysm tnx please pls sorry welcome
congrats congratulations bravo ok okay okey kk yes yeah yep no nope cool nice great awesome wow test testing start
hola holi ola buenas saludos adios chao chau gracias graciass perdon disculpa felicidades felicitaciones si vale dale
genial perfecto prueba probando bienvenido
"""
_INSULTS: Final = """
idiot idiots stupid dumb dumbass moron loser fool crap shit bullshit fuck fucking fucker fck bitch bastard asshole
dick cunt sucks suck trash garbage useless wtf stfu damn
idiota idiotas estupido estupida imbecil tonto tonta pendejo pendeja puto puta putos putas mierda cabron cabrona
gilipollas culero verga chinga chingada chingar joder carajo maldito maldita inutil basura ptm hdp
"""
_BESIDE: Final = """
a an the you u are r is it so very much many lots for all of to me my your this that there bot friend everyone and
off up such again help info answer man bro dear sir really just
el la los las un una eres es muy muchas muchos mil mas te lo le todo todos por para de tu su este esta que amigo amigos
y informacion ayuda respuesta senor pinche vete
"""


def is_noise(question: str) -> bool:
    """Whether it is near-certain noise: a greeting, thanks, an insult, single letters, keyboard mashing, a lone emoji,
    a link alone. English and Spanish."""
    said = words(_LINK.sub(" ", question))
    if all(len(word) == 1 and word.isascii() and not word.isdigit() for word in said):
        return True
    return _is_courtesy(said) or all(map(_is_mashed, said))


def _is_courtesy(said: list[str]) -> bool:
    """Whether there is a courtesy or an insult, and nothing else but what goes with one."""
    text = " ".join(said)
    rest = _phrases().sub(" ", text).split()
    core = [word for word in rest if _LAUGH.fullmatch(word) or _squeezed(word) in _known(_COURTESIES + _INSULTS)]
    others = [word for word in rest if word not in core and _squeezed(word) not in _known(_BESIDE)]
    return not others and (bool(core) or rest != text.split())


def _is_mashed(word: str) -> bool:
    """Whether nobody means `word`: keys side by side, letters again and again, or pairs that no word has."""
    if not word.isascii() or not word.isalpha() or word in _sound():
        return False
    if _REPEATED.fullmatch(word):
        return True
    pairs = list(pairwise(word))
    unheard = sum(pair not in _heard() for pair in pairs)
    return len(word) >= _SHORTEST and (word in _KEYS or unheard >= _UNHEARD * len(pairs))


def _squeezed(word: str) -> str:
    """`word` with each run of a letter as one: holaaaa and hola are the same."""
    return _RUN.sub(r"\1", word)


@cache
def _known(listed: str) -> frozenset[str]:
    return frozenset(map(_squeezed, listed.split()))


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_PHRASES})\b")


@cache
def _sound() -> frozenset[str]:
    return frozenset().union(*map(sound_words, _LANGUAGES))


@cache
def _heard() -> frozenset[tuple[str, str]]:
    """Pairs of letters that stand side by side in a word of English or Spanish."""
    return frozenset(pair for word in _sound() for pair in pairwise(word))
