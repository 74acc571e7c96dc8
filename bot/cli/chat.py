"""`chat`: the conversation in a terminal, with the suggestions to choose by number."""

from __future__ import annotations

from pathlib import Path

import click

from bot.answer.reply import NOTHING_SAID, Suggestion
from bot.cli.books import trial_of
from bot.cli.options import book_option, language_option
from bot.cli.trial import Asked, Trial
from bot.language import LANGUAGES, say


@click.command("chat")
@book_option
@language_option
def command(book: Path, lang: str | None) -> None:
    """Talk to the bot: ask, or choose an offered question by its number. An empty line ends it.

    Of a folder of books, the one that was answered from last comes first.
    """
    trial = trial_of(book)
    article = trial.responder(trial.newest).book.article
    click.echo(
        f"{click.style(article.title, bold=True)}, {article.publisher}\n{say('empty', lang or article.language)}\n"
    )
    offered: tuple[Suggestion, ...] = ()
    last, current = NOTHING_SAID, trial.newest if trial.is_one else None
    while text := _asked():
        found = _chosen(text, offered, trial, current, lang) or trial.ask(text, lang, last, current)
        if found.book not in (None, current):
            last, current = NOTHING_SAID, found.book
        last = last.after(found.reply)
        offered = found.reply.suggestions or found.reply.related
        click.echo(f"\n{trial.text(found)}\n")


def _asked() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""


def _chosen(
    text: str, offered: tuple[Suggestion, ...], trial: Trial, current: str | None, language: str | None
) -> Asked | None:
    if not text.isdecimal() or len(text) > 3 or not 1 <= int(text) <= len(offered):
        return None
    choice = offered[int(text) - 1]
    book = choice.book or current or trial.newest
    responder = trial.responder(book)
    spoken = language or next(
        code for code in LANGUAGES if responder.book.answers[choice.answer].questions.label(code) == choice.question
    )
    return Asked(responder.answer(choice.answer, spoken), book, ())
