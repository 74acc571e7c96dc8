"""What Portuguese questions are about by their verbs."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.questions import Sign
from bot.language.senses import SenseWords

_PAID: Final = "(?:gasto|gasta|gastos|pago|paga|pagos|dado|recebido|investido|repassado|entregue)"
_NOW: Final = "(?:ja|ate agora|ate hoje|ate o momento)"

SENSES: Final = SenseWords(
    gone=Sign(
        "(?:saiu|sairam) (?:do|da|dos|das)|(?:foi|foram) embora|abandonou|abandonaram|demitiu|demitiram|demitido"
        "|demitidos|demitida|demitidas|desceu|desceram"
    ),
    hired=Sign(
        "contrata|contratam|contratou|contrataram|contratado|contratados|contratada|contratadas"
        "|acrescentou|acrescentaram|adicionou|adicionaram|adicionado|adicionados"
    ),
    owed=Sign(
        r"(?:deve|devem|devia|deviam)(?!.* \w+(?:ar|er|ir|or)(?!\w))|devendo|divida|dividas|endividado|endividada"
    ),
    wished=Sign(
        r"(?:quer|querem|deseja|desejam|pretende|pretendem|exige|exigem)"
        r"(?! (?:saber|conhecer|perguntar|entender)\b)"
    ),
    unspent=Sign("(?:sobrou|sobraram|restou|restaram)(?!.* (?:para|pra|apos|depois))"),
    paid=Sign(rf"ja (?:\w+ ){{0,2}}?(?:{_PAID}|gastou|pagou|deu|recebeu)|{_PAID} (?:\w+ )*?{_NOW}"),
    payments=Sign("gastou|gastaram|pagou|pagaram|deu|deram|recebeu|receberam|custou|custaram|investiu|investiram"),
    giving=listed(
        "paga pagam pagou pagaram pagara pagarao dao deu deram dara darao empresta emprestam emprestou emprestara "
        "doa doou repassa repassou repassara"
    ),
    taking=listed(
        "pede pedem pediu pediram pedira pedirao recebe recebem recebeu receberam recebera receberao emprestado "
        "emprestados deve devem devia deviam"
    ),
    to=listed("a ao aos as"),
    by=listed("pelo pela pelos pelas"),
    above=Sign("acima|superior|superiores|mais caro|mais cara|mais caros|mais caras"),
    below=Sign("abaixo|inferior|inferiores|mais barato|mais barata|mais baratos|mais baratas"),
    totals=Sign("no total|ao todo|em total|total|totais"),
    amounting=Sign("se (?:eleva|elevam|elevou)|(?:sobe|sobem|subiu) a"),
    now=Sign("(?:este|neste) (?:ano|mes)|(?:esta|nesta) semana"),
    last=Sign("(?<!que )(?:o|no) (?:ano|mes) passado"),
    differing=Sign("quanto (?:mais|menos)"),
    lasting=Sign("quanto tempo|quanto (?:dura|duram|durou|demora|demorou)"),
    times=listed("segundo segundos"),
    without=listed("sem exceto salvo excluindo descontando"),
    much=listed("quanto alto alta"),
    averages=listed("medio media medios medias"),
)
