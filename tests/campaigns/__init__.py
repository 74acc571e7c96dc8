"""Campaigns: programs that run the bot as a process, treat it badly, and count what became of every question.

| program    | asks                                                                                          |
|------------|-----------------------------------------------------------------------------------------------|
| `crash`    | is a question lost, or answered twice, when the bot is killed or stopped in a burst?           |
| `replicas` | ... when one of three on one database is killed, stopped, or cut off from it?                  |
|            | `replicas.scaling`: how many questions do one, two and four answer, and what does each cost?   |
| `faults`   | ... when Telegram, the disk, the database, an update or the book fails?                        |
| `flood`    | ... when a hundred thousand updates wait at once, and does the memory stay as it is?            |
| `soak`     | ... in an hour of readers, and does the memory stay as it is?                                  |
| `webhooks` | does anything that strangers post to the webhook harm it?                                      |
| `speed`    | how fast is it, beside the library's own echo bot?                                             |

Others measure a part of the program by itself: `matching`, `grouping` and `teaching` on public question sets,
`library` a thousand books as one,
`report_size` the report of a hundred thousand questions.

Each is run as `python -m tests.campaigns.NAME` from the project's folder, has `--help` and a seed, prints a table, and
exits with 1 when a promise is broken. `telegram`, `process`, `crowd`, `stage`, `inbox` and `report` are what they
share; `stock` is the other bot, `paced` is ours with Telegram's rates. They use the loopback interface only, and
Linux's /proc for memory and CPU time.
"""
