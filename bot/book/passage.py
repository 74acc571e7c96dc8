"""A reply as the editor writes it: running text with facts in braces, `{china-models}` or `{china-models:figure}`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

_PLACEHOLDER: Final = re.compile(r"\{(?P<fact>[A-Za-z][\w-]*)(?P<bare>:figure)?\}")


GAP: Final = "…"  # where a figure stands in a text for a fact that quotes the article: its own, and perhaps others


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact named in a reply; `bare` leaves out its qualifier. A fact with no figure leaves only its mark."""

    fact: str
    bare: bool = False


Piece: TypeAlias = str | Mention


def pieces_of(reply: str) -> tuple[Piece, ...]:
    """`reply` cut into texts and mentions; a brace that is no placeholder stays in the text, where `check` finds it."""
    pieces: list[Piece] = []
    end = 0
    for match in _PLACEHOLDER.finditer(reply):
        pieces += [reply[end : match.start()], Mention(match["fact"], match["bare"] is not None)]
        end = match.end()
    return tuple(piece for piece in [*pieces, reply[end:]] if piece)


def facts_in(reply: str) -> list[str]:
    """The ids of the facts that `reply` names, each once, in order."""
    return list(dict.fromkeys(piece.fact for piece in pieces_of(reply) if isinstance(piece, Mention)))


def texts_in(reply: str) -> list[str]:
    """The texts of `reply` between its placeholders."""
    return [piece for piece in pieces_of(reply) if isinstance(piece, str)]
