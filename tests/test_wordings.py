"""How much a book needs: one language, three phrasings; what is less is a warning that says what to write."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT, SAMPLE, SAMPLE_ARTICLE
from test_cli import run

from bot.answer.render import plain
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.check import check_book
from bot.problems import Problem


def sample() -> Any:
    return yaml.load(SAMPLE.read_text(encoding="utf-8"), yaml.BaseLoader)


def in_one(data: Any, language: str) -> Any:
    """`data` without the texts in other languages."""
    if isinstance(data, dict):
        kept = {language: data[language]} if language in data else data
        return {key: in_one(part, language) for key, part in kept.items()}
    return [in_one(part, language) for part in data] if isinstance(data, list) else data


def saved(folder: Path, data: Any) -> Path:
    file = folder / "book.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file


def told(file: Path) -> list[tuple[str, bool]]:
    return [(problem.rule, problem.is_warning) for problem in check_book(file, SAMPLE_ARTICLE)]


@pytest.mark.parametrize("language", ["en", "es"])
def test_one_language_is_enough(language: str, tmp_path: Path) -> None:
    """A book in any one language has no problem; one warning says who gets it in another language than theirs."""
    file = saved(tmp_path, in_one(sample(), language))
    assert told(file) == [("language-missing", True)]
    asked = {"en": "how many models are there?", "es": "¿cuántos modelos hay?"}[language]
    reply = Responder(read_book(file).book).reply(asked)
    assert reply.outcome == "answered" and reply.language == language


@pytest.mark.slow
def test_warnings_refuse_nothing(tmp_path: Path) -> None:
    """With warnings alone `check` ends well; each says that it is one, and help says what that is."""
    printed = run("check", saved(tmp_path, in_one(sample(), "es")))
    assert ": no errors, " in printed and " warning: the book is in es alone" in printed
    assert "with warnings alone the exit code is 0" in " ".join(run("check", "--help").split())


def test_a_text_in_one_language_of_the_book(tmp_path: Path) -> None:
    """A reply that is missing in a language is a warning; its readers get it whole in the other, figures too."""
    data = sample()
    del data["answers"]["models"]["reply"]["es"]
    file = saved(tmp_path, data)
    assert told(file) == [("language-missing", True)]
    book = read_book(file).book
    reply = Responder(book).reply("¿Cuántos modelos hay?")
    assert (reply.answer, reply.language) == ("models", "en")
    assert plain(reply, book.article).startswith("There are more than 1,500 [1] models")


@pytest.mark.parametrize("part", ["reply", "questions"])
def test_no_language_is_not_enough(part: str, tmp_path: Path) -> None:
    """An answer without any reply, or any phrasing, is a problem and no warning."""
    data = sample()
    data["answers"]["models"][part] = {}
    assert ("language-missing", False) in told(saved(tmp_path, data))


QUESTIONS = {
    "models": {
        "en": ["How many models are there?", "Who was counted as a maker?", "Models total", "Why does it matter"],
        "es": ["¿Cuántos modelos hay?", "¿Quién es el fabricante?", "total de modelos", "Por qué importa"],
    },
    "elsewhere": {
        "en": ["How many robots are sold?", "Who is the mayor of Rome?", "weather tomorrow", "Will it rain"],
        "es": ["¿Cuántos robots se venden?", "¿Quién es el alcalde de Roma?", "tiempo de mañana", "Va a llover"],
    },
}


def only(problems: list[Problem], rule: str) -> Problem:
    (found,) = [problem for problem in problems if problem.rule == rule]
    assert found.is_warning
    return found


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize(("section", "name"), [("answers", "models"), ("gaps", "elsewhere")])
def test_few_phrasings_get_suggestions(section: str, name: str, number: int, language: str, tmp_path: Path) -> None:
    """Fewer than three phrasings are a warning that suggests others; with those in the book, it is gone."""
    data = sample()
    data[section][name]["questions"][language] = [QUESTIONS[name][language][number]]
    warning = only(check_book(saved(tmp_path, data)), "too-few-phrasings")
    suggested = re.findall("“(.+?)”", warning.remedy)
    assert warning.remedy.startswith("Add 2 in other words, such as ") and 2 <= len(suggested) <= 3
    data[section][name]["questions"][language] += suggested
    assert told(saved(tmp_path, data)) == []


def test_three_phrasings_are_enough(tmp_path: Path) -> None:
    """An answer with three phrasings in each language gives no warning."""
    data = sample()
    for entry in data["answers"].values():
        entry["questions"] = {code: texts[:3] for code, texts in entry["questions"].items()}
    assert "too-few-phrasings" not in {rule for rule, _ in told(saved(tmp_path, data))}


@pytest.mark.parametrize(("language", "question"), [("en", "MODELS how many are there"), ("es", "cuantos modelos hay")])
def test_alike_phrasings_get_a_suggestion(language: str, question: str, tmp_path: Path) -> None:
    """A phrasing that is nearly another of the same answer is a warning; with what it suggests instead, it is gone."""
    data = sample()
    data["answers"]["models"]["questions"][language][3] = question
    warning = only(check_book(saved(tmp_path, data)), "alike-phrasings")
    suggested = re.match("Write “(.+?)” instead, or delete it", warning.remedy)
    assert suggested, warning.remedy
    data["answers"]["models"]["questions"][language][3] = suggested[1]
    assert told(saved(tmp_path, data)) == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="this system has no pseudo-terminals")
def test_a_terminal_is_told_how_many(tmp_path: Path) -> None:
    """On a terminal the last line counts the errors and the warnings; a program gets one line a problem and no more."""
    book = sample()
    book["answers"]["models"]["reply"] = {"en": "There are 1,600 models, {share} of the total."}
    book["article"]["publisher"] = "TODO"
    file = saved(tmp_path, in_one(book, "en"))
    command = [sys.executable, "-m", "bot", "check", str(file)]
    ours, theirs = os.openpty()
    assert subprocess.run(command, cwd=ROOT, stderr=theirs, check=False).returncode == 1
    os.close(theirs)
    *problems, last = os.read(ours, 10_000).decode().splitlines()
    os.close(ours)
    assert last == f"{file}: 3 errors, 1 warning"
    piped = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (len(piped.stderr.splitlines()), piped.stdout) == (len(problems), "") == (4, "")
