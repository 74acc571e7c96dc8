"""A `Drawing` as SVG: the figure large, its words, its marks, where it is from, and the article.

It is 1,080 units wide and as high as it has to be. The smallest letters are 42 units, 12 pixels where the picture is
shown 320 pixels wide. Whoever shows it needs no script, no style sheet and nothing from elsewhere.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, tostring

from bot.markup import tag
from bot.picture.lettering import fitting_size, length_of, lines_of
from bot.picture.logo import address_of
from bot.picture.marks import DOTS, IN_COLUMN, bar, dots
from bot.picture.values import Drawing, Mark

WIDTH: Final = 1080
MARGIN: Final = 64
ROOM: Final = WIDTH - 2 * MARGIN
FONTS: Final = "Roboto, 'Helvetica Neue', Arial, sans-serif"
INK: Final = "#16191d"
GREY: Final = "#4b545e"  # on white 7.7: AAA
LARGEST: Final = 168  # letters of the figure
SMALLEST: Final = 84
WORDS: Final = 56
LABEL: Final = 46
SMALL: Final = 42
BAR: Final = 58
LOGO: Final = 96  # its height: 28 pixels as a thumbnail
LEADING: Final = 1.24  # from line to line, in parts of the letters' size


class _Sheet:
    """What is drawn so far, and how far down."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.y = float(MARGIN)

    def write(self, text: str, size: float, colour: str, weight: int | None = None, style: str | None = None) -> None:
        """Lines of `text` from the left margin."""
        for line in lines_of(text, size, ROOM) if text else ():
            self.y += size * LEADING
            shown = {"font_weight": weight, "font_style": style, "fill": colour}
            self.elements.append(_line(line, size, MARGIN, self.y, **shown))

    def draw(self, element: Element, height: float) -> None:
        """`element`, which is `height` high."""
        self.elements.append(element)
        self.y += height

    def between(self, start: str, end: str) -> None:
        """Names at both ends of an axis."""
        self.y += SMALL * LEADING
        for text, x, anchor in ((start, MARGIN, "start"), (end, WIDTH - MARGIN, "end")):
            self.elements.append(_line(text, SMALL, x, self.y, fill=GREY, text_anchor=anchor))


def _line(text: str, size: float, x: float, bottom: float, **shown: object) -> Element:
    """One line of `text`, as long in any font as it was reckoned."""
    length = {"textLength": round(length_of(text) * size, 1), "lengthAdjust": "spacingAndGlyphs"} if text else {}
    return tag("text", text, x=x, y=round(bottom - size * 0.24, 1), font_size=round(size, 1), **shown, **length)


def svg_of(drawing: Drawing) -> str:
    """`drawing` as the text of an SVG."""
    return tostring(element_of(drawing), encoding="unicode")


def file_of(drawing: Drawing) -> str:
    """`drawing` as an SVG for any page: no wider than the screen, where no style sheet sees to that."""
    root = element_of(drawing)
    root.set("style", "max-width:100%;height:auto")
    return tostring(root, encoding="unicode")


def element_of(drawing: Drawing) -> Element:
    """`drawing` as the element `svg`, to be put into a page."""
    sheet = _Sheet()
    _heading(sheet, drawing)
    _marks(sheet, drawing)
    _origin(sheet, drawing)
    height = round(sheet.y + MARGIN)
    ground = tag("rect", width=WIDTH, height=height, fill="#ffffff")
    stripe = tag("rect", width=WIDTH, height=20, fill=drawing.look.colour)
    size = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {height}", "width": WIDTH}
    return tag("svg", tag("title", drawing.alt), ground, stripe, *sheet.elements, **size, height=height,
               role="img", lang=drawing.language, font_family=FONTS)  # fmt: skip


def _heading(sheet: _Sheet, drawing: Drawing) -> None:
    figure = drawing.figure[:1].upper() + drawing.figure[1:]
    sheet.write(figure, fitting_size(figure, LARGEST, SMALLEST, ROOM), drawing.look.colour, 700)
    sheet.y += 8
    sheet.write(drawing.words, WORDS, INK)


def _marks(sheet: _Sheet, drawing: Drawing) -> None:
    if not drawing.marks:
        return
    sheet.y += 40
    if drawing.form in ("share", "span"):
        _of_whole(sheet, drawing, drawing.marks[0])
    else:
        for mark in drawing.marks:
            _labelled(sheet, drawing, mark)
        sheet.y -= 16
        sheet.between("0", "")
    sheet.y += 10
    for note in drawing.notes:
        sheet.write(note, SMALL, GREY)


def _of_whole(sheet: _Sheet, drawing: Drawing, mark: Mark) -> None:
    """A hundred dots where the share is so many in a hundred; else one bar on its axis."""
    colour, share = drawing.look.colour, mark.end * DOTS
    if drawing.form == "share" and abs(share - round(share)) < 1e-9:
        sheet.draw(dots(mark, MARGIN, sheet.y, ROOM, colour), ROOM / DOTS * IN_COLUMN**2)
    else:
        axis = tag(
            "rect", x=MARGIN, y=round(sheet.y, 1), width=ROOM, height=BAR, fill="none", stroke=GREY, stroke_width=3
        )
        sheet.elements.append(axis)
        sheet.draw(bar(mark, MARGIN, sheet.y, ROOM, BAR, colour), BAR + 8)
    sheet.between("0", drawing.whole)


def _labelled(sheet: _Sheet, drawing: Drawing, mark: Mark) -> None:
    """A bar under its figure and words, on the line of zero."""
    sheet.write(f"{mark.figure} {mark.words}", LABEL, INK, 700 if mark.is_own else None)
    sheet.y += 10
    zero = tag("rect", x=MARGIN - 4, y=round(sheet.y - 8, 1), width=4, height=BAR + 16, fill=INK)
    sheet.elements.append(zero)
    sheet.draw(bar(mark, MARGIN, sheet.y, ROOM, BAR, drawing.look.colour), BAR + 28)


def _origin(sheet: _Sheet, drawing: Drawing) -> None:
    """Where the figure is from, under a line."""
    sheet.y += 28
    sheet.elements.append(tag("rect", x=MARGIN, y=round(sheet.y, 1), width=ROOM, height=3, fill="#c3cad2"))
    sheet.y += 16
    sheet.write(drawing.source, SMALL, INK)
    sheet.write(drawing.title, SMALL, GREY, style="italic")
    if drawing.look.name not in drawing.title:  # it may have published the article itself
        sheet.write(drawing.look.name, SMALL, drawing.look.colour, 700)
    address = address_of(drawing.look.logo) if drawing.look.logo else ""
    if address:
        place = {"x": MARGIN, "y": round(sheet.y + 20, 1), "width": ROOM, "height": LOGO}
        sheet.draw(tag("image", href=address, **place, preserveAspectRatio="xMinYMid meet"), LOGO + 20)
