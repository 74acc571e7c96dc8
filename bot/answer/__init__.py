"""Answering: from a question to what a reader sees.

| subject | modules |
|---|---|
| a message in a conversation | `interpret`: `followup`, `elsewhere`, `checking`, `comparing`, `parts`, `quoting` |
| what asks nothing | `small_talk` |
| a reader's figure | `claim` reads it, `judge` holds it against a fact's |
| which fact is meant | `subject`, by the words that mean the same (`concepts`); `relevance` tells whether it is that |
| one question | `reply` chooses the answer, which `holding` may hold back; `cite` gives each figure in it its source |
| what the book does not have | `unknowns`: the gap, or the word of it; `bare` finds questions of too few words |
| what is shown | `render` writes a reply, `listing` every figure of a book; `evaluate` counts how often it is right |
"""
