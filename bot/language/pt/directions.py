"""How Portuguese says that something went up or down."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.directions import DirectionWords

DIRECTIONS: Final = DirectionWords(
    rises=listed(
        "sobe sobem subia subiam subiu subiram subirá subirão subir subindo subido subida subidas aumenta aumentam "
        "aumentou aumentaram aumentará aumentarão aumentar aumentando aumentado aumento aumentos cresce crescem "
        "cresceu "
        "cresceram crescerá crescerão crescer crescendo crescido crescimento incrementa incrementou incremento alta "
        "altas "
        "eleva elevam elevou elevaram elevação avança avançam avançou avançaram avanço avanços disparou dispararam "
        "encareceu "
        "encareceram encarecimento saltou saltaram salto escalada reajuste reajustes"
    ),
    falls=listed(
        "baixa baixam baixou baixaram baixará baixar baixando baixado cai caem caía caíam caiu caíram cairá cairão "
        "cair "
        "caindo caído queda quedas desce descem desceu desceram descer descida descidas diminui diminuem diminuiu "
        "diminuíram diminuirá diminuir diminuído diminuição reduz reduzem reduziu reduziram reduzirá reduzir reduzido "
        "redução "
        "reduções corta cortam cortou cortaram cortar corte cortes recua recuam recuou recuaram recuo encolhe encolheu "
        "encolheram despenca despencou despencaram desabou desabaram retração barateou baratearam"
    ),
    gains=listed("ganha ganham ganhou ganharam ganhar ganho"),
    losses=listed("perde perdem perdeu perderam perder perdido corta cortam cortou cortaram cortar"),
    more=listed("mais superior superiores maior maiores"),
    less=listed("menos inferior inferiores menor menores"),
    unsure=listed(
        "inflação perda perdas prejuízo prejuízos déficit défice desconto descontos desaceleração ritmo dívida"
    ),
    denials=listed("sem nem vez evitar evitou evita impediu longe deixou deixar"),
    delays=listed("até antes"),
    breaks=listed(
        "e é mas enquanto embora quando após depois antes porque que quem com diante ante senão como se segundo onde "
        "contra "
        "entre"
    ),
    verbs=listed("é foi são foram era eram será está estão há tem têm tinha custará custa custou disse diz"),
    origins=listed("desde"),
)
