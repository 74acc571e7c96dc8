"""Spreadsheets of every program: nothing is lost, and what is wrong is named by row and column."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
import yaml
from conftest import ROOT
from spreadsheets import HEAD, KINDS, Rows, document_parts, opened_cell, workbook_parts, zipped

from bot.book.draft import Draft, read_draft
from bot.book.load import read_book
from bot.book.write import draft_as_yaml
from bot.check import check_book, open_book
from bot.problems import Refused

TEXT = "The ward has 1,500 beds; 40% are free.\nSee “Annex”, please"
NAMES: Rows = [
    ("answer", "question", "reply"),
    ("beds", "How many beds are there, all in all?", TEXT),
    ("beds", 'what is a "bed"; really', ""),
    ("Pay_Day", "When is payday?  Soon?", "=SUM(1)"),
    ("café", "¿Dónde está el café?", "'On the left'"),
]
SPANISH: Rows = [
    ("Texto ", "Pregunta", "RESPUESTA", "Idioma"),
    ("", "", "", ""),
    ("Cierra a las nueve", "¿A qué hora cierra?", "cierre", "es"),
    ("", "when does it close", "cierre", "English"),
]
TEXTS: Rows = [
    ("Preguntas de 2026", "", ""),
    ("", "", ""),
    ("Pregunta", "Respuesta", "Quién lo sabe"),
    ("¿Cuántas camas tiene el hospital?", "Tiene 640 camas, más que en 2019.", "Ana; planta 2"),
    ("número de camas", "Tiene 640 camas, más que en 2019.", ""),
    ("¿Quién lo dirige?", "Rosa Díaz", ""),
    ("¿En qué año abrió?", "1987", "=1+1"),
]
WIDE: Rows = [
    ("Answer", "Question 1", "Question 2", "question_es", "Reply (es)", "reply"),
    ("rent", "How much is the rent?", "rent price", "¿Cuánto es el alquiler?", "Según la zona", "It depends"),
    ("pets", "Are dogs allowed?", "", "", "", "Yes"),
]
LAYOUTS: dict[str, tuple[Rows, dict[str, tuple[dict[str, list[str]], dict[str, str]]]]] = {
    "names": (
        NAMES,
        {
            "beds": ({"en": ["How many beds are there, all in all?", 'what is a "bed"; really']}, {"en": TEXT}),
            "Pay_Day": ({"en": ["When is payday?  Soon?"]}, {"en": "=SUM(1)"}),
            "cafe": ({"en": ["¿Dónde está el café?"]}, {"en": "'On the left'"}),
        },
    ),
    "Spanish headings in another order": (
        SPANISH,
        {"cierre": ({"en": ["when does it close"], "es": ["¿A qué hora cierra?"]}, {"es": "Cierra a las nueve"})},
    ),
    "texts under answer, below a title": (
        TEXTS,
        {
            "camas-hospital": (
                {"es": ["¿Cuántas camas tiene el hospital?", "número de camas"]},
                {"es": "Tiene 640 camas, más que en 2019."},
            ),
            "quien-dirige": ({"es": ["¿Quién lo dirige?"]}, {"es": "Rosa Díaz"}),
            "ano-abrio": ({"es": ["¿En qué año abrió?"]}, {"es": "1987"}),
        },
    ),
    "a column for each wording": (
        WIDE,
        {
            "rent": (
                {"en": ["How much is the rent?", "rent price"], "es": ["¿Cuánto es el alquiler?"]},
                {"en": "It depends", "es": "Según la zona"},
            ),
            "pets": ({"en": ["Are dogs allowed?"]}, {"en": "Yes"}),
        },
    ),
}
SHEETS = [(kind, layout) for kind in KINDS for layout in LAYOUTS]


def saved(folder: Path, kind: str, rows: Rows) -> Path:
    ending, write = KINDS[kind]
    path = folder / f"faq2026{ending}"
    write(path, rows)
    return path


def as_data(draft: Draft) -> dict[str, object]:
    answers = yaml.safe_load(draft_as_yaml(draft))["answers"]
    return {name: (answer["questions"], answer["reply"]) for name, answer in answers.items()}


def test_there_are_forty() -> None:
    """Every layout is tried in every kind of file."""
    assert len(SHEETS) >= 40


@pytest.mark.parametrize(("kind", "layout"), SHEETS)
def test_nothing_is_lost(kind: str, layout: str, tmp_path: Path) -> None:
    """What stands in the sheet stands in the draft: phrasings, replies, and all else as a comment."""
    rows, expected = LAYOUTS[layout]
    draft = read_draft(saved(tmp_path, kind, rows))
    assert as_data(draft) == expected
    assert [problem.rule for problem in draft.warnings] == (["encoding"] if kind == "Windows-1252" else [])
    text = draft_as_yaml(draft)
    held = f"{text}\n{yaml.safe_load(text)}\n{list(draft.book.answers)}"
    headings = {*rows[0], *(rows[2] if rows is TEXTS else ()), "English", "es"} - {"Preguntas de 2026"}
    for cell in {cell for row in rows for cell in row} - headings:
        assert cell in held or repr(cell)[1:-1] in held, f"{cell!r} is lost"


@pytest.mark.parametrize(("kind", "layout"), SHEETS)
def test_an_empty_cell_is_named(kind: str, layout: str, tmp_path: Path) -> None:
    """A row without a question is a problem at the row and column of the cell that is empty."""
    rows = [list(row) for row in LAYOUTS[layout][0]]
    head = next(number for number, row in enumerate(rows) if len(list(filter(None, row))) > 2)
    column = next(at for at, name in enumerate(rows[head]) if name.lower().startswith(("question", "pregunta")))
    for at, name in enumerate(rows[head]):
        if name.lower().startswith(("question", "pregunta")):
            rows[-1][at] = ""
    file = saved(tmp_path, kind, rows)
    with pytest.raises(Refused) as refused:
        read_draft(file)
    cell = f"{'ABCDEF'[column]}{len(rows)}"
    place = f"{file}:{len(rows)}:{column + 1}"
    assert str(refused.value) == (
        f"{place} the row has no question: the cell {cell} is empty. Fill the cell, or delete the row. (sheet)"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_cell_under_no_heading_is_named(kind: str, tmp_path: Path) -> None:
    """A text beside the table, such as the rest of one that a comma cut, is never dropped."""
    file = saved(tmp_path, kind, [("answer", "question"), ("beds", "How many", "exactly?")])
    with pytest.raises(Refused, match=r":2:3 the cell C2 stands under no heading: “exactly\?”"):
        read_draft(file)


@pytest.mark.parametrize("kind", KINDS)
def test_two_replies_for_one_answer_are_named(kind: str, tmp_path: Path) -> None:
    """Of two replies none is chosen: the second one's cell is named."""
    file = saved(tmp_path, kind, [("answer", "question", "reply"), ("a", "One?", "Yes"), ("a", "Two?", "No")])
    with pytest.raises(Refused, match=r":3:3 the cell C3 gives the answer another reply than C2\."):
        read_draft(file)


@pytest.mark.parametrize("kind", KINDS)
def test_a_language_that_is_none_is_named(kind: str, tmp_path: Path) -> None:
    """A language that the program does not have is not taken for another one."""
    file = saved(tmp_path, kind, [("answer", "question", "language"), ("a", "One?", "tlh")])
    with pytest.raises(Refused, match=r":2:3 the cell C2 says tlh, which is no language of the program"):
        read_draft(file)


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_answers_with_its_figures(kind: str, tmp_path: Path) -> None:
    """A sheet with figures can be tried, whatever its name; for readers it is refused, and `check` names the cell."""
    file = saved(tmp_path, kind, NAMES)
    assert open_book(file, for_trial=True).book.answers["beds"].reply.own("en") == TEXT
    with pytest.raises(Refused, match=r":2:3 1,500 is a figure without a fact\. "):
        open_book(file)
    assert {"undeclared-figure"} <= {problem.rule for problem in check_book(file)}
    assert not {"title-figure"} & {problem.rule for problem in check_book(file)}


def test_windows_1252_is_told(tmp_path: Path) -> None:
    """A sheet that is no UTF-8 is read as Windows-1252, and the editor is shown words by which to judge it."""
    file = saved(tmp_path, "Windows-1252", [("answer", "question"), ("cierre", "¿A qué hora cerrará el salón?")])
    (warning,) = read_draft(file).warnings
    assert str(warning) == (
        f"{file}: warning: the file is read as Windows-1252, for it is not UTF-8: qué, cerrará, salón. "
        "Look whether the accents are right; if not, save it as CSV UTF-8. (encoding)"
    )
    assert check_book(file)[0] == warning


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("answer,question\na,cuántos hay\n".encode("mac_roman"), ":2:5 the byte 87 is not UTF-8"),
        ("answer,question\na,qué hay\n".encode("mac_roman"), ":2:5 the byte 8E is not UTF-8"),
        (b"answer,question\na,x\x81y\n", ":2:4 the byte 81 is not UTF-8"),
        ("answer,question\na,b\n".encode("utf-16-le"), "the byte 00 is no character of a text"),
        (b'answer,question\na,"How many\nb,what\n', ":2:1 this row is not CSV: unexpected end of data"),
        (b'answer,question\na,"How" many\n', ":2:1 this row is not CSV"),
    ],
    ids=["Mac Roman", "Mac Roman at the end", "no character", "UTF-16 unsaid", "open quote", "quote in the middle"],
)
def test_what_is_not_sure_is_refused(content: bytes, told: str, tmp_path: Path) -> None:
    """A text that can be no Windows-1252, and quotes that do not close, are not guessed at."""
    file = tmp_path / "sheet.csv"
    file.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_draft(file)
    assert told in str(refused.value)


def test_questions_one_a_line(tmp_path: Path) -> None:
    """A cell with several lines has as many phrasings; a merged cell counts for all its rows."""
    path = tmp_path / "sheet.xlsx"
    book = openpyxl.Workbook()
    for row in (("answer", "question"), ("beds", "How many beds?\nnumber of beds"), (None, "beds in all")):
        book.active.append(row)
    book.active.merge_cells("A2:A3")
    book.save(path)
    assert read_draft(path).book.answers["beds"].questions.get("en") == (
        "How many beds?",
        "number of beds",
        "beds in all",
    )


def test_a_merged_cell_of_an_open_document(tmp_path: Path) -> None:
    """In `.ods` too a merged cell counts for all its rows, and no further."""
    start = '<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>beds</text:p>'
    lines = [
        opened_cell("answer") + opened_cell("question"),
        f"{start}</table:table-cell>{opened_cell('How many beds?')}",
        f"<table:covered-table-cell/>{opened_cell('beds in all')}",
        opened_cell("rent") + opened_cell("How much is the rent?"),
    ]
    path = tmp_path / "sheet.ods"
    zipped(path, document_parts("".join(f"<table:table-row>{line}</table:table-row>" for line in lines)))
    answers = read_draft(path).book.answers
    assert [len(answers[name].questions.get("en")) for name in ("beds", "rent")] == [2, 1]


def test_comments_are_no_text(tmp_path: Path) -> None:
    """What colleagues note on a cell of an `.ods` is not taken for what stands in it."""
    noted = "<table:table-cell><office:annotation><text:p>Ask Ana</text:p></office:annotation><text:p>a</text:p>"
    lines = [opened_cell("answer") + opened_cell("question"), f"{noted}</table:table-cell>{opened_cell('Why?')}"]
    path = tmp_path / "sheet.ods"
    zipped(path, document_parts("".join(f"<table:table-row>{line}</table:table-row>" for line in lines)))
    assert list(read_draft(path).book.answers) == ["a"]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (1500, "General", "1500"),
        (1500, "#,##0", "1500"),
        (0.4, "0%", "40%"),
        (0.255, "0.0%", "25.5%"),
        (True, "General", "TRUE"),
        (1.5, "General", None),
        (1500, '#,##0.00\\ "€"', None),
        (0.404, "0%", None),
        ("=A1", "General", None),
    ],
)
def test_numbers_as_they_show(value: object, form: str, shown: str | None, tmp_path: Path) -> None:
    """Of a number only what shows the same everywhere is taken; what is not sure names its cell."""
    path = tmp_path / "sheet.xlsx"
    book = openpyxl.Workbook()
    for row in (("answer", "question", "reply"), ("a", "How many?", value)):
        book.active.append(row)
    book.active["C2"].number_format = form
    book.save(path)
    if shown is not None:
        assert read_draft(path).book.answers["a"].reply.own("en") == shown
        return
    with pytest.raises(Refused, match=r":2:3 the cell C2 \(reply\) holds "):
        read_draft(path)


def test_sheets_of_one_workbook(tmp_path: Path) -> None:
    """Every sheet with the columns is read; one without is told; a problem names the sheet."""
    path = tmp_path / "book.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "Beds"
    for title, rows in (
        ("Beds", [("answer", "question"), ("beds", "How many beds?")]),
        ("Rent", [("question", "answer"), ("How much?", "rent")]),
        ("Notes", [("Ask Ana",)]),
    ):
        sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    draft = read_draft(path)
    assert list(draft.book.answers) == ["beds", "rent"]
    assert [str(one.place) for one in draft.warnings] == [f"{path}[Notes]:1:1"]
    book["Rent"]["A3"] = "Who pays?"
    book.save(path)
    with pytest.raises(Refused, match=r"\[Rent\]:3:2 the row has no answer: the cell B3 is empty"):
        read_draft(path)


@pytest.mark.parametrize("called", ["es", "es-MX", "Español", "spanish", "ESPAÑOL"])
def test_a_language_by_any_of_its_names(called: str, tmp_path: Path) -> None:
    """A language is known by its code, by its own name and by those that the other languages have for it."""
    rows = [("answer", "question", "language"), ("a", "Hotel?", called)]
    assert read_draft(saved(tmp_path, "commas", rows)).book.answers["a"].questions.languages == ["es"]
    if "-" not in called:
        rows = [("answer", f"Question ({called})"), ("a", "Hotel?")]
        assert read_draft(saved(tmp_path, "commas", rows)).book.answers["a"].questions.languages == ["es"]


def test_names_that_would_be_one(tmp_path: Path) -> None:
    """Two answers whose names a link would carry alike stay two."""
    rows = [("answer", "question", "reply"), ("pay day", "When?", "x"), ("pay-day", "Where?", "y")]
    file = saved(tmp_path, "commas", rows)
    assert list(as_data(read_draft(file))) == ["pay-day", "pay-day-2"]
    assert "# In the sheet: pay day" in draft_as_yaml(read_draft(file))


def test_a_long_text_goes_by_a_name(tmp_path: Path) -> None:
    """An answer whose text no button could carry is called after its question; a short text stays its own name."""
    long = "It is a long story, which " + "goes on and on and " * 5 + "ends well."
    file = saved(tmp_path, "commas", [("question", "answer"), ("How does it end?", long), ("Is it long?", "Yes, very")])
    draft = read_draft(file)
    assert list(draft.book.answers) == ["end", "Yes, very"] and draft.book.answers["end"].reply.own("en") == long
    assert list(as_data(draft)) == ["end", "long"]


def test_lines_end_as_one(tmp_path: Path) -> None:
    """A reply of several lines is the same from every program."""
    path = tmp_path / "sheet.csv"
    path.write_bytes(b'answer,question,reply\r\na,Why?,"One.\r\nTwo."\r\n')
    assert read_draft(path).book.answers["a"].reply.own("en") == "One.\nTwo."


def test_the_draft_is_a_book(tmp_path: Path) -> None:
    """What `import` writes is read as a book, and `check` says what is still to be written, that first."""
    book = tmp_path / "book.yaml"
    book.write_text(draft_as_yaml(read_draft(saved(tmp_path, "LibreOffice", TEXTS))), encoding="utf-8")
    assert read_book(book).book.article.locale == "es"
    problems = check_book(book)
    assert [problem.rule for problem in problems[:2]] == ["unfinished", "unfinished"]
    with pytest.raises(Refused, match="title is still to be written"):
        open_book(book)


BOMB = f"{HEAD}<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
ROW = '<row><c t="inlineStr"><is><t>answer</t></is></c></row>'


def hostile(folder: Path) -> dict[str, Path]:
    """Files that would fill the memory, or hold a reader up, if they were simply parsed."""
    files = {name: folder / f"{name.replace(' ', '-')}.xlsx" for name in HOSTILE}
    zipped(files["entities"], document_parts("<table:table-row/>", head=BOMB))
    zipped(files["entities in UTF-16"], {"content.xml": ""})
    with zipfile.ZipFile(files["entities in UTF-16"], "w") as archive:
        archive.writestr("content.xml", BOMB.replace("UTF-8", "UTF-16").encode("utf-16") + "<x/>".encode("utf-16-le"))
    zipped(files["zip bomb"], {**workbook_parts("<sheetData/>"), "xl/sharedStrings.xml": " " * 60_000_000})
    deep = "<a>" * 100_000 + "</a>" * 100_000
    zipped(files["deep"], workbook_parts(deep))
    wide = "".join(
        f'<table:table-cell table:number-columns-repeated="16384"><text:p>{number}</text:p></table:table-cell>'
        for number in range(100)
    )
    endless = f'<table:table-row table:number-rows-repeated="1048576">{wide}</table:table-row>'
    zipped(files["repeated"], document_parts(endless))
    far = ROW.replace("<row", f'<row r="{"9" * 12}"')
    zipped(files["far row"], workbook_parts(f"<sheetData>{ROW}{far}</sheetData>"))
    files["cut"].write_bytes(files["deep"].read_bytes()[:300])
    files["password"].write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    zipped(files["another archive"], {"readme.txt": "no sheet"})
    return files


HOSTILE = {
    "entities": "has a document type",
    "entities in UTF-16": "has a document type",
    "zip bomb": "unpacks to 60 MB",
    "deep": "is no workbook, or it is damaged",
    "repeated": "more than 500000 cells",
    "far row": "more than 500000 cells",
    "cut": "is no workbook, or it is damaged",
    "password": "or has a password",
    "another archive": "this is no workbook",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str, tmp_path: Path) -> None:
    """Entities, zip bombs, endless rows and damaged files are one problem, and are not unpacked."""
    with pytest.raises(Refused) as refused:
        read_draft(hostile(tmp_path)[name])
    assert HOSTILE[name] in str(refused.value)


def test_a_missing_package_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without openpyxl an `.xlsx` is refused with the command that installs it; the other kinds need nothing."""
    file = saved(tmp_path, "Excel", NAMES)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(Refused, match=r"Install it: pip install 'footnote\[sheets\]'; or save it as \.csv"):
        read_draft(file)
    assert read_draft(saved(tmp_path, "LibreOffice", NAMES)).book.answers
    assert "sheets =" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
