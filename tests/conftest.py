"""What the tests share: the project's own book and its bot, and the small sample book."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import botapi
import hypothesis
import pytest

from bot.answer.reply import Responder
from bot.book.load import read_book

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests" / "sample.yaml"
SAMPLE_ARTICLE = (ROOT / "tests" / "sample_article.txt").read_text(encoding="utf-8")


@cache
def responder_of(book: Path) -> Responder:
    """What answers from a book of the project, which is learned once for all tests; it is not to be changed."""
    return Responder(read_book(book).book)


@pytest.fixture(scope="session")
def responder() -> Responder:
    return responder_of(ROOT / "answers.yaml")


@pytest.fixture(scope="session")
def sample() -> Responder:
    return responder_of(SAMPLE)


def counted_calls(run: Callable[[], object]) -> int:
    """How many functions `run` calls: a measure of time that does not depend on the machine."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return calls


collect_ignore = [] if botapi.data_file() else ["sandbox/test_judge.py"]  # it tests the data


def pytest_report_header() -> str:
    """Say who judges the bot's requests."""
    return f"requests are judged by the sandbox, and by {botapi.data_file() or 'nothing else (BOTAPI_DATA is not set)'}"


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where everything is installed (CI), a test that is skipped is a test that failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        reporter.write_line("a test was skipped, and in CI none may be", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


# `make fuzz` runs the campaign: more examples, and not the same ones each time.
hypothesis.settings.register_profile("quick", max_examples=100, deadline=None, derandomize=True)
hypothesis.settings.register_profile("campaign", max_examples=2000, deadline=None, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
