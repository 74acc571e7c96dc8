"""The bot on Telegram: who asks what and where, with the manners of each place.

| subject | modules |
|---|---|
| who asks, where, in which language | `intake` |
| what is said, as data | `said`, `manners`, `browse`, `callbacks`, `links` |
| one place a module | `private`, `groups`, `inline`, `buttons`, `commands` |
| in and out | `updates`, `polling`, `webhook`; `outbox`, `request` |
| the application | `wiring`, `order`, `desk`, `memory`, `shelf`, `menus`, `logs`, `run` |

What stays true: an update is taken in (`updates`), answered (a place's module) and sent (`outbox`) by three different
parts; a place's module reads, calls and sends, and decides nothing about answers; data that comes from Telegram is
input of strangers, and is checked where it is read.
"""
