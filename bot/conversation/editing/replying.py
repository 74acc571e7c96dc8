"""What an editor replies to a message that asks for it goes into the draft; the next step follows."""

from __future__ import annotations

from typing import Final

from bot.answer.render import one_line
from bot.conversation.context import Context
from bot.conversation.editing.asking import NAMED, QUOTED, told
from bot.conversation.editing.steps import lacking, linked, manuscript_of, mark_of, next_step
from bot.conversation.editing.values import Editing, editor_of, unreadable
from bot.conversation.values import Outcome, Post, Question, notice
from bot.language import say
from bot.problems import Refused
from bot.store import Revision
from bot.writing.counting import may_count
from bot.writing.countries import sentence_of
from bot.writing.drafts import (
    Wanted,
    book_with,
    languages_of,
    read_draft,
    with_counted,
    with_free_names,
    with_question,
    with_text,
)
from bot.writing.manuscript import Manuscript
from bot.writing.replacing import NotTaken, read_correction

LONGEST: Final = 990  # characters: a thousand are read of a message, without the blanks at its end
_KEYS: Final = {
    "no-one-figure": "no-one-figure",
    "unclear": "correction-unclear",
    "words": "correction-words",
    "elsewhere": "correction-elsewhere",
    "over-whole": "correction-over-whole",
}


async def answered(context: Context, question: Question) -> Outcome | None:
    """What comes of an editor's reply to a message about a draft; None when the message is no such reply."""
    revision = await _replied_to(context, question)
    if revision is None:
        return None
    author = question.spot.chat if question.reader is None else question.reader
    if not await context.editors.may_act(author):
        return Outcome(report=("editing", say("outsider-replied", context.editors_language)))
    book = context.library.of_kept(revision.book)
    if revision.state != "draft" or book is None:
        return Outcome((Post(question.spot, notice(say("draft-gone", context.editors_language))),))
    try:
        return await _taken(context.of(book), question, revision)
    except Refused as refused:
        return unreadable(context, question.spot, refused)


async def _replied_to(context: Context, question: Question) -> Revision | None:
    """The draft of the message to which `question` replies."""
    if question.to is None:
        return None
    number = await context.store.replies.entry_of(question.spot.chat, question.to)
    return await context.store.edits.read(-number) if number is not None and number < 0 else None


async def _taken(context: Context, question: Question, revision: Revision) -> Outcome:
    editing = Editing(
        context,
        revision.id,
        with_free_names(read_draft(revision.notes), context.book),
        editor_of(context, question.reader),
        question.spot,
    )
    if editing.is_lost:
        return Outcome((Post(question.spot, notice(editing.say("draft-gone"))),))
    last = await context.store.replies.reply_to(question.spot.chat, mark_of(editing))
    if last is None or last.message != question.to:
        return await next_step(editing, Post(question.spot, notice(editing.say("draft-went-on"))))
    if question.is_wordless or len(question.text) >= LONGEST:
        key = "text-wanted" if question.is_wordless else "text-too-long"
        return Outcome((linked(editing, notice(editing.say(key, most=LONGEST))),))
    manuscript = await manuscript_of(context)
    if question.links:  # their addresses are no words: they would be gone
        return Outcome((linked(editing, notice(editing.say("text-with-link"))),))
    return await _with(editing, question.text, await lacking(editing, manuscript), manuscript)


async def _with(editing: Editing, text: str, wanted: Wanted | None, manuscript: Manuscript) -> Outcome:
    """The draft with `text`, which was asked for, or is written anew under a preview."""
    draft = editing.draft
    if draft.kind == "correction" and (wanted is None or wanted.what == "figure"):
        return await _corrected(editing, text, wanted.fact if wanted else draft.name, manuscript)
    if wanted is not None and wanted.what == "counts":
        return await _counted(editing, text, wanted, manuscript)
    if wanted is not None and wanted.what == "question":
        return await next_step(editing.of(with_question(draft, wanted.language, text)))
    language = wanted.language if wanted else languages_of(draft, manuscript.book)[0]
    return await next_step(editing.of(with_text(draft, language, text)))


async def _counted(editing: Editing, text: str, wanted: Wanted, manuscript: Manuscript) -> Outcome:
    """The draft in which a new fact counts what `text` says, if the article's sentence says so too."""
    book, draft = manuscript.book, editing.draft
    said = sentence_of(wanted.fact, book_with(book, draft.facts), manuscript.article)
    if wanted.language == book.article.language and not may_count(text, said, book, manuscript.article):
        lines = {"written": one_line(text, NAMED), "said": one_line(said, QUOTED)}
        refused = notice(editing.say("counts-something-else", **lines))
        return await next_step(editing.of(draft.changed()), Post(editing.spot, refused))
    return await next_step(editing.of(with_counted(draft, wanted.fact, wanted.language, text, book.article.locale)))


async def _corrected(editing: Editing, text: str, name: str, manuscript: Manuscript) -> Outcome:
    book, draft = manuscript.book, editing.draft
    found = read_correction(text, name, manuscript)
    if isinstance(found, NotTaken):
        line, figure = one_line(text.partition("\n")[0], NAMED), told(book, name)
        refused = notice(editing.say(_KEYS[found.why], written=line, figure=figure, said=one_line(found.said, QUOTED)))
        return await next_step(editing.of(draft.changed()), Post(editing.spot, refused))
    if name != draft.name:
        return await next_step(
            editing.of(draft.changed(also={**draft.also, name: (found.figure, found.excerpt)}, is_sure=False))
        )
    why = {book.spoken(book.article.language): found.why} if found.why else {}
    changed = draft.changed(
        figure=found.figure, excerpt=found.excerpt, texts={**draft.texts, **why}, again="", is_sure=False
    )
    return await next_step(editing.of(changed))
