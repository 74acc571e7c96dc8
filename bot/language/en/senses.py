"""What English questions are about by their verbs."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.questions import Sign
from bot.language.senses import SenseWords

_PAID: Final = "(?:spent|paid|given|received|invested|handed over|used up)"
_NOW: Final = "(?:already|so far|to date|until now|till now|up to now|yet)"

SENSES: Final = SenseWords(
    gone=Sign(
        "(?:get|gets|getting|got) (?:off|well|better)"
        "|(?:go|going|gone|went|sent) (?:away|home)|(?:move|moved|walk|walked) (?:away|out)"
        "|quit|resign|resigns|resigned|fled|departed|dismissed|sacked|fired|laid off|left the"
    ),
    hired=Sign("hire|hires|hired|hiring|recruit|recruits|recruited|recruiting|(?:take|taken|took) on|added"),
    owed=Sign("owe|owes|owed|owing|debt|debts|indebted"),
    wished=Sign(
        "(?:want|wants|wanted|wish|wishes|wished|demand|demands|demanded|would like) "
        r"(?:to(?! (?:know|ask|learn|find|see|understand|hear|tell)\b)|for|the|a|an)"
    ),
    unspent=Sign("(?:was|were|been|being) left(?: over| unspent)?(?!.* (?:for|after|once|when|out))|unspent"),
    paid=Sign(rf"{_PAID} (?:\w+ )*?{_NOW}|already (?:\w+ )?{_PAID}"),
    payments=Sign("spent|paid|gave|given|cost|received|invested|borrowed|lent"),
    giving=listed("pay pays paid give gives gave lend lends lent donate donates donated"),
    taking=listed("borrow borrows borrowed receive receives received get gets got earn earns earned owe owes owed"),
    participles=listed("paid lent donated borrowed received earned owed"),
    to=listed("to"),
    by=listed("by"),
    giver=listed("from"),
    above=Sign("above|over|(?:more|higher) than|(?:more expensive|dearer) than"),
    below=Sign("below|under|(?:less|lower|fewer|cheaper) than|beneath"),
    totals=Sign("in total|in all(?! of)|altogether|all together|total|totals"),
    now=Sign("this (?:year|month|week|winter|summer|spring|autumn)"),
    last=Sign("(?<!than )last (?:year|month|week|winter|summer|spring|autumn)"),
    differing=Sign(
        "how much (?:more|less|fewer|cheaper|dearer|higher|lower|bigger|larger|greater|smaller|longer|shorter|faster"
        "|slower|older|younger|taller)"
    ),
    lasting=Sign("how long (?:have|has|had|do|does|did|will|must|should)|how much time"),
    times=listed("second seconds"),
    without=listed("without except excluding minus"),
    much=listed("much high large big"),
    averages=listed("average mean median typical typically"),
)
