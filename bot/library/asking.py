"""From a reader's words to the reply of the right book, or to up to three questions of several books.

The article of the conversation comes first, unless a name tells another; what another one answers that the question
does not turn to is only offered. Otherwise the search decides: one book is likely enough to be the one that is meant,
and then all that is read out of the words, claims and follow-ups too, is read with that book alone; or two books answer
the same question, and the newer does; or the best answers of several are offered; or there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.answer.interpret import answer_to
from bot.answer.reply import SUGGESTIONS, Last, Reply, Suggestion, Turn
from bot.answer.small_talk import idle, language_wish
from bot.language import say
from bot.language.lexicon import fillers
from bot.language.tongue import choose_language
from bot.language.words import words
from bot.library.library import Library
from bot.library.search import Judged
from bot.library.turning import asked_again, turns_to
from bot.match import Candidate, Match, Matcher

BOOK_AT: Final = 0.6  # chance that a book is meant; below it, its answer is offered: as for an answer of a book
SUGGEST_AT: Final = 0.1  # chance that an answer is right; below it there is nothing to offer: as in a book
RANKED: Final = 5


@dataclass(frozen=True, slots=True)
class Found:
    """What the library has for a question: the `reply`, and the `book` whose it is.

    No book where nothing was found or several may be meant: each suggestion then names its own. `ranked` are the best
    answers of all books that were asked, each with its book.
    """

    reply: Reply
    book: str | None
    ranked: tuple[tuple[str, Candidate], ...] = ()


def ask(
    library: Library, text: str, lang: str | None = None, last: Last | None = None, book: str | None = None
) -> Found:
    """What `library` has for `text` of a reader whose own language is `lang`.

    `book` is the article of the conversation, and `last` what was said of it. Nothing is raised, whatever is asked.
    """
    if library.only:
        return Found(answer_to(library.responder(library.only), text, lang, last), library.only)
    current = _of_conversation(library, text, lang, last, book)
    if current and (current.reply.outcome == "answered" or current.reply.is_talk):
        return current
    found = _of_all(library, text, lang)
    if book is None or book not in library.entries or found.book == book:
        return current if current and _says_more(library, current, found) else found
    return _turned(library, text, last, book, current, found)


class AllBooks:
    """All books as one that answers, to tell which questions have an answer by now: of `book` alone, or of none."""

    def __init__(self, library: Library, book: str | None) -> None:
        """Answer by `library` what was asked of `book`; None: of no one book."""
        self._library, self._book = library, book

    @property
    def matcher(self) -> Matcher:
        """The matcher of the book, else of the newest."""
        return self._library.responder(self._book or self._library.current[0].id).matcher

    def reply(self, question: str, language: str | None = None) -> Reply:
        """The reply to `question` in `language`: of its own book, if that has one, else of another that answers it."""
        own = self._library.responder(self._book).reply(question, language) if self._book else None
        if own and own.outcome == "answered":
            return own
        found = ask(self._library, question, language, None, self._book).reply
        return found if own is None or found.outcome == "answered" else own


def _of_conversation(
    library: Library, text: str, lang: str | None, last: Last | None, book: str | None
) -> Found | None:
    """What the article of the conversation has, unless a name in `text` tells others alone."""
    if book not in library.entries or book is None:
        return None
    told = library.search.tells(text)
    if told and book not in told:
        return None
    return Found(answer_to(library.responder(book), text, lang, last), book)


def _turned(library: Library, text: str, last: Last | None, book: str, current: Found | None, found: Found) -> Found:
    """What is given of `current`, which the article of the conversation has, and `found`, which another or several do.

    What another has that `text` does not turn to is only offered.
    """
    turns = found.book is not None and turns_to(library, _read(text, found.reply), book, found.book)
    if current and current.reply.gap:
        return found if turns else current
    if found.book and not turns and found.reply.outcome != "unknown":
        found = _offered(library, text, last, found)
    return current if current and _says_more(library, current, found) else found


def _read(text: str, reply: Reply) -> str:
    """`text`, its misspelt words as the book of `reply` reads them."""
    taken = dict(reply.match.repairs) if reply.match else {}
    return " ".join(taken.get(word, word) for word in words(text))


def _offered(library: Library, text: str, last: Last | None, found: Found) -> Found:
    """The questions of another article in place of its answer, to choose from: those that go on from the last one."""
    responder = library.responder(found.book or "")
    again = asked_again(text, last)
    ranked = [one.answer for one in responder.matcher.match(again).candidates]
    names = ranked if again != text or not found.reply.answer else [found.reply.answer]
    offers = responder.questions(names, found.reply.language)
    suggestions = tuple(replace(offer, book=found.book or "") for offer in offers)
    match = _with_unknown(library, found.reply)
    return Found(
        Reply(text, "suggested", found.reply.language, suggestions=suggestions, match=match), None, found.ranked
    )


def _with_unknown(library: Library, reply: Reply) -> Match | None:
    """The match of `reply`, that names as missing only what no article has."""
    missing = frozenset(words(reply.match.missing)) if reply.match else frozenset()
    is_known = any(missing <= entry.said for entry in library.current)
    return replace(reply.match, missing="") if reply.match and is_known else reply.match


def _says_more(library: Library, first: Found, second: Found) -> bool:
    """Whether `first`, of the article of the conversation, says more than `second`, of all."""
    is_settled = second.reply.outcome == "answered" or second.reply.gap
    return first.reply.outcome == "suggested" and not is_settled and not _knows(library, first, second)


def _knows(library: Library, first: Found, second: Found) -> bool:
    """Whether `second` offers questions of a book that has the word of which the book of `first` has nothing."""
    missing = set(words(_read(first.reply.match.missing if first.reply.match else "", second.reply)))
    offering = {second.book or offer.book for offer in second.reply.suggestions}
    return bool(missing) and any(missing <= library.entries[own].said for own in offering)


def _of_all(library: Library, text: str, lang: str | None) -> Found:
    judged = library.judged(text)
    book = _meant(library, judged)
    found = _of_book(library, book, text, lang, judged) if book else None
    return found or _of_several(library, text, lang, judged)


def _meant(library: Library, judged: Sequence[Judged]) -> str | None:
    """The book that is meant; None while that is not sure enough."""
    first, *others = judged
    same = [own for own in others if _asks_the_same(library, first, own)]
    if first.chance + sum(own.chance for own in same) < BOOK_AT:
        return None
    return max([first, *same], key=lambda own: _date(library, own.book)).book


def _date(library: Library, book: str) -> date:
    return library.entries[book].article.date or date.min


def _asks_the_same(library: Library, one: Judged, other: Judged) -> bool:
    """Whether two books of different days tell of one subject, and each takes the other's own question for its own."""
    days = {_date(library, one.book), _date(library, other.book)}
    if len(days) == 1 or date.min in days or _subject(library, one.book).isdisjoint(_subject(library, other.book)):
        return False
    if _is_apart(library, one.book, other.book) or _is_apart(library, other.book, one.book):
        return False
    return _takes(library, one, other) and _takes(library, other, one)


def _is_apart(library: Library, book: str, other: str) -> bool:
    """Whether the title of `book` has a name of which `other` says nothing: wind in Denmark, and in Portugal."""
    entry = library.entries[book]
    return not entry.names.intersection(words(entry.article.title)) <= library.entries[other].said


def _subject(library: Library, book: str) -> frozenset[str]:
    """The words of the article's title that tell what it is about."""
    article = library.entries[book].article
    return frozenset(words(article.title)) - fillers(article.language)


def _takes(library: Library, one: Judged, other: Judged) -> bool:
    """Whether the book of `one` gives its best answer to the other's, asked in full: *how much does the school cost*.

    A book's other phrasings may leave out what it is about anyway.
    """
    responder = library.responder(one.book)
    if not responder.is_sure(one.match) or not other.match.candidates:
        return False
    nearest = other.match.candidates[0]
    answer = library.responder(other.book).book.answers[nearest.answer]
    again = responder.matcher.match(answer.questions.label(nearest.phrasing.language))
    return responder.is_sure(again) and again.candidates[0].answer == one.match.candidates[0].answer


def _of_book(library: Library, book: str, text: str, lang: str | None, judged: Sequence[Judged]) -> Found | None:
    """What `book` has; None when that is nothing, and another one may have something."""
    reply = answer_to(library.responder(book), text, lang)
    chance = next(own.chance for own in judged if own.book == book)
    if reply.outcome == "unknown" and not reply.gap and not reply.is_talk:
        return None
    if reply.match:
        confidence = round(reply.match.confidence * chance, 4)
        reply = replace(reply, match=replace(reply.match, confidence=confidence))
    return Found(reply, book, _ranked(judged))


def _of_several(library: Library, text: str, lang: str | None, judged: Sequence[Judged]) -> Found:
    """The best answers of several books to choose from; small talk and the like are answered by one."""
    newest = library.current[0]
    language, _ = choose_language(text, lang, newest.article.language)
    stands_for_all = library.newest_in(language)
    turn, responder = Turn(text, language), library.responder(stands_for_all)
    talk = language_wish(responder, turn) or idle(responder, turn)
    if talk:
        return Found(talk, stands_for_all)
    offered = _offers(library, judged, language)
    if offered:
        best = library.responder(judged[0].book).decide(judged[0].match, language)
        match = _with_unknown(library, best)
        return Found(Reply(text, "suggested", language, suggestions=offered, match=match), None, _ranked(judged))
    pieces = (say("no-article-answers", language),)
    return Found(Reply(text, "unknown", language, pieces=pieces, match=judged[0].match), None, _ranked(judged))


def _offers(library: Library, judged: Sequence[Judged], language: str) -> tuple[Suggestion, ...]:
    """The best answer of each book that may have one, the likeliest first."""
    likely = [own for own in judged if own.match.verdict != "unknown" and own.confidence >= SUGGEST_AT]
    offers = (
        replace(offer, book=own.book)
        for own in likely
        for offer in library.responder(own.book).questions([own.match.candidates[0].answer], language)
    )
    return tuple(offers)[:SUGGESTIONS]


def _ranked(judged: Sequence[Judged]) -> tuple[tuple[str, Candidate], ...]:
    """The best answers of all: their scores in their own books, weighed by how sure each book's best one is."""
    every = [
        (own.book, replace(one, score=round(one.score * own.confidence, 4)))
        for own in judged
        for one in own.match.candidates
    ]
    return tuple(sorted(every, key=lambda one: -one[1].score)[:RANKED])
