"""Makes `botapi`, the judge beside this directory, and `talk` importable; and reads the log of every test."""

import logging
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))


@pytest.fixture(autouse=True)
def log(caplog):
    """The test's log. A test that expects warnings or errors in it looks at them and clears it."""
    caplog.set_level(logging.INFO)
    yield caplog
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
