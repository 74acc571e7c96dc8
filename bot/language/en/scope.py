"""How English says how often, how many more, and of how much of a whole."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.scope import ALL, MOST, NONE, ScopeWords

SCOPE: Final = ScopeWords(
    rates=re.compile(
        r"(?<!\bin )(?<!\bfor )(?<!\bwithin )(?<!\bafter )(?<!\bof )(?<!\bover )(?<!\bthan )(?<!\bhalf )(?<!\bonce )"
        r"\b(?:an?|per|each|every) (?:single |working )?(?P<period>[a-z]+)"
        r"(?! (?:ago|earlier|before|later|after|long|old|and|or)\b)"
    ),
    rate_words=listed("daily nightly weekly monthly quarterly yearly annually annual hourly"),
    more_before=re.compile(r"\b(?:a further|further|another|an additional|additional|an extra|extra)\s$"),
    more_after=re.compile(r"^\s(?:[a-z]+ )?(?:further|additional|extra)\b"),
    extents={
        MOST: re.compile(
            r"\bmajority\b|\b(?:bulk|greater part) of\b|\b(?:almost|nearly|virtually) all\b|"
            r"(?<!\bat )(?<!\bthe )\bmost (?:of|people|men|women|children|[a-z]+(?<![us])s)\b"
        ),
        ALL: re.compile(
            r"\bevery(?:one|body)\b|\bevery (?!single )[a-z]+\b|"
            r"(?<!\bnot )(?<!\bin )(?<!\bof )(?<!\bfor )(?<!\bafter )(?<!\babove )"
            r"(?<!\balmost )(?<!\bnearly )(?<!\bvirtually )\ball "
            r"(?:of (?:the|its|their|these|those|them)|the|its|their|these|those|people|men|women|children|"
            r"[a-z]+(?<![us])s)\b(?! (?:time|same|more|way|while|better)\b)"
        ),
        NONE: re.compile(r"(?<!\balmost )(?<!\bhardly )(?:\bnobody\b|\bno one\b)|\bnone\b|\bnot (?:one|a single)\b"),
    },
    of_those=re.compile(r"\bof (?:which|whom|these|them|those|that)\b"),
)
