"""Edits of a book: what they write into its text, and what becomes of them when the file has changed too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import ROOT, SAMPLE
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.book.editing import Edit, edit_of, edited, entry_in, inverse
from bot.book.source import source_of
from bot.book.write import as_typed

BOOK = """\
# The book of a bridge.
article: {title: The bridge, publisher: "The Day", language: en}

topics:
  bridge: {en: Bridge}

facts:
  length:
    figure:   1,200   # in the article's own way
    value: 1200

answers:
  # ----- How long it is -----
  long:
    topic: bridge
    questions:
      en:
      - How long is the bridge?
      - "length: of the bridge?"   # typed by a reader
      es: [¿Cuánto mide?]
    reply: >-
      It is {length}
      metres long.

  # ----- How old it is -----
  old: {topic: bridge, questions: [How old is it?], reply: Very old.}
"""
LONG = ("answers", "long")
ASKED = (*LONG, "questions")
OLD = BOOK.splitlines()[-1]


def applied(text: str, *edits: Edit) -> str:
    made = edited(text, "bridge.yaml", edits)
    assert made.conflicts == () and made.merged == frozenset()
    return made.text


def data_in(text: str) -> object:
    return source_of(text, "bridge.yaml")[0].data


def rows(*edits: Edit) -> list[Edit]:
    """`edits`, each of a revision of its own."""
    return [Edit(edit.path, edit.before, edit.after, number) for number, edit in enumerate(edits, start=1)]


CASES = [
    (("facts", "length", "figure"), "1,210", "figure:   1,200   # in", "figure: 1,210   # in"),
    (("facts", "length", "value"), "1210", "value: 1200\n", "value: 1210\n"),
    (("answers", "long", "reply"), "Long.", ">-\n      It is {length}\n      metres long.\n", "Long.\n"),
    (("answers", "long", "reply", "en"), "Long.", ">-\n      It is {length}\n      metres long.\n", "Long.\n"),
    ((*ASKED, "en", "Is it long?"), "Is it long?", "by a reader\n", "by a reader\n      - Is it long?\n"),
    ((*ASKED, "en", "How long is the bridge?"), None, "      - How long is the bridge?\n", ""),
    ((*ASKED, "es", "¿Sí, o no?"), "¿Sí, o no?", "[¿Cuánto mide?]", "['¿Cuánto mide?', '¿Sí, o no?']"),
    ((*ASKED, "fr", "Long ?"), "Long ?", "mide?]\n", "mide?]\n      fr:\n        - Long ?\n"),
    (("answers", "old", "reply"), "Old, very old.", "Very old.}", "'Old, very old.'}"),
    (("answers", "old", "questions", "en", "Old?"), "Old?", "[How old is it?]", "['How old is it?', 'Old?']"),
    (("answers", "old", "related"), ["long"], "[How old is it?], reply: Very old.}",
     "['How old is it?'], reply: Very old., related: [long]}"),
    (("answers", "old"), None, f"{OLD}\n", ""),
    (("facts", "length", "corrected"), {"was": "1,100"}, "1200\n", "1200\n    corrected:\n      was: 1,100\n"),
    (("facts", "high"), {"figure": "9", "unit": "%"}, "1200\n", "1200\n  high:\n    figure: 9\n    unit: '%'\n"),
    (("answers", "new"), {"reply": "a\nb"}, OLD, f"{OLD}\n\n  new:\n    reply: |-\n      a\n      b"),
    (("gaps", "cost"), {"reply": "No."}, OLD, f"{OLD}\n\ngaps:\n  cost:\n    reply: No."),
]  # fmt: skip


@pytest.mark.parametrize(("path", "after", "old", "new"), CASES, ids=[".".join(case[0]) for case in CASES])
def test_only_what_differs_is_written_anew(path: tuple[str, ...], after: object, old: str, new: str) -> None:
    """An edit changes the lines of its entry; every other sign of the file stays, and taking it back says the same."""
    edit = edit_of(BOOK, path, after)
    assert BOOK.count(old) == 1
    text = applied(BOOK, edit)
    assert text == BOOK.replace(old, new)
    assert entry_in(applied(text, inverse(edit)), path) == entry_in(BOOK, path)


def test_line_ends_and_the_last_line_stay() -> None:
    """A file of another system keeps its line ends, and one that does not end its last line is no trouble."""
    lines = BOOK.rstrip().replace("\n", "\r\n")
    edits = [edit_of(BOOK, ("gaps", "cost"), {"reply": "No."}), edit_of(BOOK, ("facts", "length", "value"), "1210")]
    expected = applied(BOOK, *edits).rstrip().replace("\n", "\r\n")
    assert applied(lines, *edits).rstrip() == expected


def test_several_edits_of_neighbours() -> None:
    """Entries that go, come and change side by side are all right in the end."""
    edits = [
        edit_of(BOOK, (*ASKED, "en", "length: of the bridge?"), None),
        edit_of(BOOK, (*ASKED, "en", "How far is it?"), "How far is it?"),
        edit_of(BOOK, (*ASKED, "es"), None),
        edit_of(BOOK, ("answers", "old"), None),
        edit_of(BOOK, ("answers", "older"), {"reply": "Older."}),
    ]
    text = applied(BOOK, *edits)
    assert entry_in(text, ASKED) == "en:\n  - How long is the bridge?\n  - How far is it?\n"
    assert entry_in(text, ("answers", "old")) is None
    assert entry_in(text, ("answers", "older")) == "reply: Older.\n"
    assert "# ----- How old it is -----" in text


def test_what_is_added_at_one_place() -> None:
    """A line for the last fact and a fact behind it are added where one line ends, in that order."""
    edits = [edit_of(BOOK, ("facts", "length", "unit"), "m"), edit_of(BOOK, ("facts", "width"), {"figure": "9"})]
    assert "    value: 1200\n    unit: m\n  width:\n    figure: 9\n" in applied(BOOK, *edits)


def test_an_entry_of_another_kind() -> None:
    """A list becomes a mapping, and a mapping one with other keys: nothing of the old one is left."""
    mapping = edit_of(BOOK, (*ASKED, "en"), {"one": "How long?"})
    assert entry_in(applied(BOOK, mapping), (*ASKED, "en")) == "one: How long?\n"
    other = edit_of(BOOK, FIGURE, {"formula": "2 * 600"})
    assert entry_in(applied(BOOK, other), FIGURE) == "formula: 2 * 600\n"


FIGURE = ("facts", "length")
ONE = edit_of(BOOK, FIGURE, {"figure": "1,210", "value": "1210"})
ONE_IN = applied(BOOK, ONE)
TWO = edit_of(ONE_IN, FIGURE, {"figure": "1,220", "value": "1220"})
TWO_IN = applied(BOOK, ONE, TWO)
WORDING = edit_of(BOOK, (*ASKED, "en", "Is it long?"), "Is it long?")
WORDING_IN = applied(BOOK, WORDING)
ANSWER = edit_of(WORDING_IN, LONG, {"topic": "bridge", "questions": {"en": ["Long?", "Is it long?"]}, "reply": "Yes."})
ANSWER_IN = applied(BOOK, WORDING, ANSWER)
LATER = edit_of(ANSWER_IN, (*ASKED, "en", "How long?"), "How long?")
LATER_IN = applied(BOOK, WORDING, ANSWER, LATER)
THEIRS = BOOK.replace("figure:   1,200", "figure:   1,199")
GONE = BOOK.replace("  long:", "  length:")
FILES = [
    ("as it was", BOOK, [ONE, TWO], TWO_IN, {}, {}),
    ("with the first", ONE_IN, [ONE, TWO], TWO_IN, {1}, {}),
    ("with both", TWO_IN, [ONE, TWO], TWO_IN, {1, 2}, {}),
    ("changed itself", THEIRS, [ONE, TWO], THEIRS, {}, {1, 2}),
    ("back and forth", BOOK, [ONE, inverse(ONE)], BOOK, {1, 2}, {}),
    ("twice the same", BOOK, [ONE, ONE], ONE_IN, {}, {}),
    ("an answer over its wording", BOOK, [WORDING, ANSWER], ANSWER_IN, {}, {}),
    ("with the wording", WORDING_IN, [WORDING, ANSWER], ANSWER_IN, {1}, {}),
    ("with the answer", ANSWER_IN, [WORDING, ANSWER], ANSWER_IN, {1, 2}, {}),
    ("a wording over its answer", BOOK, [WORDING, ANSWER, LATER], LATER_IN, {}, {}),
    ("with the first two", ANSWER_IN, [WORDING, ANSWER, LATER], LATER_IN, {1, 2}, {}),
    ("with all", LATER_IN, [WORDING, ANSWER, LATER], LATER_IN, {1, 2, 3}, {}),
    ("another entry changed", THEIRS, [WORDING], THEIRS.replace('reader\n', 'reader\n      - Is it long?\n'), {}, {}),
    ("the entry is gone", GONE, [ANSWER], GONE, {}, {1}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "file", "edits", "text", "merged", "torn"), FILES, ids=[case[0] for case in FILES])
def test_a_file_that_changed_meanwhile(
    name: str, file: str, edits: list[Edit], text: str, merged: set[int], torn: set[int]
) -> None:
    """What the file has caught up with is merged, what it left alone is written in, what it changed itself stays."""
    made = edited(file, "bridge.yaml", rows(*edits))
    assert (data_in(made.text), made.merged) == (data_in(text), frozenset(merged))
    assert {conflict.edit.revision for conflict in made.conflicts} == set(torn)


def test_a_revision_is_written_in_whole_or_not_at_all() -> None:
    """When one entry of a revision is in conflict, the others stay out too, and so does what was built on them."""
    fact = Edit(FIGURE, ONE.before, ONE.after, 1)
    answer = edit_of(BOOK, ("answers", "far"), {"reply": "{length} metres."})
    wording = edit_of(applied(BOOK, answer), ("answers", "far", "reply"), "Over {length} metres.")
    edits = [fact, Edit(answer.path, None, answer.after, 1), Edit(wording.path, wording.before, wording.after, 2)]
    made = edited(THEIRS, "bridge.yaml", edits)
    assert made.text == THEIRS
    assert [(conflict.edit.path[1], conflict.found) for conflict in made.conflicts] == [
        ("length", "figure: 1,199\nvalue: 1200\n"),
        ("far", None),
    ]


def test_texts_may_stand_without_their_language() -> None:
    """An entry in the article's own language alone says the same with its language and without."""
    text = BOOK.replace("reply: Very old.", "reply: {en: Very old.}")
    edit = edit_of(BOOK, ("answers", "old", "reply"), "Quite old.")
    assert "reply: Quite old." in applied(text, edit)
    spanish = applied(BOOK, edit_of(BOOK, ("answers", "old", "reply", "es"), "Viejo."))
    assert entry_in(spanish, ("answers", "old", "reply")) == "en: Very old.\nes: Viejo.\n"


@pytest.mark.parametrize("name", ["answers.yaml", "examples/almenar.yaml", "tests/sets/lande.yaml"])
def test_texts_of_a_real_book(name: str) -> None:
    """Of a real book many texts are changed at once: as many lines change; taken back, it says the same."""
    text = (ROOT / name).read_text(encoding="utf-8")
    data = source_of(text, name)[0].data
    some = list(leaves(data, ()))[::9]
    edits = [Edit(path, as_typed(value), as_typed(f"{value} more")) for path, value in some]
    made = applied(text, *edits)
    pairs = zip(text.splitlines(), made.splitlines(), strict=True)
    assert 15 < sum(one != other for one, other in pairs) <= len(edits)
    assert source_of(applied(made, *map(inverse, edits)), name)[0].data == data


def leaves(data: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The texts in `data` that stand in a line of their own, with their paths."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, str):
        yield path, data


SAMPLE_TEXT = SAMPLE.read_text(encoding="utf-8")
SIGNS = st.text(
    st.characters(codec="ascii", min_codepoint=32, max_codepoint=126) | st.sampled_from("\n\té¿“"), min_size=1
)
NAMES = st.sampled_from(["en", "es", "figure", "a-b"])
VALUES = st.recursive(
    SIGNS, lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(NAMES, inner, min_size=1, max_size=3)
)
PLACES = sorted({path[:depth] for path, _ in leaves(data_in(SAMPLE_TEXT), ()) for depth in (2, 3, 4) if len(path) > 2})
ENTRIES = [path for path in PLACES if path[0] in ("facts", "derived", "answers", "gaps")]


@pytest.mark.slow
@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ENTRIES), st.booleans(), VALUES | st.none()), min_size=1, max_size=5))
def test_whatever_is_written_is_read_again(changes: list[tuple[tuple[str, ...], bool, object]]) -> None:
    """Any value in the place of any entry, or beside it, or nothing: the text says that, and the rest as before."""
    edits: list[Edit] = []
    for entry, is_beside, value in changes:
        path = (*entry[:-1], "beside") if is_beside else entry
        if not any(path[: len(one.path)] == one.path or one.path[: len(path)] == path for one in edits):
            edits.append(edit_of(SAMPLE_TEXT, path, value))
    text = applied(SAMPLE_TEXT, *[edit for edit in edits if edit.before != edit.after])
    assert [entry_in(text, edit.path) for edit in edits] == [edit.after for edit in edits]
    comments = [line for line in SAMPLE_TEXT.splitlines() if line.startswith("#")]
    assert [line for line in text.splitlines() if line.startswith("#")] == comments
