"""What the store says when the database cannot do its work."""

from __future__ import annotations

from typing import Final

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError, SQLAlchemyError

from bot.problems import Place, Problem, Refused

REMEDIES: Final = {  # by what the database says
    "full": "Free some space on the disk of the database",
    "no space": "Free some space on the disk of the database",
    "locked": "End the other program that holds the database",
    "readonly": "Let this user write the database and its folder",
    "not a database": "Move the file away, or name another one",
    "malformed": "Restore the file from a backup",
}

BAD_DATA: Final = ("22", "23")  # PostgreSQL's states for values that cannot be stored; its driver has no class for them


class StoreFailed(Exception):
    """The database could not do it: a full disk, a lock, a lost connection. Of what was asked for nothing is written.

    `what` it said, and the `remedy`; neither holds statements' values or addresses, so they may be logged.
    """

    def __init__(self, what: str, remedy: str) -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"The database failed: {what}. {remedy}.")


def failed(error: Exception) -> StoreFailed:
    """`error` of the database library or the system as the room's own."""
    said = told(error)
    return StoreFailed(said, remedy_for(said))


def refused(failure: StoreFailed, place: str) -> Refused:
    """`failure` at the opening of the database named `place`, as the refusal to start."""
    return Refused([Problem(Place(place), f"the database cannot be opened: {failure.what}", failure.remedy, "store")])


def told(error: Exception) -> str:
    """What happened, without readers' words: PostgreSQL may quote values, SQLite and the system do not."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if type(cause).__module__.startswith("sqlite3"):
        return str(cause)
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    kind = type(cause.__cause__ or cause)  # asyncpg's own error, behind the one that stands in for it
    return f"{kind.__module__.partition('.')[0]} {kind.__name__}"


def remedy_for(said: str) -> str:
    """What to do about what the database `said`."""
    words = said.lower()
    return next((remedy for sign, remedy in REMEDIES.items() if sign in words), "See whether the database is in order")


def outside(error: Exception) -> bool:
    """Whether the surroundings failed (disk, lock, connection) and not what was to be written."""
    if isinstance(error, DataError | IntegrityError | ProgrammingError):
        return False
    if isinstance(error, DBAPIError):
        cause = getattr(error.orig, "__cause__", None)
        return not str(getattr(cause, "sqlstate", "")).startswith(BAD_DATA)
    return isinstance(error, OSError | TimeoutError)


def ours(error: Exception) -> bool:
    """Whether `error` comes from the database or the way to it, and not from a defect of the program."""
    return isinstance(error, SQLAlchemyError | OSError | TimeoutError | OverflowError | UnicodeError)
