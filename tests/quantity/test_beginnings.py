"""At most words of a text no reader has to look: nothing is read otherwise for that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

import pytest
from conftest import ROOT

from bot.language import LANGUAGES
from bot.quantity import read

TEMPLATES = ("{}", "{} 5", "the {} of", "{} and {}", "{} y media", "le {} des 7", "No {}, 12 {} %", "três {} por {}")
TEXTS = ("examples/almenar.txt", "tests/sample_article.txt", "tests/sets/serena.txt", "tests/sets/lande.txt")
CASES = ("cases.yaml", "cases_fr.yaml", "cases_pt.yaml")


def read_in_both_ways(texts: Iterable[str], language: str, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Any]]:
    """What is read in each text, and what is read where each reader looks at each of its words."""
    found = [read._read.__wrapped__(text, language, (), "") for text in texts]
    monkeypatch.setattr(read, "may_begin", lambda passage, at: True)
    return list(zip(found, [read._read.__wrapped__(text, language, (), "") for text in texts], strict=True))


def vocabulary(language: str) -> Iterator[str]:
    """Every word and phrase by which the language says figures, and signs that are one."""
    yield from "½四"
    spoken = LANGUAGES[language]
    for words in (spoken.numbers, spoken.quantities):
        for field in fields(words):
            value = getattr(words, field.name)
            words_of_it = (value,) if isinstance(value, str) else value if isinstance(value, Iterable) else ()
            yield from map(str, words_of_it)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_of_figures_are_looked_at(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word by which a language says figures is read as when each reader looks at each word of a text."""
    texts = [template.replace("{}", word) for word in dict.fromkeys(vocabulary(language)) for template in TEMPLATES]
    both = read_in_both_ways(texts, language, monkeypatch)
    assert [text for text, (found, everywhere) in zip(texts, both, strict=True) if found != everywhere] == []
    assert len(texts) > 2000


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.slow
def test_texts_are_read_so_too(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles and the cases of figures are read as when each reader looks at each word, in whichever language."""
    files = [ROOT / name for name in TEXTS] + [ROOT / "tests" / "quantity" / name for name in CASES]
    texts = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    both = read_in_both_ways(texts, language, monkeypatch)
    assert [text for text, (found, everywhere) in zip(texts, both, strict=True) if found != everywhere] == []
    assert len(texts) > 400
