"""How French says that something went up or down."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.directions import DirectionWords

DIRECTIONS: Final = DirectionWords(
    rises=listed(
        "augmente augmentent augmentait augmenta augmenté augmentée augmentés augmentées augmenter augmentera "
        "augmenteront augmentation augmentations hausse hausses haussé grimpe grimpent grimpait grimpé "
        "grimper progresse "
        "progressent progressait progressé progresser progression montent montait monta monté montée montées monter "
        "croît croissent crû accru accrue accroissement croissance bondit bondi bond envole envolé envolée "
        "relève relevé "
        "relevée relever relèvement rehausse rehaussé"
    ),
    falls=listed(
        "baisse baisses baissent baissait baissa baissé baissée baisser baissera recule reculent reculait reculé recul "
        "reculer diminue diminuent diminuait diminué diminuée diminution diminutions diminuer chute chutes chutent "
        "chutait chuté chuter tombent tombait tombé tombée tombés tombées tomber réduit réduite réduits réduites "
        "réduisent réduction réductions réduire décline décliné déclin décroît décroissance dégringole "
        "dégringolé plonge "
        "plongé plongeon repli replié abaisse abaissé abaissée abaisser abaissement contraction fléchit fléchi"
    ),
    gains=listed("gagne gagnent gagnait gagné gagner"),
    losses=listed("perd perdent perdait perdu perdus perdre supprime supprimé supprimés supprimer"),
    more=listed("plus supérieur supérieure supérieurs supérieures"),
    less=listed("moins inférieur inférieure inférieurs inférieures"),
    unsure=listed("inflation perte pertes déficit remise rabais ralentissement rythme dette"),
    denials=listed("sans ni lieu éviter évité évite loin plutôt"),
    delays=listed("avant jusque"),
    breaks=listed(
        "et mais tandis alors quand lorsque après avant car parce que qui dont avec contre face comme si "
        "selon où entre ou"
    ),
    verbs=listed("est sont était étaient sera seront a ont avait coûte coûtent coûtera dit"),
    origins=listed("depuis"),
)
