"""Taps under drafts: take a fact, leave a language out, change, drop, publish, take back.

A tap comes from Telegram, but what it carries may be forged or replayed: the place, the person, the draft and its
version are looked up anew.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answer.render import one_line
from bot.book.editing import Edit as BookEdit
from bot.book.editing import inverse
from bot.book.names import told_apart
from bot.conversation.buttons import Press, refusal, toast
from bot.conversation.channel.correcting import Outdated, taken_back
from bot.conversation.channel.starting import correction_rows
from bot.conversation.context import Context
from bot.conversation.editing import group
from bot.conversation.editing.asking import proposals_in
from bot.conversation.editing.callbacks import BeginDraft, OnDraft
from bot.conversation.editing.choosing import CHOSEN, listed
from bot.conversation.editing.misled import misled, with_taken_back
from bot.conversation.editing.previewing import SHOWN, ended
from bot.conversation.editing.starting import started
from bot.conversation.editing.steps import lacking, look, manuscript_of, mark_of, next_step
from bot.conversation.editing.values import Editing, editor_of, new_number, unreadable
from bot.conversation.values import Button, Delete, Edit, Outcome, Post, Row, Rows, Spot, Step, TapAnswer, notice
from bot.problems import Refused
from bot.store import UNDOABLE, Drafted, Revision, Settled, Write
from bot.writing.drafts import Draft, read_draft, with_free_names, without, without_question
from bot.writing.edits import offerable, offered
from bot.writing.manuscript import Manuscript
from bot.writing.proposals import Proposal

PARTS: Final = ("answers", "facts")  # of a book, of which the channel shows something

log = logging.getLogger(__name__)


async def tapped(context: Context, press: Press, button: OnDraft | BeginDraft, topic: int | None) -> Outcome:
    """Do what an editor's tap says; nothing for anybody else."""
    publishes = isinstance(button, OnDraft) and button.verb == "publish"
    if press.chat != context.editors.chat or not await context.editors.may_act(press.reader, now=publishes):
        return refusal(context, press, "editing")
    spot = Spot(press.chat or 0, press.id, topic, private=press.private)
    try:
        return await _carried_out(context, press, button, spot)
    except Refused as refused:
        return unreadable(context, spot, refused)


async def _carried_out(context: Context, press: Press, button: OnDraft | BeginDraft, spot: Spot) -> Outcome:
    if isinstance(button, BeginDraft):
        return await started(context, press, button, spot)
    revision = await context.store.edits.read(button.draft)
    book = context.library.of_kept(revision.book) if revision else None
    if revision is None or book is None:
        return toast(context, press, "draft-gone")
    bound = context.of(book)
    draft, editor = with_free_names(read_draft(revision.notes), bound.book), editor_of(bound, press.reader)
    editing = Editing(bound, revision.id, draft, editor, spot, has_tapped=True)
    return await _on_draft(editing, press, button, revision)


async def _on_draft(editing: Editing, press: Press, button: OnDraft, revision: Revision) -> Outcome:
    if button.verb in ("undo", "sorry"):
        return await _undone(editing, press, revision, is_told=button.verb == "sorry")
    if revision.state != "draft" or button.version != editing.draft.version or editing.is_lost:
        return toast(editing.context, press, "draft-gone")
    if button.verb == "publish":
        return await _published(editing, press, revision)
    if button.verb == "drop":
        return _settled(editing, press, "draft-dropped", (Settled(revision.id, "draft", "dropped", editing.editor),))
    if button.verb in CHOSEN and not button.choice and editing.draft.kind != "correction":
        shown = listed(editing, button.verb, await manuscript_of(editing.context))
        return Outcome((TapAnswer(press.query), Post(editing.spot, shown)))
    changed = await _changed(editing, button)
    if changed is None:
        return toast(editing.context, press, "draft-gone")
    closed = await _left_out(editing, press, button) if button.verb == "without" else ()
    return await next_step(editing.of(changed), TapAnswer(press.query), *closed)


async def _left_out(editing: Editing, press: Press, button: OnDraft) -> tuple[Step, ...]:
    """Say in place of the button that a language is left out, and take away the message that still asks for it."""
    said = notice(editing.say("preview-without", languages=editing.named(button.choice)))
    asked = await editing.context.store.replies.reply_to(editing.spot.chat, mark_of(editing))
    gone = (Delete(editing.spot.chat, asked.message),) if asked and asked.message != press.id else ()
    return (*gone, Edit(editing.spot.chat, press.id, said))


async def _changed(editing: Editing, button: OnDraft) -> Draft | None:
    """The draft after a tap that changes it; None when the tap makes no sense."""
    draft, book = editing.draft, editing.context.book
    if button.verb == "change":
        return draft.changed(again=book.spoken(book.article.language))
    if button.verb == "sure" and draft.kind == "correction":
        return draft.changed(is_sure=True)
    if button.verb == "language" and button.choice in book.languages:
        return draft.changed(again=button.choice)
    if button.verb == "remove" and button.choice.isdecimal():
        return without_question(draft, book, int(button.choice))
    if button.verb == "also" and button.choice.isdecimal():
        return _with_another(draft, list(book.facts), int(button.choice))
    if button.verb == "topic" and button.choice.isdecimal():
        return _with_topic(draft, list(book.topics), int(button.choice))
    manuscript = await manuscript_of(editing.context)
    if button.verb == "offer" and button.choice.isdecimal():
        return _with_related(draft, manuscript, int(button.choice))
    wanted = await lacking(editing, manuscript)
    if button.verb == "without" and button.choice in book.languages:
        return without(draft, wanted, button.choice)
    if button.verb == "take" and button.choice.isdecimal():
        known = [*await editing.context.store.published.facts(editing.context.kept_as), *book.facts, *book.derived]
        return _with_fact(draft, proposals_in(wanted) if wanted else [], int(button.choice), known)
    return None


def _with_another(draft: Draft, facts: Sequence[str], number: int) -> Draft | None:
    """The correction that asks for the right figure of that one of the `facts` of the book too."""
    if draft.kind != "correction" or number >= len(facts) or facts[number] == draft.name:
        return None
    return draft.changed(also={**draft.also, facts[number]: ("", "")})


def _with_topic(draft: Draft, topics: Sequence[str], number: int) -> Draft | None:
    """The answer under that one of the `topics` of the book."""
    if draft.kind != "answer" or number >= len(topics):
        return None
    return draft.changed(topic=topics[number], again="")


def _with_related(draft: Draft, manuscript: Manuscript, number: int) -> Draft | None:
    """The draft that offers that answer with its entry, or no longer does."""
    if draft.kind == "correction":
        return None
    names, now = offerable(draft, manuscript), offered(draft, manuscript)
    if number >= len(names):
        return None
    name = names[number]
    return draft.changed(related=tuple(own for own in now if own != name) if name in now else (*now, name), again="")


def _with_fact(draft: Draft, proposals: Sequence[Proposal], number: int, known: Sequence[str]) -> Draft | None:
    """The draft with that one of `proposals`, under a name that none of the facts `known` to readers has or had."""
    if number >= len(proposals):
        return None
    taken = proposals[number]
    name = told_apart([*dict.fromkeys([*known, *draft.facts]), taken.name])[-1]
    return draft.changed(facts={**draft.facts, name: taken.lines})


async def _published(editing: Editing, press: Press, revision: Revision) -> Outcome:
    """Publish the draft as its preview shows it; where that is not how it is any more, show it anew."""
    if editing.context.reviews and editing.hand in editing.draft.hands:
        return toast(editing.context, press, "draft-own")
    wanted, made = await look(editing, await manuscript_of(editing.context))
    is_open = wanted or made is None or made.problems or (made.leaps and not editing.draft.is_sure)
    if is_open or made is None or made.edits != revision.edits:
        changed = Post(editing.spot, notice(await _meanwhile(editing, revision)))
        anew = replace(editing, draft=editing.draft.changed())  # who only publishes has not written in it
        return await next_step(anew, TapAnswer(press.query), changed)
    log.info("An editor publishes draft %d: %s", revision.id, made.name)
    writes, cards = await group.settled(editing, made)
    rows = _ways_back(editing, made.name)
    outcome = _settled(editing, press, "published-by", (*_writes(editing, revision), *writes), *rows)
    return replace(outcome, steps=(*outcome.steps, *cards))


def _ways_back(editing: Editing, name: str) -> Rows:
    """The buttons under what is published: a correction is corrected again, anything else taken back."""
    if editing.draft.kind == "correction":
        again = BeginDraft("correct", name, editing.context.library.key(editing.context.book_id))
        row = (Button(editing.say("correct-again"), again.data),)
        return (row, *correction_rows(editing.context, name))
    undo = (editing.button("undo", "undo"),)
    return (undo, (editing.button("undo-say", "sorry"),)) if editing.draft.kind == "answer" else (undo,)


async def _meanwhile(editing: Editing, revision: Revision) -> str:
    """That the book has changed since the draft was shown: what stands now where it writes, and by whom."""
    lines = [editing.say("draft-changed")]
    for other in await editing.context.store.edits.in_state("published"):
        if other.book == revision.book and other.changed > revision.changed:
            found = [edit for edit in other.edits if any(_overlap(edit.path, own.path) for own in revision.edits)]
            lines += [editing.say("changed-by", name=other.name or "–", text=_written(edit)) for edit in found]
    return "\n\n".join(lines)


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two entries is within the other."""
    return all(part == counterpart for part, counterpart in zip(one, other, strict=False))


def _written(edit: BookEdit) -> str:
    return one_line(f"{'.'.join(edit.path)}: {edit.after or '–'}", SHOWN)


def _writes(editing: Editing, revision: Revision) -> tuple[Write, ...]:
    """What is stored when the draft is published: the edits."""
    notes = replace(editing.draft, hands=()).written()  # nobody has to be told apart any more
    last = Drafted(revision.id, revision.edits, editing.editor, revision.book, notes)
    return last, Settled(revision.id, "draft", "published", editing.editor)


def _settled(editing: Editing, press: Press, key: str, writes: tuple[Write, ...], *rows: Row) -> Outcome:
    """The end of a draft, in place of its preview."""
    message = ended(editing, key, *rows)
    return Outcome((TapAnswer(press.query), Edit(press.chat or 0, press.id, message)), writes, teach=True)


def _out_of_file(editing: Editing, revision: Revision) -> tuple[Write, ...]:
    """What takes out of the book's file what was published, if that has it: another revision."""
    if revision.state != "merged":
        return ()
    number, edits = new_number(), tuple(inverse(edit) for edit in reversed(revision.edits))
    back = Drafted(number, edits, editing.editor, revision.book, revision.notes)
    return back, Settled(number, "draft", "published", editing.editor)


async def _in_channel(editing: Editing, revision: Revision) -> Outdated:
    """What the channel shows of what `revision` published."""
    answers, facts = (
        {(revision.book, edit.path[1]) for edit in revision.edits if edit.path[0] == part} for part in PARTS
    )
    return await taken_back(editing.context, answers, facts, revision.changed)


def _with_channel(editing: Editing, outcome: Outcome, found: Outdated) -> Outcome:
    """`outcome`, after which quizzes end, and editors are told what the channel still shows."""
    text = "\n".join([editing.say("channel-taken-back"), *found.lines])
    told = (Post(editing.spot, notice(text)),) if found.lines else ()
    return replace(outcome, steps=(*outcome.steps, *found.ends, *told))


async def _undone(editing: Editing, press: Press, revision: Revision, *, is_told: bool) -> Outcome:
    """Take back what was published, for a week; a correction is corrected again, so that readers are told why."""
    is_late = time.time() - revision.changed > UNDOABLE
    if revision.state not in ("published", "merged") or is_late or editing.draft.kind == "correction":
        return toast(editing.context, press, "draft-gone")
    log.info("An editor takes draft %d back", revision.id)
    writes: tuple[Write, ...] = (
        Settled(revision.id, revision.state, "undone", editing.editor),
        *_out_of_file(editing, revision),
    )
    of_group, cards = await group.opened_again(editing)
    outcome = _settled(editing, press, "undone-by", (*writes, *of_group))
    outcome = replace(outcome, steps=(*outcome.steps, *cards))
    outcome = _with_channel(editing, outcome, await _in_channel(editing, revision))
    if not is_told:
        return outcome
    names = {edit.path[1] for edit in revision.edits if edit.path[0] == "answers"}
    given = {(revision.book, name) for name in names}
    return with_taken_back(editing.context, outcome, await misled(editing.context, given, revision.changed, bool))
