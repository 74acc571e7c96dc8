"""What a book taught is kept on disk: it changes nothing but the time, and a damaged file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import SAMPLE

from bot.answer.reply import Responder, covered_by, matcher_of, phrasings_of
from bot.book.load import read_book
from bot.book.values import Book
from bot.match import ModelCache, make_matcher
from bot.match.matcher import TrainedMatcher
from bot.match.model import Parameters
from bot.match.model_cache import KEPT
from tests.test_match import BOOK, COVERED

QUESTIONS = ["How many models are there?", "what about India", "worldwide totl", "recuento global", "hello"]


def kept(book: Book, folder: Path) -> Responder:
    return Responder(book, matcher_of(book, ModelCache(folder)))


def replies(responder: Responder) -> list[object]:
    return [responder.reply(question) for question in QUESTIONS]


def test_a_kept_model_gives_the_same_replies(tmp_path: Path, sample: Responder) -> None:
    """A book learned before answers to the byte as one that is learned now."""
    first = kept(sample.book, tmp_path)
    assert len(list(tmp_path.glob("*.model"))) == 1
    again = kept(sample.book, tmp_path)
    assert replies(first) == replies(again) == replies(sample)


def test_a_kept_model_is_not_learned_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nothing is learned, and no terms are told apart: what that would call refuses to run."""
    make_matcher(BOOK, COVERED, ModelCache(tmp_path))
    monkeypatch.setattr("bot.match.model.train", None)
    monkeypatch.setattr("bot.match.index.IndexTerms.of", None)
    monkeypatch.setattr("bot.match.vocabulary.Terms.of", None)
    assert make_matcher(BOOK, COVERED, ModelCache(tmp_path)).match("how many models").candidates


def test_a_damaged_model_is_learned_again(tmp_path: Path, sample: Responder) -> None:
    """A file that was cut short or overwritten is no model: the book is learned again and kept anew."""
    kept(sample.book, tmp_path)
    (file,) = tmp_path.glob("*.model")
    whole = file.read_bytes()
    bit_flipped = whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:]
    for damaged in (b"", whole[:20], whole[:200], whole[:-8], whole + b"\0" * 8, bit_flipped):
        file.write_bytes(damaged)
        assert replies(kept(sample.book, tmp_path)) == replies(sample)
        assert file.read_bytes()[:32] == whole[:32]


def test_a_changed_book_is_another_model(tmp_path: Path) -> None:
    """A model belongs to one state of the book: a phrasing changed, and it is learned anew."""
    book = read_book(SAMPLE).book
    kept(book, tmp_path)
    data = book.model_dump(by_alias=True)
    data["answers"]["models"]["questions"]["en"] = [*data["answers"]["models"]["questions"]["en"], "model tally"]
    kept(Book.model_validate(data), tmp_path)
    assert len(list(tmp_path.glob("*.model"))) == 2


def test_models_not_used_for_longest_make_room(tmp_path: Path) -> None:
    """The folder never holds more files than `KEPT`, and the one just written is among them."""
    cache = ModelCache(tmp_path)
    for number in range(KEPT + 3):
        cache.save(str(number), {})
    assert len(list(tmp_path.glob("*.model"))) == KEPT
    assert cache.load(str(KEPT + 2)) == {}


def test_no_room_for_models(tmp_path: Path, sample: Responder) -> None:
    """Where nothing can be kept, the bot answers all the same."""
    (tmp_path / "file").write_text("in the way")
    assert replies(kept(sample.book, tmp_path / "file" / "folder")) == replies(sample)


def test_curves_of_answers_and_gaps_are_kept_apart(sample: Responder) -> None:
    """Parameters that were written as arrays and read again have the same two curves, which differ."""
    parameters = TrainedMatcher(phrasings_of(sample.book), covered_by(sample.book)).parameters
    again = Parameters.of(parameters.arrays())
    assert again.curves == parameters.curves
    assert len(set(again.curves)) == 2
