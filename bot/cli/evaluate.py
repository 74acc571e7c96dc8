"""`eval`: a book tried on labelled questions."""

from __future__ import annotations

import json
from pathlib import Path

import click

from bot.check import open_book
from bot.cli.options import book_option, json_option
from bot.evaluate import VERDICTS, Judged, confusions, counts, judge, read_labelled
from bot.reply import Responder


@click.command("eval")
@click.argument("questions", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@book_option
@json_option
def command(questions: Path, book: Path, as_json: bool) -> None:
    """Ask the labelled QUESTIONS (CSV: question,answer; no answer marks a stray) and say how the book does."""
    responder = Responder(open_book(book).book)
    judged = [judge(labelled, responder.reply(labelled.question)) for labelled in read_labelled(questions)]
    click.echo(json.dumps(_as_data(judged)) if as_json else _as_text(judged))


def _as_data(judged: list[Judged]) -> dict[str, object]:
    found = counts(judged)
    return {
        "questions": len(judged),
        **{verdict: found[verdict] for verdict in VERDICTS},
        "confusions": [
            {"wanted": wanted, "given": given, "count": count} for wanted, given, count in confusions(judged)
        ],
    }


def _as_text(judged: list[Judged]) -> str:
    found = counts(judged)
    lines = []
    for group, verdicts in (("answerable", list(VERDICTS)[:4]), ("strays", list(VERDICTS)[4:])):
        total = sum(found[verdict] for verdict in verdicts)
        lines.append(f"{total} {group}")
        lines += [
            f"  {found[verdict]:5} {100 * found[verdict] / max(total, 1):5.1f} %  {verdict}: {VERDICTS[verdict]}"
            for verdict in verdicts
        ]
    wrong = [f"  {count:5}  {wanted or 'a stray'} answered with {given}" for wanted, given, count in confusions(judged)]
    return "\n".join([*lines, *(["answered with something else"] if wrong else []), *wrong])
