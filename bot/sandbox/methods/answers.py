"""Answers to taps, to inline queries, and to guest queries."""

from __future__ import annotations

import secrets

from bot.sandbox.errors import bad_request
from bot.sandbox.formatting import caption_text, inline_keyboard, message_text
from bot.sandbox.service import Service
from bot.sandbox.world import Json

MAX_RESULTS = 50
MAX_RESULT_ID = 64  # bytes
MAX_TOAST = 200
MAX_TITLE = 512
SHOWN = ("id", "type", "title", "description", "thumbnail_url")
START_PARAMETER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


def answer_callback(service: Service, params: Json) -> bool:
    """Answer a tap: nothing, a toast or an alert."""
    if len(params.get("text", "")) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    shown: Json = {name: params[name] for name in ("text", "show_alert", "url") if name in params}
    query = service.close_query(params["callback_query_id"], shown)
    service.world.tell("toast", {"person": query.person["id"], **shown})
    return True


def answer_inline(service: Service, params: Json) -> bool:
    """Answer an inline query with cards."""
    results = params["results"]
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    cards = [card(service, result) for result in results]
    answer = {
        "cards": cards,
        "button": _button(params.get("button")),
        "next_offset": params.get("next_offset", ""),
    }
    service.close_query(params["inline_query_id"], answer)
    return True


def _button(button: Json | None) -> Json | None:
    """Check the button above the cards."""
    if button is None:
        return None
    start = button.get("start_parameter", "")
    if not 1 <= len(start) <= 64 or not START_PARAMETER.issuperset(start):
        raise bad_request("START_PARAM_INVALID")
    return button


def card(service: Service, result: Json) -> Json:
    """Return a result with the message that it would send, both checked as Telegram does."""
    if not 1 <= len(result["id"].encode()) <= MAX_RESULT_ID:
        raise bad_request("RESULT_ID_INVALID")
    if result["type"] == "article" and not 1 <= len(result["title"]) <= MAX_TITLE:
        raise bad_request("ARTICLE_TITLE_EMPTY" if not result["title"] else "ARTICLE_TITLE_TOO_LONG")
    keyboard = inline_keyboard(result.get("reply_markup"))
    message = {**_content(service, result), **({"reply_markup": keyboard} if keyboard else {})}
    shown: Json = {name: result[name] for name in SHOWN if name in result}
    return {**shown, "message": message}


def _content(service: Service, result: Json) -> Json:
    if (content := result.get("input_message_content")) is not None:
        preview = {name: content[name] for name in ("link_preview_options",) if name in content}
        return {**message_text({**content, "text": content["message_text"]}), **preview}
    file_id = result["photo_file_id"]
    if file_id not in service.world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    photo = {"file_id": file_id, "file_unique_id": file_id[-16:], "width": 800, "height": 600}
    return {"photo": [photo], **caption_text(result)}


def answer_guest(service: Service, params: Json) -> Json:
    """Answer one who called the bot by name in a chat where it is not."""
    shown = card(service, params["result"])
    inline_message_id = secrets.token_urlsafe(16)
    service.close_query(params["guest_query_id"], {**shown, "inline_message_id": inline_message_id})
    return {"inline_message_id": inline_message_id}
