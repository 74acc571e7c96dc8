"""The bot as it is at Telegram: at the server of TELEGRAM_API_URL it keeps Telegram's own rates."""

from __future__ import annotations

import os

from bot.cli import main
from bot.telegram import rate

if __name__ == "__main__":
    rate.TELEGRAM = os.environ["TELEGRAM_API_URL"]  # type: ignore[misc]  # a constant to all others
    main()
