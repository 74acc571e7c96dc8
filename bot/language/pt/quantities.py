"""How Portuguese says figures: qualifiers, shares, multiples, units, dates, and names that have a figure."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.language.base import by_word, counted, listed
from bot.language.quantities import QuantityWords

_AR: Final = listed("a am ou aram ava avam ara arao aria ariam e em ar ando ado")  # endings of verbs


def _gendered(stems: str, start: int, step: int = 1) -> dict[str, int]:
    """Ordinals in both genders, by their beginnings."""
    return {f"{stem}{end}": number for stem, number in counted(stems, start, step).items() for end in ("o", "a")}


_ORDINALS: Final = {
    **_gendered("primeir segund terceir quart quint sext setim oitav non decim undecim duodecim", 1),
    **_gendered("vigesim trigesim quadragesim quinquagesim sexagesim septuagesim octogesim nonagesim", 20, step=10),
    **_gendered("centesim", 100), **_gendered("setuagesim", 70),
}  # fmt: skip
# Verbs that say *more than*, in the forms in which papers have them, and those that say *fewer than* when denied.
_EXCEED: Final = [
    *(f"{stem}{end}" for stem in ("super", "ultrapass") for end in _AR),
    *(f"exced{end}" for end in ("e", "em", "eu", "eram", "ia", "iam", "era", "erao", "er", "endo", "ido")),
]
_REACH: Final = [
    *(f"chegu{end} {to}" for end in ("e", "em") for to in ("a", "aos")),
    *(f"cheg{end} {to}" for end in _AR for to in ("a", "aos", "ao")),
    *(f"alcanc{end}" for end in _AR),
    *(f"ating{end}" for end in ("e", "em", "iu", "iram", "ia", "iam", "ira", "irao", "ir", "ido")),
]
_PARTS: Final = {
    **counted("metade terco quarto quinto sexto setimo oitavo nono decimo", 2),
    **counted("_ terca quarta quinta sexta setima oitava nona decima", 2),
    **counted("meio", 2), **counted("meia", 2),
}  # fmt: skip
_SEVERAL: Final = counted("metades tercos quartos quintos sextos setimos oitavos nonos decimos", 2)
_DOUBLED: Final = "dobrou dobraram dobrar dobra dobram dobrado dobrada dobrando dobrara dobraria dobre"

QUANTITIES: Final = QuantityWords(
    qualified_before={
        **dict.fromkeys(("mais de", "mais do que", "mais que", "acima de", "acima dos", "acima da"), "more than"),
        **dict.fromkeys(("superior a", "superiores a", "superior aos", "para la de"), "more than"),
        **dict.fromkeys(("mais da", "mais do", "mais das", "mais dos", *_EXCEED), "more than"),
        **dict.fromkeys((f"sem {verb}" for verb in ("superar os", *_EXCEED) if verb.endswith(("r", "s"))), "at most"),
        **dict.fromkeys(("ultrapassada", "ultrapassados", "ultrapassadas", "superada"), "more than"),
        **dict.fromkeys(("maior que", "maior do que", "pouco mais de", "maiores de"), "more than"),
        **dict.fromkeys(("menos da", "menos do", "menos das", "menos dos"), "fewer than"),
        **dict.fromkeys(("menos de", "menos do que", "menos que", "abaixo de", "abaixo dos"), "fewer than"),
        **dict.fromkeys(("abaixo da", "inferior a", "inferiores a", "inferior aos", "menor que"), "fewer than"),
        **dict.fromkeys(("menor do que", "pouco menos de", "menores de", "sem chegar a"), "fewer than"),
        **dict.fromkeys(("pelo menos", "ao menos", "no minimo", "um minimo de", "minimo de"), "at least"),
        **dict.fromkeys(("nao menos de", "nao menos que", "nada menos que"), "at least"),
        **dict.fromkeys(("a partir de", "minima de"), "at least"),
        **dict.fromkeys(("no maximo", "quando muito", "um maximo de", "maximo de", "ate"), "at most"),
        **dict.fromkeys(("ate os", "nao mais de", "nao mais que", "maxima de"), "at most"),
        **dict.fromkeys(("cerca de", "perto de", "em torno de", "por volta de", "em redor de"), "about"),
        **dict.fromkeys(("aproximadamente", "quase", "uns", "umas", "mais ou menos", "a volta de"), "about"),
        **dict.fromkeys(("proximo de", "proximo a", "proximos de", "na casa dos", "na casa de"), "about"),
        **dict.fromkeys(("a beira de", "a roda de", "estimado em", "estimada em", "estimados em"), "about"),
        **dict.fromkeys(("estimadas em", "estima se em", "praticamente", "beira os"), "about"),
        **dict.fromkeys(("uma media de", "media de", "cerca dos", "perto dos", "cerca das"), "about"),
        **dict.fromkeys(("cerca da", "cerca do", "perto da", "perto do", "em torno da", "em torno do"), "about"),
        **dict.fromkeys(("em torno dos", "por volta dos", "algo como", "coisa de"), "about"),
        **dict.fromkeys(("exatamente", "exactamente", "precisamente"), "exact"),
    },
    qualified_after={
        **dict.fromkeys(("ou mais", "e mais", "em diante", "ou mais velhos", "ou superior"), "at least"),
        **dict.fromkeys(("no minimo", "pelo menos", "ao menos", "para cima", "ou acima"), "at least"),
        **dict.fromkeys(("ou menos", "e menos", "no maximo", "para baixo", "ou inferior", "ou abaixo"), "at most"),
        **dict.fromkeys(("quando muito",), "at most"),
        **dict.fromkeys(("e poucos", "e poucas", "e tantos", "e tantas", "e alguns", "e algumas"), "more than"),
        **dict.fromkeys(("e picos", "e pico", "e lascas"), "more than"),
        **dict.fromkeys(("mais ou menos", "aproximadamente", "ou por ai", "por ai"), "about"),
    },
    qualified_denied={
        **dict.fromkeys(_REACH, "fewer than"),
        **{f"baix{end} {of}": "at least" for end in _AR for of in ("de", "dos")},
        **{f"pass{end} {of}": "at most" for end in _AR for of in ("de", "dos")},
    },
    per=listed("por ao cada"),
    articles=listed("o a os as um uma apenas so somente seus suas seu sua"),
    negators=listed("nao nunca jamais tampouco nem"),
    merely=listed("so somente apenas"),
    goals=("ate", "ate os"),
    changes=(
        "subi", "sobe", "baixa", "baixo", "caiu", "caira", "cairia", "caindo", "caem", "aument", "diminu", "cresc",
        "desceu", "desce", "descend", "elev", "reduz", "reduc", "cortou", "cortar", "avanc", "recuo", "recua", "passou",
        "passar", "passando", "saltou", "saltar", "escal", "chegou", "chega", "melhorou", "melhorar", "piorou",
        "piorar",
        "cedeu", "encarec", "barate", "increment", "desab", "dispar", "alcanc", "variou", "variar", "oscil", "encolh",
        "despenc", "retra",
    ),
    change_words=listed("cai cair alta queda passa passam"),
    possible=listed(
        "deve devem devera deverao deveria deveriam pode podem podera poderao poderia poderiam podia talvez possa "
        "possam"
    ),
    likens=frozenset((
        "dos quais", "das quais", "contra", "face a", "ante", "dos", "das", "mas so", "mas apenas", "sendo",
        "faltam", "restam", "sobram",
    )),
    number_of=frozenset(("o numero de", "a quantidade de")),
    partitives=frozenset(("dos", "das", "destes", "destas", "desses", "dessas")),
    others=listed("outros outras restantes"),
    these=frozenset(("destes", "destas", "desses", "dessas", "deles", "delas")),
    totals=frozenset((
        "do total", "desse total", "deste total", "desse valor", "deste valor", "desse montante", "deste montante",
        "dessa verba", "desta verba", "dessa quantia", "desta quantia",
    )),
    of_them=frozenset(("deles", "delas", "destes", "destas", "desses", "dessas")),
    more_than=frozenset((
        "a mais que", "a mais do que", "mais que", "mais do que", "a menos que", "a menos do que", "menos que",
        "menos do que",
    )),
    were=listed("eram foram"),
    parallels=listed("de do da em no na nos nas a contra com para por"),
    participle=r".*[aií]d[oa]s",
    openings=frozenset({"entre"}),
    and_words=frozenset({"e"}),
    from_words=listed("de do da dos das desde"),
    or_words=frozenset({"ou"}),
    by_words=frozenset({"em"}),
    ends_of_change=frozenset({"para"}),
    to_words=listed("a ao aos ate"),
    vote_words=("votos contra", "votos a favor e", "votos a", "contra", "a", "x"),
    contests=(
        "ganh", "venc", "perd", "empat", "derrot", "gole", "placar", "vitoria", "triunf", "gol", "jogo", "partida",
        "vot", "aprov", "rejeit", "bateu", "bateram", "set", "resultado", "eliminou",
    ),
    share_words=("em cada", "de cada", "a cada", "em"),
    bare_share_words=("em",),
    parts={word: Fraction(1, number) for word, number in {**_PARTS, **_SEVERAL}.items()},
    several_parts=frozenset(_SEVERAL),
    own_parts=listed("metade metades terco tercos"),
    bare_parts=listed("metade"),
    part_nouns=listed("parte partes"),
    shares_after=listed("da do das dos"),
    halved=listed(
        "milhao bilhao milhar centena duzia quilo quilometro metro litro ponto hora seculo ano mes tonelada hectare "
        "dezena centavo"
    ),
    no_parts_after=listed("primeira segunda outra ultima melhor pior"),
    half_words=listed("meio meia"),
    and_half=("e meio", "e meia"),
    multiples={
        **dict.fromkeys(("dobro", *_DOUBLED.split()), Fraction(2)), "triplo": Fraction(3), "tripla": Fraction(3),
        **dict.fromkeys(("quadruplo",), Fraction(4)), **dict.fromkeys(("quintuplo",), Fraction(5)),
        **dict.fromkeys(("sextuplo",), Fraction(6)), **dict.fromkeys(("decuplo",), Fraction(10)),
    },
    multiple_verbs={
        "duplic": Fraction(2), "triplic": Fraction(3), "quadruplic": Fraction(4), "quintuplic": Fraction(5),
        "sextuplic": Fraction(6), "decuplic": Fraction(10),
    },
    times_before=(*(f"multiplic{end} por" for end in (*_AR, "ada", "ados", "adas")), "multiplique por", "fator de"),
    divided_before=("dividido por", "dividida por"),
    times=listed("vezes vez"),
    ordinals=_ORDINALS,
    ordinal_homonyms=listed("segunda quarta quarto quinta sexta"),
    ordinal_endings=listed("º ª o a"),
    ordinal_before=listed(
        "o a os as seu sua seus suas um uma por em este esta esse essa cada lugar ao no na nos nas do da dos das pelo "
        "pela neste nesta num numa meu minha nosso nossa"
    ),
    rank_words=("numero", "num", "n", "nº"),
    collectives={
        **dict.fromkeys(("duzia", "duzias"), Fraction(12)), **dict.fromkeys(("dezena", "dezenas"), Fraction(10)),
        **dict.fromkeys(("vintena",), Fraction(20)), **dict.fromkeys(("centena", "centenas"), Fraction(100)),
        **dict.fromkeys(("milhar", "milhares"), Fraction(1000)),
        "par": Fraction(2), "duo": Fraction(2), "trio": Fraction(3), "quarteto": Fraction(4), "quinteto": Fraction(5),
    },
    collectives_of=listed("par duo trio quarteto quinteto"),
    about_collectives=frozenset({"par"}),
    open_collectives=listed("dezena dezenas vintena centena centenas milhar milhares"),
    vague=listed("duzias dezenas centenas milhares milhoes bilhoes trilhoes bilioes"),
    numeral_before=listed("seculo seculos capitulo tomo titulo rei rainha papa guerra parte ato dom"),
    spaced_scales={"mi": 10**6, "bi": 10**9, "tri": 10**12},
    points={
        **dict.fromkeys(("ponto percentual", "pontos percentuais", "pp", "p . p .", "p p"), "percentage points"),
        **dict.fromkeys(("ponto base", "pontos base", "ponto basico", "pontos basicos"), "basis points"),
        **dict.fromkeys(("ponto", "pontos"), "points"),
    },
    point_parts={
        **dict.fromkeys(("decima", "decimas"), Fraction(1, 10)),
        **dict.fromkeys(("centesima", "centesimas"), Fraction(1, 100)),
    },
    points_change=True,
    no_percentages=listed("ibovespa psi indice bolsa dow nasdaq liga jogo time equipe equipa tabela temporada"),
    measures={
        **dict.fromkeys(("graus celsius", "grau celsius", "graus centigrados", "grau centigrado"), "°C"),
        **dict.fromkeys(("quilometros quadrados", "quilometro quadrado"), "km²"),
        **dict.fromkeys(("metros quadrados", "metro quadrado"), "m²"),
        **dict.fromkeys(("metros cubicos", "metro cubico"), "m³"),
        **dict.fromkeys(("quilometros por hora",), "km/h"), "partes por milhao": "ppm",
    },
    continuous=listed(
        "metros metro quilometros quilometro milhas pes polegadas toneladas tonelada quilos quilo quilogramas gramas "
        "litros litro barris hectares hectare alqueires graus watts megawatts gigawatts quilowatts gigatoneladas "
        "pontos "
        "vezes sacas arrobas"
    ),
    durations=listed(
        "segundo segundos minuto minutos hora horas dia dias semana semanas mes meses ano anos decada decadas seculo "
        "seculos"
    ),
    measure_names=by_word({
        "km": "quilometros", "mi": "milhas", "m": "metros", "ft": "pes", "in": "polegadas", "t": "toneladas",
        "kg": "quilos quilogramas", "g": "gramas", "l": "litros", "gal": "galoes", "bbl": "barris", "ha": "hectares",
        "ac": "acres", "W": "watts", "kW": "quilowatts", "MW": "megawatts", "GW": "gigawatts", "s": "segundos",
        "min": "minutos", "h": "horas", "day": "dias", "week": "semanas", "month": "meses", "year": "anos",
        "decade": "decadas", "century": "seculos",
    }),
    currencies={
        **dict.fromkeys(("real", "reais"), "BRL"), **dict.fromkeys(("dolar", "dolares"), "Dollar"),
        **dict.fromkeys(("euro", "euros"), "EUR"), **dict.fromkeys(("peso", "pesos"), "Peso"),
        **dict.fromkeys(("libra", "libras"), "Pound"), "esterlina": "GBP", "esterlinas": "GBP",
        **dict.fromkeys(("iene", "ienes"), "JPY"), **dict.fromkeys(("yuan", "yuans", "iuan", "iuanes"), "CNY"),
        **dict.fromkeys(("franco", "francos"), "Franc"), **dict.fromkeys(("rublo", "rublos"), "RUB"),
        **dict.fromkeys(("rupia", "rupias"), "Rupee"), **dict.fromkeys(("kwanza", "kwanzas"), "AOA"),
        **dict.fromkeys(("metical", "meticais"), "MZN"), **dict.fromkeys(("escudo", "escudos"), "CVE"),
        **dict.fromkeys(("guarani", "guaranis"), "PYG"), "bolivianos": "BOB", "rand": "ZAR", "liras": "TRY",
        **dict.fromkeys(("coroa", "coroas"), "Krone"), "zlotys": "PLN", "soles": "PEN",
    },
    cents=listed("centavo centavos centimo centimos"),
    weights=("pes", "carne", "quilo", "peixe"),
    prices=(
        "cust", "prec", "pag", "val", "multa", "tarifa", "impost", "gast", "vend", "orcament", "divida", "lucr",
        "invest",
        "salari", "alugue", "renda", "emprest", "compr", "arrecad", "perd", "receit", "cobr", "recebe", "saiu",
    ),
    below_zero=("abaixo de zero", "graus abaixo de zero", "negativos", "graus negativos", "negativo"),
    minus=frozenset({"menos"}),
    minus_before=listed("grau graus ° º"),
    not_minus_after=listed("ao pelo no por o a os as ou de do da quando"),
    ages_before=("idade de", "idades de", "idade entre", "idade"),
    years=listed("ano anos"),
    plural=r"[a-z]*[a-z]s",
    before_nouns=listed(
        "novos novas outros outras grandes primeiros primeiras bons boas maus mas possiveis supostos supostas pequenos "
        "pequenas diferentes diversas diversos ultimos ultimas principais restantes"
    ),
    of_words=frozenset({"de"}),
    wholes=re.compile(r"(?:d[oa]s?|de (?:tod[oa]s?|seus?|suas?)) "),
    no_wholes=listed(
        "nivel niveis preco precos media medio mediana tamanho taxa taxas valor valores normal habitual "
        "norma passado passada anterior anteriores antigo antiga previo previa entao previsto prevista "
        "esperado esperada objetivo meta indice velocidade ritmo altura comprimento largura peso profundidade "
        "temperatura limite maximo maxima minimo minima recorde"
    ),
    periods=by_word({
        "second": "segundo segundos",
        "minute": "minuto minutos",
        "hour": "hora horas horario horaria",
        "day": "dia dias diario diaria diarios diarias diariamente noite noites",
        "week": "semana semanas semanal semanais semanalmente",
        "month": "mes meses mensal mensais mensalmente",
        "quarter": "trimestre trimestres trimestral trimestrais",
        "year": "ano anos anual anuais anualmente",
        "decade": "decada decadas",
        "century": "seculo seculos",
    }),
    degrees=listed("grau graus"),
    determiners=listed(
        "os as dos das seus suas meus minhas eles elas estes estas esses essas aqueles aquelas todos todas mais menos "
        "apos "
        "segundo entao depois"
    ),
    months={
        **counted("janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro", 1),
        **counted("jan fev mar abr mai jun jul ago set out nov", 1),  # dez is ten
    },
    date_links=frozenset({"de"}),
    before_years=listed("em desde ate de do durante entre para a apos antes depois fim final inicio meados"),
    year_nouns=listed("ano anos temporada exercicio safra"),
    definite=listed("o a os as"),
    decades=counted("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 1920, step=10),
    decade_before=("anos", "decada de", "decadas de"),
    decade_figures=("anos", "decada de", "decadas de"),
    decade_years=("decada de",),
    decade_or_year=("anos", "decada de", "decadas de"),
    forenoon=("da manha", "da madrugada", "a m", "am"),
    afternoon=("da tarde", "da noite", "p m", "pm"),
    clock_before=("as", "ate as", "das"),
    lasting_verbs=listed("dura duram durou duraram durar durara duracao demora demorou leva levou"),
    clock_parts_after=("e meia", "e quinze", "menos um quarto"),
    hour_written_after=r"(?i)(?:às|à)",
    lasting=listed("em durante"),
    hours=listed("horas hora h hs"),
    names=(
        "zero emissoes", "emissoes zero", "emissao zero", "carbono zero", "tolerancia zero", "fome zero", "marco zero",
        "primeiro ministro", "primeira ministra", "primeira dama", "segunda mao", "segunda guerra mundial",
        "primeira guerra mundial", "terceiro mundo", "primeira vez", "segunda vez", "em primeiro lugar",
        "a primeira vista",
        "terceira idade", "segundo plano", "primeira linha", "primeiros socorros", "primeira infancia",
        "primeiro turno",
        "segundo turno", "quarta feira", "segunda feira", "quinta feira", "sexta feira", "terca feira",
        "quinta passada",
        "segunda passada", "quarta passada", "sexta passada", "terca parte do leao", "agenda 2030", "meio ambiente",
        "meio dia", "meia noite", "meia entrada", "meio termo", "meio campo", "por meio", "no meio", "classe media",
        "quarto de hotel", "quartos de hotel", "quarto de dormir", "quarto de banho", "quartos de banho",
        "ponto de vista",
        "pontos de vista", "duplo sentido", "quinta coluna", "sexto sentido", "setima arte", "oitava maravilha",
        "g 20", "terceiro setor", "quarto poder", "mil maravilhas", "sexta santa", "mais um", "mais uma",
    ),
    numbered=listed(
        "boeing airbus windows iphone apolo formula tipo vitamina omega covid sars playstation galaxy fiat ferrari "
        "porsche peugeot ftse ibex dax nikkei stoxx cac embraer psi"
    ),
    capital_numbered=listed(
        "canal rota artigo secao capitulo voo rodovia estrada linha sala porta terminal sub quadra lote anexo"
    ),
    laws=listed("lei decreto diretiva regulamento resolucao portaria despacho processo acordao pl pec mp"),
)  # fmt: skip
