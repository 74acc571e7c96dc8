"""Which of several books a question is about, and how what is said of it names the book.

| subject | modules |
|---|---|
| from clues to a decision, with its reason: pure | `route` |
| the clues in a message: what it replies to, a post, links, the conversation so far | `clues` |
| the whole way: a handler that knows one book answers from the right one | `answering`, `tapping`, `elsewhere` |
| a channel's post comes into its group; what stands under those of the newsroom's own | `posting`, `announcing` |
| which book was there before there were others | `first` |
| what is said where no one book is meant, and for the newsroom as a whole | `choices`, `newsroom` |
| keys and titles on all that leaves | `keys`, `naming` |

Handlers answer from one book (`Context.of`), and what they return is named here: so none of them knows of several.
With one book nothing comes this way.
"""
