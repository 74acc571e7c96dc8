"""Telegram alone: updates in, steps of outcomes out. What is said, and when, is `bot.conversation`.

| subject | modules |
|---|---|
| updates in | `sources`, `polling`, `webhook` |
| read and handled | `updates`, `application` (who handles what, on one page) |
| at work | `workers`: handle, commit, send; `schedule`: what the bot does by itself; `run` |
| seen from outside | `pages`: what the ports answer; `inspection`: what `doctor` asks of Telegram |
| out | `sending`, `rate`, `request`, `answers`, `errors` |
| the newsroom | `admins`, `operator`, `menus`, its `channel` |

What stays true: an update is stored before it is acknowledged (`polling`); what comes of it is stored before it is
sent, and it is done after that (`workers`). Data that comes from Telegram is input of strangers, and is checked where
it is read.
"""
