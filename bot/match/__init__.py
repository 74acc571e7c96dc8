"""Matching: from a reader's question to the answers of a book that it may want, and how sure that is.

The way of one question: `text` makes plain words of it, `repair` reads misspelt words as the book's own,
`features` and `index` hold it against every phrasing that shares anything with it, `rank` pools phrasings
into answers, `appraise` says what speaks for one of them, `calibrate` turns that into a chance, `guard` holds back
an answer that does not speak of what is asked, `gaps` finds what the book knows that it does not answer, and
`explain` says why.

Questions that no answer fits are grouped by what they ask: `dictionary` reads the words of a book's second language
as those of its first, `alike` says how alike two questions are, `linkage` joins them, `cluster` knows where to stop,
and `grouping` is the whole of it.

This room knows phrasings, not books: it imports nothing else of ours.
"""

from bot.match.explain import explain
from bot.match.matcher import Matcher
from bot.match.values import Candidate, Match, Pair, Phrasing

__all__ = ["Candidate", "Match", "Matcher", "Pair", "Phrasing", "explain"]
