"""What an editor who errs can do: every tap that the newsroom's chat takes, and who gets a figure by it.

    python -m tests.campaigns.harm [STRAYS ...]

The book is the project's own, its journal the 5,000 made-up questions of `demo`. Taught are, one after the other and
each by itself: every group of questions that nobody could answer, to every answer that its page offers; every such
group, and every stray, to each answer that gives a figure, as *Another answer…* would. What the preview accepts is
applied, and then every stray and every phrasing of the book's gaps is asked. STRAYS are tables with the columns
`question,answer` (an empty answer is a stray); by default the strays among the labelled questions of `tests`.

The honest editor teaches each labelled question to its own answer. A new answer that gives an old answer's figure is
put to the strays and gaps as well: those that name another country than the headline have to be refused.
"""

from __future__ import annotations

import asyncio
import csv
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from bot.answer.reply import Reply, Responder
from bot.book.load import read_book
from bot.language import LANGUAGES
from bot.language.lexicon import named_countries
from bot.language.words import words
from bot.match import Phrasing
from bot.newsroom.demo import DAYS, QUESTIONS, fill
from bot.newsroom.digest import likely_answers
from bot.newsroom.effect import effect_of, gives_figure, problems_of_teaching
from bot.newsroom.unanswered import Group, Unanswered
from bot.store import Wording, open_store
from bot.writing.manuscript import Manuscript
from bot.writing.places import problems_of_places
from tests.campaigns.matching import use_one_core
from tests.campaigns.report import Report, counted_off

ROOT: Final = Path(__file__).resolve().parent.parent.parent
BOOK: Final = ROOT / "answers.yaml"
LABELLED: Final = (ROOT / "tests" / "questions.csv", ROOT / "tests" / "questions_blind.csv")
HONEST: Final = (*LABELLED, *sorted((ROOT / "tests" / "sets").glob("article_*.csv")))
KEPT: Final = 0.9  # of the honest teachings, at least
DAY: Final = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Tap:
    """An editor teaches `wordings`, which stand in one group, to `answer`."""

    wordings: tuple[Wording, ...]
    answer: str

    @property
    def phrasings(self) -> list[Phrasing]:
        """The wordings as the matcher is taught them."""
        return [Phrasing(self.answer, wording.language, wording.text) for wording in self.wordings]


@dataclass(frozen=True, slots=True)
class Harm:
    """How many taps were tried and accepted, and the questions that got a figure by one, each with its tap."""

    tried: int
    accepted: int
    gained: tuple[tuple[str, Tap], ...]


def main() -> int:
    """Measure and print; the exit code."""
    use_one_core()
    files = [Path(name) for name in sys.argv[1:]] or list(LABELLED)
    responder = Responder(read_book(BOOK).book)
    print("the made-up questions are asked", file=sys.stderr, flush=True)
    strays, groups = strays_in(files), asyncio.run(demonstrated(responder))
    asked = [*strays, *gap_phrasings(responder)]
    report = Report("an editor who errs", ("taps", "tried", "accepted", "questions that got a figure"))
    kinds = {
        "what a group's page offers": offered(groups, responder),
        "a group, any answer with a figure": any_answer((_wordings(group) for group in groups), responder),
        "a stray, any answer with a figure": any_answer(((Wording("en", text),) for text in strays), responder),
    }
    for name, taps in kinds.items():
        found = harm(counted_off(list(taps), name), responder, asked)
        report.row(name, found.tried, found.accepted, len(found.gained))
        for text, tap in found.gained:
            print(f"  “{text}” by “{tap.wordings[0].text}” as {tap.answer}")
        report.promise(not found.gained, f"nobody gets a figure by {name}")
    _written(report, asked)
    _honest(report, responder)
    return report.end()


def strays_in(files: Iterable[Path]) -> list[str]:
    """The questions of `files` that the book does not answer, each once."""
    return list(dict.fromkeys(text for text, answer in _rows(files) if not answer))


def _rows(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for file in files:
        with file.open(encoding="utf-8", newline="") as rows:
            yield from ((row["question"], row["answer"]) for row in csv.DictReader(rows))


def gap_phrasings(responder: Responder) -> list[str]:
    """What the gaps of the book say that its article does not tell."""
    return [text for gap in responder.book.gaps.values() for own in gap.questions.root.values() for text in own]


async def demonstrated(responder: Responder, count: int = QUESTIONS) -> Sequence[Group]:
    """The groups of those of `count` made-up questions that nobody could answer."""

    def ask(text: str) -> tuple[Reply, str | None]:
        return responder.reply(text), None

    now, unanswered = time.time(), Unanswered()
    with TemporaryDirectory(prefix="footnote-") as folder:
        async with open_store(Path(folder)) as store:
            await fill(store, [responder.book], ask, now, count)
            async for entry in store.journal.entries(0.0, now):
                unanswered.add(entry)
    return unanswered.groups(responder, now - DAYS * 24 * 3600, now).groups


def offered(groups: Iterable[Group], responder: Responder) -> Iterator[Tap]:
    """Each of `groups` with each answer that its page has a button for."""
    for group in groups:
        yield from (Tap(_wordings(group), answer) for answer in likely_answers(group, responder))


def any_answer(asked: Iterable[tuple[Wording, ...]], responder: Responder) -> Iterator[Tap]:
    """What is `asked` with each answer that gives a figure: the list of all answers has a button for it."""
    giving = [answer for answer in responder.book.answers if gives_figure(responder.book, answer)]
    for wordings in asked:
        yield from (Tap(wordings, answer) for answer in giving)


def _wordings(group: Group) -> tuple[Wording, ...]:
    return tuple(Wording(wording.language or "en", wording.text) for wording in group.wordings)


def harm(taps: Iterable[Tap], responder: Responder, asked: Sequence[str]) -> Harm:
    """What `taps` do, each by itself, to who asks one of `asked` and got no figure before."""
    without = [text for text in asked if not has_figure(responder.reply(text))]
    tried, accepted, gained = 0, 0, list[tuple[str, Tap]]()
    for tap in taps:
        tried += 1
        if effect_of(responder, [], tap.phrasings, ()).problems:
            continue
        accepted += 1
        then = responder.taught(tap.phrasings)
        gained += [(text, tap) for text in without if has_figure(then.reply(text))]
    return Harm(tried, accepted, tuple(gained))


def has_figure(reply: Reply) -> bool:
    """Whether `reply` answers, and gives a figure."""
    return reply.outcome == "answered" and any(cited.figure for cited in reply.citations)


def written(asked: Iterable[str], manuscript: Manuscript) -> tuple[int, list[tuple[str, str]]]:
    """How many of `asked` name other countries than the headline, each put to every answer with a figure as a new one.

    And those that are not refused.
    """
    book, home = manuscript.book, _countries(manuscript.book.article.title)
    giving = [answer for answer in book.answers if gives_figure(book, answer)]
    abroad = [text for text in asked if (named := _countries(text)) and named.isdisjoint(home)]
    pairs = [(text, answer) for text in abroad for answer in giving]
    told = counted_off(pairs, "another country's question, a new answer")
    return len(pairs), [pair for pair in told if not any(problems_of_places(pair[:1], pair[1], manuscript))]


def _countries(text: str) -> set[str]:
    return {country for _, country in named_countries(words(text), tuple(LANGUAGES))}


def _written(report: Report, asked: Sequence[str]) -> None:
    tried, taken = written(asked, Manuscript(BOOK.read_text(encoding="utf-8"), BOOK, DAY))
    report.row("another country's question, a new answer with a figure", tried, len(taken), "")
    for text, answer in taken:
        print(f"  “{text}” above a new answer like {answer}")
    report.promise(not taken, "no new answer gives a figure for another country")


def honest(responder: Responder) -> tuple[int, list[tuple[str, str]]]:
    """How many labelled questions there are of answers with a figure, and those that may not be taught to their own."""
    rows = [row for row in _rows(HONEST) if row[1] and gives_figure(responder.book, row[1])]
    told = counted_off(rows, "honest")
    return len(rows), [row for row in told if problems_of_teaching([Wording("en", row[0])], row[1], responder)]


def _honest(report: Report, responder: Responder) -> None:
    count, refused = honest(responder)
    report.row("honest: a labelled question, its own answer", count, count - len(refused), "")
    report.promise(count - len(refused) >= KEPT * count, f"{KEPT:.0%} of the honest teachings are accepted")


if __name__ == "__main__":
    sys.exit(main())
