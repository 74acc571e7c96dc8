"""The same of something else: after the models of China, "and unicorns?", "what about India?", "how many worldwide?".

In doubt it is offered, or nothing is said: a figure of another subject is worse than no answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answer.checking import fact_text
from bot.answer.concepts import concepts_in
from bot.answer.parts import asks_an_amount
from bot.answer.reply import Last, Reply, Responder, Turn
from bot.answer.subject import Profile, asked_for
from bot.language import LANGUAGES, say
from bot.language.dialogue import plainly
from bot.language.small_talk import saying

MARKS: Final = " ?!.,;:¿¡…"


def said_of(responder: Responder, turn: Turn, last: Last, rest: str) -> Reply | None:
    """The same of something else, `rest`: and unicorns, what about India."""
    lead = lead_of(responder, turn, last)
    if lead is None:
        return _of_its_own(responder, turn, rest)
    asked = responder.subjects.content(rest)
    fact = responder.subjects.elsewhere(lead, asked) or _related(responder, last, asked)
    if fact is not None:
        return understood(turn, _fact(responder, turn, fact), rest)
    return _asked_anew(responder, turn, lead, rest) or _of_its_own(responder, turn, rest, lead)


def counted_at(responder: Responder, turn: Turn, last: Last) -> Reply | None:
    """How many in China, of what was said last: a question for an amount that names a place and nothing else."""
    asked = responder.subjects.content(turn.text)
    if asked and saying(responder.languages, "there").search(plainly(turn.text)):
        return _counted_there(responder, turn, last, asked)
    is_place = responder.subjects.concepts.is_place
    if not asked or not all(map(is_place, asked)) or not asks_an_amount(turn.text, responder.languages):
        return None
    profiles = (responder.subjects.profile(fact, turn.language) for fact in last.facts)
    lead = next((own for own in profiles if own and own.sort == "count"), None)
    fact = responder.subjects.elsewhere(lead, asked) if lead else None
    return replace(_fact(responder, turn, fact), question=turn.text) if fact else None


def _counted_there(responder: Responder, turn: Turn, last: Last, asked: Sequence[str]) -> Reply | None:
    """How many people work there: the one figure of the last answer that speaks of all that is `asked`."""
    given = {name for answer in last.answers for name in responder.subjects.leads(answer)}
    named = [name for name in responder.subjects.about(asked) if name in given]
    return figure_reply(responder, turn, named[0]) if len(named) == 1 else None


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
    kept = " ".join(word for word in lead.words if not responder.subjects.concepts.is_place(word))
    match = responder.matcher.match(asked_for(lead.sort, f"{kept} {rest}", turn.language))
    if match.verdict == "unknown" and match.gap is not None:
        return replace(responder.decide(match, turn.language), question=turn.text)
    if not responder.is_sure(match):
        return None
    leads = responder.subjects.leads(match.candidates[0].answer)
    first = responder.subjects.profile(leads[0], turn.language) if leads else None
    if first is None or first.sort != lead.sort or first.name == lead.name:
        return None
    return understood(turn, responder.decide(match, turn.language), rest)


def _of_its_own(responder: Responder, turn: Turn, rest: str, lead: Profile | None = None) -> Reply:
    """What the book has for `rest` alone.

    After a figure, an answer without one is only offered, unless it was asked for by name.
    """
    match = responder.matcher.match(rest)
    reply = replace(responder.decide(match, turn.language), question=turn.text)
    if reply.outcome != "answered":
        plain = responder.decide(responder.matcher.match(turn.text), turn.language)
        return plain if plain.outcome != "answered" else _offered_instead(responder, turn, plain)
    named = responder.is_phrasing(rest)
    return understood(turn, reply, rest) if lead is None or named else _offered_instead(responder, turn, reply)


def _offered_instead(responder: Responder, turn: Turn, reply: Reply) -> Reply:
    """`reply` as a question to choose."""
    ranked = [one.answer for one in reply.match.candidates] if reply.match else [reply.answer or ""]
    return responder.offered(ranked, turn.language, turn.text, reply.match)


def as_written(text: str, rest: str) -> str:
    """The last words of `text` as the reader wrote them, as many as `rest` has."""
    return " ".join(text.strip(MARKS).split()[-len(rest.split()) :]).strip(MARKS)


def understood(turn: Turn, reply: Reply, subject: str | None) -> Reply:
    """`reply` with what it was taken to be about before it."""
    if subject is None:
        return replace(reply, question=turn.text)
    first = plainly(subject).partition(" ")[0]
    opening, closing = (
        LANGUAGES[reply.language].quotes if first in _weighty(reply.language) else ("", "")
    )  # about “without China”
    line = say("understood", reply.language, subject=f"{opening}{subject}{closing}")
    return replace(reply, question=turn.text, pieces=(line, *reply.pieces))


def _weighty(language: str) -> frozenset[str]:
    return concepts_in((language,)).weighty


def lead_of(responder: Responder, turn: Turn, last: Last) -> Profile | None:
    """The figure that was said first, last time."""
    return responder.subjects.profile(last.facts[0], turn.language) if last.facts else None


def _fact(responder: Responder, turn: Turn, fact: str) -> Reply:
    """The answer that begins with the figure of `fact`; the bare figure, where none does."""
    answer = responder.subjects.answer_of(fact)
    if answer and responder.subjects.leads(answer)[:1] == (fact,):
        return replace(responder.answer(answer, turn.language), question=turn.text)
    return figure_reply(responder, turn, fact)


def figure_reply(responder: Responder, turn: Turn, fact: str) -> Reply:
    """The figure of `fact` and what it counts."""
    answer = responder.subjects.answer_of(fact)
    return responder.said(f"{fact_text(responder, fact, turn.language)}.", turn.language, turn.text, answer)
