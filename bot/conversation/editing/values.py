"""An editor at work on a draft: what goes from one module of this room to the next."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.conversation.context import Context
from bot.conversation.editing.callbacks import OnDraft, Verb
from bot.conversation.values import Button, Outcome, Post, Spot, notice
from bot.language import LANGUAGES, say
from bot.language.called import name_of_language
from bot.problems import Refused
from bot.store import Editor

if TYPE_CHECKING:  # others than this room begin nothing, but know who is an editor
    from bot.writing.drafts import Draft

TOLD: Final = 3  # problems of a book that cannot be read


@dataclass(frozen=True, slots=True)
class Editing:
    """`editor` works at `spot` on the draft `number`, which is of the book that `context` answers from.

    `has_tapped`: what is said then is no reply to a message of theirs, by which Telegram would know who is asked.
    """

    context: Context
    number: int
    draft: Draft
    editor: Editor
    spot: Spot
    has_tapped: bool = False

    @property
    def hand(self) -> str:
        """The pseudonym of the editor."""
        return self.context.store.names.of("reader", self.editor.number)

    def of(self, draft: Draft) -> Editing:
        """The same with the draft as the editor has written it now."""
        hands = tuple(dict.fromkeys([*draft.hands, self.hand]))
        return replace(self, draft=replace(draft, hands=hands))

    @property
    def is_lost(self) -> bool:
        """Whether the book no longer has the entry that the draft changes."""
        name, book = self.draft.name, self.context.book
        known = book.facts if self.draft.kind == "correction" else {**book.answers, **book.gaps}
        return bool(name) and name not in known

    @property
    def language(self) -> str:
        """What editors are spoken to in."""
        return self.context.editors_language

    def say(self, key: str, **blanks: object) -> str:
        """The message `key` in the editors' language."""
        return say(key, self.language, **blanks)

    def named(self, code: str) -> str:
        """What the language `code` is called."""
        return name_of_language(LANGUAGES[code], LANGUAGES[self.language])

    def button(self, key: str, verb: Verb, choice: str = "", **blanks: object) -> Button:
        """A button with the message `key` that does `verb` with the draft as it is."""
        return Button(self.say(key, **blanks), OnDraft(verb, self.number, self.draft.version, choice).data)


def editor_of(context: Context, person: int | None) -> Editor:
    """The editor `person`; an anonymous administrator writes as the chat itself."""
    number = context.editors.chat if person is None else person
    assert number is not None  # nobody is an editor where there is no editors' chat
    return Editor(number, context.editors.name_of(person) or say("an-editor", context.editors_language))


def new_number() -> int:
    """The number of a draft that begins now: the time in hundredths of a millisecond, 15 digits."""
    return int(time.time() * 100_000)


def unreadable(context: Context, spot: Spot, refused: Refused) -> Outcome:
    """What is said where the book cannot be read, or the edit not be written into it: its file is the reason."""
    lines = [say("book-unreadable", context.editors_language), *map(str, refused.problems[:TOLD])]
    return Outcome((Post(spot, notice("\n\n".join(lines))),))
