"""What readers are told."""

from __future__ import annotations

from typing import Final

READERS: Final[dict[str, dict[str, str]]] = {
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
    "corrected": {
        "en": "Corrected on {date}: the figure {mark} was {was}, it is {figure}. {why}",
        "es": "Corregido el {date}: la cifra {mark} era {was}, es {figure}. {why}",
    },
    "date": {"en": "{day} {month} {year}", "es": "{day} de {month} de {year}"},
    "months": {
        "en": "January February March April May June July August September October November December",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    },
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
    "start": {
        "en": "Hello! Ask me about the article “{title}”, in your own words, in English or Spanish. "
        "I give you the figure and where it comes from.",
        "es": "¡Hola! Pregúntame sobre el artículo «{title}», con tus palabras, en español o en inglés. "
        "Te doy la cifra y de dónde sale.",
    },
    "help": {
        "en": "Write your question, and I look for the answer in the article “{title}”. For example:",
        "es": "Escribe tu pregunta y busco la respuesta en el artículo «{title}». Por ejemplo:",
    },
    "about-me": {
        "en": "I answer questions about one article. Editors wrote the {answers} answers, and each of the {figures} "
        "figures names its source. When I have no answer, I say so. I make nothing up.",
        "es": "Respondo preguntas sobre un artículo. Los editores escribieron las {answers} respuestas, y cada una de "
        "las {figures} cifras dice su fuente. Si no tengo respuesta, lo digo. No invento nada.",
    },
    "privacy": {
        "en": "I keep the text of your questions for {days} days, without your name or number, so that the editors "
        "learn what readers want to know. I keep the language that you chose. Your messages as they came are deleted "
        "after a day; one that I could not answer, after a week. If I am to tell you something later, I keep the "
        "number of this chat until then, 14 days at most. /forget deletes all of it now. "
        "What the editors have read stays, without your name.",
        "es": "Guardo el texto de tus preguntas {days} días, sin tu nombre ni tu número, para que la redacción sepa "
        "qué quieren saber los lectores. Guardo el idioma que elegiste. Tus mensajes, tal como llegaron, se borran en "
        "un día; los que no pude responder, en una semana. Si debo avisarte de algo, guardo el número de este chat "
        "hasta entonces, como mucho 14 días. /forget lo borra todo ya. "
        "Lo que la redacción ha leído se queda, sin tu nombre.",
    },
    "forgotten": {
        "en": "Done. I have deleted your questions, my notes on my replies, what I was to tell you, and the language "
        "that you chose.",
        "es": "Listo. He borrado tus preguntas, mis notas sobre mis respuestas, los avisos que esperabas y el idioma "
        "que elegiste.",
    },
    "too-much": {
        "en": "That is more than I can answer at once. Give me a minute, please, and ask again.",
        "es": "Son más preguntas de las que puedo responder a la vez. Dame un minuto, por favor, y vuelve a preguntar.",
    },
    "not-text": {
        "en": "I can only read text. Write me a question about the article, or choose one here.",
        "es": "Solo puedo leer texto. Escríbeme una pregunta sobre el artículo o elige una aquí.",
    },
    "unknown-command": {
        "en": "I do not know that command. Write me a question, or choose one here.",
        "es": "No conozco ese comando. Escríbeme una pregunta o elige una aquí.",
    },
    "not-asked": {"en": "Not what I asked", "es": "No era eso"},
    "tell-me": {"en": "Tell me when you know", "es": "Avísame cuando lo sepas"},
    "tell-me-changes": {"en": "Tell me of changes", "es": "Avísame si cambia"},
    "watching": {
        "en": "I will tell you here, once, if there is news within 14 days. Tap again if you no longer want that.",
        "es": "Te avisaré aquí, una vez, si hay novedades en 14 días. Toca otra vez si ya no lo quieres.",
    },
    "not-watching": {"en": "All right, I will not tell you.", "es": "De acuerdo, no te avisaré."},
    "watch-too-old": {
        "en": "That was too long ago. Please ask again.",
        "es": "Ha pasado demasiado tiempo. Pregunta otra vez, por favor.",
    },
    "news": {
        "en": "You asked: “{question}”. Now I have an answer.",
        "es": "Preguntaste: «{question}». Ya tengo respuesta.",
    },
    "news-corrected": {
        "en": "You asked: “{question}”. My answer was corrected.",
        "es": "Preguntaste: «{question}». Mi respuesta se ha corregido.",
    },
    "sorry": {
        "en": "Sorry, then I misread you. The editors will see your question. Is it one of these?",
        "es": "Perdona, te entendí mal. La redacción verá tu pregunta. ¿Es una de estas?",
    },
    "none-of-these": {"en": "None of these", "es": "Ninguna de estas"},
    "none-chosen": {
        "en": "Then put it in other words, please, or look through the topics:",
        "es": "Entonces dilo con otras palabras, por favor, o mira los temas:",
    },
    "changed": {
        "en": "This answer has changed. Here is what I can tell you now:",
        "es": "Esta respuesta ha cambiado. Esto es lo que puedo contarte ahora:",
    },
    "topics": {"en": "What would you like to know about?", "es": "¿Sobre qué quieres saber?"},
    "topic": {"en": "Choose a question:", "es": "Elige una pregunta:"},
    "all-topics": {"en": "‹ All topics", "es": "‹ Todos los temas"},
    "to-topics": {"en": "Topics", "es": "Temas"},
    "to-figures": {"en": "All figures", "es": "Todas las cifras"},
    "figures": {"en": "Every figure, with its source", "es": "Cada cifra, con su fuente"},
    "no-figures": {"en": "There are no figures yet.", "es": "Todavía no hay cifras."},
    "language": {"en": "Which language shall I speak?", "es": "¿En qué idioma te hablo?"},
    "language-kept": {
        "en": "A question in English still gets its answer in English, and one in Spanish in Spanish.",
        "es": "A una pregunta en inglés respondo en inglés, y a una en español, en español.",
    },
    "automatic": {"en": "Automatic", "es": "Automático"},
    "ask-in-private": {"en": "Ask me in private", "es": "Pregúntame en privado"},
    "choose-in-private": {"en": "Choose in private", "es": "Elegir en privado"},
    "open-in-private": {"en": "Open in private", "es": "Abrir en privado"},
    "more-in-private": {"en": "Ask more in private", "es": "Preguntar más en privado"},
    "group-help": {
        "en": "Ask me about the article: name me in your question, or write it after /ask.",
        "es": "Pregúntame sobre el artículo: nómbrame en tu pregunta o escríbela después de /ask.",
    },
    "group-not-sure": {
        "en": "I am not sure which question you mean.",
        "es": "No sé bien cuál es tu pregunta.",
    },
    "group-list": {"en": "I show that in private.", "es": "Eso lo muestro en privado."},
    "bot-description": {
        "en": "Ask me about the article “{title}” ({publisher}), in English or Spanish. "
        "Every figure in my answers names its source. When I have no answer, I say so.",
        "es": "Pregúntame sobre el artículo «{title}» ({publisher}), en español o en inglés. "
        "Cada cifra de mis respuestas dice su fuente. Si no tengo respuesta, lo digo.",
    },
    "bot-short-description": {
        "en": "Answers about one article, with the source of every figure.",
        "es": "Respuestas sobre un artículo, con la fuente de cada cifra.",
    },
    "/ask": {"en": "Ask a question", "es": "Hacer una pregunta"},
    "/topics": {"en": "All questions, by topic", "es": "Todas las preguntas, por tema"},
    "/figures": {"en": "Every figure with its source", "es": "Cada cifra con su fuente"},
    "/language": {"en": "Choose your language", "es": "Elegir tu idioma"},
    "/about": {"en": "What this bot is", "es": "Qué es este bot"},
    "/privacy": {"en": "What I remember about you", "es": "Qué recuerdo de ti"},
    "/forget": {"en": "Delete what I remember about you", "es": "Borrar lo que recuerdo de ti"},
    "/help": {"en": "How to ask", "es": "Cómo preguntar"},
}
