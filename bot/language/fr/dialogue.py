"""How French goes on from what was said. What an apostrophe joins stands apart here: c est, d accord."""

from __future__ import annotations

from typing import Final

from bot.language.base import alike, listed
from bot.language.dialogue import Dialogue, Pattern, whole

_THAT: Final = "(?:ca|cela|ceci|c|ce|cet|cette|ces|celui ci|celle ci|ceux ci|celles ci|il|elle|ils|elles)"
_LEAD: Final = "(?:(?:et|mais|alors|ok|d accord|donc|bon|bah|ben|dis|dites|pardon|euh|au fait|du coup) )*"
_PLEASE: Final = "(?: s il (?:te|vous) plait| svp| stp)?"
_TOLD: Final = "(?:article|rapport|texte|journal|reponse|bot|papier)"

DIALOGUE: Final = Dialogue(
    choice=Pattern(r"(?:(?:no|nr|numero|option|la|le|l) )*(\w+)(?: s il (?:te|vous) plait| svp| stp)?"),
    before_years=("en", "depuis", "jusqu en", "avant", "apres"),
    articles=("un", "une", "le", "la", "les", "des"),
    nouns_of_figures=frozenset({"nombre", "chiffre"}),
    tell=listed(
        "le la les l un une des du de d et ou a au aux y en que qu qui quoi quel quelle quels quelles quand comment "
        "combien pourquoi lequel laquelle lesquels lesquelles est sont etait etaient ete etre ont avait avaient fait "
        "font faire dit peut peuvent va vont sera seront serait c ce cet cette ces cela ca ceci il elle ils elles on "
        "nous vous je j tu me m te t se s mon ma ton ta tes son sa ses notre nos votre vos leur leurs pas ne n "
        "plus avec pour par sur sous entre chez dans vers sans selon depuis pendant apres avant mais donc car si tres "
        "aussi tout toute tous toutes autre autres meme quelque quelques aucun aucune chaque jusqu parce puis alors "
        "encore deja lui eux ici moins peu trop ni dont voici voila oui non parle parles parlez dis dites donne "
        "donnez veux voudrais sais savez"
    ),
    marks="œŒùÙ",
    about=whole(
        rf"{_LEAD}(?:et|qu en est il|et qu en est il|quid|et quid|pareil pour|la meme chose pour|c est pareil pour|"
        rf"pour|mais|"
        r"concernant|quant) (?:(?:en|de|d|du|des|a|au|aux|pour|avec|les|la|le|l|seulement|dans|chez|sur|parmi) )*"
        r"(?P<rest>(?!(?:que|qu|qui|comment|pourquoi|ou|quand|quel|quelle|quels|quelles|combien|est|sont|y|c|ca|alors|"
        r"maintenant|plus|oui|non|toi|moi|vous|je|tu|il|elle|ils|elles|ce|cela|parce|si|apres|donc|on|nous|"
        r"quoi)\b)[^?]{1,60})"
    ),
    share=whole(
        rf"{_LEAD}(?:(?:c est |ca fait |ca represente )?(?:quel|quelle) (?:est (?:le|la) )?(?:pourcentage|proportion|"
        rf"part|"
        rf"fraction|%)(?: du (?:total|monde|budget))?(?: (?:est ce|ca fait|ca represente|cela fait|cela represente|"
        rf"represente t il|est ce que ca fait))?|(?:combien )?(?:{_THAT} )?(?:est |"
        rf"fait )?(?:combien )?en (?:pourcentages?|%|"
        rf"pour cent)|(?:le |en )?pourcentage)"
    ),
    number=whole(
        rf"{_LEAD}(?:combien (?:est ce|ca fait|cela fait|sont {_THAT}|ca represente|ca en fait)?(?: ?en (?:nombre|"
        rf"nombres|tout|"
        rf"chiffres|euros|dollars|argent|valeur absolue|total))?|{_THAT} fait combien(?: en (?:tout|chiffres|euros|"
        rf"argent))?|"
        rf"(?:{_THAT} )?en (?:nombre|nombres|chiffres|euros|dollars|argent|valeur absolue))"
    ),
    why=whole(
        rf"{_LEAD}(?:pourquoi|pour quelle raison|comment ca se fait|a cause de quoi|a quoi est ce du)"
        rf"(?: (?:donc|ca|cela|est ce|c est))?(?: (?:ainsi|comme ca|autant|si peu|tant))?"
    ),
    source=whole(
        rf"{_LEAD}(?:(?:quelle est|quelles sont|donne(?:z)?(?: moi)?|montre(?:z)?(?: moi)?|tu as|vous avez|as tu|"
        rf"avez vous|il y a|"
        rf"voir) )?(?:la |les |ta |tes |votre |vos |une |des |sa |l )?(?:sources?|citations?|references?|preuves?)"
        rf"{_PLEASE}|{_LEAD}(?:qui (?:le |l )?(?:dit|a dit|affirme)(?: {_THAT})?|selon qui|d apres qui|comment (?:le )?"
        rf"(?:sais tu|savez vous|tu sais|vous savez)(?: {_THAT})?|tu (?:le )?sais comment|d ou (?:(?:vient|viennent|"
        rf"sort|sortent|"
        rf"tires tu|tirez vous|tu sors|vous sortez|est ce que) ?)?(?:(?:{_THAT}|le|les|l|tu|vous) ?)*(?:chiffres?|"
        rf"nombres?|donnees?|"
        rf"infos?|sors|tires|viennent|vient)?|prouve(?:z)? le|{_THAT} (?:vient|sort) d ou)"
    ),
    more=whole(
        rf"{_LEAD}(?:(?:dis m en|dites m en|dis moi en|raconte|je veux|savoir|en savoir|en dire) ?)*(?:plus|davantage|"
        rf"plus d infos?|plus d informations?|plus de details|autre chose|quoi d autre|la suite|suite|continue|"
        rf"continuez|encore|"
        rf"suivant|des details|details|y a t il autre chose){_PLEASE}"
    ),
    agree=whole(
        r"(?:ah |ok |euh |ben |bah |mais )?(?:oui|ouais|ouep|si|exact|exactement|c est ca|c est cela|c est exact|"
        r"bien sur|"
        r"tout a fait|absolument|en effet|correct|voila|d accord|celle la|celle ci|celui la|effectivement|carrement)"
        r"(?: oui| merci| s il (?:te|vous) plait| svp| stp| celle la)?"
    ),
    deny=whole(
        r"(?:ah |euh |ben |bah |mais )?(?:non|nan|nope|aucune|aucun|aucune de celles (?:ci|la)|pas (?:ca|cela|"
        r"celle la|celle ci|du "
        r"tout)|ce n est pas (?:ca|cela)|c est pas ca|c est faux|ni l un ni l autre)(?: merci| s il (?:te|vous) plait|"
        r" svp| non)?"
    ),
    pointing=whole(
        rf"{_LEAD}(?:est ce(?: que)?(?: {_THAT})?(?: est)?|c est|{_THAT} est) (?:bien |vraiment )?(?:vrai|exact|"
        rf"correct|juste|reel|faux|"
        rf"serieux)(?: ca| cela| ou faux| ou non| ou pas)?|vrai(?:ment)?|vrai ou faux|serieux|ah bon|(?:tu peux |"
        rf"vous pouvez |peux "
        rf"tu |pouvez vous )?(?:verifie(?:r|z)?|confirme(?:r|z|s)?|controle(?:r|z)?)(?: ca| cela| ceci)?{_PLEASE}|"
        rf"(?:tu|vous) en "
        rf"(?:dis|dites|penses|pensez) quoi|qu en (?:dis tu|dites vous|penses tu|pensez vous)|(?:reponds|repondez|"
        rf"aide|aidez)"
        rf"(?: a ca| lui| leur| le| la| les)?{_PLEASE}|(?:et )?(?:ca|cela|ceci)|s il (?:te|vous) plait|svp|stp"
    ),
    figures=whole(
        r"(?:s il (?:te|vous) plait )?(?:liste|listez|montre|montrez|donne|donnez|voir|je veux)(?: moi)? (?:(?:tous|"
        r"toutes|les|des|"
        rf"de|tes|vos|l|la|liste) )*(?:chiffres?|nombres|donnees|statistiques|stats){_PLEASE}|(?:tous les |"
        rf"toutes les |les )?"
        rf"(?:chiffres|statistiques|stats|nombres|donnees){_PLEASE}|(?:montre(?:z)? moi |fais |faites )?(?:un |le )?"
        rf"tableaux?{_PLEASE}"
    ),
    chart=whole(
        rf"(?:(?:montrez?|fais|faites|dessinez?|donnez?|envoyez?|voir|je veux(?: voir)?)(?: moi)?(?: (?:ca|cela))?"
        rf"(?: en| comme| sous forme de)? )?(?:un |une |le |la |l |des |les )?(?:graphiques?|graphes?|images?|"
        rf"dessins?|diagrammes?|courbes?|schemas?){_PLEASE}|(?:montrez?(?: le)? moi|dessinez? (?:le|la|ca)){_PLEASE}"
    ),
    quiz=whole(
        r"(?:(?:fais |faites |donne |donnez )?(?:moi )?(?:un |le |un autre )?(?:quiz|questionnaire)|"
        r"teste(?:z)? moi)(?: s il (?:te|vous) plait)?"
    ),
    person=Pattern(
        r"\b(?:(?:parler|discuter|ecrire|echanger|causer) (?:a|avec|au) (?:un |une |le |la |les |l |"
        r"quelqu )?(?:humain|personne|vraie "
        r"personne|journaliste|redacteur|redactrice|redaction|auteur|conseiller|operateur|equipe|un|editeur)|"
        r"(?:un humain|une vraie "
        r"personne|service client|service clients)(?: s il (?:te|vous) plait| svp)?$|contacter (?:le |la |l |un |une |"
        r"les )?"
        r"(?:redaction|journaliste|auteur|journal|editeur|redacteur)|joindre (?:la |le |l |un )?(?:redaction|"
        r"journaliste|auteur|"
        r"journal)|(?:message|plainte|reclamation) (?:a|pour) la redaction)"
    ),
    mistake=Pattern(
        r"\b(?:(?:erreur|erreurs|faute|fautes|coquille) dans (?:le|la|les|l|votre|ton|cet|cette|ce) "
        rf"(?:{_TOLD}|chiffres?|donnees?)|(?:{_TOLD}|chiffres?|nombres?|donnees?) (?:[\d.,%$ ]+)?(?:est|sont|semble|"
        rf"parait) "
        r"(?:completement |totalement |tout |tout a fait |bien )?(?:faux|fausse|fausses|errone|erronee|errones|"
        r"erronees|inexact|"
        r"inexacte|incorrect|incorrecte|incorrects|une erreur|perime|perimee|perimes)|(?:tu|vous) (?:te |"
        r"vous )?(?:es |etes )?"
        r"(?:trompe|trompes|trompez|trompee)|(?:je (?:veux|voudrais|souhaite) )?(?:signaler|j ai trouve|j ai vu|"
        r"vu) une "
        r"(?:erreur|faute|coquille)|il y a une (?:erreur|faute|coquille)$)"
    ),
    leave=whole(
        r"(?:s il (?:te|vous) plait )?(?:stop|arrete|arretez|arrete ca|ca suffit|laisse(?:z)? moi(?: tranquille)?|"
        r"va t en|allez vous en|degage(?:z)?|casse toi|"
        r"(?:me |se )?desabonner|desabonnement|desinscription|(?:me |se )?desinscrire|annuler|quitter|n ecri(?:s|"
        r"vez) plus|ne m "
        r"ecri(?:s|vez) plus|supprime moi|efface moi|fiche moi la paix)(?: s il (?:te|vous) plait| svp| stp|"
        r" maintenant)?"
    ),
    parting=whole(
        r"(?:(?:ok|d accord|bon|merci|merci beaucoup|merci bcp|allez|et) )*(?:au revoir|adieu|ciao|tchao|a bientot|"
        r"a plus(?: tard)?|a demain|bonne "
        r"nuit|bonne soiree|bonne journee|bonne fin de journee|bonne apres midi|bon apres midi|bonne continuation|"
        r"bonne annee|bon week ?end|a la prochaine|a tout a l heure|a tout de suite|bye|bisous?|"
        r"desole|desolee|pardon|excuse moi|"
        r"excusez moi|mes excuses|"
        r"laisse tomber|laissez tomber|oublie|oubliez|tant pis|peu importe|c est pas grave|"
        r"ce n est pas grave)(?: le bot| bot| tout le monde| (?:et )?merci| a (?:vous|toi|tous)(?: aussi)?)?"
    ),
    link=whole(
        r"(?:s il (?:te|vous) plait |donne(?:z)? moi |envoie(?:z)? moi |envoyez moi |montre(?:z)? moi |passe moi |"
        r"quel est |ou est |je "
        rf"veux |voir |je peux avoir |puis je avoir )*(?:le |un |ton |votre |l )?(?:lien|url|adresse|"
        rf"article)(?: (?:vers |de |du |d )"
        rf"(?:l )?(?:article|texte|original|papier))?{_PLEASE}|(?:l )?article (?:complet|entier|original|en entier)|"
        rf"ou (?:puis je|je "
        r"peux|peut on|est ce que je peux) (?:le )?lire(?: (?:l article|ca|cela))?|lire l article"
    ),
    doubt=whole(
        rf"{_LEAD}(?:(?:tu es|t es|vous etes|es tu|etes vous|est ce que tu es) (?:vraiment |bien |"
        rf"absolument )?(?:sure?|certaine?|"
        rf"serieux|serieuse)|sure?|(?:c est|est ce) (?:vraiment |bien )?(?:fiable|sur|certain|verifie)|(?:je|on|"
        rf"puis je|peut on) "
        rf"(?:peux |peut )?(?:te |vous |lui |s y )?(?:(?:faire )?confiance|croire|fier)(?: a {_THAT})?|(?:tu es|"
        rf"vous etes|es tu|etes vous) "
        rf"fiable|(?:tu (?:me )?mens|vous (?:me )?mentez|tu te moques de moi|tu plaisantes|vous plaisantez|tu rigoles|"
        rf"tu blagues)|"
        rf"(?:tu|vous) (?:l |as |avez |l as |l avez )*(?:invente|inventes|inventez)(?: {_THAT})?|je (?:ne )?(?:te |"
        rf"vous |le )?crois "
        rf"pas)(?: de {_THAT})?"
    ),
    chat=whole(
        r"(?:(?:ok|he|salut|bonjour|s il te plait|peux tu|pourrais tu|tu peux|tu pourrais|maintenant|"
        r"bot) )*(?:(?:raconte|dis|fais|"
        r"ecris|chante|recite|donne|raconter|dire)(?: moi| nous)?(?: (?:un|une|des|la|le|l|autre|petite?|bonne?|belle|"
        r"quelque chose "
        r"de|me))*(?: (?:blagues?|histoires?|poemes?|chansons?|devinettes?|drole|haiku|rire|compliment))|"
        r"fais moi rire|chante|je "
        r"(?:suis|me sens|m ennuie)(?: (?:si |tres )?(?:triste|seule?|fatiguee?|heureux|heureuse|amoureux|"
        r"amoureuse))?|je t "
        r"(?:aime|adore|deteste)(?: (?:beaucoup|bien))?|tu m aimes|(?:es tu|tu es|t es) (?:celibataire|mariee?|"
        r"heureux|heureuse|triste|"
        r"vivante?|fatiguee?|occupee?|la|un homme|une femme|conscient)|(?:tu as|t as|as tu) (?:quel age|"
        r"des (?:enfants|amis|"
        r"sentiments)|faim|sommeil)|quel age as tu|(?:tu fais|vous faites) quoi|que fais tu|ou (?:habites tu|es tu|"
        r"tu habites)|tu "
        r"(?:habites|vis|viens d) ou|quel(?:le)? est (?:ton|ta) (?:age|humeur|signe|\w+ prefere?e?)|(?:tu (?:reves|"
        r"dors|manges|bois|"
        r"danses|chantes))|epouse moi|on (?:parle|joue|discute)|joue(?:r)?(?: avec moi)?|quelle heure est il|"
        r"il est quelle heure|quel "
        r"temps fait il|je te plais|"
        r"(?:mais |et )?qui (?:es tu|etes vous|tu es|t es|vous etes)|"
        r"(?:mais |et )?(?:tu es|t es|t|vous etes|es tu) (?:qui|ki))"
        r"(?: (?:s il te plait|stp|maintenant|aujourdhui|bot))*"
    ),
    languages={
        "langue": "", "langues": "", "idiome": "", "anglais": "en", "espagnol": "es", "castillan": "es", "francais":
        "fr",
        "portugais": "pt", "allemand": "de", "italien": "it", "chinois": "zh", "mandarin": "zh", "cantonais": "yue",
        "arabe": "ar", "russe": "ru", "hindi": "hi", "japonais": "ja", "coreen": "ko", "catalan": "ca", "basque": "eu",
        "galicien": "gl", "breton": "br", "corse": "co", "occitan": "oc", "creole": "ht", "alsacien": "gsw", "maya":
        "yua",
        "quechua": "qu", "neerlandais": "nl", "flamand": "nl", "polonais": "pl", "turc": "tr", "ukrainien": "uk",
        "grec": "el",
        "hebreu": "he", "suedois": "sv", "danois": "da", "norvegien": "no", "finnois": "fi", "tcheque": "cs",
        "roumain": "ro",
        "hongrois": "hu", "vietnamien": "vi", "thai": "th", "indonesien": "id", "ourdou": "ur", "persan": "fa",
        "wolof": "wo",
        "swahili": "sw", "latin": "la", "esperanto": "eo",
    },
    speaking=listed(
        "en au parle parles parlez parler reponds repondez repondre ecris ecrivez ecrire comprends comprenez "
        "comprendre traduis traduire traduisez passe passez passer change changer dis dites dire"
    ),
    beside_speaking=listed(
        "peux peut pouvez tu vous moi me m te t je j s il plait svp stp le la les l un une de du des a et ou mais ne "
        "n pas non autre autres quelle quelles quel langue veux voudrais prefere besoin utiliser bot bonjour salut "
        "merci ok maintenant seulement plutot aussi est c ce que qu si y on nous ca cela uniquement continue possible "
        "puis pourrais pourriez"
    ),
    choices={
        "premiere": 1, "premier": 1, "1ere": 1, "1re": 1, "1er": 1, "seconde": 2, "second": 2, "deuxieme": 2, "2e": 2,
        "2eme": 2, "troisieme": 3, "3e": 3, "3eme": 3, "une": 1, "un": 1, "deux": 2, "trois": 3,
    },
    weighty=listed("contre sous jeunes hors sans"),
    joiners=listed("et aussi puis mais egalement"),
    frames=listed(
        "est sont etait ete c ce vrai vraie exact exacte que qu tu vous avez as a dit disais disiez dis dites je non "
        "oui le la les l un une des il elle ils elles y en on ont avait avaient ai de d du dans faux fausse correct "
        "sur sure certain donc ou et mais vraiment plus moins au aux minimum maximum jusqu pres presque environ "
        "quasiment autour dessus dessous seulement exactement juste article texte rapport lu entendu crois pense "
        "pensais croyais ca cela ceci cet cette bien fait font pas ne n si avec deja nombre chiffre total confirmer "
        "confirme confirmez confirmes recoit recoivent pour existe existent etre selon mentionne ecrit montre compte "
        "comptent possede coute coutent coutera couter vaut valent mensonge intox inexact doute doutes qui peut t s "
        "par quelque tout pardon"
    ),
    said=Pattern(
        r"\b(?:(?:tu|vous) (?:as |avez )?(?:dit|dis|dites|ecrit|disais|disiez)|(?:avez vous|as tu) (?:dit|ecrit)|"
        r"(?:l )?(?:article|"
        r"rapport) (?:dit|indique|parle)|n (?:as tu|avez vous) pas dit)\b"
    ),
    supposing=listed(
        "devrait devraient doit doivent devait pourrait pourraient peut peuvent pouvait fallait faudrait faut si "
        "voulait voulaient serait seraient aurait auraient pourvu chaque autre autres avant apres ensuite trop assez "
        "ensemble suffit suffisent besoin contre"
    ),
    opening=listed("est sont a ont y recoit etait"),
    denying=Pattern(
        r"(?<!\bou )\b(?:fau(?:x|sse|sses)|mensonges?|intox|inexacte?s?|incorrecte?s?|errone(?:e|s|es)?|doute|"
        r"pas (?:vrai|exact|correct|le cas)|(?:ne |n )?(?:crois|croit|pense) pas)\b"
    ),
    rising=Pattern(
        r"\b(?:augment\w*|hauss\w*|mont(?:e|ent|er|era|eront|erait|ee|ees)|grimp\w*|progress\w*|croi(?:t|ss\w*)|"
        r"accroi\w*|accru\w*|"
        r"bond(?:i|it|ir|issent)?|relev\w*|major\w*|plus(?! ou moins| que)|davantage|superieure?s?|rencheri\w*|"
        r"envol\w*|gagn\w*)\b"
    ),
    falling=Pattern(
        r"\b(?:baiss\w*|diminu\w*|redui\w*|reduct\w*|recul\w*|chut\w*|tomb\w*|descend\w*|perd(?:s|u|us|ue|ues|ent|ra|"
        r"re)?|coup(?:e|es|er|era)|"
        r"supprim\w*|(?<!au )(?<!du )(?<!ou )moins|inferieure?s?|repli\w*|fondu?|regress\w*)\b"
    ),
    exactly=listed("exactement precisement pile juste"),
    there=Pattern(r"\b(?:la bas|la|y)$"),
    of_that=Pattern(r"\b(?:de (?:ca|cela|ceci|ceux ci|celles ci|ce nombre|ce chiffre|cette somme|ceux la|"
    r"celles la)|d (?:eux|elles|entre eux|entre elles))\b"),
    comparing=Pattern(
        r"^(?:et |alors |donc |mais )*(?:est ce que |est ce qu )?(?P<left>.+?) (?:(?:a|ont|recoit|recoivent|compte|"
        r"comptent|est|sont|"
        r"coute|coutent|depense)(?: t)?(?: il| elle| ils| elles| on)? )(?:(?P<more>plus|davantage)|(?P<less>moins))"
        r"(?: (?:de |d |des )?(?P<what>(?!\d)[a-z ]{1,40}?))? (?:que|qu) (?P<right>.+)$"
    ),
    spans=alike(
        "seconde secondes", "minute minutes", "heure heures", "jour jours quotidien quotidienne",
        "semaine semaines hebdomadaire hebdomadaires", "mois mensuel mensuelle", "trimestre trimestres trimestriel",
        "an ans annee annees annuel annuelle", "decennie decennies", "siecle siecles",
    ),
    done=Pattern(
        r"\b(?:deja|ete|fut|furent|avait|avaient|(?<!y )(?:a|ont)(?: t)?(?: il| elle| on| ils| elles)?(?: ete)? "
        r"(?!une |toute|quelle|cette|chaque|leur|notre|votre)\w{2,}(?:e|es|ee|ees|i|is|it|ert|u|us|ue|ues))\b"
    ),
    pending=Pattern(
        r"\b(?:\w+(?:era|eront|ira|iront|dra|dront|rra|rront)|aura|auront|doit|doivent|devrait|devraient|"
        r"(?:va|vont) \w+(?:er|ir|re)|prom(?:et|ettent|ise?s?|esses?)|propos\w+|pr[ée]v(?:oit|oient|ue?s?|isions?)|"
        r"atten(?:d|dent|du|due|dus|dues|dait|daient|te)|vise(?:nt)?|objectifs? (?:d|de|du|des|pour)"
        r"|(?:veut|veulent)(?! (?:savoir|connaître|demander|comprendre)\b)|(?:demand|r[ée]clam|exig)(?:e|ent))\b"
    ),
    one=listed("un une par"),
    every=listed("chaque"),
    several=("s", "x"),
    than=listed("que qu contre"),
    inside=listed("en au aux dans"),
    difference=Pattern(
        r"^(?:et |alors |donc |mais )*(?:de )?combien (?:de |d )?(?P<what>[a-z ]*?) ?(?:de |en )?(?:plus|"
        r"moins)(?: (?:de|d))?"
        r"(?P<thing> [a-z ]*?)?? (?:a|ont|recoit|recoivent|compte|comptent|y a t il (?:a|en|au)|coute|"
        r"depense)(?: t il| t elle)? "
        r"(?P<left>.+?) (?:que|qu) (?:(?:a|en|au|pour) )?(?P<right>.+)$"
    ),
    counting="combien de {rest}",
    sharing="quel pourcentage de {rest}",
    paying="combien d’argent {rest}",
)  # fmt: skip
