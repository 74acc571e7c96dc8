"""A Telegram of one's own: a local Bot API server with people to talk to, and a chat page in the browser.

It is the whole of Telegram for the bot when it has no token, and for the tests. The bot is not changed for
it: it polls over HTTP, with another address. The server is strict where Telegram is, in Telegram's words.

It is a product of its own: it imports nothing of the program but `problems`, and nobody else imports a module of it,
only what stands here. README.md beside this file says how to use it for any bot.

`world` holds values; `service` is what stands behind; `methods` what the bot may ask, `schema` in what shape;
`writing`, `asking` and `staging` what people do; `polls` what they vote on; `notices` is what stands beside the chat;
`botapi` and `control` speak HTTP; `server` is the whole.
"""

from bot.sandbox.botapi import BotApi, Call
from bot.sandbox.faults import Fault
from bot.sandbox.notices import Notice
from bot.sandbox.server import Sandbox
from bot.sandbox.validate import refusal
from bot.sandbox.world import (
    CHANNEL,
    COMMENTS,
    ELSEWHERE,
    FORUM,
    GROUP,
    INGRID,
    MARCO,
    NEWSROOM,
    NORA,
    READER,
    SMALL_GROUP,
    STRANGER,
)

__all__ = [
    "CHANNEL",
    "COMMENTS",
    "ELSEWHERE",
    "FORUM",
    "GROUP",
    "INGRID",
    "MARCO",
    "NEWSROOM",
    "NORA",
    "READER",
    "SMALL_GROUP",
    "STRANGER",
    "BotApi",
    "Call",
    "Fault",
    "Notice",
    "Sandbox",
    "refusal",
]
