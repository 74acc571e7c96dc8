"""What a handler returns: what is to be said, written down and forgotten, as data.

A handler sends nothing, stores nothing and counts nothing. The worker writes the outcome in one transaction, keyed by
the update, and then sends its steps; so after a kill the steps are sent, and the handler does not run again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from bot.conversation.message import Message, Rows
from bot.conversation.question import Spot
from bot.store import Write


@dataclass(frozen=True, slots=True)
class Post:
    """A message to be sent at `spot`.

    It follows the edits of the messages `answers` of that chat, which `reader` wrote. What is tapped under it says
    something of the journal's `entry`; None: of the entry of the update.
    """

    spot: Spot
    message: Message
    answers: tuple[int, ...] = ()
    reader: int | None = None
    entry: int | None = None
    kind: Literal["post"] = "post"


@dataclass(frozen=True, slots=True)
class Edit:
    """The bot's message `id` of `chat` is to say `message`; `must`: where it cannot be edited, another one says it."""

    chat: int
    id: int
    message: Message
    must: bool = False
    kind: Literal["edit"] = "edit"


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The bot's message `id` of `chat` is to have the buttons `rows` and no others."""

    chat: int
    id: int
    rows: Rows
    kind: Literal["keyboard"] = "keyboard"


@dataclass(frozen=True, slots=True)
class Reaction:
    """`emoji` is to be put on message `id` of `chat`."""

    chat: int
    id: int
    emoji: str
    kind: Literal["reaction"] = "reaction"


@dataclass(frozen=True, slots=True)
class TapAnswer:
    """The tap `query` is answered, with a passing `text` or by opening `link`."""

    query: str
    text: str | None = None
    link: str | None = None
    kind: Literal["tap"] = "tap"


@dataclass(frozen=True, slots=True)
class Card:
    """One card of an inline query: `id`, what it shows, and the message that it sends."""

    id: str
    title: str
    description: str
    html: str


@dataclass(frozen=True, slots=True)
class Cards:
    """The inline query `query` is offered `cards`, and a button with `text` that opens the private chat."""

    query: str
    cards: tuple[Card, ...]
    text: str
    kind: Literal["cards"] = "cards"


@dataclass(frozen=True, slots=True)
class GuestReply:
    """The guest's call `query` is answered by `message`."""

    query: str
    title: str
    message: Message
    kind: Literal["guest"] = "guest"


Step: TypeAlias = Post | Edit | Keyboard | Reaction | TapAnswer | Cards | GuestReply


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of an update.

    `steps` are sent, `writes` are stored. `forget` is a reader of whom nothing is to be kept. Of the messages of one
    `album` the first is answered, the others are not. `teach`: what editors have taught changes with `writes`.
    `editors` is the new number of the editors' chat. `report` is a cause and a text for the operator.
    """

    steps: tuple[Step, ...] = ()
    writes: tuple[Write, ...] = ()
    forget: int | None = None
    album: str | None = None
    teach: bool = False
    editors: int | None = None
    report: tuple[str, str] | None = None


NOTHING: Final = Outcome()


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the inbox keeps of an outcome until it is sent: the steps; and whether nothing of the update may stay."""

    steps: tuple[Annotated[Step, Field(discriminator="kind")], ...]
    forgotten: bool = False

    def written(self) -> str:
        """The delivery as JSON."""
        return _DELIVERY.dump_json(self, exclude_defaults=False).decode()


_DELIVERY: Final = TypeAdapter(Delivery)


def read_delivery(text: str) -> Delivery:
    """The delivery in `text`, as `Delivery.written` has it."""
    return _DELIVERY.validate_json(text)
