"""What editors write in the chat, held against the book and its article before a reader sees it.

`drafts` is what an editor has written so far and what is still wanted; `figures` finds the fact behind each figure of a
text, `finding` and `replacing` which fact an editor corrects and with what, `proposals` the new fact where the article
has it; `counting` holds what a figure counts against the fact,
`countries` whose it is, `wholes` what it is a part of, `statements` whether it is turned round, by the `meanings` of
words; `gaps` are those that the book answers. `edits` and `corrections` make edits of a whole draft;
`manuscript` is a book with edits tried on it, and `preview` what a draft changes in it, `places` what its questions may
name.

Pure, like `check`: no clock, no network, no database. Nothing is made up: a figure with no fact is refused.
"""
