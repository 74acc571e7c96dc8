"""A YAML file read as text with positions: every scalar stays the string that was typed, and knows where it stands.

YAML's own types are left out on purpose: `no` stays *no*, `12:30` stays *12:30*, `1,500` stays *1,500*. Duplicate
keys, aliases (they can grow a small file into gigabytes), tags and files over 5 MB are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

import yaml

from bot.problems import Place, Problem, Refused

MAX_BYTES: Final = 5_000_000
MAX_DEPTH: Final = 30
_PLAIN_TAGS: Final = tuple(
    f"tag:yaml.org,2002:{name}"
    for name in ["str", "int", "float", "bool", "null", "timestamp", "merge", "value", "map", "seq"]
)

Path_: TypeAlias = tuple[str | int, ...]
_Loader: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times quicker


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data (dictionaries, lists and strings) with the place of each key and value by its path."""

    file: str
    text: str
    data: Any
    keys: dict[Path_, Place]
    spans: dict[Path_, tuple[int, int]]  # of values: start and end in `text`

    def place(self, *path: str | int) -> Place:
        """Where the value at `path` stands, or the nearest thing around it that stands anywhere."""
        while path and path not in self.spans:
            path = path[:-1]
        return self._at(self.spans[path][0]) if path in self.spans else Place(self.file, 1, 1)

    def key_place(self, *path: str | int) -> Place:
        """Where the key at `path` stands; for an item of a list, where the item does."""
        return self.keys.get(path) or self.place(*path)

    def names_in(self, *path: str | int) -> list[str]:
        """The keys of the mapping at `path`, in their order."""
        return [str(key[-1]) for key in self.keys if key[:-1] == path]

    def place_of(self, fragment: str, nth: int, *path: str | int) -> Place:
        """Where the `nth` (from 0) writing of `fragment` stands inside the value at `path`: the line to look at."""
        start, end = self.spans.get(path, (0, 0))
        pattern = r"\s+".join(map(re.escape, fragment.split()))  # a folded text breaks lines at its spaces
        found = [match.start() for match in re.finditer(pattern, self.text[start:end])] if pattern else []
        return self._at(start + found[min(nth, len(found) - 1)]) if found else self.place(*path)

    def cut_by_comment(self, *path: str | int) -> bool:
        """True when the text at `path` stands unquoted before a `#`, which makes the rest of the line a comment."""
        start, end = self.spans.get(path, (0, 0))
        rest = self.text[end:].split("\n", 1)[0]
        return self.text[start : start + 1] not in {'"', "'", "|", ">"} and rest.lstrip(" ").startswith("#")

    def _at(self, position: int) -> Place:
        start_of_line = self.text.rfind("\n", 0, position) + 1
        return Place(self.file, self.text.count("\n", 0, position) + 1, position - start_of_line + 1)


def read_text(path: Path) -> str:
    """The text of the file at `path`; `Refused` when it is missing, over 5 MB or not UTF-8."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _refused(path, f"the file has {size / 1e6:.1f} MB", "Keep a book under 5 MB", "unreadable")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _refused(
            path, f"this cannot be read: {error.strerror}", "Name a file that exists", "unreadable"
        ) from error
    except UnicodeDecodeError as error:
        remedy = "Save the file as UTF-8"
        raise _refused(path, f"byte {error.start + 1} is not UTF-8", remedy, "unreadable") from error


def read_source(path: Path) -> tuple[Source, list[Problem]]:
    """The YAML file at `path` as far as it can be read, and every problem of its writing.

    `Refused` when nothing of it can be read.
    """
    text = read_text(path)
    reader = _Reader(str(path))
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise Refused([unreadable(str(path), text, error)]) from error
    except RecursionError as error:
        raise _refused(
            path, "the lists are nested too deep", "Use the keys that the schema names", "unreadable"
        ) from error
    data = reader.value(root, ()) if root is not None else {}
    return Source(str(path), text, data, reader.keys, reader.spans), reader.problems


class _Reader:
    """Turns YAML nodes into dictionaries, lists and strings, and notes places and problems on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.keys: dict[Path_, Place] = {}
        self.spans: dict[Path_, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path_) -> Any:
        self.spans[path] = (node.start_mark.index, node.end_mark.index)
        if id(node) in self._seen:
            return self._problem(node, "this repeats another place by an alias (*)", "Write it out")
        self._seen.add(id(node))
        if len(path) > MAX_DEPTH:
            return self._problem(node, "this is nested too deep", "Use the keys that the schema names")
        if node.tag not in _PLAIN_TAGS:
            self._problem(node, f"the tag {node.tag} is not known here", "Remove it")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            name, place = key_node.value, self._place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem(key_node, "a key is a list or a mapping", "Write a name before the colon")
            elif name in data:
                self.problems.append(duplicate_key(name, place, self.keys[path + (name,)]))  # noqa: RUF005 - as below
            else:
                self.keys[path + (name,)] = place  # noqa: RUF005 - unpacking in a subscript needs Python 3.11
                data[name] = self.value(value_node, (*path, name))
        return data

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def _problem(self, node: yaml.Node, what: str, remedy: str) -> None:
        self.problems.append(Problem(self._place(node), what, remedy, "unreadable"))


def duplicate_key(name: str, place: Place, first: Place) -> Problem:
    """A key that stands twice in one place: which of the two was meant, nobody can know.

    Passes::

        facts.models.where: 1

    Fails::

        facts.models.where: 1
        facts.models.where: 2
    """
    what = f"the key {name} stands here a second time (first in line {first.line})"
    return Problem(place, what, "Rename one of the two, or merge them", "duplicate-key")


def unreadable(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """A file that is not YAML: a quote left open, a colon inside an unquoted text, a tab.

    Anchors, aliases and tags count too: a book is plain text.

    Passes::

        article.publisher: "The Model: Daily"

    Fails::

        article.publisher: The Model: Daily
    """
    if isinstance(error, yaml.reader.ReaderError):
        what = f"the character {error.character!r} cannot stand in a text file"
        return Problem(Place(file, text.count("\n", 0, error.position) + 1, 1), what, "Delete it", "unreadable")
    mark: Any = getattr(error, "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    reason = getattr(error, "problem", None) or "this is not YAML"
    written = dict(enumerate(text.split("\n"))).get(line, "")
    return Problem(Place(file, line + 1, column + 1), f"YAML: {reason}", _yaml_remedy(written), "unreadable")


def _yaml_remedy(line: str) -> str:
    if re.search(r"[:-]\s+\{", line):
        return 'Put quotes around a text that starts with a brace: "{fact} ..."'
    if line.count(": ") > 1:
        return 'Put quotes around a text with a colon in it: "Yes: ..."'
    if "\t" in line:
        return "Indent with spaces, not with tabs"
    return "Check the indentation and the quotes of this line and the one above"


RULES: Final = (duplicate_key, unreadable)


def _refused(path: Path, what: str, remedy: str, rule: str) -> Refused:
    return Refused([Problem(Place(str(path)), what, remedy, rule)])
