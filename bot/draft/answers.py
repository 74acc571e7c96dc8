"""An answer for each fact of a draft, and the gaps that every article has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bot.book.names import name_like
from bot.book.passage import GAP, facts_in
from bot.book.values import TODO, is_todo
from bot.book.write import OneLine
from bot.check import asking, figures, phrasings, references, undeclared
from bot.check.around import altered, bounds, directions
from bot.check.inspection import Rule
from bot.draft.facts import has_value
from bot.draft.figures import Figure
from bot.draft.origin import Origin
from bot.draft.questions import clause_of, questions_for
from bot.draft.sums import Sum, filled, without_quotes
from bot.draft.surroundings import without_bullet
from bot.draft.trial import Data, refused
from bot.language.text import fold
from bot.quantity.read import quantities_in
from bot.quantity.values import ORDINAL

RELATED: Final = 2  # answers that are offered with one
LONGEST_SENTENCE: Final = 400  # characters of one that is a reply whole
ROUNDS: Final = 6  # of leaving out phrasings: without one, another may be taken to mean something else
_REPLY_RULES: Final[tuple[Rule, ...]] = (
    undeclared.undeclared_figure,
    figures.doubled_words,
    altered.altered_figure,
    bounds.altered_qualifier,
    directions.contrary_direction,
    references.unknown_fact,
)
_PHRASING_RULES: Final[tuple[Rule, ...]] = (
    undeclared.undeclared_figure,
    phrasings.label_too_long,
    phrasings.same_phrasing,
    phrasings.alike_phrasings,
    asking.misleading_phrasing,
)


def add_answers(data: Data, origin: Origin, found: Mapping[str, Figure], sums: Mapping[str, Sum]) -> None:
    """Add an answer for each fact and each sum, and the topics of those that there are.

    Nobody asks which quay the second is: an ordinal is told with the other figures of its sentence.
    """
    for name in data["facts"]:
        if _is_ordinal(found[name]) and any(_is_told_beside(found[name], found[other]) for other in data["facts"]):
            continue
        topic = _topic(data, origin, found[name])
        data["answers"][name] = _answer(topic, questions_for(found[name], origin.language), origin)
    for name, each in sums.items():
        parts = (data["facts"][part]["text"][origin.language] for part in (each.first, each.second))
        texts = [without_quotes(text, origin.language) for text in parts]
        asked = filled((origin.words.rest if each.is_rest else origin.words.difference)[1], texts)
        data["answers"][name] = _answer(data["answers"][each.first]["topic"], [asked], origin)


def add_gaps(data: Data, origin: Origin) -> None:
    """Add what every article leaves open."""
    for name, gap in origin.words.gaps.items():
        data["gaps"][name] = {
            "questions": {origin.language: list(gap.questions)},
            "reply": {origin.language: gap.reply},
        }


def add_related(data: Data, found: Mapping[str, Figure], sums: Mapping[str, Sum]) -> None:
    """Add to each answer those that are nearest to it, and to each gap the first ones."""
    places = {name: found[sums[name].first if name in sums else name].where for name in data["answers"]}
    for name, answer in data["answers"].items():
        answer["related"] = OneLine(_nearest(name, places))
    for gap in data["gaps"].values():
        gap["related"] = OneLine(list(data["answers"])[:RELATED])


def leave_out_untold(data: Data, origin: Origin, found: Mapping[str, Figure]) -> None:
    """Leave out the answer of a figure for which no question was found, where another one's reply tells it too.

    What remains are those that an editor has to write a question for.
    """
    answers = data["answers"]
    asked = {name: not _is_open(answer["questions"][origin.language][0]) for name, answer in answers.items()}
    for name in [name for name in answers if name in found and not asked[name]]:
        others = (answers[other]["reply"][origin.language] for other in answers if asked[other])
        if any(name in facts_in(reply) for reply in others):
            del answers[name]
    data["topics"] = {
        topic: text for topic, text in data["topics"].items() if topic in {each["topic"] for each in answers.values()}
    }


def _is_open(question: str) -> bool:
    """Whether `question` is still to be written, or begins with the gap where the figure stands: no reader asks so."""
    return is_todo(question) or question.lstrip("¿").startswith(GAP)


def choose_replies(data: Data, origin: Origin, found: Mapping[str, Figure]) -> None:
    """Give each answer the first reply that the check takes: the sentence, its clause, the figure alone, or a TODO."""
    answers = data["answers"]
    waiting = {name: _replies(data, origin, found, name) for name in answers}
    while waiting:
        for name, replies in waiting.items():
            answers[name]["reply"] = {origin.language: next(replies)}
        wrong = {path[1] for path in refused(data, ["answers"], origin, _REPLY_RULES) if path[2] == "reply"}
        waiting = {name: replies for name, replies in waiting.items() if name in wrong}


def choose_questions(data: Data, origin: Origin) -> None:
    """Leave out the phrasings that the check would refuse, until it refuses none."""
    for _ in range(ROUNDS):
        wrong = [
            path
            for path in refused(data, ("answers", "gaps"), origin, _PHRASING_RULES)
            if path[2] == "questions" and len(path) > 4
        ]
        for section, name, _, language, place in sorted(wrong, key=lambda path: -int(path[4])):
            del data[section][name]["questions"][language][place]
        if not wrong:
            break
    for entry in [*data["answers"].values(), *data["gaps"].values()]:
        entry["questions"][origin.language] = entry["questions"][origin.language] or [
            f"{TODO}: how do readers ask for it?"
        ]


def _is_ordinal(figure: Figure) -> bool:
    return figure.reading is not None and figure.reading.unit == ORDINAL


def _is_told_beside(figure: Figure, other: Figure) -> bool:
    """Whether `other`, which has an answer, stands in the sentence of `figure`."""
    is_beside = (figure.where, figure.around.sentence) == (other.where, other.around.sentence)
    return is_beside and not _is_ordinal(other)


def _answer(topic: str, questions: list[str], origin: Origin) -> Data:
    return {"topic": topic, "questions": {origin.language: questions}, "reply": {}}


def _topic(data: Data, origin: Origin, figure: Figure) -> str:
    """The topic of the heading above `figure`, which is made when it is the first under it."""
    place = int(figure.where) if figure.where.isdigit() else 0
    above = max((number for number in origin.text.headings if number < place), default=0)
    heading = origin.text.paragraphs[above - 1] if above else ""
    is_byline = bool(heading) and fold(heading).split()[0] in origin.words.by
    if not heading or is_byline or quantities_in(heading, origin.locale):
        heading = origin.words.topic or TODO
    name = name_like(heading.lower())
    data["topics"].setdefault(name, {origin.language: heading})
    return name


def _nearest(name: str, places: Mapping[str, str]) -> list[str]:
    """The answers nearest to `name`, first those of its own paragraph."""
    names = list(places)
    at = names.index(name)
    ranked = sorted((places[other] != places[name], abs(index - at), other) for index, other in enumerate(names))
    return [other for _, _, other in ranked if other != name][:RELATED]


def _replies(data: Data, origin: Origin, found: Mapping[str, Figure], name: str) -> Iterator[str]:
    """Replies for the answer `name`, the one that says most first."""
    words = origin.words
    if name in found:
        sentence = _with_facts(data, found, found[name])
        if len(sentence) <= LONGEST_SENTENCE:
            yield sentence
        if words.said:
            yield words.said.format(clause=clause_of(found[name], f"{{{name}:figure}}"))
        if words.told:
            yield words.told.format(fact=f"{{{name}}}")
    elif words.computed:
        yield words.computed.format(fact=f"{{{name}}}", text=data["derived"][name]["text"][origin.language])
    yield TODO


def _with_facts(data: Data, found: Mapping[str, Figure], figure: Figure) -> str:
    """The sentence of `figure`, each figure in it by its fact; what stands round them qualifies them already."""
    start, end = figure.around.sentence
    parts, last = [], start
    for name, other in found.items():
        if other.where == figure.where and start <= other.quantity.start < end and has_value(data, name):
            parts += [figure.paragraph[last : other.quantity.start], f"{{{name}:figure}}"]
            last = other.quantity.end
    return without_bullet("".join([*parts, figure.paragraph[last:end]]))
