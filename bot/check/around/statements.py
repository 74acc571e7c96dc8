"""The rule about what is said of a figure: neither the opposite of what the article says of it, nor a denial."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.article import squeezed
from bot.book.values import Fact
from bot.check.around.shown import Passage, Shown
from bot.check.inspection import Inspection, standing_of
from bot.language import LANGUAGES
from bot.language.words import words
from bot.problems import Problem
from bot.quantity.clauses import clause_at, qualifying_words, sentence_at
from bot.quantity.read import quantities_in


def contrary_statement(inspection: Inspection) -> Iterator[Problem]:
    """A reply that says of a figure the opposite of what the article says: *12 in favor* where it has *12 against*.

    The words are those of the figure's clause, held against its clause in the article and the text of its fact. A
    warning tells of a figure that is denied (*never had 12*), where the article's sentence denies nothing.

    Passes::

        facts.models.text.en: public models in the land
        answers.models.reply.en: There are {models} public models, {share} of the total.

    Fails::

        facts.models.text.en: public models in the land
        answers.models.reply.en: There are {models} private models, {share} of the total.
    """
    for passage in inspection.passages:
        for shown in passage.figures if passage.path[0] in ("answers", "gaps") else ():
            fact = inspection.book.facts.get(shown.mention.fact)
            clause = clause_of(passage, shown) if fact else []
            if fact and clause:
                yield from _of_statement(inspection, passage, shown.mention.fact, fact, clause)


def clause_of(passage: Passage, shown: Shown) -> list[str]:
    """The words that are said of the figure; none where it is read as a pair with another one."""
    found = quantities_in(shown.text, shown.locale, shown.names)
    at = [place for place, each in enumerate(found) if shown.meets(each)]
    is_alone = len(at) == 1 and sum(other.meets(found[at[0]]) for other in passage.figures) == 1
    return words(clause_at(shown.text, found, at[0], passage.language)) if is_alone else []


def _of_statement(
    inspection: Inspection, passage: Passage, name: str, fact: Fact, clause: Sequence[str]
) -> Iterator[Problem]:
    denial = denial_in(clause, passage.language)
    if not denial and not _has_opposite(clause, passage.language):
        return  # most figures: nothing of the article has to be looked at
    told, sentences = _told(inspection, fact, passage.language)
    is_denied_there = any(denies(sentence, code) for sentence, code in sentences)
    remedy = "Say it as the article does, or cite the figure that is meant"
    word = "" if denial else opposite_in(clause, told, passage.language)
    if word:
        what = f"the text says “{word}” of {{{name}}}, the article the opposite"
        yield inspection.at_text(passage.path, "{" + name, "", what, remedy, "contrary-statement")
    elif denial and inspection.article and not is_denied_there:
        what = f"the text says “{denial}” of {{{name}}}, which the article does not deny"
        problem = inspection.at_text(passage.path, "{" + name, "", what, remedy, "contrary-statement")
        yield replace(problem, is_warning=True)


def _told(inspection: Inspection, fact: Fact, language: str) -> tuple[list[set[str]], list[tuple[str, str]]]:
    """What the book and the article say of the fact: the words in each place, and the sentences by their language.

    An article in another language than the text tells by its sentences alone.
    """
    article, own = inspection.book.article, {*words(fact.text.own(language))}
    paragraph = squeezed((inspection.article.at(fact.where) if inspection.article else None) or fact.excerpt)
    found = quantities_in(paragraph, article.locale, inspection.book.names)
    starts = {each.start for each in standing_of(inspection.book, fact, paragraph)}
    places = [at for at, each in enumerate(found) if each.start in starts]
    clauses = [own | {*words(clause_at(paragraph, found, at, language))} for at in places]
    spans = [sentence_at(paragraph, found, found[at].start) for at in places]
    sentences = [(paragraph[start:end], article.language) for start, end in spans]
    texts = [(fact.text.own(code), code) for code in fact.text.languages]
    return (clauses if language == article.language and clauses else [own]), sentences + texts


def _has_opposite(clause: Sequence[str], language: str) -> bool:
    """Whether a word of the clause has an opposite at all."""
    return any(not one.union(other).isdisjoint(clause) for one, other in LANGUAGES[language].opposites)


def opposite_in(clause: Sequence[str], told: Sequence[set[str]], language: str) -> str:
    """The word of a `clause` whose opposite is told of its figure in each of `told`, and nowhere the word itself.

    What is denied there is no opposite: *not in favor* is *against*.
    """
    if not told or any(not LANGUAGES[language].quantities.negators.isdisjoint(each) for each in told):
        return ""
    for sides in LANGUAGES[language].opposites:
        for one, other in (sides, sides[::-1]):
            word = next((word for word in clause if word in one), "")
            is_other = all(one.isdisjoint(each) and not other.isdisjoint(each) for each in told)
            if word and is_other and other.isdisjoint(clause):
                return word
    return ""


def denial_in(clause: Sequence[str], language: str) -> str:
    """The word of a `clause` that denies it: not that of *not only* and *no more than*."""
    said = LANGUAGES[language].quantities
    others = qualifying_words(language) | said.merely
    return next((word for word, after in pairwise([*clause, ""]) if word in said.negators and after not in others), "")


def denies(text: str, language: str) -> bool:
    """Whether `text` says of anything that it is not so."""
    own = LANGUAGES[language]
    every = own.quantities.negators | own.questions.negations | own.questions.exceptions | own.directions.denials
    return not every.isdisjoint(words(text))
