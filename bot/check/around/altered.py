"""The rule about what stands round a fact in a text: nothing there makes another figure of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.book.ledger import amount_of
from bot.book.passage import Mention
from bot.book.values import Book, Fact
from bot.check.around.shown import Passage, Shown
from bot.check.inspection import Inspection
from bot.problems import Problem
from bot.quantity.read import quantities_in
from bot.quantity.signs import is_sign, sign_after
from bot.quantity.tokens import Passage as Words
from bot.quantity.units import is_measure
from bot.quantity.values import SHARE, TIME, Quantity, Range, Reading, Score

# Glued to a figure, these are read as a part of it.
_BEFORE: Final = re.compile(r"(?:[^\W_]|[%‰#$€£¥₹]|(?:^|\s)[-−–])$")
_AFTER: Final = re.compile(r"[^\W_]|[%‰°º$€£¥₹]|[.,:/]\d")
_SIGNS: Final = 3  # characters that show what is glued to a figure


def altered_figure(inspection: Inspection) -> Iterator[Problem]:
    """A sign, a unit, a scale or a letter beside a fact that makes another figure of it: readers get 1,500%.

    The fact brings its figure with its own unit. It stands between spaces, brackets or marks of punctuation.

    Passes::

        answers.models.reply.en: There are {models} models, {share} of the total.

    Fails::

        answers.models.reply.en: There are {models} million models, {share} of the total.
    """
    for passage in inspection.passages:
        for shown in passage.figures:
            book = inspection.book
            wrong = _glued(shown) or _read_otherwise(book, passage, shown) or _second_unit(book, shown)
            wrong = wrong or _other_measure(book, passage, shown)
            if wrong:
                yield _problem(inspection, passage, shown, wrong)


def _problem(inspection: Inspection, passage: Passage, shown: Shown, wrong: str) -> Problem:
    own, name = shown.text[shown.start : shown.end], shown.mention.fact
    if passage.path[0] in ("facts", "derived"):
        what, remedy = f"after the figure it reads “{wrong}”, not {own}", "Begin it with what the figure counts"
        return inspection.at(passage.path, what, remedy, "altered-figure")
    what = f"{{{name}}} reads “{wrong}” here, not {own}"
    remedy = f"Leave {{{name}}} between spaces, with no sign, unit or number beside it"
    return inspection.at_text(passage.path, "{" + name, "", what, remedy, "altered-figure")


def _glued(shown: Shown) -> str:
    """The figure with what is glued to it; nothing where that is free to stand there."""
    before, after = shown.text[: shown.start], shown.text[shown.end :]
    if not _BEFORE.search(before[-_SIGNS:]) and not _AFTER.match(after[:_SIGNS]):
        return ""
    first = re.search(r"\S*$", before)
    last = re.match(r"\S*", after)
    assert first and last
    return first[0] + shown.text[shown.start : shown.end] + last[0]


def _read_otherwise(book: Book, passage: Passage, shown: Shown) -> str:
    """What readers take the figure for, where that is another value or unit; nothing where it is left as it is."""
    alone, amid = shown.alone, shown.amid
    if alone is None or len(amid) != 1:
        return ""
    met = [other for other in passage.figures if other.meets(amid[0])]
    if len(met) > 1 and any(isinstance(each.value, Range | Score) or each.unit == SHARE for each in amid[0].readings):
        return ""  # two figures that make a pair: from 40 to 45, 3 in 10
    if _is_difference(passage, shown, amid[0]):
        return ""
    units = {each.unit for each in alone.readings} | _own_units(book, shown.mention)
    is_longer = amid[0].end > shown.end
    is_time = any(each.unit == TIME for each in amid[0].readings)
    if is_longer and not is_time and sign_after(shown.text, shown.end, shown.locale) is None:
        return ""  # a word that is no unit here: they won
    fits = any(_fits(each, alone, units) for each in amid[0].readings)
    return "" if fits else amid[0].written


def _fits(reading: Reading, alone: Quantity, units: set[str]) -> bool:
    has_value = any(reading.value == each.value for each in alone.readings)
    return has_value and (reading.unit in units or not is_sign(reading.unit))


def _own_units(book: Book, mention: Mention) -> set[str]:
    """The units as which the fact's own is read: %, km² for square kilometres, and so on."""
    amount = amount_of(book, mention.fact)
    read = quantities_in(f"2 {amount.unit}", book.article.locale) if amount else []
    return {amount.unit if amount else ""} | {each.unit for found in read for each in found.readings}


def _is_difference(passage: Passage, shown: Shown, found: Quantity) -> bool:
    """Whether *minus* before the figure takes it from the figure before: 3,755 minus 1,500."""
    return any(
        other.end <= found.start and not shown.text[other.end : found.start].strip() for other in passage.figures
    )


def _second_unit(book: Book, shown: Shown) -> str:
    """The figure with a unit or a scale after it that it has already, or that is not its own."""
    alone, amount = shown.alone, amount_of(book, shown.mention.fact)
    units = [each.unit for each in alone.readings] if alone else [amount.unit] if amount else []
    if not any(is_sign(unit) for unit in units):
        return ""
    end = sign_after(shown.text, shown.end, shown.locale)
    return "" if end is None else shown.text[shown.start : end]


def _other_measure(book: Book, passage: Passage, shown: Shown) -> str:
    """The figure with the measure after it, where its fact is of others: 120 acres of 120 hectares."""
    words = Words(shown.text[shown.end :], shown.locale)
    at = int(words.word(0) in words.said.of_words)
    said = words.said.measure_names.get(words.word(at))
    own = _measures(book, passage, shown.mention.fact) if said else set()
    return shown.text[shown.start : shown.end + words.tokens[at].end] if own and said not in own else ""


def _measures(book: Book, passage: Passage, name: str) -> set[str]:
    """The measures of which the fact speaks: in its unit, its excerpt, and its texts, but for one that is looked at."""
    entry, amount = book.fact(name), amount_of(book, name)
    unit = (amount.unit if amount else "") or ""
    texts = [(text, book.article.locale) for text in (unit, entry.excerpt if isinstance(entry, Fact) else "")]
    if passage.path[0] in ("answers", "gaps"):
        texts += [(entry.text.own(code), book.locale(code)) for code in entry.text.languages]
    named = [(each.said.measure_names, each.words) for each in (Words(*text) for text in texts)]
    return {names[word] for names, own in named for word in own if word in names} | (
        {unit} if is_measure(unit) else set()
    )
