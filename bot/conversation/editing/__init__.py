"""Editors write, change and correct in their chat; what they write becomes a draft, a preview, and by a tap an edit.

`door` is the way in, and loads the rest when it is needed. `starting` begins a draft (a command, or a button under a
message), `replying` takes what an editor replies to a message that asks, `tapping` does what the buttons say. All three
end in `steps`: the next thing that is wanted, or the preview. `values` go from one to the next, `group` is what a draft
settles. `asking` has the messages that ask, `choosing` those that
list what to choose from, `previewing` those that show; `callbacks` what the buttons carry, `misled` who got what is
taken back.

What stays true: only an administrator of the editors' chat gets anything done, and whoever else tries is reported. A
draft is in the store before it is shown, and in memory never. Only *Publish* publishes; it looks at the draft, the book
and the administrator anew.
"""
