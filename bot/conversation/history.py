"""What editors did in their chat, as they ask for it there: the log, and the books with all of it as files."""

from __future__ import annotations

from typing import Final

from bot.conversation.context import Context
from bot.conversation.overlay import Patched, patched
from bot.conversation.values import Attachment, Outcome, Post, Question, notice
from bot.language import say
from bot.newsroom.deeds import line

LINES: Final = 20  # of the log: what a phone shows without much turning


async def log(context: Context, question: Question, rest: str) -> Outcome:
    """Show who did what last."""
    language = context.editors_language
    deeds = await context.store.edits.log(LINES)
    lines = [line(deed, language) for deed in deeds] or [say("log-empty", language)]
    return Outcome((Post(question.spot, notice("\n".join(lines))),))


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
