"""Posts for the newsroom's channel: drafted from the books, looked at by an editor, and posted by a tap, once.

`starting` makes a draft (what readers asked most, an answer, a correction), `writing` says what it posts, `previewing`
how it looks in the editors' chat, `tapping` does what the buttons say, and `posting` what comes of it; it is
`bot.telegram.channel` that sends. `correcting` finds what still shows a figure that has changed. `values` is a draft as
the store keeps it, `callbacks` what the buttons carry.

What stays true: a draft names answers, never figures, so it says what the books say when it is posted; where that is
not what was looked at, it is shown again. It is posted by an administrator's tap alone. Before it goes the store knows
that it is on its way: what a kill cut short there is not sent again, and the editors are asked to look.
"""
