"""Spanish, of any country.

Figures are written as the Academies have it (Ortografía de la lengua española, 2010, VIII 2.2.1): no mark in four
digits, a space from five on. `1.500`, which CLDR has for Spain, would be one and a half to a Mexican reader.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

from bot.language.base import Figures, GuardWords, Language, NumberWords, SmallTalk, Spelling, counted, listed
from bot.language.es.dialogue import DIALOGUE
from bot.language.es.directions import DIRECTIONS
from bot.language.es.drafts import DRAFTS
from bot.language.es.editing import EDITING
from bot.language.es.messages import MESSAGES
from bot.language.es.quantities import QUANTITIES
from bot.language.es.questions import QUESTIONS
from bot.language.es.scope import SCOPE
from bot.language.es.senses import SENSES
from bot.language.es.sharing import SHARING
from bot.language.stemming import LightStemmer

# Left out of the amounts: "media", which is an average, and "un", "una" and "uno", which are articles where they stand
# alone. A billón is a million millions: the word that most wrong figures come from.
NUMBERS: Final = NumberWords(
    values={
        **counted("cero _ dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0),
        **counted("dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres", 16),
        **counted("veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 24),
        **counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, step=10),
        **counted("cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos", 100, step=100),
        **counted("ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas", 100, step=100),
        **counted("ochocientos novecientos", 800, step=100),
        **counted("ochocientas novecientas", 800, step=100),
        "veintiun": 21, "veintiuna": 21,
    },
    scales={"mil": 10**3, "millon": 10**6, "millones": 10**6, "billon": 10**12, "billones": 10**12},
    ones=frozenset({"un", "una", "uno"}),
    joiners=frozenset({"y"}),
    links=frozenset({"de"}),
    fractions={
        "medio": Fraction(1, 2), "mitad": Fraction(1, 2), "tercio": Fraction(1, 3), "tercios": Fraction(1, 3),
        "cuarto": Fraction(1, 4), "cuartos": Fraction(1, 4), "quinto": Fraction(1, 5), "quintos": Fraction(1, 5),
    },
    numerals=frozenset({"mil"}),
    percent=("por ciento", "porciento"),
    amounts=listed(
        "mitad tercio tercios doble doblado triple triplicado cuadruple docena docenas decena decenas centenar "
        "centenares cientos miles millar millares decimas"
    ),
    phrases=r"(?:tercera|cuarta|quinta|sexta|septima|octava|novena|decima) parte|"
    r"un (?:cuarto|quinto|sexto|septimo|octavo|noveno|decimo)|tres cuartos|"
    r"medi[oa] (?:millon|centenar|docena)",
)  # fmt: skip

FRACTIONS: Final = {
    Fraction(1, 2): "la mitad", Fraction(1, 3): "un tercio", Fraction(2, 3): "dos tercios",
    Fraction(1, 4): "una cuarta parte", Fraction(3, 4): "tres cuartas partes",
}  # fmt: skip

FIGURES: Final = Figures(
    decimal=",",
    group="\u00a0",
    group_from=5,
    percent="{number}\u00a0%",
    money="{number} {dollars}",
    scaled_money="{number} {scale} de {dollars}",
    dollars=("dólar", "dólares"),
    scales=((12, "billón", "billones"), (6, "millón", "millones")),
    decimals_read=".,",
    groups_read=".,'’ \u00a0\u202f",
    currencies=("dolar", "euro", "peso", "libra"),
    range="de {low} a {high}",
    percent_range="del {low} al {high}\u00a0%",
    points=("{number} punto porcentual", "{number} puntos porcentuales"),
    basis_points=("{number} punto básico", "{number} puntos básicos"),
    times="{number} veces",
    fractions=FRACTIONS,
    ratio="{part} de cada {whole}",
    ordinal="{}.º".format,
    decade="la década de {year}",
    percent_articles=("el", "un"),
)

GUARD: Final = GuardWords(
    counts=(
        "cuantos", "cuantas", "porcentaje", "proporcion", "numero de", "cantidad de", "parte de",
    ),
    heads_first=True,
    amounts=listed("numero numeros cifra cifras cantidad cantidades totales dato datos porcentajes"),
    names={
        "name": ("nombre", "nombres", "nombra", "nombrar", "nombrame", "se llaman"),
        "list": ("lista", "listas", "listado", "listar", "enumera", "enumerar", "enumerame"),
        "which": ("quienes son", "cuales son"),
    },
    links=listed("de del la el los las todos todas"),
)  # fmt: skip

SMALL_TALK: Final = SmallTalk(
    greetings=("hola", "buenas", "buenos dias", "buenas tardes", "buenas noches", "que tal", "hola bot"),
    thanks=(
        "gracias", "muchas gracias", "mil gracias", "muchisimas gracias", "ok gracias", "vale", "vale gracias",
        "perfecto", "genial", "entendido", "excelente", "de acuerdo",
    ),
    courtesies=listed(
        "hola holi ola buenas saludos adios chao chau gracias graciass perdon disculpa felicidades felicitaciones si "
        "vale dale genial perfecto prueba probando bienvenido"
    ),
    phrases=(
        "que tal", "como estas", "como esta", "como te va", "como andas", "buenos dias", "buen dia", "buenas tardes",
        "buenas noches", "buena noche", "mucho gusto", "hasta luego", "hasta pronto", "hasta manana", "nos vemos",
        "de nada", "por favor", "bien hecho", "buen trabajo", "buen bot", "callate", "vete al diablo", "a la mierda",
        "hijo de puta", "tu madre",
    ),
    insults=listed(
        "idiota idiotas estupido estupida imbecil tonto tonta pendejo pendeja puto puta putos putas mierda cabron "
        "cabrona gilipollas culero verga chinga chingada chingar joder carajo maldito maldita inutil basura ptm hdp"
    ),
    beside=listed(
        "el la los las un una eres es muy muchas muchos mil mas te lo le todo todos por para de tu su este esta que "
        "amigo amigos y informacion ayuda respuesta senor pinche vete"
    ),
)  # fmt: skip

HEADINGS: Final = {
    "answer": ("respuesta", "respuestas"),
    "question": ("pregunta", "preguntas", "consulta", "consultas"),
    "reply": ("texto", "texto de la respuesta", "contestacion"),
    "language": ("idioma", "lengua"),
    "group": ("grupo",),
    "kind": ("tipo", "clase"),
}

REWORDINGS: Final = (
    (
        r"cu[aá]nt[oa]s? (?P<thing>.+?) (?:hay|hab[ií]a|hubo|es|son|era|eran|fue|fueron|est[aá]n?|han?|se|tienen?)\b.*",
        ("número de {thing}", "{thing} en total", "cantidad de {thing}"),
    ),
    (
        r"(?:qu[eé]|qui[eé]n(?:es)?|cu[aá]l(?:es)?) (?:es|son|era|eran|fue|fueron) (?P<thing>.+)",
        ("{thing}", "háblame de {thing}", "qué se sabe de {thing}"),
    ),
    (r"(?P<thing>.+)", ("dime {thing}", "sabes {thing}", "quiero saber {thing}")),
)

LANGUAGE: Final = Language(
    code="es",
    name="Español",
    locale="es",
    names={"en": "inglés", "es": "español", "fr": "francés", "pt": "portugués"},
    folder=Path(__file__).parent,
    stem=LightStemmer(
        plurals=(
            ("ces", "z"), ("iones", "ion"), ("ores", "or"), ("eres", "er"), ("ales", "al"), ("ades", "ad"), ("s", ""),
        ),
        endings=(
            "imiento", "amiento", "acion", "mente", "iendo", "ieron", "ando", "aron", "aban", "idad", "cion", "ado",
            "ada", "ido", "ida", "aba", "ar", "er", "ir", "an",
        ),
        silent="aeo",
    ),
    numbers=NUMBERS,
    figures=FIGURES,
    guard=GUARD,
    small_talk=SMALL_TALK,
    messages={**MESSAGES, **EDITING, **SHARING},
    dialogue=DIALOGUE,
    headings=HEADINGS,
    rewordings=REWORDINGS,
    quantities=QUANTITIES,
    directions=DIRECTIONS,
    scope=SCOPE,
    senses=SENSES,
    drafts=DRAFTS,
    abbreviations=listed("Av Cía Dr Dra Dña Gral Ing Lic Núm Prof Sr Sra Sras Sres Srta Sta Sto núm pág págs"),
    questions=QUESTIONS,
    quotes=("«", "»"),
    diminutives={"itos": "os", "itas": "as", "ito": "o", "ita": "a"},
    spellings=(
        Spelling(("uu",), r"(?i:\bee\.? ?uu\b\.?)", "eeuu"),
        Spelling(("s all",), r"(?i:\bm[aá]s all[aá] de)", "fuera de"),
    ),
)  # fmt: skip
