"""Figures are written and read as in the article's country, where the book names one."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from conftest import SAMPLE

from bot.answer.listing import figures_page
from bot.answer.render import PLAIN, plain
from bot.answer.reply import Responder
from bot.book.load import read_book
from bot.book.values import Book, schema
from bot.check import check_book
from bot.language import LANGUAGES
from bot.language.locales import figures_in, is_locale
from bot.newsroom.wording import Speech
from bot.quantity.read import readings_of
from bot.quantity.write import write_figure

WAYS = (  # figures as the sample has them, and as papers in Spain would
    *(("models", "1,500", "1.500"), ("all", "3,755", "3 755")),
    *(("share", "40%", "40 por ciento"), ("others", "2,255", "2.255")),
)


def written(tmp_path: Path, locale: str, **changes: str) -> Path:
    """The sample book, published in `locale`, with `changes` of its text."""
    text = SAMPLE.read_text(encoding="utf-8").replace("language: en", f"language: {locale}")
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    book = tmp_path / "book.yaml"
    book.write_text(text, encoding="utf-8")
    return book


def replies(book: Path, language: str) -> str:
    """All that readers see of a book's figures: two answers, and the list of figures."""
    responder = Responder(read_book(book).book)
    shown = [plain(responder.answer(name, language), responder.book.article) for name in responder.book.answers]
    return "\n".join([*shown, figures_page(responder.book, 0, language, PLAIN)])


@pytest.mark.parametrize(
    ("locale", "count", "share", "decimals"),
    [
        ("es", "1500", "40\u00a0%", "39,9\u00a0%"),
        ("es-ES", "1500", "40\u00a0%", "39,9\u00a0%"),
        ("es-MX", "1,500", "40%", "39.9%"),
        ("es-419", "1,500", "40%", "39.9%"),
        ("es-AR", "1500", "40%", "39,9%"),
        ("en", "1,500", "40%", "39.9%"),
        ("en-GB", "1,500", "40%", "39.9%"),
        ("en-ZA", "1\u00a0500", "40%", "39,9%"),
    ],
)
def test_figures_are_written_as_in_the_country(locale: str, count: str, share: str, decimals: str) -> None:
    """Thousands, decimals and per cent are marked as CLDR has it, Spanish thousands never by points."""
    assert write_figure(Fraction(1500), "", locale) == count
    assert write_figure(Fraction(40), "%", locale) == share
    assert write_figure(Fraction("39.9"), "%", locale) == decimals


@pytest.mark.parametrize("locale", ["es", "es-ES", "es-MX", "es-AR", "en", "en-GB", "en-ZA", "en-CH"])
@pytest.mark.parametrize("value", ["71", "1500", "15000", "1234567", "0.5", "39.9", "12345.25"])
def test_what_is_written_is_read_as_the_same(locale: str, value: str) -> None:
    """Whatever the program writes in a country, it reads there as that value; in a country there is no other."""
    found = {number for number, _ in readings_of(write_figure(Fraction(value), "", locale), locale)}
    assert found == {Fraction(value)} if "-" in locale else Fraction(value) in found


@pytest.mark.parametrize(
    ("locale", "figure", "values"),
    [
        ("es-MX", "1,500", {1500}), ("es-MX", "1.500", {Fraction(3, 2)}), ("es-MX", "1 500", {1500}),
        ("es-ES", "1.500", {1500}), ("es-ES", "1,500", {Fraction(3, 2)}), ("es-ES", "39,9", {Fraction("39.9")}),
        ("es", "1.500", {1500, Fraction(3, 2)}), ("en-GB", "1,500", {1500}), ("en-GB", "1.500", {Fraction(3, 2)}),
    ],
)  # fmt: skip
def test_figures_are_read_as_in_the_country(locale: str, figure: str, values: set[Fraction]) -> None:
    """A mark that is read in two ways in the language is read in one in the country."""
    assert {value for value, _ in readings_of(figure, locale)} == values


def test_replies_sources_sums_and_lists_write_figures_as_the_article_does(tmp_path: Path) -> None:
    """A reader in the article's language sees its figures as it has them everywhere, also in sums; others do not."""
    changes = {name: (f"figure: {old}", f"figure: {new}") for name, old, new in WAYS}
    own, other = (replies(written(tmp_path, "es-ES", **changes), language) for language in ("es", "en"))
    assert all(text in own for text in ("1.500", "3 755", "2.255", "40 por ciento", "3 755 − más de 1.500"))
    assert not any(text in own for text in ("1500", "3755", "40\u00a0%"))
    assert all(text in other for text in ("1,500", "3,755", "2,255", "40%", "3,755 − more than 1,500"))


def test_the_other_language_of_a_book_keeps_its_own_way(tmp_path: Path) -> None:
    """The country of a Spanish article says nothing of English, nor a British one of Spanish."""
    assert "1,500" in replies(written(tmp_path, "es-ES"), "en")
    assert "40\u00a0%" in replies(written(tmp_path, "en-GB"), "es")
    assert "1,500" in replies(written(tmp_path, "en-GB"), "en")


def test_the_newsroom_reads_figures_as_its_article_has_them(tmp_path: Path) -> None:
    """The digest and the report count as the article's country does."""
    counted = {
        locale: Speech(read_book(written(tmp_path, locale)).book, "es").number(5000) for locale in ("es-MX", "es")
    }
    assert counted == {"es-MX": "5,000", "es": "5000"}


def test_check_reads_figures_as_the_country_does(tmp_path: Path) -> None:
    """1.500 with the value 1500 is right in Spain, and in Mexico a problem that says what it would be worth there."""
    change = {"figure": ("figure: 1,500", "figure: 1.500"), "excerpt": ("more than 1,500", "más de 1.500")}
    change |= {"title": ("the 1,500 models", "the 1.500 models")}
    problems = {
        locale: {one.rule for one in check_book(written(tmp_path, locale, **change)) if "1.500" in one.what}
        for locale in ("es", "es-ES", "es-MX")
    }
    assert "figure-mismatch" in problems["es-MX"]
    assert "figure-mismatch" not in problems["es"] | problems["es-ES"]


@pytest.mark.parametrize("locale", ["es-mx", "es_MX", "es-XX", "xx-MX", "es-Mexico", "en-", "qq"])
def test_a_country_that_nobody_knows_is_a_problem(tmp_path: Path, locale: str) -> None:
    """Who writes a locale that is none is told which there are, at its place."""
    assert not is_locale(locale)
    found = [problem for problem in check_book(written(tmp_path, locale)) if problem.rule == "bad-value"]
    assert len(found) == 1
    assert found[0].place.line == 5
    assert "es-MX" in found[0].remedy


def test_a_language_alone_loads_no_data_of_countries() -> None:
    """The figures of a plain language are the language's own, so that a question needs no CLDR."""
    assert all(figures_in(code) is language.figures for code, language in LANGUAGES.items())


def test_the_schema_completes_languages_and_takes_countries() -> None:
    """Editors' programs offer the languages, and take one with a country."""
    article = schema()["$defs"]["Article"]["properties"]
    assert article["language"]["anyOf"][0] == {"enum": list(LANGUAGES)}
    assert "locale" not in article


def test_a_book_tells_where_a_language_is_at_home(sample: Responder) -> None:
    """Only the article's own language has its country."""
    article = sample.book.article.model_copy(update={"locale": "es-MX"})
    book: Book = sample.book.model_copy(update={"article": article})
    assert (article.language, book.locale("es"), book.locale("en")) == ("es", "es-MX", "en")
