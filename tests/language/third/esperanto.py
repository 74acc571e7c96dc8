"""Esperanto as a third language of the program: the one module that a test adds.

Figures as neither English nor Spanish write them. What the program says is English behind "eo:", which is enough to
tell where it comes from.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bot.language.base import Figures, GuardWords, Language, NumberWords, SmallTalk, counted, listed
from bot.language.en import LANGUAGE as ENGLISH
from bot.language.quantities import QuantityWords
from bot.language.questions import QuestionWords, signs
from bot.language.stemming import LightStemmer

MESSAGES: Final = {
    **{key: f"eo: {text}" for key, text in ENGLISH.messages.items()},
    "about": "ĉirkaŭ {figure}",
    "more than": "pli ol {figure}",
    "fewer than": "malpli ol {figure}",
    "about %": "ĉirkaŭ {figure}",
    "more than %": "pli ol {figure}",
    "fewer than %": "malpli ol {figure}",
    "fewer than USD": "malpli ol {figure}",
    "sources": "Fontoj",
    "or": "{first} aŭ {last}",
}

LANGUAGE: Final = Language(
    code="eo",
    name="Esperanto",
    locale="eo",
    folder=Path(__file__).parent,
    stem=LightStemmer(plurals=(), endings=("ojn", "ajn", "oj", "aj", "on", "an", "as", "is", "os"), silent="oaei"),
    numbers=NumberWords(
        values={
            **counted("nul _ du tri kvar kvin ses sep ok nau dek", 0),
            **counted("dudek tridek kvardek kvindek sesdek sepdek okdek naudek", 20, step=10),
            **counted("cent ducent tricent kvarcent kvincent sescent sepcent okcent naucent", 100, step=100),
        },
        scales={"mil": 10**3, "miliono": 10**6, "milionoj": 10**6, "miliardo": 10**9, "miliardoj": 10**9},
        ones=frozenset({"unu"}),
        joiners=frozenset({"kaj"}),
        numerals=frozenset({"mil"}),
        percent=("elcento", "elcentoj"),
        amounts=listed("duono triono kvarono"),
    ),
    figures=Figures(
        decimal=",",
        group="\u202f",
        group_from=4,
        percent="{number} elcentoj",
        money="{number} {dollars}",
        scaled_money="{number} {scale} da {dollars}",
        dollars=("dolaro", "dolaroj"),
        scales=((9, "miliardo", "miliardoj"), (6, "miliono", "milionoj")),
        decimals_read=",",
        groups_read=".\u202f ",
        currencies=("dolar", "eur"),
    ),
    quantities=QuantityWords(
        qualified_before={"pli ol": "more than", "malpli ol": "fewer than", "cirkau": "about", "preskau": "about"},
        currencies={"dolaro": "USD", "dolaroj": "USD"},
        of_words=frozenset({"da"}),
    ),
    guard=GuardWords(
        counts=("kiom da", "nombro de"),
        heads_first=False,
        amounts=listed("nombro nombroj cifero ciferoj"),
        names={"name": ("nomo", "nomoj", "nomu"), "list": ("listo", "listu")},
        links=listed("la de"),
    ),
    small_talk=SmallTalk(
        greetings=("saluton", "bonan tagon"),
        thanks=("dankon", "multan dankon"),
        courtesies=listed("saluton dankon bonvolu jes ne"),
        phrases=("bonan tagon", "multan dankon"),
        insults=listed("stultulo"),
        beside=listed("la mia amiko"),
    ),
    messages=MESSAGES,
    questions=QuestionWords(
        kinds=signs({"date": "kiam", "place": "kie", "person": "kiu", "count": "kiom da|nombro de", "reason": "kial"}),
        harmless=listed("esti est ekzist hav"),
        asking=listed("kiom kiam kie kiu kio kial nombro"),
        before_names=listed("en de el por"),
        negations=listed("ne neniu nenio"),
    ),
)
