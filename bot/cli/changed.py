"""What has changed since the last commit, by git."""

from __future__ import annotations

import subprocess
from pathlib import Path

from bot.problems import Place, Problem, Refused


def changed_in(folder: Path) -> frozenset[Path]:
    """The files below `folder` that are not as the last commit has them, new ones too; `Refused` where git has none."""
    changed = _git(folder, "diff", "--name-only", "--relative", "-z", "HEAD", "--", ".")
    new = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return frozenset((folder / name).resolve() for name in (changed + new).split("\0") if name)


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError:
        raise _refused(folder, "git is not installed") from None
    if done.returncode:
        raise _refused(folder, (done.stderr.strip().splitlines() or ["git failed"])[0])
    return done.stdout


def _refused(folder: Path, why: str) -> Refused:
    what = f"what has changed is not known: {why.removesuffix('.')}"
    remedy = "Name a folder of a git repository that has a commit, or leave --changed out"
    return Refused([Problem(Place(str(folder)), what, remedy, "changed")])
