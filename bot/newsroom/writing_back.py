"""What editors published, written into the book's own file, and committed where git has that file."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.files import replace_text
from bot.problems import Place, Problem, Refused

MESSAGE: Final = "What the newsroom changed in its chat"  # of the commit


def write_back(file: Path, text: str) -> Sequence[Problem]:
    """Let `file` say `text`, in one step; and commit it alone, if it is in a git repository. What was in the way."""
    try:
        replace_text(file, text)
    except Refused as refused:
        return refused.problems
    return _committed(file.resolve())


def _committed(file: Path) -> Sequence[Problem]:
    try:
        if _git(file, "ls-files", "--error-unmatch").returncode:
            return ()
        done = _git(file, "commit", "--quiet", "--message", MESSAGE)
    except FileNotFoundError:  # there is no git, so nobody keeps books in it
        return ()
    if not done.returncode:
        return ()
    why = (done.stderr or done.stdout).strip().splitlines()[:1]
    what = f"the file is written, but not committed: {' '.join(why) or 'git failed'}"
    return (Problem(Place(str(file)), what.removesuffix("."), f"Commit it by hand: git commit {file.name}", "git"),)


def _git(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    call = ["git", "-C", str(file.parent), *arguments, "--", file.name]
    return subprocess.run(call, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
