"""From what a bot sends to what a message holds: parse mode, entities, lengths."""

from __future__ import annotations

from typing import Any

from bot.sandbox.entities import Entity, trimmed, units, with_found
from bot.sandbox.errors import bad_request
from bot.sandbox.markup import parse_html

MAX_TEXT = 4096  # UTF-16 units, after entities are parsed
MAX_CAPTION = 1024
MAX_ENTITIES = 100


def formatted(params: dict[str, Any], key: str = "text", entities: str = "entities") -> tuple[str, list[Entity]]:
    """Return the text in `params[key]` and its entities, trimmed, with what Telegram finds in it.

    Raises `ApiError` for broken markup or an unknown parse mode.
    """
    text, given = parsed(params.get(key, ""), params.get("parse_mode", ""), params.get(entities, []))
    text, given = trimmed(text.replace("\r", "").replace("\0", ""), given)
    return text, with_found(text, given)[:MAX_ENTITIES]


def parsed(text: str, mode: str, given: list[Entity]) -> tuple[str, list[Entity]]:
    """Return `text` and its entities by parse `mode`; without a mode the entities are those `given`."""
    if not mode:
        return text, _inside(text, given)
    if mode.lower() != "html":
        raise bad_request(
            "unsupported parse_mode"
            if not mode.lower().startswith("markdown")
            else f"unsupported parse_mode ({mode} exists on Telegram, the sandbox speaks HTML and entities)"
        )
    return parse_html(text)


def _inside(text: str, given: list[Entity]) -> list[Entity]:
    length = units(text)
    for entity in given:
        if entity["offset"] < 0 or entity["length"] <= 0 or entity["offset"] + entity["length"] > length:
            raise bad_request(f"entity {entity['type']} at {entity['offset']} is outside of the text")
    return [dict(entity) for entity in given]


def message_text(params: dict[str, Any], key: str = "text") -> dict[str, Any]:
    """Return the `text` and `entities` of a message; ApiError when it is empty or too long."""
    text, entities = formatted(params, key)
    if not text:
        raise bad_request("message text is empty")
    if units(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_text(params: dict[str, Any]) -> dict[str, Any]:
    """Return the `caption` and `caption_entities` of a message, if any; ApiError when too long."""
    text, entities = formatted(params, "caption", "caption_entities")
    if units(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    shown = {"caption": text, "caption_entities": entities}
    return {name: value for name, value in shown.items() if value}
