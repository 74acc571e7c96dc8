"""Which files of a folder are books, what they are called, and what the newsroom says of itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT

from bot.book.load import read_book
from bot.library import files_in, read_newsroom
from bot.picture import Look, drawing_of, svg_of
from bot.problems import Refused
from tests.library.books import BRIDGE, HARVEST, book, opened, save


def test_books_are_found_in_folders_of_folders(tmp_path: Path) -> None:
    """Books of every section are found by path; hidden files, the newsroom's own and YAML that is no book are not."""
    expected = [save(tmp_path, name, book("A", BRIDGE)) for name in ("a", "city/b", "city/old/c")]
    for other in (".draft.yaml", ".hidden/d.yaml", "newsroom.yaml", "city/newsroom.yaml"):
        (tmp_path / other).parent.mkdir(exist_ok=True)
        (tmp_path / other).write_text(expected[0].read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "corrections.yaml").write_text("- figure: 3\n", encoding="utf-8")
    (tmp_path / "article.txt").write_text("article: of no book\n", encoding="utf-8")
    assert files_in(tmp_path) == expected


def test_a_file_is_a_folder_of_one(tmp_path: Path) -> None:
    """A file that is named is the one book, whatever it is called."""
    file = save(tmp_path, ".odd", book("A", BRIDGE))
    assert files_in(file) == [file]
    assert opened(file)[0].only == "odd"


def test_a_book_is_called_as_its_file_unless_it_says_so(tmp_path: Path) -> None:
    """The id is the file's name made an id, or what `id:` says; the section is the folder."""
    save(tmp_path, "city/El puente, 2", book("A", BRIDGE))
    save(tmp_path, "harvest", book("B", HARVEST), id="olives-2026")
    library, problems = opened(tmp_path)
    assert (sorted(library.entries), problems) == (["El-puente-2", "olives-2026"], [])
    assert [library.section(name) for name in sorted(library.entries)] == ["city", ""]


def test_a_broken_book_is_still_a_book(tmp_path: Path) -> None:
    """A file in an encoding that is not read is no other YAML: somebody has to be told."""
    (tmp_path / "odd.yaml").write_bytes(b"article:\xff\xff")
    assert files_in(tmp_path) == [tmp_path / "odd.yaml"]


PNG = b"\x89PNG\r\n\x1a\n"
NEWSROOM = "name: The Test Post\nlanguages: [es, en]\ngreeting: {en: Hello, es: Hola}\ncontact: {en: Call us}\n"


def test_the_newsroom_says_who_it_is(tmp_path: Path) -> None:
    """Name, languages, greeting and the way to a human are read from the folder's `newsroom.yaml`."""
    save(tmp_path, "a", book("A", BRIDGE))
    (tmp_path / "newsroom.yaml").write_text(NEWSROOM, encoding="utf-8")
    newsroom = opened(tmp_path)[0].newsroom
    assert newsroom is not None
    assert (newsroom.name, newsroom.languages) == ("The Test Post", ("es", "en"))
    assert (newsroom.greeting.own("es"), newsroom.contact.own("en")) == ("Hola", "Call us")
    assert newsroom.look == Look(name="The Test Post")


def test_the_newsrooms_colour_is_that_of_its_pictures(tmp_path: Path) -> None:
    """A colour that can be read on white is taken."""
    file = tmp_path / "newsroom.yaml"
    file.write_text(f"{NEWSROOM}colour: '#8A1538'\n", encoding="utf-8")
    assert read_newsroom(file).look == Look("#8A1538", "The Test Post")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "logo: logo.png cannot be read: No such file"),
        (b"GIF89a", "logo: logo.png is no PNG. Put a PNG of at most 50 KB beside this file, and name it"),
        (PNG + b"x" * 50_000, "logo: logo.png has 50,008 bytes, and 50,000 are the most"),
    ],
)
def test_a_logo_that_is_none_is_told(tmp_path: Path, content: bytes | None, told: str) -> None:
    """The line of the logo is named with what is wrong about its file."""
    file = tmp_path / "newsroom.yaml"
    file.write_text(f"{NEWSROOM}logo: logo.png\n", encoding="utf-8")
    if content is not None:
        (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_newsroom(file)
    [problem] = refused.value.problems
    assert str(problem.place).endswith("newsroom.yaml:5:7") and told in f"{problem.what}. {problem.remedy}"


def test_the_newsrooms_logo_stands_in_its_pictures(tmp_path: Path) -> None:
    """It is put in as it is, of the size that may be; once its file is another one, pictures go without."""
    file, logo = tmp_path / "newsroom.yaml", tmp_path / "logo.png"
    file.write_text(f"{NEWSROOM}logo: logo.png\n", encoding="utf-8")
    logo.write_bytes(PNG + b"x" * (50_000 - len(PNG)))
    look = read_newsroom(file).look
    drawing = drawing_of(read_book(ROOT / "answers.yaml").book, "unicorns", "en", look)
    assert drawing and drawing.look.logo and "data:image/png;base64,iVBOR" in svg_of(drawing)
    other = replace(drawing, look=replace(look, logo=replace(drawing.look.logo, digest="another")))
    assert "data:image" not in svg_of(other) and other.key != drawing.key


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("name: The Test Post\n", "", "has no name. Begin the file with name:"),
        ("contact", "contcat", "the key contcat is not known here. Write contact, if that is meant"),
        ("[es, en]", "[es, xx]", "'xx' is no language of the program"),
        ("es: Hola", "ess: Hola", "the key ess is not known here. Write es, if that is meant"),
        ("{en: Hello, es: Hola}", "Hello", "greeting does not say its language"),
        ("contact", "colour: #1f5fa8\ncontact", "colour: .. is no colour as #1f5fa8 is one. Write it in quotes"),
        ("contact", "colour: blue\ncontact", "colour: 'blue' is no colour"),
        ("contact", "colour: '#7a8'\ncontact", "colour: '#7a8' is no colour"),
        ("contact", "colour: '#8fa0b0'\ncontact", "colour: #8fa0b0 is too pale to be read on white"),
    ],
)
def test_a_slip_in_the_newsrooms_file_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    """A mistake is told with its place and a remedy, and the books are served all the same."""
    save(tmp_path, "a", book("A", BRIDGE))
    file = tmp_path / "newsroom.yaml"
    file.write_text(NEWSROOM.replace(old, new), encoding="utf-8")
    with pytest.raises(Refused, match=told.replace("[", r"\[")):
        read_newsroom(file)
    library, problems = opened(tmp_path)
    assert library.newsroom is None and library.only == "a"
    assert [problem.place.file for problem in problems] == [str(file)] and problems[0].place.line > 0
