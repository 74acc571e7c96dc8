"""Books for commands that answer no reader: a draft may have figures without facts, and its replies say so."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.answer.render import plain
from bot.answer.reply import Reply
from bot.book.load import BookFile
from bot.check import open_book
from bot.cli import print_problems
from bot.language import say
from bot.problems import Place, Problem, Refused


def book_for_trial(path: Path) -> BookFile:
    """The book or draft at `path`; what is to be told of how it was read is printed on standard error."""
    file = open_book(path, for_trial=True)
    print_problems(file.warnings)
    return file


def told(reply: Reply, file: BookFile) -> str:
    """The text of `reply`, which `file` gives; what a draft has written says that it is one."""
    text = plain(reply, file.book.article)
    is_draft = file.draft and reply.answer is not None and file.book.answers[reply.answer].reply.languages
    return f"{text}\n\n{say('draft-unchecked', reply.language)}" if is_draft else text


def write_new(file: Path, text: str) -> None:
    """Write a book's `text` to `file`; `Refused` when it is there already, or cannot be written."""
    try:
        with file.open("x", encoding="utf-8", newline="") as target:
            target.write(text)
    except FileExistsError as error:
        raise Refused([Problem(Place(str(file)), "the file is there already", "Name another one", "output")]) from error
    except OSError as error:
        what = f"the file cannot be written: {error.strerror}"
        raise Refused([Problem(Place(str(file)), what, "Name a file in a folder that is yours", "output")]) from error


def replace_file(file: Path, text: str) -> None:
    """Write `text` in the place of `file` in one step, so that nobody finds half of it; `Refused` when it cannot be."""
    own = file.resolve()
    beside = own.with_name(f".{own.name}.new")
    try:
        with beside.open("x", encoding="utf-8", newline="") as target:
            target.write(text)
        shutil.copymode(own, beside)
        beside.replace(own)
    except OSError as error:
        what, remedy = f"the file cannot be written: {error.strerror}", "Name another one with -o"
        raise Refused([Problem(Place(str(beside)), what, remedy, "output")]) from error
