"""The book: an article, its facts and its answers as frozen values, read from YAML or a spreadsheet.

`values` states the format, `shape` tells what does not fit it; `source` reads YAML with positions, `full` fills in what
its version of the format leaves out, with `short` for facts; `load` and `draft` (with `names`) make books of files,
`write` makes a file of a draft, `upgrade` one of an older book, `editing` one of a book and its edits (`rewriting`
keeps all else as it is; `record` is what a bot has on record). `formula` and `ledger` compute with figures;
`corrections` tells how they stand before readers, and what they were before; `passage` cuts replies at their facts.
"""
