"""Charts: what they show is to scale, and nothing that a reader wrote becomes markup."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.markup import document, tag
from bot.newsroom.charts import ABOVE, PLOT, Column, bar, columns_chart, sparkline, strip, ticks


@pytest.mark.parametrize("highest", [0, 1, 2, 3, 7, 10, 11, 99, 100, 312, 1000, 98765])
def test_a_scale_is_round(highest: int) -> None:
    """A scale begins at nothing, reaches the highest, and has few steps, all alike and round."""
    scale = ticks(highest)
    steps = {after - before for before, after in pairwise(scale)}
    assert scale[0] == 0 and scale[-1] >= max(highest, 1) and 2 <= len(scale) <= 5 and len(steps) == 1
    assert str(steps.pop()).rstrip("0") in {"1", "2", "5"}


def test_columns_are_to_scale() -> None:
    """Parts stand on each other from the ground, as high as they count."""
    chart = columns_chart([Column("Mon", "told", "4", (("a", 3), ("b", 1), ("c", 0)))], "title", [(0, "0"), (8, "8")])
    first, second = chart.findall(".//rect")
    assert (float(first.get("height", 0)), float(second.get("height", 0))) == (PLOT * 3 / 8, PLOT / 8)
    assert float(first.get("y", 0)) + PLOT * 3 / 8 == ABOVE + PLOT
    assert float(second.get("y", 0)) + PLOT / 8 == float(first.get("y", 0))
    assert [title.text for title in chart.iter("title")] == ["title", "told"]


def test_bars_and_strips() -> None:
    """A bar is as long as its share of the longest, a strip's parts fill it; nothing divides by nothing."""
    assert [bar(*amounts)[0].get("width") for amounts in ((1, 4), (4, 4), (0, 0))] == ["25.00%", "100.00%", "0.00%"]
    assert [part.get("width") for part in strip([("a", 1), ("b", 3)], "")[1:]] == ["25.00%", "75.00%"]
    assert [part.get("width") for part in strip([("a", 0)], "")[1:]] == ["0.00%"]


def test_a_sparkline_leaves_empty_days_empty() -> None:
    """A day without questions has no bar; a line of empty days is only the ground."""
    assert len(sparkline((0, 2, 1), "t").findall("rect")) == 2
    assert len(sparkline((0, 0), "t").findall("rect")) == len(sparkline((), "t").findall("rect")) == 0


def test_text_stays_text() -> None:
    """Markup in a text or an attribute is written as text."""
    written = document(tag("p", "<b>&", tag("i", "x"), "</script>", title='"><script>', data_name=None))
    assert written == ('<!DOCTYPE html>\n<p title="&quot;&gt;<script&gt;">&lt;b&gt;&amp;<i>x</i>&lt;/script&gt;</p>\n')
