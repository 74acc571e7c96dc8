"""What three taught wordings do: for the rest of their subject, and for everything else.

    python -m tests.campaigns.teaching SETS

SETS holds `banking77` with `book.csv` (answer,question), `dev.csv` and `test.csv` (question,answer; no answer marks a
stray). Its strays are 27 subjects, those of one subject standing together. For each subject in turn three wordings
(the ones that a digest would show) are taught, once as those of a new answer, once as another wording of the answer
that a digest would offer first. Asked are the rest of the subject, and every question that the book answers.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bot.match import Matcher, Phrasing, make_matcher
from bot.newsroom.groups import grouped
from tests.campaigns.matching import Labelled, read, use_one_core
from tests.campaigns.report import Report

SPLITS = {"dev": 20, "test": 40}  # questions of a subject
TAUGHT = 3
MOST_LOST = 0.5  # points of the questions that the book answers
NEW = "a new answer"
COLUMNS = ("split", "taught as", "subjects", "rest right before", "rest right after", "others before", "others after")


@dataclass(frozen=True, slots=True)
class Effect:
    """Shares answered right, in per cent: of the rest of a subject and of all other questions, before and after."""

    rest_before: float
    rest: float
    others_before: float
    others: float


def main() -> int:
    """Measure and print; the exit code."""
    use_one_core()
    parser = argparse.ArgumentParser(description="What three taught wordings do.")
    parser.add_argument("sets", type=Path, help="the folder of labelled sets, e.g. data")
    folder = parser.parse_args().sets / "banking77"
    report = Report("three wordings taught; answered right, per cent (means over the subjects)", COLUMNS)
    for split, size in SPLITS.items():
        _measure(report, folder, split, size)
    return report.end()


def _measure(report: Report, folder: Path, split: str, size: int) -> None:
    asked = read(folder / f"{split}.csv")
    strays = [text for text, answer in asked if not answer]
    others = [(text, answer) for text, answer in asked if answer]
    before = make_matcher([Phrasing(answer, "en", text) for text, answer in read(folder / "book.csv")])
    level = share_right(before, others)
    for new in (True, False):
        subjects = [strays[at : at + size] for at in range(0, len(strays), size)]
        effects = [effect(before, subject, others, level, new) for subject in subjects]
        _judge(report, split, new, effects)


def effect(
    before: Matcher, subject: Sequence[str], others: Sequence[Labelled], level: float, new: bool
) -> Effect:  # fmt: skip
    """What teaching three wordings of `subject` does to the matcher `before`, which answers `level` of the others."""
    taught = [subject[place] for group in grouped(subject, before) for place in group][:TAUGHT]
    answer = NEW if new else before.match(taught[0]).candidates[0].answer
    after = before.taught([Phrasing(answer, "en", text) for text in taught])
    rest = [(text, answer) for text in subject if text not in taught]
    return Effect(share_right(before, rest), share_right(after, rest), level, share_right(after, others))


def share_right(matcher: Matcher, labelled: Sequence[Labelled]) -> float:
    """The share of the questions that are answered, and with the right answer, in per cent."""
    matches = [(matcher.match(text), answer) for text, answer in labelled]
    right = [match.verdict == "answer" and match.candidates[0].answer == answer for match, answer in matches]
    return 100 * fmean(right)


def _judge(report: Report, split: str, new: bool, effects: Sequence[Effect]) -> None:
    names = ("rest_before", "rest", "others_before", "others")
    rest_before, rest, others_before, others = (fmean(getattr(one, name) for one in effects) for name in names)
    way = NEW if new else "the answer offered first"
    report.row(split, way, len(effects), rest_before, rest, others_before, others)
    report.promise(rest > rest_before, f"{split}, {way}: the rest of the subject is answered right more often")
    report.promise(others >= others_before - MOST_LOST, f"{split}, {way}: the others lose at most {MOST_LOST} points")


if __name__ == "__main__":
    sys.exit(main())
