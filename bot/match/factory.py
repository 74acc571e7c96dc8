"""How the program's matcher is made: the one place that knows which `Matcher` answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.match.matcher import TrainedMatcher
from bot.match.model import Parameters
from bot.match.model_cache import ModelCache, model_name
from bot.match.values import Matcher, Phrasing

NO_TEXT: Mapping[str, str] = MappingProxyType({})


def make_matcher(
    phrasings: Sequence[Phrasing], covered: Mapping[str, str] = NO_TEXT, cache: ModelCache | None = None
) -> Matcher:
    """The matcher of a book: its `phrasings`, and what else each answer speaks of, `covered`.

    With a `cache`, a book that was learned before is not learned again.
    """
    if cache is None:
        return TrainedMatcher(phrasings, covered)
    name = model_name(phrasings, covered)
    kept = cache.load(name)
    matcher = TrainedMatcher(phrasings, covered, Parameters.of(kept) if kept else None)
    if kept is None:
        cache.save(name, matcher.parameters.arrays())
    return matcher
