"""What the editors' chat hears of the books: which were loaded again, and why one was not; in its own language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.book.editing import CONFLICT
from bot.language import say
from bot.library import Entry
from bot.problems import Problem

TOLD: Final = 5  # problems, and books, that are named; the log has all
LISTED: Final = 10  # posts with an old figure: a message has room for them


def titles_of_new(before: Sequence[Entry], now: Sequence[Entry]) -> list[str]:
    """The titles of the books `now` that were not served `before`, but those whose file has what was served besides."""
    same = {id(entry) for entry in before}
    edited = {entry.key for entry in before if entry.text is not None}
    return [entry.article.title for entry in now if id(entry) not in same and entry.key not in edited]


def loaded(titles: Sequence[str], answers: int, language: str) -> str:
    """That the books of the articles `titles` were loaded again; of one, how many `answers` it has."""
    named = "\n".join(f"• {title}" for title in [*titles[:TOLD], *(["…"] if len(titles) > TOLD else [])])
    head = say("reloaded", language, answers=answers) if len(titles) == 1 else say("reloaded-several", language)
    return f"{head}\n{named}"


def corrected(changes: Sequence[str], told: int, language: str, outdated: Sequence[str] = ()) -> str:
    """Which figures readers get otherwise from now on, how many are `told` so, and lines of what is `outdated`."""
    lines = [f"• {one}" for one in changes[:TOLD]]
    told_of = say("figures-told", language, readers=told)
    left = ["", say("channel-outdated", language), *outdated[:LISTED], *_more(len(outdated), language, LISTED)]
    head = [say("figures-changed", language), *lines, *_more(len(changes), language), told_of]
    return "\n".join([*head, *(left if outdated else [])])


def _more(count: int, language: str, told: int = TOLD) -> list[str]:
    return [say("and-more", language, count=count - told)] if count > told else []


def refused(problems: Sequence[Problem], language: str) -> str:
    """Why a book is not served as it was written: `problems`, and what readers get meanwhile."""
    is_conflict = all(problem.rule == CONFLICT for problem in problems)
    lines = [f"• {problem}" for problem in problems[:TOLD]]
    head = say("edit-conflict" if is_conflict else "reload-refused", language)
    return "\n".join([head, *lines, *_more(len(problems), language)])
