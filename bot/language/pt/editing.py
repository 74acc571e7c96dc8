"""What the program says in Portuguese to editors who write, change and correct in their chat."""

from __future__ import annotations

from typing import Final

EDITING: Final = {
    "write-answer": "Escrever uma resposta",
    "write-gap": "Dizer que o artigo não conta isso",
    "change-answer": "Mudar esta resposta",
    "ask-answer": ("Responda a esta mensagem com a resposta em {name}. Escreva os números como o artigo os traz."),
    "ask-gap": (
        "Responda a esta mensagem em {name}: diga aos leitores que o artigo não conta isso, sem nenhum número."
    ),
    "ask-with-question": (
        "Primeiro a pergunta, numa linha que termine com ponto de interrogação; mais linhas assim são mais maneiras "
        "de perguntar. Embaixo, a resposta."
    ),
    "ask-better-question": (
        "Ela responde a: “{question}”\nSe os leitores devem ver outra pergunta, coloque-a primeiro, numa linha que "
        "termine com ponto de interrogação."
    ),
    "ask-question": (
        "Falta uma linha: a pergunta. Responda com ela em {name}, com ponto de interrogação no fim. A resposta "
        "fica guardada."
    ),
    "ask-question-plain": (
        "“{question}” tem o número {figure}, e os botões mostram a primeira pergunta. "
        "Responda com uma sem número, em {name}, que termine com ponto de interrogação. A sua fica atrás dela."
    ),
    "ask-too": (
        "Agora o mesmo em {name}: responda a esta mensagem com a resposta e, acima dela, a pergunta numa linha que "
        "termine com ponto de interrogação."
    ),
    "reads-now": "O texto agora, em {name}:",
    "missing-in": "Ainda não há nada em {name}. Deixe de fora, ou responda abaixo.",
    "ask-again": (
        "Responda a esta mensagem com o novo texto em {name}. As primeiras linhas que terminem com ponto de "
        "interrogação serão mais maneiras de perguntar."
    ),
    "ask-why": "Por que o número estava errado? Responda com uma frase em {name}, sem nenhum número.",
    "ask-why-too": "E por quê, em {name}? Responda com uma frase, sem nenhum número.",
    "ask-figure": (
        "{figure} ({where}: “{excerpt}”)\nResponda a esta mensagem: na primeira linha o número certo, como o "
        "artigo o "
        "traz agora; na segunda por quê, numa frase sem nenhum número."
    ),
    "ask-choice": "O livro não tem esse número, mas o artigo tem. Usá-lo como um novo dado?",
    "ask-counts": (
        "O que {figure} conta? Responda com algumas palavras em {name} que se leiam logo depois do número. O "
        "artigo: “{excerpt}”"
    ),
    "counts-something-else": "“{written}” não é o que o número conta no artigo: “{said}”. Use as palavras dele.",
    "no-one-figure": (
        "“{written}” não foi aceito. A primeira linha traz um só número, "
        "do mesmo tipo e com o mesmo sinal que {figure}. "
        "Depois dele vem o que ele conta, ou nada."
    ),
    "correction-unclear": ("“{written}”: não sei se esse sinal separa milhares ou decimais. Escreva como {figure}."),
    "correction-words": (
        "“{written}” não foi aceito. A primeira linha traz só o número, sem: {said}. O porquê vai na segunda linha."
    ),
    "correction-elsewhere": (
        "“{written}”: o artigo diz isso de outra coisa: “{said}”. Vale aqui também? "
        "Corrija os arquivos do artigo e do livro."
    ),
    "correction-over-whole": "“{written}”: é mais do que o total do qual {figure} faz parte.",
    "not-taken": "Assim não é aceito:",
    "reply-again": "Responda a esta mensagem com o texto como deve ser; toque no seu para copiá-lo:",
    "refused-unknown": "“{written}”: nem o livro nem o artigo dizem isso. O mais próximo: {nearest}",
    "refused-unknown-alone": "“{written}”: nem o livro nem o artigo dizem isso.",
    "refused-unknown-book": "“{written}”: o livro não diz isso. O mais próximo: {nearest}",
    "refused-unknown-book-alone": "“{written}”: o livro não diz isso.",
    "refused-qualifier": "“{written}”: o artigo diz {nearest}. Escreva assim.",
    "refused-counts": "“{written}” conta outra coisa: {nearest}",
    "refused-several": "“{written}” pode ser um destes; ponha no lugar o nome do certo entre chaves: {nearest}",
    "refused-corrected": "“{written}” foi corrigido. Agora é {nearest}.",
    "refused-article": "“{written}”: o artigo diz isso de outra coisa: “{said}”",
    "refused-otherwise": "“{written}”: o artigo diz de outro modo: “{said}”. Escreva assim.",
    "fact-of-year": "o ano",
    "refused-contrary": "“{written}”: o seu texto diz “{word}”, o artigo não: “{said}”",
    "refused-unreadable": "“{written}” é uma quantia sem número. Diga sem ela, ou com o número.",
    "refused-no-fact": "Não há nenhum dado {written}. O mais próximo: {nearest}",
    "refused-reads-otherwise": "Com os dados do livro o texto diria outra coisa. Escreva os números em algarismos.",
    "wrong-in-book": "O número do livro está errado? Corrija-o com /correct: todas as suas respostas seguem.",
    "no-article-file": "O livro não diz qual é o arquivo do artigo (article: text:): de lá não posso tirar nada.",
    "write-in": "Em {name}",
    "leave-out": "Deixar de fora: {name}",
    "remove-question": "Tirar uma pergunta",
    "related-questions": "Perguntas relacionadas",
    "which-related": "Quais perguntas são oferecidas com ela? Um toque põe ou tira uma.",
    "choose-topic": "Tema",
    "which-topic": "Em que tema os leitores a encontram?",
    "preview-topic": "Tema: {topic}",
    "preview-related": "Oferecidas com ela:",
    "which-question": "Qual pergunta tiro?",
    "take-fact": "Usar {figure}",
    "publish": "Publicar",
    "change": "Mudar",
    "drop": "Descartar",
    "preview": "É isto que os leitores vão receber. Publicar?",
    "preview-questions": "A partir de agora levam a isto:",
    "preview-removed": "Deixa de ser uma maneira de perguntar:",
    "preview-moved": "Números que mudam:",
    "preview-answers": "Respostas que os trazem: {count}",
    "preview-title": "O título passa a ser: {title}",
    "preview-without": "Sem: {languages}",
    "preview-left-out": "Deixadas de fora, porque enganariam os leitores:",
    "preview-leap-up": "De {old} para {new}: {times} vezes maior. É isso mesmo?",
    "preview-leap-down": "De {old} para {new}: {times} vezes menor. É isso mesmo?",
    "preview-leap-zero": "De {old} para {new}: um dos dois números é zero. É isso mesmo?",
    "it-is-so": "Sim, é isso mesmo",
    "preview-remarks": "O arquivo do artigo também precisa ser corrigido: {what}.",
    "preview-doubts": "O artigo não diz isto com estas palavras. Está certo?",
    "preview-doubt": "{written}: {words}. O artigo: “{said}”",
    "preview-warnings": "Vale olhar de novo:",
    "preview-waiting": "Leitores que esperam e serão avisados: {count}",
    "preview-review": "Outro editor publica.",
    "book-unreadable": "O arquivo do livro não pode ser lido como está. Nada foi mudado:",
    "cannot-be-published": "Isto não pode ser publicado:",
    "problem-of-answer": "“{question}”: {said}",
    "reword-first": (
        "Mude antes essa resposta, com /edit {name}: escreva nela “{figure}” com estas "
        "palavras, e ela seguirá a correção"
    ),
    "rule-altered-rate": "O artigo não dá a este número essa frequência (por dia, por mês), ou dá outra.",
    "rule-further-figure": "O artigo não dá este número como mais um.",
    "rule-unborne-extent": "Nem o artigo nem um número diz quantos são (a maioria, todos, ninguém).",
    "rule-part-above-whole": "Uma parte é maior que o todo.",
    "rule-misplaced-figure": "O número é de outra coisa.",
    "rule-swapped-figures": "Dois números estão um no lugar do outro.",
    "rule-other-month": "O artigo diz outro mês.",
    "rule-contrary-statement": "O texto diz o contrário do artigo, ou o nega.",
    "rule-contrary-direction": "O texto faz de uma alta uma queda, ou o contrário.",
    "rule-altered-qualifier": "O artigo matiza o número de outro modo (cerca de, mais de, exatamente).",
    "rule-altered-figure": "O que está ao lado do número faz dele outro.",
    "rule-gap-with-figure": "Onde se diz que o artigo não conta, não há número nenhum.",
    "rule-false-gap": "O livro tem um dado que responde a isto.",
    "rule-another-subject": "A pergunta é sobre outro lugar, ano ou assunto que o número.",
    "rule-misleading-phrasing": "Quem perguntar isto receberia outra resposta.",
    "rule-same-phrasing": "Outra resposta já tem esta pergunta.",
    "rule-language-mismatch": "Os idiomas não dão os mesmos números.",
    "rule-cross-check": "Os números do artigo já não concordam entre si.",
    "rule-other": "A verificação do livro encontrou algo, e o diz em inglês:",
    "draft-changed": "O livro mudou nesse meio-tempo. Olhe mais uma vez:",
    "changed-by": "{name} publicou: {text}",
    "draft-went-on": "Essa mensagem não está mais aberta. O rascunho está aqui:",
    "draft-gone": "Isso não está mais aberto.",
    "draft-own": "Foi você que escreveu. Outro editor precisa publicar.",
    "draft-dropped": "✗ Descartado por {name}",
    "published-by": "✓ Publicado por {name}",
    "undone-by": "✗ Retirado por {name}",
    "review-anonymous": "Aqui outro editor publica o que um escreve. Escreva com o seu nome, não como anônimo.",
    "outsider-tapped": "Alguém que não é da redação tocou num botão da redação; nada foi feito",
    "outsider-replied": "Alguém que não é da redação respondeu a um rascunho; nada foi feito",
    "outsider-commanded": "Alguém que não é da redação tentou {command}; nada foi feito",
    "an-editor": "um editor",
    "text-too-long": "É longo demais: leio {most} caracteres de uma mensagem.",
    "text-with-link": (
        "Links não são aceitos: os leitores encontram o do artigo sob cada resposta. Responda de novo sem ele."
    ),
    "text-wanted": "Só consigo ler texto.",
    "edit-usage": "Responda a uma das minhas respostas com /edit, ou escreva depois o nome da resposta.",
    "correct-by-words": "Outros: escreva o número ou algumas palavras dele depois de /correct.",
    "correct-figure": "Corrigir o número",
    "correct-too": "Corrigir também: {figure}",
    "correct-which": "Qual número está errado?",
    "correct-derived": "{figure}: é um cálculo, {sum}. Qual dos números está errado?",
    "correct-no-figure": "{name} não tem número. Mude as respostas que o dizem.",
    "correct-again": "Corrigir de novo",
    "no-such-name": "Não há nenhum {name}.",
    "nearest-name": "O mais próximo é {name}.",
    "/answer": "Escrever uma nova resposta",
    "/gap": "Dizer que o artigo não conta algo",
    "/edit": "Mudar uma resposta",
    "/correct": "Corrigir um número",
}
