"""What words mean, whatever their endings: how two texts are held against each other."""

from __future__ import annotations

from bot.language.stems import shared_stems
from bot.language.words import words


def meanings(text: str, language: str) -> set[str]:
    """What the words of `text` mean in `language`; numbers are left out."""
    return set(shared_stems().read([word for word in words(text) if word.isalpha()], language)[1])
