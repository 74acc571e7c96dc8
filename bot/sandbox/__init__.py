"""A Telegram of one's own: a local Bot API server with people to talk to, and a chat page in the browser.

It is the whole of Telegram for the bot when it has no token, and for the tests. The bot is not changed for
it: it polls over HTTP, with another address. The server is strict where Telegram is, in Telegram's words.

`world` holds values; `service` is what stands behind; `methods` what the bot may ask, `schema` in what shape;
`writing`, `asking` and `staging` what people do; `botapi` and `control` speak HTTP; `server` is the whole.
"""

from bot.sandbox.faults import Fault
from bot.sandbox.intake import Call
from bot.sandbox.places import NEWSROOM
from bot.sandbox.server import Sandbox

__all__ = ["NEWSROOM", "Call", "Fault", "Sandbox"]
