"""Everything that the program itself says to readers, in each language; what an editor says stands in the book.

Short sentences, no jargon. A test holds the languages against each other: the same keys, the same blanks.
"""

from __future__ import annotations

from typing import Final

CATALOGUE: Final[dict[str, dict[str, str]]] = {
    "about": {"en": "about {figure}", "es": "alrededor de {figure}"},
    "more than": {"en": "more than {figure}", "es": "más de {figure}"},
    "fewer than": {"en": "fewer than {figure}", "es": "menos de {figure}"},
    "about %": {"en": "about {figure}", "es": "alrededor del {figure}"},
    "more than %": {"en": "more than {figure}", "es": "más del {figure}"},
    "fewer than %": {"en": "less than {figure}", "es": "menos del {figure}"},
    "fewer than USD": {"en": "less than {figure}", "es": "menos de {figure}"},
    "sources": {"en": "Sources", "es": "Fuentes"},
    "paragraph": {"en": "paragraph {number}", "es": "párrafo {number}"},
    "headline": {"en": "headline", "es": "titular"},
    "byline": {"en": "byline", "es": "firma"},
    "arithmetic": {"en": "our own arithmetic", "es": "cálculo propio"},
    "from": {"en": "from {marks}", "es": "a partir de {marks}"},
    "not-sure": {
        "en": "I am not sure what you are asking. Did you mean one of these?",
        "es": "No sé bien qué preguntas. ¿Es una de estas?",
    },
    "unknown": {
        "en": "I have no answer to that. I only know what one article says.",
        "es": "No tengo respuesta para eso. Solo sé lo que dice un artículo.",
    },
    "instead": {"en": "You can ask:", "es": "Puedes preguntar:"},
    "related": {"en": "Ask next:", "es": "Para seguir:"},
    "no-reply-yet": {
        "en": "This is a draft: {answer} has no reply yet.",
        "es": "Es un borrador: {answer} aún no tiene respuesta.",
    },
    "empty": {
        "en": "Ask me a question about the article, in your own words.",
        "es": "Hazme una pregunta sobre el artículo, con tus palabras.",
    },
}


def say(key: str, language: str, **blanks: object) -> str:
    """The message `key` in `language` with its blanks filled; `KeyError` when there is none."""
    return CATALOGUE[key][language].format(**blanks)
