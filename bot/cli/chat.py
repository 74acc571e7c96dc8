"""`chat`: the conversation in a terminal, with the suggestions to choose by number."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from bot.answer.reply import NOTHING_SAID, Suggestion
from bot.cli.books import trial_of
from bot.cli.options import book_option, language_option
from bot.cli.trial import Asked, Trial
from bot.language import LANGUAGES, say

ARTICLES: Final = "/articles"


@click.command("chat")
@book_option
@language_option
def command(book: Path, lang: str | None) -> None:
    """Talk to the bot: ask, or choose an offered question by its number. An empty line ends it.

    Of a folder of books, the one that was answered from last comes first, and /articles lists them, to choose one.
    """
    talk = Talk(trial_of(book), lang)
    click.echo(f"{talk.heading}\n")
    while text := _asked():
        click.echo(f"\n{talk.said(text)}\n")


class Talk:
    """A conversation with `trial`, in `lang` or in whatever language is written."""

    def __init__(self, trial: Trial, lang: str | None) -> None:
        self._trial, self._lang = trial, lang
        self._article = trial.responder(trial.newest).book.article
        self._language = lang or self._article.language
        self._last, self._book = NOTHING_SAID, trial.newest if trial.is_one else None
        self._offered: tuple[Suggestion, ...] = ()
        self._listed: Sequence[tuple[str, str]] = ()

    @property
    def heading(self) -> str:
        """What is talked about: the article; of several, how to see which they are."""
        first = f"{click.style(self._article.title, bold=True)}, {self._article.publisher}"
        if self._trial.articles(self._language):
            first = f"{click.style(ARTICLES, bold=True)}: {say(ARTICLES, self._language)}"
        return f"{first}\n{say('empty', self._language)}"

    def said(self, text: str) -> str:
        """What the bot says to `text`."""
        if text.startswith("/"):
            self._listed = self._trial.articles(self._language) if text == ARTICLES else ()
            return _list(self._listed, self._language)
        number, listed = _number(text, len(self._listed)), self._listed
        self._listed = ()
        return self._turned_to(*listed[number - 1]) if number else self._answered(text)

    def _turned_to(self, book: str, title: str) -> str:
        self._book, self._last, self._offered = book, NOTHING_SAID, ()
        return say("article-now", self._language, title=title)

    def _answered(self, text: str) -> str:
        found = self._chosen(text) or self._trial.ask(text, self._lang, self._last, self._book)
        if found.book not in (None, self._book):
            self._last, self._book = NOTHING_SAID, found.book
        self._last = self._last.after(found.reply)
        self._offered = found.reply.suggestions or found.reply.related
        return self._trial.text(found)

    def _chosen(self, text: str) -> Asked | None:
        """The answer to the offered question with the number `text`; None when it is none."""
        number = _number(text, len(self._offered))
        if number is None:
            return None
        choice = self._offered[number - 1]
        book = choice.book or self._book or self._trial.newest
        responder = self._trial.responder(book)
        questions = responder.book.answers[choice.answer].questions
        spoken = self._lang or next(code for code in LANGUAGES if questions.label(code) == choice.question)
        return Asked(responder.answer(choice.answer, spoken), book, ())


def _list(listed: Sequence[tuple[str, str]], language: str) -> str:
    """The articles with their numbers; where there are none to choose from, that this is no command here."""
    if not listed:
        return say("unknown-command", language)
    lines = (f"{number}. {title}" for number, (_, title) in enumerate(listed, start=1))
    return "\n".join([say("recent-articles", language), *lines])


def _number(text: str, most: int) -> int | None:
    """The number from 1 to `most` that `text` is; None when it is none."""
    is_one = text.isdecimal() and len(text) <= 3 and 1 <= int(text) <= most
    return int(text) if is_one else None


def _asked() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""
