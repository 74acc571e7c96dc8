"""A folder of three invented books that share questions: a bridge and a school of one newsroom, and the sample book."""

from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from asynchronous import inside
from talk import talking

SAMPLE = Path(__file__).parents[1] / "sample.yaml"
SITE = "https://daily.example.org"
BRIDGE, SCHOOL = f"{SITE}/bridge", f"{SITE}/school"
BOOK = """article:
  title: {title}
  publisher: The Daily Model
  language: en
  link: {link}
  date: {date}
{more}topics:
  money: {{en: Money}}
facts:
  cost:
    figure: {cost}
    value: {cost}
    unit: coins
    qualifier: exact
    attribution: {{en: The council}}
    where: 1
    excerpt: {cost} coins
    text: {{en: coins for the {thing}}}
  size:
    figure: {size}
    value: {size}
    unit: {unit}
    qualifier: exact
    attribution: {{en: The council}}
    where: 2
    excerpt: {size} {unit}
    text: {{en: {unit} of the {thing}}}
answers:
  cost:
    topic: money
    questions:
      en:
        - How much does it cost?
        - How much does the {thing} cost?
        - What is the price of the {thing}?
        - How many coins were spent on the {thing}?
        - what did the council pay
    reply: {{en: "It costs {{cost}} coins."}}
    related: [size]
  size:
    topic: money
    questions:
      en:
        - {size_asked}
        - How many {unit} does the {thing} have?
        - number of {unit}
        - what is the size of the {thing} in {unit}
    reply: {{en: "It has {{size}} {unit}."}}
    related: [cost]
"""
BRIDGE_BOOK = {
    "title": "The bridge over the Tesma", "link": BRIDGE, "date": "2026-03-01", "thing": "bridge",
    "cost": 41, "size": 312, "unit": "metres", "size_asked": "How long is the bridge?",
}  # fmt: skip
SCHOOL_BOOK = {
    "title": "A school for Arbun", "link": SCHOOL, "date": "2026-05-02", "thing": "school",
    "cost": 17, "size": 640, "unit": "pupils", "size_asked": "How many pupils will the school take?",
}  # fmt: skip


def write_book(file: Path, values: dict[str, object], more: str = "", **changes: object) -> Path:
    """Write the book of `values` with `changes` to `file`; `more` are lines of its article."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(BOOK.format(**{**values, **changes}, more=more), encoding="utf-8")
    return file


def folder_of_books(folder: Path, *, first: bool = False) -> Path:
    """A folder with the bridge and the school, and with the sample book if that was the `first`."""
    write_book(folder / "bridge.yaml", BRIDGE_BOOK)
    write_book(folder / "schools" / "school.yaml", SCHOOL_BOOK)
    if first:
        (folder / "answers.yaml").write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


@asynccontextmanager
async def talking_of_books(**options):
    """A sandbox with the bot on that folder."""
    with TemporaryDirectory() as folder:
        async with talking(book=folder_of_books(Path(folder) / "books"), **options) as sandbox:
            yield sandbox


def over_books(**options):
    """Run an async test in a sandbox with the bot on that folder."""
    return inside(partial(talking_of_books, **options))
