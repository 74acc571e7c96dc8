"""A store for each test: a real SQLite file, and a real PostgreSQL database when `TEST_DATABASE_URL` names one."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from shop import Shop, empty

POSTGRES = os.environ.get("TEST_DATABASE_URL")


@pytest.fixture(params=["sqlite", *(["postgresql"] if POSTGRES else [])])
def shop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    url = POSTGRES if request.param == "postgresql" else None
    if url:
        asyncio.run(empty(url))
    yield Shop(tmp_path / "data", url)
