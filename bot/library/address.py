"""Addresses of articles: which of them lead to the same page."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

HOSTS: Final = ("www.", "m.", "amp.")  # what may stand before the same host, for phones too
CAMPAIGN: Final = "utm_"  # of a link that tells where it was followed
CLICKS: Final = ("fbclid", "gclid")  # and so do networks mark each click


def address_key(address: str) -> str:
    """`address` without what makes no other page of it: scheme, www., a mark of where it was followed, a fragment."""
    parts = urlsplit(address)
    host = parts.netloc.lower()
    prefix = next((prefix for prefix in HOSTS if host.startswith(prefix)), "")
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if not _is_mark(name)])
    return f"{host.removeprefix(prefix)}{parts.path.rstrip('/')}{'?' if query else ''}{query}"


def _is_mark(name: str) -> bool:
    return name.startswith(CAMPAIGN) or name in CLICKS
