"""What outlives a crash: the inbox of updates, the journal of questions, and what readers chose.

An update's states, and what moves it from one to the next (methods of `Inbox`, each committed before it returns;
`commit` and `done` write with it what comes of the update):

| from            | by        | to      | when                                                                  |
|-----------------|-----------|---------|-----------------------------------------------------------------------|
|                 | receive   | new     | it came in, and is not yet acknowledged                               |
| new             | take      | taken   | its turn has come                                                     |
| taken           | commit    | sending | what it changes and what will be sent is recorded                      |
| taken, sending  | sending   | sending | what is still to be sent is recorded                                   |
| taken, sending  | done      | done    | it is answered, or needs no answer                                    |
| taken, sending  | put_aside | aside   | it cannot be read or answered, with the reason                        |
| taken, sending  | unsure    | unsure  | nobody knows whether the answer arrived (a read timeout)              |
| aside, unsure   | retry     | new     | the operator wants it answered; what was recorded is sent again       |
| aside, unsure   | drop      | done    | the operator does not                                                 |
| taken           | restart   | new     | the process that had it died                                          |
| taken           | reclaim   | new     | the process that has it was not told: its connection broke meanwhile  |
| sending         | restart   | new     | the process died while sending: what was recorded is sent again       |

What was recorded before is sent again from *taken*, since no handler runs again. Any other move is `Refused`. What is
done is removed after a day (an update of the bot's own at once), what is aside or unsure after a week (`tidy`).

| subject | modules |
|---|---|
| what callers use | `store`, `inbox`, `journal`, `readers` |
| what the newsroom keeps | `offers` (and quizzes), `edits`, `published` |
| each row of the table as statements, and who comes next | `transitions`, `recovery` |
| where the database is, commits and retries, errors, who works on it | `address`, `engine`, `database`, `lock` |
| which tables there are, the key of pseudonyms, what is forgotten | `schema`, `privacy` |

What stays true: this room knows no Telegram and no clock; nothing is acknowledged before it is committed; no id of a
reader is written except into the inbox, which is emptied, and where a reader wants to be told something (`readers`);
nothing that it raises holds a reader's words.

Where there are several books a row says whose it is. None there (NULL) is the first book: the one that the database
was of before there were others. So what an older version left is that book's, and so are the buttons that it sent.
"""

from bot.problems import StoreFailed
from bot.store.address import FIRST, Address, read_address
from bot.store.database import retry
from bot.store.edits import Deed, Drafted, Editor, Edits, Logged, Revision, Settled, read_record
from bot.store.engine import Condition, examine, make_private
from bot.store.inbox import Answered, Arrival, Inbox, Kept, Work, Write
from bot.store.journal import Asked, Entry, Event, Happened, Journal, Link, Replied, Replies
from bot.store.lock import Lock
from bot.store.lock.file import no_bot
from bot.store.lock.replica import Rates
from bot.store.offers import Counted, Decided, Game, Offer, Offered, Offers, Polled, Polls, Wording
from bot.store.published import About, Announced, Change, Period, Pictures, Posts, Published, Setting
from bot.store.readers import BOOK_KEPT, Choice, Readers, Thread, Told, Watch, Watches, Watching
from bot.store.schema import MIGRATIONS
from bot.store.store import UNDOABLE, WATCHES_KEPT, Progress, Store, book_before, open_store

__all__ = [
    "BOOK_KEPT",
    "FIRST",
    "MIGRATIONS",
    "UNDOABLE",
    "WATCHES_KEPT",
    "About",
    "Address",
    "Announced",
    "Answered",
    "Arrival",
    "Asked",
    "Change",
    "Choice",
    "Condition",
    "Counted",
    "Decided",
    "Deed",
    "Drafted",
    "Editor",
    "Edits",
    "Entry",
    "Event",
    "Game",
    "Happened",
    "Inbox",
    "Journal",
    "Kept",
    "Link",
    "Lock",
    "Logged",
    "Offer",
    "Offered",
    "Offers",
    "Period",
    "Pictures",
    "Polled",
    "Polls",
    "Posts",
    "Progress",
    "Published",
    "Rates",
    "Readers",
    "Replied",
    "Replies",
    "Revision",
    "Setting",
    "Settled",
    "Store",
    "StoreFailed",
    "Thread",
    "Told",
    "Watch",
    "Watches",
    "Watching",
    "Wording",
    "Work",
    "Write",
    "book_before",
    "examine",
    "make_private",
    "no_bot",
    "open_store",
    "read_address",
    "read_record",
    "retry",
]
