"""The library's `Application`, as far as its rails carry.

It builds the bot, holds the handlers and gives them their context. Two of its parts are not used. Its updater would
acknowledge updates that are not yet stored, and stops at one that it cannot parse. Its `process_update` swallows what a
handler returns and what it raises; so `dispatch` asks the handlers itself, by their public methods.
"""

from __future__ import annotations

from telegram import LinkPreviewOptions, Update
from telegram.ext import Application, ContextTypes, Defaults
from telegram.request import BaseRequest

from bot.conversation.outcome import NOTHING, Outcome
from bot.settings import Settings
from bot.telegram.handlers import BotApplication, BotContext, handlers
from bot.telegram.rate import RateLimiter


def build(settings: Settings, request: BaseRequest, limiter: RateLimiter) -> BotApplication:
    """The application with its handlers, its way to Telegram and its pace; they have no `Context` yet."""
    application: BotApplication = (
        Application.builder()
        .token(settings.token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .rate_limiter(limiter)
        .updater(None)
        .job_queue(None)
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .context_types(ContextTypes(context=BotContext))
        .build()
    )
    application.add_handlers(handlers())
    return application


async def dispatch(application: BotApplication, update: Update) -> Outcome:
    """What the first handler that takes `update` returns; nothing when none does."""
    for handler in application.handlers[0]:
        check = handler.check_update(update)
        if check is not None and check is not False:
            context = BotContext.from_update(update, application)
            outcome: Outcome = await handler.handle_update(update, application, check, context)
            return outcome
    return NOTHING
