"""A message that leans on the last answer: and unicorns, what percentage is that, source, more, the second one.

Each is resolved by rule into an answer of the book, and shown as it was understood. Where the rules find no fact or
several, the reader chooses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from bot.answer.elsewhere import MARKS, as_written, counted_at, figure_reply, lead_of, said_of, understood
from bot.answer.quoting import FOOTNOTE, footnote, sources, sure
from bot.answer.reply import NOTHING_SAID, Last, Reply, Responder, Turn
from bot.answer.small_talk import chatted
from bot.language import LANGUAGES, say
from bot.language.base import Codes
from bot.language.dialogue import Dialogue, Pattern, plainly

AT_ONCE: Final = 4  # questions that *more* offers: what fits a phone beside the answer

Follow = Callable[[Responder, Turn, Last], "Reply | None"]


def followed(responder: Responder, turn: Turn) -> Reply | None:
    """The reply to a message that goes on from the last answer; None when it does not."""
    last = turn.last or NOTHING_SAID
    if mark := FOOTNOTE.fullmatch(turn.text):
        return footnote(responder, turn, last, int(mark[1]))
    if last.offered and (chosen := _chosen(turn, last, responder.languages)) is not None:
        return chosen_reply(responder, turn, last, chosen)
    said = plainly(turn.text)
    for pattern, follow in _follows(responder.languages):
        if pattern.search(said):
            return follow(responder, turn, last)
    if not last.answers and not last.facts:
        return None
    for dialogue in _spoken(responder.languages):
        if found := dialogue.about.search(said):
            return said_of(responder, turn, last, as_written(turn.text, found["rest"]))
    return counted_at(responder, turn, last)


def _spoken(languages: Codes) -> Iterator[Dialogue]:
    return (LANGUAGES[code].dialogue for code in languages)


@cache
def _follows(languages: Codes) -> list[tuple[Pattern, Follow]]:
    """What each kind of message leads to, in the order in which they are looked for."""
    return [(getattr(dialogue, kind), follow) for dialogue in _spoken(languages) for kind, follow in _FOLLOWS.items()]


def _as_share(responder: Responder, turn: Turn, last: Last) -> Reply:
    lead = lead_of(responder, turn, last)
    fact = responder.subjects.as_share(lead, last.facts, turn.language) if lead else None
    return figure_reply(responder, turn, fact) if fact else _nothing(responder, turn, last, "no-share")


def _in_numbers(responder: Responder, turn: Turn, last: Last) -> Reply:
    lead = lead_of(responder, turn, last)
    fact = responder.subjects.in_numbers(lead, last.facts, turn.language) if lead else None
    return figure_reply(responder, turn, fact) if fact else _nothing(responder, turn, last, "no-number")


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
    if best and best.answer in reasons and _asks_why(best.phrasing.text, responder.languages):
        return understood(turn, responder.answer(best.answer, turn.language), None)
    return _nothing(responder, turn, last, "no-why")


def _asks_why(question: str, languages: Codes) -> bool:
    said = plainly(question).split()
    kinds = (kind for code in languages for kind in LANGUAGES[code].questions.kinds)
    return any(name == "reason" and sign.find(said) is not None for name, sign in kinds)


def _label(responder: Responder, answer: str, language: str) -> str:
    return responder.book.answers[answer].questions.label(language)


def _more(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    """The questions that go on from the last answer, then all others, a few at a time, as buttons."""
    if not last.answers:
        return None
    answer = responder.book.answers[last.answers[0]]
    topic = [name for name, other in responder.book.answers.items() if other.topic == answer.topic]
    every = dict.fromkeys([*answer.related, *topic, *responder.book.answers])
    names = [name for name in every if name not in (*last.answers, *last.seen)]
    offered = responder.questions(names, turn.language, AT_ONCE)
    text = say("more-of" if offered else "no-more", turn.language)
    return replace(_aside(turn, text), related=offered, answer=last.answers[0])


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


def _chosen(turn: Turn, last: Last, languages: Codes) -> int | None:
    """Which of what was offered a message chooses: 2, the second one."""
    said = plainly(turn.text)
    found = next((found for dialogue in _spoken(languages) if (found := dialogue.choice.fullmatch(said))), None)
    if not found:
        return None
    word = found[1]
    places = {name: place for dialogue in _spoken(languages) for name, place in dialogue.choices.items()}
    place = int(word) if word.isdecimal() and len(word) < 3 else places.get(word, 0)
    return place - 1 if 0 < place <= len(last.offered) else None


def chosen_reply(responder: Responder, turn: Turn, last: Last, place: int) -> Reply:
    """The answer to the question at `place` of what was offered."""
    name = last.offered[place]
    return replace(responder.answer(name, turn.language), question=_label(responder, name, turn.language))


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
