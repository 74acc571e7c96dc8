"""From a question to a frozen `Reply`: answered, suggested or unknown, with every figure resolved and numbered.

What a reader writes is a `Turn`: it may go on from the `Last` reply. Pure: no clock, network, database or
Telegram. The command line, the evaluation and every chat share it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial
from operator import attrgetter
from typing import Final, Literal

from bot.answer.cite import Citation, Cited, Corrected, Shown, cite, corrections
from bot.answer.holding import Holding
from bot.answer.subject import Subjects
from bot.answer.unknowns import Unknowns
from bot.book.passage import GAP, facts_in, texts_in
from bot.book.values import Book, Gap
from bot.language import LANGUAGES, say
from bot.language.tongue import Tongue, language_of, words_of_one
from bot.language.words import words
from bot.match import Embedder, Match, Matcher, ModelCache, Phrasing, make_matcher, make_matcher_at_once

Outcome = Literal["answered", "suggested", "unknown"]
SUGGESTIONS: Final = 3
CAREFUL: Final = {"less": 0.45, "usual": 0.0, "more": 0.8}  # the confidence from which on an answer is given


def is_given(match: Match, careful: str) -> bool:
    """Whether the best answer of `match` is given in a book that is `careful`; what is held back is never given."""
    if match.verdict == "answer":
        return match.confidence >= CAREFUL[careful]
    is_likely = match.confidence >= CAREFUL["less"] and not match.guard and match.gap is None
    return careful == "less" and match.verdict == "suggest" and is_likely


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question of a book that a reader may choose, and the answer that it leads to; `book` tells it of several."""

    answer: str
    question: str
    book: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reader gets: its text in pieces, its citations, and the questions offered with it."""

    question: str
    outcome: Outcome
    language: str
    answer: str | None = None
    gap: str | None = None
    pieces: tuple[Shown, ...] = ()
    citations: tuple[Citation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()  # when suggested or unknown: what may have been meant
    related: tuple[Suggestion, ...] = ()  # when answered: what to ask next
    match: Match | None = None
    corrections: tuple[Corrected, ...] = ()
    quotes: tuple[Citation, ...] = ()  # shown instead of what is cited: the article's own words
    aside: str = ""  # a line beside the answer, in a language that no book speaks
    others: tuple[str, ...] = ()  # answers given besides, when several were asked for
    is_talk: bool = False  # it goes on from another reply, and asks nothing that the newsroom would count

    @property
    def confidence(self) -> float:
        """The chance, 0 to 1, that the best answer is the right one."""
        return self.match.confidence if self.match else 1.0

    @property
    def first_figure(self) -> Citation | None:
        """The first figure that is given; None where none is."""
        number = next((piece.number for piece in self.pieces if isinstance(piece, Cited) and piece.text), None)
        return next((own for own in self.citations if own.number == number), None)


def phrasings_of(book: Book) -> list[Phrasing]:
    """Every phrasing of the book's answers and gaps, as the matcher takes them."""
    return [
        Phrasing(name, language, question, name in book.gaps)
        for name, entry in book.entries()
        for language in LANGUAGES
        for question in entry.questions.get(language)
    ]


def covered_by(book: Book) -> dict[str, str]:
    """What each answer speaks of, beyond its phrasings: its replies and the facts that they name."""
    return {name: " ".join(_spoken(book, name)) for name in book.answers}


def _spoken(book: Book, name: str) -> Iterator[str]:
    for language in LANGUAGES:
        reply = book.answers[name].reply.own(language)
        yield "".join(texts_in(reply))
        for fact in facts_in(reply):
            entry = book.facts.get(fact) or book.derived.get(fact)
            if entry is not None:
                text, figure = entry.text.get(language), entry.figure or ""
                yield text.replace(GAP, figure) if text.count(GAP) == 1 else f"{figure} {text}"


def _told_by(book: Book) -> Iterator[str]:
    """What the book tells: the title of its article, how its answers are asked for, and what they say."""
    yield book.article.title
    yield from (phrasing.text for phrasing in phrasings_of(book) if not phrasing.gap)
    yield from covered_by(book).values()


def matcher_of(
    book: Book, cache: ModelCache | None = None, embedder: Embedder | None = None, *, prepared: bool = True
) -> Matcher:
    """The matcher of `book`; with a `cache`, a book that was learned before is not learned again.

    With an `embedder`, it matches by meaning as well; not `prepared`, it makes each part when that is needed.
    """
    return make_matcher(phrasings_of(book), covered_by(book), cache, embedder, prepared=prepared)


def matcher_at_once(book: Book, cache: ModelCache, load_embedder: Callable[[], Embedder]) -> Matcher:
    """The matcher of `book`, by letters until the embedder is loaded, and then by meaning as well."""
    return make_matcher_at_once(phrasings_of(book), covered_by(book), cache, load_embedder)


class Responder:
    """Answers questions from one book; made once, used for every question."""

    def __init__(self, book: Book, matcher: Matcher | None = None) -> None:
        """Answer from `book`, by `matcher`: any will do; by default the program's own."""
        self.book = book
        self.matcher: Matcher = matcher or matcher_of(book)
        self.languages = tuple(book.languages)
        self.language = book.article.language  # to be spoken where nothing tells another
        self._spoken = {code: book.spoken(code) for code in (*LANGUAGES, None)}
        self._by_heart: dict[tuple[str, str], Reply] = {}  # a book says the same to all who ask the same
        self.latest: tuple[tuple[str, Tongue, Last | None], Reply] | None = None  # of many, a book is asked twice

    @cached_property
    def subjects(self) -> Subjects:
        """The figures of the book by what they are about."""
        return Subjects(self.book)

    @cached_property
    def holding(self) -> Holding:
        """What holds an answer back though its words fit."""
        return Holding(self.book)

    @cached_property
    def _phrasings(self) -> Mapping[tuple[str, ...], Set[str]]:
        """The answers and gaps of the book by the words of their phrasings."""
        found: dict[tuple[str, ...], set[str]] = {}
        for phrasing in phrasings_of(self.book):
            found.setdefault(tuple(words(phrasing.text)), set()).add(phrasing.answer)
        return found

    @cached_property
    def _unknowns(self) -> Unknowns:
        return Unknowns(self.book, partial(_told_by, self.book))

    def words_of_one(self) -> Mapping[str, str]:
        """The words that the book has in one language alone, each with that language."""
        return self._words_of_one

    @cached_property
    def _words_of_one(self) -> Mapping[str, str]:
        return words_of_one((phrasing.language, phrasing.text) for phrasing in phrasings_of(self.book))

    def is_phrasing(self, text: str) -> bool:
        """Whether the book has `text` word for word as a way to ask."""
        return bool(self._asked_by(text))

    def _asked_by(self, text: str) -> Set[str]:
        """The answers and gaps for which the book asks in the very words of `text`; nothing that was taught counts."""
        return self._phrasings.get(tuple(words(text)), frozenset())

    def taught(self, phrasings: Sequence[Phrasing]) -> Responder:
        """One that answers from the same book and from `phrasings` that editors taught since."""
        return Responder(self.book, self.matcher.taught(phrasings)) if phrasings else self

    def reply(self, question: str, language: str | None = None) -> Reply:
        """The reply to `question` in `language`; None: in the one that its words are of."""
        return self.decide(self.matcher.match(question), language)

    def is_sure(self, match: Match) -> bool:
        """Whether the best answer is given, as careful as the book wants to be."""
        return is_given(match, self.book.careful) and not self._held(match, self._asked_in(match))

    def decide(self, match: Match, language: str | None = None) -> Reply:
        """The reply that follows from `match`, in `language`; None: in the one of the question's words.

        What is held back keeps the reason, that its reply tells of something else.
        """
        asked_in = self._asked_in(match)
        spoken = self._spoken[language or asked_in]
        if is_given(match, self.book.careful):
            reason = self._held(match, asked_in)
            if not reason:
                return self._answered(match.question, match.candidates[0].answer, spoken, match)
            match = replace(match, verdict="suggest", guard=reason)
        if match.verdict == "unknown":
            return self._unknown(match, spoken, asked_in)
        names = [candidate.answer for candidate in match.candidates[:SUGGESTIONS]]
        match = replace(match, missing=self._unknowns.word(match, asked_in))
        return Reply(match.question, "suggested", spoken, suggestions=self.questions(names, spoken), match=match)

    def _asked_in(self, match: Match) -> str:
        """The language of the question of `match`."""
        return language_of(match.question, self.words_of_one, self.languages) or match.language or self.language

    def _held(self, match: Match, asked_in: str) -> str:
        """Why the best answer is held back by what its reply tells; "" where the book itself asks so for it."""
        best = match.candidates[0].answer
        reason = self.holding.reason(match.question, asked_in, best)
        return "" if reason and best in self._asked_by(match.question) else reason

    def answer(self, name: str, language: str) -> Reply:
        """The reply of the answer `name`, as a button or a link asks for it; `KeyError` when there is none."""
        question = self.book.answers[name].questions.label(language)
        return self._answered(question, name, self._spoken[language], None)

    def gap(self, name: str, language: str) -> Reply:
        """The reply to whoever asks what the gap `name` says is missing; `KeyError` when there is none."""
        question = self.book.gaps[name].questions.label(language)
        return self._missing(question, self.book.gaps[name], name, self._spoken[language], None)

    def instead(self, question: str, answer: str | None, language: str) -> tuple[Suggestion, ...]:
        """What else than `answer` may have been meant by `question`."""
        ranked = [candidate.answer for candidate in self.matcher.match(question).candidates]
        return self.questions([name for name in ranked if name != answer], language)

    def said(self, text: str, language: str, question: str, answer: str | None, match: Match | None = None) -> Reply:
        """A reply of the program's own words around the facts that `text` names; `answer` tells of the same."""
        pieces, citations = cite(self.book, text, language)
        related = self.questions(self.book.answers[answer].related, language) if answer else ()
        told = corrections(self.book, pieces, citations, language)
        return Reply(question, "answered", language, answer, None, pieces, citations, (), related, match, told)

    def offered(self, names: Sequence[str], language: str, question: str, match: Match | None = None) -> Reply:
        """A reply that answers nothing and offers the answers `names`."""
        return Reply(question, "suggested", language, suggestions=self.questions(names, language), match=match)

    def _answered(self, question: str, name: str, language: str, match: Match | None) -> Reply:
        known = self._by_heart.get((name, language))
        if known is None:
            known = self._by_heart[name, language] = self._written(name, language)
        return replace(known, question=question, match=match)

    def _written(self, name: str, language: str) -> Reply:
        """The reply of the answer `name` to whatever question leads to it."""
        entry = self.book.answers[name]
        if language not in entry.reply.root and entry.reply.languages:
            language = entry.reply.languages[0]  # figures and sources are in the language of the text around them
        text = entry.reply.get(language) or say("no-reply-yet", language, answer=name)
        pieces, citations = cite(self.book, text, language)
        related = self.questions(entry.related, language)
        told = corrections(self.book, pieces, citations, language)
        return Reply("", "answered", language, name, None, pieces, citations, (), related, None, told)

    def _unknown(self, match: Match, language: str, asked_in: str) -> Reply:
        """What the gap of `match` says, if the question names what makes it that gap; what it offers in any case."""
        near = self.book.gaps.get(match.gap.answer) if match.gap else None
        gap = self._unknowns.gap(match, asked_in)
        return self._missing(match.question, near, gap, language, match)

    def _missing(self, question: str, near: Gap | None, gap: str | None, language: str, match: Match | None) -> Reply:
        """A reply that says what is missing, by the gap `near` if it is that `gap`, and offers what there is."""
        told = near.reply.get(language) if near and gap else None
        pieces, citations = cite(self.book, told or say("unknown", language), language)
        names = near.related if near else [candidate.answer for candidate in match.candidates] if match else ()
        offered = self.questions(names or list(self.book.answers), language)
        return Reply(question, "unknown", language, None, gap, pieces, citations, offered, (), match)

    def questions(self, names: Sequence[str], language: str, most: int = SUGGESTIONS) -> tuple[Suggestion, ...]:
        """The first questions of the answers `names`, without those that the book does not have."""
        known = [name for name in names if name in self.book.answers]
        return tuple(Suggestion(name, self.book.answers[name].questions.label(language)) for name in known[:most])


@dataclass(frozen=True, slots=True)
class Last:
    """What was said last: the question and its answers, the facts with a figure that these gave, what was offered.

    `cited` are all facts of the reply in the order of their marks.
    """

    question: str
    language: str
    answers: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()  # what *more* has offered since

    def after(self, reply: Reply) -> Last:
        """What is left to go on from after `reply`: what answers nothing leaves the subject as it was."""
        if reply.is_talk:
            shown = tuple(offer.answer for offer in reply.related)
            return replace(self, offered=shown, seen=(*self.seen, *shown)) if shown else self
        if reply.outcome != "answered":
            offered = tuple(offer.answer for offer in reply.suggestions)
            return Last(reply.question, reply.language, self.answers, self.facts, (), offered)
        given = (reply.answer, *reply.others) if reply.answer else ()
        cited = tuple(map(attrgetter("fact"), reply.citations))
        figures = tuple(map(attrgetter("fact"), filter(attrgetter("figure"), reply.citations)))
        return Last(reply.question, reply.language, given, figures, cited)


NOTHING_SAID: Final = Last("", "")


@dataclass(frozen=True, slots=True)
class Turn:
    """A reader's `text`, to be answered in `language`, after `last`."""

    text: str
    language: str
    last: Last | None = None

    def saying(self, text: str, last: Last | None = None) -> Turn:
        """The same reader saying `text`; after `last` instead, if that is given."""
        return replace(self, text=text, last=last or self.last)
