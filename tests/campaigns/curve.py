"""Waits as curves: how long the patient share of readers waits, and the one in a thousand; drawn as SVG.

Across is the share of readers who wait less, each nine as wide as the one before it; up is the wait, each power of ten
as high as the next. So the tail, which an average hides, takes most of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from xml.etree.ElementTree import Element, SubElement, tostring

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BELOW = 860, 480, 70, 50, 150, 50  # pixels
FINEST = 99.9  # per cent
SHARES = (0.0, 50.0, 90.0, 99.0, 99.9)
POINTS = 120  # of a curve
COLOURS = ("#1b6ca8", "#2a9d8f", "#8ab17d", "#e9a03b", "#e76f51", "#9b2226", "#5f0f40")
LETTERS = {"font-family": "sans-serif", "font-size": "13", "fill": "#333"}


@dataclass(frozen=True, slots=True)
class Curve:
    """The `waits` (seconds, in order) under a load that is called `name`."""

    name: str
    waits: Sequence[float]


def percentile(waits: Sequence[float], share: float) -> float:
    """The wait that `share` per cent of `waits`, which are in order, do not exceed; ValueError when there are none."""
    if not waits:
        raise ValueError("there are no waits")
    return waits[max(0, ceil(len(waits) * share / 100) - 1)]


def draw(title: str, curves: Sequence[Curve]) -> str:
    """The picture of `curves` as an SVG document."""
    picture = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {HEIGHT}")
    SubElement(picture, "rect", width="100%", height="100%", fill="white")
    _write(picture, LEFT, TOP - 24, title, "start")
    decades = _decades(curves)
    for share in SHARES:
        _line(picture, "#ddd", [(_across(share), TOP), (_across(share), HEIGHT - BELOW)])
        _write(picture, _across(share), HEIGHT - BELOW + 20, f"{share:g} %", "middle")
    for decade in range(decades[0], decades[1] + 1):
        _line(picture, "#ddd", [(LEFT, _up(10.0**decade, decades)), (WIDTH - RIGHT, _up(10.0**decade, decades))])
        _write(picture, LEFT - 8, _up(10.0**decade, decades) + 4, f"{10.0**decade:g} s", "end")
    for number, curve in enumerate(curves):
        colour, points = COLOURS[number % len(COLOURS)], list(_points(curve, decades))
        _line(picture, colour, points, 2)
        _write(picture, points[-1][0] + 6, points[-1][1] + 4, curve.name, "start", colour)
    return tostring(picture, encoding="unicode") + "\n"


def _decades(curves: Sequence[Curve]) -> tuple[int, int]:
    """The powers of ten between which all waits are."""
    shown = [max(wait, 1e-4) for curve in curves for wait in (curve.waits[0], percentile(curve.waits, FINEST))]
    lowest, highest = (floor(log10(min(shown))), ceil(log10(max(shown)))) if shown else (-3, 1)
    return lowest, max(highest, lowest + 1)


def _points(curve: Curve, decades: tuple[int, int]) -> Iterator[tuple[float, float]]:
    for number in range(POINTS + 1):
        share = 100 - 100 * 10 ** (-3 * number / POINTS)  # to 99.9 %, each nine with as many points
        yield _across(share), _up(percentile(curve.waits, share), decades)


def _across(share: float) -> float:
    nines = -log10(1 - share / 100)
    return LEFT + (WIDTH - LEFT - RIGHT) * nines / -log10(1 - FINEST / 100)


def _up(wait: float, decades: tuple[int, int]) -> float:
    part = (log10(max(wait, 1e-4)) - decades[0]) / (decades[1] - decades[0])
    return HEIGHT - BELOW - (HEIGHT - TOP - BELOW) * part


def _line(picture: Element, colour: str, points: Sequence[tuple[float, float]], width: int = 1) -> None:
    where = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    SubElement(picture, "polyline", {"points": where, "fill": "none", "stroke": colour, "stroke-width": str(width)})


def _write(picture: Element, x: float, y: float, text: str, anchor: str, colour: str = "#333") -> None:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor}
    SubElement(picture, "text", {**LETTERS, **place, "fill": colour}).text = text
