"""Why an answer may be held back: what a question names, and a small check for each reason, in the order of `CHECKS`.

A check takes the question, what the answer speaks of, and what is known of words; it returns the subject for which the
answer is held back, or None. A word that nothing accounts for is the last reason but one, and the most frequent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.language.grammar import SHORTEST, Grammar
from bot.language.names import as_written
from bot.match.confidence import Query
from bot.match.coverage import Asking, Scope, Words

BLANK = 2  # different ones that an answer's phrasings name, beyond its reply, for the kind to be a blank
AS_WELL = 0.5  # of the share of an answer's phrasings that say a word: another that says it so often says it as well
OF_WHOM = 0.25  # of an answer's phrasings: a word that so many say tells which people are meant; places are in fewer
STRANGE = 0.3  # of the telling words of a question; an answer without figures is given when fewer are strangers

_YEARS = range(1900, 2100)
_NAMED = frozenset(["country", "year", "number", "thing", "moment", "word"])  # what is asked about and missing
_REASONS = {
    "count": "the question counts {}, and this answer does not",
    "whom": "the question counts {} and does not say which, and this answer counts only some",
    "kind": "the question asks for a {}, and this answer gives none",
    "no money": "the question asks for {}, and this answer is a count",
    "no share": "the question asks for no {}, and this answer is one",
    "moment": "the question is about another time ({}), of which this answer says nothing",
    "tense": "the question is about another time ({}), of which this answer says nothing",
    "denied": "the question denies something ({}), and this answer does not",
    "base": "the question asks for a share of something else ({})",
    "side": "the question is about the other side of {}",
    "least": "the question asks for the least ({}), of which this answer says nothing",
    "role": "this answer does not say who holds that role there ({})",
    "sum": "the question asks for a sum ({}), and this answer gives none",
    "way": "no word tells what the question is about ({}), and the nearest one says more or asks otherwise",
    "word": "the question says {}, of which this answer says nothing",
}


class Subject(NamedTuple):
    """Something named in a question: its kind, what it is, and the word that names it."""

    kind: str
    identity: str
    name: str

    def written_in(self, question: str, repaired: Mapping[str, str]) -> str:
        """What the question is about, as its reader wrote it before words were `repaired`; "" for another reason."""
        if self.kind not in _NAMED:
            return ""
        return " ".join(as_written(question, repaired.get(word, word)) for word in self.name.split())

    @property
    def reason(self) -> str:
        """Why an answer is held back from a question about this."""
        if self.kind == "name":
            return f"the question asks for names ({self.name}), and this answer is a count"
        if self.kind in _REASONS:
            return _REASONS[self.kind].format(self.name)
        if self.kind == "word alone":
            return f"the question is {self.name} alone, of which other answers say as much"
        return f"the question is about {self.name}, of which this answer says nothing"


def subjects(words: Sequence[str], grammar: Grammar) -> Iterator[Subject]:
    """The countries, years and numbers in `words`, and the ways in which they ask for things by name."""
    for name, country in grammar.named_countries(words):
        yield Subject("country", country, name)
    for word in words:
        if word[0].isdecimal():
            is_year = word.isdecimal() and int(word[:6]) in _YEARS
            yield Subject("year" if is_year else "number", word, word)
    yield from (Subject("name", ask, word) for ask, word in grammar.names_asked(words))


Check = Callable[[Query, Scope, Words], Subject | None]


def another_subject(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A country, year or number that the answer does not speak of; or names, where the answer is a count."""
    for own in subjects(query.words, words.grammar):
        if own.kind == "name" and (not scope.counts or words.grammar.counted(query.words)):
            continue  # only a count is no answer to a question for names
        named = scope.named.get(own.kind, frozenset())
        if own.identity not in named | scope.stated and len(named - scope.stated) < BLANK:
            return own
    return None


def another_thing(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A thing counted of which the answer never speaks."""
    if scope.counts_anything:
        return None
    things = words.grammar.counted(query.words)
    for word in [thing for thing in things if not words.grammar.is_harmless(thing)] or things:
        if len(word) >= SHORTEST and not accounts_for(word, query, scope, words):
            return Subject("thing", word, word)
    return None


def another_count(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A thing counted that this answer does not count, though it may speak of it; or people, and not which."""
    things = words.grammar.counted(query.words) if scope.asking and scope.asking.figures else []
    if scope.asking and _is_known_whole(things, query, scope.asking, words):
        return None  # the whole of a share is looked at by itself
    if scope.counts and not set(things) - words.grammar.anyone:
        return Subject("whom", things[0], things[0]) if things and not _says_whom(query, scope, words) else None
    if things and (
        all(scope.counts_not(words.senses([thing])) for thing in things) or _is_uncounted(things, query, scope, words)
    ):
        return Subject("count", things[0], things[0])
    return None


def _is_known_whole(things: Sequence[str], query: Query, asking: Asking, words: Words) -> bool:
    """Whether the `things` counted are those of which a question asks a share, and the answer has a share of them."""
    known = (word for word in things if not words.senses([word]).isdisjoint(asking.divided.whole))
    return query.share is not None and any(word in query.share.whole for word in known)


def _is_uncounted(things: Sequence[str], query: Query, scope: Scope, words: Words) -> bool:
    """Whether neither phrasings nor reply of an answer count the `things` that a question counts: how many doors."""
    if scope.counts_anything or not scope.asking or "count" not in words.grammar.kinds(query.words):
        return False
    counted = set(things) - words.grammar.anyone
    telling = [thing for thing in counted if len(thing) >= SHORTEST]
    return (
        bool(telling)
        and counted.isdisjoint(query.names)
        and words.senses(telling).isdisjoint(scope.counted | scope.asking.numbered)
    )


def _says_whom(query: Query, scope: Scope, words: Words) -> bool:
    """Whether a question that counts people tells which, in words by which readers ask for this answer."""
    of_countries = {word for name, _ in words.grammar.named_countries(query.words) for word in name.split()}
    others = (word for word in query.words if words.grammar.is_telling(word) and word not in of_countries)
    telling = [word for word in others if word not in words.grammar.anyone]
    shares = (words.vocabulary.share(word, query.languages, scope.answer) for word in telling)
    return any(share >= OF_WHOM for share in shares)


def another_kind(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A kind of answer, such as a date, that the answer's phrasings never ask for and its reply does not state.

    An answer that counts may state money by the way, of each of what it counts; that is none to give for all of them.
    """
    if scope.asking is None:
        return None
    kinds = words.grammar.kinds(query.words)
    missing = sorted(kinds - scope.asking.kinds)
    if missing:
        return Subject("kind", missing[0], missing[0])
    if "money" in kinds and scope.counts and "money" not in scope.asking.asked:
        return Subject("no money", "money", "money")
    asks_other = "share" not in kinds and (kinds or not words.grammar.asks_yes_or_no(query.words))
    return Subject("no share", "share", "share") if scope.asking.shares and asks_other else None


def another_moment(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Another time than the present, said without a year, of which the answer never speaks."""
    moment = words.grammar.moment(query.words) if scope.asking else None
    if not scope.asking or not moment or words.senses(moment.split()) <= scope.asking.moments:
        return None
    if scope.asking.plans and words.grammar.is_future(moment):
        return None
    return Subject("moment" if words.grammar.is_telling(moment) else "tense", moment, moment)


def denied(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Something denied that the answer does not deny, unless a yes or a no is asked for."""
    if scope.asking is None or words.grammar.asks_yes_or_no(query.words):
        return None
    explains = scope.asking.denied and not scope.asking.figures
    for negation, thing in words.grammar.denied(query.words):
        if explains and (words.grammar.is_nobody(negation) or words.grammar.asks_why(query.words)):
            continue  # why nobody noticed, why they did not see it: the answer is about just that
        if not thing or words.senses([thing]).isdisjoint(scope.asking.denied):
            return Subject("denied", negation, negation)
    return None


def another_base(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A share of something else than that of which the answer gives the share.

    Of the whole, each word counts where it is said what the share is: which share of the *rented* homes is new.
    """
    if scope.asking is None or not scope.asking.bases:
        return None
    share = query.share
    if share and share.either and scope.asking.divided.has(share.swapped, words.senses):
        return None  # the share of electric buses in the fleet
    for base in words.grammar.bases(query.words):
        known = [word for word in base if not words.senses([word]).isdisjoint(scope.asking.bases)]
        strange = [word for word in base if word not in known and word in query.names]
        if strange or not known:
            return Subject("base", base[0], (strange or base)[0])
        parts = words.parts_of_share(query.words)
        others = [word for word in parts if words.senses([word]).isdisjoint(scope.asking.parts)]
        turned = [word for word in base if word not in known and words.grammar.is_whole_of(base, query.words)]
        if others or turned:
            return Subject("base", base[0], (others or turned)[0])
    return None


def another_side_of_share(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A share whose whole is the part of the answer's, whose part is its whole, or which is of another whole."""
    if not scope.asking or not query.share:
        return None
    shares = words.grammar.shares
    turned = scope.asking.divided.turned(query.share, words.senses, shares.names_all)
    found = turned or scope.asking.divided.other_whole(query.share, words.senses, shares)
    return Subject("base", found, found) if found else None


def lacked(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Something that somebody has, when the answer tells of those who have it not: people who work, people without."""
    if scope.asking is None or not (scope.asking.lacked and scope.asking.figures) or words.grammar.lacks(query.words):
        return None
    telling = (word for word in query.words if words.grammar.is_telling(word))
    found = next((word for word in telling if not words.senses([word]).isdisjoint(scope.asking.lacked)), None)
    return Subject("denied", found, found) if found else None


def staying(query: Query, scope: Scope, words: Words) -> Subject | None:
    """What is still in a place or has gone from there: an answer speaks of what is there, or of what is elsewhere."""
    found = words.grammar.stays(query.words) if scope.asking else None
    return Subject("word", found, found) if found else None


def another_side(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Those above a number, when the answer is about those below it, or the other way round; a claim is judged."""
    if scope.asking is None or not scope.asking.sides or words.grammar.asks_yes_or_no(query.words):
        return None
    for number, side in words.grammar.sides(query.words):
        known = {own for stated, own in scope.asking.sides if stated == number}
        if known and side not in known:
            return Subject("side", number, number)
    return None


def least(query: Query, scope: Scope, words: Words) -> Subject | None:
    """The least of something, when the answer never speaks of the least."""
    if scope.asking is None or scope.asking.least:
        return None
    found = words.grammar.least(query.words)
    return Subject("least", found, found) if found else None


def another_role(query: Query, scope: Scope, words: Words) -> Subject | None:
    """Who holds a role somewhere, when the answer never speaks of that role in that place."""
    if scope.asking and scope.asking.roles and words.grammar.asks_who(query.words):
        for role, held_at in words.grammar.roles(query.words):
            if words.holds_elsewhere(role, held_at, scope.asking):
                return Subject("role", f"{role}+{held_at}", held_at)
    return None


def stranger(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A word that nothing accounts for: the answer does not say it, and it is not known to be harmless."""
    if scope.asking is None:
        return None
    strange = list(strangers(query, scope, words))
    named = [word for word in strange if word in query.names]
    if strange and (named or scope.asking.figures or words.share_of(strange, query.words) > STRANGE):
        return Subject("word", strange[0], (named or strange)[0])
    return None


def strangers(query: Query, scope: Scope, words: Words) -> Iterator[str]:
    """The words of a question that nothing accounts for, as the reader spelt them."""
    taken = {taken: asked for asked, taken in query.doubts}
    for word in dict.fromkeys(query.words):
        asked = taken.get(word, word)
        if not word.isalpha():
            continue  # numbers are looked at before
        is_small = len(asked) < SHORTEST or words.grammar.goes_without_saying(asked, query.words)
        if is_small and asked not in words.grammar.fillers:
            is_small = words.senses([asked]).isdisjoint(words.vocabulary.themes)
        if is_small and asked not in query.names:
            continue
        is_strange = asked != word or not accounts_for(word, query, scope, words)
        if is_strange and not (scope.asking and _is_of_country(word, query, words)):
            yield asked


def accounts_for(word: str, query: Query, scope: Scope, words: Words) -> bool:
    """Whether the answer speaks of `word`: one that gives a figure is about what its phrasings say, no more."""
    least = 2 if query.own == scope.answer else 1
    if words.grammar.is_attribute(word, query.words):
        return words.vocabulary.describes(word, query.languages, scope.answer, least)
    is_strict = scope.asking is not None and scope.asking.figures
    says = words.vocabulary.asks if is_strict else words.vocabulary.says
    if says(word, query.languages, scope.answer, least):
        return True
    return word in words.grammar.anyone and not words.senses(words.grammar.groups).isdisjoint(scope.counted)


def _is_of_country(word: str, query: Query, words: Words) -> bool:
    """Whether `word` is of a country's name, which is looked at before."""
    return any(word in name.split() for name, _ in words.grammar.named_countries(query.words))


CHECKS: tuple[Check, ...] = (
    another_subject,
    another_thing,
    another_count,
    another_role,
    another_base,
    another_side_of_share,
    denied,
    lacked,
    staying,
    another_side,
    least,
    another_moment,
    stranger,
    another_kind,
)
