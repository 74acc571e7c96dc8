"""Answering: from a question to what a reader sees.

`reply` chooses the answer, `cite` gives each figure in it its source, `render` writes it, `listing` shows every
figure of a book, and `evaluate` counts how often the answer is the right one.
"""
