"""Other ways to ask a question of the book, for an editor to choose from: by the language's own turns of phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.book.values import Book, Phrasings
from bot.check.inspection import Inspection
from bot.language import LANGUAGES
from bot.match import Matcher, Phrasing, Wordings

_MARKS = " ¿?¡!.…"
SUGGESTED = 3


def suggested(inspection: Inspection, section: str, name: str, language: str, most: int = SUGGESTED) -> list[str]:
    """Wordings in `language` for the answer or gap `name` that no phrasing of the book has, nor any answer draws."""
    questions: Phrasings = getattr(inspection.book, section)[name].questions
    known = Wordings(text for _, _, text in inspection.phrasings())
    found: list[str] = []
    for wording in _others(questions.get(language), language):
        phrasing = Phrasing(name, language, wording, section == "gaps")
        if not known.has_nearly(wording) and not any(misled(inspection.responder.matcher, [phrasing])):
            known.add(wording)
            found.append(wording)
        if len(found) == most:
            break
    return found


def _others(questions: tuple[str, ...], language: str) -> Iterator[str]:
    """`questions` said otherwise, the closest turn of phrase first."""
    for pattern, templates in LANGUAGES[language].rewordings:
        for question in questions:
            match = re.fullmatch(pattern, plain_question(question), re.IGNORECASE)
            if match:
                yield from (template.format(thing=match["thing"]) for template in templates)


def plain_question(question: str) -> str:
    """`question` without its marks, and without the capital that begins it; a name in capitals keeps them."""
    text = question.strip(_MARKS)
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def called(book: Book, name: str, language: str) -> str:
    """The answer or gap `name` with the question in `language` that it stands for."""
    entry = book.answers.get(name) or book.gaps[name]
    return f"{name} (“{entry.questions.label(language)}”)"


def misled(matcher: Matcher, phrasings: Sequence[Phrasing]) -> list[str | None]:
    """For each of `phrasings`, the answer that a reader who asks it would be taken to mean, where it is not its own."""
    taken = zip(matcher.taken_for(phrasings), phrasings, strict=True)
    return [None if best == phrasing.answer else best for best, phrasing in taken]
