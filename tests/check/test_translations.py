"""A reply says the same figures in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
from broken import problems, reply

SOURCE = (
    "derived:\n",
    "  paper:\n    attribution: {en: We, es: Nos}\n    where: 3\n    excerpt: The Daily Model\n"
    "    text: {en: who says so, es: quién lo dice}\nderived:\n",
)


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("There are {models}.", "Hay {all-models}."),
        ("There are {models}.", "Hay algunos."),
        ("There are some.", "Hay {models}."),
        ("There are {models}, {share}.", "Hay {models}, de {all-models}."),
        ("There are {models}.", "Hay {models}, un {share}."),
        ("There are {models} and {others}.", "Hay {models}."),
    ],
)
def test_another_figure_in_another_language_is_a_problem(english: str, spanish: str, tmp_path: Path) -> None:
    """A figure that one language has and the other has not is a problem, at the reply of the second language."""
    found = problems(tmp_path, reply(english), reply(spanish, "es"))
    assert [(each.place.line, each.is_warning) for each in found if each.rule == "language-mismatch"] == [(75, False)]


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Of {all-models} there are {models}.", "Hay {models} de los {all-models}."),
        ("There are {models}, {models} here.", "Hay {models}."),
        ("It says so{paper}: {models}.", "Dice que hay {models}."),
    ],
)
def test_the_same_figures_said_otherwise_are_a_warning(english: str, spanish: str, tmp_path: Path) -> None:
    """The same facts in another order or number, or a source that one language leaves out, are worth a look."""
    found = problems(tmp_path, reply(english), reply(spanish, "es"), SOURCE)
    assert [each.is_warning for each in found if each.rule == "language-mismatch"] == [True]


@pytest.mark.parametrize("spanish", ["Hay más de {models:figure}, {share}.", "Hay {models}, y son {share}."])
def test_the_same_figures_are_free(spanish: str, tmp_path: Path) -> None:
    """Replies that cite the same facts in the same order are free to say their bounds in their own words."""
    found = problems(tmp_path, reply("There are {models}, {share}."), reply(spanish, "es"))
    assert "language-mismatch" not in {each.rule for each in found}
