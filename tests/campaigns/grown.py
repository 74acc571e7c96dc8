"""Books by the thousand, grown from public question sets by a stated rule, and questions for them.

A book has 150 phrasings: 15 answers of ten, of which the first is the answer's name. A subject is fifteen answers of
clinc150 (of `book_full.csv`) or of banking77, thirteen subjects in all. Round after round each becomes a book again, of
other phrasings where there are. The letters of its words of four letters and more are moved along the alphabet, the odd
ones by one number and the even ones by another, so that no two rounds have the same words. Replies and facts are those
of `examples/`, one after another. Questions are the sets' own, of `dev` or `test`, moved as their book is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

import yaml

from tests.campaigns.matching import read

ROOT = Path(__file__).resolve().parent.parent.parent
SETS = ("clinc150", "banking77")
ANSWERS, PHRASINGS = 15, 10  # of a book
ASKED = 3000

Subject = Mapping[str, Sequence[str]]  # phrasings by answer


def subjects(folder: Path) -> Iterator[Subject]:
    """The answers of both sets, fifteen at a time, each with all its phrasings; what is left over is left out."""
    for name in SETS:
        own = folder / name
        full = own / "book_full.csv"
        by_answer: dict[str, list[str]] = {}
        for text, answer in read(full if full.exists() else own / "book.csv"):
            by_answer.setdefault(answer, []).append(text)
        answers = iter(by_answer.items())
        while len(subject := dict(islice(answers, ANSWERS))) == ANSWERS:
            yield subject


def moved(text: str, odd: int, even: int) -> str:
    """`text` with the letters of its longer words moved along the alphabet."""
    return " ".join("".join(_letters(word, odd, even)) if len(word) > 3 else word for word in text.split())


def _letters(word: str, odd: int, even: int) -> Iterator[str]:
    for at, letter in enumerate(word.lower()):
        by = even if at % 2 else odd
        yield chr((ord(letter) - 97 + by) % 26 + 97) if "a" <= letter <= "z" else letter


@dataclass(frozen=True)
class Grown:
    """A book that was grown: its subject, and how far its letters are moved."""

    number: int
    subject: Subject
    odd: int
    even: int

    def phrasings(self) -> dict[str, list[str]]:
        """The answer's name and nine phrasings of each, others than those of the round before where there are."""
        part = {}
        for answer, texts in self.subject.items():
            start = PHRASINGS * (self.odd % (len(texts) // PHRASINGS))
            name = "".join(sign for sign in answer.replace("_", " ") if not sign.isdigit())  # a button shows no figure
            own = [name, *texts[start : start + PHRASINGS - 1]]
            part[answer.replace("_", "-")] = [self.moved(text) for text in own]
        return part

    def moved(self, text: str) -> str:
        return moved(text, self.odd, self.even)


def grown(folder: Path, books: int) -> list[Grown]:
    """So many books by the rule that the module states."""
    every = list(subjects(folder))
    rounds = (divmod(number, len(every)) for number in range(books))
    return [Grown(at, every[at % len(every)], 1 + turn % 25, turn // 25) for at, (turn, _) in enumerate(rounds)]


def write(books: Sequence[Grown], folder: Path) -> None:
    """Write `books` to `folder`, with the facts and the replies of the examples."""
    examples = sorted((ROOT / "examples").glob("*.yaml"))
    models = [yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for path in examples]
    models = [one for one in models if len(one["answers"]) >= ANSWERS]
    for book in books:
        save(_book(book, models[book.number % len(models)]), folder / f"book-{book.number}.yaml")


def save(data: object, file: Path) -> None:
    """Write a book's `data` to `file`."""
    file.write_text(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _book(book: Grown, model: Mapping[str, object]) -> dict[str, object]:
    article = {**dict(model["article"]), "title": f"Article {book.number}", "date": date(2025, 1, 1).isoformat()}  # type: ignore[call-overload]
    article = {key: value for key, value in article.items() if key not in ("link", "links")}
    replies = list(dict(model["answers"]).values())  # type: ignore[call-overload]
    answers = {
        name: {"topic": replies[at]["topic"], "questions": {"en": texts}, "reply": replies[at]["reply"]}
        for at, (name, texts) in enumerate(book.phrasings().items())
    }
    kept = {key: model[key] for key in ("format", "facts", "derived") if key in model}
    kept["topics"] = {topic: dict(model["topics"])[topic] for topic in {answer["topic"] for answer in answers.values()}}  # type: ignore[call-overload]
    return {**kept, "article": article, "answers": answers}


def questions_of(folder: Path, books: Sequence[Grown], split: str) -> list[tuple[Grown, str]]:
    """As many questions as are asked, each of a book, the books one after another."""
    asked: dict[str, list[str]] = {}
    for name in SETS:
        for text, answer in read(folder / name / f"{split}.csv"):
            asked.setdefault(answer, []).append(text)
    found = []
    for at in range(ASKED):
        book = books[at % len(books)]
        answers = [answer for answer in book.subject if answer in asked]
        texts = asked[answers[at % len(answers)]]
        found.append((book, book.moved(texts[at % len(texts)])))
    return found
