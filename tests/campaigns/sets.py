"""How the books do on the labelled questions of `tests`: one line for each set, and for each kind of question in it.

    python -m tests.campaigns.sets [--list] [PART_OF_A_NAME]

A set named `article_...` or `questions...` is asked of `answers.yaml`, any other of the book beside it or the example
whose name begins its own. All shares are per cent. Reached means answered right, or the right answer among the
suggestions shown.
`--list` prints the questions that went wrong, except those of blind sets, which nobody tunes to.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bot.answer.evaluate import Judged, asked, counts, read_labelled
from bot.answer.reply import Responder
from bot.check import open_book
from tests.campaigns.report import Report, console

ROOT = Path(__file__).resolve().parent.parent.parent
OF_THE_ARTICLE = ("article", "questions")
COLUMNS = ("set", "kind", "strays", "answered", "answerable", "right", "reached", "wrong")


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description="The books on the labelled questions of tests.")
    parser.add_argument("part", nargs="?", default="", help="measure only sets whose name has this in it")
    parser.add_argument("--list", action="store_true", help="print what went wrong, blind sets left out")
    options = parser.parse_args()
    report = Report("labelled questions, per cent", COLUMNS)
    for path in sets():
        if options.part in path.stem:
            judged = judge_set(path)
            _add_rows(report, path.stem, judged)
            if options.list and not is_blind(path):
                _print_faults(judged)
    return report.end()


def sets() -> list[Path]:
    """All labelled sets, those of `tests/sets` last."""
    return sorted((ROOT / "tests").glob("questions*.csv")) + sorted((ROOT / "tests" / "sets").glob("*.csv"))


def book_of(path: Path) -> Path:
    """The book that the set at `path` is asked of."""
    name = path.stem.split("_")[0]
    beside = path.with_name(f"{name}.yaml")
    if beside.exists():
        return beside
    return ROOT / "answers.yaml" if name in OF_THE_ARTICLE else ROOT / "examples" / f"{name}.yaml"


def is_blind(path: Path) -> bool:
    """Whether the questions of the set at `path` are only counted."""
    return path.stem.endswith("_blind")


def judge_set(path: Path) -> list[Judged]:
    """Each question of the set at `path`, asked of its book."""
    responder = _responder(book_of(path))
    return list(asked(read_labelled(path, responder.book), responder))


@cache
def _responder(book: Path) -> Responder:
    return Responder(open_book(book).book)


def _add_rows(report: Report, name: str, judged: Sequence[Judged]) -> None:
    report.row(name, "all", *figures(judged))
    for kind in dict.fromkeys(one.labelled.kind for one in judged):
        report.row("", kind or "-", *figures([one for one in judged if one.labelled.kind == kind]))


def figures(judged: Sequence[Judged]) -> tuple[object, ...]:
    """Strays and the share answered; answerable questions and the shares right, reached and wrong (empty when none)."""
    found = counts(judged)
    strays = found["quiet"] + found["misled"]
    answerable = len(judged) - strays
    right, reached, wrong = found["right"], found["right"] + found["reached"], found["wrong"]
    return (
        strays,
        _share(found["misled"], strays),
        answerable,
        *(_share(n, answerable) for n in (right, reached, wrong)),
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else ""


def _print_faults(judged: Sequence[Judged]) -> None:
    for line in _faults(judged):
        console.print(line, markup=False)


def _faults(judged: Sequence[Judged]) -> Iterator[str]:
    for one in judged:
        if one.verdict not in ("right", "quiet"):
            wanted, given = one.labelled.answer or one.labelled.kind or "a stray", one.reply.answer or "no answer"
            yield f"{one.verdict:8}{one.labelled.question}  (wanted: {wanted}; given: {given})"


if __name__ == "__main__":
    sys.exit(main())
