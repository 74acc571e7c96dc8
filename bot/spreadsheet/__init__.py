"""Spreadsheets of every program, read and written.

Each becomes a `grid` of cells (`comma_separated`; `archive`, `workbook` and `opendocument`), under whose headings
`table` reads; `sheet` writes them.
"""
