"""The library: all books of a newsroom, one search over all of them, and the answer of the right one.

`folder` says which files are books; `entry` is what is known of a book that is not open, and `entry_cache` keeps it by
the content of the file; `opening` makes a library of a folder, in several processes where much is to be learned;
`library` holds the entries and opens books when they are wanted; `search` ranks the books for a question, and `asking`
goes the whole way from a reader's words to a reply.

    library, problems = open_library(folder, cache, date.today())
    found = ask(library, "how many people live there")     # found.book, found.reply

Two designs were weighed. One merges all books into one, with answers named `book/answer`: nothing else would have to
know of several. But a book is more than its answers (its article, languages, care, guard and curve of confidence are
its own), one change would teach all anew, and none could stay closed. So here each book keeps its own matcher, which
alone judges what its answers say, and the search only decides which book is meant: by how near the best answer of each
stands where words are weighed over all books (`bot.match.Retrieval`). The confidence of a book cannot be compared with
another's, for it is learned among the book's own answers; times the chance that the book is meant, it can.

No clock: whoever opens a library says which day it is. No store and no Telegram.
"""

from bot.library.asking import Found, ask
from bot.library.entry import Entry
from bot.library.folder import NEWSROOM_FILE, files_in
from bot.library.library import Library, address_key
from bot.library.newsroom_file import Newsroom, read_newsroom
from bot.library.entry_cache import EntryCache
from bot.library.opening import cache_of_library, open_library
from bot.library.watched import Looked, WatchedFiles

__all__ = [
    "NEWSROOM_FILE",
    "Entry",
    "EntryCache",
    "Found",
    "Library",
    "Looked",
    "Newsroom",
    "WatchedFiles",
    "address_key",
    "ask",
    "cache_of_library",
    "files_in",
    "open_library",
    "read_newsroom",
]
