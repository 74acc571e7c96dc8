"""`newsroom.yaml`: what it may say, and that each mistake in it is told with its line and what to do."""

from pathlib import Path

import pytest
from conftest import ROOT

from bot.library import read_newsroom
from bot.problems import Refused

WRONG = {
    "": "1:1 the newsroom has no name. Begin the file with name: and what it is called.",
    "[a]": "1:1 the newsroom has no name. Begin the file with name: and what it is called.",
    "languages: [en]": "1:1 the newsroom has no name. Begin the file with name: and what it is called.",
    "name:": "1:6 name is empty. Write something after the colon, or remove the line.",
    f"name: {'x' * 51}": "1:7 name is longer than 50 characters. Shorten it: Telegram shows no more of it.",
    "name: A\ntitle: B": "2:1 the key title is not known here.",
    "name: A\nlanguages: es": "2:12 languages 'es' should be a list. Start each line with a hyphen.",
    "name: A\nlanguages: [es-MX]": "2:13 languages: 'es-MX' is no language of the program. Use en or es or fr or pt.",
    "name: A\ngreeting: hello": "2:11 greeting does not say its language. Write greeting: {en: ...}, one text a",
    "name: A\ngreeting: {xx: hello}": "2:12 the key xx is not known here.",
    "name: A\nlanguages: [en, es]\ngreeting: {en: Hi}": (
        "2:17 greeting has no text in es. Write es: below greeting:, or take es out of here."
    ),
    f"name: A\ncontact: {{en: {'x' * 1001}}}": "2:15 contact has more than 1000 characters in en. Shorten it.",
}


def read(folder: Path, text: str) -> object:
    file = folder / "newsroom.yaml"
    file.write_text(text, encoding="utf-8")
    return read_newsroom(file)


@pytest.mark.parametrize("text", WRONG, ids=repr)
def test_a_mistake_is_told_with_its_line_and_a_remedy(tmp_path: Path, text: str) -> None:
    """One problem for one mistake, as an editor reads it."""
    with pytest.raises(Refused) as refused:
        read(tmp_path, text)
    [problem] = refused.value.problems
    assert str(problem).startswith(f"{tmp_path / 'newsroom.yaml'}:{WRONG[text]}")


def test_a_name_is_enough(tmp_path: Path) -> None:
    """What is left out the program says in its own words; the longest texts are taken."""
    read(tmp_path, "name: The Harbour Post")
    read(tmp_path, f"name: {'x' * 50}\ncontact: {{en: {'x' * 1000}}}")
    assert read_newsroom(ROOT / "examples" / "newsroom" / "newsroom.yaml").languages == ("en", "es")
