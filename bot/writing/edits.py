"""From a draft to the edits of the book that make it: each of the smallest entry that changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from bot.book.editing import Edit, edit_of
from bot.book.names import name_of_question, told_apart
from bot.book.short import shortened
from bot.book.values import Answer, Book, Gap
from bot.language import LANGUAGES
from bot.writing.corrections import corrected
from bot.writing.drafts import Draft, languages_of, lines_of, resolved_in
from bot.writing.manuscript import Manuscript
from bot.writing.replacing import Correction

RELATED: Final = 2  # answers that are offered with a new one

Changed: TypeAlias = "tuple[tuple[str, ...], Any]"  # a path, and what is to stand there: None for nothing


def edits_of(draft: Draft, manuscript: Manuscript, revision: int) -> tuple[Edit, ...]:
    """The edits, all of one `revision`, that make `draft`, of which nothing is wanted any more."""
    made = (edit_of(manuscript.text, path, after) for path, after in dict(_changes(draft, manuscript)).items())
    return tuple(replace(edit, revision=revision) for edit in made if edit.before != edit.after)


def name_of(draft: Draft, book: Book) -> str:
    """The id of the entry: that of a new one is made from its first question."""
    if draft.name:
        return draft.name
    language, question = next((code, texts[0]) for code, texts in draft.asked.items() if texts)
    taken = [*book.answers, *book.gaps]
    return told_apart([*taken, name_of_question(question, language)])[-1]


def _changes(draft: Draft, manuscript: Manuscript) -> Iterator[Changed]:
    for name, lines in draft.facts.items():
        yield ("facts", name), _fact(lines_of(lines), manuscript)
    if draft.kind == "correction":
        yield from _corrected(draft, manuscript)
    elif draft.is_new:
        yield (_section(draft), name_of(draft, manuscript.book)), _entry(draft, manuscript)
    else:
        yield from _of_entry(draft, manuscript)


def _corrected(draft: Draft, manuscript: Manuscript) -> Iterator[Changed]:
    """The correction of each fact of `draft`, one after the other: what follows from the last follows from all."""
    first = {draft.name: (draft.figure, draft.excerpt)}
    for name, (figure, excerpt) in (first | dict(draft.also)).items():
        changes = list(corrected(name, Correction(figure, excerpt, ""), draft.texts, manuscript))
        yield from changes
        manuscript = manuscript.with_edits([edit_of(manuscript.text, path, after) for path, after in changes])


def _section(draft: Draft) -> str:
    return "gaps" if draft.kind == "gap" else "answers"


def _entry(draft: Draft, manuscript: Manuscript) -> dict[str, Any]:
    """A new answer or gap."""
    entry: dict[str, Any] = {} if draft.kind == "gap" else {"topic": topic_of(draft, manuscript)}
    entry["questions"] = {code: list(draft.asked[code]) for code in LANGUAGES if draft.asked.get(code)}
    entry["reply"] = _replies(draft, manuscript)
    related = list(offered(draft, manuscript))
    return {**entry, "related": related} if related else entry


def topic_of(draft: Draft, manuscript: Manuscript) -> str:
    """The topic under which the answer of `draft` stands: of a new one, unless it is chosen, that of the nearest."""
    book = manuscript.book
    if draft.topic or draft.name:
        return draft.topic or book.answers[draft.name].topic
    near = nearest_answers(draft, manuscript)
    return book.answers[near[0]].topic if near else next(iter(book.topics))


def nearest_answers(draft: Draft, manuscript: Manuscript) -> list[str]:
    """The answers that the questions of `draft` come nearest to, best first."""
    questions = [question for texts in draft.asked.values() for question in texts]
    candidates = manuscript.responder.matcher.match(questions[0]).candidates if questions else ()
    known = [one.answer for one in candidates if one.answer in manuscript.book.answers and one.answer != draft.name]
    return list(dict.fromkeys(known))[:RELATED]


def offerable(draft: Draft, manuscript: Manuscript) -> list[str]:
    """The answers that are offered with the entry of `draft`, and then those nearest to it, which may be."""
    book, entry = manuscript.book, _known(draft, manuscript)
    asked = [text for texts in draft.asked.values() for text in texts]
    label = entry.questions.label(book.article.language) if entry else next(iter(asked), "")
    near = [one.answer for one in manuscript.responder.matcher.match(label).candidates if one.answer in book.answers]
    names = dict.fromkeys([*offered(draft, manuscript), *(entry.related if entry else ()), *near])
    return [name for name in names if name != draft.name]


def offered(draft: Draft, manuscript: Manuscript) -> tuple[str, ...]:
    """The answers that are offered with the entry of `draft`: with a new one, unless they are chosen, the nearest."""
    entry = _known(draft, manuscript)
    if draft.related is not None:
        return draft.related
    return entry.related if entry else tuple(nearest_answers(draft, manuscript))


def _known(draft: Draft, manuscript: Manuscript) -> Answer | Gap | None:
    """The entry of `draft` as the book has it; None of a new one."""
    book = manuscript.book
    return book.gaps.get(draft.name) or book.answers.get(draft.name)


def _replies(draft: Draft, manuscript: Manuscript) -> dict[str, str]:
    codes = languages_of(draft, manuscript.book)
    return {code: resolved_in(draft, code, manuscript).reply for code in codes if draft.texts.get(code)}


def _of_entry(draft: Draft, manuscript: Manuscript) -> Iterator[Changed]:
    """What becomes of an entry that there is: its texts, its phrasings one by one, and what is offered with it."""
    path = (_section(draft), draft.name)
    for code, reply in _replies(draft, manuscript).items():
        yield (*path, "reply", code), reply
    for gone, asked in ((True, draft.unasked), (False, draft.asked)):
        for code, texts in asked.items():
            yield from (((*path, "questions", code, text), None if gone else text) for text in texts)
    if draft.topic:
        yield (*path, "topic"), draft.topic
    if draft.related is not None:
        yield (*path, "related"), list(draft.related) or None


def _fact(lines: Mapping[str, Any], manuscript: Manuscript) -> dict[str, Any]:
    """The lines of a new fact; in a short book without those that are read in the article."""
    book, article = manuscript.book, manuscript.article
    if not manuscript.is_short or article is None:
        return dict(lines)
    return shortened(lines, article, book.article.locale, book.names)
