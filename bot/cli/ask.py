"""`ask`: questions in, replies out, as text or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from bot.answer.interpret import answer_to
from bot.answer.render import corrections, figures
from bot.answer.reply import Reply, Responder
from bot.book.corrections import as_of
from bot.book.load import BookFile
from bot.cli.books import book_for_trial, told
from bot.cli.options import book_option, json_option, language_option
from bot.cli.responder import responder_of
from bot.cli.streams import lines_of_input, print_json
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

    Several words make one question; several questions go each in quotes.
    """
    if question and not "".join(question).strip():
        raise click.UsageError("QUESTION is empty: write one, or none at all to read them from standard input.")
    file = book_for_trial(book)
    responder = responder_of(as_of(file.book, date.today()))
    for text in _questions(question):
        if not text.strip():
            continue
        asked = text.strip()[:LONGEST_TEXT].strip()
        reply = answer_to(responder, asked, lang)
        if as_json:
            print_json({**as_data(reply, responder, file), "question": asked})
        else:
            click.echo(_as_text(reply, file, asked if not question else None, why=why))


def _questions(arguments: tuple[str, ...]) -> Iterator[str]:
    if not arguments:
        yield from lines_of_input()
    elif any(" " in argument for argument in arguments):
        yield from arguments
    else:
        yield " ".join(arguments)


def _as_text(reply: Reply, file: BookFile, asked: str | None, *, why: bool) -> str:
    """The reply as text, under the question as it was `asked` where several are."""
    parts = [f"> {asked}"] if asked else []
    parts.append(told(reply, file))
    if why and reply.match:
        parts.append("\n".join(["Why:", *(f"  {line}" for line in explain(reply.match))]))
    return "\n\n".join(parts) + ("\n" if asked else "")


def as_data(reply: Reply, responder: Responder, file: BookFile) -> dict[str, Any]:
    """The reply as the JSON object that other programs rely on; one of a draft says so."""
    ranked = (reply.match or responder.matcher.match(reply.question)).candidates
    return {
        "question": reply.question,
        "outcome": reply.outcome,
        "answer": reply.answer,
        "text": told(reply, file),
        "figures": figures(reply.citations),
        "suggestions": [
            {
                "answer": offer.answer,
                "question": offer.question,
                "text": told(responder.answer(offer.answer, reply.language), file),
            }
            for offer in reply.suggestions
        ],
        "ranked": [{"answer": candidate.answer, "score": candidate.score} for candidate in ranked],
        "confidence": reply.confidence,
        "language": reply.language,
        "corrections": corrections(reply),
        **({"draft": True} if file.draft else {}),
    }
