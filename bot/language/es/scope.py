"""How Spanish says how often, how many more, and of how much of a whole."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.scope import ALL, MOST, NONE, ScopeWords

SCOPE: Final = ScopeWords(
    rates=re.compile(
        r"\b(?:al|a la|por|cada|tod[oa]s l[oa]s) (?P<period>[a-z]+)(?! (?:siguientes?|pasad[oa]|anterior)\b)"
    ),
    rate_words=listed(
        "diario diaria diarios diarias semanal semanales mensual mensuales trimestral anual anuales "
        "diariamente semanalmente mensualmente anualmente"
    ),
    more_before=re.compile(r"(?<!\bl[oa]s )\b(?:otr[oa]s|adicionales)\s$"),
    more_after=re.compile(r"^\s(?:[a-z]+ )?(?:adicional(?:es)?|suplementari[oa]s)\b"),
    extents={
        MOST: re.compile(r"\bmayoria\b|\bmayor parte\b|\bcasi tod[oa]s?\b"),
        ALL: re.compile(
            r"\btodo el mundo\b|(?<!\bno )(?<!\bde )(?<!\bcasi )\btod[oa]s (?:l[oa]s|sus|ell[oa]s|est[oa]s|es[oa]s)\b"
        ),
        NONE: re.compile(r"(?<!\bcasi )\bnadie\b|\bningun[oa]?\b"),
    },
    of_those=re.compile(r"\bde (?:l[oa]s (?:que|cuales)|ell[oa]s|est[oa]s?|es[oa]s?|dich[oa]s?)\b"),
)
