"""Figures in running text: where they stand, what they are worth, in which unit, and how they are qualified.

`read.quantities_in` is the door: from a text and its locale to the `Quantity` values in it, from left to right. A text
is cut into tokens (`tokens`). At those that may begin a figure (`beginnings`) the readers have their turn: names that
look like figures (`names`), dates and times (`moments`), ranges and scores (`pairs`), shares, multiples and ordinals
(`parts`), and amounts (`amounts`, with `numerals`, `money` and `units`), each by its `signs`; what they find is
`found`. `qualifiers` and `direction` read the words beside each, `clauses` gives its sentence and its clause, `elided`
its noun where that stands with the figure before it. `write` is the way back: a figure as a newspaper writes it.
Nothing is guessed: what can be read in several ways has several readings, and what cannot be read has none. The words
stand in `bot.language`.
"""
