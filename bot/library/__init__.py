"""The library: all books of a newsroom, one search over all of them, and the answer of the right one.

| subject | modules |
|---|---|
| which files are books, and the newsroom's own | `folder`, `newsroom_file` |
| a book that is not open, kept by the content of its file | `entry`, `entry_cache` |
| a library of a folder | `opening`, by several `processes` where much is new; `doubled` refuses two with one id |
| the books, opened when they are wanted | `library` and `open_books`; `address` tells which link is whose |
| which book is meant, and what it answers | `retrieval` and `search` rank books, `asking` goes on to a reply |
| which questions leave the article of the conversation | `turning` |
| a book with the newsroom's edits in it | `edited`; what is served of all files: `watched` |
| every problem of a folder | `checking`; `disagreement` finds those between books |

    library, problems = open_library(folder, cache, date.today())
    found = ask(library, "how many people live there")     # found.book, found.reply

Two designs were weighed. One merges all books into one, with answers named `book/answer`: nothing else would have to
know of several. But a book is more than its answers (its article, languages, care, guard and curve of confidence are
its own), one change would teach all anew, and none could stay closed. So here each book keeps its own matcher, which
alone judges what its answers say, and the search only decides which book is meant: by how near the best answer of each
stands where words are weighed over all books (`retrieval`). The confidence of a book cannot be compared with
another's, for it is learned among the book's own answers; times the chance that the book is meant, it can.

No clock: whoever opens a library says which day it is. No store and no Telegram.
"""

from bot.library.address import address_key, host_at
from bot.library.asking import AllBooks, Found, ask
from bot.library.checking import check_folder, check_served, manual_between
from bot.library.entry import Entry
from bot.library.entry_cache import EntryCache
from bot.library.folder import NEWSROOM_FILE, files_in, no_book
from bot.library.library import OPEN, Library
from bot.library.newsroom_file import Newsroom, read_newsroom
from bot.library.open_books import OpenBooks
from bot.library.opening import cache_of_library, open_library
from bot.library.retrieval import Outline
from bot.library.search import Judged, Search
from bot.library.turning import turns_to
from bot.library.watched import Looked, WatchedFiles

__all__ = [
    "NEWSROOM_FILE",
    "OPEN",
    "AllBooks",
    "Entry",
    "EntryCache",
    "Found",
    "Judged",
    "Library",
    "Looked",
    "Newsroom",
    "OpenBooks",
    "Outline",
    "Search",
    "WatchedFiles",
    "address_key",
    "ask",
    "cache_of_library",
    "check_folder",
    "check_served",
    "files_in",
    "host_at",
    "manual_between",
    "no_book",
    "open_library",
    "read_newsroom",
    "turns_to",
]
