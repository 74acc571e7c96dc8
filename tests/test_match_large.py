"""A book of thousands of phrasings: searched, not scanned, and pooled, not learned."""

from __future__ import annotations

import pytest

from bot.match import Matcher, Phrasing, make_matcher
from bot.match.index import SCAN_WHOLE

STARTS, MIDDLES = ["b", "c", "d", "f", "g", "l", "m", "p", "r", "t"], ["ano", "eli", "iru", "oma", "usi"]
ENDS = ["ban", "cor", "dil", "fen", "gus", "hol", "jit", "lam", "mor", "nep", "pil", "quo", "rad", "sul", "tev"]
SUBJECTS = [one + two + three for one in STARTS for two in MIDDLES for three in ENDS]
FRAMES = ("where is the {} kept", "tell me about the {}", "how old is the {}", "who made the {}", "price of a {}")


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    phrasings = [Phrasing(name, "en", frame.format(name)) for name in SUBJECTS for frame in FRAMES]
    assert len(phrasings) > SCAN_WHOLE
    return make_matcher(phrasings)


def test_a_large_book_finds_the_answer(matcher: Matcher) -> None:
    """Among hundreds of answers the one that is named comes first, misspelt or not."""
    asked = SUBJECTS[::37]
    assert [matcher.match(f"so where do they keep the {name}").candidates[0].answer for name in asked] == asked
    assert matcher.match(f"how old is this {SUBJECTS[5]}x").candidates[0].answer == SUBJECTS[5]


def test_a_large_book_knows_strays_and_leaves_phrasings_out(matcher: Matcher) -> None:
    """A question about nothing in it is not answered, and a sample of its phrasings is asked without themselves."""
    assert matcher.match("will it rain tomorrow in the mountains").verdict != "answer"
    sample = list(matcher.leave_one_out())
    assert 100 < len(sample) <= len(SUBJECTS) * len(FRAMES)
    assert all(found.phrasing is not phrasing for phrasing, match in sample for found in match.candidates)
