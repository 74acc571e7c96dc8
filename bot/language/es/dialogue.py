"""How Spanish goes on from what was said."""

from __future__ import annotations

from typing import Final

from bot.language.base import alike, listed
from bot.language.dialogue import Dialogue, Pattern, whole

_THAT: Final = "(?:eso|esto|ese|esa|esos|esas|aquello|ello)"
_LEAD: Final = "(?:(?:y|pero|entonces|ok|vale|bueno|pues|oye|perdon|ahora) )*"

DIALOGUE: Final = Dialogue(
    choice=Pattern(r"(?:(?:no|nr|numero|opcion|la|el) )*(\w+)(?: por favor)?"),
    before_years=("en", "desde", "hasta"),
    articles=("un", "una", "el", "la", "los", "las"),
    nouns_of_figures=frozenset({"numero"}),
    tell=listed(
        "a el la los las un una unos unas y o de del al que cual cuales quien quienes como cuando donde adonde "
        "cuanto cuanta cuantos cuantas "
        "por para con sin sobre entre hasta desde segun es son era fue fueron esta estan este esto esta estos "
        "estas ese eso esos esas "
        "hay habia tiene tienen tenia tengo hace hacen ser estar se su sus lo le les me te nos mi tu yo usted "
        "ustedes ellos ella ellas "
        "pero porque si no mas menos muy tambien solo ya en dime dame sabe dice dijo otros otras otro otra todo "
        "todos todas cada dijiste algun alguna va van ha he han has"
    ),
    marks="¿¡ñÑ",
    about=whole(
        rf"{_LEAD}(?:y|que hay de|que tal|que pasa con|y que hay de|lo mismo de|lo mismo para|en cuanto a|pero) "
        rf"(?:(?:en|de|del|a|al|para|con|los|las|el|la|solo|que|hay|entre) )*"
        r"(?P<rest>(?!(?:que|quien|quienes|como|por que|donde|cuando|cual|cuales|cuanto|cuantos|cuanta|cuantas|"
        r"es|son|hay|tiene|tienen|fue|entonces|ahora|mas|si|no|tu|yo|eso|esto|por|porque)\b)[^?]{1,60})"
    ),
    share=whole(
        rf"{_LEAD}(?:(?:a )?(?:que|cual) (?:es (?:el|la) )?(?:porcentaje|proporcion|parte|fraccion|%)(?: del "
        rf"(?:total|mundo|total mundial|presupuesto))?(?: (?:es|son|representa|representan|supone|suponen|seria|"
        rf"equivale)(?: {_THAT})?)?|(?:y )?(?:cuanto (?:es|son) )?(?:{_THAT} )?en (?:porcentajes?|%|tanto por "
        rf"ciento|por ciento)|el porcentaje|porcentaje)"
    ),
    number=whole(
        rf"{_LEAD}(?:cuant[oa]s? (?:es|son|serian?|representan?)(?: {_THAT})?(?: en (?:numeros|total|cifras|"
        rf"dolares|dinero|numeros absolutos|cantidad))?|(?:{_THAT} )?en (?:numeros|cifras|dolares|dinero|numeros "
        rf"absolutos|cantidad)|cuant[oa]s? en (?:numeros|cifras|dolares|dinero|total))"
    ),
    why=whole(
        rf"{_LEAD}(?:por ?que|porque|como es que|a que se debe)(?: (?:es|son|fue))?(?: {_THAT})?(?: (?:asi|"
        rf"tant[oa]s?|tan poc[oa]s?))?"
    ),
    source=whole(
        rf"{_LEAD}(?:(?:cual es|cuales son|dame|muestrame|hay|tienes|ver|y) )?(?:la |las |tu |tus |su |una |"
        rf"alguna )?(?:fuentes?|citas?|referencias?|prueba|pruebas|evidencia)(?: por favor| de {_THAT})?"
        rf"|{_LEAD}(?:quien (?:lo |la )?(?:dice|dijo|afirma)(?: {_THAT})?|segun quien|como (?:lo )?sabes(?: "
        rf"{_THAT})?|de donde (?:lo )?(?:sale|salen|viene|vienen|sacas|sacaste|es|son|has sacado)(?: "
        rf"{_THAT})?(?: (?:cifras?|datos?|numeros?))?|pruebalo|de donde)"
    ),
    more=whole(
        rf"{_LEAD}(?:(?:dime |cuentame |quiero |saber |algo )*mas(?: informacion| detalles| por favor| sobre {_THAT}|"
        rf" de {_THAT})?|sigue|continua|que mas|algo mas|hay mas|siguiente|detalles)"
    ),
    agree=whole(
        r"(?:ah |ok |pues )?(?:si|sip|sii+|claro|correcto|exacto|eso|esa|ese|exactamente|asi es|por supuesto|eso es|"
        r"dale|esa misma)(?: por favor| gracias| esa)?"
    ),
    deny=whole(
        r"(?:ah |pues |que )?(?:no|nop|nel|ninguna|ninguno|ninguna de (?:esas|ellas|estas)|eso no|no es eso|no era "
        r"eso|esa no|mal)(?: gracias| por favor)?"
    ),
    pointing=whole(
        rf"{_LEAD}(?:es|son|sera|seran|esta|puede ser)(?: esto| eso| ese| esta)?(?: de)? (?:verdad|cierto|cierta|"
        rf"correcto|asi|real|falso|mentira|bien)(?: (?:esto|eso|lo que dice|o no))?|verdad|cierto|de verdad|en "
        rf"serio|verdadero o falso|(?:puedes )?(?:comprobar|verifica|verificar|comprueba|confirmar|confirma|"
        rf"confirmas)(?: esto| eso)?|que (?:dices|opinas|te parece)(?: (?:de|tu|sobre))?(?: (?:esto|eso))?|"
        rf"responde(?:le)?(?: esto| eso)?|contesta(?:le)?|esto|eso|por favor|ayuda(?:le|la|lo)?|y (?:esto|eso)"
    ),
    figures=whole(
        r"(?:por favor )?(?:lista|listame|muestra|muestrame|dame|ver|quiero)(?: de)? (?:(?:todas|todos|las|los|de|"
        r"tus) )*(?:cifras?|numeros|datos|estadisticas)(?: por favor)?|(?:todas las |las )?(?:cifras|estadisticas|"
        r"numeros|datos)(?: por favor)?|todos los (?:datos|numeros)|(?:muestrame |dame |haz )?(?:una |la )?"
        r"tablas?(?: por favor)?"
    ),
    chart=whole(
        r"(?:por favor )?(?:(?:muestra|muestrame|muestramelo|ensename|dame|haz|hazme|dibuja|dibujame|quiero|ver|quiero "
        r"ver|mandame)(?: (?:lo|eso|esto))?(?: en| como| con)? )?(?:un |una |el |la )?(?:grafic[ao]s?|imagen|imagenes|"
        r"dibujos?|diagramas?)(?: de (?:eso|esto))?(?: por favor)?|muestrame|muestramelo|ensename|ensenamelo|"
        r"dibuja(?:lo|la)"
    ),
    quiz=whole(
        r"(?:por favor )?(?:(?:hazme |dame |empieza |quiero )?(?:un |el |otro )?(?:cuestionario|quiz)|"
        r"ponme a prueba)(?: por favor)?"
    ),
    person=Pattern(
        r"\b(?:(?:hablar|habla|chatear|escribir|comunicarme|comunicar) (?:con|a) (?:un |una |el |la |los |las |"
        r"alguien|algun )?(?:humano|persona|persona real|periodista|editor|editora|editores|redaccion|redactor|"
        r"reportero|operador|agente|autor|alguien)|hablar con alguien|(?:humano|persona real|atencion al cliente)(?: "
        r"por favor)?$|contactar (?:con |a )?(?:la |el |un |una |los )?(?:redaccion|editor|editores|periodista|autor|"
        r"periodico|humano)|(?:mensaje|queja) (?:a|para) la redaccion)"
    ),
    mistake=Pattern(
        r"\b(?:(?:error|errores|errata|fallo|equivocacion) en (?:el|su|tu|la|este|esta|las|los) (?:articulo|"
        r"texto|nota|noticia|respuesta|cifras?|datos?|bot)|(?:articulo|texto|nota|noticia|cifras?|numeros?|"
        r"datos?|respuesta|bot) (?:[\d.,%$ ]+)?(?:[a-z]+ )?(?:esta|estan|es|son) (?:muy |totalmente |toda |todo "
        r")?(?:mal|equivocad[oa]s?|errone[oa]s?|incorrect[oa]s?|fals[oa]s?|un error|desactualizad[oa]s?)"
        r"|(?:te|se) (?:equivocaste|equivocas|equivoca|equivocaron|has equivocado)|(?:quiero |quisiera "
        r")?(?:reportar|avisar de|informar de|encontre|vi) un (?:error|fallo|errata)|hay (?:un|una) (?:error|"
        r"errata|fallo)$)"
    ),
    leave=whole(
        r"(?:por favor )?(?:para|parar|basta|alto|detente|dejame en paz|dejame|vete|darse? de baja|darme de baja|"
        r"baja|cancelar|salir|no me escribas(?: mas)?|ya no me escribas|quitame|borrame|fin)(?: por favor| ya)?"
    ),
    parting=whole(
        r"(?:ok |vale |bueno |gracias |muchas gracias )?(?:adios|chao|chau|hasta luego|hasta pronto|hasta manana|nos "
        r"vemos|buenas noches|cuidate|que te vaya bien|perdon|lo siento|disculpa|disculpe|perdona|olvidalo|da igual|"
        r"no importa)(?: bot| amigo| a todos)?"
    ),
    link=whole(
        r"(?:por favor |dame |pasame |me pasas |mandame |enviame |cual es |donde esta |quiero |ver )*(?:el |un |la |"
        r"tu )?(?:enlace|link|liga|url|vinculo|direccion|articulo)(?: (?:al|del|de la|a la|de el) (?:articulo|nota|"
        r"noticia|texto|original))?(?: por favor)?|(?:el )?articulo (?:completo|original|entero)|donde (?:puedo "
        r")?(?:leo|leer|leerlo)(?: (?:el articulo|la nota|eso))?|leer el articulo"
    ),
    doubt=whole(
        rf"{_LEAD}(?:(?:estas? |esta usted )?(?:muy |totalmente )?segur[oa]|de verdad|en serio|(?:es|son) (?:{_THAT} )?"
        rf"(?:fiables?|confiables?|segur[oa]s?)(?: {_THAT})?|(?:me )?puedo (?:fiar(?:me)?|confiar|creer(?:te|"
        rf"lo)?)(?: (?:de|"
        rf"en) (?:ti|{_THAT}))?|(?:eres|es usted) (?:fiable|confiable)|(?:me )?(?:mientes|estas mintiendo|enganas|"
        rf"tomas el "
        rf"pelo|estas bromeando)|(?:te )?(?:lo )?(?:inventaste|inventas|has inventado)(?: {_THAT})?|no (?:te|me) "
        rf"(?:lo )?"
        rf"creo(?: nada)?|(?:que )?tan segur[oa] (?:estas|es {_THAT}))(?: de {_THAT})?"
    ),
    chat=whole(
        r"(?:(?:ok|oye|hola|por favor|puedes|podrias|me puedes|ahora|bot) )*(?:(?:cuentame|cuenta|dime|contar(?:me)?|"
        r"hazme|haz|dame|escribe(?:me)?|decir(?:me)?|recita)(?: (?:un|una|otro|otra|algun|algo|el|la|buen|breve))*(?: "
        r"(?:chistes?|broma|cuento|cuentos|historia|historias|poema|poemas|cancion|adivinanza|gracioso|divertido|"
        r"reir))|"
        r"cantame(?: algo| una cancion)?|canta|hazme reir|(?:estoy|me siento) (?:muy )?(?:aburrid[oa]|triste|sol[oa]|"
        r"cansad[oa]|feliz)|(?:te|me) (?:amo|amas|quiero|quieres|odio|odias|extrano)(?: mucho)?|(?:eres|estas) "
        r"(?:solter[oa]|casad[oa]|feliz|triste|viv[oa]|cansad[oa]|ocupad[oa]|ahi|hombre|mujer|consciente)|(?:cuantos "
        r"anos|"
        r"que edad) tienes|que (?:haces|estas haciendo)|donde (?:vives|estas)|de donde eres|cual es tu (?:edad|\w+ "
        r"favorit[oa]|signo|humor)|(?:suenas|duermes|comes|bebes|bailas|cantas)|tienes (?:hijos|novi[oa]|amigos|"
        r"sentimientos|familia)|vamos a (?:hablar|jugar|charlar)|casate conmigo|que hora es|que tiempo hace|te gusto)"
        r"(?: (?:por favor|ahora|hoy|bot))*"
    ),
    languages={
        "idioma": "", "idiomas": "", "lengua": "", "lenguas": "", "ingles": "en", "espanol": "es", "castellano": "es",
        "frances": "fr", "portugues": "pt", "aleman": "de", "italiano": "it", "chino": "zh", "mandarin": "zh",
        "cantones": "yue", "arabe": "ar", "ruso": "ru", "hindi": "hi", "japones": "ja", "coreano": "ko",
        "catalan": "ca", "euskera": "eu", "vasco": "eu", "gallego": "gl", "maya": "yua", "nahuatl": "nah",
        "quechua": "qu", "guarani": "gn", "aymara": "ay", "neerlandes": "nl", "holandes": "nl", "polaco": "pl",
        "turco": "tr", "ucraniano": "uk", "griego": "el", "hebreo": "he", "sueco": "sv", "danes": "da",
        "noruego": "no", "finlandes": "fi", "checo": "cs", "rumano": "ro", "hungaro": "hu", "vietnamita": "vi",
        "tailandes": "th", "indonesio": "id", "urdu": "ur", "persa": "fa", "latin": "la", "esperanto": "eo",
    },
    speaking=listed(
        "en al habla hablas hablan hablar hablame hables responde respondes responder respondeme respondas contesta "
        "contestas contestar contestame contestes escribe escribes escribir escribeme entiendes entender entiende "
        "entiendo hablo sabes "
        "traduce traducir traducelo traduceme cambia cambiar dime dimelo dilo"
    ),
    beside_speaking=listed(
        "puedes podrias puede se me te lo la el mi tu yo por favor porfa solo solamente mejor ahora y o pero no otro "
        "otra otros un una que cual cuales quiero prefiero necesito usar bot hola gracias ok vale tambien de a si hay "
        "eso esto usted"
    ),
    choices={
        "primera": 1, "primero": 1, "segunda": 2, "segundo": 2, "tercera": 3, "tercero": 3, "uno": 1, "una":
        1, "dos": 2, "tres": 3,
    },
    weighty=listed("contra debajo jovenes espera"),
    joiners=listed("y e tambien ademas pero"),
    frames=listed(
        "es son era eran fue verdad cierto que dijiste dijo has dicho dice dices digo no el la los las un una "
        "unos unas "
        "hay tiene tienen tenia tengo de del en verdadero correcto falso seguro entonces o y pero si osea sea "
        "realmente mas menos "
        "al menos como minimo maximo hasta cerca casi alrededor aproximadamente por encima debajo solo solamente "
        "exactamente justo articulo texto informe lei oi creo pense crei eso esto esta estan acaso a lo se sus "
        "su con ya mal "
        "numero cifra total confirmar confirma confirmas verdaderamente reciben recibe para existen existe ser "
        "deberian segun "
        "menciona escribe muestra cuenta cuentan posee mentira bulo incorrecto dudo dudas creo haya tenga sea"
    ),
    said=Pattern(
        r"\b(?:dijiste|has dicho|dijo|dices|dice (?:el articulo|el informe|que|eso)|(?:el )?(?:articulo|informe) "
        r"dice|no dijiste|habias dicho|escribiste)\b"
    ),
    supposing=listed(
        "deberia deberian debe deben debia podria podrian puede pueden pudo pudieron necesito queria querian usar "
        "gustaria seria serian habria habrian tendria tendrian ojala cada otra otras otro otros antes despues luego "
        "demasiado demasiada bastante juntos sirve sirven"
    ),
    opening=listed("es son hay tiene tienen fue recibe"),
    denying=Pattern(
        r"(?<!\bo )\b(?:fals[oa]s?|mentiras?|bulo|incorrect[oa]s?|equivocad[oa]s?|mal|dud[oa]|"
        r"que no|no (?:es|son|era) (?:verdad|ciert[oa]s?|asi|correct[oa]s?)|no (?:creo|cree|creemos))\b"
    ),
    rising=Pattern(
        r"\b(?:sub(?:e|en|a|an|io|ir|ira|iran|iria|ido|idas?|ieron|iendo)|aument\w*|increment\w*|crec\w+|alzas?|"
        r"mas(?! o menos)|mayor(?:es)?|encarec\w*|dispar\w*)\b"
    ),
    falling=Pattern(
        r"\b(?:baj(?:a|an|o|e|ar|ara|aran|aria|aron|ado|adas?|ando)|disminu\w*|reduc\w*|reduj\w*|descend\w*|descens\w*|"
        r"cae|caen|cayo|caer|caera|caidas?|caido|cayeron|recort\w*|rebaj\w*|quit(?:a|an|ar|aran?|o|aron|ado|ando)|"
        r"(?<!al )(?<!lo )(?<!o )menos|"
        r"menor(?:es)?|perd\w+|pierde[n]?|abarat\w*)\b"
    ),
    exactly=listed("exactamente justo precisamente"),
    there=Pattern(r"\b(?:ahi|alli|alla)$"),
    of_that=Pattern(r"\bde (?:eso|esto|ellos|ellas|esos|esas|estos|estas)\b"),
    comparing=Pattern(
        r"^(?:y |entonces |pero )*(?:(?:es|son|tiene|tienen|hay|recibe|reciben|va|se) )?(?P<left>.+?) "
        r"(?:(?:tiene|tienen|recibe|reciben|hay|es|son|cuesta|gasta) )?(?:(?P<more>mas|mayor|mayores)|"
        r"(?P<less>menos|menor|menores))(?: (?!de \d)(?P<what>[a-z ]{1,40}?))? que (?P<right>.+)$"
    ),
    spans=alike(
        "minuto minutos", "hora horas", "dia dias diario diaria diarios diarias", "semana semanas semanal semanales",
        "mes meses mensual mensuales", "trimestre trimestres trimestral", "ano anos anual anuales", "decada decadas",
        "siglo siglos",
    ),
    done=Pattern(
        r"\b(?:ya|ha|han|fue|fueron|hubo|\w+(?:aron|ieron|jeron|yeron)|se \w+i?o"
        r"|cuant[oa]s?(?: \w+s)? \w+o(?: \w+do)? (?:el|la|los|las|su|sus))\b"
    ),
    pending=Pattern(
        r"\b(?:\w{2,}(?:ará|arán|erá|erán|irá|irán|drá|drán)|habrá|habrán|va a|van a|iba a|prom(?:ete|eten|etió"
        r"|etieron|etid[oa]s?|esas?)|propon\w+|prop(?:uso|uest[oa]s?)|planea\w*|prevé|prevén|previst[oa]s?|espera\w*"
        r"|aguarda\w*|pendientes?|pronósticos?|(?:meta|objetivo)s? (?:del?|para)"
        r"|(?:quiere|quieren)(?! (?:saber|conocer|preguntar|entender)\b)"
        r"|(?:piden?|pidió|pidieron)(?! prestad)|exigen?|reclaman?)\b"
    ),
    one=listed("un una por"),
    every=listed("cada"),
    several=("s", "es"),
    than=listed("que contra frente"),
    inside=listed("en dentro"),
    difference=Pattern(
        r"^(?:y |entonces |pero )*(?:en )?cuant[oa]s? (?P<what>[a-z ]*?) ?(?:mas|menos)(?P<thing> [a-z ]*?)?? "
        r"(?:tiene|tienen|hay (?:en|para)|recibe|reciben|va a|es|son|gasta) (?P<left>.+?) que "
        r"(?:(?:en|para|a) )?(?P<right>.+)$"
    ),
    counting="cuántos {rest}",
    sharing="qué porcentaje de {rest}",
    paying="cuánto dinero {rest}",
)  # fmt: skip
