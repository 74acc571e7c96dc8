"""Who gives and who takes: a question that turns the two about gets no figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answer.holding import Holding
from bot.book.load import read_book

BOOK = """
format: 2
article: {title: A loan, publisher: The Paper, language: LANG, text: loan.txt}
topics: {money: {LANG: Money}}
facts:
  loan:
    figure: $30
    text: {LANG: in all}
    attribution: {LANG: The paper}
    where: 1
    excerpt: a loan for $30
answers:
  loan:
    topic: money
    questions: {LANG: [money]}
    reply: {LANG: "REPLY {loan}."}
    related: [loan]
"""


@pytest.mark.parametrize(
    ("language", "tells", "asked", "is_turned"),
    [
        ("en", "The farms are paid a litre", "how much do the farms pay a litre", True),
        ("en", "The farms are paid a litre", "how much are the farms paid", False),
        ("en", "The farms are paid a litre", "how much does a litre pay", False),
        ("en", "For a litre the farms get", "how much is a litre paid to farms", False),
        ("en", "The state paid", "how much did the state receive", True),
        ("en", "The state paid", "how much does the state pay", False),
        ("en", "Money borrowed from the bank:", "how much money did the bank give", False),
        ("en", "Money borrowed from the bank:", "how much was lent to the bank", True),
        ("en", "The city borrows from the Old Farmers Bank", "how much did the bank get", True),
        ("en", "The city gives, the city gets", "how much does the city give", False),
        ("en", "The city gives, the city gets", "how much does the city get", False),
        ("en", "The museum owes the city", "how much does the city owe the museum", True),
        ("en", "The museum owes the city", "how much does the museum owe", False),
        ("en", "The tax gets", "how much tax will i pay", False),
        ("fr", "La laiterie emprunte", "combien la laiterie prête-t-elle", True),
        ("fr", "La laiterie emprunte", "combien prête la laiterie", True),
        ("fr", "La laiterie emprunte", "combien doit emprunter la laiterie", False),
        ("fr", "Versés aux fermes :", "combien versent les fermes", True),
        ("en", "In fees paid by the airlines", "how much did the airlines get", True),
        ("en", "In fees paid by the airlines", "how much do the airlines give", False),
        ("es", "Pagados en tasas por las aerolíneas:", "cuánto reciben las aerolíneas", True),
        ("fr", "Versés par la région :", "combien reçoit la région", True),
        ("fr", "Versés par la région :", "combien verse la région", False),
        ("pt", "Pagos em boa parte pelo estado:", "quanto recebe o estado", True),
        ("es", "La ciudad pide prestado al banco", "cuánto recibe el banco", True),
        ("pt", "Paga ao hospital", "quanto paga o hospital", True),
        ("pt", "O estado paga ao hospital", "quanto o hospital paga ao estado", True),
        ("pt", "O estado paga ao hospital", "quanto o estado recebe", True),
        ("pt", "O estado paga ao hospital", "quanto recebe o hospital", False),
        ("pt", "A cidade deve", "quanto deve pagar a cidade", False),
    ],
)
def test_who_takes_does_not_give(tmp_path: Path, language: str, tells: str, asked: str, is_turned: bool) -> None:
    """By the verb and by who stands before and after it, in every language."""
    (tmp_path / "loan.txt").write_text("A loan\n\nIt is all about a loan for $30.\n", encoding="utf-8")
    path = tmp_path / "loan.yaml"
    path.write_text(BOOK.replace("REPLY", tells).replace("LANG", language), encoding="utf-8")
    reason = Holding(read_book(path).book).reason(asked, language, "loan")
    assert ("has somebody give" in reason) is is_turned
