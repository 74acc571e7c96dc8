"""What `check` finds in the book stands beside the chat of the sandbox, and follows the book's file."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Event

import pytest
from conftest import SAMPLE, SAMPLE_ARTICLE

from bot.answer.reply import Responder
from bot.book.values import Book
from bot.cli.notices import CHECKING, FAILED, KEPT, keep_notices
from bot.conversation.current_library import CurrentLibrary
from bot.problems import Problem, Refused
from bot.sandbox import Sandbox
from bot.telegram.sources import cancel_task, start_task

Shown = tuple[str, list[tuple[str, bool]]]  # the line above, and each notice's rule and whether it is a warning
Editing = Callable[[CurrentLibrary, Callable[[], Awaitable[Shown]]], Awaitable[None]]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A copy of the sample book beside its article, which it names."""
    copy = tmp_path / "book.yaml"
    text = SAMPLE.read_text(encoding="utf-8").replace("  language: en\n", "  language: en\n  text: article.txt\n", 1)
    copy.write_text(text, encoding="utf-8")
    (tmp_path / "article.txt").write_text(SAMPLE_ARTICLE, encoding="utf-8")
    return copy


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def with_notices(book: Path, edit: Editing, respond_from: Callable[[Book], Responder] = Responder) -> None:
    """Let an editor `edit` the book, who waits each time for what is shown next."""

    async def run() -> None:
        async with Sandbox() as sandbox:
            boards: asyncio.Queue[dict[str, object]] = asyncio.Queue()
            sandbox.service.world.listeners.append(lambda event, what: boards.put_nowait(what))

            async def next_one() -> Shown:
                board = await asyncio.wait_for(boards.get(), 30)
                assert board["about"] == str(book)
                notices = [(str(one["rule"]), bool(one["is_warning"])) for one in board["notices"]]  # type: ignore[attr-defined]
                return str(board["status"]), notices

            current_book = CurrentLibrary(book, respond_from, is_trial=True)
            task = start_task(keep_notices(sandbox, current_book))
            assert await next_one() == (CHECKING, [])
            await edit(current_book, next_one)
            await cancel_task(task)

    asyncio.run(run())


def test_what_is_wrong_comes_and_goes_with_the_file(book: Path) -> None:
    """A book with an error is not answered from and says so; mended, it is; warnings alone keep it from nothing."""

    async def edit(current_book: CurrentLibrary, shown: Callable[[], Awaitable[Shown]]) -> None:
        assert await shown() == ("", [])
        old = current_book.responder(current_book.newest)
        rewrite(book, "There are {models} models", "There are 1,600 models")
        await current_book.reload()
        status, notices = await shown()
        assert status == KEPT and ("undeclared-figure", False) in notices
        assert current_book.responder(current_book.newest) is old
        rewrite(book, "There are 1,600 models", "We count {models} models")
        rewrite(book, "        - number of models in the land\n", "        - how many MODELS are there\n")
        await current_book.reload()
        assert await shown() == ("", [("alike-phrasings", True)])
        assert current_book.responder(current_book.newest) is not old

    with_notices(book, edit)


def test_the_articles_file_counts_too(book: Path) -> None:
    """What the article's own file no longer says is told, though the bot answers from the book."""

    async def edit(current_book: CurrentLibrary, shown: Callable[[], Awaitable[Shown]]) -> None:
        assert await shown() == ("", [])
        watching = start_task(current_book.watch(0.01))
        rewrite(book.parent / "article.txt", "3,755", "3,765")
        status, notices = await shown()
        assert status == "" and "excerpt-not-in-article" in {rule for rule, _ in notices}
        await cancel_task(watching)

    with_notices(book, edit)


def test_a_book_that_is_no_yaml_is_told(book: Path) -> None:
    """A file of which nothing can be read has its one problem beside the chat."""

    async def edit(current_book: CurrentLibrary, shown: Callable[[], Awaitable[Shown]]) -> None:
        assert await shown() == ("", [])
        book.write_text("answers: [", encoding="utf-8")
        await current_book.reload()
        status, notices = await shown()
        assert (status, len(notices)) == (KEPT, 1)
        assert notices[0] == ("unreadable", False)

    with_notices(book, edit)


def test_a_check_that_fails_is_told(
    book: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A defect of the check itself is logged and said on the page, and the next reading is checked again."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    async def edit(current_book: CurrentLibrary, shown: Callable[[], Awaitable[Shown]]) -> None:
        assert await shown() == (FAILED, [])
        monkeypatch.undo()
        await current_book.reload()
        assert await shown() == ("", [])

    monkeypatch.setattr("bot.cli.notices.check_book", fail)
    with_notices(book, edit)
    assert "could not be checked" in caplog.text and "ZeroDivisionError" in caplog.text


def test_a_book_that_cannot_be_learned_is_told(book: Path) -> None:
    """Where the check finds nothing and the bot cannot answer from the book all the same, that is said."""
    made: list[Book] = []

    def respond_once(read: Book) -> Responder:
        made.append(read)
        if len(made) > 1:
            raise ZeroDivisionError
        return Responder(read)

    async def edit(current_book: CurrentLibrary, shown: Callable[[], Awaitable[Shown]]) -> None:
        assert await shown() == ("", [])
        rewrite(book, "There are {models} models", "We count {models} models")
        await current_book.reload()
        assert await shown() == (KEPT, [("book", False)])

    with_notices(book, edit, respond_once)


def test_a_check_under_way_holds_up_nothing(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program ends though a check is under way: its thread is waited for by nobody."""
    started, ended = Event(), Event()
    waited_for: list[bool] = []

    def check_slowly(*_: object, **__: object) -> list[Problem]:
        started.set()
        waited_for.append(not ended.wait(20))
        return []

    async def edit(current_book: CurrentLibrary, shown: Callable[[], Awaitable[Shown]]) -> None:
        assert await asyncio.to_thread(started.wait, 30)

    monkeypatch.setattr("bot.cli.notices.check_book", check_slowly)
    with_notices(book, edit)
    assert waited_for == []
    ended.set()


def test_an_editor_changes_a_figure_without_a_note(book: Path) -> None:
    """In the sandbox the only reader is the editor: a figure that was given there may be another one at once."""

    async def edit(current_book: CurrentLibrary, shown: Callable[[], Awaitable[Shown]]) -> None:
        await shown()
        await current_book.hold_against({None: {"models": "more than 1,400"}})
        rewrite(book, "There are {models} models", "We count {models} models")
        assert await current_book.reload() == ()

    with_notices(book, edit)
    strict = CurrentLibrary(book)
    with pytest.raises(Refused, match="changed-without-note"):
        asyncio.run(strict.hold_against({None: {"models": "more than 1,400"}}))
