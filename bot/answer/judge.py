"""Is a reader's figure right? By arithmetic alone, from the figure of a fact and from how both are bounded.

More than 1,500 confirms "at least 1,000", denies 1,200, and leaves 1,700 open: the article does not say.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal

from bot.answer.claim import Bound
from bot.book.ledger import Amount
from bot.quantity.values import Range

Verdict = Literal["yes", "near", "open", "no"]
CLOSE: Final = Fraction(1, 40)  # of a figure: what "about 40%" may well be, as 39.9% and 41%
ROUNDING: Final = Fraction(1, 10)  # of a figure: rounding that takes away more is no longer the same figure
ABOUT: Final = Fraction(1, 20)  # of a figure: what a reader may call about the same
_TURNED: Final[dict[Bound, Bound]] = {
    "more than": "fewer than", "at least": "at most", "fewer than": "more than", "at most": "at least",
}  # fmt: skip


def judge(value: Fraction, bound: Bound, amount: Amount) -> Verdict:
    """Whether `value`, put as `bound`, is what `amount` says: yes, near (rounded), no, or open (it does not say)."""
    stated = amount.value
    if isinstance(stated, Range):
        return _against_range(value, bound, stated)
    if not isinstance(stated, Fraction):
        return "open"
    if amount.qualifier == "exact":
        return _against_exact(value, bound, stated)
    if amount.qualifier == "about":
        return _against_about(value, bound, stated)
    is_strict = amount.qualifier in ("more than", "fewer than")
    if amount.qualifier in ("more than", "at least"):
        return _against_more(value, bound, stated, is_strict)
    return _against_more(-value, _TURNED.get(bound, bound), -stated, is_strict)


def _against_range(value: Fraction, bound: Bound, stated: Range) -> Verdict:
    """Against a figure that lies between two: only what holds for all of it is so, and what holds for none is not."""
    for_low, for_high = (_against_exact(value, bound, end) for end in (stated.low, stated.high))
    if for_low == for_high == "yes":
        return "yes"
    holds_within = bound in ("plain", "exactly", "about") and stated.low < value < stated.high
    return "no" if for_low == for_high == "no" and not holds_within else "open"


def _against_exact(value: Fraction, bound: Bound, stated: Fraction) -> Verdict:
    holds = {
        "exactly": stated == value, "plain": stated == value, "about": is_about(value, stated),
        "more than": stated > value, "at least": stated >= value,
        "fewer than": stated < value, "at most": stated <= value,
    }  # fmt: skip
    if holds[bound]:
        return "yes"
    return "near" if bound == "plain" and is_rounded(value, stated) else "no"


def _against_about(value: Fraction, bound: Bound, stated: Fraction) -> Verdict:
    is_close = abs(value - stated) <= CLOSE * abs(stated)
    if bound in ("plain", "about"):
        same = value == stated or (bound == "about" and is_about(value, stated))
        return "yes" if same else "near" if is_close or is_rounded(value, stated) else "no"
    if is_close:
        return "open"
    holds = {"more than": value < stated, "at least": value < stated, "fewer than": value > stated}
    return "yes" if holds.get(bound, bound == "at most" and value > stated) else "no"


def _against_more(value: Fraction, bound: Bound, stated: Fraction, is_strict: bool) -> Verdict:
    """Against a figure that is more than `stated`, or that itself as well; with signs turned, one that is fewer."""
    if value > stated:
        return "open"
    if value == stated and not is_strict and bound in ("more than", "exactly", "at most"):
        return "open"  # at least 12 may be 12, and may be more
    if bound in ("more than", "at least"):
        return "yes"
    if value == stated and bound in ("plain", "about"):
        return "yes"
    return "near" if bound == "about" and is_about(value, stated) else "no"


def is_about(value: Fraction, stated: Fraction) -> bool:
    """Whether a reader may call `stated` about `value`."""
    return abs(value - stated) <= ABOUT * abs(stated) or is_rounded(value, stated)


def is_rounded(value: Fraction, stated: Fraction) -> bool:
    """Whether `value` is `stated` rounded to as many digits as it has before its zeros: 3,800 and 4,000 are 3,755."""
    value, stated = abs(value), abs(stated)
    if value == 0 or abs(value - stated) > ROUNDING * stated:
        return False
    step = Fraction(10)
    while step <= value and value % step == 0:
        if (stated / step + Fraction(1, 2)).__floor__() * step == value:
            return True
        step *= 10
    return value.denominator == 1 and stated.denominator > 1 and (stated + Fraction(1, 2)).__floor__() == value
