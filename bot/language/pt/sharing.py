"""What the program says in Portuguese on the pages of answers and in the newsroom's channel."""

from __future__ import annotations

from typing import Final

SHARING: Final = {
    # On the page of an answer, and about it
    "page-ask": "Perguntar no Telegram",
    "page-about": "Um editor escreveu esta resposta. Cada número está no artigo ou foi calculado a partir dele.",
    "page-archived": "Este artigo está no arquivo. O que mudou desde então não está nesta resposta.",
    "page-missing": "Não há nenhuma resposta aqui",
    "page-missing-why": "Talvez tenha sido retirada, ou o link está incompleto. Você pode fazer a pergunta.",
    "page-copy": "Copiar o link desta resposta",
    "page-open": "Abrir como página",
}
