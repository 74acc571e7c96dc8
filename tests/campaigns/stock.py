"""The bot that one would write first: python-telegram-bot's echo bot, put together as in its documentation.

It is run beside ours with the same environment, and polls or listens for the webhook with the library's own means.
"""

from __future__ import annotations

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Run it until it is stopped."""
    api = os.environ["TELEGRAM_API_URL"]
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(f"{api}/bot")
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    if url := os.environ.get("WEBHOOK_URL"):
        application.run_webhook(
            "127.0.0.1", int(os.environ["PORT"]), url_path="hook", webhook_url=url,
            secret_token=os.environ["WEBHOOK_SECRET"], allowed_updates=Update.ALL_TYPES,
        )  # fmt: skip
    else:
        application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
