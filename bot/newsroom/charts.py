"""Charts as inline SVG: columns that stand on days or hours, bars beside names, sparklines.

Positions across are in per cent and heights in pixels, so that a chart is as wide as its place and its letters keep
their size. Colours come from classes, and so from the page: light, dark, on paper. Each chart says in a title what it
shows, and each column how much.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log10
from typing import Final
from xml.etree.ElementTree import Element

from bot.markup import tag

PLOT: Final = 180  # pixels that the highest column may have
ABOVE: Final = 22  # pixels above it, for its figure
BELOW: Final = 22  # pixels under the columns, for their names
GUTTER: Final = 8.0  # per cent of the width at the left, for the scale
FILLED: Final = 0.76  # of the room of a column
FEW: Final = 10  # columns that each have a figure above
LABELS: Final = 7  # columns that have a name below, when there are many
SPARK: Final = (88, 22)  # pixels


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name below, what it says when it is pointed at, the figure above, and its parts from the ground.

    A part is a class of the page's style and how much.
    """

    name: str
    title: str
    figure: str
    parts: Sequence[tuple[str, int]]

    @property
    def height(self) -> int:
        """How much all parts are together."""
        return sum(amount for _, amount in self.parts)


def columns_chart(columns: Sequence[Column], title: str, scale: Sequence[tuple[int, str]]) -> Element:
    """Columns over a `scale` of amounts with their names (see `ticks`)."""
    top = max([amount for amount, _ in scale] + [column.height for column in columns] + [1])
    grid = [part for amount, name in scale for part in _grid_line(_level(amount, top), name)]
    room = (100 - GUTTER) / len(columns)
    shown = [_column(column, GUTTER + room * at, room, top) for at, column in enumerate(columns)]
    names = _names(columns, room)
    height = ABOVE + PLOT + BELOW
    heading = tag("title", title)
    return tag("svg", heading, *grid, *shown, *names, class_="columns", width="100%", height=height, role="img")


def ticks(highest: int) -> list[int]:
    """Two to five round amounts from 0 to at least `highest`: steps of 1, 2 or 5 with noughts."""
    size = 10 ** max(0, ceil(log10(max(highest, 1))) - 1)
    step = next(step for step in (size // 2 or 1, size, 2 * size, 5 * size) if step * 4 >= highest)
    return list(range(0, step * ceil(max(highest, 1) / step) + 1, step))


def _level(amount: float, top: int) -> float:
    return round(ABOVE + PLOT * (1 - amount / top), 2)


def _grid_line(level: float, name: str) -> tuple[Element, Element]:
    line = tag("line", x1=_percent(GUTTER), x2="100%", y1=level, y2=level, class_="grid" if name != "0" else "ground")
    return line, tag("text", name, x=_percent(GUTTER - 1.2), y=level + 4, text_anchor="end", class_="scale")


def _column(column: Column, left: float, room: float, top: int) -> Element:
    place = {"x": _percent(left + room * (1 - FILLED) / 2), "width": _percent(room * FILLED)}
    parts, stacked = [tag("title", column.title)], 0
    for kind, amount in column.parts:
        stacked += amount
        if amount:
            height = round(PLOT * amount / top, 2)
            parts.append(tag("rect", **place, y=_level(stacked, top), height=height, class_=kind))
    if column.figure:
        above = {"x": _percent(left + room / 2), "y": _level(stacked, top) - 6}
        parts.append(tag("text", column.figure, **above, text_anchor="middle", class_="figure"))
    return tag("g", *parts)


def _names(columns: Sequence[Column], room: float) -> list[Element]:
    every = 1 if len(columns) <= FEW else ceil(len(columns) / LABELS)
    return [
        tag("text", column.name, x=_percent(GUTTER + room * (at + 0.5)), y=ABOVE + PLOT + 16, text_anchor="middle")
        for at, column in enumerate(columns)
        if at % every == 0
    ]


def bar(amount: int, most: int, kind: str = "bar") -> Element:
    """A bar beside a name, whose figure stands in the next cell: its length is `amount` where `most` fills the cell."""
    length = _percent(100 * amount / most if most else 0)
    filled = tag("rect", width=length, height="100%", class_=kind)
    return tag("svg", filled, width="100%", height=6, aria_hidden="true", class_="bar")


def strip(parts: Sequence[tuple[str, int]], title: str) -> Element:
    """One bar of the full width, divided into `parts`: a class of the page's style, and how much."""
    whole = sum(amount for _, amount in parts) or 1
    pieces, left = [tag("title", title)], 0.0
    for kind, amount in parts:
        width = 100 * amount / whole
        pieces.append(tag("rect", x=_percent(left), width=_percent(width), height="100%", class_=kind))
        left += width
    return tag("svg", *pieces, width="100%", height=14, role="img", class_="strip")


def sparkline(amounts: Sequence[int], title: str) -> Element:
    """Small columns, one for each of `amounts`, as high as each is beside the largest."""
    width, height = SPARK
    room, most = width / max(len(amounts), 1), max(amounts, default=0) or 1
    bars = [
        tag(
            "rect",
            x=round(room * at, 2),
            y=round(height - tall, 2),
            width=round(room * FILLED, 2),
            height=round(tall, 2),
        )
        for at, tall in enumerate(height * amount / most for amount in amounts)
        if tall
    ]
    ground = tag("line", x1=0, x2=width, y1=height, y2=height, class_="ground")
    return tag("svg", tag("title", title), *bars, ground, width=width, height=height, role="img", class_="spark")


def _percent(share: float) -> str:
    return f"{share:.2f}%"
