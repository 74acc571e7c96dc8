"""What editors write in the chat, held against the book and its article before a reader sees it.

Pure, like `check`: no clock, no network, no store. Each figure of a text is a fact of the book (`figures`), or one that
the article states and that may become a fact (`proposals`); any other is refused. Nothing is made up.
"""
