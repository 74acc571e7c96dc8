"""The rules about the words round a figure in a text of the book: with them it stays what the article says.

`shown` is the figure amid its text, `clauses` where the article states it. `altered` looks at signs, scales and units
beside it, `bounds` at its qualifier, `directions` at what rose or fell, `months` at when, `speakers` at who says so,
`statements` at opposites and denials, `swapped` at figures that stand in each other's place, `misplaced` at words that
are another figure's, `rates` at *every day* and *one more*, `extents` at *most* and *nobody*, `wholes` at parts that
are larger than their whole.
"""
