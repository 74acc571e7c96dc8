"""Which facts words speak of, and how facts belong together: the same thing elsewhere, as a share, in numbers.

A fact is known by the words that its text says after the figure. In doubt it is none: a figure of another subject is
worse than no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from bot.answer.claim import Direction, counted, direction_of
from bot.answer.concepts import concepts_in
from bot.book.ledger import Amount, amount_of
from bot.book.passage import facts_in
from bot.book.values import Book
from bot.language import LANGUAGES
from bot.language.words import words
from bot.quantity.money import CODES
from bot.quantity.values import KINDS, PERCENT, SHARE, YEAR

Sort: TypeAlias = str  # count, share or money; else the unit: percentage points, year, date
NUMBERS: Final = ("count", "money")  # the sorts of which a share is one
OF_A_SHARE = ","  # before it stands what the share is of, after it what has it: of the world's models, in China


@dataclass(frozen=True, slots=True)
class Profile:
    """A fact with a figure: its amount, and what it is about in one language, as a whole and as to who has it."""

    name: str
    amount: Amount
    words: tuple[str, ...]
    part: tuple[str, ...]
    whole: tuple[str, ...]  # of what it is a share; nothing where its text does not say who has the share
    counted: tuple[str, ...]  # the words right after the figure
    direction: Direction
    weight: tuple[str, ...]  # its words that make another figure of it

    @property
    def sort(self) -> Sort:
        """What kind of figure it is."""
        return sort_of(self.amount.unit)


@dataclass(frozen=True, slots=True)
class Account:
    """All that the languages of a book say of a fact with a figure."""

    amount: Amount
    profiles: tuple[Profile, ...]
    words: frozenset[str]
    counted: frozenset[str]  # the thing of which it is a count, its unit among them
    directions: frozenset[Direction]


def sort_of(unit: str) -> Sort:
    """The kind of figure that has `unit`."""
    if unit in (PERCENT, SHARE):
        return "share"
    return "money" if unit in CODES else unit if unit in KINDS or unit == YEAR else "count"


def asked_for(sort: Sort, rest: str, language: str) -> str:
    """The question for a figure of a `sort`: how many, or how much money, of what `rest` says."""
    dialogue = LANGUAGES[language].dialogue
    asked = {"count": dialogue.counting, "share": dialogue.sharing, "money": dialogue.paying}
    return LANGUAGES[language].elided(asked.get(sort, "{rest}").format(rest=rest))


def measured(amount: Amount) -> Amount:
    """`amount` as claims and comparisons hold it against others: a share in per cent."""
    if amount.unit != SHARE or amount.number is None:
        return amount
    return Amount(amount.number * 100, PERCENT, amount.qualifier)


class Subjects:
    """The figures of a book by what they are about."""

    def __init__(self, book: Book) -> None:
        self._book, self.concepts = book, concepts_in(tuple(book.languages))
        self._profiles = {code: list(self._read(code)) for code in book.languages}
        names = dict.fromkeys(own.name for each in self._profiles.values() for own in each)
        self.accounts = {name: self._account(name) for name in names}
        self.words = frozenset(word for own in self.accounts.values() for word in own.words)
        self.things = frozenset(word for own in self.accounts.values() for word in own.counted)
        replies = {name: map(entry.reply.get, book.languages) for name, entry in book.answers.items()}
        self._leads = {name: self._figures_of(own) for name, own in replies.items()}

    def _read(self, language: str) -> Iterator[Profile]:
        for name in [*self._book.facts, *self._book.derived]:
            own, text = amount_of(self._book, name), self._book.fact(name).text.get(language)
            if own is not None and text:
                amount = measured(own)
                whole, _, part = text.partition(OF_A_SHARE) if amount.unit == PERCENT else ("", "", "")
                spoken, telling = LANGUAGES[language], self.concepts.telling
                weight = tuple(word for word in telling(text) if word in self.concepts.weighty)
                yield Profile(
                    name, amount, telling(text), telling(part or text), telling(whole) if part else (),
                    counted(text, spoken), direction_of(text, spoken), weight,
                )  # fmt: skip

    def _account(self, name: str) -> Account:
        own = tuple(each for profiles in self._profiles.values() for each in profiles if each.name == name)
        amount = own[0].amount
        noun = words(amount.unit) if amount.unit not in KINDS | {YEAR} else []
        things = {word for each in own for word in each.counted} | set(noun)
        return Account(
            amount,
            own,
            frozenset(word for each in own for word in each.words) | set(noun),
            frozenset(things) if sort_of(amount.unit) == "count" else frozenset(),
            frozenset(each.direction for each in own),
        )

    def _figures_of(self, replies: Iterable[str]) -> tuple[str, ...]:
        """The facts with a figure that a reply names, in its order."""
        named = [name for reply in replies for name in facts_in(reply)]
        return tuple(dict.fromkeys(name for name in named if amount_of(self._book, name) is not None))

    def _covers(self, told: Iterable[str], asked: Iterable[str]) -> bool:
        return self.concepts.covers(told, asked)

    def _shared(self, words: Sequence[str], others: Sequence[str]) -> int:
        return sum(any(self.concepts.is_same(word, other) for other in others) for word in words)

    def leads(self, answer: str) -> tuple[str, ...]:
        """The facts with a figure that the reply of `answer` names, the first of them first."""
        return self._leads.get(answer, ())

    def answer_of(self, fact: str) -> str | None:
        """The answer that begins with the figure of `fact`, else one that gives it."""
        leading = [name for name, facts in self._leads.items() if facts[:1] == (fact,)]
        giving = [name for name, facts in self._leads.items() if fact in facts]
        return next(iter(leading or giving), None)

    def difference(self, whole: str, part: str) -> str | None:
        """The derived fact that takes `part` away from `whole`."""
        asked = [whole, "-", part]
        return next((name for name, own in self._book.derived.items() if own.formula.split() == asked), None)

    def whole_of(self, part: str) -> str | None:
        """The fact of which `part` is a part: a derived one takes it away from that."""
        return next((whole for whole in self.accounts if self.difference(whole, part)), None)

    def profile(self, fact: str, language: str) -> Profile | None:
        """The fact `fact` as `language` speaks of it; None when it has no figure."""
        return next((own for own in self._profiles[language] if own.name == fact), None)

    def profiles(self, language: str) -> list[Profile]:
        """Every fact with a figure."""
        return self._profiles[language]

    def about(self, asked: Sequence[str]) -> dict[str, Profile]:
        """The facts of which each word `asked` speaks, and which no word of weight makes another figure."""
        found: dict[str, Profile] = {}
        for own in self._profiles.values():
            for each in own:
                if self._covers(each.words, asked) and self._covers(asked, each.weight):
                    found.setdefault(each.name, each)
        return found

    def content(self, text: str) -> tuple[str, ...]:
        """The words of a reader's `text` that say what it is about."""
        return self.concepts.content(text, self.words)

    def elsewhere(self, lead: Profile, asked: Sequence[str]) -> str | None:
        """The fact that says of what is `asked` what `lead` says: of the same kind, and nearest to it in its words.

        One that shares no word with `lead` has to speak of nothing else: after beds, "the budget" means no votes.
        """
        among = [each for each in self.about(asked).values() if each.sort == lead.sort and asked]
        among = [each for each in among if self._shared(lead.words, each.words) or self._covers(asked, each.words)]
        ranked = sorted(among, key=lambda each: -self._shared(lead.words, each.words))
        if not ranked:
            return None
        best = self._shared(lead.words, ranked[0].words)
        tied = [each for each in ranked if self._shared(lead.words, each.words) == best]
        return ranked[0].name if len(tied) == 1 else None

    def nearest(self, facts: Sequence[str], asked: Sequence[str]) -> list[str]:
        """Those of `facts` that speak of most words `asked`, in their order; none when none speaks of any."""
        words = {name: [word for own in self.accounts[name].profiles for word in own.words] for name in facts}
        shared = {name: self._shared(asked, words[name]) for name in facts}
        return [name for name in facts if shared[name] == max(shared.values()) > 0]

    def as_share(self, lead: Profile, beside: Sequence[str], language: str) -> str | None:
        """The share that `lead` is, as a fact says it; `beside` are the facts in the same reply."""
        if lead.sort == "share":
            return lead.name
        shares = [
            each for each in self._profiles[language] if each.sort == "share" and self._covers(lead.words, each.part)
        ]
        return _only(shares, [each for each in shares if self._covers(each.words, lead.words)], beside)

    def in_numbers(self, lead: Profile, beside: Sequence[str], language: str) -> str | None:
        """The number behind the share that `lead` is, as a fact says it."""
        if lead.sort != "share":
            return lead.name
        numbers = [
            each for each in self._profiles[language] if each.sort in NUMBERS and self._covers(each.words, lead.part)
        ]
        numbers = [each for each in numbers if self._covers(lead.words, each.weight)]
        return _only(numbers, [each for each in numbers if self._covers(each.words, lead.words)], beside)


def _only(possible: Sequence[Profile], sure: Sequence[Profile], beside: Sequence[str]) -> str | None:
    """The one fact that is sure by all of its words, else the one that is possible and stands in the same reply."""
    if len(sure) == 1:
        return sure[0].name
    near = [each.name for each in sure or possible if each.name in beside]
    return near[0] if len(near) == 1 else None
