"""What editors are told in their chat."""

from __future__ import annotations

from typing import Final

EDITORS: Final[dict[str, dict[str, str]]] = {
    "editors-only": {
        "en": "Only administrators of the editors' chat decide that.",
        "es": "Eso solo lo deciden los administradores del chat de la redacción.",
    },
    "editors-help": {
        "en": "This is the editors' chat. Its administrators can send me:",
        "es": "Este es el chat de la redacción. Sus administradores me pueden enviar:",
    },
    "digest-hours": {
        "en": "What readers asked in the last {hours} hours",
        "es": "Qué preguntaron en las últimas {hours} horas",
    },
    "digest-days": {
        "en": "What readers asked in the last {days} days",
        "es": "Qué preguntaron en los últimos {days} días",
    },
    "digest-nothing": {"en": "Nobody asked anything.", "es": "Nadie preguntó nada."},
    "digest-counts": {
        "en": "Questions: {asked} (readers: {readers})\n"
        "Answered: {answered}, suggested: {suggested}, unanswered: {unknown}",
        "es": "Preguntas: {asked} (lectores: {readers})\n"
        "Respondidas: {answered}, sugeridas: {suggested}, sin respuesta: {unknown}",
    },
    "digest-missed": {
        "en": "Not what they asked: {wrong}, none of the suggested: {none}",
        "es": "No era lo que preguntaron: {wrong}, ninguna de las sugeridas: {none}",
    },
    "digest-top": {"en": "Asked most:", "es": "Lo más preguntado:"},
    "digest-groups": {
        "en": "Still unanswered, by what is asked: {groups}. Each follows. "
        "Tap the question (=) whose answer it should get, or say that it is outside the article.",
        "es": "Aún sin respuesta, por tema: {groups}. Cada uno sigue aquí. "
        "Toca la pregunta (=) cuya respuesta debe recibir, o di que está fuera del artículo.",
    },
    "digest-no-groups": {"en": "No unanswered questions wait.", "es": "No hay preguntas sin respuesta."},
    "group-count": {"en": "{count} × (readers: {readers})", "es": "{count} × (lectores: {readers})"},
    "outside": {"en": "Outside the article", "es": "Fuera del artículo"},
    "later": {"en": "Later", "es": "Más tarde"},
    "undo": {"en": "Undo", "es": "Deshacer"},
    "decided-wording": {
        "en": "✓ From now on these get the answer to “{question}”",
        "es": "✓ Desde ahora reciben la respuesta a «{question}»",
    },
    "decided-outside": {"en": "✓ Outside the article", "es": "✓ Fuera del artículo"},
    "decided-later": {"en": "✓ Later: not before a week from now", "es": "✓ Más tarde: no antes de una semana"},
    "editors-chat-moved": {
        "en": "This chat has a new number: {new} (it was {old}). I go on as before; the operator has to set "
        "EDITORS_CHAT_ID={new}.",
        "es": "Este chat tiene un número nuevo: {new} (era {old}). Sigo como antes; quien opera el bot tiene que poner "
        "EDITORS_CHAT_ID={new}.",
    },
    "decided-already": {"en": "That is no longer open.", "es": "Eso ya no está pendiente."},
    "would-mislead": {
        "en": "Not taught, because it would mislead readers:",
        "es": "No se ha enseñado, porque confundiría a los lectores:",
    },
    "why-usage": {"en": "Write the question after /why.", "es": "Escribe la pregunta después de /why."},
    "reloaded": {
        "en": "The book was loaded again. Answers: {answers}",
        "es": "El libro se ha cargado de nuevo. Respuestas: {answers}",
    },
    "reload-refused": {
        "en": "The book was refused, the old one stays:",
        "es": "El libro se rechazó, queda el anterior:",
    },
    "stats-inbox": {
        "en": "Messages that wait for an answer: {waiting}, set aside: {aside}",
        "es": "Mensajes que esperan respuesta: {waiting}, apartados: {aside}",
    },
    "/digest": {"en": "What readers asked lately", "es": "Qué han preguntado los lectores"},
    "/stats": {"en": "Figures of a day, a week, a month", "es": "Cifras de un día, una semana, un mes"},
    "/why": {"en": "Why a question gets its answer", "es": "Por qué una pregunta recibe su respuesta"},
    "/reload": {"en": "Load the book again", "es": "Cargar el libro de nuevo"},
}
