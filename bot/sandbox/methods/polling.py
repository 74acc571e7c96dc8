"""How the bot gets its updates: by asking, or by a webhook."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.service import Service
from bot.sandbox.updates import Webhook
from bot.sandbox.world import Json

SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
WHILE_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
LONGEST_WAIT = 50  # seconds


async def get_updates(service: Service, params: Json) -> list[Json]:
    """Give the updates that are not confirmed, waiting for one if asked to."""
    if service.webhook.url:
        raise ApiError(409, WHILE_WEBHOOK)
    service.updates.allow(params.get("allowed_updates"))
    limit = params.get("limit", 100)
    wait = max(0, min(params.get("timeout", 0), LONGEST_WAIT))
    return await service.updates.ask(params.get("offset", 0), limit if 1 <= limit <= 100 else 100, wait)


def set_webhook(service: Service, params: Json) -> bool:
    """Send updates to an address from now on; an empty address ends that."""
    url = params.get("url", "")
    if url and not _acceptable(url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET.fullmatch(params.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")
    service.updates.allow(params.get("allowed_updates"))
    if params.get("drop_pending_updates"):
        service.updates.drop()
    service.webhook.set(Webhook(url, params.get("secret_token", ""), params.get("max_connections", 40)))
    return True


def _acceptable(url: str) -> bool:
    """Tell whether the address is https, or this machine's (as Telegram's own local server allows)."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1"))


def delete_webhook(service: Service, params: Json) -> bool:
    """Go back to being asked."""
    if params.get("drop_pending_updates"):
        service.updates.drop()
    service.webhook.set(Webhook())
    return True


def get_webhook_info(service: Service, params: Json) -> Json:
    """Tell the address, what waits, and the last failure."""
    kinds = sorted(service.updates.allowed)
    info = {**service.webhook.info(), "pending_update_count": len(service.updates.queue)}
    return {**info, "allowed_updates": kinds} if kinds else info


def leave_server(service: Service, params: Json) -> bool:
    """Accept that the bot moves to another server."""
    return True
