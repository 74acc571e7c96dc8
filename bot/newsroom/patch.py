"""What the newsroom changed in its chat, for the file of the book: the text that it makes, and that as a patch."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

from bot.book.editing import Edit, edited
from bot.book.write import as_typed
from bot.match import Phrasing


def with_wordings(text: str, file: str, taught: Sequence[Phrasing]) -> str:
    """The `text` of the book `file` with the wordings that were `taught` to its answers; those of gaps have no name."""
    edits = [Edit(_path(one), None, as_typed(one.text)) for one in taught if not one.gap]
    return edited(text, file, edits).text


def _path(phrasing: Phrasing) -> tuple[str, ...]:
    return ("answers", phrasing.answer, "questions", phrasing.language, phrasing.text)


def patch(before: str, after: str, file: Path) -> str:
    """How `before`, which is in `file`, becomes `after`, as `git apply` and `patch` take it; empty if it is that."""
    name = file.name if file.is_absolute() else file.as_posix()
    lines = unified_diff(before.splitlines(True), after.splitlines(True), f"a/{name}", f"b/{name}")
    ended = (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
    return "".join(ended)
