"""Questions that have another sense than the answer which their words fit: who left, what is owed, how many to each.

The checks are those of `holding`, one for each reason; a reply or a phrasing that says what is asked holds nothing back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache
from itertools import pairwise, permutations
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from bot.language import LANGUAGES, Language
from bot.language.grammar import Grammar
from bot.language.questions import Sign
from bot.language.senses import SenseWords
from bot.language.text import fold
from bot.language.words import words

if TYPE_CHECKING:
    from bot.answer.holding import Asked, Check, Told

AMOUNTS: Final = frozenset(["count", "money", "share"])  # sorts of figures that are no time
OF_A_SHARE: Final = ","  # in a fact, before it stands what the share is of
NOT_AMOUNTS: Final = frozenset(["date", "origin", "person", "place", "reason", "title"])  # kinds of answer
AFTER: Final = 2  # words from a verb or a preposition to what belongs to it: to the city

SignOf = Callable[[SenseWords], Sign]


def _unsaid(sign_of: SignOf, asked: Asked, told: Sequence[Told]) -> bool:
    """Whether a sign is in the question, and neither in a reply nor in a phrasing."""
    return sign_of(asked.language.senses).is_in(asked.words) and not any(
        sign_of(reply.language.senses).is_in(own) for reply in told for own in _said(reply)
    )


def moved(sign_of: SignOf) -> Check:
    """The check whether those are counted who came or went, and a reply counts those who are there."""

    def check(asked: Asked, told: Sequence[Told]) -> bool:
        return "count" in asked.grammar.kinds(asked.words) and _unsaid(sign_of, asked, told)

    return check


def owed(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether something is asked about as owed, of which the answer says nothing."""
    return _unsaid(attrgetter("owed"), asked, told)


def unspent(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked how much was left in the end, of which the answer says nothing."""
    is_amount = "count" in asked.grammar.kinds(asked.words) or not asked.language.senses.much.isdisjoint(asked.words)
    return is_amount and _unsaid(attrgetter("unspent"), asked, told)


def wished(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked what somebody else than the reader wants, and replies tell of no wish and no plan."""
    if not asked.language.questions.firsts.isdisjoint(asked.words) or not _unsaid(attrgetter("wished"), asked, told):
        return False
    return not any(
        reply.language.dialogue.pending.search(reply.first.lower()) or asked.grammar.plans(words(reply.first))
        for reply in told
    )


def paid(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked what was paid until now, and replies tell of what is given or planned."""
    return asked.language.senses.paid.is_in(asked.words) and not any(
        reply.language.dialogue.done.search(fold(reply.first))
        or reply.language.senses.payments.is_in(words(reply.first))
        for reply in told
    )


def totalled(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether a total is asked for, and the first figure of a reply is one for each day, month or year."""
    own = asked.language
    if not own.senses.totals.is_in(asked.words) or not own.dialogue.spans.keys().isdisjoint(asked.words):
        return False
    return any(map(_is_rate, told)) and all(asked.grammar.sums.isdisjoint(reply.said) for reply in told)


def _is_rate(reply: Told) -> bool:
    """Whether the first figure of `reply` is one for a span of time: 14 a day."""
    spans = reply.language.dialogue.spans
    return any(own["period"] in spans for own in reply.language.scope.rates.finditer(fold(reply.first)))


def to_each(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked how many there are to each of several, and the answer counts all."""
    if "count" not in asked.grammar.kinds(asked.words):
        return False
    return any(all(one not in reply.ones for reply in told) for one in _each(asked))


def _each(asked: Asked) -> Iterator[str]:
    """The words in a question for each of several: each driver, and drivers by bus (por ônibus)."""
    own = asked.language
    passed = own.guard.links | own.dialogue.one
    per = own.dialogue.one.difference(own.dialogue.articles)
    for at, before in enumerate(asked.words, 1):
        if before in own.dialogue.every:
            one = next((word for word in asked.words[at:] if word not in passed), "")
        elif before in per and _is_after_count(asked, at - 1):
            one = next(iter(asked.words[at:]), "")
            one = "" if one in asked.grammar.fillers or one in asked.grammar.countries else one
        else:
            continue
        if one and one not in own.dialogue.spans and one not in asked.grammar.amounts:
            yield one


def _is_after_count(asked: Asked, at: int) -> bool:
    """Whether the word at `at` follows what is counted, with nothing that was done between: not killed by."""
    counted = asked.grammar.counted(asked.words)
    telling = [word for word in asked.words[:at] if asked.grammar.is_telling(word)]
    return bool(counted) and set(telling) <= set(counted)


def left_out(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked how much it were without something, and the answer leaves nothing out."""
    if not NOT_AMOUNTS.isdisjoint(asked.grammar.kinds(asked.words)) or not asked.grammar.asks(asked.words):
        return False
    return not any(_leaves_out(reply, asked) for reply in told)


def _leaves_out(reply: Told, asked: Asked) -> bool:
    """Whether `reply` or a phrasing that gets it says of something that it is left out, or is not there."""
    own = reply.language.questions
    leaving = own.excluding | own.negations
    if not leaving.isdisjoint(reply.said):
        return True
    return any(own.lacking is not None and own.lacking.is_in(each) for each in _said(reply))


def turned(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked what somebody gives of whom the answer tells only that it is given to them."""
    getting = {one for reply in told for own in _said(reply) for one in _getting(own, reply.language)}
    giving = {one for reply in told for own in _said(reply) for one in _giving(own, reply.language, asked.grammar)}
    return any(one in getting and one not in giving for one in _giving(asked.words, asked.language, asked.grammar))


def _said(reply: Told) -> Iterator[Sequence[str]]:
    """The words of each sentence of `reply`, and of each phrasing that gets it."""
    yield from reply.words
    yield from reply.phrasings


def _getting(said: Sequence[str], language: Language) -> Iterator[str]:
    """The words in `said` for those to whom something is given: to the city."""
    for before, one in _after(language.senses.to, said, language):
        if before not in language.senses.giving:
            yield one


def _after(some: Set[str], said: Sequence[str], language: Language) -> Iterator[tuple[str, str]]:
    """Each of `some` in `said`, with the first word after it that is no article or the like."""
    for at, word in enumerate(said, 1):
        if word in some:
            yield word, next((one for one in said[at : at + AFTER] if one not in language.questions.determiners), "")


def _giving(said: Sequence[str], language: Language, grammar: Grammar) -> Iterator[str]:
    """The words in `said` for those who give: the word before the verb, or after it where the verb comes first."""
    for at, word in enumerate(said):
        if word in language.senses.giving:
            yield from [one for one in said[max(at - AFTER, 0) : at] if one not in grammar.fillers][-1:]
            if language.guard.heads_first and not language.senses.to.intersection(said[at + 1 : at + 2]):
                yield from [one for _, one in _after({word}, said[at:], language) if one][:1]


def on_the_other_side(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether those above something are asked for, and the answer tells of those below it, or the other way round."""
    return any(
        sign_of(asked.language.senses).is_in(asked.words)
        and not other_of(asked.language.senses).is_in(asked.words)
        and any(other_of(reply.language.senses).is_in(own) for reply in told for own in _said(reply))
        and not any(sign_of(reply.language.senses).is_in(own) for reply in told for own in _said(reply))
        for sign_of, other_of in permutations([attrgetter("above"), attrgetter("below")])
    )


def abroad(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether something of a country is asked about as being outside it; unless a reply says both."""
    return _is_of_and_outside(asked.words, asked.grammar) and not any(
        _is_of_and_outside(own, asked.grammar) for reply in told for own in _said(reply)
    )


def _is_of_and_outside(said: Sequence[str], grammar: Grammar) -> bool:
    """Whether `said` names a country twice, once as left out: Chinese companies outside China."""
    out = set(grammar.left_out(said))
    named = [(country, name.split()[0] in out) for name, country in grammar.named_countries(said)]
    return any((country, False) in named for country, is_out in named if is_out)


def of_the_whole(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked what share of something is that of which the answer gives the share."""
    stem, copulas = asked.language.stem, asked.language.questions.copulas
    for base in asked.grammar.bases(asked.words):
        end = next(at for at, word in enumerate(asked.words) if word == base[-1]) + 1
        if copulas.isdisjoint(asked.words[end : end + 1]):
            continue
        said = {stem(word) for word in asked.words[end + 1 :] if word not in asked.grammar.fillers}
        for reply in told:
            whole, _, part = ({stem(word) for word in words(text)} for text in reply.of.partition(OF_A_SHARE))
            if reply.language is asked.language and part and not said.isdisjoint(whole - part):
                return True
    return False


def level(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked how much something is, and the first figure is by how much it changes."""
    own = asked.language.questions
    is_asked = any(
        (one in asked.language.senses.much and other in own.roles_of and "share" in asked.grammar.kinds(asked.words))
        or (one in asked.language.senses.much and other in own.copulas and _is_thing(after, asked))
        or (one in own.copulas and other in asked.language.senses.much)
        for (one, other), after in zip(pairwise(asked.words), [*asked.words[2:], ""], strict=True)
    )
    if not is_asked or not changes_in(asked.language.code).isdisjoint(asked.words):
        return False
    return all(not _moves(reply.language.code).isdisjoint(words(reply.of)) for reply in told)


def _is_thing(word: str, asked: Asked) -> bool:
    """Whether `word` begins what something is asked about, and is nothing that is done with it."""
    return bool(word) and not word.endswith(asked.language.questions.verbal)


def opposite(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether the question says something of which the answer says only the opposite: employed, unemployed."""
    words_asked = set(asked.words).difference(asked.grammar.fillers, asked.language.senses.much)
    said = set().union(*(reply.said for reply in told))
    return any(
        not one.isdisjoint(words_asked)
        and other.isdisjoint(words_asked)
        and one.isdisjoint(said)
        and not other.isdisjoint(said)
        for pair in asked.language.opposites
        for one, other in permutations(pair)
    )


def timeless(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked how long something took, as no phrasing asks, and the answer gives no time."""
    return asked.language.senses.lasting.is_in(asked.words) and not any(_is_of_time(reply) or any(map(reply.language.senses.lasting.is_in, reply.phrasings)) for reply in told)


def _is_of_time(reply: Told) -> bool:
    """Whether `reply` gives a time: so many minutes, a year, a day."""
    times = reply.language.senses.times.union(reply.language.dialogue.spans)
    return not reply.sorts <= AMOUNTS or any(not times.isdisjoint(own) for own in reply.words)


def another_pace(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked how much something rises or falls in each span of time, and replies tell of another."""
    own = asked.language
    asked_for = {own.dialogue.spans.get(found["period"]) for found in own.scope.rates.finditer(" ".join(asked.words))}
    paces = [
        reply.language.dialogue.spans[word]
        for reply in told
        if reply.language is own
        for sentence in reply.words
        for word in (reply.language.dialogue.spans.keys() & _compared(sentence, own))
    ]
    return asked_for != {None} and bool(asked_for and paces) and asked_for.isdisjoint(paces)


def _compared(sentence: Sequence[str], language: Language) -> Set[str]:
    """The words in `sentence` near after one that compares: more than a year ago."""
    return {word for at, one in enumerate(sentence, 1) if one in language.dialogue.than for word in sentence[at : at + 3]}


def of_no_change(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether a share of something is asked for, and the answer's only shares are those by which something changes."""
    if not any(asked.grammar.bases(asked.words)) or not _moves(asked.language.code).isdisjoint(asked.words):
        return False
    return all(
        reply.shares and all(not _moves(reply.language.code).isdisjoint(words(text)) for text in reply.shares)
        for reply in told
    )


def changed(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether it is asked by how much something rose, fell or was cut, and the answer speaks of no change."""
    if not _asks_how_much(asked) or asked.language.senses.amounting.is_in(asked.words):
        return False
    return all(changes_in(reply.language.code).isdisjoint(reply.said) for reply in told)


def _asks_how_much(asked: Asked) -> bool:
    """Whether an amount is asked for that is no share: China's cut of the models is none that was cut."""
    kinds = asked.grammar.kinds(asked.words)
    is_amount = not kinds.isdisjoint(["count", "money"]) or not asked.language.senses.much.isdisjoint(asked.words)
    return is_amount and "share" not in kinds


def unpriced(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether nothing but money is asked for, and the answer gives none."""
    kinds = asked.grammar.kinds(asked.words)
    return kinds == {"money"} and all("money" not in reply.sorts for reply in told)


def uncounted(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether an answer that gives shares or money alone is asked how many there are, as none of its phrasings does."""
    kinds = asked.grammar.kinds
    return (
        "count" in kinds(asked.words)
        and kinds(asked.words).isdisjoint(["share", "money"])
        and asked.grammar.amounts.isdisjoint(asked.words)
        and not asked.grammar.is_money(" ".join(asked.words))
        and not any("count" in kinds(own) for reply in told for own in reply.phrasings)
    )


def narrower(asked: Asked, told: Sequence[Told]) -> bool:
    """Whether something is counted of which an answer counts only some, and the question does not say which."""
    stems = set(map(asked.language.stem, asked.words))
    counted = set(map(asked.language.stem, asked.grammar.counted(asked.words)))
    return any(
        reply.language is asked.language and reply.narrow.isdisjoint(stems) and not reply.wider.isdisjoint(counted)
        for reply in told
    )


@cache
def changes_in(code: str) -> frozenset[str]:
    """The words of a language for a change, folded."""
    own = LANGUAGES[code].directions
    return _moves(code).union(map(fold, own.gains | own.losses | own.more | own.less | own.particles))


@cache
def _moves(code: str) -> frozenset[str]:
    """The words of a language for a rise or a fall, folded."""
    own = LANGUAGES[code].directions
    return frozenset(map(fold, own.rises | own.falls))


@cache
def _words_of_opposites(code: str) -> frozenset[str]:
    """All words of a language that have an opposite, but for those that ask how much something is."""
    pairs = LANGUAGES[code].opposites
    return frozenset(word for pair in pairs for side in pair for word in side) - LANGUAGES[code].senses.much


@cache
def checks_of_senses(code: str) -> Sequence[tuple[str, Check, Set[str] | None]]:
    """Each reason with its check, and the words of a language one of which a question has that it is about."""
    language = LANGUAGES[code]
    own, dialogue, asking = language.senses, language.dialogue, language.questions
    lost = map(fold, language.directions.losses)
    lasting = own.lasting.words - asking.asking - asking.auxiliaries
    return (
        ("the question is about those who left, and this answer is not", moved(attrgetter("gone")), own.gone.words),
        ("the question is about those taken on, and this answer is not", moved(attrgetter("hired")), own.hired.words),
        ("the question is about what is owed, and this answer is not", owed, own.owed.words),
        ("the question is about what somebody wants, and this answer is not", wished, own.wished.words),
        ("the question asks what was left in the end, of which this answer says nothing", unspent, own.unspent.words),
        ("the question asks what was paid until now, of which this answer says nothing", paid, own.paid.words),
        ("the question asks for a total, and this answer tells of each span of time", totalled, own.totals.words),
        (
            "the question asks how many there are to each, and this answer counts all",
            to_each,
            dialogue.every | dialogue.one.difference(dialogue.articles),
        ),
        ("the question leaves something out, and this answer does not", left_out, own.without),
        ("the question asks what somebody gives, and this answer tells what they are given", turned, own.giving),
        (
            "the question is about the other side of a limit",
            on_the_other_side,
            (own.above.words | own.below.words) - asking.roles_of - {"a"},
        ),
        ("the question is about a country's own outside it, and this answer is not", abroad, asking.excluding),
        ("the question asks what share is that of which this answer gives one", of_the_whole, asking.shares),
        (
            "the question asks for a share of something, and this answer tells by how much it changes",
            of_no_change,
            asking.shares,
        ),
        ("the question asks for a change in another span of time than this answer", another_pace, _moves(code)),
        ("the question says the opposite of this answer", opposite, _words_of_opposites(code)),
        ("the question asks how long something took, and this answer gives no time", timeless, lasting),
        ("the question asks how much something is, and this answer tells by how much it changes", level, own.much),
        (
            "the question is about a change, of which this answer says nothing",
            changed,
            _moves(code).union(lost) - language.directions.particles,
        ),
        ("the question asks for money, and this answer gives none", unpriced, own.much),
    )
