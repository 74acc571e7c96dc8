"""What a text says of each figure, held against what the article and the book say of it: whose it is, and whether so.

A statement is the clause of a figure: the words round it in its sentence, up to the next figure, mark or *and*. It is
contrary when it denies what nothing else denies (it did *not* fall by 35 %), says one of two opposites where the
article says the other (12 voted *in favor*), or gives one owner's figure to another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from bot.answer.cite import cite
from bot.article import ArticleText
from bot.book.values import Book
from bot.check.around.statements import denial_in, denies, opposite_in
from bot.draft.figures import Figure, figures_of
from bot.draft.surroundings import telling_words
from bot.language import LANGUAGES
from bot.language.lexicon import countries
from bot.language.names import never_small
from bot.language.words import words
from bot.quantity.clauses import clause_at, sentence_at
from bot.quantity.read import quantities_in
from bot.quantity.values import Quantity
from bot.writing.countries import owner_at, stands_at, texts_of
from bot.writing.meanings import meanings

Named: TypeAlias = Callable[[str], list[str]]  # finds names in a part of a text


@dataclass(frozen=True, slots=True)
class Statement:
    """The figure `found[at]` of a `text` in `language`, of which `found` are all figures; its `fact`, if it has one."""

    text: str
    found: Sequence[Quantity]
    at: int
    language: str
    fact: str = ""

    @property
    def written(self) -> str:
        """The figure as it is written."""
        return self.found[self.at].written

    @property
    def clause(self) -> list[str]:
        """The words round the figure that are said of it."""
        return words(clause_at(self.text, self.found, self.at, self.language))

    @property
    def sentence(self) -> str:
        """The sentence in which it stands."""
        start, end = sentence_at(self.text, self.found, self.found[self.at].start)
        return self.text[start:end]

    def owner(self, named: Named) -> str:
        """Which of the names that `named` finds in a part of a text the figure is of."""
        return owner_at(self.text, self.found, self.at, named)

    @property
    def beside(self) -> list[Statement]:
        """All figures of its sentence."""
        start, end = sentence_at(self.text, self.found, self.found[self.at].start)
        places = [at for at, each in enumerate(self.found) if start <= each.start < end]
        return [replace(self, at=at, fact="") for at in places]


def statements_in(reply: str, language: str, book: Book) -> list[Statement]:
    """The figures of the `reply` of a book as readers read it."""
    text, found, facts = "", list[Quantity](), list[str]()
    pieces, citations = cite(book, reply, language)
    for piece in pieces:
        own = piece if isinstance(piece, str) else piece.text
        if not isinstance(piece, str) and own:
            facts.append(citations[piece.number - 1].fact)
            found.append(Quantity(len(text), len(text) + len(own), own, (), "exact"))
        text += own
    return [Statement(text, found, at, language, name) for at, name in enumerate(facts)]


def stated(name: str, book: Book, article: ArticleText | None) -> list[Statement]:
    """Where the article states the fact `name`; nowhere, if that is computed or the article is not at hand."""
    fact, own = book.facts.get(name), book.article
    every = figures_of(article, own.locale, own.language) if article and fact else []
    standing = [figure for figure in every if fact and stands_at(fact, figure, book)]
    return [_of_article(figure, own.locale, own.language) for figure in standing]


def _of_article(figure: Figure, locale: str, language: str) -> Statement:
    found = quantities_in(figure.paragraph, locale)
    at = next(at for at, each in enumerate(found) if each.start == figure.quantity.start)
    return Statement(figure.paragraph, found, at, language)


def contrary(statement: Statement, book: Book, article: ArticleText | None) -> str:
    """The word by which `statement` says otherwise than the article and the book; nothing where none does."""
    own = stated(statement.fact, book, article)
    denial = _denied(statement, own, book)
    if denial or article is None or statement.language != book.article.language:
        return denial
    return _opposite(statement, own) or _owner(statement, own, _named_in(article.whole, statement.language))


def unsaid(statement: Statement, book: Book, article: ArticleText) -> list[str]:
    """The words of `statement`, in the article's language, that neither the article nor `book` says in any form."""
    language = statement.language
    said = {
        meaning for text in (*article.places.values(), *_texts_in(book, language)) for meaning in _read(text, language)
    }
    around = clause_at(statement.text, statement.found, statement.at, language)
    return [word for word in telling_words(around, language) if meanings(word, language).isdisjoint(said)]


def _read(text: str, language: str) -> set[str]:
    """What the words of `text`, however long, mean."""
    return {meaning for word in text.split() for meaning in meanings(word, language)}


def _texts_in(book: Book, language: str) -> Iterator[str]:
    """What `book` says in `language`, and how readers ask."""
    yield from (book.fact(name).text.own(language) for name in (*book.facts, *book.derived))
    for answer in book.answers.values():
        yield from (answer.reply.own(language), *answer.questions.get(language))


def _denied(statement: Statement, own: Sequence[Statement], book: Book) -> str:
    """The word that denies the figure, where nothing that tells of its fact denies anything."""
    denial = denial_in(statement.clause, statement.language)
    told = [*texts_of(statement.fact, book), *((each.sentence, each.language) for each in own)]
    return "" if denial and any(denies(*each) for each in told) else denial


def _opposite(statement: Statement, own: Sequence[Statement]) -> str:
    """A word of the statement whose opposite the article says of the figure, wherever it states it."""
    return opposite_in(statement.clause, [set(each.clause) for each in own], statement.language)


def _owner(statement: Statement, own: Sequence[Statement], named: Named) -> str:
    """The name that has the figure in the statement, and in the article, where another has it, one beside it."""
    owner = statement.owner(named)
    is_beside = (_has_another(each, {*owner.split()}, named) for each in own)
    return owner.split()[-1] if owner and own and all(is_beside) else ""


def _has_another(statement: Statement, owner: set[str], named: Named) -> bool:
    """Whether the article gives the figure of `statement` to another than the `owner`, and one beside it to that."""
    mine, others = {*statement.owner(named).split()}, [{*one.owner(named).split()} for one in statement.beside]
    is_other = bool(mine) and mine.isdisjoint(owner) and owner.isdisjoint(statement.clause)
    return is_other and any(not owner.isdisjoint(each) for each in others)


def _named_in(text: str, language: str) -> Named:
    """What finds the names of `text` in a part of another one, each whole; countries are looked at apart."""
    months = LANGUAGES[language].quantities.months.keys()  # the rule about them has more to say
    known = never_small(text) - LANGUAGES[language].fillers - countries((language,)).keys() - months

    def named(part: str) -> list[str]:
        runs = groupby(words(part), known.__contains__)
        return [" ".join(run) for is_name, run in runs if is_name]

    return named
