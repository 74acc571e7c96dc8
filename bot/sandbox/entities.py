"""What Telegram finds in plain text by itself: commands, mentions, hashtags, links, addresses.

Telegram counts in UTF-16 units, so a position here is one too: an emoji is two units long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

Entity = dict[str, Any]

DOMAINS = "com|org|net|edu|gov|mx|es|info|io|me"  # of the many, those which a test or a reader will write
FOUND = (
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("url", re.compile(r"\bhttps?://[^\s<>\"]*[^\s<>\".,;:!?)\]']", re.IGNORECASE)),
    ("email", re.compile(r"\b[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w&#])#\w*[^\W\d]\w*")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{3,8}(?![\w])")),
    ("url", re.compile(rf"(?<![\w@./])(?:[a-z0-9-]+\.)+(?:{DOMAINS})\b(?:/\S*[^\s.,;:!?)])?")),
)
MAY_HOLD_ONE = re.compile(r"[/@#$.]")
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})  # inside these Telegram looks for nothing


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """Return the part of `text` at `offset`, `length` long, both in UTF-16 units."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def find_entities(text: str) -> list[Entity]:
    """Return the entities that Telegram sees in plain `text`, in order, none overlapping."""
    if not MAY_HOLD_ONE.search(text):
        return []
    taken: list[tuple[int, int, str]] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end, _ in taken):
                taken.append((match.start(), match.end(), kind))
    return [_entity(text, *span) for span in sorted(taken)]


def _entity(text: str, start: int, end: int, kind: str) -> Entity:
    return {"type": kind, "offset": units(text[:start]), "length": units(text[start:end])}


def with_found(text: str, given: list[Entity]) -> list[Entity]:
    """Return the entities `given` by a sender and those which Telegram finds besides, in order."""
    opaque = [entity for entity in given if entity["type"] in OPAQUE]
    found = [entity for entity in find_entities(text) if not any(_meet(entity, other) for other in opaque)]
    return ordered([*given, *found])


def _meet(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])


def ordered(entities: Iterable[Entity]) -> list[Entity]:
    """Return `entities` as Telegram orders them: by start, the longer first."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Return `text` without the blanks around it, and its entities moved to fit."""
    bare = text.strip()
    if bare == text:
        return text, entities
    lead, length = units(text[: len(text) - len(text.lstrip())]), units(bare)
    moved = [_moved(entity, lead, length) for entity in entities]
    return bare, [entity for entity in moved if entity["length"] > 0]


def _moved(entity: Entity, lead: int, length: int) -> Entity:
    start = max(0, entity["offset"] - lead)
    end = min(length, entity["offset"] + entity["length"] - lead)
    return {**entity, "offset": start, "length": end - start}
