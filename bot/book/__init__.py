"""The book: an article, its facts and its answers as frozen values, read from YAML or a spreadsheet.

`values` states the format, `shape` tells what does not fit it; `source` reads YAML with positions; `load` and `draft`
make books of files, `write` makes a file of a draft. Spreadsheets of every program become a `grid` of cells
(`comma_separated`; `archive`, `workbook` and `opendocument`), under whose headings `table` reads; `sheet` writes them.
`figures` reads and writes figures; `formula` and `ledger` compute with them; `corrections` tells how they stand before
readers, and what they were before; `passage` cuts replies at their facts.
"""
