"""What operators need beside the bot itself: copy its database, put a copy back, and see whether all is in order.

`copies` copies SQLite's file; of PostgreSQL's own tools it gives the commands. `machine` examines what a bot needs of
this machine; what is asked of Telegram is in `bot.telegram.inspection`. A bot that runs uses three modules
itself: `supervisor` tells systemd how it is, `logs` writes its log, `memory` gives back what its start has
needed, and shortens the turns of threads.
"""
