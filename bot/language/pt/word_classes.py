"""Words of Portuguese that change nothing in a question, and words that ask for the same."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed

# By what they do; each word stands for all its forms.
HARMLESS: Final = frozenset(
    word
    for line in """
ser e ter: ser estar haver ter existir ha houve tem tinha ficar parecer resultar continuar seguir segue seguem eh teve
estar em: situar localizar encontrar basear constar achar funcionar operar
ter dentro: possuir reunir concentrar abrigar dispor incluir inclui incluem conter contem consistir
representar: representar supor equivaler rondar constituir equivale significar corresponder corresponde
contar: contar numero total somar alcancar chegar registrar registar computar estimar calcular contabilizar estimado
superar: superar ultrapassar exceder passar
vir: vir vem veio vieram proceder sair sai saiu sairam provir
pertencer: pertencer pertence pertencem caber levar leva receber recebe recebem custar tocar
dizer: dizer diz disse dizem fala falou contar chamar chama chamam mencionar menciona comentar afirmar afirma
dizer: indicar indica explicar explica informar descrever descreve opinar
perguntar: perguntar pergunta responder responde
fazer: fazer faz fez fizeram faca por poe colocar
numeros: numero cifra dado dados relatorio estatistica estatisticas contagem estimativa montante
o artigo: artigo titulo noticia nota texto pagina materia reportagem jornal
classes: tipo classe termo palavra coisa tema assunto exemplo caso situacao ideia detalhe ponto fato facto
palavroes: diabos raios porra caralho merda droga
quantidades: inteiro inteira completo tantissimo monte pouquinho bocado tudo todo dia
verdade: real certo certa verdade aproximado exato preciso oficial correto mesmo rapidinho
agora: atual momento hoje atualidade agora
amigos: amigo amiga amigos amigas gente galera pessoal mano cara moco moca senhores prezados prezado prezada colega
cortesia: quero queria preciso perdao desculpa desculpe incomodo obrigado obrigada saudacoes curiosidade
cortesia: pfv pfvr
escrever: q k pq tb tbm vc vcs eh oq qdo blz aki dnv mt mto mta
ir: vai vao ir iria foi foram ira
""".strip().splitlines()
    for word in listed(line.partition(":")[2])
)

# One line a concept, and one for each verb with irregular forms. They are narrower than the synonyms of the matcher:
# they make a figure the one asked for.
ALIKE: Final = tuple(
    listed(line)
    for line in """
criar fazer feito fez desenvolver fabricar lancar produzir construir treinar publicar gerar inventar
numero total quantidade cifra soma contagem montante
porcentagem percentagem percentual proporcao cota fracao parte participacao fatia parcela taxa %
gente pessoa pessoas
emprego trabalho posto vaga
desemprego desempregado desempregados
santo santa sao st
casa lar moradia habitacao apartamento imovel residencia
dinheiro grana fundos verba recursos reais euros dolares
gastar gasto gasta gastam destinar destina dedicar dedica investir investe despesa
custo preco tarifa custa valor caro cara vale orcamento
passagem bilhete tarifa
imposto tributo taxa
pagar pago pagou paga
emprestimo credito emprestar financiamento
ganhar salario ordenado remuneracao
subir sobe subiu aumentar aumento aumenta crescer cresce alta alca reajuste encarecer
baixar baixa reduzir reduz cortar diminuir cair caiu cai queda corte
comecar iniciar comeco inicio
terminar acabar finalizar fim
mundo mundial global internacional planeta terra
pais nacao
cidade municipio localidade
empresa companhia firma negocio startup corporacao
trabalhar trabalha trabalham empregar emprega funcionario empregado trabalhador
usuario utilizador cliente consumidor passageiro utente
grande enorme gigante
pequeno minusculo
presidir presidente dirigir diretor chefe encabecar mandar manda governar
liderar lider encabecar frente lideranca primeiro
prefeito prefeita alcaide
propor propos proposta sugerir pedir pede pediu pediram querer quer querem dizer disse prometer promessa exigir exige
apresentar mostrar anunciar anunciou revelar divulgar dar deu deram
publicar publicou imprimir sair saiu aparecer assinar
regra norma regulacao lei regulamentar regulamento
estrategia plano tatica caminho via postura abordagem
avanco avancar progresso
area campo setor ramo industria
organismo instituicao instituto organizacao entidade
diferenca diferente distinguir distinto
significar significado definicao definir
votar voto votaram votacao
aprovar aprovou aprovado
medico doutor
doente paciente internado
saude sanitario
espera esperar esperam fila demora demorar
operacao operar cirurgia
crianca criancas menino menina filho filha
jovem jovens juventude
velho idoso idosos idosa anciao
mulher mulheres feminino
homem homens masculino
escola colegio
estudante aluno
professor mestre
carro automovel veiculo viatura
onibus autocarro coletivo
trem comboio ferrovia
bonde eletrico
metro metropolitano
aluguel renda arrendamento
fonte origem procedencia
resumo resumir sintese breve
jornal diario imprensa revista
autor escritor jornalista redator
perigo ameaca risco
principal maior
proteger cuidar vigiar guardar
evento conferencia encontro reuniao cupula congresso forum
relatorio estudo pesquisa levantamento
disputa briga conflito luta batalha choque desacordo debate discussao
criticar critica queixa reclamar opor reclamacao
apoiar apoio respaldar favor
prometer promessa compromisso
programa projeto iniciativa
meta objetivo proposito
resultado desfecho
limite teto maximo prazo
permitir permite autorizar deixar deixa
proibir veto vetar
fechar fechado encerrar fechamento
destruir demolir derrubar
consertar reparar conserto reparacao reforma
cancelar anular
atrasar adiar atraso
media medio media
mes mensal mensalmente
ano anual anualmente
semana semanal
dia diario diaria diariamente
rapido veloz velocidade rapidamente
morrer morto morta mortos morte mortes morreu morreram falecer falecido fatal fatais obito vitima
ferir ferido lesao
deter detido prender preso prisao
crime delito
roubar roubo furto
policia policial agente
advogado
enchente inundacao cheia
chuva chover
poluicao poluir
comida alimento alimentacao
ensinar educar educacao ensino
filme pelicula
cancao musica
entrada ingresso bilhete
torcedor adepto
equipe time equipa
treinador tecnico
jogo partida
vencer vitoria
perder derrota perda
bicicleta bici bike ciclovia
rua via avenida
viagem trajeto percurso
andar anda andam usar usam viajar
turista visitante
motorista condutor chofer dirigir dirige conduzir
acidente batida colisao
morador habitante vizinho cidadao residente
inquilino arrendatario
dono proprietario
comprar compra comprou adquirir aquisicao
vender venda vendeu
loja comercio
divida dever endividar
subsidio ajuda doacao doar repasse
receita faturamento arrecadacao
greve paralisacao
contratar contrato
aposentar aposentadoria aposentado pensao reforma
pobre pobreza
rico riqueza
migrante imigrante imigracao migracao
guerra belico
exercito militar tropas soldado
governo administracao
parlamento congresso camara
vereador edil
eleicao eleicoes pleito
acordo pacto tratado
discurso pronunciamento
especialista perito
cientista pesquisador investigador
remedio medicamento farmaco
vacina vacinacao vacinar
familia lar
lixo residuos
chip chips semicondutor
inteligente esperto
inovar inovador inovacao
telefone celular telemovel
computador
aplicativo aplicacao app
internet web
membro participante
voluntario ajudante
causa razao motivo culpa
portavoz
restar restante resto sobra
rival concorrente concorrencia
falso ficticio inventado imaginario
barato acessivel economico
prefeitura municipio
abrir aberto aberta abriu
extensao comprimento tamanho mede
secretario secretaria ministro ministra
sindicato associacao
ler leu leram
ver viu viram visto
fazer fez fizeram feito
trazer trouxe trouxeram
por pos puseram posto
saber soube
caber coube
poder pode puderam
vir veio vieram
medir mede medem
perder perde perdem
produzir produz
construir constroi
cobrir cobre coberto
seguir segue seguem
sentir sente sentem
servir serve servem
mentir mente mentem
dormir dorme dormem
""".strip().splitlines()
)
