"""Concepts: what is remembered of readers' words does not grow with their number."""

from __future__ import annotations

from bot.answer.concepts import REMEMBERED, Concepts


def test_only_so_many_words_are_remembered() -> None:
    """Whatever readers write for years, the meanings of the last ten thousand words are kept."""
    concepts = Concepts(("en",))
    for number in range(10_000 + 1):
        concepts.meanings(f"word{number}")
    assert concepts.meanings.cache_info().currsize == concepts.stems.cache_info().currsize == REMEMBERED == 10_000
