"""Addresses of articles: which of them lead to the same page."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

HOSTS: Final = ("www.", "m.", "amp.")  # what may stand before the same host, for phones too
CAMPAIGN: Final = "utm_"  # of a link that tells where it was followed
CLICKS: Final = ("fbclid", "gclid")  # and so do networks mark each click
REMEMBERED: Final = 10_000  # addresses: all hosts are asked for again at each change of a book, while readers wait


def address_key(address: str) -> str:
    """`address` without what makes no other page of it: scheme, www., a mark of where it was followed, a fragment."""
    page, query = page_of(address)
    return f"{page}{'?' if query else ''}{urlencode(query)}"


def page_of(address: str) -> tuple[str, list[tuple[str, str]]]:
    """The host and path of `address`, as it may have been typed, and what its query says; nothing of what is none."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
    except ValueError:
        return "", []
    query = [pair for pair in parse_qsl(parts.query) if not _is_mark(pair[0])]
    return f"{_host_of(parts.netloc)}{parts.path.rstrip('/')}", query


@lru_cache(maxsize=REMEMBERED)
def host_at(address: str) -> str:
    """The host of `address`."""
    return page_of(address)[0].partition("/")[0]


def _host_of(place: str) -> str:
    """The host in `place`, the same for phones."""
    host = place.rpartition("@")[2].lower()
    return host.removeprefix(next((prefix for prefix in HOSTS if host.startswith(prefix)), ""))


def _is_mark(name: str) -> bool:
    return name.startswith(CAMPAIGN) or name in CLICKS
