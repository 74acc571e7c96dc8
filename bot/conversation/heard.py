"""What the editors' chat hears of the books: which were loaded again, and why one was not; in its own language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.book.editing import CONFLICT
from bot.language import say
from bot.problems import Problem

TOLD: Final = 5  # problems, and books, that are named; the log has all


def loaded(titles: Sequence[str], answers: int, language: str) -> str:
    """That the books of the articles `titles` were loaded again; of one, how many `answers` it has."""
    named = "\n".join(f"• {title}" for title in [*titles[:TOLD], *(["…"] if len(titles) > TOLD else [])])
    head = say("reloaded", language, answers=answers) if len(titles) == 1 else say("reloaded-several", language)
    return f"{head}\n{named}"


def refused(problems: Sequence[Problem], language: str) -> str:
    """Why a book is not served as it was written: `problems`, and what readers get meanwhile."""
    is_conflict = all(problem.rule == CONFLICT for problem in problems)
    lines = [f"• {problem}" for problem in problems[:TOLD]]
    more = [say("and-more", language, count=len(problems) - TOLD)] if len(problems) > TOLD else []
    return "\n".join([say("edit-conflict" if is_conflict else "reload-refused", language), *lines, *more])
