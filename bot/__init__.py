"""Footnote: readers ask about an article, and get an editor's answers with every figure cited.

A wrong figure is worse than no answer, and no answer is worse than a good suggestion.

The rooms, from the ground up. A room imports from rooms of lower levels only (`tests/test_architecture.py` sees to it):

0  problems             what is wrong, where, what to do; and the program's own exceptions
1  beside               work that a copy of this process does meanwhile
1  files                text files as people have them: their encodings, and what is no file
1  markup               HTML and SVG as a tree of elements, which escapes whatever is put into it
1  pixels               SVG as PNG, by the extra that draws; a program of its own
1  language             all that depends on a language: words, numbers, what the program says to readers and editors
2  settings             the environment, read once into a frozen value
2  article              an article from its file: its headline and paragraphs, from plain text or a saved page
2  quantity             figures in running text: where they stand, their values, units and qualifiers
2  spreadsheet          spreadsheets of every program: cells and headings read, sheets written
3  book                 an article, its facts and its answers: values, YAML with positions, figures, formulas
3  match                from a question to ranked answers, with a confidence and its reasons
4  picture              from a fact to its picture: the form that is true of it, SVG, and pixels
4  quiz                 from a fact to a quiz: the question, the right figure among wrong ones, the source
4  answer               from a question to a frozen reply with its sources, and the one place that escapes it
5  check                the rules that stand between a reader and a wrong figure
5  store                what outlives a crash: inbox, journal, what readers chose and editors changed
6  draft                from an article to the draft of its book: facts, sums, questions, and what is left to write
6  newsroom             what readers asked, what nobody could answer, and what the newsroom makes of it
6  maintenance          for operators: the log, copies of the database, and what the bot needs of its machine
6  library              a folder of books: which one a question is about, and what that one answers
6  web                  one HTTP server: health, figures for Prometheus, pages of answers, and where the webhook listens
6  sandbox              a local Bot API server with a chat page: the bot with no token
7  writing              what an editor writes in the chat, held against the book and its article before readers see it
8  conversation         what is said and when; it knows no Telegram library
9  telegram             updates in, replies out: every place where readers ask
10 cli                  the commands, and their exit codes

The way of one question: `telegram` reads the question and its place out of an update, `match` ranks the answers,
`answer` takes it for a question, a claim or a follow-up, chooses and writes, `conversation` makes an outcome of it,
`store` commits that, and `telegram` sends. The command line, the evaluation and the sandbox go the same way; in the
middle, from `match` to `answer`, there is no clock, no network and no Telegram. Of several books one answers so: which
one, `conversation` tells by what the question stands under or goes on from, and `library` by its words.

Nine values go from room to room on this way: `Arrival` (the raw update) and `Work` (its turn has come); the library's
`Update`; `Question`; `Last` (what was said before); `Match`; `Reply`; `Outcome`; `Answered` (what became of it). They
are made of others: a question of its `Spot`; an outcome of each `Post` with its `Message` and `Button`s, and of what
the store writes, `Asked` and `Thread`; what was answered of a `Link`. `make trace` counts files and calls.
"""
