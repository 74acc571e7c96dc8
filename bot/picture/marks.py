"""Bars and dots to scale, and how an end that is open or soft is seen: in steps that fade, without colour too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from bot.markup import tag
from bot.picture.values import Edge, Mark

FADE: Final = 0.03  # of the axis, on each side of a soft end and beyond an open one: seen on a phone, and no more
STEPS: Final = 6  # in which a soft edge fades: pictures beside each other in one page share no gradient
DOTS: Final = 100
IN_COLUMN: Final = 5
FADING_DOTS: Final = 2  # on each side of a soft end
OPEN_DOTS: Final = 5  # beyond an open end, or within it
OTHERS: Final = ("#d3d9e0", "#59636f")  # what is no mark of the fact's own, filled and its outline, which is seen (4.6)


def bar(mark: Mark, left: float, top: float, width: float, height: float, colour: str) -> Element:
    """The bar of `mark` on an axis that begins at `left` and is `width` long."""
    solid, *fading = pieces(mark.start, mark.end, mark.edge)
    fill, line = (colour, colour) if mark.is_own else OTHERS
    shapes = [_piece(piece, left, top, width, height, line) for piece in fading]
    body = _piece(solid, left, top, width, height, fill)
    if not mark.is_own:
        body.set("stroke", line)
        body.set("stroke-width", "3")
    return tag("g", body, *shapes, class_=f"bar {mark.edge}")


def _piece(
    piece: tuple[float, float, float], left: float, top: float, width: float, height: float, fill: str
) -> Element:
    start, end, opacity = piece
    place = {"x": round(left + width * start, 2), "y": round(top, 2), "width": round(width * (end - start), 2)}
    if opacity == 0:
        return tag("rect", **place, height=height, fill="none", stroke=fill, stroke_width=4)
    return tag("rect", **place, height=height, fill=fill, opacity=None if opacity == 1 else opacity)


def pieces(start: float, end: float, edge: Edge) -> Iterator[tuple[float, float, float]]:
    """The pieces of a bar: from where to where, and how opaque, 0 for hollow. A soft end is as far out as it is in."""
    fade = min(FADE, (end - start) / 2)
    if edge == "soft":
        out = min(fade, max(0.0, 1 - end))
        yield start, end - out, 1.0
        yield from _fading(end - out, end + out)
    elif edge == "within":
        yield start, end - 2 * fade, 1.0
        yield end - 2 * fade, end, 0.0
    else:
        yield start, end, 1.0
        if edge == "beyond":
            yield from _striped(end, min(1.0, end + 2 * fade))


def _fading(start: float, end: float) -> Iterator[tuple[float, float, float]]:
    step = (end - start) / STEPS
    for at in range(STEPS):
        yield start + at * step, start + (at + 1) * step, round(1 - (at + 0.5) / STEPS, 3)


def _striped(start: float, end: float) -> Iterator[tuple[float, float, float]]:
    """Three stripes with gaps before them."""
    step = (end - start) / 6
    for at in range(3):
        yield start + (2 * at + 1) * step, start + (2 * at + 2) * step, 1 - 0.25 * at


def dots(mark: Mark, left: float, top: float, width: float, colour: str) -> Element:
    """A hundred dots in columns of five, filled from the left up to the share that `mark` is."""
    step = width / (DOTS // IN_COLUMN)
    share = round(mark.end * DOTS)
    drawn = [_dot(left + step * (at // IN_COLUMN + 0.5), top + step * (at % IN_COLUMN + 0.5), step * 0.4, colour,
                  _filled(at, share, mark.edge)) for at in range(DOTS)]  # fmt: skip
    return tag("g", *drawn, class_=f"dots {mark.edge}")


def _filled(at: int, share: int, edge: Edge) -> float:
    """How full the dot `at` is, counted from 0: 1 of the share, 0 of the rest, less where the end is not sharp."""
    if edge == "soft" and abs(at + 0.5 - share) < FADING_DOTS:
        return round(0.5 + 0.4 * (share - at - 0.5) / FADING_DOTS, 2)
    if edge == "within" and share - OPEN_DOTS <= at < share:
        return 0.35
    if edge == "beyond" and share <= at < share + OPEN_DOTS:
        return 0.15
    return 1.0 if at < share else 0.0


def _dot(x: float, y: float, radius: float, colour: str, filled: float) -> Element:
    """A dot; an empty one is an outline in grey, one that is partly full an outline in the colour."""
    fill, line = (OTHERS[0], OTHERS[1]) if filled == 0 else (colour, colour)
    opacity = filled if 0 < filled < 1 else None
    place = {"cx": round(x, 2), "cy": round(y, 2), "r": round(radius, 2)}
    return tag("circle", **place, fill=fill, fill_opacity=opacity, stroke=line, stroke_width=3 if filled < 1 else 0)
