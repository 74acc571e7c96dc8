"""A folder while the bot runs: a book comes, changes, breaks, goes; and each says which of them are served."""

import asyncio
import gc
from datetime import date, timedelta

import pytest
from folder_of_books import BRIDGE_BOOK, SCHOOL, SCHOOL_BOOK, folder_of_books, write_book

from bot.answer.reply import Responder
from bot.conversation import current_library
from bot.conversation.current_library import CurrentLibrary
from bot.match import Phrasing
from bot.problems import Refused


@pytest.fixture
def folder(tmp_path):
    return folder_of_books(tmp_path / "books")


@pytest.fixture
def library(folder):
    library = CurrentLibrary(folder)
    library.reports = []
    library.report = lambda cause, text: library.reports.append(text)
    return library


def reload(library):
    return [(problem.rule, problem.place.file) for problem in asyncio.run(library.reload())]


def cost(library, book):
    return library.responder(book).reply("How much does it cost?").citations[0].figure


def test_a_new_a_changed_and_a_removed_book_are_taken_in(library, folder):
    """Each by itself; the responders of the others stay what they are."""

    async def run():
        school = library.responder("school")
        watching = asyncio.create_task(library.watch(0.01))
        changed = library.changes()
        await anext(changed)
        write_book(folder / "tower.yaml", BRIDGE_BOOK, link="https://x.example/t", title="The tower", thing="tower")
        await asyncio.wait_for(anext(changed), 20)
        assert set(library.library.entries) == {"bridge", "school", "tower"}
        write_book(folder / "tower.yaml", BRIDGE_BOOK, link="https://x.example/t", title="The tower", cost=88)
        await asyncio.wait_for(anext(changed), 20)
        assert cost(library, "tower") == "88"
        (folder / "tower.yaml").unlink()
        await asyncio.wait_for(anext(changed), 20)
        watching.cancel()
        assert set(library.library.entries) == {"bridge", "school"} == set(library.keys.values())
        assert library.responder("school") is school

    asyncio.run(run())


def test_a_changed_book_of_many_is_learned_by_another_process(library, folder, monkeypatch):
    """Where many books are served, readers do not share their processor with what is learned."""
    monkeypatch.setattr("bot.library.watched.MANY", 1)
    monkeypatch.setattr("bot.library.processes.processors", lambda: 2)
    monkeypatch.setattr("bot.check.open_book", None)  # of this process
    write_book(folder / "tower.yaml", BRIDGE_BOOK, link="https://x.example/t", title="The tower", cost=88)
    assert reload(library) == []
    assert cost(library, "tower") == "88"


@pytest.fixture
def opening(folder, monkeypatch):
    """A library of which no book is open at first, and the titles of those that are opened."""
    monkeypatch.setattr(current_library, "WARMED", 0)
    opened = []

    def respond_from(book):
        responder = Responder(book)
        opened.append(book.id)
        return responder

    return CurrentLibrary(folder, respond_from), opened


def test_the_collector_passes_over_books_that_are_open(opening):
    """A thousand books are millions of objects, and readers would wait for seconds while it looks through them."""
    library, _ = opening
    before = gc.get_freeze_count()
    library.responder("school")
    assert gc.get_freeze_count() > before + 500


def test_books_are_opened_while_nobody_asks(opening):
    """One after another, the newest first, each once."""
    library, opened = opening

    async def run():
        task = asyncio.create_task(library.keep_open(0.0))
        while library.library.responder.cache_info().currsize < 2:
            await asyncio.sleep(0.01)
        library.responder("bridge")
        task.cancel()

    asyncio.run(asyncio.wait_for(run(), 20))
    assert opened == ["school", "bridge"]


@pytest.mark.parametrize(
    ("taught", "again"), [({}, ["bridge"]), ({"school": [Phrasing("cost", "en", "dough?")]}, ["school", "bridge"])]
)
def test_a_book_that_changed_is_opened_alone(opening, folder, monkeypatch, taught, again):
    """A thousand others are open already; but what editors taught of one is learned anew, before a reader waits."""
    library, _ = opening
    warm, warmed = current_library._warm, []

    def warm_noted(library, book):
        warm(library, book)
        warmed.append(book)

    async def run():
        await library.teach(taught)
        task = asyncio.create_task(library.keep_open(0.0))
        await until(lambda: warmed == ["school", "bridge"])
        warmed.clear()
        write_book(folder / "bridge.yaml", BRIDGE_BOOK, cost=43)
        assert not await library.reload()
        await until(lambda: "bridge" in warmed)
        task.cancel()

    monkeypatch.setattr(current_library, "_warm", warm_noted)
    asyncio.run(asyncio.wait_for(run(), 20))
    assert warmed == again


async def until(is_so):
    while not is_so():
        await asyncio.sleep(0.01)


def test_books_that_were_replaced_are_closed(library, folder):
    """However often books change, no more than two versions of each are open, and one that is being opened."""
    for cost_now in range(50, 57):
        write_book(folder / "tower.yaml", BRIDGE_BOOK, link="https://x.example/t", title="The tower", cost=cost_now)
        assert reload(library) == []
        assert cost(library, "tower") == str(cost_now)
        assert len(library._books) <= 3 + 1


def test_a_book_is_read_without_being_opened(opening):
    """What readers are told of it is known all the same: a thousand books' figures are put on record at a start."""
    library, opened = opening
    assert library.book(library.library.entries["bridge"]).facts["cost"].figure == "41"
    assert opened == []


def test_who_speaks_for_all_books_answers_from_none(library):
    """So no question is worked out with the newest book before it is known which one it is about."""
    question = "How many pupils will the school take?"
    assert library.responder("school").reply(question).outcome == "answered"
    assert library.library.speaker("school").reply(question).outcome == "unknown"


def test_a_broken_book_is_refused_alone_and_told_once(library, folder, caplog):
    """Its old version stays, the others change; its problems go to the log and to the operator."""
    write_book(folder / "bridge.yaml", {**BRIDGE_BOOK, "cost": 43}, size="311 metres")
    write_book(folder / "schools" / "school.yaml", SCHOOL_BOOK, cost=18)
    problems = reload(library)
    assert {file for _, file in problems} == {str(folder / "bridge.yaml")}
    assert (cost(library, "bridge"), cost(library, "school")) == ("41", "18")
    assert len(library.reports) == 1 and "bridge.yaml" in library.reports[0]
    write_book(folder / "schools" / "school.yaml", SCHOOL_BOOK, cost=19)
    assert reload(library) == problems and len(library.reports) == 1
    write_book(folder / "bridge.yaml", BRIDGE_BOOK, cost=44)
    assert reload(library) == [] and cost(library, "bridge") == "44"


def test_a_book_that_is_broken_from_the_start_keeps_no_other_out(folder):
    """It comes as soon as it is mended; a folder in which all are broken is refused."""
    write_book(folder / "bridge.yaml", BRIDGE_BOOK, size="311 metres")
    library = CurrentLibrary(folder)
    assert set(library.library.entries) == {"school"}
    write_book(folder / "bridge.yaml", BRIDGE_BOOK)
    assert reload(library) == [] and set(library.library.entries) == {"bridge", "school"}
    write_book(folder / "bridge.yaml", BRIDGE_BOOK, size="311 metres")
    (folder / "schools" / "school.yaml").unlink()
    with pytest.raises(Refused):
        CurrentLibrary(folder)


def test_two_books_of_one_address_are_both_refused_by_name(library, folder):
    """Neither is served until one is corrected; the third is."""
    write_book(folder / "tower.yaml", BRIDGE_BOOK, title="The tower", link="https://x.example/t")
    assert reload(library) == []
    write_book(folder / "tower.yaml", BRIDGE_BOOK, title="The tower", link=SCHOOL)
    assert sorted(reload(library)) == sorted(
        ("same-address", str(folder / file)) for file in ("schools/school.yaml", "tower.yaml")
    )
    assert set(library.library.entries) == {"bridge"}


def test_a_file_that_is_missing_once_is_being_saved(library, folder):
    """Its book goes at the second look, and the last one never does."""
    (folder / "bridge.yaml").unlink()
    assert reload(library) == [] and "bridge" in library.library.entries
    assert reload(library) == [] and "bridge" not in library.library.entries
    (folder / "schools" / "school.yaml").unlink()
    for _ in range(3):
        asyncio.run(library.reload())
    assert set(library.library.entries) == {"school"}


def test_a_figure_is_held_against_what_was_published_of_its_own_book(library, folder):
    """Facts of two books may have one name: only the one whose figure changed is refused."""
    asyncio.run(library.hold_against({"bridge": {"cost": "41"}, "school": {"cost": "17"}}))
    write_book(folder / "bridge.yaml", BRIDGE_BOOK, cost=17)
    assert [rule for rule, _ in reload(library)] == ["changed-without-note"]
    assert cost(library, "bridge") == "41"


def test_a_figure_that_changed_while_the_bot_was_away_leaves_its_book_out(library):
    """The others are served; a book whose content was published as it is needs no look."""
    asyncio.run(library.hold_against({"bridge": {"cost": "40"}}))
    assert set(library.library.entries) == {"school"}


def test_a_content_that_was_published_as_it_is_passes(library):
    """Its key says so, and its figures need not be read."""
    key = library.library.entries["bridge"].key
    asyncio.run(library.hold_against({"bridge": {"cost": "40"}}, {"bridge": key}))
    assert set(library.library.entries) == {"bridge", "school"}


def test_what_is_taught_is_taught_to_its_book(library):
    """The same words mean something in one book, and nothing in the other; nor does the untaught one know them."""
    library.decide_first("school")
    asyncio.run(library.teach({None: [Phrasing("cost", "en", "zorblax quux")], "tower": []}))
    assert library.responder("school").reply("zorblax quux").answer == "cost"
    assert library.responder("bridge").reply("zorblax quux").answer is None
    assert library.untaught("school").reply("zorblax quux").answer is None


def test_a_book_past_its_day_is_searched_no_more_and_still_opens(library, folder):
    """It is in the archive: its links and buttons work."""
    text = (folder / "bridge.yaml").read_text(encoding="utf-8")
    (folder / "bridge.yaml").write_text(f"until: {date.today()}\n{text}", encoding="utf-8")
    assert reload(library) == []
    assert {entry.id for entry in library.library.current} == {"bridge", "school"}
    asyncio.run(library.turn_to(date.today() + timedelta(days=1)))
    assert [entry.id for entry in library.library.current] == ["school"] and cost(library, "bridge") == "41"


def test_the_first_book_has_no_key_and_the_only_one_needs_no_name(library):
    """Names go out and come back; what is gone comes back as nothing."""
    assert library.only is None and library.first is None
    for book in ("bridge", "school"):
        assert library.of_key(library.key(book)) == book and library.of_kept(library.kept_as(book)) == book
    assert library.of_key("") is None and library.of_kept(None) is None
    library.decide_first("bridge")
    assert (library.key("bridge"), library.kept_as("bridge")) == ("", None)
    assert library.of_key("") == "bridge" == library.of_kept(None) and library.only is None
    assert library.of_key("aaaaaa") is None and library.of_kept("tower") is None


def test_a_file_is_a_folder_of_one(folder):
    """It is its own first book, and nothing is told apart."""
    library = CurrentLibrary(folder / "bridge.yaml")
    assert (library.only, library.first, library.key("bridge")) == ("bridge", "bridge", "")
