"""Posts to a webhook as strangers and broken programs would make them, from sound ones and a source of chance."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.campaigns.stage import SECRET

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
JSON_TYPES = ("application/json", "application/json; charset=utf-8", "application/vnd.telegram+json")
OTHER_TYPES = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json/", "", "\t")
NEAR = (SECRET[:-1], f"{SECRET}x", SECRET.swapcase(), SECRET[::-1], f"{SECRET},{SECRET}")
WRONG = (*NEAR, "", "x", "é" * 20, "x" * 4000)
DEEP = 5000  # brackets
MONSTERS: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 2**63, -(2**63), 10**30, 1e308, "", " ", "x" * 5000, "\0", "\u202e", "\ud83e",
    "🦄" * 300, "<b>", "/ask", "/start " + "a" * 64, "@footnote_bot ?", [], {}, [[]], [None], {"id": {}}, "private",
    "channel", "supergroup", "a:en:models", "t:en", "f:en:99", "l:es",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Post:
    """A body and its headers, and `kind`: what was done to it."""

    kind: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def posts(
    sound: Sequence[dict[str, Any]], readers: Sequence[int], number: int, chance: random.Random
) -> Iterator[Post]:
    """`number` posts, most with the right secret and a mutated update, some with a wrong one or another type.

    Each update is of a message of its own, and the private ones are of `readers` in turn: else the bot would let most
    of them go, as those that it knows or as too many.
    """
    for count in range(number):
        update = {**copy.deepcopy(chance.choice(sound)), "update_id": 10_000 + count}
        _renew(update, 10_000 + count, readers[count % len(readers)])
        kind = chance.choices(("values", "bytes", "shape", "secret", "no secret", "type"), (50, 25, 5, 10, 5, 5))[0]
        yield _MAKERS[kind](kind, update, chance)


def _renew(update: dict[str, Any], number: int, reader: int) -> None:
    for content in update.values():
        if isinstance(content, dict) and "message_id" in content:
            content["message_id"] = number
            if content["chat"]["type"] == "private":
                content["chat"]["id"] = content["from"]["id"] = reader


def _values(kind: str, update: dict[str, Any], chance: random.Random) -> Post:
    for _ in range(chance.randint(1, 4)):
        _change(update, chance)
    return Post(kind, json.dumps(update).encode(), _headers(chance))


def _change(update: dict[str, Any], chance: random.Random) -> None:
    places = list(_places(update))
    if not places:
        return
    holder, key = chance.choice(places)
    action = chance.randrange(3)
    if action == 0:
        del holder[key]
    elif action == 1:
        holder[key] = copy.deepcopy(chance.choice(MONSTERS))
    else:
        donor, part = chance.choice(places)
        holder[key] = copy.deepcopy(donor[part]) if part in donor or isinstance(donor, list) else None


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every holder in `value`, and each key in it."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield value, key
        yield from _places(inner)


def _bytes(kind: str, update: dict[str, Any], chance: random.Random) -> Post:
    body = bytearray(json.dumps(update, ensure_ascii=chance.random() < 0.5).encode())
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(body) or 1)
        change = chance.choice((b"", b"\xff", b"\0", b'"', b"}", b"[", b"NaN", b"1e999", b"\xed\xa0\x80", b"\\ud800"))
        body[at : at + chance.randint(0, 3)] = change
    return Post(kind, bytes(body[: chance.choice((len(body), len(body), len(body) // 2))]), _headers(chance))


def _shape(kind: str, update: dict[str, Any], chance: random.Random) -> Post:
    """JSON which is no update at all, or one that is hard to read."""
    text = json.dumps(update)
    bodies = (
        b"", b"null", b"[]", b"0", b'"x"', b"{}", b"[" * DEEP, b'{"a":' * DEEP, b"\xef\xbb\xbf" + text.encode(),
        text.encode("utf-16"), (text * 2).encode(), b"9" * 5000, f'{{"update_id": {"9" * 4000}}}'.encode(),
        b"[" * DEEP + b"]" * DEEP, b'{"update_id":1,"update_id":2}', b'{"message":' * DEEP + b"1" + b"}" * DEEP,
    )  # fmt: skip
    return Post(kind, chance.choice(bodies), _headers(chance))


def _secret(kind: str, update: dict[str, Any], chance: random.Random) -> Post:
    return Post(kind, json.dumps(update).encode(), {**_headers(chance), SECRET_HEADER: chance.choice(WRONG)})


def _no_secret(kind: str, update: dict[str, Any], chance: random.Random) -> Post:
    return Post(kind, json.dumps(update).encode(), {"Content-Type": chance.choice(JSON_TYPES)})


def _type(kind: str, update: dict[str, Any], chance: random.Random) -> Post:
    return Post(kind, json.dumps(update).encode(), {**_headers(chance), "Content-Type": chance.choice(OTHER_TYPES)})


def _headers(chance: random.Random) -> dict[str, str]:
    return {"Content-Type": chance.choice(JSON_TYPES), SECRET_HEADER: SECRET}


_MAKERS = {
    "values": _values, "bytes": _bytes, "shape": _shape, "secret": _secret, "no secret": _no_secret, "type": _type,
}  # fmt: skip
