"""What the program says in Portuguese; what an editor says stands in the book. Short sentences, no jargon."""

from __future__ import annotations

from typing import Final

MESSAGES: Final = {
    # What readers are told
    "about": "cerca de {figure}",
    "more than": "mais de {figure}",
    "fewer than": "menos de {figure}",
    "at least": "pelo menos {figure}",
    "at most": "no máximo {figure}",
    "about %": "cerca de {figure}",
    "more than %": "mais de {figure}",
    "fewer than %": "menos de {figure}",
    "at least %": "pelo menos {figure}",
    "at most %": "no máximo {figure}",
    "fewer than USD": "menos de {figure}",
    "sources": "Fontes",
    "paragraph": "parágrafo {number}",
    "in-language": "em {name}",
    "headline": "título",
    "byline": "assinatura",
    "arithmetic": "cálculo nosso",
    "corrected": "Corrigido em {date}: o número {mark} era {was}, agora é {figure}. {why}",
    "from": "a partir de {marks}",
    "nothing-about": "Não tenho nada sobre “{word}”. É uma destas perguntas?",
    "not-sure": "Não sei bem o que você quer saber. É uma destas perguntas?",
    "unknown": "Não tenho resposta para isso. Só sei o que diz um artigo.",
    "no-article-answers": "Nenhum dos meus artigos responde a isso.",
    "which-article": "Vários artigos podem dizer isso. De qual deles você fala?",
    "recent-articles": "Artigos recentes:",
    "article-gone": "Já não tenho esse artigo.",
    "no-answers-there": "Não tenho respostas sobre essa página.",
    "no-article-meant": "Então não tenho nada que corresponda.",
    "other-article-says": "Outro artigo pode dizer isso. É deste que você fala?",
    "instead": "Você pode perguntar:",
    "related": "Para continuar:",
    "no-reply-yet": "É um rascunho: {answer} ainda não tem resposta.",
    "draft-unchecked": "Isto é um rascunho: nenhum dos números foi conferido com um artigo.",
    "empty": "Faça uma pergunta sobre o artigo, com suas palavras.",
    "start": (
        "Olá! Pergunte sobre o artigo “{title}”, com suas palavras, em {languages}. Eu dou o número e digo de "
        "onde ele vem."
    ),
    "help": "Escreva sua pergunta e eu procuro a resposta no artigo “{title}”. Por exemplo:",
    "about-me": (
        "Respondo a perguntas sobre um artigo. Os editores escreveram as {answers} respostas, e cada um dos "
        "{figures} números traz a fonte. Se não tenho resposta, digo. Não invento nada."
    ),
    "privacy": (
        "Guardo o texto das suas perguntas por {days} dias, sem o seu nome nem o seu número, para que a redação "
        "saiba o que os leitores querem saber. Guardo o idioma que você escolheu e, por dez minutos, a última "
        "coisa que eu disse, para você poder continuar. Suas mensagens, tal como chegaram, são apagadas depois de "
        "um dia; as que não consegui responder, depois de uma semana. Se eu tiver de avisar você de algo, guardo "
        "o número desta conversa até lá, 14 dias no máximo, e por mais uma semana, caso eu precise corrigir. "
        "/forget apaga tudo agora. O que a redação já leu fica, sem o seu nome."
    ),
    "forgotten": (
        "Pronto. Apaguei suas perguntas, minhas anotações sobre as respostas, os avisos que você pediu e o "
        "idioma que você escolheu."
    ),
    "too-much": (
        "São mais perguntas do que consigo responder de uma vez. Espere um minuto, por favor, e pergunte de novo."
    ),
    "not-text": "Só consigo ler texto. Escreva uma pergunta sobre o artigo ou escolha uma aqui.",
    "unknown-command": "Não conheço esse comando. Escreva uma pergunta ou escolha uma aqui.",
    "not-asked": "Não era isso",
    "tell-me": "Avise quando souber",
    "tell-me-changes": "Avise se mudar",
    "watching": "Vou avisar aqui, uma vez, se houver novidade em 14 dias. Toque de novo se não quiser mais.",
    "not-watching": "Certo, não vou avisar.",
    "watch-too-old": "Já passou tempo demais. Pergunte de novo, por favor.",
    "news": "Você perguntou: “{question}”. Agora tenho uma resposta.",
    "news-corrected": "Você perguntou: “{question}”. Minha resposta foi corrigida.",
    "sorry": "Desculpe, entendi mal. A redação vai ver sua pergunta. É uma destas?",
    "none-of-these": "Nenhuma destas",
    "none-chosen": "Então diga com outras palavras, por favor, ou veja os temas:",
    "changed": "Esta resposta mudou. Isto é o que posso dizer agora:",
    "topics": "Sobre o que você quer saber?",
    "topic": "Escolha uma pergunta:",
    "all-topics": "‹ Todos os temas",
    "to-topics": "Temas",
    "to-figures": "Todos os números",
    "figures": "Cada número, com a fonte",
    "no-figures": "Ainda não há números.",
    "language": "Em que idioma devo falar?",
    "language-kept": "Continuo nele mesmo que você escreva em outro; “Automático” segue o idioma das suas palavras.",
    "automatic": "Automático",
    "ask-in-private": "Pergunte em particular",
    "open-in-private": "Abrir em particular",
    "more-in-private": "Perguntar mais em particular",
    "invitation": "Perguntas sobre “{title}”? Pergunte aqui mencionando @{name} ou toque em uma:",
    "group-help": "Pergunte sobre o artigo: escreva meu nome na pergunta ou use /ask antes dela.",
    "group-not-sure": "Não sei bem qual é a sua pergunta.",
    "group-list": "Isso eu mostro em particular.",
    "bot-description": (
        "Pergunte sobre o artigo “{title}” ({publisher}), em {languages}. Cada número das minhas respostas traz a "
        "fonte. Se não tenho resposta, digo."
    ),
    "bot-short-description": "Respostas sobre um artigo, com a fonte de cada número.",
    # ... of a newsroom with several articles
    "all-articles": "Todos os artigos",
    "other-articles": "Escolher outro artigo",
    "articles": "Nossos artigos, os mais recentes primeiro. Toque no número de um para perguntar sobre ele:",
    "article-chosen": "Agora falamos de “{title}”. Pergunte com suas palavras ou escolha uma pergunta:",
    "article-now": "Neste momento falamos de “{title}”.",
    "newsroom-start": (
        "Olá! Pergunte sobre os artigos de {newsroom}, com suas palavras. Eu dou o número e digo de onde ele vem."
    ),
    "newsroom-help": (
        "Escreva sua pergunta e eu procuro a resposta nos artigos de {newsroom}. Ou escolha antes um artigo."
    ),
    "newsroom-about": (
        "Respondo a perguntas sobre os artigos de {newsroom}; agora conheço {articles}. Os editores escreveram "
        "as respostas, e cada número traz a fonte. Se não tenho resposta, digo. Não invento nada."
    ),
    "newsroom-contact": "Para falar com uma pessoa: {contact}",
    "newsroom-unnamed": "nossa redação",
    "ask-about-article": "Perguntar sobre este artigo",
    "channel-comment": "Tem perguntas sobre “{title}”? Eu respondo, com a fonte de cada número.",
    "newsroom-description": (
        "Pergunte sobre os artigos de {newsroom}. Cada número das minhas respostas traz a fonte. Se não tenho "
        "resposta, digo."
    ),
    "newsroom-short-description": "Respostas sobre os artigos de {newsroom}, com a fonte de cada número.",
    "/ask": "Fazer uma pergunta",
    "/articles": "Todos os artigos, para escolher um",
    "/topics": "Todas as perguntas, por tema",
    "/figures": "Cada número com a fonte",
    "/language": "Escolher o idioma",
    "/about": "O que é este bot",
    "/privacy": "O que lembro de você",
    "/forget": "Apagar o que lembro de você",
    "/help": "Como perguntar",
    # How the bot goes on from what was said
    "article-says": "o artigo diz {fact}",
    "own-sum": "pelo nosso próprio cálculo, {fact}",
    "own-sum-is": "Pelo nosso próprio cálculo, {fact}.",
    "claim-yes": "Sim: {says}.",
    "claim-no": "Não: {says}.",
    "claim-beyond": "Não: {says}, de um total de {whole}.",
    "claim-near": "Mais ou menos: {says}.",
    "claim-open": "Isso não está dito: {says}. Não confirma nem descarta {claim}.",
    "claim-said": "Não: {says}. Isso não descarta {claim}.",
    "claim-states": "Isto é o que há: {says}.",
    "no-such-figure": "O artigo não dá o número {claim}.",
    "more-figures-yes": "Sim: {first}, contra {second}.",
    "more-figures-no": "Não: {first}, contra {second}.",
    "understood": "Sobre {subject}:\n",
    "no-share": "Não tenho uma porcentagem para isso.",
    "no-number": "Não tenho um número para isso.",
    "no-why": "Não posso dizer mais sobre o porquê.",
    "no-footnote": "Minha última resposta não tem a nota {number}.",
    "more-of": "Tem mais:",
    "no-more": "É tudo o que tenho. Pergunte com suas palavras ou veja /topics.",
    "which-one": "Qual delas?",
    "no-part": "Não tenho resposta para: “{question}”",
    # Small talk, and what goes to the editors
    "speaks": "Respondo em {languages}.",
    "choose-language": "Para escolher um, envie /language.",
    "sure": "Um editor escreveu cada resposta, e cada número está no artigo ou foi calculado a partir dele.",
    "goodbye": "Certo. Escreva quando tiver uma pergunta sobre o artigo.",
    "insulted": (
        "Sou só um programa, e sinto não ter ajudado. Escreva sua pergunta sobre o artigo ou escolha uma aqui."
    ),
    "here-i-am": "Estou aqui. Faça uma pergunta sobre o artigo ou escolha uma aqui.",
    "leave-me": (
        "Só escrevo quando você me escreve, ou quando me pediu um aviso. /forget apaga o que guardo de você e os "
        "avisos que você pediu; para não receber mais nada, bloqueie este bot no menu do Telegram."
    ),
    "article-link": "Este é o artigo que conheço:",
    "pass-on": (
        "Posso passar suas palavras à redação? Ela as recebe sem o seu nome e pode responder aqui. Para isso guardo o "
        "número desta conversa, 14 dias no máximo."
    ),
    "pass-on-yes": "Passar à redação",
    "pass-on-no": "Não",
    "passed-on": "✓ A redação recebeu suas palavras. Se ela responder, trago a resposta aqui.",
    "not-passed-on": "Certo, não passo nada.",
    "no-editors": "Daqui não consigo falar com a redação. Escreva, por favor, ao próprio jornal: {publisher}.",
    "reader-writes": "Um leitor escreve a vocês:\n“{text}”\nRespondam a esta mensagem, e eu levo a resposta a ele.",
    "editors-answer": "Você escreveu à redação: “{question}”. Ela responde:\n{answer}",
    "brought": "✓ Levei a resposta ao leitor.",
    "not-brought": "Esse leitor já não espera resposta.",
    "more": "Mais…",
    "to-sources": "Fontes",
    "share": "Compartilhar",
    "will-tell": "✓ Vou avisar",
    "read-article": "Ler o artigo",
    "in-sum more than": "{figure} ou mais",
    "in-sum fewer than": "{figure} ou menos",
    "in-sum at least": "pelo menos {figure}",
    "in-sum at most": "no máximo {figure}",
    "in-sum about": "cerca de {figure}",
    # What editors are told in their chat
    "editors-only": "Só os administradores do chat da redação decidem isso.",
    "editors-help": "Este é o chat da redação. Seus administradores podem me enviar:",
    "digest-hours": "O que perguntaram nas últimas {hours} horas",
    "digest-days": "O que perguntaram nos últimos {days} dias",
    "digest-nothing": "Ninguém perguntou nada.",
    "digest-counts": (
        "Perguntas: {asked} (leitores: {readers})\n"
        "Respondidas: {answered}, sugeridas: {suggested}, sem resposta: {unknown}"
    ),
    "digest-missed": "Não era o que perguntaram: {wrong}, nenhuma das sugeridas: {none}",
    "digest-top": "O mais perguntado:",
    "digest-groups": (
        "Ainda sem resposta, pelo que se pergunta: {groups}. Seguem uma a uma: ‹ e › viram a página. Toque na "
        "pergunta (=) cuja resposta deve receber, ou diga que está fora da matéria."
    ),
    "digest-no-groups": "Não há perguntas sem resposta.",
    "digest-article": "{title}. Perguntas: {asked}, sem resposta: {unknown}",
    "digest-waiting": "Leitores que escreveram a vocês e esperam resposta: {count}",
    "digest-closed": "Há um resumo mais novo. Decida lá.",
    "reason-gap": "O livro diz que a matéria não conta isso.",
    "reason-refused": "Leitores disseram que a resposta que receberam não é o que perguntaram.",
    "reason-subject": "Parece perguntar o que a resposta mais próxima não conta: outro lugar, época ou quantidade.",
    "reason-wording": "Talvez só o jeito de perguntar seja novo: alguma resposta abaixo serve?",
    "reason-fact": "O livro parece não ter resposta para isso.",
    "another-answer": "Outra resposta…",
    "teach": "Ensinar",
    "back": "‹ Voltar",
    "teach-this": "Estas receberiam a resposta a “{question}”",
    "teach-more": "Estas também, que leitores perguntaram há pouco:",
    "teach-no-more": "Das outras perguntas recentes dos leitores, nenhuma muda.",
    "teach-told": "Leitores que esperam e serão avisados: {count}",
    "undo-say": "Desfazer e avisar",
    "undo-late": "Isso foi decidido há mais de uma semana: aqui já não dá para desfazer.",
    "told-so": "Desfeito. Leitores avisados do erro: {count}",
    "taken-back": (
        "Você perguntou: “{question}”. A resposta que enviei depois não corresponde à sua pergunta. Desculpe: "
        "não confie nela."
    ),
    "group-count": "{count} × (leitores: {readers})",
    "outside": "Fora do artigo",
    "later": "Mais tarde",
    "undo": "Desfazer",
    "decided-wording": "✓ A partir de agora recebem a resposta a “{question}”",
    "decided-outside": "✓ Fora do artigo",
    "decided-later": "✓ Mais tarde: não antes de uma semana",
    "editors-chat-moved": "Este chat tem um número novo: {new} (era {old}). Continuo como antes; quem opera o bot "
    "precisa definir EDITORS_CHAT_ID={new}.",
    "decided-already": "Isso não está mais pendente.",
    "would-mislead": "Não foi ensinado, porque confundiria os leitores:",
    "why-usage": "Escreva a pergunta depois de /why.",
    "reloaded": "O livro foi carregado de novo. Respostas: {answers}",
    "reload-refused": "O livro foi recusado, continua o anterior:",
    "reloaded-several": "Livros carregados de novo:",
    "edit-conflict": "O arquivo e o chat mudaram a mesma entrada. Vale o arquivo:",
    "and-more": "• e mais {count}; o registro tem todos",
    "exported": "O livro com tudo o que foi mudado neste chat. Coloque-o no lugar de {file}.",
    "export-empty": "O arquivo do livro já diz tudo o que foi mudado neste chat.",
    "log-empty": "Ninguém mudou nada ainda.",
    "did-nobody": "(o bot, ou já não se sabe)",
    "did-draft": "rascunho",
    "did-published": "publicado",
    "did-dropped": "descartado",
    "did-undone": "desfeito",
    "did-merged": "já está no arquivo",
    "did-conflict": "em desacordo com o arquivo",
    "stats-inbox": "Mensagens que esperam resposta: {waiting}, deixadas de lado: {aside}",
    "/digest": "O que os leitores perguntaram",
    "/stats": "Números de um dia, uma semana, um mês",
    "/report": "O relatório, como página em um arquivo",
    "/why": "Por que uma pergunta recebe sua resposta",
    "/reload": "Carregar o livro de novo",
    "/log": "Quem mudou o quê, e quando",
    "/export": "Receber as mudanças em um arquivo",
    # What the report tells the newsroom
    "report": "O que os leitores perguntaram",
    "report-of": "Perguntas sobre “{title}”, {publisher}",
    "report-of-all": "Perguntas sobre todas as matérias; com perguntas: {count}",
    "no-article": "Nenhuma matéria",
    "report-articles": "Por matéria",
    "report-period": "De {first} a {last}",
    "report-none": "Ninguém perguntou nada neste período. As primeiras perguntas vão aparecer aqui.",
    "made-up": "Inventado: um programa escreveu estas perguntas. Nenhum leitor as fez.",
    "report-asked": "perguntas",
    "report-readers": "de {readers} leitores",
    "was-answered": "Com resposta",
    "was-suggested": "Com sugestão",
    "was-unknown": "Sem resposta",
    "report-days": "Perguntas por dia",
    "report-busiest": "O dia com mais perguntas: {day}, {count}.",
    "report-topics": "De que tratavam",
    "column-topic": "Tema",
    "report-answers": "O que queriam saber",
    "report-answers-note": "As respostas mais dadas, na hora ou depois de um toque.",
    "report-places": "Onde perguntaram",
    "report-languages": "Em que idioma",
    "report-hours": "A que horas",
    "report-hours-note": "A hora com mais perguntas: das {hour}h às {next}h.",
    "report-unanswered": "O que ninguém pôde responder",
    "report-unanswered-note": (
        "As perguntas que pedem o mesmo, juntas: as {count} mais feitas. O comando “export groups” dá todas."
    ),
    "report-all-answered": "Não falta nada por responder.",
    "report-gap": "O bot responde que o artigo não diz: {question}",
    "report-cut": "Havia textos demais para agrupar: os {count} menos perguntados ficaram de fora.",
    "report-noise": "Não entram aqui saudações, insultos nem letras soltas: {count} no total.",
    "report-signals": "Receberam o que queriam?",
    "after-suggested": "Com sugestão: {count} vezes",
    "after-answered": "Com resposta: {count} vezes",
    "then-tapped": "Escolheram uma pergunta oferecida",
    "then-none": "Disseram: nenhuma destas",
    "then-nothing": "Não fizeram nada",
    "then-related": "Fizeram uma pergunta relacionada",
    "then-wrong": "Disseram: não era isso",
    "report-table": "Os números em uma tabela",
    "column-day": "Dia",
    "column-hour": "Hora",
    "column-outcome": "Resposta",
    "column-place": "Lugar",
    "column-language": "Idioma",
    "column-article": "Matéria",
    "column-question": "Pergunta",
    "column-wordings": "Nas palavras dos leitores",
    "column-asked": "Vezes",
    "column-readers": "Leitores",
    "column-trend": "Tendência",
    "column-last": "Última",
    "column-share": "Parcela",
    "column-what": "O que fizeram",
    "trend-up": "mais",
    "trend-down": "menos",
    "trend-level": "igual",
    "place-private": "Chat privado",
    "place-group": "Grupo",
    "place-comment": "Comentários",
    "place-inline": "Modo inline",
    "place-guest": "Convidado em um chat",
    "language-": "Não se sabe",
    # Books
    "draft": "Rascunho",
    # Lists
    "or": "{first} ou {last}",
}
