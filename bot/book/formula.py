"""Arithmetic over facts, exact, qualifiers carried through: `world-models - china-models` is *fewer than* 2,255.

Percentages count as rounded numbers: what is multiplied or divided by a fact in per cent is *about*. Adding and
subtracting keeps what the parts allow; two bounds that pull in opposite directions leave *about*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from bot.problems import FormulaError
from bot.quantity.values import PERCENT, Qualifier

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


@dataclass(frozen=True, slots=True)
class Term:
    """An exact value, its qualifier, and whether it is a share (40 % is 2/5) and was rounded by who wrote it."""

    value: Fraction
    qualifier: Qualifier = "exact"
    share: bool = False
    rounded: bool = False

    @classmethod
    def of(cls, quantity: Fraction, unit: str, qualifier: Qualifier) -> Term:
        """The term of a fact: `quantity` in its `unit`, per cent as the share that it is."""
        share = unit == PERCENT
        return cls(quantity / 100 if share else quantity, qualifier, share, share)

    def in_unit(self, unit: str) -> Fraction:
        """The value in `unit`: a share in per cent, anything else as it is."""
        return self.value * 100 if unit == PERCENT else self.value


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
    """`term` rounded half up to a multiple of `step` (in `unit`); what rounding makes untrue becomes *about*."""
    size = Fraction(step) / (100 if unit == PERCENT else 1)
    rounded = Fraction((term.value / size + Fraction(1, 2)).__floor__()) * size
    still_true = (
        rounded == term.value
        or (term.qualifier in ("more than", "at least") and rounded < term.value)
        or (term.qualifier in ("fewer than", "at most") and rounded > term.value)
    )
    return Term(rounded, term.qualifier if still_true else "about", term.share, term.rounded)


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
            return Term(Fraction(token[:-1]) / 100, share=True)
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
    if left.share != right.share:
        raise FormulaError("the formula adds a percentage and a count", "Multiply the percentage by its whole first")
    return Term(
        left.value + right.value, _together(left.qualifier, right.qualifier), left.share, left.rounded or right.rounded
    )


def _subtract(left: Term, right: Term) -> Term:
    return _add(left, Term(-right.value, _FLIPPED.get(right.qualifier, right.qualifier), right.share, right.rounded))


def _multiply(left: Term, right: Term) -> Term:
    return Term(left.value * right.value, _scaled(left, right, right.qualifier), left.share and right.share)


def _divide(left: Term, right: Term) -> Term:
    if right.value == 0:
        raise FormulaError("the formula divides by zero", "Correct the formula")
    return Term(left.value / right.value, _scaled(left, right, _FLIPPED.get(right.qualifier, right.qualifier)))


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
