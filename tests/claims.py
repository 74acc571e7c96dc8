"""Claims about every figure of a book, made by a rule, with what arithmetic says of each.

For each figure: the right one; a wrong one (half of it, or twice, whichever its bound denies); one that its bound
leaves open (a fifth beyond it); one rounded to two digits; the number as a figure of another unit; the figure of
another fact. In English and Spanish, in digits and in words, by turns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bot.book.ledger import Amount, amount_of
from bot.book.values import Book
from bot.quantity.values import DOLLARS, PERCENT
from bot.quantity.write import write_figure

TEMPLATES = {
    "en": ("is it true that it is {claim} {text}?", "so there are {claim} {text}, right?", "isn't it {claim} {text}?"),
    "es": ("¿es cierto que son {claim} {text}?", "¿hay {claim} {text}?", "entonces son {claim} {text}, ¿no?"),
}
QUALIFIERS = {
    "en": {"more than": "more than ", "fewer than": "fewer than ", "about": "about ", "exact": ""},
    "es": {"more than": "más de ", "fewer than": "menos de ", "about": "alrededor de ", "exact": ""},
}


def words_of(text: str) -> list[str]:
    """The words of a list written as one text."""
    return text.split()


ONES = {
    "en": words_of(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen "
    ),
    "es": words_of(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
        "veintiséis veintisiete veintiocho veintinueve "
    ),
}
TENS = {
    "en": words_of("_ _ twenty thirty forty fifty sixty seventy eighty ninety"),
    "es": words_of("_ _ veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
}
HUNDREDS = words_of(
    "_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos "
)


@dataclass(frozen=True)
class Made:
    """A claim about `fact`: what is asked, and what the first word of the reply has to be: yes, no, or neither."""

    fact: str
    kind: str
    question: str
    language: str
    right: frozenset[str]


def in_words(number: int, language: str) -> str:
    """A whole number below a thousand million in words."""
    for size, one, many in ((10**6, "million", "million"), (1000, "thousand", "thousand")) if language == "en" else (
        (10**6, "millón", "millones"), (1000, "mil", "mil"),
    ):  # fmt: skip
        if number >= size:
            head, rest = divmod(number, size)
            named = (
                f"{in_words(head, language)} {many}"
                if head > 1
                else f"{'one ' if language == 'en' else ('' if size == 1000 else 'un ')}{one}"
            )
            return f"{named} {in_words(rest, language)}" if rest else named
    if number >= 100:
        head, rest = divmod(number, 100)
        if language == "en":
            return f"{ONES['en'][head]} hundred" + (f" and {in_words(rest, 'en')}" if rest else "")
        return "cien" if number == 100 else HUNDREDS[head] + (f" {in_words(rest, 'es')}" if rest else "")
    if number < len(ONES[language]):
        return ONES[language][number]
    head, rest = divmod(number, 10)
    joiner = "-" if language == "en" else " y "
    return TENS[language][head] + (f"{joiner}{ONES[language][rest]}" if rest else "")


def written(value: Fraction, unit: str, language: str, *, words: bool) -> str:
    """A figure as a reader writes it."""
    if not words or value.denominator > 1:
        return write_figure(value, unit, language)
    said = in_words(int(value), language)
    if unit == PERCENT:
        return f"{said} {'percent' if language == 'en' else 'por ciento'}"
    if unit == DOLLARS:
        return f"{said} {'dollars' if language == 'en' else 'dólares'}"
    return said


def claims(book: Book) -> Iterator[Made]:
    """Every claim that the rule makes of `book`."""
    names = [name for name in [*book.facts, *book.derived] if amount_of(book, name) is not None]
    turn = 0
    for at, name in enumerate(names):
        amount = amount_of(book, name)
        for kind, value, qualifier, unit, right in variants(book, names, at, amount):
            language = ("en", "es")[turn % 2]
            text = book.fact(name).text.get(language)
            claim = QUALIFIERS[language][qualifier] + written(value, unit, language, words=turn % 3 == 2)
            question = TEMPLATES[language][turn % 5 % 3].format(claim=claim, text=text)
            yield Made(name, kind, question, language, frozenset(right))
            turn += 1


def variants(
    book: Book, names: list[str], at: int, amount: Amount
) -> Iterator[tuple[str, Fraction, str, str, set[str]]]:
    """The figures that are claimed of one fact, each with what may be said to it."""
    value, unit, qualifier = amount.number, amount.unit, amount.qualifier
    yield "right", value, qualifier, unit, {"yes"}
    wrong = value * 2 if qualifier in ("fewer than", "exact", "about") else value / 2
    yield "wrong", Fraction(round(wrong)), "exact", unit, {"no"}
    if qualifier in ("more than", "fewer than"):
        beyond = value * (Fraction(6, 5) if qualifier == "more than" else Fraction(4, 5))
        yield "within", Fraction(round(beyond)), "exact", unit, {"open"}
    size = 10 ** (len(str(int(value))) - 2)
    rounded = Fraction(int(value / size + Fraction(1, 2)) * size)
    if rounded != value and qualifier == "exact":
        yield "rounded", rounded, "about", unit, {"yes", "near"}
    if unit not in (PERCENT, DOLLARS):
        yield "other unit", value, "exact", PERCENT, {"open", "no", "none"}
    for other in names[at + 1 :] + names[:at]:
        theirs = amount_of(book, other)
        if theirs.unit == unit and theirs.number != value:
            right = {"no"} if qualifier == "exact" else {"no", "open", "near"}
            yield "other subject", theirs.number, "exact", unit, right
            break
