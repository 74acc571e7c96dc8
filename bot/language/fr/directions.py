"""How French says that something went up or down."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.directions import DirectionWords

DIRECTIONS: Final = DirectionWords(
    rises=listed(
        "augmente augmentent augmentait augmenté augmentée augmentés augmentera augmenteront augmenter "
        "augmentation augmentations monte montent monté montée montées montera monter hausse hausses grimpe "
        "grimpent grimpé grimper progresse progressent progressé progressera progresser progression progressions "
        "croît croissent crû croître croissance accroît accroissent accru accrue accroître accroissement bondit "
        "bondissent bondi bond bonds relève relèvent relevé relevée relever relèvement rebondi rebondit rebond "
        "envole envolé envolée envolent renchérit renchéri renchérissement élève élevé élevée"
    ),
    falls=listed(
        "baisse baissent baissait baissé baissée baissera baisseront baisser baisses diminue diminuent diminué "
        "diminuée diminuera diminuer diminution diminutions recule reculent reculé reculera reculer recul reculs "
        "chute chutent chuté chuter chutes tombe tombent tombé tombée tombés tombera tomber descend descendent "
        "descendu descendue descendra descendre réduit réduite réduits réduisent réduira réduire réduction "
        "réductions repli replie replié fléchit fléchi fléchissement plonge plongé plongent effondre effondré "
        "effondrement dégringole dégringolé abaisse abaissé abaissée abaisser cède cédé cèdent contracte "
        "contracté contraction"
    ),
    gains=listed("gagne gagnent gagné gagnera gagner"),
    losses=listed("perd perdent perdu perdue perdus perdra perdre supprime supprimé supprimés supprimer"),
    more=listed("supérieur supérieure supérieurs supérieures davantage"),
    less=listed("inférieur inférieure inférieurs inférieures"),
    unsure=listed("inflation perte pertes déficit rabais remise ralentissement rythme économies dette"),
    denials=listed("sans ni lieu éviter évité évite empêché loin jamais"),
    breaks=listed(
        "et mais tandis alors quand lorsque après avant car que qui dont avec face devant sauf comme si selon où "
        "contre entre puis pendant"
    ),
    verbs=listed("est sont était étaient sera seront a ont avait avaient coûte coûtera coûtait dit compte"),
    origins=listed("depuis"),
)
