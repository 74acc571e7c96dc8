"""Comparisons that the facts decide: does China have more models than the rest of the world?

Each side is asked for by itself. Two figures of the same kind decide when one is surely the larger; where their bounds
leave it open, or a side is not sure, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

from bot.answer.checking import amount_in, fact_text
from bot.answer.judge import CLOSE
from bot.answer.relevance import weighs_the_same
from bot.answer.reply import Reply, Responder, Turn
from bot.answer.subject import OF_A_SHARE, sort_of
from bot.book.ledger import Amount
from bot.language import LANGUAGES, say
from bot.language.dialogue import plainly
from bot.language.lexicon import named_countries
from bot.language.words import words
from bot.quantity.values import ORDINAL, PERCENT, YEAR, Range


def compared(responder: Responder, turn: Turn) -> Reply | None:
    """The reply to a comparison of two figures; None when the message is none, or the facts do not decide it."""
    said = plainly(turn.text)
    for language in map(LANGUAGES.__getitem__, responder.languages):
        found = language.dialogue.difference.search(said)
        if found and not _has_digits(said):
            named = found.groupdict()
            what = " ".join(filter(None, (named["what"], named.get("thing"))))
            return _subtracted(responder, turn, (named["left"], named["right"]), what.strip())
    for language in map(LANGUAGES.__getitem__, responder.languages):
        found = language.dialogue.comparing.search(said)
        if found and not language.questions.asking.intersection(found["left"].split()) and not _has_digits(said):
            sides = found["left"], found["right"]
            return _decided(responder, turn, sides, (found["what"] or "").strip(), found["more"] is not None)
    return None


def _has_digits(said: str) -> bool:
    """Whether a figure is named: that is a claim, and no comparison."""
    return any(char.isdigit() for char in said)


def _subtracted(responder: Responder, turn: Turn, sides: tuple[str, str], what: str) -> Reply:
    """By how much one figure is larger than another: a derived fact of the book says so, or the bot does not."""
    for one, other in product(*(_figures(responder, turn, side, what) for side in sides)):
        found = responder.subjects.difference(one, other)
        if found is not None:
            text = say("own-sum-is", turn.language, fact=fact_text(responder, found, turn.language))
            return responder.said(text, turn.language, turn.text, responder.subjects.answer_of(found))
    plain = responder.reply(turn.text, turn.language)
    if plain.outcome != "answered" or plain.match is None:
        return plain
    return responder.offered([own.answer for own in plain.match.candidates], turn.language, turn.text, plain.match)


def _decided(responder: Responder, turn: Turn, sides: tuple[str, str], what: str, is_more: bool) -> Reply | None:
    for asked in _readings(responder, sides, what):
        larger = _compared(responder, *(_figures(responder, turn, *one) for one in asked))
        if larger is not None:
            one, other, is_larger = larger
            return _said(responder, turn, one, other, is_larger == is_more)
    return None


def _readings(
    responder: Responder, sides: tuple[str, str], what: str
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """What may be compared: the same at two places; or two things, unicorns and companies, at one."""
    left, right = sides
    yield (left, what), (right, what)
    is_named = any(named_countries(words(right), responder.languages))
    is_elsewhere = is_named or any(map(responder.subjects.concepts.is_place, responder.subjects.content(right)))
    if what and not is_elsewhere:
        yield (left, what), (left, right)


def _compared(responder: Responder, first: Sequence[str], second: Sequence[str]) -> tuple[str, str, bool] | None:
    """A figure of `first` and one of `second` of which one is surely larger, and whether it is the first.

    What the answers are about is their first figure; of those beside it only shares of the same whole are compared.
    """
    for one, other in product(first, second):
        are_first = (one, other) == (first[0], second[0])
        are_shares = amount_in(responder, one).unit == PERCENT
        if one == other or not (are_first or are_shares) or not _is_comparable(responder, one, other):
            continue
        larger = _larger(*(amount_in(responder, name) for name in (one, other)))
        if larger is not None:
            return one, other, larger
    return None


def _figures(responder: Responder, turn: Turn, side: str, what: str) -> list[str]:
    """The figures that surely tell how much of `what` there is at `side`, the first of each unit."""
    dialogue, subjects = LANGUAGES[turn.language].dialogue, responder.subjects
    asked = subjects.content(f"{what} {side}")
    for template in (dialogue.counting, dialogue.paying):
        match = responder.matcher.match(template.format(rest=f"{what} {side}" if what else side))
        if responder.is_sure(match):
            leads = subjects.leads(match.candidates[0].answer)
            meant = [name for name in leads if weighs_the_same(asked, subjects.accounts[name], subjects.concepts)]
            return _distinct(responder, subjects.nearest(meant, asked) or meant)
    return []


def _distinct(responder: Responder, facts: Sequence[str]) -> list[str]:
    """The first figure of each unit."""
    units: dict[str, str] = {}
    for name in facts:
        units.setdefault(amount_in(responder, name).unit, name)
    return list(units.values())


def _is_comparable(responder: Responder, one: str, other: str) -> bool:
    """Whether two figures are of one kind, and if they are shares, of the same whole."""
    unit = amount_in(responder, one).unit
    if unit in (ORDINAL, YEAR) or sort_of(unit) != sort_of(amount_in(responder, other).unit):
        return False
    texts = [responder.book.fact(name).text.get(responder.book.article.language) for name in (one, other)]
    wholes = {text.partition(OF_A_SHARE)[0] for text in texts}
    return unit != PERCENT or (len(wholes) == 1 and all(OF_A_SHARE in text for text in texts))


def _larger(one: Amount, other: Amount) -> bool | None:
    """Whether `one` is surely larger than `other`; None when nobody can tell."""
    (low, high), (other_low, other_high) = _range(one), _range(other)
    if one.value == other.value:
        return None
    if low is not None and other_high is not None and low >= other_high:
        return True
    if high is not None and other_low is not None and high <= other_low:
        return False
    return None


def _range(amount: Amount) -> tuple[Fraction | None, Fraction | None]:
    """Between which values the figure lies; None where it is open."""
    if isinstance(amount.value, Range):
        return amount.value.low, amount.value.high
    stated = amount.number
    if stated is None:
        return None, None
    if amount.qualifier in ("more than", "at least"):
        return stated, None
    if amount.qualifier in ("fewer than", "at most"):
        return None, stated
    margin = abs(stated) * CLOSE if amount.qualifier == "about" else Fraction(0)
    return stated - margin, stated + margin


def _said(responder: Responder, turn: Turn, one: str, other: str, holds: bool) -> Reply:
    first, second = (fact_text(responder, name, turn.language) for name in (one, other))
    text = say(f"more-figures-{'yes' if holds else 'no'}", turn.language, first=first, second=second)
    answer = responder.subjects.answer_of(one)
    return replace(responder.said(text, turn.language, turn.text, answer))
