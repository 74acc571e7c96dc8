"""Small courtesies: a greeting is returned, thanks get a thumbs-up, and neither is looked up in the book."""

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
GREETINGS: Final = {
    "en": frozenset({
        "hi", "hello", "hey", "hi there", "hello there", "good morning", "good afternoon", "good evening",
    }),
    "es": frozenset({
        "hola", "buenas", "buenos días", "buenos dias", "buenas tardes", "buenas noches", "qué tal", "que tal",
        "hola bot",
    }),
}  # fmt: skip
WAVE: Final = "👋"


def is_thanks(text: str) -> bool:
    """Whether `text` only thanks or agrees."""
    return _plain(text) in KIND_WORDS


def is_greeting(text: str) -> bool:
    """Whether `text` only greets."""
    return _plain(text) == WAVE or greeted_in(text) is not None


def greeted_in(text: str) -> str | None:
    """The language of a greeting in words; None when `text` is none."""
    plain = _plain(text)
    return next((language for language, greetings in GREETINGS.items() if plain in greetings), None)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[.,;:!¡?¿\ufe0f]+", " ", text.lower()).split())
