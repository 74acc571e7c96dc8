"""Books that are open: those asked last, of what is served."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import Lock

from bot.answer.reply import Responder
from bot.library.entry import Entry


class OpenBooks:
    """Opens each book when it is first wanted, by its key; may be asked by several threads."""

    def __init__(self, open_: Callable[[Entry], Responder], most: int) -> None:
        """Open a book by `open_`, and keep at `most` so many of those that are served."""
        self._open, self._most, self._room = open_, most, most
        self._entries: Mapping[str, Entry] = {}
        self._opened: OrderedDict[str, tuple[Entry, Responder]] = OrderedDict()  # the one asked last comes last
        self._lock = Lock()

    def serve(self, entries: Sequence[Entry], before: Iterable[Entry]) -> None:
        """From now on `entries` are served, and those of `before` to whoever is being answered; close all others.

        A book that was replaced takes no other's place. With one too many open, and all asked in turn, each would be
        closed right before it is asked.
        """
        with self._lock:
            self._entries = {own.key: own for own in (*before, *entries)}
            self._room = self._most + len(self._entries) - len(entries)
            for key in [key for key, (own, _) in self._opened.items() if self._entries.get(key) is not own]:
                del self._opened[key]

    def is_open(self, key: str) -> bool:
        """Whether the book of that `key` is open."""
        return key in self._opened

    def __len__(self) -> int:
        """How many are open."""
        return len(self._opened)

    def responder(self, key: str) -> Responder:
        """The responder of the book of that `key`; `KeyError` when none such is served."""
        with self._lock:
            entry = self._entries[key]
            _, responder = self._opened.get(key, (entry, None))
        responder = responder or self._open(entry)
        with self._lock:
            if self._entries.get(key) is entry:  # else it was replaced meanwhile
                self._opened[key] = entry, responder
                self._opened.move_to_end(key)
            while len(self._opened) > self._room:
                self._opened.popitem(last=False)
        return responder
