"""What Spanish questions are about by their verbs."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.questions import Sign
from bot.language.senses import SenseWords

_PAID: Final = "(?:gastado|pagado|dado|recibido|entregado|invertido|aportado|desembolsado)"
_NOW: Final = "(?:ya|hasta ahora|hasta hoy|hasta la fecha|hasta el momento)"

SENSES: Final = SenseWords(
    gone=Sign(
        r"se (?:fue|fueron|ha ido|han ido|marcho|marcharon|ha marchado|han marchado)(?! a \w+(?:ar|er|ir)\b)"
        "|dimitio|dimitieron|abandono|abandonaron|despidio|despidieron|despedido|despedidos|despedida|despedidas"
    ),
    hired=Sign(
        "contrato|contrataron|contrata|contratan|contratado|contratados|contratada|contratadas|ficho|ficharon|anadio"
        "|anadieron|anadido|anadidos|anadida|anadidas|sumo|sumaron"
    ),
    owed=Sign(
        r"(?:debe|deben|debia|debian)(?!.* \w+(?:ar|er|ir)(?:se|l[aeo]s?)?(?!\w))|adeuda|adeudan|deuda|deudas"
        "|endeudada|endeudado"
    ),
    wished=Sign(
        r"(?:quiere|quieren|desea|desean|pretende|pretenden|exige|exigen)"
        r"(?! (?:saber|conocer|preguntar|entender)\b)"
    ),
    unspent=Sign("(?:sobro|sobraron|quedo|quedaron)(?!.* (?:para|tras|despues|una vez))|sin gastar"),
    paid=Sign(rf"{_PAID} (?:\w+ )*?{_NOW}|ya (?:\w+ ){{0,3}}?(?:{_PAID}|gasto|pago|dio|recibio)"),
    payments=Sign("gasto|gastaron|pago|pagaron|dio|dieron|recibio|recibieron|costo|costaron|invirtio|invirtieron"),
    giving=listed(
        "paga pagan pago pagaron pagara pagaran da dan dio dieron dara daran presta prestan presto prestaron prestara "
        "prestaran dona donan dono donaron"
    ),
    taking=listed(
        "pide piden pidio pidieron pedira pediran recibe reciben recibio recibieron recibira recibiran cobra cobran "
        "prestado prestados debe deben debia debian adeuda adeudan"
    ),
    to=listed("a al"),
    by=listed("por"),
    above=Sign("por encima|superior|superiores|mas caro|mas cara|mas caros|mas caras"),
    below=Sign("por debajo|inferior|inferiores|mas barato|mas barata|mas baratos|mas baratas"),
    totals=Sign("en total|en conjunto|total|totales"),
    amounting=Sign("(?:se )?(?:eleva|elevan|elevo)|(?:asciende|ascienden|sube|suben|subio) a"),
    now=Sign("este (?:ano|mes|verano|invierno)|esta semana"),
    last=Sign("(?<!que )el (?:ano|mes|verano|invierno) pasado"),
    differing=Sign("cuanto (?:mas|menos)"),
    lasting=Sign("cuanto tiempo|cuanto (?:dura|duran|duro|duraron|tarda|tardan|tardo|tardaron)"),
    times=listed("segundo segundos"),
    without=listed("sin excepto salvo excluyendo descontando"),
    much=listed("cuanto cuan alto alta"),
    averages=listed("medio media promedio mediano mediana"),
)
