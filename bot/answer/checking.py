"""A reader's figure is checked against the facts: "No: the article says more than 1,500".

Which fact is meant, the words beside the figure decide, else the answer that they lead to, else what was said last.
When that is not clear, nothing is confirmed and nothing denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answer.claim import Claim, read_claim
from bot.answer.judge import Verdict, judge
from bot.answer.parts import asking_words
from bot.answer.relevance import fits, is_meant, may_be_of
from bot.answer.reply import Reply, Responder, Turn
from bot.answer.subject import asked_for, measured, sort_of
from bot.book.corrections import amounts_then
from bot.book.figures import amount_as_of
from bot.book.ledger import Amount, amount_of
from bot.language import LANGUAGES, say
from bot.language.base import Codes
from bot.language.dialogue import plainly
from bot.language.lexicon import countries
from bot.language.small_talk import saying
from bot.match import Match
from bot.quantity.values import BASIS_POINTS, PERCENT, POINTS, Range

_SAID_WITHOUT: Final = (PERCENT, POINTS, BASIS_POINTS)  # is it 40? of what is said in one of these


def checked(responder: Responder, turn: Turn) -> Reply | None:
    """The reply to a figure that a reader asks about; None when they ask about none."""
    claim = read_claim(turn.text, turn.language, responder.languages, responder.book.names)
    if claim is None or _is_of_another_time(turn.text, responder.languages):
        return None
    asked = responder.subjects.content(" ".join(claim.rest))
    if turn.last and saying(responder.languages, "of_that").search(plainly(turn.text)):
        return responder.offered(turn.last.answers, turn.language, turn.text)  # half of that: no figure of the book
    if not asked:
        return _bare(responder, turn, claim) if _is_all_figure(responder, claim) else None
    if len(asked) == 1 and not _is_put(responder, turn, claim):
        return None  # the other half, 2 companies: too little is said to take it for a figure of the article
    if _is_supposed(turn.text, responder.languages):
        return None
    fact, match = _meant(responder, turn, claim, asked)
    if fact is not None:
        return _judged(responder, turn, claim, fact, match)
    if match is not None and not responder.is_sure(match):
        return responder.decide(match, turn.language)
    return None


def _is_of_another_time(text: str, languages: Codes) -> bool:
    said = plainly(text).split()
    moments = (LANGUAGES[code].questions.moments for code in languages)
    return any(moment is not None and moment.find(said) for moment in moments)


def _is_supposed(text: str, languages: Codes) -> bool:
    """Whether something else is asked than what there is: should, need, if; but not of the bot: can you, give me."""
    said, named = plainly(text).split(), countries(languages)
    for language in map(LANGUAGES.__getitem__, languages):
        questions, words = language.questions, language.questions.wishes | language.dialogue.supposing
        beside = (said[max(at - 1, 0) : at + 2] for at, word in enumerate(said) if word in words and word not in named)
        if any(questions.talkers.isdisjoint(near) for near in beside):
            return True
    return False


def _bare(responder: Responder, turn: Turn, claim: Claim) -> Reply | None:
    """A figure alone is of what was said last; with nothing before it, it is any figure of the book of that value."""
    facts = _said_last(responder, turn)
    same = [name for name in facts if _is_same(responder, claim, name)]
    if same:
        is_put = _is_doubted(turn) and not _asks_what(responder, turn)
        return _judged(responder, turn, claim, same[0]) if is_put else _told(responder, turn, same)
    if claim.bound == "plain" and not claim.said:
        everywhere = [
            own.name for own in responder.subjects.profiles(turn.language) if _is_same(responder, claim, own.name)
        ]
        if everywhere and ((not facts and _is_put(responder, turn, claim)) or not _is_doubted(turn)):
            return _told(responder, turn, everywhere)
    if not _is_put(responder, turn, claim):
        return None
    fits = _fitting(responder, claim, facts)
    if fits:
        return _judged(responder, turn, claim, fits[0])
    return _no_such(responder, turn, claim)


def _said_last(responder: Responder, turn: Turn) -> Sequence[str]:
    """The figures that were said last, and those of the answers that they are in."""
    if turn.last is None:
        return ()
    leads = [name for answer in turn.last.answers for name in responder.subjects.leads(answer)]
    return list(dict.fromkeys([*turn.last.facts, *leads]))


def _is_all_figure(responder: Responder, claim: Claim) -> bool:
    """Whether nothing stands beside the figure that makes it one of something else: 2 questions, 4 me, in 3 words."""
    return asking_words(responder.languages).issuperset(plainly(" ".join(claim.rest)).split())


def _asks_what(responder: Responder, turn: Turn) -> bool:
    """Whether it is asked what the figure is of: 71 what?"""
    return plainly(turn.text).split()[-1] in asking_words(responder.languages)


def _is_doubted(turn: Turn) -> bool:
    """Whether more is said than the figure: isn't it, more than."""
    return sum(char.isalpha() for char in turn.text) > 0


def _is_put(responder: Responder, turn: Turn, claim: Claim) -> bool:
    """Whether the figure is put to the bot to say something to it; "3" alone chooses, and "100% sure" asks nothing."""
    first = plainly(turn.text).split()[:1]
    opening = (
        language.questions.asking | language.questions.negations | language.dialogue.opening
        for language in map(LANGUAGES.__getitem__, responder.languages)
    )  # fmt: skip
    return "?" in turn.text or claim.said or claim.bound != "plain" or any(words.issuperset(first) for words in opening)


def _told(responder: Responder, turn: Turn, facts: Sequence[str]) -> Reply:
    """The figures `facts`, each with what it is of."""
    lines = "\n".join(f"{fact_text(responder, name, turn.language)}." for name in facts)
    return responder.said(lines, turn.language, turn.text, responder.subjects.answer_of(facts[0]))


def _no_such(responder: Responder, turn: Turn, claim: Claim) -> Reply:
    text = say("no-such-figure", turn.language, claim=claim.written)
    reply = responder.offered(list(responder.book.answers), turn.language, turn.text)
    return Reply(turn.text, "unknown", turn.language, pieces=(text,), suggestions=reply.suggestions)


def _meant(responder: Responder, turn: Turn, claim: Claim, asked: Sequence[str]) -> tuple[str | None, Match | None]:
    """The fact that `claim` is about, and what the matcher has for it if that was asked; no fact when in doubt."""
    spoken = list(responder.subjects.about(asked))
    fact = _spoken_of(responder, turn, claim, asked, spoken)
    if fact is not None:
        return fact, None
    match = responder.matcher.match(_question(claim, turn.language))
    if not responder.is_sure(match):
        is_other = bool(claim.unit) and len(spoken) == 1 and not _fitting(responder, claim, spoken)
        return (spoken[0] if is_other else None), match
    leads = responder.subjects.leads(match.candidates[0].answer)
    meant = _meant_of(responder, claim, asked, leads)
    agreed = [name for name in meant if name in spoken] or responder.subjects.nearest(meant, asked)
    if not agreed and claim.unit and not _fitting(responder, claim, leads):
        agreed = list(leads[:1])
    return (agreed[0] if agreed else None), match


def _spoken_of(
    responder: Responder, turn: Turn, claim: Claim, asked: Sequence[str], spoken: Sequence[str]
) -> str | None:
    """The one fact of `spoken` that is meant: the only one, else the one said last, else the one with that figure."""
    meant = _meant_of(responder, claim, asked, spoken)
    last = turn.last.facts if turn.last else ()
    same = [name for name in meant if claim.bound == "plain" and _is_same(responder, claim, name)]
    for chosen in (meant, [name for name in meant if name in last], same):
        if len(chosen) == 1:
            return chosen[0]
    return None


def _meant_of(responder: Responder, claim: Claim, asked: Sequence[str], facts: Sequence[str]) -> list[str]:
    subjects = responder.subjects
    return [name for name in facts if is_meant(claim, asked, subjects.accounts[name], subjects)]


def _question(claim: Claim, language: str) -> str:
    """The question that `claim` answers: how many models China has."""
    return asked_for(sort_of(claim.unit), " ".join(claim.rest), language)


def _judged(responder: Responder, turn: Turn, claim: Claim, fact: str, match: Match | None = None) -> Reply:
    """What the figure of `fact` says to `claim`."""
    amount = amount_in(responder, fact)
    other_unit = not may_be_of(claim.unit, amount.unit) and (bool(claim.unit) or amount.unit not in _SAID_WITHOUT)
    verdict: Verdict = "open" if other_unit else _verdict(claim, amount)
    is_plan = responder.holding.is_early(turn.text, turn.language, fact)
    is_no_claim = verdict == "yes" or other_unit or claim.negated or is_plan
    was = None if is_no_claim else _was(responder, claim, fact)
    if was is not None:
        figure = amount_as_of(responder.book, fact, was, turn.language)
        text = say("claim-was", turn.language, was=figure, says=_says(responder, fact, turn.language))
        return responder.said(text, turn.language, turn.text, responder.subjects.answer_of(fact), match)
    whole = _exceeded(responder, claim, fact) if verdict == "open" and not other_unit and not claim.negated else None
    if whole is not None:
        says = _says(responder, fact, turn.language), fact_text(responder, whole, turn.language)
        text = say("claim-beyond", turn.language, says=says[0], whole=says[1])
        return responder.said(text, turn.language, turn.text, responder.subjects.answer_of(fact), match)
    if verdict == "open" and claim.said and not other_unit:
        key = "claim-said"
    elif claim.negated or other_unit or is_plan:
        key = "claim-states"
    else:
        key = f"claim-{verdict}"
    text = say(key, turn.language, says=_says(responder, fact, turn.language), claim=claim.written)
    return responder.said(text, turn.language, turn.text, responder.subjects.answer_of(fact), match)


def _was(responder: Responder, claim: Claim, fact: str) -> Amount | None:
    """The figure of `fact` before it was corrected, or before that, if the claim was right then."""
    before = amounts_then(responder.book, fact)
    return next((was for was in before if _verdict(claim, measured(was)) == "yes"), None)


def _verdict(claim: Claim, amount: Amount) -> Verdict:
    verdict = judge(claim.value, claim.bound, amount)
    if claim.upper is None:
        return verdict
    both: set[Verdict] = {verdict, judge(claim.upper, "at most", amount)}
    return "no" if "no" in both else "yes" if both == {"yes"} else "open"


def _exceeded(responder: Responder, claim: Claim, fact: str) -> str | None:
    """The exact whole of which `fact` is a part, if the claim leaves nothing of it to the rest, or more than all."""
    whole = responder.subjects.whole_of(fact)
    if whole is None or claim.bound in ("fewer than", "at most"):
        return None
    amount = amount_in(responder, whole)
    is_exact = amount.qualifier == "exact" and amount.number is not None
    return whole if is_exact and claim.value >= amount.least else None


def _says(responder: Responder, fact: str, language: str) -> str:
    """The fact as the article says it, or as our own arithmetic gives it."""
    key = "own-sum" if fact in responder.book.derived else "article-says"
    return say(key, language, fact=fact_text(responder, fact, language))


def fact_text(responder: Responder, fact: str, language: str) -> str:
    """The figure of `fact` as a mention, and what it counts."""
    return f"{{{fact}}} {responder.book.fact(fact).text.get(language)}"


def amount_in(responder: Responder, fact: str) -> Amount:
    """What the figure of `fact` is worth; `KeyError` when it has none."""
    amount = amount_of(responder.book, fact)
    if amount is None:
        raise KeyError(fact)
    return measured(amount)


def _fitting(responder: Responder, claim: Claim, facts: Sequence[str]) -> list[str]:
    return [name for name in facts if fits(claim, responder.subjects.accounts[name])]


def _is_same(responder: Responder, claim: Claim, fact: str) -> bool:
    amount = amount_in(responder, fact)
    stated = claim.value if claim.upper is None else Range(claim.value, claim.upper)
    return amount.value == stated and (may_be_of(claim.unit, amount.unit) or not claim.unit)
