"""What an editor is writing, from the first word on: an answer, a gap or a correction; and what is still wanted of it.

A draft keeps what the editor wrote, and nothing that follows from it: its figures are held against the book anew
whenever it is looked at, so a book that has changed meanwhile makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, TypeAlias

from pydantic import TypeAdapter

from bot.book.names import told_apart
from bot.book.values import TODO, Book, Fact, is_todo
from bot.draft.trial import without_todos
from bot.language import LANGUAGES
from bot.quantity.read import quantities_in
from bot.quantity.units import counted_in
from bot.writing.figures import Resolved, resolved
from bot.writing.manuscript import Manuscript

Kind: TypeAlias = Literal["answer", "gap", "correction"]
What: TypeAlias = Literal["text", "question", "mend", "choice", "counts", "figure"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of the entry `name`, which is made from the question while the entry is new (empty).

    `texts` are the replies as the editor wrote them, by language; of a correction, why. `asked` and `unasked` are the
    phrasings to be added and removed, `facts` the new facts that were taken, `without` the languages that were left out
    by choice, `related` the answers to be offered with it (None: as they are), `topic` where it stands (empty: as it
    is). A correction has the new `figure` and the `excerpt` with it, and `also` both for each other fact that is
    corrected with it; `is_sure` that a figure many times as large is meant. `again` is the language in which a text is
    wanted anew. `group` is the group of unanswered questions that it settles, and `card` the message that shows that;
    `hands` are the pseudonyms of who has written in it. Each change has the next `version`: buttons of an earlier one
    are closed.
    """

    kind: Kind
    name: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unasked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    related: tuple[str, ...] | None = None
    topic: str = ""
    figure: str = ""
    excerpt: str = ""
    also: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    is_sure: bool = False
    again: str = ""
    group: int | None = None
    card: int | None = None
    hands: tuple[str, ...] = ()
    version: int = 0

    @property
    def is_new(self) -> bool:
        """Whether the book has no such entry yet."""
        return self.kind != "correction" and not self.name

    def written(self) -> str:
        """The draft as JSON."""
        return _DRAFT.dump_json(self).decode()

    def changed(self, **changes: Any) -> Draft:
        """The draft with `changes`, in its next version."""
        return replace(self, **changes, version=self.version + 1)


_DRAFT: Final = TypeAdapter(Draft)


def read_draft(text: str) -> Draft:
    """The draft in `text`, as `Draft.written` has it."""
    return _DRAFT.validate_json(text)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is still wanted: a text or a question in `language`, another text, a choice of facts, or what one counts.

    `resolved` is the text with the figures that it is about, `fact` the fact.
    """

    what: What
    language: str
    resolved: Resolved | None = None
    fact: str = ""


def with_text(draft: Draft, language: str, text: str) -> Draft:
    """`draft` with what an editor wrote in `language`: lines that ask, at its beginning, are ways to put the question.

    A text without any keeps those that there are.
    """
    questions, reply = ((), text.strip()) if draft.kind == "correction" else _parted(text)
    asked = {**draft.asked, language: questions} if questions else draft.asked
    texts = {**draft.texts, language: reply} if reply else draft.texts
    without = tuple(code for code in draft.without if code != language)
    return draft.changed(asked=asked, texts=texts, without=without, again="")


def _parted(text: str) -> tuple[tuple[str, ...], str]:
    """The questions at the beginning of `text`, each a line, and what comes after them."""
    lines = [line.strip() for line in text.strip().splitlines()]
    asking = next((at for at, line in enumerate(lines) if not line.endswith("?")), len(lines))
    return tuple(lines[:asking]), "\n".join(lines[asking:]).strip()


def with_counted(draft: Draft, fact: str, language: str, text: str, locale: str) -> Draft:
    """`draft` in which the new `fact` says in `language` what its figure, of an article in `locale`, counts."""
    lines = draft.facts[fact]
    known = {code: own for code, own in lines["text"].items() if not is_todo(own)}
    told = {**lines, "text": {**known, language: text.strip()}}
    if is_todo(lines.get("unit", TODO)):
        told["unit"] = _unit(str(lines["figure"]), text, locale)
    return draft.changed(facts={**draft.facts, fact: told})


def _unit(figure: str, text: str, locale: str) -> str:
    """What is counted by `figure`, by the words that are read after it."""
    read = next(iter(quantities_in(f"{figure} {text}", locale)), None)
    unit = counted_in(read.readings[0].unit) if read and read.readings else ""
    return unit or next(filter(str.isalpha, text.split()), text.strip())


def without(draft: Draft, wanted: Wanted | None, language: str) -> Draft:
    """`draft` without what is `wanted` in `language`: the whole text, or what a new fact counts, if that is asked."""
    if wanted is not None and wanted.what == "counts":
        lines = draft.facts[wanted.fact]
        return draft.changed(facts={**draft.facts, wanted.fact: {**lines, "text": {**lines["text"], language: ""}}})
    return draft.changed(without=(*draft.without, language))


def phrasings_in(draft: Draft, book: Book) -> list[tuple[str, str]]:
    """The ways to ask for the entry of `draft` that `book` has, each with its language."""
    entry = book.gaps.get(draft.name) or book.answers.get(draft.name)
    return [(code, text) for code in LANGUAGES for text in entry.questions.get(code)] if entry else []


def without_question(draft: Draft, book: Book, number: int) -> Draft | None:
    """`draft` that removes that one of the ways to ask; None when there is no such one."""
    known = phrasings_in(draft, book)
    if number >= len(known):
        return None
    language, text = known[number]
    gone = (*draft.unasked.get(language, ()), text)
    return draft.changed(unasked={**draft.unasked, language: tuple(dict.fromkeys(gone))}, again="")


def book_with(book: Book, facts: Mapping[str, Mapping[str, Any]]) -> Book:
    """`book` with the new `facts`; what is still to be said of them may be anything."""
    made = {name: Fact.model_validate({"unit": "?", **without_todos(lines_of(lines))}) for name, lines in facts.items()}
    return book.model_copy(update={"facts": {**book.facts, **made}}) if made else book


def with_free_names(draft: Draft, book: Book) -> Draft:
    """`draft` as it goes on after others have published: its new facts under names that none of `book` has.

    A fact that `book` states by now at the same place is no new one.
    """
    known = {(fact.where, fact.figure, fact.excerpt) for fact in book.facts.values()}
    new = {name: own for name, own in draft.facts.items() if (own["where"], own["figure"], own["excerpt"]) not in known}
    taken = [*book.facts, *book.derived]
    names = told_apart([*taken, *new])[len(taken) :]
    return replace(draft, facts=dict(zip(names, new.values(), strict=True)))


def lines_of(fact: Mapping[str, Any]) -> dict[str, Any]:
    """The lines of a new `fact`, without the languages in which it does not say what it counts."""
    return {**fact, "text": {code: text for code, text in fact["text"].items() if text}}


def languages_of(draft: Draft, book: Book) -> list[str]:
    """The languages in which `draft` is to be written: of an old entry those in which the editor wrote."""
    if draft.kind != "correction" and not draft.is_new:
        return [code for code in LANGUAGES if code in draft.texts]
    first = book.spoken(book.article.language)
    return [code for code in dict.fromkeys([first, *book.languages]) if code not in draft.without]


def resolved_in(draft: Draft, language: str, manuscript: Manuscript) -> Resolved:
    """The text of `draft` in `language` with its figures by their facts, new ones among them."""
    book = book_with(manuscript.book, draft.facts)
    return resolved(draft.texts.get(language, ""), language, book, manuscript.article)


def wanted(draft: Draft, manuscript: Manuscript) -> Wanted | None:
    """What is wanted next before `draft` can be shown; None when it is whole."""
    return next(_wanted(draft, manuscript), None)


def _wanted(draft: Draft, manuscript: Manuscript) -> Iterator[Wanted]:
    if draft.kind == "correction" and (draft.again or not draft.figure):
        yield Wanted("figure", manuscript.book.article.language, fact=draft.name)
    for other, (figure, _) in draft.also.items():
        if not figure:
            yield Wanted("figure", manuscript.book.article.language, fact=other)
    if draft.again:
        yield Wanted("text", draft.again)
    for language in languages_of(draft, manuscript.book):
        if not draft.texts.get(language):
            yield Wanted("text", language)
        if draft.kind != "correction":
            yield from _of_text(draft, language, manuscript)


def _of_text(draft: Draft, language: str, manuscript: Manuscript) -> Iterator[Wanted]:
    found = resolved_in(draft, language, manuscript)
    if found.refusals:
        yield Wanted("mend", language, found)
    if found.choices:
        yield Wanted("choice", language, found)
    if draft.is_new and not any(draft.asked.values()):
        yield Wanted("question", language)
    yield from (Wanted("counts", language, fact=name) for name in draft.facts if _is_untold(draft, name, language))


def _is_untold(draft: Draft, fact: str, language: str) -> bool:
    """Whether the new `fact` does not say in `language` what its figure counts; others may leave that to the first."""
    lines = draft.facts[fact]
    text = lines["text"].get(language)
    return text is None or is_todo(text) or is_todo(lines.get("unit", TODO))
