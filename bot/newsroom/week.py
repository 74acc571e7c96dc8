"""The picture of a week: how many questions came on each of its days."""

from __future__ import annotations

from bot.newsroom.report import Report
from bot.picture import Drawing, Look, Mark


def week_of(report: Report, look: Look) -> Drawing | None:
    """The days of `report` as bars, as long as each is beside the largest; None where nobody asked."""
    speech, tally = report.speech, report.facts.tally
    asked = {day: sum(counts.values()) for day, counts in tally.days.items()}
    most = max(asked.values(), default=0)
    if not most:
        return None
    marks = tuple(Mark(f"{speech.day(day)}:", speech.number(count), 0, count / most) for day, count in asked.items())
    words, figure = speech.say("week-of-questions"), speech.number(tally.asked)
    return Drawing("counts", figure, words, marks, "", (), report.subject, report.period, speech.language, look)
