"""How Portuguese goes on from what was said."""

from __future__ import annotations

from typing import Final

from bot.language.base import alike, listed
from bot.language.dialogue import Dialogue, Pattern, whole

_THAT: Final = "(?:isso|isto|esse|essa|esses|essas|aquilo|ele|ela|eles|elas)"
_OF_THAT: Final = "(?:disso|disto|desse|dessa|desses|dessas|daquilo|dele|dela|deles|delas)"
_LEAD: Final = "(?:(?:e|mas|entao|ok|ta|bom|bem|pois|olha|desculpa|desculpe|agora|tambem) )*"

DIALOGUE: Final = Dialogue(
    choice=Pattern(r"(?:(?:no|nr|numero|opcao|a|o) )*(\w+)(?: por favor)?"),
    before_years=("em", "desde", "ate"),
    articles=("um", "uma", "o", "a", "os", "as"),
    nouns_of_figures=frozenset({"numero"}),
    tell=listed(
        "a o as os um uma uns umas e ou de do da das em no na nos nas num numa ao aos que qual quais quem como "
        "quando onde aonde quanto quanta quantos quantas por pelo pela pelos pelas para pra com sem sobre entre ate "
        "desde sao era foi foram esta estao este isto estes estas esse essa isso esses essas neste nesta nisso disso "
        "dele dela deles delas ha havia tem tinha tenho faz fazem ser estar se seu sua seus suas lhe lhes me meu "
        "minha voce voces ele ela eles elas mas porque nao mais menos muito muita tambem ja so diga fala falas sabe "
        "diz disse outro outra outros outras todo todos todas tudo cada algum alguma ninguem alguem nenhum nenhuma "
        "vai vao tinham tiveram teve houve haver serao pode podem tao depois apos vc vcs eh"
    ),
    marks="ãõÃÕ",
    about=whole(
        rf"{_LEAD}(?:e|e quanto a|que tal|e o|e a|e os|e as|o mesmo de|o mesmo para|quanto a|em relacao a|mas) "
        r"(?:(?:em|no|na|nos|nas|de|do|da|dos|das|a|ao|aos|para|com|os|as|o|so|que|ha|entre|quanto) )*"
        r"(?P<rest>(?!(?:que|quem|como|por que|onde|quando|qual|quais|quanto|quantos|quanta|quantas|sao|ha|tem|foi|"
        r"entao|agora|mais|se|sim|nao|voce|eu|isso|isto|ai|por|porque|verdade|verdadeiro|certo|correto|mentira|falso|fake|"
        r"boato|possivel|provavel)\b)[^?]{1,60})"
    ),
    share=whole(
        rf"{_LEAD}(?:(?:a )?(?:que|qual|quanto) (?:e )?(?:a |o )?(?:porcentagem|percentagem|percentual|proporcao|parte|"
        rf"fracao|%)(?: do (?:total|mundo|total mundial|orcamento))?(?: (?:e|sao|representa|representam|seria|da))?"
        rf"(?: {_THAT})?|(?:e )?(?:quanto (?:e|sao|da) )?(?:{_THAT} )?em (?:porcentagem|porcentagens|percentagem|"
        rf"percentual|%|por cento)|(?:a )?(?:porcentagem|percentagem)|o percentual|percentual)"
    ),
    number=whole(
        rf"{_LEAD}(?:quant[oa]s? (?:e|sao|seria|seriam|da|representa|representam)(?: {_THAT})?(?: em (?:numeros|total|"
        rf"reais|euros|dolares|dinheiro|numeros absolutos|quantidade)| no total)?|(?:{_THAT} )?em (?:numeros|reais|"
        rf"euros|"
        rf"dolares|dinheiro|numeros absolutos|quantidade)|quant[oa]s? em (?:numeros|reais|euros|dolares|dinheiro))"
    ),
    why=whole(
        rf"{_LEAD}(?:por ?que|porque|como assim|como e que|a que se deve|qual o motivo|por que motivo)"
        rf"(?: (?:e|sao|foi))?(?: {_THAT})?(?: (?:assim|tant[oa]s?|tao pouc[oa]s?))?"
    ),
    source=whole(
        rf"{_LEAD}(?:(?:qual e|quais sao|qual|me da|me de|mostra|mostre|ha|tem|ver|e) )?(?:a |as |o |sua |suas |tua |"
        rf"uma |"
        rf"alguma )?(?:fontes?|citacao|citacoes|referencias?|prova|provas|evidencia)(?: por favor| {_OF_THAT})?"
        rf"|{_LEAD}(?:quem (?:diz|disse|afirma|falou)(?: {_THAT})?|segundo quem|de acordo com quem|como (?:voce |vc )?"
        rf"(?:sabe|sabes)(?: {_THAT}| {_OF_THAT})?|de onde (?:e|vem|vieram|saiu|sairam|tirou|voce tirou|vc tirou|"
        rf"tiraste)"
        rf"(?: {_THAT})?(?: (?:os |o )?(?:numeros?|dados?))?|prove|de onde)"
    ),
    more=whole(
        rf"{_LEAD}(?:(?:(?:me )?(?:diga|fala|fale|conta|conte) |quero |saber |algo )*mais(?: informacao| informacoes|"
        rf" detalhes| por favor| sobre {_THAT}| {_OF_THAT})?|continua|continue|segue|que mais|o que mais|mais algo|"
        rf"mais alguma coisa|tem mais|proximo|proxima|detalhes)"
    ),
    agree=whole(
        r"(?:ah |ok |e |pois )?(?:sim|s|claro|correto|certo|exato|isso|essa|esse|exatamente|isso mesmo|e isso|com "
        r"certeza|"
        r"pode ser|uhum|aham|essa mesma|pois e)(?: por favor| obrigad[oa]| essa)?"
    ),
    deny=whole(
        r"(?:ah |que )?(?:nao|n|nenhuma|nenhum|nenhuma (?:dessas|delas|destas)|isso nao|nao e isso|nao era isso|essa "
        r"nao|"
        r"errado|nada disso)(?: obrigad[oa]| por favor)?"
    ),
    pointing=whole(
        rf"{_LEAD}(?:(?:isto|isso|esse|essa) )?(?:e|sao|sera|serao|esta|pode ser)(?: mesmo)?(?: {_THAT})? ?(?:verdade|"
        rf"verdadeiro|certo|certa|correto|assim|real|falso|mentira|fake|bem)(?: (?:isto|isso|o que diz|ou nao|mesmo))?|"
        r"verdade|serio|mesmo|a serio|verdadeiro ou falso|(?:pode |podes )?(?:checar|checa|cheque|verificar|verifica|"
        r"verifique|confirmar|confirma|confirme|confere)(?: isto| isso)?|o que (?:voce |vc )?(?:diz|dizes|acha|achas|"
        r"acham)"
        r"(?: (?:disto|disso))?|(?:responde|responda)(?:r)?(?: isto| isso)?|isto|isso|por favor|ajuda|ajude|e (?:isto|"
        r"isso)"
    ),
    figures=whole(
        r"(?:por favor )?(?:liste|lista|mostra|mostre|me mostra|me mostre|me da|ver|quero)(?: ver)? (?:(?:todos|todas|"
        r"os|as|"
        r"de|seus) )*(?:numeros?|cifras?|dados|estatisticas)(?: por favor)?|(?:todos os |os |todas as )?(?:numeros|"
        r"estatisticas|dados|cifras)(?: por favor)?|(?:me mostra |me da |faz |faca )?(?:uma |a )?"
        r"tabelas?(?: por favor)?"
    ),
    chart=whole(
        r"(?:por favor )?(?:(?:me )?(?:mostra|mostre|da|de|faz|faca|desenha|desenhe|manda|mande|quero|quero ver|ver)"
        r"(?: (?:isso|isto))?(?: em| como| com)? )?(?:um |uma |o |a )?(?:graficos?|imagem|imagens|figura|desenhos?|"
        r"diagramas?)(?: (?:disso|disto))?(?: por favor)?|(?:me )?(?:mostra|mostre|desenha|desenhe)(?: (?:isso|isto|"
        r"me))?"
    ),
    quiz=whole(
        r"(?:por favor )?(?:(?:faca |faz |quero |me da )?(?:um |o |outro )?(?:quiz|questionario)|me testa|"
        r"me teste|teste me)(?: por favor)?"
    ),
    person=Pattern(
        r"\b(?:(?:falar|falo|conversar|escrever|entrar em contato) (?:com|a|ao|para) (?:um |uma |o |a |os |as |algum |"
        r"alguma )?(?:humano|humana|pessoa|pessoa real|jornalista|editor|editora|editores|redacao|redator|reporter|"
        r"operador|atendente|autor|autora|alguem)|(?:humano|pessoa real|atendimento ao cliente|atendente)(?: por "
        r"favor)?$|contat(?:ar|o com) (?:a |o |um |uma |os )?(?:redacao|editor|editores|jornalista|autor|jornal|"
        r"humano)|"
        r"(?:mensagem|reclamacao) (?:a|para|pra) (?:a )?redacao)"
    ),
    mistake=Pattern(
        r"\b(?:(?:erro|erros|errata|falha|engano) (?:no|na|em|nos|nas|do|da) (?:seu |sua |este |esta |esse |essa |o |a "
        r")?"
        r"(?:artigo|texto|nota|noticia|materia|reportagem|resposta|numeros?|dados?|bot)|(?:artigo|texto|nota|noticia|"
        r"materia|reportagem|numeros?|dados?|resposta|bot) (?:[\d.,%$ ]+)?(?:[a-z]+ )?(?:esta|estao|e|sao) (?:muito |"
        r"totalmente |tod[oa] )?(?:mal|errad[oa]s?|incorret[oa]s?|fals[oa]s?|um erro|desatualizad[oa]s?)|(?:voce |vc )?"
        r"(?:se enganou|errou|esta errad[oa]|te enganaste)|(?:quero |queria )?(?:reportar|avisar de|apontar|encontrei|"
        r"achei|vi) um (?:erro|engano|errata)|(?:ha|tem) um (?:erro|engano)$)"
    ),
    leave=whole(
        r"(?:por favor )?(?:pare|para|parar|chega|basta|me deixa em paz|me deixe em paz|deixa me em paz|vai embora|"
        r"cancelar|cancelar inscricao|sair|nao me escreva(?: mais)?|nao quero mais|me tira|me remova|fim|"
        r"descadastrar)(?: por favor| ja)?"
    ),
    parting=whole(
        r"(?:ok |ta |bom |obrigad[oa] |muito obrigad[oa] |valeu )?(?:tchau|adeus|ate logo|ate mais|ate breve|ate "
        r"amanha|"
        r"ate ja|boa noite|falou|fui|se cuida|desculpa|desculpe|foi mal|perdao|esquece|deixa pra la|tanto faz|"
        r"nao importa)(?: bot| amigo| a todos| pessoal| gente)?"
    ),
    link=whole(
        r"(?:por favor |me da |me passa |me manda |manda |envia |qual e |onde esta |quero |ver )*(?:o |um |a |seu "
        r")?(?:link|"
        r"url|endereco|artigo|materia|reportagem|ligacao)(?: (?:para o|do|da|pra|para a|ao) (?:artigo|nota|noticia|"
        r"texto|"
        r"materia|reportagem|original))?(?: por favor)?|(?:o |a )?(?:artigo|materia|reportagem) (?:complet[oa]|"
        r"original|"
        r"inteir[oa])|onde (?:posso )?(?:leio|ler)(?: (?:o artigo|a materia|a noticia|isso))?|ler o artigo"
    ),
    doubt=whole(
        rf"{_LEAD}(?:(?:voce |vc )?(?:tem|tens) (?:mesmo )?certeza|certeza|serio|verdade mesmo|(?:e|sao) (?:{_THAT} )?"
        rf"(?:confiave(?:l|is)|segur[oa]s?|fiave(?:l|is))(?: {_THAT})?|posso (?:confiar|acreditar)(?: (?:em|nisso|"
        rf"nisto|"
        rf"em voce|em ti))*|(?:voce |vc )?(?:e confiavel|esta mentindo|mente|mentes|esta brincando|esta inventando)|"
        rf"(?:voce |"
        rf"vc )?(?:inventou|inventaste)(?: {_THAT})?|nao (?:acredito|confio)(?: (?:em voce|nisso|em ti))?|quao "
        rf"(?:certo|seguro) (?:voce esta|e {_THAT}))(?: {_OF_THAT})?"
    ),
    chat=whole(
        r"(?:(?:ok|ei|oi|ola|por favor|pode|voce pode|poderia|agora|bot) )*(?:(?:me )?(?:conta|conte|contar|diga|diz|"
        r"faz|"
        r"faca|da|escreve|escreva|recita|recite)(?: (?:um|uma|outro|outra|algum|alguma|algo|o|a|bom|boa))*(?: "
        r"(?:piadas?|"
        r"historias?|conto|poemas?|musica|cancao|adivinha|charada|engracad[oa]|divertid[oa]|rir))|canta(?: algo| uma "
        r"musica)?|(?:estou|to|me sinto) (?:muito )?(?:entediad[oa]|triste|sozinh[oa]|cansad[oa]|feliz)|(?:te|eu te) "
        r"(?:amo|adoro|odeio)|(?:voce |vc )?(?:me ama|me odeia|gosta de mim)|(?:voce |vc )?(?:e|esta) (?:solteir[oa]|"
        r"casad[oa]|feliz|triste|viv[oa]|cansad[oa]|ocupad[oa]|ai|homem|mulher|consciente)|quantos anos (?:voce |vc "
        r")?tem|"
        r"que idade tens|quem (?:e|eh|es) (?:voce|vc|tu)|o que (?:voce |vc )?(?:esta fazendo|faz)|onde "
        r"(?:voce |vc )?(?:mora|vive|esta)|de onde "
        r"(?:voce |vc )?"
        r"e|qual (?:e )?(?:a )?(?:sua|tua) (?:idade|\w+ favorit[oa]|signo)|(?:voce |vc )?(?:sonha|dorme|come|bebe|"
        r"danca|tem "
        r"(?:filhos|namorad[oa]|amigos|sentimentos|familia))|vamos (?:conversar|jogar|brincar)|casa comigo|que horas "
        r"sao|"
        r"como esta o tempo)(?: (?:por favor|agora|hoje|bot))*"
    ),
    languages={
        "idioma": "", "idiomas": "", "lingua": "", "linguas": "", "ingles": "en", "espanhol": "es", "castelhano": "es",
        "portugues": "pt", "frances": "fr", "alemao": "de", "italiano": "it", "chines": "zh", "mandarim": "zh",
        "cantones": "yue", "arabe": "ar", "russo": "ru", "hindi": "hi", "japones": "ja", "coreano": "ko",
        "catalao": "ca",
        "basco": "eu", "galego": "gl", "tupi": "tpn", "guarani": "gn", "quechua": "qu", "holandes": "nl",
        "polaco": "pl",
        "polones": "pl", "turco": "tr", "ucraniano": "uk", "grego": "el", "hebraico": "he", "sueco": "sv",
        "dinamarques": "da", "noruegues": "no", "finlandes": "fi", "tcheco": "cs", "checo": "cs", "romeno": "ro",
        "hungaro": "hu", "vietnamita": "vi", "tailandes": "th", "indonesio": "id", "urdu": "ur", "persa": "fa",
        "latim": "la", "esperanto": "eo",
    },
    speaking=listed(
        "em no fala falas falam falar fale fales responde responda respondes responder escreve escreva escrever "
        "entende "
        "entendes entender entendo falo sabe sabes traduz traduza traduzir muda mude mudar diga diz"
    ),
    beside_speaking=listed(
        "pode podes poderia se me te o a meu seu voce vc voces eu por favor pfv so somente melhor agora e ou mas nao "
        "outro "
        "outra outros um uma que qual quais quero prefiro preciso usar bot oi ola obrigado obrigada ok tambem de sim "
        "ha "
        "isso isto"
    ),
    choices={
        "primeira": 1, "primeiro": 1, "segunda": 2, "segundo": 2, "terceira": 3, "terceiro": 3, "um": 1, "uma": 1,
        "dois": 2, "duas": 2, "tres": 3,
    },
    weighty=listed("contra abaixo jovens espera"),
    joiners=listed("e tambem alem mas"),
    frames=listed(
        "e eh sao era eram foi verdade certo que disseste disse voce vc dito diz falou nao o a os as um uma uns umas "
        "ha tem "
        "tinha tenho de do da dos das em no na nos nas verdadeiro correto falso mesmo entao ou mas realmente mais "
        "menos pelo "
        "ao minimo maximo ate cerca perto quase aproximadamente por volta torno acima abaixo so somente apenas "
        "exatamente "
        "artigo texto relatorio materia reportagem noticia li ouvi acho pensei isso isto esta estao se seus sua com ja "
        "mal "
        "numero cifra total confirmar confirma confirme recebem recebe para existem existe ser deveria segundo "
        "menciona "
        "escreve mostra conta contam mentira fake boato incorreto errado duvido acredito seja tenha"
    ),
    said=Pattern(
        r"\b(?:(?:voce|vc) (?:disse|falou|escreveu)|disseste|(?:nao )?disse que|diz (?:o artigo|o texto|que|isso)|(?:o "
        r")?(?:artigo|relatorio|texto) diz|(?:a )?(?:materia|reportagem|noticia) diz)\b"
    ),
    supposing=listed(
        "deveria deveriam deve devem devia poderia poderiam pode podem pode pudesse preciso queria queriam usar "
        "gostaria "
        "seria seriam haveria teria teriam tomara cada outra outras outro outros antes depois logo demais bastante "
        "juntos "
        "serve servem se"
    ),
    opening=listed("e eh sao ha tem foi recebe existem existe"),
    denying=Pattern(
        r"(?<!\bou )\b(?:fals[oa]s?|mentiras?|boato|fake|incorret[oa]s?|errad[oa]s?|duvid[oa]|que nao|nao (?:e|sao|"
        r"era) "
        r"(?:verdade|cert[oa]s?|assim|corret[oa]s?)|nao (?:acho|acredito|acreditamos))\b"
    ),
    rising=Pattern(
        r"\b(?:sub(?:iu|iram|ir|indo|ido|idas?|ira|irao|iria|a|am)|sob(?:e|em)|aument\w*|increment\w*|cresc\w+|altas?|"
        r"mais(?! ou menos)|maior(?:es)?|encarec\w*|dispar\w*|elev\w*|avanc\w*)\b"
    ),
    falling=Pattern(
        r"\b(?:baix(?:a|am|ou|ar|aram|ara|arao|aria|ado|ada|ando)|diminu\w*|reduz\w*|reduc\w*|descend\w*|desc(?:e|em|"
        r"eu|"
        r"eram|er)|cai|caem|caiu|cair|caira|cairam|caindo|quedas?|cort(?:a|am|ou|ar|aram|ado|es?)|recu\w+|encolh\w*|"
        r"(?<!pelo )(?<!ao )(?<!ou )menos|menor(?:es)?|perd\w+|barate\w*)\b"
    ),
    exactly=listed("exatamente exactamente justamente precisamente"),
    there=Pattern(r"\b(?:la|ali|ai)$"),
    of_that=Pattern(rf"\b{_OF_THAT}\b"),
    comparing=Pattern(
        r"^(?:e |entao |mas )*(?:(?:eh|sao|tem|ha|recebe|recebem|vai) )?(?P<left>.+?) "
        r"(?:(?:tem|recebe|recebem|ha|e|eh|sao|custa|gasta) )?(?:(?P<more>mais|maior|maiores)|"
        r"(?P<less>menos|menor|menores))(?: (?!de \d)(?P<what>[a-z ]{1,40}?))? (?:do )?que (?P<right>.+)$"
    ),
    spans=alike(
        "minuto minutos", "hora horas", "dia dias diario diaria diarios diarias", "semana semanas semanal semanais",
        "mes meses mensal mensais", "trimestre trimestres trimestral", "ano anos anual anuais", "decada decadas",
        "seculo seculos",
    ),
    done=Pattern(r"\b(?:ja|foi|foram|houve|tinha|tinham|\w+(?:aram|eram|iram|ou)|\w{3,}(?:eu|iu))\b"),
    pending=Pattern(
        r"\b(?:\w{2,}(?:ará|arão|erá|erão|irá|irão)|terá|terão|haverá|(?:vai|vão) \w+r|prom(?:ete|etem|eteu|eteram|"
        r"etid[oa]s?|essas?)|prop(?:õe|õem|ôs|ostas?)|plane\w+|prev(?:ê|eem|ist[oa]s?|isão|isões)|espera\w*|"
        r"aguarda\w*|pendentes?|(?:meta|objetivo)s? (?:d[aeo]s?|para)"
        r"|(?:quer|querem)(?! (?:saber|conhecer|perguntar|entender)\b)"
        r"|(?:pedem?|pediu|pediram)(?! emprestad)|exigem?|reivindicam?)\b"
    ),
    one=listed("um uma por"),
    every=listed("cada"),
    several=("s", "es"),
    than=listed("que contra frente"),
    inside=listed("em no na nos nas dentro"),
    difference=Pattern(
        r"^(?:e |entao |mas )*(?:em )?quant[oa]s? (?P<what>[a-z ]*?) ?(?:a )?(?:mais|menos)(?P<thing> [a-z ]*?)?? "
        r"(?:tem|ha (?:em|no|na|para)|recebe|recebem|vai para|e|sao|gasta|vao para) (?P<left>.+?) (?:do )?que "
        r"(?:(?:em|no|na|para|a) )?(?P<right>.+)$"
    ),
    counting="quantos {rest}",
    sharing="que porcentagem de {rest}",
    paying="quanto dinheiro {rest}",
)  # fmt: skip
