"""French, of any country: figures as the Imprimerie nationale has them, a narrow blank between thousands."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Final

from bot.language.base import Figures, GuardWords, Language, SmallTalk, Spelling, listed
from bot.language.fr.dialogue import DIALOGUE
from bot.language.fr.directions import DIRECTIONS
from bot.language.fr.drafts import DRAFTS
from bot.language.fr.editing import EDITING
from bot.language.fr.messages import MESSAGES
from bot.language.fr.numbers import NUMBERS
from bot.language.fr.quantities import QUANTITIES
from bot.language.fr.questions import QUESTIONS
from bot.language.fr.scope import SCOPE
from bot.language.fr.senses import SENSES
from bot.language.fr.sharing import SHARING
from bot.language.stemming import LightStemmer

# Not before onze and oui; and before an h that is not said: the commonest nouns that a paper counts.
_VOWEL: Final = "[aeiouàâéèêëîïôûAEIOUÀÂÉÈÊËÎÏÔÛ](?!nz|ui\\b)"
_SILENT: Final = "[hH](?:abit|eur|omm|[oô]pit|[oô]tel|ectar|istoi|uil|iver|erb|onor|orair)"
_FULL: Final = re.compile(rf"\b(?P<start>[dlDL]e|[lL]a|[qQ]ue) (?={_VOWEL}|{_SILENT})")


def elided(text: str) -> str:
    """`text` with *de*, *le*, *la* and *que* before a vowel as they are written: d’euros."""
    return _FULL.sub(lambda found: f"{found['start'][:-1]}’", text)


FRACTIONS: Final = {
    Fraction(1, 2): "la moitié", Fraction(1, 3): "un tiers", Fraction(2, 3): "deux tiers", Fraction(1, 4): "un quart",
    Fraction(3, 4): "trois quarts",
}  # fmt: skip

FIGURES: Final = Figures(
    decimal=",",
    group="\u202f",
    group_from=4,
    percent="{number}\u00a0%",
    money="{number} {dollars}",
    scaled_money="{number} {scale} de {dollars}",
    dollars=("dollar", "dollars"),
    scales=((12, "billion", "billions"), (9, "milliard", "milliards"), (6, "million", "millions")),
    decimals_read=",.",
    groups_read=".'’ \u00a0\u202f",
    currencies=("dollar", "euro", "peso", "livre", "franc"),
    range="de {low} à {high}",
    points=("{number} point de pourcentage", "{number} points de pourcentage"),
    basis_points=("{number} point de base", "{number} points de base"),
    times="{number} fois",
    fractions=FRACTIONS,
    ratio="{part} sur {whole}",
    ordinal=lambda number: "1er" if number == 1 else f"{number}e",
    decade="les années {year}",
    is_one=lambda number: abs(number) < 2,
)

GUARD: Final = GuardWords(
    counts=(
        "combien de", "combien d", "nombre de", "nombre d", "pourcentage", "proportion", "part de", "part des",
        "quantite de", "quantite d",
    ),
    heads_first=True,
    amounts=listed("nombre nombres chiffre chiffres quantite quantites total totaux donnee donnees pourcentages"),
    names={
        "name": ("nom", "noms", "nomme", "nommer", "s appellent"),
        "list": ("liste", "listes", "lister", "enumere", "enumerer"),
        "which": ("qui sont", "quels sont", "quelles sont"),
    },
    links=listed("de d du des la le les l tous toutes"),
)  # fmt: skip

SMALL_TALK: Final = SmallTalk(
    greetings=(
        "bonjour", "salut", "bonsoir", "coucou", "coucou toi", "bonjour a tous", "bonjour tout le monde",
        "salut a tous", "salut tout le monde", "salut le bot", "bonjour bot", "rebonjour", "bjr", "slt", "bsr", "allo",
    ),
    thanks=(
        "merci", "merci beaucoup", "merci bcp", "merci bien", "mille mercis", "un grand merci", "ok merci", "d accord",
        "d accord merci", "ok d accord", "ah d accord", "dac", "d acc", "parfait", "super", "genial", "top", "nickel",
        "compris", "bien compris", "ca marche", "ca roule", "tres bien", "trop bien", "je vois", "ok je vois",
        "merci a vous", "merci a toi", "merci infiniment", "merci d avance", "je vous remercie", "je te remercie",
        "c est parfait", "c est gentil",
    ),
    courtesies=listed(
        "bonjour salut bonsoir coucou bjr slt bsr allo merci mercii pardon desole desolee bravo felicitations oui "
        "ouais parfait super genial test essai bienvenue adieu ciao stp svp cordialement tchao"
    ),
    phrases=(
        "ca va", "comment ca va", "comment vas tu", "comment allez vous", "tu vas bien", "vous allez bien",
        "quoi de neuf", "bonne journee", "bonne soiree", "bonne nuit", "bon apres midi", "a bientot", "a plus",
        "a plus tard", "a demain", "au revoir", "de rien", "je vous en prie", "je t en prie", "s il te plait",
        "s il vous plait", "bien joue", "bon travail", "beau travail", "bon bot", "enchante", "enchantee",
        "vous etes la", "tu es la", "t es la", "y a quelqu un", "il y a quelqu un", "ta gueule", "tais toi",
        "va te faire voir", "va te faire foutre", "je t emmerde", "va au diable", "fils de pute", "nique ta mere",
        "ferme la", "gros con", "sale con", "quel con", "petit con", "bande de cons", "t es con", "tu es con",
        "vous etes con", "vous etes des cons",
    ),
    insults=listed(
        "idiot idiote idiots imbecile imbeciles connard connards connasse debile debiles cretin cretins cretine abruti "
        "abrutis abrutie stupide nul nuls nulle naze nazes merde putain pute salaud salope encule enfoire bouffon "
        "bouffonne batard poubelle inutile incapable incompetent pourri gueule emmerde foutre nique fdp ntm pd "
        "tg ftg vtff"
    ),
    beside=listed(
        "le la les l un une des tu t es est vous etes c ce cet cette tres trop si bien beaucoup de d a au pour mon ma "
        "ton ta votre ami amie amis bot robot et ou tout tous toutes vraiment aide reponse info monsieur madame sale "
        "gros grosse bande bcp infiniment avance espece va encore j ai je suis mais donc"
    ),
)  # fmt: skip

HEADINGS: Final = {
    "answer": ("reponse", "reponses"),
    "question": ("question", "formulation", "formulations", "demande"),
    "reply": ("texte", "texte de la reponse"),
    "language": ("langue",),
    "group": ("groupe",),
    "kind": ("genre", "categorie"),
}

REWORDINGS: Final = (
    (
        r"combien (?:de |d['’])(?P<thing>.+?) (?:y a(?:-t-il)?|a(?:-t-(?:il|elle|on))?|ont(?:-(?:ils|elles))?|sont|est|"
        r"compte|existe(?:nt)?)\b.*",
        ("nombre de {thing}", "{thing} au total", "le nombre total de {thing}"),
    ),
    (
        r"(?:qui|quel(?:le)?s?|qu['’]est-ce que) (?:est|sont|était|étaient|c['’]est que) (?P<thing>.+)",
        ("{thing}", "parle-moi de {thing}", "que sait-on de {thing}"),
    ),
    (r"(?P<thing>.+)", ("dis-moi {thing}", "sais-tu {thing}", "je voudrais savoir {thing}")),
)

LANGUAGE: Final = Language(
    code="fr",
    name="Français",
    locale="fr",
    names={"en": "anglais", "es": "espagnol", "fr": "français", "pt": "portugais"},
    folder=Path(__file__).parent,
    stem=LightStemmer(
        plurals=(("eaux", "eau"), ("aux", "al"), ("s", "")),
        endings=(
            "issement", "issements", "issant", "erions", "eraient", "erait", "eront", "erons", "erez", "erai", "eras",
            "era", "aient", "ation", "ement", "ment", "ions", "antes", "ante", "ant", "ait", "ais", "ees", "ee", "es",
            "ent", "ons", "ez", "er", "ir", "it", "e", "a",
        ),
        silent="e",
        not_plural=("ss", "us", "is", "as", "os"),
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
    abbreviations=listed("Dr Ets MM Me Mgr Mlle Mme Mmes Pr St Ste Sté"),
    questions=QUESTIONS,
    first_day="1er",
    elided=elided,
    quotes=("«\u00a0", "\u00a0»"),
    spellings=(
        Spelling(("amé", "ame"), r"(?i:\b[eé]\.? ?[-–]?u\.? ?n?\b(?=\W*am[eé]rique))", "etats unis"),
        Spelling(("aujourd",), r"(?i:\baujourd['’]hui\b)", "aujourdhui"),
    ),
)  # fmt: skip
