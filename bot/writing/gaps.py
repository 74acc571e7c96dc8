"""Gaps that are none: an editor says of a question that the article does not tell it, and the book answers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from bot.answer.reply import Responder
from bot.book.passage import facts_in
from bot.newsroom.effect import gives_figure
from bot.problems import Place, Problem

REMEDY: Final = "Drop it, or ask for what the article does not tell"


def problems_of_gap(questions: Iterable[str], before: Responder) -> Iterator[Problem]:
    """Why `questions` belong to no gap: the book, by the responder `before`, has a fact that answers one.

    It answers so already. A warning tells of an answer with a figure that says every word of the question, of the same
    subject: the question may ask for another thing all the same.
    """
    for text in questions:
        told, near = _answered(text, before), _nearly_answered(text, before)
        if answer := told or near:
            reply = before.book.answers[answer].reply
            fact = next(name for own in reply.root.values() for name in facts_in(own))
            is_sure = bool(told) and _is_the_same(text, told, before)
            what = f"the article {'does tell' if is_sure else 'may tell'} “{text}”: {{{fact}}}"
            yield Problem(Place(f"“{text}”"), what, REMEDY, "false-gap", is_warning=not is_sure)


def _answered(text: str, before: Responder) -> str:
    """The answer with a figure that a reader who asks `text` gets; nothing where they get none."""
    reply = before.reply(text)
    return reply.answer if reply.answer and gives_figure(before.book, reply.answer) else ""


def _nearly_answered(text: str, before: Responder) -> str:
    """The answer with a figure that says all that `text` does; nothing where none does."""
    names = (one.answer for one in before.matcher.match(text).candidates if gives_figure(before.book, one.answer))
    return next((name for name in names if _is_the_same(text, name, before)), "")


def _is_the_same(text: str, answer: str, before: Responder) -> bool:
    """Whether nothing in `text` asks for more than `answer` says."""
    return not before.matcher.another_subject(text, answer) and not before.matcher.unlike(text, answer)
