"""How Portuguese says how often, how many more, and of how much of a whole."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.scope import ALL, MOST, NONE, ScopeWords

SCOPE: Final = ScopeWords(
    rates=re.compile(r"\b(?:ao|por|cada|tod[oa]s [oa]s) (?P<period>[a-z]+)(?! (?:seguintes?|passad[oa]|anterior)\b)"),
    rate_words=listed(
        "diario diaria diarios diarias semanal semanais mensal mensais trimestral anual anuais "
        "diariamente semanalmente mensalmente anualmente"
    ),
    more_before=re.compile(r"(?<!\b[oa]s )\b(?:outr[oa]s|mais|adicionais)\s$"),
    more_after=re.compile(r"^\s(?:[a-z]+ )?(?:adiciona(?:l|is)|extras?|suplementares)\b"),
    extents={
        MOST: re.compile(r"\bmaioria\b|\bmaior parte\b|\bquase tod[oa]s?\b"),
        ALL: re.compile(
            r"\btoda a gente\b|\btodo (?:o )?mundo\b|"
            r"(?<!\bnem )(?<!\bde )(?<!\bnao )(?<!\bquase )\btod[oa]s (?:[oa]s|seus|suas|eles|elas|ess[ea]s|est[ea]s)\b"
        ),
        NONE: re.compile(r"(?<!\bquase )\bninguem\b|\bnenhuma?\b"),
    },
    of_those=re.compile(r"\bd(?:os|as) quais\b|\bdel[ea]s\b|\bdess[ea]s\b|\bdest[ea]s\b"),
)
