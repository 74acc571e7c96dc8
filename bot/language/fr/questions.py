"""How French asks. What an apostrophe joins stands apart here: qu est ce que, d un."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.fr.word_classes import ALIKE, HARMLESS
from bot.language.questions import QuestionWords, Sign, signs

_SPANS: Final = "seconde|minute|heure|jour|semaine|mois|trimestre|an|annee|decennie|siecle"
_WHICH: Final = "(?:quel|quelle|quels|quelles)"
_MONTHS: Final = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|ete|automne|hiver"
)
_TOLD: Final = "(?:article|rapport|texte|etude|enquete|journal|donnees|chiffres)"

QUESTIONS: Final = QuestionWords(
    kinds=signs(
        {
            "date": rf"quand|{_WHICH} (?:{_SPANS}|date|moment)|depuis quand|il y a combien de temps|date (?:de|d|du)",
            "age": r"quel age|quels ages|age (?:de|d|du|des)|combien d annees (?:a|ont)",
            "duration": rf"combien de temps|combien (?:de|d) (?:{_SPANS})s?|quelle duree|duree (?:de|d|du)",
            "person": "(?<=^ )(?:qui|ki)|(?:a|de|par|avec|pour|chez|est|sont|et|alors) qui|quelle personne|nom "
            "(?:de|du|d)",
            "origin": "d ou(?! vient que)|provenance",
            "place": "(?<=^ )ou|(?<!d )ou "
            "(?:est|sont|se|s|a|ont|va|vont|peut|fut|etait|etaient|eu|habite\\w*|trouve\\w*)"
            rf"|c est ou|{_WHICH} (?:ville|villes|lieu|lieux|endroit|endroits|region|regions|rue|quartier|quartiers"
            "|departement|commune)|adresse",
            "money": "quelle somme"
            r"|combien (?:coute\w*|cout\w+|vaut|valent|valait|d argent|depens\w+|investi\w*|gagne\w*|paie\w*|"
            r"paye\w*"
            r"|verse\w*|rapporte\w*)|(?:coute|coutent|coutera|vaut|gagne|gagnent|paie|paye|depense|"
            r"depensent) (?:\w+ )?combien"
            r"|prix|budget|salaire|cout|tarif|recettes",
            "title": "titre|titres|intitule|intitulee",
            "size": "combien (?:mesure|mesurent|pese|pesent)|quelle (?:taille|hauteur|longueur|largeur|vitesse)",
            "share": "pourcentage|pourcentages|proportion|part de|part des|part du|part d|quelle part|fraction|%|taux"
            "|majorite|moitie|combien (?:represente|represent)\\w*",
            "count": "combien de|combien d|combien y|nombre de|nombre d|nombre des|total de|total des|quantite de"
            "|combien (?:sont|etaient|en)",
            "reason": "pourquoi|pq|pk|raison|raisons|pour quelle raison",
            "rate": rf"(?:par|chaque|tous les|toutes les) (?:{_SPANS})s?|mensuel|mensuelle|mensuels|mensuelles|"
            rf"quotidien"
            "|quotidienne|annuel|annuelle|annuels|annuelles|hebdomadaire|hebdomadaires|a quelle frequence",
        }
    ),
    moments=Sign(
        r"a (?:l epoque|cette epoque|ce moment la)|en ce temps la|dans (?:le passe|le futur|l avenir|dix ans|\d+ ans)"
        r"|(?:au|a l|du) (?:debut|depart|origine)|avant (?:la|le|les|l|cela|ca)|autrefois|jadis|auparavant|hier|demain"
        r"|avant hier|avant$|initialement|il y a (?:longtemps|peu)|bientot"
        rf"|il y a (?:\w+ )?(?:{_SPANS})e?s?"
        rf"|(?:{_SPANS}|{_MONTHS}|fois)s? (?:dernier|derniere|prochain|prochaine|passe|passee|precedent|precedente|"
        rf"suivant"
        r"|suivante)|(?:l an|les annees) (?:dernier|prochain|passe|passees)"
        r"|(?:va|vont|allait|allaient) (?:\w+ )?\w+(?:er|ir|re)|aura|auront|sera|seront|avait|avaient|etait|etaient"
        rf"|en (?:{_MONTHS})|au (?:printemps|siecle dernier)|dans les annees|l avenir"
    ),
    futures=Sign(r"(?:va|vont) (?:\w+ )?\w+(?:er|ir|re)|aura|auront|sera|seront"),
    plans=listed(
        "plan plans prevoit prevoient prevu prevue prevus prevues budget programme promet promettent promesse propose "
        "proposent proposition objectif objectifs but projet projets devrait devraient sera seront aura auront "
        "recevra iront ira paiera vendra vendus ouvrira fermera augmentera coutera compte vise visent prevision "
        "previsions"
    ),
    plan_endings=("era", "eront", "ira", "iront", "dra", "dront", "rra", "rront"),
    much=Sign("combien"),
    least=Sign(
        r"le moins|(?:a|ont|avec|est|sont|fait|font) (?:le )?moins|(?:le|la|les) (?:plus (?:petit|petite|faible|bas|"
        r"basse)"
        r"|moindre|pire|plus mauvais)"
    ),
    opening=Sign(
        r"bonjour(?: a tous| a toutes| madame| monsieur| le bot| l equipe)?|salut(?: a tous| l equipe| les amis|"
        r" bot)?|bonsoir"
        r"|coucou|(?:cher|chere|chers|cheres)(?: \w+){1,3}$|j espere que vous allez bien"
        r"|(?:une |petite |j ai |juste |simple )*question(?: rapide| simple| bete)?(?=$| sur| a propos)"
        r"|(?:est ce que )?(?:tu peux|vous pouvez|peux tu|pouvez vous|pourrais tu|pourriez vous|tu pourrais|"
        r"vous pourriez)"
        r"(?: s il (?:te|vous) plait)?(?: (?:me|nous))?(?: (?:dire|donner|expliquer|indiquer|preciser|confirmer|aider|"
        r"rappeler))?"
        r"|(?:dis|dites|explique|expliquez|donne|donnez|rappelle|rappelez|indiquez|raconte) (?:moi|nous)"
        r"|(?:est ce que )?(?:tu sais|vous savez|sais tu|savez vous|sauriez vous|saurais tu)(?: me dire)?"
        r"|quelqu un (?:sait|saurait)(?: il)?|qui sait"
        r"|(?:je|on|nous|j) (?:veux|voudrais|voulais|voudrions|voulons|aimerais|aimerait|aimerions|souhaite|"
        r"souhaiterais"
        r"|souhaitons|cherche)(?: a)? (?:savoir|connaitre|demander|comprendre|apprendre)"
        r"|je me (?:demande|demandais)|(?:je suis|suis) (?:curieux|curieuse)(?: de savoir)?|ca m interesse de savoir"
        r"|(?:mon|ma|mes|notre|nos)(?: \w+){1,2} (?:me |nous )?(?:demande|demandent|a demande|veut savoir|"
        r"veulent savoir"
        r"|voudrait savoir)"
        r"|je ne (?:sais|comprends|trouve|vois|me souviens) (?:pas|plus)|je (?:sais|comprends|trouve|vois) pas"
        rf"|(?:selon|d apres) (?:le|la|les|l|cet|cette|ce|votre|vos) {_TOLD}"
        r"|et|alors|donc|bon|bah|ben|euh|dis|dites|hey|he|ok|svp|stp|pardon|excuse moi|excusez moi|s il (?:te|"
        r"vous) plait"
        r"|mais|au fait|du coup"
    ),
    closing=Sign(
        r"merci(?: beaucoup| bien| d avance| par avance| pour (?:votre|ta) (?:aide|reponse))?$|s il (?:te|vous) plait$"
        r"|(?:svp|stp|cordialement|bien a vous|amicalement|salutations|bonne journee|bonne soiree|d avance)$"
        r"|si (?:possible|vous pouvez|tu peux|ca ne (?:te|vous) derange pas|vous savez|tu sais|c est possible)$"
        r"|quand (?:tu peux|vous pouvez|vous aurez le temps|tu auras le temps)$"
        r"|(?:c est )?pour (?:mon|ma|un|une|l|le|la|notre)(?: \w+)? ?(?:ecole|cours|classe|devoir|devoirs|expose|"
        r"memoire|examen"
        r"|projet|these|lycee|college|dissertation)$|pour l ecole$"
        r"|(?:ou (?:non|pas|quoi))$|(?:c est )?(?:juste )?par curiosite$|simple curiosite$|mdr$|lol$"
        rf"|(?:selon|d apres) (?:le|la|les|l|cet|cette|ce|votre|vos) {_TOLD}$|en fait$|au juste$|exactement$"
    ),
    harmless=HARMLESS,
    persons=listed(
        "homme femme type mec gars bonhomme monsieur madame mademoiselle m mme mlle dame fille garcon personne "
        "individu bonne personnage quidam nana"
    ),
    anyone=listed("gens personne personnes"),
    groups=listed(
        "patient patients patiente patientes malade malades electeur electeurs electrices habitant habitants "
        "locataire locataires citoyen citoyens riverain riverains chomeur chomeurs chomeuses"
    ),
    alike=ALIKE,
    wishes=listed("veut veulent donne donnent donner donnez montre montrez utilise utilisent cherche cherchent laisse"),
    uncounted=listed("argent temps monde"),
    sizes=listed("grand grande grands haut haute eleve elevee gros grosse long longue important importante"),
    cut=("e", "r"),
    endings=listed(
        "s e es x r er ez ent ons ant ants ante antes ait aient ais ai as a ions iez ra ras rai rons rez ront rait "
        "raient u ue us ues i ie is ies it ees ee"
    ),
    infinitives=("er", "ir", "re"),
    talkers=listed("je j moi me m mon ma mes tu te t toi vous nous votre ton ta s stp svp"),
    firsts=listed("je j moi me m mon ma mes suis ai nous notre nos lu vu"),
    before_names=listed("en au aux a de d du des dans pour par chez sous sur vers compte ont"),
    titles=listed("republique populaire royaume democratique federale continentale de du la le l d"),
    negations=listed("ne n pas non jamais aucun aucune personne ni nul plus rien"),
    nobody=listed("aucun aucune nul"),
    unsaid=listed(
        "sais savais comprends compris trouve souviens vois rappelle peux crois idee entendu connais doute importe"
    ),
    known=listed("sais"),
    lacking=Sign(
        "sans|manque|manquent|a court de|a la recherche de|cherche|cherchent|cherchant|veut|veulent|a besoin|ont "
        "besoin|perd"
        "|perdent|perdu|perdus|faute de|en quete de"
    ),
    linking=listed(
        "a ont est sont de d du des en au aux dans la le les l un une ete etre se s y eu fait faite faits faites par "
        "il elle ils elles on"
    ),
    apart=listed("exceptes exception exclu exclus excepter enlevant part"),
    others=listed("autre autres"),
    elsewhere=listed("ailleurs etranger etrangers etrangere etrangeres"),
    staying=listed("reste restent restant restants restantes restera resteront"),
    excluding=listed("hors sauf excepte hormis sans excluant moins dehors"),
    asking=listed(
        "que qu quoi qui quel quelle quels quelles quand comment combien pourquoi lequel laquelle lesquels lesquelles "
        "nombre pourcentage proportion ki koi cb cbn"
    ),
    heads_first=True,
    sums=listed("total totaux ensemble tous toutes tout somme"),
    shares=listed("pourcentage proportion part fraction portion taux %"),
    parts=listed("part"),
    bulks=listed("majorite plupart moitie"),
    of=listed("de d du des"),
    among=listed("parmi"),
    copulas=listed("est sont etait etaient sera seront"),
    roles_of=listed("de d du des en au aux a"),
    determiners=listed(
        "le la les l un une des du au aux son sa ses mon ma mes ton ta tes notre nos votre vos leur leurs ce cet "
        "cette ces quel quelle quels quelles chaque plusieurs quelques aucun aucune autre autres combien"
    ),
    before_verbs=listed(
        "ne n se s me m te t nous vous je j il elle ils elles on qui ou quand comment a ont ete est sont jamais y "
        "pour pas"
    ),
    verbal=tuple(listed("er ir oir ant aient ait erent ement amment emment ont ez")),
    adjectival=tuple(
        listed(
            "al ale aux ales ique iques eux euse euses if ive ifs ives aire aires able ables ible ibles el elle els "
            "elles"
        )
    ),
)
