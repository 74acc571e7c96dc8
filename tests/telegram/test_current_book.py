"""The book is loaded again when its file changes; a book with problems is refused, and the old one stays."""

import asyncio
import os

import pytest
from conftest import SAMPLE_ARTICLE
from talk import SAMPLE, talking

from bot.conversation.current_library import CurrentLibrary
from bot.problems import Refused

ASK = "How many models are there?"


@pytest.fixture
def book(tmp_path):
    """A copy of the sample book that may be changed."""
    copy = tmp_path / "answers.yaml"
    copy.write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    return copy


def rewrite(book, old, new):
    """Change the book as an editor does."""
    text = book.read_text(encoding="utf-8")
    assert old in text
    book.write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_book_is_answered_from(book):
    """Within seconds of the editor's saving, readers get the new reply."""

    async def run():
        async with talking(book=book) as sandbox:
            await sandbox.ask("private", None, ASK)
            rewrite(book, "There are {models} models, {share}", "We count {models} models, {share}")
            for _ in range(100):
                await asyncio.sleep(0.1)
                if (said := await sandbox.ask("private", None, ASK))["text"].startswith("We count"):
                    return said
            return said

    assert asyncio.run(run())["text"].startswith("We count more than 1,500")


def test_a_broken_book_is_refused_and_its_problems_are_logged(book, caplog):
    """A figure that nobody stands for does not reach readers."""

    async def run():
        current_book = CurrentLibrary(book)
        old = current_book.responder(current_book.newest)
        rewrite(book, "There are {models} models", "There are 1,600 models")
        assert await current_book.reload()
        assert current_book.responder(current_book.newest) is old

    asyncio.run(run())
    assert "was refused, the old book stays: 1 problems" in caplog.text
    assert "(undeclared-figure)" in caplog.text


def test_a_file_that_is_gone_or_no_text_stops_nothing(book, caplog):
    """While an editor's program saves, the file may be missing or half written."""

    async def run():
        current_book = CurrentLibrary(book)
        old = current_book.responder(current_book.newest)
        book.write_bytes(b"\xff\xfe\x00")
        assert await current_book.reload()
        book.unlink()
        assert await current_book.reload()
        assert current_book.responder(current_book.newest) is old

    asyncio.run(run())


def become_pipe(book):
    os.mkfifo(book)


def become_folder(book):
    book.mkdir()


def become_device(book):
    book.symlink_to("/dev/zero")


def become_loop(book):
    book.symlink_to(book)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("become", [become_pipe, become_folder, become_device, become_loop])
def test_a_book_that_is_no_file_any_more_holds_nothing_up(book, become, caplog):
    """Whatever comes in its place while the bot runs, it is told once, readers are served, the next book is loaded."""

    async def run():
        current_book = CurrentLibrary(book)
        old, text = current_book.responder(current_book.newest), book.read_text(encoding="utf-8")
        watching = asyncio.create_task(current_book.watch(0.01))
        book.unlink()
        become(book)
        [problem] = await asyncio.wait_for(current_book.reload(), 5)
        assert current_book.responder(current_book.newest) is old and problem.rule == "unreadable"
        book.rmdir() if book.is_dir() else book.unlink()
        changed = current_book.changes()
        await anext(changed)
        book.write_text(text.replace("There are {models} models", "We count {models} models"), encoding="utf-8")
        await asyncio.wait_for(anext(changed), 10)
        assert current_book.responder(current_book.newest) is not old
        watching.cancel()

    asyncio.run(run())
    assert caplog.text.count("was refused, the old book stays") == 1


def test_a_start_with_a_broken_book_is_refused(book):
    """The bot does not start with a book that would put a wrong figure before readers."""
    rewrite(book, "There are {models} models", "There are 1,600 models")
    with pytest.raises(Refused, match="undeclared-figure"):
        CurrentLibrary(book)


def test_a_button_of_a_book_that_changed(book):
    """A tap on an answer that is gone says so kindly, and shows what there is."""

    async def run():
        async with talking(book=book) as sandbox:
            said = await sandbox.ask("private", None, ASK)
            rewrite(book, "  all-models:\n    topic", "  whole-world:\n    topic")
            rewrite(book, "related: [all-models]", "related: []")
            assert not await sandbox.context.library.reload()
            await sandbox.tap(said, "What is the total for the whole world?")
            await sandbox.settle()
            return (await sandbox.said("private"))[-1]["text"]

    assert asyncio.run(run()).startswith("This answer has changed")


def test_a_changed_article_is_read_again(book, caplog):
    """A book whose facts are short changes with its article; without the article the old one stays."""
    article = book.with_name("article.txt")
    text = SAMPLE_ARTICLE.replace("40%", "41%")

    async def run():
        article.write_text(SAMPLE_ARTICLE, encoding="utf-8")
        rewrite(book, "language: en\n", "language: en\n  text: article.txt\nformat: 2\n")
        rewrite(book, "    qualifier: about\n    attribution: {en: The Academy, es: La Academia}\n    where: 2\n", "")
        rewrite(book, "excerpt: about 40%", "excerpt: 40% of them")
        current_book = CurrentLibrary(book)
        watching = asyncio.create_task(current_book.watch(0.01))
        changed = current_book.changes()
        await anext(changed)
        article.unlink()
        await asyncio.sleep(0.05)
        article.write_text(text.replace("about 41%", "more than 40%"), encoding="utf-8")
        await asyncio.wait_for(anext(changed), 10)
        watching.cancel()
        return current_book.responder(current_book.newest).book.facts["share"].qualifier

    assert asyncio.run(run()) == "more than"
    assert "refused" not in caplog.text  # while the article was not there


def test_an_article_that_comes_later_is_waited_for(book):
    """A book that was refused for its article is taken as soon as the article is there."""

    async def run():
        current_book = CurrentLibrary(book)
        rewrite(book, "language: en\n", "language: en\n  text: article.txt\nformat: 2\n")
        rewrite(book, "    where: 2\n", "")
        assert await current_book.reload()
        watching = asyncio.create_task(current_book.watch(0.01))
        changed = current_book.changes()
        await anext(changed)
        book.with_name("article.txt").write_text(SAMPLE_ARTICLE, encoding="utf-8")
        await asyncio.wait_for(anext(changed), 10)
        watching.cancel()
        return current_book.responder(current_book.newest).book.article.text

    assert asyncio.run(run()) == "article.txt"
