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
    # Posts for the newsroom's channel, as its readers see them
    "channel-asked": "O que os leitores perguntaram esta semana",
    "channel-ask-me": "Pergunte para mim",
    "channel-correction": "Correção",
    # ... and what editors are told of them
    "post-asked": "Publicar o mais perguntado",
    "post-answer": "Publicar no canal",
    "post-correction": "Publicar a correção no canal",
    "post-preview": "Para o canal. Nada é publicado antes de você tocar em “Publicar agora”.",
    "post-it": "Publicar agora",
    "post-choose": "O que vai na mensagem? Um toque tira uma pergunta ou a põe de volta.",
    "post-picture": "Esta imagem acompanha a mensagem.",
    "post-goes-with": "Vai com a imagem acima.",
    "post-goes-without": "Vai sem a imagem acima.",
    "post-below": "A mensagem aparece abaixo, com a imagem dela.",
    "post-with-picture": "Com a imagem",
    "post-without-picture": "Sem a imagem",
    "post-on-its-way": "Está a caminho do canal.",
    "post-posted": "✓ Publicado no canal por {name}",
    "post-see": "Ver no canal",
    "post-nothing": "Na última semana nenhum leitor recebeu uma resposta do livro: não há nada para publicar.",
    "post-made-up": "As perguntas foram inventadas por um programa. Nada delas é publicado.",
    "post-empty": "Não resta nada nesta mensagem.",
    "post-last": "A mensagem precisa de uma pergunta: esta fica.",
    "post-again": "Já publicado na última semana: {questions}.",
    "post-no-channel": (
        "Não conheço o canal de vocês. Quem opera o bot põe o número dele em CHANNEL_ID e me torna "
        "administrador lá, com permissão para publicar."
    ),
    "post-refused": (
        "O Telegram não aceitou a mensagem. Faça de mim um administrador do canal que pode publicar, confira "
        "se CHANNEL_ID é o número dele e toque de novo."
    ),
    "post-unsure": "Não sei se a mensagem chegou. Olhe o canal. Se não estiver lá, toque de novo.",
    "channel-outdated": "No canal, isto ainda mostra o número antigo. Edite ou apague lá, ou publique a correção:",
    "channel-taken-back": "No canal, isto ainda mostra o que foi retirado. Edite ou apague lá:",
    "channel-quiz-ended": "Quiz, já encerrado: {question}",
    "did-posted": "publicou no canal",
    "/post": "Preparar uma mensagem com o mais perguntado",
}
