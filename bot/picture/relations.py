"""Which facts of a book belong into one picture, as far as the book itself says so.

A fact is a share where its words say *of the ...* after a percentage, in each language; a rise of 8% and a rate of 7%
are no shares. A part has its whole where a formula or a cross-check divides one by the other and gives such a share.
Counts stand side by side where one reply names them and they have one unit. A figure was another before where the
article says *from ... to ...*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from bot.book.ledger import Amount, amount_of
from bot.book.passage import facts_in
from bot.book.values import Book, Derived, Fact
from bot.language import LANGUAGES
from bot.language.text import fold
from bot.quantity.direction import direction_at
from bot.quantity.values import KINDS, PERCENT, SHARE, YEAR

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


def is_of_whole(entry: Fact | Derived) -> bool:
    """Whether the words after the figure say *of the ...*, in each language that has them."""
    texts = entry.text.root.items()
    return bool(texts) and all(_says_whole(text, code) for code, text in texts)


def _says_whole(text: str, language: str) -> bool:
    is_whole = LANGUAGES[language].quantities.wholes.match(fold(text))
    return bool(is_whole) and direction_at(f"40% {text}", 0, 3, language) is None


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
    if amount is None or amount.number is None or amount.number <= 0 or amount.unit in KINDS | {YEAR}:
        return None
    return amount


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
    """Those of `named` that have the unit of `name` and can be seen beside it; none where there are too many."""
    amounts = {other: amount for other in named if (amount := countable(book, other))}
    alike = [other for other, amount in amounts.items() if amount.unit == amounts[name].unit]
    longest = max(amounts[other].least for other in alike)
    seen = tuple(other for other in alike if amounts[other].least >= longest * SEEN)
    return seen if name in seen and len(seen) <= MOST else (name,)


def before_and_after(book: Book, name: str) -> tuple[str, str] | None:
    """The facts with the figure before and the one after, of which one is `name`; None where the article has none."""
    own = book.facts.get(name)
    for other, fact in book.facts.items() if own else ():
        if own and other != name and (own.where, own.unit) == (fact.where, fact.unit):
            if _is_from_to(book, own, fact):
                return name, other
            if _is_from_to(book, fact, own):
                return other, name
    return None


def _is_from_to(book: Book, before: Fact, after: Fact) -> bool:
    """Whether an excerpt of one of them has both figures as *from ... to ...*."""
    said = LANGUAGES[book.article.language].quantities
    if not (before.figure and after.figure and before.number is not None and after.number is not None):
        return False
    first, second = re.escape(fold(before.figure)), re.escape(fold(after.figure))
    form = rf"\b(?:{'|'.join(said.from_words)})\s*{first}\s+(?:{'|'.join(said.to_words)})\s+{second}(?!\w)"
    return any(re.search(form, fold(fact.excerpt)) for fact in (before, after))
