"""How Spanish says figures: qualifiers, shares, multiples, units, dates, and names that have a figure."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.language.base import by_word, counted, listed
from bot.language.quantities import QuantityWords

_AR: Final = listed("a an o aron aba aban ara aran aria arian e en ar ando ado")  # endings of verbs


def _gendered(stems: str, start: int, step: int = 1) -> dict[str, int]:
    """Ordinals in every gender and number, by their beginnings."""
    return {f"{stem}{end}": number for stem, number in counted(stems, start, step).items() for end in ("o", "a")}


_ORDINALS: Final = {
    "primer": 1, **_gendered("primer segund tercer cuart quint sext septim octav noven decim undecim duodecim", 1),
    "tercer": 3, "setimo": 7, "setima": 7, "decimoprimero": 11, "decimoprimera": 11, "decimosegundo": 12,
    "decimosegunda": 12, **_gendered("decimotercer decimocuart decimoquint decimosext decimoseptim decimoctav", 13),
    "decimotercer": 13, **_gendered("decimonoven vigesim", 19),
    **_gendered("trigesim cuadragesim quincuagesim sexagesim septuagesim octogesim nonagesim centesim", 30, step=10),
}  # fmt: skip
# Verbs that say *more than*, in the forms in which papers have them, and those that say *fewer than* when denied.
_EXCEED: Final = [
    *(f"{stem}{end}" for stem in ("super", "rebas", "sobrepas") for end in _AR if stem + end != "superar"),  # a test
    *(f"exced{end}" for end in ("e", "en", "io", "ieron", "ia", "ian", "era", "eran", "er", "iendo", "ido")),
]
_REACH: Final = [
    *(f"alcanz{end}" for end in _AR),
    "alcance",
    "alcancen",
    *(f"lleg{end} {to}" for end in _AR for to in ("a", "al")),
    "llegue a",
    "lleguen a",
    "llegue al",
    "lleguen al",
]
_PARTS: Final = {
    **counted("mitad tercio cuarto quinto sexto septimo octavo noveno decimo", 2),
    **counted("_ tercera cuarta quinta sexta septima octava novena decima", 2),
    **counted("medio", 2), **counted("media", 2),
}  # fmt: skip
_SEVERAL: Final = {
    **counted("mitades tercios cuartos quintos sextos septimos octavos novenos decimos", 2),
    **counted("_ terceras cuartas quintas sextas septimas octavas novenas decimas", 2),
}

QUANTITIES: Final = QuantityWords(
    qualified_before={
        **dict.fromkeys(("mas de", "mas del", "por encima de", "por encima del", "superior a"), "more than"),
        **dict.fromkeys(("superior al", "superiores a", "mas alla de", "algo mas de", "poco mas de"), "more than"),
        **dict.fromkeys(("algo mas del", "poco mas del", "un poco mas de", *_EXCEED), "more than"),
        **dict.fromkeys((f"sin {verb}" for verb in _EXCEED if verb.endswith("r")), "at most"),
        **dict.fromkeys(("superar los", "superar las", "superar el"), "more than"),
        **dict.fromkeys(("sin superar", "sin superar los", "sin superar las", "sin superar el"), "at most"),
        **dict.fromkeys(("menos de", "menos del", "por debajo de", "por debajo del", "inferior a"), "fewer than"),
        **dict.fromkeys(("sin llegar a", "sin alcanzar"), "fewer than"),
        **dict.fromkeys(("inferior al", "inferiores a", "poco menos de", "algo menos de"), "fewer than"),
        **dict.fromkeys(("al menos", "por lo menos", "como minimo", "un minimo de", "cuando menos"), "at least"),
        "minimo": "at least",
        **dict.fromkeys(("no menos de", "no menos del", "a lo menos"), "at least"),
        **dict.fromkeys(("como maximo", "como mucho", "a lo sumo", "un maximo de", "maximo", "hasta"), "at most"),
        **dict.fromkeys(("no mas de", "no mas del", "a lo mas", "cuando mucho"), "at most"),
        **dict.fromkeys(("cerca de", "cerca del", "alrededor de", "alrededor del", "aproximadamente"), "about"),
        **dict.fromkeys(("casi", "unos", "unas", "en torno a", "en torno al", "aproximado de", "mas o menos"), "about"),
        **dict.fromkeys(("se estima que", "se estiman", "un promedio de", "proximo a", "proximo al"), "about"),
        **dict.fromkeys(("rondan", "ronda", "rozan", "roza", "alguno", "practicamente", "cercano a"), "about"),
        **dict.fromkeys(("mayor de", "mayores de", "mayor que"), "more than"),
        **dict.fromkeys(("menor de", "menores de", "menor que"), "fewer than"),
        **dict.fromkeys(("exactamente", "precisamente"), "exact"),
    },
    qualified_after={
        **dict.fromkeys(("o mas", "y mas", "en adelante", "o mayores", "como minimo", "por lo menos"), "at least"),
        **dict.fromkeys(("al menos", "y mayores", "o superior"), "at least"),
        **dict.fromkeys(("o menos", "y menos", "como maximo", "como mucho", "a lo sumo", "o menores"), "at most"),
        **dict.fromkeys(("mas o menos", "aproximadamente", "o asi"), "about"),
        **dict.fromkeys(("y pico", "y tantos", "y tantas", "y picos"), "more than"),
    },
    qualified_denied={
        **dict.fromkeys(_REACH, "fewer than"),
        **{f"baj{end} {of}": "at least" for end in _AR for of in ("de", "del")},
        **{f"pas{end} {of}": "at most" for end in _AR for of in ("de", "del")},
    },
    per=listed("por al cada"),
    articles=listed("el la los las un una lo se apenas solo sus su"),
    negators=listed("no nunca tampoco"),
    merely=listed("solo solamente unicamente"),
    goals=("hasta",),
    changes=(
        "escal", "sub", "baj", "cay", "cae", "caid", "llego",
        "aument", "disminu", "crec", "descend", "descien", "elev", "redu",
        "recort",
        "avanz", "retroced", "pas", "asc", "trep", "salt", "llev", "llega", "situ", "repunt",
        "mejor", "empeor", "cedi", "encarec", "abarat", "increment", "desplom", "dispar", "alcanz",
    ),
    possible=listed(
        "debe deben debera deberan deberia deberian puede podria podra podrian podran pueden quiza tal acaso"
    ),
    likens=frozenset((
        "de los cuales", "de las cuales", "de los que", "de las que", "frente a", "contra", "de los", "de las",
        "pero solo", "siendo", "faltan", "quedan", "restan",
    )),
    number_of=frozenset(("el numero de", "la cantidad de")),
    partitives=frozenset(("de los", "de las", "de esos", "de esas", "de estos", "de estas")),
    others=listed("otros otras restantes"),
    these=frozenset(("de ellos", "de ellas", "de estos", "de estas", "de esos", "de esas")),
    totals=frozenset((
        "del total", "de ese total", "de este total", "de esa cifra", "de esta cifra", "de ese monto", "de este monto",
        "de esa cantidad", "de esta cantidad", "de esa suma",
    )),
    of_them=frozenset(("de ellos", "de ellas", "de estos", "de estas")),
    more_than=frozenset(("mas que", "menos que", "mas de los que", "menos de los que", "mas de las que")),
    were=listed("eran fueron"),
    parallels=listed("de del en a contra con para por"),
    participle=r".*[aií]d[oa]s",
    openings=frozenset({"entre"}),
    and_words=frozenset({"y"}),
    from_words=listed("de del desde"),
    or_words=frozenset({"o", "u"}),
    by_words=frozenset({"en"}),
    to_words=listed("a al"),
    vote_words=("votos contra", "votos a favor y", "votos frente a", "votos a", "contra", "a"),
    contests=(
        "gan", "venc", "perd", "pierd", "empat", "derrot", "golea", "marcador", "victoria", "triunf", "gol", "partido",
        "cay", "vot", "aprob", "rechaz", "impus", "impon", "set",
    ),
    share_words=("de cada",),
    parts={word: Fraction(1, number) for word, number in {**_PARTS, **_SEVERAL}.items()},
    several_parts=frozenset(_SEVERAL),
    own_parts=listed("mitad mitades tercio tercios"),
    bare_parts=listed("mitad tercio"),
    part_nouns=listed("parte partes"),
    no_parts_after=listed("primera segunda otra ultima mejor peor"),
    shares_after=frozenset({"de"}),
    halved=listed(
        "millon millar centenar docena kilo kilometro metro litro punto hora dia siglo ano mes tonelada hectarea "
        "decena centimo decimo"
    ),
    half_words=listed("medio media"),
    and_half=("y medio", "y media"),
    multiples={
        **dict.fromkeys(("doble", "dobles"), Fraction(2)), **dict.fromkeys(("triple", "triples"), Fraction(3)),
        **dict.fromkeys(("cuadruple",), Fraction(4)), **dict.fromkeys(("quintuple",), Fraction(5)),
        **dict.fromkeys(("sextuple",), Fraction(6)), **dict.fromkeys(("decuple",), Fraction(10)),
    },
    multiple_verbs={
        "duplic": Fraction(2), "triplic": Fraction(3), "cuadruplic": Fraction(4), "cuadriplic": Fraction(4),
        "quintuplic": Fraction(5), "sextuplic": Fraction(6), "decuplic": Fraction(10),
    },
    times_before=(
        *(f"multiplic{end} por" for end in (*_AR, "ada", "ados", "adas")), "multiplique por", "factor de",
    ),
    divided_before=("dividido por", "dividida por", "dividido entre", "dividida entre"),
    times=frozenset({"veces"}),
    ordinals=_ORDINALS,
    ordinal_endings=listed("º ª er ero era do da to ta mo ma vo va no na"),
    ordinal_before=listed("el la los las su sus un una por en este esta cada lugar al del mi tu nuestro nuestra"),
    rank_words=("numero", "num", "n", "nº", "nro"),
    collectives={
        **dict.fromkeys(("docena", "docenas"), Fraction(12)), **dict.fromkeys(("decena",), Fraction(10)),
        **dict.fromkeys(("quincena",), Fraction(15)), **dict.fromkeys(("veintena",), Fraction(20)),
        **dict.fromkeys(("treintena",), Fraction(30)), **dict.fromkeys(("cincuentena",), Fraction(50)),
        **dict.fromkeys(("centenar",), Fraction(100)), **dict.fromkeys(("millar",), Fraction(1000)),
        "par": Fraction(2), "duo": Fraction(2), "trio": Fraction(3), "cuarteto": Fraction(4), "quinteto": Fraction(5),
        "cuarentena": Fraction(40), "sesentena": Fraction(60),
    },
    collectives_of=listed("par duo trio cuarteto quinteto cuarentena quincena"),
    about_collectives=frozenset({"par"}),
    open_collectives=listed("decena quincena veintena treintena cuarentena cincuentena sesentena centenar millar"),
    vague=listed("docenas decenas centenares cientos miles millares millones billones"),
    numeral_before=listed("siglo siglos capitulo tomo titulo rey reina papa guerra parte acto"),
    points={
        **dict.fromkeys(("punto porcentual", "puntos porcentuales", "pp"), "percentage points"),
        **dict.fromkeys(("punto basico", "puntos basicos", "punto base", "puntos base", "pb", "pbs"), "basis points"),
        **dict.fromkeys(("punto", "puntos"), "points"),
    },
    point_parts={
        **dict.fromkeys(("decima", "decimas"), Fraction(1, 10)),
        **dict.fromkeys(("centesima", "centesimas"), Fraction(1, 100)),
    },
    points_change=True,
    no_percentages=listed("ibex indice bolsa dow nasdaq liga partido equipo tabla clasificacion temporada merval"),
    measures={
        **dict.fromkeys(("grados celsius", "grado celsius", "grados centigrados", "grado centigrado"), "°C"),
        **dict.fromkeys(("kilometros cuadrados", "kilometro cuadrado"), "km²"),
        **dict.fromkeys(("metros cuadrados", "metro cuadrado"), "m²"),
        **dict.fromkeys(("metros cubicos", "metro cubico"), "m³"),
        "hectometros cubicos": "hectómetros cúbicos", "partes por millon": "ppm",
    },
    continuous=listed(
        "metros metro kilometros kilometro millas pies pulgadas toneladas tonelada kilos kilo kilogramos gramos litros "
        "litro barriles hectareas grados vatios megavatios gigavatios kilovatios gigatoneladas puntos veces quintales"
    ),
    durations=listed(
        "segundo segundos minuto minutos hora horas dia dias semana semanas mes meses ano anos decada decadas"
    ),
    measure_names=by_word({
        "km": "kilometros", "mi": "millas", "m": "metros", "ft": "pies", "in": "pulgadas", "t": "toneladas",
        "kg": "kilos kilogramos", "g": "gramos", "l": "litros", "gal": "galones", "bbl": "barriles",
        "ha": "hectareas", "ac": "acres", "W": "vatios", "kW": "kilovatios", "MW": "megavatios", "GW": "gigavatios",
        "s": "segundos", "min": "minutos", "h": "horas", "day": "dias", "week": "semanas", "month": "meses",
        "year": "anos", "decade": "decadas", "century": "siglos",
    }),
    currencies={
        **dict.fromkeys(("dolar", "dolares"), "Dollar"), **dict.fromkeys(("euro", "euros"), "EUR"),
        **dict.fromkeys(("peso", "pesos"), "Peso"), **dict.fromkeys(("libra", "libras"), "Pound"),
        "mdp": "MXN", "mdd": "USD", "mde": "EUR", "esterlina": "GBP", "esterlinas": "GBP",
        **dict.fromkeys(("yen", "yenes"), "JPY"), **dict.fromkeys(("yuan", "yuanes"), "CNY"), "soles": "PEN",
        "reales": "BRL", **dict.fromkeys(("bolivar", "bolivares"), "VES"), "bolivianos": "BOB",
        **dict.fromkeys(("colon", "colones"), "Colon"), **dict.fromkeys(("quetzal", "quetzales"), "GTQ"),
        **dict.fromkeys(("lempira", "lempiras"), "HNL"), **dict.fromkeys(("cordobas",), "NIO"),
        **dict.fromkeys(("guarani", "guaranies"), "PYG"), **dict.fromkeys(("rublo", "rublos"), "RUB"),
        **dict.fromkeys(("franco", "francos"), "Franc"), **dict.fromkeys(("rupia", "rupias"), "Rupee"),
        **dict.fromkeys(("balboa", "balboas"), "PAB"), "liras": "TRY",
    },
    money_scales=dict.fromkeys(("mdp", "mdd", "mde"), 10**6),
    weights=("pes", "carne", "kilo", "papa"),
    prices=(
        "cost", "cuest", "preci", "pag", "val", "multa", "tarifa", "impuest", "gast", "vend", "presupuest", "deuda",
        "benefici",
        "invert", "invers", "salari", "alquil", "prestamo", "compr", "recaud", "perdi", "ingres", "cobr",
    ),
    below_zero=("bajo cero", "grados bajo cero"),
    minus=frozenset({"menos"}),
    not_minus_after=listed("al lo o cuando a"),
    ages_before=("edad de", "edades de", "edad"),
    years=listed("ano anos"),
    plural=r"[a-z]*[a-z]s",
    before_nouns=listed(
        "nuevos nuevas otros otras grandes primeros primeras buenos buenas malos malas posibles presuntos presuntas "
        "pequenos pequenas distintos distintas diferentes diversas diversos ultimos ultimas principales"
    ),
    of_words=frozenset({"de"}),
    wholes=re.compile(r"(?:del|de (?:la|las|lo|los|tod[oa]s?|sus?|est[ao]s|es[ao]s)) "),
    no_wholes=listed(
        "nivel niveles precio precios media medio promedio mediana tamano tasa tasas tipo valor "
        "valores normal habitual norma pasado pasada anterior anteriores antiguo antigua previo previa "
        "entonces previsto prevista esperado esperada objetivo indice velocidad ritmo altura longitud anchura "
        "peso profundidad temperatura limite maximo maxima minimo minima record"
    ),
    periods=by_word({
        "second": "segundo segundos",
        "minute": "minuto minutos",
        "hour": "hora horas horario horaria",
        "day": "dia dias diario diaria diarios diarias diariamente noche noches",
        "week": "semana semanas semanal semanales semanalmente",
        "month": "mes meses mensual mensuales mensualmente",
        "quarter": "trimestre trimestres trimestral trimestrales",
        "year": "ano anos anual anuales anualmente",
        "decade": "decada decadas",
        "century": "siglo siglos",
    }),
    degrees=listed("grado grados"),
    determiners=listed("los las sus mis ellos ellas estos estas esos esas todos todas mas menos tras segun entonces"),
    adds_figures=True,
    months={
        **counted("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", 1),
        **counted("ene feb mar abr _ jun jul ago sep oct nov dic", 1), "setiembre": 9, "sept": 9,
    },
    date_links=listed("de del"),
    before_years=listed("en desde hasta de del durante entre para a tras antes despues hacia finales principios"),
    year_nouns=listed("ano anos curso temporada ejercicio"),
    definite=listed("el la los las"),
    decades=counted("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 1920, step=10),
    decade_before=(
        "los anos", "anos", "decada de los", "decada de", "mediados de los", "finales de los", "principios de los",
    ),
    decade_figures=("los anos", "anos", "decada de los", "decada de"),
    decade_years=("decada de", "decada de los", "decada del", "decenio de"),
    decade_perhaps=("los",),
    forenoon=("de la manana", "de la madrugada", "a m", "am"),
    afternoon=("de la tarde", "de la noche", "p m", "pm"),
    clock_before=("a las", "las", "a la"),
    lasting=listed("en durante"),
    lasting_verbs=listed("dura duran duro duraron durar durara duracion tarda tardo"),
    clock_parts_after=("y media", "y cuarto", "menos cuarto"),
    hour_phrases=("a las", "desde las", "hasta las", "sobre las"),
    hours=listed("horas hora h hrs"),
    names=(
        "cero neto", "cero emisiones", "tolerancia cero", "primer ministro", "primera ministra", "primera dama",
        "segunda mano", "segunda guerra mundial", "primera guerra mundial", "tercer mundo", "primera vez",
        "en primer lugar",
        "por primera", "agenda 2030", "medio ambiente", "medio oriente", "edad media", "clase media", "tercera edad",
        "segundo plano", "cuarto de bano", "cuartos de bano", "cuarto de estar", "punto de vista", "puntos de vista",
        "doble rasero", "doble moral", "doble fondo", "doble filo", "doble sentido", "doble nacionalidad", "doble vida",
        "quinta columna", "quinto pino", "sexto sentido", "septimo arte", "decima musa",
        "los tres reyes", "primera linea", "primeros auxilios", "a medio plazo", "medio plazo", "por medio",
    ),
    numbered=listed(
        "boeing airbus windows iphone apolo formula tipo vitamina omega covid sars playstation galaxy fiat ferrari "
        "porsche peugeot ftse ibex dax nikkei stoxx cac"
    ),
    capital_numbered=listed(
        "canal ruta articulo seccion capitulo vuelo autopista linea sala puerta terminal juzgado sub carretera"
    ),
    laws=listed("ley decreto directiva reglamento resolucion orden expediente sentencia real"),
    proper=frozenset({"once"}),
)  # fmt: skip
