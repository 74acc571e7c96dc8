"""Addresses as providers give them: taken, translated, or refused by name with what to do."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from shop import POSTGRES, Shop, empty, needs_postgres
from sqlalchemy import text

from bot.problems import Refused
from bot.store import Store
from bot.store.address import PARAMETERS, Address, read_address
from bot.store.engine import look_for_pooler

FOLDER = Path("data")
DATABASE = "postgresql://ana:pw@host/name"


def read(url: str) -> Address:
    return read_address(url, FOLDER)


@pytest.mark.parametrize(
    ("url", "dsn"),
    [
        ("postgres://ana:pw@host/name", DATABASE),
        ("  postgresql+asyncpg://ana:pw@host/name\n", DATABASE),
        ("postgresql+psycopg2://ana:pw@host/name", DATABASE),
        ("postgres://ana:p%40w%2F%25@host:6543/name", "postgresql://ana:p%40w%2F%25@host:6543/name"),
        ("postgres://ana:p@w@host/name", "postgresql://ana:p%40w@host/name"),
        ("postgres://ana:50%@host/name", "postgresql://ana:50%25@host/name"),
        ("postgres://a.tenant:pw@host/name", "postgresql://a.tenant:pw@host/name"),
        ("postgres://ana:pw@one:5432,two:5433/name", "postgresql://ana:pw@one:5432,two:5433/name"),
        ("postgres://ana:pw@[::1]:5432/name", "postgresql://ana:pw@[::1]:5432/name"),
        ("postgresql:///name?host=/run/postgresql", "postgresql:///name?host=%2Frun%2Fpostgresql"),
        (f"{DATABASE}?sslmode=require", f"{DATABASE}?sslmode=require"),
        (f"{DATABASE}?ssl=true", f"{DATABASE}?sslmode=require"),
        (f"{DATABASE}?sslmode=no-verify", f"{DATABASE}?sslmode=require"),
        (f"{DATABASE}?requiressl=1", f"{DATABASE}?sslmode=require"),
        (f"{DATABASE}?target_session_attrs=read-write", f"{DATABASE}?target_session_attrs=read-write"),
        (f"{DATABASE}?keepalives=1&connection_limit=5&sslsni=1&gssencmode=prefer&client_encoding=UTF8", DATABASE),
        (f"{DATABASE}?channel_binding=prefer&supa=base-pooler.x&schema=public", DATABASE),
    ],
)
def test_what_asyncpg_gets(url: str, dsn: str) -> None:
    """Any spelling of PostgreSQL, any password, and other drivers' parameters come to an address that asyncpg reads."""
    assert read(url).dsn == dsn


def test_what_goes_beside_the_address() -> None:
    """What asyncpg takes no parameter for goes to it, or to the server, in its own way."""
    found = read(f"{DATABASE}?connect_timeout=3&options=-c%20geqo%3Doff&application_name=bot&currentSchema=news")
    settings = {"options": "-c geqo=off", "application_name": "bot", "search_path": "news"}
    assert found.arguments == {"timeout": 3.0, "server_settings": settings}
    assert read(f"{DATABASE}?connect_timeout=0").arguments["timeout"] == 10
    assert read(f"{DATABASE}?pgbouncer=true").is_pooled and not read(DATABASE).is_pooled


@pytest.mark.parametrize("parameter", ["channel_binding=require", "sslrootcert=system"])
def test_a_server_that_must_prove_itself(parameter: str) -> None:
    """Who demands a server that nobody can stand in for gets one with a certificate that this machine trusts."""
    context = read(f"{DATABASE}?sslmode=require&{parameter}").arguments["ssl"]
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_a_root_certificate(tmp_path: Path) -> None:
    """A root certificate is handed on when its file is there."""
    file = tmp_path / "root.crt"
    file.write_text("")
    assert "sslrootcert=" in read(f"{DATABASE}?sslmode=verify-full&sslrootcert={file}").dsn
    with pytest.raises(Refused, match=r"there is no file .*root\.pem, which sslrootcert names"):
        read(f"{DATABASE}?sslrootcert={tmp_path / 'root.pem'}")


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://somewhere/secret", "its value is no such address"),
        ("secret", "its value is no such address"),
        ("jdbc:postgresql://host/secret", "its value is no such address"),
        ("postgres://ana:secret/1@host/name", "a password has / as %2F"),
        ("postgres://ana:12/secret@host/name", "a password has / as %2F"),
        ("postgres://ana:se#secret@host/name", "# as %23"),
        ("postgres://ana:se?secret@host/name", r"\? as %3F"),
        ("postgres://ana:secret@host:port/name", "its value is no such address"),
        (f"{DATABASE}?sslmod=require", "its parameter sslmod is not known. Write sslmode, if that is meant"),
        (f"{DATABASE}?sslmode=full", "sslmode=full is not known. Use one of: disable"),
        (f"{DATABASE}?connect_timeout=soon", "connect_timeout=soon is no number of seconds. Write connect_timeout=10"),
        (f"{DATABASE}?gssencmode=require", "gssencmode=require cannot be heeded. Take gssencmode out"),
        (f"{DATABASE}?client_encoding=latin1", "client_encoding=latin1 cannot be heeded"),
        (f"{DATABASE}?service=mine", "its parameter service is not known"),
        ("sqlite://", "its value names no SQLite file"),
        ("sqlite:///:memory:", "its value names no SQLite file"),
        ("sqlite:///file:x.db", "its value names no SQLite file"),
        ("sqlite://x.db", "its value names no SQLite file"),
        ("sqlite:////x.db?mode=ro", r"parameters of a SQLite file are not heeded. Take \?mode=ro off"),
    ],
)
def test_what_is_refused(url: str, told: str) -> None:
    """What cannot be heeded is refused by its name with what to do, and no password is told."""
    with pytest.raises(Refused, match=f"^DATABASE_URL: .*{told}") as refused:
        read(url)
    assert "secret" not in str(refused.value)
    assert len(refused.value.problems) == 1


def test_sqlite_files() -> None:
    """A SQLite file is named absolutely or from here, and without any address it is the one beside the book."""
    assert read("sqlite:////var/bot.db").file == Path("/var/bot.db")
    assert read("sqlite+aiosqlite:///some%20where/bot.db").file == Path("some where/bot.db")
    assert read_address(None, FOLDER).file == Path("data/footnote.db")
    assert repr(read(DATABASE)) == "Address(file=None, is_pooled=False)"


def test_every_parameter_is_read() -> None:
    """No parameter of the table ends in anything but an address or a refusal, whatever its value."""
    for name in PARAMETERS:
        for value in ("", "0", "1", "true", "require", "ñ", "%00"):
            try:
                assert read(f"{DATABASE}?{name}={value}").dsn
            except Refused as refused:
                assert "DATABASE_URL" in str(refused)


@needs_postgres
def test_parameters_reach_the_server(tmp_path: Path) -> None:
    """With all the parameters that providers add, a real server is reached, and told what is for it."""
    sure = "sslmode=prefer&connect_timeout=5&application_name=bot&options=-c%20geqo%3Doff&channel_binding=prefer"
    url = f"{POSTGRES}?{sure}&target_session_attrs=any&keepalives=1&pgbouncer=true"

    async def scene(store: Store) -> list[str]:
        return [(await store.database.read(text(f"SHOW {name}")))[0][0] for name in ("geqo", "application_name")]

    asyncio.run(empty(str(POSTGRES)))
    assert Shop(tmp_path, url).run(scene) == ["off", "bot"]
    direct = read(str(POSTGRES))
    assert asyncio.run(look_for_pooler(direct)) == direct


@needs_postgres
def test_a_wrong_password(tmp_path: Path) -> None:
    """A server that lets us not in is told in one line with what to correct."""
    parts = urlsplit(str(POSTGRES))
    wrong = parts._replace(netloc=f"{parts.username}:wrong@{parts.hostname}:{parts.port}").geturl()
    with pytest.raises(Refused, match=r"InvalidPasswordError\. Correct the user and the password"):
        Shop(tmp_path, wrong).run(lambda store: store.inbox.counts())
