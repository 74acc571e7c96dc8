"""The command line as people and other programs use it: exit codes, lines, JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import ROOT, SAMPLE

from bot.book.load import read_book

pytestmark = pytest.mark.slow


def run(*arguments: str | Path, text: str = "", code: int = 0) -> str:
    """Run `python -m bot` with `arguments` and `text` on standard input; what it prints, both streams."""
    command = [sys.executable, "-m", "bot", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def test_ask_prints_the_cited_reply() -> None:
    """A question on the command line gets the reply with its sources; words need no quotes."""
    assert "more than 1,500 [1]" in run("ask", "how", "many", "large", "AI", "models", "has", "China", "developed")


def test_ask_json() -> None:
    """`--json` gives one object a line with the keys that other programs rely on."""
    lines = run("ask", "--json", text="How many AI unicorns does China have?\nqué tiempo hace\n").splitlines()
    first, second = map(json.loads, lines)
    assert list(first) == [
        *("question", "outcome", "answer", "text", "figures", "suggestions", "ranked", "confidence", "language"),
        "corrections",
    ]
    assert (first["outcome"], first["answer"], first["language"]) == ("answered", "unicorns", "en")
    assert {"fact": "unicorns", "figure": "71", "qualifier": "exact", "where": "paragraph 7"}.items() <= first[
        "figures"
    ][0].items()
    assert len(first["ranked"]) == 5 and first["ranked"][0]["answer"] == "unicorns"
    assert second["outcome"] != "answered" and second["answer"] is None and second["figures"] == []
    assert 0 <= second["confidence"] <= 1


def test_ask_gives_the_question_as_it_was_asked() -> None:
    """A question that is read as another is printed as it was asked."""
    asked = "so the US has 2,255 models?"
    assert json.loads(run("ask", "--json", asked))["question"] == asked
    assert run("ask", text=f"{asked}\n").startswith(f"> {asked}")


def test_ask_why() -> None:
    """`--why` adds what matched and what was repaired."""
    assert "modles" in run("ask", "--why", "how many ai modles does china have").partition("Why:")[2]


def test_ask_several_questions() -> None:
    """Several questions, each in quotes, get a reply each."""
    assert run("ask", "--json", "How many AI unicorns does China have?", "What is CAICT?").count('"question":') == 2


def test_ask_of_a_spreadsheet(tmp_path: Path) -> None:
    """A draft in CSV is enough to try the matching: ids as the sheet has them, no reply yet."""
    sheet = tmp_path / "draft.csv"
    sheet.write_text(
        "answer;question\nPay_Day;When is payday?\nHoliday;How many days off do I get?\n", encoding="utf-8-sig"
    )
    data = json.loads(run("ask", "--json", "--book", sheet, "when is payday"))
    assert data["ranked"][0]["answer"] == "Pay_Day"
    assert "no reply yet" in data["text"] or data["outcome"] != "answered"


def test_check_is_silent_about_a_good_book() -> None:
    """The project's own book has no problem: exit code 0."""
    assert run("check").endswith("no problems\n")


def test_check_prints_a_line_a_problem(tmp_path: Path) -> None:
    """Every problem is one line: place, what, what to do, rule; exit code 1."""
    book = tmp_path / "book.yaml"
    text = (ROOT / "tests/sample.yaml").read_text(encoding="utf-8")
    book.write_text(
        text.replace("{models} models", "1,600 modells").replace("related: [models]", "related: [modls]", 1)
    )
    lines = run("check", book, code=1).splitlines()
    assert f"{book}:74:21 1,600 is a figure without a fact. " in lines[0] and lines[0].endswith("(undeclared-figure)")
    assert any(
        "there is no answer modls. Write models, if that is meant, or delete it here. (unknown-answer)" in line
        for line in lines
    )


def test_check_prints_errors_before_warnings(tmp_path: Path) -> None:
    """What refuses the book is not to be looked for among what is only worth a look."""
    book = tmp_path / "book.yaml"
    text = (ROOT / "tests/sample.yaml").read_text(encoding="utf-8")
    book.write_text(text.replace("  es: ", "  fr: ", 1).replace("related: [models]", "related: [modls]"))
    warned = [" warning: " in line for line in run("check", book, code=1).splitlines()]
    assert True in warned and False in warned and warned == sorted(warned)


def test_check_lists_its_rules() -> None:
    """`check --rules` prints the manual page of each rule, with a sample that passes and one that fails."""
    pages = run("check", "--rules")
    assert pages.count("Passes:") == pages.count("Fails:") > 25


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--article", "nowhere.txt"],
        ["ask", "--lang", "qq", "x"],
        ["ask", " "],
        ["nonsense"],
        ["eval", "nowhere.csv"],
        ["inbox", "drop", "9" * 23],
    ],
)
def test_wrong_use_is_exit_code_2(arguments: list[str]) -> None:
    """Wrong use says how it is used: exit code 2."""
    assert "Usage:" in run(*arguments, code=2)


def test_missing_book_is_a_problem() -> None:
    """A book that is not there is a problem like others: one line, exit code 1."""
    assert "nowhere.yaml: this cannot be read" in run("ask", "--book", "nowhere.yaml", "hello", code=1)


def test_a_wrong_figure_is_never_answered_from(tmp_path: Path) -> None:
    """A book in which a figure is not worth its value is refused by `ask` too, not only by `check`."""
    book = tmp_path / "book.yaml"
    book.write_text((ROOT / "tests/sample.yaml").read_text(encoding="utf-8").replace("value: 1500", "value: 1600"))
    assert "figure-mismatch" in run("ask", "--book", book, "How many models are there?", code=1)


def test_schema_fits_the_book() -> None:
    """The JSON Schema that `schema` prints is valid, and the project's own book fits it."""
    schema = json.loads(run("schema"))
    jsonschema.Draft202012Validator.check_schema(schema)
    book = yaml.safe_load((ROOT / "answers.yaml").read_text(encoding="utf-8"))
    jsonschema.validate(book, schema)
    with pytest.raises(jsonschema.ValidationError, match="qualifer"):
        book["facts"]["china-models"]["qualifer"] = book["facts"]["china-models"].pop("qualifier")
        jsonschema.validate(book, schema)


def test_import_keeps_the_order_of_the_sheet(tmp_path: Path) -> None:
    """`import` turns a sheet into a YAML draft in the editor's order, and does not overwrite anything."""
    sheet, book = tmp_path / "sheet.csv", tmp_path / "book.yaml"
    sheet.write_text(
        'answer,question,reply\nzeta,What is last?,"Yes: the end"\nalpha one,"First, please",\nzeta,The end?,\n'
    )
    assert "2 answers" in run("import", sheet, "--out", book)
    data = yaml.safe_load(book.read_text(encoding="utf-8"))
    assert list(data["answers"]) == ["zeta", "alpha-one"]
    assert data["answers"]["zeta"]["questions"]["en"] == ["What is last?", "The end?"]
    assert data["answers"]["zeta"]["reply"]["en"] == "Yes: the end"
    assert list(read_book(book).book.answers) == ["zeta", "alpha-one"]
    assert "there already" in run("import", sheet, "--out", book, code=1)
    assert "2 answers" in run("import", sheet, "--out", tmp_path / "x" / "y")  # the folder is made


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        ("question\nx\n", "no column answer"),
        ("answer,question\n", "no rows"),
        ("answer,question\na,\n", "no question"),
        ("", "no rows"),
    ],
)
def test_bad_sheets(sheet: str, reason: str, tmp_path: Path) -> None:
    """A sheet without the columns or cells that are needed says which."""
    file = tmp_path / "sheet.csv"
    file.write_text(sheet)
    assert reason in run("import", file, code=1)


def test_eval_counts(tmp_path: Path) -> None:
    """`eval` counts what was answered right, wrong or not, and strays apart."""
    questions = tmp_path / "questions.csv"
    questions.write_text(
        "question,answer\nHow many AI unicorns does China have?,unicorns\nWhat is CAICT?,forum\nlkjhg,\n"
    )
    data = json.loads(run("eval", questions, "--json"))
    assert (data["right"], data["wrong"], data["quiet"], data["misled"]) == (1, 1, 1, 0)
    assert data["confusions"] == [{"wanted": "forum", "given": "caict", "count": 1}]


def test_chat_takes_numbers() -> None:
    """In the terminal a reader asks, and then chooses an offered question by its number."""
    talk = run("chat", text="How many AI unicorns does China have?\n1\n\n")
    assert "71 [1]" in talk and "A unicorn is a company" in talk


def test_chart_draws_a_figure(tmp_path: Path) -> None:
    """A picture goes to the file that is named, as SVG or PNG, in a language; what it shows is told in words."""
    svg, png = tmp_path / "a.svg", tmp_path / "a.png"
    assert "About 40% of the world" in run("chart", "china-share", "-o", svg)
    assert "40\u00a0%" in run("chart", "china-share", "--lang", "es", "-o", png)
    book = tmp_path / "book.yaml"
    book.write_text(SAMPLE.read_text(encoding="utf-8").replace("The Daily Model", "模型日報"), encoding="utf-8")
    told = run("chart", "share", "-o", png, "--book", book, code=1)
    assert "Latin, Greek and Cyrillic letters, and there are others. Write an .svg. (letters)" in told
    assert "模型日報" in run("chart", "share", "-o", svg, "--book", book)
    assert svg.read_text(encoding="utf-8").startswith("<svg") and "max-width:100%" in svg.read_text(encoding="utf-8")
    assert png.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("china-shares", "-o", "a.svg"), 1, "answers.yaml: there is no fact 'china-shares'. Write china-share"),
        (("lead", "-o", "a.svg"), 1, "the fact lead has no figure"),
        (("china-share", "-o", "a.jpg"), 2, "a.jpg is no picture: end it with .svg or .png"),
        (("china-share", "-o", "nowhere/a.svg"), 1, "the file cannot be written"),
        (("ticket", "-o", "a.svg", "--book", "tests/sets"), 1, "there is no fact 'ticket'"),
    ],
)
def test_chart_says_what_it_cannot_draw(arguments: tuple[str, ...], code: int, told: str) -> None:
    """A fact that is not there, or has no figure, and a file that is none are told with the remedy."""
    assert told in run("chart", *arguments, code=code)


def test_a_newsrooms_picture_has_its_colour(tmp_path: Path) -> None:
    """Of a folder of books, the first one that has the fact is drawn, as the newsroom's file says."""
    book = (ROOT / "tests" / "kinds.yaml").read_text(encoding="utf-8")
    (tmp_path / "kinds.yaml").write_text(book, encoding="utf-8")
    (tmp_path / "newsroom.yaml").write_text('name: The Post\ncolour: "#8a1538"\n', encoding="utf-8")
    run("chart", "ticket", "-o", tmp_path / "a.svg", "--book", tmp_path)
    drawn = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "#8a1538" in drawn and "The Post" in drawn
