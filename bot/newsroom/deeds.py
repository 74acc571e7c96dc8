"""The log of the newsroom: who did what when, a line each."""

from __future__ import annotations

from datetime import datetime

from bot.book.values import Book
from bot.language import has_message, say
from bot.store import Deed


def in_words(about: str, book: Book, language: str) -> str:
    """What a deed was `about`, as editors of `book` call it: answers by their questions, facts by what they count."""
    return ", ".join(_in_words(part, book, language) for part in about.split(", "))


def _in_words(name: str, book: Book, language: str) -> str:
    section, _, own = name.rpartition(".")
    answer = book.answers.get(own) or book.gaps.get(own)
    if answer and section in ("", "answers", "gaps"):
        return answer.questions.label(language) or own
    if section == "facts":
        return fact_in_words(own, book, language)
    return name


def fact_in_words(name: str, book: Book, language: str) -> str:
    """What the fact `name` counts; its name where the book has it no longer."""
    known = name in book.facts or name in book.derived
    return (book.fact(name).text.get(language) if known else "") or name


def line(deed: Deed, language: str) -> str:
    """`deed` on one line: when, by the machine's clock, who, what and to what; of several books, of which."""
    when = datetime.fromtimestamp(deed.at).isoformat(" ", "minutes")
    key = f"did-{deed.did}"
    did = say(key, language) if has_message(key, language) else deed.did
    about = f"{deed.book}: {deed.about}" if deed.book else deed.about
    return " · ".join(part for part in (when, deed.name or say("did-nobody", language), did, about) if part)
