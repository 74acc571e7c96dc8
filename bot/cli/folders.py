"""A folder of books for commands that answer no reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from bot.answer.evaluate import Labelled
from bot.answer.render import PLAIN, article_line, plain, titled
from bot.answer.reply import Last, Reply, Responder, phrasings_of
from bot.cli import print_problems
from bot.cli.responder import responder_of
from bot.cli.trial import Asked
from bot.library import Library, ask, cache_of_library, open_library


class Books:
    """All books of a folder."""

    is_draft = False

    def __init__(self, library: Library) -> None:
        """Answer from `library`."""
        self._library, self.newest, self.is_one = library, library.current[0].id, library.only is not None

    def ask(self, text: str, language: str | None, last: Last | None = None, book: str | None = None) -> Asked:
        """What the books have for `text`, that of the conversation first."""
        found = ask(self._library, text, language, last, book)
        best = found.reply.match.candidates if found.reply.match else ()
        return Asked(found.reply, found.book, found.ranked or tuple((found.book or "", one) for one in best))

    def responder(self, book: str) -> Responder:
        """The responder of `book`."""
        return self._library.responder(book)

    def articles(self, language: str) -> Sequence[tuple[str, str]]:
        """The books that are searched, the newest first, each with its article and day."""
        return [(entry.id, titled(entry.article, language)) for entry in self._library.current]

    def text(self, asked: Asked) -> str:
        """What was found as a reader sees it: with its article, and the article of each question that is offered."""
        article = self._library.entries[asked.book or self.newest].article
        titles = {own.id: own.article for own in self._library.entries.values()}
        shown = plain(asked.reply, article, titles)
        line = article_line(article, PLAIN)
        return shown if asked.book is None or self.is_one or line in shown else f"{shown}\n\n{line}"

    def names(self) -> tuple[list[str], list[str]]:
        """The answers of all books and their gaps, as book/answer."""
        books = [(name, self.responder(name).book) for name in self._library.entries]
        answers = [f"{name}/{answer}" for name, book in books for answer in book.answers]
        return answers, [f"{name}/{gap}" for name, book in books for gap in book.gaps]

    def phrasings(self) -> Iterator[Labelled]:
        """Each phrasing of each book with the answer that it is of, as book/answer; those of gaps are strays."""
        for name in self._library.entries:
            for phrasing in phrasings_of(self.responder(name).book):
                wanted = f"{name}/{phrasing.answer}"
                yield Labelled(phrasing.text, "" if phrasing.gap else wanted, wanted)

    def named(self, text: str) -> Reply:
        """The reply to `text` with every answer in it as book/answer."""
        found = self.ask(text, None)
        reply = found.reply
        offers = [
            replace(one, answer=f"{one.book or found.book or self.newest}/{one.answer}") for one in reply.suggestions
        ]
        ranked = tuple(replace(one, answer=f"{book}/{one.answer}") for book, one in found.ranked)
        match = replace(reply.match, candidates=ranked) if reply.match else None
        answer = f"{found.book}/{reply.answer}" if reply.answer else None
        return replace(reply, answer=answer, suggestions=tuple(offers), match=match)


def books_in(folder: Path) -> Books:
    """The books in `folder`; the problems of those that are left out are printed on standard error."""
    cache = cache_of_library()
    library, problems = open_library(folder, date.today(), cache, partial(responder_of, cache=cache))
    print_problems(problems)
    return Books(library)
