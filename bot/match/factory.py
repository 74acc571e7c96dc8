"""How the program's matcher is made: the one place that knows which `Matcher` answers."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Thread
from types import MappingProxyType
from typing import Any

from bot.language.words import words
from bot.match.index import SCAN_WHOLE
from bot.match.matcher import TrainedMatcher
from bot.match.meaning import Meaning
from bot.match.model import Parameters
from bot.match.model_cache import ModelCache, model_name
from bot.match.values import Embedder, Match, Matcher, Phrasing

NO_TEXT: Mapping[str, str] = MappingProxyType({})

log = logging.getLogger(__name__)


def make_matcher(
    phrasings: Sequence[Phrasing],
    covered: Mapping[str, str] = NO_TEXT,
    cache: ModelCache | None = None,
    embedder: Embedder | None = None,
) -> Matcher:
    """The matcher of a book: its `phrasings`, and what else each answer speaks of, `covered`.

    With a `cache`, a book that was learned before is not learned again. With an `embedder`, phrasings are found by
    their meaning as well, unless the book is so large that it is searched and not gone through as a whole.
    """
    embedder = embedder if len(phrasings) <= SCAN_WHOLE else None
    name = model_name(phrasings, covered, embedder.version if embedder else "") if cache else ""
    kept = cache.load(name) if cache else None
    meaning = _meaning(phrasings, covered, embedder, kept) if embedder else None
    matcher = TrainedMatcher(phrasings, covered, Parameters.of(kept) if kept else None, meaning=meaning)
    if cache and kept is None:
        cache.save(name, {**matcher.parameters.arrays(), **(meaning.arrays() if meaning else {})})
    return matcher


def _meaning(
    phrasings: Sequence[Phrasing], covered: Mapping[str, str], embedder: Embedder, kept: Mapping[str, Any] | None
) -> Meaning:
    texts = [phrasing.text for phrasing in phrasings]
    return Meaning(embedder, texts, _words_of([*texts, *covered.values()]), kept)


def _words_of(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in words(text))


class UpgradingMatcher:
    """Answers by one matcher until a better one, which is made in the background, takes its place.

    When the better one cannot be made, the log says why and the first one stays.
    """

    def __init__(self, first: Matcher, make: Callable[[], Matcher]) -> None:
        """Answer by `first` until `make` has returned."""
        self._best = first
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

    def match(self, question: str) -> Match:
        """What the book has for `question`."""
        return self._best.match(question)

    def taught(self, phrasings: Sequence[Phrasing]) -> Matcher:
        """A matcher that knows `phrasings` as well, and becomes better when this one does."""
        if self._upgrade.is_alive():
            return UpgradingMatcher(self._best.taught(phrasings), lambda: self.wait().taught(phrasings))
        return self._best.taught(phrasings)

    def group(self, questions: Sequence[str]) -> list[list[int]]:
        """The places in `questions` grouped by what they ask."""
        return self._best.group(questions)

    def leave_one_out(self) -> Iterator[tuple[Phrasing, Match]]:
        """Each phrasing, asked of the book without it."""
        return self._best.leave_one_out()


def make_matcher_at_once(
    phrasings: Sequence[Phrasing],
    covered: Mapping[str, str],
    cache: ModelCache,
    load_embedder: Callable[[], Embedder],
) -> UpgradingMatcher:
    """A matcher by letters that matches by meaning as well as soon as the embedder is loaded."""
    first = make_matcher(phrasings, covered)
    return UpgradingMatcher(first, lambda: make_matcher(phrasings, covered, cache, load_embedder()))
