"""Small courtesies: thanks and agreement get a thumbs-up on the message, not an answer that nobody asked for."""

from __future__ import annotations

import re
from typing import Final

THUMB: Final = "👍"
KIND_WORDS: Final = frozenset(
    {
        "thanks", "thank you", "thank you very much", "thank you so much", "many thanks", "thx", "ty", "cheers",
        "ok", "okay", "ok thanks", "ok thank you", "great", "great thanks", "perfect", "got it", "cool", "nice",
        "good bot",
        "gracias", "muchas gracias", "mil gracias", "muchísimas gracias", "muchisimas gracias", "ok gracias", "vale",
        "vale gracias", "perfecto", "genial", "entendido", "excelente", "de acuerdo", "👍", "🙏", "❤", "👏",
    }
)  # fmt: skip


def is_courtesy(text: str) -> bool:
    """Whether `text` only thanks or agrees."""
    return " ".join(re.sub(r"[.,;:!¡?¿\ufe0f]+", " ", text.lower()).split()) in KIND_WORDS
