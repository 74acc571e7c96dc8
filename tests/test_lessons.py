"""A lesson kept on disk changes nothing but the time it takes: the same replies, and no harm when it is damaged."""

from __future__ import annotations

from pathlib import Path

from conftest import SAMPLE

from bot import lessons
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.book.values import Book

QUESTIONS = ["How many models are there?", "what about India", "worldwide totl", "recuento global", "hello"]


def replies(responder: Responder) -> list[object]:
    return [responder.reply(question) for question in QUESTIONS]


def test_kept_lesson_gives_the_same_replies(tmp_path: Path, sample: Responder) -> None:
    """A book learned before answers to the byte as one that is learned now."""
    first = lessons.responder(sample.book, tmp_path)
    assert len(list(tmp_path.glob("*.lesson"))) == 1
    again = lessons.responder(sample.book, tmp_path)
    assert replies(first) == replies(again) == replies(sample)


def test_damaged_lesson_is_learned_again(tmp_path: Path, sample: Responder) -> None:
    """A lesson that was cut short or overwritten is no lesson: the book is learned again and kept anew."""
    lessons.responder(sample.book, tmp_path)
    (file,) = tmp_path.glob("*.lesson")
    whole = file.read_bytes()
    bit_flipped = whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:]
    for damaged in (b"", whole[:20], whole[:200], whole[:-8], whole + b"\0" * 8, bit_flipped):
        file.write_bytes(damaged)
        assert replies(lessons.responder(sample.book, tmp_path)) == replies(sample)
        assert file.read_bytes() == whole


def test_changed_book_is_another_lesson(tmp_path: Path) -> None:
    """A lesson belongs to one state of the book: a phrasing changed, and it is learned anew."""
    book = read_book(SAMPLE).book
    lessons.responder(book, tmp_path)
    data = book.model_dump(by_alias=True)
    data["answers"]["models"]["questions"]["en"] = [*data["answers"]["models"]["questions"]["en"], "model tally"]
    lessons.responder(Book.model_validate(data), tmp_path)
    assert len(list(tmp_path.glob("*.lesson"))) == 2


def test_no_room_for_lessons(tmp_path: Path, sample: Responder) -> None:
    """Where nothing can be kept, the bot answers all the same."""
    (tmp_path / "file").write_text("in the way")
    assert replies(lessons.responder(sample.book, tmp_path / "file" / "folder")) == replies(sample)
