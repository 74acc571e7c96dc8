"""An SVG as PNG, by the extra `footnote[pictures]`: resvg draws, and Roboto is the font, for a server has none.

It is a program too: `python -m bot.pixels` reads an SVG and writes its PNG. The bot draws by that, since the library
holds Python's lock while it draws, a tenth of a second in which no reader would be answered.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.util import find_spec
from typing import Final

EXTRA: Final = "footnote[pictures]"
_FACES: Final = ("Roboto", "RobotoBold", "RobotoItalic")
_POLITE: Final = 10  # steps of niceness: whoever reads text comes first


@cache
def is_available() -> bool:
    """Whether what draws is installed."""
    return find_spec("resvg_py") is not None and find_spec("font_roboto") is not None


def pixels_of(svg: str) -> bytes:
    """The picture in `svg` as PNG, as wide as it says; `ImportError` where the extra is not installed."""
    from font_roboto import font_files  # type: ignore[import-untyped,unused-ignore]
    from resvg_py import svg_to_bytes

    faces = [font_files[face] for face in _FACES]
    return bytes(svg_to_bytes(svg, skip_system_fonts=True, font_files=faces, font_family="Roboto"))


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    sys.stdout.buffer.write(pixels_of(sys.stdin.buffer.read().decode()))
