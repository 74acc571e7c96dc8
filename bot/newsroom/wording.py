"""How the newsroom's pages speak: texts, numbers, days and the names of answers, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from fractions import Fraction

from bot.book.values import Book
from bot.language import LANGUAGES, has_message, say
from bot.language.called import name_of_language
from bot.quantity.values import PERCENT
from bot.quantity.write import write_figure


@dataclass(frozen=True, slots=True)
class Speech:
    """`language` with what it speaks of: the `book`, and the time zone (None: the machine's)."""

    book: Book
    language: str
    zone: tzinfo | None = None

    def say(self, key: str, **blanks: object) -> str:
        """The message `key`; numbers in `blanks` are written as the language does."""
        written = {name: self.number(blank) if isinstance(blank, int) else blank for name, blank in blanks.items()}
        return say(key, self.language, **written)

    def name(self, kind: str, value: str) -> str:
        """What `value` (`private`, `en`, ...) of a `kind` (`place`, `language`, ...) is called; itself if nothing."""
        if kind == "language" and value in LANGUAGES:
            name = name_of_language(LANGUAGES[value], LANGUAGES[self.language])
            return name[:1].upper() + name[1:]
        key = f"{kind}-{value}"
        return self.say(key) if has_message(key, self.language) else value

    def number(self, count: int) -> str:
        """`count` with the language's marks between thousands."""
        return write_figure(Fraction(count), "", self.book.locale(self.language))

    def shares(self, parts: Sequence[int], whole: int) -> list[str]:
        """Each of `parts` of `whole` in per cent, that add up to 100 if the parts do; dashes where there is none."""
        if not whole:
            return ["–"] * len(parts)
        locale = self.book.locale(self.language)
        return [write_figure(Fraction(share), PERCENT, locale) for share in _percentages(parts, whole)]

    def day(self, day: date, *, with_year: bool = False) -> str:
        """`day` in few letters."""
        from bot.language.calendar import short_day  # CLDR's data, which only editors' pages need

        return short_day(day, LANGUAGES[self.language], with_year=with_year)

    def full_day(self, day: date) -> str:
        """`day` with its year."""
        return self.day(day, with_year=True)

    def day_of(self, moment: float) -> str:
        """The day of `moment` (seconds since 1970), without its year."""
        return self.day(datetime.fromtimestamp(moment, self.zone).date())

    def topic(self, answer: str) -> str:
        """The topic of an answer; the answer's own name when the book has it no longer."""
        entry = self.book.answers.get(answer)
        return self.book.topics[entry.topic].get(self.language) if entry else answer

    def question(self, answer: str) -> str:
        """The question that an answer or a gap stands for; its name when the book has it no longer."""
        entry = self.book.answers.get(answer) or self.book.gaps.get(answer)
        return (entry.questions.label(self.language) if entry else "") or answer


def _percentages(parts: Sequence[int], whole: int) -> list[int]:
    """`parts` of `whole` in whole per cents: rounded down, and those up that lack least until their sum is right."""
    shares = [100 * part // whole for part in parts]
    missing = round(100 * sum(parts) / whole) - sum(shares)
    largest = sorted(range(len(parts)), key=lambda at: -(100 * parts[at] % whole))
    for at in largest[:missing]:
        shares[at] += 1
    return shares
