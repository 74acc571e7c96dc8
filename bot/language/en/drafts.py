"""How English begins a book of an article."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.drafts import DraftGap, DraftWords

DRAFTS: Final = DraftWords(
    topic="In figures",
    by=listed("by"),
    page=re.compile(
        r"(?:first |last )?(?:published|posted|updated|modified)\b|\d+ (?:comments?|shares?|reactions?)$|"
        r"reading time\b|\d+[ -]min(?:ute)?s?[ -]read\b|read (?:more|also|next)\b|see also\b|related\b"
    ),
    according=("according to",),
    says=listed("said says reported reports told warned warns announced estimates calculates stated answers"),
    begins=listed("the a an"),
    pronouns=listed("he she it they we i you who which that this one there"),
    ends=listed(
        "and but or including which who that while whereas because although though after before when where than "
        "compared up down so if as said says according"
    ),
    verbs=listed("is are was were be been has have had will would can could may might"),
    of=listed("of"),
    many=((".*", "How many"),),
    question="{asked}?",
    in_place={"share": "what percentage", "money": "how much", "moment": "when", "part": "what share",
              "part of": "what share of", "score": "what result", "number": "how many"},
    before_question={
        "": {"some": "", "a": "", "an": "", "the": ""},
        "moment": {"on": "", "in": "", "at": "", "the": ""},
    },
    inverts=listed("is are was were will would can could may might"),
    asked={
        "count": ("{many} {thing}?", "number of {thing}", "{many} {words}", "{words} in figures"),
        "bare": ("{clause}: how many?", "how many {words}", "{words} in figures", "number of {words}"),
        "percent": ("What percentage {thing}?", "what share {thing}", "percentage {words}", "{words} per cent"),
        "share": ("{clause}: what percentage?", "percentage {words}", "{words} per cent", "what share {words}"),
        "money": ("{clause}: how much?", "how much money {words}", "{words} in money", "how much {thing}"),
        "moment": ("{clause}: when?", "when {words}", "what date {words}", "what year {words}"),
        "other": ("{clause}: what figure?", "{words} figure", "figure for {words}", "what is said of {words}"),
    },
    said="The article says: “{clause}”.",
    told="The figure is {fact}.",
    computed="By our own arithmetic it is {fact}, {text}.",
    rest=("the rest of “{whole}”, beside “{part}”", "what is the rest of {whole}, beside {part}"),
    difference=("the difference between “{more}” and “{less}”", "difference between {more} and {less}"),
    gaps={
        "other-places": DraftGap(
            ("What about other places?", "how is it in other countries", "compared with the rest of the world",
             "figures for other cities", "is it the same elsewhere"),
            "We have no answer about other places: ours are about what the article says of this one.",
        ),
        "other-years": DraftGap(
            ("What about other years?", "how was it in the past", "figures of earlier years", "historical figures",
             "how has it changed over the years"),
            "We have no answer about other years: ours are about those that the article gives.",
        ),
        "causes": DraftGap(
            ("Why is that so?", "what are the causes", "what is the reason for this", "who is to blame",
             "why does this happen"),
            "We have no answer about causes: ours are about figures. The article itself may say more.",
        ),
        "what-comes": DraftGap(
            ("What will happen next?", "what is the forecast", "how will it go on", "predictions for the future",
             "what comes after this"),
            "We have no answer about what will happen: ours are about what the article says.",
        ),
    },
)  # fmt: skip
