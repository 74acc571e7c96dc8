"""How English asks."""

from __future__ import annotations

from typing import Final

from bot.language.base import listed
from bot.language.en.word_classes import ALIKE, HARMLESS
from bot.language.questions import QuestionWords, Sign, signs

_SPANS = "second|minute|hour|day|week|month|quarter|year|decade|century"

_TIMES = (
    f"{_SPANS}|time|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october"
    "|november|december|eighties|nineties|seventies|sixties"
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
            "money": r"how much (?:money|cash)"
            r"|how much (?:\w+ )?(?:does|do|did|will|was|were|is|are|has|have|must|should)\b.*\b"
            r"(?:cost|costs|worth|pay|paid|spend|spent|earn|earned|invest\w*|value\w*|raise\w*)|price|budget"
            r"|salary|revenue",
            "title": "title|titles|titled|entitled",
            "size": "how (?:tall|high|deep|wide|far|fast|heavy|hot|cold)",
            "share": r"share|percentage|percent|proportion|fraction|portion|slice|%|what part|how much of"
            "|(?:cut|chunk|piece) of|account for|accounts for|most of|(?:do|are|is) most|majority|half",
            "count": r"how many(?! percent| %)|(?:number|amount|count|total|tally|quantity|estimate) of",
            "reason": "why|how come|reason|reasons",
            "rate": rf"(?:per|each|every) (?:{_SPANS})"
            r"|(?<!in )(?<!for )(?<!than )(?<!within )(?<!of )(?<!once )an? (?:minute|hour|day|week|month|year)"
            r"(?! (?:ago|earlier|before|later|after|and|or|long))"
            r"|how often|daily|weekly|monthly|quarterly|yearly|annually|annual",
        }
    ),
    moments=Sign(
        r"back (?:then|in)|(?:at|by|in|until|before|during) (?:that|those) (?:time|times|days|moment)"
        r"|(?:at|in|from) the (?:start|beginning|past|future|old days)|used to|will|going to|gonna"
        r"|before(?! being)|(?<!look )(?<!looking )after(?! all)|yesterday|tomorrow|formerly|previously|earlier"
        r"|initially|originally|ago|someday|soon|eventually|historically"
        rf"|(?:next|last|previous|past|coming|following) (?:{_TIMES})s?|in (?:{_TIMES})"
    ),
    futures=Sign("will|gonna|going to"),
    plans=listed(
        "will plan plans planned planning budget program programme promise promises promised pledge pledges pledged "
        "propose proposes proposed proposal target targets goal goals expected forecast schedule scheduled intends aims"
    ),
    much=Sign("how much"),
    least=Sign(r"(?:the|has|have|had|with|are|is) (?:fewest|least|lowest|smallest|worst)|fewest|the (?:fewer|less)"),
    opening=Sign(
        r"good (?:morning|afternoon|evening|day)|how are you|whats up|hope (?:you are|youre) well|dear(?: \w+){1,3}$"
        r"|(?:hi|hello|hey) (?:there|all|everyone|everybody|folks|guys|team|bot|friend)"
        r"|(?:a |one |just a )*(?:quick |short |simple |serious |dumb |stupid )*(?:question|one)(?: for you)?(?=$"
        r"| about| on)"
        r"|(?:can|could|would|will) (?:you|u)(?: please| kindly| just| possibly| maybe| be so kind as to"
        r"| be kind enough to| mind)?(?: (?:tell|telling|say|give|explain|show|let|help)(?: to)?(?: me"
        r"| us)?(?: know)?)?"
        r"|(?:please|pls|plz|just )?(?:tell|remind) (?:me|us)(?: please)?|(?:please )?let (?:me|us) know"
        r"|(?:do )?(?:you|u)(?: happen to)? (?:know|have any idea)|any (?:idea|clue)|who knows"
        r"|(?:i|we|id|wed)(?: just| really| also| d| would| do)* (?:want|need|wanna|like|love|have|got|gotta)(?: to)?"
        r" (?:know|find out|learn|ask|check)|(?:i|im|we|were)(?: was| am| m| are| were)?(?: just| really| also)*"
        r" (?:wondering|curious|interested|asking|hoping|trying to (?:find out|learn|figure out|understand))"
        r"(?: about| in| to know)?"
        r"|(?:my|our)(?: \w+){1,2} (?:wants|want|needs|need|asks|asked|is asking|was asking|keeps asking|keep asking"
        r"|is wondering|was wondering|would like|told me|would love)(?: me| us)?(?: to (?:know|find out|learn|ask"
        r"|check))?"
        r"|(?:i|we)(?: \w+)? (?:dont|do not|cant|cannot|can not) (?:know|find|remember|see|get|understand)(?: out)?"
        r"|according to (?:the|this|your|that) (?:article|report|study|survey|paper|data|text|figures|numbers|news"
        r"|story)"
        r"|so|and|ok|okay|hey|hi|hello|hiya|yo|well|please|pls|plz|sorry|excuse me|pardon|but|listen|look|um|uh|hmm|btw"
    ),
    closing=Sign(
        r"(?:(?:many )?thanks|thank (?:you|u)|thx|thnx|ty|tysm|cheers)(?: so much| very much| a lot| a bunch"
        r"| in advance)?$"
        r"|(?:please|pls|plz)$|(?:kind|best|warm)(?:est)? (?:regards|wishes)$|(?:regards|sincerely|yours truly"
        r"|all the best)$"
        r"|if (?:you|u) (?:dont mind|do not mind|can|could|please|may|know)$|if (?:possible|i may(?: ask)?)$"
        r"|when (?:you|u) (?:can|have(?: a)? (?:time|minute|moment|second|sec|chance))$"
        r"|(?:its )?for (?:my|our|a|an|the|school|some)(?: \w+)? (?:class|course|homework|essay|paper|project"
        r"|assignment"
        r"|presentation|school|exam|test|quiz|thesis|lesson)$|for (?:school|homework|class)$"
        r"|or (?:what|not|something|so)$|or (?:is it |is that )?(?:just|all) (?:hype|talk|bs|hot air)$"
        r"|(?:im )?just (?:curious|asking|wondering)$|im curious$|you know$"
        r"|according to (?:the|this|your|that) (?:article|report|study|survey|paper|data|text|figures|numbers|news"
        r"|story)$|asap$|haha$|lol$"
    ),
    harmless=HARMLESS,
    persons=listed(
        "man woman guy lady gentleman dude fellow bloke chap girl boy person somebody figure character mr mrs ms miss "
        "sir madam mate bro fella gal individual"
    ),
    anyone=listed("people ppl persons folk folks peeps"),
    groups=listed(
        "patient patients voter voters resident residents tenant tenants citizen citizens unemployed jobless"
    ),
    alike=ALIKE,
    wishes=listed(
        "want wants need needs needed use uses used using give gives gave given take takes took taken show "
        "shows see sees feel try tried find help try keep"
    ),
    sizes=listed("big large high great low small bad severe steep huge"),
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
    lacking=Sign(
        "out of|lack|lacks|lacking|short of|looking for|look for|seek|seeks|seeking|searching for|hunting for|want"
        "|wants|need|needs|lost|lose|losing"
    ),
    nobody=listed("nobody none"),
    unsaid=listed(
        "know understand get sure find remember see hear heard time idea forget mind think believe care clue bothered"
    ),
    linking=listed("from in of the a an by made based is are be been being at on"),
    apart=listed("aside apart exclude subtract"),
    others=listed("other others else everyone"),
    elsewhere=listed("abroad foreign elsewhere"),
    staying=listed("left remain remaining rest"),
    excluding=listed("barring sans excl outside except excluding besides without minus non beyond"),
    asking=listed("how hw wat what whats which who whos whom whose where when why number share percentage percent"),
    sums=listed("total totals altogether overall all together combined whole entire"),
    shares=listed("share percentage percent proportion fraction portion slice part %"),
    parts=listed("part"),
    bulks=listed("majority most half much"),
    of=listed("of"),
    among=listed("among amongst"),
    copulas=listed("is are was were will"),
    roles_of=listed("of for at from"),
    determiners=listed(
        "a an the this that these those my your our their his her its many much more few several some any no every "
        "each another other which what by"
    ),
    before_verbs=listed(
        "to not dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt i you he she it we they "
        "who how when where was were been being got get gets getting never gonna wanna"
    ),
    auxiliaries=listed("do does did will would can could should may might must has have had"),
    verbal=("ing", "ed", "ly"),
    adjectival=("al", "ic", "ive", "ous", "ful", "less", "able", "ible"),
)
