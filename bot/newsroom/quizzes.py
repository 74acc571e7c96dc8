"""What readers believe: how often the options of each quiz were chosen, wherever it was asked. Nobody is told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from bot.newsroom.wording import Speech
from bot.store import Polled

TOP: Final = 3  # quizzes named in a digest
LEAST: Final = 3  # choices of something wrong from which on it is no chance
_Asked: TypeAlias = tuple[str | None, str, str, tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Believed:
    """A `question`, how often its options were chosen in all, how often the right one, and the wrong one chosen most.

    `wrong` is empty, and `most` zero, where nobody chose a wrong one.
    """

    question: str
    votes: int
    right: int
    wrong: str
    most: int

    @property
    def is_mistaken(self) -> bool:
        """Whether more believe something wrong than know what is right, and not one or two alone."""
        return self.most > self.right and self.most >= LEAST


def believed(polls: Iterable[Polled]) -> tuple[Believed, ...]:
    """What was chosen in `polls`, those of one question and the same options together, the most chosen first."""
    totals: dict[_Asked, Counter[int]] = {}
    for poll in polls:
        asked = (poll.book, poll.fact, poll.question, poll.options, poll.correct)
        totals.setdefault(asked, Counter()).update(dict(enumerate(poll.votes)))
    every = [_believed(asked, votes) for asked, votes in totals.items()]
    return tuple(sorted(every, key=lambda one: (-one.votes, one.question)))


def _believed(asked: _Asked, votes: Mapping[int, int]) -> Believed:
    *_, question, options, correct = asked
    at = max((option for option in votes if option != correct), key=lambda option: votes[option], default=correct)
    most = votes[at] if at != correct else 0
    return Believed(question, sum(votes.values()), votes.get(correct, 0), options[at] if most else "", most)


def told(quizzes: Sequence[Believed], speech: Speech) -> str:
    """The quizzes of a digest, in a few lines, those first that show what is believed wrongly; nothing for no quiz."""
    if not quizzes:
        return ""
    votes, right = sum(one.votes for one in quizzes), sum(one.right for one in quizzes)
    named = sorted(quizzes, key=lambda one: not one.is_mistaken)[:TOP]
    return "\n".join([speech.say("digest-quizzes", votes=votes, right=right), *(_line(one, speech) for one in named)])


def _line(one: Believed, speech: Speech) -> str:
    blanks = {"question": one.question, "option": one.wrong, "count": one.most, "votes": one.votes, "right": one.right}
    return f"• {speech.say('digest-believed' if one.is_mistaken else 'digest-quiz', **blanks)}"
