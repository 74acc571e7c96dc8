"""The commands on a folder of books, as people and other programs use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from bot.cli import footnote
from bot.problems import Refused
from tests.library.books import BRIDGE, HARVEST, book, save

NEWSROOM = ROOT / "examples" / "newsroom"
FERRY = "An invented ferry carried 48,000 passengers in its first year"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path_factory.getbasetemp() / "home"))


def run(*arguments: str | Path, text: str | None = None, code: int = 0) -> Result:
    done = CliRunner().invoke(footnote, list(map(str, arguments)), input=text)
    assert done.exit_code == code, done.output
    return done


def test_ask_names_the_book() -> None:
    """`ask --json` says which book each answer is of; the text has the article's title."""
    lines = run("ask", "--json", "--book", NEWSROOM, "capacity of the ferry", "how many cameras").stdout
    first, second = map(json.loads, lines.splitlines())
    assert (first["book"], first["answer"], second["book"], second["answer"]) == (
        "ferry",
        "seats",
        "meteors",
        "cameras",
    )
    assert FERRY in first["text"]
    assert first["ranked"][0] == {"answer": "seats", "score": first["ranked"][0]["score"], "book": "ferry"}


def test_a_reply_without_figures_has_its_title_too() -> None:
    """A reply that cites nothing names its article all the same, once."""
    text = run("ask", "--book", NEWSROOM, "who is the captain of the ferry").stdout
    assert text.count(FERRY) == 1 and "nothing of the crew" in text


def test_offered_questions_name_their_articles(tmp_path: Path) -> None:
    """Questions of several books are offered with article and day, and as JSON with their books."""
    for name, day in (("Lugo", "2026-01-02"), ("Soria", "2026-01-02")):
        people = {"people": (98000, "people", ["How many people live there?", "inhabitants", "population"])}
        save(tmp_path, name.lower(), book(f"News of {name}", people, date=day))
    asked = ("--book", tmp_path, "population")
    text = run("ask", *asked).stdout
    assert "How many people live there? (News of Lugo, 2 January 2026)" in text
    assert "How many people live there? (News of Soria, 2 January 2026)" in text
    data = json.loads(run("ask", "--json", *asked).stdout)
    assert data["book"] is None and {offer["book"] for offer in data["suggestions"]} == {"lugo", "soria"}
    assert {offer["text"].splitlines()[-1] for offer in data["suggestions"]} == {
        "News of Lugo, The Test Post",
        "News of Soria, The Test Post",
    }


def test_a_folder_of_one_is_a_book(tmp_path: Path) -> None:
    """Of a folder with one book, the JSON is as of the file: nothing in it names a book."""
    file = save(tmp_path, "bridge", book("The bridge", BRIDGE))
    of_folder, of_file = (run("ask", "--json", "--book", path, "how long is it").stdout for path in (tmp_path, file))
    assert json.loads(of_folder) == json.loads(of_file)


def test_a_broken_book_is_told_and_the_others_answer(tmp_path: Path) -> None:
    """The problems of a book that is left out are on standard error, the answer on standard output."""
    save(tmp_path, "bridge", book("The bridge", BRIDGE))
    (tmp_path / "broken.yaml").write_text("answers: 3\n", encoding="utf-8")
    done = run("ask", "--book", tmp_path, "length of the bridge")
    assert "broken.yaml:1:1 the book has no article" in done.stderr and "840 [1] meters" in done.stdout


def test_chat_stays_with_the_book_and_leaves_it() -> None:
    """A follow-up is read with the article of the conversation; a question about another one changes it."""
    said = "how many cameras\nand people?\n1\nhow many passengers took the ferry\nhow often\n1\n"
    text = run("chat", "--book", NEWSROOM, text=said).stdout
    shown = ("22 [1] cameras", "1. How many people watched the meteors?", "400 [1] people", "48,000 [1]", "14 [1]")
    places = [text.find(part) for part in shown]
    assert -1 not in places and places == sorted(places), text


def test_eval_names_answers_by_book(tmp_path: Path) -> None:
    """Labelled questions want book/answer; another book's answer of the same name is wrong, a gap counts as a stray."""
    sheet = tmp_path / "asked.csv"
    rows = [
        "capacity of the ferry,ferry/seats",
        "number of cameras,meteors/cameras",
        "who is the captain,ferry/crew",
        "x,",
    ]
    sheet.write_text("question,answer\n" + "\n".join(rows), encoding="utf-8")
    found = json.loads(run("eval", sheet, "--book", NEWSROOM, "--json").stdout)
    assert {key: found[key] for key in ("questions", "right", "wrong", "quiet", "misled")} == {
        "questions": 4,
        "right": 2,
        "wrong": 0,
        "quiet": 2,
        "misled": 0,
    }
    assert sum(one["right"] for one in found["reliability"]) == 2
    sheet.write_text("question,answer\ncapacity of the ferry,meteors/cameras\n", encoding="utf-8")
    assert json.loads(run("eval", sheet, "--book", NEWSROOM, "--json").stdout)["confusions"] == [
        {"wanted": "meteors/cameras", "given": "ferry/seats", "count": 1}
    ]
    sheet.write_text("question,answer\nx,seats\n", encoding="utf-8")
    with pytest.raises(Refused, match="there is no answer seats"):
        footnote.main(["eval", str(sheet), "--book", str(NEWSROOM)], standalone_mode=False)


def test_eval_asks_the_books_own_phrasings_of_all(tmp_path: Path) -> None:
    """A phrasing that another book answers, here a newer one, is named with both answers; the examples have none."""
    found = json.loads(run("eval", "--book", NEWSROOM, "--json").stdout)
    assert found["right"] + found["quiet"] + found["reached"] == found["questions"] > 100
    for name, day in (("january", "2026-01-02"), ("april", "2026-04-02")):
        save(tmp_path, name, book("The bridge", BRIDGE, date=day))
    shown = run("eval", "--book", tmp_path).stdout.rpartition("another book answers")[2]
    lines = [line.split("  ")[0] for line in shown.splitlines() if "january/length" in line]
    assert lines == ["How long is the bridge?", "length of the bridge", "how many meters of bridge"]


def test_preview_shows_every_book() -> None:
    """Each book of the folder is shown under its path."""
    text = run("preview", NEWSROOM, "--lang", "en").stdout
    assert text.index("city/ferry.yaml") < text.index("How often does the ferry sail?") < text.index("science/meteors")


def test_check_of_a_folder(tmp_path: Path) -> None:
    """One line a problem with the book's path; exit code 1 when there is one, 2 for what makes no sense."""
    file = save(tmp_path, "bridge", book("The bridge", BRIDGE))
    save(tmp_path, "harvest", book("The harvest", HARVEST))
    assert run("check", tmp_path).stdout == f"{tmp_path}: no errors, 2 warnings\n"
    file.write_text(file.read_text(encoding="utf-8").replace("{length}", "840"), encoding="utf-8")
    lines = run("check", tmp_path, code=1).stderr.splitlines()
    assert [line for line in lines if line.startswith(f"{file}:") and "(undeclared-figure)" in line]
    assert "--article is of one book" in run("check", tmp_path, "--article", file, code=2).stderr
    assert "is for a folder" in run("check", file, "--changed", code=2).stderr


def test_run_needs_a_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without a book is refused, and it says how to make one."""
    monkeypatch.setenv("BOOK", str(tmp_path))
    monkeypatch.setenv("SANDBOX", "yes")
    with pytest.raises(SystemExit, match="1"):
        footnote.main(["run"], standalone_mode=False)
    assert "there is no book in this folder" in capsys.readouterr().err


def test_chat_lists_the_articles_and_a_number_chooses_one() -> None:
    """What is asked next is asked of that; any other command is said to be none, and so is this of one book."""
    text = run("chat", "--book", NEWSROOM, text="/articles\n3\nhow many\n/topics\n\n").stdout
    assert "3. An invented observatory counts 1,140 meteors in one night, 8 de enero de 2026" in text
    turned, _, rest = text.partition("Ahora mismo hablamos de «An invented observatory")
    assert turned and "meteors" in rest and rest.count("No conozco ese comando") == 1
    assert "I do not know that command." in run("chat", text="/articles\n\n").stdout
