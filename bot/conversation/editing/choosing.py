"""What editors choose of an entry beside its text: its questions, what is offered with it, and its topic."""

from __future__ import annotations

from typing import Final

from bot.answer.render import one_line
from bot.conversation.editing.callbacks import OnDraft, Verb
from bot.conversation.editing.values import Editing
from bot.conversation.values import Button, Message, Row, Rows, notice
from bot.writing.drafts import phrasings_in
from bot.writing.edits import offerable, offered, topic_of
from bot.writing.manuscript import Manuscript

CHOSEN: Final[frozenset[Verb]] = frozenset({"remove", "offer", "topic"})
LISTED: Final = 90  # questions: Telegram shows at most 100 buttons under a message
NAMED: Final = 60  # characters of a question on its button


def choices(editing: Editing) -> Rows:
    """The buttons that lead to what can be chosen: questions of an entry that the book has, no topic of a gap."""
    draft = editing.draft
    remove: Row = (editing.button("remove-question", "remove"),) if draft.name else ()
    offer: Row = (editing.button("related-questions", "offer"),)
    topic: Rows = ((editing.button("choose-topic", "topic"),),) if draft.kind == "answer" else ()
    return ((*remove, *offer), *topic)


def listed(editing: Editing, verb: Verb, manuscript: Manuscript) -> Message:
    """What can be chosen by buttons that do `verb`."""
    if verb == "remove":
        return questions(editing)
    return topics(editing, manuscript) if verb == "topic" else related(editing, manuscript)


def questions(editing: Editing) -> Message:
    """The ways to ask for the entry, each as a button that removes it."""
    known = phrasings_in(editing.draft, editing.context.book)[:LISTED]
    rows = [
        (Button(one_line(f"✗ {text}", NAMED), _on_draft(editing, "remove", at)),) for at, (_, text) in enumerate(known)
    ]
    return notice(editing.say("which-question"), *rows)


def related(editing: Editing, manuscript: Manuscript) -> Message:
    """The answers that are offered with the entry, with a mark, and others that may be: each a button that turns it."""
    book = manuscript.book
    now = offered(editing.draft, manuscript)
    rows = [
        (Button(f"{'✓ ' if name in now else ''}{label}", _on_draft(editing, "offer", at)),)
        for at, name in enumerate(offerable(editing.draft, manuscript)[:LISTED])
        if (label := book.answers[name].questions.label(editing.language))
    ]
    return notice(editing.say("which-related"), *rows)


def topics(editing: Editing, manuscript: Manuscript) -> Message:
    """The topics of the book, that of the answer with a mark: each a button that puts it there."""
    book, now = manuscript.book, topic_of(editing.draft, manuscript)
    rows = [
        (Button(f"{'✓ ' if name == now else ''}{own.get(editing.language)}", _on_draft(editing, "topic", at)),)
        for at, (name, own) in enumerate(book.topics.items())
    ]
    return notice(editing.say("which-topic"), *rows[:LISTED])


def _on_draft(editing: Editing, verb: Verb, at: int) -> str:
    return OnDraft(verb, editing.number, editing.draft.version, str(at)).data
