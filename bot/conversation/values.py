"""The values of this room: what comes in (a `Question`), what is said (a `Message`), and what a handler returns.

A handler sends nothing, stores nothing and counts nothing: it returns an `Outcome`. The worker writes the outcome in
one transaction, keyed by the update, and then sends its steps; so after a kill the steps are sent, and the handler does
not run again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from bot.answer.render import MESSAGE_LIMIT, TELEGRAM
from bot.language import say
from bot.language.text import units
from bot.picture import Drawing
from bot.quiz.values import Quiz
from bot.store import Write


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reply goes: the chat, the message that it replies to, and the topic of a forum."""

    chat: int
    message: int
    topic: int | None = None
    private: bool = True


@dataclass(frozen=True, slots=True)
class ChannelPost:
    """A channel's post, as message `id` of the group `chat` where people comment on it; `origin` is it in its channel.

    Of a post of which Telegram tells nothing but the number there is no more: no `links`, no `text`. `buttons` are
    those under it; None where the program could not put one of them back. `sender` is the chat that wrote it.
    """

    chat: int
    id: int
    origin: tuple[int, int] | None = None
    links: tuple[str, ...] = ()
    text: str = ""
    buttons: Rows | None = None
    sender: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `meant` is someone else's message that it points to, as a question of its own.

    `reader` and `language` (of the reader's Telegram) are None when the author is no person. `addressed` tells
    whether the bot was meant; in a private chat it always is. `media` tells whether there is more than text. `place`
    is where it was asked: `private`, `group`, or `comment` (under a channel's post). `forwarded`: somebody else wrote
    it, somewhere else; in a channel, by `origin`. `to` is the message of the bot's that it replies to, `marks` what the
    buttons under that one carry. `links` are the addresses in it, which are no words. `post` is what it comments on.
    """

    text: str
    spot: Spot
    reader: int | None
    language: str | None
    addressed: bool
    place: str = "group"
    media: bool = False
    album: str | None = None
    forwarded: bool = False
    meant: Question | None = None
    to: int | None = None
    links: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    origin: tuple[int, int] | None = None
    post: ChannelPost | None = None
    is_edited: bool = False

    @property
    def is_wordless(self) -> bool:
        """Whether nothing is asked in words."""
        return not any(map(str.isalnum, self.text))

    @property
    def command(self) -> tuple[str, str]:
        """The command's name in lower case, without a bot's name, and what comes after it; empty where none is."""
        command, payload = [*self.text.split(maxsplit=1), "", ""][:2]
        return command.lstrip("/").partition("@")[0].lower(), payload.strip()


@dataclass(frozen=True, slots=True)
class Typed:
    """What `reader` types behind the bot's name, or has a guest's answer to; `language` is that of their Telegram.

    `query` is what Telegram calls it by: an inline query, a guest's call, or the card that was chosen.
    """

    query: str
    text: str
    reader: int | None
    language: str | None

    @property
    def is_wordless(self) -> bool:
        """Whether nothing is asked in words."""
        return not any(map(str.isalnum, self.text))


@dataclass(frozen=True, slots=True)
class Button:
    """One button: its text, and the `data` that a tap brings, the address that it opens, or what it sends on or copies.

    `share` is the question whose answer a reader sends to a chat of their choice.
    """

    text: str
    data: str | None = None
    link: str | None = None
    share: str | None = None
    copied: str | None = None


Row: TypeAlias = tuple[Button, ...]
Rows: TypeAlias = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the bot: as Telegram HTML, as plain text for when that is refused, and its rows of buttons.

    `says` tells whose words it has: the program's own, those of an article (a page of it), or a reply from one to what
    was asked; the last two are in `language`, and need their article's title where there are several. `asks`: for a
    reply, which Telegram then opens at once for whom it is meant. `leads_on`: the way to another article stands under
    it where there are several.
    """

    html: str
    plain: str
    rows: Rows = ()
    says: Literal["own", "article", "reply"] = "own"
    language: str = ""
    asks: bool = False
    leads_on: bool = False

    @property
    def fits(self) -> bool:
        """Whether Telegram takes it in one message."""
        return units(self.plain) <= MESSAGE_LIMIT

    @property
    def cut(self) -> str:
        """The plain text, cut to what Telegram takes."""
        return self.plain if self.fits else f"{self.plain[: MESSAGE_LIMIT // 2]}…"


def notice(text: str, *rows: Row) -> Message:
    """A message of the program's own words, or of an editor's: `text` as it is, without markup."""
    return Message(TELEGRAM.text(text), text, rows)


def linking(key: str, language: str, link: str) -> Button:
    """A button with the message `key` on it that opens `link`."""
    return Button(say(key, language), link=link)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file called `name` with `text` in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Post:
    """A message to be sent at `spot`; with an `attachment` it stands under that file, with a `picture` under that.

    It follows the edits of the messages `answers` of that chat, which `reader` wrote. What is tapped under it says
    something of the journal's `entry`; None: of the entry of the update. `quiet`: no phone makes a sound.
    """

    spot: Spot
    message: Message
    answers: tuple[int, ...] = ()
    reader: int | None = None
    entry: int | None = None
    quiet: bool = False
    attachment: Attachment | None = None
    picture: Drawing | None = None
    kind: Literal["post"] = "post"


@dataclass(frozen=True, slots=True)
class Poll:
    """`quiz` is to be sent at `spot`, in a private chat (where it is told who chose what), group or channel.

    `rows` are the buttons under it, `mark` tells to which step of a quiz of several questions it belongs, `book` is the
    store's name of the book. In a channel `title` stands above it, and `editor` is the name of who posts it.
    """

    spot: Spot
    quiz: Quiz
    place: Literal["private", "group", "channel"]
    rows: Rows = ()
    mark: str = ""
    book: str | None = None
    title: str = ""
    editor: str = ""
    kind: Literal["poll"] = "poll"

    @property
    def asked(self) -> str:
        """The question, under the title if there is one."""
        return f"{self.title}\n{self.quiz.question}" if self.title else self.quiz.question


@dataclass(frozen=True, slots=True)
class EndPoll:
    """Nobody may choose any more in the quiz that is the bot's message `id` of `chat`; `rows` are its buttons then."""

    chat: int
    id: int
    rows: Rows = ()
    kind: Literal["end"] = "end"


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
class Delete:
    """The bot's message `id` of `chat` is to be gone."""

    chat: int
    id: int
    kind: Literal["delete"] = "delete"


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


OF_PICTURE: Final = ".picture"  # after the id of a card, where its picture is sent


@dataclass(frozen=True, slots=True)
class Card:
    """One card of an inline query: `id`, what it shows, and the message that it sends, in `language`, over `rows`.

    With a `picture` that Telegram keeps there is another one after it, which sends that with the `caption` under it.
    """

    id: str
    title: str
    description: str
    html: str
    language: str = ""
    rows: Rows = ()
    picture: Drawing | None = None
    caption: Message | None = None


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


Step: TypeAlias = Post | Poll | EndPoll | Edit | Delete | Keyboard | Reaction | TapAnswer | Cards | GuestReply


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of an update.

    `steps` are sent, `writes` are stored. `forget` is a reader of whom nothing is to be kept. Of the messages of one
    `album` the first is answered, the others are not. `teach`: what editors have taught or published changes with
    `writes`. `editors` is the new number of the editors' chat. `report` is a cause and a text for the operator.
    `announces`: what stands under the channel's posts changes with `writes`.
    """

    steps: tuple[Step, ...] = ()
    writes: tuple[Write, ...] = ()
    forget: int | None = None
    album: str | None = None
    teach: bool = False
    editors: int | None = None
    report: tuple[str, str] | None = None
    announces: bool = False


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
