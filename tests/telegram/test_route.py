"""From clues to a decision, and how books are named in what leaves the program: pure, without a bot."""

import random
from itertools import permutations

import pytest

from bot.conversation.callbacks import Tap, read_tap
from bot.conversation.links import Linked, answer_payload, read_link
from bot.conversation.routing.keys import key_of, keys_of
from bot.conversation.routing.route import OPEN, WAYS, Clue, Route, route

LONGEST = "a" * 48  # as book.values.Id has it


def test_the_first_way_counts_in_whatever_order_clues_come():
    """A reply before a post, a post before a link, a link before what was shared, that before the conversation."""
    clues = [Clue(way, way) for way in ("reply", "post", "link", "shared", "conversation")]
    for order in permutations(clues):
        for at, clue in enumerate(clues):
            assert route([one for one in order if one in clues[at:]]).way == clue.way
    assert WAYS == ("reply", "post", "link", "shared", "conversation", "all")


def test_without_a_clue_any_book_may_be_meant():
    """Then the words decide."""
    assert route([]) == Route(None, "all") and route([]).is_open


@pytest.mark.parametrize("way", [way for way in WAYS if way not in OPEN])
def test_what_is_told_and_not_here_is_gone(way):
    """It is not looked for in another book: only who spoke of it may go on to another one."""
    for missing in ("gone", "page"):
        told = [Clue(way, None, missing), Clue("conversation", "bridge")]
        assert route(told) == Route(None, way, missing)
    assert not route([Clue(way, None)]).is_open
    assert route([Clue("conversation", None)]) == Route(None, "all", "gone")


@pytest.mark.parametrize("way", WAYS)
def test_a_name_that_others_alone_have_says_more_than_what_is_before_ones_eyes(way):
    """A reply or a comment that names another article's city is about that; what was followed or shared is chosen."""
    clue, told = Clue(way, "bridge"), frozenset({"school"})
    assert (route([clue], told) == Route(None, "all", is_elsewhere=True)) == (way in ("reply", "post"))
    assert not route([Clue(way, None)], told).is_elsewhere
    assert route([clue], frozenset({"bridge", "school"})).book == "bridge"


def test_keys_are_short_and_of_the_id_alone():
    """A key stays the same whatever comes and goes; ten thousand books of a newsroom have few of one key."""
    assert key_of("bridge") == key_of("bridge") != key_of("Bridge")
    assert len(keys_of(f"book-{number}" for number in range(10_000))) > 9_990


def test_of_books_with_one_key_none_is_meant(monkeypatch):
    """Their buttons lead nowhere: rather than to the other one."""
    monkeypatch.setattr("bot.conversation.routing.keys.LETTERS", 1)
    books = [f"book-{number}" for number in range(40)]
    known = keys_of(books)
    assert all([key_of(book) for book in books].count(key) == 1 for key in known) and len(known) < 32
    assert keys_of(books[:2]) or key_of(books[0]) == key_of(books[1])


@pytest.mark.parametrize("kind", ["answer", "suggestion", "sources", "more", "topic"])
def test_the_longest_button_fits(kind):
    """Telegram takes 64 bytes; and what is written is read back."""
    tap = Tap(kind, "es", LONGEST, key_of("bridge"))
    assert len(tap.data.encode()) <= 64 and read_tap(tap.data) == tap


@pytest.mark.parametrize("kind", ["none", "wrong", "watch", "topics", "book"])
def test_a_button_without_a_name_has_a_book_too(kind):
    """Its place is left empty; with no key it is of the first book, as it was written before."""
    tap = Tap(kind, "en", "", key_of("bridge"))
    assert read_tap(tap.data) == tap and tap.data.count(":") == 3
    assert read_tap(Tap(kind, "en").data) == Tap(kind, "en")


def test_a_strangers_key_is_none():
    """What is no key is no button of ours."""
    for data in ("a:en:models:", "a:en:models:ABCDEF", "a:en:models:abcde", "a:en:models:abcdefg", "a:en:models:-"):
        assert read_tap(data) is None


ANSWERS = {"answers": {"cost", "bridge_cost"}, "bridge": {"cost", "size"}, "a_b": {"c"}, "a": {"b_c"}}


class Books:
    """Two books, of which one was the first."""

    first = "answers"

    def of_key(self, key):
        named = {**{book: book for book in ANSWERS}, **keys_of(ANSWERS)}
        return named.get(key) if key else self.first

    def has(self, book, answer):
        return answer in ANSWERS[book]


@pytest.mark.parametrize(
    ("payload", "linked"),
    [
        ("cost", Linked("answers", "cost")),
        ("es_cost", Linked("answers", "es_cost")),
        ("bridge_size", Linked("bridge", "size")),
        ("en_bridge_size", Linked("bridge", "en_size")),
        (f"es_{key_of('bridge')}_cost", Linked("bridge", "es_cost")),
        ("b-bridge", Linked("bridge")),
        (f"b-{key_of('bridge')}", Linked("bridge")),
        ("es_b-bridge", Linked("bridge", "es_ask")),
        ("es_b-tower", None),
        ("b-tower", None),
        ("tower_cost", None),
        ("size", None),
        ("a_b_c", None),  # the answer c of a_b, or b_c of a
        ("bridge_cost", None),  # an answer of the first book, or cost of the bridge
        ("_cost", None),
        ("", None),
    ],
)
def test_a_link_leads_to_one_place_or_to_none(payload, linked):
    """By an id or a key, in a language or none; what could be two places is none."""
    assert read_link(payload, Books()) == linked


def test_the_longest_link_fits():
    """Telegram takes 64 letters."""
    assert len(answer_payload(LONGEST, "es", key_of("bridge"))) <= 64


def test_no_payload_breaks_reading():
    """Strangers follow links of their own making."""
    letters = random.Random(7)
    for _ in range(500):
        read_link("".join(letters.choices("ab_-cost", k=letters.randrange(20))), Books())
