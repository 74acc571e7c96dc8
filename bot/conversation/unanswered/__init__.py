"""What nobody could answer, in the editors' chat: gathered from the journal, shown group by group, and decided on.

`gathering` reads the journal by article, `digests` tells of a day and puts the groups before the editors as offers,
`offered` says what an offer looks like, and `decisions` does what a tap on it says.
"""
