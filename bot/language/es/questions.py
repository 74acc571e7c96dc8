"""How Spanish asks."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.es.word_classes import ALIKE, HARMLESS
from bot.language.questions import QuestionWords, Sign, signs

_SPANS = "segundo|minuto|hora|dia|semana|mes|trimestre|ano|decada|siglo"


QUESTIONS: Final = QuestionWords(
    kinds=signs(
        {
            "date": "cuando (?:fue|fueron|se|sera|seran|es|son|empezo|nacio|tuvo|salio|ocurrio|hubo|habra|llego)"
            rf"|(?:que|cual|cuales) (?:{_SPANS}|fecha|momento)|desde cuando|hace cuanto|fecha (?:de|del|en)",
            "age": "que edad|cuantos anos (?:tiene|tienen|tenia|cumple|lleva)|edad (?:de|del)",
            "duration": rf"cuanto tiempo|cuanto dur\w+|(?:cuantos|cuantas) (?:{_SPANS})(?:e?s)",
            "person": "quien|quienes|kien",
            "origin": "(?:de|desde) donde",
            "place": "(?<!de )(?<!desde )donde|adonde|(?:que|cual|cuales) (?:ciudad|ciudades|lugar|lugares|sitio"
            "|region|regiones|calle|provincia|provincias|barrio|barrios|sede)|direccion",
            "money": r"cuanto (?:cuesta\w*|costo|costaron|costara|vale|valen|valia|dinero|gast\w+|invirti\w+"
            r"|inviert\w+|pag\w+"
            r"|gana\w*|tiene que valer)|precio|presupuesto|salario|sueldo|valoracion|valor en",
            "title": "titulo|titulos|titulado|titulada|titula",
            "size": "cuanto (?:mide|miden|pesa|pesan)|que tan (?:alto|alta|lejos|rapido|pesado)",
            "share": "porcentaje|porciento|proporcion|cuota|fraccion|%|que parte|participacion|tajada|porcion"
            r"|tanto por|mayoria|mitad|cuanto (?:representa|aporta|pesa)\w*",
            "count": "cuantos|cuantas|numero de|cantidad de|total de|cifra de",
            "reason": "por que|porque|a que se debe|razon|razones",
            "rate": rf"(?:por|al|cada|a la) (?:{_SPANS})|cada cuanto|mensual|mensuales|mensualmente|diario"
            "|diaria|diarios|diarias|diariamente|semanal|semanales|semanalmente|anual|anuales|anualmente",
        }
    ),
    moments=Sign(
        r"en (?:aquella|aquel|aquellos|aquellas|ese|esos|esa) \w+|en (?:el|los) (?:pasado|futuro|\w+ trimestre)"
        r"|en (?:la )?(?:epoca|tiempos?) de|(?<!cuanto )antes"
        r"|hace (?:un|una|unos|unas|mucho|poco|\d+|anos|meses|dias|tiempo)|ayer|anteayer|antiguamente"
        r"|anteriormente|inicialmente|al (?:principio|inicio|comienzo)|(?:pasado|pasada|proximo|proxima|siguiente)"
        r"|que viene|tendra|tendran|habra|van? (?:\w+ )?a \w+r|solia|solian"
        r"|ultimo (?:ano|mes|trimestre)"
        r"|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|primavera"
        r"|verano|otono|invierno|los (?:sesenta|setenta|ochenta|noventa))"
    ),
    futures=Sign(r"tendra|tendran|habra|van? (?:\w+ )?a \w+r"),
    plans=listed(
        "plan planes planea presupuesto programa promete prometen promesa propone proponen propuesta meta objetivo "
        "previsto prevista preve pronostico sera seran recibira ira iran pagara subira pedira vendera venderan"
    ),
    much=Sign("cuanto|cuanta"),
    least=Sign(
        r"(?:tiene|tienen|hay|con|hace|hacen) menos|(?:el|la|los|las) (?:menor|menores|peor|peores)|quien menos"
    ),
    opening=Sign(
        r"(?:que|q) (?:onda|pex|tranza)|quiubo|quiubole|buenos dias|buen dia|buenas (?:tardes|noches)|que tal"
        r"|como estas?|(?:muy )?(?:estimado|estimada|estimados|estimadas|querido|querida|queridos"
        r"|queridas)(?: \w+){1,3}$|hola (?:a todos|equipo|amigos?|bot)"
        r"|(?:una|tengo una|solo una)(?: \w+)? (?:pregunta|preguntita|duda|consulta|cosa)(?=$| sobre| de)"
        r"|(?:me |nos )?(?:puedes|puede|pueden|podrias|podria|podrian|pudieras|pudiera)(?: por favor)?"
        r" (?:decir|indicar|dar|explicar|contar|aclarar|confirmar|informar|ayudar)(?:me|nos)?(?: a saber)?"
        r"|dime|digame|diganme|dinos|cuentame|explicame|(?:me|nos) (?:dices|dice|dicen|dirias|cuentas|explicas)"
        r"|(?:sabes|sabe|saben|sabrias|sabria|sabrian)(?: usted| ustedes)?(?: decirme| decirnos)?|alguien sabe"
        r"|(?:quiero|queria|quisiera|necesito|queremos|necesitamos|(?:me|nos) (?:gustaria|interesa|encantaria))"
        r" (?:saber|conocer|preguntar|averiguar|entender)|tengo(?: la| una| mucha)? (?:curiosidad|duda)(?: por saber"
        r"| de| sobre)?"
        r"|(?:mi|mis|nuestro|nuestra|nuestros)(?: \w+){1,2}(?: me| nos)? (?:quieren?|necesitan?|preguntan?|pregunto"
        r"|pidio|pide"
        r"|dice|dijo)(?: que)?(?: saber| averiguar)?"
        r"|(?:me|nos) (?:preguntan?|pregunto|pidio|pide) (?:mi|un|una|el|la|nuestro|nuestra) \w+"
        r"|no (?:se|entiendo|recuerdo|encuentro|me acuerdo)(?: de)?(?= (?:que|cual|quien|cuanto|cuanta|cuantos|cuantas"
        r"|como))"
        r"|segun (?:el|la|los|las|este|esta) (?:articulo|informe|estudio|encuesta|texto|nota|noticia|datos|reporte"
        r"|cifras)"
        r"|(?:oye|oiga|hola|ey) (?:tio|tia|wey|guey|che|hermano|amigo|amiga|compa|colega|bot)"
        r"|y|oye|oiga|oigan|hola|holi|buenas|pues|bueno|a ver|por favor|porfa|porfavor|perdon|perdona|perdone|disculpa"
        r"|disculpe|disculpen|mira|mire|entonces|o sea|che|eh"
    ),
    closing=Sign(
        r"(?:(?:muchas|mil|muchisimas) )?gracias(?: de antemano| por (?:la|tu|su) (?:ayuda|respuesta|atencion))?$"
        r"|(?:por favor|porfa|porfavor|porfis|xfa|xfavor)$|(?:un )?(?:cordial )?(?:saludo|saludos|abrazo)$|atentamente$"
        r"|de antemano$|si (?:no es (?:mucha )?molestia|puede ser|es posible|eres tan amable|no te importa|puedes"
        r"|pudieras)$"
        r"|cuando (?:puedas|pueda|tengas tiempo)$|(?:es )?para (?:mi|una|un|la|el|nuestra|nuestro)(?: \w+)? ?(?:tarea"
        r"|clase|trabajo"
        r"|ensayo|proyecto|examen|presentacion|tesis|colegio|escuela|instituto|universidad|cole|uni)$"
        r"|o (?:que|no|algo|como)$|o (?:es )?pur[oa] (?:cuento|choro|humo|verso|mentira|invento)$"
        r"|(?:es )?por curiosidad$|jaja$|eh$"
        r"|segun (?:el|la|los|las|este|esta) (?:articulo|informe|estudio|encuesta|texto|nota|noticia|datos|reporte"
        r"|cifras)$"
    ),
    harmless=HARMLESS,
    persons=listed(
        "hombre mujer tipo tipa tio tia tal senor senora senorita don dona sr sra srta chico chica muchacho muchacha "
        "caballero dama persona individuo sujeto fulano fulana personaje compadre"
    ),
    anyone=listed("gente persona personas"),
    groups=listed(
        "paciente pacientes enfermo enfermos votante votantes residente residentes inquilino inquilinos ciudadano "
        "ciudadanos vecino vecinos parado parados desempleado desempleados"
    ),
    alike=ALIKE,
    wishes=listed("quiere quieren necesita necesitan da dan dar dio usa usan usar deja busca pide"),
    sizes=listed("grande grandes alto alta grave"),
    cut=("a", "e", "o", "r"),
    endings=listed(
        "s es n en a o e i as os an on r do da dos das ndo ron ba ban amos emos imos aste iste asteis isteis io "
        "ieron aron "
        "aba abas abamos aban ia ias iamos ian ara aran aremos era eran eremos ira iran iremos aria arian eria erian "
        "iria "
        "irian ando iendo ado ada ados adas ido ida idos idas"
    ),
    infinitives=("ar", "er", "ir"),
    talkers=listed("yo me mi te tu usted ustedes nos favor porfa"),
    firsts=listed("yo me mi mis estoy soy tengo necesito quiero nos nuestro lei leo vi"),
    before_names=listed("en de del desde para tiene tienen tenia tuvo por bajo"),
    titles=listed("republica popular reino democratica federal continental de del la el"),
    negations=listed("no nunca jamas ningun ninguna ninguno tampoco nadie ni"),
    lacking=Sign(
        "falta|faltan|carece|carecen|busca|buscan|buscando|en busca de|quiere|quieren|necesita|necesitan|perdio"
        "|perdieron|pierde|pierden"
    ),
    nobody=listed("nadie ninguno"),
    unsaid=listed(
        "sabia entiendo entendi encuentro encontre recuerdo acuerdo veo puedo importa creo tiempo idea oido problema"
    ),
    known=listed("se"),
    linking=listed(
        "se van va a ha han de del en la el los las un una son es sea sean esta estan fue hecho hechos hechas hicieron"
    ),
    apart=listed("excepcion quitas quitar quitamos quitando restar"),
    others=listed("otro otra otros otras demas"),
    elsewhere=listed("extranjero extranjera extranjeros extranjeras ajenos"),
    staying=listed("quedan quedaron restantes resto"),
    excluding=listed("aparte exceptuando excluyendo descontando fuera excepto salvo sin menos"),
    asking=listed(
        "q que cual cuales kien quien quienes donde cuando cuanto cuanta cuantos cuantas como porcentaje "
        "numero proporcion"
    ),
    heads_first=True,
    sums=listed("total totales suma juntos juntas todos todas entero entera"),
    shares=listed("porcentaje proporcion cuota fraccion parte participacion tajada porcion %"),
    parts=listed("parte"),
    bulks=listed("mayoria mitad cuanto"),
    of=listed("de del"),
    among=listed("entre"),
    copulas=listed("es son esta estan era eran seran"),
    roles_of=listed("de del en"),
    determiners=listed(
        "el la los las un una unos unas del al su sus mi mis tu tus este esta estos estas ese esa esos esas cuantos "
        "cuantas cuanto cuanta mucho mucha muchos muchas otro otra otros otras cada algun alguna algunos algunas "
        "ningun ninguna"
    ),
    before_verbs=listed(
        "no se lo le les me te nos yo ella ellos ellas nunca ya quien quienes donde cuando como fue fueron han ha"
    ),
    verbal=tuple(listed("ar er ir arse erse irse ando iendo aron ieron aban aran eran iran mente")),
    adjectival=tuple(
        listed(
            "al ales ico ica icos icas oso osa osos osas ivo iva ivos ivas ario aria arios arias able ables ible ibles"
        )
    ),
)
