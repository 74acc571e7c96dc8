"""From an article to the draft of its book: every figure a fact with its proof, and an answer for each.

`origin` is the article with the words of its language. `surroundings` cuts sentences and what stands round a figure,
`speakers` tells who says it, `figures` joins the two. Of them `facts`, `sums`, `questions` (with `in_place`) and
`answers` make the parts of a book; each asks by `trial` what the check would refuse of it. `compose` has their order,
`text` makes the file.

Nothing is put into the article's mouth: excerpts, texts and replies are its own words, and what cannot be read in one
way is a TODO with a question.
"""

from bot.draft.compose import Draft, draft_of
from bot.draft.text import as_text

__all__ = ["Draft", "as_text", "draft_of"]
