"""The digest: what readers asked lately, in a few lines for the editors' chat or the terminal, and group by group.

Like `render`, it writes one text for Telegram and one plain, and escapes nowhere but in `Style`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.answer.render import PLAIN, Style, one_line
from bot.answer.reply import Responder
from bot.newsroom.effect import problems_of_teaching, tells_fact
from bot.newsroom.quizzes import told as told_of_quizzes
from bot.newsroom.report import NewsroomReport, Report
from bot.newsroom.unanswered import Group
from bot.store import Wording

TOP: Final = 3  # questions named
ARTICLES: Final = 5  # named
GROUPS: Final = 5  # on the terminal, where all follow at once
MAY_BE_ANSWERED: Final = frozenset(["wording", "refused"])  # reasons with which the book may have it
PLACES: Final = 2  # named: where a group was asked most
ANSWERS: Final = 3  # to which the wordings of a group may belong
SHOWN: Final = 200  # characters of a wording: what it asks is seen by then
ARROWS: Final = {"up": " ↗", "down": " ↘", "level": ""}


@dataclass(frozen=True, slots=True)
class Missed:
    """A group of questions that nobody could answer, and the report of the article that they were asked of."""

    report: Report
    group: Group


def missed_in(report: Report) -> list[Missed]:
    """The groups of all articles, those asked most first, and those to which a book says that it is not told last."""
    articles = report.articles if isinstance(report, NewsroomReport) else (report,)
    every = [Missed(one, group) for one in articles for group in one.facts.unsettled.groups]
    return sorted(every, key=lambda missed: (missed.group.gap is not None, -missed.group.count))


def digest(report: Report) -> str:
    """All of a digest as plain text: the figures, then the groups that were asked most."""
    missed = missed_in(report)
    return "\n\n".join([summary(report, missed, PLAIN), *(_written(one) for one in missed[:GROUPS])])


def _written(missed: Missed) -> str:
    return group_text(heading(missed), missed.group.wordings, PLAIN)


def summary(report: Report, missed: Sequence[Missed], style: Style, words: Sequence[str] = ()) -> str:
    """What was asked in a period; `missed` are the groups that follow, `words` is what readers wrote to the editors.

    Of several articles, with those that were asked about most.
    """
    say = report.speech.say
    last = _of_groups(report, missed)
    last += [say("digest-waiting", count=len(words))] if words else []
    last += [f"• {one_line(text, SHOWN)}" for text in words[:TOP]]
    articles = _articles(report) if isinstance(report, NewsroomReport) else _top(report)
    quizzes = told_of_quizzes(report.facts.quizzes, report.speech)
    parts = [counts(report, style), style.text(articles), style.text(quizzes), style.text("\n".join(last))]
    return "\n\n".join(part for part in parts if part)


def _of_groups(report: Report, missed: Sequence[Missed]) -> list[str]:
    """How many groups have no answer, and to how many a book says that the article does not tell it."""
    say, gaps = report.speech.say, sum(one.group.gap is not None for one in missed)
    open_ones = [say("digest-groups", groups=len(missed) - gaps)] if len(missed) > gaps else []
    told = [say("digest-gaps", gaps=gaps)] if gaps else []
    return [*open_ones, *told, say("digest-turn")] if missed else [say("digest-no-groups")]


def counts(report: Report, style: Style) -> str:
    """How many asked in a period, and with what outcome, under a heading that names the period."""
    return f"{_heading(report, style)}\n\n{style.text(_counts(report))}"


def _heading(report: Report, style: Style) -> str:
    tally, say = report.facts.tally, report.speech.say
    hours = round((tally.until - tally.since) / 3600)
    span = say("digest-hours", hours=hours) if hours <= 48 else say("digest-days", days=-(-hours // 24))
    made_up = f"\n{style.text(say('made-up'))}" if report.facts.made_up else ""
    return f"{style.bold.format(style.text(span))}{made_up}"


def _counts(report: Report) -> str:
    tally, say = report.facts.tally, report.speech.say
    if not tally.asked:
        return say("digest-nothing")
    lines = [say("digest-counts", asked=tally.asked, readers=tally.readers, **tally.outcomes)]
    signals = tally.signals
    if signals.none or signals.wrong:
        lines.append(say("digest-missed", none=signals.none, wrong=signals.wrong))
    return "\n".join(lines)


def _top(report: Report) -> str:
    speech, answers = report.speech, report.facts.tally.answers
    known = [(name, count) for name, count in answers.items() if name in speech.book.answers]
    lines = [f"{speech.number(count)} × {speech.question(name)}" for name, count in known[:TOP]]
    return "\n".join([speech.say("digest-top"), *lines]) if lines else ""


def _articles(report: NewsroomReport) -> str:
    asked = sorted(report.articles, key=lambda one: -one.facts.tally.asked)[:ARTICLES]
    return "\n".join(_article(one, report) for one in asked)


def _article(one: Report, report: NewsroomReport) -> str:
    tally = one.facts.tally
    blanks = {"asked": tally.asked, "unknown": tally.outcomes["unknown"]}
    return f"• {report.speech.say('digest-article', title=one.title, **blanks)}"


def heading(missed: Missed, *, titled: bool = False, waiting: int = 0) -> str:
    """What stands above the wordings of a group, a line each: how often and where it was asked, and the likely reason.

    With `titled`, of which article; and how many readers are `waiting`, if any are.
    """
    group, speech = missed.group, missed.report.speech
    first = f"{speech.say('group-count', count=group.count, readers=group.readers)}{ARROWS[group.trend]}"
    where = [speech.name(kind, value) for kind, value in _places(group)]
    article = [missed.report.title] if titled else []
    reason = missed.report.gap(group) if group.gap else speech.say(f"reason-{group.reason}")
    wait = [speech.say("group-waiting", count=waiting)] if waiting else []
    return "\n".join([first, *wait, *article, *([" · ".join(where)] if where else []), reason])


def _places(group: Group) -> list[tuple[str, str]]:
    return [*(("place", place) for place in group.places[:PLACES]), *(("language", code) for code in group.languages)]


def group_text(shown: str, wordings: Sequence[Wording], style: Style) -> str:
    """A group of questions: what is `shown` above them, its first line bold, and each of its wordings on a line."""
    first, *others = shown.split("\n")
    head = [style.bold.format(style.text(first)), *(style.italic.format(style.text(line)) for line in others)]
    return "\n".join([*(head if shown else []), *wordings_text(wordings, style)])


def wordings_text(wordings: Sequence[Wording], style: Style) -> list[str]:
    """Each wording on a line of its own, the long ones cut."""
    return [style.text(f"• {one_line(wording.text, SHOWN)}") for wording in wordings]


def likely_answers(group: Group, responder: Responder) -> list[str]:
    """The answers that the wordings of `group` most likely belong to, best first: their standings added up.

    None, unless only the wording may be new, or where one asks about something that the nearest answer does not speak
    of: a reader of the button may overlook the one word that makes it another question. None that tells no fact: it is
    about the bot itself, and whoever asks about the article would get it from then on.
    """
    is_held = any(responder.matcher.match(wording.text).guard for wording in group.wordings)
    if is_held or group.reason not in MAY_BE_ANSWERED:
        return []
    ranked = [name for name in ranked_answers(group.wordings, responder) if tells_fact(responder.book, name)]
    return [name for name in ranked if not problems_of_teaching(group.wordings, name, responder)][:ANSWERS]


def ranked_answers(wordings: Sequence[Wording], responder: Responder) -> list[str]:
    """The answers that `wordings` may belong to, the likeliest first."""
    standings: Counter[str] = Counter()
    for wording in wordings:
        for candidate in responder.matcher.match(wording.text).candidates:
            standings[candidate.answer] += round(candidate.score * 10_000)
    ranked = sorted(standings, key=lambda name: (-standings[name], name))
    return [name for name in ranked if name in responder.book.answers]
