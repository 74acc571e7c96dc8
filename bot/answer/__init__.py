"""Answering: from a question to what a reader sees.

| subject | modules |
|---|---|
| a message in a conversation | `interpret`: `followup` and `elsewhere`, `checking`, `comparing`, `parts` |
| a reader's figure | `claim` reads it, `judge` holds it against a fact's |
| which fact is meant | `subject`, by the words that mean the same (`concepts`) |
| one question | `reply` chooses the answer, `cite` gives each figure in it its source |
| what is shown | `render` writes a reply, `listing` every figure of a book; `evaluate` counts how often it is right |
"""
