"""Other ways to ask a question of the book, for an editor to choose from: by the language's own turns of phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.book.values import Phrasings
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
        if len(found) < most and not known.has_nearly(wording) and not misled(inspection.responder.matcher, phrasing):
            known.add(wording)
            found.append(wording)
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


def misled(matcher: Matcher, phrasing: Phrasing) -> str | None:
    """The answer that a reader who asks with `phrasing` would be taken to mean, when it is not the phrasing's own."""
    match = matcher.match(phrasing.text)
    best = match.candidates[0].answer if match.candidates else None
    wrong = match.verdict == "answer" if phrasing.gap else best not in (None, phrasing.answer)
    return best if wrong else None
