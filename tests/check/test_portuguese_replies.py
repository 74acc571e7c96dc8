"""What stands round a fact in a Portuguese text, and figures in Portuguese words: what changes it is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ROOT

from bot.check import check_book
from tests.check.broken import lines

BOOK, ARTICLE = ((ROOT / "tests" / "sets" / f"serena.{end}").read_text(encoding="utf-8") for end in ("yaml", "txt"))
REPLY = "A empresa tem {motoristas} motoristas, e {mulheres} deles são mulheres."

ALTERED = lines(
    """
A empresa tem {motoristas}% motoristas, e {mulheres} são mulheres.
A empresa tem {motoristas} mil motoristas, e {mulheres} são mulheres.
A empresa tem {motoristas} bi motoristas, e {mulheres} são mulheres.
A empresa tem {motoristas} milhões de motoristas, e {mulheres} são mulheres.
A empresa tem R$ {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem {motoristas} reais, e {mulheres} são mulheres.
A empresa tem mais de {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem quase {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem pelo menos {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem no máximo {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem até {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem uns {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem {motoristas} motoristas ou mais, e {mulheres} são mulheres.
A empresa tem o dobro de {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem um terço de {motoristas} motoristas, e {mulheres} são mulheres.
A empresa tem {motoristas} vezes motoristas, e {mulheres} são mulheres.
A empresa tem {motoristas} motoristas, e {mulheres} pontos percentuais são mulheres.
A empresa tem {motoristas} motoristas, e {mulheres} e meio são mulheres.
A empresa tem {motoristas} motoristas, e mais de {mulheres} são mulheres.
A empresa tem {motoristas} motoristas em dezenas de linhas, e {mulheres} são mulheres.
A empresa tem {motoristas} motoristas, e {mulheres}, um quarto, são mulheres.
A empresa tem {motoristas} motoristas, que triplicaram, e {mulheres} são mulheres.
A empresa tem {motoristas} motoristas, três mil e cem, e {mulheres} são mulheres.
"""
)
FAITHFUL = lines(
    """
São {motoristas} motoristas, dos quais {mulheres} são mulheres.
Na segunda-feira, a primeira-ministra contou {motoristas} motoristas, {mulheres} deles mulheres.
Pela primeira vez há {motoristas} motoristas; {mulheres} são mulheres, e o meio ambiente agradece.
Exatamente {motoristas} motoristas: {mulheres} são mulheres, uma a uma.
No quarto de hotel, um dos {motoristas} motoristas dorme; {mulheres} são mulheres.
"""
)


def found(folder: Path, text: str) -> list[str]:
    """What the check says of the book with the reply `text`, but for warnings."""
    assert REPLY in BOOK
    file = folder / "book.yaml"
    file.write_text(BOOK.replace(REPLY, text), encoding="utf-8")
    return [str(problem) for problem in check_book(file, ARTICLE) if not problem.is_warning]


@pytest.mark.parametrize("text", ALTERED)
def test_what_makes_another_figure_is_found(text: str, tmp_path: Path) -> None:
    """A unit, a scale, a bound or a figure beside a fact that changes it, or has no fact, is a problem."""
    assert found(tmp_path, text)


@pytest.mark.parametrize("text", FAITHFUL)
def test_what_leaves_the_figure_as_it_is_is_free(text: str, tmp_path: Path) -> None:
    """Words that only look like figures, and those that go with any, are no problem."""
    assert found(tmp_path, text) == []
