"""Addresses of articles: which of them lead to the same page."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

_COPY: Final = re.compile(r"^(?:www|m|amp)\.")  # what stands before the same host, for phones too
_TRACKING: Final = re.compile(r"^(?:utm_.*|fbclid|gclid)$")


def address_key(address: str) -> str:
    """`address` without what makes no other page of it: scheme, www., a mark of where it was followed, a fragment."""
    parts = urlsplit(address)
    query = urlencode([pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0])])
    return f"{_COPY.sub('', parts.netloc.lower())}{parts.path.rstrip('/')}{'?' if query else ''}{query}"
