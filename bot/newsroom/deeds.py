"""The log of the newsroom: who did what when, a line each."""

from __future__ import annotations

from datetime import datetime

from bot.language import has_message, say
from bot.store import Deed


def line(deed: Deed, language: str) -> str:
    """`deed` on one line: when, by the machine's clock, who, what and to what; of several books, of which."""
    when = datetime.fromtimestamp(deed.at).isoformat(" ", "minutes")
    key = f"did-{deed.did}"
    did = say(key, language) if has_message(key, language) else deed.did
    about = f"{deed.book}: {deed.about}" if deed.book else deed.about
    return " · ".join(part for part in (when, deed.name or say("did-nobody", language), did, about) if part)
