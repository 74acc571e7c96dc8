"""Where the page of an answer is on the web: what links say, and what the server reads."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

PATH: Final = "/a/{book}/{answer}"
IMAGE: Final = ".png"


def page_address(site: str, book: str, answer: str) -> str:
    """The address of the page of `answer` of `book`, in whichever language; `site` is the scheme and the host."""
    return f"{site}{PATH.format(book=quote(book, safe=''), answer=answer)}"


def image_address(page: str, language: str, version: str) -> str:
    """The address of the picture of the answer at `page`: another one for another `version`."""
    return f"{page}{IMAGE}?lang={language}&v={version}"


def in_language(address: str, language: str) -> str:
    """The `address` of a page in `language`."""
    return f"{address}?lang={language}"
