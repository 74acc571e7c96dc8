"""What editors taught with a tap: an overlay over the book, until it is pasted into the book itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from bot.answer.reply import phrasings_of
from bot.book.values import Book
from bot.book.write import questions_as_yaml
from bot.language import LANGUAGES
from bot.language.words import words
from bot.match import Phrasing, near_duplicates
from bot.store import Offer

OUTSIDE: Final = "(outside the article)"  # a gap without a name: no book can have one like it
POSTPONED: Final = 7 * 24 * 3600.0  # seconds for which *later* keeps a group away


def aim(offer: Offer) -> tuple[str | None, str | None]:
    """The book, as the store calls it, and the answer that `offer` was decided to be wordings of.

    An answer of another book than that of the questions is kept as `book/answer`.
    """
    return aimed(offer.book, offer.answer) if offer.answer else (offer.book, None)


def aimed(book: str | None, answer: str) -> tuple[str | None, str]:
    """The book and the answer that `answer` names in an offer of `book`."""
    other, is_elsewhere, name = answer.rpartition("/")
    return (other or None, name) if is_elsewhere else (book, answer)


def named_elsewhere(book: str | None, answer: str) -> str:
    """What `answer` of `book`, as the store calls it, is called in an offer of another book."""
    return f"{book or ''}/{answer}"


def phrasings_in(offers: Iterable[Offer]) -> list[Phrasing]:
    """The phrasings that editors taught with `offers`: those of an answer, and those outside the article."""
    return [
        Phrasing(aim(offer)[1] or OUTSIDE, wording.language, wording.text, offer.state == "outside")
        for offer in offers
        if offer.state in ("wording", "outside")
        for wording in offer.wordings
    ]


def phrasings_by_book(offers: Iterable[Offer]) -> dict[str | None, list[Phrasing]]:
    """What editors taught with `offers`, by the book that they taught it to as the store calls it."""
    found: dict[str | None, list[Offer]] = {}
    for offer in offers:
        found.setdefault(aim(offer)[0], []).append(offer)
    return {book: phrasings_in(own) for book, own in found.items()}


def overlay(book: Book, taught: Iterable[Phrasing]) -> list[Phrasing]:
    """What `taught` adds to `book`: each text once, none that the book has by now, none of an answer that is gone."""
    known = {_plain(phrasing) for phrasing in phrasings_of(book)}
    added = {_plain(phrasing): phrasing for phrasing in taught if phrasing.gap or phrasing.answer in book.answers}
    return [phrasing for plain, phrasing in added.items() if plain not in known]


def lost(book: Book, taught: Iterable[Phrasing]) -> list[Phrasing]:
    """What was `taught` for answers that `book` no longer has, and that nothing else of it or in `taught` has."""
    every = list(taught)
    known = {_plain(phrasing) for phrasing in [*phrasings_of(book), *overlay(book, every)]}
    return list({plain: phrasing for phrasing in every if (plain := _plain(phrasing)) not in known}.values())


def worth_pasting(book: Book, taught: Sequence[Phrasing]) -> list[Phrasing]:
    """`taught` without what is, but for a letter or two, a phrasing that its answer has, or one before it."""
    own = phrasings_of(book)
    every = [*own, *taught]
    pairs = [(every[first], second) for first, second in near_duplicates([phrasing.text for phrasing in every])]
    copies = {second for one, second in pairs if _belong_together(one, every[second])}
    return [phrasing for place, phrasing in enumerate(taught, len(own)) if place not in copies]


def _belong_together(one: Phrasing, other: Phrasing) -> bool:
    return (one.answer, one.language) == (other.answer, other.language)


def _plain(phrasing: Phrasing) -> str:
    return " ".join(words(phrasing.text))


def settled_texts(offers: Iterable[Offer], book: str | None, now: float) -> set[str]:
    """The texts that need not be offered again at `now` as questions of `book`, as the store calls it.

    They are outside the article, were put off lately, or are answered in another article.
    """
    return {
        wording.text for offer in offers if offer.book == book and _is_settled(offer, now) for wording in offer.wordings
    }


def _is_settled(offer: Offer, now: float) -> bool:
    if offer.state == "wording":
        return aim(offer)[0] != offer.book
    return offer.state == "outside" or (offer.state == "later" and now - offer.changed < POSTPONED)


def gap_as_comment(outside: Sequence[Phrasing]) -> str:
    """The wordings `outside` the article as comments in YAML: questions of a gap, which is to be named."""
    by_language: dict[str, list[str]] = {}
    for phrasing in sorted(outside, key=lambda each: list(LANGUAGES).index(each.language)):
        by_language.setdefault(phrasing.language, []).append(phrasing.text)
    lines = questions_as_yaml({"a-name": by_language}, "gaps").splitlines()
    return "\n".join(["# Outside the article: name a gap, and give it a reply.", *(f"# {line}" for line in lines)])
