"""A wish to be spoken to in some language, told from a question about a country or its people."""

from __future__ import annotations

import pytest
from conftest import ROOT

from bot.answer.reply import phrasings_of
from bot.book.load import read_book
from bot.language.wishes import ANY, wished_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en español", "es"),
        ("¿hablas español?", "es"),
        ("habla español", "es"),
        ("hablas ingles?", "en"),
        ("can you answer in Spanish", "es"),
        ("could you please reply to me in Spanish?", "es"),
        ("responde en inglés", "en"),
        ("in English please", "en"),
        ("English", "en"),
        ("do you speak Chinese", "zh"),
        ("do you understand French?", "fr"),
        ("¿puedes hablar en maya?", "yua"),
        ("parlez-vous français ?", "fr"),
        ("sprichst du Deutsch?", "de"),
        ("auf Deutsch bitte", "de"),
        ("em português por favor", "pt"),
        ("parli italiano?", "it"),
        ("你会说中文吗", "zh"),
        ("Вы говорите по-русски?", "ru"),
        ("which languages do you speak?", ANY),
        ("¿qué idiomas hablas?", ANY),
        ("I don't speak Spanish", ANY),
        ("no entiendo inglés", ANY),
    ],
)
def test_a_wish_names_its_language(text, code):
    """Asked for in ours or in its own, accented or not; what the reader does not speak is not wished for."""
    assert wished_language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "chinese",
        "Chinese?",
        "and Chinese?",
        "how many models in Chinese",
        "do they speak Chinese in China",
        "is it in Spanish hands",
        "language models",
        "who speaks for China",
        "empresas en español",
        "¿habla Li Qiang de los chinos?",
        "was kostet Deutschland die Forschung in China heute wirklich",
        "",
    ],
)
def test_a_question_is_no_wish(text):
    """Who asks about people, models or a country asks the book."""
    assert wished_language(text) is None


@pytest.mark.parametrize("path", [ROOT / "answers.yaml", ROOT / "examples" / "almenar.yaml"], ids=str)
def test_no_way_to_ask_is_a_wish(path):
    """None of the books' phrasings is taken for a wish to be spoken to in a language."""
    texts = [phrasing.text for phrasing in phrasings_of(read_book(path).book)]
    assert [text for text in texts if wished_language(text) is not None] == []
