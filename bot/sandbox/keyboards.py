"""What Telegram checks in a keyboard."""

from __future__ import annotations

import re
from typing import Any

from bot.sandbox.errors import ApiError, bad_request

Json = dict[str, Any]

MAX_DATA = 64  # bytes of UTF-8
MAX_BUTTONS = 100
ACTIONS = frozenset(
    {"url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat",
     "switch_inline_query_chosen_chat", "copy_text", "pay"}
)  # fmt: skip
LINK = re.compile(r"(?i)(https?://[^\s/?#]+\.?[^\s]*|tg://\S+)$")


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
