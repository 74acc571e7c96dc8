"""Figures that stand beside each other in an article are not taken for each other, and other words are no mistake."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.check import check_book
from bot.problems import Problem

ARTICLE = """Hospital inventado de Serrinha abre

Faltam 46 médicos e mais de 120 enfermeiros, disse a secretaria.
A espera subiu de 3,5 para 5 horas. O pronto-socorro abre às 6h30.
A obra, de 14 km, custou 12 milhões de euros. A multa é de entre 300 e 450 euros.
A taxa subiu muito. Ela custa 20 euros, e não passará de 25 euros. Um ano de estacionamento vale 90 euros.
O Diário
"""
FACTS = {  # a fact: its figure, value, unit, qualifier, paragraph, excerpt and text
    "doctors": ("46", "46", "médicos", "exact", 1, "Faltam 46 médicos", "médicos que faltam"),
    "nurses": ("120", "120", "enfermeiros", "more than", 1, "mais de 120 enfermeiros", "enfermeiros que faltam"),
    "before": ("3,5", "3.5", "horas", "exact", 2, "subiu de 3,5 para 5 horas", "horas de espera antes"),
    "now": ("5", "5", "horas", "exact", 2, "subiu de 3,5 para 5 horas", "horas de espera agora"),
    "opens": ("6h30", "06:30", "time", "exact", 2, "abre às 6h30", "a hora de abrir"),
    "works": ("12 milhões de euros", "12000000", "EUR", "exact", 3, "custou 12 milhões de euros", "para o hospital"),
    "fine": ("entre 300 e 450 euros", "300 to 450", "EUR", "between", 3, "de entre 300 e 450 euros", "de multa"),
    "fee": ("20 euros", "20", "EUR", "exact", 4, "Ela custa 20 euros", "de taxa"),
    "most": ("25 euros", "25", "EUR", "at most", 4, "não passará de 25 euros", "de taxa depois"),
    "park": ("90 euros", "90", "EUR", "exact", 4, "Um ano de estacionamento vale 90 euros", "de lugar no ano"),
}
KEYS = ("figure", "value", "unit", "qualifier", "where", "excerpt", "text")
REPLY = "Faltam {doctors} médicos e {nurses} enfermeiros."


def problems(folder: Path, reply: str, article: str = ARTICLE) -> list[Problem]:
    """What the check says of a book on the article whose answer has `reply`; other answers cite every figure."""
    facts = {
        name: {**dict(zip(KEYS, fact, strict=True)), "text": {"pt": fact[-1]}, "attribution": {"pt": "A secretaria"}}
        for name, fact in FACTS.items()
    }
    questions = {"pt": ["Qual é a situação?", "como anda o hospital", "o que se sabe do hospital"]}
    every = " ".join(f"{{{name}}}." for name in FACTS)
    answers: dict[str, Any] = {
        "asked": {"topic": "all", "questions": questions, "reply": {"pt": reply}},
        "every": {
            "topic": "all",
            "questions": {"pt": ["Tudo?", "todos os números", "a lista"]},
            "reply": {"pt": every},
        },
    }
    book = {
        "article": {"title": "Hospital inventado de Serrinha abre", "publisher": "O Diário", "language": "pt"},
        "topics": {"all": {"pt": "Tudo"}},
        "facts": facts,
        "answers": answers,
    }
    file = folder / "book.yaml"
    file.write_text(yaml.safe_dump(book, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return [each for each in check_book(file, article) if "asked" in str(each.place) or not each.is_warning]


@pytest.mark.parametrize(
    "reply",
    [
        REPLY,
        "A espera subiu de {before} para {now} horas.",
        "A espera é de {now} horas, e era de {before}.",
        "O pronto-socorro abre às {opens}.",
        "O pronto-socorro abre às {opens} da manhã.",
        "A multa é de {fine}.",
        "A taxa é de {fee}, e custou {most}.",
        "A taxa de um ano é de {fee}.",
        "A taxa custa {fee}, e custará {most}.",
    ],
)
def test_true_replies_pass(reply: str, tmp_path: Path) -> None:
    """The article's figures in other words, each of what it is of, are no mistake."""
    assert problems(tmp_path, reply) == []


@pytest.mark.parametrize(
    ("reply", "rule"),
    [
        ("Faltam {nurses} médicos e {doctors} enfermeiros.", "swapped-figures"),
        ("A espera subiu de {now} para {before} horas.", "swapped-figures"),
        ("A espera subiu de {now} horas para {before}.", "swapped-figures"),
        ("O pronto-socorro abre às {opens} da noite.", "altered-figure"),
        ("A multa é entre {fine}.", "doubled-words"),
        ("O estacionamento vale {fee}.", "misplaced-figure"),
    ],
)
def test_wrong_ones_do_not(reply: str, rule: str, tmp_path: Path) -> None:
    """A neighbour's figure, a change from its end to its start, another half of the day, and doubled words are told."""
    assert rule in {each.rule for each in problems(tmp_path, reply)}


def test_what_the_article_tells_both_ways_may_be_told_both_ways(tmp_path: Path) -> None:
    """An article in which something went up and down again bears out either change."""
    article = ARTICLE.replace("5 horas.", "5 horas. Em maio desceu de 5 para 3,5 horas.")
    found = problems(tmp_path, "A espera foi de {now} para {before} horas.", article)
    assert "swapped-figures" not in {each.rule for each in found}
