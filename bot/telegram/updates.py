"""Updates as they are read: out of raw JSON when their turn comes, and out of a message the question in it.

Strangers write updates, and the library checks no types. So an update in which a field that the bot reads is not of its
documented type is refused as a whole, with the field named. A field that nobody reads can be anything, also one that
the library would refuse or does not know: a new kind of message costs no question. What the library demands and nobody
reads is made up here (`given`). Names are the Bot API's: https://core.telegram.org/bots/api#update

Of a question is read what is asked, by whom, where, in which language, and nothing else. Nobody asks in: channel posts
and their automatic forwards, messages sent by way of a bot, messages of bots (this one too), service messages. An
anonymous administrator and one who writes as a channel ask, and are no person: no language, no identity is taken from
the account that Telegram puts in their place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Final, TypeAlias

from telegram import Bot, Message, MessageEntity, MessageOriginChannel, Update, User
from telegram.constants import ChatType, MessageAttachmentType, MessageEntityType

from bot.conversation.values import Button, ChannelPost, Question, Spot
from bot.language import LANGUAGES

ATTACHED: Final = "attached"  # our own mark on a message that has more than text, in the library's `api_kwargs`
ATTACHMENTS: Final = (*(str(kind.value) for kind in MessageAttachmentType), "checklist", "giveaway", "rich_message")

# What may stand at a place of the JSON: a value of a type, a number of a range, or what a function makes of it.
Function: TypeAlias = Callable[[Any, str], Any]  # `Unreadable` when it cannot
Reader: TypeAlias = type | range | Function


class Unreadable(Exception):
    """An update that cannot be parsed; its text names the field, without readers' words."""


def _list_of(reader: Function) -> Function:
    def read(raw: Any, place: str) -> list[Any]:
        if not isinstance(raw, list):
            raise Unreadable(place)
        return [reader(item, f"{place}.{at}") for at, item in enumerate(raw)]

    return read


@dataclass(frozen=True, slots=True)
class Shape:
    """An object: the fields that the bot reads, and what is `given` in place of those that only the library wants."""

    required: Mapping[str, Reader]
    optional: Mapping[str, Reader] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)

    def __call__(self, raw: Any, place: str) -> dict[str, Any]:
        """The fields of `raw`, which stands at `place`."""
        if not isinstance(raw, dict):
            raise Unreadable(place)
        found = dict(self.given)
        for name, reader in chain(self.required.items(), self.optional.items()):
            value = raw.get(name)
            if value is None and name in self.optional:
                continue
            if isinstance(reader, type):
                is_right = type(value) is reader
            elif isinstance(reader, range):
                is_right = type(value) is int and value in reader
            else:
                value, is_right = reader(value, f"{place}.{name}"), True
            if not is_right:
                raise Unreadable(f"{place}.{name}")
            found[name] = value
        return found


def _origin(raw: Any, place: str) -> dict[str, Any]:
    """That a message is forwarded is read, and from where only if that is a channel: its posts are about articles."""
    if not isinstance(raw, dict):
        raise Unreadable(place)
    if raw.get("type") != "channel":
        return {"type": "hidden_user", "sender_user_name": "", "date": 1}
    return {"type": "channel", "date": 1, **FROM_CHANNEL(raw, place)}


COUNT: Final = range(2**31)
ID: Final = range(1 - 2**53, 2**53)
TEXT, FLAG = str, bool
USER: Final = Shape({"id": ID, "is_bot": FLAG}, {"language_code": TEXT}, {"first_name": ""})
CHAT: Final = Shape({"id": ID, "type": TEXT}, {"username": TEXT})
FROM_CHANNEL: Final = Shape({"chat": CHAT, "message_id": COUNT})
ENTITY: Final = Shape({"type": TEXT, "offset": COUNT, "length": COUNT}, {"user": USER, "url": TEXT})
QUOTE: Final = Shape({"text": TEXT}, {"is_manual": FLAG}, {"position": 0})
COPIED: Final = Shape({"text": TEXT})
BUTTON: Final = Shape({"text": TEXT}, {"callback_data": TEXT, "url": TEXT, "copy_text": COPIED})
PREVIEW: Final = Shape({}, {"url": TEXT})
KEYBOARD: Final = Shape({}, {"inline_keyboard": _list_of(_list_of(BUTTON))}, {"inline_keyboard": []})
_MESSAGE: Final[Mapping[str, Reader]] = {
    "from": USER, "sender_chat": CHAT, "via_bot": USER, "text": TEXT, "caption": TEXT, "entities": _list_of(ENTITY),
    "caption_entities": _list_of(ENTITY), "quote": QUOTE, "media_group_id": TEXT, "guest_query_id": TEXT,
    "business_connection_id": TEXT, "message_thread_id": COUNT, "is_topic_message": FLAG, "is_automatic_forward": FLAG,
    "forward_origin": _origin, "migrate_to_chat_id": ID, "migrate_from_chat_id": ID, "reply_markup": KEYBOARD,
    "link_preview_options": PREVIEW,
}  # fmt: skip
_DATED: Final = {"date": 1}  # 0 would say that the message cannot be read any more
REPLIED: Final = Shape({"message_id": COUNT, "chat": CHAT}, _MESSAGE, _DATED)


def _message(raw: Any, place: str) -> dict[str, Any]:
    """A message, with the mark of an attachment, and the message that it replies to, but not what that replies to."""
    found = REPLIED(raw, place)
    if any(map(raw.get, ATTACHMENTS)):
        found[ATTACHED] = True
    if raw.get("reply_to_message") is not None:
        found["reply_to_message"] = REPLIED(raw["reply_to_message"], f"{place}.reply_to_message")
    return found


def _options(raw: Any, place: str) -> list[int]:
    """The numbers of the options that somebody chose; none where a choice was taken back."""
    if not isinstance(raw, list) or not all(type(option) is int and option in COUNT for option in raw):
        raise Unreadable(place)
    return raw


OPTION: Final = Shape({"voter_count": COUNT}, given={"text": "", "persistent_id": ""})
_OF_POLL: Final = {
    "question": "", "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "quiz",
    "allows_multiple_answers": False, "allows_revoting": False, "members_only": False,
}  # fmt: skip
POLL: Final = Shape({"id": TEXT, "options": _list_of(OPTION)}, given=_OF_POLL)
CHOSEN: Final = Shape({"poll_id": TEXT, "option_ids": _options}, {"user": USER}, {"option_persistent_ids": ()})
KINDS: Final[Mapping[str, Function]] = {
    "message": _message,
    "edited_message": _message,
    "channel_post": _message,
    "edited_channel_post": _message,
    "callback_query": Shape({"id": TEXT, "from": USER}, {"message": REPLIED, "data": TEXT}, {"chat_instance": ""}),
    "inline_query": Shape({"id": TEXT, "from": USER, "query": TEXT}, given={"offset": ""}),
    "chosen_inline_result": Shape({"result_id": TEXT, "from": USER, "query": TEXT}),
    "guest_message": _message,
    "poll": POLL,
    "poll_answer": CHOSEN,
}
ALLOWED: Final = tuple(KINDS)


def read_update(raw: Mapping[str, Any], bot: Bot) -> Update | None:
    """The update `raw`; None when it is of a kind not asked for, `Unreadable` when it is not as the Bot API has it."""
    kinds = [kind for kind in ALLOWED if raw.get(kind) is not None]
    if len(kinds) > 1:
        raise Unreadable("it is of several kinds")
    if not kinds:
        return None
    [kind] = kinds
    return Update.de_json({"update_id": raw.get("update_id", 0), kind: KINDS[kind](raw[kind], kind)}, bot)


LONGEST_QUESTION: Final = 1000  # characters; the rest of a longer text is not read
GROUPS: Final = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
_ASK: Final = re.compile(r"/ask(?:@(\w+))?(?=\s|$)", re.IGNORECASE)
_AROUND: Final = " \t\r\n,:;-–—"
_BEFORE: Final = re.compile(r"(?:[\s,:;—]|[-–](?![\d$€£]))+")  # the sign of a figure is part of it


def question_of(message: Message) -> Question | None:
    """The question in `message`; None when nobody asks anything there."""
    me = message.get_bot()
    person = _person(message)
    if not _by_someone(message, me) or not _fits(message, person):
        return None
    if not message.text and not message.caption and ATTACHED not in message.api_kwargs:
        return None
    private, replied = message.chat.type == ChatType.PRIVATE, message.reply_to_message
    return Question(
        text=words_of(message, me),
        spot=_spot(message),
        reader=person.id if person else None,
        language=language_of(person),
        addressed=private or _addresses(message, me),
        place=_place(message),
        media=not message.text,
        album=message.media_group_id,
        forwarded=message.forward_origin is not None,
        meant=None if private else _meant(message, me),
        to=_replied_to(message, me),
        links=_links(message) if message.entities or message.caption_entities else (),
        marks=marks_of(replied) if replied else (),
        origin=_origin_of(message) if message.forward_origin else None,
        post=None if private else _commented_on(message),
    )


def post_of(message: Message) -> ChannelPost:
    """The channel's post that is `message`, or that has come into its group as that."""
    links = (*_links(message), *_previewed(message), *marks_of(message), *_address_of(message))
    text = (message.text or message.caption or "")[:LONGEST_QUESTION]
    sender = message.sender_chat.id if message.sender_chat else None
    return ChannelPost(message.chat.id, message.message_id, _origin_of(message), links, text, _buttons(message), sender)


def _buttons(message: Message) -> tuple[tuple[Button, ...], ...] | None:
    """The buttons under `message`; None when one does something else than to open an address."""
    shown = message.reply_markup.inline_keyboard if message.reply_markup else ()
    if not all(isinstance(button.url, str) for row in shown for button in row):
        return None
    return tuple(tuple(Button(button.text, link=button.url) for button in row) for row in shown)


def _commented_on(message: Message) -> ChannelPost | None:
    """The post above the comment `message`; of one that it does not reply to, Telegram tells the number alone."""
    replied, thread = message.reply_to_message, message.message_thread_id
    if replied and replied.is_automatic_forward:
        return post_of(replied)
    return ChannelPost(message.chat.id, thread) if thread and not message.is_topic_message else None


def _origin_of(message: Message) -> tuple[int, int] | None:
    """The channel and the number there of the post that `message` is forwarded from."""
    origin = message.forward_origin
    return (origin.chat.id, origin.message_id) if isinstance(origin, MessageOriginChannel) else None


def _address_of(message: Message) -> tuple[str, ...]:
    """Where the post that `message` is forwarded from stands on the web: https://core.telegram.org/api/links"""
    origin = message.forward_origin
    if not isinstance(origin, MessageOriginChannel) or not origin.chat.username:
        return ()
    return (f"https://t.me/{origin.chat.username}/{origin.message_id}",)


def _previewed(message: Message) -> tuple[str, ...]:
    options = message.link_preview_options
    return (options.url,) if options and isinstance(options.url, str) else ()


def marks_of(message: Message) -> tuple[str, ...]:
    """What the buttons under `message` carry: data and addresses."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    carried = (button.callback_data or button.url for row in rows for button in row)
    return tuple(mark for mark in carried if isinstance(mark, str))


def words_of(message: Message, me: Bot) -> str:
    """The words of `message` without the bot's name, without /ask, and without addresses."""
    text = message.text or message.caption or ""
    if message.entities or message.caption_entities:
        for entity, shown in _linked(message):
            text = text if entity.url else text.replace(shown, " ")
    text = text[:LONGEST_QUESTION]
    text = _ASK.sub("", text, count=1) if _ASK.match(text) else text
    text = re.sub(rf"@{re.escape(me.username)}\b", " ", text, flags=re.IGNORECASE).rstrip(_AROUND)
    before = _BEFORE.match(text)
    return text[before.end() :] if before else text


def language_of(person: User | None) -> str | None:
    """The language of `person`'s Telegram, when it is one that the bot speaks."""
    code = str(person.language_code or "").partition("-")[0].lower() if person else ""
    return code if code in LANGUAGES else None


def _by_someone(message: Message, me: Bot) -> bool:
    author, stand_in = message.from_user, message.sender_chat
    if message.is_automatic_forward or message.via_bot or message.business_connection_id:
        return False
    if author is None or author.id == me.id:
        return False
    return stand_in is not None or not author.is_bot


def _person(message: Message) -> User | None:
    return None if message.sender_chat else message.from_user


def _fits(message: Message, person: User | None) -> bool:
    """Whether author and place go together, as they do in what Telegram sends."""
    chat = message.chat
    if chat.type == ChatType.PRIVATE:
        return person is not None and person.id == chat.id
    return chat.type in GROUPS and chat.id < 0


def _spot(message: Message) -> Spot:
    # Outside forums the thread is no parameter of sendMessage: a reply finds it through the message replied to.
    topic = message.message_thread_id if message.is_topic_message else None
    return Spot(message.chat.id, message.message_id, topic, message.chat.type == ChatType.PRIVATE)


def _place(message: Message) -> str:
    if message.chat.type == ChatType.PRIVATE:
        return "private"
    replied = message.reply_to_message
    return "comment" if replied and replied.is_automatic_forward else "group"


def _links(message: Message) -> tuple[str, ...]:
    """The addresses in `message`, those behind words too."""
    return tuple(entity.url or shown for entity, shown in _linked(message))


def _linked(message: Message) -> list[tuple[MessageEntity, str]]:
    """The addresses in `message`, each with what shows of it; one that lies behind words is the entity's `url`."""
    text, entities = _marked(message)
    kinds = (MessageEntityType.URL, MessageEntityType.TEXT_LINK)
    found = [(entity, _cut(text, entity)) for entity in entities if entity.type in kinds]
    return [(entity, shown) for entity, shown in found if shown.strip()]


def _marked(message: Message) -> tuple[str, Sequence[MessageEntity]]:
    """The text of `message`, or of what it shows, with what Telegram found in it."""
    if message.text:
        return message.text, message.entities
    return message.caption or "", message.caption_entities


def _addresses(message: Message, me: Bot) -> bool:
    if message.forward_origin:
        return False  # whoever named the bot did it elsewhere
    ask = _ASK.match(message.text or message.caption or "")
    if ask:
        return ask[1] is None or ask[1].lower() == me.username.lower()
    return _names(message, me) or _replies_to(message, me)


def _names(message: Message, me: Bot) -> bool:
    text, entities = _marked(message)
    return any(_names_me(entity, text, me) for entity in entities)


def _names_me(entity: MessageEntity, text: str, me: Bot) -> bool:
    if entity.type == MessageEntityType.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    if entity.type not in (MessageEntityType.MENTION, MessageEntityType.BOT_COMMAND):
        return False
    return _cut(text, entity).lower().endswith(f"@{me.username}".lower())


def _cut(text: str, entity: MessageEntity) -> str:
    """The part of `text` that `entity` covers; Telegram counts in UTF-16. A stranger's may cut a character in two."""
    units = text.encode("utf-16-le", "surrogatepass")[entity.offset * 2 : (entity.offset + entity.length) * 2]
    return units.decode("utf-16-le", "replace")


def _replies_to(message: Message, me: Bot) -> bool:
    return bool(message.text) and _replied_to(message, me) is not None


def _replied_to(message: Message, me: Bot) -> int | None:
    """The number of the bot's own message that `message` replies to."""
    replied = message.reply_to_message
    return replied.message_id if replied and replied.from_user and replied.from_user.id == me.id else None


def _meant(message: Message, me: Bot) -> Question | None:
    """The message of someone else that `message` replies to, when there are words in it."""
    replied = message.reply_to_message
    if (
        replied is None
        or not _by_someone(replied, me)
        or not _fits(replied, _person(replied))
        or replied.chat.id != message.chat.id
    ):
        return None
    quote = message.quote.text if message.quote and message.quote.is_manual else ""
    text = (quote or words_of(replied, me))[:LONGEST_QUESTION]
    person = _person(message)
    spot = Spot(message.chat.id, replied.message_id, _spot(message).topic, private=False)
    reader = person.id if person else None
    asked = (text, spot, reader, language_of(person))
    links = (*_links(replied), *_previewed(replied))
    meant = Question(*asked, addressed=True, place=_place(message), links=links, origin=_origin_of(replied))
    return None if meant.is_wordless else meant
