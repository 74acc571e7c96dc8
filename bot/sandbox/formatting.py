"""From what a bot sends to what a message holds: parse mode, entities, lengths, keyboards."""

from __future__ import annotations

import re
from typing import Any

from bot.sandbox.entities import Entity, trimmed, units, with_found
from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.markup import parse_html

Json = dict[str, Any]

MAX_TEXT = 4096  # UTF-16 units, after entities are parsed
MAX_CAPTION = 1024
MAX_ENTITIES = 100
MAX_DATA = 64  # bytes of UTF-8
MAX_BUTTONS = 100
ACTIONS = frozenset(
    {"url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat",
     "switch_inline_query_chosen_chat", "copy_text", "pay"}
)  # fmt: skip
LINK = re.compile(r"(?i)(https?://[^\s/?#]+\.?[^\s]*|tg://\S+)$")


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


def inline_keyboard(markup: Json | None) -> Json | None:
    """Return the inline keyboard of `markup`, checked; None when it has no buttons or is another kind."""
    if not markup or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for row in rows:
        for button in row:
            _check(button)
    return {"inline_keyboard": rows} if rows else None


def _check(button: Json) -> None:
    if not button["text"].strip():
        raise _broken("text of the button must be non-empty")
    actions = ACTIONS & button.keys()
    if not actions:
        raise _broken("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        named = ", ".join(sorted(actions))
        raise _broken(f'"{button["text"]}" has more than one action: {named}')
    _check_data(button)
    _check_link(button)


def _broken(what: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {what}")


def _check_data(button: Json) -> None:
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_link(button: Json) -> None:
    url = button.get("url")
    if url is not None and not LINK.match(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
