"""A drawing as SVG and as pixels: the numbers can be read back from it, and words are whole and inside."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from bot.picture import Drawing, Mark, png_of, svg_of
from bot.picture.lettering import has_letters, lines_of, width_of
from bot.picture.marks import FADE
from bot.picture.svg import MARGIN, ROOM, SMALL, WIDTH

SVG = "{http://www.w3.org/2000/svg}"


def drawing(form: str, *marks: Mark, **more: Any) -> Drawing:
    parts = {"figure": "40%", "words": "of all", "whole": "100%", "notes": (), "source": "S", "title": "T"}
    return Drawing(form=form, marks=marks, language="en", **{**parts, **more})  # type: ignore[arg-type]


def shapes(picture: Drawing, kind: str) -> list[Element]:
    root = fromstring(svg_of(picture))
    return [group for group in root.iter(f"{SVG}g") if (group.get("class") or "").startswith(kind)]


def characters_of(font: str) -> set[int]:
    """The characters that a TrueType font has: those of its tables in format 4."""
    data, found = Path(font).read_bytes(), set()
    names = [
        struct.unpack(">4sIII", data[12 + 16 * at : 28 + 16 * at]) for at in range(int.from_bytes(data[4:6], "big"))
    ]
    [start] = [offset for tag, _, offset, _ in names if tag == b"cmap"]
    for at in range(int.from_bytes(data[start + 2 : start + 4], "big")):
        table = start + int.from_bytes(data[start + 8 + 8 * at : start + 12 + 8 * at], "big")
        if int.from_bytes(data[table : table + 2], "big") == 4:
            count = int.from_bytes(data[table + 6 : table + 8], "big") // 2
            lasts, firsts = (struct.unpack_from(f">{count}H", data, table + skip) for skip in (14, 16 + 2 * count))
            found |= {code for first, last in zip(firsts, lasts, strict=True) for code in range(first, last + 1)}
    return found


def test_letters_that_the_font_has() -> None:
    """What is drawn is in each face of the font; Chinese, Arabic and Hindi are not, nor an emoji."""
    from font_roboto import font_files

    drawn = {code for code in range(0x10000) if has_letters(chr(code))}
    assert len(drawn) > 1500
    for face in ("Roboto", "RobotoBold", "RobotoItalic"):
        assert drawn <= characters_of(font_files[face])
    assert has_letters("Ærø, ñandú, Škoda, «œuvre», — 40\u202f% … €5, ₹5, Ω, Ђ, Cafe\u0301")
    assert not any(map(has_letters, ["中", "か", "한", "ع", "א", "ह", "→", "😀", "a中"]))


def ends(group: Element) -> tuple[float, float]:
    """Where a bar begins, and where it ends: amid what fades, before what is open beyond."""
    rects = [(float(r.get("x", 0)), float(r.get("width", 0))) for r in group.iter(f"{SVG}rect")]
    start, solid = rects[0][0], sum(rects[0])
    last = sum(rects[-1])
    edge = (group.get("class") or "").split()[-1]
    end = {"sharp": solid, "beyond": solid, "within": last, "soft": (solid + last) / 2}[edge]
    return (start - MARGIN) / ROOM, (end - MARGIN) / ROOM


@pytest.mark.parametrize("edge", ["sharp", "soft", "beyond", "within"])
@pytest.mark.parametrize("lengths", [(0.925, 0.37), (0.926, 0.01), (0.5, 0.5)])
@pytest.mark.parametrize("is_own", [True, False])
def test_bars_are_to_scale(edge: Any, lengths: tuple[float, float], is_own: bool) -> None:
    """Read back from the SVG, bars begin at zero and end where they should, within 1 % of each other."""
    marks = [Mark("1", "a", 0.0, length, edge, is_own) for length in lengths]
    read = [ends(group) for group in shapes(drawing("counts", *marks), "bar")]
    assert all(start == 0 for start, _ in read)
    assert [end for _, end in read] == pytest.approx(lengths, rel=0.01)


def test_a_span_begins_where_its_range_does() -> None:
    """A range is a bar that hangs between its ends."""
    (group,) = shapes(drawing("span", Mark("40–45%", "a", 0.4, 0.45, is_own=True)), "bar")
    assert ends(group) == pytest.approx((0.4, 0.45), rel=0.01)


@pytest.mark.parametrize(
    ("edge", "full", "partly"), [("sharp", 40, 0), ("soft", 38, 4), ("beyond", 40, 5), ("within", 35, 5)]
)
def test_dots_are_counted(edge: Any, full: int, partly: int) -> None:
    """Of a hundred dots as many are full as the share has; where the end is not sharp, those at it are partly full."""
    (group,) = shapes(drawing("share", Mark("40%", "a", 0.0, 0.4, edge, is_own=True)), "dots")
    dots = list(group.iter(f"{SVG}circle"))
    colour = Drawing.__dataclass_fields__["look"].default_factory().colour  # type: ignore[misc,operator]
    assert len(dots) == 100
    assert sum(dot.get("fill") == colour and "fill-opacity" not in dot.attrib for dot in dots) == full
    assert sum("fill-opacity" in dot.attrib for dot in dots) == partly


@pytest.mark.parametrize("share", [1, 0.995, 0.98])
@pytest.mark.parametrize("edge", ["soft", "beyond", "within"])
def test_a_share_stays_within_its_whole(edge: Any, share: float) -> None:
    """Nothing of a share is drawn beyond the whole, and its middle is where it should be."""
    picture = drawing("share", Mark("a", "a", 0.0, share, edge, is_own=True))
    for group in shapes(picture, "bar"):
        rects = [float(r.get("x", 0)) + float(r.get("width", 0)) for r in group.iter(f"{SVG}rect")]
        assert max(rects) <= MARGIN + ROOM + 0.1 and ends(group)[1] == pytest.approx(share, rel=0.01)
    for dot in fromstring(svg_of(picture)).iter(f"{SVG}circle"):
        assert MARGIN <= float(dot.get("cx", 0)) <= MARGIN + ROOM


def test_ends_can_be_told_apart() -> None:
    """More than, fewer than, about and exact look different, without colour too: stripes, a hollow, steps, nothing."""
    looks = {}
    for edge in ("sharp", "soft", "beyond", "within"):
        (group,) = shapes(drawing("counts", Mark("1", "a", 0.0, 0.5, edge, is_own=True)), "bar")  # type: ignore[arg-type]
        rects = list(group.iter(f"{SVG}rect"))[1:]
        looks[edge] = len(rects), {rect.get("fill") == "none" for rect in rects}
    assert looks == {"sharp": (0, set()), "soft": (6, {False}), "beyond": (3, {False}), "within": (1, {True})}


def test_an_open_end_is_seen() -> None:
    """What fades beyond an open end is wide enough for a phone: some pixels of 320."""
    (group,) = shapes(drawing("counts", Mark("1", "a", 0.0, 0.5, "beyond", is_own=True)), "bar")
    rects = list(group.iter(f"{SVG}rect"))
    beyond = float(rects[-1].get("x", 0)) + float(rects[-1].get("width", 0)) - float(rects[0].get("width", 0)) - MARGIN
    assert len(rects) == 4 and beyond == pytest.approx(2 * FADE * ROOM, rel=0.01) and beyond * 320 / WIDTH > 10


def test_words_are_wrapped_and_never_cut() -> None:
    """Long words stay whole where a line can hold them; every line fits, and no word is lost."""
    text = "de las telecomunicaciones internacionalizadas, desproporcionadamente anticonstitucionales"
    lines = lines_of(text, 56, ROOM)
    assert " ".join(lines) == text and all(width_of(line) * 56 <= ROOM for line in lines) and len(lines) > 2
    assert lines_of("x" * 100, 56, ROOM) != ["x" * 100] and "".join(lines_of("x" * 100, 56, ROOM)) == "x" * 100
    assert lines_of("5,1\u00a0millions d’euros", 400, ROOM)[0].startswith("5,1\u00a0")
    assert lines_of("", 56, ROOM) == [""]


def test_lines_are_about_as_long() -> None:
    """No line is left with a word or two where words can be shared out."""
    first, second = lines_of("of the world's large AI models, in China", 56, ROOM)
    assert width_of(second) > 0.6 * width_of(first)


def test_the_smallest_letters_can_be_read_as_a_thumbnail() -> None:
    """Shown 320 pixels wide, no letter is smaller than 12."""
    picture = drawing("counts", Mark("1", "a", 0.0, 0.5, "soft", is_own=True), notes=("n",), figure="9" * 60)
    sizes = [float(text.get("font-size", 0)) for text in fromstring(svg_of(picture)).iter(f"{SVG}text")]
    assert min(sizes) >= SMALL and SMALL * 320 / WIDTH > 12


def test_nothing_written_becomes_markup() -> None:
    """What an editor wrote is text, whatever it looks like."""
    root = fromstring(svg_of(drawing("figure", figure="<b>5</b>", words='"&<script>', title="</svg>")))
    assert [element for element in root.iter() if element.tag.endswith(("script", "}b"))] == []
    assert "</svg>" in [text.text for text in root.iter(f"{SVG}text")]


def test_pixels_have_words_on_a_machine_without_fonts() -> None:
    """The PNG is 1,080 pixels wide, and other words make another one: its font comes with it."""
    one, other = png_of(drawing("figure")), png_of(drawing("figure", words="of none"))
    assert one.startswith(b"\x89PNG") and struct.unpack(">I", one[16:20]) == (WIDTH,) and one != other


def test_lines_are_as_long_as_reckoned() -> None:
    """Every line says how long it is to be, which any font keeps to: about as Roboto has it, and inside."""
    picture = drawing("counts", Mark("1", "a", 0.0, 0.5, is_own=True), figure="More than 1,500", words="words " * 40)
    lines = list(fromstring(svg_of(picture)).iter(f"{SVG}text"))
    written = [line for line in lines if line.text]
    assert len(written) > 5
    for line in written:
        own = width_of(line.text or "") * float(line.get("font-size", 0))
        assert 0.93 * own < float(line.get("textLength", 0)) < 0.97 * own
        assert float(line.get("textLength", 0)) <= ROOM and line.get("lengthAdjust") == "spacingAndGlyphs"
