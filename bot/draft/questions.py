"""How readers may ask for a figure: the templates of the language, filled with the article's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.book.passage import GAP
from bot.draft.figures import Figure, thing_of
from bot.draft.in_place import asked_in_place
from bot.draft.surroundings import telling_words
from bot.language import LANGUAGES
from bot.language.drafts import DraftWords, counted_by
from bot.language.text import fold

LONGEST = 60  # characters of a question: buttons show it
TELLING = 6  # words


def questions_for(figure: Figure, language: str) -> list[str]:
    """Ways to ask for `figure`, the one for buttons first; none where the language has no templates."""
    way = _way(figure, language)
    drafts, parts = LANGUAGES[language].drafts, _parts(figure, language)
    asked = asked_in_place(figure, way, language)
    templates = [each for each in drafts.asked.get(way, ()) if not asked or "{clause}" not in each]
    if way == "count" and not _is_named(parts["thing"], language):
        templates = [each for each in templates if "{thing}" not in each and "{many}" not in each]
    first = [LANGUAGES[language].elided(drafts.question.format(asked=asked))] if asked else []
    return list(dict.fromkeys([*first, *_filled(templates, parts, language)]))


def _is_named(thing: str, language: str) -> bool:
    """Whether `thing` begins with what is counted: not a verb (are seasonal), nor a small word (a day)."""
    first = "".join(thing.split()[:1])
    return fold(first) not in LANGUAGES[language].drafts.verbs and bool(telling_words(first, language))


def is_bare(figure: Figure, language: str) -> bool:
    """Whether what it counts is told by one word alone, while the words before tell more: fell by 300 people."""
    counted, before = (telling_words(text, language) for text in (figure.around.after, figure.around.before))
    return len(counted) == 1 and bool(before)


def _way(figure: Figure, language: str) -> str:
    """The kind of templates that ask for `figure`: a bare noun or a share of nothing is asked for with its clause."""
    if figure.kind == "count" and is_bare(figure, language):
        return "bare"
    is_part = figure.kind == "percent" and not _is_whole(figure.around.after, LANGUAGES[language].drafts)
    return "share" if is_part else figure.kind


def clause_of(figure: Figure, instead: str = GAP) -> str:
    """The words round `figure`, with `instead` in its place."""
    return f"{figure.around.before} {instead} {figure.around.after}".strip()


def _parts(figure: Figure, language: str) -> dict[str, str]:
    """What the templates may say; what the article has no words for is empty."""
    around, drafts = figure.around, LANGUAGES[language].drafts
    words = telling_words(f"{around.before} {around.after}", language)
    clause = clause_of(figure) if words else ""
    thing = thing_of(figure, language)
    first = fold(thing.split()[0]) if thing else ""
    return {
        "thing": thing,
        "clause": clause[:1].upper() + clause[1:],
        "words": " ".join(words[-TELLING:]).lower(),
        "many": counted_by(drafts, first),
    }


def _filled(templates: Iterable[str], parts: dict[str, str], language: str) -> Iterator[str]:
    for template in templates:
        named = re.findall(r"\{(\w+)\}", template)
        if all(parts[name] for name in named):
            yield _short(template, parts, language)


def _short(template: str, parts: dict[str, str], language: str) -> str:
    """`template` filled, with as many words of the article's as a button has place for."""
    longest = next((name for name in ("clause", "thing", "words") if f"{{{name}}}" in template), "")
    words = parts[longest].split()
    while len(words) > 1 and len(template.format(**{**parts, longest: " ".join(words)})) > LONGEST:
        words = words[1:] if longest == "clause" and words[0] != GAP else words[:-1]
        while longest == "clause" and len(words) > 1 and not telling_words(words[0], language) and words[0] != GAP:
            words = words[1:]
    return LANGUAGES[language].elided(template.format(**{**parts, longest: " ".join(words)}))


def _is_whole(thing: str, drafts: DraftWords) -> bool:
    return bool(thing) and fold(thing.split()[0]) in drafts.of
