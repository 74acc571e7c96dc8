"""A draft of a post for the channel, as the store keeps it under its number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from pydantic import TypeAdapter

from bot.store import Setting, Store

Kind: TypeAlias = Literal["asked", "answer", "correction"]
State: TypeAlias = Literal["draft", "wanted", "sending", "posted", "dropped"]
PREFIX: Final = "post for the channel "  # of a draft's name in the store
A_SECOND: Final = 100_000  # in numbers of drafts, which are times (`editing.values.new_number`)
DIGITS: Final = 15  # of a number: names are in the order of time


@dataclass(frozen=True, slots=True)
class Item:
    """One answer that is posted, and the id of its book."""

    book: str
    answer: str


@dataclass(frozen=True, slots=True)
class DraftPost:
    """A post of a `kind` in `language` with `items`, without those `left_out` by number, in its `version`.

    `again`: the items, by number, that had been posted lately when it was begun. `is_bare`: it goes without the picture
    that it might have. `shown` stands for what the preview shows, `pictured` is the key of the picture above it;
    `preview` is that message, its chat and its number, known from the tap on. `state`: an editor wants it posted, it is
    on its way, it is `post` of the channel, or nobody wants it. `why` is the message that says why it is not posted.
    `sent`: when it went on its way, in seconds since 1970. `is_told`: the preview shows all that; until then the
    `editor` is known by name.
    """

    number: int
    kind: Kind
    items: tuple[Item, ...]
    language: str
    version: int = 1
    left_out: tuple[int, ...] = ()
    again: tuple[int, ...] = ()
    is_bare: bool = False
    shown: str = ""
    pictured: str = ""
    state: State = "draft"
    editor: str = ""
    preview: tuple[int, int] | None = None
    post: int | None = None
    sent: float = 0.0
    why: str = ""
    is_told: bool = True

    @property
    def chosen(self) -> tuple[Item, ...]:
        """The items that are posted."""
        return tuple(item for number, item in enumerate(self.items) if number not in self.left_out)

    @property
    def kept(self) -> Setting:
        """The draft as the store keeps it."""
        return Setting(f"{PREFIX}{self.number:0{DIGITS}}", _DRAFT.dump_json(self).decode())

    @property
    def next(self) -> DraftPost:
        """The next version: buttons of the one before do nothing any more."""
        return replace(self, version=self.version + 1, why="")


_DRAFT: Final = TypeAdapter(DraftPost)


async def read_draft(store: Store, number: int) -> DraftPost | None:
    """The draft of that number; None when there is none (any more)."""
    text = await store.key_values.read(f"{PREFIX}{number:0{DIGITS}}")
    return _DRAFT.validate_json(text) if text else None


async def forget_before(store: Store, moment: float) -> None:
    """Forget the drafts that were begun before that `moment`, in seconds since 1970."""
    await store.key_values.tidy(PREFIX, f"{PREFIX}{int(moment * A_SECOND):0{DIGITS}}")


async def unfinished(store: Store) -> list[DraftPost]:
    """The drafts with which something has yet to be done, the oldest first."""
    return [draft for draft in await _every(store) if draft.state in ("wanted", "sending") or not draft.is_told]


async def posted_ones(store: Store) -> list[DraftPost]:
    """The drafts that are posts of the channel, as far as they are remembered, the oldest first."""
    return [draft for draft in await _every(store) if draft.state == "posted"]


async def _every(store: Store) -> list[DraftPost]:
    return [_DRAFT.validate_json(text) for text in await store.key_values.under(PREFIX)]
