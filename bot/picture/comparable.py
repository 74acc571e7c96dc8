"""What the words of facts say of their figures: whether there is a whole, and whether two may stand side by side.

Nothing is drawn in doubt: a wrong comparison is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, takewhile

from bot.book.values import Book, Derived, Fact
from bot.language import LANGUAGES
from bot.language.stems import stem
from bot.language.text import fold
from bot.language.words import words
from bot.quantity.direction import direction_at
from bot.quantity.units import money_or_percent
from bot.quantity.values import ORDINAL, YEAR


def has_length(unit: str) -> bool:
    """Whether a bar from zero may show what is in `unit`: no rank, no year, no temperature."""
    is_of_degrees = any(fold(unit) in language.quantities.degrees for language in LANGUAGES.values())
    return unit not in (ORDINAL, YEAR, "K") and not unit.startswith("°") and not is_of_degrees


def is_of_whole(entry: Fact | Derived) -> bool:
    """Whether the words after the figure say *of the ...* and name a whole, in each language that has them."""
    texts = entry.text.root.items()
    return bool(texts) and all(_names_whole(text, code) for code, text in texts)


def _names_whole(text: str, language: str) -> bool:
    said = LANGUAGES[language].quantities
    opening = said.wholes.match(fold(text))
    if opening is None or direction_at(f"40% {text}", 0, 3, language) is not None:
        return False
    return said.no_wholes.isdisjoint(_first_phrase(text[opening.end() :], language))


def are_alike(book: Book, one: str, other: str, unit: str) -> bool:
    """Whether two figures of `unit` may be compared: of the same period, and money or a measure of the same thing."""
    if _periods(book, one) != _periods(book, other):
        return False
    return not _needs_noun(unit) or not _things(book, one).isdisjoint(_things(book, other))


def _periods(book: Book, name: str) -> frozenset[str]:
    """The times that the words of a fact name, in any language: a day, a month."""
    return frozenset(
        period
        for code, text in book.fact(name).text.root.items()
        for word in words(text)
        if (period := LANGUAGES[code].quantities.periods.get(word))
    )


def _needs_noun(unit: str) -> bool:
    """Whether `unit` names no thing: a currency, a measure, or nothing."""
    said = (language.quantities for language in LANGUAGES.values())
    measures = {sign for each in said for sign in (*each.measure_names.values(), *each.measures.values())}
    return not unit or bool(money_or_percent(unit)) or unit in measures


def _things(book: Book, name: str) -> frozenset[str]:
    """The stems of what the figure of a fact is of, as the words in the article's language first name it."""
    language = book.article.language
    phrase = _first_phrase(book.fact(name).text.get(language), language)
    return frozenset(stem(word, language) for word in phrase)


def _first_phrase(text: str, language: str) -> Iterator[str]:
    """The first words of `text` that say something, up to one that links: *normal level* in *of the normal level of*.

    Words that make no whole (`no_wholes`) say something.
    """
    spoken = LANGUAGES[language]
    links = spoken.fillers - spoken.quantities.no_wholes

    def is_link(word: str) -> bool:
        return word in links

    return takewhile(lambda word: not is_link(word), dropwhile(is_link, words(text)))
