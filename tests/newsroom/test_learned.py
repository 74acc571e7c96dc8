"""`learned`: what editors taught with a tap becomes part of the book, by way of the check."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest
import yaml
from conftest import SAMPLE
from paper import Paper

from bot.store import Decided, Offered, Store, Wording
from bot.store.offers import State

pytestmark = pytest.mark.slow

NUMBERS = count(1)  # of offers
NOTHING = "# There is nothing to paste.\n"
ROBOTS = (
    Wording("en", "when do schools teach robots"),
    Wording("es", "¿cuándo enseñan robots en las escuelas?"),
    Wording("en", "WHEN do schools teach robots?!"),  # the same
    Wording("en", "when do schools teach robotz"),  # all but the same: `check` takes no two of that kind
    Wording("en", "robots: # is: yes\n- no"),  # YAML's own signs
)


@pytest.fixture(name="paper")
def sample_newsroom(tmp_path: Path) -> Paper:
    (tmp_path / "answers.yaml").write_bytes(SAMPLE.read_bytes())
    return Paper(tmp_path)


def taught(paper: Paper, wordings: Sequence[Wording], answer: str | None = "models", state: State = "wording") -> int:
    """Put `wordings` before the editors, and decide on them; the offer's number."""
    offers: list[int] = []

    async def scene(store: Store) -> None:
        offers.append(next(NUMBERS))
        await store.write(Offered(offers[0], tuple(wordings), ("models", "all-models")), now=time.time())
        await store.write(Decided(offers[0], "open", state, answer), now=time.time())

    paper.fill(scene)
    return offers[0]


def printed(paper: Paper, code: int = 0) -> tuple[str, str]:
    """What `learned` prints, and what it tells on the error stream."""
    call = [sys.executable, "-m", "bot", "learned"]
    environment = {"PATH": "", "PYTHONPATH": str(Path(__file__).parents[2]), "BOOK": str(paper.folder / "answers.yaml")}
    done = subprocess.run(call, cwd=paper.folder, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == code and "Traceback" not in done.stderr, done.stdout + done.stderr
    return done.stdout, done.stderr


def paste(paper: Paper, text: str) -> None:
    """Put the phrasings of `text` below those of the book, as an editor would."""
    file = paper.folder / "answers.yaml"
    book, new = yaml.safe_load(file.read_text(encoding="utf-8")), yaml.safe_load(text)
    for section, entries in new.items():
        for name, entry in entries.items():
            for language, questions in entry["questions"].items():
                book[section][name]["questions"][language] += questions
    file.write_text(yaml.safe_dump(book, sort_keys=False, allow_unicode=True), encoding="utf-8")


def gained(paper: Paper, patch: str) -> dict[tuple[str, str], list[str]]:
    """Apply `patch` to the book; the phrasings that answers have then and had not before, by answer and language."""
    before = questions_in(paper)
    subprocess.run(["git", "apply", "-"], cwd=paper.folder, input=patch, text=True, check=True, encoding="utf-8")
    after = questions_in(paper)
    return {key: new for key in after if (new := [text for text in after[key] if text not in before[key]])}


def questions_in(paper: Paper) -> dict[tuple[str, str], list[str]]:
    answers = yaml.safe_load((paper.folder / "answers.yaml").read_text(encoding="utf-8"))["answers"]
    return {(name, code): texts for name in answers for code, texts in answers[name]["questions"].items()}


def test_what_was_taught_is_a_patch(paper: Paper) -> None:
    """By answer and language; with the patch the check passes, no line is lost, and there is no patch any more."""
    assert printed(paper) == (NOTHING, "")
    taught(paper, ROBOTS)
    taught(paper, [Wording("es", "mapamundi con todo incluido")], "all-models")
    patch, told = printed(paper)
    lines = (paper.folder / "answers.yaml").read_text(encoding="utf-8").splitlines()
    assert told == "" and gained(paper, patch) == {
        ("models", "en"): [ROBOTS[2].text, ROBOTS[4].text],
        ("models", "es"): [ROBOTS[1].text],
        ("all-models", "es"): ["mapamundi con todo incluido"],
    }
    assert [line for line in lines if line not in (paper.folder / "answers.yaml").read_text(encoding="utf-8")] == []
    assert "no problems" in paper.run("check", paper.folder / "answers.yaml")
    assert printed(paper) == (NOTHING, "")


def test_what_is_outside_the_article_is_a_comment(paper: Paper) -> None:
    """It needs a name and a reply, so it is not pasted as it stands; without its signs it is a gap's questions."""
    taught(paper, [*ROBOTS[:2], ROBOTS[4]], None, "outside")
    text, told = printed(paper)
    assert told == "" and yaml.safe_load(text) is None
    first, *lines = text.splitlines()
    assert first == "# Outside the article: name a gap, and give it a reply."
    gap = yaml.safe_load("\n".join(line.removeprefix("# ") for line in lines))["gaps"]["a-name"]
    assert gap == {"questions": {"en": [ROBOTS[0].text, ROBOTS[4].text], "es": [ROBOTS[1].text]}}
    paste(paper, yaml.safe_dump({"gaps": {"elsewhere": gap}}))
    assert printed(paper) == (NOTHING, "")


def test_what_was_put_off_or_taken_back_is_not_printed(paper: Paper) -> None:
    """*Later* teaches nothing, nor does what was undone."""
    taught(paper, ROBOTS[:2], None, "later")
    offer = taught(paper, ROBOTS[:1])

    async def undo(store: Store) -> None:
        await store.write(Decided(offer, "wording", "open"), now=time.time())

    paper.fill(undo)
    assert printed(paper) == (NOTHING, "")


def test_what_would_mislead_is_told_and_left_out(paper: Paper) -> None:
    """As after the book has changed: the wording is named on the error stream, the rest is printed, exit code 1."""
    taught(paper, [ROBOTS[0], Wording("en", "the global count"), Wording("en", "worldwide totals")])
    text, told = printed(paper, code=1)
    assert gained(paper, text) == {("models", "en"): [ROBOTS[0].text]}
    assert "“the global count”: a reader who asks this would be taken to mean all-models" in told
    assert "“worldwide totals”: it is nearly “worldwide total” of all-models" in told


def test_what_was_taught_for_an_answer_that_is_gone(paper: Paper) -> None:
    """It is told with a remedy, until the book has the wording elsewhere."""
    taught(paper, ROBOTS[:1], "robots")
    text, told = printed(paper, code=1)
    assert text == NOTHING
    assert told == (
        f"“{ROBOTS[0].text}”: it was taught for robots, which is gone. "
        "Paste it under the answer that it wants now, or under a gap. (unknown-answer)\n"
    )
    paste(paper, yaml.safe_dump({"answers": {"models": {"questions": {"en": [ROBOTS[0].text]}}}}))
    assert printed(paper) == (NOTHING, "")
