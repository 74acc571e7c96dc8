"""Several questions in one message, and one question in a long letter.

A message is cut where its marks and numbers cut it, and where "and" joins two questions. Which cut is right, the book
says: one that leaves parts which it can answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from typing import Final, Literal

from bot.answer.cite import Citation, Cited, Shown
from bot.answer.reply import NOTHING_SAID, Reply, Responder, Turn
from bot.language import LANGUAGES, say
from bot.language.base import Codes
from bot.language.dialogue import plainly
from bot.language.lexicon import countries
from bot.language.small_talk import is_greeting, is_noise, is_thanks

MOST: Final = 4  # questions answered at once: what fits a screen
LONGEST: Final = 1500  # characters of a message that is cut
_NUMBERED: Final = re.compile(r"(?:^|(?<=\s))\(?\d{1,2}[.)](?=\s|[^\W\d])|(?:^|\n)\s*[-•*]\s+")
_SENTENCES: Final = re.compile(r"(?<=[?!;\n])\s*|(?<=[^\W\d_]{3}\.)\s+(?=\D)|\s*;\s*|\n+")
INNER_MARK: Final = re.compile(r"[?!;.)\n]\s*\S")  # with something after it: only such marks and joiners cut a message
Answer = Callable[[Turn], Reply]
By = Literal["marks", "questions", "words"]  # what cuts a message: its marks, "and" between questions or between words


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a message, and whether it asks something."""

    text: str
    asks: bool


def several(responder: Responder, turn: Turn, whole: Reply, answer: Answer) -> Reply:
    """The reply to each question of a message by `answer`; else `whole`, the one to the message as it is."""
    if len(turn.text) > LONGEST or responder.is_phrasing(turn.text):
        return whole
    for cut, by in _cuts(turn.text, responder.languages):
        reply = _answered(responder, turn, cut, answer, whole, by)
        if reply is not None:
            return reply
    return whole


def _cuts(text: str, languages: Codes) -> Iterator[tuple[list[Part], By]]:
    """The ways to cut `text`, and by what."""
    if len(_NUMBERED.findall(text)) > 1:
        yield _parts(_NUMBERED.split(text), languages), "marks"
    sentences = list(filter(str.strip, _SENTENCES.split(text)))
    if len(sentences) > 1:
        yield _parts(sentences, languages), "marks"
    if joiners(languages).isdisjoint(plainly(text).split()):
        return
    asking = [part.text for part in _parts(sentences, languages) if part.asks]
    if len(asking) <= 1:
        for halves in _joined(asking[0] if asking else text, languages):
            yield [Part(half, True) for half in halves], "words"
        for halves in _both_asking(asking[0] if asking else text, languages):
            yield [Part(half, True) for half in halves], "questions"


def _parts(pieces: Sequence[str], languages: Codes) -> list[Part]:
    said = (piece.strip() for piece in pieces)
    return [
        Part(piece, _asks(piece, languages)) for piece in said if any(map(str.isalnum, piece)) and not _is_talk(piece)
    ]


def _is_talk(piece: str) -> bool:
    return is_greeting(piece) or is_thanks(piece) or is_noise(piece)


def _asks(piece: str, languages: Codes) -> bool:
    words = plainly(piece).split()
    first = [word for word in words if word not in joiners(languages)][:2]
    return "?" in piece or not asking_words(languages).isdisjoint(first)


@cache
def asking_words(languages: Codes) -> frozenset[str]:
    """The words without which a question in one of `languages` asks for yes or no."""
    return frozenset().union(*(LANGUAGES[code].questions.asking for code in languages))


@cache
def joiners(languages: Codes) -> frozenset[str]:
    """The words that join two questions, in any of `languages`."""
    return frozenset().union(*(LANGUAGES[code].dialogue.joiners for code in languages))


def _halves(text: str, languages: Codes) -> Iterator[tuple[list[str], list[str]]]:
    """The words before and after each "and" of `text`."""
    words, joining = text.strip().split(), joiners(languages)
    return ((words[:at], words[at + 1 :]) for at in range(1, len(words) - 1) if plainly(words[at]) in joining)


def _both_asking(text: str, languages: Codes) -> Iterator[tuple[str, str]]:
    """The halves of `text` at the first "and" between two questions, each whole as it stands."""
    halves = ((" ".join(left).rstrip(","), " ".join(right)) for left, right in _halves(text, languages))
    return islice((both for both in halves if all(_asks(half, languages) for half in both)), 1)


def _leaning(left: Sequence[str], languages: Codes) -> list[str]:
    """The words of `left` by which it goes on from what was said, where they do: and, what about."""
    abouts = (LANGUAGES[code].dialogue.about.search(plainly(" ".join(left))) for code in languages)
    rest = next((found["rest"] for found in abouts if found), None)
    return list(left[: -len(rest.split())]) if rest else []


def _joined(text: str, languages: Codes) -> Iterator[tuple[str, str]]:
    """The halves of `text` at each "and", with what both share put into each: how many models and unicorns."""
    for left, right in _halves(text, languages):
        if lead := _leaning(left, languages):
            yield " ".join(left), " ".join([*lead, *right])
        elif _asks(" ".join(left), languages) and _asks(" ".join(right), languages):
            yield " ".join(left).rstrip(","), " ".join(right)
            for kept in range(2, min(6, len(right))):
                yield " ".join([*left, *right[kept:]]), " ".join(right)
        elif asks_an_amount(" ".join(left), languages):
            for taken in range(1, min(4, len(left), len(right) + 1)):
                yield " ".join([*left, *right[taken:]]), " ".join([*left[:-taken], *right])


def _answered(
    responder: Responder, turn: Turn, cut: Sequence[Part], answer: Answer, whole: Reply, by: By
) -> Reply | None:
    bare = [part for part in cut if by != "marks" and not names_something(responder, part.text)]
    if bare and by == "words":
        return None
    replies = list(_each(turn, cut[: MOST + 4], answer))
    if any(part in bare and reply.outcome == "answered" for part, reply in replies):
        return None
    sure = [reply for _, reply in replies if reply.outcome == "answered" and not reply.is_talk]
    gaps = [reply for _, reply in replies if reply.gap is not None]
    failed = [part for part, reply in replies if part.asks and reply.outcome != "answered" and reply.gap is None]
    names = list(dict.fromkeys(reply.answer for reply in sure))
    if not names or len(replies) > MOST * 2 or (by == "words" and len(sure) + len(gaps) < len(replies)):
        return None
    if len(names) == 1 and (whole.outcome == "answered" or (by == "words" and not gaps)):
        return None
    return _merged(turn, [*_different(sure), *_different(gaps)][:MOST], failed)


def names_something(responder: Responder, text: str) -> bool:
    """Whether `text`, if it asks for an amount, says of what; "how many are there in China" does not."""
    named = countries(responder.languages)
    asks = asks_an_amount(text, responder.languages)
    return not asks or any(word not in named for word in responder.subjects.content(text))


def asks_an_amount(text: str, languages: Codes) -> bool:
    """Whether `text` in one of `languages` asks how many, which share, or how much money."""
    said = plainly(text).split()
    kinds = {kind for code in languages for kind, sign in LANGUAGES[code].questions.kinds if sign.find(said)}
    return not kinds.isdisjoint(_AMOUNTS)


_AMOUNTS: Final = frozenset({"count", "share", "money"})


def _each(turn: Turn, cut: Sequence[Part], answer: Answer) -> Iterator[tuple[Part, Reply]]:
    """Each part with its reply, one after the other; a statement counts only where the book answers it."""
    last = turn.last
    for part in cut:
        reply = answer(turn.saying(part.text, last))
        if part.asks or reply.outcome == "answered":
            yield part, reply
        if reply.outcome == "answered":
            last = (last or NOTHING_SAID).after(reply)


def _merged(turn: Turn, replies: Sequence[Reply], failed: Sequence[Part]) -> Reply:
    """One reply that says what `replies` say, with one list of sources, and names the parts that have none."""
    citations: dict[str, Citation] = {}
    pieces: list[Shown] = []
    for reply in _different(replies):
        numbers = {own.number: _number(own, citations) for own in reply.citations}
        pieces += ["\n\n"] if pieces else []
        pieces += [replace(one, number=numbers[one.number]) if isinstance(one, Cited) else one for one in reply.pieces]
        for own in reply.citations:
            rests = tuple(numbers[base] for base in own.rests_on)
            citations[own.fact] = replace(own, number=numbers[own.number], rests_on=rests)
    pieces += [f"\n\n{say('no-part', turn.language, question=part.text)}" for part in failed]
    first, *others = _different(replies)
    told = tuple(
        replace(note, number=citations[note.fact].number) for reply in replies for note in reply.corrections
    )  # fmt: skip
    ordered = tuple(sorted(citations.values(), key=lambda own: own.number))
    return replace(
        first, question=turn.text, pieces=tuple(pieces), citations=ordered, corrections=tuple(dict.fromkeys(told)),
        others=tuple(reply.answer for reply in others if reply.answer),
    )  # fmt: skip


def _different(replies: Sequence[Reply]) -> list[Reply]:
    return list({(reply.answer, reply.gap): reply for reply in reversed(replies)}.values())[::-1]


def _number(own: Citation, citations: dict[str, Citation]) -> int:
    """The number of a citation in the list of all: that of the same fact, else the next, kept for it at once."""
    if own.fact not in citations:
        citations[own.fact] = replace(own, number=len(citations) + 1)
    return citations[own.fact].number
