"""What editors taught with a tap: an overlay over the book, until it is pasted into the book itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from bot.answer.reply import Responder, phrasings_of
from bot.book.values import Book
from bot.book.write import questions_as_yaml
from bot.language import LANGUAGES
from bot.language.words import words
from bot.match import Phrasing, near_duplicates
from bot.store import Offer, Store

OUTSIDE: Final = "(outside the article)"  # a gap without a name: no book can have one like it
POSTPONED: Final = 7 * 24 * 3600.0  # seconds for which *later* keeps a group away


def phrasings_in(offers: Iterable[Offer]) -> list[Phrasing]:
    """The phrasings that editors taught with `offers`: those of an answer, and those outside the article."""
    return [
        Phrasing(offer.answer or OUTSIDE, wording.language, wording.text, offer.state == "outside")
        for offer in offers
        if offer.state in ("wording", "outside")
        for wording in offer.wordings
    ]


def phrasings_by_book(offers: Iterable[Offer]) -> dict[str | None, list[Phrasing]]:
    """What editors taught with `offers`, by the book that they taught it to as the store calls it."""
    found: dict[str | None, list[Offer]] = {}
    for offer in offers:
        found.setdefault(offer.book, []).append(offer)
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


async def with_taught(responder: Responder, store: Store) -> Responder:
    """`responder`, as it answers from its book, with what editors taught besides."""
    return responder.taught(overlay(responder.book, phrasings_in(await store.offers.decided())))


def settled_texts(offers: Iterable[Offer], now: float) -> set[str]:
    """The texts that need not be offered again at `now`: what is outside the article, and what was put off lately."""
    return {
        wording.text
        for offer in offers
        if offer.state == "outside" or (offer.state == "later" and now - offer.changed < POSTPONED)
        for wording in offer.wordings
    }


def as_yaml(taught: Sequence[Phrasing]) -> str:
    """`taught` as YAML to paste into a book: under each answer its new phrasings; a gap's as a comment, to be named."""
    by_answer: dict[str, dict[str, list[str]]] = {}
    for phrasing in sorted(taught, key=lambda each: list(LANGUAGES).index(each.language)):
        by_answer.setdefault(phrasing.answer, {}).setdefault(phrasing.language, []).append(phrasing.text)
    outside = by_answer.pop(OUTSIDE, {})
    parts = [questions_as_yaml(by_answer)] if by_answer else []
    if outside:
        lines = questions_as_yaml({"a-name": outside}, "gaps").splitlines()
        parts.append(
            "\n".join(["# Outside the article: name a gap, and give it a reply.", *(f"# {line}" for line in lines)])
        )
    return "\n".join(parts)
