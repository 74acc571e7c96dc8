"""What whoever runs a sandbox shows beside the chat: what is wrong with the bot, or with what it answers from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from bot.sandbox.world import Json


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that is wrong: `what`, its `place`, the `remedy`, and the name of the `rule` that it breaks.

    ValueError when one of these is no text. A warning stands below all that is none.
    """

    what: str
    place: str = ""
    remedy: str = ""
    rule: str = ""
    is_warning: bool = False

    def __post_init__(self) -> None:
        if not all(isinstance(text, str) for text in (self.what, self.place, self.remedy, self.rule)):
            raise ValueError("a notice is made of texts")


def board(about: str, notices: Iterable[Notice | Json], status: str) -> Json:
    """All that is shown at a time, as the page gets it."""
    read = [one if isinstance(one, Notice) else Notice(**one) for one in notices]
    return {"about": str(about), "status": str(status), "notices": [asdict(one) for one in read]}
