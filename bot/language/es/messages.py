"""What the program says in Spanish; what an editor says stands in the book. Short sentences, no jargon."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = {
    # What readers are told
    "about": "alrededor de {figure}",
    "more than": "más de {figure}",
    "fewer than": "menos de {figure}",
    "at least": "al menos {figure}",
    "at most": "como máximo {figure}",
    "about %": "alrededor del {figure}",
    "more than %": "más del {figure}",
    "fewer than %": "menos del {figure}",
    "at least %": "al menos el {figure}",
    "at most %": "como máximo el {figure}",
    "fewer than USD": "menos de {figure}",
    "sources": "Fuentes",
    "paragraph": "párrafo {number}",
    "in-language": "en {name}",
    "headline": "titular",
    "byline": "firma",
    "arithmetic": "cálculo propio",
    "corrected": "Corregido el {date}: la cifra {mark} era {was}, es {figure}. {why}",
    "corrected-behind": (
        "Corregido el {date}: {mark} se calcula con una cifra que era {was} y es {figure} {counted}. {why}"
    ),
    "from": "a partir de {marks}",
    "nothing-about": "No tengo nada sobre «{word}». ¿Te refieres a una de estas?",
    "not-sure": "No sé bien qué preguntas. ¿Es una de estas?",
    "unknown": "No tengo respuesta para eso. Solo sé lo que dice el artículo.",
    "no-article-answers": "No tengo respuesta para eso en ninguno de mis artículos.",
    "which-article": "Eso puede estar en varios artículos. ¿A cuál te refieres?",
    "recent-articles": "Artículos recientes:",
    "article-gone": "Ya no tengo ese artículo.",
    "no-answers-there": "No tengo respuestas sobre esa página.",
    "no-article-meant": "Entonces no tengo nada que corresponda.",
    "other-article-says": "Eso puede estar en otro artículo. ¿Te refieres a este?",
    "instead": "Puedes preguntar:",
    "related": "Para seguir:",
    "no-reply-yet": "Es un borrador: {answer} aún no tiene respuesta.",
    "draft-unchecked": "Esto es un borrador: ninguna de sus cifras se ha cotejado con un artículo.",
    "quiz-begin": (
        "Un cuestionario sobre el artículo. Preguntas: {questions}. Toca la cifra que creas correcta. "
        "Con /stop termina."
    ),
    "quiz-score": "Has acertado {right} de {questions}.",
    "quiz-again": "Otro cuestionario",
    "quiz-more": "Más sobre esto",
    "quiz-none": "No tengo ningún cuestionario sobre este artículo.",
    "quiz-later": "Basta de cuestionarios por ahora en este grupo. Pídemelo otra vez en una hora.",
    "quiz-open": "Este sigue abierto. Pídeme el siguiente dentro de un minuto.",
    "quiz-over": "El cuestionario ha terminado.",
    "quiz-gap": "Completa la frase: «… {text}»",
    "quiz-source": "Fuente: {who}, {where}",
    "empty": "Hazme una pregunta sobre el artículo, con tus palabras.",
    "start": (
        "¡Hola! Pregúntame sobre el artículo «{title}», con tus palabras, en {languages}. Te doy la cifra y "
        "de dónde sale."
    ),
    "help": "Escribe tu pregunta y busco la respuesta en el artículo «{title}». Por ejemplo:",
    "about-me": (
        "Respondo preguntas sobre un artículo. Los editores escribieron las {answers} respuestas, y cada una "
        "de las {figures} cifras dice su fuente. Si no tengo respuesta, lo digo. No invento nada."
    ),
    "privacy": (
        "Guardo el texto de tus preguntas {days} días, sin tu nombre ni tu número, para que la redacción sepa "
        "qué quieren saber los lectores. Guardo el idioma que elegiste y, durante diez minutos, lo último que "
        "dije, para que puedas seguir. Tus mensajes, tal como llegaron, se borran en un día; los que no pude "
        "responder, en una semana. Si debo avisarte de algo, guardo el número de este chat hasta entonces, como "
        "mucho 14 días, y una semana más por si tengo que corregirlo. Durante un cuestionario guardo tus "
        "aciertos, sin tu nombre, hasta que acabe, una hora como mucho. /forget lo borra todo ya. Lo que la "
        "redacción ha leído se queda, sin tu nombre."
    ),
    "forgotten": (
        "Listo. He borrado tus preguntas, mis notas sobre mis respuestas, los avisos que esperabas, el "
        "cuestionario en curso y el idioma que elegiste."
    ),
    "too-much": (
        "Son más preguntas de las que puedo responder a la vez. Dame un minuto, por favor, y vuelve a preguntar."
    ),
    "not-text": "Solo puedo leer texto. Escríbeme una pregunta sobre el artículo o elige una aquí.",
    "unknown-command": "No conozco ese comando. Escríbeme una pregunta o elige una aquí.",
    "not-asked": "No era eso",
    "tell-me": "Avísame cuando lo sepas",
    "tell-me-changes": "Avísame si cambia",
    "watching": "Te avisaré aquí, una vez, si hay novedades en 14 días. Toca otra vez si ya no lo quieres.",
    "not-watching": "De acuerdo, no te avisaré.",
    "watch-too-old": "Ha pasado demasiado tiempo. Pregunta otra vez, por favor.",
    "news": "Preguntaste: «{question}». Ya tengo respuesta.",
    "news-corrected": "Preguntaste: «{question}». Mi respuesta se ha corregido.",
    "sorry": "Perdona, te entendí mal. La redacción verá tu pregunta. ¿Es una de estas?",
    "none-of-these": "Ninguna de estas",
    "none-chosen": "Entonces dilo con otras palabras, por favor, o mira los temas:",
    "changed": "Esta respuesta ha cambiado. Esto es lo que puedo contarte ahora:",
    "topics": "¿Sobre qué quieres saber?",
    "topic": "Elige una pregunta:",
    "all-topics": "‹ Todos los temas",
    "to-topics": "Temas",
    "to-figures": "Todas las cifras",
    "figures": "Cada cifra, con su fuente",
    "no-figures": "Todavía no hay cifras.",
    "language": "¿En qué idioma te hablo?",
    "language-kept": "Lo mantengo aunque escribas en otro idioma; automático sigue tus palabras.",
    "automatic": "Automático",
    "ask-in-private": "Pregúntame en privado",
    "open-in-private": "Abrir en privado",
    "more-in-private": "Preguntar más en privado",
    "invitation": "¿Preguntas sobre «{title}»? Hazlas aquí con mi nombre, @{name}, o toca una:",
    "group-help": "Pregúntame sobre el artículo: nómbrame en tu pregunta o escríbela después de /ask.",
    "group-not-sure": "No sé bien cuál es tu pregunta.",
    "group-list": "Eso lo muestro en privado.",
    "bot-description": (
        "Pregúntame sobre el artículo «{title}» ({publisher}), en {languages}. Cada cifra de mis respuestas "
        "dice su fuente. Si no tengo respuesta, lo digo."
    ),
    "bot-short-description": "Respuestas sobre un artículo, con la fuente de cada cifra.",
    # ... of a newsroom with several articles
    "all-articles": "Todos los artículos",
    "other-articles": "Elegir otro artículo",
    "articles": "Nuestros artículos, primero los más recientes. Toca el número de uno para preguntar sobre él:",
    "article-chosen": "Ahora hablamos de «{title}». Pregunta con tus palabras o elige una pregunta:",
    "article-now": "Ahora mismo hablamos de «{title}».",
    "newsroom-start": (
        "¡Hola! Pregúntame sobre los artículos de {newsroom}, con tus palabras. Te doy la cifra y de dónde sale."
    ),
    "newsroom-help": (
        "Escribe tu pregunta y busco la respuesta en los artículos de {newsroom}. O elige antes un artículo."
    ),
    "newsroom-about": (
        "Respondo preguntas sobre los artículos de {newsroom}; ahora conozco {articles}. Los editores "
        "escribieron las respuestas, y cada cifra dice su fuente. Si no tengo respuesta, lo digo. No invento "
        "nada."
    ),
    "newsroom-contact": "Para hablar con una persona: {contact}",
    "newsroom-unnamed": "nuestra redacción",
    "ask-about-article": "Preguntar sobre este artículo",
    "channel-comment": "¿Tienes preguntas sobre «{title}»? Las respondo, con la fuente de cada cifra.",
    "newsroom-description": (
        "Pregúntame sobre los artículos de {newsroom}. Cada cifra de mis respuestas dice su fuente. Si no tengo "
        "respuesta, lo digo."
    ),
    "newsroom-short-description": "Respuestas sobre los artículos de {newsroom}, con la fuente de cada cifra.",
    "empty of all": "Hazme una pregunta sobre uno de nuestros artículos, con tus palabras, o elige un artículo:",
    "not-text of all": (
        "Solo puedo leer texto. Escríbeme una pregunta sobre uno de nuestros artículos o elige un artículo:"
    ),
    "unknown-command of all": "No conozco ese comando. Escríbeme una pregunta o elige un artículo:",
    "insulted of all": "Solo soy un programa, y siento no haberte ayudado. Escríbeme tu pregunta o elige un artículo:",
    "here-i-am of all": "Aquí estoy. Hazme una pregunta sobre uno de nuestros artículos o elige un artículo:",
    "goodbye of all": "De acuerdo. Escríbeme cuando tengas una pregunta sobre nuestros artículos.",
    "group-help of all": "Pregúntame sobre nuestros artículos: nómbrame en tu pregunta o escríbela después de /ask.",
    "/ask": "Hacer una pregunta",
    "/articles": "Todos los artículos, para elegir uno",
    "/topics": "Todas las preguntas, por tema",
    "/figures": "Cada cifra con su fuente",
    "/language": "Elegir tu idioma",
    "/about": "Qué es este bot",
    "/privacy": "Qué recuerdo de ti",
    "/forget": "Borrar lo que recuerdo de ti",
    "/chart": "La última cifra en una imagen, o lo que escribas después",
    "/quiz": "Un cuestionario con las cifras del artículo",
    "/help": "Cómo preguntar",
    # How the bot goes on from what was said
    "article-says": "el artículo dice {fact}",
    "own-sum": "según nuestro propio cálculo, {fact}",
    "own-sum-is": "Según nuestro propio cálculo, {fact}.",
    "claim-yes": "Sí: {says}.",
    "claim-no": "No: {says}.",
    "claim-beyond": "No: {says}, de un total de {whole}.",
    "claim-near": "Más o menos: {says}.",
    "claim-open": "Eso no se dice: {says}. Ni confirma ni descarta {claim}.",
    "claim-said": "No: {says}. Eso no descarta {claim}.",
    "claim-was": "Era {was} hasta que se corrigió. Ahora {says}.",
    "claim-states": "Esto es lo que hay: {says}.",
    "no-such-figure": "El artículo no da la cifra {claim}.",
    "more-figures-yes": "Sí: {first}, frente a {second}.",
    "more-figures-no": "No: {first}, frente a {second}.",
    "understood": "Sobre {subject}:\n",
    "no-share": "No tengo un porcentaje para eso.",
    "no-number": "No tengo un número para eso.",
    "no-why": "No puedo decir más sobre el porqué.",
    "no-footnote": "Mi última respuesta no tiene la nota {number}.",
    "more-of": "Hay más:",
    "no-more": "Eso es todo lo que tengo. Pregunta con tus palabras o mira /topics.",
    "which-one": "¿Cuál de ellas?",
    "no-part": "No tengo respuesta a: «{question}»",
    # Small talk, and what goes to the editors
    "speaks": "Respondo en {languages}.",
    "choose-language": "Para elegir uno, envía /language.",
    "sure": ("Un editor escribió cada respuesta, y cada cifra está en el artículo o sale de él con una cuenta."),
    "goodbye": "De acuerdo. Escríbeme cuando tengas una pregunta sobre el artículo.",
    "insulted": (
        "Solo soy un programa, y siento no haberte ayudado. Escríbeme tu pregunta sobre el artículo o elige una aquí."
    ),
    "here-i-am": "Aquí estoy. Hazme una pregunta sobre el artículo o elige una aquí.",
    "leave-me": (
        "Solo escribo cuando me escribes, o cuando pediste que te avisara de algo. /forget borra lo que "
        "guardo de ti y los avisos que esperabas; para no recibir nada más, bloquéame en el menú de Telegram."
    ),
    "article-link": "Este es el artículo que conozco:",
    "pass-on": (
        "¿Le paso tus palabras a la redacción? Las recibe sin tu nombre y puede responderte aquí. Para eso "
        "guardo el número de este chat, como mucho 14 días."
    ),
    "pass-on-yes": "Pasarlo a la redacción",
    "pass-on-no": "No",
    "passed-on": "✓ La redacción tiene tus palabras. Si responde, te lo traigo aquí.",
    "not-passed-on": "De acuerdo, no paso nada.",
    "no-editors": "Desde aquí no puedo llegar a la redacción. Escribe, por favor, al propio medio: {publisher}.",
    "reader-writes": "Un lector les escribe:\n«{text}»\nRespondan a este mensaje y le llevo la respuesta.",
    "no-error": "No es un error",
    "found-no-error": "Escribiste a la redacción: «{question}». Lo han mirado y no han encontrado ningún error.",
    "reader-wrote": "Un lector os escribió:\n«{text}»",
    "settled": "✓ Resuelto: no es un error. Se avisa al lector.",
    "editors-answer": "Escribiste a la redacción: «{question}». Responde:\n{answer}",
    "brought": "✓ Le llevé la respuesta al lector.",
    "not-brought": "Ese lector ya no espera respuesta.",
    "more": "Más…",
    "to-sources": "Fuentes",
    "share": "Compartir",
    "will-tell": "✓ Te avisaré",
    "read-article": "Leer el artículo",
    # What stands in pictures, and on the buttons to them
    "no-picture": "De eso no hay imagen.",
    "chart-of-what": (
        "No acabo de dar ninguna cifra que dibujar. Pide una después de /chart, por ejemplo: /chart cuántos hay"
    ),
    "show-me": "Muéstrame",
    "next-picture": "{number} de {count} · Otra imagen",
    "first-picture": "{number} de {count} · Primera imagen",
    "picture-card": "Imagen: {question}",
    "picture-title": "«{title}», {publisher}",
    "picture-source": "Fuente: {source}",
    "edge-about": "Alrededor de: el borde es difuso.",
    "edge-more than": "Más de: el extremo queda abierto.",
    "edge-at least": "Al menos: el extremo queda abierto.",
    "edge-fewer than": "Menos de: el final queda hueco.",
    "edge-at most": "Como máximo: el final queda hueco.",
    # What editors are told in their chat
    "editors-only": "Eso solo lo deciden los administradores del chat de la redacción.",
    "editors-help": "Este es el chat de la redacción. Sus administradores me pueden enviar:",
    "quiz-for-channel": "Un cuestionario para el canal",
    "quiz-offer": "Un cuestionario para el canal. Nadie lo ve hasta que lo publiques.",
    "quiz-untitled": "El título no va encima, porque podría ayudar a acertar: «{title}»",
    "quiz-post": "Publicarlo",
    "quiz-another": "Otro",
    "quiz-unsure": "No sé si el cuestionario llegó. Mira el canal. Si no está, /quiz lo ofrece otra vez.",
    "quiz-none-left": "No queda ningún cuestionario por publicar: ya se preguntó por todo, o no hay.",
    "digest-quizzes": "Cuestionarios. Respuestas: {votes}, correctas: {right}",
    "digest-quiz": "{question} Correctas: {right} de {votes}",
    "digest-believed": "{question} Más eligieron «{option}» ({count}) que lo correcto ({right}).",
    "digest-hours": "Qué preguntaron en las últimas {hours} horas",
    "digest-days": "Qué preguntaron en los últimos {days} días",
    "digest-nothing": "Nadie preguntó nada.",
    "digest-counts": (
        "Preguntas: {asked} (lectores: {readers})\n"
        "Respondidas: {answered}, sugeridas: {suggested}, sin respuesta: {unknown}"
    ),
    "digest-missed": "No era lo que preguntaron: {wrong}, ninguna de las sugeridas: {none}",
    "digest-top": "Lo más preguntado:",
    "digest-groups": "Preguntas distintas que aún no tienen respuesta: {groups}",
    "digest-gaps": "Preguntas distintas a las que el libro dice que el artículo no lo cuenta: {gaps}",
    "digest-turn": (
        "‹ y › pasan la página. Toca la pregunta (=) cuya respuesta sirve, escribe una respuesta, o di que está fuera"
        " del artículo."
    ),
    "digest-no-groups": "No hay preguntas sin respuesta.",
    "digest-article": "{title}. Preguntas: {asked}, sin respuesta: {unknown}",
    "digest-waiting": "Lectores que os escribieron y esperan respuesta: {count}",
    "digest-closed": "Hay un resumen más reciente. Decídelo allí.",
    "reason-gap": "El libro dice que el artículo no lo cuenta.",
    "reason-refused": "Los lectores dijeron que la respuesta que recibieron no es lo que preguntaban.",
    "reason-subject": (
        "Nombra un lugar o un momento, o pide una cantidad, y la respuesta más cercana no dice nada de eso."
    ),
    "reason-wording": "Quizá solo sea nueva la forma de preguntar.",
    "reason-fact": "El libro no parece tener respuesta a esto.",
    "another-answer": "Otra respuesta…",
    "teach": "Enseñar",
    "back": "‹ Volver",
    "teach-this": "Estas recibirían la respuesta a «{question}»",
    "teach-more": "También estas, que los lectores preguntaron hace poco:",
    "teach-no-more": "De las demás preguntas recientes de los lectores, ninguna cambia.",
    "teach-told": "Lectores que esperan y recibirán aviso: {count}",
    "undo-say": "Deshacer y avisar",
    "undo-late": "Se decidió hace más de una semana: aquí ya no se puede deshacer.",
    "told-so": (
        "Deshecho. Lectores a los que se avisa del error: {count}. Otros que la recibieron, sin chat guardado: {others}"
    ),
    "got-wrong": "Preguntaste: «{question}». La respuesta que te di se ha retirado. Lo siento: no la des por buena.",
    "taken-back": (
        "Preguntaste: «{question}». La respuesta que te envié después no corresponde a tu pregunta. Lo "
        "siento: no la des por buena."
    ),
    "group-count": "Preguntas: {count} (lectores: {readers})",
    "group-waiting": "Lectores que esperan la respuesta: {count}",
    "which-article-tells": "¿En qué artículo está la respuesta?",
    "outside": "Fuera del artículo",
    "later": "Más tarde",
    "undo": "Deshacer",
    "decided-wording": "✓ Desde ahora reciben la respuesta a «{question}»",
    "decided-outside": "✓ Fuera del artículo",
    "decided-later": "✓ Más tarde: no antes de una semana",
    "editors-chat-moved": "Este chat tiene un número nuevo: {new} (era {old}). Sigo como antes; quien opera el bot "
    "tiene que poner EDITORS_CHAT_ID={new}.",
    "decided-already": "Eso ya no está pendiente.",
    "would-mislead": "No se ha enseñado, porque confundiría a los lectores:",
    "why-article": "«{article}»: se refieren a él unas {chance} de cada 100 preguntas así",
    "why-usage": "Escribe la pregunta después de /why.",
    "reloaded": "El libro se ha cargado de nuevo. Respuestas: {answers}",
    "reload-refused": "Se rechazó un libro. Para los lectores nada cambia:",
    "reloaded-several": "Libros cargados de nuevo:",
    "edit-conflict": "El archivo y el chat cambiaron la misma entrada. Vale el archivo:",
    "figures-changed": "Han cambiado cifras:",
    "figures-told": "Lectores que pidieron aviso: {readers}",
    "and-more": "• y {count} más; el registro los tiene todos",
    "exported": "El libro con todo lo que se cambió en este chat. Ponlo en lugar de {file}.",
    "export-empty": "El archivo del libro ya dice todo lo que se cambió en este chat.",
    "log-title": "el titular",
    "log-empty": "Nadie ha cambiado nada todavía.",
    "did-quiz": "publicó un cuestionario en el canal",
    "did-nobody": "(el bot, o ya no se sabe)",
    "did-draft": "borrador",
    "did-published": "publicado",
    "did-dropped": "descartado",
    "did-undone": "deshecho",
    "did-merged": "ya está en el archivo",
    "did-conflict": "no coincide con el archivo",
    "did-wording": "enseñó otras formas de preguntar",
    "did-outside": "dijo que el artículo no lo cuenta",
    "did-later": "aplazó un grupo",
    "did-open": "deshizo una decisión",
    "week-of-questions": "en siete días (preguntas)",
    "stats-inbox": "Mensajes que esperan respuesta: {waiting}, apartados: {aside}",
    "/digest": "Qué han preguntado los lectores",
    "/stats": "Cifras de un día, una semana, un mes",
    "/report": "El informe, como página en un archivo",
    "/why": "Por qué una pregunta recibe su respuesta",
    "/reload": "Cargar el libro de nuevo",
    "/log": "Quién cambió qué, y cuándo",
    "/export": "Recibir los cambios en un archivo",
    # What the report tells the newsroom
    "report": "Qué preguntaron los lectores",
    "report-of": "Preguntas sobre «{title}», {publisher}",
    "report-of-all": "Preguntas sobre todos los artículos; con preguntas: {count}",
    "no-article": "Ningún artículo",
    "report-articles": "Por artículo",
    "report-period": "Del {first} al {last}",
    "report-none": "Nadie ha preguntado nada en este tiempo. Las primeras preguntas estarán aquí.",
    "made-up": "Inventado: estas preguntas las escribió un programa. Ningún lector las hizo.",
    "report-asked": "preguntas",
    "report-readers": "de {readers} lectores",
    "was-answered": "Con respuesta",
    "was-suggested": "Con repregunta",
    "was-unknown": "Sin respuesta",
    "report-days": "Preguntas por día",
    "report-busiest": "El día con más: {day}, {count}.",
    "report-topics": "De qué trataba",
    "column-topic": "Tema",
    "report-answers": "Qué querían saber",
    "report-answers-note": "Las respuestas más dadas, en el acto o tras un toque.",
    "report-pictures": "Las cifras que más recibieron los lectores",
    "report-places": "Dónde preguntaron",
    "report-languages": "En qué idioma",
    "report-hours": "A qué hora",
    "report-hours-note": "La hora con más: de {hour} a {next}.",
    "report-unanswered": "Lo que nadie pudo responder",
    "report-unanswered-note": (
        "Las preguntas que piden lo mismo, juntas: las {count} más hechas. El comando «export groups» da todas."
    ),
    "report-all-answered": "No queda nada por responder.",
    "report-gap": "El bot responde que el artículo no lo dice: {question}",
    "report-quizzes": "Cuestionarios: qué creen los lectores",
    "report-quizzes-note": "Cuántas veces eligieron, cuántas acertaron y qué cifra errónea fue la más elegida.",
    "column-chosen": "Respuestas",
    "column-right": "Correctas",
    "column-believed": "Error más elegido",
    "report-cut": "Eran demasiados textos distintos: los {count} menos pedidos no están agrupados.",
    "report-noise": "No se cuentan aquí saludos, insultos ni letras sueltas: {count} en total.",
    "report-signals": "¿Recibieron lo que querían?",
    "after-suggested": "Con repregunta: {count} veces",
    "after-answered": "Con respuesta: {count} veces",
    "then-tapped": "Eligieron una pregunta ofrecida",
    "then-none": "Dijeron: ninguna de estas",
    "then-nothing": "No hicieron nada",
    "then-related": "Hicieron una pregunta relacionada",
    "then-wrong": "Dijeron: no es lo que pregunté",
    "report-table": "Las cifras en una tabla",
    "column-day": "Día",
    "column-hour": "Hora",
    "column-outcome": "Respuesta",
    "column-place": "Lugar",
    "column-language": "Idioma",
    "column-article": "Artículo",
    "column-question": "Pregunta",
    "column-wordings": "Con palabras de los lectores",
    "column-asked": "Veces",
    "column-readers": "Lectores",
    "column-trend": "Tendencia",
    "column-last": "Última",
    "column-share": "Parte",
    "column-what": "Qué hicieron",
    "trend-up": "más",
    "trend-down": "menos",
    "trend-level": "igual",
    "place-private": "Chat privado",
    "place-group": "Grupo",
    "place-comment": "Comentarios",
    "place-inline": "En línea",
    "place-guest": "De visita en un chat",
    "language-": "Sin saber",
    # Books
    "draft": "Borrador",
    # Lists
    "or": "{first} o {last}",
}
