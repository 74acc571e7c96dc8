"""Making the matcher of a book, and keeping what the book taught it from one command to the next.

Learning takes longer than everything else. A cache is never needed, though: where it cannot be read or written, or
where a file is damaged, the book is learned again. Vectors are kept under the version of the model that made them.
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Thread
from time import perf_counter
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import rapidfuzz

from bot import language
from bot.language.words import words
from bot.match.index import SCAN_WHOLE
from bot.match.matcher import TrainedMatcher
from bot.match.meaning import Meaning
from bot.match.model import Parameters
from bot.match.values import Embedder, Match, Matcher, Phrasing

Arrays = Mapping[str, npt.NDArray[np.generic]]

NO_TEXT: Mapping[str, str] = MappingProxyType({})
KEPT: Final = 40  # files of a folder, those used last: two of each book that is checked
_SUFFIX: Final = ".model"
_CODE: Final = (".py", ".txt")
_DIGEST: Final = hashlib.sha256().digest_size

log = logging.getLogger(__name__)


class ModelCache:
    """Named arrays in the files of a folder, by default one in the user's own cache folder.

    Nothing is raised when there is no such folder, no room, or no right to it.
    """

    def __init__(self, folder: Path | None = None, kept: int = KEPT) -> None:
        """Keep files in `folder`, so many of them."""
        self._folder, self._kept = folder, kept

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
            self._forget(list(file.parent.glob(f"*{_SUFFIX}")))

    def _forget(self, files: Sequence[Path]) -> None:
        if len(files) > self._kept:  # else no file has to be looked at
            latest_first = sorted(files, key=lambda kept: -kept.stat().st_mtime)
            for old in latest_first[self._kept :]:
                old.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        """The file of `name`; `RuntimeError` when the user has no home."""
        return (self._folder or Path.home() / ".cache" / "footnote") / f"{name}{_SUFFIX}"


def model_name(phrasings: Iterable[Phrasing], covered: Mapping[str, str], embedder: str = "") -> str:
    """A name for what this book teaches; another one after any change of what it was learned from or by."""
    digest = hashlib.sha256(f"{np.__version__} {rapidfuzz.__version__} {embedder} {_digest_of_code()}".encode())
    for phrasing in phrasings:
        digest.update(repr((phrasing.answer, phrasing.language, phrasing.text, phrasing.gap)).encode())
    digest.update(repr(sorted(covered.items())).encode())
    return digest.hexdigest()[:32]


@cache
def _digest_of_code() -> str:
    """The digest of all that a book is learned by."""
    folders = (Path(__file__).parent, Path(language.__file__).parent)
    return digest_of(file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in _CODE)


def digest_of(files: Iterable[Path]) -> str:
    """The digest of what is in `files`."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def packed(data: Any) -> npt.NDArray[np.uint8]:
    """What JSON can hold as an array, to be kept among others."""
    return np.frombuffer(json.dumps(data, ensure_ascii=False).encode(), np.uint8)


def unpacked(array: npt.NDArray[Any]) -> Any:
    """What `packed` made an array of; `ValueError` when it is another."""
    return json.loads(array.tobytes())


def _to_bytes(arrays: Arrays) -> bytes:
    """The arrays as a file's content: its digest, what each array is, and then their values one after another.

    Of numpy's own format, the headers alone take longer to read than all the rest: a book has thirty arrays.
    """
    heads = [(name, np.lib.format.dtype_to_descr(array.dtype), array.shape) for name, array in arrays.items()]
    content = b"\n".join([json.dumps(heads).encode(), b"".join(array.tobytes() for array in arrays.values())])
    return hashlib.sha256(content).digest() + content


def _from_bytes(content: bytes) -> Arrays:
    """The arrays in a file's content; `ValueError` when it is damaged."""
    written = memoryview(content)[_DIGEST:]
    if hashlib.sha256(written).digest() != content[:_DIGEST]:
        raise ValueError("the file is damaged")
    end = content.index(b"\n", _DIGEST)
    arrays, at = {}, end + 1
    for name, kind, shape in json.loads(content[_DIGEST:end]):
        dtype = np.dtype(list(map(tuple, kind)) if isinstance(kind, list) else kind)
        count = math.prod(shape)
        arrays[name] = np.frombuffer(content, dtype, count, at).reshape(shape).copy()  # else all would stay in memory
        at += count * dtype.itemsize
    return arrays


def make_matcher(
    phrasings: Sequence[Phrasing],
    covered: Mapping[str, str] = NO_TEXT,
    cache: ModelCache | None = None,
    embedder: Embedder | None = None,
    *,
    prepared: bool = True,
) -> Matcher:
    """The matcher of a book: its `phrasings`, and what else each answer speaks of, `covered`.

    With a `cache`, a book that was learned before is not learned again. With an `embedder`, phrasings are found by
    their meaning as well, unless the book is so large that it is searched and not gone through as a whole. One that is
    not `prepared` makes each part when a question first needs it: which answer comes first is known before how sure
    that is.
    """
    embedder = embedder if len(phrasings) <= SCAN_WHOLE else None
    name = model_name(phrasings, covered, embedder.version if embedder else "") if cache else ""
    kept = cache.load(name) if cache else None
    meaning = _meaning(phrasings, covered, embedder, kept) if embedder else None

    def keep(learned: Parameters) -> None:
        if cache:
            cache.save(name, {**learned.arrays(), **(meaning.arrays() if meaning else {})})

    matcher = TrainedMatcher(phrasings, covered, Parameters.of(kept) if kept else None, meaning=meaning, keep=keep)
    return matcher.prepare() if prepared else matcher


def _meaning(
    phrasings: Sequence[Phrasing], covered: Mapping[str, str], embedder: Embedder, kept: Mapping[str, Any] | None
) -> Meaning:
    texts = [phrasing.text for phrasing in phrasings]
    return Meaning(embedder, texts, _words_of([*texts, *covered.values()]), kept)


def _words_of(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in words(text))


class _Forwarding:
    """A matcher that answers by another one, which may be replaced."""

    def __init__(self, first: Matcher) -> None:
        """Answer by `first`."""
        self._best = first

    def match(self, question: str) -> Match:
        """What the book has for `question`."""
        return self._best.match(question)

    def taken_for(self, phrasings: Sequence[Phrasing]) -> list[str | None]:
        """The answer that a reader who asks each of `phrasings` is taken to mean."""
        return self._best.taken_for(phrasings)

    def another_subject(self, question: str, answer: str) -> str:
        """What `question` is about, a place, a time, a quantity, of which `answer` does not speak."""
        return self._best.another_subject(question, answer)

    def unlike(self, question: str, answer: str) -> str:
        """Why `question` may ask for something else than the figure of `answer`."""
        return self._best.unlike(question, answer)

    def group(self, questions: Sequence[str]) -> list[list[int]]:
        """The places in `questions` grouped by what they ask."""
        return self._best.group(questions)

    def leave_one_out(self) -> Iterator[tuple[Phrasing, Match]]:
        """Each phrasing, asked of the book without it."""
        return self._best.leave_one_out()


class UpgradingMatcher(_Forwarding):
    """Answers by one matcher until a better one, which is made in the background, takes its place.

    When the better one cannot be made, the log says why and the first one stays.
    """

    def __init__(self, first: Matcher, make: Callable[[], Matcher]) -> None:
        """Answer by `first` until `make` has returned."""
        super().__init__(first)
        self._upgrade = Thread(target=self._make, args=(make,), name="matcher", daemon=True)
        self._upgrade.start()

    def _make(self, make: Callable[[], Matcher]) -> None:
        try:
            self._best = make()
        except Exception:
            log.exception("Questions are not matched by meaning")

    def wait(self) -> Matcher:
        """The better matcher, when it is there."""
        self._upgrade.join()
        return self._best

    def taught(self, phrasings: Sequence[Phrasing]) -> Matcher:
        """A matcher that knows `phrasings` as well, and becomes better when this one does."""
        if self._upgrade.is_alive():
            return UpgradingMatcher(self._best.taught(phrasings), lambda: self.wait().taught(phrasings))
        return self._best.taught(phrasings)


class TimedMatcher(_Forwarding):
    """A matcher that notes how many `seconds` it took for each question; who reads them takes them out."""

    def __init__(self, matcher: Matcher, seconds: deque[float]) -> None:
        """Match by `matcher`."""
        super().__init__(matcher)
        self._seconds = seconds

    def match(self, question: str) -> Match:
        """What the book has for `question`."""
        started = perf_counter()
        found = self._best.match(question)
        self._seconds.append(perf_counter() - started)
        return found

    def taught(self, phrasings: Sequence[Phrasing]) -> Matcher:
        """A matcher that knows `phrasings` as well, and is timed too."""
        return TimedMatcher(self._best.taught(phrasings), self._seconds)


def make_matcher_at_once(
    phrasings: Sequence[Phrasing],
    covered: Mapping[str, str],
    cache: ModelCache,
    load_embedder: Callable[[], Embedder],
) -> UpgradingMatcher:
    """A matcher by letters that matches by meaning as well as soon as the embedder is loaded."""
    first = make_matcher(phrasings, covered)
    return UpgradingMatcher(first, lambda: make_matcher(phrasings, covered, cache, load_embedder()))
