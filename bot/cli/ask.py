"""`ask`: questions in, replies out, as text or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from bot.answer.render import corrections, figures
from bot.answer.reply import Suggestion
from bot.cli.books import trial_of
from bot.cli.options import book_option, json_option, language_option
from bot.cli.streams import lines_of_input, print_json
from bot.cli.trial import Asked, Trial
from bot.language.words import LONGEST_TEXT
from bot.match import explain


@click.command("ask")
@click.argument("question", nargs=-1)
@book_option
@language_option
@json_option
@click.option("--why", is_flag=True, help="Say why: what matched, what was repaired, what came second.")
def command(question: tuple[str, ...], book: Path, lang: str | None, as_json: bool, why: bool) -> None:
    """Answer QUESTION as the bot would; without one, one question a line from standard input.

    Of a folder of books the right one answers.

    Several words make one question; several questions go each in quotes.
    """
    if question and not "".join(question).strip():
        raise click.UsageError("QUESTION is empty: write one, or none at all to read them from standard input.")
    trial = trial_of(book)
    for text in _questions(question):
        if not text.strip():
            continue
        asked = text.strip()[:LONGEST_TEXT].strip()
        found = trial.ask(asked, lang)
        if as_json:
            print_json({**as_data(found, trial), "question": asked})
        else:
            click.echo(_as_text(found, trial, asked if not question else None, why=why))


def _questions(arguments: tuple[str, ...]) -> Iterator[str]:
    if not arguments:
        yield from lines_of_input()
    elif any(" " in argument for argument in arguments):
        yield from arguments
    else:
        yield " ".join(arguments)


def _as_text(found: Asked, trial: Trial, asked: str | None, *, why: bool) -> str:
    """What was found as text, under the question as it was `asked` where several are."""
    parts = [f"> {asked}"] if asked else []
    parts.append(trial.text(found))
    if why and found.reply.match:
        parts.append("\n".join(["Why:", *(f"  {line}" for line in explain(found.reply.match))]))
    return "\n\n".join(parts) + ("\n" if asked else "")


def as_data(found: Asked, trial: Trial) -> dict[str, Any]:
    """What was found as the JSON object that other programs rely on: of several books with the book of everything."""
    reply = found.reply
    return {
        "question": reply.question,
        "outcome": reply.outcome,
        "answer": reply.answer,
        "text": trial.text(found),
        "figures": figures(reply.citations),
        "suggestions": [_offered(offer, found, trial) for offer in reply.suggestions],
        "ranked": [{"answer": one.answer, "score": one.score, **_book(book, trial)} for book, one in found.ranked],
        "confidence": reply.confidence,
        "language": reply.language,
        "corrections": corrections(reply),
        **_book(found.book, trial),
        **({"draft": True} if trial.is_draft else {}),
    }


def _offered(offer: Suggestion, found: Asked, trial: Trial) -> dict[str, Any]:
    book = offer.book or found.book or trial.newest
    reply = trial.responder(book).answer(offer.answer, found.reply.language)
    text = trial.text(Asked(reply, book, ()))
    return {"answer": offer.answer, "question": offer.question, "text": text, **_book(book, trial)}


def _book(book: str | None, trial: Trial) -> dict[str, Any]:
    return {} if trial.is_one else {"book": book}
