"""A picture for every figure: from a fact of the book to a frozen `Drawing`, to SVG, to PNG.

`relations` tells which form is true of a fact: a share of a whole, a part beside its whole, counts side by side, before
and after, a span; where none is, the figure stands alone (`comparable` reads which two may stand together). `drawing`
makes the `Drawing` of `values`, which is data: the words and the lengths of all marks, as fractions of an axis that
begins at zero. `svg` draws it, with `marks` for bars and dots and `lettering` for lines of words; `png` makes pixels of
it, by `bot.pixels`, where the extra is installed.

Nothing is drawn that the book does not say. *More than* is an open end and *about* a soft edge; both are also said in
words. `colours` tells which colours of a newsroom can be read, `logo` reads its logo.
"""

from bot.picture.drawing import drawing_of, sources_beside
from bot.picture.lettering import has_letters
from bot.picture.png import NotDrawn, is_drawable, png_apart, png_of
from bot.picture.svg import file_of, svg_of
from bot.picture.values import Drawing, Look, Mark
from bot.pixels import is_available

__all__ = [
    "Drawing",
    "Look",
    "Mark",
    "NotDrawn",
    "drawing_of",
    "file_of",
    "has_letters",
    "is_available",
    "is_drawable",
    "png_apart",
    "png_of",
    "sources_beside",
    "svg_of",
]
