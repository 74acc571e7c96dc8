"""Telegram's HTML parse mode: its tags, its entities, and its own words for what is wrong.

Positions in errors are bytes of UTF-8, positions in entities UTF-16 units, as on Telegram.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.sandbox.entities import Entity, ordered, units
from bot.sandbox.errors import ApiError, bad_request

KINDS = {
    "a": "text_link", "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "tg-emoji": "custom_emoji", "pre": "pre", "code": "code",
    "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}  # Telegram knows these four names and no others
REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
ATTRIBUTE = re.compile(r"[^\s=>/\"']+")
TOKEN = re.compile(r"[A-Za-z0-9.\-]*")


@dataclass(slots=True)
class Tag:
    """A start tag that is open: its name, argument (a link, a language), start in units and in the result."""

    name: str
    argument: str
    offset: int
    position: int


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Return the plain text and the entities of `text` in HTML parse mode; ApiError when it is broken."""
    if "<" not in text and "&" not in text:
        return text, []
    return _Parser(text).parse()


def decoded(text: str) -> str:
    """Return `text` with its character references replaced."""
    return REFERENCE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else match[0]


class _Parser:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.result = ""
        self.offset = 0
        self.open: list[Tag] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.text):
            self._step()
        if self.open:
            raise self._broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)  # only a pre has one
        return self.result, ordered(self.entities)

    def _step(self) -> None:
        if self.text.startswith("</", self.at):
            return self._end_tag()
        if self.text[self.at] == "<":
            return self._start_tag()
        end = self.text.find("<", self.at)
        piece = decoded(self.text[self.at : end if end >= 0 else None])
        self.at = end if end >= 0 else len(self.text)
        self.result += piece
        self.offset += units(piece)
        return None

    def _broken(self, what: str, begin: int | None = None, after: str = "") -> ApiError:
        where = "" if begin is None else f" at byte offset {len(self.text[:begin].encode())}"
        return bad_request(f"can't parse entities: {what}{where}{after}")

    def _start_tag(self) -> None:
        begin = self.at
        match = re.compile(r"<([^\s>]*)").match(self.text, begin)
        assert match is not None  # the text here begins with "<"
        self.at = match.end()
        if self.at == len(self.text):
            raise self._broken("Unclosed start tag", begin)
        name = match[1].lower()
        if name not in KINDS:
            raise self._broken(f'Unsupported start tag "{name}"', begin)
        argument = self._arguments(name, begin)
        if name == "span" and argument != "spoiler":
            raise self._broken('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(Tag(name, argument, self.offset, len(self.result)))
        self.at += 1

    def _arguments(self, tag: str, begin: int) -> str:
        """Read up to the tag's ">" and return what its attributes say."""
        argument = ""
        while self._skip_blanks(tag, begin) != ">":
            name = self._attribute_name(tag, begin)
            value = self._attribute_value(tag, begin) if self._skip_blanks(tag, begin) == "=" else None
            argument = _argument(tag, name, value) or argument
        return argument

    def _skip_blanks(self, tag: str, begin: int) -> str:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        if self.at == len(self.text):
            raise self._broken(f'Unclosed start tag "{tag}"', begin)
        return self.text[self.at]

    def _attribute_name(self, tag: str, begin: int) -> str:
        match = ATTRIBUTE.match(self.text, self.at)
        if match is None:
            raise self._broken(f'Empty attribute name in the tag "{tag}"', begin)
        self.at = match.end()
        return match[0].lower()

    def _attribute_value(self, tag: str, begin: int) -> str:
        self.at += 1
        quote = self._skip_blanks(tag, begin)
        if quote not in "\"'":
            return self._token()
        end = self.text.find(quote, self.at + 1)
        if end < 0 or end + 1 == len(self.text):
            raise self._broken("Unclosed start tag", begin)
        value = decoded(self.text[self.at + 1 : end])
        self.at = end + 1
        return value

    def _token(self) -> str:
        match = TOKEN.match(self.text, self.at)
        assert match is not None  # the pattern also matches nothing
        if match.end() < len(self.text) and self.text[match.end()] not in "> \t\r\n":
            raise self._broken("Unexpected end of name token", self.at)
        self.at = match.end()
        return match[0].lower()

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._broken("Unexpected end tag", begin)
        match = re.compile(r"</([^\s>]*)\s*").match(self.text, begin)
        assert match is not None  # the text here begins with "</"
        if not self.text.startswith(">", match.end()):
            raise self._broken("Unclosed end tag", begin)
        tag = self.open.pop()
        if match[1] and match[1].lower() != tag.name:
            raise self._broken("Unmatched end tag", begin, f', expected "</{tag.name}>", found "</{match[1]}>"')
        self.at = match.end() + 1
        self._close(tag)

    def _close(self, tag: Tag) -> None:
        length = self.offset - tag.offset
        if not length:
            return
        entity: Entity = {"type": KINDS[tag.name], "offset": tag.offset, "length": length}
        if tag.name == "a":
            self._close_link(tag, entity)
        elif tag.name in ("pre", "code"):
            self._close_code(tag, entity)
        else:
            self.entities.append(_finished(tag, entity))

    def _close_link(self, tag: Tag, entity: Entity) -> None:
        """Keep a link; one that leads nowhere is plain text, as on Telegram."""
        url = tag.argument or self.result[tag.position :]
        if re.match(r"(?i)(https?|tg|tonsite|mailto|tel):", url):
            self.entities.append({**entity, "url": url})
        elif re.match(r"[\w-]+(\.[\w-]+)+", url):
            self.entities.append({**entity, "url": f"http://{url}"})

    def _close_code(self, tag: Tag, entity: Entity) -> None:
        """Keep code; code that fills a pre is one entity with it."""
        last = self.entities[-1] if self.entities else None
        if tag.name == "pre" and last and last["type"] == "code" and _same_place(last, entity):
            self.entities.pop()
            entity |= {"language": last["language"]} if "language" in last else {}
        elif tag.name == "code" and tag.argument:
            entity["language"] = tag.argument  # kept until it is known whether a pre surrounds it
        self.entities.append(entity)


def _argument(tag: str, name: str, value: str | None) -> str:
    wanted = {
        "a": "href",
        "code": "class",
        "span": "class",
        "tg-emoji": "emoji-id",
        "blockquote": "expandable",
    }
    if wanted.get(tag) != name:
        return ""
    if tag == "blockquote":
        return "expandable"
    if tag in ("code", "span"):
        prefix = "language-" if tag == "code" else "tg-"
        return (value or "").removeprefix(prefix) if (value or "").startswith(prefix) else ""
    return value or ""


def _finished(tag: Tag, entity: Entity) -> Entity:
    if tag.name == "blockquote" and tag.argument:
        return {**entity, "type": "expandable_blockquote"}
    if tag.name == "tg-emoji":
        return {**entity, "custom_emoji_id": tag.argument}
    return entity


def _same_place(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] == other["offset"] and one["length"] == other["length"])
