"""The messages that show a draft: what readers will get, what else changes, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from typing import Final

from bot.answer.render import PLAIN, TELEGRAM, Style, body, one_line
from bot.book.figures import figure_of
from bot.book.passage import Mention, pieces_of
from bot.book.values import Book
from bot.conversation.editing.asking import told
from bot.conversation.editing.values import Editing
from bot.conversation.values import Message, Row, Rows, notice
from bot.language import DEFAULT_LANGUAGE, has_message
from bot.newsroom.deeds import moved_in_words
from bot.problems import FormulaError, Problem, Refused
from bot.quantity.write import write_figure
from bot.writing.preview import Doubt, Leap, Preview

SHOWN: Final = 300  # characters of a problem or a question
DOUBTED: Final = 3  # figures whose words are to be looked at again
MOST: Final = 5  # problems, figures or answers that are listed


def as_readers_see(preview: Preview) -> list[Message]:
    """What readers get, a message for each language, without its buttons."""
    article = preview.after.book.article
    return [Message(body(reply, article, TELEGRAM), body(reply, article, PLAIN)) for reply in preview.replies]


def shown(editing: Editing, preview: Preview, waiting: int, before: Book) -> Message:
    """What the draft changes, for whom, and the buttons that decide on it; `waiting` readers will be told."""
    if preview.problems:
        return _refused(editing, preview, before)
    html, plain = ("\n\n".join(_parts(editing, preview, waiting, before, style)) for style in (TELEGRAM, PLAIN))
    return Message(html, plain, _rows(editing, publishes=True, is_sure=editing.draft.is_sure or not preview.leaps))


def _rows(editing: Editing, *, publishes: bool, is_sure: bool = True) -> Rows:
    publish = (editing.button("publish", "publish") if is_sure else editing.button("it-is-so", "sure"),)
    rest = (editing.button("change", "change"), editing.button("drop", "drop"))
    return (publish, rest) if publishes else (rest,)


def _refused(editing: Editing, preview: Preview, before: Book) -> Message:
    """The problems that keep the draft from being published, with what to do about each."""
    lines = [
        editing.say("cannot-be-published"),
        *(f"✗ {_located(editing, each, preview, before)}" for each in preview.problems[:MOST]),
    ]
    names = list(before.facts)
    also = ((name, str(names.index(name))) for name in preview.partners[:MOST])
    rows = [(editing.button("correct-too", "also", at, figure=told(before, name)),) for name, at in also]
    return notice("\n\n".join(lines), *rows, *_rows(editing, publishes=False))


def _located(editing: Editing, problem: Problem, preview: Preview, before: Book) -> str:
    """A problem, behind the answer in which it is if that is another than the draft's.

    Words of such an answer that qualify a corrected figure are no part of the correction: they are to be changed first.
    """
    after, name, fact = _readable(preview, before), _other_answer_at(editing, problem, preview), editing.draft.name
    if name is None or name not in after.answers:
        return _problem(editing, problem, after)
    if problem.rule == "altered-qualifier" and editing.draft.kind == "correction":
        figure = figure_of(before, fact, before.spoken(editing.language))
        problem = replace(problem, remedy=editing.say("reword-first", name=name, figure=figure))
    question = after.answers[name].questions.label(editing.language)
    return editing.say("problem-of-answer", question=question, said=_problem(editing, problem, after))


def _other_answer_at(editing: Editing, problem: Problem, preview: Preview) -> str | None:
    """The answer in whose lines `problem` stands; None where it is the draft's own, or none."""
    own = ("answers", preview.name) if editing.draft.kind == "answer" else ()
    with suppress(Refused):
        path = preview.after.file.source.entry_at(problem.place.line)
        return str(path[1]) if path[:1] == ("answers",) and path != own else None
    return None


def _readable(preview: Preview, before: Book) -> Book:
    """The book with the draft, of whose figures its problems tell; without it, where that cannot be read."""
    with suppress(Refused):
        return preview.after.book
    return before


def _problem(editing: Editing, problem: Problem, book: Book) -> str:
    """What the check says; to editors who speak another language than it, with a line in theirs before it."""
    said = one_line(in_words(f"{problem.what}. {problem.remedy}.", book), SHOWN)
    if editing.language == DEFAULT_LANGUAGE:
        return said
    key = f"rule-{problem.rule}"
    return f"{editing.say(key if has_message(key, editing.language) else 'rule-other')}\n{said}"


def in_words(text: str, book: Book) -> str:
    """`text` with each fact that it names in braces by its figure and what that counts."""
    return "".join(piece if isinstance(piece, str) else _told(piece, book) for piece in pieces_of(text))


def _told(mention: Mention, book: Book) -> str:
    with suppress(KeyError, FormulaError):
        return f"“{told(book, mention.fact)}”"
    return mention.fact


def _parts(editing: Editing, preview: Preview, waiting: int, before: Book, style: Style) -> Iterator[str]:
    """The paragraphs of a preview."""
    draft, say = editing.draft, editing.say
    yield style.bold.format(style.text(say("preview")))
    if preview.moved:
        moved = [moved_in_words(one.fact, one.old, one.new, before, editing.language) for one in preview.moved]
        yield _listed(style, say("preview-moved"), moved)
        labels = [preview.after.book.answers[name].questions.label(editing.language) for name in preview.answers]
        yield _listed(style, say("preview-answers", count=len(labels)), labels)
    for leap in preview.leaps:
        yield style.bold.format(style.text(_leap(editing, leap)))
    if preview.after.book.article.title != before.article.title:
        yield style.text(say("preview-title", title=preview.after.book.article.title))
    if preview.questions:
        yield _listed(style, say("preview-questions"), preview.questions)
    if gone := [text for texts in draft.unasked.values() for text in texts]:
        yield _listed(style, say("preview-removed"), gone)
    if draft.topic:
        topic = preview.after.book.topics[draft.topic].get(editing.language)
        yield style.text(say("preview-topic", topic=topic))
    if draft.related is not None:
        answers = preview.after.book.answers
        yield _listed(
            style, say("preview-related"), [answers[one].questions.label(editing.language) for one in draft.related]
        )
    if preview.left_out:
        yield _listed(style, say("preview-left-out"), preview.left_out)
    if draft.without:
        yield style.text(say("preview-without", languages=", ".join(map(editing.named, draft.without))))
    if preview.remarks:
        yield style.text(say("preview-remarks", what=one_line(_most_telling(preview.remarks).what, SHOWN)))
    if preview.doubts:
        lines = [_doubt(editing, each) for each in preview.doubts[:DOUBTED]]
        yield style.text("\n".join([say("preview-doubts"), *lines]))
    if preview.warnings:
        lines = [_problem(editing, each, preview.after.book) for each in preview.warnings]
        yield _listed(style, say("preview-warnings"), lines)
    yield style.text(say("preview-waiting", count=waiting))
    if editing.context.reviews:
        yield style.text(say("preview-review"))


def _leap(editing: Editing, leap: Leap) -> str:
    if leap.times is None:
        return editing.say("preview-leap-zero", old=leap.old, new=leap.new)
    locale = editing.context.book.article.locale
    times = write_figure(Fraction(round(leap.times)), "", locale)
    return editing.say(f"preview-leap-{'up' if leap.rises else 'down'}", old=leap.old, new=leap.new, times=times)


def _doubt(editing: Editing, doubt: Doubt) -> str:
    words = ", ".join(f"“{word}”" for word in doubt.words[:MOST])
    return f"• {editing.say('preview-doubt', written=doubt.written, words=words, said=one_line(doubt.said, SHOWN))}"


def _most_telling(remarks: Sequence[Problem]) -> Problem:
    """That the article's file does not have the excerpt, where it is told: it names the words and their place."""
    return next((each for each in remarks if each.rule == "excerpt-not-in-article"), remarks[0])


def _listed(style: Style, head: str, lines: Sequence[str]) -> str:
    kept = [f"• {one_line(line, SHOWN)}" for line in lines[:MOST]]
    more = [f"… +{len(lines) - MOST}"] if len(lines) > MOST else []
    return style.text("\n".join([head, *kept, *more]))


def ended(editing: Editing, key: str, *rows: Row) -> Message:
    """What became of the draft, and by whom."""
    return notice(editing.say(key, name=editing.editor.name), *rows)
