"""What the bot says and when. It imports no Telegram library, so it can be read and tried without.

| subject | modules |
|---|---|
| what comes in and goes out | `values`; a tap is `buttons.Press`, what is typed inline `inline.Typed` |
| one kind of place a module | `private` (with small talk), `groups`, `commands`, `buttons`, `inline` |
| small talk in groups | `group_talk` |
| whether a message is the article itself | `sharing` |
| how it looks | `presentation`, `pages`; what buttons and links carry: `callbacks`, `links` |
| the picture of a figure, and its caption | `pictures` |
| the newsroom | `editors`; telling who waits: `notifications`; readers' words to it: `passing` |
| what editors changed | `overlay` serves it; `history` shows it; what their chat `heard` of the books |
| what editors write, change and correct | `editing`: drafts, previews, publishing |
| what editors post to the newsroom's channel | `channel`: drafts, previews, posting once |
| questions that the bot asks readers, and what they choose | `quiz` |
| what nobody could answer | `unanswered`: the digest, and what editors decide about a group |
| what the bot says by itself | `own_updates`: through the inbox, as if a reader had asked |
| what all share | `context` (with what was said before), `current_library`; who asks too much: `limit` |
| several books: which one is meant, and its name on all that leaves | `routing` |

What stays true: a function that handles something reads, and returns an `Outcome`; it sends, stores and counts nothing
(but /reload, which loads the books). So it may run again, until the worker has committed what it returned.
"""
