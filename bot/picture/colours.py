"""Whether a newsroom's colour can be read on white: by the contrast that WCAG 2.2 defines."""

from __future__ import annotations

import re
from typing import Final

LEAST: Final = 4.5  # to 1: https://www.w3.org/TR/WCAG22/#contrast-minimum
FORM: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)  # of red, green and blue in what is seen as light


def is_colour(text: str) -> bool:
    """Whether `text` is a colour as #1f5fa8."""
    return FORM.fullmatch(text) is not None


def contrast_on_white(colour: str) -> float:
    """How far `colour` is from white: 1 (white) to 21 (black)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    light = sum(weight * _linear(channel) for weight, channel in zip(_WEIGHTS, channels, strict=True))
    return 1.05 / (light + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
