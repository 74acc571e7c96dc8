"""The picture of `make load`: what it shows is what was measured."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from tests.campaigns.curve import Curve, draw, percentile
from tests.campaigns.load import Load, _knee

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("share", "wait"), [(0.0, 1.0), (50.0, 500.0), (99.0, 990.0), (99.9, 999.0), (100.0, 1000.0)])
def test_of_a_thousand_waits(share: float, wait: float) -> None:
    """One in a thousand waits longer than the wait of 99.9 %."""
    assert percentile([float(number) for number in range(1, 1001)], share) == wait


def test_without_waits_there_is_no_share() -> None:
    """Nothing is made up."""
    with pytest.raises(ValueError, match="no waits"):
        percentile([], 50.0)


def test_each_load_is_a_curve_that_only_rises() -> None:
    """To the right readers wait longer, and the slower load is above the quicker one; all of it is in the picture."""
    quick, slow = [0.001 * (number + 1) for number in range(1000)], [0.02 * (number + 1) for number in range(1000)]
    drawn = fromstring(draw("A title with < and &", [Curve("10", quick), Curve("100", slow)]))
    lines = [line for line in drawn.iter(f"{SVG}polyline") if line.get("stroke-width") == "2"]
    curves = [[tuple(map(float, point.split(","))) for point in str(line.get("points")).split()] for line in lines]
    assert len(curves) == 2
    for curve in curves:
        assert curve == sorted(curve, key=lambda point: (point[0], -point[1]))
        assert all(0 <= x <= 860 and 0 <= y <= 480 for x, y in curve)
    assert all(above[1] < below[1] for below, above in zip(*curves, strict=True))
    assert "A title with < and &" in [text.text for text in drawn.iter(f"{SVG}text")]


def load(rate: float, wait: float, bot: float = 0.5, telegram: float = 0.5, asked: int = 10) -> Load:
    """Ten waits of one length."""
    return Load(rate, asked, [wait] * 10, bot, telegram)


@pytest.mark.parametrize(
    ("loads", "told"),
    [
        ([load(10, 0.1), load(20, 0.9)], "Borne: up to 20 questions a second. No load was too much."),
        ([load(10, 0.1), load(20, 1.1, bot=0.95)], "Borne: up to 10 questions a second. At 20 the limit is the bot."),
        (
            [load(10, 0.1), load(20, 0.1, telegram=1.0, asked=11)],
            "up to 10 questions a second. At 20 the limit is Tele",
        ),
        ([load(10, 2.0)], "No load is borne. At 10 the limit is neither process, but the machine."),
    ],
)
def test_the_knee_is_where_readers_begin_to_wait(loads: list[Load], told: str) -> None:
    """A load at which a question is lost is not borne; what limits is the process that uses its core up."""
    assert told in _knee(loads)
