"""French number words: what is put together with a hyphen or a space is worth what the whole is."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from bot.language.base import NumberWords, counted, listed

_UNITS: Final = counted("deux trois quatre cinq six sept huit neuf", 2)
_TEENS: Final = {
    **counted("dix _ douze treize quatorze quinze seize", 10), "dix sept": 17, "dix huit": 18, "dix neuf": 19,
}  # fmt: skip

# Sixty and a teen, four twenties and a teen, and so many hundreds. "Deux cents" is no scale, for 50 cents are coins.
_COMPOUNDS: Final = {
    **{word: value for word, value in _TEENS.items() if " " in word},
    **{f"soixante {word}": 60 + value for word, value in _TEENS.items()},
    "soixante et onze": 71,
    **dict.fromkeys(("quatre vingt", "quatre vingts"), 80),
    **dict.fromkeys(("quatre vingt un", "quatre vingt une"), 81),
    **{f"quatre vingt {word}": 80 + value for word, value in {**_UNITS, "onze": 11, **_TEENS}.items()},
    **{
        f"{word} {cent}": 100 * value
        for word, value in {**_UNITS, "onze": 11, **_TEENS}.items()
        if word != "dix"
        for cent in ("cent", "cents")
    },
}

# Left out of the amounts: "moyenne", which is an average. A billion is a million millions, a milliard a thousand.
NUMBERS: Final = NumberWords(
    values={
        "zero": 0, **_UNITS, "dix": 10, "onze": 11, **counted("douze treize quatorze quinze seize", 12),
        **counted("vingt trente quarante cinquante soixante septante octante nonante", 20, step=10),
        "huitante": 80, "cent": 100,
    },
    scales={
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
        "billion": 10**12, "billions": 10**12,
    },
    ones=frozenset({"un", "une"}),
    joiners=frozenset({"et"}),
    links=listed("de d d'"),
    fractions={
        "demi": Fraction(1, 2), "demie": Fraction(1, 2), "moitie": Fraction(1, 2), "tiers": Fraction(1, 3),
        "quart": Fraction(1, 4), "quarts": Fraction(1, 4), "cinquieme": Fraction(1, 5), "cinquiemes": Fraction(1, 5),
    },
    numerals=frozenset({"mille"}),
    percent=("pour cent", "pourcent"),
    amounts=listed(
        "moitie tiers quarts double doublement triple triplement quadruple dizaine dizaines douzaine douzaines "
        "quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines cents millier milliers "
        "dixiemes"
    ),
    phrases=r"(?:un|le) (?:quart|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme)(?= d| $|$)|"
    r"demi[- ](?:million|milliard|douzaine|siecle|heure|point)",
    compounds=_COMPOUNDS,
    homonyms=frozenset({"neuf"}),
)  # fmt: skip
