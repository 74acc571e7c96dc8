"""Where the database is: a SQLite file, or PostgreSQL by the address that a provider gives.

Providers write addresses for other drivers than ours (asyncpg), and each adds parameters of its own. What becomes of
each parameter stands in one table below; one that is not there is refused by its name, since a parameter that is
dropped unseen may be one that somebody relies on.
"""

from __future__ import annotations

import sqlite3
import ssl
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NoReturn, TypeAlias
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from bot.problems import Place, Problem, Refused, did_you_mean

FILE: Final = "footnote.db"
OWNER: Final = "book"  # the name under which a database keeps whose it is
FIRST: Final = "first book"  # ... and the id of the book whose rows name no book
BEFORE: Final = "book before"  # ... and whose it was before that
CONNECT_TIMEOUT: Final = 10.0  # seconds: as long as a platform's database takes to wake up
EXAMPLE: Final = "Write postgresql://user:password@host/name, or unset it to keep a file beside the book"


@dataclass(frozen=True, slots=True)
class Address:
    """A SQLite `file`; or, when that is None, `dsn` and `arguments` for asyncpg's `connect`.

    `is_pooled` tells that a pooler stands before PostgreSQL by the operator's own word.
    """

    file: Path | None
    dsn: str = field(default="", repr=False)
    arguments: Mapping[str, Any] = field(default_factory=dict, repr=False)
    is_pooled: bool = False

    @property
    def shown(self) -> str:
        """`dsn` without its password."""
        way, _, rest = self.dsn.partition("://")
        person, at, where = rest.rpartition("@")
        place, _, query = where.partition("?")
        shown = "&".join(part for part in query.split("&") if "password=" not in part)
        return f"{way}://{person.partition(':')[0]}{at}{place}{'?' if shown else ''}{shown}"


@dataclass(slots=True)
class _Reading:
    """What has been read of an address's parameters so far."""

    query: dict[str, str] = field(default_factory=dict)  # of the address that asyncpg gets
    settings: dict[str, str] = field(default_factory=dict)  # of the session, for the server
    timeout: float = CONNECT_TIMEOUT
    is_verified: bool = False  # whether the server must show a certificate that this machine trusts
    is_pooled: bool = False


Reader: TypeAlias = Callable[[_Reading, str, str], None]


def read_address(url: str | None, folder: Path, book: str | None = None, within: Sequence[str] = ()) -> Address:
    """The address of the database: `url` as operators have it, or without it the file of the book `book` in `folder`.

    For a library, `within` are its books.

    `Refused` when it is none, of another kind of database, or has a parameter that cannot be heeded.
    """
    if not url:
        return Address(file_of(folder, book, within))
    parts = _split(url.strip())
    kind = parts.scheme.partition("+")[0]  # some name a driver behind it
    if kind == "sqlite":
        return Address(_sqlite_file(url.strip(), parts))
    if kind not in ("postgres", "postgresql"):
        _refuse("its value is no such address", EXAMPLE)
    return _postgresql(parts)


def file_of(folder: Path, book: str | None, within: Sequence[str] = ()) -> Path:
    """The database of the book `book` in `folder`: each has its own, as several books may share the folder.

    All used to have one: it belongs to the book that says so in it, and to the first that comes while none does. A
    library goes on with that of the one book `within` it that has one.
    """
    own, shared = folder / f"{book}.db", folder / FILE
    if book is None or (not own.exists() and shared.exists() and _owner(shared) in (None, book, *within)):
        return shared
    return own if own.exists() else _inherited(own, [folder / f"{name}.db" for name in within])


def _inherited(own: Path, files: Sequence[Path]) -> Path:
    """Of `files` the one that is there; `own` where none is, `Refused` where several are."""
    there = [file for file in files if file.exists()]
    if len(there) > 1:
        what = f"several books of the folder have a database: {', '.join(map(str, there))}"
        remedy = f"Say which one to go on with: DATABASE_URL=sqlite:///{there[0].absolute()}"
        raise Refused([Problem(Place(str(own.parent)), what, remedy, "store")])
    return there[0] if there else own


def _owner(file: Path) -> str | None:
    """The book that `file` belongs to; None when it says of none."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT value FROM key_values WHERE name = ?", (OWNER,)).fetchall()
        return str(rows[0][0]) if rows else None
    except sqlite3.Error:  # it has no such table yet; whatever else is wrong is told when it is opened
        return None


def _split(url: str) -> SplitResult:
    """The parts of `url`; nothing is told of it when it has none, since what looks like a part may be a password."""
    try:
        parts = urlsplit(url)
        is_whole = ("," in parts.netloc or (parts.port or 1) > 0) and "@" not in parts.path + parts.query
    except ValueError:  # the port is none: it was a password's end
        is_whole = False
    if not is_whole or parts.fragment:
        _refuse("its value is no such address", f"{EXAMPLE}; a password has / as %2F, # as %23, ? as %3F, @ as %40")
    return parts


def _refuse(what: str, remedy: str) -> NoReturn:
    raise Refused([Problem(Place("DATABASE_URL"), what, remedy, "store")])


def _sqlite_file(url: str, parts: SplitResult) -> Path:
    """The file of `sqlite:///relative` or `sqlite:////absolute`."""
    if parts.query:
        _refuse("parameters of a SQLite file are not heeded", f"Take ?{parts.query} off its end")
    path = unquote(url.partition("://")[2]).removeprefix("/")
    if parts.netloc or not path or path.startswith((":memory:", "file:")):
        _refuse("its value names no SQLite file", "Write sqlite:////var/lib/bot.db, with four slashes")
    return Path(path)


def _postgresql(parts: SplitResult) -> Address:
    reading = _Reading()
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if name not in PARAMETERS:
            _refuse(f"its parameter {name} is not known", did_you_mean(name, PARAMETERS))
        PARAMETERS[name](reading, name, value)
    query = f"?{urlencode(reading.query)}" if reading.query else ""
    dsn = f"postgresql://{_quoted(parts.netloc)}{parts.path}{query}"
    arguments: dict[str, Any] = {"timeout": reading.timeout, "server_settings": reading.settings}
    if reading.is_verified:
        arguments["ssl"] = ssl.create_default_context(cafile=reading.query.get("sslrootcert"))
    return Address(None, dsn, arguments, reading.is_pooled)


def _quoted(netloc: str) -> str:
    """`netloc` with a name and a password that asyncpg reads as they are meant: it splits at the first @."""
    person, at, host = netloc.rpartition("@")
    parts = (quote(unquote(part), safe="") for part in person.split(":", 1))
    return f"{':'.join(parts)}{at}{host}"


def _as_it_is(reading: _Reading, name: str, value: str) -> None:
    reading.query[name] = value


def _of_the_session(reading: _Reading, name: str, value: str) -> None:
    reading.settings[name] = value


def _not_needed(reading: _Reading, name: str, value: str) -> None:
    """Tunes another driver; nothing is lost without it."""


def _only(*allowed: str) -> Reader:
    """A parameter that changes nothing with an `allowed` value, and cannot be heeded with another."""

    def read(_: _Reading, name: str, value: str) -> None:
        if value.lower() not in allowed:
            _refuse(f"{name}={value} cannot be heeded", f"Take {name} out, or write {name}={allowed[0]}")

    return read


def _ssl_mode(reading: _Reading, name: str, value: str) -> None:
    """What other drivers write (`ssl=true`, `no-verify`) by libpq's names."""
    said = value.lower()
    known = {"true": "require", "1": "require", "no-verify": "require", "false": "disable", "0": "disable"}
    modes = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
    if (mode := known.get(said, said)) not in modes:
        _refuse(f"{name}={value} is not known", f"Use one of: {', '.join(modes)}")
    reading.query["sslmode"] = mode


def _root_certificate(reading: _Reading, name: str, value: str) -> None:
    if value == "system":  # libpq's word for the certificates that this machine trusts
        reading.is_verified = True
    elif not Path(value).is_file():
        _refuse(f"there is no file {value}, which {name} names", "Name the certificate's file, or write system")
    else:
        reading.query[name] = value


def _channel_binding(reading: _Reading, name: str, value: str) -> None:
    """Make sure of the server by its certificate instead: asyncpg cannot bind channels.

    Who demands it wants nobody in between, which a certificate that is verified rules out as well.
    """
    _only("prefer", "disable", "require")(reading, name, value)
    reading.is_verified = reading.is_verified or value.lower() == "require"


def _connect_timeout(reading: _Reading, name: str, value: str) -> None:
    if not value.isascii() or not value.isdigit():
        _refuse(f"{name}={value} is no number of seconds", f"Write {name}=10")
    reading.timeout = float(value) or CONNECT_TIMEOUT  # 0 is without end in libpq, and no bot waits so long


def _pooled(reading: _Reading, name: str, value: str) -> None:
    reading.is_pooled = reading.is_pooled or value.lower() in ("true", "1", "transaction")


def _search_path(reading: _Reading, name: str, value: str) -> None:
    if value != "public":  # a pooler may refuse the setting, and this one is the default
        reading.settings["search_path"] = value


PARAMETERS: Final[Mapping[str, Reader]] = {
    # asyncpg's own, by libpq's names
    **dict.fromkeys(("host", "port", "user", "password", "dbname", "passfile", "target_session_attrs"), _as_it_is),
    **dict.fromkeys(("sslcert", "sslkey", "sslcrl", "sslpassword", "sslnegotiation", "krbsrvname"), _as_it_is),
    **dict.fromkeys(("ssl_min_protocol_version", "ssl_max_protocol_version"), _as_it_is),
    # what the server is told when a session begins
    **dict.fromkeys(("application_name", "options"), _of_the_session),
    # the same by other names
    **dict.fromkeys(("sslmode", "ssl"), _ssl_mode),
    "requiressl": lambda reading, name, value: _ssl_mode(reading, name, {"0": "prefer"}.get(value, value)),
    "sslrootcert": _root_certificate,
    "channel_binding": _channel_binding,
    "connect_timeout": _connect_timeout,
    **dict.fromkeys(("schema", "currentSchema"), _search_path),
    # a pooler stands in between
    **dict.fromkeys(("pgbouncer", "pool_mode"), _pooled),
    # what does nothing here
    **dict.fromkeys(("keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count"), _not_needed),
    **dict.fromkeys(("tcp_user_timeout", "fallback_application_name", "sslcompression", "sslsni"), _not_needed),
    **dict.fromkeys(
        ("connection_limit", "pool_timeout", "pool_size", "max_conns", "statement_cache_size"), _not_needed
    ),
    **dict.fromkeys(("supa", "uselibpqcompat", "workaround", "prepareThreshold", "statement_cache_size"), _not_needed),
    "gssencmode": _only("prefer", "disable"),
    "client_encoding": _only("utf8", "utf-8", "auto"),
    "load_balance_hosts": _only("disable"),
}
