"""What a rule of `check` looks at: the book with its places, the article when it is at hand, and what readers get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from bot.answer.reply import Responder, matcher_of
from bot.article import ArticleText, read_article, squeezed
from bot.book.full import article_file
from bot.book.load import BookFile
from bot.book.passage import Mention, pieces_of
from bot.book.values import Book, Correction, Fact, Localized, is_todo
from bot.check.around.shown import Passage, passage_of
from bot.language import LANGUAGES
from bot.match import ModelCache, near_duplicates
from bot.problems import Place, Problem, Refused
from bot.quantity.read import standing_in
from bot.quantity.values import PERCENT, Quantity

Rule: TypeAlias = Callable[["Inspection"], Iterator[Problem]]
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Inspection:
    """A book under inspection, with what the rules share."""

    file: BookFile
    article: ArticleText | None = None
    published: Mapping[str, str] | None = None  # the figures that readers have been given, as `figures_of` spells them
    cache: ModelCache | None = None  # of what books taught the matcher

    @property
    def book(self) -> Book:
        """The book itself."""
        return self.file.book

    @cached_property
    def responder(self) -> Responder:
        """The bot's own way of answering from this book."""
        return Responder(self.book, matcher_of(self.book, self.cache, prepared=False))

    def names(self, section: str) -> list[str]:
        """The names that stand in a section of the file, those of entries with a wrong shape too."""
        return list(dict.fromkeys([*self.file.source.names_in(section), *getattr(self.book, section)]))

    def replies(self) -> Iterator[tuple[Path, str, str]]:
        """Each reply of answers and gaps: where it stands, its language, its text."""
        for section, entries in (("answers", self.book.answers), ("gaps", self.book.gaps)):
            for name, entry in entries.items():
                yield from localized((section, name, "reply"), entry.reply)

    def phrasings(self) -> Iterator[tuple[Path, str, str]]:
        """Each phrasing of answers and gaps: where it stands, its answer or gap, its text; a TODO is none yet."""
        for section, entries in (("answers", self.book.answers), ("gaps", self.book.gaps)):
            for name, entry in entries.items():
                for language in LANGUAGES:
                    for index, text in enumerate(entry.questions.get(language)):
                        if is_todo(text):
                            continue
                        yield (section, name, "questions", language, index), name, text

    @cached_property
    def passages(self) -> list[Passage]:
        """Every text in which readers see the figure of a fact: replies, and what is read after a figure."""
        texts = [(path, language, pieces_of(text)) for path, language, text in self.replies()]
        for section, entries in (("facts", self.book.facts), ("derived", self.book.derived)):
            for name, entry in entries.items():
                for path, language, text in localized((section, name, "text"), entry.text):
                    texts.append((path, language, (Mention(name), f" {text}")))
        return [passage_of(self.book, *text) for text in texts]

    @cached_property
    def near_duplicates(self) -> list[tuple[int, int]]:
        """Pairs of phrasings that are nearly the same, by their positions in `phrasings`, the earlier one first."""
        return list(near_duplicates([text for _, _, text in self.phrasings()]))

    def notes(self) -> Iterator[tuple[Path, Correction]]:
        """Each note on a corrected figure, and where it stands."""
        for section, entries in (("facts", self.book.facts), ("derived", self.book.derived)):
            for name, entry in entries.items():
                if entry.corrected is not None:
                    yield (section, name, "corrected"), entry.corrected

    def at(self, path: Path, what: str, remedy: str, rule: str) -> Problem:
        """A problem with the value at `path`."""
        return Problem(self.file.source.place(*path), what, remedy, rule)

    def at_key(self, path: Path, what: str, remedy: str, rule: str) -> Problem:
        """A problem with the key at `path`: with something that it lacks."""
        return Problem(self.file.source.key_place(*path), what, remedy, rule)

    def warning(self, path: Path, what: str, remedy: str, rule: str) -> Problem:
        """A warning about the key at `path`."""
        return replace(self.at_key(path, what, remedy, rule), is_warning=True)

    def at_text(self, path: Path, fragment: str, before: str, what: str, remedy: str, rule: str) -> Problem:
        """A problem with `fragment` inside the text at `path`, the writing of it that comes after `before`."""
        place: Place = self.file.source.place_of(fragment, before.count(fragment), *path)
        return Problem(place, what, remedy, rule)


def named_article(file: BookFile) -> ArticleText | None:
    """The article that the book names for its own; None when it names none, or none that can be read."""
    path = article_file(file.source)
    try:
        return read_article(path).text if path else None
    except Refused:
        return None


def localized(path: Path, texts: Localized) -> Iterator[tuple[Path, str, str]]:
    """The languages of `texts` that are there, each with its path."""
    for language in texts.languages:
        yield (*path, language), language, texts.own(language)


def figures_of(book: Book, fact: Fact, text: str) -> list[Quantity]:
    """The figures of `text`, squeezed, that are the fact's own, whole."""
    if not fact.figure:
        return []
    return standing_in(squeezed(text), fact.figure, book.article.locale, fact.unit or "", book.names)


def unit_remedy(units: Iterable[str]) -> str:
    """What to write for the unit of a figure that is read in `units`; in quotes where YAML needs them."""
    named = sorted(f'"{unit}"' if unit == PERCENT else unit for unit in units if unit)
    return f"Write {' or '.join(named)}" if named else "Use % for percentages, and only for them"


def standing_of(book: Book, fact: Fact, paragraph: str) -> list[Quantity]:
    """The figures of `paragraph`, squeezed, that are the fact's own: those in its excerpt, else every one."""
    excerpt = squeezed(fact.excerpt)
    start = max(squeezed(paragraph).find(excerpt), 0)
    every = figures_of(book, fact, paragraph)
    return [each for each in every if start <= each.start and each.end <= start + len(excerpt)] or every


def said_of(book: Book, fact: Fact, paragraph: str) -> set[str]:
    """The qualifiers that `paragraph` gives the fact's figure where the excerpt has it; none where they are open."""
    return {each.qualifier for each in standing_of(book, fact, paragraph) if each.qualifier is not None}
