"""How French says figures: qualifiers, shares, multiples, units, dates, and names that have a figure."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.language.base import by_word, counted, listed
from bot.language.quantities import QuantityWords

_ORDINALS: Final = {
    "premier": 1, "premiere": 1, "second": 2, "seconde": 2,
    **counted("deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme", 2),
    **counted("treizieme quatorzieme quinzieme seizieme", 13),
    **counted("vingtieme trentieme quarantieme cinquantieme soixantieme", 20, step=10),
    "unieme": 1, "centieme": 100, "millieme": 1000,
}  # fmt: skip
_PARTS: Final = {
    **counted("moitie tiers quart cinquieme sixieme septieme huitieme neuvieme dixieme", 2), "demi": 2, "demie": 2,
    "vingtieme": 20, "centieme": 100,
}  # fmt: skip
_SEVERAL: Final = counted("moities tiers quarts cinquiemes sixiemes septiemes huitiemes neuviemes dixiemes", 2)
_TENS: Final = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15,
    **counted("vingtaine trentaine quarantaine cinquantaine soixantaine", 20, step=10), "centaine": 100,
    "millier": 1000,
}  # fmt: skip

# Verbs that say *more than*, in the forms in which papers have them, and those that say *fewer than* when denied.
_PRESENT_TO_PAST: Final = listed("e ent ait aient era eront erait eraient")
_EXCEED: Final = [f"{stem}{end}" for stem in ("depass", "exced") for end in _PRESENT_TO_PAST]
_REACH: Final = [f"attei{end}" for end in listed("nt gnent gnait gnaient ndra ndront ndrait ndraient")]
_NOT: Final = ("pas", "jamais", "guere")

QUANTITIES: Final = QuantityWords(
    qualified_before={
        **dict.fromkeys(("plus de", "plus d'", "plus du", "au dela de", "au dela des", "au dessus de"), "more than"),
        **dict.fromkeys(("superieur a", "superieure a", "superieurs a", "superieures a"), "more than"),
        **dict.fromkeys(("depassant", "depasser", "a depasse", "ont depasse", *_EXCEED), "more than"),
        **dict.fromkeys(("un peu plus de", "un peu plus d'", "bien plus de", "largement plus de"), "more than"),
        **dict.fromkeys(("plus des", "plus de la", "au dela du", "au dessus des"), "more than"),
        **dict.fromkeys(("moins de", "moins d'", "moins du", "au dessous de", "en dessous de"), "fewer than"),
        **dict.fromkeys(("inferieur a", "inferieure a", "inferieurs a", "inferieures a"), "fewer than"),
        **dict.fromkeys(("un peu moins de", "un peu moins d'", "en deca de"), "fewer than"),
        **dict.fromkeys(("moins de la", "moins des"), "fewer than"),
        **{f"{verb} {no}": "fewer than" for verb in ("atteint", *_REACH) for no in _NOT},
        **dict.fromkeys(("au moins", "a tout le moins", "au minimum", "un minimum de", "minimum"), "at least"),
        **dict.fromkeys(("pas moins de", "pas moins d'", "a partir de"), "at least"),
        **dict.fromkeys(("au plus", "tout au plus", "au maximum", "un maximum de", "maximum"), "at most"),
        **dict.fromkeys(("jusqu' a", "jusqu' au", "jusqu' aux", "pas plus de", "pas plus d'"), "at most"),
        **{f"{verb} {no}": "at most" for verb in ("depassant", *_EXCEED) for no in _NOT},
        **dict.fromkeys(("exceder",), "more than"),
        **dict.fromkeys(("sans depasser", "sans exceder"), "at most"),
        **dict.fromkeys(("environ", "autour de", "autour du", "autour des", "aux alentours de"), "about"),
        **dict.fromkeys(("aux alentours du", "aux alentours des", "approximativement"), "about"),
        **dict.fromkeys(("pres de", "pres d'", "pres du", "pres des", "presque", "quasiment", "quasi"), "about"),
        **dict.fromkeys(("quelque", "quelques", "plus ou moins"), "about"),
        **dict.fromkeys(("a peu pres", "de l' ordre de", "une moyenne de", "proche de"), "about"),
        **dict.fromkeys(("aux environs de", "pratiquement", "grosso modo", "avoisine"), "about"),
        **dict.fromkeys(("avoisinent", "frole", "frolent", "estime a", "estimes a", "estimee a"), "about"),
        **dict.fromkeys(("exactement", "precisement"), "exact"),
    },
    qualified_after={
        **dict.fromkeys(("et plus", "ou plus", "et davantage", "ou davantage", "au moins", "au minimum"), "at least"),
        **dict.fromkeys(("et moins", "ou moins", "au plus", "au maximum", "tout au plus", "maximum"), "at most"),
        **dict.fromkeys(("environ", "a peu pres", "ou presque"), "about"),
    },
    qualified_denied={
        **dict.fromkeys(("atteint", "atteindre", "atteints", "atteinte"), "fewer than"),
        **dict.fromkeys(("passe sous", "tombe sous", "descendu sous", "descendre sous"), "at least"),
    },
    per=listed("par chaque"),
    articles=listed("le la l' les un une des seulement ses leurs son sa"),
    negators=listed("pas jamais"),
    merely=listed("seulement uniquement"),
    goals=("jusqu' a", "jusqu' au", "jusqu' aux"),
    changes=(
        "augment", "hauss", "progress", "grimp", "mont", "baiss", "recul", "chut", "tomb", "dimin", "redui", "pass",
        "gagn", "perd", "croi", "crois", "bond", "relev", "abaiss", "repli", "cede", "rebond", "accru", "accroi",
        "plong", "s'etabl", "etabli", "ressort", "remont", "redescen", "descen", "flech", "ralenti", "acceler",
        "atteint", "envol", "majo",
    ),
    possible=listed("peut pourra pourrait pourraient pourront peuvent devrait devraient"),
    likens=frozenset((
        "dont", "parmi lesquels", "parmi lesquelles", "contre", "soit", "mais seulement", "sur les", "il en reste",
    )),
    number_of=frozenset(("le nombre de", "le nombre des", "le nombre d'")),
    partitives=frozenset(("des", "sur les", "parmi les", "de ces", "sur ces", "parmi ces")),
    others=listed("autres"),
    these=frozenset(("parmi eux", "parmi elles", "parmi ceux-ci", "parmi celles-ci")),
    totals=frozenset(("sur ce total", "de ce total", "sur cette somme", "de cette somme", "sur ce montant")),
    of_them=frozenset(("d'entre eux", "d'entre elles")),
    more_than=frozenset(("de plus que", "de moins que", "de plus qu'", "de moins qu'")),
    were=frozenset(("ils etaient", "elles etaient", "on en comptait")),
    parallels=listed("de a en au aux dans pour contre par"),
    participle=r".*(?:é|ée|ee)s",
    openings=listed("entre"),
    and_words=frozenset({"et"}),
    from_words=listed("de d' du des"),
    or_words=frozenset({"ou"}),
    by_words=frozenset({"de"}),
    to_words=listed("a au aux"),
    vote_words=("voix contre", "votes contre", "voix pour et", "contre", "voix a", "a"),
    contests=(
        "gagn", "batt", "perd", "emport", "victoir", "defait", "match", "nul", "vot", "voix", "adopt", "rejet", "impos",
        "inclin", "but", "set", "menai", "mene", "score",
    ),
    share_words=("sur",),
    nouns_in_shares=True,
    parts={word: Fraction(1, number) for word, number in {**_PARTS, **_SEVERAL}.items()},
    several_parts=frozenset(_SEVERAL),
    same_parts=frozenset({"tiers"}),
    own_parts=listed("moitie moities quart quarts tiers"),
    bare_parts=frozenset({"moitie"}),
    bare_parts_of=listed("quart tiers"),
    shares_after=listed("de d' des du"),
    no_parts_after=listed("premier premiere second seconde dernier derniere autre"),
    halved=listed("point heure journee siecle kilo litre tonne finale"),
    half_words=listed("demi demie"),
    and_half=("et demi", "et demie"),
    multiples={
        **dict.fromkeys(("double", "doubles", "doublee", "doublees"), Fraction(2)),
        **dict.fromkeys(("triple", "triples", "triplee", "triplees"), Fraction(3)),
        **dict.fromkeys(("quadruple", "quadruples"), Fraction(4)), "quintuple": Fraction(5), "decuple": Fraction(10),
    },
    multiple_verbs={
        f"{stem}{ending}": Fraction(number)
        for stem, number in {**counted("doubl tripl quadrupl quintupl sextupl", 2), "decupl": 10}.items()
        for ending in ("er", "ent", "ant", "ai", "ement")
    },
    times_before=(
        "multiplier par", "multiplie par", "multipliee par", "multiplies par", "multipliees par", "multiplient par",
    ),
    divided_before=("divise par", "divisee par", "divises par", "divisees par"),
    times=frozenset({"fois"}),
    ordinals=_ORDINALS,
    ordinal_endings=listed("e er re ere eme me nd nde es emes"),
    ordinal_before=listed("le la l' les un une son sa ses leur au du en cette ce a pour des aux notre nos"),
    roman_endings=listed("e er re"),
    rank_words=("numero", "no", "n"),
    collectives={word: Fraction(number) for word, number in _TENS.items()}
    | {f"{word}s": Fraction(number) for word, number in _TENS.items()}
    | {"paire": Fraction(2), "duo": Fraction(2), "trio": Fraction(3), "quatuor": Fraction(4)},
    vague=frozenset({f"{word}s" for word in _TENS} | {"cents", "millions", "milliards"}),
    collectives_of=listed("quinzaine paire duo trio quatuor"),
    open_collectives=frozenset(_TENS) - {"douzaine"} | {f"{word}s" for word in _TENS if word != "douzaine"},
    numeral_before=listed("siecle siecles chapitre tome titre roi reine pape acte partie guerre louis"),
    short_scales={"k": 10**3},
    spaced_scales={"md": 10**9, "mds": 10**9, "mrd": 10**9},
    scales_of_signs={"k": 10**3, "m": 10**6},
    points_change=True,
    points={
        **dict.fromkeys(("point de pourcentage", "points de pourcentage", "pp"), "percentage points"),
        **dict.fromkeys(("point de pour cent", "points de pour cent"), "percentage points"),
        **dict.fromkeys(("point de base", "points de base", "pb"), "basis points"),
        **dict.fromkeys(("point", "points", "pt", "pts"), "points"),
    },
    no_percentages=listed("cac indice bourse dow nasdaq ligue match equipe championnat classement saison tableau"),
    measures={
        **dict.fromkeys(("degres celsius", "degre celsius", "degres centigrades"), "°C"),
        **dict.fromkeys(("kilometres carres", "kilometre carre"), "km²"),
        **dict.fromkeys(("metres carres", "metre carre"), "m²"),
        **dict.fromkeys(("metres cubes", "metre cube"), "m³"),
        **dict.fromkeys(("kilometres heure", "kilometres par heure"), "km/h"), "parties par million": "ppm",
    },
    continuous=listed(
        "metre metres kilometre kilometres miles pied pieds pouces tonne tonnes kilo kilos kilogrammes grammes litre "
        "litres barils hectare hectares degre degres watts megawatts gigawatts kilowatts points fois quintaux"
    ),
    durations=listed(
        "seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans annee annees decennie "
        "decennies siecle siecles journee journees"
    ),
    measure_names=by_word({
        "km": "kilometres", "mi": "miles", "m": "metres", "ft": "pieds", "in": "pouces", "t": "tonnes",
        "kg": "kilos kilogrammes", "g": "grammes", "l": "litres", "gal": "gallons", "bbl": "barils", "ha": "hectares",
        "ac": "acres", "W": "watts", "kW": "kilowatts", "MW": "megawatts", "GW": "gigawatts", "s": "secondes",
        "min": "minutes", "h": "heures", "day": "jours journees", "week": "semaines", "month": "mois",
        "year": "ans annees", "decade": "decennies", "century": "siecles",
    }),
    currencies={
        **dict.fromkeys(("dollar", "dollars"), "Dollar"), **dict.fromkeys(("euro", "euros"), "EUR"),
        **dict.fromkeys(("livre sterling", "livres sterling"), "GBP"), **dict.fromkeys(("peso", "pesos"), "Peso"),
        **dict.fromkeys(("franc", "francs"), "Franc"), **dict.fromkeys(("franc cfa", "francs cfa"), "XOF"),
        **dict.fromkeys(("franc pacifique", "francs pacifique"), "XPF"), **dict.fromkeys(("yen", "yens"), "JPY"),
        **dict.fromkeys(("yuan", "yuans"), "CNY"), **dict.fromkeys(("rouble", "roubles"), "RUB"),
        **dict.fromkeys(("roupie", "roupies"), "Rupee"), **dict.fromkeys(("real", "reais"), "BRL"), "zlotys": "PLN",
        **dict.fromkeys(("livre turque", "livres turques"), "TRY"), "livres egyptiennes": "EGP",
        "livres libanaises": "LBP", "couronnes suedoises": "SEK", "couronnes norvegiennes": "NOK",
        "couronnes danoises": "DKK", "couronnes tcheques": "CZK", "dinars algeriens": "DZD",
        "fcfa": "XOF", "f cfa": "XOF",
        "dinars tunisiens": "TND", "dirhams marocains": "MAD", "dirhams emiratis": "AED", "gourdes": "HTG",
        "ariary": "MGA",
    },
    dollars=("USD", "CAD"),  # papers of Québec write 30 $
    prices=("cout", "prix", "pay", "vend", "vaut", "valai", "amende", "tarif", "loyer", "factur"),
    below_zero=("sous zero", "degres sous zero", "au dessous de zero"),
    minus=frozenset({"moins"}),
    not_minus_after=listed("au du le pas en de plus ou"),
    ages_before=("age de", "agee de", "ages de", "agees de", "age"),
    years=listed("an ans"),
    plural=r"[a-z]*[a-z][sx]",
    plurals=listed("gens"),
    before_nouns=listed(
        "nouveaux nouvelles autres grands grandes premiers premieres petits petites anciens anciennes derniers "
        "dernieres jeunes bons bonnes principaux principales vieux vieilles gros grosses beaux belles meilleurs"
    ),
    of_words=listed("de d'"),
    wholes=re.compile(r"(?:du |des |de la |de l'|de (?:tout|toute|tous|toutes|ses|leurs|ces) )"),
    no_wholes=listed(
        "niveau niveaux prix moyenne moyen mediane taille taux valeur valeurs normal normale habituel "
        "habituelle norme dernier derniere precedent precedente ancien ancienne anterieur anterieure alors "
        "prevu prevue attendu attendue objectif indice vitesse rythme hauteur longueur largeur poids "
        "profondeur temperature limite maximum minimum record"
    ),
    periods=by_word({
        "second": "seconde secondes",
        "minute": "minute minutes",
        "hour": "heure heures horaire",
        "day": "jour jours journee journees quotidien quotidienne quotidiens quotidiennes quotidiennement "
        "journalier nuit nuits",
        "week": "semaine semaines hebdomadaire hebdomadaires",
        "month": "mois mensuel mensuelle mensuels mensuelles mensuellement",
        "quarter": "trimestre trimestres trimestriel trimestriels trimestrielle trimestrielles",
        "year": "an ans annee annees annuel annuelle annuels annuelles annuellement",
        "decade": "decennie decennies",
        "century": "siecle siecles",
    }),
    degrees=listed("degre degres"),
    determiners=listed("les ses leurs mes nos ces des plus moins dans sous sans vers puis apres pas depuis alors tous"),
    months={
        **counted("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre", 1),
        **counted("janv fevr _ avr _ _ juil _ sept oct nov dec", 1),
    },
    date_links=listed("de du"),
    before_years=listed("en depuis avant apres de pour vers fin debut mi a durant courant entre et"),
    year_nouns=listed("annee annees an exercice saison hiver printemps automne ete"),
    definite=listed("le la les"),
    decade_figures=("annees",),
    decade_years=("annees", "decennie"),
    forenoon=("du matin", "heures du matin", "h du matin"),
    afternoon=(
        "de l' apres midi", "du soir", "heures de l' apres midi", "heures du soir", "h du soir", "h de l' apres midi",
    ),
    lasting=listed("en pendant durant"),
    hours=listed("heures heure h"),
    lasting_verbs=listed("dure durent duraient duree dura durera durer met mis"),
    hours_after=listed("a vers des avant"),
    names=(
        "zero dechet", "zero emission", "tolerance zero", "premier ministre", "premiere ministre", "premiere dame",
        "seconde main", "deuxieme main", "seconde guerre mondiale", "deuxieme guerre mondiale",
        "premiere guerre mondiale", "tiers monde", "tiers etat", "tiers lieu", "tiers lieux", "tiers payant",
        "double peine", "double vitrage", "double page",
        "double emploi", "double jeu", "quart de finale", "quarts de finale", "quart d' heure", "second souffle",
        "sixieme sens", "septieme art", "sept jours sur sept", "7 jours sur 7", "24 heures sur 24", "24 h sur 24",
        "premiere fois", "en premier lieu", "un point de vue", "un point d' eau", "un point de depart", "a un point",
        "premiers secours", "premier plan", "second plan", "seconde zone", "49.3", "49 - 3", "groupe des sept",
        "agenda 2030", "troisieme age",
        "quatre saisons", "24 h / 24", "7 j / 7", "7 jours sur 7", "24 h sur 24", "24 heures sur 24",
        "24 heures du mans", "quart monde", "un a un", "un par un", "l' un", "les uns", "une fois", "premier secours",
        "double jeu", "zero carbone", "doubles rideaux", "double peine", "demi mesure",
    ),
    numbered=listed(
        "boeing airbus windows iphone apollo formule type vitamine omega covid sars playstation galaxy fiat ferrari "
        "porsche peugeot ftse ibex dax nikkei stoxx cac citroen"
    ),
    capital_numbered=listed(
        "canal route article section chapitre vol autoroute ligne salle porte terminal tribunal voie france paris"
    ),
    laws=listed("loi decret directive reglement resolution arrete ordonnance circulaire"),
    hyphen_names=True,
    proper=frozenset({"six", "onze"}),
)  # fmt: skip
