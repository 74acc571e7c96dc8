"""What a draft changes: what readers will get, which questions lead there, and what the check has against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from typing import Final

from bot.answer.reply import Reply
from bot.book.corrections import answers_about, figures_of, spelled, standing
from bot.book.editing import Edit
from bot.check.arithmetic import cross_check
from bot.check.rules import ANSWERING_RULES, ARTICLE_RULES, rule_name
from bot.language import LANGUAGES
from bot.language.dialogue import plainly
from bot.newsroom.effect import problems_of_subject
from bot.problems import Problem
from bot.store import Wording
from bot.writing.corrections import partners_of
from bot.writing.countries import sentence_of
from bot.writing.drafts import Draft
from bot.writing.edits import edits_of, name_of
from bot.writing.figures import amount_in
from bot.writing.gaps import problems_of_gap
from bot.writing.manuscript import Manuscript
from bot.writing.places import problems_of_places
from bot.writing.statements import statements_in, unsaid

LEAP: Final = 10  # times as large or as small: a corrected figure is seldom further off, a slip in its scale is
QUESTIONS: Final = 3  # that a draft is shown to answer
OF_QUESTIONS: Final = frozenset(map(rule_name, ANSWERING_RULES))
OF_ARTICLE: Final = frozenset(map(rule_name, ARTICLE_RULES))


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that becomes another one, each behind its qualifier."""

    fact: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Leap:
    """A figure of which the new one is so many `times` the old one, or the old one the new; None when one is zero."""

    old: str
    new: str
    times: Fraction | None
    rises: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure as it is `written` beside `words` that nobody has said of it yet, and what the article has `said`."""

    written: str
    words: tuple[str, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What `edits` make of the book `before`: the book `after`, in which the draft is the entry `name`.

    `replies` are what readers get, a language each; `questions` what readers asked and what leads there from now on.
    `moved` are the figures that change, `answers` those that show one of them. `problems` keep it from being published,
    and then there is nothing more; `remarks` do not: that the article's file does not have a correction yet. Nor do
    `doubts` and the `warnings` of the check, which are worth a second look. `partners` are the facts with which a
    correction no longer agrees: they may be corrected with it. `leaps` are to be confirmed before it is published.
    """

    name: str
    edits: tuple[Edit, ...]
    after: Manuscript
    replies: tuple[Reply, ...]
    questions: tuple[str, ...]
    moved: tuple[Moved, ...]
    answers: tuple[str, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    left_out: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    warnings: tuple[Problem, ...] = ()
    partners: tuple[str, ...] = ()
    leaps: tuple[Leap, ...] = ()


def preview(draft: Draft, revision: int, before: Manuscript, asked: Iterable[str] = ()) -> Preview:
    """What `draft`, of which nothing is wanted, changes in the book `before`; `asked` are questions of readers.

    Of a group's wordings, which nobody has looked at, only the first stays where others would mislead. `Refused` when
    the edits cannot be written into the book.
    """
    made = _preview(draft, revision, before, asked)
    if not made.problems or draft.group is None:
        return made
    first = {language: texts[:1] for language, texts in draft.asked.items()}
    fewer = _preview(replace(draft, asked=first), revision, before, asked)
    left_out = tuple(text for texts in draft.asked.values() for text in texts[1:])
    return made if fewer.problems else replace(fewer, left_out=left_out)


def _preview(draft: Draft, revision: int, before: Manuscript, asked: Iterable[str]) -> Preview:
    name = name_of(draft, before.book)
    edits = edits_of(draft, before, revision)
    after = before.with_edits(edits)
    of_questions = list(_of_questions(draft, name, before, after))
    problems = [*new_problems(before, after), *(each for each in of_questions if not each.is_warning)]
    remarks = tuple(each for each in problems if draft.kind == "correction" and each.rule in OF_ARTICLE)
    blocking = tuple(each for each in problems if each not in remarks)
    if blocking:  # what the check refuses may not even be readable
        found = Preview(name, edits, after, (), (), (), (), blocking, remarks)
        is_at_odds = draft.kind == "correction" and any(each.rule == rule_name(cross_check) for each in blocking)
        return replace(found, partners=tuple(partners_of(name, before.book))) if is_at_odds else found
    moved = tuple(_moved(before, after))
    answers = _showing(after, moved)
    about = answers_about(after.book, draft.name, after.book.article.language) if draft.kind == "correction" else [name]
    shown = (about or answers)[:1]
    replies = tuple(_reply(draft, after, each, code) for each in shown for code in _languages(draft, after, each))
    questions = () if draft.kind == "correction" else tuple(_led(draft, name, before, after, asked))
    doubts = tuple(_doubts(draft, name, before, after))
    warnings = (*(each for each in of_questions if each.is_warning), *_warnings(draft, before, after))
    led = questions[:QUESTIONS]
    leaps = tuple(_leaps(draft, before, after)) if draft.kind == "correction" else ()
    shown_after = (doubts, warnings, (), leaps)
    return Preview(name, edits, after, replies, led, moved, answers, blocking, remarks, (), *shown_after)


def _doubts(draft: Draft, name: str, before: Manuscript, after: Manuscript) -> Iterable[Doubt]:
    """The figures of a new text beside words that neither the article nor the book before says."""
    language, article = after.book.article.language, after.article
    if draft.kind != "answer" or article is None or language not in draft.texts:
        return
    for each in statements_in(after.book.answers[name].reply.own(language), language, after.book):
        if words := unsaid(each, before.book, article):
            yield Doubt(each.written, tuple(dict.fromkeys(words)), sentence_of(each.fact, after.book, article))


def _of_questions(draft: Draft, name: str, before: Manuscript, after: Manuscript) -> Iterable[Problem]:
    """Why the new ways to ask for an answer ask about something else: another country gets no figure of it.

    And why those of a gap ask for what the book does tell.
    """
    if draft.kind == "correction":
        return []
    wordings = [Wording(code, text) for code, texts in draft.asked.items() for text in texts]
    if draft.kind == "gap":
        return problems_of_gap([wording.text for wording in wordings], before.responder)
    if draft.name:
        return problems_of_subject(wordings, draft.name, before.responder)
    return problems_of_places([wording.text for wording in wordings], name, after)


def new_problems(before: Manuscript, after: Manuscript) -> Iterable[Problem]:
    """The problems that the check has with `after` and had not with `before`, wherever they stand; no warnings."""
    return _new(before, after, are_warnings=False)


def _warnings(draft: Draft, before: Manuscript, after: Manuscript) -> Iterable[Problem]:
    """The new warnings about texts: that an answer could do with more questions is nothing to stop an editor for.

    Nor is that a language is missing which they have left out.
    """
    known = OF_QUESTIONS | {"language-missing"} if draft.without else OF_QUESTIONS
    return (each for each in _new(before, after, are_warnings=True) if each.rule not in known)


def _new(before: Manuscript, after: Manuscript, *, are_warnings: bool) -> Iterable[Problem]:
    known = {(problem.rule, problem.what) for problem in before.problems}
    found = (each for each in after.problems if each.is_warning == are_warnings)
    return (each for each in found if (each.rule, each.what) not in known)


def _moved(before: Manuscript, after: Manuscript) -> Iterable[Moved]:
    old, new = figures_of(before.book), figures_of(after.book)
    return (Moved(fact, old[fact], new[fact]) for fact in old if fact in new and new[fact] != old[fact])


def _leaps(draft: Draft, before: Manuscript, after: Manuscript) -> Iterable[Leap]:
    """The corrected figures that are `LEAP` times as large as before, or as small, or more."""
    locale = before.book.article.locale
    for name in (draft.name, *draft.also):
        old, new = amount_in(before.book, name), amount_in(after.book, name)
        if old and new and old.number is not None and new.number is not None and old.number != new.number:
            least, most = sorted((abs(old.number), abs(new.number)))
            if most > LEAP * least:
                written = (spelled(old, locale), spelled(new, locale))
                yield Leap(*written, most / least if least else None, abs(new.number) == most)


def _showing(after: Manuscript, moved: Sequence[Moved]) -> tuple[str, ...]:
    """The answers that show one of the figures `moved`, or reckon with it."""
    shown = standing(after.book) if moved else {}
    return tuple(dict.fromkeys(answer for each in moved for answer in shown[each.fact].answers))


def _languages(draft: Draft, after: Manuscript, name: str) -> list[str]:
    book = after.book
    entry = book.gaps[name] if draft.kind == "gap" else book.answers[name]
    return [code for code in LANGUAGES if entry.reply.own(code)]


def _reply(draft: Draft, after: Manuscript, name: str, language: str) -> Reply:
    answered = after.responder.gap if draft.kind == "gap" else after.responder.answer
    return answered(name, language)


def _led(draft: Draft, name: str, before: Manuscript, after: Manuscript, asked: Iterable[str]) -> Iterable[str]:
    """Those of the draft's and of readers' questions that lead to the entry from now on, and did not before.

    Of those that differ in marks or capitals alone the first.
    """
    different: dict[str, str] = {}
    for text in chain(*draft.asked.values(), asked):
        different.setdefault(plainly(text), text)
    for text in different.values():
        if _leads(after, text, name) and not _leads(before, text, name):
            yield text


def _leads(manuscript: Manuscript, text: str, name: str) -> bool:
    reply = manuscript.responder.reply(text)
    return name in (reply.answer, reply.gap)
