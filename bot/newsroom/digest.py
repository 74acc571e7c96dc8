"""The digest: what readers asked lately, in a few lines for the editors' chat or the terminal.

Like `render`, it writes one text for Telegram and one plain, and escapes nowhere but in `Style`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from bot.answer.render import PLAIN, Style, one_line
from bot.answer.reply import Responder
from bot.book.values import Book
from bot.language import say
from bot.newsroom.facts import Facts
from bot.newsroom.tally import Tally
from bot.newsroom.unanswered import Group
from bot.quantity.write import write_figure
from bot.store import Wording

TOP: Final = 3  # questions named
GROUPS: Final = 5  # that follow: what a phone shows without tiring anybody
ANSWERS: Final = 3  # to which the wordings of a group may belong
SHOWN: Final = 200  # characters of a wording: what it asks is seen by then
ARROWS: Final = {"up": " ↗", "down": " ↘", "level": ""}


def digest(facts: Facts, book: Book) -> str:
    """All of a digest as plain text: the figures, then the groups that were asked most."""
    groups = facts.unsettled.groups[:GROUPS]
    parts = [summary(facts, len(groups), book, PLAIN), *(group_text(group, book, PLAIN) for group in groups)]
    return "\n\n".join(parts)


def summary(facts: Facts, unanswered: int, book: Book, style: Style) -> str:
    """What was asked in a period, in the book's language; `unanswered` is how many groups follow."""
    language = book.article.language
    last = say("digest-groups" if unanswered else "digest-no-groups", language, groups=unanswered)
    parts = [counts(facts, book, style), _top(facts.tally, book, style), style.text(last)]
    return "\n\n".join(part for part in parts if part)


def counts(facts: Facts, book: Book, style: Style) -> str:
    """How many asked in a period, and with what outcome, under a heading that names the period."""
    return f"{_heading(facts, book.article.language, style)}\n\n{_counts(facts.tally, book, style)}"


def _heading(facts: Facts, language: str, style: Style) -> str:
    hours = round((facts.tally.until - facts.tally.since) / 3600)
    span = (
        say("digest-hours", language, hours=hours)
        if hours <= 48
        else say("digest-days", language, days=-(-hours // 24))
    )
    made_up = f"\n{style.text(say('made-up', language))}" if facts.made_up else ""
    return f"{style.bold.format(style.text(span))}{made_up}"


def _counts(tally: Tally, book: Book, style: Style) -> str:
    language, locale = book.article.language, book.article.locale
    if not tally.asked:
        return style.text(say("digest-nothing", language))
    counts = {"asked": tally.asked, "readers": tally.readers, **tally.outcomes}
    lines = [say("digest-counts", language, **{name: _written(count, locale) for name, count in counts.items()})]
    signals = tally.signals
    if signals.none or signals.wrong:
        lines.append(say("digest-missed", language, none=signals.none, wrong=signals.wrong))
    return style.text("\n".join(lines))


def _written(count: int, locale: str) -> str:
    return write_figure(Fraction(count), "", locale)


def _top(tally: Tally, book: Book, style: Style) -> str:
    language = book.article.language
    known = [(name, count) for name, count in tally.answers.items() if name in book.answers]
    lines = [f"{count} × {book.answers[name].questions.label(language)}" for name, count in known[:TOP]]
    return style.text("\n".join([say("digest-top", language), *lines])) if lines else ""


def group_text(group: Group, book: Book, style: Style) -> str:
    """One group of questions: how many asked it, whether more do, its typical wordings, and what readers get so far."""
    language = book.article.language
    line = say("group-count", language, count=group.count, readers=group.readers)
    head = style.bold.format(style.text(f"{line}{ARROWS[group.trend]}"))
    gap = book.gaps[group.gap].questions.label(language) if group.gap in book.gaps else None
    foreseen = [style.italic.format(style.text(say("report-gap", language, question=gap)))] if gap else []
    return "\n".join([head, *wordings_text(group.wordings, style), *foreseen])


def wordings_text(wordings: Sequence[Wording], style: Style) -> list[str]:
    """Each wording on a line of its own, the long ones cut."""
    return [style.text(f"• {one_line(wording.text, SHOWN)}") for wording in wordings]


def likely_answers(group: Group, responder: Responder) -> list[str]:
    """The answers that the wordings of `group` most likely belong to, best first: their standings added up."""
    standings: Counter[str] = Counter()
    for wording in group.wordings:
        for candidate in responder.matcher.match(wording.text).candidates:
            standings[candidate.answer] += round(candidate.score * 10_000)
    ranked = sorted(standings, key=lambda name: (-standings[name], name))
    return [name for name in ranked if name in responder.book.answers][:ANSWERS]
