"""How French says how often, how many more, and of how much of a whole."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.scope import ALL, MOST, NONE, ScopeWords

SCOPE: Final = ScopeWords(
    rates=re.compile(
        r"\b(?:par|chaque|tous les|toutes les) (?P<period>[a-z]+)(?! (?:suivante?s?|derniere?|precedente?)\b)"
    ),
    rate_words=listed(
        "quotidien quotidienne quotidiens quotidiennes journalier journaliers hebdomadaire hebdomadaires mensuel "
        "mensuelle mensuels mensuelles trimestriel trimestriels annuel annuelle annuels annuelles "
        "quotidiennement mensuellement annuellement"
    ),
    more_before=re.compile(r"(?<!\bles )\bautres\s$"),
    more_after=re.compile(r"^\s(?:autres|(?:[a-z]+ )?(?:supplementaires?|additionnel(?:le)?s?|de plus|en plus))\b"),
    extents={
        MOST: re.compile(r"\bplupart\b|\bmajorite\b|\bmajeure partie\b|\bpresque to(?:us|utes)\b"),
        ALL: re.compile(
            r"\btout le monde\b|(?<!\bpas )(?<!\bde )(?<!\bpresque )\bto(?:us|utes) (?:les|ces|ses|leurs)\b"
        ),
        NONE: re.compile(
            r"(?<!\bpresque )\b(?:personne|nul) n(?:e\b|')|\bn(?:e |')[a-z]+ (?:plus )?personne\b|\baucune?\b"
        ),
    },
    of_those=re.compile(r"\bdont\b|\bd'entre (?:eux|elles)\b|\bparmi (?:eux|elles)\b"),
)
