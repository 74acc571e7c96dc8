"""The check: every problem of a book at once, each found by a rule whose docstring is its manual page.

`inspection` is what a rule looks at, `shown` what readers see of a fact amid a text. The rules stand by subject:
in `figures`, `undeclared`, `arithmetic`, `corrections`, `references`, `phrasings` and `article` those about what the
book states, in `surroundings`, `bounds`, `directions` and `translations` those about the words round a fact, in
`quizzes` those about what readers are asked. `rules` lists them and runs them, the slow ones `beside` the others;
`remembered` keeps what those found; `taught` holds what editors taught against them.
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
