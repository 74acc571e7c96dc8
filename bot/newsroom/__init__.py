"""The newsroom's side: what readers asked, what nobody could answer, and what to do about it.

| subject | modules |
|---|---|
| the journal of a period in figures | `facts`, `tally` |
| what nobody could answer, grouped by what it asks | `unanswered`, `groups` |
| what editors see of it, and teach | `digest`, `teaching`; what that would do: `effect` |
| what readers believe: the counts of quizzes | `quizzes` |
| figures that were replaced by others | `corrections` |
| the report: its content and words, a page, CSV | `report`, `wording`; `page`, `charts`, `week`; `figures` |
| rows for a spreadsheet | `export` |
| what editors changed: the log, a patch of the book, and into its file | `deeds`, `patch`, `writing_back` |
| made-up questions to try it with | `demo` |

What stays true: of readers nothing but pseudonyms is seen here, and no pseudonym is in
what this room writes. What readers wrote is escaped by `bot.markup` and defused by `spreadsheet.sheet`, never by hand.
"""
