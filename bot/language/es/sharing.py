"""What the program says in Spanish on the pages of answers and in the newsroom's channel."""

from __future__ import annotations

from typing import Final

SHARING: Final = {
    # On the page of an answer, and about it
    "page-ask": "Preguntar en Telegram",
    "page-about": "Un editor escribió esta respuesta. Cada cifra está en el artículo o sale de él con una cuenta.",
    "page-archived": "Este artículo está en el archivo. Lo que haya cambiado desde entonces no está en esta respuesta.",
    "page-missing": "Aquí no hay ninguna respuesta",
    "page-missing-why": "Quizá se retiró, o el enlace está incompleto. Puedes hacer la pregunta.",
    "page-copy": "Copiar el enlace de esta respuesta",
    "page-open": "Abrir como página",
    # Posts for the newsroom's channel, as its readers see them
    "channel-asked": "Lo que preguntaron los lectores esta semana",
    "channel-ask-me": "Pregúntame",
    "channel-correction": "Corrección",
    # ... and what editors are told of them
    "post-asked": "Publicar lo más preguntado",
    "post-answer": "Publicar en el canal",
    "post-correction": "Publicar la corrección en el canal",
    "post-preview": "Para el canal. No se publica nada hasta que toques «Publicar ya».",
    "post-it": "Publicar ya",
    "post-choose": "¿Qué va en el mensaje? Un toque quita una pregunta o la vuelve a poner.",
    "post-picture": "Esta imagen acompaña al mensaje.",
    "post-goes-with": "Va con la imagen de arriba.",
    "post-goes-without": "Va sin la imagen de arriba.",
    "post-below": "El mensaje se muestra abajo, con su imagen.",
    "post-with-picture": "Con la imagen",
    "post-without-picture": "Sin la imagen",
    "post-on-its-way": "Va de camino al canal.",
    "post-posted": "✓ Publicado en el canal por {name}",
    "post-see": "Ver en el canal",
    "post-nothing": "En la última semana ningún lector recibió una respuesta del libro: no hay nada que publicar.",
    "post-made-up": "Las preguntas las inventó un programa. No se publica nada de ellas.",
    "post-empty": "No queda nada en este mensaje.",
    "post-last": "Un mensaje necesita una pregunta: esta se queda.",
    "post-again": "Ya publicado en la última semana: {questions}.",
    "post-no-channel": (
        "No conozco vuestro canal. Quien administra el bot pone su número en CHANNEL_ID y me hace "
        "administrador allí, con permiso para publicar."
    ),
    "post-refused": (
        "Telegram no aceptó el mensaje. Hazme administrador del canal con permiso para publicar, comprueba "
        "que CHANNEL_ID es su número y toca otra vez."
    ),
    "post-unsure": "No sé si el mensaje llegó. Mira el canal. Si no está, toca otra vez.",
    "channel-outdated": (
        "En el canal esto muestra todavía la cifra anterior. Edítalo o bórralo allí, o publica la corrección:"
    ),
    "channel-taken-back": "En el canal esto muestra todavía lo que se retiró. Edítalo o bórralo allí:",
    "channel-quiz-ended": "Cuestionario, ya cerrado: {question}",
    "did-posted": "publicó en el canal",
    "/post": "Preparar un mensaje con lo más preguntado",
}
