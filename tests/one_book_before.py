"""The database of a bot with one book, as the step before several books left it.

`one_book_before.sql` has the rows of a conversation about the sample book, made with the program of then: a question,
its buttons, a watch, a stray, a question in a group, a wording that editors taught, figures on record.
"""

import time
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from bot.store.schema import MIGRATIONS, migrate

ROWS = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").splitlines()
STEP = next(at for at, step in enumerate(MIGRATIONS) if "several books" in step.name)
AGES = (("watches", "since"), ("journal", "asked"), ("replies", "sent"), ("threads", "at"), ("offers", "changed"))
SERIALS = ("journal", "published", "watches")


def step_back(connection: Connection) -> int:
    """Take the next step of then; how many are missing."""
    return migrate(connection, MIGRATIONS[:STEP], "x")


def fill(connection: Connection) -> None:
    """Put the rows of then into the tables, as if it had been now."""
    for row in ROWS:
        connection.exec_driver_sql(row)
    for table, column in AGES:
        connection.exec_driver_sql(f"UPDATE {table} SET {column} = {time.time()}")
    if connection.dialect.name == "postgresql":  # numbers go on where the rows end
        for table in SERIALS:
            connection.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1000)")


def write_file(file: Path) -> None:
    """SQLite's file as it was then."""
    file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{file}")
    missing = 1
    while missing:
        with engine.begin() as connection:
            missing = step_back(connection)
    with engine.begin() as connection:
        fill(connection)
    engine.dispose()
