"""`preview`: what readers will see of a book, answer by answer, in each of its languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.answer.reply import Reply, Responder
from bot.book.corrections import as_of
from bot.book.load import BookFile
from bot.book.values import Answer
from bot.cli.books import book_for_trial, told
from bot.cli.responder import responder_of
from bot.language import LANGUAGES
from bot.problems import Refused


@click.command("preview")
@click.argument("file", type=click.Path(path_type=Path), envvar="BOOK", default=Path("answers.yaml"))
@click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Show this language alone.")
def command(file: Path, lang: str | None) -> None:
    """Show each answer of the book FILE as readers will see it, in each of its languages, with its sources.

    The title of each frame is the question that buttons show. What the article does not say (gaps) comes last. Of a
    folder, every book is shown.
    """
    show(file, lang)


def show(file: Path, lang: str | None = None) -> None:
    """Show each answer of the book `file`, or of the books in the folder there, in the language `lang` or in each."""
    console = Console(highlight=False)
    for path in _files(file):
        if path != file:
            console.print(Text(f"\n{path}", "bold"))
        _show(book_for_trial(path), lang, console)


def _files(path: Path) -> list[Path]:
    """The book at `path`, or all in the folder there."""
    if not path.is_dir():
        return [path]
    from bot.library import files_in, no_book  # so that one book waits for nothing that it does not need

    files = files_in(path)
    if not files:
        raise Refused([no_book(path)])
    return files


def _show(book: BookFile, lang: str | None, console: Console) -> None:
    responder = responder_of(as_of(book.book, date.today()))
    for name, entry in responder.book.entries():
        console.print(Text(f"\n{name}", "bold"), Text(entry.topic if isinstance(entry, Answer) else "gap", "dim"))
        for reply in _replies(responder, name, lang):
            console.print(_frame(reply, book))


def _replies(responder: Responder, name: str, language: str | None) -> Iterator[Reply]:
    """The replies of the answer or gap `name`, each language in which it is written once."""
    book = responder.book
    reply_of, entry = (
        (responder.answer, book.answers[name]) if name in book.answers else (responder.gap, book.gaps[name])
    )
    for code in entry.reply.languages or book.languages:
        if language in (None, code):
            yield reply_of(name, code)


def _frame(reply: Reply, book: BookFile) -> Panel:
    title = Text(reply.question, "bold")
    return Panel(
        Text(told(reply, book)), title=title, title_align="left", subtitle=reply.language, subtitle_align="right"
    )
