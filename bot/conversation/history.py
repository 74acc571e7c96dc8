"""What editors did in their chat, as they ask for it there: the log, and the books with all of it as files."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.conversation.context import Context
from bot.conversation.current_library import CurrentLibrary
from bot.conversation.overlay import Patched, patched
from bot.conversation.values import Attachment, Outcome, Post, Question, notice
from bot.language import say
from bot.newsroom.deeds import in_words, line, moved_in_words
from bot.store import Change, Deed, Store

LINES: Final = 20  # of the log: what a phone shows without much turning


async def log(context: Context, question: Question, rest: str) -> Outcome:
    """Show who did what last."""
    language = context.editors_language
    lines = await log_lines(context.library, context.store, LINES, language) or [say("log-empty", language)]
    return Outcome((Post(question.spot, notice("\n".join(lines))),))


async def log_lines(library: CurrentLibrary | None, store: Store, most: int, language: str) -> list[str]:
    """The last `most` deeds of editors, a line each, the last first."""
    return [line(await _in_words(library, store, deed, language), language) for deed in await store.edits.log(most)]


async def _in_words(library: CurrentLibrary | None, store: Store, deed: Deed, language: str) -> Deed:
    """`deed` with what it was about as editors call it, where its book is still there."""
    book = library.of_kept(deed.book) if library else None
    if library is None or book is None:
        return deed
    revision = await store.edits.read(deed.revision) if deed.revision is not None else None
    own, edits = library.responder(book).book, revision.edits if revision else ()
    return replace(deed, about=in_words(deed.about, own, language, edits))


def change_in_words(context: Context, change: Change) -> str:
    """The old and the new figure, and what it counts, as editors call it."""
    book = context.library.of_kept(change.book)
    if book is None:
        return f"{change.old} → {change.new} {change.fact}"
    return moved_in_words(change.fact, change.old, change.new, context.of(book).book, context.editors_language)


async def export(context: Context, question: Question, rest: str) -> Outcome:
    """Send each book that editors have changed, as its file would be with that."""
    language = context.editors_language
    books, _ = await patched(context.library, context.store)
    posts = [
        Post(question.spot, notice(say("exported", language, file=book.file.name)), attachment=_attached(book))
        for book in books
        if book.text != book.before
    ]
    return Outcome(tuple(posts) or (Post(question.spot, notice(say("export-empty", language))),))


def _attached(book: Patched) -> Attachment:
    return Attachment(book.file.name, book.text)
