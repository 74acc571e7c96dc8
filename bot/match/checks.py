"""Why an answer may be held back: a small check for each reason, in the order of the table `CHECKS`.

Each takes the question, what the answer speaks of, and what is known of words; it returns the subject for which the
answer is held back, or None. A word that nothing accounts for is the last reason but one, and the most frequent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.language.grammar import SHORTEST
from bot.language.lexicon import named_countries
from bot.match.confidence import Query
from bot.match.scopes import Scope, Subject, Words, subjects

BLANK = 2  # different ones that an answer's phrasings name, beyond its reply, for the kind to be a blank
STRANGE = 0.3  # of the telling words of a question; an answer without figures is given when fewer are strangers

Check = Callable[[Query, Scope, Words], Subject | None]


def another_subject(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A country, year or number that the answer does not speak of; or names, where the answer is a count."""
    for own in subjects(query.words):
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
        if len(word) >= SHORTEST and not words.accounts_for(word, query, scope):
            return Subject("thing", word, word)
    return None


def another_count(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A thing counted that other answers of the book count, and this one does not."""
    things = words.grammar.counted(query.words) if scope.asking and scope.asking.figures else []
    if scope.counts and not set(things) - words.grammar.anyone:
        return None
    if things and all(scope.counts_not(words.senses([thing])) for thing in things):
        return Subject("count", things[0], things[0])
    return None


def another_kind(query: Query, scope: Scope, words: Words) -> Subject | None:
    """A kind of answer, such as a date, that the answer's phrasings never ask for and its reply does not state."""
    if scope.asking is None:
        return None
    kinds = words.grammar.kinds(query.words)
    missing = sorted(kinds - scope.asking.kinds)
    if missing:
        return Subject("kind", missing[0], missing[0])
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
    """A share of something else than that of which the answer gives the share."""
    if scope.asking is None or not scope.asking.bases:
        return None
    for base in words.grammar.bases(query.words):
        known = [word for word in base if not words.senses([word]).isdisjoint(scope.asking.bases)]
        strange = [word for word in base if word not in known and word in query.names]
        if strange or not known:
            return Subject("base", base[0], (strange or base)[0])
        parts = [
            word for word in words.parts_of_share(query.words) if words.senses([word]).isdisjoint(scope.asking.parts)
        ]
        if parts:
            return Subject("base", base[0], parts[0])
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
        if is_small and asked not in query.names:
            continue
        is_strange = asked != word or not words.accounts_for(word, query, scope)
        if is_strange and not (scope.asking and _is_of_country(word, query)):
            yield asked


def _is_of_country(word: str, query: Query) -> bool:
    """Whether `word` is of a country's name, which is looked at before."""
    return any(word in name.split() for name, _ in named_countries(query.words))


CHECKS: tuple[Check, ...] = (
    another_subject,
    another_thing,
    another_count,
    another_role,
    another_base,
    denied,
    least,
    another_moment,
    stranger,
    another_kind,
)
