"""How French begins a book of an article."""

from __future__ import annotations

import re
from typing import Final

from bot.language.base import listed
from bot.language.drafts import DraftGap, DraftWords

DRAFTS: Final = DraftWords(
    topic="En chiffres",
    by=listed("par"),
    page=re.compile(
        r"(?:publie|poste|mise? a jour|modifie)e?\b|\d+ (?:commentaires?|partages?|reactions?)$|"
        r"(?:temps de )?lecture\b|\d+ min(?:utes?)? de lecture\b|(?:a )?(?:lire|voir) (?:aussi|egalement)\b"
    ),
    according=("selon", "d' apres", "d'apres", "d apres"),
    says=listed(
        "dit raconte affirme affirment indique indiquent annonce annoncent estime estiment precise precisent "
        "explique declare signale souligne calcule rappelle constate"
    ),
    begins=listed("le la les l' l un une"),
    pronouns=listed("il elle ils elles on qui que ce cela ca celui celle ceux je nous vous lui y en"),
    ends=listed(
        "et mais ou incluant qui que dont tandis alors car parce bien avant apres quand lorsque comme contre selon "
        "soit depuis jusque si afin pour plus moins dit"
    ),
    verbs=listed("est sont etait etaient a ont avait avaient sera seront serait peut peuvent doit doivent se s' s"),
    of=listed("de d' d du des"),
    many=((r".*", "Combien de"),),
    question="{asked} ?",
    in_place={"share": "quel pourcentage", "money": "combien", "moment": "quand", "part": "quelle part",
              "part of": "quelle part de", "score": "quel résultat", "number": "combien"},
    before_question={
        "": {"un": "", "une": "", "le": "", "la": "", "les": "", "des": "de", "aux": "à"},
        "moment": {"le": "", "en": "", "au": "", "du": "de"},
    },
    asked={
        "count": ("{many} {thing} ?", "nombre de {thing}", "quel est le nombre de {thing}", "{words} en chiffres"),
        "bare": ("{clause} : combien ?", "combien {words}", "{words} en chiffres", "nombre {words}"),
        "percent": ("Quel pourcentage {thing} ?", "quelle part {thing}", "pourcentage {words}", "{words} pour cent"),
        "share": ("{clause} : quel pourcentage ?", "pourcentage {words}", "{words} pour cent", "quelle part {words}"),
        "money": ("{clause} : combien ?", "combien d’argent {words}", "{words} en argent", "combien coûte {thing}"),
        "moment": ("{clause} : quand ?", "quand {words}", "à quelle date {words}", "en quelle année {words}"),
        "other": ("{clause} : quel chiffre ?", "chiffre {words}", "{words} chiffre", "que dit-on de {words}"),
    },
    said="L’article dit : « {clause} ».",
    told="Le chiffre est {fact}.",
    computed="Selon notre propre calcul, {fact}, {text}.",
    rest=("le reste de « {whole} », à part « {part} »", "quel est le reste de {whole}, à part {part}"),
    difference=("la différence entre « {more} » et « {less} »", "différence entre {more} et {less}"),
    gaps={
        "autres-lieux": DraftGap(
            ("Et dans d’autres lieux ?", "comment est-ce dans d’autres pays", "par rapport au reste du monde",
             "chiffres d’autres villes", "est-ce pareil ailleurs"),
            "Nous n’avons pas de réponse sur d’autres lieux : les nôtres portent sur ce que l’article dit de celui-ci.",
        ),
        "autres-annees": DraftGap(
            ("Et les autres années ?", "comment était-ce avant", "chiffres des années précédentes",
             "données historiques", "quelle évolution au fil des ans"),
            "Nous n’avons pas de réponse sur d’autres années : les nôtres portent sur celles que donne l’article.",
        ),
        "causes": DraftGap(
            ("Pourquoi est-ce ainsi ?", "quelles sont les causes", "à quoi est-ce dû", "à qui la faute",
             "pourquoi cela arrive-t-il"),
            "Nous n’avons pas de réponse sur les causes : les nôtres portent sur des chiffres. L’article en dit "
            "peut-être plus.",
        ),
        "la-suite": DraftGap(
            ("Que va-t-il se passer ensuite ?", "quelles sont les prévisions", "comment cela va-t-il évoluer",
             "pronostics pour l’avenir", "quelle est la prochaine étape"),
            "Nous n’avons pas de réponse sur la suite : les nôtres portent sur ce que dit l’article.",
        ),
    },
)  # fmt: skip
