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
    "from": "a partir de {marks}",
    "nothing-about": "No tengo nada sobre «{word}». ¿Te refieres a una de estas?",
    "not-sure": "No sé bien qué preguntas. ¿Es una de estas?",
    "unknown": "No tengo respuesta para eso. Solo sé lo que dice un artículo.",
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
        "Guardo el texto de tus preguntas {days} días, sin tu nombre ni tu número, para que la redacción sepa qué "
        "quieren saber los lectores. Guardo el idioma que elegiste y, durante diez minutos, lo último que dije, "
        "para que puedas seguir. Tus mensajes, tal como llegaron, se borran en un día; los que no pude responder, "
        "en una semana. Si debo avisarte de algo, guardo el número de este chat hasta entonces, como mucho 14 "
        "días, y una semana más por si tengo que corregirlo. /forget lo borra todo ya. Lo que la redacción ha "
        "leído se queda, sin tu nombre."
    ),
    "forgotten": (
        "Listo. He borrado tus preguntas, mis notas sobre mis respuestas, los avisos que esperabas y el "
        "idioma que elegiste."
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
    "/ask": "Hacer una pregunta",
    "/articles": "Todos los artículos, para elegir uno",
    "/topics": "Todas las preguntas, por tema",
    "/figures": "Cada cifra con su fuente",
    "/language": "Elegir tu idioma",
    "/about": "Qué es este bot",
    "/privacy": "Qué recuerdo de ti",
    "/forget": "Borrar lo que recuerdo de ti",
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
    "editors-answer": "Escribiste a la redacción: «{question}». Responde:\n{answer}",
    "brought": "✓ Le llevé la respuesta al lector.",
    "not-brought": "Ese lector ya no espera respuesta.",
    "more": "Más…",
    "to-sources": "Fuentes",
    "share": "Compartir",
    "will-tell": "✓ Te avisaré",
    "read-article": "Leer el artículo",
    "in-sum more than": "{figure} o más",
    "in-sum fewer than": "{figure} o menos",
    "in-sum at least": "al menos {figure}",
    "in-sum at most": "como máximo {figure}",
    "in-sum about": "alrededor de {figure}",
    # What editors are told in their chat
    "editors-only": "Eso solo lo deciden los administradores del chat de la redacción.",
    "editors-help": "Este es el chat de la redacción. Sus administradores me pueden enviar:",
    "digest-hours": "Qué preguntaron en las últimas {hours} horas",
    "digest-days": "Qué preguntaron en los últimos {days} días",
    "digest-nothing": "Nadie preguntó nada.",
    "digest-counts": (
        "Preguntas: {asked} (lectores: {readers})\n"
        "Respondidas: {answered}, sugeridas: {suggested}, sin respuesta: {unknown}"
    ),
    "digest-missed": "No era lo que preguntaron: {wrong}, ninguna de las sugeridas: {none}",
    "digest-top": "Lo más preguntado:",
    "digest-groups": (
        "Siguen sin respuesta, según lo que se pregunta: {groups}. Van de una en una: ‹ y › pasan la página. Toca la "
        "pregunta (=) cuya respuesta debe recibir, o di que está fuera del artículo."
    ),
    "digest-no-groups": "No hay preguntas sin respuesta.",
    "digest-article": "{title}. Preguntas: {asked}, sin respuesta: {unknown}",
    "digest-waiting": "Lectores que os escribieron y esperan respuesta: {count}",
    "digest-closed": "Hay un resumen más reciente. Decídelo allí.",
    "reason-gap": "El libro dice que el artículo no lo cuenta.",
    "reason-refused": "Los lectores dijeron que la respuesta que recibieron no es lo que preguntaban.",
    "reason-subject": "Parece preguntar lo que la respuesta más cercana no cuenta: otro lugar, momento o cantidad.",
    "reason-wording": "Quizá solo sea nueva la forma de preguntar: ¿encaja alguna respuesta de abajo?",
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
    "told-so": "Deshecho. Lectores a los que se avisa de que era un error: {count}",
    "taken-back": (
        "Preguntaste: «{question}». La respuesta que te envié después no corresponde a tu pregunta. Lo "
        "siento: no la des por buena."
    ),
    "group-count": "{count} × (lectores: {readers})",
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
    "why-usage": "Escribe la pregunta después de /why.",
    "reloaded": "El libro se ha cargado de nuevo. Respuestas: {answers}",
    "reload-refused": "El libro se rechazó, queda el anterior:",
    "reloaded-several": "Libros cargados de nuevo:",
    "edit-conflict": "El archivo y el chat cambiaron la misma entrada. Vale el archivo:",
    "and-more": "• y {count} más; el registro los tiene todos",
    "exported": "El libro con todo lo que se cambió en este chat. Ponlo en lugar de {file}.",
    "export-empty": "El archivo del libro ya dice todo lo que se cambió en este chat.",
    "log-empty": "Nadie ha cambiado nada todavía.",
    "did-nobody": "(el bot, o ya no se sabe)",
    "did-draft": "borrador",
    "did-published": "publicado",
    "did-dropped": "descartado",
    "did-undone": "deshecho",
    "did-merged": "ya está en el archivo",
    "did-conflict": "no coincide con el archivo",
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
