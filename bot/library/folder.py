"""Which files of a folder are books. Folders in it are the sections of the newsroom."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bot.book.names import name_like
from bot.files import read_text
from bot.problems import Place, Problem, Refused

NEWSROOM_FILE: Final = "newsroom.yaml"
SUFFIXES: Final = (".yaml", ".yml")
OF_BOOKS: Final = ("article:", "answers:")  # a book with a slip in one of its keys has the other one still


def files_in(path: Path) -> list[Path]:
    """The books in the folder `path` and in those below it, by path; of a file, itself.

    Hidden files, the newsroom's own file and other YAML that is no book are left out.
    """
    return [file for file in yaml_in(path) if is_book(file)] if path.is_dir() else [path]


def yaml_in(path: Path) -> list[Path]:
    """The YAML files below `path` that may be books, by path."""
    found = (file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
    return sorted(file for file in found if file.name != NEWSROOM_FILE and not _is_hidden(file.relative_to(path)))


def _is_hidden(inside: Path) -> bool:
    return any(part.startswith(".") for part in inside.parts)


def is_book(file: Path) -> bool:
    """Whether a YAML file is a book; what cannot be read is taken for one, so that somebody is told."""
    try:
        return any(line.startswith(OF_BOOKS) for line in read_text(file).splitlines())
    except Refused:
        return True


def id_of(file: Path) -> str:
    """What a book in `file` is called that names itself nothing: the file's name, as far as it can be one."""
    return name_like(file.stem)


def section_of(file: Path, folder: Path) -> str:
    """The section of a book: the folders between it and the library's `folder`, "" where there are none."""
    return "/".join(file.relative_to(folder).parts[:-1]) if file.is_relative_to(folder) else ""


def no_book(folder: Path) -> Problem:
    """That there is no book in `folder`."""
    what = "there is no book in this folder"
    return Problem(Place(str(folder)), what, f"Put one there: python -m bot new {folder / 'first.yaml'}", "no-book")
