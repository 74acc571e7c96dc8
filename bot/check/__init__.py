"""The check: every problem of a book at once, each found by a rule whose docstring is its manual page.

`inspection` is what a rule looks at. The rules stand by subject: in `figures`, `undeclared`, `arithmetic`,
`corrections`, `references`, `phrasings`, `translations` and `article` those about what the book states, in `around`
those about the words round a figure, in `quizzes` those about what readers are asked, in `asking` those that ask the
bot. `rules` lists them and runs them, the slow ones beside the others; `remembered` keeps what those found; `taught`
holds what editors taught against them.
"""

from bot.article import ArticleText
from bot.check.rules import check_book, manual, open_book, rule_name
from bot.check.taught import check_taught, gone, gone_book, sound

__all__ = [
    "ArticleText",
    "check_book",
    "check_taught",
    "gone",
    "gone_book",
    "manual",
    "open_book",
    "rule_name",
    "sound",
]
