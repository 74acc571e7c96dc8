"""How English says figures: qualifiers, shares, multiples, units, dates, and names that have a figure."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from bot.language.base import by_word, counted, listed
from bot.language.quantities import QuantityWords

_PARTS: Final = counted("half third quarter fifth sixth seventh eighth ninth tenth", 2)
_SEVERAL: Final = counted("halves thirds quarters fifths sixths sevenths eighths ninths tenths", 2)

QUANTITIES: Final = QuantityWords(
    qualified_before={
        **dict.fromkeys(("more than", "over", "above", "upwards of", "in excess of", "north of"), "more than"),
        **dict.fromkeys(("well over", "just over", "greater than", "larger than", "exceeding", "exceed"), "more than"),
        **dict.fromkeys(("surpass", "surpasses", "surpassing"), "more than"),
        **dict.fromkeys(("topped", "topping", "exceeded", "surpassed", "exceeds", "tops"), "more than"),
        **dict.fromkeys(("fewer than", "less than", "under", "below", "just under", "well under"), "fewer than"),
        **dict.fromkeys(("short of", "shy of", "just short of", "just shy of", "not quite"), "fewer than"),
        **dict.fromkeys(("fail to reach", "fails to reach", "failed to reach", "yet to reach"), "fewer than"),
        **dict.fromkeys(("at least", "minimum", "a minimum of"), "at least"),
        **dict.fromkeys(("as few as", "as little as", "as low as", "no fewer than"), "at least"),
        **dict.fromkeys(("minimum of", "not less than", "no less than"), "at least"),
        **dict.fromkeys(("at most", "maximum", "a maximum of"), "at most"),
        "without exceeding": "at most",
        **dict.fromkeys(("maximum of", "up to", "as many as", "as much as"), "at most"),
        **dict.fromkeys(("as high as", "no more than", "not more than"), "at most"),
        **dict.fromkeys(("about", "around", "approximately", "roughly", "nearly", "almost", "close to"), "about"),
        **dict.fromkeys(("some", "an estimated", "estimated", "circa"), "about"),
        **dict.fromkeys(("approx", "approx .", "c .", "est .", "virtually", "plus or minus"), "about"),
        **dict.fromkeys(("in the region of", "an average of", "on the order of", "somewhere around"), "about"),
        **dict.fromkeys(("over the age of", "above the age of", "older than"), "more than"),
        **dict.fromkeys(("under the age of", "below the age of", "younger than", "shorter than"), "fewer than"),
        **dict.fromkeys(("exactly", "precisely"), "exact"),
    },
    qualified_after={
        **dict.fromkeys(("or more", "or over", "and over", "or older", "and older", "and above"), "at least"),
        **dict.fromkeys(("or above", "at least", "at a minimum", "and up", "or higher", "plus"), "at least"),
        **dict.fromkeys(("or less", "or fewer", "or under", "and under", "or younger", "at most"), "at most"),
        **dict.fromkeys(("or below", "and below", "at the most", "or lower"), "at most"),
        **dict.fromkeys(("or so", "or thereabouts", "give or take", "odd"), "about"),
        "something": "at least",
    },
    qualified_denied={
        **dict.fromkeys(("reach", "reached", "reaching", "hit", "make it to", "get to", "got to"), "fewer than"),
        **dict.fromkeys(("fall below", "fallen below", "drop below", "dropped below", "dip below"), "at least"),
        **dict.fromkeys(("go above", "gone above", "rise above", "risen above", "go beyond", "go over"), "at most"),
    },
    per=listed("per a an each every"),
    articles=listed("the a an just only its his her their"),
    negators=listed(
        "no not never didnt doesnt dont isnt arent wasnt werent hasnt havent hadnt wont wouldnt cannot cant nobody"
    ),
    noun_negators=frozenset({"no"}),
    merely=listed("only just merely solely"),
    goals=("up to", "as high as"),
    changes=(
        "rose", "rise", "rising", "climb", "grew", "grow", "increas", "jump", "soar", "went", "fell", "fall", "drop",
        "declin", "decreas", "cut", "mov", "rais", "lower", "slip", "slid", "edg", "surg", "reach",
    ),
    transitive=("cut", "rais", "lower"),
    possible=listed("may might could can would should will"),
    during=("over",),
    likens=frozenset((
        "of which", "of whom", "down from", "up from", "compared with", "compared to", "against", "of the", "but only",
        "but just",
    )),
    number_of=frozenset(("the number of", "the numbers of")),
    partitives=frozenset(("of the", "of its", "of their", "of these", "of those")),
    others=listed("other others remaining"),
    these=frozenset(("of these", "of those", "of them")),
    totals=frozenset(("of the total", "of that total", "of this total", "of that sum", "of that amount")),
    of_them=frozenset(("of them", "of these", "of those")),
    more_than=frozenset(("more than", "fewer than")),
    were=frozenset(("there were", "they were")),
    parallels=listed("of in on for against from at with"),
    openings=frozenset({"between"}),
    and_words=frozenset({"and"}),
    from_words=frozenset({"from"}),
    or_words=frozenset({"or"}),
    by_words=frozenset({"by"}),
    to_words=frozenset({"to"}),
    vote_words=("votes to", "votes against", "to"),
    contests=(
        "won", "win", "beat", "lost", "lose", "defeat", "drew", "draw", "score", "victor", "match", "goal", "vote",
        "voti", "thrash", "ruling", "led", "lead", "trail", "set", "approved", "passed", "reject", "odds",
    ),
    share_words=("in every", "in", "out of every", "out of"),
    parts={word: Fraction(1, number) for word, number in {**_PARTS, **_SEVERAL}.items()}
    | {"quarter": Fraction(1, 4), "quarters": Fraction(1, 4)},
    several_parts=frozenset(_SEVERAL),
    own_parts=listed("half quarter halves quarters"),
    bare_parts=frozenset({"half"}),
    shares_after=listed("of less more fewer"),
    shares_before=listed("by about almost nearly over than around roughly to under least only just some most"),
    no_parts_after=listed("first second other better latter last next this each either final"),
    and_half=("and a half",),
    multiples={
        **dict.fromkeys(("twice", "double", "doubled", "doubling", "doubles"), Fraction(2)),
        **dict.fromkeys(("thrice", "triple", "tripled", "tripling", "triples", "treble", "trebled", "trebles"),
        Fraction(3)),
        **dict.fromkeys(("quadruple", "quadrupled", "quadrupling", "quadruples"), Fraction(4)),
        **dict.fromkeys(("quintuple", "quintupled", "quintuples"), Fraction(5)),
        **dict.fromkeys(("halve", "halved", "halving"), Fraction(1, 2)),
    },
    times_before=("multiplied by", "by a factor of", "a factor of"),
    folds="fold",
    times=frozenset({"times"}),
    ordinals={
        **counted("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth", 1),
        **counted("fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 14),
        **counted("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, step=10),
        "hundredth": 100, "thousandth": 1000,
    },
    ordinal_endings=listed("st nd rd th"),
    ordinal_before=listed("the a an his her its their our my this that in for on at as ranked finished came every"),
    rank_words=("no", "number", "nos"),
    collectives={"dozen": Fraction(12), "couple": Fraction(2), "pair": Fraction(2)}
    | {"duo": Fraction(2), "trio": Fraction(3), "quartet": Fraction(4), "quintet": Fraction(5), "sextet": Fraction(6)},
    collectives_of=listed("couple pair duo trio quartet quintet sextet"),
    about_collectives=frozenset({"couple"}),
    vague=listed(
        "dozens scores hundreds thousands millions billions trillions tens hundred thousand million billion trillion"
    ),
    numeral_before=listed("war chapter part volume act book title king queen pope"),
    short_scales={"k": 10**3, "m": 10**6, "b": 10**9},
    spaced_scales={"mn": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12},
    points={
        **dict.fromkeys(("percentage point", "percentage points", "pp", "per cent point"), "percentage points"),
        **dict.fromkeys(("percent points", "per cent points", "pct points"), "percentage points"),
        **dict.fromkeys(("basis point", "basis points", "bp", "bps"), "basis points"),
        **dict.fromkeys(("point", "points"), "points"),
    },
    no_percentages=listed("index indexes dow nasdaq ftse nikkei league game match team season scored table"),
    measures={
        **dict.fromkeys(("degrees celsius", "degree celsius", "degrees centigrade", "celsius", "degrees c"), "°C"),
        **dict.fromkeys(("degrees fahrenheit", "degree fahrenheit", "fahrenheit", "degrees f"), "°F"),
        **dict.fromkeys(("square kilometres", "square kilometers", "square kilometre", "sq km"), "km²"),
        **dict.fromkeys(("square metres", "square meters", "square metre", "sq m"), "m²"),
        **dict.fromkeys(("cubic metres", "cubic meters"), "m³"),
        **dict.fromkeys(("square miles", "square mile", "sq miles", "sq mile", "sq mi"), "square miles"),
        **dict.fromkeys(("square feet", "square foot", "sq feet", "sq ft"), "square feet"),
        "parts per million": "ppm",
    },
    continuous=listed(
        "metres meters metre meter kilometres kilometers miles mile feet foot inches tonnes tonne tons ton kilos "
        "kilograms grams litres liters gallons barrels hectares acres degrees watts megawatts gigawatts gigatonnes "
        "megatonnes kilowatts points times volts bytes gigabytes terabytes"
    ),
    durations=listed(
        "second seconds minute minutes hour hours day days week weeks month months year years decade decades "
        "century centuries"
    ),
    measure_names=by_word({
        "km": "kilometres kilometers", "mi": "miles", "m": "metres meters", "ft": "feet", "in": "inches",
        "t": "tonnes", "ton": "tons", "kg": "kilos kilograms kilogrammes", "g": "grams", "l": "litres liters",
        "gal": "gallons", "bbl": "barrels", "ha": "hectares", "ac": "acres", "W": "watts", "kW": "kilowatts",
        "MW": "megawatts", "GW": "gigawatts", "s": "seconds", "min": "minutes", "h": "hours", "day": "days",
        "week": "weeks", "month": "months", "year": "years", "decade": "decades", "century": "centuries",
    }),
    currencies={
        **dict.fromkeys(("dollar", "dollars", "bucks"), "Dollar"),
        **dict.fromkeys(("euro", "euros"), "EUR"), **dict.fromkeys(("pound", "pounds", "quid"), "Pound"),
        **dict.fromkeys(("sterling",), "GBP"), **dict.fromkeys(("peso", "pesos"), "Peso"), "yen": "JPY",
        "yuan": "CNY", "renminbi": "CNY", **dict.fromkeys(("rupee", "rupees"), "Rupee"), "rand": "ZAR",
        **dict.fromkeys(("franc", "francs"), "Franc"), **dict.fromkeys(("rouble", "roubles", "ruble", "rubles"), "RUB"),
        **dict.fromkeys(("reais", "real", "reals"), "BRL"), "won": "KRW", "baht": "THB", "naira": "NGN",
        **dict.fromkeys(("lira", "liras"), "TRY"), **dict.fromkeys(("zloty", "zlotys"), "PLN"), "ringgit": "MYR",
        **dict.fromkeys(("shekel", "shekels"), "ILS"), **dict.fromkeys(("dirham", "dirhams"), "AED"),
        **dict.fromkeys(("krona", "kronor"), "SEK"), **dict.fromkeys(("krone", "kroner"), "Krone"),
    },
    weights=("weigh", "fish", "heav", "kilo", "lost", "beef", "meat", "potato"),
    prices=(
        "cost", "price", "pay", "paid", "worth", "fine", "fee", "tax", "charg", "spen", "sold", "sell", "earn",
        "budget",
        "debt", "profit", "bill", "invest", "fund", "wage", "salar", "rent", "loan", "buy", "bought", "lost", "loss",
    ),
    below_zero=("below zero", "below freezing", "degrees below zero", "degrees below freezing"),
    minus=frozenset({"minus"}),
    not_minus_after=frozenset({"or"}),
    ages_after_names=True,
    ages_before=("aged", "age", "ages", "age of", "ages of"),
    years=listed("year years old"),
    plural=r"[a-z'’]*[a-z](?<!s)(?<!u)(?<!i)s",
    plurals=listed(
        "people men women children police staff feet teeth mice sheep fish species series aircraft deer cattle adults "
        "businesses buses headquarters businessmen fishermen firemen policemen"
    ),
    before_nouns=listed("others"),
    of_words=frozenset({"of"}),
    wholes=re.compile(r"of (?:the|all|its|their|our|these|those|every) "),
    no_wholes=listed(
        "level levels price prices average mean median size rate rates value values normal usual norm "
        "last previous prior former old earlier then expected planned target forecast index speed pace height "
        "length width weight depth temperature limit maximum minimum peak record"
    ),
    periods=by_word({
        "second": "second seconds",
        "minute": "minute minutes",
        "hour": "hour hours hourly",
        "day": "day days daily night nights nightly",
        "week": "week weeks weekly weekend weekends",
        "month": "month months monthly",
        "quarter": "quarterly",
        "year": "year years yearly annual annually",
        "decade": "decade decades",
        "century": "century centuries",
    }),
    degrees=listed("degree degrees"),
    determiners=listed("the these those them us its his her their"),
    months={
        **counted("january february march april may june july august september october november december", 1),
        **counted("jan feb mar apr _ jun jul aug sep oct nov dec", 1), "sept": 9,
    },
    capital_months=True,
    day_first=False,
    without_day=frozenset({"in"}),
    date_links=listed("of the"),
    before_years=listed("in since by until till before after from during of to through around late early mid for"),
    year_nouns=listed("year fiscal spring summer autumn fall winter"),
    definite=listed("the"),
    decades=counted("twenties thirties forties fifties sixties seventies eighties nineties", 1920, step=10),
    decade_before=("the",),
    forenoon=("a m", "am"),
    afternoon=("p m", "pm"),
    forenoon_of_minutes=("in the morning",),
    afternoon_of_minutes=("in the afternoon", "in the evening", "at night"),
    clock_parts=("half past", "quarter past", "quarter to", "a quarter past", "a quarter to"),
    hour_words=("o'clock", "o clock", "oclock"),
    clock_perhaps=("at", "by", "until", "till", "before", "after"),
    lasting=listed("in"),
    hours=listed("hours gmt"),
    names=(
        "net zero", "sub zero", "7 eleven", "ground zero", "zero hour", "zero tolerance", "zero emission",
        "four seasons", "zero sum", "two way", "nine to five", "ten pin", "double room", "double bed",
        "double standard", "double standards", "double as", "doubles as", "doubled as", "double edged", "triple jump",
        "third cousin", "third parties", "fifth column", "fourth estate", "sixth sense", "seventh heaven",
        "eleventh hour",
        "cloud nine", "million dollar question", "pair of scissors", "pair of glasses", "pair of trousers",
        "big four",
        "big five",
        "fantastic four", "seven wonders", "catch 22", "second hand", "first aid", "first lady", "first lord",
        "at first",
        "first of all", "second world war", "first world war", "third world", "third party", "first class",
        "second class",
        "first minister", "first name", "first responders", "fifth avenue", "one another", "no one", "s & p 500",
        "russell 2000", "agenda 2030", "group of 20", "group of seven", "world war i", "world war ii", "world war one",
        "world war two", "five figure", "six figure", "seven figure", "eight figure",
    ),
    numbered=listed(
        "boeing airbus windows iphone apollo formula type vitamin omega covid sars playstation galaxy concorde fiat "
        "ferrari porsche peugeot ftse ibex dax nikkei stoxx fortune cac junction"
    ),
    capital_numbered=listed(
        "channel route article section chapter flight highway area catch studio interstate psalm gate line level room "
        "terminal platform runway category tier radio rule"
    ),
    laws=listed("law directive regulation resolution act decree case"),
)  # fmt: skip
