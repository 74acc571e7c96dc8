"""English, of any country: figures as the AP Stylebook and British papers alike write them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

from bot.language.base import Figures, GuardWords, Language, NumberWords, SmallTalk, Spelling, counted, listed
from bot.language.en.dialogue import DIALOGUE
from bot.language.en.directions import DIRECTIONS
from bot.language.en.drafts import DRAFTS
from bot.language.en.editing import EDITING
from bot.language.en.messages import MESSAGES
from bot.language.en.quantities import QUANTITIES
from bot.language.en.questions import QUESTIONS
from bot.language.en.scope import SCOPE
from bot.language.en.senses import SENSES
from bot.language.en.sharing import SHARING
from bot.language.stemming import LightStemmer

# Left out of the values: "second", which is a span of time, and "one", which is a pronoun where it stands alone.
NUMBERS: Final = NumberWords(
    values={
        **counted("zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 0),
        **counted("sixteen seventeen eighteen nineteen", 16),
        **counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, step=10),
    },
    scales={"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
            "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7},
    ones=frozenset({"one"}),
    articles=frozenset({"a", "an"}),
    joiners=frozenset({"and"}),
    links=frozenset({"of"}),
    fractions={
        "half": Fraction(1, 2), "third": Fraction(1, 3), "thirds": Fraction(1, 3), "quarter": Fraction(1, 4),
        "quarters": Fraction(1, 4), "fifth": Fraction(1, 5), "fifths": Fraction(1, 5),
    },
    centuries=frozenset({18, 19, 20}),
    percent=("per cent", "percent", "pct"),
    amounts=listed(
        "half halves thirds quarters fifths tenths double doubled triple tripled quadruple twice thrice tenfold dozen "
        "dozens scores hundreds thousands millions billions trillions"
    ),
    phrases=r"(?:a|one)[ -](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)|"
    r"every (?:second|third|fourth|fifth) ",
)  # fmt: skip

FRACTIONS: Final = {
    Fraction(1, 2): "half", Fraction(1, 3): "a third", Fraction(2, 3): "two thirds", Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
}  # fmt: skip


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    is_teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


FIGURES: Final = Figures(
    decimal=".",
    group=",",
    group_from=4,
    percent="{number}%",
    money="${number}",
    scaled_money="${number} {scale}",
    dollars=("dollar", "dollars"),
    scales=((12, "trillion", "trillion"), (9, "billion", "billion"), (6, "million", "million")),
    decimals_read=".",
    groups_read=",",
    currencies=("dollar", "euro", "peso", "pound"),
    range="{low} to {high}",
    points=("{number} percentage point", "{number} percentage points"),
    basis_points=("{number} basis point", "{number} basis points"),
    times="{number} times",
    fractions=FRACTIONS,
    ratio="{part} in {whole}",
    ordinal=_ordinal,
)

GUARD: Final = GuardWords(
    counts=("how many", "number of", "share of", "percentage", "percent", "proportion"),
    heads_first=False,
    amounts=listed("number numbers figure figures amount amounts total totals share percentages"),
    names={
        "name": ("name", "names", "they called"),
        "list": ("list", "lists", "listing", "enumerate"),
        "which": ("who are", "which ones"),
    },
    links=listed("of the all these those"),
)

SMALL_TALK: Final = SmallTalk(
    greetings=(
        "hi", "hello", "hey", "hi there", "hello there", "good morning", "good afternoon", "good evening",
    ),
    thanks=(
        "thanks", "thank you", "thank you very much", "thank you so much", "many thanks", "thx", "ty", "cheers",
        "ok", "okay", "ok thanks", "ok thank you", "great", "great thanks", "perfect", "got it", "cool", "nice",
        "good bot",
    ),
    courtesies=listed(
        "hi hello hey hiya howdy greetings yo sup bye goodbye cheers thanks thank thx ty tysm tnx please pls sorry "
        "welcome congrats congratulations bravo ok okay okey kk yes yeah yep no nope cool nice great awesome wow test "
        "testing start"
    ),
    phrases=(
        "how are you", "how is it going", "hows it going", "how do you do", "whats up", "what is up",
        "nice to meet you", "good morning", "good afternoon", "good evening", "good night", "good day", "good bye",
        "see you later", "see you", "have a nice day", "well done", "good job", "good bot", "bad bot", "shut up",
        "screw you", "go to hell",
    ),
    insults=listed(
        "idiot idiots stupid dumb dumbass moron loser fool crap shit bullshit fuck fucking fucker fck bitch bastard "
        "asshole dick cunt sucks suck trash garbage useless wtf stfu damn"
    ),
    beside=listed(
        "a an the you u are r is it so very much many lots for all of to me my your this that there bot friend "
        "everyone and off up such again help info answer man bro dear sir really just"
    ),
)  # fmt: skip

HEADINGS: Final = {
    "answer": ("answers",),
    "question": ("questions", "phrasing", "phrasings"),
    "reply": ("replies", "text", "answer text"),
    "language": ("lang",),
}

REWORDINGS: Final = (
    (
        r"how (?:many|much) (?P<thing>.+?) (?:are|is|was|were|do|does|did|has|have|had|will|would|can|there)\b.*",
        ("number of {thing}", "{thing} in total", "total {thing}"),
    ),
    (
        r"(?:what|who)(?: (?:is|are|was|were)|['’]s) (?P<thing>.+)",
        ("{thing}", "tell me about {thing}", "what do you know about {thing}"),
    ),
    (r"(?P<thing>.+)", ("tell me {thing}", "do you know {thing}", "I would like to know {thing}")),
)

LANGUAGE: Final = Language(
    code="en",
    name="English",
    locale="en_GB",
    names={"en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese"},
    folder=Path(__file__).parent,
    stem=LightStemmer(
        plurals=(("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", "")),
        endings=("ingly", "edly", "ations", "ation", "ment", "ing", "ed", "ly"),
        silent="e",
        not_plural=("ss", "is", "us"),
    ),
    numbers=NUMBERS,
    figures=FIGURES,
    guard=GUARD,
    small_talk=SMALL_TALK,
    messages={**MESSAGES, **EDITING, **SHARING},
    dialogue=DIALOGUE,
    headings=HEADINGS,
    rewordings=REWORDINGS,
    quantities=QUANTITIES,
    directions=DIRECTIONS,
    scope=SCOPE,
    senses=SENSES,
    drafts=DRAFTS,
    abbreviations=listed(
        "Aug Ave Bros Capt Co Col Corp Dec Dept Dr Feb Fig Ft Gen Gov Hon Inc Jan Jr Lt Ltd Messrs Mr Mrs Ms Mt "
        "No Nos Nov Oct Prof Rep Rev Sen Sep Sept Sgt Sr St approx vs"
    ),
    questions=QUESTIONS,
    # The US by a name that is no other word; `us` may be just us, unless it is a capital one or the us.
    spellings=(
        Spelling(("the us",), r"(?i:(?<=\bthe )us\b)", "usa"),
        Spelling(("'s", "’s", "‘s", "`s", "´s"), r"(?i:(?<=\w)['’‘`´]s\b)", ""),
        Spelling(("b4",), r"(?i:\bb4\b)", "before"),
        Spelling(("4 ",), r"(?i:\b4(?= (?:me|us|u|my)\b))", "for"),
        Spelling(("2 ",), r"(?i:\b2(?= (?:me|us|u|be|do|know|get|see|ask|tell)\b))", "to"),
    ),
    initials=(
        Spelling(("s",), r"(?<=[A-Z]{2})s\b", ""),
        Spelling(("u.", "us"), r"\bU\. ?S\.(?: ?A\.)?|\bUSA?\b", "usa"),
    ),
)
