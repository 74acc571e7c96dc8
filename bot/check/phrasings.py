"""Rules about phrasings and replies as they are written: enough of them, in every language, told apart, whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.book.values import TODO, Localized, Phrasings, is_todo
from bot.check.inspection import Inspection, Path
from bot.check.wordings import suggested
from bot.language import LANGUAGES
from bot.problems import Problem

MIN_PHRASINGS = 3  # below that, a question has to be asked much as the editor asks it
MAX_LABEL = 60  # characters: what a button shows on a phone before it is cut, in two lines


def unfinished(inspection: Inspection) -> Iterator[Problem]:
    """A TODO that stands where something has still to be written: drafts have them.

    Passes::

        article.publisher: The Daily Model

    Fails::

        article.publisher: TODO
    """
    for path, text in _written((), inspection.file.source.data):
        if is_todo(text):
            named = [str(part) for part in path if isinstance(part, str) and part not in LANGUAGES]
            what = f"{' › '.join(named[-2:])} is still to be written"
            asked = text.removeprefix(TODO).lstrip(": ").rstrip(".?")
            yield inspection.at(
                path, f"{what}: {asked}" if asked else what, f"Write it in the place of {TODO}", "unfinished"
            )


def _written(path: Path, data: Any) -> Iterator[tuple[Path, str]]:
    """Every text in `data`, with its path."""
    if isinstance(data, str):
        yield path, data
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, part in parts:
        yield from _written((*path, name), part)


def language_missing(inspection: Inspection) -> Iterator[Problem]:
    """A text that readers see, which is in no language.

    One language is enough. A warning tells of a text that is not in every language of the book, and of a book that has
    one language alone: readers who write in another get that one.

    Passes::

        topics.models: {en: Models, es: Modelos}

    Fails::

        topics.models: {en: Models}
    """
    book, known = inspection.book, inspection.file.source.names_in
    for path, texts in _localized_texts(inspection):
        written = {*texts.languages, *known(*path)}  # those that stand there with a wrong shape are told apart
        named, missing = " › ".join(map(str, path)), [code for code in book.languages if code not in written]
        if not texts.languages and not known(*path):
            what, remedy = f"{named} is in no language", f"Add {book.languages[0]}: below it"
            yield inspection.at_key(path, what, remedy, "language-missing")
        elif texts.languages and missing:
            what, remedy = f"{named} has no {' and no '.join(missing)}", f"Add {missing[0]}: below it"
            yield inspection.warning(path, what, remedy, "language-missing")
    yield from _only_language(inspection)


def _only_language(inspection: Inspection) -> Iterator[Problem]:
    own, *others = inspection.book.languages
    missing = [code for code in LANGUAGES if code != own]
    if missing and not others:
        what = f"the book is in {own} alone, which readers who write in {' or '.join(missing)} get too"
        remedy = f"Write questions and replies under {own}: and {missing[0]}:, if they are to be answered in their own"
        yield inspection.warning(("answers",), what, remedy, "language-missing")


def _localized_texts(inspection: Inspection) -> Iterator[tuple[Path, Localized | Phrasings]]:
    book = inspection.book
    for name, topic in book.topics.items():
        yield ("topics", name), topic
    for name, fact in book.facts.items():
        yield ("facts", name, "text"), fact.text
        yield ("facts", name, "attribution"), fact.attribution
    for name, derived in book.derived.items():
        yield ("derived", name, "text"), derived.text
    for path, note in inspection.notes():
        yield (*path, "why"), note.why
    for section, entries in (("answers", book.answers), ("gaps", book.gaps)):
        for name, entry in entries.items():
            yield (section, name, "reply"), entry.reply
            yield (section, name, "questions"), entry.questions


def too_few_phrasings(inspection: Inspection) -> Iterator[Problem]:
    """A warning: an answer or a gap has fewer than three phrasings in a language; each one more finds more readers.

    Passes::

        answers.models.questions.en: [How many models are there?, number of models, models in all]

    Fails::

        answers.models.questions.en: [How many models are there?]
    """
    for section, entries in (("answers", inspection.book.answers), ("gaps", inspection.book.gaps)):
        for name, entry in entries.items():
            for language in LANGUAGES:
                count = len(entry.questions.get(language))
                if 0 < count < MIN_PHRASINGS:
                    what = f"{name} has {count} phrasing{'s' * (count > 1)} in {language}"
                    wordings = suggested(inspection, section, name, language)
                    such = f", such as {_quoted(wordings)}" if wordings else ""
                    remedy = f"Add {MIN_PHRASINGS - count} in other words{such}"
                    yield inspection.warning((section, name, "questions", language), what, remedy, "too-few-phrasings")


def _quoted(wordings: list[str]) -> str:
    return " or ".join(f"“{wording}”" for wording in wordings)


def label_too_long(inspection: Inspection) -> Iterator[Problem]:
    """A first phrasing of more than 60 characters: buttons show it, and phones cut it.

    Passes::

        answers.models.questions.en.0: How many models are there?

    Fails::

        answers.models.questions.en.0: Could you tell me, if it is no trouble at all, how many models there are?
    """
    for path, _, text in inspection.phrasings():
        if path[-1] == 0 and len(text) > MAX_LABEL:
            what = f"the first phrasing has {len(text)} characters, and buttons show it"
            yield inspection.at(path, what, f"Put one of at most {MAX_LABEL} first", "label-too-long")


def same_phrasing(inspection: Inspection) -> Iterator[Problem]:
    """The same or nearly the same phrasing under two answers, whatever its accents, capitals, marks and order of words.

    Passes::

        answers.all-models.questions.en.1: the world total of models

    Fails::

        answers.all-models.questions.en.1: how many MODELS are there
    """
    for path, name, other in _near_duplicates(inspection):
        if name != other.name:
            what = f"“{other.twin}” is nearly “{other.text}” of {other.name} in line {other.line}"
            yield inspection.at(path, what, "Delete one, or word it so that they differ", "same-phrasing")


def alike_phrasings(inspection: Inspection) -> Iterator[Problem]:
    """A warning: an answer has nearly the same phrasing twice, of which the second finds no reader more.

    Passes::

        answers.models.questions.en.1: number of models in the land

    Fails::

        answers.models.questions.en.1: how many MODELS are there
    """
    for path, name, other in _near_duplicates(inspection):
        if name == other.name:
            wordings = _quoted(suggested(inspection, str(path[0]), name, str(path[-2]), most=1))
            remedy = f"Write {wordings} instead, or delete it" if wordings else "Word it otherwise, or delete it"
            what = f"this is nearly “{other.text}” in line {other.line}"
            yield replace(inspection.at(path, what, remedy, "alike-phrasings"), is_warning=True)


@dataclass(frozen=True, slots=True)
class _Other:
    """A phrasing that another one, its `twin`, is nearly: its answer or gap, its text and its line."""

    name: str
    text: str
    line: int
    twin: str


def _near_duplicates(inspection: Inspection) -> Iterator[tuple[Path, str, _Other]]:
    """Phrasings in one language that are nearly one before them, of the same answer or of another."""
    phrasings = list(inspection.phrasings())
    for first, second in inspection.near_duplicates:
        (path, name, text), (other_path, other_name, other_text) = phrasings[second], phrasings[first]
        if name != other_name or path[-2] == other_path[-2]:
            line = inspection.file.source.place(*other_path).line
            yield path, name, _Other(other_name, other_text, line, text)


def cut_text(inspection: Inspection) -> Iterator[Problem]:
    """A text that YAML cuts at a #, which begins a comment: readers would get half of it.

    Passes::

        answers.models.reply.en: "We are #first"

    Fails::

        answers.models.reply.en: We are #first
    """
    texts = [path for path, _, _ in [*inspection.replies(), *inspection.phrasings()]]
    for path in texts:
        if inspection.file.source.cut_by_comment(*path):
            yield inspection.at(path, "the text ends at a #", "Put quotes around the whole text", "cut-text")
