"""Forms of words are told by their endings: as if every form were listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.language import LANGUAGES, Language
from bot.language.questions import Forms, QuestionWords


def listed(words: QuestionWords) -> dict[str, tuple[int, ...]]:
    """Each form of each word of `alike`, with the lines in which the word stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(words.alike):
        for word in line:
            starts = {word, *(word[:-1] for end in words.cut if word.endswith(end))}
            starts |= {word[:-2] for end in words.infinitives if word.endswith(end)}
            forms = {start + ending for start in starts if len(start) > 2 for ending in words.endings}
            for form in {word, *forms}:
                found.setdefault(form, set()).add(number)
    return {form: tuple(sorted(lines)) for form, lines in found.items()}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_forms_are_those_that_a_list_would_have(language: Language) -> None:
    """Each form of each word is told, in its lines alone, and no sound word that is no form."""
    every, forms = listed(language.questions), language.questions.concepts
    assert all(forms.lines_of(form) == lines for form, lines in every.items())
    strange = [word for word in language.sound_words if word not in every]
    assert strange and not any(map(forms.lines_of, strange))


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_harmless_words_are_so_in_every_form(language: Language) -> None:
    """As if every form were listed; and no other sound word is."""
    words = language.questions
    forms = listed(replace(words, alike=(words.harmless,)))
    assert forms and all(map(words.is_harmless, forms))
    strange = [word for word in language.sound_words if word not in forms]
    assert strange and not any(map(words.is_harmless, strange))


def test_short_starts_have_no_forms() -> None:
    """A word of two letters is itself alone: "es" with an ending is another word."""
    words = QuestionWords(alike=(frozenset(["es", "sale"]),), endings=frozenset(["ta", "s", "d"]), cut=("e",))
    assert [words.concepts.lines_of(word) for word in ("es", "esta", "sales", "sals", "sal", "sale")] == [
        (0,), (), (0,), (0,), (), (0,)
    ]  # fmt: skip


def test_a_word_of_several_lines_has_them_in_order() -> None:
    """A form that stands in several lines has all of them, the first one first."""
    forms = Forms([["run"], ["walk"], ["runs"]], lambda word: [word], ["s", ""])
    assert forms.lines_of("runs") == (0, 2)
    assert forms.lines_of("walk") == (1,)
