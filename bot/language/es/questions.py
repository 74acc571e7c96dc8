"""How Spanish asks."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.questions import QuestionWords, Sign, signs

_SPANS = "segundo|minuto|hora|dia|semana|mes|trimestre|ano|decada|siglo"

SYNONYMS: Final = tuple(
    listed(line)
    for line in """
crear hacer hecho hizo desarrollar fabricar lanzar sacar saca producir construir entrenar publicar generar inventar
numero total cantidad cifra suma recuento monto
porcentaje proporcion cuota fraccion parte participacion tajada porcion trozo porciento tasa %
gente persona personas
empleo trabajo puesto
paro desempleo parado parados desempleado desempleados
santo santa san st
casa hogar vivienda piso departamento
dinero plata fondos dolares pasta lana
gastar gasto gasta gastan destinar destina dedicar dedica invertir invierte
costo coste precio tarifa cuesta
impuesto tributo tasa
pagar pago pagado
prestamo credito prestar presta
ganar salario sueldo ingreso
subir sube aumentar aumento aumenta crecer crece subida alza incremento
bajar baja reducir reduce recortar disminuir caer bajada quitar eliminar
empezar comenzar iniciar
terminar acabar finalizar
mundo mundial global internacional planeta tierra globo
pais nacion
ciudad municipio localidad
empresa compania firma negocio startup corporacion emprendimiento
dedicar trabajar hacer operar centrar
empleado trabajador personal plantilla
usuario cliente consumidor
grande gran enorme gigante
pequeno chico diminuto
presidir presidente dirigir director jefe encabezar mandar gobernar
liderar lider delante cabeza adelante primero ganar ganando adelantar
alcalde alcaldesa regidor regidora
proponer propuso propuesta sugerir plantear pedir pide pidio pidieron querer quiere decir dijo impulsar prometer promesa
presentar mostrar anunciar revelar conocer dieron dio dar celebrar celebro mostro
publicar publico imprimir salir salio aparecer firmar
regla norma regulacion ley regular reglamento
enfoque estrategia plan tactica camino via postura seguir sigue apostar
prestar atencion mirar notar cuenta
avance avanzar progreso ascenso
area campo sector ramo industria
organismo institucion instituto organizacion entidad
diferencia diferente distinguir distinguen distinto distinta diferenciar diferir forma
significar significado definicion definir
votar voto votaron votacion
aprobar aprobo aprobado
medico doctor
enfermo paciente
salud sanidad sanitario
espera esperar esperan cola
operacion operar operarse cirugia quirofano
nino nina ninos hijo
joven jovenes juventud
viejo mayor anciano
mujer mujeres femenino
hombre hombres varon
escuela colegio
estudiante alumno
maestro profesor
coche auto carro vehiculo
alquiler renta arriendo
fuente origen procedencia
resumen resumir resumeme sintesis breve corto pocas
periodico diario medio revista
autor escritor periodista
""".strip().splitlines()
)

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
        r"|antes de|hace (?:un|una|unos|unas|mucho|poco|\d+|anos|meses|dias|tiempo)|ayer|anteayer|antiguamente"
        r"|anteriormente|inicialmente|al (?:principio|inicio|comienzo)|(?:pasado|pasada|proximo|proxima|siguiente)"
        r"|que viene|tendra|tendran|va a (?:tener|haber)|van a (?:tener|haber)|solia|solian"
        r"|ultimo (?:ano|mes|trimestre)"
        r"|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|primavera"
        r"|verano|otono|invierno|los (?:sesenta|setenta|ochenta|noventa))"
    ),
    courtesy=Sign(
        r"(?:(?:y|oye|oiga|hola|pues|bueno|a ver|por favor|porfa|perdon|perdona"
        r"|disculpa) )*(?:(?:me )?(?:puedes|puede|podrias"
        r"|podria) (?:decir(?:me)?|indicar(?:me)?|dar(?:me)?)|(?:dime|digame|me dices|me dice)|sabes|sabe usted"
        r"|(?:quiero|quisiera|necesito|me gustaria) saber|tengo curiosidad por saber)"
    ),
    harmless=listed(
        "q k x xq pq d tb kien quiero quisiera necesito ser estar haber tener existir hay operar funcionar "
        "ubicar situar localizar encontrar basar contar numero total sumar ascender ascienden asciende "
        "alcanzar llegar poseer reunir concentrar albergar disponer figurar hallar articulo titular titulo "
        "noticia nota texto pagina dice pone cuenta informe tipo clase cifra dato termino palabra entero "
        "entera completo real actual momento dia fecha amigo amiga perdon perdona perdone disculpa disculpe "
        "molestia molestar gracias saludos curiosidad aproximado estimado rapidito porfis gente tio che mano "
        "oiga habra tantisimos"
        " venir viene vienen proceder procede proceden pertenecer pertenece pertenecen corresponder corresponde"
        "  cierto cierta verdad llamar llama llaman llevar lleva llevan recibir recibe reciben incluir "
        "incluye incluyen costar consistir"
    ),
    alike=SYNONYMS,
    wishes=listed("quiere quieren necesita necesitan da dan dar dio usa usan usar deja busca pide"),
    sizes=listed("grande grandes alto alta"),
    cut=("a", "e", "o", "r"),
    endings=listed("s es n en a o e as os an on r do da dos das ndo ron ba ban"),
    infinitives=("ar", "er", "ir"),
    talkers=listed("yo me mi te tu usted ustedes nos favor porfa"),
    firsts=listed("yo me mi mis estoy soy tengo necesito quiero nos nuestro lei leo vi"),
    before_names=listed("en de del desde para tiene tienen tenia tuvo por bajo"),
    titles=listed("republica popular reino democratica federal continental de del la el"),
    negations=listed("no nunca jamas ningun ninguna ninguno tampoco nadie ni"),
    unsaid=listed(
        "sabia entiendo entendi encuentro encontre recuerdo acuerdo veo puedo importa creo tiempo idea oido problema"
    ),
    known=listed("se"),
    linking=listed(
        "se van va a ha han de del en la el los las un una son es sea sean esta estan fue hecho hechos hechas hicieron"
    ),
    exceptions=listed(
        "fuera extranjero extranjera extranjeros extranjeras extranjera resto excepto salvo sin menos otros "
        "otras otro otra demas quitas quitar quitamos quitando restar restantes ajenos quedan"
    ),
    asking=listed(
        "q que cual cuales kien quien quienes donde cuando cuanto cuanta cuantos cuantas como porcentaje "
        "numero proporcion"
    ),
    heads_first=True,
    shares=listed("porcentaje proporcion cuota fraccion parte participacion tajada porcion %"),
    roles_of=listed("de del en"),
)
