"""The bot on Telegram: who asks what and where, with the manners of each place.

| subject | modules |
|---|---|
| who asks, where, in which language | `intake` |
| what is said, as data | `said`, `manners`, `browse`, `callbacks`, `links` |
| one place a module | `private`, `groups`, `inline`, `buttons`, `commands`; small kindnesses: `courtesy` |
| the newsroom | `editors`, `decisions`, `admins`; telling who waits: `news` |
| in | `updates`, `shapes`, `sources`, `polling`, `webhook` |
| out | `outbox`, `errand`, `retry`, `pace`, `request` |
| the bot at work | `workers`, `wiring`, `desk`, `limit`, `operator`, `memory`, `shelf`, `menus`, `logs`, `run` |

What stays true: an update is stored before it is acknowledged (`updates`), and done after its answer was sent, which is
recorded before (`workers`, `outbox`). A place's module reads, calls and sends, and decides nothing about answers. Data
that comes from Telegram is input of strangers, and is checked where it is read.
"""
