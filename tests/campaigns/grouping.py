"""How well and how fast unanswered questions are grouped, beside scikit-learn, in one run.

    python -m tests.campaigns.grouping SETS

SETS holds labelled sets, each a folder with `book.csv` (answer,question), `dev.csv` and `test.csv` (question,answer; an
empty answer is a stray). What is grouped, each with a matcher that has learned the book and none of the subjects:

- the strays of `banking77`: 27 subjects, those of one subject standing together, 20 in `dev.csv` and 40 in `test.csv`;
- of `clinc150`, whose strays have no labels, every fifth answer left out of the book: its questions are the strays,
  five times over, and the means are shown.

V is the V-measure (Rosenberg and Hirschberg 2007), per cent. Pure is the share of groups with two members and more
whose members are all of one subject; purity is the share of all questions that are of their group's commonest subject,
and that of two and more leaves out those who stay alone. Footnote is told nothing of how many groups there are.
scikit-learn's average linkage over the cosine of TF-IDF (words; or pieces of words of 2 to 5 letters) is told their
true number, or as many groups as Footnote found, or is given the distance, of those from 0.50 to 0.95, at which V is
best.

Speed: the strays of `banking77/dev.csv` grown to 5,000 (seed 5): each further one is a stray picked at random, every
second time, or every time, with one random edit in twelve characters. The book's own standard is learned within it.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bot.match import Matcher, Phrasing, make_matcher
from bot.newsroom.groups import grouped
from tests.campaigns.matching import Labelled, misspell, read, use_one_core
from tests.campaigns.report import Report

SIZE = 5000
SECONDS = 5.0
FOLDS = 5
DISTANCES = [0.5 + 0.05 * step for step in range(10)]
PIECES = {"analyzer": "char_wb", "ngram_range": (2, 5), "sublinear_tf": True}
VECTORS: dict[str, dict[str, Any]] = {"words": {}, "pieces": PIECES}


class Strays(NamedTuple):
    """A book, questions that it does not answer, and the subject of each."""

    book: list[Labelled]
    questions: list[str]
    subjects: list[str]


class Score(NamedTuple):
    """How good groups are: all per cent but the numbers of groups and of questions that stay alone."""

    v: float
    pure: float
    groups: float
    alone: float
    purity: float
    purity_of_groups: float


COLUMNS = ("method", "V", "pure", "groups", "alone", "purity", "purity of two and more")


def main() -> int:
    """Measure and print; the exit code."""
    use_one_core()
    parser = argparse.ArgumentParser(description="Grouping of unanswered questions, beside scikit-learn.")
    parser.add_argument("sets", type=Path, help="the folder of labelled sets, e.g. data")
    sets = parser.parse_args().sets
    slow = speed(sets / "banking77")
    _sklearn()
    codes = [accuracy(name, list(strays)) for name, strays in _measured(sets).items()]
    return max(slow, *codes)


def _measured(sets: Path) -> dict[str, Iterator[Strays]]:
    return {
        "banking77, strays of dev.csv": iter([in_blocks(sets / "banking77", "dev", 20)]),
        "banking77, strays of test.csv": iter([in_blocks(sets / "banking77", "test", 40)]),
        "clinc150, answers left out, dev.csv": (left_out(sets / "clinc150", "dev", fold) for fold in range(FOLDS)),
        "clinc150, answers left out, test.csv": (left_out(sets / "clinc150", "test", fold) for fold in range(FOLDS)),
    }


def in_blocks(folder: Path, split: str, size: int) -> Strays:
    """The strays of a set in which those of one subject stand together, `size` of each."""
    questions = [text for text, answer in read(folder / f"{split}.csv") if not answer]
    return Strays(read(folder / "book.csv"), questions, [str(at // size) for at in range(len(questions))])


def left_out(folder: Path, split: str, fold: int) -> Strays:
    """Every fifth answer, from number `fold` on, left out of the book, and the questions that want it."""
    book = read(folder / "book.csv")
    subjects = set(list(dict.fromkeys(answer for _, answer in book))[fold::FOLDS])
    asked = [(text, answer) for text, answer in read(folder / f"{split}.csv") if answer in subjects]
    known = [(text, answer) for text, answer in book if answer not in subjects]
    return Strays(known, [text for text, _ in asked], [answer for _, answer in asked])


def learned(book: Sequence[Labelled]) -> Matcher:
    """The matcher of a book."""
    return make_matcher([Phrasing(answer, "en", text) for text, answer in book])


def score(groups: Sequence[Sequence[int]], subjects: Sequence[str]) -> Score:
    """How well `groups` of places agree with the `subjects` there."""
    labels = {place: number for number, group in enumerate(groups) for place in group}
    v = _sklearn().metrics.v_measure_score(subjects, [labels[place] for place in range(len(subjects))])
    counts = [Counter(subjects[place] for place in group) for group in groups]
    real = [count for count in counts if count.total() > 1]
    pure = fmean(len(count) == 1 for count in real) if real else 0.0
    return Score(100 * v, 100 * pure, len(real), len(counts) - len(real), _purity(counts), _purity(real))


def _purity(counts: Sequence[Counter[str]]) -> float:
    return 100 * sum(max(count.values()) for count in counts) / max(sum(count.total() for count in counts), 1)


def theirs(texts: Sequence[str], vectors: dict[str, Any], **told: float) -> list[list[int]]:
    """The groups of scikit-learn's average linkage, `told` their number or the distance at which to stop."""
    table = _sklearn().feature_extraction.text.TfidfVectorizer(**vectors).fit_transform(texts).toarray()
    method = _sklearn().cluster.AgglomerativeClustering(
        **{"n_clusters": None, **told}, metric="cosine", linkage="average"
    )
    groups: dict[int, list[int]] = {}
    for place, label in enumerate(method.fit_predict(table).tolist()):
        groups.setdefault(label, []).append(place)
    return list(groups.values())


def methods(strays: Strays) -> Iterator[tuple[str, Score]]:
    """Every method, and its score."""
    ours = grouped(strays.questions, learned(strays.book))
    yield "Footnote", score(ours, strays.subjects)
    for name, vectors in VECTORS.items():
        for what, number in (("true number", len(set(strays.subjects))), ("as many as Footnote", len(ours))):
            found = theirs(strays.questions, vectors, n_clusters=number)
            yield f"scikit-learn, {name}, {what}", score(found, strays.subjects)
        tried = (theirs(strays.questions, vectors, distance_threshold=distance) for distance in DISTANCES)
        best = max((score(found, strays.subjects) for found in tried), key=lambda own: own.v)
        yield f"scikit-learn, {name}, best distance", best


def accuracy(title: str, parts: Sequence[Strays]) -> int:
    """Print the means over `parts`; 1 when Footnote is behind, on banking77, in V or in pure groups."""
    report = Report(f"{title}: {sum(len(own.questions) for own in parts):,} questions", COLUMNS)
    found: dict[str, list[Score]] = {}
    for strays in parts:
        for name, own in methods(strays):
            found.setdefault(name, []).append(own)
    means = {name: Score(*map(fmean, zip(*own, strict=True))) for name, own in found.items()}
    for name, own in means.items():
        report.row(name, *own)
        if title.startswith("banking77"):
            report.promise(means["Footnote"].v >= own.v, f"V at least that of {name}")
            report.promise(means["Footnote"].pure >= own.pure, f"as many pure groups as {name}")
    return report.end()


def grown(questions: Sequence[str], misspelt: float) -> list[str]:
    """`questions` grown to 5,000 by the rule that the module states; `misspelt` is the share of edited ones."""
    chance = random.Random(5)
    more = list(questions)
    while len(more) < SIZE:
        text = chance.choice(questions)
        more.append(misspell(text, chance) if chance.random() < misspelt else text)
    return more


def speed(folder: Path) -> int:
    """Print how long 5,000 questions take, and the memory; 1 when it is too long."""
    strays = in_blocks(folder, "dev", 20)
    report = Report(f"{SIZE:,} questions, one core", ("further ones", "different", "groups", "seconds", "peak MB more"))
    for name, misspelt in (("half of them misspelt", 0.5), ("all of them misspelt", 1.0)):
        texts, matcher, before = grown(strays.questions, misspelt), learned(strays.book), _peak()
        started = time.process_time()
        groups = grouped(texts, matcher)
        took = time.process_time() - started
        report.row(name, len(set(texts)), len(groups), took, _peak() - before)
        report.promise(took < SECONDS, f"under {SECONDS:.0f} s, {name}")
    return report.end()


def _peak() -> int:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _sklearn() -> Any:
    try:
        import sklearn.cluster
        import sklearn.feature_extraction.text
        import sklearn.metrics
    except ModuleNotFoundError:
        sys.exit("scikit-learn is not installed. Run: pip install scikit-learn")
    return sklearn


if __name__ == "__main__":
    sys.exit(main())
