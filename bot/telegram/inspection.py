"""What the bot needs of Telegram, each looked at: in order, or what to do. Nothing is sent, and nothing changed."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import AsyncIterator
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

import aiohttp
from telegram import Bot, WebhookInfo
from telegram.constants import ChatMemberStatus
from telegram.error import InvalidToken, TelegramError

from bot.maintenance.machine import difference, problem
from bot.problems import Finding, Problem
from bot.settings import LOCAL_HOSTS, Settings, proxy_for, without_secrets
from bot.telegram.errors import describe
from bot.telegram.request import AiohttpRequest

PATIENCE: Final = 10.0  # seconds for a connection
MANY: Final = 100  # updates that wait: more than a bot at work ever leaves
RECENT: Final = 3600.0  # seconds since a post failed
EXPIRES: Final = 14 * 24 * 3600.0  # seconds: by then a certificate should have been renewed by itself
PRESENT: Final = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER)


async def inspect(settings: Settings) -> AsyncIterator[Finding]:
    """All that Telegram says of the bot with `settings`, one after the other."""
    if not settings.token:
        yield "token", problem("token", "there is none", "Set TELEGRAM_BOT_TOKEN to the token from @BotFather")
        return
    base = settings.telegram_api_url
    bot = Bot(settings.token, f"{base}/bot", f"{base}/file/bot", request=AiohttpRequest())
    try:
        reached = await _token(bot)
        yield "token", reached
        if isinstance(reached, str):
            async for finding in _of_bot(bot, settings):
                yield finding
    finally:
        await bot.shutdown()


async def _token(bot: Bot) -> str | Problem:
    try:
        await bot.initialize()
        return f"@{bot.username}"
    except InvalidToken:
        return problem("token", "Telegram does not know it", "Copy it again from @BotFather")
    except TelegramError as error:
        remedy = "See that this machine reaches TELEGRAM_API_URL, by a proxy if it has one"
        return problem("token", f"Telegram cannot be asked: {describe(error)}", remedy)


async def _of_bot(bot: Bot, settings: Settings) -> AsyncIterator[Finding]:
    yield "groups", _privacy(bot, settings)
    yield "inline mode", _inline(bot)
    try:
        yield "webhook", _webhook(await bot.get_webhook_info(), settings)
    except TelegramError as error:
        yield "webhook", problem("webhook", f"Telegram does not tell: {describe(error)}", "Try again")
    host = urlsplit(settings.webhook_url or "")
    if host.scheme == "https":
        yield "certificate", await _certificate(host.hostname or "", host.port or 443)
    yield "editors' chat", await _editors(bot, settings.editors_chat_id)
    yield "clock", await _clock(settings.telegram_api_url)


def _privacy(bot: Bot, settings: Settings) -> str | Problem:
    if bot.bot.can_read_all_group_messages:
        return "the bot reads all messages"
    said = "the bot reads what is meant for it, and all where it is an administrator"
    if settings.groups == "confident" or settings.invite:
        remedy = "For GROUPS=confident and INVITE=yes turn privacy mode off at @BotFather (/setprivacy)"
        return problem("groups", said, remedy, is_warning=True)
    return said


def _inline(bot: Bot) -> str | Problem:
    if bot.bot.supports_inline_queries:
        return "on"
    return problem("inline mode", "it is off", "Turn it on at @BotFather (/setinline)", is_warning=True)


def _webhook(info: WebhookInfo, settings: Settings) -> str | Problem:
    wanted, there = settings.webhook_url, urlsplit(info.url).hostname or "nowhere"
    waiting = f"{info.pending_update_count} updates wait"
    if not wanted:
        if info.url:
            remedy = "The bot removes it when it starts: stop what has set it, or set WEBHOOK_URL"
            return problem("webhook", f"one is set at {there}, and this bot polls", remedy, is_warning=True)
        return f"none, the bot polls; {waiting}"
    if info.url != wanted:
        what = f"Telegram posts to {there}, not to WEBHOOK_URL ({without_secrets(urlsplit(wanted).hostname or '')})"
        return problem("webhook", what, "Start the bot: it sets the webhook", is_warning=True)
    failed = info.last_error_date
    if failed and time.time() - failed.timestamp() < RECENT:
        what = f"the last post failed at {failed:%H:%M} UTC: {info.last_error_message}"
        return problem("webhook", what, "See that the bot runs, and that its host's port and certificate are in order")
    if info.pending_update_count > MANY:
        return problem("webhook", waiting, "See whether the bot runs")
    return f"at {there}; {waiting}"


async def _certificate(host: str, port: int) -> str | Problem:
    """Whether the certificate of `host` is one that others trust, for how long."""
    if host in LOCAL_HOSTS or proxy_for("https", host):
        return "not looked at: the host is this machine, or behind a proxy"
    try:
        context = ssl.create_default_context()
        opening = asyncio.open_connection(host, port, ssl=context, server_hostname=host)
        _, writer = await asyncio.wait_for(opening, PATIENCE)
    except ssl.SSLCertVerificationError as error:
        remedy = "Renew it, and serve its whole chain"
        return problem("certificate", f"{host} shows one that is not trusted: {error.verify_message}", remedy)
    except (OSError, asyncio.TimeoutError) as error:
        what = f"{host} cannot be reached from here ({type(error).__name__})"
        return problem("certificate", what, "See that its port is open", is_warning=True)
    until = writer.get_extra_info("peercert")["notAfter"]
    writer.transport.abort()
    left = ssl.cert_time_to_seconds(until) - time.time()
    said = f"that of {host} holds for {left / 86400:.0f} days"
    return said if left > EXPIRES else problem("certificate", said, "Renew it", is_warning=True)


async def _editors(bot: Bot, chat: int | None) -> str | Problem:
    if chat is None:
        remedy = "Set EDITORS_CHAT_ID to a group with the bot, which is told there what fails"
        return problem("editors' chat", "none is set", remedy, is_warning=True)
    try:
        status = (await bot.get_chat_member(chat, bot.id)).status
    except TelegramError as error:
        remedy = "Add the bot to the group, and set EDITORS_CHAT_ID to its number"
        return problem("editors' chat", f"Telegram does not show it: {describe(error)}", remedy)
    if status in PRESENT:
        return f"the bot is there, as {status}"
    remedy = "Let an administrator of the group give it back the right to write there"
    return problem("editors' chat", f"the bot is {status} there", remedy)


async def _clock(api_url: str) -> str | Problem:
    """How far Telegram's clock goes before this machine's."""
    parts = urlsplit(api_url)
    proxy = proxy_for(parts.scheme, parts.hostname or "")
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(api_url, proxy=proxy) as answer:
            date = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, OSError, asyncio.TimeoutError, LookupError, ValueError):
        return "Telegram's server does not tell the time"
    return difference("clock", date.timestamp() + 0.5 - time.time())  # it tells whole seconds
