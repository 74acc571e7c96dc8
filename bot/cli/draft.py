"""`draft`: an article into the draft of a book."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from bot.article import ArticleFile, read_article
from bot.cli.books import write_new
from bot.cli.streams import print_file
from bot.draft import Draft, as_text, draft_of
from bot.language import LANGUAGES
from bot.language.locales import is_locale
from bot.language.tongue import foreign_language, language_of
from bot.problems import Place, Problem, Refused


def _known(_: click.Context, __: click.Parameter, locale: str | None) -> str | None:
    if locale is not None and not is_locale(locale):
        raise click.BadParameter(f"use {' or '.join(LANGUAGES)}, or one of them with a country, as es-MX")
    return locale


@click.command("draft")
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, which must not exist yet."
)
@click.option(
    "--lang", callback=_known, metavar="CODE", help="The article's language, as es or es-MX; unless given, told by it."
)
@click.option("--publisher", metavar="NAME", help="Who publishes the article; unless given, what its page says.")
def command(article: Path, out: Path | None, lang: str | None, publisher: str | None) -> None:
    """Make a book's draft of the ARTICLE: plain text with its headline first, or a saved web page.

    Each figure of it becomes a fact, with the sentence that it stands in, and an answer with phrasings and a reply in
    the article's own words. What is not sure says TODO: `check` lists it, and the bot refuses it.
    """
    source = read_article(article)
    source = replace(source, publisher=publisher or source.publisher)
    draft = draft_of(source, lang or source.locale or _language(article, source), _named(article, out))
    if out is None:
        print_file(as_text(draft))
        return
    write_new(out, as_text(draft))
    click.echo(f"{out}: {_counted(draft)}. Complete it, then run: python -m bot check {out}")


def _language(file: Path, source: ArticleFile) -> str:
    """The language of the article's words; `Refused` where they do not tell one of the program's."""
    text = " ".join(source.text.paragraphs)
    found = None if foreign_language(text) else language_of(text)
    if found is None:
        what = "the article's words are in no language of the program"
        remedy = f"Name the language, if it is one: --lang {' or --lang '.join(LANGUAGES)}"
        raise Refused([Problem(Place(str(file)), what, remedy, "draft")])
    return found


def _named(article: Path, out: Path | None) -> str:
    """How a book in `out` names the file of its `article`."""
    folder = out.parent if out else Path()
    try:
        return Path(os.path.relpath(article, folder)).as_posix()
    except ValueError:  # on another drive
        return article.absolute().as_posix()


def _counted(draft: Draft) -> str:
    facts, others = len(draft.figures), len(draft.left_out)
    left_out = f" (figures that no fact can state, which are named in it: {others})" if others else ""
    return f"{facts} facts{left_out}, {len(draft.data['answers'])} answers"
