"""What the program says in English on the pages of answers and in the newsroom's channel."""

from __future__ import annotations

from typing import Final

SHARING: Final = {
    # On the page of an answer, and about it
    "page-ask": "Ask on Telegram",
    "page-about": "An editor wrote this answer. Each figure stands in the article or follows from it by arithmetic.",
    "page-archived": "This article is in the archive. What has changed since is not in this answer.",
    "page-missing": "There is no answer here",
    "page-missing-why": "Perhaps it was taken away, or the link is incomplete. You can ask the question itself.",
    "page-copy": "Copy a link to this answer",
    "page-open": "Open as a page",
}
