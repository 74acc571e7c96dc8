"""Questions for another figure of the same than an answer gives: a total and not a rate, a level and not its change.

Each check is one reason to hold an answer back; a reply or a phrasing that says what is asked holds nothing back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise, permutations
from operator import attrgetter
from typing import Final

from bot.answer.holding.reply_words import Asked, Checks, ReplyWords, changes_in, moves_in
from bot.answer.subject import OF_A_SHARE
from bot.language import LANGUAGES, Language
from bot.language.text import fold
from bot.language.words import words

AMOUNTS: Final = frozenset(["count", "money", "share"])  # sorts of figures that are no time
COMPARED: Final = 3  # words after one that compares, at most, to the end of what something is compared with


def totalled(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether a total is asked for, and the first figure of a reply is one for each day, month or year."""
    own = asked.language
    if not own.senses.totals.is_in(asked.words) or not own.dialogue.spans.keys().isdisjoint(asked.words):
        return False
    return any(map(_is_rate, replies)) and all(asked.grammar.sums.isdisjoint(reply.said) for reply in replies)


def _is_rate(reply: ReplyWords) -> bool:
    """Whether the first figure of `reply` is one for a span of time: 14 a day."""
    spans = reply.language.dialogue.spans
    return any(own["period"] in spans for own in reply.language.scope.rates.finditer(fold(reply.first)))


def to_each(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how many there are to each of several, and the answer counts all."""
    if "count" not in asked.grammar.kinds(asked.words):
        return False
    return any(all(one not in reply.ones for reply in replies) for one in _each(asked))


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


def on_the_other_side(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether those above something are asked for, and the answer tells of those below it, or the other way round."""
    return any(
        sign_of(asked.language.senses).is_in(asked.words)
        and not other_of(asked.language.senses).is_in(asked.words)
        and any(other_of(reply.language.senses).is_in(own) for reply in replies for own in reply.texts)
        and not any(sign_of(reply.language.senses).is_in(own) for reply in replies for own in reply.texts)
        for sign_of, other_of in permutations([attrgetter("above"), attrgetter("below")])
    )


def of_the_whole(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked what share of something is that of which the answer gives the share."""
    stem, copulas = asked.language.stem, asked.language.questions.copulas
    for base in asked.grammar.bases(asked.words):
        end = next(at for at, word in enumerate(asked.words) if word == base[-1]) + 1
        if copulas.isdisjoint(asked.words[end : end + 1]):
            continue
        said = {stem(word) for word in asked.words[end + 1 :] if word not in asked.grammar.fillers}
        for reply in replies:
            whole, _, part = ({stem(word) for word in words(text)} for text in reply.of.partition(OF_A_SHARE))
            if reply.language is asked.language and part and not said.isdisjoint(whole - part):
                return True
    return False


def level(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
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
    return all(not moves_in(reply.language.code).isdisjoint(words(reply.of)) for reply in replies)


def _is_thing(word: str, asked: Asked) -> bool:
    """Whether `word` begins what something is asked about, and is nothing that is done with it."""
    return bool(word) and not word.endswith(asked.language.questions.verbal)


def changed(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked by how much something rose, fell or was cut, and the answer speaks of no change."""
    if not _asks_how_much(asked) or asked.language.senses.amounting.is_in(asked.words):
        return False
    return all(changes_in(reply.language.code).isdisjoint(reply.said) for reply in replies)


def _asks_how_much(asked: Asked) -> bool:
    """Whether an amount is asked for that is no share: China's cut of the models is none that was cut."""
    kinds = asked.grammar.kinds(asked.words)
    is_amount = not kinds.isdisjoint(["count", "money"]) or not asked.language.senses.much.isdisjoint(asked.words)
    return is_amount and "share" not in kinds


def another_pace(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how much something rises or falls in each span of time, and replies tell of another."""
    own = asked.language
    asked_for = {own.dialogue.spans.get(found["period"]) for found in own.scope.rates.finditer(" ".join(asked.words))}
    paces = [
        reply.language.dialogue.spans[word]
        for reply in replies
        if reply.language is own
        for sentence in reply.words
        for word in (reply.language.dialogue.spans.keys() & _compared(sentence, own))
    ]
    return asked_for != {None} and bool(asked_for and paces) and asked_for.isdisjoint(paces)


def _compared(sentence: Sequence[str], language: Language) -> Set[str]:
    """The words in `sentence` near after one that compares: more than a year ago."""
    return {
        word
        for at, one in enumerate(sentence, 1)
        if one in language.dialogue.than
        for word in sentence[at : at + COMPARED]
    }


def of_no_change(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether a share of something is asked for, and the answer's only shares are those by which something changes."""
    if not any(asked.grammar.bases(asked.words)) or not moves_in(asked.language.code).isdisjoint(asked.words):
        return False
    return all(
        reply.shares and all(not moves_in(reply.language.code).isdisjoint(words(text)) for text in reply.shares)
        for reply in replies
    )


def timeless(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how long something took, as no phrasing asks, and the answer gives no time."""
    return asked.language.senses.lasting.is_in(asked.words) and not any(
        _is_of_time(reply) or any(map(reply.language.senses.lasting.is_in, reply.phrasings)) for reply in replies
    )


def _is_of_time(reply: ReplyWords) -> bool:
    """Whether `reply` gives a time: so many minutes, a year, a day."""
    times = reply.language.senses.times.union(reply.language.dialogue.spans)
    return not reply.sorts <= AMOUNTS or any(not times.isdisjoint(own) for own in reply.words)


def differing(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how much more or less something is, and the replies speak of no change."""
    return asked.language.senses.differing.is_in(asked.words) and all(
        changes_in(reply.language.code).isdisjoint(own) for reply in replies for own in reply.words
    )


def of_last_year(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether it is asked how much it is this year, and the first figure of a reply is of the last one."""
    return asked.language.senses.now.is_in(asked.words) and any(
        reply.language.senses.last.is_in(words(reply.first)) for reply in replies
    )


def added_up(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether a sum of money is asked for, and a reply says at the end of what each of several costs."""
    if "money" not in asked.grammar.kinds(asked.words) or not asked.language.senses.totals.is_in(asked.words):
        return False
    return any(_ends_with_each(own, reply.language) for reply in replies for own in reply.words) and all(
        asked.grammar.sums.isdisjoint(reply.said) for reply in replies
    )


def _ends_with_each(said: Sequence[str], language: Language) -> bool:
    """Whether `said` ends with a word for each of what was named before: kits of $85 each."""
    end = said[-2:] if said and said[-1] in language.dialogue.one else said[-1:]
    return not language.dialogue.every.isdisjoint(end)


def unpriced(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether nothing but money is asked for, and the answer gives none."""
    kinds = asked.grammar.kinds(asked.words)
    return kinds == {"money"} and all("money" not in reply.sorts for reply in replies)


def uncounted(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether an answer that counts nothing is asked how many there are, as none of its phrasings does."""
    kinds = asked.grammar.kinds
    return (
        "count" in kinds(asked.words)
        and kinds(asked.words).isdisjoint(["share", "money"])
        and asked.grammar.amounts.isdisjoint(asked.words)
        and not asked.grammar.is_money(" ".join(asked.words))
        and not any("count" in kinds(own) for reply in replies for own in reply.phrasings)
    )


def narrower(asked: Asked, replies: Sequence[ReplyWords]) -> bool:
    """Whether something is counted of which an answer counts only some, and the question does not say which."""
    stems = set(map(asked.language.stem, asked.words))
    counted = set(map(asked.language.stem, asked.grammar.counted(asked.words)))
    return any(
        reply.language is asked.language and reply.narrow.isdisjoint(stems) and not reply.wider.isdisjoint(counted)
        for reply in replies
    )


@cache
def checks_of_amounts(code: str, counts_nothing: bool, narrow: bool) -> Checks:
    """Each reason with its check, and the words of a language one of which a question has that it is about.

    One more is of an answer that `counts_nothing`, and one of a `narrow` one: others count more of the same.
    """
    language = LANGUAGES[code]
    own, dialogue, asking = language.senses, language.dialogue, language.questions
    each = dialogue.every | dialogue.one.difference(dialogue.articles)
    changing = moves_in(code).union(map(fold, language.directions.losses)) - language.directions.particles
    lasting = own.lasting.words - asking.asking - asking.auxiliaries
    found: Checks = (
        ("the question asks for a total, and this answer tells of each span of time", totalled, own.totals.words),
        ("the question asks how many there are to each, and this answer counts all", to_each, each),
        ("the question is about the other side of a limit", on_the_other_side, own.above.words | own.below.words),
        ("the question asks what share is that of which this answer gives one", of_the_whole, asking.shares),
        ("the question asks how much something is, and this answer tells by how much it changes", level, own.much),
        ("the question is about a change, of which this answer says nothing", changed, changing),
        ("the question is about a change in another span of time than this answer", another_pace, moves_in(code)),
        ("the question asks for a share, and this answer tells a change", of_no_change, asking.shares),
        ("the question asks how long something took, and this answer gives no time", timeless, lasting),
        ("the question asks for a difference, of which this answer says nothing", differing, own.much),
        ("the question is about this year, and this answer about the last one", of_last_year, own.now.words),
        ("the question asks for a sum, and this answer tells what each of several costs", added_up, own.totals.words),
        ("the question asks for money, and this answer gives none", unpriced, own.much),
    )
    if counts_nothing:
        found = (
            *found,
            ("the question asks how many there are, and this answer gives money or a change", uncounted, None),
        )
    if narrow:
        found = (*found, ("the question counts more than this answer, and another one counts that", narrower, None))
    return found
