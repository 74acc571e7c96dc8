"""How English asks."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.questions import QuestionWords, Sign, signs

_SPANS = "second|minute|hour|day|week|month|quarter|year|decade|century"

_TIMES = (
    f"{_SPANS}|time|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october"
    "|november|december|eighties|nineties|seventies|sixties"
)

# One line a concept; they are narrower than the synonyms of the matcher, since they make a figure the one asked for.
SYNONYMS: Final = tuple(
    listed(line)
    for line in """
make made create build built develop produce launch release train put design engineer generate publish invent construct
number count total tally amount sum figure quantity
share percentage percent proportion fraction portion slice part piece cut chunk %
people ppl person persons folk folks peeps
job jobs work employment
jobless unemployed unemployment
saint st
home house flat apartment dwelling
money cash funds fund dollars bucks funding
spend spent spending expenditure expense expenditures outlay
cost price fee charge expense
tax taxes levy duty
pay paid payment
loan lend borrow credit lent borrowed
budget spending
earn earnings salary wage income pay paycheck
raise increase rise grow growth hike rose grew risen up
reduce cut lower drop fall decrease decline fell fallen down
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
gist summary summarize summarise recap overview brief nutshell short highlights points takeaways
newspaper paper outlet journal magazine publisher
bot chatbot robot
author writer journalist reporter
""".strip().splitlines()
)

QUESTIONS: Final = QuestionWords(
    kinds=signs(
        {
            "date": rf"when (?:was|were|did|will|is the|are the|exactly)|(?:what|which) (?:{_SPANS}|date|time)"
            "|how long ago|since when|date of",
            "age": "how old|what age|age of",
            "duration": rf"how long(?! ago)|how many (?:{_SPANS})s",
            "person": "who|whos|whom|whose",
            "origin": "where .*(?:from|get|take(?! place)|took(?! place))",
            "place": "(?:where|wheres)(?! .*(?:from|get|take(?! place)|took(?! place)))"
            "|(?:what|which) (?:city|cities|town|towns|place|places|venue|region|regions|province"
            "|provinces|district|districts|street)|address",
            "money": r"how much (?:money|cash)|how much (?:does|do|did|will|was|were|is|are|has|have|must|should)\b.*\b"
            r"(?:cost|costs|worth|pay|paid|spend|spent|earn|earned|invest\w*|value\w*|raise\w*)|price|budget"
            r"|salary|revenue",
            "size": "how (?:tall|high|deep|wide|far|fast|heavy|hot|cold)",
            "share": r"share|percentage|percent|proportion|fraction|portion|slice|%|what part|how much of"
            "|account for|accounts for|most of|(?:do|are|is) most|majority|half",
            "count": r"how many(?! percent| %)|(?:number|amount|count|total|tally|quantity|estimate) of",
            "reason": "why|how come|reason|reasons",
            "rate": rf"(?:per|each|every) (?:{_SPANS})|how often|daily|weekly|monthly|quarterly|yearly|annually|annual",
        }
    ),
    moments=Sign(
        r"back (?:then|in the)|(?:at|by|in|until|before|during) (?:that|those) (?:time|times|days|moment)"
        r"|(?:at|in|from) the (?:start|beginning|past|future|old days)|used to|will|(?:is|are|am) going to|gonna"
        r"|yesterday|tomorrow|formerly|previously|earlier|initially|originally|ago|someday|soon|eventually|historically"
        rf"|(?:next|last|previous|past|coming|following) (?:{_TIMES})s?|in (?:{_TIMES})"
    ),
    courtesy=Sign(
        r"(?:(?:so|and|ok|okay|hey|hi|hello|well|please|pls|plz|sorry|excuse me|but) )*(?:(?:can|could"
        r"|would|will) (?:you|u)"
        r"(?: please| kindly| just)?(?: tell| say| give)(?: me| us)?|(?:please|pls|plz)? ?tell me|do (?:you|u) know"
        r"|(?:i )?(?:want|need|wanna|would like|d like)(?: to)? know|i (?:was|am|m) (?:just )?(?:wondering"
        r"|curious)|any idea)"
    ),
    harmless=listed(
        "place long true right correct really be have get got exist there operate operating locate "
        "located base based situate headquarter sit sits"
        "stand lie count counted number total amount add sum reach come came contain include hold host boast "
        "possess consist hav q k r u ur kinda sorta wat wut hw bout article headline headlines title story "
        "piece text news page post mention say state write report according kind type sort sorts figure term "
        "terms word words lot bunch whole entire complete overall actual real current present moment day days "
        "far date sir mate guys folks dear bro man buddy wondering curious bother trouble answer become "
        "becomes approximate rough estimate guess bit quick short simple honest serious"
    ),
    alike=SYNONYMS,
    wishes=listed(
        "want wants need needs needed use uses used using give gives gave given take takes took taken show "
        "shows see sees feel try tried find help try keep"
    ),
    sizes=listed("big large high great"),
    cut=("e", "y"),
    endings=listed("s es ies d ed ing n"),
    talkers=listed("i me im ive id you u ya we us my your to please pls plz just"),
    firsts=listed("i im ive id me my we our"),
    before_names=listed("in of from for does do did has have had within inside at near by across under"),
    titles=listed("people peoples republic kingdom mainland federal democratic of the"),
    negations=listed(
        "not no never none neither nor nobody nothing dont doesnt didnt isnt arent wasnt werent hasnt havent "
        "hadnt cant cannot couldnt wont wouldnt shouldnt aint"
    ),
    unsaid=listed(
        "know understand get sure find remember see hear heard time idea forget mind think believe care clue"
    ),
    linking=listed("from in of the a an by made based is are be been being at on"),
    exceptions=listed(
        "outside abroad foreign elsewhere except excluding exclude besides without minus other others rest "
        "non beyond remaining remain left else subtract apart everyone"
    ),
    asking=listed("how hw wat what whats which who whos whom whose where when why number share percentage percent"),
    shares=listed("share percentage percent proportion fraction portion slice part %"),
    roles_of=listed("of for at from"),
)
