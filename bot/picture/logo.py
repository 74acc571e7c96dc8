"""A newsroom's logo: a small PNG beside `newsroom.yaml`, known by its content, and put into the picture as it is."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import lru_cache
from pathlib import Path
from typing import Final

from bot.picture.values import Logo

LARGEST: Final = 50_000  # bytes: it stands in each picture, and in each page of an answer
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def logo_at(path: Path) -> Logo:
    """The logo in the file at `path`; `ValueError` says why it is none."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror}") from error
    if not content.startswith(_PNG):
        raise ValueError("is no PNG")
    if len(content) > LARGEST:
        raise ValueError(f"has {len(content):,} bytes, and {LARGEST:,} are the most")
    return Logo(str(path.resolve()), _digest(content))


@lru_cache(maxsize=8)
def address_of(logo: Logo) -> str:
    """The logo as an address that holds all of it; empty where its file is gone, or is another one by now."""
    try:
        content = Path(logo.file).read_bytes()
    except OSError:
        return ""
    return f"data:image/png;base64,{b64encode(content).decode()}" if _digest(content) == logo.digest else ""


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
