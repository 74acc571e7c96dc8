"""A message that leans on the last answer: and unicorns, what percentage is that, source, more, the second one.

Each is resolved by rule into an answer of the book, and shown as it was understood. Where the rules find no fact or
several, the reader chooses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from bot.answer.checking import fact_text
from bot.answer.concepts import is_world
from bot.answer.quoting import FOOTNOTE, footnote, sources, sure
from bot.answer.reply import NOTHING_SAID, Last, Reply, Responder, Turn
from bot.answer.small_talk import chatted
from bot.answer.subject import Profile
from bot.language import LANGUAGES, say
from bot.language.dialogue import Dialogue, plainly
from bot.language.lexicon import countries

MARKS: Final = " ?!.,;:¿¡…"
Follow = Callable[[Responder, Turn, Last], "Reply | None"]


def followed(responder: Responder, turn: Turn) -> Reply | None:
    """The reply to a message that goes on from the last answer; None when it does not."""
    last = turn.last or NOTHING_SAID
    if mark := FOOTNOTE.fullmatch(turn.text):
        return footnote(responder, turn, last, int(mark[1]))
    if last.offered and (chosen := _chosen(turn, last)) is not None:
        return chosen_reply(responder, turn, last, chosen)
    said = plainly(turn.text)
    for pattern, follow in _follows():
        if pattern.search(said):
            return follow(responder, turn, last)
    if not last.answers and not last.facts:
        return None
    for dialogue in _spoken():
        if found := dialogue.about.search(said):
            return _elsewhere(responder, turn, last, _as_written(turn.text, found["rest"]))
    return None


def _spoken() -> Iterator[Dialogue]:
    return (language.dialogue for language in LANGUAGES.values())


@cache
def _follows() -> list[tuple[re.Pattern[str], Follow]]:
    """What each kind of message leads to, in the order in which they are looked for."""
    return [(getattr(dialogue, kind), follow) for dialogue in _spoken() for kind, follow in _FOLLOWS.items()]


def _lead(responder: Responder, turn: Turn, last: Last) -> Profile | None:
    return responder.subjects.profile(last.facts[0], turn.language) if last.facts else None


def _as_share(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    lead = _lead(responder, turn, last)
    if lead is None:
        return _nothing(responder, turn, last, "no-share")
    fact = responder.subjects.as_share(lead, last.facts, turn.language)
    return _figure(responder, turn, fact) if fact else _nothing(responder, turn, last, "no-share")


def _in_numbers(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    lead = _lead(responder, turn, last)
    if lead is None:
        return _nothing(responder, turn, last, "no-number")
    fact = responder.subjects.in_numbers(lead, last.facts, turn.language)
    return _figure(responder, turn, fact) if fact else _nothing(responder, turn, last, "no-number")


def _fact(responder: Responder, turn: Turn, fact: str) -> Reply:
    """The answer that begins with the figure of `fact`; the bare figure, where none does."""
    answer = responder.subjects.answer_of(fact)
    if answer and responder.subjects.leads(answer)[:1] == (fact,):
        return replace(responder.answer(answer, turn.language), question=turn.text)
    return _figure(responder, turn, fact)


def _figure(responder: Responder, turn: Turn, fact: str) -> Reply:
    """The figure of `fact` and what it counts."""
    answer = responder.subjects.answer_of(fact)
    return responder.said(f"{fact_text(responder, fact, turn.language)}.", turn.language, turn.text, answer)


def _nothing(responder: Responder, turn: Turn, last: Last, key: str) -> Reply:
    """The message `key`, and what else there is about the last answer; with no answer before, what may be meant."""
    if not last.answers:
        return _unclear(responder, turn)
    related = [name for answer in last.answers for name in responder.book.answers[answer].related]
    offered = responder.offered(related, turn.language, turn.text).suggestions
    return Reply(turn.text, "unknown", turn.language, pieces=(say(key, turn.language),), suggestions=offered)


def _unclear(responder: Responder, turn: Turn) -> Reply:
    """Back to the reader: "that" points to nothing, so no answer to it is given, however like a question it reads."""
    ranked = [candidate.answer for candidate in responder.matcher.match(turn.text).candidates]
    reply = responder.offered(ranked or list(responder.book.answers), turn.language, turn.text)
    return replace(reply, pieces=(say("which-one", turn.language),))


def _why(responder: Responder, turn: Turn, last: Last) -> Reply:
    """The answer that gives the reason of what was said; the last one may be that already."""
    if not last.answers:
        return _unclear(responder, turn)
    reasons = [name for answer in last.answers for name in responder.book.answers[answer].related]
    asked = f"{turn.text.strip(MARKS)} {_label(responder, last.answers[0], turn.language)}"
    match = responder.matcher.match(asked)
    best = match.candidates[0] if responder.is_sure(match) else None
    if best and best.answer in reasons and _asks_why(best.phrasing.text):
        return _understood(turn, responder.answer(best.answer, turn.language), None)
    return _nothing(responder, turn, last, "no-why")


def _asks_why(question: str) -> bool:
    said = plainly(question).split()
    kinds = (kind for language in LANGUAGES.values() for kind in language.questions.kinds)
    return any(name == "reason" and sign.find(said) is not None for name, sign in kinds)


def _label(responder: Responder, answer: str, language: str) -> str:
    return responder.book.answers[answer].questions.label(language)


def _more(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    """The questions that go on from the last answer, as buttons."""
    if not last.answers:
        return None
    answer = responder.book.answers[last.answers[0]]
    topic = [name for name, other in responder.book.answers.items() if other.topic == answer.topic]
    names = [name for name in dict.fromkeys([*answer.related, *topic]) if name not in last.answers]
    offered = responder.questions(names, turn.language, most=len(names))
    return replace(_aside(turn, say("more-of", turn.language)), related=offered, answer=last.answers[0])


def _agreed(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    """Yes to one question is that; yes to several chooses none of them."""
    if len(last.offered) == 1:
        return chosen_reply(responder, turn, last, 0)
    if last.offered:
        offered = responder.questions(last.offered, turn.language)
        return Reply(
            turn.text, "suggested", turn.language, pieces=(say("which-one", turn.language),), suggestions=offered,
            is_talk=True,
        )  # fmt: skip
    return None


def _denied(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    """No to an answer: something else was meant."""
    if not last.answers and not last.offered:
        return None
    taken = {*last.answers, *last.offered}
    ranked = [one.answer for one in responder.matcher.match(last.question).candidates]
    offered = responder.questions([name for name in ranked if name not in taken], turn.language)
    return Reply(
        turn.text, "unknown", turn.language, pieces=(say("sorry", turn.language),), suggestions=offered, is_talk=True
    )


def _chosen(turn: Turn, last: Last) -> int | None:
    """Which of what was offered a message chooses: 2, the second one."""
    said = plainly(turn.text)
    found = next((found for dialogue in _spoken() if (found := dialogue.choice.fullmatch(said))), None)
    if not found:
        return None
    word = found[1]
    places = {name: place for dialogue in _spoken() for name, place in dialogue.choices.items()}
    place = int(word) if word.isdecimal() and len(word) < 3 else places.get(word, 0)
    return place - 1 if 0 < place <= len(last.offered) else None


def chosen_reply(responder: Responder, turn: Turn, last: Last, place: int) -> Reply:
    """The answer to the question at `place` of what was offered."""
    name = last.offered[place]
    return replace(responder.answer(name, turn.language), question=_label(responder, name, turn.language))


def _elsewhere(responder: Responder, turn: Turn, last: Last, rest: str) -> Reply | None:
    """The same of something else, `rest`: and unicorns, what about India."""
    lead = _lead(responder, turn, last)
    if lead is None:
        return _of_its_own(responder, turn, rest)
    asked = responder.subjects.content(rest)
    fact = responder.subjects.elsewhere(lead, asked) or _related(responder, last, asked)
    if fact is not None:
        return _understood(turn, _fact(responder, turn, fact), rest)
    return _asked_anew(responder, turn, lead, rest) or _of_its_own(responder, turn, rest, lead)


def _related(responder: Responder, last: Last, asked: Sequence[str]) -> str | None:
    """The one fact of the book that speaks of what is `asked`, if its answer is related to the last one."""
    named = list(responder.subjects.about(asked)) if asked else []
    answer = responder.subjects.answer_of(named[0]) if len(named) == 1 else None
    related = (name for given in last.answers for name in responder.book.answers[given].related)
    if answer is None or answer not in related:
        return None
    return named[0] if responder.subjects.leads(answer)[:1] == (named[0],) else None


def _asked_anew(responder: Responder, turn: Turn, lead: Profile, rest: str) -> Reply | None:
    """What the book has for the question of the last answer with `rest` in it; None unless that is a gap or sure."""
    dialogue = LANGUAGES[turn.language].dialogue
    template = {"count": dialogue.counting, "share": dialogue.sharing, "money": dialogue.paying}[lead.sort]
    kept = " ".join(word for word in lead.words if not _names_place(word))
    match = responder.matcher.match(template.format(rest=f"{kept} {rest}"))
    if match.verdict == "unknown" and match.gap is not None:
        return replace(responder.decide(match, turn.language), question=turn.text)
    if not responder.is_sure(match):
        return None
    leads = responder.subjects.leads(match.candidates[0].answer)
    first = responder.subjects.profile(leads[0], turn.language) if leads else None
    if first is None or first.sort != lead.sort or first.name == lead.name:
        return None
    return _understood(turn, responder.decide(match, turn.language), rest)


def _names_place(word: str) -> bool:
    """Whether `word` is a country, or the whole world."""
    return word in countries() or is_world(word)


def _of_its_own(responder: Responder, turn: Turn, rest: str, lead: Profile | None = None) -> Reply:
    """What the book has for `rest` alone.

    After a figure, an answer without one is only offered, unless it was asked for by name.
    """
    match = responder.matcher.match(rest)
    reply = replace(responder.decide(match, turn.language), question=turn.text)
    if reply.outcome != "answered":
        plain = responder.decide(responder.matcher.match(turn.text), turn.language)
        return plain if plain.outcome != "answered" else replace(_offered_instead(responder, turn, plain))
    named = responder.is_phrasing(rest)
    return _understood(turn, reply, rest) if lead is None or named else _offered_instead(responder, turn, reply)


def _offered_instead(responder: Responder, turn: Turn, reply: Reply) -> Reply:
    """`reply` as a question to choose."""
    ranked = [one.answer for one in reply.match.candidates] if reply.match else [reply.answer or ""]
    return responder.offered(ranked, turn.language, turn.text, reply.match)


def _as_written(text: str, rest: str) -> str:
    """The last words of `text` as the reader wrote them, as many as `rest` has."""
    return " ".join(text.strip(MARKS).split()[-len(rest.split()) :]).strip(MARKS)


def _understood(turn: Turn, reply: Reply, subject: str | None) -> Reply:
    """`reply` with what it was taken to be about before it."""
    if subject is None:
        return replace(reply, question=turn.text)
    return replace(
        reply, question=turn.text, pieces=(say("understood", reply.language, subject=subject), *reply.pieces)
    )


def _aside(turn: Turn, text: str) -> Reply:
    return Reply(turn.text, "answered", turn.language, pieces=(text,), is_talk=True)


_FOLLOWS: Final[Mapping[str, Follow]] = {  # by the patterns of a `Dialogue`
    "source": sources,
    "doubt": sure,
    "chat": chatted,
    "share": _as_share,
    "number": _in_numbers,
    "why": _why,
    "more": _more,
    "agree": _agreed,
    "deny": _denied,
}
LEANING: Final = (*_FOLLOWS, "about")  # what goes on from the last answer, beside a footnote and a choice
