"""Colours of newsrooms are held against white, by the measure of WCAG."""

from __future__ import annotations

import pytest

from bot.picture import Look
from bot.picture.colours import LEAST, contrast_on_white, is_colour
from bot.picture.marks import OTHERS
from bot.picture.svg import GREY, INK


@pytest.mark.parametrize(
    ("colour", "contrast"), [("#000000", 21), ("#ffffff", 1), ("#767676", 4.54), ("#777777", 4.48), ("#FF0000", 4.0)]
)
def test_contrast_is_that_of_wcag(colour: str, contrast: float) -> None:
    """Black, white, and the two greys on both sides of the bound, as W3C's own examples have them."""
    assert contrast_on_white(colour) == pytest.approx(contrast, abs=0.01)


def test_our_own_colours_can_be_read() -> None:
    """All words are at least as dark as is asked of newsrooms; outlines can be seen."""
    assert min(map(contrast_on_white, (Look().colour, INK, GREY))) >= LEAST >= 4.5
    assert contrast_on_white(OTHERS[1]) >= 3


@pytest.mark.parametrize("text", ["", "blue", "#fff", "1f5fa8", "#1f5fa", "#1f5fa8;}", "#1f5fg8"])
def test_what_is_no_colour(text: str) -> None:
    """Only six digits after the sign are a colour."""
    assert not is_colour(text) and is_colour("#1f5fa8")
