"""What is told apart as noise, and what is not."""

from __future__ import annotations

import csv

import pytest
from conftest import ROOT

from bot.answer.reply import phrasings_of
from bot.book.load import read_book
from bot.language.small_talk import is_noise

NOISE = """
hello|Hi!|hola|holaaaa 👋|Buenos días|good morning everyone|how are you?|¿qué tal?|thanks!|thank you very much|
muchas gracias por la información|ok|lol|jajajaja|hahaha|/start|test|you are stupid|eres un idiota|vete a la mierda|
This is bullshit|a|k|x y|?|...|zzz|aaaaaaa|asdf|qwertyuiop|sdkjfhskjdfh|kjsdhf kjhsdf|dfgdfgdfg|😀|👍🏽👍🏽|
https://example.com/a?b=c|www.example.com|t.me/somewhere 👀|
"""
QUESTIONS = """
How many models?|robots?|2025|40%|China|CAICT|DeepSeek|Qwen|Zhipu|Hangzhou|TSMC|cctv|LLM|BYD|Nvidia|GPT-4|patents|
help|why?|who?|y México?|¿quién?|hello, how many models?|gracias, ¿y cuántos robots tiene China?|is this shit true?|
who is the idiot who wrote this?|https://example.com is this true?|what is up with the chips|rhythm|Deutschland|
Knightsbridge|有多少机器人|сколько моделей|كم عدد النماذج|
"""


def listed(texts: str) -> list[str]:
    return [text for text in texts.replace("\n", "").split("|") if text]


@pytest.mark.parametrize("text", listed(NOISE))
def test_noise(text: str) -> None:
    """A greeting, thanks, an insult, mashed keys, a lone emoji or link is noise, in both languages."""
    assert is_noise(text)


@pytest.mark.parametrize("text", listed(QUESTIONS))
def test_questions(text: str) -> None:
    """A name, a number, one word, a rude question or another language is no noise."""
    assert not is_noise(text)


def test_no_phrasing_of_the_book_is_noise() -> None:
    """Nothing that an editor wrote as a question is taken for noise."""
    phrasings = [phrasing.text for phrasing in phrasings_of(read_book(ROOT / "answers.yaml").book)]
    assert [text for text in phrasings if is_noise(text)] == []
    assert len(phrasings) > 1000


def test_no_labelled_question_is_noise() -> None:
    """Of the labelled questions, those with an answer are none of them noise."""
    with (ROOT / "tests" / "questions.csv").open(encoding="utf-8", newline="") as file:
        answered = [row["question"] for row in csv.DictReader(file) if row["answer"]]
    assert [text for text in answered if is_noise(text)] == []
    assert len(answered) > 50


def test_nothing_said_is_noise() -> None:
    """An empty message asks nothing."""
    assert is_noise("") and is_noise("   ")
