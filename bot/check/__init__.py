"""The check: every problem of a book at once, each found by a rule whose docstring is its manual page.

`inspection` is what a rule looks at. The rules stand by subject: in `figures`, `undeclared`, `arithmetic`,
`corrections`, `references`, `phrasings`, `translations` and `article` those about what the book states, in `around`
those about the words round a figure, in `quizzes` those about what readers are asked, in `asking` those that ask the
bot; `wordings` has other ways to ask, for an editor to choose from. `rules` lists them and runs them, the slow ones
beside the others; `remembered` keeps what those found; `taught` holds what editors taught against them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bot.article import ArticleText
from bot.check.taught import check_taught, gone, gone_book, sound

if TYPE_CHECKING:
    from bot.check.rules import check_book, manual, open_book, rule_name
else:

    def __getattr__(name: str) -> Any:
        """The rules, loaded when somebody checks: a bot whose books are as they were checked before never does."""
        if name not in __all__:
            raise AttributeError(name)
        return getattr(import_module("bot.check.rules"), name)


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
