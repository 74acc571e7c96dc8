"""A YAML file read as text with positions: every scalar stays the string that was typed, and knows where it stands.

YAML's own types are left out on purpose: `no` stays *no*, `12:30` stays *12:30*, `1,500` stays *1,500*. Duplicate
keys, aliases (they can grow a small file into gigabytes), anchors, tags and characters that nobody sees are problems.

Lines and columns are counted here, in characters, as an editor's program shows them: libyaml counts the bytes before a
control character, and takes NEL and U+2028 for line ends.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from bot.files import read_text
from bot.problems import Place, Problem, Refused

if TYPE_CHECKING:
    import yaml

MAX_DEPTH: Final = 30
MAX_HIDDEN: Final = 20  # told, of the characters that nobody sees
_ANSWERS: Final = "answers"
_LONE_RETURN: Final = re.compile(r"\r(?!\n)")  # how old systems end a line
_HIDDEN: Final = re.compile(  # what YAML refuses, or takes for the end of a line
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)
_SPACES: Final = "\u00a0\u2000-\u200a\u202f\u205f\u3000"  # of other kinds, as web pages have them
_INDENT: Final = re.compile(rf"^[ \t]*[{_SPACES}][ \t{_SPACES}]*", re.MULTILINE)
_COMMENT: Final = re.compile(" *#")
_OPEN_QUOTE: Final = re.compile(  # a text that begins with a quote, and goes on into the next key or item
    r"""^\ *(?:-\ +)?(?:[\w-]+:\ +)?(?P<quote>["'])(?:(?!(?P=quote)).)*\n\ *(?:-\ |[\w-]+:(?:\ |$))""", re.MULTILINE
)

Path_: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """A file's data (dictionaries, lists and strings) with the place of each key and value by its path."""

    file: str
    text: str
    data: Any
    keys: dict[Path_, Place]
    spans: dict[Path_, tuple[int, int]]  # of values: start and end in `text`

    def place(self, *path: str | int) -> Place:
        """Where the value at `path` stands, or the nearest thing around it that stands anywhere."""
        while path and path not in self.spans and path not in self.keys:  # a sheet has places and no text
            path = path[:-1]
        if path in self.spans:
            return self._at(self.spans[path][0])
        return self.keys.get(path) or Place(self.file, 1, 1)

    def key_place(self, *path: str | int) -> Place:
        """Where the key at `path` stands; for an item of a list, where the item does."""
        return self.keys.get(path) or self.place(*path)

    def names_in(self, *path: str | int) -> list[str]:
        """The keys of the mapping at `path`, in their order."""
        return self._names.get(path, [])

    def entry_at(self, line: int) -> Path_:
        """The entry of a section in which `line` is: the last that begins there or above; empty before the first."""
        above = [path for path, place in self.keys.items() if len(path) == 2 and place.line <= line]
        return max(above, key=lambda path: self.keys[path].line, default=())

    @cached_property
    def _names(self) -> dict[Path_, list[str]]:
        found: dict[Path_, list[str]] = {}
        for key in self.keys:
            found.setdefault(key[:-1], []).append(str(key[-1]))
        return found

    def place_of(self, fragment: str, nth: int, *path: str | int) -> Place:
        """Where the `nth` (from 0) writing of `fragment` stands inside the value at `path`: the line to look at."""
        start, end = self.spans.get(path, (0, 0))
        pattern = r"\s+".join(map(re.escape, fragment.split()))  # a folded text breaks lines at its spaces
        found = [match.start() for match in re.finditer(pattern, self.text[start:end])] if pattern else []
        return self._at(start + found[min(nth, len(found) - 1)]) if found else self.place(*path)

    def cut_by_comment(self, *path: str | int) -> bool:
        """True when the text at `path` stands unquoted before a `#`, which makes the rest of the line a comment."""
        start, end = self.spans.get(path, (0, 0))
        return self.text[start : start + 1] not in {'"', "'", "|", ">"} and bool(_COMMENT.match(self.text, end))

    def _at(self, position: int) -> Place:
        return _place_at(self.file, self.text, position)


def read_source(path: Path) -> tuple[Source, list[Problem]]:
    """The YAML file at `path` as far as it can be read, and every problem of its writing.

    `Refused` when nothing of it can be read.
    """
    return source_of(read_text(path), str(path))


def source_of(text: str, file: str) -> tuple[Source, list[Problem]]:
    """What `read_source` reads when `text` is in `file`."""
    import yaml  # a megabyte that most starts do without: a book that was read before is kept as data

    text = _LONE_RETURN.sub("\n", text)
    hidden = list(_hidden(text))
    problems = [hidden_character(file, text, position) for position in hidden[:MAX_HIDDEN]]
    text = _blanked(text, hidden)
    reader = _Reader(file, text)
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # libyaml is ten times quicker
    except yaml.YAMLError as error:
        raise Refused([*problems, unreadable(file, text, error)]) from error
    except RecursionError as error:
        what, remedy = "the lists are nested too deep", "Use the keys that the schema names"
        raise Refused([Problem(Place(file), what, remedy, "unreadable")]) from error
    data = reader.value(reader.with_answers(root), ()) if root is not None else {}
    return Source(file, text, data, reader.keys, reader.spans), [*problems, *reader.problems]


def _hidden(text: str) -> Iterator[int]:
    """Where in `text` stand characters that nobody sees, and spaces of other kinds in the indent of a line."""
    yield from (match.start() for match in _HIDDEN.finditer(text))
    for indent in _INDENT.finditer(text):
        yield from (indent.start() + at for at, sign in enumerate(indent[0]) if sign not in " \t")


def _blanked(text: str, positions: list[int]) -> str:
    """`text` with plain spaces at `positions`, so that the rest of it is read and keeps its place."""
    signs = list(text) if positions else []
    for position in positions:
        signs[position] = " "
    return "".join(signs) if positions else text


def _place_at(file: str, text: str, position: int) -> Place:
    """The line and column of a position in `text`."""
    start_of_line = text.rfind("\n", 0, position) + 1
    return Place(file, text.count("\n", 0, position) + 1, position - start_of_line + 1)


class _Reader:
    """Turns YAML nodes into dictionaries, lists and strings, and notes places and problems on the way."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.keys: dict[Path_, Place] = {}
        self.spans: dict[Path_, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: Any, path: Path_) -> Any:
        self.spans[path] = (node.start_mark.index, node.end_mark.index)
        if id(node) in self._seen:
            place = self.keys.get(path) or self._place(node)  # the node itself stands where it was written out
            self.problems.append(
                Problem(place, "this repeats another place by an alias (*)", "Write it out", "unreadable")
            )
            return None
        self._seen.add(id(node))
        if len(path) > MAX_DEPTH:
            return self._problem(node, "this is nested too deep", "Use the keys that the schema names")
        self._look_for_signs(node)
        if node.id == "mapping":
            return self._mapping(node, path)
        if node.id == "sequence":
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        return node.value

    def with_answers(self, root: Any) -> Any:
        """`root` with its answers in a section of their own, where their line is gone and they end another section."""
        sections = root.value if root.id == "mapping" else []
        if any(key.value == _ANSWERS for key, _ in sections):
            return root
        for at, (key, section) in enumerate(sections, start=1):
            entries = section.value if section.id == "mapping" else []
            first = next((place for place, entry in enumerate(entries) if _is_answer(entry[1])), len(entries))
            if 0 < first < len(entries):  # a section of answers alone has its name misspelt
                place, what = self._place(entries[first][0]), f"here answers begin, under {key.value}:"
                self.problems.append(Problem(place, what, "Write answers: in a line before them", "missing-key"))
                name, answers = copy(key), copy(section)
                name.value, answers.value, section.value = _ANSWERS, entries[first:], entries[:first]
                root.value = [*sections[:at], (name, answers), *sections[at:]]
                break
        return root

    def _mapping(self, node: Any, path: Path_) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            name, place = key_node.value, self._place(key_node)
            self._look_for_signs(key_node)
            if key_node.id != "scalar":
                self._problem(key_node, "a key is a list or a mapping", "Write a name before the colon")
            elif name in data:
                self.problems.append(duplicate_key(name, place, self.keys[path + (name,)]))  # noqa: RUF005 - as below
            else:
                self.keys[path + (name,)] = place  # noqa: RUF005 - unpacking in a subscript needs Python 3.11
                data[name] = self.value(value_node, (*path, name))
        return data

    def _look_for_signs(self, node: yaml.Node) -> None:
        start = node.start_mark.index
        if self.text[start : start + 1] in ("&", "!"):
            problem = swallowed_text(self.text[start:].split(None, 1)[0], self._place(node))
            self.problems += [problem] if problem not in self.problems else []  # a mapping begins with its first key

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def _problem(self, node: yaml.Node, what: str, remedy: str) -> None:
        self.problems.append(Problem(self._place(node), what, remedy, "unreadable"))


def _is_answer(node: Any) -> bool:
    """Whether `node` has what only answers and gaps have."""
    return node.id == "mapping" and any(key.value == "questions" for key, _ in node.value)


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


def hidden_character(file: str, text: str, position: int) -> Problem:
    """A control character, a line separator, or a space that only looks like one, where YAML minds it.

    Passes::

        article.publisher: The Daily Model

    Fails::

        article.publisher: The\ufeffDaily Model
    """
    sign = text[position]
    named = unicodedata.name(sign, "a control character").lower()
    what = f"the character U+{ord(sign):04X} stands here ({named}), which nobody sees"
    return Problem(_place_at(file, text, position), what, "Delete it, or write a plain space", "hidden-character")


def swallowed_text(word: str, place: Place) -> Problem:
    """A text that begins with & or !, which YAML keeps for anchors and tags: readers would not see its first word.

    Passes::

        article.publisher: "&Co News"

    Fails::

        article.publisher: &Co News
    """
    what = f"YAML takes {word} for a sign of its own, and readers would not see it"
    return Problem(place, what, f'Put quotes around the text: "{word} ...", or remove the sign', "swallowed-text")


def unreadable(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """A file that is not YAML: a quote left open, a colon inside an unquoted text, a tab.

    Aliases count too: a book is plain text.

    Passes::

        article.publisher: "The Model: Daily"

    Fails::

        article.publisher: The Model: Daily
    """
    if open_quote := _OPEN_QUOTE.search(text):
        place = _place_at(file, text, open_quote.start("quote"))
        what = f"YAML: the quote {open_quote['quote']} that opens here does not close in its line"
        return Problem(place, what, f"Put {open_quote['quote']} at the end of the text", "unreadable")
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
    if sign := re.search(r"(?:^|[:-])\s+([*%@`|>\]},])", line):
        return f'Put quotes around a text that starts with {sign[1]}: "{sign[1]} ..."'
    return "Check the indentation and the quotes of this line and the one above"


RULES: Final = (duplicate_key, hidden_character, swallowed_text, unreadable)
