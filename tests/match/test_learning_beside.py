"""Learning beside: what a book teaches does not depend on how many processes learn it."""

from __future__ import annotations

import os
import sys

import numpy as np
import pytest

from bot.beside import Beside
from bot.match import Phrasing
from bot.match.matcher import TrainedMatcher

THINGS = {"en": ("ship", "barn", "quay", "mill", "well"), "es": ("barco", "granero", "muelle", "molino", "pozo")}
ASKED = {
    "en": ("how many {}s are there", "number of {}s", "total of {}s here", "what is the count of {}s"),
    "es": ("cuántos {}s hay", "número de {}s", "total de {}s aquí", "cuál es la cifra de {}s"),
}
BOOK = [
    Phrasing(f"thing-{at}", language, asked.format(thing), gap=at > 2)
    for language, things in THINGS.items()
    for at, thing in enumerate(things)
    for asked in ASKED[language]
]


@pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1,
    reason="work is done beside on Linux, by two processors",
)
def test_a_copy_learns_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The languages of a book of many phrasings are tried by a process each; weights and curves are the same."""
    started: list[Beside[object]] = []
    start = Beside._begin
    monkeypatch.setattr(Beside, "_begin", lambda work: (started.append(work), start(work)))
    learned = []
    for limit, copies in ((len(BOOK) + 1, 0), (len(BOOK), 1)):
        monkeypatch.setattr("bot.match.model.MANY", limit)
        learned.append(TrainedMatcher(BOOK).parameters.arrays())
        assert len(started) == copies
    for name, array in learned[0].items():
        assert np.array_equal(array, learned[1][name]), name


def test_trials_are_the_same_apart() -> None:
    """Those of each language by themselves are all there are, in the order of the languages."""
    model = TrainedMatcher(BOOK)._model
    apart = [[trial.phrasings.tolist() for trial in trials] for trials in model.trials_apart(4)]
    assert [{BOOK[row].language for rows in trials for row in rows} for trials in apart] == [{"en"}, {"es"}]
    assert [rows for trials in apart for rows in trials] == [trial.phrasings.tolist() for trial in model.trials(4)]


def test_a_kernel_is_told_by_its_half() -> None:
    """How alike phrasings are to themselves is what they are to the same phrasings given as others."""
    many = [Phrasing(f"{own.answer}-{at}", own.language, f"{own.text} {at}") for at in range(4) for own in BOOK]
    index = TrainedMatcher(many)._index
    rows = np.arange(3, len(many) - 5)
    assert len(rows) > 2 * 64  # blocks
    assert np.allclose(index.kernel(rows, rows), index.kernel(rows, rows.copy()), rtol=0, atol=1e-14)
