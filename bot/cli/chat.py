"""`chat`: the conversation in a terminal, with the suggestions to choose by number."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from bot.answer.interpret import answer_to
from bot.answer.reply import NOTHING_SAID, Reply, Responder, Suggestion
from bot.book.corrections import as_of
from bot.cli.books import book_for_trial, told
from bot.cli.options import book_option, language_option
from bot.cli.responder import responder_of
from bot.language import LANGUAGES, say


@click.command("chat")
@book_option
@language_option
def command(book: Path, lang: str | None) -> None:
    """Talk to the bot: ask, or choose an offered question by its number. An empty line ends it."""
    file = book_for_trial(book)
    responder = responder_of(as_of(file.book, date.today()))
    article = responder.book.article
    click.echo(
        f"{click.style(article.title, bold=True)}, {article.publisher}\n{say('empty', lang or article.language)}\n"
    )
    offered: tuple[Suggestion, ...] = ()
    last = NOTHING_SAID
    while text := _asked():
        reply = _chosen(text, offered, responder, lang) or answer_to(responder, text, lang, last)
        last = last.after(reply)
        offered = reply.suggestions or reply.related
        click.echo(f"\n{told(reply, file)}\n")


def _asked() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""


def _chosen(text: str, offered: tuple[Suggestion, ...], responder: Responder, language: str | None) -> Reply | None:
    if not text.isdecimal() or len(text) > 3 or not 1 <= int(text) <= len(offered):
        return None
    choice = offered[int(text) - 1]
    spoken = language or next(
        code for code in LANGUAGES if responder.book.answers[choice.answer].questions.label(code) == choice.question
    )
    return responder.answer(choice.answer, spoken)
