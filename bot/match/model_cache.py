"""What a book taught the matcher, kept from one command to the next: learning takes longer than everything else.

A cache is never needed. Where it cannot be read or written, or where a file is damaged, the book is learned again.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from bot import language
from bot.match.values import Phrasing

Arrays = Mapping[str, npt.NDArray[np.generic]]

KEPT: Final = 20  # files of a folder: those used last
_SUFFIX: Final = ".model"
_DIGEST: Final = hashlib.sha256().digest_size


class ModelCache:
    """Named arrays in the files of a folder, by default one in the user's own cache folder.

    Nothing is raised when there is no such folder, no room, or no right to it.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Keep files in `folder`."""
        self._folder = folder

    def load(self, name: str) -> Arrays | None:
        """The arrays saved under `name`; None when there are none or when the file is damaged."""
        with suppress(OSError, RuntimeError, ValueError):
            file = self._file(name)
            arrays = _from_bytes(file.read_bytes())
            os.utime(file)
            return arrays
        return None

    def save(self, name: str, arrays: Arrays) -> None:
        """Write `arrays` under `name`, whole or not at all, for the owner only; files not used for longest go."""
        with suppress(OSError, RuntimeError):
            file = self._file(name)
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            part = file.with_suffix(f".{os.getpid()}")
            part.write_bytes(_to_bytes(arrays))
            part.replace(file)
            latest_first = sorted(file.parent.glob(f"*{_SUFFIX}"), key=lambda kept: -kept.stat().st_mtime)
            for old in latest_first[KEPT:]:
                old.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        """The file of `name`; `RuntimeError` when the user has no home."""
        return (self._folder or Path.home() / ".cache" / "footnote") / f"{name}{_SUFFIX}"


def model_name(phrasings: Iterable[Phrasing], covered: Mapping[str, str], embedder: str = "") -> str:
    """A name for what this book teaches; another one after any change of what it was learned from or by."""
    digest = hashlib.sha256(f"{np.__version__} {embedder}".encode())
    for folder in (Path(__file__).parent, Path(language.__file__).parent):
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".py", ".txt"):
                digest.update(file.read_bytes())
    for phrasing in phrasings:
        digest.update(repr((phrasing.answer, phrasing.language, phrasing.text, phrasing.gap)).encode())
    digest.update(repr(sorted(covered.items())).encode())
    return digest.hexdigest()[:32]


def _to_bytes(arrays: Arrays) -> bytes:
    """The arrays as a file's content: their digest and numpy's own format."""
    written = io.BytesIO()
    np.savez(written, **dict(arrays))  # type: ignore[arg-type]  # the stubs take `allow_pickle` for one of the arrays
    content = written.getvalue()
    return hashlib.sha256(content).digest() + content


def _from_bytes(content: bytes) -> Arrays:
    """The arrays in a file's content; `ValueError` when it is damaged."""
    digest, written = content[:_DIGEST], content[_DIGEST:]
    if hashlib.sha256(written).digest() != digest:
        raise ValueError("the file is damaged")
    with np.load(io.BytesIO(written), allow_pickle=False) as arrays:
        return dict(arrays)
