"""Arithmetic over facts, exact, qualifiers carried through: `world-models - china-models` is *fewer than* 2,255.

Percentages count as rounded numbers: what is multiplied or divided by a fact in per cent is *about*. Adding and
subtracting keeps what the parts allow; two bounds that pull in opposite directions leave *about*. What is taken from
a percentage leaves percentage points, but for what 100% leaves. A range gives a range: 40 to 45 less 5 is 35 to 40.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from operator import add, mul, sub, truediv
from typing import Final, Literal, TypeAlias

from bot.problems import FormulaError
from bot.quantity.values import BASIS_POINTS, PERCENT, POINTS, SHARE, Qualifier, Range

Operation: TypeAlias = Callable[[Fraction, Fraction], Fraction]
_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>\d{1,18}(?:\.\d{1,9})?)(?P<percent>\s?%)?|(?P<name>[A-Za-z]\w*(?:-\w+)*)|(?P<sign>[-+*/()]))"
)
_SIGNS: Final = {"*": "×", "/": "÷", "-": "−"}
_FLIPPED: Final[dict[Qualifier, Qualifier]] = {
    "more than": "fewer than", "fewer than": "more than", "at least": "at most", "at most": "at least",
}  # fmt: skip
_STRICT: Final[dict[frozenset[Qualifier], Qualifier]] = {  # two bounds of one direction: what both allow
    frozenset(("more than", "at least")): "more than", frozenset(("fewer than", "at most")): "fewer than",
}  # fmt: skip


Kind: TypeAlias = Literal["count", "share", "points"]
_PARTS: Final = {PERCENT: 100, POINTS: 100, BASIS_POINTS: 10_000}  # of these units in one
_KINDS: Final[dict[str, Kind]] = {PERCENT: "share", SHARE: "share", POINTS: "points", BASIS_POINTS: "points"}


@dataclass(frozen=True, slots=True)
class Term:
    """An exact value, or one from `value` to `high`, its qualifier, and what `kind` of figure it is: 40 % is 2/5.

    `rounded` is what was rounded by who wrote it; `whole` is 100%, or what is left of it.
    """

    value: Fraction
    qualifier: Qualifier = "exact"
    kind: Kind = "count"
    rounded: bool = False
    high: Fraction | None = None
    whole: bool = False

    @classmethod
    def of(cls, value: Fraction | Range, unit: str, qualifier: Qualifier) -> Term:
        """The term of a fact: its `value` in its `unit`, per cent as the share that it is."""
        kind, parts = _KINDS.get(unit, "count"), _PARTS.get(unit, 1)
        if isinstance(value, Range):
            return cls(value.low / parts, qualifier, kind, kind != "count", value.high / parts)
        return cls(value / parts, qualifier, kind, kind != "count")

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """Between what it lies; twice the same where it is one number."""
        return self.value, self.value if self.high is None else self.high

    def in_unit(self, unit: str) -> Fraction | Range:
        """The value in `unit`: a share in per cent, anything else as it is."""
        low, high = (end * _PARTS.get(unit, 1) for end in self.ends)
        return low if self.high is None else Range(low, high)


def names_in(formula: str) -> list[str]:
    """The fact ids that `formula` names, in order; `FormulaError` when it cannot be read."""
    return list(dict.fromkeys(token for kind, token in _tokens(formula) if kind == "name"))


def readable(formula: str, written: Callable[[str], str]) -> str:
    """`formula` for readers, with `written` giving the figure of each fact and number: `(5,100 ÷ 15%) − 5,100`."""
    parts = [_SIGNS.get(token, token) if kind == "sign" else written(token) for kind, token in _tokens(formula)]
    return re.sub(r"\( (.*?) \)", r"(\1)", " ".join(parts))


def evaluate(formula: str, terms: Mapping[str, Term]) -> Term:
    """Compute `formula` over `terms`; `FormulaError` says what cannot be read, found or computed."""
    parser = _Parser(_tokens(formula), terms)
    result = parser.sum()
    if parser.ahead():
        raise FormulaError(f"the formula has {parser.ahead()!r} left over", "Put an operator before it")
    return result


def round_to(term: Term, step: Decimal, unit: str) -> Term:
    """`term` rounded half up to a multiple of `step` (in `unit`); what rounding makes untrue becomes *about*.

    A range is rounded outwards, which leaves it true.
    """
    size = Fraction(step) / _PARTS.get(unit, 1)
    if term.high is not None:
        low, high = (term.value / size).__floor__() * size, (term.high / size).__ceil__() * size
        return replace(term, value=Fraction(low), high=Fraction(high))
    rounded = Fraction((term.value / size + Fraction(1, 2)).__floor__()) * size
    still_true = (
        rounded == term.value
        or (term.qualifier in ("more than", "at least") and rounded < term.value)
        or (term.qualifier in ("fewer than", "at most") and rounded > term.value)
    )
    return replace(term, value=rounded, qualifier=term.qualifier if still_true else "about")


def _tokens(formula: str) -> list[tuple[str, str]]:
    tokens, position, text = [], 0, formula.rstrip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            rest = text[position:].strip()
            raise FormulaError(
                f"the formula cannot be read at {rest!r}", "Use fact names, numbers, + - * / and brackets"
            )
        kind = match.lastgroup or ""
        tokens.append((kind, f"{match['number']}%" if kind == "percent" else match[kind]))
        position = match.end()
    if len(tokens) > 100:
        raise FormulaError("the formula has more than 100 parts", "Split it into several derived facts")
    return tokens


class _Parser:
    """Recursive descent over sum, product and atom."""

    def __init__(self, tokens: list[tuple[str, str]], terms: Mapping[str, Term]) -> None:
        self._tokens, self._at, self._terms = tokens, 0, terms

    def ahead(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def sum(self) -> Term:
        return self._chain(self._product, {"+": _add, "-": _subtract})

    def _product(self) -> Term:
        return self._chain(self._atom, {"*": _multiply, "/": _divide})

    def _chain(self, part: Callable[[], Term], operations: Mapping[str, Callable[[Term, Term], Term]]) -> Term:
        result = part()
        while (sign := self.ahead()) in operations:
            self._at += 1
            result = operations[sign](result, part())
        return result

    def _atom(self) -> Term:
        if self._at >= len(self._tokens):
            raise FormulaError("the formula ends too early", "Complete it")
        kind, token = self._tokens[self._at]
        self._at += 1
        if kind == "number":
            return Term(Fraction(token))
        if kind == "percent":
            return Term(Fraction(token[:-1]) / 100, kind="share", whole=token == "100%")
        if kind == "name":
            return self._named(token)
        if token != "(":
            raise FormulaError(f"the formula has {token!r} where a value should be", "Put a fact or a number there")
        return self._bracket()

    def _bracket(self) -> Term:
        inner = self.sum()
        if self.ahead() != ")":
            raise FormulaError("a bracket is not closed", "Add the missing )")
        self._at += 1
        return inner

    def _named(self, name: str) -> Term:
        if name not in self._terms:
            remedy = "Name a fact that has a figure; a minus needs spaces around it"
            raise FormulaError(f"the formula names {name}, which has no figure", remedy)
        return self._terms[name]


def _add(left: Term, right: Term) -> Term:
    return _sum(left, right, add, left.kind, right.qualifier)


def _subtract(left: Term, right: Term) -> Term:
    is_difference = left.kind == right.kind == "share" and not left.whole
    kind: Kind = "points" if is_difference else left.kind
    term = _sum(left, right, sub, kind, _FLIPPED.get(right.qualifier, right.qualifier))
    return replace(term, whole=left.whole)


def _sum(left: Term, right: Term, operation: Operation, kind: Kind, qualifier: Qualifier) -> Term:
    if (left.kind == "count") != (right.kind == "count"):
        raise FormulaError("the formula adds a percentage and a count", "Multiply the percentage by its whole first")
    if (left.kind, right.kind) == ("points", "share"):
        raise FormulaError("the formula adds a percentage to percentage points", "Put the percentage first")
    term = _computed(left, right, operation, _together(left.qualifier, qualifier))
    return replace(term, kind=kind, rounded=left.rounded or right.rounded)


def _multiply(left: Term, right: Term) -> Term:
    same: Kind = left.kind if left.kind == right.kind else "count"
    kind: Kind = "points" if "points" in (left.kind, right.kind) else same
    return replace(_computed(left, right, mul, _scaled(left, right, right.qualifier)), kind=kind)


def _divide(left: Term, right: Term) -> Term:
    low, high = right.ends
    if low <= 0 <= high:
        raise FormulaError("the formula divides by zero", "Correct the formula")
    kind: Kind = "points" if (left.kind, right.kind) == ("points", "count") else "count"
    term = _computed(left, right, truediv, _scaled(left, right, _FLIPPED.get(right.qualifier, right.qualifier)))
    return replace(term, kind=kind)


def _computed(left: Term, right: Term, operation: Operation, qualifier: Qualifier) -> Term:
    """What `operation` makes of both; of a range, whatever comes of any number in it."""
    if left.high is None and right.high is None:
        return Term(operation(left.value, right.value), qualifier)
    for term in (left, right):
        if term.qualifier not in ("exact", "between"):
            what = f"the formula puts a range beside a figure that is {term.qualifier}, which leaves its ends open"
            raise FormulaError(what, "Leave one of the two out")
    results = [operation(one, other) for one in left.ends for other in right.ends]
    return Term(min(results), "between", high=max(results))


def _scaled(left: Term, right: Term, qualifier: Qualifier) -> Qualifier:
    """A rounded share makes the result about; so does a negative factor under a bound, which would turn it round."""
    bounded = {left.qualifier, right.qualifier} & set(_FLIPPED)
    if left.rounded or right.rounded or (bounded and min(left.value, right.value) < 0):
        return "about"
    return _together(left.qualifier, qualifier)


def _together(left: Qualifier, right: Qualifier) -> Qualifier:
    qualifiers: frozenset[Qualifier] = frozenset({left, right} - {"exact"})
    return (
        "exact"
        if not qualifiers
        else next(iter(qualifiers))
        if len(qualifiers) == 1
        else _STRICT.get(qualifiers, "about")
    )
