"""Matching: from a reader's question to the answers of a book that it may want, and how sure that is.

The way of one question: `reading` reads it in the book's own words, `index` holds it against every phrasing
that shares anything with it, `meaning` against what they mean where an encoder is at hand, `model` turns that into
evidence for each answer, `confidence` says how sure the best answer is, `guard` holds back an answer that does not
speak of what is asked, by its `checks`, and `decision` gives the answer, offers it, or names the gap, and says why.
`vocabulary` and `coverage` know which words each answer says and what it speaks of. `matcher` is all that of one book,
and `model_cache` makes it, learned anew or as it is kept; `values` go in and come out.

Questions that no answer fits are grouped by what they ask: `similarity` says how similar two questions are, and
`grouping` joins them and knows where to stop.

This room knows languages and phrasings, not books. The rest of the program knows the Protocol `Matcher` and what makes
one; `docs/matching.md` says how it works and how each constant was found.
"""

from bot.match.checks import subjects
from bot.match.decision import explain
from bot.match.index import phrase_features
from bot.match.meaning import load_encoder, require_encoder
from bot.match.model import softmax
from bot.match.model_cache import (
    Arrays,
    ModelCache,
    TimedMatcher,
    digest_of,
    make_matcher,
    make_matcher_at_once,
    model_name,
    packed,
    unpacked,
)
from bot.match.similarity import Wordings, are_near_duplicates, near_duplicates
from bot.match.values import Candidate, Embedder, Match, Matcher, Pair, Phrasing
from bot.match.vocabulary import Floats, Integers, rarity, starts_of

__all__ = [
    "Arrays",
    "Candidate",
    "Embedder",
    "Floats",
    "Integers",
    "Match",
    "Matcher",
    "ModelCache",
    "Pair",
    "Phrasing",
    "TimedMatcher",
    "Wordings",
    "are_near_duplicates",
    "digest_of",
    "explain",
    "load_encoder",
    "make_matcher",
    "make_matcher_at_once",
    "model_name",
    "near_duplicates",
    "packed",
    "phrase_features",
    "rarity",
    "require_encoder",
    "softmax",
    "starts_of",
    "subjects",
    "unpacked",
]
