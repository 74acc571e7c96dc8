"""A question read as the book would put it: slang and misspelt words as they were meant, and nothing around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.colloquial import Colloquial
from bot.language.gist import gist_in
from bot.language.grammar import Grammar
from bot.language.names import names
from bot.language.words import words
from bot.match.index import Index
from bot.match.repair import Repairs, is_sure

FOREIGN = 0.5  # share of a question's words that the book knows; with fewer, it is in another language


@dataclass(frozen=True, slots=True)
class Read:
    """A question as it was read.

    `asked` are its words as the book would spell them, `own` those by which answers are judged, `text` what is
    embedded. `names` are the words that stand as names, `read_as` what was read otherwise than it was written,
    `doubts` what of that is not sure (both as asked, as taken).
    """

    asked: list[str]
    own: list[str]
    text: str
    names: frozenset[str]
    read_as: tuple[tuple[str, str], ...]
    doubts: tuple[tuple[str, str], ...]


class Reader:
    """Reads questions for one book."""

    def __init__(
        self, index: Index, grammar: Grammar, repairs: Repairs, *, has_replies: bool, by_meaning: bool
    ) -> None:
        """Read as the phrasings in `index` are spelt, in the languages of `grammar`.

        All words of a question count unless the book `has_replies`. With `by_meaning`, a question may be in a language
        that the book does not have.
        """
        self._index, self._grammar, self._repairs = index, grammar, repairs
        self._has_replies, self._by_meaning = has_replies, by_meaning
        self._colloquial = Colloquial(grammar.languages, index.says)
        self._gist = gist_in(grammar.languages)

    def read(self, question: str) -> Read:
        """The `question`, which may be anything that a reader sends, as the book would put it."""
        capitals = names(question)
        plain, changes = self._colloquial.read(self._asking(question), capitals)
        asked, repairs = self._repairs.repair(plain, capitals)
        read_as, known = (*changes, *repairs), self._grammar.names(plain, capitals)
        if self._is_foreign(plain):
            return Read(asked, plain, question, known, read_as, ())
        doubts = tuple(own for own in repairs if not self._is_sure(*own))
        return Read(asked, asked, " ".join(asked) if read_as else question, known, read_as, doubts)

    def _asking(self, question: str) -> list[str]:
        """The words of `question` without what leads up to it; all of them, where no reply is given for the rest."""
        return self._gist.read(question, self._knows) if self._has_replies else words(question)

    def _knows(self, word: str) -> bool:
        """Whether the book uses a form of `word`, misspelt or not."""
        return any(map(self._index.knows_form_of, self._repairs.repair([word])[0]))

    def _is_sure(self, asked: str, taken: str) -> bool:
        """Whether a word that was `asked` is the one that it was `taken` for."""
        return is_sure(asked, taken, self._grammar.endings, as_filler=taken in self._grammar.fillers)

    def _is_foreign(self, plain: Sequence[str]) -> bool:
        """Whether a question has so many unknown words that it is in another language and not misspelt."""
        known = sum(map(self._repairs.is_sound, plain)) if self._by_meaning else len(plain)
        return known < FOREIGN * len(plain)
