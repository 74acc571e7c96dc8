"""What a figure counts, in an editor's text and in the book: the nouns of both are held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise, takewhile

from bot.article import ArticleText
from bot.book.passage import Mention, pieces_of
from bot.book.values import Book, Fact
from bot.draft.figures import figures_of
from bot.draft.surroundings import telling_words, thing_after
from bot.language import LANGUAGES
from bot.language.words import words
from bot.quantity.read import quantities_in
from bot.quantity.values import Quantity
from bot.writing.meanings import meanings
from bot.writing.proposals import sign_of


def counts(book: Book, name: str, quantity: Quantity, language: str) -> bool:
    """Whether what `quantity` counts may be what the fact counts, by the words of both."""
    entry = book.fact(name)
    nouns = [each.unit for each in quantity.readings if each.unit and not sign_of(each.unit)]
    if not nouns or (language != book.article.language and not entry.text.own(language)):
        return True
    heads = _heads(_counted(book, name, language), language)
    return not _heads(nouns, language).isdisjoint(heads or words_of(book, name, language))


def _counted(book: Book, name: str, language: str) -> Iterator[str]:
    """What the fact `name` counts as the book says it: after its figure in the article, in its words, in replies."""
    entry, unit = book.fact(name), book.fact(name).unit or ""
    yield thing_after(entry.text.own(language), language)
    if language == book.article.language:
        yield "" if sign_of(unit) else unit
    if language == book.article.language and isinstance(entry, Fact):
        found = quantities_in(entry.excerpt, book.article.locale, book.names)
        ways = [way for each in found for way in each.readings if way.value == entry.value]
        yield from (way.unit for way in ways if not sign_of(way.unit))
    for answer in book.answers.values():
        for piece, after in pairwise(pieces_of(answer.reply.own(language))):
            if isinstance(piece, Mention) and piece.fact == name and isinstance(after, str):
                yield thing_after(after, language)


def may_count(text: str, sentence: str, book: Book, article: ArticleText | None) -> bool:
    """Whether a new figure of the article's `sentence` may count what `text`, in its language, says.

    The noun stands in the sentence; or no other figure counts it, and other words of the text stand there.
    """
    language = book.article.language
    said, heads = meanings(sentence, language), _heads([thing_after(text, language)], language)
    if not heads.isdisjoint(said):
        return True
    others = [phrase for name in book.facts for phrase in _counted(book, name, language)]
    others += [each.around.after for each in figures_of(article, book.article.locale, language)] if article else []
    told = meanings(" ".join(telling_words(text, language)), language)
    spans = meanings(" ".join(LANGUAGES[language].quantities.durations), language)  # a child under 12 has so many years
    return heads.isdisjoint(_heads(others, language) - spans) and not told.isdisjoint(said)


def _heads(phrases: Iterable[str], language: str) -> set[str]:
    """What the nouns of `phrases` mean: the last before *of*; where nouns come first, all of a phrase."""
    own = LANGUAGES[language]
    plain, links = own.fillers | own.questions.sizes, own.guard.links
    nouns = (takewhile(lambda word: word not in links, words(phrase)) for phrase in phrases)
    told = [[word for word in each if word not in plain] for each in nouns]
    heads = (each if own.guard.heads_first else each[-1:] for each in told)
    return meanings(" ".join(chain.from_iterable(heads)), language)


def words_of(book: Book, name: str, language: str) -> set[str]:
    """What the words mean in which the fact `name` is told in `language`."""
    entry = book.fact(name)
    own = [entry.text.own(language)]
    if language == book.article.language:
        own += [entry.unit or "", entry.excerpt if isinstance(entry, Fact) else ""]
    return meanings(" ".join(own), language)
