"""How Portuguese asks."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.pt.word_classes import ALIKE, HARMLESS
from bot.language.questions import QuestionWords, Sign, signs

_SPANS = "segundo|minuto|hora|dia|semana|mes|trimestre|ano|decada|seculo"
_SOURCE = (
    r"(?:o|a|os|as|este|esta|esse|essa) (?:artigo|relatorio|estudo|pesquisa|texto|nota|noticia|materia|reportagem|"
    r"dados)"
)

QUESTIONS: Final = QuestionWords(
    kinds=signs(
        {
            "date": "quando (?:foi|foram|se|sera|serao|e|sao|comecou|comeca|nasceu|teve|saiu|aconteceu|houve|vai|"
            "chegou|abriu|"
            rf"abre)|(?:que|qual|quais) (?:{_SPANS}|data|momento)|desde quando|ha quanto tempo|data (?:de|da|do|em)",
            "age": "(?:que|qual|qual a) idade|quantos anos (?:tem|tinha|faz|completa)|idade (?:de|do|da)",
            "duration": rf"quanto tempo|quanto dur\w+|(?:quantos|quantas) (?:{_SPANS})(?:e?s)|quanto demora",
            "person": "quem",
            "origin": "(?:de|desde) onde",
            "place": "(?<!de )(?<!desde )onde|aonde|(?:que|qual|quais) (?:cidade|cidades|lugar|lugares|local|regiao|"
            "regioes"
            "|rua|provincia|estado|estados|bairro|bairros|sede)|endereco",
            "money": r"quanto (?:cust\w+|vale|valem|valia|dinheiro|gast\w+|invest\w+|pag\w+|ganh\w+|sai|ta|e (?:a|o) "
            r"(?:passagem|tarifa|preco))|preco|orcamento|salario|valor|(?:em|de) reais|(?:em|de) euros",
            "title": "titulo|titulos|intitulado|intitulada",
            "size": "quanto (?:mede|medem|pesa|pesam)|(?:qual|que) (?:a altura|o peso|o comprimento)",
            "share": "porcentagem|percentagem|percentual|porcento|proporcao|cota|fracao|%|que parte|participacao|"
            "fatia|parcela"
            r"|maioria|metade|quanto (?:representa|pesa)\w*",
            "count": "quantos|quantas|numero de|quantidade de|total de|qts|qtos|qtas|qnts",
            "reason": "por que|porque|pq|a que se deve|razao|razoes|motivo|motivos",
            "rate": rf"(?:por|ao|cada|a cada) (?:{_SPANS})|mensal|mensais|mensalmente|diario|diaria|diarios|diarias"
            "|diariamente|semanal|semanais|semanalmente|anual|anuais|anualmente",
        }
    ),
    moments=Sign(
        r"(?:naquela|naquele|naqueles|naquelas|nesse|nessa|nesses|nessas) \w+|no (?:passado|futuro|\w+ trimestre)"
        r"|(?:na|em) (?:epoca|tempos?) (?:de|do|da)|(?<!quanto )antes"
        r"|ha (?:um|uma|uns|umas|muito|pouco|\d+|anos|meses|dias|tempo)|ontem|anteontem|antigamente|anteriormente"
        r"|inicialmente|no (?:principio|inicio|comeco)|(?:passado|passada|passados|passadas|proximo|proxima|seguinte)"
        r"|que vem|tera|terao|havera|sera|serao|vai \w+r|vao \w+r|costumava|costumavam|retrasado|retrasada"
        r"|ultimo (?:ano|mes|trimestre)|amanha"
        r"|em (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)"
        r"|(?:na|no) (?:primavera|verao|outono|inverno)|nos anos (?:sessenta|setenta|oitenta|noventa)"
    ),
    futures=Sign(r"tera|terao|havera|sera|serao|vai \w+r|vao \w+r"),
    plans=listed(
        "plano planos planeja orcamento programa promete prometem promessa propoe propoem proposta meta objetivo "
        "previsto "
        "prevista preve previsao sera serao recebera ira irao pagara subira pedira vendera"
    ),
    much=Sign("quanto|quanta"),
    least=Sign(r"(?:tem|ha|com|faz|fazem) menos|(?:o|a|os|as) (?:menor|menores|pior|piores)|quem menos"),
    opening=Sign(
        r"(?:e ai|tudo bem|tudo bom|bom dia|boa (?:tarde|noite)|ola a todos|oi gente|oi pessoal|ola pessoal)"
        r"|(?:prezados?|prezadas?|caros?|caras?)(?: \w+){1,3}$"
        r"|(?:uma|tenho uma|so uma)(?: \w+)? (?:pergunta|perguntinha|duvida|coisa)(?=$| sobre| de)"
        r"|(?:voce |vc |voces |alguem )?(?:pode|podes|podem|poderia|poderiam|consegue|conseguem)(?: por favor)?(?: me| "
        r"nos)?"
        r" (?:dizer|indicar|dar|explicar|contar|esclarecer|confirmar|informar|ajudar|falar)(?:-me|me)?(?: a saber)?"
        r"|(?:me |nos )?(?:diz|diga|digam|dizes|conta|conte|explica|explique|fala|fale|informa|informe)(?: ai)?(?: por "
        r"favor)?"
        r"|diz me|diga me|(?:voce|vc|voces|alguem) (?:sabe|sabem|saberia)(?: dizer| me dizer)?|sabe(?:s|m)?(?: dizer| "
        r"me dizer)?"
        r"|(?:eu )?(?:quero|queria|gostaria de|preciso|queremos|precisamos) (?:saber|conhecer|perguntar|descobrir|"
        r"entender)"
        r"|(?:tenho|to com|estou com)(?: uma| muita)? (?:curiosidade|duvida)(?: de saber| de| sobre)?"
        r"|(?:meu|minha|nosso|nossa)(?: \w+){1,2} (?:quer|precisa|perguntou|pergunta|pediu|diz|disse)(?: que)?(?: "
        r"saber)?"
        r"|(?:me) (?:perguntaram|pediram)"
        r"|nao (?:sei|entendo|lembro|encontro|acho)(?= (?:que|qual|quem|quanto|quanta|quantos|quantas|como))"
        rf"|(?:segundo|conforme|de acordo com) {_SOURCE}"
        r"|(?:ei|oi|ola|opa) (?:cara|mano|amigo|amiga|bot|gente|pessoal|moco|moca)"
        r"|e|ei|oi|ola|opa|entao|bom|bem|por favor|pfv|desculpa|desculpe|olha|olhe|ou seja|tipo|ah|afinal|sera que"
    ),
    closing=Sign(
        r"(?:muito |muitissimo )?(?:obrigad[oa]|agradecid[oa])(?: desde ja| pel[ao] \w+)?$|valeu$|vlw$|grat[oa]$"
        r"|(?:por favor|pfv|por gentileza)$|(?:um )?(?:abraco|abracos|abs)$|atenciosamente$|desde ja$"
        r"|se (?:puder|possivel|nao for incomodo|der)$|quando (?:puder|der)$"
        r"|(?:e )?(?:para|pra) (?:meu|minha|um|uma|o|a|nosso|nossa)(?: \w+)? ?(?:tarefa|aula|trabalho|redacao|projeto|"
        r"prova"
        r"|apresentacao|tese|tcc|escola|colegio|faculdade|universidade)$"
        r"|ou (?:que|nao|algo)$|ou (?:e )?(?:mentira|conversa|papo|lorota)$|(?:e )?(?:so )?(?:por )?curiosidade$|kkk+$|"
        r"ne$|hein$|ai$"
        rf"|(?:segundo|conforme|de acordo com) {_SOURCE}$"
    ),
    harmless=HARMLESS,
    persons=listed(
        "homem mulher cara sujeito tal senhor senhora seu dona sr sra rapaz moca moco menino menina garoto garota "
        "cavalheiro "
        "dama pessoa individuo fulano fulana tipo"
    ),
    anyone=listed("gente pessoa pessoas"),
    groups=listed(
        "paciente pacientes doente doentes eleitor eleitores morador moradores inquilino inquilinos cidadao cidadaos "
        "vizinho vizinhos desempregado desempregados"
    ),
    alike=ALIKE,
    wishes=listed("quer querem precisa precisam da dao dar deu usa usam usar deixa busca pede"),
    sizes=listed("grande grandes alto alta grave"),
    cut=("a", "e", "o", "r"),
    endings=listed(
        "s es m a e o i u as os am em ram r do da dos das ndo ou ei eu iu amos emos imos aram eram iram ava avam ia "
        "iam ara "
        "arao era erao ira irao aria ariam eria eriam iria iriam ando endo indo ado ada ados adas ido ida idos idas "
        "oes ao "
        "ais eis"
    ),
    infinitives=("ar", "er", "ir"),
    talkers=listed("eu me mim te ti voce vc voces nos favor pfv"),
    firsts=listed("eu me meu meus minha minhas estou to sou tenho preciso quero nosso nossa li vi ouvi moro"),
    before_names=listed("em no na nos nas de do da dos das desde para pra tem tinha teve por pelo pela sob"),
    titles=listed("republica popular reino democratica federativa federal continental de do da o a"),
    negations=listed("nao nunca jamais nenhum nenhuma tampouco ninguem nem"),
    lacking=Sign(
        "falta|faltam|carece|carecem|busca|buscam|procura|procuram|procurando|em busca de|quer|querem|precisa|precisam"
        "|perdeu|perderam|perde|perdem|sem"
    ),
    nobody=listed("ninguem nenhum"),
    unsaid=listed(
        "sabia entendo entendi encontro encontrei lembro vejo posso importa acho acredito tempo ideia ouvi problema"
    ),
    known=listed("sei"),
    linking=listed(
        "se vai vao a ha de do da dos das em no na nos nas o os as um uma e eh sao seja sejam esta estao foi feito "
        "feitos "
        "feita feitas fizeram tem"
    ),
    apart=listed("excecao alem"),
    others=listed("outro outra outros outras demais"),
    elsewhere=listed("estrangeiro estrangeira estrangeiros estrangeiras"),
    staying=listed("sobram sobraram restam restaram resto restante restantes"),
    excluding=listed("fora exceto tirando descontando excluindo salvo sem menos"),
    asking=listed(
        "que qual quais quem onde quando quanto quanta quantos quantas como cade porcentagem percentagem percentual "
        "numero "
        "proporcao qts qto qtos qtas qnts qnto oq"
    ),
    heads_first=True,
    sums=listed("total totais juntos juntas todos todas soma inteiro inteira"),
    shares=listed("porcentagem percentagem percentual proporcao cota fracao parte participacao fatia parcela %"),
    parts=listed("parte"),
    bulks=listed("maioria metade quanto"),
    of=listed("de do da dos das"),
    among=listed("entre dentre"),
    copulas=listed("e eh sao esta estao era eram serao"),
    roles_of=listed("de do da dos das em no na"),
    determiners=listed(
        "o a os as um uma uns umas do da dos das no na nos nas ao aos pelo pela seu sua seus suas meu minha este esta "
        "estes "
        "estas esse essa esses essas quantos quantas quanto quanta muito muita muitos muitas outro outra outros outras "
        "cada "
        "algum alguma alguns algumas nenhum nenhuma"
    ),
    before_verbs=listed("nao se lhe me te eu ela ele elas eles nunca ja quem onde quando como foi foram ha tem"),
    verbal=tuple(listed("ar er ir ando endo indo aram eram iram avam ariam erao irao mente ou")),
    adjectival=tuple(
        listed(
            "al ais ico ica icos icas oso osa osos osas ivo iva ivos ivas ario aria arios arias avel aveis ivel iveis"
        )
    ),
)
