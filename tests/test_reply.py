"""What a reader gets: the answer with numbered figures, their sources, and honest words where the book has none."""

from __future__ import annotations

import gc
import re
import weakref
from dataclasses import replace

import pytest

from bot.answer.cite import Cited
from bot.answer.render import MESSAGE_LIMIT, html, plain
from bot.answer.reply import Responder
from bot.book.values import Book
from bot.language import LANGUAGES, say


def test_answer_of_the_sample(sample: Responder) -> None:
    """An answer, its figures marked, its sources in order, the article last: the whole of it, as a reader sees it."""
    reply = sample.answer("models", "en")
    assert plain(reply, sample.book.article) == (
        "There are more than 1,500 [1] models, about 40% [2] of the total.\n\n"
        "Sources\n"
        "[1] The Academy, paragraph 1\n"
        "[2] The Academy, paragraph 2\n"
        "The land of the 1,500 models, The Daily Model\n\n"
        "Ask next:\n"
        "1. What is the total for the whole world?"
    )


def test_a_book_that_is_replaced_leaves_the_memory(sample: Responder) -> None:
    """Without the garbage collector, which the bot lets come rarely: nothing holds on to itself."""
    old = Responder(sample.book)
    old.answer("models", "en")
    gone = weakref.ref(old)
    gc.disable()
    try:
        del old
        assert gone() is None
    finally:
        gc.enable()


def test_answer_in_spanish(sample: Responder) -> None:
    """Figures, sources and offers are written as Spanish writes them: 1500, del 40 %, párrafo."""
    text = plain(sample.answer("models", "es"), sample.book.article).replace("\u00a0", " ")
    assert "Hay más de 1500 [1] modelos, alrededor del 40 % [2] del total." in text
    assert "[1] La Academia, párrafo 1" in text
    assert "Para seguir:\n1. ¿Cuál es el total mundial?" in text


def test_derived_figure_shows_its_arithmetic(sample: Responder) -> None:
    """A derived figure is cited as our own arithmetic, with the sum and the facts that it rests on."""
    text = plain(sample.answer("all-models", "en"), sample.book.article)
    assert "fewer than 2,255 [2] are elsewhere" in text
    assert "[2] 3,755 − more than 1,500 = fewer than 2,255: our own arithmetic, from [1] [3]" in text
    assert "[1][3] The Academy, paragraph 1" in text


def test_telegram_html_escapes_everything(sample: Responder) -> None:
    """Whatever an editor writes reaches Telegram as text: no tag, no entity, no link of theirs."""
    data = sample.book.model_dump(by_alias=True)
    data["answers"]["models"]["reply"]["en"] = "<a href='http://evil'>{models}</a> & <b>more"
    data["article"] |= {"title": "A <i>title", "publisher": "P & Q", "link": "https://example.org/?a=1&b=<2>"}
    responder = Responder(Book.model_validate(data))
    text = html(responder.answer("models", "en"), responder.book.article)
    assert "&lt;a href='http://evil'&gt;<b>more than 1,500</b>" in text
    assert '<a href="https://example.org/?a=1&amp;b=&lt;2&gt;">A &lt;i&gt;title</a>' in text
    assert set(re.findall(r"</?(\w+)", text)) == {"b", "i", "a", "blockquote"}


def test_plain_text_escapes_nothing(sample: Responder) -> None:
    """Plain text is what it says: an ampersand is not an entity on the command line."""
    data = sample.book.model_dump(by_alias=True)
    data["answers"]["models"]["reply"]["en"] = "{models} & more"
    responder = Responder(Book.model_validate(data))
    assert "More than 1,500 [1] & more" in plain(responder.answer("models", "en"), responder.book.article)


def test_gap_counts_as_unknown(sample: Responder) -> None:
    """A question that the article does not answer gets the gap's honest reply without a figure, and what there is."""
    reply = sample.reply("How many does India have?")
    assert (reply.outcome, reply.answer, reply.gap) == ("unknown", None, "elsewhere")
    assert not reply.citations
    assert [offer.answer for offer in reply.suggestions] == ["models"]
    assert "does not say what other countries have" in plain(reply, sample.book.article)


@pytest.mark.parametrize("question", ["", " ", "?!", "🤖" * 500, "x" * 10_000, "\x00\ud800", "‮ev‬", "a\nb"])
def test_any_text_gets_an_honest_reply(question: str, responder: Responder) -> None:
    """Whatever a reader sends, the reply is not an answer with a figure, and it fits into a message."""
    reply = responder.reply(question)
    assert reply.outcome != "answered"
    assert len(html(reply, responder.book.article)) <= MESSAGE_LIMIT


def test_language_of_the_words(responder: Responder) -> None:
    """The words of the question decide the language, unless one is given."""
    assert responder.reply("¿Cuántos unicornios de IA tiene China?").language == "es"
    assert responder.reply("How many AI unicorns does China have?").language == "en"
    assert responder.reply("How many AI unicorns does China have?", "es").language == "es"


def test_language_when_words_tell_nothing(responder: Responder) -> None:
    """A question without a known word is answered in the reader's language, else in the article's."""
    assert responder.reply("??", "es").language == "es"
    assert responder.reply("??").language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_fits_a_phone(language: str, responder: Responder) -> None:
    """Each reply has marks and sources that belong to each other, and stays within a phone screen or two."""
    for name in responder.book.answers:
        reply = responder.answer(name, language)
        marks = {piece.number for piece in reply.pieces if isinstance(piece, Cited)}
        bases = {base for citation in reply.citations for base in citation.rests_on}
        assert marks | bases == {citation.number for citation in reply.citations}, name
        assert len(plain(reply, responder.book.article)) < 1000, name


def test_messages_exist_in_every_language() -> None:
    """Everything that the program says itself exists in every language, with the same blanks."""
    assert len(LANGUAGES) > 1
    blanks = [
        {key: sorted(re.findall(r"{(\w+)}", text)) for key, text in language.messages.items()}
        for language in LANGUAGES.values()
    ]
    assert len(blanks[0]) > 100
    assert all(other == blanks[0] for other in blanks)
    assert say("paragraph", "es", number=3) == "párrafo 3"


@pytest.mark.parametrize(
    ("article", "reply", "quoted"),
    [
        ("en", "es", "párrafo 1, en inglés\n“more than 1,500 models”"),
        ("en", "en", "paragraph 1\n“more than 1,500 models”"),
        ("es", "en", "paragraph 1, in Spanish\n«more than 1,500 models»"),
        ("es-MX", "es", "párrafo 1\n«more than 1,500 models»"),
    ],
)
def test_the_articles_own_words_are_marked_as_such(article: str, reply: str, quoted: str, sample: Responder) -> None:
    """A quotation stands in the quotation marks of the article's language, which a reply in another one names."""
    published = sample.book.article.model_copy(update={"locale": article})
    answered = sample.answer("models", reply)
    shown = replace(answered, pieces=(), quotes=answered.citations[:1])
    assert quoted in plain(shown, published)
