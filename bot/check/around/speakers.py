"""The rule about who says so: a reply does not put a figure into another source's mouth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.book.values import Book, Fact
from bot.check.around.shown import Passage, Shown, sentences_of
from bot.check.inspection import Inspection
from bot.language.names import names
from bot.language.text import fold
from bot.language.words import words
from bot.problems import Problem


def other_speaker(inspection: Inspection) -> Iterator[Problem]:
    """A warning: a sentence names the source of another fact beside a figure, and not the figure's own.

    Sources are those under `attribution:`, by the names in them. The figure's paragraph may name both.

    Passes::

        facts.share.attribution: {en: The Bureau, es: La Oficina}
        answers.models.reply.en: There are {models} models. The Bureau says that they are {share} of the total.

    Fails::

        facts.share.attribution: {en: The Bureau, es: La Oficina}
        answers.models.reply.en: The Bureau counts {models} models. They are {share} of the total.
    """
    for passage in inspection.passages:
        for (start, end), figures in sentences_of(passage) if passage.path[0] in ("answers", "gaps") else ():
            sentence = figures[0].text[start:end]
            other = _other(inspection, figures, sentence, passage.language)
            if other:
                yield _problem(inspection, passage, figures[0], other)


def _other(inspection: Inspection, figures: Sequence[Shown], sentence: str, language: str) -> str:
    """The source that the sentence names, which is that of none of its figures; nothing where one of them is named."""
    book = inspection.book
    facts = [fact for shown in figures if (fact := book.facts.get(shown.mention.fact))]
    said, own = {*words(sentence)}, {name for fact in facts for name in _names(fact, language)}
    if len(facts) < len(figures) or not own or not said.isdisjoint(own):
        return ""
    told = {word for fact in facts for text in _told(inspection, fact, language) for word in words(text)}
    return next((source for source, named in _sources(book, language) if named <= said and named.isdisjoint(told)), "")


def _names(fact: Fact, language: str) -> frozenset[str]:
    """The names in the fact's source, those in capitals throughout also where they begin it: UNESCO."""
    source = fact.attribution.own(language)
    return names(source) | {fold(word) for word in source.split() if word.isupper() and len(word) > 1}


def _sources(book: Book, language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each source of the book, with the names in it, if it has some."""
    for fact in book.facts.values():
        if named := _names(fact, language):
            yield fact.attribution.own(language), named


def _told(inspection: Inspection, fact: Fact, language: str) -> Iterator[str]:
    """What is said with the fact: in its paragraph of the article, else in its excerpt, and in its own words."""
    paragraph = inspection.article.at(fact.where) if inspection.article else None
    yield from (paragraph or fact.excerpt, fact.text.own(language))


def _problem(inspection: Inspection, passage: Passage, shown: Shown, source: str) -> Problem:
    name = shown.mention.fact
    own = inspection.book.facts[name].attribution.own(passage.language)
    what = f"the sentence with {{{name}}} names {source}, and the figure is from {own}"
    return inspection.warning(passage.path, what, "Name who says so, or nobody", "other-speaker")
