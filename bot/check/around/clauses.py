"""Where the article states a fact: each sentence with its figure, and the clause that is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.article import squeezed
from bot.book.ledger import rests_on
from bot.book.values import Fact
from bot.check.around.shown import Passage, Shown
from bot.check.inspection import Inspection, standing_of
from bot.quantity.clauses import sentence_at, sides_at
from bot.quantity.read import quantities_in


@dataclass(frozen=True, slots=True)
class Clause:
    """A figure from `start` to `end` of a `paragraph`, its `sentence`, and its clause `before` and `after` it.

    The `lead` is what the sentence says before its first figure.
    """

    paragraph: str
    start: int
    end: int
    sentence: str
    lead: str
    before: str
    after: str

    @property
    def text(self) -> str:
        """The words that are said of the figure."""
        return f"{self.before} {self.after}"


def facts_behind(inspection: Inspection, name: str) -> list[Fact]:
    """The fact `name`, or those that it is computed from."""
    facts = inspection.book.facts
    return [facts[base] for base in rests_on(inspection.book, name) if base in facts]


def clauses_in_article(inspection: Inspection, fact: Fact) -> Iterator[Clause]:
    """Where the article, when it is at hand, states `fact`."""
    paragraph = squeezed((inspection.article.at(fact.where) if inspection.article else None) or "")
    language = inspection.book.article.language
    found = quantities_in(paragraph, inspection.book.article.locale, inspection.book.names)
    starts = {each.start for each in standing_of(inspection.book, fact, paragraph)}
    for at, each in enumerate(found):
        if each.start in starts:
            first, last = sentence_at(paragraph, found, each.start)
            before, after = sides_at(paragraph, found, at, language)
            lead = paragraph[first : next(one.start for one in found if one.start >= first)]
            yield Clause(paragraph, each.start, each.end, paragraph[first:last], lead, before, after)


def clause_in_reply(passage: Passage, shown: Shown) -> Clause:
    """What the text of a book says of the figure that it shows."""
    found = quantities_in(shown.text, shown.locale, shown.names)
    at = next((place for place, each in enumerate(found) if shown.meets(each)), None)
    first, last = sentence_at(shown.text, found, shown.start)
    sides = ("", "") if at is None else sides_at(shown.text, found, at, passage.language)
    lead = shown.text[first : next((one.start for one in found if one.start >= first), shown.start)]
    return Clause(shown.text, shown.start, shown.end, shown.text[first:last], lead, *sides)
