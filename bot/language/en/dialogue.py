"""How English goes on from what was said."""

from __future__ import annotations

from typing import Final

from bot.language.base import alike, listed
from bot.language.dialogue import Dialogue, Pattern, whole

_THAT: Final = "(?:that|it|this|they|those|these|them)"
_LEAD: Final = "(?:(?:and|so|ok|okay|but|then|well|also|hm+|please|sorry|now) )*"

DIALOGUE: Final = Dialogue(
    choice=Pattern(r"(?:(?:no|nr|number|option|the) )*(\w+)(?: one)?(?: please)?"),
    before_years=("in", "since", "by", "until", "for"),
    articles=("the", "a", "an", "one"),
    nouns_of_figures=frozenset({"number"}),
    tell=listed(
        "the a an per and is are was were am be been what whats which who whos whom whose how hows where wheres "
        "when why does do "
        "did doesnt dont didnt isnt arent wasnt has have had hasnt havent can could would should will wont it "
        "its he she "
        "they them their there theres this that thats these those i im you your youre we us our my of in on at "
        "to from by with about "
        "for as than then so not or if but any some many much more most less only just out into because tell "
        "give show please "
        "all ahead other others every no yes whether between an sure up really"
    ),
    about=whole(
        rf"{_LEAD}(?:what about|how about|what of|what s with|and what about|what if|same for|and|but) (?:(?:for|"
        rf"in|of|with|at|to|the|just|only|among|from) )*"
        r"(?P<rest>(?!(?:what|who|how|why|where|when|which|is|are|does|do|did|was|were|has|have|can|could|will|"
        r"would|then|so|now|more|yes|no|you|me|it|that|this|i)\b)[^?]{1,60})"
    ),
    share=whole(
        rf"{_LEAD}(?:(?:what|which) (?:percentage|percent|share|proportion|fraction|part|%)(?: of the (?:total|"
        rf"world|world total|whole|budget))?"
        rf" (?:is|are|does|do|was|would) {_THAT}(?: represent| make| make up| be| mean)?|(?:what is |whats |how "
        rf"much is )?(?:{_THAT} )?(?:as|in) (?:a )?(?:percentages?|percent|share|%)"
        rf"|(?:what is |whats |what about |how about )?the (?:percentage|percent|share)|how much of the (?:total|"
        rf"world|whole|world total|budget) is {_THAT}|percentage|in %)"
    ),
    number=whole(
        rf"{_LEAD}(?:how (?:many|much) (?:is|are|s|would) {_THAT}(?: be)?(?: in (?:numbers|total|figures|"
        rf"absolute (?:numbers|terms)|dollars|money|all|number))?"
        rf"|(?:what is |whats )?(?:{_THAT} )?in (?:numbers|absolute (?:numbers|terms)|dollars|money|figures)|how "
        rf"(?:many|much) in (?:numbers|dollars|money|figures|total))"
    ),
    why=whole(
        rf"{_LEAD}(?:why|how come|for what reason|what for)(?: (?:is|was|are|were) {_THAT})?(?: so| so (?:many|few|"
        rf"much|big|high|low))?"
    ),
    source=whole(
        rf"{_LEAD}(?:(?:whats|what is|what are|wheres|where is|show me|show|give me|any|got a?|do you have a?|"
        rf"can i see) ?)?(?:the |your |its |a )?(?:sources?|citations?|references?|quotes?|quotation|proof|"
        rf"evidence)(?: please| pls| for (?:that|this|it))?"
        rf"|{_LEAD}(?:says who|who (?:says|said|claims|told you)(?: so| that| this| it)?|according to (?:whom|"
        rf"who|what)|prove it|how do you know(?: that| this)?"
        rf"|where (?:is|s|does|did|do|are) (?:{_THAT}|you)(?: figures?| numbers?)? (?:from|come from|coming from|"
        rf"get {_THAT}(?: from)?)|where(?:s| is) {_THAT} from|from where)"
    ),
    more=whole(
        rf"{_LEAD}(?:(?:tell me |show me |say |know )?more(?: info| details)?(?: please| about (?:it|that|this))?|go "
        rf"on|continue|what else|anything else|next|details)"
    ),
    agree=whole(
        r"(?:oh |ok |okay |um )?(?:yes|yeah|yep|yup|y|ya|yea|sure|correct|right|exactly|of course|absolutely|indeed|"
        r"thats it|thats right|that one|this one)(?: please| pls| thanks| thank you| sir| that one)?"
    ),
    deny=whole(
        r"(?:oh |um )?(?:no|nope|nah|n|neither|none|not that|not that one|thats wrong|thats not it|none of (?:them|"
        r"these|those)|wrong)(?: thanks| thank you| sir| please)?"
    ),
    pointing=whole(
        rf"{_LEAD}(?:is|isnt|was|are|can) (?:this|that|it|he|she|these|those|they)(?: really| actually| all| "
        rf"be)? (?:true|right|correct|so|real|accurate|legit|fake|false|wrong)(?: or not| or false)?"
        r"|(?:is )?true|true or false|really|fact check(?: this| that| please)?|check (?:this|that)|what do you "
        r"(?:say|think)(?: about (?:this|that))?|what about (?:this|that)|(?:any )?(?:comment|thoughts)|"
        r"answer(?: this| that| him| her| them)?(?: please)?|please answer|can you (?:answer|help|confirm|"
        r"check)(?: this| that| him| her| them)?|confirm|this|that|please|help (?:him|her|them)|see above"
    ),
    figures=whole(
        r"(?:please )?(?:list|show|give|see)(?: me)? (?:(?:all|every|the|of|your) )*(?:figures?|numbers|data|stats|"
        r"statistics)(?: please| plz| pls)?|(?:all )?(?:figures|numbers|stats|statistics|data)(?: please| plz| pls)?|"
        r"all (?:the )?(?:figures|numbers|data)|(?:show me |make )?(?:a |the )?tables?(?: please)?"
    ),
    chart=whole(
        r"(?:(?:can you |could you |please )?(?:show|draw|make|give|send|see)(?: me)?(?: (?:it|that|this))?"
        r"(?: as| in)? )?"
        r"(?:a |the |an )?(?:charts?|graphs?|pictures?|images?|drawings?|diagrams?|graphics?)(?: of (?:it|that|this))?"
        r"(?: please| pls)?|(?:please )?(?:show me|draw (?:it|that|this)|show (?:it|that|this))(?: please)?"
    ),
    quiz=whole(
        r"(?:please )?(?:(?:start |play |give me |take )?(?:a |the |another )?quiz(?: me)?|"
        r"(?:please )?test me)(?: please| pls)?"
    ),
    person=Pattern(
        r"\b(?:(?:talk|speak|chat|write) (?:to|with) (?:a |an |the |some |your )?(?:human|person|real person|"
        r"somebody|someone|journalist|editors?|reporters?|agent|operator|newsroom|staff|author|people)|(?:human|real "
        r"person|live agent|customer service)(?: please)?$|contact (?:the |an |a |your )?(?:editors?|newsroom|"
        r"journalist|author|reporter|paper|newspaper|human)|(?:is there|are you) (?:a )?(?:human|real person)(?: "
        r"here| there)?$|(?:message|complaint) (?:to|for) the (?:editors?|newsroom))"
    ),
    mistake=Pattern(
        r"\b(?:(?:error|mistake|typo|errors|mistakes) in (?:the|your|this|that) (?:article|text|piece|story|"
        r"report|bot|answer|figures?|numbers?)|(?:article|text|story|figures?|numbers?|answer|data|bot) "
        r"(?:[\d.,%$ ]+)?(?:[a-z]+ )?(?:is|are|was|were|looks|seems) (?:totally |completely |just |all |clearly "
        r")?(?:wrong|false|incorrect|mistaken|outdated|an error|a mistake|not right|not correct|not true|fake)"
        r"|you (?:made|have) (?:a |an )?(?:mistake|error)|(?:i )?(?:want to |would like to )?(?:report|found|"
        r"find) (?:a|an) (?:error|mistake|typo)|(?:there is|theres) (?:a|an) (?:error|mistake|typo)$)"
    ),
    leave=whole(
        r"(?:please )?(?:stop|unsubscribe|leave me alone|go away|opt out|cancel|quit|exit|stop (?:it|this|writing|"
        r"messaging|texting|sending)(?: me| to me)?(?: messages)?|remove me|delete me|end)(?: please| now)?"
    ),
    parting=whole(
        r"(?:ok |okay |well |thanks |thank you )?(?:bye|goodbye|good bye|bye bye|see you|see ya|cya|good night|take "
        r"care|have a nice day|farewell|later|sorry|my bad|i am sorry|im sorry|excuse me|apologies|never mind|"
        r"nevermind|nvm)(?: bot| then| now| later| soon| all| everyone)?"
    ),
    link=whole(
        r"(?:please |can i have |give me |show me |send me |send |where is |wheres |whats |what is )*(?:the |a |your "
        r")?(?:links?|url|address|article)(?: to (?:the |your |this )?(?:article|story|text|piece|original))?(?: "
        r"please| pls)?|(?:the )?(?:full|original|whole) (?:article|text|story)|(?:read|open|see) (?:the |full "
        r")*(?:article|story)|where can i read (?:it|the article|this|the full article)"
    ),
    doubt=whole(
        rf"{_LEAD}(?:(?:are|r) (?:you|u) (?:really |very |absolutely |quite )?(?:sure|certain|positive|serious)|"
        rf"(?:you|u) "
        rf"sure|(?:for )?sure|really sure|is {_THAT} (?:reliable|certain|for sure|trustworthy|verified)|can i (?:trust|"
        rf"believe|rely on) (?:you|u|{_THAT})|(?:are|r) (?:you|u) (?:reliable|trustworthy|lying|kidding(?: me)?|"
        rf"joking)|"
        rf"how (?:sure|certain|reliable) (?:are you|is {_THAT})|did you (?:make|invent) {_THAT}(?: up)?|did you make "
        rf"up "
        rf"{_THAT}|who wrote (?:this|that) answer|i (?:dont|do not|cant|cannot) (?:believe|trust) (?:you|u|{_THAT}))"
        rf"(?: about {_THAT})?"
    ),
    chat=whole(
        r"(?:(?:ok|hey|hi|hello|please|can you|could you|will you|would you|now|bot) )*(?:(?:tell|give|sing|write|make|"
        r"show|say|read)(?: me| us)?(?: (?:a|an|some|another|something|the|good|funny|short|nice|your|best|love|"
        r"bedtime))*"
        r"(?: (?:jokes?|story|stories|poems?|song|songs|riddles?|fun facts?|laugh|funny|nice|haiku|compliment))|make "
        r"me "
        r"laugh|entertain me|(?:im|i am) (?:so |very )?(?:bored|sad|lonely|tired|hungry|happy|in love)|(?:do|will|"
        r"would) "
        r"(?:you|u) (?:really )?(?:love|like|hate|miss|marry|remember) (?:me|us)|i (?:really )?(?:love|like|hate|miss) "
        r"(?:you|u)(?: so much)?|(?:are|r) (?:you|u) (?:single|married|happy|sad|ok|okay|alive|hungry|tired|bored|busy|"
        r"conscious|sentient|male|female|in love|there)|how old are you|what are you doing|where (?:are you|do you "
        r"live)"
        r"(?: from)?|whats your (?:age|mood|hobby|favou?rite \w+|sign)|what is your (?:age|mood|hobby|favou?rite \w+|"
        r"sign)|"
        r"(?:do|can) you (?:dream|sleep|eat|drink|sing|dance|cook|have (?:feelings|kids|children|friends|a \w+))|"
        r"what(?:s| "
        r"is) (?:up|new)|lets (?:talk|chat|play)(?: a game)?|(?:talk|sing|chat) (?:to|with|for) me|sing|marry me|"
        r"play (?:a "
        r"game|music)|whats the (?:weather|time)|what is the (?:weather|time)|what time is it)(?: (?:please|then|now|"
        r"today|bot|for me|like))*"
    ),
    languages={
        "language": "", "languages": "", "english": "en", "inglish": "en", "spanish": "es", "castilian": "es",
        "french": "fr", "portuguese": "pt", "german": "de", "italian": "it", "chinese": "zh", "mandarin": "zh",
        "cantonese": "yue", "arabic": "ar", "russian": "ru", "hindi": "hi", "japanese": "ja", "korean": "ko",
        "catalan": "ca", "basque": "eu", "galician": "gl", "maya": "yua", "mayan": "yua", "nahuatl": "nah",
        "quechua": "qu", "dutch": "nl", "polish": "pl", "turkish": "tr", "ukrainian": "uk", "greek": "el",
        "hebrew": "he", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "czech": "cs",
        "romanian": "ro", "hungarian": "hu", "vietnamese": "vi", "thai": "th", "indonesian": "id", "urdu": "ur",
        "bengali": "bn", "persian": "fa", "farsi": "fa", "swahili": "sw", "latin": "la", "esperanto": "eo",
    },
    speaking=listed(
        "in into to speak speaks speaking talk talking answer answers answering reply replies respond write writing "
        "understand know switch change translate translation"
    ),
    beside_speaking=listed(
        "do does don dont can cant could would will you u me i we us please pls plz it this that my your own only just "
        "instead now and or but not a the what which other another any different more language use want need prefer "
        "bot hi hey hello thanks ok okay continue again say s let lets possible also too"
    ),
    choices={"first": 1, "second": 2, "third": 3, "one": 1, "two": 2, "three": 3, "1st": 1, "2nd": 2, "3rd": 3},
    weighty=listed("against out longer below under cheap cheaply long young"),
    joiners=listed("and also plus then but"),
    frames=listed(
        "is isnt it its true that did didnt you say said says saying so right correct really are arent there was wasnt "
        "were not the a an does do doesnt has have had got claims claim article text report read heard thought think i "
        "ve of or sure exactly just only like then but and no yes wait hm ok okay actually about around over "
        "under more "
        "less fewer than at least most up to nearly almost roughly some approximately what get gets receive receives "
        "getting number figure total figures numbers be being been fact case in for with by on"
        " hey please confirm verify verified accurate confirmed false wrong equal equals exist exists mean meant counts"
        " count according to wrote written states state stated mentioned mentions mention shows show showed"
        " untrue incorrect lie myth fake hoax doubt believe say saying"
    ),
    said=Pattern(
        r"\b(?:(?:did|didnt) (?:you|it|they|the article|the report) (?:just )?(?:say|write|mean|mention)|you (?:just "
        r")?(?:said|wrote|say)|(?:does|doesnt) (?:it|the article|the report) (?:say|state|give|mention)|(?:the "
        r")?article (?:says|said|states|gives))\b"
    ),
    denying=Pattern(
        r"(?<!\bor )\b(?:false|falsely|lies?|untrue|wrong|incorrect|myth|fake|hoax|nonsense|bogus|mistaken|"
        r"doubts?|(?:not|isnt|never|hardly) (?:true|right|correct|the case)|"
        r"(?:not|dont|cant|cannot) (?:think|believe))\b"
    ),
    supposing=listed(
        "should shouldnt could couldnt would wouldnt may might must ought can cant cannot shall wish hope hopes if "
        "unless wanted trying instead versus vs enough short each per every another once later before after until "
        "first back ahead off end ends ended ending together"
    ),
    opening=listed("is are was were does do did has isnt arent wasnt werent doesnt didnt hasnt havent"),
    rising=Pattern(
        r"\b(?:ris(?:es?|en|ing)|rose|rais(?:e[sd]?|ing)|increas\w*|grow\w*|grew|climb\w*|jump\w*|soar\w*|expand\w*|"
        r"surg(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|gain(?:s|ed)?|higher|bigger|larger|greater|extra|additional|more(?! or "
        r"less)|(?<!make )(?<!made )(?<!makes )(?<!making )(?<!add )(?<!adds )up(?! to))\b"
    ),
    falling=Pattern(
        r"\b(?:fell|fall(?:s|en|ing)?|drop\w*|declin\w*|decreas\w*|reduc\w*|"
        r"lower(?:s|ed|ing)?|cut(?:s|ting)?|slash\w*|shr[iau]nk\w*|lost|los(?:es?|ing)|"
        r"withdr\w+|remov\w+|away|t(?:ak(?:es?|en|ing)|ook) from|down|fewer|(?<!or )less|smaller|cheaper)\b"
    ),
    exactly=listed("exactly precisely just"),
    there=Pattern(r"(?<!\bare )(?<!\bis )(?<!\bwere )\bthere$"),
    of_that=Pattern(r"\bof (?:that|it|them|those|these|this)\b"),
    comparing=Pattern(
        r"^(?:so |and |ok )*(?:(?:is|are|does|do|has|have|did|will) )?(?P<left>.+?) (?:(?:have|has|get|gets|"
        r"receive|receives|got|own|owns|cost|costs|make|makes|take|takes) )?(?:(?P<more>more|bigger|larger|"
        r"higher|greater)|(?P<less>fewer|less|smaller|lower))(?: (?P<what>[a-z ]{1,40}?))? than (?P<right>.+)$"
    ),
    spans=alike(
        "minute minutes", "hour hours hourly", "day days daily", "week weeks weekly", "month months monthly",
        "quarter quarters quarterly", "year years yearly annual annually", "decade decades", "century centuries",
    ),
    done=Pattern(r"\b(?:already|was|were|(?:has|have)(?! to\b)|had|did)\b"),
    pending=Pattern(
        r"\b(?:will|shall|(?:promis|propos|pledg|schedul)(?:e|es|ed|ing)|plans? to|planned|planning to"
        r"|(?:is|are|was|were) to|to be|going to|expect(?:s|ed)?|due to|intends?|hopes? to|wait(?:s|ed|ing)?"
        r"|await(?:s|ed|ing)?|pending|proposals?|forecasts?|budgeted|targets? (?:of|for)|aims? to"
        r"|(?:wants?|wanted) to(?! (?:know|ask|learn|find|see|understand|hear|tell)\b)"
        r"|demand(?:s|ed|ing)?|(?:calls?|called|asks?|asked) for)\b"
    ),
    one=listed("a an one per"),
    every=listed("each every"),
    several=("s", "es"),
    than=listed("than versus vs against compared"),
    inside=listed("in inside within"),
    difference=Pattern(
        r"^(?:so |and |ok )*(?:by )?how (?:many|much) (?:more|fewer|less|extra|additional) (?P<what>(?!than )[a-z ]*?)"
        r"(?:does|do|did|has|have|is|are|(?:are|is) there (?:in|at|for)) (?P<left>.+?) "
        r"(?:(?:have|has|get|gets|receive|receives|got|own|spend|cost) )?than (?:(?:in|at|for) )?(?P<right>.+)$"
    ),
    counting="how many {rest}",
    sharing="what percentage of {rest}",
    paying="how much money {rest}",
)  # fmt: skip
