"""How Portuguese begins a book of an article."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.drafts import DraftGap, DraftWords

DRAFTS: Final = DraftWords(
    topic="Em números",
    by=listed("por"),
    page=re.compile(
        r"(?:publicado|atualizado|modificado|ultima atualizacao)\b|\d+ (?:comentarios?|reacoes)$|"
        r"tempo de leitura\b|\d+ min(?:utos?)? de leitura\b|(?:leia|veja|ver|ler) (?:tambem|mais)\b"
    ),
    according=("segundo", "de acordo com", "conforme"),
    says=listed(
        "disse diz disseram alertou afirmou afirma informou informa anunciou anuncia apontou aponta explicou explica "
        "estimou estima calculou calcula declarou declara indicou indica divulgou relatou"
    ),
    begins=listed("o a os as um uma"),
    pronouns=listed("ele ela eles elas que quem se isto isso o lhe eu nos voce"),
    ends=listed(
        "e ou incluindo mas que quem enquanto porque embora depois antes quando onde segundo se como desde ate mais "
        "menos disse"
    ),
    verbs=listed("e sao foi foram era eram esta estao tem ha havia sera serao pode podem se"),
    of=listed("de do da dos das"),
    many=(
        (r".*(?:emas|gramas)|dias|mapas|planetas|cometas|.+[lmnrt]istas|atletas|(?:fura|barra|cora)coes", "Quantos"),
        (
            r".*(?:as|[csx]oes|stoes|[gn]ioes|ades|udes|agens|ises)|mulheres|mortes|maes|maos|vez|vezes|arvores|flores|cores|"
            r"redes|sedes|pontes|fontes|partes|noites|torres|greves|bases|fases|doses|teses|leis|naves|aves|chaves|"
            r"paredes|nuvens|ordens|classes|luzes|vozes|raizes|matrizes",
            "Quantas",
        ),
        (".*", "Quantos"),
    ),
    question="{asked}?",
    in_place={"share": "que porcentagem", "money": "quanto", "moment": "quando", "part": "que parte",
              "part of": "que parte de", "score": "que resultado", "number": "quantos"},
    before_question={
        "": {"um": "", "uma": "", "o": "", "os": "", "as": "", "uns": "", "umas": "", "dos": "de", "das": "de"},
        "moment": {"em": "", "no": "", "do": "de", "ao": "a"},
    },
    asked={
        "count": ("{many} {thing}?", "qual o número de {thing}", "{many} {words}", "número de {thing}"),
        "bare": ("{clause}: quanto?", "quantos {words}", "{words} em números", "número de {words}"),
        "percent": ("Que porcentagem {thing}?", "que parte {thing}", "porcentagem {words}", "{words} por cento"),
        "share": ("{clause}: que porcentagem?", "porcentagem {words}", "{words} por cento", "que parte {words}"),
        "money": ("{clause}: quanto?", "quanto dinheiro {words}", "{words} em dinheiro", "quanto {thing}"),
        "moment": ("{clause}: quando?", "quando {words}", "em que data {words}", "em que ano {words}"),
        "other": ("{clause}: que número?", "número de {words}", "{words} número", "o que se diz de {words}"),
    },
    said="O artigo diz: “{clause}”.",
    told="O número é {fact}.",
    computed="Pelo nosso cálculo, {fact}, {text}.",
    rest=("o resto de “{whole}”, sem “{part}”", "qual é o resto de {whole}, sem {part}"),
    difference=("a diferença entre “{more}” e “{less}”", "diferença entre {more} e {less}"),
    gaps={
        "outros-lugares": DraftGap(
            ("E em outros lugares?", "como é em outros países", "comparado com o resto do mundo",
             "números de outras cidades", "acontece o mesmo em outras partes"),
            "Não temos resposta sobre outros lugares: as nossas tratam do que o artigo diz deste.",
        ),
        "outros-anos": DraftGap(
            ("E em outros anos?", "como era antes", "números de anos anteriores", "dados históricos",
             "como mudou com os anos"),
            "Não temos resposta sobre outros anos: as nossas tratam dos que o artigo dá.",
        ),
        "causas": DraftGap(
            ("Por que é assim?", "quais são as causas", "a que se deve", "de quem é a culpa", "por que isso acontece"),
            "Não temos resposta sobre as causas: as nossas tratam de números. O artigo talvez diga mais.",
        ),
        "o-que-vira": DraftGap(
            ("O que vai acontecer depois?", "qual é a previsão", "como vai continuar", "previsões para o futuro",
             "o que vem agora"),
            "Não temos resposta sobre o que vai acontecer: as nossas tratam do que o artigo diz.",
        ),
    },
)  # fmt: skip
