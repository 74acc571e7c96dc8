"""How Spanish begins a book of an article."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.drafts import DraftGap, DraftWords

DRAFTS: Final = DraftWords(
    topic="En cifras",
    by=listed("por"),
    page=re.compile(
        r"(?:publicado|actualizado|modificado|ultima actualizacion)\b|\d+ (?:comentarios?|reacciones)$|"
        r"tiempo de lectura\b|\d+ min(?:utos?)? de lectura\b|(?:lea|lee|leer|vea|mira|ver) (?:tambien|mas)\b"
    ),
    according=("segun", "de acuerdo con"),
    says=listed(
        "dijo dice dijeron advirtio afirmo afirma aseguro asegura informo informa anuncio senalo senala "
        "explico explica estimo estima calculo calcula declaro indico indica"
    ),
    begins=listed("el la los las un una"),
    pronouns=listed("el ella ello ellos ellas que quien quienes se esto eso lo le yo nosotros"),
    ends=listed(
        "y e o u incluidos incluidas incluyendo pero que quien quienes mientras porque aunque despues antes "
        "cuando donde segun si como frente desde hasta mas menos dijo"
    ),
    verbs=listed("es son fue fueron era eran esta estan ha han habia sera seran puede pueden se"),
    of=listed("de del"),
    many=(
        (r"dias|mapas|planetas|.*(?:emas|gramas)", "¿Cuántos"),
        (r".*(?:as|iones|dades|tudes|umbres)", "¿Cuántas"),
        (".*", "¿Cuántos"),
    ),
    question="¿{asked}?",
    in_place={"share": "qué porcentaje", "money": "cuánto", "moment": "cuándo", "part": "qué parte",
              "part of": "qué parte de", "score": "qué resultado", "number": "cuántos"},
    before_question={
        "": {"un": "", "una": "", "el": "", "los": "", "las": "", "unos": "", "unas": "", "del": "de", "al": "a"},
        "moment": {"el": "", "en": "", "del": "de", "al": "a"},
    },
    asked={
        "count": ("{many} {thing}?", "número de {thing}", "cuántos {words}", "{words} en cifras"),
        "bare": ("{clause}: ¿cuánto?", "cuántos {words}", "{words} en cifras", "número de {words}"),
        "percent": ("¿Qué porcentaje {thing}?", "qué parte {thing}", "porcentaje {words}", "{words} por ciento"),
        "share": ("{clause}: ¿qué porcentaje?", "porcentaje {words}", "{words} por ciento", "qué parte {words}"),
        "money": ("{clause}: ¿cuánto?", "cuánto dinero {words}", "{words} en dinero", "cuánto {thing}"),
        "moment": ("{clause}: ¿cuándo?", "cuándo {words}", "qué fecha {words}", "en qué año {words}"),
        "other": ("{clause}: ¿qué cifra?", "cifra de {words}", "{words} cifra", "qué se dice de {words}"),
    },
    said="El artículo dice: «{clause}».",
    told="La cifra es {fact}.",
    computed="Según nuestro cálculo, {fact}, {text}.",
    rest=("el resto de «{whole}», aparte de «{part}»", "cuál es el resto de {whole}, aparte de {part}"),
    difference=("la diferencia entre «{more}» y «{less}»", "diferencia entre {more} y {less}"),
    gaps={
        "otros-lugares": DraftGap(
            ("¿Y en otros lugares?", "cómo es en otros países", "comparado con el resto del mundo",
             "cifras de otras ciudades", "pasa lo mismo en otras partes"),
            "No tenemos respuesta sobre otros lugares: las nuestras tratan de lo que dice el artículo de este.",
        ),
        "otros-anos": DraftGap(
            ("¿Y en otros años?", "cómo era antes", "cifras de años anteriores", "datos históricos",
             "cómo ha cambiado con los años"),
            "No tenemos respuesta sobre otros años: las nuestras tratan de los que da el artículo.",
        ),
        "causas": DraftGap(
            ("¿Por qué es así?", "cuáles son las causas", "a qué se debe", "quién tiene la culpa", "por qué pasa esto"),
            "No tenemos respuesta sobre las causas: las nuestras tratan de cifras. El artículo quizá diga más.",
        ),
        "que-vendra": DraftGap(
            ("¿Qué pasará después?", "cuál es la previsión", "cómo seguirá", "pronósticos para el futuro",
             "qué viene ahora"),
            "No tenemos respuesta sobre lo que pasará: las nuestras tratan de lo que dice el artículo.",
        ),
    },
)  # fmt: skip
