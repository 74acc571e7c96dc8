"""What the bot says and when: messages as values, buttons, the current book. It imports no Telegram library."""
