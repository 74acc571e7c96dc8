"""What the program says in Spanish to editors who write, change and correct in their chat."""

from __future__ import annotations

from typing import Final

EDITING: Final = {
    "write-answer": "Escribir una respuesta",
    "write-gap": "Decir que el artículo no lo cuenta",
    "change-answer": "Cambiar esta respuesta",
    "ask-answer": ("Responde a este mensaje con la respuesta en {name}. Escribe las cifras como las da el artículo."),
    "ask-gap": (
        "Responde a este mensaje en {name}: di a los lectores que el artículo no lo cuenta, sin dar ninguna cifra."
    ),
    "ask-with-question": (
        "Primero la pregunta, en una línea que termine con signo de interrogación; más líneas así son más maneras de "
        "preguntarlo. Debajo, la respuesta."
    ),
    "ask-better-question": (
        "Contesta a: «{question}»\nSi los lectores deben ver otra pregunta, ponla primero, en una línea que termine "
        "con signo de interrogación."
    ),
    "ask-question": (
        "Falta una línea: la pregunta. Responde con ella en {name}, con signo de interrogación al final. La "
        "respuesta se conserva."
    ),
    "ask-question-plain": (
        "«{question}» lleva la cifra {figure}, y los botones muestran la primera pregunta. "
        "Responde con una sin cifra, en {name}, que termine en signo de interrogación. La tuya queda detrás."
    ),
    "ask-too": (
        "Ahora lo mismo en {name}: responde a este mensaje con la respuesta y, encima, la pregunta en una línea "
        "que termine con signo de interrogación."
    ),
    "reads-now": "Así está ahora, en {name}:",
    "missing-in": "Aún no hay nada en {name}. Déjalo fuera, o responde abajo.",
    "ask-again": (
        "Responde a este mensaje con el texto nuevo en {name}. Las primeras líneas que terminen con signo de "
        "interrogación serán más maneras de preguntar."
    ),
    "ask-why": "¿Por qué estaba mal la cifra? Responde con una frase en {name}, sin ninguna cifra.",
    "ask-why-too": "¿Y por qué, en {name}? Responde con una frase, sin ninguna cifra.",
    "ask-figure": (
        "{figure} ({where}: «{excerpt}»)\nResponde a este mensaje: en la primera línea, la cifra correcta, "
        "como la da "
        "ahora el artículo; en la segunda, por qué, en una frase sin ninguna cifra."
    ),
    "ask-choice": "El libro no tiene esa cifra, pero el artículo sí. ¿La tomo como un dato nuevo?",
    "ask-counts": (
        "¿Qué cuenta {figure}? Responde con unas palabras en {name} que se lean justo después de la cifra. El "
        "artículo: «{excerpt}»"
    ),
    "counts-something-else": "«{written}» no es lo que la cifra cuenta en el artículo: «{said}». Usa sus palabras.",
    "no-one-figure": (
        "No tomo «{written}». La primera línea lleva una sola cifra, "
        "de la misma clase y con el mismo signo que {figure}. "
        "Detrás va lo que esa cifra cuenta, o nada."
    ),
    "correction-unclear": ("«{written}»: no sé si ese signo separa miles o decimales. Escríbelo como {figure}."),
    "correction-words": (
        "No tomo «{written}». La primera línea lleva solo la cifra, sin: {said}. El porqué va en la segunda línea."
    ),
    "correction-elsewhere": (
        "«{written}»: el artículo lo dice de otra cosa: «{said}». ¿Vale también aquí? "
        "Corrige los archivos del artículo y del libro."
    ),
    "correction-over-whole": "«{written}»: es más que el total del que forma parte {figure}.",
    "not-taken": "Así no se puede tomar:",
    "reply-again": "Responde a este mensaje con el texto como debe ser; al tocar el tuyo, se copia:",
    "refused-unknown": "«{written}»: no lo dicen ni el libro ni el artículo. Lo más cercano: {nearest}",
    "refused-unknown-alone": "«{written}»: no lo dicen ni el libro ni el artículo.",
    "refused-unknown-book": "«{written}»: el libro no dice eso. Lo más cercano: {nearest}",
    "refused-unknown-book-alone": "«{written}»: el libro no dice eso.",
    "refused-qualifier": "«{written}»: el artículo dice {nearest}. Escríbelo así.",
    "refused-counts": "«{written}» cuenta otra cosa: {nearest}",
    "refused-several": "«{written}» puede ser una de estas; pon en su lugar entre llaves la correcta: {nearest}",
    "refused-corrected": "«{written}» se corrigió. Ahora es {nearest}.",
    "refused-article": "«{written}»: el artículo lo dice de otra cosa: «{said}»",
    "refused-otherwise": "«{written}»: el artículo lo dice de otro modo: «{said}». Escríbelo así.",
    "fact-of-year": "el año",
    "refused-contrary": "«{written}»: su texto dice «{word}» y el artículo no: «{said}»",
    "refused-unreadable": "«{written}» es una cifra sin número. Dilo sin ella, o con su número.",
    "refused-no-fact": "No hay ningún dato {written}. Lo más cercano: {nearest}",
    "refused-reads-otherwise": "Con los datos del libro el texto diría otra cosa. Escribe las cifras con números.",
    "wrong-in-book": "¿Está mal la cifra del libro? Corrígela con /correct: la siguen todas sus respuestas.",
    "no-article-file": "El libro no nombra el archivo de su artículo (article: text:): de ahí no puedo tomar nada.",
    "write-in": "En {name}",
    "leave-out": "Dejar fuera: {name}",
    "remove-question": "Quitar una pregunta",
    "related-questions": "Preguntas relacionadas",
    "which-related": "¿Qué preguntas se ofrecen con ella? Al tocar una, se pone o se quita.",
    "choose-topic": "Tema",
    "which-topic": "¿En qué tema la encuentran los lectores?",
    "preview-topic": "Tema: {topic}",
    "preview-related": "Se ofrecen con ella:",
    "which-question": "¿Qué pregunta quito?",
    "take-fact": "Tomar {figure}",
    "publish": "Publicar",
    "change": "Cambiar",
    "drop": "Descartar",
    "preview": "Esto recibirán los lectores. ¿Lo publico?",
    "preview-questions": "Desde ahora llevan a esto:",
    "preview-removed": "Ya no se pregunta así:",
    "preview-moved": "Cifras que cambian:",
    "preview-answers": "Respuestas que las dan: {count}",
    "preview-title": "El titular pasa a ser: {title}",
    "preview-without": "Sin: {languages}",
    "preview-left-out": "Dejadas fuera, porque confundirían a los lectores:",
    "preview-leap-up": "De {old} a {new}: {times} veces más grande. ¿Es así?",
    "preview-leap-down": "De {old} a {new}: {times} veces más pequeño. ¿Es así?",
    "preview-leap-zero": "De {old} a {new}: una de las dos cifras es cero. ¿Es así?",
    "it-is-so": "Sí, es así",
    "preview-remarks": "El archivo del artículo también hay que corregirlo: {what}.",
    "preview-doubts": "Esto no lo dice así el artículo. ¿Es correcto?",
    "preview-doubt": "{written}: {words}. El artículo: «{said}»",
    "preview-warnings": "Conviene mirarlo otra vez:",
    "preview-waiting": "Lectores que esperan y serán avisados: {count}",
    "preview-review": "Lo publica otro editor.",
    "book-unreadable": "El archivo del libro no se puede leer como está. No he cambiado nada:",
    "cannot-be-published": "Esto no se puede publicar:",
    "problem-of-answer": "«{question}»: {said}",
    "reword-first": (
        "Cambia antes esa respuesta, con /edit {name}: escribe ahí «{figure}» con estas "
        "palabras, y seguirá a la corrección"
    ),
    "rule-altered-rate": "El artículo no da a esta cifra esa frecuencia (al día, al mes), o le da otra.",
    "rule-further-figure": "El artículo no da esta cifra como una más.",
    "rule-unborne-extent": "Ni el artículo ni una cifra respaldan cuántos son (la mayoría, todos, nadie).",
    "rule-part-above-whole": "Una parte es mayor que el total.",
    "rule-misplaced-figure": "La cifra es de otra cosa.",
    "rule-swapped-figures": "Dos cifras están una en el lugar de la otra.",
    "rule-other-month": "El artículo dice otro mes.",
    "rule-contrary-statement": "El texto dice lo contrario del artículo, o lo niega.",
    "rule-contrary-direction": "El texto convierte una subida en bajada, o al revés.",
    "rule-altered-qualifier": "El artículo matiza la cifra de otro modo (unos, más de, exactamente).",
    "rule-altered-figure": "Lo que está junto a la cifra la convierte en otra.",
    "rule-gap-with-figure": "Donde se dice que el artículo no lo cuenta no puede haber ninguna cifra.",
    "rule-false-gap": "El libro tiene un dato que responde a esto.",
    "rule-another-subject": "La pregunta trata de otro lugar, año o asunto que la cifra.",
    "rule-misleading-phrasing": "Quien pregunte esto recibiría otra respuesta.",
    "rule-same-phrasing": "Otra respuesta ya tiene esta pregunta.",
    "rule-language-mismatch": "Los idiomas no dan las mismas cifras.",
    "rule-cross-check": "Las cifras del artículo ya no concuerdan entre sí.",
    "rule-other": "La comprobación del libro ha encontrado algo; lo dice en inglés:",
    "draft-changed": "El libro ha cambiado entretanto. Míralo otra vez:",
    "changed-by": "{name} ha publicado: {text}",
    "draft-went-on": "Ese mensaje ya no está abierto. El borrador sigue aquí:",
    "draft-gone": "Eso ya no está abierto.",
    "draft-own": "Lo has escrito tú. Tiene que publicarlo otro editor.",
    "draft-dropped": "✗ Descartado por {name}",
    "published-by": "✓ Publicado por {name}",
    "undone-by": "✗ Retirado por {name}",
    "review-anonymous": "Aquí otro editor publica lo que uno escribe. Escribe con tu nombre, no como anónimo.",
    "outsider-tapped": "Alguien que no es de la redacción ha tocado un botón de la redacción; no se ha hecho nada",
    "outsider-replied": "Alguien que no es de la redacción ha contestado a un borrador; no se ha hecho nada",
    "outsider-commanded": "Alguien que no es de la redacción ha probado {command}; no se ha hecho nada",
    "an-editor": "un editor",
    "text-too-long": "Es demasiado largo: de un mensaje leo {most} caracteres.",
    "text-with-link": (
        "No tomo enlaces: los lectores encuentran el del artículo bajo cada respuesta. Responde otra vez sin él."
    ),
    "text-wanted": "Solo puedo leer texto.",
    "edit-usage": "Responde a una de mis respuestas con /edit, o escribe detrás el nombre de la respuesta.",
    "correct-by-words": "Otras: escribe la cifra o algunas palabras suyas detrás de /correct.",
    "correct-figure": "Corregir la cifra",
    "correct-too": "Corregir también: {figure}",
    "correct-which": "¿Qué cifra está mal?",
    "correct-derived": "{figure}: es un cálculo, {sum}. ¿Cuál de sus cifras está mal?",
    "correct-no-figure": "{name} no tiene cifra. Cambia las respuestas que lo dicen.",
    "correct-again": "Corregirla otra vez",
    "no-such-name": "No hay ningún {name}.",
    "nearest-name": "Lo más cercano es {name}.",
    "/answer": "Escribir una respuesta nueva",
    "/gap": "Decir que el artículo no cuenta algo",
    "/edit": "Cambiar una respuesta",
    "/correct": "Corregir una cifra",
}
