"""Contact sheets: a picture of every figure of every book, in each of its languages, to be looked at.

`python -m tests.campaigns.pictures FOLDER` writes each picture there as PNG, and of each book a page with all of them
at full size, 320 pixels wide, in grey, and as who sees no red or no green sees them. It prints how often each form was
taken. The three views of colour are made by Chromium, with the matrices of Machado, Oliveira and Fernandes (2009).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from bot.book.load import read_book
from bot.markup import document, tag
from bot.picture import Drawing, drawing_of, png_of
from bot.picture.svg import element_of

ROOT = Path(__file__).parent.parent.parent
BOOKS = ("answers.yaml", "examples/**/*.yaml", "tests/kinds.yaml", "tests/sets/*.yaml")
NO_RED = "0.152 1.053 -0.205 0 0 0.115 0.786 0.099 0 0 -0.004 -0.048 1.052 0 0 0 0 0 1 0"
NO_GREEN = "0.367 0.861 -0.228 0 0 0.280 0.673 0.047 0 0 -0.012 0.043 0.969 0 0 0 0 0 1 0"
LINEAR = "linearRGB"
VIEWS = {"full": "", "small": "", "grey": "grayscale(1)", "no-red": "url(#no-red)", "no-green": "url(#no-green)"}


def drawings() -> Iterator[tuple[str, Drawing]]:
    """Every picture, each with the name of its file."""
    for path in (path for form in BOOKS for path in sorted(ROOT.glob(form)) if path.name != "newsroom.yaml"):
        book = read_book(path).book
        for fact in [*book.facts, *book.derived]:
            for language in book.languages:
                if drawing := drawing_of(book, fact, language):
                    yield f"{path.stem}-{language}-{fact}", drawing


def sheet(view: str, shown: list[tuple[str, Drawing]]) -> str:
    """A page with all of `shown` as `view` has them."""
    filters = [
        tag("filter", tag("feColorMatrix", type="matrix", values=matrix), id=name, color_interpolation_filters=LINEAR)
        for name, matrix in (("no-red", NO_RED), ("no-green", NO_GREEN))
    ]
    width = 1080 if view == "full" else 320
    pictures = [_framed(name, element_of(drawing), width, VIEWS[view]) for name, drawing in shown]
    style = "display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;background:#b8c0c8;font:12px sans-serif"
    body = tag("body", tag("svg", *filters, width=0, height=0), *pictures, style=style)
    return document(tag("html", body))


def _framed(name: str, picture: Element, width: int, filtered: str) -> Element:
    picture.set("width", str(width))
    picture.attrib.pop("height")
    style = f"margin:0;width:{width}px;filter:{filtered or 'none'}"
    return tag("figure", picture, tag("figcaption", name), style=style)


def main(folder: Path) -> None:
    """Write all pictures and their sheets to `folder`."""
    shown = list(drawings())
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawing in shown:
        (folder / f"{name}.png").write_bytes(png_of(drawing))
    for view in VIEWS:
        (folder / f"{view}.html").write_text(sheet(view, shown), encoding="utf-8")
    print(len(shown), "pictures:", dict(Counter(drawing.form for _, drawing in shown)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
