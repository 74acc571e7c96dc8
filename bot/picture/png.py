"""Pixels of a picture, by the extra `footnote[pictures]`: resvg draws, and Roboto is the font, for a server has none.

Both are loaded when the first picture is drawn, and cost nothing before.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from bot.picture.svg import svg_of
from bot.picture.values import Drawing

EXTRA: Final = "footnote[pictures]"
_FACES: Final = ("Roboto", "RobotoBold", "RobotoItalic")


def is_available() -> bool:
    """Whether what draws pixels is installed."""
    return find_spec("resvg_py") is not None and find_spec("font_roboto") is not None


def png_of(drawing: Drawing) -> bytes:
    """The picture as PNG, 1,080 pixels wide; `ImportError` where the extra is not installed."""
    from font_roboto import font_files  # type: ignore[import-untyped,unused-ignore]
    from resvg_py import svg_to_bytes

    faces = [font_files[face] for face in _FACES]
    return bytes(svg_to_bytes(svg_of(drawing), skip_system_fonts=True, font_files=faces, font_family="Roboto"))
