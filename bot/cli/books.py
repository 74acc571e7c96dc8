"""Books for commands that answer no reader: a draft may have figures without facts, and its replies say so.

A command asks a `Trial` and does not know whether there is one book or a folder of them; the library is loaded only for
a folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.answer.interpret import answer_to
from bot.answer.render import plain
from bot.answer.reply import Last, Reply, Responder
from bot.book.corrections import as_of
from bot.book.load import BookFile
from bot.check import open_book
from bot.cli import print_problems
from bot.cli.responder import responder_of
from bot.cli.trial import Asked, Trial
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


class OneBook:
    """The book in a file, or a draft of one."""

    newest, is_one = "", True

    def __init__(self, path: Path) -> None:
        """Open the book at `path`."""
        self.file = book_for_trial(path)
        self.is_draft = self.file.draft
        self._responder = responder_of(as_of(self.file.book, date.today()))

    def ask(self, text: str, language: str | None, last: Last | None = None, book: str | None = None) -> Asked:
        """What the book has for `text`."""
        reply = answer_to(self._responder, text, language, last)
        best = (reply.match or self._responder.matcher.match(reply.question)).candidates
        return Asked(reply, "", tuple(("", one) for one in best))

    def responder(self, _: str) -> Responder:
        """The responder of the book."""
        return self._responder

    def articles(self, _: str) -> Sequence[tuple[str, str]]:
        """There is nothing to choose from."""
        return ()

    def text(self, asked: Asked) -> str:
        """What was found as a reader sees it; of a draft, with a line that says so."""
        return told(asked.reply, self.file)


def trial_of(path: Path) -> Trial:
    """What to answer from: the book at `path`, or all books in the folder there."""
    if not path.is_dir():
        return OneBook(path)
    from bot.cli.folders import books_in  # so that one book waits for nothing that it does not need

    return books_in(path)


def write_new(file: Path, text: str) -> None:
    """Write a book's `text` to `file`, and make its folder; `Refused` when it is there, or cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="") as target:
            target.write(text)
    except FileExistsError as error:
        raise Refused([Problem(Place(str(file)), "the file is there already", "Name another one", "output")]) from error
    except OSError as error:
        what = f"the file cannot be written: {error.strerror}"
        raise Refused([Problem(Place(str(file)), what, "Name a file in a folder that is yours", "output")]) from error
