"""Portuguese, of Brazil first, with the forms of Portugal understood.

Figures are written as Brazilian papers do (Manual da Redação da Folha de S.Paulo): `1.500`, `3,2 bilhões`, `R$ 20`.
A thousand million is `bilhão` in Brazil and `mil milhões` in Portugal, where a `bilião` is a million millions.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Final

from bot.language.base import Figures, GuardWords, Language, NumberWords, SmallTalk, Spelling, counted, listed
from bot.language.pt.dialogue import DIALOGUE
from bot.language.pt.directions import DIRECTIONS
from bot.language.pt.drafts import DRAFTS
from bot.language.pt.editing import EDITING
from bot.language.pt.messages import MESSAGES
from bot.language.pt.quantities import QUANTITIES
from bot.language.pt.questions import QUESTIONS
from bot.language.pt.scope import SCOPE
from bot.language.pt.senses import SENSES
from bot.language.pt.sharing import SHARING
from bot.language.stemming import LightStemmer

# Left out of the amounts: "meio" and "quarto", which are a means and a room too, and "um" and "uma", which are articles
# where they stand alone.
NUMBERS: Final = NumberWords(
    values={
        **counted("zero _ dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze", 0),
        **counted("dezesseis dezessete dezoito dezenove", 16),
        **counted("dezasseis dezassete _ dezanove", 16),
        **counted("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, step=10),
        **counted("cem duzentos trezentos quatrocentos quinhentos seiscentos setecentos", 100, step=100),
        **counted("cento duzentas trezentas quatrocentas quinhentas seiscentas setecentas", 100, step=100),
        **counted("oitocentos novecentos", 800, step=100),
        **counted("oitocentas novecentas", 800, step=100),
        "duas": 2, "quatorze": 14,
    },
    scales={
        "mil": 10**3, "milhao": 10**6, "milhoes": 10**6, "bilhao": 10**9, "bilhoes": 10**9, "trilhao": 10**12,
        "trilhoes": 10**12, "biliao": 10**12, "bilioes": 10**12,
    },
    ones=frozenset({"um", "uma"}),
    joiners=frozenset({"e"}),
    links=frozenset({"de"}),
    fractions={
        "meio": Fraction(1, 2), "metade": Fraction(1, 2), "terco": Fraction(1, 3), "tercos": Fraction(1, 3),
        "quarto": Fraction(1, 4), "quartos": Fraction(1, 4), "quinto": Fraction(1, 5), "quintos": Fraction(1, 5),
    },
    numerals=frozenset({"mil"}),
    percent=("por cento", "porcento"),
    amounts=listed(
        "metade terco tercos dobro dobrou dobraram dobrado triplo triplicou quadruplo duzia duzias dezena dezenas "
        "centena centenas milhar milhares"
    ),
    phrases=r"(?:terca|quarta|quinta|sexta|setima|oitava|nona|decima) parte|"
    r"um (?:quarto|quinto|sexto|setimo|oitavo|nono|decimo) d[aeo]s?|tres quartos|"
    r"mei[oa] (?:milhao|bilhao|centena|duzia)",
)  # fmt: skip

FRACTIONS: Final = {
    Fraction(1, 2): "metade", Fraction(1, 3): "um terço", Fraction(2, 3): "dois terços", Fraction(1, 4): "um quarto",
    Fraction(3, 4): "três quartos",
}  # fmt: skip

FIGURES: Final = Figures(
    decimal=",",
    group=".",
    group_from=4,
    percent="{number}%",
    money="$\u00a0{number}",
    scaled_money="$\u00a0{number} {scale}",
    dollars=("dólar", "dólares"),
    scales=((12, "trilhão", "trilhões"), (9, "bilhão", "bilhões"), (6, "milhão", "milhões")),
    decimals_read=",",
    groups_read=". \u00a0\u202f",
    currencies=("dolar", "euro", "peso", "libra", "reais"),
    range="de {low} a {high}",
    percent_range="de {low}% a {high}%",
    points=("{number} ponto percentual", "{number} pontos percentuais"),
    basis_points=("{number} ponto-base", "{number} pontos-base"),
    times="{number} vezes",
    fractions=FRACTIONS,
    ratio="{part} em cada {whole}",
    ordinal="{}º".format,
    decade="a década de {year}",
    signs={"USD": "US$"},
    is_one=lambda number: abs(number) < 2,
)

GUARD: Final = GuardWords(
    counts=(
        "quantos", "quantas", "porcentagem", "percentagem", "percentual", "proporcao", "numero de", "quantidade de",
        "parte de",
    ),
    heads_first=True,
    amounts=listed(
        "numero numeros quantidade quantidades cifra cifras totais dado dados porcentagens percentagens percentuais"
    ),
    names={
        "name": ("nome", "nomes", "nomeie", "nomear", "se chamam"),
        "list": ("lista", "listas", "listagem", "listar", "liste", "enumere", "enumerar"),
        "which": ("quem sao", "quais sao"),
    },
    links=listed("de do da dos das o a os as todos todas"),
)  # fmt: skip

SMALL_TALK: Final = SmallTalk(
    greetings=(
        "ola", "oi", "oie", "oi bot", "bom dia", "boa tarde", "boa noite", "e ai", "tudo bem", "td bem",
        "tudo bom", "tudo joia", "tudo certo", "ola bot", "opa", "salve",
    ),
    thanks=(
        "obrigado", "obrigada", "muito obrigado", "muito obrigada", "obrigadao", "valeu", "valeu mesmo", "vlw",
        "brigado", "brigada", "brigadao", "obg", "muito obg", "agradecido", "agradecida",
        "ok obrigado", "ok obrigada", "beleza", "perfeito", "entendi", "otimo", "legal", "combinado", "bom bot",
        "bacana", "massa", "fixe", "maravilha", "show de bola", "excelente",
    ),
    courtesies=listed(
        "ola oi oie opa saudacoes tchau adeus obrigado obrigada obg valeu vlw brigado brigada brigadao desculpa "
        "desculpe perdao parabens sim beleza blz otimo perfeito legal teste testando falou flw"
    ),
    phrases=(
        "tudo bem", "td bem", "tudo bom", "tudo joia", "como vai", "como vai voce", "como voce esta", "como esta",
        "e ai", "bom dia", "boa tarde", "boa noite", "muito prazer", "ate logo", "ate mais", "ate amanha", "ate breve",
        "a gente se ve", "bom trabalho", "bom bot", "mau bot", "cala a boca", "vai se ferrar", "vai se foder",
        "vai se fuder", "foda se", "vai a merda", "vai tomar no cu",
        "filho da puta", "vai pro inferno",
    ),
    insults=listed(
        "idiota idiotas imbecil imbecis burro burra estupido estupida otario otaria babaca trouxa bosta merda porra "
        "caralho puta puto corno arrombado desgracado desgracada inutil lixo foder fuder pqp vsf fdp tnc"
    ),
    beside=listed(
        "o a os as um uma voce vc e eh muito muita muitos muitas mil mais te me todos todas tudo por para pra de seu "
        "sua este esta que amigo amigos informacao ajuda resposta senhor mesmo mano cara"
    ),
)  # fmt: skip

HEADINGS: Final = {
    "answer": ("resposta", "respostas"),
    "question": ("pergunta", "perguntas", "questao", "questoes"),
    "reply": ("texto", "texto da resposta"),
    "language": ("idioma", "lingua"),
    "group": ("grupo",),
    "kind": ("tipo", "classe"),
}

REWORDINGS: Final = (
    (
        r"quant[oa]s? (?P<thing>.+?) (?:h[aá]|havia|houve|existem?|[eé]|s[aã]o|era|eram|foi|foram|est[aá]|est[aã]o|"
        r"t[eê]m)"
        r"\b.*",
        ("número de {thing}", "{thing} no total", "quantidade de {thing}"),
    ),
    (
        r"(?:o que|quem|qual|quais) (?:[eé]|s[aã]o|era|eram|foi|foram) (?P<thing>.+)",
        ("{thing}", "fale sobre {thing}", "o que se sabe de {thing}"),
    ),
    (r"(?P<thing>.+)", ("me diga {thing}", "você sabe {thing}", "quero saber {thing}")),
)

_CONTRACTED: Final = re.compile(r"\b([Dd])e (?=[oa]s?\b)|\b([Ee])m (?=[oa]s?\b)")


def contracted(text: str) -> str:
    """`text` with prepositions and articles in one word: do, nas."""
    return _CONTRACTED.sub(lambda found: found[1] or ("n" if found[2] == "e" else "N"), text)


# Without their accents these are verbs too: irá and irão are of Iran no more than servia is of Serbia.
_COUNTRIES: Final = (
    Spelling(("rã",), r"(?i:\birã\b)|(?:(?i:\bo |\b[nda]o |\bpelo ))(?i:irão\b)|\bIrão\b", "iraniano"),
    Spelling(("sérv",), r"(?i:\bsérvia\b)", "servio"),
)

LANGUAGE: Final = Language(
    code="pt",
    name="Português",
    locale="pt",
    names={"en": "inglês", "es": "espanhol", "fr": "francês", "pt": "português"},
    folder=Path(__file__).parent,
    stem=LightStemmer(
        plurals=(
            ("coes", "cao"), ("oes", "ao"), ("aes", "ao"), ("ores", "or"), ("eres", "er"), ("ais", "al"), ("eis", "el"),
            ("ois", "ol"), ("ens", "em"), ("ns", "m"), ("zes", "z"), ("s", ""),
        ),
        endings=(
            "imento", "amento", "mente", "izacao", "acao", "icao", "indo", "endo", "ando", "aram", "eram", "iram",
            "avam", "idade", "ado", "ada", "ido", "ida", "ava", "ou", "ar", "er", "ir", "am", "em",
        ),
        silent="aeo",
    ),
    numbers=NUMBERS,
    figures=FIGURES,
    regional={
        "pt-PT": replace(
            FIGURES,
            money="{number} {dollars}",
            scaled_money="{number} {scale} de {dollars}",
            scales=((12, "bilião", "biliões"), (9, "mil milhões", "mil milhões"), (6, "milhão", "milhões")),
        )
    },
    elided=contracted,
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
    abbreviations=listed("Av Cia Dr Dra Eng Ltda Prof Sr Sra Sras Srs Sta Sto núm pág"),
    questions=QUESTIONS,
    diminutives={"inhos": "os", "inhas": "as", "inho": "o", "inha": "a"},
    spellings=(
        Spelling(("eu", "e.u", "e u", "e. u"), r"(?i:\be\.? ?u\.? ?a\b\.?)", "eua"),
        Spelling(("além", "alem"), r"(?i:\bal[eé]m de)", "fora de"),
        *_COUNTRIES,
    ),
)  # fmt: skip
