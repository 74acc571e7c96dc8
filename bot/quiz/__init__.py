"""Quizzes from the facts of a book: a question, the figure that is right, three that are wrong by rule, and the source.

`make.quiz_of` is the door: from a fact to a `Quiz` (`values`), or to none. `questions` asks in the book's own words,
and `asking` tells which answer's question is about one fact; `figures` finds wrong figures and puts each beside the
right one, `fair` is the rule that they are held to, `limits` what the book itself excludes, `options` writes them all
in one way, `order` says which facts are asked about, and in which order. An editor's own question and wrong figures
(`quiz:` in the book) are held to the same rule.

What stays true: nothing is invented but the wrong figures; a quiz is the same each time for the same book; where no
honest one can be made there is none.
"""
