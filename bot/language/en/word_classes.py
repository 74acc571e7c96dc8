"""Words of English that change nothing in a question, and words that ask for the same."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed

# By what they do; each word stands for all its forms.
HARMLESS: Final = frozenset(
    word
    for line in """
be and have: be have get got exist become becomes remain stay seem seems appear appears tend tends happen happens
lie and stand: place located locate base based situate headquarter sit sits stand lie locating operate operating
hold: contain include hold host boast possess consist feature comprise housed hav
amount to: represent represents constitute constitutes equal equals equivalent account accounts
count: stand count counted counting number numbered numbering total totalled total amount add sum reach tally estimate
count: estimated calculate calculated record recorded tot track tracked measured
exceed: exceed surpass outnumber
come: come came arise stem
say: mention say stated write report reported reporting reports according quote quoted cite cited describe described
say: discuss argue argues argued conclude concluded remark remarked comment commented
tell: answer explain explained clarify elaborate specify summarise summarize outline
think: reckon suppose believe consider regard assume imagine understand
ask: wondering curious bother trouble ask asked asking inquire enquire
numbers: figure figures headcount statistic statistics stat stats digits tally estimate estimates quantity
the article: article headline headlines title story piece text news page post
kinds: kind kinds type types sort sorts term terms word words matter deal topic subject thing things stuff idea
kinds: example case situation status point fact facts clue gist
swearing: heck hell damn bloody freaking effing fuck fucking
quantities: lot lots bunch whole entire complete overall grand bit plenty couple loads heaps load tons ton
truth: true right correct real actual exact precise approximate rough honest serious simple quick short official
now: present current moment day days today nowadays far date
friends: guys folks dear bro buddy pal fam yall peeps
texting: q k r u ur kinda sorta wat wut wot hw bout abt coz cuz cos bc tho ya yo dunno lemme gimme gotta hafta outta
texting: tbh btw fyi imo imho idk asap rn atm tldr tl dr lol lmao omg pls plz thx ty np ppl n nd da dat dis dem wanna
texting: whats wats whos hows wheres whens whys whatre howd thats theres its thx thanx til em
""".strip().splitlines()
    for word in listed(line.partition(":")[2])
)

# One line a concept, and one for each verb with irregular forms. They are narrower than the synonyms of the matcher:
# they make a figure the one asked for.
ALIKE: Final = tuple(
    listed(line)
    for line in """
make made create build built develop produce launch release train put design engineer generate publish invent construct
number count total tally amount sum figure quantity
share percentage percent proportion fraction portion slice part piece cut chunk %
people ppl person persons folk folks peeps
job jobs employment
work busy engaged involved active focus focused specialize specialise specialized dedicated
jobless unemployed unemployment
saint st
home house flat apartment dwelling
money cash funds fund dollars bucks funding dough quid
spend spent spending expenditure expense expenditures outlay
cost price fee charge expense
tax taxes levy duty
pay paid payment
loan lend borrow credit lent borrowed
budget spending
earn earnings salary wage income paycheck
raise increase rise grow growth hike rose grew risen up
reduce cut lower drop fall decrease decline fell fallen down slash slashed
begin start commence
end finish conclude
world worldwide global globally globe planet earth international
country nation
city town municipality
company firm business startup enterprise corporation outfit
employee worker staff personnel
user customer client consumer
big large huge giant major great
small little tiny
head run runs direct preside chair president boss chief director
lead ahead leading leader top front winning win first overtake
mayor mayoress
propose suggest forward want ask plan put pitch advocate wish urge say promise
show shown present unveil announce reveal introduce disclose give hold held take took happen host
publish run print appear issue carry
rule regulation law norm regulate legislation
approach strategy plan tactic way path course take
worry worried concern concerned alarm alarmed afraid warning
notice see spot realise realize know knew
area field sector industry line business
body organisation organization institution institute agency
difference differ different differently distinct
meaning mean define definition
vote voted voting ballot
pass passed approve approved adopt adopted
doctor physician medic
ill sick
patient patients
health healthcare medical
wait waiting queue
operation op surgery operated
kid kids child children
teen teenager youth young youngster
old elderly senior
woman women female
man men male
student pupil
teacher professor
car vehicle auto
flight plane
ai artificial
source origin
gist summary summarize summarise recap overview brief nutshell short highlights points takeaways sum
newspaper paper outlet journal magazine publisher
bot chatbot robot
author writer journalist reporter
cost expensive pricey dear costly worth
danger threat risk peril hazard
main biggest largest greatest chief principal primary major key
protect guard watch defend safeguard
forum event conference gathering meeting summit congress
present unveil announce reveal introduce show
report study survey
dispute row quarrel argument fight struggle battle conflict clash disagreement disagree feud debate
criticize criticise criticism critic complain complaint objection object oppose opposed gripe problem dislike
support back backing favour favor
promise pledge vow commit commitment
plan scheme project programme program initiative
aim goal target purpose objective intend
result outcome
limit cap ceiling maximum threshold
law legal legally lawful lawfully legislation
allow permit authorise authorize
ban forbid prohibit outlaw
shut close closure
destroy demolish wreck ruin
repair fix mend refurbish renovate renovation
cancel scrap axe abandon
delay postpone
average median typical
month monthly
year yearly annual annually
week weekly
day daily
extra additional
fast quick rapid quickly speed rapidly
switch turn
light lamp bulb lighting
die dead death died deceased perish fatality
injure injury wounded hurt
arrest detain detained custody
crime offence offense felony
steal rob theft robbery stolen stole
jail prison imprisoned imprison
police cop
lawyer attorney solicitor
flood flooding
rain rainfall
pollution pollute contamination contaminate
food meal
teach taught educate education schooling
film movie
song tune
ticket admission
fan supporter
team squad
coach trainer
match game fixture
win won victory triumph winner
lose lost defeat loss
train rail railway
bike bicycle cycle cycling
road street avenue
trip journey travel ride
passenger traveller traveler rider
tourist visitor
driver motorist
accident crash collision
resident inhabitant citizen dweller neighbour neighbor
tenant renter
owner proprietor
buy bought purchase acquire acquisition
sell sold sale
shop store retailer
rent rental lease
debt owe owed
grant subsidy donation donate contribution contribute
revenue turnover takings
strike walkout
hire recruit employ employed
retire retirement pension pensioner
poor poverty
rich wealthy wealth
migrant immigrant migration immigration
war warfare
army military troops soldier
weapon arms
government administration
parliament assembly legislature
councillor councilor
election poll
agreement deal pact accord treaty
speech address
expert specialist
scientist researcher
medicine drug medication
disease illness sickness
treatment therapy cure
vaccine vaccination jab vaccinated inoculation
baby infant newborn
family household
rubbish garbage trash litter
chip chips semiconductor semiconductors processor
driverless autonomous
smart intelligent clever
fake bogus phony fictional fictitious invented imaginary
loosen relax ease reduce cut
innovative innovation innovate inventive
phone telephone mobile
computer pc
app application
internet web online
member participant
helper volunteer
leave quit resign resignation
replace succeed
cause reason blame
spokesman spokeswoman spokesperson
person individual human
surplus leftover remainder remain remaining spare
govern governing governance
rival competitor competition compete
quantity volume amount number
queue line waiting
boost increase
cheap affordable inexpensive cheaply low
joblessness jobless unemployment unemployed
healthy wholesome
premier pm
arise arose arisen
bear bore borne
beat beaten
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcasts
burn burnt
catch caught
choose chose chosen
deal dealt
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
flee fled
fly flew flown
freeze froze frozen
grow grew grown
hang hung
hide hid hidden
keep kept
lay laid
lead led
learn learnt
lend lent
lose lost
meet met
ride rode ridden
ring rang rung
rise rose risen
run ran
sell sold
send sent
shake shook shaken
shine shone
shoot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sleep slept
speak spoke spoken
spend spent
spread spreads
steal stole stolen
stick stuck
strike struck
swear swore sworn
swim swam swum
teach taught
tear tore torn
throw threw thrown
wake woke woken
wear wore worn
win won
write wrote written author writer
""".strip().splitlines()
)
