"""Which facts of a book belong into one picture, as far as the book itself says so.

A fact is a share where its words say *of the ...* after a percentage, in each language; a rise of 8% and a rate of 7%
are no shares. A part has its whole where a formula or a cross-check divides one by the other and gives such a share.
Counts stand side by side where one reply names them, they have one unit and their words are alike (`comparable`). A
figure was another before where the article says *from ... to ...*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bot.book.ledger import Amount, amount_of
from bot.book.passage import facts_in
from bot.book.values import Book, Fact
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.picture.comparable import are_alike, has_length, is_of_whole
from bot.quantity.values import KINDS, PERCENT, SHARE

MOST: Final = 6  # marks of one picture: more are too thin on a phone
SEEN: Final = Fraction(1, 100)  # of the longest bar; what is shorter cannot be seen beside it
_TWO: Final = re.compile(r"\s*([A-Za-z]\w*(?:-\w+)*)\s*([*/])\s*([A-Za-z]\w*(?:-\w+)*)\s*")


@dataclass(frozen=True, slots=True)
class Part:
    """`part` is `share` of `whole`: ids of facts, derived ones too."""

    part: str
    whole: str
    share: str


def part_of_whole(book: Book, name: str) -> Fraction | None:
    """Which part of a whole the fact `name` says, more than 0 and at most 1; None where it is no share of one."""
    amount = amount_of(book, name)
    if amount is None or amount.number is None or amount.unit not in (PERCENT, SHARE):
        return None
    part = amount.number / 100 if amount.unit == PERCENT else amount.number
    return part if 0 < part <= 1 and is_of_whole(book.fact(name)) else None


def parts(book: Book) -> Iterator[Part]:
    """Every part of a whole that the book's sums tell, once each."""
    told = {found: None for found in _told(book) if _fits(book, found)}
    yield from told
    yield from _rests(book, list(told))


def _told(book: Book) -> Iterator[Part]:
    for check in book.cross_checks:
        if found := _TWO.fullmatch(check.formula):
            yield from _divided(found, check.agrees_with)
    for name, derived in book.derived.items():
        if found := _TWO.fullmatch(derived.formula):
            yield from _divided(found, name)
            yield from _computed(found, name)


def _rests(book: Book, told: list[Part]) -> Iterator[Part]:
    """What a sum leaves of a whole without some of its parts is a part of it too."""
    for name, derived in book.derived.items():
        whole, *taken = (side.strip() for side in derived.formula.split(" - "))
        own = {each.part: each.share for each in told if each.whole == whole}
        if taken and own.keys() >= set(taken) and countable(book, name):
            yield Part(name, whole, own[taken[0]])


def _divided(found: re.Match[str], share: str) -> Iterator[Part]:
    """Part / whole gives the share."""
    if found[2] == "/":
        yield Part(found[1], found[3], share)


def _computed(found: re.Match[str], result: str) -> Iterator[Part]:
    """Part / share gives the whole; whole * share gives the part."""
    if found[2] == "/":
        yield Part(found[1], result, found[3])
    else:
        yield Part(result, found[1], found[3])
        yield Part(result, found[3], found[1])


def _fits(book: Book, found: Part) -> bool:
    """Whether all three are figures, of which one is a share, and the part is no more than its whole."""
    names = (found.part, found.whole, found.share)
    if not all(name in book.facts or name in book.derived for name in names) or not part_of_whole(book, found.share):
        return False
    part, whole = countable(book, found.part), countable(book, found.whole)
    return bool(part and whole and part.unit == whole.unit and part.least <= whole.least)


def countable(book: Book, name: str) -> Amount | None:
    """The figure of `name` where a bar may be as long as it: a number above zero of things, money or a measure."""
    amount = amount_of(book, name)
    return amount if amount and amount.unit not in KINDS and _is_long(amount) else None


def _is_long(amount: Amount) -> bool:
    """Whether a bar from zero may be as long as `amount`."""
    return amount.number is not None and amount.number > 0 and has_length(amount.unit)


def beside(book: Book, name: str, answer: str | None = None) -> tuple[str, ...]:
    """`name` and the figures of its unit that one reply names with it, in its order; only itself where there are none.

    The reply is that of `answer`, or the first one that has such figures.
    """
    own = countable(book, name)
    answers = [answer] if answer in book.answers else list(book.answers)
    for each in answers if own else ():
        reply = book.answers[each or ""].reply.get(book.article.language)
        named = tuple(dict.fromkeys(facts_in(reply)))
        if name in named and len(found := _comparable(book, name, named)) > 1:
            return found
    return (name,)


def _comparable(book: Book, name: str, named: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `named` that are like `name` and can be seen beside it; none where there are too many."""
    amounts = {other: amount for other in named if (amount := countable(book, other))}
    unit = amounts[name].unit
    same = (other for other, amount in amounts.items() if amount.unit == unit)
    alike = [other for other in same if other == name or are_alike(book, name, other, unit)]
    longest = max(amounts[other].least for other in alike)
    seen = tuple(other for other in alike if amounts[other].least >= longest * SEEN)
    return seen if name in seen and len(seen) <= MOST else (name,)


def before_and_after(book: Book, name: str) -> tuple[str, str] | None:
    """The facts with the figure before and the one after, of which one is `name`; None where the article has none."""
    own = book.facts.get(name)
    for other, fact in book.facts.items() if own else ():
        if own and other != name and own.where == fact.where and _is_change(book, name, other):
            if _is_from_to(book, own, fact):
                return name, other
            if _is_from_to(book, fact, own):
                return other, name
    return None


def _is_change(book: Book, one: str, other: str) -> bool:
    """Whether two figures of one unit have lengths of which both can be seen; shares have some too."""
    first, second = amount_of(book, one), amount_of(book, other)
    if not (first and second and first.unit == second.unit and first.unit not in KINDS - {PERCENT, SHARE}):
        return False
    low, high = sorted((first.least, second.least))
    return _is_long(first) and _is_long(second) and low >= high * SEEN


def _is_from_to(book: Book, before: Fact, after: Fact) -> bool:
    """Whether an excerpt of one of them has both figures as *from ... to ...*."""
    said = LANGUAGES[book.article.language].quantities
    if not (before.figure and after.figure):
        return False
    first, second = re.escape(fold(before.figure)), re.escape(fold(after.figure))
    form = rf"\b(?:{'|'.join(said.from_words)})\s*{first}\s+(?:{'|'.join(said.to_words)})\s+{second}(?!\w)"
    return any(re.search(form, fold(fact.excerpt)) for fact in (before, after))
