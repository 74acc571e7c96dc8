"""Comparisons that the facts decide: does China have more models than the rest of the world?

Each side is asked for by itself. Two figures of the same kind decide when one is surely the larger; where their bounds
leave it open, or a side is not sure, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from bot.answer.checking import fact_text
from bot.answer.judge import CLOSE
from bot.answer.reply import Reply, Responder, Turn
from bot.answer.subject import OF_A_SHARE
from bot.book.figures import PERCENT
from bot.book.ledger import Amount, amount_of
from bot.language import LANGUAGES, say
from bot.language.dialogue import plainly


def compared(responder: Responder, turn: Turn) -> Reply | None:
    """The reply to a comparison of two figures; None when the message is none, or the facts do not decide it."""
    said = plainly(turn.text)
    for language in LANGUAGES.values():
        found = language.dialogue.comparing.search(said)
        if found and not language.questions.asking.intersection(found["left"].split()) and not _has_digits(said):
            sides = found["left"], found["right"]
            return _decided(responder, turn, sides, (found["what"] or "").strip(), found["more"] is not None)
    return None


def _has_digits(said: str) -> bool:
    """Whether a figure is named: that is a claim, and no comparison."""
    return any(char.isdigit() for char in said)


def _decided(responder: Responder, turn: Turn, sides: tuple[str, str], what: str, is_more: bool) -> Reply | None:
    first, second = (_asked(responder, turn, side, what) for side in sides)
    if first is None or second is None or first == second:
        return None
    for one, other in _pairs(responder, first, second):
        larger = _larger(*(_amount(responder, name) for name in (one, other)))
        if larger is not None:
            return _said(responder, turn, one, other, larger == is_more)
    return None


def _asked(responder: Responder, turn: Turn, side: str, what: str) -> str | None:
    """The answer that tells how much of `what` there is at `side`, if the book is sure of one."""
    dialogue = LANGUAGES[turn.language].dialogue
    for template in (dialogue.counting, dialogue.paying):
        match = responder.matcher.match(template.format(rest=f"{what} {side}" if what else side))
        if responder.is_sure(match) and responder.subjects.leads(match.candidates[0].answer):
            return match.candidates[0].answer
    return None


def _pairs(responder: Responder, first: str, second: str) -> Iterator[tuple[str, str]]:
    """The figures of both answers that say the same thing of the one and of the other."""
    theirs = responder.subjects.leads(second)
    for one in _distinct(responder, responder.subjects.leads(first)):
        for other in _distinct(responder, theirs):
            if one != other and _is_comparable(responder, one, other):
                yield one, other


def _distinct(responder: Responder, facts: Sequence[str]) -> list[str]:
    """The first figure of each unit."""
    units: dict[str, str] = {}
    for name in facts:
        units.setdefault(_amount(responder, name).unit, name)
    return list(units.values())


def _is_comparable(responder: Responder, one: str, other: str) -> bool:
    """Whether two figures have one unit, and if they are shares, are of the same whole."""
    unit = _amount(responder, one).unit
    if unit != _amount(responder, other).unit:
        return False
    texts = [responder.book.fact(name).text.get(responder.book.article.language) for name in (one, other)]
    wholes = {text.partition(OF_A_SHARE)[0] for text in texts}
    return unit != PERCENT or (len(wholes) == 1 and all(OF_A_SHARE in text for text in texts))


def _larger(one: Amount, other: Amount) -> bool | None:
    """Whether `one` is surely larger than `other`; None when nobody can tell."""
    (low, high), (other_low, other_high) = _range(one), _range(other)
    if low is not None and other_high is not None and low >= other_high and one.quantity != other.quantity:
        return True
    if high is not None and other_low is not None and high <= other_low and one.quantity != other.quantity:
        return False
    return None


def _range(amount: Amount) -> tuple[Fraction | None, Fraction | None]:
    """Between which values the figure lies; None where it is open."""
    stated = amount.quantity
    if amount.qualifier == "more than":
        return stated, None
    if amount.qualifier == "fewer than":
        return None, stated
    margin = abs(stated) * CLOSE if amount.qualifier == "about" else Fraction(0)
    return stated - margin, stated + margin


def _amount(responder: Responder, fact: str) -> Amount:
    amount = amount_of(responder.book, fact)
    if amount is None:
        raise KeyError(fact)
    return amount


def _said(responder: Responder, turn: Turn, one: str, other: str, holds: bool) -> Reply:
    first, second = (fact_text(responder, name, turn.language) for name in (one, other))
    text = say(f"more-figures-{'yes' if holds else 'no'}", turn.language, first=first, second=second)
    answer = responder.subjects.answer_of(one)
    return replace(responder.said(text, turn.language, turn.text, answer))
