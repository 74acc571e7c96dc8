"""What French questions are about by their verbs."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.questions import Sign
from bot.language.senses import SenseWords

_PAID: Final = (
    "(?:verse|versee|verses|versees|paye|payee|payes|payees|depense|depensee|donne|donnee|recu|recue|investi)"
)
_NOW: Final = "(?:deja|jusqu ici|jusqu a present|jusqu a maintenant|a ce jour)"

SENSES: Final = SenseWords(
    gone=Sign(
        r"(?:est|sont|etait|etaient) (?:\w+ )?(?:parti|partis|partie|parties|descendu|descendus|descendue|descendues)"
        "|(?:a|ont) (?:quitte|demissionne)|s en (?:va|vont|est|sont)|licencie|licencies|licenciee|licenciees"
    ),
    hired=Sign(
        "embauche|embauches|embauchee|embauchees|embauchent|embaucher|recrute|recrutes|recrutee|recrutees|recrutent"
        "|recruter|ajoute|ajoutes|ajoutee|ajoutees"
    ),
    owed=Sign(
        r"(?:doit|doivent|devait|devaient)(?!.* \w+(?:er|ir|re|oir)(?!\w))|dette|dettes|endette|endettee|endettes"
    ),
    wished=Sign(
        "(?:veut|veulent|voudrait|voudraient|souhaite|souhaitent|exige|exigent|reclame|reclament)"
        r"(?! (?:savoir|connaitre|demander|comprendre)\b)"
    ),
    unspent=Sign(
        "(?:est|sont|etait|etaient) (?:reste|restes|restee|restees)(?!.* (?:pour|apres))"
        "|(?:restait|restaient)(?!.* (?:pour|apres))"
    ),
    paid=Sign(rf"deja (?:\w+ ){{0,2}}?{_PAID}|{_PAID} (?:\w+ )*?{_NOW}"),
    giving=listed(
        "paie paient paye payent paiera paieront verse versent versera verseront donne donnent donnera donneront prete "
        "pretent pretera preteront"
    ),
    taking=listed(
        "emprunte empruntent empruntera emprunteront recoit recoivent recevra recevront touche touchent touchera "
        "percoit percoivent doit doivent devait devaient"
    ),
    to=listed("a au aux"),
    by=listed("par"),
    above=Sign("au dessus|superieur|superieure|superieurs|superieures|plus cher|plus chere|plus chers|plus cheres"),
    below=Sign("en dessous|au dessous|inferieur|inferieure|inferieurs|inferieures|moins cher|moins chers|moins cheres"),
    totals=Sign("au total|en tout|total|totale"),
    amounting=Sign("se (?:monte|montent|chiffre)|s (?:eleve|elevent)"),
    now=Sign("cette (?:annee|semaine)|ce mois"),
    last=Sign("(?<!que )(?:l an dernier|l annee derniere|le mois dernier|la semaine derniere)"),
    differing=Sign("combien (?:de )?(?:plus|moins)"),
    lasting=Sign("combien de temps"),
    without=listed("sans hormis sauf excepte excluant"),
    much=listed("combien eleve elevee"),
    averages=listed("moyen moyenne moyens moyennes"),
)
