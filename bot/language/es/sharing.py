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
}
