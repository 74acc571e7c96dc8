"""Whether a question that is asked of one article turns to another: by its words, not by what fits it by chance.

*How much is a ticket?*, asked of a ferry, is no question about a museum, though of all articles only the museum's has
tickets. Of another article it says a name, or the word for what that is about.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from bot.answer.reply import Last, Responder, phrasings_of
from bot.language import LANGUAGES
from bot.language.dialogue import plainly
from bot.language.lexicon import fillers
from bot.language.stems import stem
from bot.language.words import words
from bot.library.library import Library

SEVERAL: Final = 2  # answers that are asked for by a word of the title: from here on it is what the article is about


def turns_to(library: Library, text: str, book: str | None, other: str) -> bool:
    """Whether `text`, which is asked of `book`, says what `other` is about, and is whole without what was said before.

    What the title of `book`, if that is known, says as well tells neither of them.
    """
    if _rest(text):
        return False
    return other in library.search.tells(text) or _says_its_subject(library, text, book, other)


def _says_its_subject(library: Library, text: str, book: str | None, other: str) -> bool:
    responder = library.responder(other)
    own = _stems(library.entries[book].article.title, responder.language) if book else frozenset()
    return not _subject(responder).isdisjoint(_stems(text, responder.language) - own)


def _subject(responder: Responder) -> frozenset[str]:
    """The words of the title, as stems, by which several answers are asked for, or the only one."""
    language = responder.language
    asked = {
        (phrasing.answer, own)
        for phrasing in phrasings_of(responder.book)
        if not phrasing.gap
        for own in _stems(phrasing.text, language)
    }
    often = Counter(own for _, own in asked)
    least = min(SEVERAL, len(responder.book.answers))
    return frozenset(own for own in _stems(responder.book.article.title, language) if often[own] >= least)


def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(stem(word, language) for word in set(words(text)) - fillers(language))


def _rest(text: str) -> str:
    """What a message names that goes on from the last answer with something else: *and the library?*; "" of others."""
    said = plainly(text)
    found = (LANGUAGES[code].dialogue.about.search(said) for code in LANGUAGES)
    return next((match["rest"] for match in found if match), "")


def asked_again(text: str, last: Last | None) -> str:
    """What `text` asks of another article: what was asked `last`, of what it names instead; else `text` itself."""
    rest = _rest(text)
    return f"{last.question} {rest}" if rest and last else text
