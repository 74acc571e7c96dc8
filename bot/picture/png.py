"""The pixels of a drawing: here, or by a process of its own, so that nobody waits for it but who wants it."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Final

import bot
from bot.picture.lettering import has_letters
from bot.picture.svg import svg_of
from bot.picture.values import Drawing
from bot.pixels import is_available, pixels_of

PATIENCE: Final = 30.0  # seconds for one picture, which takes a fifth of one: a machine that is this slow has no more
_HOME: Final = Path(bot.__file__).parent.parent


def is_drawable(drawing: Drawing) -> bool:
    """Whether it can be made pixels of, and the font of these has all its letters."""
    return is_available() and has_letters(f"{drawing.alt}{drawing.whole}{drawing.look.name}")


class NotDrawn(Exception):
    """A picture could not be drawn."""


def png_of(drawing: Drawing) -> bytes:
    """The picture as PNG, 1,080 pixels wide; `ImportError` where the extra is not installed."""
    return pixels_of(svg_of(drawing))


async def png_apart(drawing: Drawing) -> bytes:
    """The same, by a process that ends with it; `NotDrawn` with the reason when that fails or takes too long."""
    try:
        program = (sys.executable, "-m", "bot.pixels")
        process = await asyncio.create_subprocess_exec(*program, cwd=_HOME, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    except OSError as error:
        raise NotDrawn(f"no process for it could be started ({error})") from error
    try:
        png, errors = await asyncio.wait_for(process.communicate(svg_of(drawing).encode()), PATIENCE)
    except asyncio.TimeoutError as error:
        raise NotDrawn(f"it took more than {PATIENCE:.0f} seconds") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise NotDrawn(errors.decode(errors="replace").strip().rpartition("\n")[2] or f"exit {process.returncode}")
    return png
