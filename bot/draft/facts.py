"""The figures of the article as facts of the book; what is not sure is left to the editor, with a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from bot.book.figures import figure_of
from bot.book.names import name_like, told_apart
from bot.book.values import TODO, is_todo
from bot.check import article, figures, undeclared
from bot.check.around import altered, bounds
from bot.check.inspection import Rule
from bot.draft.figures import Figure, written_value
from bot.draft.origin import Origin
from bot.draft.questions import clause_of, is_bare
from bot.draft.surroundings import EXCERPT, telling_words
from bot.draft.trial import Data, book_of, is_in_format, refused
from bot.language import LANGUAGES
from bot.quantity.read import quantities_in, readings_in
from bot.quantity.units import counted_in
from bot.quantity.values import Reading, spelled

WORDS_OF_NAME: Final = 3
LONGEST_CLAUSE: Final = 8  # words: what is quoted of the article is an excerpt too
_UNSAID: Final = f"{TODO}: what is it, in a few words?"
_RULES: Final[tuple[Rule, ...]] = (
    figures.figure_mismatch,
    figures.qualifier_mismatch,
    figures.excerpt_too_long,
    article.excerpt_not_in_article,
    article.figure_not_in_article,
    article.qualifier_not_in_article,
)
_TEXT_RULES: Final[tuple[Rule, ...]] = (
    undeclared.undeclared_figure,
    altered.altered_figure,
    bounds.altered_qualifier,
)


def add_facts(data: Data, origin: Origin, found: Mapping[str, Figure]) -> None:
    """Add a fact for each figure `found`, by its name, if the format has such facts and the check takes it."""
    facts = data["facts"]
    asked = {name: _fact(figure, origin) for name, figure in found.items() if _can_be_told(figure)}
    facts |= {name: fact for name, fact in asked.items() if is_in_format(fact)}
    for _, name, *_ in refused(data, ["facts"], origin, _RULES):
        facts.pop(name, None)
    for name in list(facts):
        if not _is_shown_right(data, name, found[name], origin):
            del facts[name]
    for _, name, key, *_ in refused(data, ["facts"], origin, _TEXT_RULES):
        if key == "text":
            facts[name][key] = {origin.language: _UNSAID}
        else:
            del facts[name][key]
    for name, fact in facts.items():
        if is_todo(fact["value"]) and any(each.unit for each in found[name].quantity.readings):
            del fact["unit"]  # it is read with the value, once that is chosen
        elif is_todo(fact["unit"]) and is_todo(fact["text"][origin.language]):
            del fact["unit"]  # it is read in the text, once that is written
            fact["text"] = {origin.language: f"{TODO}: {found[name].quantity.written} of what, in a few words?"}


def has_value(data: Data, name: str) -> bool:
    """Whether the fact `name` is there with its value and qualifier; what it counts may still be asked for."""
    fact = data["facts"].get(name)
    return fact is not None and not is_todo(fact["value"]) and not is_todo(fact["qualifier"])


def names_for(found: Iterable[Figure], origin: Origin) -> list[str]:
    """A name for each figure, out of its words; no two are the same, and none is that of a gap."""
    taken = list(origin.words.gaps)
    return told_apart([*taken, *(_name(figure, origin.language) for figure in found)])[len(taken) :]


def _name(figure: Figure, language: str) -> str:
    after = telling_words(figure.around.after, language)[:WORDS_OF_NAME]
    before = telling_words(figure.around.before, language)
    telling = [*before[len(after) - WORDS_OF_NAME :], *after] if len(after) < WORDS_OF_NAME - 1 else after
    telling = telling or telling_words(figure.around.wider, language)[-WORDS_OF_NAME:]
    return name_like("-".join(telling).lower() or figure.kind)


def _fact(figure: Figure, origin: Origin) -> dict[str, Any]:
    return {
        "figure": figure.quantity.written,
        "value": written_value(figure) or _which(figure.quantity.readings, figure.quantity.written),
        "unit": _unit(figure),
        "qualifier": figure.quantity.qualifier or f"{TODO}: is it exact, or more, or fewer?",
        **({"attribution": {origin.language: figure.speaker}} if figure.speaker else {}),
        "where": figure.where,
        "excerpt": figure.around.excerpt if len(figure.around.excerpt.split()) <= EXCERPT else TODO,
        "text": {origin.language: _text(figure, origin.language)},
    }


def _can_be_told(figure: Figure) -> bool:
    """Whether an editor could say what the figure is worth: not of thousands of people."""
    return bool(figure.quantity.readings) or any(map(str.isnumeric, figure.quantity.written))


def _which(readings: Sequence[Reading], written: str) -> str:
    """The question that an editor has to answer before `written` has a value."""
    ways = " or ".join(f"{spelled(each.value)} {each.unit}".strip() for each in readings)
    return f"{TODO}: is it {ways}?" if ways else f"{TODO}: what is {written} in digits?"


def _unit(figure: Figure) -> str:
    units = {counted_in(each.unit) for each in figure.quantity.readings}
    known = units.pop() if len(units) == 1 else ""
    return counted_in(figure.like) or known or f"{TODO}: {figure.quantity.written} of what, in one word?"


def _text(figure: Figure, language: str) -> str:
    """What can be read right after the figure: what it counts, and where that tells little, a quotation round it."""
    thing, (quote, unquote) = figure.around.after, LANGUAGES[language].quotes
    if thing and not is_bare(figure, language):
        return thing
    clause = " ".join(clause_of(figure).split()[-LONGEST_CLAUSE:])
    if thing:
        return f"{thing} ({quote}{clause}{unquote})"
    quoted = clause if telling_words(clause, language) else figure.around.wider
    return f"{quote}{quoted}{unquote}" if quoted else _UNSAID


def _is_shown_right(data: Data, name: str, figure: Figure, origin: Origin) -> bool:
    """Whether readers see the figure with its value and unit; one with no value yet, they do not see.

    What is shown as it is printed may be read in its sentence, which replies quote: la década de *1990*.
    """
    if figure.reading is None:
        return True
    shown = figure_of(book_of({**data, "facts": {name: data["facts"][name]}}), name, origin.language, bare=True)
    read = {(each.value, each.unit) for found in quantities_in(shown, origin.locale) for each in found.readings}
    read |= readings_in(figure.sentence, shown, origin.locale)
    return (figure.reading.value, "" if figure.noun else figure.unit) in read
