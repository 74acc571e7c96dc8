"""A new language is one module: with a third one laid beside the others, the unchanged program speaks it everywhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

from bot.language import LANGUAGES

pytestmark = pytest.mark.slow  # a copy of the program, started

THIRD = Path(__file__).parent / "third"


@pytest.fixture(scope="module")
def visit(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What one meets in a copy of the program to which Esperanto was added, and nothing else done."""
    home = tmp_path_factory.mktemp("third")
    shutil.copytree(ROOT / "bot", home / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    folder = home / "bot" / "language" / "eo"
    folder.mkdir()
    shutil.copy(THIRD / "esperanto.py", folder / "__init__.py")
    for name in ("fillers.txt", "countries.txt"):
        shutil.copy(THIRD / name, folder)
    for name in ("visit.py", "book.yaml"):
        shutil.copy(THIRD / name, home)
    environment = {**os.environ, "PYTHONPATH": str(home)}
    done = subprocess.run([sys.executable, "visit.py"], cwd=home, env=environment, capture_output=True, text=True)
    if done.returncode:
        pytest.fail(done.stderr[-2000:])
    told = json.loads(done.stdout)
    assert told["program"] == str(home / "bot")
    return told


def test_it_is_found(visit: Any) -> None:
    """A folder in `bot/language` is a language, and the others name it in their own words."""
    assert visit["languages"] == ["en", *sorted(LANGUAGES.keys() - {"en"} | {"eo"})]
    assert "in English, Esperanto, Spanish" in visit["start"]["en"]
    assert "en español, inglés, esperanto" in visit["start"]["es"]


def test_its_book_is_a_book(visit: Any) -> None:
    """A book in it alone has no problem: its number words, its money and its per cent are read."""
    assert visit["problems"] == []


def test_its_figures_are_its_own(visit: Any) -> None:
    """Figures are written as the article has them, and in sums as neither English nor Spanish does."""
    assert visit["outcomes"]["own"] == ["answered", "eo"]
    assert "pli ol mil kvincent [1] modeloj, ĉirkaŭ 39,5 elcentoj [2]" in visit["texts"]["own"]
    assert "La firmaoj valoras 3 milionoj da dolaroj [1]." in visit["texts"]["money"]
    assert "Fontoj" in visit["texts"]["own"]


def test_its_guard_holds(visit: Any) -> None:
    """Another country and another year are not answered with this one's figure."""
    assert visit["outcomes"]["country"][0] != "answered" and "1\u202f500" not in visit["texts"]["country"]
    assert visit["outcomes"]["year"][0] != "answered" and "1\u202f500" not in visit["texts"]["year"]
    assert "hindio" in visit["guard"]["country"].lower() and "2019" in visit["guard"]["year"]


def test_its_small_talk(visit: Any) -> None:
    """A greeting and thanks in it are told from questions, and a greeting is returned in it."""
    assert visit["small talk"] == ["eo", True, True]
    assert visit["said"][0].startswith("eo: Hello!")


def test_its_menus(visit: Any) -> None:
    """Commands and description are there for whoever reads Telegram in it, and it can be chosen."""
    assert all(command["description"].startswith("eo: ") for command in visit["menu"]["commands"])
    assert visit["menu"]["description"].startswith("eo: ")
    assert "Esperanto" in visit["buttons"]


def test_its_buttons_and_links(visit: Any) -> None:
    """What buttons and links in it carry is read again."""
    assert visit["tapped"] == [True] * 4 and visit["linked"]


def test_its_report(visit: Any) -> None:
    """The newsroom's page and digest speak the language of the book."""
    assert '<html lang="eo">' in visit["report"] and "eo: What readers asked" in visit["report"]
    assert visit["digest"].startswith("eo: ") or "eo: " in visit["digest"]
    assert visit["name"] == "Esperanto"
