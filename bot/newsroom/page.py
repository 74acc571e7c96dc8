"""The report as one page of HTML that opens anywhere: its style within, no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from bot.markup import Node, document, head, tag
from bot.newsroom.charts import FEW, Column, bar, columns_chart, sparkline, strip, ticks
from bot.newsroom.report import MOST_ANSWERS, REACTIONS, NewsroomReport, Pictured, Report, Sheet
from bot.newsroom.tally import OUTCOMES
from bot.newsroom.unanswered import Group
from bot.picture.svg import element_of

STYLE: Final = Path(__file__).with_name("page.css")


def page(report: Report, made: datetime) -> str:
    """The page of `report`, as HTML, with the moment when it was `made`."""
    speech = report.speech
    warning = [tag("p", report.warning, class_="warning", role="note")] if report.warning else []
    content = _figures(report) if report.facts.tally.asked else [tag("p", speech.say("report-none"), class_="none")]
    colophon = tag("footer", tag("p", f"Footnote · {speech.full_day(made.date())}, {made:%H:%M}"), *warning)
    body = tag("body", *warning, _masthead(report), tag("main", *content), colophon)
    title = f"{speech.say('report')}: {report.period}"
    return document(tag("html", head(title, STYLE.read_text("utf-8")), body, lang=speech.language))


def _masthead(report: Report) -> Element:
    heading = tag("h1", report.speech.say("report"))
    return tag("header", tag("p", report.period, class_="kicker"), heading, tag("p", report.subject, class_="subject"))


def _figures(report: Report) -> list[Element]:
    pair = (
        _named(report.places(), report.facts.tally.places),
        _named(report.languages(), report.facts.tally.languages),
    )
    return [
        _summary(report),
        _days(report),
        *(_articles(report) if isinstance(report, NewsroomReport) else [*_of_article(report), *_pictures(report)]),
        _signals(report),
        *_quizzes(report),
        tag("div", *pair, class_="pair"),
        _hours(report),
    ]


def _named(sheet: Sheet, counts: Mapping[str, int]) -> Element:
    return _bars(sheet, counts.values())


def _of_article(report: Report) -> list[Element]:
    """What nobody could answer of an article, and what was answered."""
    answered = list(report.facts.tally.answers.values())[:MOST_ANSWERS]
    topics = _bars(report.topics(), report.topic_counts.values())
    return [_unanswered(report), topics, _bars(report.answers(), answered)]


def _articles(report: NewsroomReport) -> Iterator[Element]:
    """How often each article was asked about; then of each, in turn, what is told of one."""
    yield _bars(report.by_article(), [one.facts.tally.asked for one in report.articles])
    yield from _pictures(report)
    for one in report.articles:
        told = [_unanswered(one)] if one.is_of_none else _of_article(one)
        yield tag("article", tag("h2", one.title, class_="title"), *told)


def _pictures(report: Report) -> list[Element]:
    """The figures that were given most, as readers see them; nothing where none was given."""
    shown = [_picture(report, each) for each in report.pictures()]
    title = tag("h2", report.speech.say("report-pictures"))
    return [tag("section", title, tag("div", *shown, class_="pictures"))] if shown else []


def _picture(report: Report, pictured: Pictured) -> Element:
    article = [tag("span", pictured.article)] if isinstance(report, NewsroomReport) else []
    caption = tag("figcaption", tag("b", pictured.question), *article)
    return tag("figure", caption, element_of(pictured.drawing))


def _summary(report: Report) -> Element:
    """The total, and the share of each outcome in its colour: the key to the colours as well."""
    parts = [(outcome, report.facts.tally.outcomes[outcome]) for outcome in OUTCOMES]
    rows = zip(OUTCOMES, report.outcomes().rows, strict=True)
    shares = [tag("li", tag("b", share), _key(outcome), tag("span", name)) for outcome, (name, _, share) in rows]
    total = tag("p", report.total, class_="total")
    return tag("section", total, strip(parts, report.total), tag("ul", *shares, class_="shares"), class_="summary")


def _key(kind: str) -> Element:
    return tag("i", class_=f"key {kind}", aria_hidden="true")


def _section(sheet: Sheet, *content: Node) -> Element:
    note = [tag("p", sheet.note, class_="note")] if sheet.note else []
    return tag("section", tag("h2", sheet.title), *note, *content)


def _days(report: Report) -> Element:
    sheet, few = report.days(), len(report.facts.tally.days) <= FEW
    parts = [[(kind, of.get(kind, 0)) for kind in OUTCOMES] for of in report.facts.tally.days.values()]
    columns = [
        Column(row[0], _told(sheet.columns, row), row[-1] if few else "", of)
        for row, of in zip(sheet.rows, parts, strict=True)
    ]
    return _section(sheet, _chart(report, sheet, columns), _details(report, sheet))


def _hours(report: Report) -> Element:
    sheet = report.hours()
    columns = [
        Column(row[0], _told(sheet.columns, row), "", [("bar", count)])
        for row, count in zip(sheet.rows, report.facts.tally.hours, strict=True)
    ]
    return _section(sheet, _chart(report, sheet, columns), _details(report, sheet))


def _chart(report: Report, sheet: Sheet, columns: Sequence[Column]) -> Element:
    highest = max(column.height for column in columns)
    scale = [(amount, report.speech.number(amount)) for amount in ticks(highest)]
    return columns_chart(columns, f"{sheet.title}. {sheet.note}", scale)


def _told(columns: Sequence[str], row: Sequence[str]) -> str:
    return ", ".join([row[0], *(f"{name}: {cell}" for name, cell in zip(columns[1:], row[1:], strict=True))])


def _details(report: Report, sheet: Sheet) -> Element:
    """The figures of a chart as a table, for who cannot see it or wants to copy them."""
    return tag("details", tag("summary", report.speech.say("report-table")), _table(sheet, sheet.rows))


def _table(sheet: Sheet, rows: Sequence[Sequence[Node]], class_: str = "figures") -> Element:
    head = tag("tr", *(tag("th", name, scope="col") for name in sheet.columns))
    body = [tag("tr", tag("th", row[0], scope="row"), *_cells(sheet, row)) for row in rows]
    caption = tag("caption", sheet.title)
    return tag("table", caption, tag("thead", head), tag("tbody", *body), class_=class_)


def _cells(sheet: Sheet, row: Sequence[Node]) -> Iterator[Element]:
    """The cells but the first; each knows its column's name, which a narrow screen shows beside it."""
    for name, cell in zip(sheet.columns[1:], row[1:], strict=True):
        yield tag("td", cell, data_name=name)


def _bars(sheet: Sheet, amounts: Iterable[int]) -> Element:
    return _section(sheet, _bar_table(sheet, list(amounts)))


def _bar_table(sheet: Sheet, amounts: Sequence[int], whole: int | None = None) -> Element:
    """The rows of `sheet`, each with a bar under its name as long as its amount."""
    most = whole or max(amounts, default=0)
    named = [tag("div", tag("bdi", row[0]), bar(amount, most)) for row, amount in zip(sheet.rows, amounts, strict=True)]
    rows: list[Sequence[Node]] = [(name, *row[1:]) for name, row in zip(named, sheet.rows, strict=True)]
    return _table(sheet, rows, "bars")


def _signals(report: Report) -> Element:
    parts: list[Element] = []
    signals = report.facts.tally.signals
    for (outcome, reactions), sheet in zip(REACTIONS.items(), report.reactions(), strict=True):
        amounts = [getattr(signals, reaction) for reaction in reactions]
        heading = tag("h3", _key(outcome), sheet.title)
        parts.append(tag("div", heading, _bar_table(sheet, amounts, getattr(signals, outcome))))
    title = tag("h2", report.speech.say("report-signals"))
    return tag("section", title, tag("div", *parts, class_="pair"))


def _quizzes(report: Report) -> list[Element]:
    """What readers chose in quizzes; nothing where nobody did."""
    sheet = report.quizzes()
    return [_section(sheet, _table(sheet, sheet.rows))] if sheet.rows else []


def _unanswered(report: Report) -> Element:
    sheet = report.unanswered()
    groups = report.facts.unsettled.groups
    rows = [_group_row(report, group, row) for group, row in zip(groups, sheet.rows, strict=True)]
    table = [_table(sheet, rows, "groups")] if rows else []
    return _section(sheet, *table, *(tag("p", told, class_="note") for told in report.left_out()))


def _group_row(report: Report, group: Group, row: Sequence[str]) -> list[Node]:
    quoted = [
        tag("li", tag("q", tag("bdi", wording.text), lang=wording.language or None)) for wording in group.wordings
    ]
    gap = [tag("p", report.gap(group), class_="gap")] if group.gap else []
    wordings = tag("div", tag("ul", *quoted), *gap)
    trend = tag("div", sparkline(group.days, row[3]), tag("span", row[3]), class_=f"trend {group.trend}")
    return [wordings, row[1], row[2], trend, row[4]]
