"""Why an answer is held back though its words fit: its reply tells its figure of something else.

`replies` reads what the replies of a book tell, as `reply_words`, and asks every check: its own are of time, of sums
and of what is done or only planned; `senses` has those of who left, what is owed or wanted and whose opposite is told,
`amounts` those of another figure of the same: a total for a rate, a level for its change; `transfers` tells who gives
and who takes. A check is a reason to hold back, and the words of a question one of which it is about.
"""

from bot.answer.holding.replies import Holding

__all__ = ["Holding"]
