"""Two books that claim the same id or the same address: neither can be served, for nobody could tell which is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from bot.book.source import Path_, read_source
from bot.book.values import Article
from bot.library.address import address_key
from bot.problems import Place, Problem, Refused


class Claim(Protocol):
    """What a book claims for itself alone."""

    @property
    def id(self) -> str:
        """What it is called."""

    @property
    def path(self) -> Path:
        """The file that it is in."""

    @property
    def article(self) -> Article:
        """Its article, with its addresses."""


Claiming = TypeVar("Claiming", bound=Claim)


def told_apart(claims: Sequence[Claiming]) -> tuple[list[Claiming], list[Problem]]:
    """Those that share neither an id nor an address with another, and the problems of the others."""
    problems = [*same_id(claims), *same_address(claims)]
    refused = {problem.place.file for problem in problems}
    return [own for own in claims if str(own.path) not in refused], problems


def same_id(claims: Sequence[Claim]) -> Iterator[Problem]:
    """Two books with one id: what leads to the one would lead to the other. A file's name is the id of a book without.

    Passes::

        bridge.id: bridge
        school.id: school

    Fails::

        bridge.id: bridge
        school.id: bridge
    """
    for key, own, others in _shared(claims, lambda claim: (claim.id.lower(),)):
        what = f"the id {key} is also that of {others}; neither is served"
        remedy = "Give one of them another: a line id: with a name that no other book has, or another file name"
        yield Problem(_place(own.path, ("id",)), what, remedy, "same-id")


def same_address(claims: Sequence[Claim]) -> Iterator[Problem]:
    """Two books with one address of their articles, in whichever of its forms: a link there would be of both.

    Passes::

        bridge.article.link: https://news.example/bridge
        school.article.link: https://news.example/school

    Fails::

        bridge.article.link: https://news.example/bridge
        school.article.link: https://www.news.example/bridge?utm_source=mail
    """
    for key, own, others in _shared(claims, _addresses):
        what = f"the address {key} is also that of {others}; neither is served"
        remedy = "Correct the link: or the links: of one of them, or take one of the books away"
        yield Problem(_place(own.path, ("article", "link")), what, remedy, "same-address")


def _addresses(claim: Claim) -> Iterable[str]:
    return dict.fromkeys(map(address_key, claim.article.addresses))


def _shared(claims: Sequence[Claim], keys_of: Callable[[Claim], Iterable[str]]) -> Iterator[tuple[str, Claim, str]]:
    """Each key that several claim, with one of these and the files of the others."""
    by_key: dict[str, list[Claim]] = {}
    for claim in claims:
        for key in keys_of(claim):
            by_key.setdefault(key, []).append(claim)
    for key, own in by_key.items():
        for claim in own if len(own) > 1 else ():
            yield key, claim, ", ".join(str(other.path) for other in own if other is not claim)


def _place(file: Path, path: Path_) -> Place:
    """Where the file says what is at `path`; the file, where it does not, or cannot be read any more."""
    try:
        source, _ = read_source(file)
    except Refused:
        return Place(str(file))
    return source.key_place(*path) if path in source.spans else Place(str(file))
