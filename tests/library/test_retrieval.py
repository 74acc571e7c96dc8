"""Which of many is meant: how near answers stand where words are weighed over all, and what is kept for that."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.language.words import words
from bot.library import retrieval as of_library
from bot.library.retrieval import Outline, Retrieval, chances
from bot.match import ModelCache, Phrasing

SHIP = [Phrasing("price", "en", "price of a ticket"), Phrasing("price", "en", "what does a ticket cost")]
SHIP += [Phrasing("boats", "en", "number of boats"), Phrasing("boats", "es", "cuántos barcos hay")]
MUSEUM = [Phrasing("price", "en", "price of the museum ticket"), Phrasing("rooms", "en", "number of rooms")]
TOWER = [Phrasing("steps", "en", "number of steps"), Phrasing("price", "en", "price of a visit")]


@pytest.fixture(scope="module")
def retrieval() -> Retrieval:
    return Retrieval([Outline.of(own) for own in (SHIP, MUSEUM, TOWER)], ["en", "es"])


def best(retrieval: Retrieval, text: str) -> list[float]:
    found: list[float] = retrieval.best(retrieval.standings(words(text))).tolist()
    return found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("number of boats", 0),
        ("cuantos barcos", 0),
        ("how many bots", 0),
        ("the museum", 1),
        ("rooms", 1),
        ("museem", 1),
        ("steps", 2),
        ("the price to visit", 2),
    ],
)
def test_the_rarest_words_tell(retrieval: Retrieval, text: str, place: int) -> None:
    """Words that few answers have count most, in each language and misspelt; those that all have tell nothing."""
    near = best(retrieval, text)
    assert near.index(max(near)) == place and sorted(near)[-2] < max(near)


def test_an_answer_stands_as_its_best_language(retrieval: Retrieval) -> None:
    """An answer's phrasings in two languages stand apart: asked in one, the other does not push it back."""
    standings = retrieval.standings(words("cuántos barcos hay"))
    assert retrieval.of(standings, 0, "boats") == pytest.approx(1.0, abs=1e-6)
    assert retrieval.of(standings, 0, "price") < 0.2
    assert retrieval.of(standings, 0, "no-such-answer") == 0.0


@pytest.mark.parametrize("text", ["", "?", "xyzzyx", "длина моста"])
def test_words_that_nobody_has_are_near_nothing(retrieval: Retrieval, text: str) -> None:
    """What shares not a piece with any book is near none, and each has the same chance."""
    assert best(retrieval, text) == [0.0, 0.0, 0.0]
    assert chances(np.array(best(retrieval, text))) == pytest.approx([1 / 3] * 3)


def test_a_kept_outline_is_the_same(tmp_path: Path) -> None:
    """An outline that went through a file makes the same standings to the last bit."""
    cache = ModelCache(tmp_path)
    outlines = []
    for number, own in enumerate((SHIP, MUSEUM, TOWER)):
        cache.save(str(number), Outline.of(own).arrays())
        kept = cache.load(str(number))
        assert kept is not None
        outlines.append(Outline.from_arrays(kept))
    made = Retrieval([Outline.of(own) for own in (SHIP, MUSEUM, TOWER)], ["en", "es"])
    again = Retrieval(outlines, ["en", "es"])
    for text in ("price of a boat", "cuántos barcos", "museem steps"):
        assert again.standings(words(text)).tolist() == made.standings(words(text)).tolist()


def test_chances_are_shares_of_one() -> None:
    """The chances of all make one, in the order of the standings; a tenth nearer is more than five times as likely."""
    found = chances(np.array([0.5, 0.4, 0.1])).tolist()
    assert sum(found) == pytest.approx(1) and found == sorted(found, reverse=True)
    assert 5 < found[0] / found[1] < 6


def test_what_is_taken_over_is_as_if_made_anew() -> None:
    """Books that change, come, go and change places leave the same standings, to the last bit, as a search of all."""
    texts = [
        f"{first} of the {second}" for first in ("price", "number", "size") for second in ("boat", "tower", "room")
    ]
    often = [Phrasing("one", "en", "the tower"), Phrasing("one", "en", "a tower")]
    outlines = [Outline.of([Phrasing("one", "en", text), Phrasing(text[:4], "en", text[3:])]) for text in texts]
    outlines[3] = Outline.of([Phrasing("one", "en", texts[3]), *often])
    grown = Retrieval(outlines[:4], ["en"])
    for books in (outlines[:6], outlines[2:6], [*outlines[6:], *outlines[2:5]], list(reversed(outlines)), outlines[8:]):
        grown, anew = Retrieval(books, ["en"], grown), Retrieval(books, ["en"])
        for text in texts:
            assert grown.standings(words(text)).tolist() == anew.standings(words(text)).tolist()


def test_a_term_with_a_row_counts_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are for speed: without any, with some and with all of them, standings are the same to the last bit."""
    outlines = [Outline.of(own) for own in (SHIP, MUSEUM, TOWER)]
    found, rows = [], []
    for share in (1.0, 0.5, 0.0):
        monkeypatch.setattr(of_library, "COMMON", share)
        made = Retrieval(outlines, ["en", "es"])
        rows.append(len(made._pieces._rows))
        found.append([made.standings(words(text)).tolist() for text in ("price of a boat", "museem steps", "rooms")])
    assert found[0] == found[1] == found[2]
    assert max(found[0][0]) > 0.5 and 0 == rows[0] < rows[1] < rows[2]
