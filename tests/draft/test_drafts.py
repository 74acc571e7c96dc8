"""The draft of a book made of an article: every figure found, nothing made up, a clean check once it is completed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from invented_articles import ARTICLES, Marked, as_number
from test_cli import run

from bot.answer.reply import covered_by
from bot.article import ArticleFile, ArticleText
from bot.book.figures import figure_of
from bot.book.load import read_book
from bot.book.values import is_todo
from bot.check import check_book, open_book
from bot.draft import Draft, as_text, draft_of
from bot.draft.figures import figures_of
from bot.draft.questions import questions_for
from bot.draft.trial import book_of, without_todos
from bot.language import LANGUAGES
from bot.language.drafts import DraftWords
from bot.language.tongue import language_of
from bot.problems import Refused
from bot.quantity.values import spelled

pytestmark = pytest.mark.slow

EACH = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)

WORDS = (  # that an editor might write, none like another
    "violins", "rivers", "glaciers", "pencils", "orchards", "lanterns", "saddles", "kites", "tunnels", "harps", "wells",
)  # fmt: skip


@cache
def draft(text: str, **said: str) -> Draft:
    return draft_of(ArticleFile(ArticleText.of(text), **said), language_of(text) or "en", "article.txt")


def data_of(draft: Draft) -> Any:
    return yaml.safe_load(as_text(draft))


def completed(data: Any) -> Any:
    """`data` with each TODO replaced by something of the kind that an editor would write."""
    answers = {"value": 5200, "unit": "things", "publisher": "The Paper", "qualifier": "exact"}
    words = iter(WORDS)

    def at(path: tuple[str, ...], value: Any) -> Any:
        if isinstance(value, dict):
            return {key: at((*path, str(key)), each) for key, each in value.items()}
        if isinstance(value, list):
            return [at(path, each) for each in value]
        return value if not is_todo(value) else answers.get(path[-1]) or next(words)

    return at((), data)


def saved(folder: Path, article: Marked, data: Any) -> Path:
    (folder / "article.txt").write_text(article.text, encoding="utf-8")
    (folder / "book.yaml").write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return folder / "book.yaml"


def found_in(draft: Draft) -> set[tuple[str, str, str]]:
    """Value, unit and qualifier of each figure that is sure."""
    figures = [*draft.figures.values(), *draft.left_out]
    return {
        (as_number(spelled(each.reading.value)), each.reading.unit or each.like, each.quantity.qualifier or "")
        for each in figures
        if each.reading
    }


def test_the_figures_are_found() -> None:
    """Of the figures of all six articles at least 95 in 100 are found, with their value, unit and qualifier."""
    missed = [
        (article.name, *figure)
        for article in ARTICLES
        for found in [found_in(draft(article.text))]
        for figure in article.figures
        if figure[1:] not in found
    ]
    total = sum(len(article.figures) for article in ARTICLES)
    assert (len(ARTICLES), total > 90) == (6, True)
    assert len(missed) <= total * 0.05, missed


@EACH
def test_a_draft_loads_and_is_refused_as_long_as_it_is_one(article: Marked, tmp_path: Path) -> None:
    """The draft is a book that can be read; the check names first what is to be written, and the bot refuses it."""
    (tmp_path / "article.txt").write_text(article.text, encoding="utf-8")
    file = tmp_path / "book.yaml"
    file.write_text(as_text(draft(article.text)), encoding="utf-8")
    assert read_book(file).book.facts
    problems = [problem for problem in check_book(file) if not problem.is_warning]
    assert problems and {problem.rule for problem in problems} == {"unfinished"}
    with pytest.raises(Refused, match="unfinished"):
        open_book(file)


@EACH
def test_a_completed_draft_is_clean(article: Marked, tmp_path: Path) -> None:
    """Once its TODOs are written, the check finds no problem, and no warning but that it is in one language."""
    file = saved(tmp_path, article, completed(data_of(draft(article.text))))
    assert [str(problem) for problem in check_book(file) if not problem.is_warning] == []


@EACH
def test_a_draft_is_in_the_short_form(article: Marked, tmp_path: Path) -> None:
    """A fact is its figure, its excerpt and its text, and is read back with all that the draft has read."""
    made = draft(article.text)
    short, whole = data_of(made)["facts"], made.data["facts"]
    rest = {key: value for fact in short.values() for key, value in fact.items() if not is_todo(value)}
    assert rest.keys() <= {"figure", "excerpt", "text", "attribution"}
    facts = read_book(saved(tmp_path, article, data_of(made))).book.facts
    assert facts
    for name, fact in facts.items():
        keys = whole[name].keys() & {"value", "unit", "qualifier", "where"}
        said = without_todos({key: whole[name][key] for key in keys})
        read = {key: getattr(fact, key) for key in said}
        assert {**read, "value": fact.value and spelled(fact.value)} == {"value": None, **said}


@EACH
def test_readers_get_the_figures_of_the_article(article: Marked, tmp_path: Path) -> None:
    """Each fact is shown to readers of the article's language as it is printed there, and with its currency."""
    book = read_book(saved(tmp_path, article, completed(data_of(draft(article.text))))).book
    shown = [figure_of(book, name, book.article.language, bare=True) for name in book.facts]
    told_beside_another = {"paro": ["120 millones de euros"]}
    assert [each for each in shown if each.lower() not in article.text.lower()] == told_beside_another.get(
        article.name, []
    )


@EACH
def test_no_word_is_put_into_the_articles_mouth(article: Marked) -> None:
    """Names of who says so, texts and quotations are the article's own words, in its own order."""
    made = draft(article.text)
    text = " ".join(article.text.split()).lower()
    for fact in data_of(made)["facts"].values():
        assert fact.get("attribution", "").lower() in text
        for part in [] if is_todo(fact["text"]) else re.split(r"[…“”«»()]", fact["text"]):
            assert part.strip().lower() in text


def test_what_is_not_sure_is_asked() -> None:
    """A figure with two readings, and one with none, is a TODO with a question, and no value."""
    data = data_of(draft("Un puente\n\nLa noticia es inventada. Los del pueblo dicen que fueron 1.500. Era de 80p."))
    values = [(fact["figure"], fact["value"]) for fact in data["facts"].values()]
    assert values == [("1.500", "TODO: is it 1500 or 1.5?"), ("80p", "TODO: what is 80p in digits?")]


def test_a_list_is_read() -> None:
    """An item of a list is a paragraph, and its sign is no part of what readers see."""
    data = draft("Boats\n\nThe invented port has:\n- Boats: 300 of them are white.\n- Piers: 12 are old.").data
    replies = [answer["reply"]["en"] for answer in data["answers"].values()]
    assert [fact["where"] for fact in data["facts"].values()] == ["2", "3"]
    assert [reply.partition(":")[0] for reply in replies] == ["Boats", "Piers"]


def test_an_amount_without_a_number_is_no_fact() -> None:
    """Thousands of people cannot be stated, and nobody is asked for their number."""
    made = draft("Boats\n\nThousands of people came to see the 300 boats.")
    assert [fact["figure"] for fact in data_of(made)["facts"].values()] == [300]
    assert [figure.quantity.written for figure in made.left_out] == ["Thousands"]


def test_names_are_no_figures() -> None:
    """What only looks like a figure is no fact."""
    text = "A new car\n\nThe invented G7 look at CO2 and Covid-19, and at the Boeing 737. It has 4 doors."
    assert [fact["figure"] for fact in data_of(draft(text))["facts"].values()] == [4]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("According to the Harbour Board, 300 boats left.", "The Harbour Board"),
        ("There are 300 boats, according to Mara Quill.", "Mara Quill"),
        ("The union said 300 boats left.", "The union"),
        ("There are 300 boats, said Oren Tull, who leads the port.", "Oren Tull"),
        ("The head of the port, Ida Moreau, said that 300 boats left.", "Ida Moreau"),
        ("The Ministry of Health and Sport said 300 boats left.", "The Ministry of Health and Sport"),
        ("300 boats left, according to the Office of Boats and Ports.", "The Office of Boats and Ports"),
        ("He said that 300 boats left.", ""),
        ("Les entrées payantes ont rapporté 300 euros.", ""),
        ("Ida Moreau said the port would buy 300 boats.", "Ida Moreau"),
        ("In May Ida Moreau said the port had 300 boats.", ""),
        ("The port will buy 300 boats, Ida Moreau said.", "Ida Moreau"),
        ("He said the port had bought 300 boats.", ""),
        ("The 300 boats have left, said the head of the port.", "The head of the port"),
        ("A presidente Ida Moura disse que o porto tem 300 barcos.", "A presidente Ida Moura"),
        ("El domingo el puerto de Alcora anunció 300 barcos.", "El puerto de Alcora"),
        ("“300 boats left,” Ida Moreau told the union.", "Ida Moreau"),
        ("«São 300», alertou Ida Moura.", "Ida Moura"),
        ("« Il reste 300 bateaux », a dit Ida Moreau.", "Ida Moreau"),
        ("There are 300 boats that left.", ""),
        ("Según el Puerto de Alcora, hay 300 barcos.", "El Puerto de Alcora"),
        ("Hay 300 barcos en el puerto, dijo la consejera Irene Salvat.", "La consejera Irene Salvat"),
        ("Hay 300 barcos en el puerto, que es de todos.", ""),
    ],
)
def test_who_says_so(sentence: str, speaker: str) -> None:
    """Who a sentence names is who says so; else nobody is named, for then it is the article."""
    (fact,) = data_of(draft(f"News\n\n{sentence}"))["facts"].values()
    assert fact.get("attribution", "") == speaker


def test_a_share_is_held_against_its_part_and_whole() -> None:
    """Where the article gives a part, its whole and the share, the check will recompute it, and the rest is derived."""
    data = data_of(draft("Nurses\n\nThe invented clinic has 240 beds. Of these, 60 beds are empty, or 25% of all."))
    (check,), (derived,) = data["cross-checks"], data["derived"].values()
    assert (check["formula"].count("/"), str(check["gives"])) == (1, "25%")
    assert str(derived["figure"]) == "180"


@pytest.mark.parametrize(
    "article",
    [
        "The invented clinic has 240 beds and 60 doctors. It spends 25% of its money on drugs.",  # in another sentence
        "The invented clinic has 240 beds. It has 60 doctors, of whom 25% are women.",  # of another unit
        "The invented clinic has 240 beds.\n\nOf its nurses, 60 are ill, or 25% of them.",  # of what is not told
    ],
)
def test_a_share_that_only_happens_to_fit_is_none(article: str) -> None:
    """Figures that fit by chance are not held against each other."""
    data = data_of(draft(f"Nurses\n\n{article}"))
    assert (data.get("cross-checks", []), [each for each in data.get("derived", {}) if each.endswith("rest")]) == (
        [],
        [],
    )


def test_a_noun_alone_asks_for_no_figure() -> None:
    """By how many people something fell is not what readers get who ask how many people there are."""
    data = data_of(draft("Jobs\n\nIn the invented region the number of jobless fell by 300 people."))
    (answer,), (fact,) = data["answers"].values(), data["facts"].values()
    assert all("jobless" in question for question in answer["questions"])
    assert fact["text"].startswith("people (“")


def test_headings_are_topics() -> None:
    """Answers stand under the heading of their paragraph, in the article's order."""
    data = data_of(draft(next(article.text for article in ARTICLES if article.name == "ferries")))
    assert list(data["topics"].values())[1:] == ["Money", "Ships", "What passengers say"]


def test_who_wrote_an_article_is_no_topic() -> None:
    """The line under the headline that names its writer stands where a heading may stand."""
    data = data_of(draft("Boats in the bay\n\nBy Ana Reyes\n\nThere are 300 boats in the bay.\n\nMany were new."))
    assert list(data["topics"].values()) == ["In figures"]


def test_what_the_page_says_is_taken() -> None:
    """Publisher, link and day of publication are written where the article's file says them."""
    data = data_of(
        draft("Boats\n\nThere are 300 boats.", publisher="The Post", link="https://post.example/a", date="2026-01-02")
    )
    assert {key: str(data["article"][key]) for key in ("publisher", "link", "date", "text")} == {
        "publisher": "The Post", "link": "https://post.example/a", "date": "2026-01-02", "text": "article.txt",
    }  # fmt: skip


def test_an_article_without_figures() -> None:
    """An article that states no figure gives a draft with its gaps alone."""
    data = data_of(draft("Boats\n\nThe boats of the town have left, and nobody knows why they did."))
    assert (data["facts"], len(data["gaps"])) == ({}, 4)


def test_the_command(tmp_path: Path) -> None:
    """`draft` writes a book that names its article from where it stands, and never over a file."""
    article = next(article for article in ARTICLES if article.name == "museo")
    (tmp_path / "article.txt").write_text(article.text, encoding="utf-8")
    (tmp_path / "books").mkdir()
    book = tmp_path / "books" / "museo.yaml"
    assert f"python -m bot check {book}" in run("draft", tmp_path / "article.txt", "-o", book)
    assert read_book(book).book.article.text == "../article.txt"
    assert "(unfinished)" in run("check", book, code=1)
    assert "the file is there already" in run("draft", tmp_path / "article.txt", "-o", book, code=1)
    assert run("draft", tmp_path / "article.txt").startswith("# yaml-language-server")


def test_a_language_that_is_none_of_the_programs(tmp_path: Path) -> None:
    """An article in another language is refused with what can be done."""
    file = tmp_path / "artikel.txt"
    file.write_text("Das Dorf\n\nIn dem Dorf wohnen nicht mehr als 300 Menschen, und das ist auch gut so.\n", "utf-8")
    assert "--lang en or --lang es" in run("draft", file, code=1)
    assert "use en or es" in run("draft", file, "--lang", "de", code=2)


def test_a_language_without_words_for_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a language that has none the figures are facts all the same, and the rest is to be written."""
    monkeypatch.setitem(LANGUAGES, "en", replace(LANGUAGES["en"], drafts=DraftWords()))  # type: ignore[misc]
    data = data_of(draft("Clinics\n\nThe invented clinic has 240 beds."))
    (fact,), (answer,) = data["facts"].values(), data["answers"].values()
    assert (fact["figure"], fact["text"].split()[0]) == (240, "beds")
    assert is_todo(answer["questions"][0])
    assert (answer["reply"], "gaps" in data) == (
        "The invented clinic has {invented-clinic-beds:figure} beds.",
        False,
    )


def test_what_cannot_be_read_back_is_written_out() -> None:
    """An excerpt that stands in two paragraphs does not tell its place, so the draft does."""
    data = data_of(draft("Boats\n\nThere are 300 boats.\n\nThere are 300 boats."))
    assert [fact.get("where") for fact in data["facts"].values()] == [1, 2]


def test_marks_are_those_of_the_whole_article() -> None:
    """Where one paragraph shows what stands before decimals, a number in another is read by that, and read back so."""
    data = draft("Un puente\n\nLos del pueblo dicen que fueron 1.500.\n\nEs un 12,5 % más que antes.").data
    assert [fact["value"] for fact in data["facts"].values()] == ["1500", "12.5"]
    text = as_text(draft("Un puente\n\nLos del pueblo dicen que fueron 1.500.\n\nEs un 12,5 % más que antes."))
    assert "value:" not in text


def test_what_is_counted_is_asked_once(tmp_path: Path) -> None:
    """A figure that counts nothing that is named asks for its text alone, in which its unit is read then."""
    text = "Boats\n\nThere were 2,400 in all.\n"
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    written = as_text(draft(text, publisher="The Post"))
    assert re.findall("TODO.*(?=')", written)[:1] == ["TODO: 2,400 of what, in a few words?"]
    file = tmp_path / "book.yaml"
    file.write_text(re.sub("'TODO: 2,400.*'", "boats in the harbour", written), encoding="utf-8")
    assert [fact.unit for fact in read_book(file).book.facts.values()] == ["boats"]


@pytest.mark.parametrize(
    ("language", "sentence", "question"),
    [
        ("en", "Freight rose by 3.5% last year.", "Freight rose by what percentage last year?"),
        ("en", "The port will borrow £45 million.", "How much will the port borrow?"),
        ("en", "The council will give the remaining £16 million.", "The council will give the remaining how much?"),
        ("en", "The port is poor and owes £3 million.", "The port is poor and owes how much?"),
        ("en", "The fine was about £300.", "The fine was about how much?"),
        ("en", "The rent was £900 in May.", "How much was the rent in May?"),
        ("en", "The new quay will be 640 metres long.", "How many metres long will the new quay be?"),
        ("en", "The state will pay two thirds of the cost.", "What share of the cost will the state pay?"),
        ("en", "Building is to begin on 1 March 2027.", "Building is to begin when?"),
        ("en", "Some 300 boats left the harbour.", "How many boats left the harbour?"),
        ("en", "The union says that one in eight posts stands empty.",
         "The union says that what share of posts stands empty?"),
        ("en", "They voted by 601 to 188 for a strike.", "They voted by what result for a strike?"),
        ("en", "The temperature was 12°C.", "How much was the temperature?"),
        ("en", "The list fell to 5,000.", "The list fell to how many?"),
        ("en", "The bill came to 5 million.", "The bill came to how much?"),
        ("en", "Waits fell from 31 to 19 hours.", "Waits fell from how many hours?"),
        ("en", "The hall holds some 900 cars.", "The hall holds how many cars?"),
        ("en", "More than half of the boats left.", "What share of the boats left?"),
        ("en", "They rated it 2 out of 5 for safety.", "They rated it … for safety: what figure?"),
        ("pt", "A água subiu 1,3 °C.", "A água subiu quanto?"),
        ("pt", "A obra tem 6.200 m² de painéis.", "A obra tem quantos m² de painéis?"),
        ("es", "Uno de cada ocho puestos está vacío.", "¿Qué parte de puestos?"),
        ("fr", "Le prix est passé de 31 à 19 heures.", "Le prix est passé de combien d’heures\u00a0?"),
        ("en", "The town is to build a second quay.", "The town is to build a … quay: what figure?"),
        ("es", "La factura subirá un 9% en mayo.", "¿La factura subirá qué porcentaje en mayo?"),
        ("es", "El apoyo bajó al 66% en octubre.", "¿El apoyo bajó a qué porcentaje en octubre?"),
        ("es", "Las obras empezarán el 15 de febrero de 2027.", "¿Las obras empezarán cuándo?"),
        ("es", "La planta dará 48.000 metros cúbicos de agua.", "¿La planta dará cuántos metros cúbicos de agua?"),
        ("fr", "Le chantier coûtera 96,5 millions d'euros.", "Le chantier coûtera combien\u00a0?"),
        ("pt", "A conta caiu para 12% em maio.", "A conta caiu para que porcentagem em maio?"),
    ],
)  # fmt: skip
def test_the_first_question_is_one_that_a_reader_might_ask(language: str, sentence: str, question: str) -> None:
    """The words that ask stand in the figure's place, or first; where none fit, there is a gap."""
    made = draft_of(ArticleFile(ArticleText.of(f"X\n\n{sentence}")), language, "article.txt")
    answer, *_ = data_of(made)["answers"].values()
    assert answer["questions"][0] == question


@pytest.mark.parametrize(
    ("language", "sentence", "figure", "question"),
    [
        ("en", "Visits rose by 14.5 % to 19,300.", "19,300", "Visits rose to how many?"),
        ("en", "Visits rose by 14.5 % to about 19,300 last year.", "19,300", "Visits rose to how many last year?"),
        ("en", "In 40 towns, sales rose 8% to £4 million.", "£4 million", "Sales rose to how much?"),
        ("en", "The list fell by 300 to 2,100.", "2,100", "The list fell to how many?"),
        ("en", "The rent fell from £900 to £800.", "£800", ""),
        ("en", "Banks took 8% of votes to 2,100 offices.", "2,100", "Of votes to how many offices?"),
        ("en", "Sales rose 8%. To 2,100 it was news.", "2,100", ""),
        ("es", "Las visitas subieron un 14,5 %, hasta 19.300.", "19.300", "¿Las visitas subieron hasta cuántos?"),
        ("fr", "Le prix a augmenté de 14,5 % à 300 euros.", "300 euros", "Le prix a augmenté à combien\u00a0?"),
        ("pt", "Uma safra de 100 toneladas caiu 4 %, para 96.", "96", ""),
        ("pt", "Há 64 escolas. Das 64, 12 foram fechadas.", "12", "Quantas escolas foram fechadas?"),
        ("pt", "Salvaram 518 pessoas, 74 delas crianças.", "74", "Quantas pessoas crianças?"),
        ("pt", "A safra, de 100 toneladas, caiu 4 %, para 96.", "96", "Caiu para quantas toneladas?"),
        ("es", "El trámite tarda 45 días.", "45", "¿El trámite tarda cuántos días?"),
        (
            "pt",
            "Custou 64 milhões de reais, sendo 12 milhões para estradas.",
            "12 milhões",
            "Sendo quanto para estradas?",
        ),
    ],
)
def test_a_figure_that_is_told_with_another_is_asked_for(
    language: str, sentence: str, figure: str, question: str
) -> None:
    """Where it follows the one by which something changed, and where its noun stands with another one."""
    (asked,) = (
        (questions_for(each, language) or [""])[0]
        for each in figures_of(ArticleText.of(f"X\n\n{sentence}"), language, language)
        if each.quantity.written == figure
    )
    assert asked == question


def test_a_question_fits_a_button() -> None:
    """A long clause is asked for by its last words, and a count by what it counts."""
    clause = "The invented and very old company of the harbour of the north of the town"
    long = [f"News\n\n{clause} {end}" for end in ("lost £300 in May.", "has painted 300 small boats of wood.")]
    first = [next(iter(data_of(draft(each))["answers"].values()))["questions"][0] for each in long]
    assert first == ["Harbour of the north of the town lost how much in May?", "How many small boats of wood?"]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The boat is 40 metres long and 12 metres wide.", 0),
        ("The quay has 940 metres and a depth of 14 metres.", 0),
        ("The boats of 10 years ago have crews of 57 years.", 0),
        ("In May it had 40 boats, in June it had 30 boats.", 1),
    ],
)
def test_a_difference_is_of_what_is_counted_alike(sentence: str, count: int) -> None:
    """Two figures of one unit that are not said of the same thing have no difference that is worth telling."""
    assert len(data_of(draft(f"Boats\n\n{sentence}")).get("derived", {})) == count


def test_who_says_so_is_not_a_possessive() -> None:
    """Readers do not see whose the figures are, so that nobody is named."""
    for sentence in ("According to their figures, 300 boats left.", "Según sus cálculos, hay 300 barcos en el puerto."):
        (fact,) = data_of(draft(f"News\n\n{sentence}"))["facts"].values()
        assert "attribution" not in fact


def test_the_publisher_is_named_once(tmp_path: Path) -> None:
    """`--publisher` says whose an article is, so that a draft of plain text does not ask for it."""
    (tmp_path / "article.txt").write_text("Boats\n\nThere are 300 boats.\n", encoding="utf-8")
    assert "publisher: The Post\n" in run("draft", tmp_path / "article.txt", "--publisher", "The Post")
    assert "publisher: TODO\n" in run("draft", tmp_path / "article.txt")


def test_an_ordinal_is_told_with_the_other_figures_of_its_sentence() -> None:
    """It is a fact, which their replies cite, and has an answer of its own only where it stands alone."""
    data = data_of(draft("Boats\n\nThe second boat has 40 seats. It is to leave in the third quarter."))
    assert [fact["figure"] for fact in data["facts"].values()] == ["second", 40, "third"]
    assert len(data["answers"]) == 2
    assert next(iter(data["answers"].values()))["reply"].startswith("The {boat:figure} boat has {")


def test_a_figure_that_nobody_asks_for_is_told_with_another() -> None:
    """Where no question fits a figure, the answer of another tells it; what no answer tells is left to the editor."""
    data = data_of(
        draft("Boats\n\nThe rate of lost boats fell from 5.1% to 3.8% in 2024. Two thirds of them were old.")
    )
    first, second = data["answers"].values()
    assert [fact["figure"] for fact in data["facts"].values()] == ["5.1%", "3.8%", 2024, "Two thirds"]
    assert first["reply"].count(":figure}") == 3
    assert (is_todo(second["questions"][0]), "Two" in second["reply"]) == (True, False)
    only = data_of(draft("Boats\n\n“I have 40 boats,” said 74-year-old Ida Moreau."))["answers"]
    assert [each["questions"][0] for each in only.values()] == ["How many boats?"]
    related = [name for entry in [*data["answers"].values(), *data["gaps"].values()] for name in entry["related"]]
    assert set(related) <= data["answers"].keys()


def test_a_figure_among_others_is_quoted_with_them_left_out() -> None:
    """Where the words beside a figure tell nothing, its text goes on over the other figures of the sentence."""
    text = (
        "Boats\n\nLast “quarter”, the rate of lost boats fell from 5.1% to 3.8%. On 14 January, the last day, 512 left."
    )
    facts = list(data_of(draft(text))["facts"].values())
    assert facts[1]["text"] == "“rate of lost boats fell from … to …”"
    assert facts[2]["text"] == "“…, the last day, … left”"


@pytest.mark.parametrize(
    ("language", "sentence", "units"),
    [
        ("en", "Waits fell from 31 to 19 hours.", ["hours", "hours"]),
        ("pt", "A espera caiu de 31 para 19 horas.", ["horas", "horas"]),
    ],
)
def test_what_both_figures_count_is_a_fact_of_each(language: str, sentence: str, units: list[str]) -> None:
    """A figure may have its noun after the next one; the book reads it there."""
    made = draft_of(ArticleFile(ArticleText.of(f"X\n\n{sentence}")), language, "article.txt")
    assert [fact["unit"] for fact in made.data["facts"].values()] == units
    assert made.left_out == ()


def test_of_two_readings_the_value_alone_is_asked(tmp_path: Path) -> None:
    """The unit is read with the value that the editor chooses."""
    text = "Boats\n\nThe harbour is full by 8.30 on most mornings.\n"
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    written = as_text(draft(text, publisher="The Post"))
    assert re.findall("TODO: .*(?=')", written) == ["TODO: is it 08:30 time or 8.3?"]
    file = tmp_path / "book.yaml"
    file.write_text(re.sub("'TODO: is.*'", "'08:30'", written), encoding="utf-8")
    assert [(fact.unit, fact.figure) for fact in read_book(file).book.facts.values()] == [("time", "8.30")]
    assert [problem for problem in check_book(file) if not problem.is_warning] == []


def test_a_difference_quotes_without_quotes_inside() -> None:
    """What a derived figure is of is quoted once."""
    data = data_of(draft("Boats\n\nIn the invented May it sold 40 boats, in the invented June it sold 30 boats."))
    (derived,) = data["derived"].values()
    assert (derived["text"].count("“"), "(" in derived["text"]) == (2, True)


def test_a_quotation_is_spoken_of_with_its_figure_once() -> None:
    """The figure of a fact stands in the gap of its text; where there are several, before the text."""
    spoken = " ".join(
        covered_by(book_of(draft("Boats\n\nThe rate of lost boats fell from 5.1% to 3.8%.").data)).values()
    )
    assert "fell from 5.1%”" in spoken and "3.8% “rate of lost boats fell from … to …”" in spoken


def test_points_are_those_of_the_percentage_in_their_sentence() -> None:
    """Points with their percentage further off than the excerpt are a fact, as readers see them in the sentence."""
    text = "Un embalse\n\nEl embalse del pueblo está al 23,4 % de su capacidad, 11 puntos menos que hace un año."
    assert [fact["unit"] for fact in draft(text).data["facts"].values()] == ["%", "percentage points"]


@pytest.mark.parametrize(
    ("language", "sentence", "unit"),
    [
        ("en", "It saw 300 ships in 2024, of which 96 were white.", "ships"),
        ("en", "It saw 300 ships in May, up from about 96 a year before.", "ships"),
        ("en", "It saw 300 ships in 40 ports, of which 96 were white.", ""),
        ("en", "It saw 300 ships, 40 boats and, against 96 a year before, few sails.", ""),
        ("en", "It earned £300 million, up from 96 a year before.", ""),
        ("en", "It saw 300 ships, and of late 96 came.", ""),
        ("en", "It saw 300 ships, against 96% before.", "%"),
        ("es", "Hay 300 barcos, frente a los 96 de hace un año.", "barcos"),
        ("fr", "Il y a 300 bateaux, dont 96 sont blancs.", "bateaux"),
        ("fr", "Il y a 300 bateaux, soit 96 par port.", "bateaux"),
        ("en", "It will cut 96 of its 300 weekly sailings.", "sailings"),
        ("en", "They lost 96 of their 300 ships.", "ships"),
        ("pt", "Há 300 barcos, dos quais 96 eram brancos.", "barcos"),
        ("pt", "Há 300 barcos, dos quais 96 registados.", "barcos"),
        ("fr", "Il y a 300 églises, dont 96 consacrées.", "églises"),
        ("pt", "Há 300 baleias, dos quais 96 registados.", "registados"),
        ("en", "It earned £300 million, of which 96 million in May.", "GBP"),
        ("en", "It earned £300 million, of which 96 in May.", ""),
        ("en", "It earned £300 in May. Of the total, 96 came from fees.", "GBP"),
        (
            "pt",
            "Obteve 6 euros por cada um dos 40 barcos, num total de 300 mil euros. Do total, 96 mil são públicos.",
            "EUR",
        ),
        ("en", "It took 300 days for 40 ships. Of the total, 96 were lost.", ""),
        ("en", "It saw 300 ships and 400 boats. Of these, 96 were white.", ""),
        ("en", "It saw 300 ships. Of these, 96 were white.", "ships"),
        ("en", "It saw 300 ships. The owners of these count 96.", ""),
        ("pt", "Viu 300 navios e 200 baleias. Destas, 96 eram brancas.", "baleias"),
        ("pt", "Viu 90 baleias. Destas, 96 eram brancas.", ""),
        ("en", "It saw 300 ships, but only 96 were white.", "ships"),
        ("es", "Vio 300 ballenas, pero solo 96 eran blancas.", "ballenas"),
        ("pt", "Viu 300 navios, mas só 96 foram vendidas.", ""),
        ("pt", "Viu 300 navios, mas só 96 foram vendidos.", "navios"),
        ("pt", "Viu 300 navios; faltam 96 para o recorde.", "navios"),
        ("en", "Crops fell by 4% to 96 from 100 tonnes.", ""),
        ("en", "A crop of 100 tonnes fell by 4% to 96.", "tonnes"),
        ("en", "A crop of 100 tonnes rose by 8% to 96.", ""),
        ("en", "It saw 300 ships in March and 96 in May.", "ships"),
        ("en", "It saw 300 ships of war and 96 in May.", ""),
        ("en", "It saw 300 ships of war and 96 of the owners.", ""),
        ("en", "It saw 300 ships of war and 96 of peace.", "ships"),
        ("en", "It saw 300 ships in March and wept over 96 in May.", ""),
        ("en", "It saw 300 ships in 4 ports and 96 in May.", ""),
        ("pt", "Há 300 pessoas desalojadas e 96 desabrigadas.", "pessoas"),
        ("pt", "Há 300 pessoas e 96 desabrigadas.", "desabrigadas"),
        ("en", "It saw 300 ships, 96 of them white.", "ships"),
        ("en", "It saw 300 ships in 400 ports, 96 of them white.", ""),
        ("en", "It saw 300 ships in 40 ports, 96 of them white.", "ships"),
        ("en", "It saw 60 ships, 96 of them white.", ""),
        ("en", "It saw 300 ships over 400 days, 96 of them white.", "ships"),
        ("en", "It saw 60 ships, 96 fewer than in May.", "ships"),
        ("en", "It saw 60 ships and sank 96 fewer than in May.", ""),
        ("en", "It saw 96 of the 300 ships.", "ships"),
        ("en", "It saw 96 of the 30 ships.", ""),
        ("en", "Of the 300 ships, 40 sank and the other 96 left.", "ships"),
        ("en", "Of the 300 ships, 40 sank and owners wept over 96.", ""),
        ("en", "Of the 30 ships, 96 sank.", ""),
        ("en", "It saw 96 ships. Of the 96.0, 40 sank.", "ships"),
        ("en", "In 2024 it saw 300 ships. In 2019 there were 96.", "ships"),
        ("en", "It saw 300 ships. In port there were 96.", ""),
        ("en", "It saw 300 ships; a year before, there were 96.", "ships"),
        ("en", "It saw 300 ships; a year before, there were 96 in port.", ""),
        ("en", "It saw 300 ships in 40 ports. In 2019 there were 96.", ""),
        ("en", "It saw 300 ships in 40 days. In 2019 there were 96.", "ships"),
        ("en", "It hired 300 nurses for the wards and 96 for the theatres.", "nurses"),
        ("fr", "Il y a 300 villes, dont 96 capitales.", "capitales"),
        ("fr", "Il y a 300 jardins, dont 96 fermés.", "jardins"),
        ("fr", "Il y a 300 villes fermées et 96 brûlées.", "villes"),
        ("pt", "Há 300 casas, das quais 96 destruídas.", "casas"),
        ("en", "A crop of 110 tonnes fell by 12% to 96.", "tonnes"),
        ("en", "A crop of 100 tonnes fell by 4 points to 96.", ""),
        ("en", "A crop of 100 tonnes fell by 4%, say 96.", ""),
        ("en", "It saw 300 ships. Of these, owners lost 96.", ""),
        ("en", "It saw 300 ships. Of these, 40 boats sank and 96 left.", ""),
        ("pt", "Viu 300 baleias em maio. Do total, 96 morreram.", "baleias"),
        ("en", "It cost £300 million. Of the total, 96 were lost.", ""),
        ("en", "It saw 300 ships. A year before, there were 96.", ""),
        ("en", "It saw 300 ships over 400 metres, 96 of them white.", "ships"),
        ("en", "It saw 300 ships, a rise of 97%, 96 of them white.", "ships"),
        ("en", "It got £300 in May and 96 in June.", "GBP"),
        ("en", "It runs 96 of the 300 km.", ""),
        ("es", "Murieron 300 reses, de las cuales 96 eran toros.", "reses"),
        ("es", "Gastó 300 millones de pesos. De esa cifra, 96 millones son de la ganadería.", "MXN"),
        ("fr", "Sur les 300 églises, 96 sont fermées.", "églises"),
        ("en", "The number of ships fell to 96.", "ships"),
        ("en", "The number of empty ships has since fallen to about 96.", "ships"),
        ("en", "The number of ships seen fell to 40 from 96 in 2023.", "ships"),
        ("en", "The number of ships rose by 4.5% to 96.", "ships"),
        ("en", "The number of ships had by then not fallen to 96.", ""),
        ("en", "The number of old white wooden ships fell to 96.", ""),
        ("en", "A number of owners say it fell to 96.", ""),
        ("en", "The number of ships fell as owners grew to 96.", ""),
        ("en", "The number of ships fell for owners to 96.", ""),
        ("en", "The number of ships fell in 40 ports to 96.", ""),
        ("en", "The number of ships fell, and the fee to 96.", ""),
        ("en", "The number of wood fell to 96.", ""),
        ("es", "El número de barcos vendidos bajó de 850 a 96.", "barcos"),
        ("es", "El número de barcos pesqueros bajó a 96.", "barcos"),
        ("en", "The number of sports halls fell to 96.", "halls"),
        ("fr", "Le nombre d’églises est passé de 850 à 96.", "églises"),
        ("pt", "O número de navios caiu de 850 para 96.", "navios"),
    ],
)
def test_what_a_figure_counts_may_stand_with_the_one_before(language: str, sentence: str, unit: str) -> None:
    """Of which, and up from, count what was counted; where that may be several things, the editor is asked."""
    made = draft_of(ArticleFile(ArticleText.of(f"X\n\n{sentence}")), language, "article.txt")
    name = [name for name, fact in made.data["facts"].items() if fact["figure"].startswith("96")][-1]
    told = made.data["facts"][name].get("unit", "TODO")
    assert ("" if is_todo(told) else told) == unit
    assert not unit or "unit" not in data_of(made)["facts"][name]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        *(("en", line) for line in ("By Ann Reed, 4 March 2026", "Published 4 March 2026 at 6:30 | Updated 9:12")),
        *(("en", line) for line in ("34 comments", "3 min read", "Reading time: 3 minutes", "Read more: 120 quit")),
        *(("fr", line) for line in ("Publié le 4 mars 2026 à 06h30", "Mis à jour le 4 mars 2026", "34 commentaires")),
        *(("fr", line) for line in ("Temps de lecture : 3 min", "À lire aussi : 120 soignants en grève")),
        *(("es", line) for line in ("Publicado el 4 de marzo de 2026", "34 comentarios", "Lea también: 120 en paro")),
        *(("pt", line) for line in ("Atualizado em 4 de março de 2026", "34 comentários", "Leia mais: 120 em greve")),
    ],
)
def test_what_a_page_says_of_its_article_is_no_fact(language: str, line: str) -> None:
    """When it was published, by whom, and how many wrote beneath it, are no figures of the article."""
    sentences = {
        "en": "The port has 36 cranes.", "fr": "Le port a 36 grues.", "es": "El puerto tiene 36 grúas.",
        "pt": "O porto tem 36 guindastes.",
    }  # fmt: skip
    text = ArticleText("Head", (line, sentences[language]))
    made = draft_of(ArticleFile(text), language, "article.txt")
    assert [each.quantity.written for each in [*made.figures.values(), *made.left_out]] == ["36"]


@pytest.mark.parametrize(
    "line",
    [
        "34 comments were deleted.",
        "Published in 2019, it sold 300 copies.",
        "By the end, 36 boats left",
        "In London 36 boats left",
    ],
)
def test_a_sentence_is_no_line_of_the_page(line: str) -> None:
    """What begins as such a line does, and goes on as a sentence, states figures."""
    assert draft_of(ArticleFile(ArticleText("Head", (line,))), "en", "article.txt").figures


@pytest.mark.parametrize(
    ("language", "text", "written", "question"),
    [
        ("en", "The trust employs 900 staff including 310 nurses.", "310", "How many nurses?"),
        ("en", "Prices are up 3% on the year.", "3%", "Prices are up what percentage on the year?"),
        ("en", "It spent £84m, of which £51m went on pay.", "£51m", "How much went on pay?"),
        ("es", "Gastó 84 millones de euros, de los que 51 millones de euros fueron a sueldos.",
         "51 millones de euros", "¿Cuánto fueron a sueldos?"),
        ("fr", "La ville compte 486 employés et 900 habitants.", "900", "Combien d’habitants\u00a0?"),
        ("fr", "La ville compte 486 employés.", "486", "La ville compte combien d’employés\u00a0?"),
    ],
)  # fmt: skip
def test_a_question_begins_with_what_is_its_own(language: str, text: str, written: str, question: str) -> None:
    """Neither the noun of the figure before, nor the words that join the two, are asked with."""
    made = draft_of(ArticleFile(ArticleText("Head", (text,))), language, "article.txt")
    name = next(name for name, figure in made.figures.items() if figure.quantity.written == written)
    assert made.data["answers"][name]["questions"][language][0] == question


@pytest.mark.parametrize(
    "text",
    [
        "There were 5,200 visits in May, or 14 a day, which the council says is many.",
        "Of the beds that it has all told, 32 are closed, and the council is sorry.",
    ],
)
def test_what_is_counted_is_no_verb_and_no_small_word(text: str) -> None:
    """*Number of a day* is no phrasing: where nothing is named, templates for names stay out."""
    made = draft_of(ArticleFile(ArticleText("Head", (text,))), "en", "article.txt")
    asked = [question for answer in made.data["answers"].values() for question in answer["questions"]["en"]]
    assert asked
    assert not [question for question in asked if re.search(r"number of (a|are)\b|How many (day|closed)", question)]
