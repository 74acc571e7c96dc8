"""What editors have decided on is in no report, export or digest any more, until they take it back."""

from __future__ import annotations

import csv
import time
from itertools import count
from pathlib import Path

import pytest
from conftest import SAMPLE
from paper import Paper

from bot.store import Asked, Decided, Offered, Store, Wording
from bot.store.offers import State

ASKED = {
    "open": "will it rain in Mérida on Sunday",
    "wording": "when do schools teach robots",
    "outside": "who is the king of Sweden",
    "later": "which bank pays the best interest",
}
NUMBERS = count(1)  # of offers
AGAIN = {"wording": "when do the schools teach robots", "outside": "who is the king of Sweden now"}


@pytest.fixture(name="paper")
def sample_newsroom(tmp_path: Path) -> Paper:
    (tmp_path / "answers.yaml").write_bytes(SAMPLE.read_bytes())
    paper = Paper(tmp_path)
    paper.fill(some_questions)
    return paper


async def some_questions(store: Store) -> None:
    """Four subjects that nobody could answer."""
    for number, text in enumerate([*ASKED.values(), *AGAIN.values()], start=1):
        asked = Asked(text, "unknown", None, 0.1, "en", "private", number)
        await store.journal.record(number, asked, time.time() - number)


def decide(paper: Paper, texts: dict[str, str], ago: float = 0.0) -> None:
    """Decide on `texts` by their states, so many seconds ago; one stays open."""

    async def scene(store: Store) -> None:
        for name, text in texts.items():
            state: State = name  # type: ignore[assignment]
            offer = Offered(next(NUMBERS), (Wording("en", text),), ("models",))
            await store.write(offer, now=time.time() - ago)
            if state != "open":
                answer = "models" if state == "wording" else None
                await store.write(Decided(offer.id, "open", state, answer), now=time.time() - ago)

    paper.fill(scene)


def listed(paper: Paper, name: str) -> tuple[set[str], set[str], set[str]]:
    """What is unanswered, by the printed report, by its page, and by the exported groups."""
    printed, page, sheet = paper.run("report"), paper.folder / f"{name}.html", paper.folder / f"{name}.csv"
    paper.run("report", "--html", page)
    paper.run("export", "groups", sheet)
    shown = " ".join(printed.split()), page.read_text(encoding="utf-8")
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        exported = {row["question"] for row in csv.DictReader(file)}
    of_report, of_page = ({text for text in ASKED.values() if text in one} for one in shown)
    return of_report, of_page, exported


@pytest.mark.slow
def test_what_is_settled_is_left_out(paper: Paper) -> None:
    """What is outside the article, put off, or answered by what was taught, and what asks the same in other words."""
    every = set(ASKED.values())
    assert listed(paper, "before") == (every, every, every | set(AGAIN.values()))
    decide(paper, ASKED)
    left = {ASKED["open"]}
    assert listed(paper, "after") == (left, left, left)


@pytest.mark.slow
def test_later_ends_after_a_week(paper: Paper) -> None:
    """What was put off is listed again."""
    decide(paper, {"later": ASKED["later"]}, ago=8 * 24 * 3600.0)
    assert all(ASKED["later"] in found for found in listed(paper, "later"))
