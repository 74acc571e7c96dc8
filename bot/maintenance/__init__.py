"""What operators do beside a bot that runs: copy its database, put a copy back, and see whether all is in order.

`copies` copies SQLite's file; of PostgreSQL's own tools it gives the commands. `machine` examines what a bot needs of
this machine; what is asked of Telegram is in `bot.telegram.inspection`. `supervisor` tells systemd how the bot is.
"""
