"""A question out of the article's own clause: the words that ask stand where the figure stands, or come first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.draft.figures import Figure, thing_of
from bot.draft.surroundings import telling_words
from bot.language import LANGUAGES
from bot.language.drafts import DraftWords, counted_by
from bot.language.text import fold
from bot.quantity.clauses import qualifying_words
from bot.quantity.read import quantities_in
from bot.quantity.units import is_measure
from bot.quantity.values import SCORE, SHARE

LONGEST: Final = 58  # characters: a button shows 60, with the marks of a question
_UNIT: Final = re.compile(r"\d[\d.,\s]*\s+([^\W\d_].*)")
_COUNTS: Final = frozenset({"count", "bare", "other"})  # what follows the figure belongs to it


def asked_in_place(figure: Figure, kind: str, language: str) -> str:
    """The clause of `figure` as a question without its marks; empty where it tells nothing, or no words ask."""
    asking, after = _asking(figure, kind, language), thing_of(figure, language)
    before = _without_article(_said_before(figure, language), kind, LANGUAGES[language].drafts)
    if not asking or not telling_words(before if kind == "count" else f"{before} {after}", language):
        return ""
    fronted = _fronted(before, asking, after, kind, language)
    if fronted and len(fronted) <= LONGEST:
        return _capital(fronted)
    shown = _shortened(before, LONGEST - len(f"{asking} {after}"), language)
    is_whole = shown == before and (bool(figure.around.changed) or _is_opening(figure))
    return "" if kind == "count" and not is_whole else _capital(f"{shown} {asking} {after}".strip())


def _said_before(figure: Figure, language: str) -> str:
    """The words before `figure`, over that by which it changed; none where all qualify it: more than half of us."""
    before = figure.around.changed or figure.around.before
    return "" if {fold(word) for word in before.split()} <= qualifying_words(language) else before


def _asking(figure: Figure, kind: str, language: str) -> str:
    """The words that ask for `figure`: how many, how much, when."""
    drafts = LANGUAGES[language].drafts
    if kind in ("count", "bare"):
        return _many(drafts, thing_of(figure, language))
    return _asking_other(figure, language) if kind == "other" else drafts.in_place.get(kind, "")


def _asking_other(figure: Figure, language: str) -> str:
    """What share, or how many of the unit that is written after the number: 48,000 cubic metres, no ordinal."""
    drafts, unit = LANGUAGES[language].drafts, figure.reading.unit if figure.reading else ""
    after = figure.around.after
    if unit == SHARE and after:
        is_named = bool(telling_words(after.split()[0], language))
        return drafts.in_place.get("part" if _is_of(after, drafts) else "part of" if is_named else "", "")
    if unit == SCORE:
        return drafts.in_place.get("score", "")
    if figure.noun and not after:
        many = _many(drafts, figure.noun)
        return many and f"{many} {figure.noun}"
    measured = _UNIT.fullmatch(figure.quantity.written)
    if measured and not quantities_in(measured[1], language):
        many = _many(drafts, measured[1])
        return many and f"{many} {measured[1]}"
    if is_measure(unit) or (figure.is_whole and not after):
        return drafts.in_place.get("number" if figure.is_whole and not measured else "money", "")
    return ""


def _many(drafts: DraftWords, counted: str) -> str:
    return re.sub(r"^\W+", "", counted_by(drafts, fold(counted.split()[0]))).lower()


def _is_of(after: str, drafts: DraftWords) -> bool:
    """Whether `after` begins with the whole of a share."""
    return bool(after) and fold(after.split()[0]) in drafts.of


def _is_opening(figure: Figure) -> bool:
    """Whether the words before `figure` begin its sentence."""
    return figure.sentence.lstrip("\"'“‘«(¿¡").startswith(figure.around.before)


def _without_article(before: str, kind: str, drafts: DraftWords) -> str:
    """`before` without what stands before a figure and not before a question: del 9 %, de qué porcentaje."""
    changed: Mapping[str, str] = drafts.before_question.get(kind, drafts.before_question.get("", {}))
    *words, last = before.split() or [""]
    return " ".join([*words, changed.get(fold(last), last)]).strip()


def _shortened(before: str, longest: int, language: str) -> str:
    """The last words of `before`, as many as fit, from one that tells."""
    words = before.split()
    while words and len(" ".join(words)) >= longest:
        words.pop(0)
        while words and not telling_words(words[0], language):
            words.pop(0)
    return " ".join(words)


def _fronted(before: str, asking: str, after: str, kind: str, language: str) -> str:
    """The question that begins with what asks: how much will the port borrow; empty where that may be no sentence."""
    drafts, words = LANGUAGES[language].drafts, before.split()
    at = next((place for place, word in enumerate(words) if fold(word) in drafts.inverts | drafts.ends), 0)
    subject, verb, rest = words[:at], words[at : at + 1], words[at + 1 :]
    is_whole = at > 1 and fold(verb[0]) in drafts.inverts and fold(subject[0]) in drafts.begins
    if not is_whole or len(rest) > 1 or {fold(word) for word in rest} & qualifying_words(language):
        return ""
    first, last = (after, "") if kind in _COUNTS or _is_of(after, drafts) else ("", after)
    return " ".join(filter(None, [asking, first, *verb, subject[0].lower(), *subject[1:], *rest, last]))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
